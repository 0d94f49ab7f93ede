"""What changed scores: the list of a framework, the page of one change, and the list of a unit."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.presenting import urls
from generator.presenting.change_words import ReasonWords
from generator.presenting.change_words import ScoreWords
from generator.presenting.change_words import alarms
from generator.presenting.change_words import change_url
from generator.presenting.change_words import commit_url
from generator.presenting.change_words import day_of
from generator.presenting.change_words import published
from generator.presenting.change_words import reasons
from generator.presenting.change_words import rule_name
from generator.presenting.change_words import rule_words
from generator.presenting.change_words import scores
from generator.presenting.chronicled import RecordedChange
from generator.presenting.feed_links import feed_links
from generator.presenting.numbers import grouped
from generator.presenting.page import Page
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One change: when, where it is recorded, by whom (a role), and all that it did.

    `framework` names its framework where the page is of several. `rules` are whose rule, its page and what of it changed; `more`
    leads to all scorecards where not all are told, or to the change itself.
    """

    id: str
    day: str
    commit_url: str
    role: str
    subject: str
    framework: str
    lines: Sequence[str]
    alarms: Sequence[str]
    rules: Sequence[tuple[str, str, str]]
    reasons: Sequence[ReasonWords]
    scores: Sequence[ScoreWords]
    is_part: bool
    more: str
    more_url: str


def revisions_page(web: Web, plan: PagePlan) -> Page:
    """A page of the list of a framework."""
    framework = web.framework_title(plan.framework)
    first = urls.revisions(plan.framework)
    phrase = web.language.phrase
    above = [(phrase("page.frameworks"), urls.FRAMEWORKS), (framework, urls.framework(plan.framework))]
    title = phrase("revision.of", name=framework)
    return web.page(
        "framework",
        plan.url,
        page_title(web.language, title, plan.number, plan.count),
        template="revisions.html",
        description=phrase("revision.lead-framework"),
        breadcrumbs=tuple(above if plan.number == 1 else [*above, (title, first)]),
        feeds=feed_links(web, plan.framework) if plan.has_feed else (),
        lead=phrase("revision.lead-framework"),
        state=plan.history.state,
        changes=[_view(web, each) for each in plan.recorded],
        has_illustrative=plan.shows_illustrative,
        pager=pager(plan.number, plan.count, lambda number: urls.revisions(plan.framework, number)),
        urls=urls,
    )


def unit_revisions_page(web: Web, plan: PagePlan) -> Page:
    """A page of the list of a unit."""
    unit = web.plain(web.atlas.units[plan.unit].name)
    phrase = web.language.phrase
    above = [(phrase("page.units"), urls.UNITS), (unit, urls.unit(plan.unit))]
    title = phrase("revision.of", name=unit)
    return web.page(
        "unit",
        plan.url,
        page_title(web.language, title, plan.number, plan.count),
        template="revisions.html",
        description=phrase("revision.lead-unit"),
        breadcrumbs=tuple(above if plan.number == 1 else [*above, (title, urls.unit_revisions(plan.unit))]),
        feeds=feed_links(web),
        lead=phrase("revision.lead-unit"),
        state=plan.history.state,
        changes=[_view(web, each, of_unit=True) for each in plan.recorded],
        has_illustrative=plan.shows_illustrative,
        pager=pager(plan.number, plan.count, lambda number: urls.unit_revisions(plan.unit, number)),
        urls=urls,
    )


def revision_page(web: Web, plan: PagePlan) -> Page:
    """The page of one change; a further one goes on with the scorecards that moved."""
    [change] = plan.recorded
    framework = web.framework_title(plan.framework)
    phrase = web.language.phrase
    day = phrase("revision.of-day", day=day_of(web, change.recorded))
    first = urls.revision(plan.framework, change.recorded.commit.id)
    title = f"{day} · {framework}"
    above = [
        (phrase("page.frameworks"), urls.FRAMEWORKS),
        (framework, urls.framework(plan.framework)),
        (phrase("revision.title"), urls.revisions(plan.framework)),
        *([(day, first)] if plan.number > 1 else []),
    ]
    return web.page(
        "framework",
        plan.url,
        page_title(web.language, title, plan.number, plan.count),
        template="revision.html",
        description=" ".join(published(web, change)) or title,
        breadcrumbs=tuple(above),
        feeds=feed_links(web, plan.framework) if plan.has_feed else (),
        change=_view(web, change, is_whole=True),
        number=plan.number,
        has_illustrative=plan.shows_illustrative,
        pager=pager(
            plan.number,
            plan.count,
            lambda number: urls.revision(plan.framework, change.recorded.commit.id, number),
        ),
        urls=urls,
    )


def _view(web: Web, change: RecordedChange, *, of_unit: bool = False, is_whole: bool = False) -> ChangeView:
    phrase = web.language.phrase
    recorded = change.recorded
    is_part = not is_whole and change.moved > len(change.scores) > 0
    more = phrase("revision.whole")
    if of_unit:
        more = phrase("revision.in-framework", framework=web.framework_title(change.framework))
    elif is_part:
        more = phrase("revision.more-scores", count=grouped(str(change.moved)))
    return ChangeView(
        id=recorded.commit.id,
        day=day_of(web, recorded),
        commit_url=commit_url(web, recorded),
        role=recorded.role,
        subject=recorded.commit.subject,
        framework=web.framework_title(change.framework) if of_unit else "",
        lines=list(published(web, change)),
        alarms=list(alarms(web, change)),
        rules=[
            (rule_name(web, each), _rule_url(web, each.framework, each.indicator), rule_words(web, each))
            for each in change.rules
        ],
        reasons=list(reasons(web, change)),
        scores=scores(web, change.scores),
        is_part=is_part,
        more=more,
        more_url="" if is_whole else change_url(change.framework, recorded, has_page=change.has_page),
    )


def _rule_url(web: Web, framework_id: str, indicator_id: str) -> str:
    """The page that tells a rule as it is now; empty where an indicator has none any more."""
    if not indicator_id:
        return urls.framework(framework_id)
    shown = web.atlas.indicators(web.atlas.frameworks[framework_id])
    return urls.indicator(framework_id, indicator_id) if indicator_id in shown else ""
