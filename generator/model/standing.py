"""Where a unit stands: what the rest of the site knows of a scorecard, without its working.

A scorecard is large and only its own page needs it; lists, KPI pages and comparisons need a line of it. Standings are small
enough to hold those of a whole country in memory.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from generator.model.result import RowStatus
from generator.model.revision import Revision
from generator.model.scorecard import Line
from generator.model.scorecard import Scorecard

Exact = str
"""An exact number written as a whole number or a fraction in lowest terms, `30` or `23/7`: most are kept and never counted with."""


class IndicatorOutcome(NamedTuple):
    """One indicator of one scorecard: the result, the score (0 to 5) and what it brings, each None where there is none.

    `base` is what its weight was divided by for what it brings; `is_provisional` says that it is to be verified yet.

    A country has hundreds of thousands of them, which a named tuple makes and hands over fastest.
    """

    status: RowStatus
    value: Exact | None
    score: Exact | None
    weighted: Exact | None
    base: Exact | None = None
    is_provisional: bool = False


class IndicatorStanding(NamedTuple):
    """The same as one row among those of all units: with the period, the unit, and whether the scorecard was made up."""

    period: str
    unit: str
    illustrative: bool
    status: RowStatus
    value: Exact | None
    score: Exact | None
    weighted: Exact | None
    base: Exact | None = None
    is_provisional: bool = False


def exact(number: Fraction | None) -> Exact | None:
    """A number as it is kept in a standing."""
    return None if number is None else str(number)


def ratio(number: Exact) -> tuple[int, int]:
    """The numerator and the denominator of a number that was kept."""
    over, _, under = number.partition("/")
    return int(over), int(under or 1)


def fraction(number: Exact | None) -> Fraction | None:
    """A number that was kept, to count with or to show."""
    return None if number is None else Fraction(*ratio(number))


class Standing(NamedTuple):
    """One scorecard in a line: total (0 to 5), out of 100, the id of the grade band.

    `coverage` is the weight that has been reported, and the weight that applies. `is_provisional` says that something which
    counts is awaited or to be verified; its period may be provisional besides.
    """

    framework: str
    period: str
    unit: str
    is_public: bool
    illustrative: bool
    total: Exact | None
    out_of_100: Exact | None
    grade: str | None
    is_unclassified: bool
    coverage: tuple[Exact, Exact]
    is_provisional: bool = False


class Revised(NamedTuple):
    """A change of something published, by the indicator's id, which is empty for a rule and for the whole report.

    Texts are their Thai and their English words.
    """

    indicator: str
    date: str
    reason: tuple[str, str]
    authority: tuple[str, str]
    before: str
    after: str

    @classmethod
    def of(cls, indicator: str, revision: Revision) -> "Revised":
        """The same as a framework or a result file declares it."""
        reason, authority = revision.reason, revision.authority
        return cls(
            indicator,
            revision.date.isoformat(),
            (reason.th or "", reason.en or ""),
            (authority.th or "", authority.en or ""),
            revision.before or "",
            revision.after or "",
        )


WHOLE_REPORT = ""
"""What stands for the whole report among indicators; no indicator has that id."""


class Outcome(NamedTuple):
    """What came of one scorecard: where its unit stands, and every indicator by id.

    `late` are the indicators that were sent late, or `WHOLE_REPORT`, with their working days; `revised` what was changed
    after it had been published; `counted` the weight that counts in the total, None where there is no total.
    """

    standing: Standing
    indicators: dict[str, IndicatorOutcome]
    late: dict[str, int]
    revised: tuple[Revised, ...]
    counted: Exact | None = None


def outcome(scorecard: Scorecard) -> Outcome:
    """What the rest of the site knows of a scorecard."""
    standing = Standing(
        framework=scorecard.framework,
        period=scorecard.period,
        unit=scorecard.unit,
        is_public=scorecard.is_public,
        illustrative=scorecard.illustrative,
        total=exact(scorecard.total),
        out_of_100=exact(scorecard.out_of_100),
        grade=scorecard.grade.id if scorecard.grade else None,
        is_unclassified=scorecard.grading.is_unclassified,
        coverage=(str(scorecard.coverage.reported), str(scorecard.coverage.total)),
        is_provisional=scorecard.is_provisional,
    )
    indicators = {
        row.id: IndicatorOutcome(
            row.status,
            exact(row.measured.value),
            exact(row.score),
            exact(row.weighted),
            None if row.weighted is None else exact(row.base),
            row.is_provisional,
        )
        for row in scorecard.rows
    }
    return Outcome(standing, indicators, _late(scorecard), _revised(scorecard), _counted(scorecard))


def _revised(scorecard: Scorecard) -> tuple[Revised, ...]:
    """Every revision that the result file declares, those of the whole report first."""
    found = [Revised.of(WHOLE_REPORT, each) for each in scorecard.file.revisions]
    for row in scorecard.rows:
        if row.result is not None and row.result.revisions:
            found += [Revised.of(row.id, each) for each in row.result.revisions]
    return tuple(found)


def _counted(scorecard: Scorecard) -> Exact | None:
    """The weight by which the total was divided, as the working tells it."""
    for each in scorecard.working:
        if each.rule == "total":
            return str(each.facts["counted"])
    return None


_LATE = frozenset({"sent-late", "signed-late", "report-late"})
"""The lines of working that count working days late."""


def _late(scorecard: Scorecard) -> dict[str, int]:
    """The working days by which something was late, as the working counts them."""
    told = [(row.id, row.measured.working) for row in scorecard.rows if row.indicator.deadline is not None]
    found = {name: _days(working) for name, working in (*told, (WHOLE_REPORT, scorecard.working))}
    return {name: days for name, days in found.items() if days}


def _days(working: Sequence[Line]) -> int:
    return sum(int(str(each.facts["days"])) for each in working if each.rule in _LATE)
