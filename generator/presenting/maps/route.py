"""The ways of arrows: out of a node, through the gaps between rows and past the nodes of rows on the way."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

from generator.presenting.maps.graph import Arrow
from generator.presenting.maps.graph import Graph
from generator.presenting.maps.order import Item
from generator.presenting.maps.order import Layers
from generator.presenting.maps.places import NODE

Point = tuple[int, int]

Row = tuple[int, int, int]
"""Of a row: the roof over its arcs, the top of its nodes, and their bottom."""

Side = tuple[Item, int, bool]
"""An item, the number of an arrow, and whether it is the item's upper side."""


@dataclass(frozen=True, slots=True)
class Route:
    """An arrow from start to end.

    From point to point it goes straight where these stand side by side or one over the other, and else in a curve that leaves
    and arrives upright.
    """

    arrow: Arrow
    points: tuple[Point, ...]

    @property
    def is_arc(self) -> bool:
        """Whether it runs over the nodes of a row and comes down where it went up."""
        return self.points[0][1] == self.points[-1][1]


def routes(graph: Graph, found: Layers, centres: Mapping[Item, int], rows: Sequence[Row]) -> list[Route]:
    """The way of every arrow. Each end has a place of its own on its node, so that arrows touch only where they cross."""
    ends = _ends(found, centres)
    lines: dict[int, list[Point]] = {}
    for row, between in enumerate(found.lines[:-1]):
        for above, below, number in between:
            roof, top, _ = rows[row + 1]
            way = lines.setdefault(number, [])
            way += [(ends[above, number, False], rows[row][2]), (ends[below, number, True], roof)]
            if roof != top:
                way.append((ends[below, number, True], top))
    for row, arcs in enumerate(found.arcs):
        levels = arc_levels(found, row)
        for start, end, number in arcs:
            roof, top, _ = rows[row]
            y = top - (top - roof) * levels[number] // (max(levels.values()) + 1)
            left, right = ends[start, number, True], ends[end, number, True]
            lines[number] = [(right, top), (right, y), (left, y), (left, top)]  # upside down, as all here
    return [
        Route(arrow, tuple(lines[number] if _starts_above(found, number, arrow) else reversed(lines[number])))
        for number, arrow in enumerate(graph.arrows)
    ]


def _starts_above(found: Layers, number: int, arrow: Arrow) -> bool:
    """Whether an arrow leads down: its first line begins at its start."""
    return any(above == arrow[0] and each == number for lines in found.lines for above, _, each in lines)


def _ends(found: Layers, centres: Mapping[Item, int]) -> dict[Side, int]:
    """Where each arrow meets each item: on a node side by side, in the order of their other ends."""
    place = {item: at for row in found.rows for at, item in enumerate(row)}
    ends: dict[Side, int] = {}
    for row, items in enumerate(found.rows):
        for item in items:
            below = sorted((place[low], number) for high, low, number in found.lines[row] if high == item)
            tops = _tops(found, row, item, place)
            for numbers, is_top in ((tops, True), ([number for _, number in below], False)):
                for at, number in enumerate(numbers, 1):
                    ends[item, number, is_top] = _port(item, centres[item], at, len(numbers))
    return ends


def _port(item: Item, centre: int, at: int, count: int) -> int:
    """The place of one of `count` arrows on an item's side; a single one is in the middle."""
    return centre - NODE // 2 + NODE * at // (count + 1) if isinstance(item, str) else centre


def _tops(found: Layers, row: int, item: Item, place: Mapping[Item, int]) -> list[int]:
    """The arrows on the upper side of an item from left to right: arcs to the left, lines upward, arcs to the right."""
    above = found.lines[row - 1] if row else []
    rising = sorted((place[high], number) for high, low, number in above if low == item)
    reach = {
        number: place[b if a == item else a] - place[item]
        for a, b, number in found.arcs[row]
        if item in (a, b)
    }
    near_first = sorted(reach, key=lambda number: (abs(reach[number]), number))
    return [
        *(number for number in near_first if reach[number] < 0),
        *(number for _, number in rising),
        *(number for number in reversed(near_first) if reach[number] > 0),
    ]


def arc_levels(found: Layers, row: int) -> dict[int, int]:
    """How high each arc of a row runs: 1 is next to the nodes, and what reaches further runs above."""
    place = {item: at for at, item in enumerate(found.rows[row])}
    spans = {number: sorted((place[a], place[b])) for a, b, number in found.arcs[row]}
    levels: dict[int, int] = {}
    for number in sorted(spans, key=lambda each: (spans[each][1] - spans[each][0], each)):
        low, high = spans[number]
        under = [
            level for other, level in levels.items() if max(low, spans[other][0]) < min(high, spans[other][1])
        ]
        levels[number] = max(under, default=0) + 1
    return levels
