"""The home page and the lists that lead everywhere: frameworks, indicators, scorecards."""

from collections.abc import Sequence
from typing import Any

from generator.model.project import Framework
from generator.presenting import urls
from generator.presenting.dataset import CSV
from generator.presenting.dataset import JSON
from generator.presenting.dataset import Dataset
from generator.presenting.dataset import dataset
from generator.presenting.numbers import grouped
from generator.presenting.page import Page
from generator.presenting.pages.of_period import period_list
from generator.presenting.paging import PAGE_SIZE
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.plan import PagePlan
from generator.presenting.results import result_blocks
from generator.presenting.web import Web
from generator.presenting.years import framework_and_period
from generator.presenting.years import year_beside


def home_page(web: Web, plan: PagePlan) -> Page:
    """The front page: what this is, and the newest results of each framework."""
    atlas = web.atlas
    indicators = sum(len(atlas.indicators(each)) for each in atlas.frameworks.values())
    counts = (
        ("page.frameworks", urls.FRAMEWORKS, len(atlas.frameworks)),
        ("page.indicators", urls.INDICATORS, indicators),
        ("page.units", urls.UNITS, len(atlas.units)),
        ("page.scorecards", urls.SCORECARDS, plan.total),
    )
    return web.page(
        "home",
        plan.url,
        web.language.phrase("home.title"),
        template="home.html",
        description=web.language.phrase("home.lead"),
        dataset=_dataset(web, plan, web.language.phrase("home.title"), [(urls.SCORECARDS_JSON, JSON)]),
        years={name: year_beside(web, each.rules) for name, each in atlas.frameworks.items()},
        newest={name: result_blocks(web, plan, name) for name in atlas.frameworks},
        counts=[(phrase, url, grouped(str(count))) for phrase, url, count in counts],
        has_illustrative=plan.shows_illustrative,
        urls=urls,
    )


def frameworks_page(web: Web, plan: PagePlan) -> Page:
    """All frameworks."""
    found = web.atlas.frameworks
    years = {name: year_beside(web, each.rules) for name, each in found.items()}
    counts = {name: _counts(web, each) for name, each in found.items()}
    return _index(web, plan, "frameworks", frameworks=list(found.values()), years=years, counts=counts)


def _counts(web: Web, framework: Framework) -> list[str]:
    """How many indicators a framework has: those that it weighs, those below them, and those that stand in no table of weights."""
    shown = web.atlas.indicators(framework)
    below = {node.id: parent is not None for _, parent, node in framework.nodes() if node.id in shown}
    subs = sum(below.values())
    found = (
        ("index.indicator-count", len(below) - subs),
        ("index.sub-count", subs),
        ("index.outside-count", len(shown) - len(below)),
    )
    return [web.language.phrase(key, count=grouped(str(count))) for key, count in found if count]


def indicators_page(web: Web, plan: PagePlan) -> Page:
    """All indicators of all frameworks, in the framework's order; a list of one page has a box that narrows it."""
    found = [
        (framework, name, indicator)
        for framework in web.atlas.frameworks.values()
        for name, indicator in web.atlas.indicators(framework).items()
    ]
    part = found[(plan.number - 1) * PAGE_SIZE : plan.number * PAGE_SIZE]
    return _index(
        web,
        plan,
        "indicators",
        indicators=[(*each, web.atlas.node(each[0], each[1])) for each in part],
        pager=pager(plan.number, plan.count, lambda number: urls.numbered(urls.INDICATORS, number)),
    )


def scorecards_page(web: Web, plan: PagePlan) -> Page:
    """All scorecards by framework, newest first; a period with many is summed up and has a list of its own."""
    with_data = {(each.framework, each.period) for each in plan.standings}
    with_data |= {(each.framework, each.period) for each in plan.summaries}
    tables = [
        (
            framework_and_period(web.language, framework.rules, period),
            urls.period_data(framework.id, period.id),
        )
        for framework in web.atlas.frameworks.values()
        for period in reversed(framework.rules.periods)
        if (framework.id, period.id) in with_data
    ]
    csv = [(file, CSV) for _, file in tables]
    return _index(
        web,
        plan,
        "scorecards",
        dataset=_dataset(
            web, plan, web.language.phrase("page.scorecards"), [(urls.SCORECARDS_JSON, JSON), *csv]
        ),
        found={name: result_blocks(web, plan, name) for name in web.atlas.frameworks},
        tables=tables,
        has_illustrative=plan.shows_illustrative,
    )


def period_page(web: Web, plan: PagePlan) -> Page:
    """A part of the scorecards of one period; how all of them are spread stands on the first page."""
    listed = period_list(web, plan, "list.of-period", urls.period(plan.framework, plan.period))
    return web.page(
        "index",
        plan.url,
        listed.heading,
        template="period.html",
        description=web.language.phrase("list.of-period-all", title=listed.title),
        breadcrumbs=listed.breadcrumbs,
        dataset=_dataset(web, plan, listed.title, [(urls.period_data(plan.framework, plan.period), CSV)]),
        framework=plan.framework,
        period=listed.period,
        results=result_blocks(web, plan, plan.framework),
        pager=listed.pager,
        has_illustrative=plan.shows_illustrative,
        urls=urls,
    )


def _dataset(web: Web, plan: PagePlan, name: str, files: Sequence[tuple[str, str]]) -> Dataset:
    """The data of all scorecards, or of those of a period; made-up ones are named as such wherever they are shown."""
    about = web.language.phrase("home.lead")
    if plan.shows_illustrative:
        about += " " + web.language.phrase("page.illustrative")
    return dataset(name, about, files)


def _index(web: Web, plan: PagePlan, name: str, **context: Any) -> Page:  # noqa: ANN401 - each template has its own
    title = web.language.phrase(f"page.{name}")
    return web.page(
        "index",
        plan.url,
        page_title(web.language, title, plan.number, plan.count),
        template=f"{name}.html",
        description=web.language.phrase(f"index.{name}"),
        breadcrumbs=((title, f"{name}/index.html"),) if plan.number > 1 else (),
        urls=urls,
        **context,
    )
