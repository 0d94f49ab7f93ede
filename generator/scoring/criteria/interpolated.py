"""Thresholds with the rule of three between them (rules.md 1.1 and 1.2; S002-29, S002-30, S002-33, S002-34b, S002-48)."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm

from generator.model.criteria import Interpolated
from generator.model.scorecard import line
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.criteria.thresholds import Thresholds


def scorer(criteria: Interpolated) -> Scorer:
    """Score a result on its thresholds."""
    ladder = Ladder.of(criteria.levels, criteria.floor)
    return lambda case: ladder.score(case.number)


@dataclass(frozen=True, slots=True)
class Ladder:
    """Thresholds by level, lowest level first; levels may be missing in between.

    `segments` holds a, b and c for each threshold with a next one: between the two the score is (a x value + b) / c. `floor` is what
    a value short of the first one scores.
    """

    levels: Sequence[int]
    thresholds: Sequence[Fraction]
    lookup: Thresholds
    segments: Sequence[tuple[int, int, int]]
    floor: Fraction

    @classmethod
    def of(cls, levels: Mapping[int, Fraction], floor: str) -> "Ladder":
        """Put thresholds, which rise or fall strictly with the level, in order."""
        ordered = sorted(levels.items())
        thresholds = [threshold for _, threshold in ordered]
        return cls(
            levels=[level for level, _ in ordered],
            thresholds=thresholds,
            lookup=Thresholds.of(thresholds),
            segments=[_segment(*ends) for ends in pairwise(ordered)],
            floor=Fraction(min(ordered[0][0], int(floor))),
        )

    def score(self, value: Fraction) -> Verdict:
        """Score a value.

        At or beyond the top: the top level. Between two thresholds: in proportion. Short of the first: the first level's own
        number where that is 0 (an anchor), otherwise the floor.
        """
        reached = self.lookup.reached(value)
        if reached == 0:
            first, lowest, given = self.thresholds[0], self.levels[0], self.floor
            told = line("levels-short", value=value, threshold=first, level=lowest, score=given)
            return Verdict(given, (told,))
        level, low = self.levels[reached - 1], self.thresholds[reached - 1]
        if reached == len(self.levels):
            given = Fraction(level)
            return Verdict(given, (line("levels-top", value=value, threshold=low, score=given),))
        if value == low:
            given = Fraction(level)
            return Verdict(given, (line("levels-at", value=value, threshold=low, score=given),))
        given = _along(self.segments[reached - 1], value)
        above, high = self.levels[reached], self.thresholds[reached]
        told = line(
            "levels-between", value=value, low=low, high=high, low_level=level, high_level=above, score=given
        )
        return Verdict(given, (told,))


def _segment(start: tuple[int, Fraction], end: tuple[int, Fraction]) -> tuple[int, int, int]:
    """The straight line from one level and its threshold to another: a, b and c of (a x value + b) / c."""
    (level, low), (above, high) = start, end
    rise = (above - level) / (high - low)
    offset = level - rise * low
    common = lcm(rise.denominator, offset.denominator)
    return int(rise * common), int(offset * common), common


def _along(segment: tuple[int, int, int], value: Fraction) -> Fraction:
    """The score of a value between two thresholds, as one fraction: taken step by step, every step would be reduced."""
    (a, b, c), (numerator, denominator) = segment, value.as_integer_ratio()
    return Fraction(a * numerator + b * denominator, c * denominator)
