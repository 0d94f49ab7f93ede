"""Where items stand across a map: in their order, apart from each other, and near to what they are joined with."""

from collections.abc import Mapping
from collections.abc import Sequence
from itertools import accumulate
from itertools import pairwise

from generator.presenting.maps.order import Item
from generator.presenting.maps.order import Layers

NODE = 160
"""How wide a node is."""

GAP = 14
"""From node to node."""

CORRIDOR = 11
"""From an arrow that passes a row to the node or arrow beside it."""

SWEEPS = 6
STRAIGHT = 8
"""How much more an arrow that passes a row wants to be straight than a node wants to stand over another."""


def places_across(found: Layers) -> tuple[dict[Item, int], int]:
    """The middle of each item and the width of all.

    A row that no arrow joins with another begins at the left; the others begin in the middle and are drawn to their neighbours.
    """
    spans = [_span(row) for row in found.rows]
    width = max(spans, default=0)
    places: dict[Item, int] = {}
    wishes = _neighbours(found)
    for row, span in zip(found.rows, spans, strict=True):
        left = (width - span) // 2 if any(item in wishes for item in row) else 0
        places |= zip(row, (left + offset for offset in _offsets(row)), strict=True)
    for sweep in range(SWEEPS if wishes else 0):
        for row in found.rows if sweep % 2 else reversed(found.rows):
            places |= _drawn(row, wishes, places, width)
    return places, width


def _half(item: Item) -> int:
    return NODE // 2 if isinstance(item, str) else 1


def _offsets(row: Sequence[Item]) -> list[int]:
    """The middle of each item where a row stands as close as it may, its left edge at 0."""
    steps = [
        _half(one) + _half(other) + (GAP if isinstance(one, str) and isinstance(other, str) else CORRIDOR)
        for one, other in pairwise(row)
    ]
    return list(accumulate(steps, initial=_half(row[0]))) if row else []


def _span(row: Sequence[Item]) -> int:
    return _offsets(row)[-1] + _half(row[-1]) if row else 0


def _neighbours(found: Layers) -> Mapping[Item, list[Item]]:
    joined: dict[Item, list[Item]] = {}
    for lines in found.lines:
        for above, below, _ in lines:
            joined.setdefault(above, []).append(below)
            joined.setdefault(below, []).append(above)
    return joined


def _drawn(
    row: Sequence[Item], wishes: Mapping[Item, list[Item]], places: Mapping[Item, int], width: int
) -> dict[Item, int]:
    """A row with each item as near to the middle of its neighbours as order and distance allow."""
    offsets = _offsets(row)
    blocks: list[
        tuple[int, int, int]
    ] = []  # wish times weight, weight, count: of items that stand close together
    for item, offset in zip(row, offsets, strict=True):
        near = wishes.get(item, [])
        wish = sum(places[each] for each in near) // len(near) if near else places[item]
        weight = len(near) * (1 if isinstance(item, str) else STRAIGHT) or 1
        blocks.append(((wish - offset) * weight, weight, 1))
        while len(blocks) > 1 and blocks[-2][0] * blocks[-1][1] > blocks[-1][0] * blocks[-2][1]:
            pull, heavy, count = blocks.pop()
            blocks[-1] = (blocks[-1][0] + pull, blocks[-1][1] + heavy, blocks[-1][2] + count)
    most = width - _span(row)
    shifts = [min(max(pull // heavy, 0), most) for pull, heavy, count in blocks for _ in range(count)]
    return {item: offset + shift for item, offset, shift in zip(row, offsets, shifts, strict=True)}
