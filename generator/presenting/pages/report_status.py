"""Which reports of a period are there, which are missing, and which came late."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.fields import Text
from generator.model.period import Period
from generator.model.project import Framework
from generator.presenting import urls
from generator.presenting.codes import shown_code
from generator.presenting.deadlines import deadline_words
from generator.presenting.html import escaped
from generator.presenting.numbers import grouped
from generator.presenting.page import Page
from generator.presenting.pages.of_period import period_list
from generator.presenting.paging import PAGE_SIZE
from generator.presenting.plan import PagePlan
from generator.presenting.reports import ReportCounts
from generator.presenting.reports import UnitReport
from generator.presenting.web import NOTHING
from generator.presenting.web import Web


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One unit; its page is its scorecard where it has one. The texts are HTML."""

    name: Text
    url: str
    state: str
    missing: Markup
    late: Markup


def report_status_page(web: Web, plan: PagePlan) -> Page:
    """A page of the units that reported late, in part or not at all; how many they are of all stands on the first."""
    framework = web.atlas.frameworks[plan.framework]
    listed = period_list(web, plan, "reports.title", urls.report_status(plan.framework, plan.period))
    period = listed.period
    codes = _Codes(web, framework, plan.url)
    counts = plan.report_counts
    return web.page(
        "index",
        plan.url,
        listed.heading,
        template="report_status.html",
        description=web.language.phrase("reports.description", title=listed.title),
        breadcrumbs=listed.breadcrumbs,
        period=period,
        counts=counts,
        spread=[] if counts is None else _spread(web, period, counts),
        in_time=grouped(str(counts.in_time)) if counts and counts.in_time else "",
        deadlines=_deadlines(web, framework, period) if counts else [],
        rows=[_row(web, period, codes, each) for each in plan.unit_reports],
        listed=_listed(plan, counts),
        pager=listed.pager,
        has_illustrative=plan.shows_illustrative,
    )


def _spread(web: Web, period: Period, counts: ReportCounts) -> list[tuple[str, str]]:
    """How many units are in each state, and how many were late."""
    none = "reports.is-none" if period.closed else "reports.is-none-open"
    states = [
        ("reports.is-complete", counts.complete),
        ("reports.is-partial", counts.partial),
        (none, counts.none),
        ("reports.is-late", counts.late),
    ]
    return [(web.language.phrase(key), grouped(str(count))) for key, count in states]


def _listed(plan: PagePlan, counts: ReportCounts | None) -> str:
    """Where the scorecards of the period are listed: on pages of their own, or among all."""
    if counts is not None and counts.units - counts.none > PAGE_SIZE:
        return urls.period(plan.framework, plan.period)
    return f"{urls.SCORECARDS}#framework-{plan.framework}"


def _deadlines(web: Web, framework: Framework, period: Period) -> list[tuple[str, str, Text | None]]:
    """Due date, cut-off and recipient of each deadline, the earliest first."""
    dates = sorted(period.deadlines.values(), key=lambda each: each.due)
    return [(*deadline_words(web, framework, period, each), each.recipient) for each in dates]


def _row(web: Web, period: Period, codes: "_Codes", report: UnitReport) -> ReportRow:
    is_there = report.state != "none"
    state = report.state if is_there or period.closed else "none-open"
    missing = codes.missing(report) if is_there else web.wording.plain["reports.all"]
    return ReportRow(
        name=web.atlas.units[report.unit].name,
        url=urls.scorecard(codes.framework.id, period.id, report.unit)
        if is_there
        else urls.unit(report.unit),
        state=web.language.phrase(f"reports.is-{state}"),
        missing=Markup(missing),  # noqa: S704 - escaped on its form
        late=Markup(codes.late(report.late)),  # noqa: S704 - as above
    )


class _Codes:
    """The codes of a framework's indicators as links to their pages, each made once a page."""

    def __init__(self, web: Web, framework: Framework, url: str) -> None:
        self.framework = framework
        self._web = web
        self._link = web.linker(url)
        self._made: dict[str, str] = {}

    def missing(self, report: UnitReport) -> str:
        """What is missing: what is awaited, and what was declared as not reported."""
        words = self._web.wording.plain
        told = ((report.pending, "reports.awaited"), (report.not_reported, "reports.declared"))
        found = [f"{self._list(names)} <small>({words[key]})</small>" for names, key in told if names]
        return _in_lines(found)

    def late(self, late: Iterable[tuple[str, int]]) -> str:
        """What came late, with its working days."""
        words = self._web.wording
        days = words.filler("reports.days", "days")
        found = [
            f"{self._code(name) if name else words.plain['reports.whole']} {days(str(count))}"
            for name, count in late
        ]
        return _in_lines(found)

    def _list(self, names: Iterable[str]) -> str:
        return ", ".join(self._code(name) for name in names)

    def _code(self, name: str) -> str:
        if name not in self._made:
            indicator = self.framework.indicators[name]
            link = escaped(self._link(urls.indicator(self.framework.id, name)))
            title, code = escaped(self._web.plain(indicator.title)), escaped(shown_code(indicator, name))
            named = self._web.wording.filler("reports.indicator", "code")(code)
            said = f'{named}<span class="sc-visually-hidden"> {title}</span>' if code else title
            self._made[name] = f'<a class="sc-code" href="{link}">{said}</a>'
        return self._made[name]


def _in_lines(lines: Sequence[str]) -> str:
    """Each in a line of its own."""
    return (
        f'<ul class="sc-plain">{"".join([f"<li>{each}</li>" for each in lines])}</ul>' if lines else NOTHING
    )
