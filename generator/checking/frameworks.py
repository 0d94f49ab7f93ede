"""Rules of a framework's tree: every id stands once, every file is used, and everything can be scored."""

from collections.abc import Iterator
from collections.abc import Mapping

from generator.checking.scope import nearest
from generator.checking.scope import twice
from generator.model.criteria import Checklist
from generator.model.criteria import Composite
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]


def indicators_exist(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Every indicator of the tree has a file."""
    for _, _, node in framework.nodes():
        if node.id not in framework.indicators:
            yield problem(
                node.place_of("id"),
                "SC301",
                indicator=node.id,
                nearest=nearest(node.id, framework.indicators),
            )


def indicators_stand_once(framework: Framework, _units: Units) -> Iterator[Problem]:
    """An indicator stands in the tree once."""
    yield from twice((node.id, node.place_of("id")) for _, _, node in framework.nodes())


def groups_stand_once(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Perspectives and aspects have ids of their own: they are anchors of the same page."""
    groups = [group for perspective in framework.rules.perspectives for group in perspective.groups]
    yield from twice((group.id, group.place_of("id")) for group in groups)


def lists_have_ids(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Periods, tracks, choices, coverage rules and the guidance of a perspective have ids of their own in their list."""
    rules = framework.rules
    yield from twice((each.id, each.place_of("id")) for each in rules.periods)
    yield from twice((each.id, each.place_of("id")) for each in rules.tracks)
    yield from twice((each.id, each.place_of("id")) for each in rules.choices)
    yield from twice((each.id, each.place_of("id")) for each in rules.coverage_rules)
    for perspective in rules.perspectives:
        yield from twice((each.id, each.place_of("id")) for each in perspective.sub_criteria)


def guidance_is_about_something(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A narrative point speaks of indicators, or of items of a checklist (S000-02)."""
    known = set(framework.indicators)
    for indicator in framework.indicators.values():
        if isinstance(indicator.criteria, Checklist):
            known |= {item.id for item in indicator.criteria.all_items}
    for perspective in framework.rules.perspectives:
        for point in perspective.sub_criteria:
            for number, name in enumerate(point.relates_to):
                if name not in known:
                    place = point.place_of("relates_to", number)
                    yield problem(place, "SC365", id=name, nearest=nearest(name, known))


def files_are_used(framework: Framework, _units: Units) -> Iterator[Problem]:
    """An indicator's file stands in the tree or in an allocation."""
    used = {node.id for _, _, node in framework.nodes()}
    used |= {each.id for allocation in framework.rules.allocations for each in allocation.indicators}
    for name in framework.indicators:
        if name not in used:
            place = Place(f"frameworks/{framework.id}/indicators/{name}.yml")
            yield problem(place, "SC303", indicator=name, nearest=nearest(name, used))


def composites_have_parts(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A composite has sub-indicators, at least as many as it asks for (S002-26); nothing else has any."""
    known = {node.id for _, _, node in framework.nodes()}
    for name, indicator in framework.indicators.items():
        if name not in known and isinstance(indicator.criteria, Composite):
            yield problem(indicator.place_of("criteria"), "SC314", indicator=name)
    for _, _, node in framework.nodes():
        if node.id not in framework.indicators:
            continue
        criteria, count = framework.indicators[node.id].criteria, len(node.indicators)
        is_composite = isinstance(criteria, Composite)
        if is_composite != bool(node.indicators):
            yield problem(node.place_of("id"), "SC314" if is_composite else "SC324", indicator=node.id)
        elif isinstance(criteria, Composite) and count < (criteria.at_least or 0):
            yield problem(node.place_of("indicators"), "SC315", count=count, least=criteria.at_least)


def leaves_have_criteria(framework: Framework, _units: Units) -> Iterator[Problem]:
    """An indicator can be scored, or says that it is still to be chosen."""
    above = framework.parents
    for name, indicator in framework.indicators.items():
        if indicator.criteria is None and not indicator.placeholder and name not in above:
            yield problem(indicator.place_of("criteria"), "SC325", indicator=name)


def required_fields_are_fields(framework: Framework, _units: Units) -> Iterator[Problem]:
    """The list of required fields names fields of the KPI template."""
    for number, name in enumerate(framework.rules.required_fields):
        if name not in Indicator.model_fields:
            near = nearest(name, Indicator.model_fields)
            yield problem(
                framework.rules.place_of("required_fields", number), "SC323", field=name, nearest=near
            )


def required_fields_are_there(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Every KPI template has the fields that its framework requires: a gap is a warning (rules.md 2)."""
    for indicator in framework.indicators.values():
        wanted = [name for name in framework.rules.required_fields if name in Indicator.model_fields]
        missing = [name for name in wanted if not getattr(indicator, name)]
        if missing and not indicator.placeholder:
            yield problem(indicator.place, "SC322", fields=", ".join(missing))


def internal_indicators_hide_scorecards(framework: Framework, _units: Units) -> Iterator[Problem]:
    """One internal indicator in a public framework makes every scorecard that holds it internal."""
    if framework.rules.visibility == "internal":
        return
    for name, indicator in framework.indicators.items():
        if indicator.visibility == "internal":
            yield problem(indicator.place_of("visibility"), "SC427", indicator=name)


RULES = (
    indicators_exist,
    indicators_stand_once,
    groups_stand_once,
    lists_have_ids,
    guidance_is_about_something,
    files_are_used,
    composites_have_parts,
    leaves_have_criteria,
    required_fields_are_fields,
    required_fields_are_there,
    internal_indicators_hide_scorecards,
)
