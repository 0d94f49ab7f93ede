"""A unit: what it is, what it answers for, and its scorecards."""

from generator.presenting import urls
from generator.presenting.page import Page
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.plan import PagePlan
from generator.presenting.rows import Rows
from generator.presenting.web import Web


def unit_page(web: Web, plan: PagePlan) -> Page:
    """The page of one unit; a further one goes on with the units below it."""
    unit_id = plan.unit
    unit = web.atlas.units[unit_id]
    name = web.plain(unit.name)
    above: tuple[tuple[str, str], ...] = ((web.language.phrase("page.units"), urls.UNITS),)
    if plan.number > 1:
        above = (*above, (name, urls.unit(unit_id)))
    return web.page(
        "unit",
        plan.url,
        page_title(web.language, name, plan.number, plan.count),
        template="unit.html",
        description=web.language.phrase("unit.description", unit=name),
        breadcrumbs=above,
        id=unit_id,
        unit=unit,
        is_first=plan.number == 1,
        children=[(urls.unit(each), web.words(web.atlas.units[each].name)) for each in plan.units],
        pager=pager(plan.number, plan.count, lambda number: urls.unit_children(unit_id, number)),
        rows=Rows(web, plan.url).results(plan.standings, by_unit=False),
        owned=web.atlas.answered_by(unit_id),
        has_illustrative=plan.shows_illustrative,
        urls=urls,
    )
