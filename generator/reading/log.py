"""The log of the data, read from git in one pass: for each change its files, each with the content that it had and has."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.model.history import Commit
from generator.model.lock import lock_path
from generator.reading.git import NoGitError
from generator.reading.git import git

DEFINITIONS = "frameworks"
RESULTS = "results"
WITHOUT_LOCKS = f":(exclude,glob){lock_path('*', '*')}"
"""What a lock tells changes with other files, and no page shows it."""

PUBLISHED = ("--first-parent", "-m")
"""The history of the branch that is published: a merge is one change, with all that it brought."""

_ID_LENGTH = 10
_START, _FIELD = "\x01", "\x02"
_FORM = f"--format={_START}%H{_FIELD}%cs{_FIELD}%(trailers:key=Role,valueonly){_FIELD}%s"
_FILE = "100"
"""How the mode of a file begins; links and repositories inside the repository have others."""


class FileChange(NamedTuple):
    """A data file that a change touched, and the names that git gives its content before and after; empty where there is none."""

    path: str
    before: str
    after: str


class Logged(NamedTuple):
    """One change of the log; `hash` is the whole id of the commit, `role` the author's as its trailer `Role:` has it."""

    commit: Commit
    hash: str
    role: str
    files: tuple[FileChange, ...]


def read_log(root: Path, *which: str) -> Iterator[Logged]:
    """The changes that touch frameworks and results below `root`, the newest first; `which` is what `git log` is told. Raises `NoGitError`."""
    form = ("--raw", "-z", "--no-renames", "--no-abbrev", "--relative")
    yield from _parsed(git(root, "log", _FORM, *form, *which, "--", DEFINITIONS, RESULTS, WITHOUT_LOCKS))


def read_commit(root: Path) -> Commit:
    """The commit that the folder was taken from. Raises `NoGitError` where there is none."""
    return next(_parsed(git(root, "log", "-1", "-z", _FORM))).commit


def _parsed(log: str) -> Iterator[Logged]:
    """Parts end with a zero byte: what a commit says of itself, then by turns what happened to a file, and its path."""
    parts = iter(log.split("\0"))
    about = ""
    files: list[FileChange] = []
    for part in parts:
        what = part.lstrip("\n")
        if what.startswith(_START):
            if about:
                yield _logged(about, files)
            about, files = what, []
        elif what.startswith(":"):
            before_mode, mode, before, after, _ = what[1:].split(" ")
            kept = (before if before_mode.startswith(_FILE) else "", after if mode.startswith(_FILE) else "")
            path = next(parts)
            if kept != ("", ""):
                files.append(FileChange(path, *kept))
    if about:
        yield _logged(about, files)


def _logged(about: str, files: list[FileChange]) -> Logged:
    name, date, role, subject = about[1:].split(_FIELD, 3)
    return Logged(
        Commit(name[:_ID_LENGTH], date, subject), name, role.strip().partition("\n")[0], tuple(files)
    )


def whole_id(root: Path, commit: str) -> str:
    """The whole id of a commit. Raises `NoGitError` where there is none."""
    return git(root, "rev-parse", "--verify", "--end-of-options", f"{commit}^{{commit}}").strip()


def follows(root: Path, first: str, then: str) -> bool:
    """Whether a commit is on the published branch that leads to a later one. False where either is not known any more."""
    try:
        between = git(root, "rev-list", "--first-parent", "--parents", f"{first}..{then}").split("\n")
    except NoGitError:
        return False
    oldest = between[-2].split(" ") if len(between) > 1 else []
    return first in oldest[1:2] or first == then
