"""What a better result would bring: the distance of each indicator to the next level, the greatest gain first."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.points import points
from generator.scoring.adjustments import score_after
from generator.scoring.distance import NextLevel
from generator.scoring.distance import NextStep
from generator.scoring.scores import LEFT


@dataclass(frozen=True, slots=True)
class Gain:
    """An indicator with its result, the next level, and the `score` that it then has, whatever is taken off as it is now.

    `of_score` is how much more that is, and `total` what it adds to the total (None where no total is a weighted mean).
    """

    row: IndicatorScore
    next: NextLevel | NextStep
    score: Fraction
    of_score: Fraction
    total: Fraction | None


def gains(form: Form, scorecard: Scorecard) -> list[Gain]:
    """The gains of a scorecard: of the greatest part of the total first, then of the greatest part of a score, then in order."""
    found = list(_gains(form, scorecard))
    zero = Fraction(0)
    return sorted(found, key=lambda each: (-(each.total or zero), -each.of_score))


def _gains(form: Form, scorecard: Scorecard) -> Iterator[Gain]:
    rules = form.rules
    # a whole report that came late takes points off the total, which then grows by less than the mean, or not at all
    is_mean = rules.total == "weighted" and not rules.tracks and not rules.report_deduction
    weighs = points(scorecard.rows) if is_mean else {}
    whole = sum((row.counted for row in scorecard.rows if not row.depth), Fraction(0))
    for row in scorecard.rows:
        measured = row.measured
        if row.status != "reported" or measured.score is None:
            continue
        if row.indicator.level_conditions or row.indicator.pilot:
            continue  # what is missing there is no better result
        ascent = form.head(row).ascent
        found = None if ascent is None else ascent.next(measured)
        if found is None:
            continue
        score = score_after(row.indicator, measured.adjustments, found.score)
        more = score - measured.score
        if more > 0:  # what came after the cut-off has nothing to gain
            total = more * weighs[row.id] / whole if whole and row.id in weighs else None
            yield Gain(row, found, score, more, total)


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
{_left_out(form, scorecard, found)}"""


def _left_out(form: Form, scorecard: Scorecard, found: Sequence[Gain]) -> str:
    """Which indicators are not in the list, so that none of them seems to have nothing to gain."""
    listed = {each.row.id for each in found}
    rest = [each for each in scorecard.rows if each.id not in listed and each.status not in LEFT]
    if not rest:
        return ""
    codes = ", ".join([form.head(each).called for each in rest])
    return f'<p class="sc-hint">{form.not_listed(codes)}</p>\n'


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
    found, score = gain.next, form.score(gain.score)
    if isinstance(found, NextStep):
        return form.next_step(", ".join(map(str, found.steps)), score)
    value = gain.row.measured.value or Fraction(0)
    distance = abs(found.target - value)
    way = ("past" if distance else "any") if found.is_beyond else "at"
    say = form.next_level["less" if found.is_less else "more", way]
    return say(*map(form.percent, (distance, value, found.target)), score)
