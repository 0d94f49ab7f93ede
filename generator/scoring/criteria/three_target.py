"""Three targets with points out of 100 (rules.md 1.10)."""

from fractions import Fraction
from itertools import pairwise

from generator.model.criteria import HIGHEST
from generator.model.criteria import ThreeTarget
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.criteria.thresholds import Thresholds
from generator.scoring.exact import ZERO

OF_ONE = Fraction(HIGHEST, 100)
"""The score of one point out of 100."""


def scorer(criteria: ThreeTarget) -> Scorer:
    """The points of the highest target reached, in proportion up to the next one; below the base target 0."""
    ladder = criteria.ladder
    thresholds = Thresholds.of([target for target, _ in ladder])
    rises = [(more - points) / (high - low) for (low, points), (high, more) in pairwise(ladder)]

    def score(case: Case) -> Verdict:
        value = case.number
        reached = thresholds.reached(value)
        if reached == 0:
            return Verdict(ZERO, (line("targets-short", value=value, target=ladder[0][0], score=ZERO),))
        low, points = ladder[reached - 1]
        if reached == len(ladder):
            given = points * OF_ONE
            return Verdict(given, (line("targets-top", value=value, target=low, points=points, score=given),))
        is_between = criteria.interpolate and value != low
        if is_between:
            points += rises[reached - 1] * (value - low)
        given, high = points * OF_ONE, ladder[reached][0]
        rule = "targets-between" if is_between else "targets-reached"
        told = line(rule, value=value, target=low, next=high, points=points, score=given)
        return Verdict(given, (told,))

    return score
