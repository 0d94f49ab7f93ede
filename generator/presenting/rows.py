"""Rows of the tables that show many units, as ready HTML: a country has hundreds of thousands, and a template would cost five times as much."""

from collections.abc import Iterable
from collections.abc import Sequence

from markupsafe import Markup
from markupsafe import escape

from generator.model.grading import GradeBand
from generator.model.standing import IndicatorStanding
from generator.model.standing import Standing
from generator.model.standing import fraction
from generator.presenting import urls
from generator.presenting.web import NOTHING
from generator.presenting.web import Web

_GRADE = Markup('<span class="sc-grade">{}</span>')
_BAND = Markup('<span class="sc-grade sc-grade--{}">{}</span>')


class Rows:
    """Writes the rows of the tables on one page. What is the same for many rows (headings, a period's title, a grade) is made once."""

    def __init__(self, web: Web, url: str) -> None:
        self._web = web
        self._link = web.linker(url)
        self._titles = {
            (framework.id, period.id): web.words(period.title)
            for framework in web.atlas.frameworks.values()
            for period in framework.rules.periods
        }
        mark = escape(web.language.phrase("page.illustrative-mark"))
        self._mark = f' <span class="sc-tag">{mark}</span>'
        self._grades: dict[tuple[str, str, str, str | None, bool], Markup] = {}
        self._folders: dict[tuple[str, str], str] = {}

    def results(self, standings: Iterable[Standing], *, by_unit: bool) -> Markup:
        """The rows of scorecards, each named by its unit or by its framework; empty where there are none."""
        period, total, out_of_100, grade, coverage = self._headings(
            "page.period", "score.total", "score.out-of-100", "score.grade", "score.coverage"
        )
        web, rows = self._web, []
        for each in standings:
            rules = web.atlas.frameworks[each.framework].rules
            name = web.atlas.units[each.unit].name if by_unit else rules.short or rules.title
            rows.append(
                f"""  <tr>
    <th scope="row"><a href="{self._scorecard(each.framework, each.period, each.unit)}">{web.words(name)}</a>\
{self._mark if each.illustrative else ""}</th>
    <td data-label="{period}" class="sc-nowrap">{self._titles[each.framework, each.period]}</td>
    <td data-label="{total}" class="sc-num">{web.score(rules, fraction(each.total))}</td>
    <td data-label="{out_of_100}" class="sc-num">{web.percent(rules, fraction(each.out_of_100))}</td>
    <td data-label="{grade}">{self._grade(each)}</td>
    <td data-label="{coverage}" class="sc-num">{web.number(fraction(each.coverage[0]))} / {web.number(fraction(each.coverage[1]))}</td>
  </tr>
"""
            )
        return Markup("".join(rows))  # noqa: S704 - words are escaped, numbers and ids need not be

    def indicator(self, framework_id: str, indicator_id: str, results: Iterable[IndicatorStanding]) -> Markup:
        """The rows of an indicator's results; empty where there are none."""
        period, status, result, score, weighted = self._headings(
            "page.period", "score.status", "score.result", "score.score", "score.weighted"
        )
        web, rows = self._web, []
        rules = web.atlas.frameworks[framework_id].rules
        statuses: dict[str, str] = {}
        for each in results:
            if each.status not in statuses:
                statuses[each.status] = escape(web.language.phrase(f"status.{each.status}"))
            rows.append(
                f"""<tr>
    <th scope="row"><a href="{self._scorecard(framework_id, each.period, each.unit)}#indicator-{indicator_id}">\
{web.words(web.atlas.units[each.unit].name)}</a>{self._mark if each.illustrative else ""}</th>
    <td data-label="{period}" class="sc-nowrap">{self._titles[framework_id, each.period]}</td>
    <td data-label="{status}">{statuses[each.status]}</td>
    <td data-label="{result}" class="sc-num">{web.percent(rules, fraction(each.value))}</td>
    <td data-label="{score}" class="sc-num">{web.score(rules, fraction(each.score))}</td>
    <td data-label="{weighted}" class="sc-num">{web.score(rules, fraction(each.weighted))}</td>
  </tr>"""
            )
        return Markup("".join(rows))  # noqa: S704 - as above

    def _headings(self, *phrases: str) -> list[Markup]:
        return [escape(self._web.language.phrase(each)) for each in phrases]

    def _scorecard(self, framework_id: str, period_id: str, unit_id: str) -> str:
        """The link to a scorecard: the way to its folder, which many share, and its name there."""
        folder = self._folders.get((framework_id, period_id))
        if folder is None:
            link = self._link(urls.scorecard(framework_id, period_id, unit_id))
            folder = self._folders[framework_id, period_id] = link.removesuffix(f"{unit_id}.html")
        return f"{folder}{unit_id}.html"

    def _grade(self, each: Standing) -> Markup:
        kind = self._web.atlas.units[each.unit].kind
        what = (each.framework, each.period, kind, each.grade)
        found = self._grades.get((*what, each.is_unclassified))
        if found is None:
            found = grade_markup(self._web, *what, is_unclassified=each.is_unclassified)
            self._grades[*what, each.is_unclassified] = found
        return found


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
