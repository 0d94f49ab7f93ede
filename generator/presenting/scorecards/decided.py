"""What decides besides the total: perspectives as bars and in a table of their own, and gates."""

from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.grading import Gate
from generator.model.scorecard import GateScore
from generator.model.scorecard import Scorecard
from generator.model.unit import Unit
from generator.presenting.charts.axis import limits
from generator.presenting.charts.bars import Bar
from generator.presenting.charts.bars import BarForm
from generator.presenting.html import escaped
from generator.presenting.scorecards.form import Form
from generator.presenting.web import Web


def perspectives_html(form: Form, scorecard: Scorecard, unit: Unit) -> str:
    """The scores of the perspectives, where there is no total over them or where they decide the grade."""
    rules, words = form.rules, form.words
    grades = rules.grades_of(unit.kind, form.period.id)
    matter = rules.total == "none" or (grades is not None and grades.is_by_perspective)
    if len(scorecard.perspectives) < 2 or not matter:  # noqa: PLR2004 - one alone is told with its rows
        return ""
    converted = f'<th scope="col" class="sc-num">{words["score.out-of-100"]}</th>' if rules.out_of_100 else ""
    rows = ""
    for each in scorecard.perspectives:
        decides = f' <span class="sc-tag">{words["score.decides"]}</span>'
        tag = decides if each.id == scorecard.grading.decided_by else ""
        number = f'<td class="sc-num">{form.percent(each.out_of_100)}</td>' if rules.out_of_100 else ""
        title = f'<a href="#perspective-{escaped(each.id)}">{form.perspectives[each.id]}</a>'
        rows += f'<tr><th scope="row">{title}{tag}</th><td class="sc-num">{form.score(each.score)}</td>{number}</tr>'
    return f"""\
<h2 id="perspectives">{words["scorecard.perspectives"]}</h2>
{_bars(form, scorecard, unit)}<table class="sc-table">
  <caption class="sc-visually-hidden">{words["scorecard.perspectives"]}</caption>
  <thead><tr><th scope="col">{words["field.perspective"]}</th><th scope="col" class="sc-num">{words["score.score"]}</th>{converted}</tr></thead>
  <tbody>{rows}</tbody>
</table>
"""


def _bars(form: Form, scorecard: Scorecard, unit: Unit) -> str:
    """Each perspective against the full mark: out of 100 where the framework converts, else out of 5."""
    drawn = form.web.once(_bar_form, form.framework.id, form.period.id, unit.kind)
    bars = []
    for each in scorecard.perspectives:
        number = each.out_of_100 if form.rules.out_of_100 else each.score
        printed = form.percent(number) if form.rules.out_of_100 else form.score(number)
        bars.append(Bar(each.id, number, printed))
    return drawn.picture(form.web.language.phrase("chart.perspectives"), bars)


def _bar_form(web: Web, framework_id: str, period_id: str, unit_kind: str) -> BarForm:
    """The form of the bars of all units of a kind."""
    form = web.once(Form, framework_id, period_id)
    rules = form.rules
    factor = rules.out_of_100.multiply_by if rules.out_of_100 else Fraction(1)
    full = HIGHEST * factor
    grades = rules.grades_of(unit_kind, period_id)
    found = []
    if grades is not None and grades.is_by_perspective:
        found = limits(web, grades.bands, factor if grades.of == "total" else Fraction(1))
    names = {each.id: web.plain(each.title) for each in rules.perspectives}
    longest = form.percent(full) if rules.out_of_100 else form.score(full)
    return BarForm(names, full, longest, found)


def gates_html(form: Form, scorecard: Scorecard) -> str:
    """Whether the unit passes each gate, and why."""
    if not scorecard.gates:
        return ""
    gates = {each.id: each for each in form.rules.gates}
    found = "".join([_gate(form, each, gates[each.id]) for each in scorecard.gates])
    return f'<h2 id="gates">{form.words["scorecard.gates"]}</h2>\n{found}'


def _gate(form: Form, scored: GateScore, gate: Gate) -> str:
    state = "awaited" if scored.passed is None else "passed" if scored.passed else "failed"
    tag = f'<span class="sc-tag">{form.words[f"scorecard.gate-{state}"]}</span>'
    return f"""\
<section class="sc-gate sc-gate--{state}">
  <h3 id="gate-{escaped(scored.id)}">{form.web.html(gate.title)} {tag}</h3>
  {form.lines(scored.working)}
  <p class="sc-hint">{form.words[f"framework.gated-{gate.gate_on}"]}</p>
</section>
"""
