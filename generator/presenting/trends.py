"""Scores from period to period: the totals of a unit, and the scores of an indicator, unit by unit or as means."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.model.period import Period
from generator.model.standing import Exact
from generator.model.standing import Standing
from generator.model.standing import exact
from generator.model.standing import fraction
from generator.presenting.charts.trend import Score
from generator.presenting.charts.trend import spark
from generator.presenting.charts.trend import trend
from generator.presenting.plan import PagePlan
from generator.presenting.plan import ScoreSummary
from generator.presenting.rows import RowForm
from generator.presenting.web import Web

FEWEST = 2
"""Periods with a score that make a trend."""


class TrendRow(NamedTuple):
    """A unit: its name, the score of each period as printed, and the picture of them."""

    name: Markup
    scores: Sequence[str]
    picture: Markup


class TrendTable(NamedTuple):
    """The periods from the first to the last, and a row for each unit with scores in several of them."""

    periods: Sequence[str]
    rows: Sequence[TrendRow]


def unit_trends(web: Web, standings: Iterable[Standing]) -> list[tuple[Markup, Markup]]:
    """The name and a picture for each framework in which a unit has totals in several periods."""
    totals: dict[str, dict[str, Exact | None]] = {}
    for each in standings:
        totals.setdefault(each.framework, {})[each.period] = each.total
    found = []
    for framework_id, by_period in totals.items():
        if _is_trend(by_period):
            rules = web.atlas.frameworks[framework_id].rules
            title = rules.short_title
            named = web.language.phrase("chart.trend", what=web.plain(title))
            drawn = trend(named, _scores(web, framework_id, by_period))
            found.append((web.words(title), Markup(drawn)))  # noqa: S704 - escaped there
    return found


def indicator_trends(web: Web, plan: PagePlan) -> TrendTable | None:
    """The scores of an indicator unit by unit, where all results stand on one page; None where there is no trend."""
    scores: dict[str, dict[str, Exact | None]] = {}
    for each in plan.results if plan.count == 1 else ():
        scores.setdefault(each.unit, {})[each.period] = each.score
    known = {unit: by_period for unit, by_period in scores.items() if _is_trend(by_period)}
    if not known:
        return None
    told = {period for by_period in known.values() for period in by_period}
    periods = _between(web, plan.framework, told)
    rows = []
    for unit, by_period in known.items():
        name = web.words(web.atlas.units[unit].name)
        whole = _scores(web, plan.framework, {each.id: by_period.get(each.id) for each in periods})
        picture = spark(web.language.phrase("chart.trend", what=name.striptags()), whole)
        rows.append(TrendRow(name, [each.printed for each in whole], Markup(picture)))  # noqa: S704 - escaped there
    return TrendTable([web.plain(each.title) for each in periods], rows)


def mean_trend(web: Web, framework_id: str, summaries: Sequence[ScoreSummary]) -> Markup:
    """The mean scores of an indicator whose results go over several pages; nothing where there is no trend."""
    means = {each.period: exact(each.mean) for each in summaries}
    if not _is_trend(means):
        return Markup("")
    drawn = trend(web.language.phrase("chart.means"), _scores(web, framework_id, means))
    return Markup(drawn)  # noqa: S704 - escaped there


def _is_trend(by_period: Mapping[str, Exact | None]) -> bool:
    return sum(each is not None for each in by_period.values()) >= FEWEST


def _scores(web: Web, framework_id: str, by_period: Mapping[str, Exact | None]) -> list[Score]:
    """The scores of all periods from the first that is told to the last; none is guessed where one is missing."""
    found = []
    for period in _between(web, framework_id, by_period):
        number = by_period.get(period.id)
        printed = web.once(RowForm, framework_id, period.id).score(number)
        found.append(Score(web.plain(period.title), fraction(number), printed))
    return found


def _between(web: Web, framework_id: str, told: Iterable[str]) -> Sequence[Period]:
    """The periods of a framework from the first of those to the last."""
    names = set(told)
    periods = web.atlas.frameworks[framework_id].rules.periods
    numbers = [number for number, each in enumerate(periods) if each.id in names]
    return periods[numbers[0] : numbers[-1] + 1]
