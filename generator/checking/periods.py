"""Rules of periods, deadlines and calendars."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from datetime import timedelta

from generator.checking.scope import nearest
from generator.model.fields import BUDDHIST_ERA
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]

GRACE = timedelta(days=92)
"""A report without a cut-off may come a quarter after its due date; later than that the date is a slip of the pen."""


def periods_run_forward(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A period ends after it starts, inside its fiscal year (rules.md 4: 1 October to 30 September)."""
    year = framework.rules.fiscal_year - BUDDHIST_ERA
    first, last = date(year - 1, 10, 1), date(year, 9, 30)
    for period in framework.rules.periods:
        if period.end < period.start:
            yield problem(period.place_of("end"), "SC318", start=period.start, end=period.end)
        elif period.start < first or period.end > last:
            yield problem(
                period.place_of("start"), "SC319", year=framework.rules.fiscal_year, first=first, last=last
            )


def cutoffs_follow_due_dates(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A cut-off is not before its due date."""
    for period in framework.rules.periods:
        for deadline in period.deadlines.values():
            if deadline.cutoff is not None and deadline.cutoff < deadline.due:
                yield problem(deadline.place_of("cutoff"), "SC312", cutoff=deadline.cutoff, due=deadline.due)


def last_day(period: Period, deadline: str | None) -> date:
    """The last day on which a report to a deadline of a period could be sent and still count for anything."""
    dates = period.deadlines.get(deadline) if deadline else None
    return period.end if dates is None else max(period.end, dates.cutoff or dates.due + GRACE)


def deadlines_exist(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A deadline that an indicator names, or the whole report, is dated in every period."""
    for indicator in framework.indicators.values():
        yield from undated(indicator, framework.rules.periods)
    rule = framework.rules.report_deduction
    if rule is not None:
        yield from _undated([(rule.deadline, rule.place_of("deadline"))], framework.rules.periods)


def nodes_are_measured_in_periods(framework: Framework, _units: Units) -> Iterator[Problem]:
    """The first and the last period of an indicator are periods, in this order (rules.md 1.4)."""
    order = [period.id for period in framework.rules.periods]
    for _, _, node in framework.nodes():
        for key in ("from_period", "until_period"):
            named = getattr(node, key)
            if named is not None and named not in order:
                yield problem(node.place_of(key), "SC402", period=named, nearest=nearest(named, order))
        first, last = node.from_period, node.until_period
        if first in order and last in order and order.index(first) > order.index(last):
            yield problem(node.place_of("until_period"), "SC355", first=first, last=last)


def weights_are_of_indicators(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A period gives weights to indicators of the framework."""
    for period in framework.rules.periods:
        for name in period.weights:
            if name not in framework.indicators:
                place = period.place_of("weights", name, key=True)
                yield problem(place, "SC301", indicator=name, nearest=nearest(name, framework.indicators))


def undated(indicator: Indicator, periods: Iterable[Period]) -> Iterator[Problem]:
    """The deadlines of an indicator that some of the periods do not have."""
    named: list[tuple[str, Place]] = []
    deadline = indicator.deadline
    if deadline is not None and deadline.name is not None:
        # the short form, `deadline: name`, has no place of its own
        named.append(
            (
                deadline.name,
                deadline.place_of("name") if deadline.place.path else indicator.place_of("deadline"),
            )
        )
    if deadline is not None:
        named += [
            (name, deadline.place_of("by_unit_kind", kind)) for kind, name in deadline.by_unit_kind.items()
        ]
    if indicator.as_of is not None:
        named.append((indicator.as_of, indicator.place_of("as_of")))
    yield from _undated(named, periods)


def _undated(named: Iterable[tuple[str, Place]], periods: Iterable[Period]) -> Iterator[Problem]:
    for name, place in named:
        for period in periods:
            if name not in period.deadlines:
                near = nearest(name, period.deadlines)
                yield problem(place, "SC311", deadline=name, period=period.id, nearest=near)


def closed_periods_freeze_their_calendar(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A closed period lists its holidays, so that a new version of a package cannot move a published score."""
    uses_calendar = framework.rules.report_deduction is not None or any(
        indicator.deadline for indicator in framework.indicators.values()
    )
    for period in framework.rules.periods:
        if period.closed and period.holidays is None and uses_calendar:
            dates = ", ".join(str(day) for day in sorted(framework.days_off[period.id]))
            yield problem(period.place_of("closed"), "SC320", period=period.id, dates=dates)


def what_is_provisional_becomes_final(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Periods become final in their order: before one that is closed and final none is left provisional."""
    final = [period for period in framework.rules.periods if period.closed and not period.provisional]
    for period in framework.rules.periods:
        later = next((each for each in final if each.start > period.end), None)
        if period.provisional and later is not None:
            yield problem(period.place_of("provisional"), "SC370", period=period.id, later=later.id)


RULES = (
    periods_run_forward,
    cutoffs_follow_due_dates,
    deadlines_exist,
    nodes_are_measured_in_periods,
    weights_are_of_indicators,
    closed_periods_freeze_their_calendar,
    what_is_provisional_becomes_final,
)
