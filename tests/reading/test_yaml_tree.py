"""YAML to placed values: what the author typed stays as it is, and everything knows where it stands."""

import pytest

from generator.model.placed import PlacedDict
from generator.model.placed import PlacedList
from generator.model.placed import place_in
from generator.problems import Place
from generator.reading.yaml_tree import DEEPEST
from generator.reading.yaml_tree import FILE_BOUNDS
from generator.reading.yaml_tree import Bounds
from generator.reading.yaml_tree import read_yaml


def tree(text: str | bytes) -> PlacedDict:
    """The mapping of a text without problems."""
    node, problems = read_yaml(text if isinstance(text, bytes) else text.encode(), "a.yml")
    assert problems == []
    assert node is not None
    return node


def at(text: str, *path: str | int, key: bool = False) -> tuple[int, int]:
    """Line and column of what stands at a path."""
    place = place_in(tree(text), path, key=key)
    assert place.path == "a.yml"
    return place.line, place.column


@pytest.mark.parametrize(
    "typed",
    ["no", "True", "012", "1:30", "0.10", "1e3", "~", "null", "2013-03-20", ".inf", "0x1F", "1_000", "๑๒"],
)
def test_a_scalar_is_the_text_that_was_typed(typed: str) -> None:
    assert tree(f"a: {typed}\nb: [{typed}]\n") == {"a": typed, "b": [typed]}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("'it''s'", "it's"),
        ('"a\\tb\\u0e01"', "a\tbก"),
        ("|\n  one\n  two\n", "one\ntwo\n"),
        (">-\n  one\n  two\n", "one two"),
        ("one\n  two", "one two"),
        ("", ""),
        ("# nothing", ""),
        ("a #b", "a"),
        ("a#b", "a#b"),
    ],
)
def test_quotes_and_blocks_are_read(typed: str, value: str) -> None:
    assert tree(f"a: {typed}\n") == {"a": value}


def test_places_of_keys_values_and_items() -> None:
    text = """\
title: {th: สำนักงาน, en: Office}
list:
  - one
  - {name: ก, kind: b}
flow: [สวัสดี, two, [three]]
"""
    assert at(text) == (1, 1)
    assert at(text, "title") == (1, 8)
    assert at(text, "title", key=True) == (1, 1)
    assert at(text, "title", "th", key=True) == (1, 9)
    assert at(text, "title", "th") == (1, 13)
    assert at(text, "title", "en", key=True) == (1, 23)
    assert at(text, "title", "en") == (1, 27)
    assert at(text, "list") == (3, 3)
    assert at(text, "list", 0) == (3, 5)
    assert at(text, "list", 1, "kind") == (4, 21)
    assert at(text, "flow", 1) == (5, 16)
    assert at(text, "flow", 2, 0) == (5, 22)


def test_places_of_quoted_and_block_scalars() -> None:
    text = """\
"key": "quoted"
block: |
  first
folded: >-
  first
plain:
  later
"""
    assert at(text, "key", key=True) == (1, 1)
    assert at(text, "key") == (1, 8)
    assert at(text, "block") == (2, 8)
    assert at(text, "folded") == (4, 9)
    assert at(text, "plain") == (7, 3)


def test_a_missing_step_has_the_nearest_place_that_exists() -> None:
    text = "a:\n  b: {c: 1}\n  d: [x]\n"
    assert at(text, "a", "nothing") == (2, 3)
    assert at(text, "a", "b", "nothing", "further") == (2, 6)
    assert at(text, "a", "d", 5) == (3, 6)


def test_an_alias_has_the_value_of_its_anchor() -> None:
    node = tree("a: &x {b: 1}\nc: *x\n")
    assert node == {"a": {"b": "1"}, "c": {"b": "1"}}
    assert place_in(node, ("c",)).line == 2


def test_an_alias_may_be_a_key() -> None:
    assert tree("a: &x b\n*x : c\n") == {"a": "b", "b": "c"}


def test_line_ends_and_marks_do_not_move_places() -> None:
    for text in (b"\xef\xbb\xbfa: 1\nb: 2\n", b"a: 1\r\nb: 2\r\n", b"a: 1\rb: 2"):
        assert place_in(tree(text), ("b",)) == Place("a.yml", 2, 4)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_end_of_a_line_counts_as_one(end: str) -> None:
    node = tree(end.join(["\ufeff\ufeffa:", "  - {b: ก}", "", "  - {b: c}"]))
    assert [place_in(node, ("a", item, "b")) for item in (0, 1)] == [
        Place("a.yml", 2, 9),
        Place("a.yml", 4, 9),
    ]


def test_lists_and_mappings_know_their_own_place() -> None:
    node = tree("a:\n- {b: 1}\n")
    items = node["a"]
    assert isinstance(items, PlacedList)
    assert place_in(items, ()) == Place("a.yml", 2, 1)
    assert place_in(items, (0,)) == Place("a.yml", 2, 3)


def test_a_mapping_with_a_key_twice_keeps_the_first() -> None:
    node, problems = read_yaml(b"a: 1\nb: 2\na: 3\na: 4\n", "a.yml")
    assert node == {"a": "1", "b": "2"}
    assert [(str(each.place), each.code) for each in problems] == [
        ("a.yml:3:1", "SC106"),
        ("a.yml:4:1", "SC106"),
    ]


def test_what_cannot_be_read_gives_no_tree() -> None:
    for data, code in (
        (b"a: [\n", "SC103"),
        (b"", "SC104"),
        (b"\xff", "SC101"),
        (b"a: \x00", "SC112"),
        (b"a: 1\n---\nb: 2\n", "SC105"),
        (b"- a\n", "SC203"),
        (b"a: &a [*a]\n", "SC108"),
        (b"#" * (FILE_BOUNDS.size + 1), "SC102"),
    ):
        node, problems = read_yaml(data, "a.yml")
        assert node is None
        assert [each.code for each in problems] == [code]


def test_the_limits_are_just_within_reach() -> None:
    assert tree("a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1))
    assert tree(b"a: 1 #" + b"#" * (FILE_BOUNDS.size - 6)) == {"a": "1"}
    assert read_yaml(("a: " + "[" * DEEPEST + "]" * DEEPEST).encode(), "a.yml")[1][0].code == "SC114"


def test_a_file_may_have_bounds_of_its_own() -> None:
    text = b"a: &x [b, c]\nd: *x\n"  # 9 nodes: the mapping, two keys, and twice a list of two
    assert read_yaml(text, "a.yml", Bounds(size=len(text), nodes=9))[1] == []
    for bounds, place, code, most in (
        (Bounds(size=len(text), nodes=8), "a.yml:2:4", "SC107", "8"),  # the alias brings three
        (Bounds(size=len(text), nodes=3), "a.yml:1:8", "SC107", "3"),
        (Bounds(size=len(text) - 1, nodes=9), "a.yml:1:1", "SC102", "18"),
    ):
        node, problems = read_yaml(text, "a.yml", bounds)
        assert node is None
        assert [(str(each.place), each.code, dict(each.facts)["most"]) for each in problems] == [
            (place, code, most)
        ]


def test_problems_before_the_one_that_ends_reading_are_told_too() -> None:
    node, problems = read_yaml(b"a: !x 1\nb: &b [*b]\n", "a.yml")
    assert node is None
    assert [each.code for each in problems] == ["SC109", "SC108"]
