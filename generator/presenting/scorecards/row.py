"""One indicator of a scorecard: title, figures and meter, and the working below them."""

from generator.model.number import written
from generator.model.result import Result
from generator.model.scorecard import IndicatorScore
from generator.presenting.chronicled import CardChange
from generator.presenting.reported import TABLED
from generator.presenting.reported import reported_tables
from generator.presenting.scorecards.changes import row_marks_html
from generator.presenting.scorecards.figures import RowFigures
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.form import Head
from generator.presenting.scorecards.particulars import TOLD
from generator.presenting.scorecards.particulars import particulars_html
from generator.presenting.scorecards.particulars import table_html
from generator.presenting.scorecards.working import working_html

SAID = TABLED | {*TOLD, "assessments"}
"""The keys of a result of which something is shown below its working."""


def row_html(form: Form, figures: RowFigures, change: CardChange | None = None) -> str:
    """One row, as an item of a list; `change` is the newest of its score after publication."""
    row, score, weighted = figures.row, figures.score, figures.weighted
    words, head, measured = form.words, form.head(row), row.measured
    by = ""
    if row.weighted is not None and figures.base != form.base:
        by = f" <small>{form.based(figures.base)}</small>"
    adjusted = f" <small>{form.adjusted(figures.adjusted)}</small>" if figures.adjusted else ""
    bar = ""
    if figures.on_bar:
        bar = f'<div class="sc-bullet">{form.meter(figures.on_bar, words["score.score"])}{head.levels.below(measured)}</div>\n'
    result = ""
    if head.has_result or measured.value is not None:
        unit = "" if measured.value is None else head.measured_in
        result = f"      <div><dt>{words['score.result']}</dt><dd>{figures.value}{unit}</dd></div>\n"
    details = ""
    if measured.working or row.result is not None:
        sum_ = ""
        if head.is_pilot:
            sum_ = f"<p>{words['explain.pilot']}</p>\n"
        elif row.weighted is not None:
            sum_ = f'    <p class="sc-math">{form.weighted(figures.counted, score, figures.base, weighted)}</p>\n'
        details = _details(form, figures, head, sum_)
    return f"""\
<li class="sc-row sc-row--depth-{row.depth}" id="indicator-{head.id}">
  <div class="sc-row__head">
    <p class="sc-row__title">{head.mark}{head.title}{_tags(form, row, head, change)}</p>
    <dl class="sc-row__figures">
{result}      <div><dt>{words["score.score"]}</dt><dd><strong>{score}</strong>{adjusted}</dd></div>
      <div><dt>{words["score.weight"]}</dt><dd>{_weight(form, figures, head)}</dd></div>
      <div><dt>{words["score.weighted"]}</dt><dd>{weighted}{by}</dd></div>
    </dl>
{bar}  </div>
{details}</li>
"""


def _tags(form: Form, row: IndicatorScore, head: Head, change: CardChange | None) -> str:
    tags = ""
    if row.status != "reported":
        tags = f'<span class="sc-tag sc-tag--{row.status}">{form.words[f"status.{row.status}"]}</span>'
    if head.is_pilot:
        tags += f'<span class="sc-tag">{form.words["indicator.pilot"]}</span>'
    tags += row_marks_html(form, row, change)
    return f" {tags}" if tags else ""


def _weight(form: Form, figures: RowFigures, head: Head) -> str:
    """The weight as printed, and the one that counted where that is another."""
    weight = figures.weight
    if not weight:
        return form.words["score.unknown"]
    if weight == figures.counted or head.is_pilot:
        return weight
    return f"{weight} <small>{form.counted(written(figures.row.counted))}</small>"


def _details(form: Form, figures: RowFigures, head: Head, sum_: str) -> str:
    """What is unfolded: how the score came about, what it is of the whole, what was reported, and where it stands."""
    row = figures.row
    share = f"<p>{form.share(figures.share)}</p>" if figures.share else ""
    reported = "" if row.result is None else _reported(form, row, row.result)
    source = form.source(figures.place)
    return f"""\
  <details class="sc-working">
    <summary>{form.words["scorecard.working"]} <span class="sc-visually-hidden">{head.id}</span></summary>
{_workings(form, figures)}{sum_}{share}{reported}    <p class="sc-source">{source}</p>
  </details>
"""


def _workings(form: Form, figures: RowFigures) -> str:
    """The working of the score; where there are several assessments, of each of them."""
    row = figures.row
    if not row.assessments:
        return f"    {working_html(form, row.measured, figures.score)}\n"
    last = len(row.assessments) - 1
    sections = [
        f"<section><p><strong>{form.assessor(each.by, counts=0 < at == last)}</strong></p>{working_html(form, each.measured, form.score(each.measured.score))}</section>"
        for at, each in enumerate(row.assessments)
    ]
    return f'    <div class="sc-assessments">\n{"".join(sections)}    </div>\n'


def _reported(form: Form, row: IndicatorScore, result: Result) -> str:
    """Tables and texts of the result file; where there are several assessments, the tables of the one that counts."""
    if SAID.isdisjoint(result.model_fields_set):
        return ""
    given = result.assessments
    counted = result if given is None else given.verified or given.self_ or result
    tables = reported_tables(form.web, row.indicator, counted)
    return "".join([table_html(each) for each in tables]) + particulars_html(form.web, result)
