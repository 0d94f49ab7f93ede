"""What changed: every declared revision, and the newest commits that touched a framework or a result."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.fields import Text
from generator.model.standing import WHOLE_REPORT
from generator.presenting import urls
from generator.presenting.chronicle import text_of
from generator.presenting.chronicled import ChangeNote
from generator.presenting.chronicled import DeclaredRevision
from generator.presenting.codes import full_name
from generator.presenting.feed_links import feed_links
from generator.presenting.numbers import grouped
from generator.presenting.page import Page
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web
from generator.presenting.years import framework_and_period

Links = list[tuple[str, str]]
"""Words with the page that they lead to; no page where there is none to lead to."""


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A declared revision: when, of what, why, who decided, and what stood before and stands now."""

    day: str
    where: Links
    reason: Text
    authority: Text
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CommitRow:
    """A commit: when, what it touched, its subject (empty where it is withheld), and its id."""

    day: str
    id: str
    subject: str
    where: Links
    more: str


def changes_page(web: Web, plan: PagePlan) -> Page:
    """A page of what changed; the newest commits stand on the first."""
    phrase = web.language.phrase
    title = phrase("changes.title")
    return web.page(
        "index",
        plan.url,
        page_title(web.language, title, plan.number, plan.count),
        template="changes.html",
        description=phrase("changes.lead"),
        breadcrumbs=((title, urls.CHANGES),) if plan.number > 1 else (),
        feeds=feed_links(web) if plan.has_feed else (),
        frameworks=[(web.framework_title(name), urls.revisions(name)) for name in web.atlas.frameworks],
        revisions=[_revision(web, each) for each in plan.revisions],
        commits=[_commit(web, each) for each in plan.changes],
        state=plan.history.state,
        number=plan.number,
        has_illustrative=plan.shows_illustrative,
        pager=pager(plan.number, plan.count, lambda number: urls.numbered(urls.CHANGES, number)),
        urls=urls,
    )


def _revision(web: Web, revision: DeclaredRevision) -> RevisionRow:
    revised = revision.revised
    if revision.unit:
        page = urls.scorecard(revision.framework, revision.period, revision.unit)
        period = web.period_title(revision.framework, revision.period)
        where = [(f"{_unit(web, revision.unit)} · {period}", page)]
        if revised.indicator == WHOLE_REPORT:
            where.append((web.language.phrase("reports.whole"), f"{page}#provenance"))
        else:
            indicator = web.atlas.frameworks[revision.framework].indicators[revised.indicator]
            name = full_name(web.language, indicator, revised.indicator)
            where.append((name, f"{page}#indicator-{revised.indicator}"))
    else:
        where = [(web.framework_title(revision.framework), f"{urls.framework(revision.framework)}#revisions")]
    return RevisionRow(
        day=web.language.date(date.fromisoformat(revised.date)),
        where=where,
        reason=text_of(revised.reason),
        authority=text_of(revised.authority),
        before=revised.before,
        after=revised.after,
    )


def _commit(web: Web, note: ChangeNote) -> CommitRow:
    return CommitRow(
        day=web.language.date(date.fromisoformat(note.commit.date)),
        id=note.commit.id,
        subject=note.commit.subject,
        where=list(_touched(web, note)),
        more=web.language.phrase("changes.more-units", count=grouped(str(note.more_units)))
        if note.more_units
        else "",
    )


def _touched(web: Web, note: ChangeNote) -> Iterator[tuple[str, str]]:
    """The frameworks, the periods and the units that a commit touched, with their pages."""
    phrase = web.language.phrase
    for framework in note.frameworks:
        words = phrase("changes.framework", framework=web.framework_title(framework))
        yield words, urls.framework(framework)
    for framework, name in note.periods:
        rules = web.atlas.frameworks[framework].rules
        period = next(each for each in rules.periods if each.id == name)
        words = phrase("changes.results-of", list=framework_and_period(web.language, rules, period))
        yield words, f"{urls.SCORECARDS}#framework-{framework}"
    for unit in note.units:
        yield _unit(web, unit), urls.unit(unit)


def _unit(web: Web, unit_id: str) -> str:
    return web.plain(web.atlas.units[unit_id].name)
