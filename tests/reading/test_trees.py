"""Trees of YAML files that are kept between runs come back as they were parsed, places and all."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from generator.model.placed import PlacedDict
from generator.model.placed import PlacedList
from generator.model.placed import place_in
from generator.model.unit import UnitsFile
from generator.reading.project import FileReader
from generator.reading.project import Readings
from generator.reading.trees import Tree
from generator.reading.trees import packed
from generator.reading.trees import unpacked
from generator.reading.yaml_tree import read_yaml
from tests.worlds.copies import REPOSITORY

TEXT = """\
เทศบาล: &town {th: "เทศบาลเมือง", en: 'Town', levels: [1, [2, {x: y}], []]}
again: *town
block: |
  one
  two
nothing:
empty: {}
"""


def _facts(node: object, path: tuple[str | int, ...] = ()) -> Iterator[object]:
    """Everything that a tree knows, on the way from the top to its leaves."""
    yield path, type(node)
    if isinstance(node, PlacedDict):
        yield node.at, node.keys_at, node.values_at, node.styles, node.source
        for key, value in node.items():
            yield from _facts(value, (*path, key))
    elif isinstance(node, PlacedList):
        yield node.at, node.items_at, node.source
        for number, value in enumerate(node):
            yield from _facts(value, (*path, number))
    else:
        yield node


def _kept(node: PlacedDict) -> PlacedDict:
    data = msgspec.msgpack.encode(packed("0", node))
    return unpacked(node.source.path, msgspec.msgpack.decode(data, type=Tree))


def test_a_tree_comes_back_with_every_place() -> None:
    node, problems = read_yaml(TEXT.encode(), "a.yml")
    assert node is not None
    assert problems == []
    again = _kept(node)
    assert list(_facts(again)) == list(_facts(node))
    assert str(place_in(again, ("again", "levels", 1, 1, "x"), key=True)) == "a.yml:1:64"
    assert str(place_in(again, ("block",), key=True)) == "a.yml:3:1"


@pytest.mark.parametrize("path", sorted(REPOSITORY.glob("frameworks/*/framework.yml")), ids=str)
def test_every_framework_comes_back(path: Path) -> None:
    node, _ = read_yaml(path.read_bytes(), "framework.yml")
    assert node is not None
    assert list(_facts(_kept(node))) == list(_facts(node))


def test_a_file_is_parsed_again_only_when_its_bytes_are_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "units.yml"
    file.write_text("units:\n  a: {name: {th: ก, en: A}, kind: office}\n", "utf-8")
    first = Readings()
    record = FileReader(tmp_path, first).record(UnitsFile, "units.yml")
    with monkeypatch.context() as patch:
        patch.setattr("generator.reading.project.read_yaml", None)
        later = Readings(kept=first.trees)
        assert FileReader(tmp_path, later).record(UnitsFile, "units.yml") == record
        assert later.trees == first.trees
    file.write_text("units:\n  a: {name: {th: ก, en: B}, kind: office}\n", "utf-8")
    changed = FileReader(tmp_path, Readings(kept=first.trees)).record(UnitsFile, "units.yml")
    assert changed is not None
    assert changed.units["a"].name.en == "B"


def test_a_file_with_problems_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "units.yml").write_text("units: {}\nunits: {}\n", "utf-8")
    for readings in (Readings(), Readings()):
        reader = FileReader(tmp_path, readings)
        reader.record(UnitsFile, "units.yml")
        assert [each.code for each in reader.problems] == ["SC106", "SC227"]
        assert readings.trees == {}
