"""Thresholds with the rule of three between them (rules.md 1.1 and 1.2; S002-29, S002-30, S002-33, S002-34b, S002-48)."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from generator.model.criteria import Interpolated
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict


def score(criteria: Interpolated, case: Case) -> Verdict:
    """Score a result on its thresholds."""
    return on_levels(criteria.levels, criteria.floor, case.number)


def on_levels(levels: Mapping[int, Fraction], floor: str, value: Fraction) -> Verdict:
    """Score a value on thresholds by level, rising or falling strictly; levels may be missing in between.

    At or beyond the top: the top level. Between two thresholds: in proportion. Short of the first: the first level's own
    number where that is 0 (an anchor), otherwise the floor.
    """
    ladder = sorted(levels.items())
    (lowest, first), (highest, last) = ladder[0], ladder[-1]
    sign = 1 if last > first else -1
    if sign * value >= sign * last:
        return Verdict(
            Fraction(highest), (line("levels-top", value=value, threshold=last, score=Fraction(highest)),)
        )
    if sign * value < sign * first:
        given = Fraction(min(lowest, int(floor)))
        return Verdict(
            given, (line("levels-short", value=value, threshold=first, level=lowest, score=given),)
        )
    (low_level, low), (high_level, high) = next(
        (here, above) for here, above in pairwise(ladder) if sign * here[1] <= sign * value < sign * above[1]
    )
    given = low_level + (high_level - low_level) * (value - low) / (high - low)
    if value == low:
        return Verdict(given, (line("levels-at", value=value, threshold=low, score=given),))
    working = line(
        "levels-between", value=value, low=low, high=high, low_level=low_level, high_level=high_level, score=given
    )  # fmt: skip
    return Verdict(given, (working,))
