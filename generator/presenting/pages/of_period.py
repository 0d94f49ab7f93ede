"""What the lists of a period have in common: scorecards, units compared, and reports."""

from dataclasses import dataclass

from generator.model.period import Period
from generator.presenting import urls
from generator.presenting.paging import Pager
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web
from generator.presenting.years import framework_and_period


@dataclass(frozen=True, slots=True)
class PeriodList:
    """A page of a list: `title` is that of the list, `heading` that of the page."""

    period: Period
    title: str
    heading: str
    breadcrumbs: tuple[tuple[str, str], ...]
    pager: Pager | None


def period_list(web: Web, plan: PagePlan, key: str, first: str) -> PeriodList:
    """The page of a plan in a list that begins on the page `first`; the phrase `key` is its title with framework and period."""
    framework = web.atlas.frameworks[plan.framework]
    period = next(each for each in framework.rules.periods if each.id == plan.period)
    short = web.framework_title(plan.framework)
    title = web.language.phrase(key, list=framework_and_period(web.language, framework.rules, period))
    above = [
        (web.language.phrase("page.scorecards"), urls.SCORECARDS),
        (short, urls.framework(plan.framework)),
        (title, first),
    ]
    return PeriodList(
        period=period,
        title=title,
        heading=page_title(web.language, title, plan.number, plan.count),
        breadcrumbs=tuple(above if plan.number > 1 else above[:2]),
        pager=pager(plan.number, plan.count, lambda number: urls.numbered(first, number)),
    )
