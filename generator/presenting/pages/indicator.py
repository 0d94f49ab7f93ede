"""A KPI template: the official form, the criteria in words, worked examples, and every unit's results."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from generator.model.allocation import Allocation
from generator.model.deduction import Deadline
from generator.model.fields import Text
from generator.model.history import Commit
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.project import nodes_below
from generator.model.strategy import Objective
from generator.model.weights import is_entered_in_all
from generator.presenting import urls
from generator.presenting.change_words import change_url
from generator.presenting.change_words import commit_url
from generator.presenting.change_words import day_of
from generator.presenting.change_words import rule_words
from generator.presenting.chronicled import RuleChange
from generator.presenting.codes import full_name
from generator.presenting.codes import shown_code
from generator.presenting.criteria import criteria_view
from generator.presenting.deadlines import deadline_words
from generator.presenting.given import given
from generator.presenting.marks import legend
from generator.presenting.mathml import mathml
from generator.presenting.noted import noted
from generator.presenting.numbers import grouped
from generator.presenting.page import Page
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.permalinks import with_permalinks
from generator.presenting.plan import PagePlan
from generator.presenting.plan import ScoreSummary
from generator.presenting.related import related
from generator.presenting.rows import has_result
from generator.presenting.rows import indicator_rows
from generator.presenting.scales import scale_picture
from generator.presenting.simulator import simulator
from generator.presenting.tooltips import Tooltips
from generator.presenting.trends import indicator_trends
from generator.presenting.trends import mean_trend
from generator.presenting.web import NOTHING
from generator.presenting.web import Web
from generator.presenting.years import year_beside

TEXT_FIELDS = (
    "definition", "purpose", "objective", "supports", "measured_in", "frequency", "population", "data_source",
    "collection_process", "target_setter", "supervisor", "collector", "contact", "report_form", "conditions",
)  # fmt: skip
"""The text fields of the template, in the order of the official form (rules.md 2)."""


_AS_OF = "as-of"
"""Stands for the kind of unit where the day is the one as of which data are read, and nothing is sent."""


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One deadline of one period, for one kind of unit or for all."""

    period: Text
    kind: str
    due: str
    cutoff: str
    recipient: Text | None


def indicator_page(web: Web, plan: PagePlan) -> Page:
    """The page of one KPI template with the first of its results; a further one goes on with the results."""
    return _template(web, plan) if plan.number == 1 else _more_results(web, plan)


def _template(web: Web, plan: PagePlan) -> Page:
    framework, indicator_id = web.atlas.frameworks[plan.framework], plan.indicator
    indicator = framework.indicators[indicator_id]
    title = full_name(web.language, indicator, indicator_id)
    node = web.atlas.node(framework, indicator_id)
    visible = web.atlas.indicators(framework)
    is_entered = is_entered_in_all(framework, node[2]) if node else False
    deadlines = _deadlines(web, framework, indicator)
    tooltips = web.once(Tooltips)
    labels = tooltips.labels(plan.url)
    return web.page(
        "indicator",
        plan.url,
        title,
        template="indicator.html",
        rule_changes=[_rule_change(web, each) for each in plan.rule_changes],
        description=web.plain(indicator.definition) if indicator.definition else title,
        breadcrumbs=(
            (web.language.phrase("page.frameworks"), urls.FRAMEWORKS),
            (web.plain(framework.rules.short_title), urls.framework(framework.id)),
        ),
        id=indicator_id,
        code=shown_code(indicator, indicator_id),
        indicator=indicator,
        framework=framework,
        rules=framework.rules,
        year=year_beside(web, framework.rules),
        node=node,
        objectives=_objectives(framework, indicator),
        not_published=indicator.criteria is not None and indicator.criteria.is_explained,
        is_entered_composite=is_entered,
        simulator=simulator(web, framework.rules, indicator, is_entered_composite=is_entered),
        picture=_picture(web, indicator),
        sub_indicators=[each for each in node[2].indicators if each.id in visible] if node else [],
        aspect=_aspect(framework, indicator_id),
        fields=[(name, getattr(indicator, name)) for name in TEXT_FIELDS if getattr(indicator, name)],
        formula=_formula(web, indicator),
        criteria=criteria_view(web, indicator),
        deadlines=deadlines,
        has_cutoff=any(each.kind != _AS_OF and each.cutoff != NOTHING for each in deadlines),
        examples=[each for each in web.atlas.examples[framework.id] if each.indicator == indicator_id],
        given=lambda example: given(web, indicator, example),
        allocations=_allocations(web, framework, indicator_id),
        visible=visible,
        **_results(web, plan),
        noted=lambda note: noted(web, note),
        notes=web.atlas.notes_about(framework, indicator_id),
        conflicts=[each for each in framework.rules.source_notes if each.about == indicator_id],
        related=_related(web, framework, indicator_id),
        history=plan.history,
        commits=[(_day(web, each), each) for each in plan.history.commits],
        label=lambda key: Markup(labels(key)),  # noqa: S704 - escaped when it was made
        urls=urls,
        finish=lambda html: with_permalinks(web, tooltips.page(html, plan.url)),
    )


def _day(web: Web, commit: Commit) -> str:
    return web.language.date(date.fromisoformat(commit.date))


def _related(
    web: Web, framework: Framework, indicator_id: str
) -> list[tuple[str, list[tuple[str, Markup, Text]]]]:
    """For each reason the indicators that it names: page, code and title."""
    found: dict[str, list[tuple[str, Markup, Text]]] = {}
    for name, why in related(web.atlas, framework, indicator_id):
        each = framework.indicators[name]
        found.setdefault(why, []).append(
            (urls.indicator(framework.id, name), web.code(each, name), each.title)
        )
    return list(found.items())


def _more_results(web: Web, plan: PagePlan) -> Page:
    framework = web.atlas.frameworks[plan.framework]
    rules = framework.rules
    indicator = framework.indicators[plan.indicator]
    title = full_name(web.language, indicator, plan.indicator)
    heading = page_title(
        web.language, f"{web.language.phrase('indicator.results')}: {title}", plan.number, plan.count
    )
    return web.page(
        "indicator",
        plan.url,
        heading,
        template="more_results.html",
        description=heading,
        breadcrumbs=(
            (web.language.phrase("page.frameworks"), urls.FRAMEWORKS),
            (web.plain(rules.short_title), urls.framework(framework.id)),
            (title, urls.indicator(framework.id, plan.indicator)),
        ),
        **_results(web, plan),
    )


def _results(web: Web, plan: PagePlan) -> dict[str, Any]:
    """What the table of results shows, for the template `indicator_results.html`."""

    def url(number: int) -> str:
        page = urls.indicator_results(plan.framework, plan.indicator, number)
        return f"{page}#results" if number == 1 else page

    rows = indicator_rows(web, plan)
    return {
        "rows": rows,
        "legend": Markup(legend(web, rows)),  # noqa: S704 - escaped there
        "has_result": has_result(plan.results),
        "summaries": [_summary(web, plan.framework, each) for each in plan.scores],
        "trends": indicator_trends(web, plan),
        "mean_trend": mean_trend(web, plan.framework, plan.scores),
        "has_illustrative": plan.shows_illustrative,
        "pager": pager(plan.number, plan.count, url),
    }


def _summary(web: Web, framework_id: str, summary: ScoreSummary) -> str:
    """The results of one period in a sentence."""
    framework = web.atlas.frameworks[framework_id]
    period = framework.period(summary.period)
    text = web.language.phrase(
        "indicator.summary",
        period=web.plain(period.title) if period else summary.period,
        units=grouped(str(summary.units)),
        reported=grouped(str(summary.reported)),
        mean=web.score(framework.rules, summary.mean),
    )
    mark = web.language.phrase("page.illustrative-mark")
    return f"{text} ({mark})" if summary.illustrative else text


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


@dataclass(frozen=True, slots=True)
class RuleChangeRow:
    """A change of the rule: when, its commit and where that can be read, the role that made it, what changed, and where more is told."""

    day: str
    url: str
    id: str
    commit_url: str
    role: str
    words: str
    moved: str


def _rule_change(web: Web, change: RuleChange) -> RuleChangeRow:
    recorded = change.recorded
    moved = web.language.phrase("revision.template-moved", count=grouped(str(change.moved)))
    return RuleChangeRow(
        day=day_of(web, recorded),
        url=change_url(change.rule.framework, recorded, has_page=True),
        id=recorded.commit.id,
        commit_url=commit_url(web, recorded),
        role=recorded.role,
        words=rule_words(web, change.rule),
        moved=moved if change.moved else "",
    )


def _deadlines(web: Web, framework: Framework, indicator: Indicator) -> list[DeadlineRow]:
    rows = []
    names: list[tuple[str, str]] = [(_AS_OF, indicator.as_of)] if indicator.as_of else []
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
