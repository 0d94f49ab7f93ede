"""What the version history of a project folder tells: records without names of persons."""

from typing import Literal
from typing import NamedTuple

HistoryState = Literal["none", "shallow", "full"]
"""Whether the folder has a history: none that can be read, the last commit only, or all of it."""


class Commit(NamedTuple):
    """One recorded change: the first characters of its id, its date (ISO) and its subject; an empty subject is withheld."""

    id: str
    date: str
    subject: str


class Change(NamedTuple):
    """A commit and the paths of the data files that it touched, relative to the project folder."""

    commit: Commit
    paths: tuple[str, ...]


class History(NamedTuple):
    """The history of the data files, the newest change first.

    `head` is the commit that the folder was taken from, None without a history; `is_changed` whether data files differ
    from it. `changes` are all that touch a framework, and the newest of any; none where the history is not complete, for
    the first commit of a shallow copy seems to touch every file.
    """

    state: HistoryState = "none"
    head: Commit | None = None
    is_changed: bool = False
    changes: tuple[Change, ...] = ()

    @property
    def key(self) -> str:
        """What tells this history from any other of the same folder."""
        head = self.head.id if self.head else ""
        return f"{self.state} {head} {'changed' if self.is_changed else 'as recorded'}"


NO_HISTORY = History()
