"""What is kept from build to build: whatever happens to it, the next build makes the same site."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.building import state
from generator.building.examining import CARDS
from generator.building.examining import check
from generator.building.state import Cards
from generator.building.state import Last
from generator.building.state import Store
from generator.building.team import Team
from tests.building.sites import build
from tests.building.sites import files
from tests.worlds.copies import copy_of_minimal

DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda data: data[:-1],
    "the head alone": lambda data: data[:32],
    "longer": lambda data: data + b"\x00",
    "a flipped bit": lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
    "a flipped bit in the head": lambda data: bytes([data[0] ^ 1]) + data[1:],
    "something else": lambda _: b"hello " * 100,
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_minimal(tmp_path / "town")


def _examine(root: Path, cache: Path) -> Store:
    store = Store(root, cache)
    with Team(workers=1) as team:
        check(root, store, team)
    return store


def test_what_was_kept_is_found_again(town: Path, cache: Path) -> None:
    store = Store(town, cache)
    cards, last = store.load(Cards, CARDS), store.load(Last, "site")
    assert len(cards.cards) == 4
    assert "units/works.html" in last.files
    store.save(cards, "cards again")
    store.save(last, "site again")
    assert store.load(Cards, "cards again") == cards
    assert store.load(Last, "site again") == last


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_state_is_as_good_as_none(root: Path, tmp_path: Path, damage: str) -> None:
    store = _examine(root, tmp_path / "cache")
    place = store.folder / CARDS
    place.write_bytes(DAMAGE[damage](place.read_bytes()))
    assert store.load(Cards, CARDS) == Cards()


def test_a_state_of_another_kind_is_as_good_as_none(root: Path, tmp_path: Path) -> None:
    store = _examine(root, tmp_path / "cache")
    assert store.load(Last, CARDS) == Last()


def test_a_state_of_another_program_is_as_good_as_none(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = _examine(root, tmp_path / "cache")
    monkeypatch.setattr(state, "engine", lambda: "0" * 32)
    assert store.load(Cards, CARDS) == Cards()


def test_a_site_is_made_again_whatever_has_become_of_the_state(town: Path, cache: Path) -> None:
    expected = files(town / "site")
    folder = Store(town, cache).folder
    for name in (CARDS, "site"):
        (folder / name).write_bytes(b"hello")
        (town / "site/units/works.html").unlink()
        assert build(town, cache).site is not None
        assert files(town / "site") == expected
    (folder / CARDS).write_bytes((folder / "site").read_bytes())  # whole, and of the wrong kind
    shutil.rmtree(town / "site")
    assert build(town, cache).site is not None
    assert files(town / "site") == expected


def test_a_site_needs_no_cache_folder(town: Path, cache: Path) -> None:
    expected = files(town / "site")
    shutil.rmtree(cache)
    cache.write_text("a file where the folder was")
    assert build(town, cache).site is not None
    assert files(town / "site") == expected


def test_without_a_cache_nothing_is_read_and_nothing_kept(root: Path, tmp_path: Path) -> None:
    store = _examine(root, tmp_path / "cache")
    unused = Store(root, tmp_path / "cache", is_used=False)
    assert unused.load(Cards, CARDS) == Cards()
    unused.save(Cards(), CARDS)
    assert store.load(Cards, CARDS) != Cards()


def test_each_project_has_a_folder_of_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "one" / "town", tmp_path / "other" / "town"
    assert Store(one, tmp_path).folder != Store(other, tmp_path).folder
    assert Store(one, tmp_path).folder == Store(one, tmp_path).folder


def test_the_cache_folder_is_the_users_unless_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert Store(tmp_path / "town").folder.parent == tmp_path / "scorecards"
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Store(tmp_path / "town").folder.parent == tmp_path / ".cache" / "scorecards"


def test_the_state_of_a_project_that_is_gone_is_forgotten(root: Path, tmp_path: Path) -> None:
    other = copy_of_minimal(tmp_path / "other")
    gone = _examine(other, tmp_path / "cache").folder
    shutil.rmtree(other)
    assert gone.is_dir()
    stays = _examine(root, tmp_path / "cache").folder
    assert not gone.exists()
    assert stays.is_dir()


@pytest.mark.parametrize("note", [b"no folder at all", b"\xff\xfe", b""])
def test_what_else_lies_in_the_cache_folder_stays(root: Path, tmp_path: Path, note: bytes) -> None:
    folder = tmp_path / "cache" / "mine"
    folder.mkdir(parents=True)
    (folder / "root").write_bytes(note)
    (tmp_path / "cache" / "also" / "root").mkdir(parents=True)
    _examine(root, tmp_path / "cache")
    assert (folder / "root").read_bytes() == note
    assert (tmp_path / "cache" / "also" / "root").is_dir()


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_a_file_whose_name_is_no_text_is_told_and_not_kept(root: Path, tmp_path: Path) -> None:
    path = os.fsencode(root) + b"/results/town-2569/round-1/\xff.yml"
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY))
    built = build(root, tmp_path / "cache")
    assert [each.code for each in built.problems] == ["SC207"]
    os.unlink(path)  # noqa: PTH108 - a name in bytes
    assert build(root, tmp_path / "cache").problems == ()
