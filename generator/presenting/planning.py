"""Which pages a site has, and what each of them shows: everything that must be known of more than one scorecard."""

from collections import Counter
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

from generator.model.history import NO_HISTORY
from generator.model.history import History
from generator.model.ledger import NO_LEDGER
from generator.model.ledger import Ledger
from generator.model.project import Framework
from generator.model.standing import IndicatorStanding
from generator.model.standing import Standing
from generator.presenting import groups
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.attributed import TotalMove
from generator.presenting.attributed import total_moves
from generator.presenting.chronicle import Chronicle
from generator.presenting.chronicled import UNRECORDED
from generator.presenting.chronicled import FileHistory
from generator.presenting.comparing import plan_comparison
from generator.presenting.directory import page_count
from generator.presenting.moves import Moves
from generator.presenting.pages.strategy import coverage_rules
from generator.presenting.pages.strategy import has_strategy
from generator.presenting.paging import PAGE_SIZE
from generator.presenting.paging import cut
from generator.presenting.paging import pages_of
from generator.presenting.plan import CoverageCount
from generator.presenting.plan import GradeSummary
from generator.presenting.plan import PagePlan
from generator.presenting.reporting import plan_report_status
from generator.presenting.reporting import reporters
from generator.presenting.revising import plan_revisions
from generator.presenting.revising import plan_unit_revisions
from generator.presenting.rollup import roll_ups
from generator.presenting.shown_ledger import ShownLedger
from generator.presenting.standings import Standings
from generator.presenting.standings import score_summary
from generator.scoring.coverage import Report
from generator.scoring.coverage import coverage


def plan_pages(
    seen: Standings,
    reports: Collection[Report],
    history: History = NO_HISTORY,
    ledger: Ledger | ShownLedger = NO_LEDGER,
) -> Iterator[PagePlan]:
    """Plan every page but those of scorecards, hubs first.

    `seen` are the scorecards that are shown, `reports` tell of every scorecard there is: coverage rules count them all.
    """
    for _, plans in plan_groups(seen, reports, Chronicle(seen, history, ledger)):
        yield from plans


def plan_groups(
    seen: Standings, reports: Collection[Report], chronicle: Chronicle
) -> Iterator[tuple[str, Iterator[PagePlan]]]:
    """The same group by group, see `groups`. A group is planned when its plans are asked for; it may come in several parts."""
    atlas, moves = seen.atlas, chronicle.moves
    yield groups.ALWAYS, _home(seen, moves)
    yield groups.DEFINED, _indexes(atlas)
    yield from _units(seen)
    yield from _scorecards(seen, moves)
    yield from _report_status(seen, reports)
    yield groups.DEFINED, iter([PagePlan(kind="glossary", url=urls.GLOSSARY)])
    yield groups.DEFINED, _a_to_z(atlas)
    yield groups.RECORDED, _records(chronicle)
    for framework in atlas.frameworks.values():
        yield groups.of_framework(framework.id), _framework(seen, framework, reports, moves)
        yield groups.RECORDED, plan_revisions(framework.id, moves)
        for indicator_id in atlas.indicators(framework):
            yield (
                groups.of_indicator(framework.id, indicator_id),
                _indicator(seen, framework, indicator_id, chronicle),
            )
    rolled = roll_ups(seen)
    for unit_id in atlas.units:
        group = groups.ALWAYS if atlas.children(unit_id) else groups.of_unit(unit_id)
        yield group, _unit(seen, unit_id, rolled.get(unit_id, ()), moves)
        yield group, plan_unit_revisions(unit_id, moves)


def _home(seen: Standings, moves: Moves) -> Iterator[PagePlan]:
    """The newest results of each framework."""
    newest = [periods[0] for name in seen.atlas.frameworks if (periods := seen.periods(name))]
    shown = tuple(each for found in newest for each in found[:PAGE_SIZE])
    yield PagePlan(
        kind="home",
        url=urls.HOME,
        standings=shown,
        marks=moves.marks(shown),
        summaries=tuple(seen.grades(found) for found in newest if len(found) > PAGE_SIZE),
        total=len(seen.all),
        illustrative=any(each.illustrative for each in seen.all),
    )


def _indexes(atlas: Atlas) -> Iterator[PagePlan]:
    """The lists of frameworks and of indicators."""
    yield PagePlan(kind="frameworks", url=urls.FRAMEWORKS)
    count = pages_of(sum(len(atlas.indicators(each)) for each in atlas.frameworks.values()))
    for number in range(1, count + 1):
        yield PagePlan(
            kind="indicators", url=urls.numbered(urls.INDICATORS, number), number=number, count=count
        )


def _units(seen: Standings) -> Iterator[tuple[str, Iterator[PagePlan]]]:
    """All units in one page; where they are many, those at the top, and all by name on pages of their own."""
    if len(seen.atlas.units) <= PAGE_SIZE:
        yield groups.ALWAYS, _all_units(seen)
    else:
        yield groups.DEFINED, _top_units(seen.atlas)
        yield groups.DEFINED, _units_by_name(seen.atlas)


def _all_units(seen: Standings) -> Iterator[PagePlan]:
    units = tuple(seen.atlas.units)
    tallies = tuple(len(seen.by_unit.get(name, ())) for name in units)
    yield PagePlan(kind="units", url=urls.UNITS, units=units, tallies=tallies)


def _top_units(atlas: Atlas) -> Iterator[PagePlan]:
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


def _units_by_name(atlas: Atlas) -> Iterator[PagePlan]:
    """The names of units are of the definitions, and which of them a page shows is worked out when it is made."""
    for number, _ in cut(list(atlas.units)):
        yield PagePlan(
            kind="units-by-name",
            url=urls.numbered(urls.UNITS_BY_NAME, number),
            number=number,
            count=pages_of(len(atlas.units)),
        )


def _a_to_z(atlas: Atlas) -> Iterator[PagePlan]:
    """All names; like those of units they are of the definitions."""
    count = page_count(atlas)
    for number in range(1, count + 1):
        yield PagePlan(kind="a-to-z", url=urls.numbered(urls.A_TO_Z, number), number=number, count=count)


def _scorecards(seen: Standings, moves: Moves) -> Iterator[tuple[str, Iterator[PagePlan]]]:
    """The list of all; a period with many has a list of its own, and the units of each are compared."""
    yield groups.ALWAYS, _all_scorecards(seen, moves)
    for (framework_id, period_id), found in seen.by_period.items():
        group = groups.of_period(framework_id, period_id)
        if len(found) > PAGE_SIZE:
            yield group, _period(seen, found, moves)
        yield group, plan_comparison(seen, framework_id, period_id, moves)


def _report_status(seen: Standings, reports: Collection[Report]) -> Iterator[tuple[str, Iterator[PagePlan]]]:
    """What is reported and what is missing in each period, also in one of which nothing is there yet."""
    reported = reporters(reports)
    for framework in seen.atlas.frameworks.values():
        for period in framework.rules.periods:
            found = reported.get((framework.id, period.id), frozenset())
            yield (
                groups.of_period(framework.id, period.id),
                plan_report_status(seen, framework, period, found),
            )


def _all_scorecards(seen: Standings, moves: Moves) -> Iterator[PagePlan]:
    periods = seen.by_period.values()
    shown = tuple(each for found in periods if len(found) <= PAGE_SIZE for each in found)
    yield PagePlan(
        kind="scorecards",
        url=urls.SCORECARDS,
        standings=shown,
        marks=moves.marks(shown),
        summaries=tuple(seen.grades(found) for found in periods if len(found) > PAGE_SIZE),
    )


def _period(seen: Standings, found: Sequence[Standing], moves: Moves) -> Iterator[PagePlan]:
    summary = seen.grades(found)
    for number, part in cut(found):
        yield PagePlan(
            kind="period",
            url=urls.numbered(urls.period(summary.framework, summary.period), number),
            framework=summary.framework,
            period=summary.period,
            number=number,
            count=pages_of(len(found)),
            standings=tuple(part),
            marks=moves.marks(part),
            summaries=(summary,) if number == 1 else (),
        )


def _framework(
    seen: Standings, framework: Framework, reports: Collection[Report], moves: Moves
) -> Iterator[PagePlan]:
    """All results where they fit on a page, otherwise the first of the newest and how the others are spread; the strategy."""
    periods = seen.periods(framework.id)
    shown = [each for found in periods for each in found]
    summed = periods
    if len(shown) <= PAGE_SIZE:
        summed = []
    elif len(periods[0]) <= PAGE_SIZE:
        shown, summed = periods[0], periods[1:]
    yield PagePlan(
        kind="framework",
        url=urls.framework(framework.id),
        framework=framework.id,
        standings=tuple(shown[:PAGE_SIZE]),
        marks=moves.marks(shown[:PAGE_SIZE]),
        summaries=tuple(map(seen.grades, summed)),
        has_feed=moves.has_changes(framework.id),
    )
    if has_strategy(seen.atlas, framework):
        yield _strategy(seen.atlas, framework, reports)


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


def _records(chronicle: Chronicle) -> Iterator[PagePlan]:
    """How the numbers came to be; what changed: every declared revision, and on the first page the newest commits."""
    data = chronicle.state()
    is_made_up = any(each.illustrative for each in data.tallies)
    yield PagePlan(kind="numbers", url=urls.NUMBERS, data=data, illustrative=is_made_up)
    revisions = chronicle.revisions()
    for number, part in cut(revisions):
        yield PagePlan(
            kind="changes",
            url=urls.numbered(urls.CHANGES, number),
            number=number,
            count=pages_of(len(revisions)),
            revisions=tuple(part),
            changes=tuple(chronicle.newest()) if number == 1 else (),
            history=FileHistory(data.state),
            has_feed=any(map(chronicle.moves.has_changes, chronicle.moves.frameworks)),
        )


def _indicator(
    seen: Standings, framework: Framework, indicator_id: str, chronicle: Chronicle
) -> Iterator[PagePlan]:
    """The KPI template with the first results; the others follow, and what they come to stands on the first."""
    periods = seen.results(framework.id, indicator_id)
    results = [each for found in periods for each in found]
    count = pages_of(len(results))
    places = framework.rules.rounding.score_places
    scores = tuple(score_summary(found, places) for found in periods) if count > 1 else ()
    revised = chronicle.moves.row_marks(framework.id, indicator_id)
    for number, part in cut(results):
        yield PagePlan(
            kind="indicator",
            url=urls.indicator_results(framework.id, indicator_id, number),
            framework=framework.id,
            indicator=indicator_id,
            number=number,
            count=count,
            results=tuple(part),
            row_marks=_row_marks(part, revised),
            rule_changes=chronicle.moves.of_rule(framework.id, indicator_id) if number == 1 else (),
            scores=scores if number == 1 else (),
            history=chronicle.of_indicator(framework.id, indicator_id) if number == 1 else UNRECORDED,
        )


def _row_marks(
    results: Sequence[IndicatorStanding], revised: Mapping[tuple[str, str], str]
) -> tuple[tuple[str, str, str], ...]:
    """Of some results of an indicator those whose published score was changed, with the day."""
    if not revised:
        return ()
    found = [(each.period, each.unit) for each in results]
    return tuple((*at, revised[at]) for at in found if at in revised)


def _unit(seen: Standings, unit_id: str, below: Sequence[GradeSummary], moves: Moves) -> Iterator[PagePlan]:
    """The unit with the first of the units below it, and how the results of all of them are spread; the others follow."""
    children = seen.atlas.children(unit_id)
    standings = tuple(seen.by_unit.get(unit_id, ()))
    for number, part in cut(children):
        yield PagePlan(
            kind="unit",
            url=urls.unit_children(unit_id, number),
            unit=unit_id,
            number=number,
            count=pages_of(len(children)),
            units=tuple(part),
            standings=standings if number == 1 else (),
            marks=moves.marks(standings) if number == 1 else (),
            has_revisions=number == 1 and bool(moves.of_unit(unit_id)),
            moves=tuple(_moves(seen, unit_id)) if number == 1 else (),
            summaries=tuple(below) if number == 1 else (),
        )


def _moves(seen: Standings, unit_id: str) -> Iterator[TotalMove]:
    atlas = seen.atlas
    return total_moves(atlas.project.frameworks, atlas.units[unit_id].kind, seen.of_unit(unit_id))
