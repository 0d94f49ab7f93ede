"""What a better result would bring: the distance of each indicator to the next level, the greatest gain first."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.presenting.scorecards.form import Form
from generator.scoring.distance import NextLevel
from generator.scoring.distance import NextStep

_FULL = 100


@dataclass(frozen=True, slots=True)
class Gain:
    """An indicator with its result, the next level, and what that adds to the total (None where no total is a weighted mean)."""

    row: IndicatorScore
    next: NextLevel | NextStep
    total: Fraction | None


def gains(form: Form, scorecard: Scorecard) -> list[Gain]:
    """The gains of a scorecard: of the greatest part of the total first, then of the greatest part of a score, then in order."""
    found = list(_gains(form, scorecard))
    zero = Fraction(0)
    return sorted(found, key=lambda each: (-(each.total or zero), -_of_score(each)))


def _gains(form: Form, scorecard: Scorecard) -> Iterator[Gain]:
    is_mean = form.rules.total == "weighted" and not form.rules.tracks
    for row in scorecard.rows:
        score = row.measured.raw_score
        if row.status != "reported" or score is None:
            continue
        if row.assessments or row.indicator.level_conditions or row.indicator.pilot:
            continue  # what is missing there is no better result
        ascent = form.head(row).ascent
        found = None if ascent is None else ascent.next(row.measured)
        if found is not None:
            share = row.rebased if is_mean else None
            total = None if share is None else (found.score - score) * share / _FULL
            yield Gain(row, found, total)


def _of_score(gain: Gain) -> Fraction:
    return gain.next.score - (gain.row.measured.raw_score or Fraction(0))


def gains_html(form: Form, scorecard: Scorecard) -> str:
    """The section of them; nothing where no indicator has a next level."""
    found = gains(form, scorecard)
    if not found:
        return ""
    items = "".join([_item(form, each) for each in found])
    words = form.words
    return f"""\
<h2 id="next-level">{words["gain.title"]}</h2>
<p class="sc-hint">{words["gain.hint"]}</p>
<ol class="sc-gains">
{items}</ol>
"""


def _item(form: Form, gain: Gain) -> str:
    head, words = form.head(gain.row), form.words
    said = _said(form, gain.next, gain.row.measured.value or Fraction(0))
    total = ""
    if gain.total is not None:
        total = f' <strong class="sc-gain">+{form.score(gain.total)}</strong> <small>{words["gain.total"]}</small>'
    link = f'<a href="#indicator-{head.id}"><span class="sc-code">{head.code}</span> {head.name}</a>'
    return f"<li>{link}: {said}{total}</li>\n"


def _said(form: Form, found: NextLevel | NextStep, value: Fraction) -> str:
    """What has to be reached, and what it would give."""
    if isinstance(found, NextStep):
        return form.next_step(", ".join(map(str, found.steps)), form.score(found.score))
    distance = abs(found.target - value)
    way = ("past" if distance else "any") if found.is_beyond else "at"
    say = form.next_level["less" if found.is_less else "more", way]
    return say(*map(form.percent, (distance, value, found.target)), form.score(found.score))
