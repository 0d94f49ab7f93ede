"""Rules of who answers for what: owners and supporters, role-result matrices, and what the whole organisation must have."""

from collections.abc import Iterator
from collections.abc import Mapping

from generator.checking.scope import nearest
from generator.model.project import Framework
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]


def _unknown(unit: str, units: Units, place: Place) -> Iterator[Problem]:
    if unit not in units:
        yield problem(place, "SC316", unit=unit, nearest=nearest(unit, units))


def owners_exist(framework: Framework, units: Units) -> Iterator[Problem]:
    """Owners and supporters are units."""
    for indicator in framework.indicators.values():
        for key in ("owners", "supporters"):
            for number, unit in enumerate(getattr(indicator, key)):
                yield from _unknown(unit, units, indicator.place_of(key, number))


def units_have_one_role(framework: Framework, _units: Units) -> Iterator[Problem]:
    """In an O/S matrix a unit has one letter for an indicator at most (S003-07)."""
    for indicator in framework.indicators.values():
        for number, unit in enumerate(indicator.supporters):
            if unit in indicator.owners:
                yield problem(indicator.place_of("supporters", number), "SC362", unit=unit)


def indicators_have_one_owner(framework: Framework, _units: Units) -> Iterator[Problem]:
    """In an O/S matrix every indicator has an owner, best of all exactly one (S003-07).

    Only a framework that tells roles apart has such a matrix: without supporters, the owners are all who are responsible.
    """
    indicators = framework.indicators
    if not framework.rules.role_results and not any(each.supporters for each in indicators.values()):
        return
    has_owners = any(each.owners for each in indicators.values())
    for name, indicator in indicators.items():
        if len(indicator.owners) > 1:
            place = indicator.place_of("owners")
            yield problem(place, "SC617", indicator=name, count=len(indicator.owners))
        elif has_owners and not indicator.owners and name not in framework.parents:
            yield problem(indicator.place, "SC618", indicator=name)


def roles_are_of_units(framework: Framework, units: Units) -> Iterator[Problem]:
    """A role-result matrix names indicators and units that exist (S003-08)."""
    for row in framework.rules.role_results:
        if row.indicator is not None and row.indicator not in framework.indicators:
            near = nearest(row.indicator, framework.indicators)
            yield problem(row.place_of("indicator"), "SC301", indicator=row.indicator, nearest=near)
        if row.host is not None:
            yield from _unknown(row.host, units, row.place_of("host"))
        for unit in row.roles:
            yield from _unknown(unit, units, row.place_of("roles", unit, key=True))


def rules_are_for_kinds_of_units(framework: Framework, units: Units) -> Iterator[Problem]:
    """A kind of units that no unit is of, in an allocation, a grade scale or a coverage rule, is most likely a slip of the pen."""
    rules, kinds = framework.rules, {unit.kind for unit in units.values()}
    named = [(each.unit_kind, each.place_of("unit_kind")) for each in rules.allocations if each.unit_kind]
    named += [(each.unit_kind, each.place_of("unit_kind")) for each in rules.coverage_rules]
    named += [
        (kind, each.place_of("unit_kinds", number))
        for each in rules.grades_for
        for number, kind in enumerate(each.unit_kinds)
    ]
    for kind, place in named:
        if kind not in kinds:
            yield problem(place, "SC341", kind=kind, nearest=nearest(kind, kinds))


RULES = (
    owners_exist,
    units_have_one_role,
    indicators_have_one_owner,
    roles_are_of_units,
    rules_are_for_kinds_of_units,
)
