"""A framework: its tree of weights and criteria, periods, responsibilities, grade scale, notes and results."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.criteria import Classes
from generator.model.framework import Allocation
from generator.model.framework import Aspect
from generator.model.framework import IndicatorNode
from generator.model.framework import Perspective
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.presenting import urls
from generator.presenting.criteria import criteria_view
from generator.presenting.deadlines import deadline_words
from generator.presenting.page import Page
from generator.presenting.web import Web
from generator.scoring.rows import allocated_rows
from generator.scoring.weighting import rebased


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
    weights: Sequence[tuple[str, str, str]]
    total: str


def framework_page(web: Web, framework: Framework) -> Page:
    """The page of one framework."""
    rules = framework.rules
    scorecards = web.atlas.of_framework(framework.id)
    return web.page(
        "framework",
        urls.framework(framework.id),
        web.plain(rules.title),
        template="framework.html",
        description=web.plain(rules.description or rules.title),
        breadcrumbs=((web.language.phrase("page.frameworks"), urls.FRAMEWORKS),),
        framework=framework,
        rules=rules,
        tree=list(_tree(web, framework)),
        allocations=list(_allocations(web, framework)),
        visible=web.atlas.indicators(framework),
        scorecards=scorecards,
        has_illustrative=any(each.illustrative for each in scorecards),
        notes=web.atlas.notes_on(f"frameworks/{framework.id}"),
        deadlines=lambda period, deadline: deadline_words(web, framework, period, deadline),
        urls=urls,
    )


def _tree(web: Web, framework: Framework) -> Iterator[TreeRow]:
    visible = web.atlas.indicators(framework)
    for perspective in framework.rules.perspectives:
        for group in perspective.groups:
            yield TreeRow(0 if group is perspective else 1, group=group)
            yield from _nodes(web, visible, group.indicators, 2)


def _nodes(
    web: Web, visible: dict[str, Indicator], nodes: Sequence[IndicatorNode], level: int
) -> Iterator[TreeRow]:
    for node in nodes:
        if node.id in visible:
            indicator = visible[node.id]
            criteria, remark = _short(web, indicator)
            yield TreeRow(level, node=node, indicator=indicator, criteria=criteria, remark=remark)
            yield from _nodes(web, visible, node.indicators, level + 1)


def _short(web: Web, indicator: Indicator) -> tuple[Sequence[str], str]:
    """The five levels where the criteria are numbers, otherwise the rule in words."""
    criteria = indicator.criteria
    if isinstance(criteria, Classes):
        return (), web.language.phrase(
            "criteria.short-classes", first=criteria.classes[0].id, last=criteria.classes[-1].id
        )
    view = criteria_view(web, criteria) if criteria is not None else None
    if view and view.rows and len(view.headings) == HIGHEST and len(view.rows) == 1:
        return [str(cell) for cell in view.rows[0]], ""
    return (), view.rules[0] if view else ""


def _allocations(web: Web, framework: Framework) -> Iterator[AllocationRow]:
    visible = web.atlas.indicators(framework)
    for allocation in framework.rules.allocations:
        if allocation.unit is not None and allocation.unit not in web.atlas.units:
            continue
        rows = rebased(list(allocated_rows(framework, allocation)))
        weights = [
            (row.id, "?" if row.weight is None else web.number(row.weight), web.score(framework.rules, part))
            for row, part in rows
            if row.id in visible
        ]
        total = sum((row.weight for row, part in rows if part is not None and row.weight), Fraction(0))
        yield AllocationRow(allocation, weights, web.number(total or None))
