"""What was changed of a scorecard after its publication: each change with the total of then, by the rules of then and of today."""

from collections.abc import Collection

from generator.model.ledger import ScoreMove
from generator.model.ledger import Total
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.presenting import urls
from generator.presenting.change_words import RowWords
from generator.presenting.change_words import ScoreWords
from generator.presenting.change_words import change_url
from generator.presenting.change_words import commit_url
from generator.presenting.change_words import day_of
from generator.presenting.change_words import grade
from generator.presenting.change_words import scores
from generator.presenting.change_words import total
from generator.presenting.chronicle import text_of
from generator.presenting.chronicled import CardChange
from generator.presenting.chronicled import CardHistory
from generator.presenting.html import escaped
from generator.presenting.marks import PROVISIONAL
from generator.presenting.marks import REVISED
from generator.presenting.marks import revised_on_html
from generator.presenting.moves import has_moved
from generator.presenting.moves import revised_on
from generator.presenting.scorecards.form import Form
from generator.presenting.shown_ledger import is_first
from generator.presenting.web import NOTHING


def changes_html(form: Form, history: CardHistory, rows: Collection[str]) -> str:
    """The changes of a scorecard, the newest first; one line where it was published and never changed; nothing without a history.

    `rows` are the indicators that it has today.
    """
    if not history:
        return ""
    if len(history) == 1 and is_first(history[0].move):
        return _first(form, history[0])
    words = form.words
    heads = ("when", "what-moved", "then", "todays-rules", "todays-results")
    heading = "".join([f'<th scope="col">{words[f"revision.{each}"]}</th>' for each in heads])
    changes = "".join([_row(form, each, rows) for each in history])
    title = words["revision.card"]
    return f"""\
<h2 id="changes">{title}</h2>
<p class="sc-hint">{words["revision.card-are"]}</p>
<div class="sc-scroll" tabindex="0" role="region" aria-label="{title}">
<table class="sc-table sc-cards sc-then">
  <caption class="sc-visually-hidden">{title}</caption>
  <thead><tr>{heading}</tr></thead>
  <tbody>
{changes}  </tbody>
</table>
</div>
"""


def _first(form: Form, change: CardChange) -> str:
    """When a scorecard was published."""
    day = day_of(form.web, change.recorded)
    key = "first" if change.move.how == "came" else "opened"
    said = escaped(form.web.language.phrase(f"revision.card-{key}", day=day))
    return f'<p class="sc-hint">{said} · {_commit(form, change)}</p>\n'


def _commit(form: Form, change: CardChange) -> str:
    """The id of the commit, a link where everybody can read it; and who made it."""
    said = f"<code>{escaped(change.recorded.commit.id)}</code>"
    address = commit_url(form.web, change.recorded)
    if address:
        said = f'<a href="{escaped(address)}" rel="external noopener">{said}</a>'
    role = change.recorded.role
    return f"{said} · {form.web.role(role)}" if role else said


def _row(form: Form, change: CardChange, rows: Collection[str]) -> str:
    move, words = change.move, form.words
    day = escaped(day_of(form.web, change.recorded))
    where = change_url(move.framework, change.recorded, has_page=change.has_page)
    if where:
        link = form.web.linker(urls.scorecard(move.framework, move.period, move.unit))
        day = f'<a href="{escaped(link(where))}">{day}</a>'
    sides = {"then": move.after, "todays-rules": move.todays_rules, "todays-results": move.todays_results}
    cells = "".join(
        [
            f'    <td data-label="{words[f"revision.{name}"]}">{_side(form, move, side)}</td>\n'
            for name, side in sides.items()
        ]
    )
    return f"""\
  <tr id="change-{escaped(change.recorded.commit.id)}">
    <th scope="row">{day} <small>{_commit(form, change)}</small></th>
    <td data-label="{words["revision.what-moved"]}">{_what(form, change, rows)}</td>
{cells}  </tr>
"""


def _side(form: Form, move: ScoreMove, side: Total | None) -> str:
    """A total, with its grade where it has one."""
    said = escaped(total(form.web, move, side))
    name = grade(form.web, move, side)
    return said if name == NOTHING else f"{said} <small>{escaped(name)}</small>"


def _what(form: Form, change: CardChange, rows: Collection[str]) -> str:
    """What moved and why."""
    move, words = change.move, form.words
    if move.how != "changed":
        return words["revision.published" if move.how == "came" else "revision.withdrawn"]
    if is_first(move):
        return words["revision.opened-card"]
    if not has_moved(move):
        return words["revision.declared"] + _reasons(form, change)
    [told] = scores(form.web, [move])
    effects = " · ".join([f'<span class="sc-nowrap">{escaped(each)}</span>' for each in told.effects])
    said = f"{words['revision.total']} <strong>{escaped(told.change)}</strong>"
    if effects:
        said += f" <small>{effects}</small>"
    if told.remark:
        said += f" <small>{escaped(told.remark)}</small>"
    return said + _rows(told, rows) + _reasons(form, change)


def _rows(told: ScoreWords, rows: Collection[str]) -> str:
    """The indicators that moved, each with what caused it; their titles stand in the rows above, unless they are gone."""
    items = "".join(
        [
            f"<li>{_called(each, rows)}:"
            f' <span class="sc-nowrap">{escaped(each.before)} → {escaped(each.after)}</span> <small>({escaped(each.causes)})</small></li>'
            for each in told.rows
        ]
    )
    if told.more_rows:
        items += f"<li>{escaped(told.more_rows)}</li>"
    return f"<ul>{items}</ul>" if items else ""


def _called(row: RowWords, rows: Collection[str]) -> str:
    said = escaped(row.called)
    return f'<a href="#indicator-{escaped(row.id)}">{said}</a>' if row.id in rows else said


def _reasons(form: Form, change: CardChange) -> str:
    """Why, as the report and the framework declare it; that nothing was declared is said too."""
    items = ""
    for each in (*change.revised, *change.move.revised):
        found = form.framework.indicators.get(each.indicator)
        name = f"{escaped(form.web.called(found, each.indicator))}: " if found else ""
        reason, authority = (form.web.html(text_of(words)) for words in (each.reason, each.authority))
        items += f"<li>{name}{reason} <small>{authority}</small></li>"
    if not items:
        return f"<p><small>{form.words['revision.no-reason']}</small></p>"
    return f"<p>{form.words['revision.reasons']}</p><ul>{items}</ul>"


def marks_html(form: Form, scorecard: Scorecard, history: CardHistory) -> str:
    """Whether the total is provisional or was revised, as hints below it."""
    found, why = "", ""
    if form.period.provisional:
        why = form.words["revision.provisional-period"]
    elif scorecard.is_provisional:
        why = form.words["revision.provisional-awaited"]
    if why:
        found = f'<p class="sc-hint"><strong>{PROVISIONAL}{form.labels["revision.provisional"]}</strong> {why}</p>'
    day = revised_on(history)
    if day:
        said = revised_on_html(form.web, day)
        found += f'<p class="sc-hint">{REVISED}<a href="#changes">{said}</a></p>'
    return found


def row_marks_html(form: Form, row: IndicatorScore, change: CardChange | None) -> str:
    """Whether the score of an indicator is provisional or was revised, as marks at its name."""
    found, words = "", form.words
    if row.is_provisional:
        found = f'<span class="sc-tag">{PROVISIONAL}{words["revision.provisional-self"]}</span>'
    declared = row.result.revisions if row.result is not None else []
    if change is not None:
        said = revised_on_html(form.web, change.recorded.commit.date)
        target = escaped(change.recorded.commit.id)
        found += f'<a class="sc-tag" href="#change-{target}">{REVISED}{said}</a>'
    elif declared:
        said = revised_on_html(form.web, max(each.date for each in declared).isoformat())
        found += f'<span class="sc-tag">{REVISED}{said}</span>'
    return found
