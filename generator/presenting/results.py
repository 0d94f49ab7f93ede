"""Results of many scorecards on one page: tables of them, and how they are spread where they are too many."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from markupsafe import Markup

from generator.model.unit import POSITION
from generator.presenting import urls
from generator.presenting.comparing import compared_units
from generator.presenting.numbers import grouped
from generator.presenting.numbers import shown
from generator.presenting.paging import PAGE_SIZE
from generator.presenting.plan import GradeSummary
from generator.presenting.plan import PagePlan
from generator.presenting.rows import RowForm
from generator.presenting.rows import results_table
from generator.presenting.web import Web

_SHARE_PLACES = 1


class GradeShare(NamedTuple):
    """A grade with the number of scorecards that reached it, and their share in percent."""

    grade: Markup
    scorecards: str
    share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultBlock:
    """A table of scorecards; where it is a part of a period's, also how the whole period is spread and where it is listed.

    `comparisons` are the words and the page of each period whose units are compared, and where it is told what they reported.
    """

    table: Markup
    anchor: str = ""
    title: Markup | str = ""
    shares: Sequence[GradeShare] = ()
    more: str = ""
    more_url: str = ""
    comparisons: Sequence[tuple[str, str]] = ()


def result_blocks(web: Web, plan: PagePlan, framework_id: str) -> list[ResultBlock]:
    """What a page shows of a framework's results, the newest period first."""
    periods = {period.id: at for at, period in enumerate(web.atlas.frameworks[framework_id].rules.periods)}
    summaries = {each.period: each for each in plan.summaries if each.framework == framework_id}
    mine = [each for each in plan.standings if each.framework == framework_id]
    rest = [each for each in mine if each.period not in summaries]
    blocks: list[tuple[int, ResultBlock]] = []
    if rest:
        block = ResultBlock(
            table=results_table(web, plan.url, rest, plan.marks),
            comparisons=_comparisons(web, framework_id, compared_units(web.atlas, rest)),
        )
        blocks.append((periods[rest[0].period], block))
    for period, summary in summaries.items():
        shown = [each for each in mine if each.period == period]
        block = _summed_up(web, summary, results_table(web, plan.url, shown, plan.marks))
        blocks.append((periods[period], block))
    return [block for _, block in sorted(blocks, key=lambda each: -each[0])]


def _comparisons(web: Web, framework_id: str, units: Mapping[str, int]) -> list[tuple[str, str]]:
    """Where the units of each period are compared, if there are more than one, and where it is told what they reported."""
    framework = web.atlas.frameworks[framework_id]
    titles = {each.id: web.plain(each.title) for each in framework.rules.periods}
    phrase = web.language.phrase
    found = []
    for period, count in units.items():
        if count > 1:
            words = phrase("compare.link", period=titles[period])
            found.append((words, urls.comparison(framework_id, period)))
        if count:
            words = phrase("reports.link", period=titles[period])
            found.append((words, urls.report_status(framework_id, period)))
    return found


def _summed_up(web: Web, summary: GradeSummary, table: Markup) -> ResultBlock:
    framework = web.atlas.frameworks[summary.framework]
    period = framework.period(summary.period)
    title = web.words(period.title) if period else ""
    own_list = summary.scorecards > PAGE_SIZE
    listed = (
        urls.period(summary.framework, summary.period)
        if own_list
        else f"{urls.SCORECARDS}#framework-{summary.framework}"
    )
    compared = sum(each.scorecards for each in summary.grades if each.unit_kind != POSITION)
    return ResultBlock(
        table=table,
        comparisons=_comparisons(web, summary.framework, {summary.period: compared}),
        anchor=f"results-{summary.framework}-{summary.period}",
        title=title,
        shares=grade_shares(web, summary),
        more=web.language.phrase("list.all-scorecards", count=grouped(str(summary.scorecards))),
        more_url=listed,
    )


def grade_shares(web: Web, summary: GradeSummary) -> list[GradeShare]:
    """The grades of a period from the highest to the lowest, also those that nobody reached; none where nothing is graded."""
    form = web.once(RowForm, summary.framework, summary.period)
    counts: dict[str, int] = {}
    for kind in dict.fromkeys(each.unit_kind for each in summary.grades):
        for band in form.grades(kind):
            counts.setdefault(form.grade(kind, band.id), 0)
    if not counts:
        return []
    for each in sorted(summary.grades, key=lambda each: each.grade is None):
        name = form.grade(each.unit_kind, each.grade, is_unclassified=each.is_unclassified)
        counts[name] = counts.get(name, 0) + each.scorecards
    return [
        GradeShare(
            grade=Markup(name),  # noqa: S704 - escaped on its form
            scorecards=grouped(str(count)),
            share=shown(Fraction(count * 100, summary.scorecards), _SHARE_PLACES),
        )
        for name, count in counts.items()
    ]
