"""How far a result is from the next level of its criteria, and what the score would then be."""

from bisect import bisect_left
from collections.abc import Iterable
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Protocol

from generator.frozen import frozen
from generator.model.criteria import Bands
from generator.model.criteria import Classes
from generator.model.criteria import Interpolated
from generator.model.criteria import Steps
from generator.model.criteria import ThreeTarget
from generator.model.scorecard import Measured
from generator.scoring.criteria.bands import in_bands
from generator.scoring.criteria.three_target import OF_ONE
from generator.scoring.criteria.thresholds import Thresholds

HALF = Fraction(1, 2)


@frozen()
class NextLevel:
    """The nearest better result that earns a next level: the `target`, or, where `is_beyond`, any result past it; its `score`.

    `is_less` tells that a better result is a smaller one.
    """

    target: Fraction
    is_beyond: bool
    is_less: bool
    score: Fraction


@frozen()
class NextStep:
    """The `steps` of a milestone to finish next, and the `score` that it gives, with the steps after them that are done already."""

    steps: tuple[int, ...]
    score: Fraction


class Ascent(Protocol):
    """The levels of some criteria as a way up, worked out once for many results."""

    def next(self, measured: Measured) -> NextLevel | NextStep | None:
        """The next level above a result; None at the top, and where the result has no score."""


def ascent(criteria: object) -> Ascent | None:
    """The way up of some criteria; None for those that have no levels to climb one by one.

    Levels are the thresholds of interpolated criteria (rules.md 1.1), also those of a class (S002-43), the ranges of bands
    (S002-28) with their gap policy, the three targets (rules.md 1.10), and the steps of cumulative milestones (rules.md 1.9).
    """
    if isinstance(criteria, Interpolated):
        return _ByNumber(_of_levels(criteria.levels))
    if isinstance(criteria, ThreeTarget):
        return _ByNumber(_Ladder((points * OF_ONE, at) for at, points in criteria.ladder))
    if isinstance(criteria, Bands):
        return _ByNumber(_Ranges(criteria))
    if isinstance(criteria, Classes):
        return _ByClass(criteria)
    if isinstance(criteria, Steps):
        return _Milestone(criteria)
    return None


class _Way(Protocol):
    """Levels that a number climbs."""

    def above(self, value: Fraction, score: Fraction) -> NextLevel | None:
        """The next level above a number with that score; None at the top."""


class _ByNumber:
    """A way up by the result, where there is one that has a score."""

    def __init__(self, way: _Way) -> None:
        self._way = way

    def next(self, measured: Measured) -> NextLevel | None:
        if measured.value is None or measured.raw_score is None:
            return None
        return self._way.above(measured.value, measured.raw_score)


class _Ladder:
    """Scores, each with its threshold."""

    def __init__(self, ladder: Iterable[tuple[Fraction, Fraction]]) -> None:
        steps = sorted(ladder)
        self._scores = [score for score, _ in steps]
        self._lookup = Thresholds.of(self._scores)
        self._thresholds = [at for _, at in steps]

    def above(self, value: Fraction, score: Fraction) -> NextLevel | None:
        above = self._lookup.reached(score)
        if above == len(self._scores):
            return None
        at = self._thresholds[above]
        return NextLevel(at, is_beyond=False, is_less=at < value, score=self._scores[above])


def _of_levels(levels: Mapping[int, Fraction]) -> _Ladder:
    return _Ladder((Fraction(level), at) for level, at in levels.items())


class _Ranges:
    """The ends of ranges from the worst result to the best, with the scores that are given there and right behind.

    Between two ends every result has one level, so that the middle tells it.
    """

    def __init__(self, criteria: Bands) -> None:
        self._better = better = -1 if criteria.is_falling else 1
        self._ends = ends = sorted(_ends(criteria), reverse=criteria.is_falling)
        middles = [(end + following) / 2 for end, following in pairwise([*ends, ends[-1] + better])]
        self._scores = [
            tuple(_given(criteria, each) for each in pair) for pair in zip(ends, middles, strict=True)
        ]
        self._order = [end * better for end in ends]

    def above(self, value: Fraction, score: Fraction) -> NextLevel | None:
        for at in range(bisect_left(self._order, value * self._better), len(self._ends)):
            for is_beyond, given in enumerate(self._scores[at]):
                if given > score:
                    return NextLevel(self._ends[at], bool(is_beyond), self._better < 0, given)
        return None


class _ByClass:
    """A ladder for each class; the working says which class a unit was found to be of."""

    def __init__(self, criteria: Classes) -> None:
        self._ladders = {each.id: _ByNumber(_of_levels(each.levels)) for each in criteria.classes}

    def next(self, measured: Measured) -> NextLevel | None:
        found = class_of(measured)
        return None if found is None else self._ladders[found].next(measured)


def class_of(measured: Measured) -> str | None:
    """The class that a unit was found to be of, where the criteria have classes."""
    found = next((each for each in measured.working if each.rule == "class-found"), None)
    return None if found is None else str(found.facts["id"])


class _Milestone:
    """Steps, each with the level that the unbroken run up to it reaches; the working says which are done."""

    def __init__(self, criteria: Steps) -> None:
        self._levels = criteria.levels or list(range(1, len(criteria.steps) + 1))

    def next(self, measured: Measured) -> NextStep | None:
        told = next((each for each in measured.working if each.rule in _RUNS), None)
        if told is None or measured.raw_score is None:
            return None
        done = {int(each) for each in str(told.facts["done"]).split(", ") if each}
        missing = [each for each in range(1, len(self._levels) + 1) if each not in done]
        for number, following in enumerate([*missing[1:], len(self._levels) + 1], 1):
            score = Fraction(
                self._levels[following - 2]
            )  # that of the last step before the one that is missing then
            if score > measured.raw_score:
                return NextStep(tuple(missing[:number]), score)
        return None


_RUNS = ("steps-run", "steps-broken", "steps-none")


def _given(criteria: Bands, value: Fraction) -> Fraction:
    given = in_bands(criteria.bands, criteria.gap_policy, value).score
    assert given is not None, "every gap policy gives a level"  # noqa: S101
    return given


def _ends(criteria: Bands) -> set[Fraction]:
    """Where the level may change: the ends of the ranges, or, where results are rounded first, halfway to the next number."""
    found = {end for band in criteria.bands.values() for end in (band.low, band.high) if end is not None}
    if criteria.gap_policy == "round_half_up":
        return {end + side for end in found for side in (-HALF, Fraction(0), HALF)}
    return found
