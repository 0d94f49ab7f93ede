"""How one score came about, line by line."""

from generator.model.scorecard import Measured
from generator.presenting.numbers import worked
from generator.presenting.scorecards.form import Form


def working_html(form: Form, measured: Measured, score: str) -> str:
    """The lines of a working, what was taken off and put on, and the `score` as printed."""
    wording = form.wording
    lines = [f"<li>{wording.line(each)}</li>" for each in measured.working]
    if measured.adjustments:
        lines.append(f"<li>{form.raw(form.score(measured.raw_score))}</li>")
        for each in measured.adjustments:
            taken = f"<strong>{worked(each.amount)}</strong> {wording.line(each.reason)}"
            lines.append(f'<li class="sc-adjustment">{taken}</li>')
    if measured.score is not None:
        lines.append(f"<li><strong>{form.scored(score)}</strong></li>")
    return f'<ol class="sc-lines">\n{"".join(lines)}</ol>\n'
