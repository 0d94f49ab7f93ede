"""The rows of a scorecard under the headings of their perspectives and aspects."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

from generator.model.scorecard import Subtotal
from generator.presenting.chronicled import CardChange
from generator.presenting.html import escaped
from generator.presenting.scorecards.figures import Figures
from generator.presenting.scorecards.figures import RowFigures
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.row import row_html


def rows_html(form: Form, figures: Figures, revised: Mapping[str, CardChange]) -> Iterator[str]:
    """Every row in the framework's order, in pieces; those outside its tree come last. `revised` are the changed scores."""
    scorecard = figures.scorecard
    means = {each.id: each for each in scorecard.perspectives}
    aspect_means = {each.id: each for each in scorecard.aspects}
    groups: dict[tuple[str | None, str | None], list[RowFigures]] = {}
    for each in figures.rows:
        groups.setdefault((each.row.perspective, each.row.aspect), []).append(each)
    for perspective in form.rules.perspectives:
        heading = _perspective(form, perspective.id, means)
        for group in perspective.groups:
            aspect = None if group is perspective else group.id
            rows = groups.get((perspective.id, aspect))
            if rows:
                yield heading
                yield _aspect(form, aspect, aspect_means) if aspect else ""
                yield from _list(form, rows, revised)
                heading = ""
    rest = [each for each in figures.rows if each.row.perspective is None]
    if rest:
        yield f'<h3 id="other-indicators" class="sc-perspective">{form.words["scorecard.other"]}</h3>'
        yield from _list(form, rest, revised)


def _perspective(form: Form, name: str, means: Mapping[str, Subtotal]) -> str:
    mean = means.get(name)
    said = ""
    if mean is not None and mean.score is not None:
        said = form.mean(form.score(mean.score))
        if mean.out_of_100 is not None:
            said = form.mean_of_100(form.score(mean.score), form.percent(mean.out_of_100))
        said = f' <span class="sc-subtotal">{said}</span>'
    return (
        f'<h3 id="perspective-{escaped(name)}" class="sc-perspective">{form.perspectives[name]}{said}</h3>\n'
    )


def _aspect(form: Form, name: str, means: Mapping[str, Subtotal]) -> str:
    mean = means.get(name)
    said = ""
    if mean is not None and mean.score is not None:
        said = f' <span class="sc-subtotal">{form.mean(form.score(mean.score))}</span>'
    return f'<h4 id="aspect-{escaped(name)}" class="sc-aspect">{form.aspects[name]}{said}</h4>\n'


def _list(form: Form, rows: Sequence[RowFigures], revised: Mapping[str, CardChange]) -> Iterator[str]:
    yield '<ul class="sc-rows">\n'
    for row in rows:
        yield row_html(form, row, revised.get(row.row.id))
    yield "</ul>\n"
