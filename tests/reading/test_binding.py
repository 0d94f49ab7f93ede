"""Placed values to records, and each pydantic error to a problem at its own place."""

from fractions import Fraction

import pytest
from pydantic import ValidationError

from generator.model.framework import FrameworkFile
from generator.model.indicator import Indicator
from generator.model.placed import PlacedDict
from generator.model.placed import Record
from generator.model.result import Result
from generator.model.result import ResultFile
from generator.model.unit import UnitsFile
from generator.problems import NOWHERE
from generator.reading.binding import bind
from generator.reading.yaml_tree import read_yaml

TITLE = "title: {th: ก, en: A}\n"


def placed(text: str) -> PlacedDict:
    """The tree of a text."""
    node, problems = read_yaml(text.encode(), "a.yml")
    assert problems == []
    assert node is not None
    return node


def told(record_type: type[Record], text: str) -> list[str]:
    """The problems of a text, short."""
    record, problems = bind(record_type, placed(text))
    assert record is None
    return [f"{each.place.line}:{each.place.column} {each.code}" for each in problems]


def test_a_record_knows_its_place_and_those_of_its_keys_and_values() -> None:
    unit_text = "units:\n  office:\n    name: {th: ก, en: A}\n    kind: office\n"
    file, problems = bind(UnitsFile, placed(unit_text))
    assert problems == []
    assert file is not None
    unit = file.units["office"]
    assert (unit.place.path, unit.place.line, unit.place.column) == ("a.yml", 3, 5)
    assert str(unit.place_of("kind")) == "a.yml:4:11"
    assert str(unit.place_of("kind", key=True)) == "a.yml:4:5"
    assert str(unit.place_of("parent")) == "a.yml:3:5"
    assert unit.name.place.column == 11


def test_a_record_made_by_hand_stands_nowhere() -> None:
    assert Result().place == NOWHERE
    assert Result().place_of("value") == NOWHERE


def test_records_are_equal_whatever_their_place() -> None:
    one, _ = bind(Result, placed("value: 1\n"))
    other, _ = bind(Result, placed("\n\nvalue: 1.0\n"))
    assert one == other == Result(value=Fraction(1))
    assert one != Result(value=Fraction(2))


@pytest.mark.parametrize(
    ("record_type", "text", "problems"),
    [
        (UnitsFile, "unit: {}\n", ["1:1 SC201", "1:1 SC202"]),
        (UnitsFile, "units: {}\n", ["1:8 SC227"]),
        (UnitsFile, "units:\n  A b: {name: {th: ก}, kind: c}\n", ["2:3 SC207"]),
        (UnitsFile, "units:\n  a:\n    name: {th: ก}\n    kind: [x]\n", ["4:11 SC207"]),
        (Indicator, TITLE + "criteria: {kind: x}\n", ["2:18 SC208"]),
        (Indicator, TITLE + "criteria: {}\n", ["2:11 SC202"]),
        (Indicator, TITLE + "criteria:\n  kind: steps\n  steps:\n    - {txt: {th: ก}}\n", ["5:7 SC202", "5:8 SC201"]),
        (Indicator, TITLE + "criteria:\n  kind: steps\n  steps: []\n", ["4:10 SC227"]),
        (Indicator, TITLE + "criteria:\n  kind: steps\n  levels: [9]\n  steps: [{text: {th: ก}}]\n", ["4:12 SC220"]),
        (Indicator, TITLE + "criteria:\n  kind: bands\n  x: 1\n  bands: {1: {to: 1}, 2: {to: 2}}\n", ["4:3 SC201"]),
        (Indicator, TITLE + "criteria:\n  kind: classes\n  by: X\n  classes: [{id: A, from: 1, levels: {1: 1, 2: 2}}]\n", ["4:7 SC218"]),
        (Indicator, TITLE + "deductions:\n  - {kind: late}\n", ["3:5 SC202"]),
        (Indicator, TITLE + "deductions:\n  - {kind: later}\n", ["3:12 SC208"]),
        (Indicator, TITLE + "deadline: [a]\n", ["2:11 SC203"]),
        (Indicator, TITLE + "deadline: A b\n", ["2:11 SC207"]),
        (Indicator, TITLE + "formula:\n  expression: a +\n  variables: {a: {th: ก}}\n", ["3:15 SC211"]),
        (ResultFile, "results: {a: {steps: [1, x]}}\n", ["1:26 SC229"]),
        (ResultFile, "results: {a: {steps: {x: done}}}\n", ["1:23 SC229"]),
        (ResultFile, "results: {a: {steps: {1: {missing: [B]}}}}\n", ["1:37 SC207"]),
        (ResultFile, "results: {a: {assessments: {self: {value: x}}}}\n", ["1:43 SC204"]),
        (ResultFile, "competencies: {a: {expected: 11}}\n", ["1:30 SC229"]),
        (ResultFile, "indicators: {a: {title: {th: ก}, criteria: {kind: entered, x: 1}}}\n", ["1:60 SC201"]),
        (FrameworkFile, "periods: [1]\n", ["1:1 SC202", "1:1 SC202", "1:1 SC202", "1:11 SC203"]),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_a_problem_at_its_place(
    record_type: type[Record], text: str, problems: list[str]
) -> None:
    assert told(record_type, text) == problems


def test_every_problem_of_a_file_is_told_at_once() -> None:
    text = "units:\n  a: {name: {th: ''}, kind: B}\n  c: {nam: {}, kind: d, website: x}\n"
    assert told(UnitsFile, text) == ["2:18 SC209", "2:29 SC207", "3:6 SC202", "3:7 SC201", "3:34 SC219"]


def test_records_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Result().value = Fraction(1)  # type: ignore[misc]
