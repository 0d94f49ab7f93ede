"""The weighted mean of indicators that a unit set for itself (S000-06, S001-16: the mean is the score)."""

from generator.model.criteria import HIGHEST
from generator.model.criteria import OwnIndicators
from generator.model.number import written
from generator.model.scorecard import Line
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.exact import added
from generator.scoring.unscorable import UnscorableError


def scorer(_criteria: OwnIndicators) -> Scorer:
    """Take the weighted mean. The scorer raises UnscorableError when there is no indicator or a score is above 5."""
    return _mean


def _mean(case: Case) -> Verdict:
    own = case.measurement.own_indicators.values()
    if not own:
        raise UnscorableError(case.place, "SC409", variable="own_indicators")
    working: list[Line] = []
    for each in own:
        if each.score > HIGHEST:
            value = written(each.score)
            raise UnscorableError(each.place_of("score"), "SC407", value=value, lowest=0, highest=HIGHEST)
        working.append(line("own-indicator", title=each.title, weight=each.weight, score=each.score))
    gained, counted = added(each.weight * each.score for each in own), added(each.weight for each in own)
    mean = gained / counted
    return Verdict(mean, (*working, line("own-indicators", gained=gained, counted=counted, score=mean)))
