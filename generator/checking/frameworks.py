"""Rules of a framework's tree, references and grade scale."""

from collections.abc import Iterator
from collections.abc import Mapping
from fractions import Fraction

from generator.checking.scope import nearest
from generator.checking.scope import records_in
from generator.checking.scope import twice
from generator.model.criteria import HIGHEST
from generator.model.criteria import Composite
from generator.model.framework import Aspect
from generator.model.framework import IndicatorNode
from generator.model.framework import Perspective
from generator.model.indicator import Indicator
from generator.model.number import written
from generator.model.placed import Record
from generator.model.project import Framework
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]
FULL = Fraction(100)


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


def periods_stand_once(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Periods have ids of their own."""
    yield from twice((period.id, period.place_of("id")) for period in framework.rules.periods)


def files_are_used(framework: Framework, _units: Units) -> Iterator[Problem]:
    """An indicator's file stands in the tree or in an allocation."""
    used = {node.id for _, _, node in framework.nodes()}
    used |= {each.id for allocation in framework.rules.allocations for each in allocation.indicators}
    for name in framework.indicators:
        if name not in used:
            place = Place(f"frameworks/{framework.id}/indicators/{name}.yml")
            yield problem(place, "SC303", indicator=name, nearest=nearest(name, used))


def weights_add_up(framework: Framework, _units: Units) -> Iterator[Problem]:
    """The weights of each block add up to its base exactly (S002-14, S002-23, S002-26); unknown weights are not added."""
    rules = framework.rules
    tops = [_block(framework, perspective) for perspective in rules.perspectives]
    yield from _sum(rules.base, tops, rules.place_of("perspectives", key=True), "frameworks/" + framework.id)
    for perspective in rules.perspectives:
        if perspective.aspects and perspective.weight is not None:
            weights = [_block(framework, aspect) for aspect in perspective.aspects]
            yield from _sum(perspective.weight, weights, perspective.place_of("weight"), perspective.id)
        for group in perspective.groups:
            if group.indicators and group.weight is not None:
                weights = [_counted(framework, node) for node in group.indicators]
                yield from _sum(group.weight, weights, group.place_of("weight"), group.id)
    for _, _, node in framework.nodes():
        expected = node.base if node.base is not None else node.weight
        if node.indicators and expected is not None:
            weights = [_counted(framework, child) for child in node.indicators]
            yield from _sum(expected, weights, node.place_of("weight"), node.id)


def _block(framework: Framework, group: Perspective | Aspect) -> Fraction | None:
    """The weight of a group: its own, or the sum of what is in it; None when any of that is unknown."""
    if group.weight is not None:
        return group.weight
    inside = [_counted(framework, node) for node in group.indicators]
    if isinstance(group, Perspective):
        inside += [_block(framework, aspect) for aspect in group.aspects]
    known = [weight for weight in inside if weight is not None]
    return sum(known, Fraction(0)) if len(known) == len(inside) else None


def _counted(framework: Framework, node: IndicatorNode) -> Fraction | None:
    """A pilot weighs nothing (rules.md 1.5)."""
    indicator = framework.indicators.get(node.id)
    return Fraction(0) if indicator is not None and indicator.pilot else node.weight


def _sum(expected: Fraction, weights: list[Fraction | None], place: Place, block: str) -> Iterator[Problem]:
    known = [weight for weight in weights if weight is not None]
    if len(known) == len(weights) and sum(known, Fraction(0)) != expected:
        yield problem(
            place, "SC304", block=block, sum=written(sum(known, Fraction(0))), expected=written(expected)
        )


def appraisal_weights_add_up(framework: Framework, _units: Units) -> Iterator[Problem]:
    """The two components of an appraisal add up to 100 (S002-09)."""
    rules = framework.rules.appraisal
    if rules is not None:
        weights: list[Fraction | None] = [rules.achievement_weight, rules.competency_weight]
        yield from _sum(FULL, weights, rules.place_of("competency_weight"), "appraisal")


def composites_have_parts(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A composite has sub-indicators, at least as many as it asks for (S002-26); nothing else has any."""
    for _, _, node in framework.nodes():
        indicator = framework.indicators.get(node.id)
        if indicator is None:
            continue
        is_composite = isinstance(indicator.criteria, Composite)
        if is_composite != bool(node.indicators):
            yield problem(node.place_of("id"), "SC314" if is_composite else "SC324", indicator=node.id)
        elif isinstance(indicator.criteria, Composite) and len(node.indicators) < (
            indicator.criteria.at_least or 0
        ):
            count = len(node.indicators)
            yield problem(
                node.place_of("indicators"), "SC315", count=count, least=indicator.criteria.at_least
            )


def leaves_have_criteria(framework: Framework, _units: Units) -> Iterator[Problem]:
    """An indicator can be scored, or says that it is still to be chosen."""
    for name, indicator in framework.indicators.items():
        if indicator.criteria is None and not indicator.placeholder and not _is_parent(framework, name):
            yield problem(indicator.place_of("criteria"), "SC325", indicator=name)


def _is_parent(framework: Framework, name: str) -> bool:
    return any(node.id == name and node.indicators for _, _, node in framework.nodes())


def owners_exist(framework: Framework, units: Units) -> Iterator[Problem]:
    """Owners and supporters are units."""
    for indicator in framework.indicators.values():
        for key in ("owners", "supporters"):
            for number, unit in enumerate(getattr(indicator, key)):
                if unit not in units:
                    yield problem(
                        indicator.place_of(key, number), "SC316", unit=unit, nearest=nearest(unit, units)
                    )


def removed_weight_is_there(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A note that removes a printed weight cannot remove more than there is (S002-46)."""
    weights = {node.id: node.weight for _, _, node in framework.nodes()}
    for name, indicator in framework.indicators.items():
        rule, weight = indicator.not_applicable, weights.get(name)
        if rule is None or rule.remove == "weight" or rule.printed_weight is None or weight is None:
            continue
        if rule.printed_weight > weight:
            printed = written(rule.printed_weight)
            yield problem(rule.place_of("printed_weight"), "SC339", printed=printed, weight=written(weight))


def weight_moves_inside_its_block(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Weight that a row leaves goes to another measured indicator of the same block, with a weight that counts."""
    blocks = {node.id: parent.id if parent else None for _, parent, node in framework.nodes()}
    counts = {
        node.id
        for _, _, node in framework.nodes()
        if not node.indicators and node.weight is not None and _counted(framework, node)
    }
    for name, indicator in framework.indicators.items():
        rule = indicator.not_applicable
        if rule is None or rule.move_to is None:
            continue
        target, place = rule.move_to, rule.place_of("move_to")
        if target not in framework.indicators:
            yield problem(place, "SC301", indicator=target, nearest=nearest(target, framework.indicators))
        elif target == name or target not in counts or blocks.get(target) != blocks.get(name):
            yield problem(place, "SC340", indicator=target)


def factors_lead_to_100(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A conversion to 100 turns the highest score, 5, into 100 (rules.md 1.6)."""
    for record in (framework.rules.out_of_100, framework.rules.appraisal):
        if record is not None and record.multiply_by * HIGHEST != FULL:
            top = written(record.multiply_by * HIGHEST)
            yield problem(
                record.place_of("multiply_by"), "SC343", factor=written(record.multiply_by), top=top
            )


def grades_fall(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Grades stand highest first, each with a name and a minimum of its own; the number that they grade exists."""
    grades = framework.rules.grades
    if grades is None:
        return
    yield from twice((band.id, band.place_of("id")) for band in grades.bands)
    for above, band in zip(grades.bands, grades.bands[1:], strict=False):
        if band.min >= above.min:
            yield problem(band.place_of("min"), "SC313", min=written(band.min), above=written(above.min))
    if grades.of == "out_of_100" and framework.rules.out_of_100 is None:
        yield problem(grades.place, "SC202", key="out_of_100")


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


def parts_stand_once(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Parts, classes and things sent have ids of their own inside their list."""
    for indicator in framework.indicators.values():
        for record in records_in(indicator):
            yield from _lists_of_ids(record)


def _lists_of_ids(record: Record) -> Iterator[Problem]:
    for name in type(record).model_fields:
        items = getattr(record, name)
        if (
            isinstance(items, list)
            and items
            and all(isinstance(item, Record) and hasattr(item, "id") for item in items)
        ):
            yield from twice((item.id, item.place_of("id")) for item in items)


RULES = (
    indicators_exist,
    indicators_stand_once,
    groups_stand_once,
    periods_stand_once,
    files_are_used,
    weights_add_up,
    appraisal_weights_add_up,
    composites_have_parts,
    leaves_have_criteria,
    owners_exist,
    removed_weight_is_there,
    weight_moves_inside_its_block,
    factors_lead_to_100,
    grades_fall,
    required_fields_are_fields,
    required_fields_are_there,
    internal_indicators_hide_scorecards,
    parts_stand_once,
)
