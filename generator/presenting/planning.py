"""Which pages a site has, and what each of them shows: everything that must be known of more than one scorecard."""

from collections import Counter
from collections.abc import Collection
from collections.abc import Iterator

from generator.model.project import Framework
from generator.model.standing import Standing
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.pages.strategy import coverage_rules
from generator.presenting.pages.strategy import has_strategy
from generator.presenting.paging import PAGE_SIZE
from generator.presenting.paging import cut
from generator.presenting.paging import pages_of
from generator.presenting.plan import CoverageCount
from generator.presenting.plan import PagePlan
from generator.presenting.standings import Standings
from generator.presenting.standings import score_summary
from generator.scoring.coverage import Report
from generator.scoring.coverage import coverage


def plan_pages(seen: Standings, reports: Collection[Report]) -> Iterator[PagePlan]:
    """Plan every page but those of scorecards, hubs first.

    `seen` are the scorecards that are shown, `reports` tell of every scorecard there is: coverage rules count them all.
    """
    atlas = seen.atlas
    yield _home(seen)
    yield PagePlan(kind="frameworks", url=urls.FRAMEWORKS)
    yield from _indicators(atlas)
    yield from _units(seen)
    yield from _scorecards(seen)
    yield PagePlan(kind="glossary", url=urls.GLOSSARY)
    for framework in atlas.frameworks.values():
        yield _framework(seen, framework)
        if has_strategy(atlas, framework):
            yield _strategy(atlas, framework, reports)
        for indicator_id in atlas.indicators(framework):
            yield from _indicator(seen, framework, indicator_id)
    for unit_id in atlas.units:
        yield from _unit(seen, unit_id)


def _home(seen: Standings) -> PagePlan:
    """The newest results of each framework."""
    newest = [periods[0] for name in seen.atlas.frameworks if (periods := seen.periods(name))]
    return PagePlan(
        kind="home",
        url=urls.HOME,
        standings=tuple(each for found in newest for each in found[:PAGE_SIZE]),
        summaries=tuple(seen.grades(found) for found in newest if len(found) > PAGE_SIZE),
        total=len(seen.all),
        illustrative=any(each.illustrative for each in seen.all),
    )


def _indicators(atlas: Atlas) -> Iterator[PagePlan]:
    count = pages_of(sum(len(atlas.indicators(each)) for each in atlas.frameworks.values()))
    for number in range(1, count + 1):
        yield PagePlan(
            kind="indicators", url=urls.numbered(urls.INDICATORS, number), number=number, count=count
        )


def _units(seen: Standings) -> Iterator[PagePlan]:
    """All units in one page; where they are many, those at the top, and all by name on pages of their own."""
    atlas = seen.atlas
    if len(atlas.units) <= PAGE_SIZE:
        tallies = tuple(len(seen.by_unit.get(name, ())) for name in atlas.units)
        yield PagePlan(kind="units", url=urls.UNITS, units=tuple(atlas.units), tallies=tallies)
        return
    below = Counter[str]()
    for name in reversed(list(atlas.units)):
        parent = atlas.units[name].parent
        if parent is not None:
            below[parent] += below[name] + 1
    top = [name for name, unit in atlas.units.items() if unit.parent not in atlas.units]
    for number, names in cut(top):
        yield PagePlan(
            kind="top-units",
            url=urls.numbered(urls.UNITS, number),
            number=number,
            count=pages_of(len(top)),
            units=tuple(names),
            tallies=tuple(below[name] for name in names),
            total=len(atlas.units),
        )
    yield from _units_by_name(atlas)


def _units_by_name(atlas: Atlas) -> Iterator[PagePlan]:
    """The names of units are of the definitions, and which of them a page shows is worked out when it is made."""
    for number, _ in cut(list(atlas.units)):
        yield PagePlan(
            kind="units-by-name",
            url=urls.numbered(urls.UNITS_BY_NAME, number),
            number=number,
            count=pages_of(len(atlas.units)),
        )


def _scorecards(seen: Standings) -> Iterator[PagePlan]:
    """The list of all; a period with many has a list of its own."""
    few: list[Standing] = []
    many: list[list[Standing]] = []
    for found in seen.by_period.values():
        if len(found) <= PAGE_SIZE:
            few += found
        else:
            many.append(found)
    summaries = tuple(map(seen.grades, many))
    yield PagePlan(kind="scorecards", url=urls.SCORECARDS, standings=tuple(few), summaries=summaries)
    for found, summary in zip(many, summaries, strict=True):
        for number, part in cut(found):
            yield PagePlan(
                kind="period",
                url=urls.numbered(urls.period(summary.framework, summary.period), number),
                framework=summary.framework,
                period=summary.period,
                number=number,
                count=pages_of(len(found)),
                standings=tuple(part),
                summaries=(summary,) if number == 1 else (),
            )


def _framework(seen: Standings, framework: Framework) -> PagePlan:
    """All results where they fit on a page, otherwise the first of the newest and how the others are spread."""
    periods = seen.periods(framework.id)
    shown = [each for found in periods for each in found]
    summed = periods
    if len(shown) <= PAGE_SIZE:
        summed = []
    elif len(periods[0]) <= PAGE_SIZE:
        shown, summed = periods[0], periods[1:]
    return PagePlan(
        kind="framework",
        url=urls.framework(framework.id),
        framework=framework.id,
        standings=tuple(shown[:PAGE_SIZE]),
        summaries=tuple(map(seen.grades, summed)),
    )


def _strategy(atlas: Atlas, framework: Framework, reports: Collection[Report]) -> PagePlan:
    told = {rule.id for rule in coverage_rules(atlas, framework)}
    return PagePlan(
        kind="strategy",
        url=urls.strategy(framework.id),
        framework=framework.id,
        coverage=tuple(
            CoverageCount(each.rule.id, each.having, each.of, each.holds)
            for each in coverage(atlas.project, framework, reports)
            if each.rule.id in told
        ),
    )


def _indicator(seen: Standings, framework: Framework, indicator_id: str) -> Iterator[PagePlan]:
    """The KPI template with the first results; the others follow, and what they come to stands on the first."""
    periods = seen.results(framework.id, indicator_id)
    results = [each for found in periods for each in found]
    count = pages_of(len(results))
    places = framework.rules.rounding.score_places
    scores = tuple(score_summary(found, places) for found in periods) if count > 1 else ()
    for number, part in cut(results):
        yield PagePlan(
            kind="indicator",
            url=urls.indicator_results(framework.id, indicator_id, number),
            framework=framework.id,
            indicator=indicator_id,
            number=number,
            count=count,
            results=tuple(part),
            scores=scores if number == 1 else (),
        )


def _unit(seen: Standings, unit_id: str) -> Iterator[PagePlan]:
    """The unit with the first of the units below it; the others follow."""
    children = seen.atlas.children(unit_id)
    for number, part in cut(children):
        yield PagePlan(
            kind="unit",
            url=urls.unit_children(unit_id, number),
            unit=unit_id,
            number=number,
            count=pages_of(len(children)),
            units=tuple(part),
            standings=tuple(seen.by_unit.get(unit_id, ())) if number == 1 else (),
        )
