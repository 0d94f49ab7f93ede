"""The history of a project folder, read from git: one pass over the log for all files.

Renames are not followed: the history of a file that was renamed begins with its new name. Nothing here fails: without git,
without a repository, or in a copy that git refuses to read, there is no history. No name of a person is asked for.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.model.history import NO_HISTORY
from generator.model.history import Change
from generator.model.history import Commit
from generator.model.history import History
from generator.model.lock import lock_path
from generator.reading.git import NoGitError
from generator.reading.git import git

DEFINITIONS = "frameworks"
RESULTS = "results"
WITHOUT_LOCKS = f":(exclude,glob){lock_path('*', '*')}"
"""What a lock tells changes with other files, and no page shows it."""

DATA = (DEFINITIONS, RESULTS, "docs/glossary.yml", WITHOUT_LOCKS)

NEWEST = 50
"""How many of the newest commits are kept that touch results only."""

_ID_LENGTH = 10
_START, _FIELD = "\x01", "\x02"
_FORM = f"{_START}%H{_FIELD}%cs{_FIELD}%s"


def read_history(root: Path, last: History = NO_HISTORY) -> History:
    """The history of the data below `root`; the log is not read again where `last` was read at the same commit."""
    if not any((above / ".git").exists() for above in (root, *root.parents)):
        return NO_HISTORY
    try:
        is_shallow = git(root, "rev-parse", "--is-shallow-repository").strip() == "true"
        head = next(_changes(git(root, "log", "-1", f"--format={_FORM}"))).commit
        if git(root, "ls-files", "--", *DATA[:2]) == "":
            return NO_HISTORY  # the folder lies in a repository that does not know its files
        is_changed = git(root, "status", "--porcelain", "--untracked-files=normal", "--", *DATA) != ""
        state = "shallow" if is_shallow else "full"
        if (last.state, last.head) == (state, head):
            return last._replace(is_changed=is_changed)
        changes = () if is_shallow else _log(root)
    except (NoGitError, StopIteration):
        return NO_HISTORY
    return History("shallow" if is_shallow else "full", head, is_changed, changes)


def _log(root: Path) -> tuple[Change, ...]:
    """Every commit that touches a framework, and the newest of those that touch anything, the newest first."""
    log = git(
        root, "log", f"--format={_FORM}", "--name-only", "--relative", "--no-renames", "--", DEFINITIONS, RESULTS, WITHOUT_LOCKS
    )  # fmt: skip
    return tuple(
        change
        for number, change in enumerate(_changes(log))
        if number < NEWEST or any(path.startswith(f"{DEFINITIONS}/") for path in change.paths)
    )


def _changes(log: str) -> Iterator[Change]:
    for entry in log.split(_START)[1:]:
        first, *paths = entry.splitlines()
        name, date, subject = first.split(_FIELD, 2)
        yield Change(Commit(name[:_ID_LENGTH], date, subject), tuple(path for path in paths if path))
