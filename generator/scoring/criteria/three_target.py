"""Three targets with points out of 100 (rules.md 1.10)."""

from fractions import Fraction
from itertools import pairwise

from generator.model.criteria import HIGHEST
from generator.model.criteria import ThreeTarget
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict

FULL = Fraction(100)


def score(criteria: ThreeTarget, case: Case) -> Verdict:
    """The points of the highest target reached, in proportion up to the next one; below the base target 0."""
    value, sign = case.number, -1 if criteria.is_falling else 1
    (base, _), (_, _), (advanced, most) = criteria.ladder
    if sign * value < sign * base:
        return Verdict(Fraction(0), (line("targets-short", value=value, target=base, score=Fraction(0)),))
    if sign * value >= sign * advanced:
        given = most / FULL * HIGHEST
        return Verdict(given, (line("targets-top", value=value, target=advanced, points=most, score=given),))
    (low, low_points), (high, high_points) = next(
        (here, above) for here, above in pairwise(criteria.ladder) if sign * value < sign * above[0]
    )
    points = low_points
    if criteria.interpolate:
        points += (high_points - low_points) * (value - low) / (high - low)
    given = points / FULL * HIGHEST
    rule = "targets-between" if criteria.interpolate and value != low else "targets-reached"
    return Verdict(given, (line(rule, value=value, target=low, next=high, points=points, score=given),))
