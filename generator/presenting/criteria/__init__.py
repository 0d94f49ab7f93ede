"""Scoring criteria as words and a table: what each kind says on a KPI template's page."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from generator.model.criteria import HIGHEST
from generator.model.criteria import Bands
from generator.model.criteria import Checklist
from generator.model.criteria import Classes
from generator.model.criteria import Composite
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import Interpolated
from generator.model.criteria import Marks
from generator.model.criteria import Mixed
from generator.model.criteria import OwnIndicators
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.criteria import ThreeTarget
from generator.model.indicator import Indicator
from generator.presenting.criteria import lists
from generator.presenting.criteria import milestones
from generator.presenting.criteria import numeric
from generator.presenting.criteria.view import CriteriaView
from generator.presenting.web import Web

__all__ = ["CriteriaView", "criteria_view", "short_criteria"]


def criteria_view(web: Web, indicator: Indicator) -> CriteriaView | None:
    """An indicator's criteria of any kind as words and a table, with what it asks for besides; None without criteria."""
    criteria = indicator.criteria
    if criteria is None:
        return None
    if isinstance(criteria, Classes):
        view = numeric.classes(web, criteria, _label(web, indicator, criteria.by))
    else:
        view = _VIEWS[type(criteria)](web, criteria)
    more = [
        web.language.phrase("criteria.condition-rule", level=each.level, text=each.text, cap=each.cap)
        for each in indicator.level_conditions
    ]
    if indicator.projects is not None:
        more.append(web.language.phrase("criteria.projects", text=indicator.projects))
    if indicator.quarterly is not None:
        more.append(web.language.phrase(f"criteria.quarterly-{indicator.quarterly}"))
    return CriteriaView([*view.rules, *more], view.headings, view.rows)


def short_criteria(web: Web, indicator: Indicator) -> tuple[Sequence[str], str]:
    """The five levels where the criteria are numbers, otherwise the rule in words."""
    criteria = indicator.criteria
    if isinstance(criteria, Classes):
        return (), web.language.phrase(
            "criteria.short-classes", first=criteria.classes[0].id, last=criteria.classes[-1].id
        )
    view = criteria_view(web, indicator)
    if view and view.is_five_levels:
        return [str(cell) for cell in view.rows[0]], ""
    return (), view.rules[0] if view else ""


def _label(web: Web, indicator: Indicator, variable: str) -> str:
    """What a variable of the formula is called; its name where it has no label."""
    variables = indicator.formula.variables if indicator.formula else {}
    return web.plain(variables[variable].label) if variable in variables else variable


def _composite(web: Web, criteria: Composite) -> CriteriaView:
    return _mean(web, "composite", "at-least", criteria.at_least)


def _own_indicators(web: Web, criteria: OwnIndicators) -> CriteriaView:
    return _mean(web, "own-indicators", "own-at-least", criteria.at_least)


def _mean(web: Web, name: str, fewest: str, at_least: int | None) -> CriteriaView:
    rules = [web.language.phrase(f"criteria.{name}")]
    if at_least is not None:
        rules.append(web.language.phrase(f"criteria.{fewest}", count=at_least))
    return CriteriaView(rules)


def _entered(web: Web, criteria: Entered) -> CriteriaView:
    if criteria.out_of == HIGHEST:
        return CriteriaView([web.language.phrase("criteria.entered")])
    return CriteriaView([web.language.phrase("criteria.entered-out-of", full=criteria.out_of)])


def _marks(web: Web, criteria: Marks) -> CriteriaView:
    return CriteriaView([web.language.phrase("criteria.marks", full=criteria.full)])


_VIEWS: Mapping[type, Callable[[Web, Any], CriteriaView]] = {
    Interpolated: numeric.interpolated,
    Bands: numeric.bands,
    ThreeTarget: numeric.three_target,
    Steps: milestones.steps,
    StepSum: milestones.step_sum,
    Mixed: milestones.mixed,
    Decision: lists.decision,
    Checklist: lists.checklist,
    Composite: _composite,
    OwnIndicators: _own_indicators,
    Marks: _marks,
    Entered: _entered,
}
