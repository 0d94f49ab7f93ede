"""Lanes become rows, and arrows that say nothing are left out."""

from generator.presenting.maps.graph import graph


def test_a_lane_is_one_row_in_the_order_of_the_framework() -> None:
    found = graph([["a", "b"], ["c", "d", "e", "f"]], [])
    assert found.lanes == ((("a", "b"),), (("c", "d", "e", "f"),))
    assert found.rows == [("a", "b"), ("c", "d", "e", "f")]


def test_a_long_lane_has_rows_of_even_length() -> None:
    assert [len(row) for row in graph([list("abcde")], []).rows] == [3, 2]
    assert [len(row) for row in graph([list("abcdefghi")], []).rows] == [3, 3, 3]


def test_in_a_long_lane_causes_stand_below() -> None:
    found = graph([list("abcdef")], [("a", "f"), ("b", "a")])
    assert found.rows == [("c", "d", "e"), ("f", "a", "b")]


def test_a_circle_in_a_long_lane_ends() -> None:
    found = graph([list("abcde")], [("a", "b"), ("b", "a")])
    assert sorted(name for row in found.rows for name in row) == list("abcde")


def test_arrows_to_nothing_to_itself_and_twice_are_left_out() -> None:
    found = graph([["a"], ["b"]], [("b", "a"), ("b", "a"), ("a", "a"), ("b", "x"), ("x", "a")])
    assert found.arrows == (("b", "a"),)


def test_nothing_is_an_empty_graph() -> None:
    assert graph([], []).rows == []
    assert graph([[]], []).rows == [()]
