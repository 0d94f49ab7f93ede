"""What a better result would bring: the distance of each indicator to the next level, the greatest gain first."""

from generator.presenting.scorecards.figures import REASONS
from generator.presenting.scorecards.figures import Figures
from generator.presenting.scorecards.figures import Gain
from generator.presenting.scorecards.form import Form
from generator.scoring.distance import NextStep


def gains_html(form: Form, figures: Figures) -> str:
    """The section of them; nothing where no indicator has a next level."""
    found = figures.gains
    if not found:
        return ""
    items = "".join([_item(form, each) for each in found])
    words = form.words
    return f"""\
<h2 id="next-level">{words["gain.title"]}</h2>
<p class="sc-hint">{words["gain.hint"]}</p>
<ol class="sc-gains">
{items}</ol>
{_left_out(form, figures)}"""


def _left_out(form: Form, figures: Figures) -> str:
    """Which indicators are not in the list and why, so that none of them seems to have nothing to gain."""
    rest = figures.left_out
    if not rest:
        return ""
    reasons = [
        f"{form.words[f'gain.why-{why}']} ({', '.join([form.head(row).called for row in rest[why]])})"
        for why in REASONS
        if why in rest
    ]
    return f'<p class="sc-hint">{form.not_listed("; ".join(reasons))}</p>\n'


def _item(form: Form, gain: Gain) -> str:
    head = form.head(gain.row)
    said = _said(form, gain)
    total = ""
    if gain.total is not None:
        total = f' · <strong class="sc-gain">{form.more_in_all(form.score(gain.total))}</strong>'
    link = f'<a href="#indicator-{head.id}">{head.mark}{head.name}</a>'
    return f"<li>{link}: {said}{total}</li>\n"


def _said(form: Form, gain: Gain) -> str:
    """What has to be reached, and what it would give."""
    found = gain.next
    if isinstance(found, NextStep):
        return form.next_step(*gain.told)
    way = "at"
    if found.is_beyond:
        way = "any" if found.target == gain.row.measured.value else "past"
    return form.next_level["less" if found.is_less else "more", way](*gain.told)
