"""The score locks of a project folder."""

from pathlib import Path

from generator.model.lock import LOCK
from generator.problems import Problem
from generator.reading.project import FileReader
from generator.reading.yaml_tree import Bounds

LOCK_BOUNDS = Bounds(size=256_000_000, nodes=0)
"""Some 1.5 KB for each unit, with room for twice 40,000 units of twice as many indicators."""


def list_locks(root: Path) -> list[str]:
    """The paths of the locks below `root`, in order. Opens no file."""
    files = (path for path in root.glob(f"results/*/*/{LOCK}") if path.is_file())
    found = (path.relative_to(root).as_posix() for path in files)
    return sorted(path for path in found if "/." not in path)


def read_lock(root: Path, path: str) -> tuple[bytes | None, list[Problem]]:
    """What stands in a lock; None, and why, where it may not or cannot be read."""
    reader = FileReader(root)
    return reader.content(path, LOCK_BOUNDS), reader.problems
