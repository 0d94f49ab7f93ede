"""Rows of the tables that show many units, as ready words: templates only put them in their places."""

from collections.abc import Iterable
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.model.grading import GradeBand
from generator.model.standing import IndicatorStanding
from generator.model.standing import Standing
from generator.model.standing import fraction
from generator.presenting import urls
from generator.presenting.web import NOTHING
from generator.presenting.web import Web

_GRADE = Markup('<span class="sc-grade">{}</span>')
_BAND = Markup('<span class="sc-grade sc-grade--{}">{}</span>')


class ResultRow(NamedTuple):
    """One scorecard: the page it leads to, its unit (or its framework), and what came of it."""

    link: str
    name: Markup
    is_illustrative: bool
    period: Markup
    total: str
    out_of_100: str
    grade: Markup
    reported: str
    weight: str


class IndicatorRow(NamedTuple):
    """One result of an indicator: the row of a scorecard that it leads to, its unit, and what came of it."""

    link: str
    name: Markup
    is_illustrative: bool
    period: Markup
    status: str
    value: str
    score: str
    weighted: str


class Rows:
    """Makes the rows of one page. What is the same for many rows (a period's title, a grade) is made once."""

    def __init__(self, web: Web, url: str) -> None:
        self._web = web
        self._link = web.linker(url)
        self._titles = {
            (framework.id, period.id): web.words(period.title)
            for framework in web.atlas.frameworks.values()
            for period in framework.rules.periods
        }
        self._grades: dict[tuple[str, str, str, str | None, bool], Markup] = {}

    def results(self, standings: Iterable[Standing], *, by_unit: bool) -> list[ResultRow]:
        """The rows of scorecards, each named by its unit or by its framework."""
        return [self._result(each, by_unit=by_unit) for each in standings]

    def _result(self, each: Standing, *, by_unit: bool) -> ResultRow:
        web = self._web
        rules = web.atlas.frameworks[each.framework].rules
        name = web.atlas.units[each.unit].name if by_unit else rules.short or rules.title
        return ResultRow(
            link=self._link(urls.scorecard(each.framework, each.period, each.unit)),
            name=web.words(name),
            is_illustrative=each.illustrative,
            period=self._titles[each.framework, each.period],
            total=web.score(rules, fraction(each.total)),
            out_of_100=web.percent(rules, fraction(each.out_of_100)),
            grade=self._grade(each),
            reported=web.number(fraction(each.coverage[0])),
            weight=web.number(fraction(each.coverage[1])),
        )

    def _grade(self, each: Standing) -> Markup:
        kind = self._web.atlas.units[each.unit].kind
        what = (each.framework, each.period, kind, each.grade)
        found = self._grades.get((*what, each.is_unclassified))
        if found is None:
            found = grade_markup(self._web, *what, is_unclassified=each.is_unclassified)
            self._grades[*what, each.is_unclassified] = found
        return found

    def indicator(
        self, framework_id: str, indicator_id: str, results: Iterable[IndicatorStanding]
    ) -> list[IndicatorRow]:
        """The rows of an indicator's results."""
        web = self._web
        rules = web.atlas.frameworks[framework_id].rules
        return [
            IndicatorRow(
                link=f"{self._link(urls.scorecard(framework_id, each.period, each.unit))}#indicator-{indicator_id}",
                name=web.words(web.atlas.units[each.unit].name),
                is_illustrative=each.illustrative,
                period=self._titles[framework_id, each.period],
                status=web.language.phrase(f"status.{each.status}"),
                value=web.percent(rules, fraction(each.value)),
                score=web.score(rules, fraction(each.score)),
                weighted=web.score(rules, fraction(each.weighted)),
            )
            for each in results
        ]


def bands_of(web: Web, framework_id: str, period_id: str, unit_kind: str) -> Sequence[GradeBand]:
    """The grades that a kind of unit can earn in a period, highest first."""
    grades = web.atlas.frameworks[framework_id].rules.grades_of(unit_kind, period_id)
    return grades.bands if grades else ()


def grade_markup(  # noqa: PLR0913 - whose grade it is, one by one
    web: Web,
    framework_id: str,
    period_id: str,
    unit_kind: str,
    grade: str | None,
    *,
    is_unclassified: bool = False,
) -> Markup:
    """The name of a grade in its look."""
    if is_unclassified:
        return _GRADE.format(web.language.phrase("score.unclassified"))
    bands = bands_of(web, framework_id, period_id, unit_kind)
    band = next((each for each in bands if each.id == grade), None)
    if band is None:
        return _GRADE.format(NOTHING)
    return _BAND.format(web.grade_step(band, bands), web.words(band.title))
