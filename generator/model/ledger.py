"""What the recorded history did to scores: for each change that was published, what moved and why. Records without names of persons.

The history is that of the published branch: a merge is one change, with all that it brought. Every total is counted by the program as
it is now, from the rules and the results as they were then.
"""

from typing import Literal
from typing import NamedTuple

from generator.model.history import Commit
from generator.model.history import HistoryState
from generator.model.result import RowStatus
from generator.model.standing import Exact
from generator.model.standing import Revised

Moved = Literal["came", "went", "changed"]

Cause = Literal["data", "criteria", "weight", "structure"]
"""What changes a score, see the guide: the results, how they are measured, what they weigh, and everything else."""


class Total(NamedTuple):
    """A scorecard in short: total (0 to 5), out of 100, and the id of the grade band; each None where there is none."""

    total: Exact | None
    out_of_100: Exact | None
    grade: str | None


class IndicatorMove(NamedTuple):
    """One indicator that moved: its score (0 to 5) and status on both sides, None where it is not there.

    `causes` changed it directly; there are none where it only follows.
    """

    id: str
    before: tuple[RowStatus, Exact | None] | None
    after: tuple[RowStatus, Exact | None] | None
    causes: tuple[Cause, ...]


class ScoreMove(NamedTuple):
    """One scorecard that a change moved, or of which it declared a revision.

    `before` and `after` are None where there was no scorecard, or it could not be scored, which `is_unread` tells; then a scorecard that can be
    scored again has as `before` what it came to when it could be scored last. `effects` split the change of the total by the four causes, in
    their order. `revised` are the revisions of results that the change declared. `indicators` is empty where the scorecard came or went.

    `todays_rules` is what the results as this change left them come to by the rules of today, `todays_results` what the results of today
    come to by the rules as this change left them; both None where they cannot be read so, or may not be told with the others.
    """

    framework: str
    period: str
    unit: str
    is_public: bool
    how: Moved
    before: Total | None
    after: Total | None
    is_unread: bool = False
    effects: tuple[Exact, Exact, Exact, Exact] | None = None
    indicators: tuple[IndicatorMove, ...] = ()
    revised: tuple[Revised, ...] = ()
    todays_rules: Total | None = None
    todays_results: Total | None = None


class RuleMove(NamedTuple):
    """A rule that a change touched: of an indicator, or of the framework where `indicator` is empty; `keys` are those that differ.

    `revised` are the revisions of the framework that the change declared, also where none of its own `keys` differ. `is_public` says whether it may be told in public.
    """

    framework: str
    indicator: str
    is_public: bool
    how: Moved
    keys: tuple[str, ...]
    revised: tuple[Revised, ...] = ()


class AlarmNote(NamedTuple):
    """Something that a reviewer must not miss; period, unit and indicator are empty where it is about more. `rule` is a key of the words."""

    rule: str
    framework: str
    period: str
    unit: str
    indicator: str
    is_public: bool
    facts: tuple[tuple[str, str], ...]


class LedgerEntry(NamedTuple):
    """One published change with all that it did to scores.

    `commit.id` is short, `hash` whole. `role` is the author's, as the change says it (a trailer `Role:`), or empty. `is_whole` says whether
    everything that it touched is public, so that its subject may be told.
    """

    commit: Commit
    hash: str
    role: str
    is_whole: bool
    scores: tuple[ScoreMove, ...] = ()
    rules: tuple[RuleMove, ...] = ()
    alarms: tuple[AlarmNote, ...] = ()


class HiddenFile(NamedTuple):
    """A file that was changed while it could not be told of in public, and the newest day (ISO) on which it was.

    `is_internal` says that it is known to have been internal; what could not be read may have been.
    """

    path: str
    day: str
    is_internal: bool


class Ledger(NamedTuple):
    """Every published change that touched a rule or moved a score, the newest first; none without the whole history.

    `hidden` are by path the files of which a change may not be told, whether or not it moved anything.
    """

    state: HistoryState = "none"
    entries: tuple[LedgerEntry, ...] = ()
    hidden: tuple[HiddenFile, ...] = ()


NO_LEDGER = Ledger()
