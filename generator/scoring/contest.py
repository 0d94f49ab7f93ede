"""How far the order of units depends on each weight: for those of them that are measured with the same weights."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from generator.scoring.applied import Applied
from generator.scoring.ranking import tied
from generator.scoring.robustness import Course
from generator.scoring.robustness import Holding
from generator.scoring.robustness import holding
from generator.scoring.robustness import leading


class Contender(NamedTuple):
    """A unit with its total, exact and as published (in units of the last place), and what applied to it."""

    unit: str
    total: Fraction
    published: int
    applied: Applied


class WeightRange(NamedTuple):
    """For which weights of an indicator the order holds, and the first rank alone (None: nothing is said of it)."""

    indicator: str
    weight: Fraction
    order: Holding
    first: Holding | None


@dataclass(frozen=True, slots=True)
class Contest:
    """The ranges of all weights, for so many of the units; `left_out` are the others. No ranges: there is nothing to say."""

    units: int
    left_out: int
    ranges: tuple[WeightRange, ...]


def contest(contenders: Sequence[Contender], others: int = 0) -> Contest:
    """The ranges for units in the order of their published totals, the highest first.

    It speaks of the units that share their weights with most others. Left out are those of other weights, those whose total
    is not the mean of their scores because something was taken off it, and `others`.
    """
    alike = _alike([each for each in contenders if each.applied.mean == each.total])
    left_out = others + len(contenders) - len(alike)
    tiers = [[alike[at] for at in places] for places in tied([each.published for each in alike])]
    if len(tiers) < 2:  # noqa: PLR2004 - an order needs two
        return Contest(len(alike), left_out, ())
    has_leaders = tiers[0] == [each for each in contenders if each.published == contenders[0].published]
    weights = alike[0].applied.weights
    whole = sum(weights.values(), Fraction(0))
    placed = [[(each, each.total * whole) for each in tier] for tier in tiers]
    return Contest(
        units=len(alike),
        left_out=left_out,
        ranges=tuple(_range(*each, placed, has_leaders=has_leaders) for each in weights.items()),
    )


def _alike(contenders: Sequence[Contender]) -> list[Contender]:
    """Those with the weights that most have; of weights that as many have, those of the first unit."""
    weights = [tuple(each.applied.weights.items()) for each in contenders]
    (most, _), *_ = Counter(weights).most_common(1) or [((), 0)]
    return [each for each, its in zip(contenders, weights, strict=True) if its == most]


def _range(
    name: str, weight: Fraction, tiers: Sequence[Sequence[tuple[Contender, Fraction]]], *, has_leaders: bool
) -> WeightRange:
    """The range of one indicator; `tiers` have each unit with its points."""
    courses = [
        [Course(each.unit, points, each.applied.scores[name]) for each, points in tier] for tier in tiers
    ]
    return WeightRange(
        indicator=name,
        weight=weight,
        order=holding(weight, courses),
        first=leading(weight, courses) if has_leaders else None,
    )
