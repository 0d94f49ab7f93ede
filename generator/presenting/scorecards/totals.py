"""The end of a scorecard's page: how the total and the grade come about, and who compiled the scores."""

from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.scorecard import Scorecard
from generator.presenting import urls
from generator.presenting.charts.bars import Bar
from generator.presenting.charts.bars import BarForm
from generator.presenting.html import escaped
from generator.presenting.scorecards.figures import Figures
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.particulars import revisions_html
from generator.presenting.web import Web


def totals_html(form: Form, figures: Figures) -> str:
    """How the total adds up, track by track, the totals of several assessors, and how numbers are rounded."""
    words, scorecard = form.words, figures.scorecard
    told = scorecard.tracks[0].working if scorecard.tracks else ()
    lines = [line for line in scorecard.working if line not in told]
    heading = ""
    if scorecard.tracks or lines or form.rules.total == "weighted":
        title = words["scorecard.graded" if form.rules.total == "none" else "scorecard.total"]
        heading = f'<h2 id="total">{title}</h2>\n'
    tracks = "".join(
        [
            f'<h3 id="track-{escaped(each.id)}">{form.tracks[each.id]}</h3>\n'
            + _sums(form, figures, each.id)
            + (f"{form.lines(each.working)}\n" if each.working else f"<p>{words['working.awaited']}</p>")
            for each in scorecard.tracks
        ]
    )
    return f"""\
{heading}{_bars(form, scorecard)}{tracks}{"" if tracks else _sums(form, figures)}{form.lines(lines) if lines else ""}{_assessors(form, scorecard)}<p class="sc-hint">{form.how_rounded}</p>
<p class="sc-hint"><a href="{_data(form, scorecard)}">{words["scorecard.data"]}</a></p>

"""


def _bars(form: Form, scorecard: Scorecard) -> str:
    """The totals of several tracks side by side, which are never averaged."""
    if not scorecard.tracks:
        return ""
    drawn = form.web.once(_bar_form, form.framework.id, form.period.id)
    bars = [Bar(each.id, each.total, form.score(each.total)) for each in scorecard.tracks]
    return drawn.picture(form.web.language.phrase("chart.tracks"), bars)


def _bar_form(web: Web, framework_id: str, period_id: str) -> BarForm:
    form = web.once(Form, framework_id, period_id)
    full = Fraction(HIGHEST)
    names = {each.id: web.plain(each.title) for each in form.rules.tracks}
    return BarForm(names, full, form.score(full))


def _sums(form: Form, figures: Figures, track: str | None = None) -> str:
    """Weight, score and their product of each row that counts in a total, of one track where there are several, and their sums."""
    found = None if form.rules.total == "none" else figures.sums(track)
    if found is None:
        return ""
    words, top = form.words, [row for row, *_ in found.rows]
    body = "".join(
        [
            f'<tr><th scope="row"><a href="#indicator-{head.id}">{head.called}</a></th>'
            + _cells(weight, score, product)
            for head, (_, weight, score, product) in zip(map(form.head, top), found.rows, strict=True)
        ]
    )
    name = words["scorecard.sums"]
    if track:
        name += f": {form.tracks[track]}"
    sums = _cells(found.weight, "", found.product)
    return f"""\
<div class="sc-scroll" tabindex="0" role="group" aria-label="{name}">
<table class="sc-table sc-narrow">
  <caption class="sc-visually-hidden">{name}</caption>
  <thead><tr><th scope="col">{words["page.indicator"]}</th><th scope="col" class="sc-num">{words["scorecard.weight-counted"]}</th><th scope="col" class="sc-num">{words["score.score"]}</th><th scope="col" class="sc-num">{words["scorecard.product"]}</th></tr></thead>
  <tbody>{body}</tbody>
  <tfoot><tr><th scope="row">{words["result.sum"]}</th>{sums}</tfoot>
</table>
</div>
"""


def _cells(*numbers: str) -> str:
    return "\n".join([f'<td class="sc-num">{each}</td>' for each in numbers]) + "</tr>\n"


def _data(form: Form, scorecard: Scorecard) -> str:
    """The link to the scorecard as a data file."""
    where = scorecard.framework, scorecard.period, scorecard.unit
    return form.web.data_linker(urls.scorecard(*where))(urls.scorecard_data(*where))


def _assessors(form: Form, scorecard: Scorecard) -> str:
    """The total as each assessor has it, where there are several."""
    if len(scorecard.assessments) < 2:  # noqa: PLR2004 - of one there is the total itself
        return ""
    rows = [
        f'<tr><th scope="row">{form.assessor(each.by, counts=each is scorecard.assessments[-1])}</th>'
        f'<td class="sc-num">{form.score(each.total)}</td></tr>'
        for each in scorecard.assessments
    ]
    return f"""\
<table class="sc-table sc-narrow">
  <caption>{form.words["scorecard.assessed-totals"]}</caption>
  <tbody>{"".join(rows)}</tbody>
</table>
"""


def provenance_html(form: Form, scorecard: Scorecard) -> str:
    """Why a score is full, who compiled it, when it was sent on, and what of the report was revised, as far as the result file says."""
    web, words, file = form.web, form.words, scorecard.file
    found = ""
    if file.justification:
        title = words["appraisal.justification"]
        found = f'<h2 id="justification">{title}</h2>{web.prose_html(file.justification)}'
    fields = ""
    if file.scored_by:
        fields = f"<div><dt>{words['scorecard.scored-by']}</dt><dd>{web.html(file.scored_by)}</dd></div>"
    if file.sent_on:
        day = web.language.date(file.sent_on)
        fields += f"<div><dt>{words['scorecard.sent-on']}</dt><dd>{day}</dd></div>"
    fields += revisions_html(web, file.revisions)
    if fields:
        title = words["scorecard.provenance"]
        found += f'<h2 id="provenance">{title}</h2>\n<dl class="sc-fields">\n{fields}</dl>\n'
    return found
