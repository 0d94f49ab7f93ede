"""A changed total split into what changed it: the data, the criteria, the weights, or the structure of the framework.

The change is made in four steps, always in this order, and each step is scored: what it adds to the total is its effect. So the
four add up to the whole change exactly, whatever the framework computes.

1. *data*: the results as they are now, measured by the rules as they were.
2. *criteria*: the indicators as they are now, with the dates and deadlines of the periods, weighed and put together as before.
3. *weight*: the weights as they are now, of what was there before.
4. *structure*: everything else: indicators that came, went or moved, choices, allocations, rounding, deductions from the whole.

A result that only its new criteria can read changes with them, in the second step.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple
from typing import TypeVar

from generator.checking import check_results
from generator.model.framework import FrameworkFile
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.result import ResultFile
from generator.model.tree import Aspect
from generator.model.tree import IndicatorNode
from generator.model.tree import Perspective
from generator.model.unit import Unit
from generator.problems import errors
from generator.scoring.scorecard import score_results

Group = TypeVar("Group", Aspect, Perspective)


class Effects(NamedTuple):
    """What each cause adds to a total; together they are the whole change."""

    data: Fraction
    criteria: Fraction
    weight: Fraction
    structure: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What one scorecard was made from, and its total (None where it has none)."""

    project: Project
    framework: Framework
    unit: Unit
    reported: ReportedResults
    total: Fraction | None


def effects(before: Case, after: Case) -> Effects | None:
    """The change of a total by its causes; None where one of the two has no total, or cannot have one half way."""
    old, new = before.framework, after.framework
    if before.total is None or after.total is None:
        return None
    if old == new and before.unit == after.unit:
        return Effects(after.total - before.total, Fraction(0), Fraction(0), Fraction(0))
    readable = _of_indicators(after.reported, old.indicators)
    half = [
        _total(before, old, _readable_by(before, readable)),
        _total(before, measured_as(old, new), readable),
        _total(before, weighed_as(measured_as(old, new), new), readable),
    ]
    totals = [before.total, *half, after.total]
    steps = [None if first is None or then is None else then - first for first, then in pairwise(totals)]
    if any(each is None for each in steps):
        return None
    return Effects(*(each for each in steps if each is not None))


def _total(before: Case, framework: Framework, reported: ReportedResults) -> Fraction | None:
    if framework.period(reported.period) is None:
        return None
    scorecard, _ = score_results(framework, before.unit, reported)
    return scorecard.total


def _of_indicators(reported: ReportedResults, known: Mapping[str, Indicator]) -> ReportedResults:
    """The results of the indicators that were there before."""
    results = {name: each for name, each in reported.file.results.items() if name in known}
    return _with(reported, results)


def _readable_by(before: Case, reported: ReportedResults) -> ReportedResults:
    """The new results, with the old one in place of each that the old rules cannot read."""
    results = dict(reported.file.results)
    old = before.reported.file.results
    for name, result in reported.file.results.items():
        if result == old.get(name):
            continue
        alone = _with(reported, {name: result})
        told = [each for each in errors(check_results(before.project, alone)) if each.code not in _INCOMPLETE]
        if told:
            if name in old:
                results[name] = old[name]
            else:
                del results[name]
    return _with(reported, results)


_INCOMPLETE = frozenset({"SC405"})
"""What is told of a file that lacks results, which says nothing about the one that is there."""


def _with(reported: ReportedResults, results: Mapping[str, object]) -> ReportedResults:
    file: ResultFile = reported.file.model_copy(update={"results": results})
    return replace(reported, file=file)


def measured_as(old: Framework, new: Framework) -> Framework:
    """The old framework with the criteria, formulas, deductions, dates and deadlines of the new one."""
    indicators = {
        name: new.indicators[name].model_copy(update={"pilot": each.pilot})
        if name in new.indicators
        else each
        for name, each in old.indicators.items()
    }
    found = {each.id: each for each in new.rules.periods}
    periods = [
        each
        if each.id not in found
        else found[each.id].model_copy(update={"weights": each.weights, "title": each.title})
        for each in old.rules.periods
    ]
    update = {"periods": periods, "working_days": new.rules.working_days}
    days_off = {**old.days_off, **{each.id: new.days_off[each.id] for each in periods if each.id in found}}
    return Framework(
        id=old.id,
        rules=old.rules.model_copy(update=update),
        indicators=indicators,
        days_off=days_off,
    )


def weighed_as(old: Framework, new: Framework) -> Framework:
    """The old framework with the weights of the new one, wherever both have something to weigh."""
    rules, found = old.rules, new.rules
    nodes = new.by_id
    groups = {group.id: group for perspective in found.perspectives for group in perspective.groups}
    choices = {each.id: each.weight for each in found.choices}
    update = {
        "base": found.base,
        "perspectives": [_perspective(each, groups, nodes) for each in rules.perspectives],
        "choices": [
            each.model_copy(update={"weight": choices.get(each.id, each.weight)}) for each in rules.choices
        ],
        "periods": [_period(each, found, old) for each in rules.periods],
    }
    return replace(old, rules=rules.model_copy(update=update))


def _period(period: Period, found: FrameworkFile, old: Framework) -> Period:
    """A period with the weights that it has now of the indicators that were there before."""
    now = next((each for each in found.periods if each.id == period.id), period)
    weights = {name: weight for name, weight in now.weights.items() if name in old.indicators}
    return period.model_copy(update={"weights": weights})


def _perspective(
    perspective: Perspective,
    groups: Mapping[str, Perspective | Aspect],
    nodes: Mapping[str, IndicatorNode],
) -> Perspective:
    aspects = [_weighed(each, groups, nodes) for each in perspective.aspects]
    return _weighed(perspective.model_copy(update={"aspects": aspects}), groups, nodes)


def _weighed(
    group: Group, groups: Mapping[str, Perspective | Aspect], nodes: Mapping[str, IndicatorNode]
) -> Group:
    now = groups.get(group.id)
    return group.model_copy(
        update={
            "weight": group.weight if now is None else now.weight,
            "indicators": _nodes(group.indicators, nodes),
        }
    )


def _nodes(old: Sequence[IndicatorNode], found: Mapping[str, IndicatorNode]) -> list[IndicatorNode]:
    return [
        each.model_copy(
            update={
                "weight": found[each.id].weight if each.id in found else each.weight,
                "base": found[each.id].base if each.id in found else each.base,
                "indicators": _nodes(each.indicators, found),
            }
        )
        for each in old
    ]
