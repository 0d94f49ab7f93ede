"""Who is to report in a period, what has come and what is missing.

Those who are to report are the units to which the framework allocates indicators; where it allocates none, the units of the kinds
of which any has reported in the period. Positions never stand here: they are persons.
"""

from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

from generator.model.period import Period
from generator.model.project import Framework
from generator.model.project import nodes_below
from generator.model.standing import Outcome
from generator.model.unit import POSITION
from generator.model.weights import is_entered
from generator.model.weights import own_weights
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.paging import cut
from generator.presenting.paging import pages_of
from generator.presenting.plan import PagePlan
from generator.presenting.reports import ReportCounts
from generator.presenting.reports import ReportState
from generator.presenting.reports import UnitReport
from generator.presenting.standings import Standings
from generator.scoring.coverage import Report

Reporters = Mapping[tuple[str, str], Collection[str]]


def reporters(reports: Iterable[Report]) -> Reporters:
    """The units that have a result file, public or not, by framework and period."""
    found: dict[tuple[str, str], set[str]] = {}
    for each in reports:
        found.setdefault((each.framework, each.period), set()).add(each.unit)
    return found


def plan_report_status(
    seen: Standings, framework: Framework, period: Period, reported: Collection[str]
) -> Iterator[PagePlan]:
    """The pages of a period's reports; none where no unit is to report. `reported` are the units that have a result file.

    A unit whose scorecard is not published is left out: to say that it has no report would be wrong.
    """
    atlas = seen.atlas
    outcomes = {each.standing.unit: each for each in seen.outcomes(framework.id, period.id)}
    expected = _expected(atlas, framework, outcomes)
    asked = asked_of_units(atlas, framework, period)
    found = [
        _report(unit, outcomes.get(unit), asked)
        for unit in expected
        if unit in outcomes or unit not in reported
    ]
    if not found:
        return
    told = [each for each in found if each.state != "complete" or each.late]
    first = urls.report_status(framework.id, period.id)
    is_made_up = period.illustrative or any(each.standing.illustrative for each in outcomes.values())
    for number, part in cut(sorted(told, key=_worst_first)):
        yield PagePlan(
            kind="report-status",
            url=urls.numbered(first, number),
            framework=framework.id,
            period=period.id,
            number=number,
            count=pages_of(len(told)),
            unit_reports=tuple(part),
            report_counts=_counts(found, by_allocation=bool(framework.rules.allocations))
            if number == 1
            else None,
            illustrative=is_made_up,
        )


def _expected(atlas: Atlas, framework: Framework, reported: Collection[str]) -> list[str]:
    """The units that are to report, in the order of the site."""
    units = {name: unit for name, unit in atlas.units.items() if unit.kind != POSITION}
    if framework.rules.allocations:
        return [
            name
            for name, unit in units.items()
            if name in reported or framework.allocation(name, unit) is not None
        ]
    kinds = {units[name].kind for name in reported if name in units}
    return [name for name, unit in units.items() if unit.kind in kinds]


def asked_of_units(atlas: Atlas, framework: Framework, period: Period) -> frozenset[str]:
    """The visible indicators of which a result can be asked in a period.

    Not one that has no criteria yet, nor a composite; but where the score of a composite is entered, it stands for all below it.
    """
    own = own_weights(framework, period)
    nodes = framework.by_id
    entered = {name for name, node in nodes.items() if is_entered(node, own)}
    covered = {below.id for name in entered for _, below in nodes_below(nodes[name])}
    composite = framework.parents - entered
    return frozenset(
        name
        for name, indicator in atlas.indicators(framework).items()
        if name not in covered
        and name not in composite
        and not indicator.placeholder
        and (indicator.criteria is not None or name in entered)
    )


_MISSING = frozenset({"pending", "not-reported"})


def _report(unit: str, outcome: Outcome | None, asked: Collection[str]) -> UnitReport:
    if outcome is None:
        return UnitReport(unit, "none")
    missing = [
        (name, each[0]) for name, each in outcome.indicators.items() if each[0] in _MISSING and name in asked
    ]
    pending = tuple(name for name, status in missing if status == "pending")
    not_reported = tuple(name for name, status in missing if status == "not-reported")
    late = tuple((name, days) for name, days in outcome.late.items() if not name or name in asked)
    state: ReportState = "partial" if pending or not_reported else "complete"
    return UnitReport(unit, state, pending, not_reported, late)


def _worst_first(report: UnitReport) -> int:
    """Those that sent nothing, then those of which something is missing, then those that were late; else as on the site."""
    return ("none", "partial", "complete").index(report.state)


def _counts(found: Sequence[UnitReport], *, by_allocation: bool) -> ReportCounts:
    states = Counter(each.state for each in found)
    return ReportCounts(
        units=len(found),
        complete=states["complete"],
        partial=states["partial"],
        none=states["none"],
        late=sum(1 for each in found if each.late),
        in_time=sum(1 for each in found if each.state == "complete" and not each.late),
        by_allocation=by_allocation,
    )
