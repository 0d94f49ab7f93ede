"""The history of a project folder, read from git: one pass over the log for all files.

Renames are not followed: the history of a file that was renamed begins with its new name. Nothing here fails: without git,
without a repository, or in a copy that git refuses to read, there is no history. No name of a person is asked for.
"""

from pathlib import Path

from generator.model.history import NO_HISTORY
from generator.model.history import Change
from generator.model.history import History
from generator.reading.git import NoGitError
from generator.reading.git import git
from generator.reading.log import DEFINITIONS
from generator.reading.log import RESULTS
from generator.reading.log import WITHOUT_LOCKS
from generator.reading.log import read_commit
from generator.reading.log import read_log

DATA = (DEFINITIONS, RESULTS, "docs/glossary.yml", WITHOUT_LOCKS)

NEWEST = 50
"""How many of the newest commits are kept that touch results only."""


def read_history(root: Path, last: History = NO_HISTORY) -> History:
    """The history of the data below `root`; the log is not read again where `last` was read at the same commit."""
    if not any((above / ".git").exists() for above in (root, *root.parents)):
        return NO_HISTORY
    try:
        is_shallow = git(root, "rev-parse", "--is-shallow-repository").strip() == "true"
        head = read_commit(root)
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
    changes = (Change(each.commit, tuple(path for path, _, _ in each.files)) for each in read_log(root))
    return tuple(
        change
        for number, change in enumerate(changes)
        if number < NEWEST or any(path.startswith(f"{DEFINITIONS}/") for path in change.paths)
    )
