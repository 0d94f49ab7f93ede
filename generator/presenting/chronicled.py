"""What pages tell of the history of the data: records that stand in their plans."""

from typing import NamedTuple

from generator.model.history import Commit
from generator.model.history import HistoryState
from generator.model.standing import Revised


class FileHistory(NamedTuple):
    """The newest commits that touched one file, and how many older ones there are."""

    state: HistoryState = "none"
    commits: tuple[Commit, ...] = ()
    older: int = 0


UNRECORDED = FileHistory()
"""What stands for the history of a page that shows none."""


class ChangeNote(NamedTuple):
    """A commit with what it touched of what may be seen.

    `periods` are a framework and a period of it, `units` those of which it touched a result; `more_units` are not named.
    """

    commit: Commit
    frameworks: tuple[str, ...]
    periods: tuple[tuple[str, str], ...]
    units: tuple[str, ...]
    more_units: int


class DeclaredRevision(NamedTuple):
    """A change of something published, as a framework or a result file declares it; a framework's has no period and no unit."""

    framework: str
    period: str
    unit: str
    revised: Revised
    illustrative: bool


class PeriodTally(NamedTuple):
    """How much stands in a period: scorecards, those of them that were made up, and reported results of indicators."""

    framework: str
    period: str
    scorecards: int
    illustrative: int
    results: int


class DataState(NamedTuple):
    """Which state of the data the site shows, and how much of it there is."""

    state: HistoryState
    head: Commit | None
    is_changed: bool
    tallies: tuple[PeriodTally, ...]
