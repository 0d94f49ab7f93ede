"""The scores of one scorecard for the lock of its period: exact, and totals also as published."""

from collections.abc import Sequence
from fractions import Fraction

from generator.model.framework import FrameworkFile
from generator.model.lock import in_order
from generator.model.number import written
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.model.scorecard import Subtotal
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import score_text

_GATES = {True: "passed", False: "failed", None: "open"}


def locked(rules: FrameworkFile, scorecard: Scorecard) -> str:
    """Every score of a scorecard, a line each; nothing where it is internal, for a lock may go wherever the site goes."""
    return score_lines(rules, scorecard) if scorecard.is_public else ""


def score_lines(rules: FrameworkFile, scorecard: Scorecard) -> str:
    """Every score of a scorecard, a line each, for whoever may read its file."""
    rows = {"": _total(rules, scorecard)}
    rows.update((row.id, _indicator(row)) for row in scorecard.rows)
    rows.update(_subtotals("perspective", scorecard.perspectives))
    rows.update(_subtotals("aspect", scorecard.aspects))
    for track in scorecard.tracks:
        rows[f"@track/{track.id}"] = _figures(("total", track.total), ("out-of-100", track.out_of_100))
    rows.update((f"@gate/{gate.id}", _GATES[gate.passed]) for gate in scorecard.gates)
    rows.update((f"@by/{each.by}", _figures(("total", each.total))) for each in scorecard.assessments)
    return in_order(rows)


def _total(rules: FrameworkFile, scorecard: Scorecard) -> str:
    """The total and the total out of 100, exact and as published, and the grade."""
    found = "total=none"
    if scorecard.total is not None:
        published = score_text(rules.rounding, scorecard.total)
        found = f"total={_figure(scorecard.total)} total-published={published}"
    if scorecard.out_of_100 is not None:
        published = percent_text(rules.rounding, scorecard.out_of_100)
        found += f" out-of-100={_figure(scorecard.out_of_100)} out-of-100-published={published}"
    if scorecard.grading.is_unclassified:
        found += " unclassified"
    return f"{found} grade={scorecard.grade.id}" if scorecard.grade else found


def _indicator(row: IndicatorScore) -> str:
    """Status where it is not reported, score, the weight that counts, what it brings, and what others who assessed it gave."""
    score = row.measured.score
    found = "" if row.status == "reported" and score is not None else f"{row.status} "
    if score is not None:
        found += f"score={_figure(score)} "
    found += f"weight={_figure(row.counted)}"
    if row.weighted is not None:
        found += f" weighted={_figure(row.weighted)}"
    for each in row.assessments[:-1]:  # the last one counts
        found += f" {each.by}={_figure(each.measured.score)}"
    return found


def _subtotals(kind: str, subtotals: Sequence[Subtotal]) -> dict[str, str]:
    return {
        f"@{kind}/{each.id}": _figures(("score", each.score), ("out-of-100", each.out_of_100))
        for each in subtotals
    }


def _figures(*figures: tuple[str, Fraction | None]) -> str:
    """Numbers with their names; the first one is told even where there is none."""
    (first, number), *others = figures
    told = [f"{first}={_figure(number)}"]
    told += [f"{name}={_figure(each)}" for name, each in others if each is not None]
    return " ".join(told)


def _figure(number: Fraction | None) -> str:
    """A number in full, as `read_number` reads it."""
    return "none" if number is None else written(number)
