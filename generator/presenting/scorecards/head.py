"""The top of a scorecard's page: whose it is, and everything at a glance."""

from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction

from generator.model.grading import GradeBand
from generator.model.scorecard import Coverage
from generator.model.scorecard import Scorecard
from generator.model.tree import Track
from generator.model.unit import POSITION
from generator.model.unit import Unit
from generator.presenting.codes import called
from generator.presenting.html import escaped
from generator.presenting.numbers import worked
from generator.presenting.scorecards.figures import Figures
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.form import on_bar
from generator.scoring.exact import ZERO
from generator.scoring.exact import added


def head_html(form: Form, figures: Figures, unit: Unit, summary: str, marks: str) -> str:
    """Title, framework and the section that says it all; `summary` is the scorecard in a sentence, `marks` are hints on its total."""
    web, words, scorecard = form.web, form.words, figures.scorecard
    mark = f"<strong>{words['page.illustrative-mark']}</strong> {words['page.illustrative']}"
    notice = f'<p class="sc-notice sc-notice--illustrative">{mark}</p>\n' if scorecard.illustrative else ""
    return f"""\
<h1>{web.html(unit.name)} · {form.title}</h1>
{form.subtitle}
{notice}
<section class="sc-hero" aria-labelledby="summary">
  <h2 id="summary" class="sc-hero__title">{words["scorecard.at-a-glance"]}</h2>
  <p class="sc-lead">{escaped(summary)}</p>
{_figures(form, scorecard, unit)}{_meter(form, scorecard)}{_award(form, scorecard)}{marks}{_hints(form, figures)}{_comparison(form, scorecard, unit)}</section>

"""


def _figures(form: Form, scorecard: Scorecard, unit: Unit) -> str:
    """Totals, grade and coverage; where there are tracks the first is the main one, and what comes of it stands beside it."""
    grades = form.rules.grades_of(unit.kind, form.period.id)
    bands = grades.bands if grades else []
    has_total = form.rules.total == "weighted"
    if not bands and not has_total and scorecard.out_of_100 is None:
        return ""
    words, labels = form.words, form.labels
    converted = _converted(form, scorecard, bands)
    figures = ""
    for each in scorecard.tracks:
        total = f"{form.score(each.total)} <small>/ 5</small>"
        more = f'<dd class="sc-figures__more">{words["score.coverage"]} {_coverage(each.coverage)}</dd>'
        figures += f"    <div><dt>{form.tracks[each.id]}</dt><dd>{total}</dd>{more}</div>\n{converted}"
        converted = ""
    if not scorecard.tracks:
        total = f"{form.score(scorecard.total)} <small>/ 5</small>"
        figures = f"<div><dt>{labels['score.total']}</dt><dd>{total}</dd></div>" if has_total else ""
        figures += f"    {converted}\n"
        if has_total:
            reported = (
                f"{worked(scorecard.coverage.reported)} <small>/ {worked(scorecard.coverage.total)}</small>"
            )
            figures += f"<div><dt>{labels['score.coverage']}</dt><dd>{reported}</dd></div>"
    return f'  <dl class="sc-figures">\n{figures}  </dl>\n'


def _coverage(coverage: Coverage) -> str:
    return f"{worked(coverage.reported)} / {worked(coverage.total)}"


def _converted(form: Form, scorecard: Scorecard, bands: Sequence[GradeBand]) -> str:
    """What the main total comes to: out of 100, and as a grade."""
    words, labels = form.words, form.labels
    figures = ""
    if scorecard.out_of_100 is not None:
        figures = (
            f"<div><dt>{labels['score.out-of-100']}</dt><dd>{form.percent(scorecard.out_of_100)}</dd></div>"
        )
    if bands:
        grade = form.grade(scorecard.grade, bands)
        if scorecard.grading.is_unclassified:
            grade = f'<span class="sc-grade">{words["score.unclassified"]}</span>'
        figures += f"<div><dt>{labels['score.grade']}</dt><dd>{grade}</dd></div>"
    return figures


def _meter(form: Form, scorecard: Scorecard) -> str:
    return "" if scorecard.total is None else form.meter(on_bar(scorecard.total), form.words["score.total"])


def _award(form: Form, scorecard: Scorecard) -> str:
    award = scorecard.grade.award if scorecard.grade else None
    return f'<p class="sc-award">{form.web.html(award)}</p>' if award else ""


def _comparison(form: Form, scorecard: Scorecard, unit: Unit) -> str:
    """The way to the other units; persons are not compared. It says nothing of the others, so that no page hangs on them."""
    return "" if unit.kind == POSITION else f"<p>{form.comparison(scorecard.unit, scorecard.total)}</p>\n"


def _hints(form: Form, figures: Figures) -> str:
    told = [*_not_reported(form, figures), *_partial(form, figures.scorecard)]
    hints = "".join([f'<p class="sc-hint">{each}</p>' for each in told])
    if form.period.weights:
        note = form.period.weights_note
        said = f" {form.web.html(note)}" if note else ""
        hints += f'<p class="sc-hint"><strong>{form.words["scorecard.period-weights"]}</strong>{said}</p>'
    return hints


def _not_reported(form: Form, figures: Figures) -> Iterator[str]:
    """What was not reported and counts 0 in the total all the same: it may be why a total is low."""
    rows = [row for row in figures.scorecard.rows if row.status == "not-reported" and row.counted]
    if not rows:
        return
    codes = ", ".join([form.head(row).called for row in rows])
    if form.rules.total == "none" or form.rules.tracks:
        yield form.not_reported(codes)
        return
    weight = added([figures.points.get(row.id, ZERO) for row in rows])
    yield form.not_reported_of(codes, worked(weight))


def _partial(form: Form, scorecard: Scorecard) -> Iterator[str]:
    """What to say of each total that is over a part of its base because weights of top indicators are unknown."""
    top = [row for row in scorecard.rows if row.depth == 0]
    if all(row.weight is not None for row in top):
        return
    rules, phrase = form.rules, form.web.language.phrase
    track_of = {each.id: each.track for each in rules.perspectives}
    blocks: list[tuple[Track | None, Fraction]] = [(track, track.base) for track in rules.tracks]
    for track, base in blocks or [(None, rules.base)]:
        name = track.id if track else None
        mine = [row for row in top if track_of.get(row.perspective or "") == name]
        unknown = [called(form.web.language, row.indicator, row.id) for row in mine if row.weight is None]
        counted = sum((row.counted for row in mine), Fraction(0))
        if not unknown or not counted:
            continue
        text = phrase("scorecard.partial", indicators=", ".join(unknown), counted=counted, base=base)
        yield escaped(phrase("scorecard.partial-track", track=track.title, text=text) if track else text)
