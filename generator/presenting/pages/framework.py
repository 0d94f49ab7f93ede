"""A framework: its tree of weights and criteria, periods, responsibilities, grade scale, notes and results."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from generator.model.allocation import Allocation
from generator.model.criteria import Checklist
from generator.model.grading import GateCondition
from generator.model.grading import Grades
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.tree import Aspect
from generator.model.tree import IndicatorNode
from generator.model.tree import Perspective
from generator.model.tree import SubCriterion
from generator.model.weights import is_always_weighed
from generator.model.weights import is_entered_in_all
from generator.presenting import urls
from generator.presenting.codes import called
from generator.presenting.criteria import short_criteria
from generator.presenting.deadlines import deadline_for
from generator.presenting.deadlines import deadline_words
from generator.presenting.feed_links import feed_links
from generator.presenting.noted import noted
from generator.presenting.noted import topic
from generator.presenting.page import Page
from generator.presenting.pages.strategy import has_strategy
from generator.presenting.pages.strategy import kind_of
from generator.presenting.permalinks import with_permalinks
from generator.presenting.plan import PagePlan
from generator.presenting.results import result_blocks
from generator.presenting.tooltips import Tooltips
from generator.presenting.web import NOTHING
from generator.presenting.web import Web
from generator.presenting.weight_bars import weight_bars
from generator.presenting.years import year_beside
from generator.problems import Problem
from generator.scoring.rows import allocated_rows
from generator.scoring.weighting import rebased

Note = TypeVar("Note")


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One line of the tree: a perspective, an aspect, or an indicator with its criteria in short."""

    level: int
    group: Perspective | Aspect | None = None
    node: IndicatorNode | None = None
    indicator: Indicator | None = None
    criteria: Sequence[str] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AllocationRow:
    """What one unit answers for, with weights as printed and re-based to 100 (S002-04)."""

    allocation: Allocation
    weights: Sequence[tuple[str, str]]
    total: str


@dataclass(frozen=True, slots=True)
class Scale:
    """One grade scale with its heading."""

    title: str
    grades: Grades
    has_awards: bool
    indicator: str


def framework_page(web: Web, plan: PagePlan) -> Page:
    """The page of one framework."""
    framework = web.atlas.frameworks[plan.framework]
    rules = framework.rules
    return web.page(
        "framework",
        plan.url,
        web.plain(rules.title),
        template="framework.html",
        finish=lambda html: with_permalinks(web, web.once(Tooltips).page(html, plan.url)),
        description=web.plain(rules.description or rules.title),
        breadcrumbs=((web.language.phrase("page.frameworks"), urls.FRAMEWORKS),),
        feeds=feed_links(web, plan.framework) if plan.has_feed else (),
        framework=framework,
        rules=rules,
        year=year_beside(web, framework.rules),
        tree=list(_tree(web, framework)),
        weight_bars=weight_bars(web, framework, web.linker(plan.url)),
        allocations=list(_allocations(web, framework)),
        visible=web.atlas.indicators(framework),
        results=result_blocks(web, plan, framework.id),
        has_illustrative=plan.shows_illustrative,
        strategy_link=f"strategy.link-{kind_of(framework)}" if has_strategy(web.atlas, framework) else "",
        has_known=any(node.weight is not None for _, _, node in framework.nodes()),
        has_unknown=not all(is_always_weighed(framework, node) for _, _, node in framework.nodes()),
        has_guidance=any(each.sub_criteria for each in rules.perspectives),
        tracks={each.id: each for each in rules.tracks},
        periods={each.id: each for each in rules.periods},
        chosen={name for each in rules.choices for name in each.indicators},
        scales=list(_scales(web, framework)),
        relates_to=lambda each: _relates_to(web, framework, each),
        gate_name=lambda condition: _gate_name(web, framework, condition),
        noted=lambda note: noted(web, note),
        note_about=lambda note: _note_about(web, framework, note),
        topic=lambda about: topic(web, framework, about),
        deadline_for=lambda name: ", ".join(deadline_for(web, framework, name)) or NOTHING,
        source_notes=_in_order(web, framework, rules.source_notes, lambda note: note.about),
        notes=_in_order(web, framework, web.atlas.notes_on(f"frameworks/{framework.id}"), _file_of),
        deadlines=lambda period, deadline: deadline_words(web, framework, period, deadline),
        urls=urls,
    )


def _weights(web: Web, framework: Framework, weight: Fraction | None, part: Fraction | None) -> str:
    if weight is None:
        return web.language.phrase("score.weight-unknown")
    return f"{web.number(weight)} → {web.score(framework.rules, part)}"


def _note_about(web: Web, framework: Framework, note: Problem) -> str:
    """The indicator that a note is on, where it is on the file of one."""
    name = _file_of(note)
    indicator = framework.indicators.get(name)
    return "" if indicator is None else f"{called(web.language, indicator, name)}: "


def _file_of(note: Problem) -> str:
    """The name of the file that a note is on, which is the indicator's where it is on the file of one."""
    _, _, file = note.place.path.rpartition("/indicators/")
    return file.removesuffix(".yml")


def _in_order(
    web: Web, framework: Framework, notes: Iterable[Note], about: Callable[[Note], str]
) -> list[Note]:
    """Notes on the whole first, then those on indicators in the order of the framework; notes on one stay as they are."""
    places = {name: at for at, name in enumerate(web.atlas.indicators(framework))}
    return sorted(notes, key=lambda note: places.get(about(note), -1))


def _scales(web: Web, framework: Framework) -> Iterator[Scale]:
    """The grade scales: the general one, then those for certain kinds of units or periods."""
    rules = framework.rules
    if rules.grades is not None:
        yield _scale(web, framework, web.language.phrase("framework.grades"), rules.grades)
    titles = {period.id: period.title for period in rules.periods}
    for each in rules.grades_for:
        kinds = [str(web.kind(kind).striptags()) for kind in each.unit_kinds]
        what = " · ".join([*kinds, *(web.plain(titles[period]) for period in each.periods)])
        yield _scale(web, framework, web.language.phrase("framework.grades-for", what=what), each)


def _scale(web: Web, framework: Framework, title: str, grades: Grades) -> Scale:
    has_awards = any(band.award is not None for band in grades.bands)
    indicator = "" if grades.indicator is None else _indicator_name(web, framework, grades.indicator)
    return Scale(title, grades, has_awards, indicator)


def _indicator_name(web: Web, framework: Framework, name: str) -> str:
    """What an indicator is called where a rule speaks of it; a hidden one is not named."""
    shown = web.atlas.indicators(framework).get(name)
    return web.language.phrase("framework.gate-hidden") if shown is None else web.plain(shown.title)


def _relates_to(web: Web, framework: Framework, sub_criterion: SubCriterion) -> list[str]:
    """The indicators and checklist items that guidance speaks of, but for those that are hidden."""
    visible = web.atlas.indicators(framework)
    checklists = [each.criteria for each in visible.values() if isinstance(each.criteria, Checklist)]
    known = {*visible, *(item.id for each in checklists for item in each.all_items)}
    return [name for name in sub_criterion.relates_to if name in known]


def _gate_name(web: Web, framework: Framework, condition: GateCondition) -> str:
    """What a condition of a gate speaks of."""
    rules = framework.rules
    titles = {each.id: each.title for each in rules.tracks}
    titles |= {each.id: each.title for each in rules.perspectives}
    if condition.indicator is not None:
        return _indicator_name(web, framework, condition.indicator)
    named = condition.track or condition.perspective
    return web.plain(titles[named]) if named else web.language.phrase("framework.gate-total")


def _tree(web: Web, framework: Framework) -> Iterator[TreeRow]:
    visible = web.atlas.indicators(framework)
    for perspective in framework.rules.perspectives:
        for group in perspective.groups:
            yield TreeRow(0 if group is perspective else 1, group=group)
            yield from _nodes(web, framework, visible, group.indicators, 2)


def _nodes(
    web: Web, framework: Framework, visible: dict[str, Indicator], nodes: Sequence[IndicatorNode], level: int
) -> Iterator[TreeRow]:
    for node in nodes:
        if node.id in visible:
            indicator = visible[node.id]
            criteria, remark = short_criteria(web, indicator)
            if is_entered_in_all(framework, node):
                remark = web.language.phrase("criteria.composite-entered")
            yield TreeRow(level, node=node, indicator=indicator, criteria=criteria, remark=remark)
            yield from _nodes(web, framework, visible, node.indicators, level + 1)


def _allocations(web: Web, framework: Framework) -> Iterator[AllocationRow]:
    visible = web.atlas.indicators(framework)
    for allocation in framework.rules.allocations:
        if allocation.unit is not None and allocation.unit not in web.atlas.units:
            continue
        rows = rebased(list(allocated_rows(framework, allocation)))
        weights = [
            (row.id, _weights(web, framework, row.weight, part)) for row, part in rows if row.id in visible
        ]
        total = sum((row.weight for row, part in rows if part is not None and row.weight), Fraction(0))
        yield AllocationRow(allocation, weights, web.number(total or None))
