"""Project folders to test with: the minimal world and the repository's own project, in folders that may be changed."""

import shutil
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
MINIMAL = REPOSITORY / "tests" / "worlds" / "minimal"


def copy_of_minimal(root: Path) -> Path:
    """The minimal world in the folder `root`."""
    shutil.copytree(MINIMAL, root)
    return root


def copy_of_repository(root: Path) -> Path:
    """Everything that the repository's own site is made from, in the folder `root`."""
    for name in ("frameworks", "results", "docs"):
        shutil.copytree(REPOSITORY / name, root / name)
    for path in REPOSITORY.glob("mkdocs*.yml"):
        shutil.copy(path, root)
    return root


def change(root: Path, path: str, old: str, new: str) -> Path:
    """Replace a text that stands exactly once in a file."""
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    (root / path).write_text(text.replace(old, new), "utf-8")
    return root
