"""A build that was killed leaves a site that the next build makes right."""

import os
import shutil
from pathlib import Path

import pytest

from generator.building.making import Making
from generator.building.state import Store
from tests.building.edits import text
from tests.building.sites import TOWN
from tests.building.sites import WORKS
from tests.building.sites import build
from tests.building.sites import cold
from tests.building.sites import files


class _KilledError(BaseException):
    """Stands for the end of the process, after which nothing is cleared away."""


def _die(root: Path, cache: Path) -> None:
    with pytest.raises(_KilledError):
        build(root, cache)


@pytest.fixture
def mortal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A build that is killed clears nothing away."""
    rmtree = shutil.rmtree

    def only_what_is_no_workshop(path: Path, *, ignore_errors: bool = False) -> None:
        if ".building-" not in Path(path).name:
            rmtree(path, ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", only_what_is_no_workshop)
    return monkeypatch


@pytest.mark.parametrize("moved", [0, 1, 5])
@pytest.mark.parametrize("is_taken_back", [True, False])
def test_killed_while_new_files_are_moved_in(
    town: Path, cache: Path, mortal: pytest.MonkeyPatch, moved: int, *, is_taken_back: bool
) -> None:
    replace = Path.replace
    done: list[Path] = []

    def cut_off(path: Path, to: Path) -> Path:
        if "ready" in path.parts:
            if len(done) == moved:
                raise _KilledError
            done.append(path)
        return replace(path, to)

    edit = text(WORKS, "closed: 20", "closed: 22")
    edit(town)
    with mortal.context() as patch:
        patch.setattr(Path, "replace", cut_off)
        _die(town, cache)
    mortal.undo()
    assert [each.name for each in town.iterdir() if each.name.startswith(".site.building-")]
    (edit if is_taken_back else text(TOWN, "in_time: 50", "in_time: 51"))(town)
    build(town, cache)
    assert files(town / "site") == cold(town)
    assert not [each for each in town.iterdir() if each.name.startswith(".site.building-")]


def test_killed_between_the_site_and_its_state(
    town: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = files(town / "site")
    edit = text(WORKS, "closed: 20", "closed: 22")
    edit(town)

    def killed(store: Store, state: object, name: str) -> None:
        if name == "site":
            raise _KilledError
        save(store, state, name)  # type: ignore[arg-type]  # as it came

    save = Store.save
    with monkeypatch.context() as patch:
        patch.setattr(Store, "save", killed)
        _die(town, cache)
    assert files(town / "site") == cold(town)
    edit(town)
    build(town, cache)
    assert files(town / "site") == expected


def test_killed_while_pages_are_printed(town: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise _KilledError

    text(WORKS, "closed: 20", "closed: 22")(town)
    before = files(town / "site")
    with monkeypatch.context() as patch:
        patch.setattr(Making, "add_data", killed)
        _die(town, cache)
    assert files(town / "site") == before
    build(town, cache)
    assert files(town / "site") == cold(town)


def test_a_site_set_aside_is_found_again(town: Path, cache: Path) -> None:
    """Killed between the two renames that put a whole new site in place."""
    expected = files(town / "site")
    inode = (town / "site/units/works.html").stat().st_ino
    (town / ".site.building-dead").mkdir()
    os.rename(town / "site", town / ".site.building-dead/old")  # noqa: PTH104 - as the swap does
    build(town, cache)
    assert files(town / "site") == expected
    assert (town / "site/units/works.html").stat().st_ino == inode
