"""Rules of what each unit answers for."""

from collections.abc import Iterator
from collections.abc import Mapping

from generator.checking.scope import nearest
from generator.checking.scope import twice
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.project import nodes_below
from generator.model.unit import Unit
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]


def allocated_units_exist(framework: Framework, units: Units) -> Iterator[Problem]:
    """An allocation names a unit that exists, or a kind of units, once."""
    allocations = framework.rules.allocations
    yield from twice((each.unit, each.place_of("unit")) for each in allocations if each.unit)
    yield from twice((each.unit_kind, each.place_of("unit_kind")) for each in allocations if each.unit_kind)
    for allocation in allocations:
        unit = allocation.unit
        if unit is not None and unit not in units:
            yield problem(allocation.place_of("unit"), "SC316", unit=unit, nearest=nearest(unit, units))


def allocated_indicators_exist(framework: Framework, _units: Units) -> Iterator[Problem]:
    """An allocation names indicators that exist, each once."""
    for allocation in framework.rules.allocations:
        named = [
            (each.id, allocation.place_of("indicators", at)) for at, each in enumerate(allocation.indicators)
        ]
        yield from twice(named)
        for name, place in named:
            if name not in framework.indicators:
                yield problem(place, "SC301", indicator=name, nearest=nearest(name, framework.indicators))


def nothing_counts_twice(framework: Framework, _units: Units) -> Iterator[Problem]:
    """An allocation names a composite or its sub-indicators, not both."""
    inside = {node.id: [child.id for _, child in nodes_below(node)] for _, _, node in framework.nodes()}
    for allocation in framework.rules.allocations:
        parents = {child: each.id for each in allocation.indicators for child in inside.get(each.id, ())}
        for number, each in enumerate(allocation.indicators):
            if each.id in parents:
                place = allocation.place_of("indicators", number)
                yield problem(place, "SC338", indicator=each.id, parent=parents[each.id])


def applicable_parts_exist(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Applicable parts are parts of an indicator's steps (S002-40)."""
    for allocation in framework.rules.allocations:
        for name, parts in allocation.applicable_parts.items():
            if name not in framework.indicators:
                place = allocation.place_of("applicable_parts", name, key=True)
                yield problem(place, "SC301", indicator=name, nearest=nearest(name, framework.indicators))
                continue
            known = _parts(framework.indicators[name])
            for number, part in enumerate(parts):
                if part not in known:
                    place = allocation.place_of("applicable_parts", name, number)
                    yield problem(place, "SC329", indicator=name, part=part, nearest=nearest(part, known))


def _parts(indicator: Indicator) -> set[str]:
    steps = indicator.criteria.asked_steps if indicator.criteria is not None else ()
    return {part.id for step in steps for part in step.parts}


RULES = (
    allocated_units_exist,
    allocated_indicators_exist,
    nothing_counts_twice,
    applicable_parts_exist,
)
