"""Maps of any shape can be read: nothing stands on anything else, and arrows run where there is room."""

from itertools import combinations

from hypothesis import given
from hypothesis import settings

from generator.presenting.maps.graph import Graph
from generator.presenting.maps.graph import graph
from generator.presenting.maps.layout import LABEL
from generator.presenting.maps.layout import Layout
from generator.presenting.maps.layout import layout
from tests.presenting.maps.scenes import is_inside
from tests.presenting.maps.scenes import laid_out
from tests.presenting.maps.scenes import spots

Case = tuple[Graph, Layout]


@given(laid_out())
@settings(max_examples=80, deadline=None)
def test_no_two_nodes_overlap(case: Case) -> None:
    _, found = case
    for one, other in combinations(found.nodes.values(), 2):
        beside = one.x + one.width < other.x or other.x + other.width < one.x
        assert beside or one.y + one.height < other.y or other.y + other.height < one.y


@given(laid_out())
@settings(max_examples=80, deadline=None)
def test_every_node_stands_in_its_lane(case: Case) -> None:
    drawn, found = case
    for lane, band in zip(drawn.lanes, found.lanes, strict=True):
        for box in (found.nodes[name] for row in lane for name in row):
            assert band.y < box.y
            assert box.y + box.height < band.y + band.height
            assert band.x + LABEL < box.x
            assert box.x + box.width < band.x + band.width
    tops = [band.y for band in found.lanes]
    assert tops == sorted(tops)


@given(laid_out())
@settings(max_examples=80, deadline=None)
def test_no_arrow_runs_over_a_node_or_a_name(case: Case) -> None:
    _, found = case
    for route in found.routes:
        for spot in spots(route):
            assert LABEL < spot[0] < found.width
            assert 0 <= spot[1] <= found.height
            assert not any(is_inside(box, spot) for box in found.nodes.values())


@given(laid_out())
@settings(max_examples=80, deadline=None)
def test_every_arrow_joins_its_nodes_at_a_place_of_its_own(case: Case) -> None:
    drawn, found = case
    assert [route.arrow for route in found.routes] == list(drawn.arrows)
    ends = [(route.arrow[at], route.points[-at]) for route in found.routes for at in (0, 1)]
    for name, (x, y) in ends:
        box = found.nodes[name]
        assert box.x < x < box.x + box.width
        assert y in (box.y, box.y + box.height)
    assert len({spot for _, spot in ends}) == len(ends)


@given(laid_out(is_upward=True))
@settings(max_examples=80, deadline=None)
def test_arrows_lead_upward_where_the_framework_says_so(case: Case) -> None:
    drawn, found = case
    lane_of = {name: lane for lane, rows in enumerate(drawn.lanes) for row in rows for name in row}
    for route in found.routes:
        start, end = route.arrow
        heights = [y for _, y in route.points]
        if lane_of[start] != lane_of[end]:
            assert heights == sorted(heights, reverse=True)
        assert heights[-1] <= heights[0]


def test_an_arrow_down_starts_below_its_node() -> None:
    found = layout(graph([["a"], ["b"]], [("a", "b")]), {"a": 50, "b": 50})
    (route,) = found.routes
    assert route.points[0][1] == found.nodes["a"].y + 50
    assert route.points[-1][1] == found.nodes["b"].y


def test_arrows_both_ways_run_beside_each_other() -> None:
    found = layout(graph([["a"], ["b"]], [("a", "b"), ("b", "a")]), {"a": 50, "b": 50})
    first, second = (route.points for route in found.routes)
    assert {x for x, _ in first}.isdisjoint({x for x, _ in second})


def test_an_arrow_inside_a_lane_runs_over_its_nodes() -> None:
    found = layout(graph([["a", "b", "c"]], [("a", "c"), ("b", "c")]), dict.fromkeys("abc", 50))
    far, near = (route.points for route in found.routes)
    assert min(y for _, y in far) < min(y for _, y in near) < found.nodes["a"].y
    assert found.lanes[0].y < min(y for _, y in far)


def test_a_row_that_nothing_joins_begins_at_the_left() -> None:
    found = layout(graph([["a"], ["b", "c"], ["d"]], [("c", "a")]), dict.fromkeys("abcd", 50))
    assert found.nodes["d"].x == found.nodes["b"].x < found.nodes["a"].x == found.nodes["c"].x


def test_a_lane_is_as_high_as_its_name() -> None:
    found = layout(graph([["a"], ["b"]], []), {"a": 30, "b": 30}, [200, 10])
    assert [band.height for band in found.lanes] == [200, 50]


def test_nothing_has_no_size_to_speak_of() -> None:
    found = layout(graph([], []), {})
    assert (found.height, found.nodes, found.routes) == (0, {}, ())
