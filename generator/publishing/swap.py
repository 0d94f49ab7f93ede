"""Replaces a folder as a whole: the new one is made beside it and takes its place by renames.

Where little of it is new, that alone is moved in, file by file.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.publishing.failure import PublishError

if sys.platform != "win32":
    import fcntl


READY = "ready"
"""The name that a set of new files gets, by one rename, when it is complete: from then on it is moved in, whatever happens."""

GONE = "gone"
"""The file beside it that lists what is to be removed."""


@dataclass(slots=True)
class Replacement:
    """What takes the place of a folder: `new` as a whole, or, where `gone` is a list, its files alone while those go."""

    new: Path
    gone: Sequence[str] | None = None


@contextmanager
def alone_at(target: Path) -> Iterator[None]:
    """Keep every other run away from `target`, and end what one that was killed has left behind.

    The site that it had set aside is put back, and files that it was moving in are moved in. Raises `PublishError` while
    another run is at work beside it.
    """
    with _alone_in(target.parent):
        _clear_leftovers(target)
        yield


@contextmanager
def replacing(target: Path) -> Iterator[Replacement]:
    """Give an empty folder to fill; it becomes `target`, or its files become part of it, when the block ends well.

    When the block raises, `target` stays as it was. Errors as for `alone_at`.
    """
    with alone_at(target), workshop_at(target) as replacement:
        yield replacement


@contextmanager
def workshop_at(target: Path) -> Iterator[Replacement]:
    """As `replacing`, for one who is alone there already."""
    workshop = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
    try:
        replacement = Replacement(workshop / "new")
        replacement.new.mkdir()
        yield replacement
        if replacement.gone is None:
            _swap(target, replacement.new, workshop / "old")
        else:
            (workshop / GONE).write_bytes(b"\0".join(map(os.fsencode, replacement.gone)))
            replacement.new.rename(workshop / READY)
            _move_in(target, workshop)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _move_in(target: Path, workshop: Path) -> None:
    """Move every file that is ready to its place in the target, each by one rename, and remove what is to go.

    Begun again after it was cut off, it ends as if it had not been.
    """
    for name in map(os.fsdecode, (workshop / GONE).read_bytes().split(b"\0")):
        if name:
            (target / name).unlink(missing_ok=True)
            _remove_if_empty(target, (target / name).parent)
    ready = workshop / READY
    for path in sorted(each for each in ready.rglob("*") if each.is_file()):
        place = target / path.relative_to(ready)
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)  # put there by hand: nothing of ours is a folder where a file goes
        path.replace(place)


def _remove_if_empty(target: Path, folder: Path) -> None:
    """Remove a folder that holds nothing any more, and the ones above it, below the target."""
    while folder != target:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _prefix(target: Path) -> str:
    return f".{target.name}.building-"


def _swap(target: Path, new: Path, old: Path) -> None:
    had_one = target.exists()
    if had_one:
        target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        if had_one:
            old.rename(target)
        raise


def _clear_leftovers(target: Path) -> None:
    for workshop in sorted(target.parent.glob(f"{_prefix(target)}*")):
        old = workshop / "old"
        if (workshop / READY).exists():
            _move_in(target, workshop)
        if old.exists() and not target.exists():
            old.rename(target)
        shutil.rmtree(workshop, ignore_errors=True)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Hold a lock on the folder itself: it leaves no file behind and ends with the process, however that ends."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PublishError(f"another build is at work in {folder}") from None
        except OSError:
            pass  # some network file systems cannot lock a folder: build without
        yield
    finally:
        os.close(handle)
