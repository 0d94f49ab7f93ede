"""How far one weight can change before units change places.

A total is the weighted mean of a unit's scores. When one weight changes by d, it is (points + d * score) / (weights + d), where
`points` is the sum of weight times score as published. The divisor is the same for all units that are measured with the same
weights, so their order is that of points + d * score: a line for each unit. The order of two groups of units holds as long as
the lowest line of the upper group is not below the highest line of the lower one.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from math import lcm
from typing import NamedTuple


class Course(NamedTuple):
    """What a unit's points do when the weight of one indicator changes: `points` now, `score` more for each point of weight."""

    unit: str
    points: Fraction
    score: Fraction


class Swap(NamedTuple):
    """The weight beyond which one unit overtakes another; at that weight they are level."""

    weight: Fraction
    overtaking: str
    overtaken: str


class Holding(NamedTuple):
    """The weights for which an order holds: down to one and up to another; None where it holds down to 0, or without end."""

    down: Swap | None
    up: Swap | None


class _Line(NamedTuple):
    """A course in whole numbers: points and score as multiples of the same fraction, which compare much faster."""

    unit: str
    points: int
    score: int


class _Crossing(NamedTuple):
    change: Fraction
    overtaking: str
    overtaken: str


def holding(weight: Fraction, tiers: Sequence[Sequence[Course]]) -> Holding:
    """For which weights of an indicator, now `weight`, no unit overtakes one of another tier.

    `tiers` are the units with the same published total, the highest first, at least one in each; every unit has more points
    than all of the tiers below. Within a tier units may change places: they are shown as level.
    """
    rising = _in_whole_numbers(tiers)
    falling = [[each._replace(score=-each.score) for each in tier] for tier in rising]
    down = _first(_crossing(*pair, weight) for pair in pairwise(falling))
    up = _first(_crossing(*pair, None) for pair in pairwise(rising))
    return Holding(
        down=Swap(weight - down.change, down.overtaking, down.overtaken) if down else None,
        up=Swap(weight + up.change, up.overtaking, up.overtaken) if up else None,
    )


def leading(weight: Fraction, tiers: Sequence[Sequence[Course]]) -> Holding:
    """For which weights no unit overtakes one of the first tier; the arguments are those of `holding`."""
    first, *others = tiers
    rest = [each for tier in others for each in tier]
    return holding(weight, [first, rest] if rest else [first])


def _in_whole_numbers(tiers: Sequence[Sequence[Course]]) -> list[list[_Line]]:
    """The courses, all multiplied by what makes each number whole: that changes neither order nor crossings."""
    numbers = (number for tier in tiers for _, *both in tier for number in both)
    scale = lcm(*{number.denominator for number in numbers})

    def whole(number: Fraction) -> int:
        return number.numerator * (scale // number.denominator)

    return [[_Line(unit, whole(points), whole(score)) for unit, points, score in tier] for tier in tiers]


def _first(crossings: Iterable[_Crossing | None]) -> _Crossing | None:
    """The smallest change; of equal ones that of the upper units."""
    return min((each for each in crossings if each), key=lambda each: each.change, default=None)


def _crossing(above: Sequence[_Line], below: Sequence[_Line], limit: Fraction | None) -> _Crossing | None:
    """The largest change from 0 on through which all of `above` stay level with or over all of `below`.

    None where they do as far as `limit`, or for any change. The lead is a concave function of the change; from its right each
    step goes to where the two lines that bound it there cross, which never passes the end that is sought, and reaches it.
    """
    found: _Crossing | None = None
    far = _without_end if limit is None else _after(limit)
    while True:
        low, high = min(above, key=far), max(below, key=far)
        if far(low) >= far(high):
            return found
        change = Fraction(low.points - high.points, high.score - low.score)
        found = _Crossing(change, high.unit, low.unit)
        far = _after(change)


_Far = Callable[[_Line], tuple[int, int]]
"""How far a line has come, to compare with others."""


def _without_end(line: _Line) -> tuple[int, int]:
    """After a change without end: the score decides, then the points."""
    return line.score, line.points


def _after(change: Fraction) -> _Far:
    over, under = change.as_integer_ratio()
    return lambda line: (line.points * under + line.score * over, 0)
