"""What a change does, as records: for each scorecard what moved and why, for each rule what is another, and what did not change."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal
from typing import NamedTuple

from generator.history.effects import Effects
from generator.model.indicator import Indicator
from generator.model.ledger import Cause
from generator.model.ledger import Moved
from generator.model.project import Project
from generator.model.result import RowStatus
from generator.model.revision import Revision
from generator.problems import NOWHERE
from generator.problems import Place
from generator.problems import Problem


class At(NamedTuple):
    """Whose scorecard: a framework, a period, and a unit, by id."""

    framework: str
    period: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a scorecard stands on one side: total (0 to 5), out of 100, the id of the grade, and the rank among its peers."""

    total: Fraction | None
    out_of_100: Fraction | None
    grade: str | None
    rank: int | None = None


class RowStand(NamedTuple):
    """One indicator of it: status, result, score, the weight that counted, and the weighted score."""

    status: RowStatus
    value: Fraction | None
    score: Fraction | None
    counted: Fraction
    weighted: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """An indicator that moved; None on the side where it is not. `causes` are what changed it directly, none where it only follows."""

    id: str
    before: RowStand | None
    after: RowStand | None
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardChange:
    """A scorecard of which something moved; `effects` split the change of its total, None where it has none on both sides.

    `problems` are the errors for which one side has no scorecard.
    """

    at: At
    before: Stand | None
    after: Stand | None
    effects: Effects | None
    rows: tuple[RowChange, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def difference(self) -> Fraction | None:
        """How much the total changed; None where it has none on both sides."""
        if self.before is None or self.after is None:
            return None
        if self.before.total is None or self.after.total is None:
            return None
        return self.after.total - self.before.total

    @property
    def how(self) -> Moved:
        """Whether the scorecard came, went, or is there on both sides; one with errors is there, though not scored."""
        if self.problems or (self.before and self.after):
            return "changed"
        return "came" if self.after else "went"

    @property
    def is_other_grade(self) -> bool:
        """Whether the grade is another, on two sides that both have the scorecard."""
        return self.before is not None and self.after is not None and self.before.grade != self.after.grade


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """A rule that is another: of an indicator, or of the framework where `indicator` is empty; `keys` are those that differ."""

    framework: str
    indicator: str
    how: Moved
    keys: tuple[str, ...]
    before: Indicator | None = None
    after: Indicator | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """Something that a reviewer must not miss; `rule` is a key of the words, `facts` what it names.

    `answer` is the revision that the change declares for it, `place` where it stands on the new side: both are known only when all of
    the change is (`history.answers`, `history.alarm_places`).
    """

    rule: str
    at: At
    indicator: str
    facts: Mapping[str, str]
    answer: Revision | None = None
    place: Place = NOWHERE


Named = Literal["framework", "period", "indicator", "unit"]
"""What has an id that can change."""


class Renamed(NamedTuple):
    """An id that changed: what it is of, the framework where it is in one (as it is called now), the id before and the id now."""

    kind: Named
    framework: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """All that a change does. `projects` are the definitions before and after; `texts` and `details` are files of which only texts, or nothing that scores depend on, changed.

    `hidden` are result files that changed, or may have moved, and are internal; nothing else is said of them. What is in `renamed`
    goes by its new id everywhere else.
    """

    base: str
    head: str
    projects: tuple[Project, Project]
    alarms: tuple[Alarm, ...]
    cards: tuple[CardChange, ...]
    rules: tuple[RuleChange, ...]
    texts: tuple[str, ...]
    details: tuple[str, ...]
    unchanged: int
    hidden: int = 0
    unread: tuple[Problem, ...] = ()
    renamed: tuple[Renamed, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is different."""
        moved = self.cards or self.rules or self.renamed or self.alarms
        return not (moved or self.texts or self.details or self.hidden)
