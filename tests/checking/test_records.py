"""Finding every record and every text: fields that can hold neither are passed over, and nothing is missed."""

from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.checking.records import records_in
from generator.checking.records import texts_in
from generator.checking.texts import personal_data
from generator.model.fields import Text
from generator.model.placed import Record
from generator.model.result import Evidence
from generator.model.unit import Unit
from generator.reading.project import read_project
from tests.checking.good_world import GOOD_WORLD
from tests.checking.telling import write

NAME = Text(th="สำนักงาน", en="Office")


def every_record(value: object) -> Iterator[Record]:
    """Every record, found by looking into every field."""
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from every_record(getattr(value, name))
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from every_record(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from every_record(each)


def test_no_record_of_a_file_is_missed(tmp_path: Path) -> None:
    write(tmp_path, GOOD_WORLD)
    project, _ = read_project(tmp_path)
    frameworks = [[each.rules, *each.indicators.values()] for each in project.frameworks.values()]
    files = [*frameworks, [each.file for each in project.results], project.units]
    for file in files:
        wanted = {id(each): each for each in every_record(file)}
        found = records_in(file)
        assert len({id(each) for each in found}) == len(found)
        # what is missing are defaults, which no file holds
        missing = [each for name, each in wanted.items() if name not in {id(each) for each in found}]
        assert not any(each.place.path for each in missing)
        assert not any(texts_in(each) for each in missing)


def test_a_value_that_is_no_record_is_passed_over() -> None:
    assert records_in([{"a": NAME, "b": None}, (1, "x")]) == [NAME]


def test_the_texts_of_a_record_are_those_of_its_own_keys() -> None:
    assert sorted(texts_in(NAME)) == [("en", "Office"), ("th", "สำนักงาน")]
    # the level and the visibility are words of a fixed list, the name is a record of its own
    unit = Unit(name=NAME, kind="office", parent=None, level="team", visibility="public")
    assert texts_in(unit) == [("kind", "office")]
    assert texts_in(Evidence(title=NAME)) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # 1*13 + 2*12 + 3*11 + ... + 1*3 + 2*2 = 352 = 32*11, and (11 - 0) % 10 = 1 is the last digit
        ("1-2345-67890-12-1", "ID"),
        ("๑๒๓๔๕๖๗๘๙๐๑๒๑", "ID"),
        ("1234567890122", None),
        ("โทร. ๐ ๒๑๒๓ ๔๕๖๗", None),  # nobody writes a space after the 0
        ("โทร. ๐๒-๑๒๓-๔๕๖๗", "tel"),
        ("+66 2 123 4567", "tel"),
        ("02 123 456", "tel"),
        ("02 123 45", None),
        ("นางเลิ้ง สอง", None),
        ("นางสาวสมศรี ใจดี", "name"),
        ("ว่าที่ ร้อยตรีสมชาย ใจดี", "name"),
        ("พล.ต.อ.สมชาย ใจดี", "name"),
        ("Mrs. Jane Doe", "name"),
        ("Mrs Jane Doe", None),
        ("ผลการดำเนินงาน 12 จาก 34 โครงการ", None),
    ],
)
def test_what_points_at_a_person_is_found(text: str, kind: str | None) -> None:
    assert personal_data(text) == kind
