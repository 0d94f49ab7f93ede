"""Indicators without published criteria: a score entered by hand (S000-05)."""

from generator.model.criteria import HIGHEST
from generator.model.criteria import Entered
from generator.model.number import written
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict
from generator.scoring.unscorable import UnscorableError


def score(_criteria: Entered, case: Case) -> Verdict:
    """Take the entered score. Raises UnscorableError when it is not between 0 and 5."""
    if not 0 <= case.number <= HIGHEST:
        place = case.measurement.place_of("value")
        raise UnscorableError(place, "SC407", value=written(case.number), lowest=0, highest=HIGHEST)
    return Verdict(case.number, (line("entered", score=case.number),))
