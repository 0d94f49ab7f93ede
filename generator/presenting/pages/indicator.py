"""A KPI template: the official form, the criteria in words, worked examples, and every unit's results."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.allocation import Allocation
from generator.model.deduction import Deadline
from generator.model.fields import Text
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.project import nodes_below
from generator.model.strategy import Objective
from generator.model.weights import is_entered_in_all
from generator.presenting import urls
from generator.presenting.criteria import criteria_view
from generator.presenting.deadlines import deadline_words
from generator.presenting.given import given
from generator.presenting.mathml import mathml
from generator.presenting.page import Page
from generator.presenting.scales import scale_picture
from generator.presenting.web import Web

TEXT_FIELDS = (
    "definition", "purpose", "objective", "supports", "measured_in", "frequency", "population", "data_source",
    "collection_process", "target_setter", "supervisor", "collector", "contact", "report_form", "conditions",
)  # fmt: skip
"""The text fields of the template, in the order of the official form (rules.md 2)."""


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One deadline of one period, for one kind of unit or for all."""

    period: Text
    kind: str
    due: str
    cutoff: str
    recipient: Text | None


def indicator_page(web: Web, framework: Framework, indicator_id: str) -> Page:
    """The page of one KPI template."""
    indicator = framework.indicators[indicator_id]
    code = indicator.code or indicator_id
    title = f"{code} {web.plain(indicator.title)}"
    node = web.atlas.node(framework, indicator_id)
    visible = web.atlas.indicators(framework)
    scores = list(web.atlas.scores_of(framework.id, indicator_id))
    return web.page(
        "indicator",
        urls.indicator(framework.id, indicator_id),
        title,
        template="indicator.html",
        description=web.plain(indicator.definition) if indicator.definition else title,
        breadcrumbs=(
            (web.language.phrase("page.frameworks"), urls.FRAMEWORKS),
            (web.plain(framework.rules.short or framework.rules.title), urls.framework(framework.id)),
        ),
        id=indicator_id,
        code=code,
        indicator=indicator,
        framework=framework,
        rules=framework.rules,
        node=node,
        objectives=_objectives(framework, indicator),
        not_published=indicator.criteria is not None and indicator.criteria.is_explained,
        is_entered_composite=is_entered_in_all(framework, node[2]) if node else False,
        picture=_picture(web, indicator),
        sub_indicators=[each for each in node[2].indicators if each.id in visible] if node else [],
        aspect=_aspect(framework, indicator_id),
        fields=[(name, getattr(indicator, name)) for name in TEXT_FIELDS if getattr(indicator, name)],
        formula=_formula(web, indicator),
        criteria=criteria_view(web, indicator),
        deadlines=_deadlines(web, framework, indicator),
        examples=[each for each in web.atlas.examples[framework.id] if each.indicator == indicator_id],
        given=lambda example: given(web, indicator, example),
        allocations=_allocations(web, framework, indicator_id),
        visible=visible,
        scores=scores,
        has_illustrative=any(scorecard.illustrative for scorecard, _ in scores),
        notes=web.atlas.notes_on(f"frameworks/{framework.id}/indicators/{indicator_id}.yml"),
        urls=urls,
    )


def _picture(web: Web, indicator: Indicator) -> Markup:
    """The criteria drawn as a scale; nothing where a picture would say nothing."""
    drawn = scale_picture(web.language, indicator.criteria) if indicator.criteria is not None else None
    return (
        Markup('<figure class="sc-scale-figure">{}</figure>').format(drawn)
        if drawn is not None
        else Markup("")
    )


def _objectives(framework: Framework, indicator: Indicator) -> list[Objective]:
    """The objectives of the strategy map that the indicator measures."""
    strategy = framework.rules.strategy
    return [each for each in strategy.objectives if each.id in indicator.objectives] if strategy else []


def _aspect(framework: Framework, indicator_id: str) -> Text | None:
    """The aspect in whose block the indicator stands, however deep."""
    for perspective in framework.rules.perspectives:
        for aspect in perspective.aspects:
            inside = [
                each for node in aspect.indicators for each in (node, *(low for _, low in nodes_below(node)))
            ]
            if indicator_id in {node.id for node in inside}:
                return aspect.title
    return None


def _formula(web: Web, indicator: Indicator) -> str:
    if indicator.formula is None:
        return ""
    labels = {
        name: variable.label.in_language(web.language.code)
        for name, variable in indicator.formula.variables.items()
    }
    basis = indicator.formula.denominator_basis
    if basis is not None:
        labels["denominator"] = labels[indicator.formula.denominators[basis]]
    own = {
        name: (text, "" if language == web.language.code else language)
        for name, (text, language) in labels.items()
    }
    return mathml(indicator.formula.expression.tree, own)


def _deadlines(web: Web, framework: Framework, indicator: Indicator) -> list[DeadlineRow]:
    rows = []
    names: list[tuple[str, str]] = [("as-of", indicator.as_of)] if indicator.as_of else []
    names += _named(indicator.deadline) if indicator.deadline else []
    for period in framework.rules.periods:
        for kind, name in names:
            dates = period.deadlines[name]
            due, cutoff = deadline_words(web, framework, period, dates)
            rows.append(DeadlineRow(period.title, kind, due, cutoff, dates.recipient))
    return rows


def _named(deadline: Deadline) -> list[tuple[str, str]]:
    return [("", deadline.name)] if deadline.name else list(deadline.by_unit_kind.items())


def _allocations(web: Web, framework: Framework, indicator_id: str) -> Sequence[Allocation]:
    """The visible units that answer for the indicator."""
    return [
        allocation
        for allocation in framework.rules.allocations
        if indicator_id in [each.id for each in allocation.indicators]
        and (allocation.unit is None or allocation.unit in web.atlas.units)
    ]
