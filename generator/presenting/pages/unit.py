"""A unit: what it is, what it answers for, and its scorecards."""

from generator.presenting import urls
from generator.presenting.page import Page
from generator.presenting.web import Web


def unit_page(web: Web, unit_id: str) -> Page:
    """The page of one unit."""
    atlas = web.atlas
    unit = atlas.units[unit_id]
    scorecards = atlas.of_unit(unit_id)
    owned = [
        (framework, name, indicator)
        for framework in atlas.frameworks.values()
        for name, indicator in atlas.indicators(framework).items()
        if unit_id in {*indicator.owners, *indicator.supporters}
    ]
    return web.page(
        "unit",
        urls.unit(unit_id),
        web.plain(unit.name),
        template="unit.html",
        description=web.language.phrase("unit.description", unit=web.plain(unit.name)),
        breadcrumbs=((web.language.phrase("page.units"), urls.UNITS),),
        id=unit_id,
        unit=unit,
        children=atlas.children(unit_id),
        scorecards=scorecards,
        owned=owned,
        has_illustrative=any(each.illustrative for each in scorecards),
        urls=urls,
    )
