"""The weighted mean of indicators that a unit set for itself (S000-06, S001-16: the mean is the score)."""

from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.criteria import OwnIndicators
from generator.model.number import written
from generator.model.scorecard import Line
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict
from generator.scoring.unscorable import UnscorableError


def score(_criteria: OwnIndicators, case: Case) -> Verdict:
    """Take the weighted mean. Raises UnscorableError when there is no indicator or a score is above 5."""
    own = case.measurement.own_indicators
    if not own:
        raise UnscorableError(case.place, "SC409", variable="own_indicators")
    working: list[Line] = []
    for each in own.values():
        if each.score > HIGHEST:
            value = written(each.score)
            raise UnscorableError(each.place_of("score"), "SC407", value=value, lowest=0, highest=HIGHEST)
        working.append(line("own-indicator", title=each.title, weight=each.weight, score=each.score))
    gained = sum((each.weight * each.score for each in own.values()), Fraction(0))
    counted = sum((each.weight for each in own.values()), Fraction(0))
    mean = gained / counted
    return Verdict(mean, (*working, line("own-indicators", gained=gained, counted=counted, score=mean)))
