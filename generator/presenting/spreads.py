"""How the totals of a kind of unit are spread, and where on that picture a unit stands.

A scorecard leads to its own mark, and its page may hang on nothing but the definitions and its own result. So whether each
unit has a mark follows from how many units of its kind are defined, and where they are too many its total says which bar it is.
"""

from collections.abc import Mapping
from typing import NamedTuple

from generator.model.criteria import HIGHEST
from generator.model.framework import FrameworkFile
from generator.model.unit import POSITION
from generator.presenting.atlas import Atlas
from generator.presenting.paging import PAGE_SIZE

BARS = 25
"""How many bars stand for all totals where units are too many for marks: a fifth of a point each."""


class Spread(NamedTuple):
    """The totals of a kind of unit as published, in units of the last place: each with its unit, or how many a bar has.

    One of the two is empty; `units` is how many there are.
    """

    kind: str
    marks: tuple[tuple[str, int], ...]
    bars: tuple[int, ...]
    units: int


def spread_of(
    atlas: Atlas, rules: FrameworkFile, kind: str, totals: Mapping[str, int | None]
) -> Spread | None:
    """How some totals are spread; None where no unit of the kind leads here. Of one alone only its place is kept."""
    found = {unit: total for unit, total in totals.items() if total is not None}
    if not found or not has_others(atlas, kind):
        return None
    if has_marks(atlas, kind):
        return Spread(kind, tuple(sorted(found.items(), key=lambda each: each[1])), (), len(found))
    bars = [0] * BARS
    for total in found.values():
        bars[bar_of(total, rules.rounding.score_places)] += 1
    return Spread(kind, (), tuple(bars), len(found))


def has_marks(atlas: Atlas, kind: str) -> bool:
    """Whether each unit of a kind has a mark of its own: where no more are defined than stand on a page."""
    return atlas.kind_sizes.get(kind, 0) <= PAGE_SIZE


def has_others(atlas: Atlas, kind: str) -> bool:
    """Whether more than one unit of a kind is defined: one alone cannot have peers."""
    return atlas.kind_sizes.get(kind, 0) > 1


def bar_of(total: int, places: int) -> int:
    """The bar of a published total; the full mark stands in the last."""
    full: int = HIGHEST * 10**places
    return min(total * BARS // full, BARS - 1)


def anchor(atlas: Atlas, rules: FrameworkFile, unit_id: str, total: int | None) -> str:
    """Where a scorecard's unit stands on the page that compares units; nothing where it has no total to be placed by."""
    kind = atlas.units[unit_id].kind
    if total is None or kind == POSITION or not has_others(atlas, kind):
        return ""
    return (
        mark_id(unit_id)
        if has_marks(atlas, kind)
        else bar_id(kind, bar_of(total, rules.rounding.score_places))
    )


def mark_id(unit_id: str) -> str:
    """The anchor of a unit's mark."""
    return f"unit-{unit_id}"


def bar_id(kind: str, number: int) -> str:
    """The anchor of a bar."""
    return f"total-{kind}-{number}"
