"""The minimal world with its locks, in a folder that may be changed."""

from pathlib import Path

import pytest

from tests.locking.worlds import write_locks
from tests.worlds.copies import copy_of_minimal


@pytest.fixture
def unlocked(tmp_path: Path) -> Path:
    """The minimal world."""
    return copy_of_minimal(tmp_path / "world")


@pytest.fixture
def root(unlocked: Path) -> Path:
    """The minimal world with the locks of both rounds."""
    return write_locks(unlocked)
