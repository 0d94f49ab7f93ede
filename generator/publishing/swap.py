"""Replaces a folder as a whole: the new one is made beside it and takes its place by renames."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.publishing.failure import PublishError

if sys.platform != "win32":
    import fcntl


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give an empty folder to fill; it becomes `target` when the block ends well.

    When the block raises, `target` stays as it was. What an earlier run that was killed has left behind is cleared, and
    the site that it had set aside is put back. Raises `PublishError` while another run is at work beside it.
    """
    with _alone_in(target.parent):
        _clear_leftovers(target)
        workshop = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
        try:
            new = workshop / "new"
            new.mkdir()
            yield new
            _swap(target, new, workshop / "old")
        finally:
            shutil.rmtree(workshop, ignore_errors=True)


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
