"""The strategy of a framework: its map, the planning chain, who owns and supports what, roles, and coverage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.strategy import CoverageRule
from generator.model.strategy import Issue
from generator.model.strategy import Objective
from generator.model.strategy import RoleResult
from generator.model.tree import Perspective
from generator.model.unit import POSITION
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.maps.cascade_tree import cascade_tree
from generator.presenting.maps.cascade_tree import cascaded
from generator.presenting.maps.strategy_map import lanes_of
from generator.presenting.maps.strategy_map import measuring
from generator.presenting.maps.strategy_map import strategy_map
from generator.presenting.page import Page
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web
from generator.presenting.years import year_beside

OWNER, SUPPORTER = "O", "S"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveRow:
    """One objective with the issues it serves, what it leads to, what leads to it, and the indicators that measure it."""

    objective: Objective
    issues: Sequence[Issue]
    leads_to: Sequence[Objective]
    led_by: Sequence[Objective]
    indicators: Sequence[str]
    is_measured: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One indicator of the O/S matrix: the letter of each unit, "" where it has none (S003-07)."""

    indicator: str
    letters: Sequence[str]


def has_strategy(atlas: Atlas, framework: Framework) -> bool:
    """Whether there is anything for a page of its own."""
    return bool(
        framework.rules.strategy
        or _role_results(atlas, framework)
        or coverage_rules(atlas, framework)
        or len(_columns(atlas, framework)) > 1
    )


def kind_of(framework: Framework) -> Literal["map", "strategy", "owners"]:
    """What the page has above all, and is named for: a strategy map, a strategy without objectives, or who answers for what."""
    if framework.rules.strategy is None:
        return "owners"
    return "map" if lanes_of(framework) else "strategy"


def title_key(framework: Framework) -> str:
    """The phrase that is the title of the page."""
    return "strategy.title-owners" if kind_of(framework) == "owners" else "strategy.title"


def strategy_page(web: Web, plan: PagePlan) -> Page:
    """The page of a framework's strategy."""
    atlas = web.atlas
    framework = atlas.frameworks[plan.framework]
    rules = framework.rules
    title = web.language.phrase(title_key(framework), framework=web.plain(rules.short_title))
    columns = _columns(atlas, framework)
    return web.page(
        "framework",
        plan.url,
        title,
        template="strategy.html",
        description=web.language.phrase(
            f"strategy.description-{kind_of(framework)}", framework=web.plain(rules.title)
        ),
        breadcrumbs=(
            (web.language.phrase("page.frameworks"), urls.FRAMEWORKS),
            (web.plain(rules.short_title), urls.framework(framework.id)),
        ),
        framework=framework,
        rules=rules,
        year=year_beside(web, rules),
        lanes=_lanes(atlas, framework),
        plans={each.id: each for each in rules.strategy.plans} if rules.strategy else {},
        columns=columns if len(columns) > 1 else [],
        short=lambda unit: web.plain(atlas.units[unit].short or atlas.units[unit].name),
        matrix=_matrix(atlas, framework, columns),
        role_results=_role_results(atlas, framework),
        role_units=_role_units(atlas, framework),
        coverage=list(zip(coverage_rules(atlas, framework), plan.coverage, strict=True)),
        cascade=cascaded(atlas, framework),
        has_arrows=rules.strategy is not None and any(each.leads_to for each in rules.strategy.objectives),
        map_svg=strategy_map(web, framework, plan.url),
        tree_svg=cascade_tree(web, framework, plan.url),
        visible=atlas.indicators(framework),
        urls=urls,
    )


def _lanes(atlas: Atlas, framework: Framework) -> list[tuple[Perspective, list[ObjectiveRow]]]:
    """The perspectives in order, each with its objectives."""
    strategy = framework.rules.strategy
    if strategy is None:
        return []
    known = {each.id: each for each in strategy.objectives}
    return [
        (
            perspective,
            [
                ObjectiveRow(
                    objective=each,
                    issues=[issue for issue in strategy.issues if issue.id in each.issues],
                    leads_to=[known[name] for name in each.leads_to],
                    led_by=[other for other in strategy.objectives if each.id in other.leads_to],
                    indicators=measuring(atlas, framework, each.id),
                    is_measured=any(each.id in other.objectives for other in framework.indicators.values()),
                )
                for each in objectives
            ],
        )
        for perspective, objectives in lanes_of(framework)
    ]


def _columns(atlas: Atlas, framework: Framework) -> list[str]:
    """The visible units that own or support an indicator, in the order of the organisation."""
    named = {
        unit
        for indicator in atlas.indicators(framework).values()
        for unit in (*indicator.owners, *indicator.supporters)
    }
    return [unit for unit in atlas.units if unit in named]


def _matrix(atlas: Atlas, framework: Framework, columns: Sequence[str]) -> list[MatrixRow]:
    rows = [
        MatrixRow(indicator=name, letters=[_letter(indicator, unit) for unit in columns])
        for name, indicator in atlas.indicators(framework).items()
    ]
    return [row for row in rows if any(row.letters)]


def _letter(indicator: Indicator, unit: str) -> str:
    return OWNER if unit in indicator.owners else SUPPORTER if unit in indicator.supporters else ""


def _role_results(atlas: Atlas, framework: Framework) -> list[RoleResult]:
    """The rows of the role-result matrix, but for those of a hidden indicator."""
    visible = atlas.indicators(framework)
    return [row for row in framework.rules.role_results if row.indicator is None or row.indicator in visible]


def _role_units(atlas: Atlas, framework: Framework) -> list[str]:
    """The visible units that have a role in any row, in the order of the organisation."""
    named = {unit for row in _role_results(atlas, framework) for unit in (*row.roles, row.host)}
    return [unit for unit in atlas.units if unit in named]


def coverage_rules(atlas: Atlas, framework: Framework) -> list[CoverageRule]:
    """The coverage rules; how many positions have something is told inside the office only."""
    rules = framework.rules.coverage_rules
    return [rule for rule in rules if atlas.internal or rule.unit_kind != POSITION]
