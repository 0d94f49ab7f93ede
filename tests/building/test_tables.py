"""The tables of periods: most rows are cut out of the last ones."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.building import tables
from generator.building.last_site import LastSite
from generator.building.state import Last
from generator.building.state import Made
from generator.building.state import Rows
from generator.building.tables import LastTable
from generator.building.tables import pieces_of
from generator.building.tables import put_together
from tests.building.sites import build

ROUND = "data/scorecards/town-2569/round-1.csv"
HEAD, A, B, C = "\ufeffหัว,b\r\n".encode(), "ก,1\r\nก,2\r\n".encode(), b"b,1\r\n", b"c,10\r\n"


@pytest.fixture
def last(tmp_path: Path) -> LastTable:
    """A table with the rows of three units, as the last build has left it."""
    (tmp_path / "t.csv").write_bytes(HEAD + A + B + C)
    record = (tmp_path / "t.csv").stat()
    rows = {"a": Rows("ka", len(A)), "b": Rows("kb", len(B)), "c": Rows("kc", len(C))}
    made = Made("k", "", record.st_size, record.st_mtime_ns)
    return LastTable(
        LastSite(folder=tmp_path, last=Last(files={"t.csv": made}, tables={"t.csv": rows})), "t.csv"
    )


def test_rows_are_replaced_added_and_left_out_in_the_order_of_the_units(last: LastTable) -> None:
    new = {"b": b"b,22\r\n", "d": b"d\r\n"}
    keys = {"d": "kd", "c": "kc", "b": "kb2", "a": "ka"}
    pieces, rows = pieces_of(HEAD, keys, new, last)
    put_together(last.file.with_name("new.csv"), pieces, last.file)
    assert last.file.with_name("new.csv").read_bytes() == HEAD + b"d\r\n" + C + b"b,22\r\n" + A
    assert rows == {"d": Rows("kd", 3), "c": Rows("kc", 6), "b": Rows("kb2", 6), "a": Rows("ka", 14)}


@pytest.mark.parametrize("is_able", [True, False])
def test_neighbours_are_copied_together_whether_or_not_the_system_does_it(
    last: LastTable, monkeypatch: pytest.MonkeyPatch, *, is_able: bool
) -> None:
    if not is_able:
        monkeypatch.delattr(os, "copy_file_range", raising=False)
        monkeypatch.setattr(tables, "AT_ONCE", 3)
    keys = {"a": "ka", "b": "kb", "d": "kd", "c": "kc"}
    pieces, _ = pieces_of(HEAD, keys, {"d": b"d\r\n"}, last)
    first, second = len(HEAD), len(HEAD + A + B)
    assert pieces == [HEAD, range(first, second), b"d\r\n", range(second, second + len(C))]
    record = put_together(last.file.parent / "new" / "t.csv", pieces, last.file)
    content = (last.file.parent / "new" / "t.csv").read_bytes()
    assert content == HEAD + A + B + b"d\r\n" + C
    assert record.st_size == len(content)


@pytest.mark.parametrize("is_able", [True, False])
def test_a_table_that_was_cut_short_meanwhile_is_told(
    last: LastTable, monkeypatch: pytest.MonkeyPatch, *, is_able: bool
) -> None:
    if not is_able:
        monkeypatch.delattr(os, "copy_file_range", raising=False)
    pieces, _ = pieces_of(HEAD, {"a": "ka", "b": "kb", "c": "kc"}, {}, last)
    last.file.write_bytes(HEAD + A)
    with pytest.raises(OSError, match=r"t\.csv has changed"):
        put_together(last.file.with_name("new.csv"), pieces, last.file)


def test_rows_of_another_key_or_unit_are_not_there(last: LastTable) -> None:
    assert [last.has(unit, key) for unit, key in (("a", "ka"), ("a", "kb"), ("d", "kd"))] == [
        True,
        False,
        False,
    ]


def test_a_table_that_was_changed_by_hand_has_no_rows(tmp_path: Path, last: LastTable) -> None:
    (tmp_path / "t.csv").write_bytes(HEAD)
    before = LastSite(folder=tmp_path, last=Last(files={"t.csv": Made("k", "", 99, 0)}, tables={"t.csv": {}}))
    assert not LastTable(before, "t.csv").has("a", "ka")
    assert last.has("a", "ka")


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"x")])
def test_a_table_that_is_not_as_it_was_left_is_made_anew_with_all_its_rows(
    town: Path, cache: Path, harm: Callable[[Path], object]
) -> None:
    whole = hashlib.sha256((town / "site" / ROUND).read_bytes()).digest()
    harm(town / "site" / ROUND)
    build(town, cache)
    assert hashlib.sha256((town / "site" / ROUND).read_bytes()).digest() == whole
