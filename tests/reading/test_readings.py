"""What definitions came to is kept between runs, and comes back as it was: records, places and problems."""

import pickle
from pathlib import Path

import msgspec
import pytest

from generator.model.framework import FrameworkFile
from generator.model.placed import Record
from generator.model.placed import place_in
from generator.model.unit import UnitsFile
from generator.reading.project import FileReader
from generator.reading.readings import Reading
from generator.reading.readings import Readings
from tests.worlds.copies import REPOSITORY

UNITS = "units:\n  a: {name: {th: ก, en: A}, kind: office}\n"


def _kept(readings: Readings) -> Readings:
    """What the next run finds of what this one has read."""
    data = msgspec.msgpack.encode(readings.found)
    return Readings(kept=msgspec.msgpack.decode(data, type=dict[str, Reading]))


def _read(folder: Path, readings: Readings, record_type: type[Record] = UnitsFile) -> FileReader:
    reader = FileReader(folder, readings)
    reader.record(record_type, "units.yml")
    return reader


@pytest.mark.parametrize("path", sorted(REPOSITORY.glob("frameworks/*/framework.yml")), ids=str)
def test_a_framework_comes_back_with_every_place(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readings = Readings()
    record = FileReader(path.parent, readings).record(FrameworkFile, path.name)
    monkeypatch.setattr("generator.reading.readings.read_yaml", None)
    again = FileReader(path.parent, _kept(readings)).record(FrameworkFile, path.name)
    assert record is not None
    assert again == record
    assert again.place_of("periods", 0, "id") == record.place_of("periods", 0, "id")
    assert again.place_of("periods", 0, "id").line > 1
    assert place_in(again.periods[0].__dict__["_node"], ()) == record.periods[0].place


def test_a_file_is_read_again_only_when_its_bytes_are_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "units.yml"
    file.write_text(UNITS, "utf-8")
    first = Readings()
    record = FileReader(tmp_path, first).record(UnitsFile, "units.yml")
    with monkeypatch.context() as patch:
        patch.setattr("generator.reading.readings.read_yaml", None)
        for readings in (first, later := _kept(first)):
            assert FileReader(tmp_path, readings).record(UnitsFile, "units.yml") == record
        assert later.found == later.kept == first.found
    file.write_text(UNITS.replace("en: A", "en: B"), "utf-8")
    for readings in (first, _kept(first)):
        changed = FileReader(tmp_path, readings).record(UnitsFile, "units.yml")
        assert changed is not None
        assert changed.units["a"].name.en == "B"


def test_the_problems_of_a_file_are_kept_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "units.yml").write_text("units: {}\nunits: {}\n", "utf-8")
    readings = Readings()
    told = _read(tmp_path, readings).problems
    assert [each.code for each in told] == ["SC106", "SC227"]
    monkeypatch.setattr("generator.reading.readings.read_yaml", None)
    again = _read(tmp_path, _kept(readings))
    assert again.problems == told


def test_a_file_that_is_no_yaml_is_kept_as_such(tmp_path: Path) -> None:
    (tmp_path / "units.yml").write_text("units: [\n", "utf-8")
    readings = Readings()
    for each in (readings, readings, _kept(readings)):
        reader = _read(tmp_path, each)
        assert reader.unread == {"units.yml"}
        assert len(reader.problems) == 1


@pytest.mark.parametrize("planted", [print, Path("x"), "not a pickle"], ids=["function", "path", "text"])
def test_what_was_put_among_the_records_is_not_run(tmp_path: Path, planted: object) -> None:
    (tmp_path / "units.yml").write_text(UNITS, "utf-8")
    readings = Readings()
    record = FileReader(tmp_path, readings).record(UnitsFile, "units.yml")
    content = planted.encode() if isinstance(planted, str) else pickle.dumps(planted)
    forged = {path: msgspec.structs.replace(each, record=content) for path, each in readings.found.items()}
    assert FileReader(tmp_path, Readings(kept=forged)).record(UnitsFile, "units.yml") == record


def test_what_was_read_as_another_type_of_record_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "units.yml").write_text(UNITS, "utf-8")
    readings = Readings()
    assert _read(tmp_path, readings).problems == []
    for each in (_kept(readings), readings):
        assert _read(tmp_path, each, FrameworkFile).problems != []
