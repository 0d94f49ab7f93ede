"""A scorecard: total, grade, and every indicator with its working unfolded in place."""

from collections.abc import Iterable
from collections.abc import Iterator

from generator.model.scorecard import Scorecard
from generator.presenting import urls
from generator.presenting.chronicled import CardHistory
from generator.presenting.dataset import CSV
from generator.presenting.dataset import JSON
from generator.presenting.dataset import dataset
from generator.presenting.moves import revised_rows
from generator.presenting.page import Page
from generator.presenting.scorecards.changes import changes_html
from generator.presenting.scorecards.changes import marks_html
from generator.presenting.scorecards.decided import gates_html
from generator.presenting.scorecards.decided import perspectives_html
from generator.presenting.scorecards.figures import Figures
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.forms import development_plan
from generator.presenting.scorecards.forms import forms_html
from generator.presenting.scorecards.gains import gains_html
from generator.presenting.scorecards.head import head_html
from generator.presenting.scorecards.objectives import objectives_html
from generator.presenting.scorecards.rows import rows_html
from generator.presenting.scorecards.totals import provenance_html
from generator.presenting.scorecards.totals import totals_html
from generator.presenting.summary import scorecard_summary
from generator.presenting.web import Web
from generator.presenting.web import contents


def scorecard_pages(webs: Iterable[Web], scorecard: Scorecard, history: CardHistory = ()) -> Iterator[Page]:
    """The page of one scorecard in the language of each of `webs`; `history` are its recorded changes."""
    figures = None
    for web in webs:
        form = web.once(Form, scorecard.framework, scorecard.period)
        figures = figures or Figures(form, scorecard)
        yield _page(form, figures, history)


def _page(form: Form, figures: Figures, history: CardHistory) -> Page:
    web, scorecard = form.web, figures.scorecard
    where = scorecard.framework, scorecard.period, scorecard.unit
    unit = web.atlas.units[scorecard.unit]
    title = web.language.phrase(
        "scorecard.title", unit=web.plain(unit.name), period=web.plain(form.period.title)
    )
    summary = scorecard_summary(web, scorecard, form.rules)
    before = f"""\
{forms_html(form, scorecard)}{head_html(form, figures, unit, summary, marks_html(form, scorecard, history))}{perspectives_html(form, scorecard, unit)}
{gates_html(form, scorecard)}
<h2 id="indicators">{form.words["scorecard.indicators"]}</h2>
<p class="sc-hint">{form.words["scorecard.unfold"]} {form.weighted_is}</p>
"""
    revised = revised_rows(history)
    after = f"""\
{gains_html(form, figures)}{objectives_html(form, scorecard)}{totals_html(form, figures)}{_appraisal(form, scorecard)}
{provenance_html(form, scorecard)}{changes_html(form, history, {row.id for row in scorecard.rows})}"""
    return Page(
        url=urls.scorecard(*where),
        kind="scorecard",
        title=title,
        description=summary,
        body="".join([before, *rows_html(form, figures, revised), "\n", after]),
        contents=contents(before) + contents(after),  # the rows have no headings of that level
        breadcrumbs=form.breadcrumbs,
        dataset=dataset(
            title,
            f"{summary} {web.language.phrase('page.illustrative')}" if scorecard.illustrative else summary,
            [(urls.scorecard_data(*where), JSON), (urls.period_data(*where[:2]), CSV)],
            creator=web.plain(unit.name),
            days=(form.period.start.isoformat(), form.period.end.isoformat()),
        ),
    )


def _appraisal(form: Form, scorecard: Scorecard) -> str:
    """The appraisal of a position; few scorecards have one."""
    if scorecard.appraisal is None:
        return ""
    plan = development_plan(form, scorecard)
    return form.web.render("appraisal.html", scorecard=scorecard, rules=form.rules, plan=plan)
