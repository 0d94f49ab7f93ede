"""Arrows cross no more than they must."""

from itertools import combinations
from itertools import pairwise
from itertools import permutations
from itertools import product

import pytest
from hypothesis import given
from hypothesis import settings

from generator.presenting.maps import order
from generator.presenting.maps.graph import Graph
from generator.presenting.maps.graph import graph
from generator.presenting.maps.layout import layout
from generator.presenting.maps.order import Layers
from generator.presenting.maps.order import crossings
from generator.presenting.maps.order import layers
from generator.presenting.maps.order import untangled
from tests.presenting.maps.scenes import graphs


def counted(found: Layers) -> int:
    """The crossings one by one, as plainly as can be said."""
    count = 0
    at = {item: place for row in found.rows for place, item in enumerate(row)}
    for lines in found.lines:
        for (a, b, _), (c, d, _) in combinations(lines, 2):
            count += (at[a] < at[c] and at[b] > at[d]) or (at[a] > at[c] and at[b] < at[d])
    for row, arcs in enumerate(found.arcs):
        spans = [sorted((at[a], at[b])) for a, b, _ in arcs]
        for (left, right), (low, high) in combinations(spans, 2):
            count += left < low < right < high or low < left < high < right
        for (left, right), (_, end, _) in product(spans, found.lines[row - 1] if row else []):
            count += left < at[end] < right
    return count


def fewest(found: Layers) -> int:
    """The fewest crossings of all orders of all rows."""
    orders = product(*(permutations(row) for row in found.rows))
    return min(counted(Layers([list(row) for row in rows], found.lines, found.arcs)) for rows in orders)


@given(graphs(lanes=3, nodes=3, arrows=5))
@settings(max_examples=60, deadline=None)
def test_small_maps_cross_as_little_as_can_be(small: Graph) -> None:
    found = layers(small)
    assert counted(untangled(found)) == fewest(found)


@given(graphs(lanes=2, nodes=4, arrows=9))
@settings(max_examples=60, deadline=None)
def test_two_lanes_of_four_cross_as_little_as_can_be(small: Graph) -> None:
    found = layers(small)
    assert counted(untangled(found)) == fewest(found)


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_large_maps_cross_no_more_than_as_they_came(large: Graph) -> None:
    found = layers(large)
    best = untangled(found)
    assert [sorted(map(repr, row)) for row in best.rows] == [sorted(map(repr, row)) for row in found.rows]
    assert crossings(found) == counted(found)
    assert counted(best) <= counted(found)
    assert best == untangled(found)


@given(graphs(lanes=4, nodes=4, arrows=8))
@settings(max_examples=40, deadline=None)
def test_what_is_sorted_sweep_by_sweep_is_nearly_as_good(small: Graph) -> None:
    found = layers(small)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(order, "FEW", 0)
        swept = crossings(untangled(found))
    assert crossings(untangled(found)) <= swept <= crossings(untangled(found)) + 3


def test_an_order_that_need_not_change_stays() -> None:
    found = layers(graph([["a", "b"], ["c", "d"]], [("c", "a"), ("d", "b")]))
    assert untangled(found).rows == [["a", "b"], ["c", "d"]]
    alone = layers(graph([["b", "a"]], []))
    assert untangled(alone) is alone


def test_crossed_arrows_are_untangled() -> None:
    found = layers(graph([["a", "b"], ["c", "d"]], [("c", "b"), ("d", "a")]))
    assert crossings(found) == 1
    assert crossings(untangled(found)) == 0


def test_a_long_arrow_takes_the_straightest_of_the_ways_that_cross_nothing() -> None:
    found = untangled(layers(graph([["a", "b"], ["c", "d"], ["e"]], [("e", "a"), ("e", "b")])))
    assert found.rows[1] == [(0, 1), "c", "d", (1, 1)] or found.rows[1] == ["c", (0, 1), (1, 1), "d"]


def test_a_long_arrow_has_a_waypoint_in_each_row_that_it_passes() -> None:
    found = layers(graph([["a"], ["b"], ["c"]], [("c", "a"), ("c", "b")]))
    assert found.rows == [["a"], ["b", (0, 1)], ["c"]]
    assert found.lines == [[("a", (0, 1), 0)], [((0, 1), "c", 0), ("b", "c", 1)], []]


@given(graphs(lanes=4, nodes=6, arrows=12))
@settings(max_examples=60, deadline=None)
def test_what_is_drawn_crosses_as_often_as_was_counted(found: Graph) -> None:
    names = [name for row in found.rows for name in row]
    drawn = layout(found, dict.fromkeys(names, 60))
    ways = [list(pairwise(route.points)) for route in drawn.routes]
    count = sum(
        any_cross(one, other) for mine, theirs in combinations(ways, 2) for one in mine for other in theirs
    )
    assert count == crossings(untangled(layers(found)))


Leg = tuple[tuple[int, int], tuple[int, int]]


def any_cross(one: Leg, other: Leg) -> bool:
    """Whether two pieces of ways cross: curves in the same gap, or a level piece and an upright one."""
    (a, b), (c, d) = (
        sorted(one, key=lambda spot: (spot[1], spot[0])),
        sorted(other, key=lambda spot: (spot[1], spot[0])),
    )
    if (a[1], b[1]) == (c[1], d[1]):
        return a[1] != b[1] and (a[0] - c[0]) * (b[0] - d[0]) < 0
    for (start, end), (low, high) in (((a, b), (c, d)), ((c, d), (a, b))):
        if start[1] == end[1] and low[0] == high[0]:
            return start[0] < low[0] < end[0] and low[1] < start[1] < high[1]
    return False
