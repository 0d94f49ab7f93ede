"""A folder is replaced as a whole or not at all."""

import multiprocessing
import os
import sys
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from generator.publishing.failure import PublishError
from generator.publishing.swap import Replacement
from generator.publishing.swap import replacing


def _old_site(folder: Path) -> Path:
    target = folder / "site"
    target.mkdir()
    (target / "old.html").write_text("old")
    return target


def _fail(new: Path, failure: BaseException) -> None:
    (new / "new.html").write_text("new")
    raise failure


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = _old_site(tmp_path)
    with replacing(target) as replacement:
        (replacement.new / "new.html").write_text("new")
        assert _names(target) == ["old.html"]
    assert _names(target) == ["new.html"]
    assert _names(tmp_path) == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    with replacing(tmp_path / "site") as replacement:
        (replacement.new / "new.html").write_text("new")
    assert _names(tmp_path / "site") == ["new.html"]


@pytest.mark.parametrize("failure", [ValueError("x"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_folder_and_nothing_else(tmp_path: Path, failure: BaseException) -> None:
    target = _old_site(tmp_path)
    with pytest.raises(type(failure)), replacing(target) as replacement:
        _fail(replacement.new, failure)
    assert _names(target) == ["old.html"]
    assert _names(tmp_path) == ["site"]


def test_a_failing_rename_puts_the_old_folder_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = _old_site(tmp_path)
    rename = Path.rename

    def failing(path: Path, to: Path) -> Path:
        if path.name == "new":
            raise OSError(28, "No space left on device")
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="No space left"), replacing(target):
        pass
    assert _names(target) == ["old.html"]
    assert _names(tmp_path) == ["site"]


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    target = _old_site(tmp_path)
    (tmp_path / ".site.building-dead" / "new").mkdir(parents=True)
    (tmp_path / ".site-internal.building-other").mkdir()
    with replacing(target):
        pass
    assert _names(tmp_path) == [".site-internal.building-other", "site"]


def test_a_site_set_aside_by_a_killed_run_is_put_back(tmp_path: Path) -> None:
    aside = tmp_path / ".site.building-dead"
    aside.mkdir()
    _old_site(aside).rename(aside / "old")
    with pytest.raises(ValueError, match="again"), replacing(tmp_path / "site"):
        raise ValueError("again")
    assert _names(tmp_path / "site") == ["old.html"]


def _site_of_three(folder: Path) -> Path:
    target = _old_site(folder)
    for name in ("kept.html", "deep/er/gone.html"):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text("old")
    return target


def test_where_little_is_new_it_is_moved_in(tmp_path: Path) -> None:
    target = _site_of_three(tmp_path)
    inode = (target / "kept.html").stat().st_ino
    with replacing(target) as replacement:
        for name in ("old.html", "another/new.html"):
            (replacement.new / name).parent.mkdir(parents=True, exist_ok=True)
            (replacement.new / name).write_text("new")
        replacement.gone = ["deep/er/gone.html"]
        assert (target / "old.html").read_text() == "old"
    assert _names(target) == ["another", "kept.html", "old.html"]
    assert (target / "old.html").read_text() == (target / "another/new.html").read_text() == "new"
    assert (target / "kept.html").stat().st_ino == inode
    assert _names(tmp_path) == ["site"]


def test_a_folder_by_hand_where_a_file_goes_makes_room(tmp_path: Path) -> None:
    target = _old_site(tmp_path)
    (target / "new.html" / "empty").mkdir(parents=True)
    with replacing(target) as replacement:
        (replacement.new / "new.html").write_text("new")
        replacement.gone = []
    assert (target / "new.html").read_text() == "new"


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_a_file_goes_whatever_its_name(tmp_path: Path) -> None:
    target = _site_of_three(tmp_path)
    (tmp_path / "mine").write_text("outside of the site")
    names = ["a\n..", os.fsdecode(b"\xff")]
    (target / names[0]).mkdir()
    (target / names[0] / "mine").write_text("")
    (target / names[1]).write_text("")
    with replacing(target) as replacement:
        replacement.gone = [f"{names[0]}/mine", names[1]]
    assert _names(target) == ["deep", "kept.html", "old.html"]
    assert (tmp_path / "mine").exists()


def test_a_failure_before_anything_is_moved_in_leaves_everything(tmp_path: Path) -> None:
    target = _site_of_three(tmp_path)

    def fail(replacement: Replacement) -> None:
        replacement.gone = ["kept.html"]
        _fail(replacement.new, ValueError("x"))

    with pytest.raises(ValueError, match="x"), replacing(target) as replacement:
        fail(replacement)
    assert _names(target) == ["deep", "kept.html", "old.html"]
    assert _names(tmp_path) == ["site"]


def test_what_a_killed_run_was_moving_in_is_moved_in(tmp_path: Path) -> None:
    target = _site_of_three(tmp_path)
    workshop = tmp_path / ".site.building-dead"
    (workshop / "ready").mkdir(parents=True)
    (workshop / "ready" / "old.html").write_text("new")  # another file was moved in already
    (workshop / "gone").write_bytes(b"deep/er/gone.html\0never.html")
    with pytest.raises(ValueError, match="again"), replacing(target):
        raise ValueError("again")
    assert _names(target) == ["kept.html", "old.html"]
    assert (target / "old.html").read_text() == "new"
    assert _names(tmp_path) == ["site"]


def _hold(folder: Path, held: Event, release: Event) -> None:
    with replacing(folder / "site"):
        held.set()
        release.wait(20)


def test_two_builds_do_not_work_in_one_folder(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    held, release = spawn.Event(), spawn.Event()
    other = spawn.Process(target=_hold, args=(tmp_path, held, release))
    other.start()
    try:
        assert held.wait(20)
        with pytest.raises(PublishError, match="another build is at work"), replacing(tmp_path / "site"):
            pass
    finally:
        release.set()
        other.join()
    assert other.exitcode == 0
    assert _names(tmp_path) == ["site"]
