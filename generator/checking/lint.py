"""Notes on what a source gets wrong: shown and published, they never stop anything."""

from collections.abc import Iterator
from collections.abc import Mapping

from generator.checking.scope import IndicatorScope
from generator.model.criteria import Classes
from generator.model.deduction import LateDeduction
from generator.model.number import written
from generator.model.period import Period
from generator.model.period import PeriodDeadline
from generator.model.project import Framework
from generator.model.project import nodes_below
from generator.model.unit import Unit
from generator.model.weights import is_always_weighed
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]


def criteria_leave_nothing_open(scope: IndicatorScope) -> Iterator[Problem]:
    """Printed ranges with holes (S002-28), a ladder without level 5: whatever the kind notes about itself."""
    if scope.indicator.criteria is not None:
        yield from scope.indicator.criteria.notes()


def printed_weight_is_the_weight(scope: IndicatorScope) -> Iterator[Problem]:
    """A note that removes another weight than the indicator has (S002-46)."""
    rule = scope.indicator.not_applicable
    weight = next((node.weight for _, _, node in scope.framework.nodes() if node.id == scope.id), None)
    if rule and rule.printed_weight is not None and weight is not None and rule.printed_weight != weight:
        place = rule.place_of("printed_weight")
        yield problem(
            place, "SC603", printed=written(rule.printed_weight), weight=written(weight), rule=rule.remove
        )


def heading_names_the_aspect(scope: IndicatorScope) -> Iterator[Problem]:
    """A heading over the details that contradicts the framework's table (S002-25): the table wins."""
    printed = scope.indicator.aspect_printed
    for perspective in scope.framework.rules.perspectives:
        for group in perspective.groups:
            inside = [node.id for node in group.indicators]
            if printed is not None and scope.id in inside and group.id != printed:
                yield problem(
                    scope.indicator.place_of("aspect_printed"), "SC604", printed=printed, table=group.id
                )


def titles_are_one(scope: IndicatorScope) -> Iterator[Problem]:
    """A title that the source words in several ways (S002-32)."""
    if scope.indicator.title_variants:
        place = scope.indicator.place_of("title_variants", key=True)
        yield problem(place, "SC610", count=len(scope.indicator.title_variants) + 1)


def penalties_fit_the_window(scope: IndicatorScope) -> Iterator[Problem]:
    """Late days up to the cut-off that cost more than one step is worth (S002-38)."""
    deadline = scope.indicator.deadline
    for deduction in scope.indicator.deductions:
        if not isinstance(deduction, LateDeduction) or deadline is None:
            continue
        for name in dict.fromkeys([*filter(None, [deadline.name]), *deadline.by_unit_kind.values()]):
            for period in scope.framework.rules.periods:
                dates = period.deadlines.get(name)
                days = _late_days(scope.framework, period, dates) if dates else 0
                if days * deduction.per_working_day > 1:
                    points = written(days * deduction.per_working_day)
                    yield problem(
                        deduction.place, "SC609", deadline=name, period=period.id, days=days, points=points
                    )


def _late_days(framework: Framework, period: Period, dates: PeriodDeadline) -> int:
    """The most working days that a report can be late and still count."""
    calendar = framework.calendar(period)
    due = calendar.due(dates.due)
    return calendar.working_days_after(due, dates.cutoff) if dates.cutoff else 0


def responsibility_tables_agree(framework: Framework, _units: Units) -> Iterator[Problem]:
    """The allocation of indicators and the owners on their templates say the same (S002-05)."""
    for allocation in framework.rules.allocations:
        if allocation.unit is None:
            continue
        allocated = {each.id for each in allocation.indicators}
        owned = {
            name
            for name, indicator in framework.indicators.items()
            if allocation.unit in {*indicator.owners, *indicator.supporters}
        }
        known = {name for name, indicator in framework.indicators.items() if indicator.owners}
        parents = {node.id for _, _, node in framework.nodes() if node.indicators}
        for name in sorted((allocated & known) - owned):
            yield problem(allocation.place, "SC602", unit=allocation.unit, indicator=name)
        below = {
            child.id
            for _, _, node in framework.nodes()
            if node.id in allocated
            for _, child in nodes_below(node)
        }
        for name in sorted(owned - allocated - below - parents):
            yield problem(allocation.place, "SC614", unit=allocation.unit, indicator=name)


def weights_are_known(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A weight that the source does not give (S002-06, S001-04): shown, but in no total."""
    for _, _, node in framework.nodes():
        if node.weight is None and not is_always_weighed(framework, node):
            yield problem(node.place_of("weight"), "SC605", indicator=node.id)
    known = {node.id for _, _, node in framework.nodes()}
    for allocation in framework.rules.allocations:
        for number, each in enumerate(allocation.indicators):
            if each.weight is None and (each.has_own_weight or each.id not in known):
                yield problem(allocation.place_of("indicators", number), "SC605", indicator=each.id)


def allocations_have_their_count(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A unit that is given more or fewer indicators than the source says (S002-06: five where four are asked)."""
    wanted = framework.rules.allocation_count
    for allocation in framework.rules.allocations:
        if wanted is not None and len(allocation.indicators) != wanted:
            unit = allocation.unit or allocation.unit_kind
            yield problem(
                allocation.place, "SC606", unit=unit, count=len(allocation.indicators), wanted=wanted
            )


def class_letters_mean_one_thing(framework: Framework, _units: Units) -> Iterator[Problem]:
    """The same class letter with other thresholds in another indicator (S002-43)."""
    first: dict[str, tuple[str, object]] = {}
    for name, indicator in framework.indicators.items():
        if not isinstance(indicator.criteria, Classes):
            continue
        for each in indicator.criteria.classes:
            other, levels = first.setdefault(each.id, (name, each.levels))
            if other != name and levels != each.levels:
                yield problem(each.place, "SC607", id=each.id, indicator=name, other=other)


def due_dates_are_working_days(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A due date on a day off (S002-38: 10 March 2556 is a Sunday)."""
    for period in framework.rules.periods:
        for name, deadline in period.deadlines.items():
            calendar = framework.calendar(period)
            if not calendar.is_working(deadline.due):
                place = deadline.place_of("due")
                yield problem(place, "SC608", deadline=name, due=deadline.due, rule=calendar.due_on_holiday)


INDICATOR_RULES = (
    criteria_leave_nothing_open,
    printed_weight_is_the_weight,
    heading_names_the_aspect,
    titles_are_one,
    penalties_fit_the_window,
)

FRAMEWORK_RULES = (
    responsibility_tables_agree,
    weights_are_known,
    allocations_have_their_count,
    class_letters_mean_one_thing,
    due_dates_are_working_days,
)
