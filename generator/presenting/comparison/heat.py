"""The heat map: a row a unit, a column an indicator, each cell the score as published in one of five shades.

A country has hundreds of thousands of cells, too many for templates.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from functools import partial

from markupsafe import Markup

from generator.model.project import Framework
from generator.model.result import RowStatus
from generator.model.rounding import half_up
from generator.model.rounding_policy import Rounding
from generator.model.standing import Exact
from generator.model.standing import Standing
from generator.model.standing import fraction
from generator.presenting import urls
from generator.presenting.chronicled import Mark
from generator.presenting.codes import called_briefly
from generator.presenting.codes import told_apart
from generator.presenting.compared import CellMark
from generator.presenting.compared import ComparedUnit
from generator.presenting.compared import PeerTable
from generator.presenting.html import escaped
from generator.presenting.marks import legend
from generator.presenting.marks import marks_html
from generator.presenting.numbers import score_text
from generator.presenting.rows import RowForm
from generator.presenting.web import Web

SHADE_STARTS = (Fraction(3, 2), Fraction(5, 2), Fraction(7, 2), Fraction(9, 2))
"""The lowest score of each shade after the first: a shade stands for the nearest of the levels 1 to 5."""

_KEPT = 8192


class HeatForm:
    """The form of all heat maps of one framework and period, in one language."""

    def __init__(self, web: Web, framework_id: str, period_id: str) -> None:
        self.web = web
        self.framework = web.atlas.frameworks[framework_id]
        self.row_form = web.once(RowForm, framework_id, period_id)
        self.has_total = self.framework.rules.total != "none"
        self.words = web.wording.plain
        self._cell = _scored(self.framework.rules.rounding)
        self._link = web.linker(urls.comparison(framework_id, period_id))
        self._without = f'<td class="sc-none"><abbr title="{self.words["compare.not-its-own"]}">–</abbr></td>'

    def table(self, peers: PeerTable, caption: str, marks: Iterable[Mark] = ()) -> Markup:
        """The table of some peers; `caption` is HTML, `marks` are the scorecards whose published total or grade was changed."""
        revised = {each.unit: each.day for each in marks}
        has_rank = self.has_total and any(each.rank for each in peers.rows)
        has_grade = any(self._bands(each.standing) for each in peers.rows)
        head = "".join(self._head(peers, has_rank=has_rank, has_grade=has_grade))
        row = partial(self._row, columns=peers.columns, has_rank=has_rank, has_grade=has_grade)
        rows = "".join([row(each, revised.get(each.standing.unit, "")) for each in peers.rows])
        sorts = "".join(f' data-sc-{each}="{self.words[f"compare.{each}"]}"' for each in _SORTING)
        return Markup(  # noqa: S704 - escaped on the way
            f'<div class="sc-scroll" tabindex="0" role="region" aria-label="{caption}">\n'
            f'<table class="sc-table sc-compare"{sorts}>\n<caption>{caption}</caption>\n'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>"
            f"{legend(self.web, rows)}"
        )

    def _head(self, peers: PeerTable, *, has_rank: bool, has_grade: bool) -> Iterator[str]:
        words = self.words
        yield f'<th scope="col" data-sc-by="name">{words["page.unit"]}</th>'
        if has_rank:
            yield f'<th scope="col" class="sc-num" data-sc-by="rank">{words["compare.rank"]}</th>'
        if self.has_total:
            yield f'<th scope="col" class="sc-num" data-sc-by="number">{self._total()}</th>'
        if has_grade:
            yield f'<th scope="col" data-sc-by="number">{words["score.grade"]}</th>'
        yield f'<th scope="col" class="sc-num" data-sc-by="number">{words["score.coverage"]}</th>'
        yield from map(self._column, peers.columns)

    def _total(self) -> str:
        """What the total is called; where there are several, which of them."""
        tracks = self.framework.rules.tracks
        if not tracks:
            return self.words["score.total"]
        whole = escaped(self.web.plain(tracks[0].title))
        brief = whole.partition(" (")[0]  # what stands in brackets would make a narrow column high
        name = whole if brief == whole else f'<abbr title="{whole}">{brief}</abbr>'
        return f"{self.words['score.total']} <small>{name}</small>"

    def _column(self, name: str) -> str:
        link = self._link(urls.indicator(self.framework.id, name))
        code, title = (
            code_of(self.web, self.framework, name),
            self.web.plain(self.framework.indicators[name].title),
        )
        return (
            f'<th scope="col" class="sc-num" data-sc-by="number">'
            f'<a href="{escaped(link)}" title="{escaped(title)}">{escaped(code)}</a></th>'
        )

    def _row(
        self, row: ComparedUnit, revised: str, columns: Sequence[str], *, has_rank: bool, has_grade: bool
    ) -> str:
        standing, form = row.standing, self.row_form
        is_provisional = form.is_provisional or standing.is_provisional
        name = self.web.unit_names[standing.unit]
        mark = form.mark if standing.illustrative else ""
        link = f"{standing.unit}.html"
        mark += marks_html(self.web, link, revised, is_provisional=is_provisional)
        parts = [f'<tr><th scope="row"><a href="{link}">{name}</a>{mark}</th>']
        if has_rank:
            parts.append(f'<td class="sc-num">{self._rank(row)}</td>')
        if self.has_total:
            parts.append(f'<td class="sc-num">{form.score(standing.total)}</td>')
        if has_grade:
            parts.append(f'<td data-sc-value="{self._grade_value(standing)}">{form.grade_of(standing)}</td>')
        parts.append(self._coverage(standing))
        if row.marks:
            marked = {each.indicator: self._marked(link, each) for each in row.marks}
            marks = [marked.get(name, "") for name in columns]
            parts += map(self._of, row.statuses, row.scores, marks)
        else:
            parts += map(self._of, row.statuses, row.scores)
        parts.append("</tr>\n")
        return "".join(parts)

    def _marked(self, link: str, mark: CellMark) -> str:
        """The marks of a score, on a line of their own."""
        found = marks_html(self.web, link, mark.revised, is_provisional=mark.is_provisional)
        return f" <small>{found.strip()}</small>"

    def _rank(self, row: ComparedUnit) -> str:
        if not row.is_tied:
            return str(row.rank or "–")
        return f'<abbr title="{self.words["compare.tied"]}">={row.rank}</abbr>'

    def _bands(self, standing: Standing) -> bool:
        return bool(self.row_form.grades(self.web.atlas.units[standing.unit].kind))

    def _grade_value(self, standing: Standing) -> int:
        """The grades of a kind from the lowest up as numbers; 0 for none."""
        bands = self.row_form.grades(self.web.atlas.units[standing.unit].kind)
        return next((len(bands) - at for at, band in enumerate(bands) if band.id == standing.grade), 0)

    def _coverage(self, standing: Standing) -> str:
        reported, whole = map(fraction, standing.coverage)
        share = int(reported * 10_000 / whole) if reported and whole else 0
        text = f"{self.web.number(reported)} / {self.web.number(whole)}"
        return f'<td class="sc-num" data-sc-value="{share}">{text}</td>'

    def _of(self, status: RowStatus | None, score: Exact | None, marks: str = "") -> str:
        if status is None:
            return self._without
        if score is None:
            return f'<td class="sc-none">{self._said(status)}</td>'
        if status == "reported":
            return f"<td {self._cell(score)}{marks}</td>"
        return f"<td {self._cell(score)} <small>{self._said(status)}</small>{marks}</td>"

    def _said(self, status: str) -> str:
        """The status of an indicator without a score; one that was reported may have none all the same."""
        if status == "reported":
            return self.words["compare.no-score"]
        return self.words[f"status.{status}"]


_SORTING = ("sort", "descending", "ascending", "by-name", "by-name-back", "unsorted")


@lru_cache(maxsize=64)
def _scored(rounding: Rounding) -> Callable[[Exact], str]:
    """What prints a score with its shade, the same in both languages: the end of the tag that begins its cell, and the score."""

    def scored(score: Exact) -> str:
        number = fraction(score) or Fraction(0)
        return (
            f'class="sc-shade-{shade(half_up(number, rounding.score_places))}">{score_text(rounding, number)}'
        )

    return lru_cache(_KEPT)(scored)


def shade(score: Fraction) -> int:
    """The shade of a published score, 1 the lightest to 5."""
    return 1 + sum(score >= start for start in SHADE_STARTS)


def code_of(web: Web, framework: Framework, name: str) -> str:
    """What the column of an indicator is headed with."""
    return web.once(_codes, framework.id)[name]


def _codes(web: Web, framework_id: str) -> dict[str, str]:
    """What each indicator is called in little room, told apart."""
    framework = web.atlas.frameworks[framework_id]
    shown = web.atlas.indicators(framework)
    found = {name: called_briefly(web.language, each, name) for name, each in shown.items()}
    return told_apart(framework, found, shown)
