"""Indicators without published criteria: a score entered by hand (S000-05)."""

from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.criteria import Entered
from generator.model.criteria import EnteredParent
from generator.model.number import written
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict
from generator.scoring.unscorable import UnscorableError


def score(criteria: Entered, case: Case) -> Verdict:
    """Take the entered score, or a number out of another maximum in proportion.

    Raises UnscorableError when it is not between 0 and that maximum.
    """
    score = out_of_five(case, criteria.out_of)
    if criteria.out_of == HIGHEST:
        place = case.measurement.place_of("value")
        return Verdict(score, (line("entered", score=score, place=place),))
    return Verdict(score, (line("entered-out-of", value=case.number, full=criteria.out_of, score=score),))


def score_of_parent(criteria: EnteredParent, case: Case) -> Verdict:
    """Take the score of a composite whose sub-indicators have no known weights (S001-04); errors as for `score`."""
    score = out_of_five(case, criteria.out_of)
    place = case.measurement.place_of("value")
    return Verdict(score, (line("entered-composite", score=score, place=place),))


def out_of_five(case: Case, full: Fraction) -> Fraction:
    """A number from 0 to `full` as a score from 0 to 5. Raises UnscorableError when it lies outside."""
    if not 0 <= case.number <= full:
        place = case.measurement.place_of("value")
        raise UnscorableError(place, "SC407", value=written(case.number), lowest=0, highest=written(full))
    return case.number / full * HIGHEST
