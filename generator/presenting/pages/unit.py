"""A unit: what it is, what it answers for, its scorecards, and the units below it."""

from generator.presenting import urls
from generator.presenting.page import Page
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.plan import PagePlan
from generator.presenting.rows import results_table
from generator.presenting.rows import unit_items
from generator.presenting.trends import unit_trends
from generator.presenting.web import Web


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
        table=results_table(web, plan.url, plan.standings, by_unit=False),
        trends=unit_trends(web, plan.standings),
        has_illustrative=plan.shows_illustrative,
        children=unit_items(web, plan.url, plan.units),
        pager=pager(plan.number, plan.count, lambda number: urls.unit_children(plan.unit, number)),
        owned=web.atlas.answered_by(plan.unit),
        urls=urls,
    )
