"""The home page and the lists that lead everywhere: frameworks, indicators, units, scorecards."""

from typing import Any

from generator.presenting import urls
from generator.presenting.order import in_thai_order
from generator.presenting.page import Page
from generator.presenting.web import Web


def home_page(web: Web) -> Page:
    """The front page: what this is, and the newest results of each framework."""
    atlas = web.atlas
    newest = {}
    for framework in atlas.frameworks.values():
        scorecards = atlas.of_framework(framework.id)
        newest[framework.id] = [each for each in scorecards if each.period == scorecards[0].period]
    return web.page(
        "home",
        urls.HOME,
        web.language.phrase("home.title"),
        template="home.html",
        description=web.language.phrase("home.lead"),
        hub=True,
        newest=newest,
        counts=(
            ("page.frameworks", urls.FRAMEWORKS, len(atlas.frameworks)),
            (
                "page.indicators",
                urls.INDICATORS,
                sum(len(atlas.indicators(each)) for each in atlas.frameworks.values()),
            ),
            ("page.units", urls.UNITS, len(atlas.units)),
            ("page.scorecards", urls.SCORECARDS, len(atlas.scorecards)),
        ),
        has_illustrative=any(each.illustrative for each in atlas.scorecards),
        urls=urls,
    )


def frameworks_page(web: Web) -> Page:
    """All frameworks."""
    return _index(web, urls.FRAMEWORKS, "frameworks", frameworks=list(web.atlas.frameworks.values()))


def indicators_page(web: Web) -> Page:
    """All indicators of all frameworks, in the framework's order, with a box that narrows the list."""
    found = [
        (framework, name, indicator, web.atlas.node(framework, name))
        for framework in web.atlas.frameworks.values()
        for name, indicator in web.atlas.indicators(framework).items()
    ]
    return _index(web, urls.INDICATORS, "indicators", indicators=found)


def units_page(web: Web) -> Page:
    """All units as a tree, and the same in the order of the alphabet."""
    atlas = web.atlas
    tree = [(name, unit, atlas.depth(name), len(atlas.of_unit(name))) for name, unit in atlas.units.items()]
    alphabetical = in_thai_order(atlas.units.items(), lambda item: web.plain(item[1].name))
    return _index(web, urls.UNITS, "units", tree=tree, alphabetical=alphabetical)


def scorecards_page(web: Web) -> Page:
    """All scorecards by framework, newest first."""
    found = {
        framework.id: web.atlas.of_framework(framework.id) for framework in web.atlas.frameworks.values()
    }
    illustrative = any(each.illustrative for each in web.atlas.scorecards)
    return _index(web, urls.SCORECARDS, "scorecards", found=found, has_illustrative=illustrative)


def _index(web: Web, url: str, name: str, **context: Any) -> Page:  # noqa: ANN401 - each template has its own
    title = web.language.phrase(f"page.{name}")
    return web.page(
        "index",
        url,
        title,
        template=f"{name}.html",
        description=web.language.phrase(f"index.{name}"),
        hub=True,
        urls=urls,
        **context,
    )
