"""Project folders with a history: real repositories of git, made for one test each."""

import os
import subprocess
from pathlib import Path

from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal

FIRST_DAY = "2026-01-02"


def git(root: Path, *arguments: str, day: str = FIRST_DAY) -> str:
    """What git says in a folder, in the name of nobody; `day` (ISO) is when a commit is made."""
    settings = ("user.name=Office", "user.email=office@example.go.th", "init.defaultBranch=main")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    dates = {"GIT_AUTHOR_DATE": f"{day}T09:00:00+07:00", "GIT_COMMITTER_DATE": f"{day}T09:00:00+07:00"}
    return subprocess.run(
        ["git", *(part for each in settings for part in ("-c", each)), *arguments],
        cwd=root,
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**clean, **dates},
    ).stdout


class Repository:
    """The minimal world under git, with one commit."""

    def __init__(self, root: Path, day: str = FIRST_DAY) -> None:
        self.root = copy_of_minimal(root)
        git(root, "init")
        self.commit("Begin", day)

    def commit(self, subject: str, day: str = FIRST_DAY) -> str:
        """Commit all that is in the folder; the name of the commit."""
        git(self.root, "add", "-A")
        git(self.root, "commit", "--allow-empty", "-m", subject, day=day)
        return git(self.root, "rev-parse", "HEAD").strip()

    def change(self, path: str, old: str, new: str) -> "Repository":
        """Replace a text that stands once in a file."""
        change(self.root, path, old, new)
        return self
