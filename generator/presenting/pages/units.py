"""The lists of units: all as a tree and by name, or, where they are many, those at the top and all by name."""

from generator.presenting import urls
from generator.presenting.directory import units_by_name
from generator.presenting.numbers import grouped
from generator.presenting.order import in_thai_order
from generator.presenting.page import Page
from generator.presenting.paging import PAGE_SIZE
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.plan import PagePlan
from generator.presenting.rows import unit_items
from generator.presenting.web import Web


def units_page(web: Web, plan: PagePlan) -> Page:
    """All units as a tree, and the same in the order of the alphabet."""
    atlas = web.atlas
    tree = [
        (name, atlas.units[name], atlas.depth(name), tally)
        for name, tally in zip(plan.units, plan.tallies, strict=True)
    ]
    alphabetical = in_thai_order(
        [(name, atlas.units[name]) for name in plan.units], lambda item: web.plain(item[1].name)
    )
    return web.page(
        "index",
        plan.url,
        web.language.phrase("page.units"),
        template="units.html",
        description=web.language.phrase("index.units"),
        tree=tree,
        alphabetical=alphabetical,
        urls=urls,
    )


def top_units_page(web: Web, plan: PagePlan) -> Page:
    """The units that stand below no other, each with the number of units below it."""
    phrase = web.language.phrase
    return web.page(
        "index",
        plan.url,
        page_title(web.language, phrase("page.units"), plan.number, plan.count),
        template="top_units.html",
        description=phrase("index.top-units"),
        breadcrumbs=((phrase("page.units"), urls.UNITS),) if plan.number > 1 else (),
        total=grouped(str(plan.total)),
        units=[
            (name, web.atlas.units[name], grouped(str(tally)) if tally else "")
            for name, tally in zip(plan.units, plan.tallies, strict=True)
        ],
        pager=pager(plan.number, plan.count, lambda number: urls.numbered(urls.UNITS, number)),
        urls=urls,
    )


def units_by_name_page(web: Web, plan: PagePlan) -> Page:
    """A part of all units in the order of the alphabet."""
    phrase = web.language.phrase
    names = web.once(units_by_name)[(plan.number - 1) * PAGE_SIZE : plan.number * PAGE_SIZE]
    above = [(phrase("page.units"), urls.UNITS), (phrase("index.units-by-name"), urls.UNITS_BY_NAME)]
    return web.page(
        "index",
        plan.url,
        page_title(web.language, phrase("index.units-by-name"), plan.number, plan.count),
        template="units_by_name.html",
        description=phrase("index.units-by-name"),
        breadcrumbs=tuple(above if plan.number > 1 else above[:1]),
        units=unit_items(web, plan.url, names),
        pager=pager(plan.number, plan.count, lambda number: urls.numbered(urls.UNITS_BY_NAME, number)),
        urls=urls,
    )
