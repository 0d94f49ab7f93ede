"""What scoring needs for every result file of a framework and period, worked out once for all of them."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.allocation import Allocation
from generator.model.calendar import Calendar
from generator.model.criteria import EnteredParent
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.result import ResultFile
from generator.model.result import RowStatus
from generator.model.selection import left_out
from generator.scoring.measure import Measuring
from generator.scoring.rows import Row
from generator.scoring.rows import agreement_rows
from generator.scoring.rows import flat
from generator.scoring.rows import tree_rows

MOST_OUTLINES = 64
"""How many outlines are kept: a few hold for nearly all units, and every unit may have one of its own."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The rows of a scorecard before it is scored, and what follows from them alone.

    `top` are those on the first level, `every` is each row before the rows below it, `moving` those whose note moves weight to
    another row. `measured` are those that are scored themselves, each with how (None where there is nothing to measure).
    `is_public` says whether no indicator is internal.
    """

    top: tuple[Row, ...]
    every: tuple[Row, ...]
    moving: tuple[Row, ...]
    measured: tuple[tuple[Row, Measuring | None], ...]
    is_public: bool


class PeriodScoring:
    """A framework in one period as scoring sees it.

    It is made once for any number of result files, keeps what they have in common and nothing of a file, and lives as long as
    whoever made it holds it.
    """

    def __init__(self, framework: Framework, period: Period) -> None:
        self.framework = framework
        self.period = period
        self._outlines: dict[tuple[int, frozenset[tuple[str, RowStatus]]], Outline] = {}
        self._measurings: dict[str, Measuring] = {}

    @cached_property
    def calendar(self) -> Calendar:
        """The working days of the period."""
        return self.framework.calendar(self.period)

    def outline(self, file: ResultFile, allocation: Allocation | None) -> Outline:
        """The rows of one result file's scorecard: of the framework's tree, of a unit's allocation, or of an agreement."""
        if file.agreement:
            return self._outlined(agreement_rows(self.framework, file))
        return self.outline_without(self._left_out(file, allocation), allocation)

    def outline_without(self, absent: Mapping[str, RowStatus], allocation: Allocation | None) -> Outline:
        """The rows of the framework's tree, or of a unit's allocation, where those `absent` are not measured, and why."""
        key = id(allocation), frozenset(absent.items())
        outline = self._outlines.get(key)
        if outline is None:
            if len(self._outlines) >= MOST_OUTLINES:
                self._outlines.clear()
            outline = self._outlined(tree_rows(self.framework, self.period, absent, allocation))
            self._outlines[key] = outline
        return outline

    def _left_out(self, file: ResultFile, allocation: Allocation | None) -> Mapping[str, RowStatus]:
        if self.framework.rules.choices:
            return left_out(self.framework, self.period, file, allocation)
        return self._never_measured

    @cached_property
    def _never_measured(self) -> Mapping[str, RowStatus]:
        """What the period leaves out, whatever a unit reports."""
        return left_out(self.framework, self.period, ResultFile())

    def _outlined(self, rows: Iterable[Row]) -> Outline:
        top = tuple(rows)
        every = tuple(flat(top))
        return Outline(
            top=top,
            every=every,
            moving=tuple(row for row in every if row.moves_weight),
            measured=tuple(
                (row, self._measuring(row)) for row in every if not row.below or row.takes_entered_score
            ),
            is_public=all(row.indicator.visibility == "public" for row in every),
        )

    def _measuring(self, row: Row) -> Measuring | None:
        """How a row is measured: made once for an indicator of the framework, anew for one that the result file brings along."""
        indicator = row.indicator
        if row.takes_entered_score:
            return Measuring.of(_entered(indicator))
        if indicator.criteria is None:
            return None
        if self.framework.indicators.get(row.id) is not indicator:
            return Measuring.of(indicator)
        if row.id not in self._measurings:
            self._measurings[row.id] = Measuring.of(indicator)
        return self._measurings[row.id]


class Scorings:
    """The scorings of the frameworks and periods of a project, each made when a result file first needs it."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], PeriodScoring] = {}

    def of(self, framework: Framework, period: Period) -> PeriodScoring:
        """That of a framework of the project and one of its periods."""
        name = framework.id, period.id
        if name not in self._made:
            self._made[name] = PeriodScoring(framework, period)
        return self._made[name]


def _entered(indicator: Indicator) -> Indicator:
    """A composite of unknown weights as an indicator whose score is entered with a reason (S001-04)."""
    return indicator.model_copy(update={"criteria": EnteredParent(kind="entered")})
