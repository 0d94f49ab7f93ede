"""What was read knows its place, and keeps it when it is copied or handed to another process."""

import copy
import pickle

import pytest

from generator.model.fields import Text
from generator.model.placed import PlacedDict
from generator.model.placed import PlacedList
from generator.model.placed import Source
from generator.model.placed import place_in
from generator.problems import NOWHERE
from generator.problems import Place

# Three lines of 4, 1 and 3 characters, each with its end: they begin at 0, 5 and 7.
SOURCE = Source("a.yml", (0, 5, 7))


@pytest.mark.parametrize(
    ("at", "line", "column"), [(0, 1, 1), (4, 1, 5), (5, 2, 1), (6, 2, 2), (7, 3, 1), (9, 3, 3), (12, 3, 6)]
)
def test_a_place_is_made_of_the_number_of_a_character(at: int, line: int, column: int) -> None:
    assert SOURCE.place(at) == Place("a.yml", line, column)


def test_what_was_made_by_hand_stands_nowhere() -> None:
    node = PlacedDict([("a", PlacedList(["b"]))])
    assert place_in(node, ("a", 0)) == place_in(node, ("a",), key=True) == NOWHERE
    assert place_in("text", ()) == NOWHERE


def text_at(at: int) -> Text:
    """A text that starts at a character of the source."""
    return Text.model_validate(PlacedDict([("th", "ก")], SOURCE, at))


def test_copies_keep_their_place() -> None:
    text = text_at(6)
    changed = text.model_copy(update={"en": "A"})
    for each in (text, copy.copy(text), copy.deepcopy(text), pickle.loads(pickle.dumps(text)), changed):  # noqa: S301
        assert each.place == Place("a.yml", 2, 2)
    assert pickle.loads(pickle.dumps(text)) == text != changed  # noqa: S301


def test_records_are_equal_by_type_and_fields_alone() -> None:
    assert text_at(0) == text_at(5) == Text(th="ก")
    assert text_at(0) != Text(th="ข")
    assert text_at(0) != {"th": "ก"}
