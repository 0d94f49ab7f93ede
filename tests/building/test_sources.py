"""The hashes of the input files: what has changed is seen, however it was changed."""

import os
from pathlib import Path
from typing import Any

import pytest

from generator.building import sources as module
from generator.building.sources import FOLDER
from generator.building.sources import RECENT_NS
from generator.building.sources import UNREADABLE
from generator.building.sources import Source
from generator.building.sources import digest_of
from generator.building.sources import digest_of_all
from generator.building.sources import sources
from tests.conftest import write_world

LATER = 1 << 62
"""A look so long after all files were written that their times can be trusted."""

FILES = """
-- results/units.yml --
units: {}
-- results/f/p/u.yml --
results: {}
-- docs/th/a.md --
# A
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_world(tmp_path / "world", FILES)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read."""
    found: list[str] = []
    read_bytes = Path.read_bytes

    def noting(path: Path) -> bytes:
        found.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", noting)
    return found


def _look(root: Path, known: dict[str, Source] | None = None, seen_ns: int = 0) -> dict[str, Source]:
    return sources(root, ("results", "docs"), known or {}, seen_ns)


def test_every_file_and_folder_is_listed_in_order_and_hidden_ones_are_not(root: Path) -> None:
    (root / "docs/.hidden").write_text("")
    (root / "docs/.git").mkdir()
    (root / "docs/.git/config").write_text("")
    (root / "elsewhere").write_text("")
    found = _look(root)
    assert list(found) == [
        "docs/", "docs/th/", "docs/th/a.md",
        "results/", "results/f/", "results/f/p/", "results/f/p/u.yml", "results/units.yml",
    ]  # fmt: skip
    assert {path for path, source in found.items() if source == FOLDER} == {
        path for path in found if path.endswith("/")
    }


def test_a_single_file_can_be_asked_for_and_what_is_not_there_is_not_listed(root: Path) -> None:
    assert list(sources(root, ("results/units.yml", "mkdocs.yml"), {}, 0)) == ["results/units.yml"]


def test_a_file_that_has_not_changed_is_not_read_again(root: Path, read: list[str]) -> None:
    known = _look(root)
    read.clear()
    assert _look(root, known, LATER) == known
    assert read == []


def test_a_file_that_changed_just_before_the_last_look_is_read_again(root: Path, read: list[str]) -> None:
    known = _look(root)
    last = max(max(each.changed_ns, each.recorded_ns) for each in known.values())
    read.clear()
    _look(root, known, last + RECENT_NS)
    assert read != []
    read.clear()
    _look(root, known, last + RECENT_NS + 1)
    assert read == []


def test_a_change_is_seen_though_size_and_time_are_the_same(root: Path) -> None:
    path = root / "results/f/p/u.yml"
    before, known = path.stat(), _look(root)
    path.write_text("results: []\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    found = _look(root, known, LATER)
    assert found["results/f/p/u.yml"].digest != known["results/f/p/u.yml"].digest


def test_a_file_in_place_of_another_is_seen_though_all_times_are_the_same(root: Path) -> None:
    known = _look(root)
    (root / "new").write_text("results: []\n")
    (root / "new").replace(root / "results/f/p/u.yml")
    record = (root / "results/f/p/u.yml").stat()
    old = known["results/f/p/u.yml"]
    known["results/f/p/u.yml"] = Source(
        record.st_size, record.st_mtime_ns, record.st_ctime_ns, old.inode, old.digest
    )
    assert _look(root, known, LATER)["results/f/p/u.yml"].digest != old.digest


def test_a_file_written_again_with_the_same_content_has_the_same_hash(root: Path, read: list[str]) -> None:
    known = _look(root)
    (root / "docs/th/a.md").write_text("# A\n")
    read.clear()
    found = _look(root, known, LATER)
    assert read == ["a.md"]
    assert digest_of_all(found) == digest_of_all(known)


def test_the_hash_of_all_is_another_when_a_file_moves(root: Path) -> None:
    before = digest_of_all(_look(root))
    (root / "results/f/p/u.yml").rename(root / "results/f/p/v.yml")
    assert digest_of_all(_look(root)) != before


def test_the_hash_of_all_is_another_when_an_empty_folder_comes(root: Path) -> None:
    before = digest_of_all(_look(root))
    (root / "results/g").mkdir()
    assert digest_of_all(_look(root)) != before


def test_parts_of_a_hash_are_told_apart() -> None:
    assert digest_of("ab", "c") != digest_of("a", "bc") != digest_of("abc") != digest_of("abc", "")
    assert digest_of("ก", b"\xff", "\udcff") == digest_of("ก".encode(), "\udcff", b"\xff")


# ---- links, and what cannot be read --------------------------------------------------------------------------------


def test_a_link_is_followed_and_a_change_behind_it_seen(root: Path) -> None:
    (root / "shared.yml").write_text("results: {}\n")
    (root / "results/f/p/link.yml").symlink_to(root / "shared.yml")
    known = _look(root)
    assert known["results/f/p/link.yml"].digest == known["results/f/p/u.yml"].digest
    (root / "shared.yml").write_text("results: []\n")
    assert _look(root, known, LATER)["results/f/p/link.yml"].digest != known["results/f/p/link.yml"].digest


def test_a_linked_folder_is_looked_into(root: Path) -> None:
    (root / "docs/link").symlink_to(root / "results/f")
    assert "docs/link/p/u.yml" in _look(root)


def test_a_link_that_leads_nowhere_or_to_itself_is_there_and_cannot_be_read(root: Path) -> None:
    (root / "results/f/p/nowhere.yml").symlink_to("nothing")
    (root / "results/f/p/itself.yml").symlink_to("itself.yml")
    found = _look(root)
    assert found["results/f/p/nowhere.yml"].digest == UNREADABLE
    assert found["results/f/p/itself.yml"].digest == UNREADABLE
    (root / "results/f/p/nothing").write_text("results: {}\n")
    assert _look(root, found, LATER)["results/f/p/nowhere.yml"].digest != UNREADABLE


def test_a_folder_linked_into_itself_comes_to_an_end(root: Path) -> None:
    (root / "results/f/again").symlink_to(root / "results/f")
    found = _look(root)
    assert "results/f/again/p/u.yml" in found
    assert max(path.count("again") for path in found) == module.DEEPEST


def test_a_file_that_cannot_be_read_has_a_hash_of_its_own(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path) -> bytes:
        raise PermissionError

    readable = _look(root)
    monkeypatch.setattr(Path, "read_bytes", refused)
    assert _look(root)["docs/th/a.md"].digest == UNREADABLE
    assert digest_of_all(_look(root)) != digest_of_all(readable)


def test_a_file_that_goes_while_its_folder_is_listed_is_not_there(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor writes and takes away a file of its own while it saves another."""
    (root / "docs/th/4913").write_text("")

    def listed(place: Path) -> Any:  # noqa: ANN401 - an iterator that nobody can name
        found = scandir(place)
        if place.name == "th":
            (place / "4913").unlink(missing_ok=True)
        return found

    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", listed)
    assert "docs/th/a.md" in _look(root)
    assert "docs/th/4913" not in _look(root)
