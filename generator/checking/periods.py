"""Rules of periods, deadlines and calendars."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date

from generator.checking.scope import nearest
from generator.model.fields import BUDDHIST_ERA
from generator.model.framework import Period
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]


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


def deadlines_exist(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A deadline that an indicator names is dated in every period."""
    for indicator in framework.indicators.values():
        yield from undated(indicator, framework.rules.periods)


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
    for name, place in named:
        for period in periods:
            if name not in period.deadlines:
                near = nearest(name, period.deadlines)
                yield problem(place, "SC311", deadline=name, period=period.id, nearest=near)


def closed_periods_freeze_their_calendar(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A closed period lists its holidays, so that a new version of a package cannot move a published score."""
    uses_calendar = any(indicator.deadline for indicator in framework.indicators.values())
    for period in framework.rules.periods:
        if period.closed and period.holidays is None and uses_calendar:
            dates = ", ".join(str(day) for day in sorted(framework.days_off[period.id]))
            yield problem(period.place_of("closed"), "SC320", period=period.id, dates=dates)


RULES = (periods_run_forward, cutoffs_follow_due_dates, deadlines_exist, closed_periods_freeze_their_calendar)
