"""A unit: what it is, what it answers for, its scorecards, and the units below it with how their results are spread."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.presenting import urls
from generator.presenting.moved_totals import moved_totals
from generator.presenting.numbers import grouped
from generator.presenting.page import Page
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.plan import GradeSummary
from generator.presenting.plan import PagePlan
from generator.presenting.results import GradeShare
from generator.presenting.results import grade_shares
from generator.presenting.rows import results_table
from generator.presenting.rows import unit_items
from generator.presenting.trends import unit_trends
from generator.presenting.web import Web
from generator.presenting.years import framework_and_period


def unit_page(web: Web, plan: PagePlan) -> Page:
    """The page of one unit; a further one goes on with the units below it."""
    unit = web.atlas.units[plan.unit]
    name = web.plain(unit.name)
    first = urls.unit(plan.unit)
    above = [(web.language.phrase("page.units"), urls.UNITS), (name, first)]
    return web.page(
        "unit",
        plan.url,
        page_title(web.language, name, plan.number, plan.count),
        template="unit.html" if plan.number == 1 else "more_units.html",
        description=web.language.phrase("unit.description", unit=name),
        breadcrumbs=tuple(above[:1] if plan.number == 1 else above),
        id=plan.unit,
        unit=unit,
        table=results_table(web, plan.url, plan.standings, plan.marks, by_unit=False),
        trends=unit_trends(web, plan.standings),
        has_revisions=plan.has_revisions,
        moved=moved_totals(web, plan.unit, plan.moves),
        has_illustrative=plan.shows_illustrative,
        below=[_below(web, each) for each in plan.summaries],
        children=unit_items(web, plan.url, plan.units),
        pager=pager(plan.number, plan.count, lambda number: urls.unit_children(plan.unit, number)),
        owned=web.atlas.answered_by(plan.unit),
        urls=urls,
    )


@dataclass(frozen=True, slots=True)
class Below:
    """How the results of the units below are spread in one framework and period, where they are listed, and where more is told of that."""

    title: str
    units: str
    listed: str
    shares: Sequence[GradeShare]
    links: Sequence[tuple[str, str]]


def _below(web: Web, summary: GradeSummary) -> Below:
    rules = web.atlas.frameworks[summary.framework].rules
    period = next(each for each in rules.periods if each.id == summary.period)
    where = summary.framework, summary.period
    return Below(
        title=framework_and_period(web.language, rules, period),
        units=grouped(str(summary.scorecards)),
        listed=f"{urls.SCORECARDS}#framework-{summary.framework}",
        shares=grade_shares(web, summary),
        links=[
            (web.language.phrase("compare.link", period=web.plain(period.title)), urls.comparison(*where)),
            (web.language.phrase("reports.link", period=web.plain(period.title)), urls.report_status(*where)),
        ],
    )
