"""What pages tell of the history of the data: records that stand in their plans."""

from typing import NamedTuple

from generator.model.history import Commit
from generator.model.history import HistoryState
from generator.model.ledger import AlarmNote
from generator.model.ledger import RuleMove
from generator.model.ledger import ScoreMove
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


class Recorded(NamedTuple):
    """Which recorded change it is: the commit (its subject empty where it is withheld), its whole id, and the author's role."""

    commit: Commit
    hash: str
    role: str


class RecordedChange(NamedTuple):
    """What a recorded change did to the scores of one framework, or of one unit.

    `came` and `went` are how many scorecards of each period were published and withdrawn, `opened` how many of them can be scored
    from here on and not as they were before. Of the scorecards that `moved`, and of which
    some are `regraded`, `scores` are those that are told; `more_alarms` are not. `has_page` says whether the change has a page of its own in its framework.
    """

    recorded: Recorded
    framework: str
    came: tuple[tuple[str, int], ...]
    opened: tuple[tuple[str, int], ...]
    went: tuple[tuple[str, int], ...]
    moved: int
    regraded: int
    scores: tuple[ScoreMove, ...]
    rules: tuple[RuleMove, ...]
    alarms: tuple[AlarmNote, ...]
    has_page: bool
    more_alarms: int = 0


class CardChange(NamedTuple):
    """A recorded change of one scorecard; `has_page` as above, `revised` are the revisions of the framework that were declared with it."""

    recorded: Recorded
    move: ScoreMove
    has_page: bool
    revised: tuple[Revised, ...] = ()


CardHistory = tuple[CardChange, ...]
"""The recorded changes of one scorecard, the newest first; the last of them is most often its publication."""


class RuleChange(NamedTuple):
    """A recorded change of an indicator's rule, and how many scorecards it and what came with it moved."""

    recorded: Recorded
    rule: RuleMove
    moved: int


class Mark(NamedTuple):
    """A published value of a list that was changed: whose it is, and the day (ISO) of the newest change."""

    framework: str
    period: str
    unit: str
    day: str


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
