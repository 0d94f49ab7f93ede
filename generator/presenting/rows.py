"""Rows of the tables that show many units, as HTML: a country has hundreds of thousands of them, too many for templates.

What the rows of a framework and a period have in common is put into words once, on their form.
"""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from functools import lru_cache

from markupsafe import Markup

from generator.model.grading import GradeBand
from generator.model.rounding_policy import Rounding
from generator.model.standing import Exact
from generator.model.standing import IndicatorStanding
from generator.model.standing import Standing
from generator.model.standing import fraction
from generator.model.standing import ratio
from generator.presenting import urls
from generator.presenting.chronicled import Mark
from generator.presenting.marks import legend
from generator.presenting.marks import marks_html
from generator.presenting.numbers import grouped
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import score_text
from generator.presenting.numbers import worked
from generator.presenting.on_demand import OnDemand
from generator.presenting.plan import PagePlan
from generator.presenting.web import NOTHING
from generator.presenting.web import Web

_ANY = "any"
_ROWS = "~rows~"
_KEPT = 2048

Printer = Callable[[Exact | None], str]


class RowForm:
    """The form of all rows of one framework and period, in one language; its texts are HTML."""

    def __init__(self, web: Web, framework_id: str, period_id: str) -> None:
        framework = web.atlas.frameworks[framework_id]
        period = framework.period(period_id)
        say = web.wording.plain
        self.web = web
        self.rules = framework.rules
        self.period_id = period_id
        self.score, self.percent = _printers(self.rules.rounding)
        self.name = web.html(self.rules.short_title)
        self.is_provisional = period is not None and period.provisional
        self.mark = f' <span class="sc-tag">{say["page.illustrative-mark"]}</span>'
        self.label = {key: say[f"score.{key}"] for key in _LABELS}
        title = web.html(period.title) if period else ""
        self.period = f'<td data-label="{say["page.period"]}" class="sc-nowrap">{title}</td>'
        cells = {key: f'    <td data-label="{label}" class="sc-num">' for key, label in self.label.items()}
        self._result, self._score, self._weighted = cells["result"], cells["score"], cells["weighted"]
        before = f'    <td data-label="{self.label["status"]}" class="sc-nowrap">'
        self._statuses = OnDemand(lambda status: f"{before}{say[f'status.{status}']}</td>\n")
        self._base = worked(self.rules.base)
        self._based = web.wording.filler("framework.base", "base")
        self._bases: dict[Exact | None, str] = {None: ""}
        self._grades: dict[tuple[str, str | None, bool], str] = {}

    @cached_property
    def columns(self) -> frozenset[str]:
        """What the scorecards of the framework can have: a total, the same out of 100, and a grade."""
        rules = self.rules
        has_total = rules.total == "weighted"
        found = {
            "total": has_total,
            "out-of-100": (has_total and rules.out_of_100 is not None) or rules.appraisal is not None,
            "grade": rules.grades is not None or bool(rules.grades_for),
        }
        return frozenset(name for name, is_there in found.items() if is_there)

    def result(
        self, link: str, name: str, standing: Standing, columns: Collection[str], revised: str = ""
    ) -> str:
        """One scorecard, and what came of it, as far as there are columns for it; `revised` is the day (ISO) of its last change."""
        label = self.label
        reported, weight = map(fraction, standing.coverage)
        cells = ""
        if "total" in columns:
            cells = f"""    <td data-label="{label["total"]}" class="sc-num">{self.score(standing.total)}</td>\n"""
        if "out-of-100" in columns:
            number = self.percent(standing.out_of_100)
            cells += f"""    <td data-label="{label["out-of-100"]}" class="sc-num">{number}</td>\n"""
        if "grade" in columns:
            cells += f"""    <td data-label="{label["grade"]}">{self.grade_of(standing)}</td>\n"""
        is_provisional = self.is_provisional or standing.is_provisional
        marks = marks_html(self.web, link, revised, is_provisional=is_provisional)
        return f"""\
  <tr>
    <th scope="row"><a href="{link}">{name}</a>{self.mark if standing.illustrative else ""}{marks}</th>
    {self.period}
{cells}    <td data-label="{label["coverage"]}" class="sc-num">{self.web.number(reported)} / {self.web.number(weight)}</td>
  </tr>
"""

    def indicator(
        self, link: str, name: str, standing: IndicatorStanding, *, has_result: bool, revised: str = ""
    ) -> str:
        """One result of an indicator; without the number where its table has no column for that."""
        score = self.score
        _, _, illustrative, status, value, scored, weighted, base, is_provisional = standing
        marks = self.mark if illustrative else ""
        if revised or is_provisional or self.is_provisional:
            is_provisional = scored is not None and (is_provisional or self.is_provisional)
            marks += marks_html(self.web, link, revised, is_provisional=is_provisional)
        result = f"{self._result}{self.percent(value)}</td>\n" if has_result else ""
        return f"""\
<tr>
    <th scope="row"><a href="{link}">{name}</a>{marks}</th>
    {self.period}
{self._statuses[status]}{result}{self._score}{score(scored)}</td>
{self._weighted}{score(weighted)}{self._on_base(base)}</td>
  </tr>"""

    def _on_base(self, base: Exact | None) -> str:
        """What a weight was divided by, where it is not the framework's base: weighted scores compare on one base only."""
        found = self._bases.get(base)
        if found is None:
            printed = worked(Fraction(*ratio(base or "")))
            found = "" if printed == self._base else f" <small>{self._based(printed)}</small>"
            self._bases[base] = found
        return found

    def grade_of(self, standing: Standing) -> str:
        """The grade of a scorecard in its look."""
        kind = self.web.atlas.units[standing.unit].kind
        what = (kind, standing.grade, standing.is_unclassified)
        found = self._grades.get(what)
        if found is None:
            found = self.grade(kind, standing.grade, is_unclassified=standing.is_unclassified)
            self._grades[what] = found
        return found

    def grade(self, unit_kind: str, grade: str | None, *, is_unclassified: bool = False) -> str:
        """The name of a grade in its look."""
        if is_unclassified:
            return f'<span class="sc-grade">{self.web.wording.plain["score.unclassified"]}</span>'
        bands = self.grades(unit_kind)
        band = next((each for each in bands if each.id == grade), None)
        if band is None:
            return NOTHING
        step = self.web.grade_step(band, bands)
        return f'<span class="sc-grade sc-grade--{step}">{self.web.html(band.title)}</span>'

    def grades(self, unit_kind: str) -> Sequence[GradeBand]:
        """The grades that a kind of unit can earn, highest first."""
        grades = self.rules.grades_of(unit_kind, self.period_id)
        return grades.bands if grades else ()


_LABELS = ("total", "out-of-100", "grade", "coverage", "status", "result", "score", "weighted")


@lru_cache(maxsize=64)
def _printers(rounding: Rounding) -> tuple[Printer, Printer]:
    """How scores, and results and numbers out of 100, are printed: in both languages alike, so what was printed lately is kept."""

    def score(number: Exact | None) -> str:
        found = fraction(number)
        return NOTHING if found is None else score_text(rounding, found)

    def percent(number: Exact | None) -> str:
        found = fraction(number)
        return NOTHING if found is None else grouped(percent_text(rounding, found))

    return lru_cache(_KEPT)(score), lru_cache(_KEPT)(percent)


class _Places:
    """On the page at `url`: the form of each framework and period, and the way to the folder of its scorecards."""

    def __init__(self, web: Web, url: str) -> None:
        self._web = web
        self._folder = _folder(url)
        self._known: dict[tuple[str, str], tuple[RowForm, str]] = {}

    def of(self, framework_id: str, period_id: str) -> tuple[RowForm, str]:
        found = self._known.get((framework_id, period_id))
        if found is None:
            way = self._web.once(_way, self._folder, urls.scorecard(framework_id, period_id, _ANY))
            found = self._web.once(RowForm, framework_id, period_id), way
            self._known[framework_id, period_id] = found
        return found


def results_table(
    web: Web, url: str, standings: Iterable[Standing], marks: Iterable[Mark] = (), *, by_unit: bool = True
) -> Markup:
    """The table of scorecards on the page at `url`, each named by its unit, or by its framework; nothing where there are none.

    `marks` are those that were changed after publication.
    """
    revised = {(each.framework, each.period, each.unit): each.day for each in marks}
    names, places = web.unit_names, _Places(web, url)
    listed = [(each, *places.of(each.framework, each.period)) for each in standings]
    if not listed:
        return Markup("")
    columns = sorted(set().union(*{form.columns for _, form, _ in listed}) - _empty(listed))
    rows = []
    for each, form, way in listed:
        name = names[each.unit] if by_unit else form.name
        day = revised.get((each.framework, each.period, each.unit), "")
        rows.append(form.result(f"{way}{each.unit}.html", name, each, columns, day))
    before, after = web.once(_around_results, "page.unit" if by_unit else "page.framework", *columns)
    listed_rows = "".join(rows)
    return Markup(f"{before}{listed_rows}{after}{legend(web, listed_rows)}")  # noqa: S704 - escaped on the way


def _empty(listed: Iterable[tuple[Standing, RowForm, str]]) -> set[str]:
    """The column of totals out of 100 where it would have dashes only: appraisals count there, and most pages show none."""
    return set() if any(each.out_of_100 is not None for each, _, _ in listed) else {"out-of-100"}


def _around_results(web: Web, heading: str, *columns: str) -> tuple[str, str]:
    """What stands before and after the rows: the same in every table of a language that has the same columns."""
    html = web.render("results_table.html", heading=heading, columns=columns, rows=_ROWS)
    before, _, after = html.partition(_ROWS)
    return before, after


def indicator_rows(web: Web, plan: PagePlan) -> Markup:
    """The rows of an indicator's results on the page of a plan."""
    url, framework_id, indicator_id, results = plan.url, plan.framework, plan.indicator, plan.results
    revised = {(period, unit): day for period, unit, day in plan.row_marks}
    with_result = has_result(results)
    names, places = web.unit_names, _Places(web, url)
    end = f".html#indicator-{indicator_id}"
    rows = []
    for each in results:
        form, way = places.of(framework_id, each.period)
        rows.append(
            form.indicator(
                f"{way}{each.unit}{end}",
                names[each.unit],
                each,
                has_result=with_result,
                revised=revised.get((each.period, each.unit), ""),
            )
        )
    return Markup("".join(rows))  # noqa: S704 - escaped on the way


def has_result(results: Iterable[IndicatorStanding]) -> bool:
    """Whether any result is a number: criteria of steps and of lists are scored without one, and need no column for it."""
    return any(each.value is not None for each in results)


def unit_items(web: Web, url: str, names: Iterable[str]) -> Markup:
    """Units as the items of a list on the page at `url`."""
    unit_names = web.unit_names
    way = web.once(_way, _folder(url), urls.unit(_ANY))
    items = [f'<li><a href="{way}{name}.html">{unit_names[name]}</a></li>' for name in names]
    return Markup("\n".join(items))  # noqa: S704 - escaped on the way


def _folder(url: str) -> str:
    """The folder of a page with its slash; empty for the root."""
    return url[: url.rfind("/") + 1]


def _way(web: Web, folder: str, page: str) -> str:
    """The way from a folder to that of a page."""
    return web.linker(f"{folder}{_ANY}.html")(page).removesuffix(f"{_ANY}.html")
