"""Rules of strategy maps: every arrow leads somewhere, and every objective is measured (S003-03 to S003-09)."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import combinations

from generator.checking.scope import IndicatorScope
from generator.checking.scope import circular
from generator.checking.scope import nearest
from generator.checking.scope import twice
from generator.model.fields import Text
from generator.model.placed import Record
from generator.model.project import Framework
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]

ALIKE = Fraction(3, 5)
"""How much of an objective's title stands in one piece in the title of an indicator that is taken to measure it."""


def map_stands_once(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Issues, plans and objectives have ids of their own in their list."""
    strategy = framework.rules.strategy
    if strategy is not None:
        yield from twice((each.id, each.place_of("id")) for each in strategy.issues)
        yield from twice((each.id, each.place_of("id")) for each in strategy.plans)
        yield from twice((each.id, each.place_of("id")) for each in strategy.objectives)


def map_names_what_exists(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Objectives, issues and plans name perspectives, issues, objectives and plans that exist."""
    strategy = framework.rules.strategy
    if strategy is None:
        return
    perspectives = {each.id for each in framework.rules.perspectives}
    issues = {each.id for each in strategy.issues}
    plans = {each.id for each in strategy.plans}
    objectives = {each.id for each in strategy.objectives}
    for issue in strategy.issues:
        yield from _unknown("SC360", "plan", _listed(issue, "plans"), plans)
    for plan in strategy.plans:
        if plan.parent is not None:
            yield from _unknown("SC360", "plan", [(plan.parent, plan.place_of("parent"))], plans)
    for each in strategy.objectives:
        named = [(each.perspective, each.place_of("perspective"))]
        yield from _unknown("SC357", "perspective", named, perspectives)
        yield from _unknown("SC358", "issue", _listed(each, "issues"), issues)
        yield from _unknown("SC359", "objective", _listed(each, "leads_to"), objectives)
    yield from _unknown("SC359", "objective", _listed(strategy, "leads_down"), objectives)


def _listed(record: Record, key: str) -> list[tuple[str, Place]]:
    """The ids of a list of a record, each with its place."""
    return [(name, record.place_of(key, number)) for number, name in enumerate(getattr(record, key))]


def _unknown(
    code: str, fact: str, named: Iterable[tuple[str, Place]], known: Collection[str]
) -> Iterator[Problem]:
    for name, place in named:
        if name not in known:
            yield problem(place, code, **{fact: name, "nearest": nearest(name, known)})


def nothing_leads_back(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Following arrows, or the plans above a plan, comes to an end."""
    strategy = framework.rules.strategy
    if strategy is None:
        return
    looping = circular({each.id: each.leads_to for each in strategy.objectives})
    for each in strategy.objectives:
        if each.id in looping:
            yield problem(each.place_of("leads_to"), "SC361", id=each.id)
    looping = circular({plan.id: [plan.parent] if plan.parent else [] for plan in strategy.plans})
    for plan in strategy.plans:
        if plan.id in looping:
            yield problem(plan.place_of("parent"), "SC361", id=plan.id)


def objectives_exist(scope: IndicatorScope) -> Iterator[Problem]:
    """The objectives that an indicator measures stand on the map."""
    strategy = scope.framework.rules.strategy
    known = {each.id for each in strategy.objectives} if strategy is not None else set()
    yield from _unknown("SC359", "objective", _listed(scope.indicator, "objectives"), known)


def arrows_point_up(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Arrows lead to a higher perspective, or stay in their own; perspectives stand highest first (S003-04)."""
    strategy = framework.rules.strategy
    if strategy is None:
        return
    height = {each.id: -number for number, each in enumerate(framework.rules.perspectives)}
    stands = {each.id: each.perspective for each in strategy.objectives}
    for each in strategy.objectives:
        for target, place in _listed(each, "leads_to"):
            here, there = each.perspective, stands.get(target, each.perspective)
            is_meant = each.id in strategy.leads_down or here not in height or there not in height
            if not is_meant and height[there] < height[here]:
                yield problem(place, "SC615", source=each.id, target=target)


def objectives_are_measured(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Every objective has an indicator (S003-04)."""
    strategy = framework.rules.strategy
    measured = {name for indicator in framework.indicators.values() for name in indicator.objectives}
    for each in strategy.objectives if strategy is not None else ():
        if each.id not in measured:
            yield problem(each.place_of("id"), "SC616", objective=each.id)


def titles_are_not_crossed(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Two objectives whose only indicators each speak of the other are most likely swapped (S003-09)."""
    strategy = framework.rules.strategy
    measuring: dict[str, list[Text]] = {}
    for indicator in framework.indicators.values():
        for name in indicator.objectives:
            measuring.setdefault(name, []).append(indicator.title)
    alone = [
        (each, measuring[each.id][0])
        for each in (strategy.objectives if strategy is not None else ())
        if len(measuring.get(each.id, ())) == 1
    ]
    for (one, its_title), (other, others_title) in combinations(alone, 2):
        if _fits_better(one.title, others_title, its_title) and _fits_better(
            other.title, its_title, others_title
        ):
            yield problem(other.place_of("title"), "SC619", first=one.id, second=other.id)


def _fits_better(objective: Text, other: Text, own: Text) -> bool:
    """Whether an objective's title stands in another indicator's title, and better than in its own."""
    return _alike(objective, other) >= ALIKE and _alike(objective, other) > _alike(objective, own)


def _alike(objective: Text, indicator: Text) -> Fraction:
    """How much of an objective's title stands in one piece in an indicator's, by the Thai text where there is one."""
    part, whole = objective.in_language("th")[0], indicator.in_language("th")[0]
    match = SequenceMatcher(None, part, whole, autojunk=False).find_longest_match()
    return Fraction(match.size, len(part))


RULES = (
    map_stands_once,
    map_names_what_exists,
    nothing_leads_back,
    arrows_point_up,
    objectives_are_measured,
    titles_are_not_crossed,
)
INDICATOR_RULES = (objectives_exist,)
