"""How far a result is from the next level of its criteria, and what the score would then be."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.model.criteria import Bands
from generator.model.criteria import Interpolated
from generator.model.criteria import ThreeTarget
from generator.scoring.criteria.bands import in_bands
from generator.scoring.criteria.three_target import OF_ONE

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class NextLevel:
    """The nearest better result that earns a next level: the `target`, or, where `is_beyond`, any result past it; its `score`.

    `is_less` tells that a better result is a smaller one.
    """

    target: Fraction
    is_beyond: bool
    is_less: bool
    score: Fraction


def next_level(criteria: object, value: Fraction, score: Fraction) -> NextLevel | None:
    """The next level above a result with that score; None at the top, and for criteria that score no number.

    Levels are the thresholds of interpolated criteria (rules.md 1.1), the ranges of bands (S002-28) with their gap policy, and
    the three targets (rules.md 1.10).
    """
    if isinstance(criteria, Interpolated):
        return _on_ladder(((Fraction(level), at) for level, at in criteria.levels.items()), value, score)
    if isinstance(criteria, ThreeTarget):
        return _on_ladder(((points * OF_ONE, at) for at, points in criteria.ladder), value, score)
    if isinstance(criteria, Bands):
        return _among_bands(criteria, value, score)
    return None


def _on_ladder(
    ladder: Iterable[tuple[Fraction, Fraction]], value: Fraction, score: Fraction
) -> NextLevel | None:
    above = [(level, at) for level, at in ladder if level > score]
    if not above:
        return None
    level, at = min(above)
    return NextLevel(at, is_beyond=False, is_less=at < value, score=level)


def _among_bands(criteria: Bands, value: Fraction, score: Fraction) -> NextLevel | None:
    """The nearest end of a range at which, or right behind which, the level is a higher one."""
    better = -1 if criteria.is_falling else 1
    ends = sorted(end for end in _ends(criteria) if (end - value) * better >= 0)[::better]

    def scored(result: Fraction) -> Fraction:
        given = in_bands(criteria.bands, criteria.gap_policy, result).score
        return score if given is None else given

    return _first_better(ends, better, score, scored)


def _first_better(
    ends: list[Fraction], better: int, score: Fraction, scored: Callable[[Fraction], Fraction]
) -> NextLevel | None:
    for at, end in enumerate(ends):
        if scored(end) > score:
            return NextLevel(end, is_beyond=False, is_less=better < 0, score=scored(end))
        following = ends[at + 1] if at + 1 < len(ends) else end + better
        behind = (end + following) / 2  # between two ends every result has one level
        if scored(behind) > score:
            return NextLevel(end, is_beyond=True, is_less=better < 0, score=scored(behind))
    return None


def _ends(criteria: Bands) -> set[Fraction]:
    """Where the level may change: the ends of the ranges, or, where results are rounded first, halfway to the next number."""
    found = {end for band in criteria.bands.values() for end in (band.low, band.high) if end is not None}
    if criteria.gap_policy == "round_half_up":
        return {end + side for end in found for side in (-HALF, Fraction(0), HALF)}
    return found
