"""Page plans: all that a page depends on beside the definitions, so that it can be made anywhere, or skipped when it did not change."""

from dataclasses import dataclass
from fractions import Fraction
from hashlib import blake2b
from typing import Literal
from typing import NamedTuple

import msgspec

from generator.model.standing import IndicatorStanding
from generator.model.standing import Standing
from generator.presenting.attributed import TotalMove
from generator.presenting.chronicled import UNRECORDED
from generator.presenting.chronicled import ChangeNote
from generator.presenting.chronicled import DataState
from generator.presenting.chronicled import DeclaredRevision
from generator.presenting.chronicled import FileHistory
from generator.presenting.chronicled import Mark
from generator.presenting.chronicled import RecordedChange
from generator.presenting.chronicled import RuleChange
from generator.presenting.compared import PeerGroup
from generator.presenting.compared import PeerTable
from generator.presenting.reports import ReportCounts
from generator.presenting.reports import UnitReport
from generator.presenting.spreads import Spread

PlanKind = Literal[
    "home", "frameworks", "indicators", "units", "top-units", "units-by-name", "scorecards", "period", "glossary", "a-to-z",
    "framework", "strategy", "indicator", "unit", "comparison",
    "report-status", "numbers", "changes", "revisions", "revision", "unit-revisions",
]  # fmt: skip
"""What a plan makes: `units` lists all of them, `top-units` and `units-by-name` stand for it where they are many; `period` is
the whole list of scorecards of a period that has too many for the list of all; `revisions` lists what changed the scores of a
framework, `revision` is one such change."""


class GradeCount(NamedTuple):
    """How many scorecards of a kind of unit reached a grade; a grade of None: none, or (`is_unclassified`) between two."""

    unit_kind: str
    grade: str | None
    is_unclassified: bool
    scorecards: int


class GradeSummary(NamedTuple):
    """The scorecards of a framework in a period, counted by grade, where a page does not list them all."""

    framework: str
    period: str
    scorecards: int
    illustrative: bool
    grades: tuple[GradeCount, ...]


class ScoreSummary(NamedTuple):
    """The results of an indicator in a period: how many there are, how many reported, and the mean as published."""

    period: str
    units: int
    reported: int
    mean: Fraction | None
    illustrative: bool


class CoverageCount(NamedTuple):
    """How many units keep a coverage rule, of how many, and whether that is enough."""

    rule: str
    having: int
    of: int
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """One page of the site but a scorecard's own, the same for every language.

    The page is a function of the definitions (frameworks, indicators, units), the glossary and the plan. `url` is
    where it stands; `framework`, `period`, `indicator` and `unit` say what it is about. Where its list goes over several pages
    it is page `number` of `count`, and `standings`, `results` or `units` are its part of the list. `tallies` belong to `units`:
    for each the number of its scorecards, or of the units below it.
    `moves` are what moved the totals of the unit from period to period. `summaries` and `scores` sum up more than the page shows; `total` is the number of all scorecards.
    `peers` are the units that the page compares, `peer_groups` where those of each kind begin,
    `spreads` how their totals are spread.
    `history` is that of the definition which the page shows, `revisions` and `changes` are of the whole site, and `data` is its state.
    `recorded` are changes of scores, `rule_changes` those of the indicator's rule; `marks` are the scorecards shown whose total or grade was changed,
    `row_marks` the same of the indicator by period, unit and day. `has_revisions` says whether there is a list of changes of the unit, `has_feed` whether there is a feed.
    `unit_reports` are the units of which the page tells what they have reported, `report_counts` all of the period.
    """

    kind: PlanKind
    url: str
    framework: str = ""
    period: str = ""
    indicator: str = ""
    unit: str = ""
    number: int = 1
    count: int = 1
    standings: tuple[Standing, ...] = ()
    results: tuple[IndicatorStanding, ...] = ()
    units: tuple[str, ...] = ()
    tallies: tuple[int, ...] = ()
    moves: tuple[TotalMove, ...] = ()
    summaries: tuple[GradeSummary, ...] = ()
    scores: tuple[ScoreSummary, ...] = ()
    coverage: tuple[CoverageCount, ...] = ()
    peers: tuple[PeerTable, ...] = ()
    peer_groups: tuple[PeerGroup, ...] = ()
    spreads: tuple[Spread, ...] = ()
    unit_reports: tuple[UnitReport, ...] = ()
    report_counts: ReportCounts | None = None
    history: FileHistory = UNRECORDED
    revisions: tuple[DeclaredRevision, ...] = ()
    changes: tuple[ChangeNote, ...] = ()
    recorded: tuple[RecordedChange, ...] = ()
    rule_changes: tuple[RuleChange, ...] = ()
    marks: tuple[Mark, ...] = ()
    row_marks: tuple[tuple[str, str, str], ...] = ()
    has_revisions: bool = False
    has_feed: bool = False
    data: DataState | None = None
    total: int = 0
    illustrative: bool = False

    @property
    def shows_illustrative(self) -> bool:
        """Whether anything that the page shows was made up."""
        return (
            self.illustrative
            or any(each.illustrative for each in self.standings)
            or any(each.illustrative for each in self.results)
            or any(each.illustrative for each in self.summaries)
            or any(each.illustrative for each in self.scores)
            or any(each.illustrative for each in self.revisions)
            or any(each.standing.illustrative for table in self.peers for each in table.rows)
        )

    def key(self, definitions: str = "") -> str:
        """A digest of the plan and the hash of the definitions: the same on every run and machine, another for any other plan."""
        return blake2b(_ENCODER.encode((definitions, self)), digest_size=16).hexdigest()


_ENCODER = msgspec.msgpack.Encoder(enc_hook=str)
"""Writes every field of a plan, so that none can be forgotten; exact numbers as their text."""
