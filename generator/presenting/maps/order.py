"""The order of nodes in their rows, with as few crossings of arrows as can be found; the same every time.

Every order is tried where these are few. Else rows are sorted by the middle of their neighbours, sweep after sweep, and then
each item is moved to where it crosses least. Of orders that cross as little, the one with the straightest arrows is taken, and
of these the one that comes first when the rows are changed from their end.
"""

from bisect import bisect_right
from bisect import insort
from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from itertools import pairwise
from itertools import permutations
from math import factorial

from generator.presenting.maps.graph import Graph

Item = str | tuple[int, int]
"""A node by its name, or a waypoint by its arrow and its row: where an arrow passes a row on its way to another."""

Line = tuple[Item, Item, int]
"""Two items and the number of the arrow: between two rows the upper item first, in one row the arrow's start first."""

FEW = 60_000
"""Pairs of orders of neighbouring rows that are all tried."""

CROSSING = 10_000
"""What a crossing costs: more than all the ways that arrows go aside."""

SWEEPS = 8
ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Layers:
    """Rows of items; `lines[r]` go from row r to row r + 1, `arcs[r]` from node to node of row r."""

    rows: list[list[Item]]
    lines: list[list[Line]]
    arcs: list[list[Line]]


def layers(graph: Graph) -> Layers:
    """A graph with a waypoint wherever an arrow passes a row, in the order in which it came."""
    rows: list[list[Item]] = [list(row) for row in graph.rows]
    at = {name: number for number, row in enumerate(graph.rows) for name in row}
    found = Layers(rows, [[] for _ in rows], [[] for _ in rows])
    for number, (start, end) in enumerate(graph.arrows):
        if at[start] == at[end]:
            found.arcs[at[start]].append((start, end, number))
            continue
        upper, lower = sorted((start, end), key=at.__getitem__)
        passed: list[Item] = [(number, row) for row in range(at[upper] + 1, at[lower])]
        for row, item in enumerate(passed, at[upper] + 1):
            rows[row].append(item)
        for row, (above, below) in enumerate(pairwise([upper, *passed, lower]), at[upper]):
            found.lines[row].append((above, below, number))
    return found


def crossings(found: Layers) -> int:
    """How often arrows cross."""
    places = [_places(row) for row in found.rows]
    inside = (_inside(found, row, place) for row, place in enumerate(places))
    return sum(inside) + sum(_between(found.lines[row], *pair) for row, pair in enumerate(pairwise(places)))


def untangled(found: Layers) -> Layers:
    """The same with its rows in the order that crosses least."""
    if not any(found.lines) and not any(found.arcs):
        return found
    rows = _tried(found) if _trials(found) <= FEW else _swept(found)
    return Layers(rows, found.lines, found.arcs)


def _places(row: Iterable[Item]) -> dict[Item, int]:
    return {item: place for place, item in enumerate(row)}


def _between(lines: Iterable[Line], upper: Mapping[Item, int], lower: Mapping[Item, int]) -> int:
    """How often lines from row to row cross; those that share an end do not."""
    seen: list[int] = []
    count = 0
    for _, end in sorted((upper[above], lower[below]) for above, below, _ in lines):
        count += len(seen) - bisect_right(seen, end)
        insort(seen, end)
    return count


def _aside(lines: Iterable[Line], upper: Mapping[Item, int], lower: Mapping[Item, int]) -> int:
    """How far lines go aside from row to row, in half places from the middle."""
    lean = len(lower) - len(upper)
    return sum(abs(2 * (upper[above] - lower[below]) + lean) for above, below, _ in lines)


def _cost_between(lines: Sequence[Line], upper: Mapping[Item, int], lower: Mapping[Item, int]) -> int:
    return CROSSING * _between(lines, upper, lower) + _aside(lines, upper, lower)


def _inside(found: Layers, row: int, place: Mapping[Item, int]) -> int:
    """How often arcs over the nodes of a row cross each other and the lines that leave the row upward between their ends."""
    spans = [tuple(sorted((place[a], place[b]))) for a, b, _ in found.arcs[row]]
    if not spans:
        return 0
    rising = Counter(place[below] for _, below, _ in found.lines[row - 1]) if row else Counter()
    under = sum(count for low, high in spans for at, count in rising.items() if low < at < high)
    pairs = combinations(sorted(spans), 2)
    return under + sum(a < c < b < d for (a, b), (c, d) in pairs)


def _orders(found: Layers, row: int) -> int:
    return factorial(len(found.rows[row])) if _is_touched(found, row) else 1


def _is_touched(found: Layers, row: int) -> bool:
    return bool(found.arcs[row] or found.lines[row] or (row and found.lines[row - 1]))


def _trials(found: Layers) -> int:
    counts = [_orders(found, row) for row in range(len(found.rows))]
    return counts[0] + sum(above * below for above, below in pairwise(counts))


def _tried(found: Layers) -> list[list[Item]]:
    """The best of all orders: the best way to each order of a row goes on from the best way to one of the row above."""
    best: list[tuple[int, list[Sequence[Item]], dict[Item, int]]] = [(0, [], {})]
    for row, items in enumerate(found.rows):
        lines = found.lines[row - 1] if row else []
        ways = []
        for order in permutations(items) if _is_touched(found, row) else [tuple(items)]:
            place = _places(order)
            costs = [cost + _cost_between(lines, above, place) for cost, _, above in best]
            least = min(costs)
            way = best[costs.index(least)][1]
            ways.append((least + CROSSING * _inside(found, row, place), [*way, order], place))
        best = ways
    least = min(cost for cost, _, _ in best)
    return [list(row) for row in next(way for cost, way, _ in best if cost == least)]


def _swept(found: Layers) -> list[list[Item]]:
    """A good order of many."""
    rows = [list(row) for row in found.rows]
    best, least = rows, crossings(found)
    for sweep in range(SWEEPS):
        rows = _by_the_middle(found, rows, is_down=sweep % 2 == 0)
        moved = _moved(found, rows)
        count = crossings(Layers(moved, found.lines, found.arcs))
        if count < least:
            best, least = moved, count
        rows = moved
    return best


def _by_the_middle(found: Layers, rows: Sequence[Sequence[Item]], *, is_down: bool) -> list[list[Item]]:
    """Every row sorted by where the neighbours of its items stand in the row before it."""
    sorted_rows = [list(row) for row in rows]
    numbers = range(1, len(rows)) if is_down else range(len(rows) - 2, -1, -1)
    for row in numbers:
        other = _places(sorted_rows[row - 1 if is_down else row + 1])
        ends: dict[Item, list[int]] = {}
        for above, below, _ in found.lines[row - 1 if is_down else row]:
            mine, theirs = (below, above) if is_down else (above, below)
            ends.setdefault(mine, []).append(other[theirs])
        place = _places(sorted_rows[row])
        middle = {
            item: Fraction(sum(ends[item]), len(ends[item])) if item in ends else Fraction(place[item])
            for item in place
        }
        sorted_rows[row].sort(key=middle.__getitem__)
    return sorted_rows


def _moved(found: Layers, rows: Sequence[Sequence[Item]]) -> list[list[Item]]:
    """Each item moved to where it costs least, a few times over."""
    moved = [list(row) for row in rows]
    touched = [(row, item) for row, items in enumerate(rows) if _is_touched(found, row) for item in items]
    for _ in range(ROUNDS):
        helped = [_move(found, moved, row, item) for row, item in touched]
        if not any(helped):
            break
    return moved


def _move(found: Layers, rows: list[list[Item]], row: int, item: Item) -> bool:
    """Move an item within its row; whether that costs less."""
    others = [each for each in rows[row] if each != item]
    orders = [[*others[:place], item, *others[place:]] for place in range(len(others) + 1)]
    before = _cost(found, rows, row, rows[row])
    costs = [_cost(found, rows, row, order) for order in orders]
    if min(costs) < before:
        rows[row] = orders[costs.index(min(costs))]
    return min(costs) < before


def _cost(found: Layers, rows: Sequence[Sequence[Item]], row: int, order: Sequence[Item]) -> int:
    """What the arrows in a row, above it and below it cost."""
    place = _places(order)
    cost = CROSSING * _inside(found, row, place)
    if row:
        cost += _cost_between(found.lines[row - 1], _places(rows[row - 1]), place)
    if row + 1 < len(rows):
        cost += _cost_between(found.lines[row], place, _places(rows[row + 1]))
    return cost
