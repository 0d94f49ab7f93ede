"""What is added to a raw score and taken off it: lateness, counts, decisions, and the ends of the scale (rules.md 1.7)."""

from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.deduction import CountDeduction
from generator.model.deduction import LateDeduction
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.result import ManualAdjustment
from generator.model.scorecard import Adjustment
from generator.model.scorecard import line
from generator.scoring.exact import ONE
from generator.scoring.exact import ZERO
from generator.scoring.exact import added
from generator.scoring.lateness import Lateness


def adjustments(
    indicator: Indicator,
    measurement: Measurement,
    late: Lateness | None,
    raw_score: Fraction,
    by_decision: Sequence[ManualAdjustment],
) -> tuple[Adjustment, ...]:
    """Every deduction line by line down to their floor, then what an authority decided, down to 0.

    After the cut-off nothing of the score is left (S002-35: 0, never not applicable); a decision still counts.
    """
    if late is not None and late.is_past_cutoff and late.cutoff is not None:
        rule = "signed-past-cutoff" if late.is_signed else "past-cutoff"
        reason = line(rule, cutoff=late.cutoff, sent=max(each.day for each in late.sent))
        found = [Adjustment(rule="cut-off", count=ONE, amount=-raw_score, reason=reason)]
        score = ZERO
    else:
        found = list(_deductions(indicator, measurement, late)) if indicator.deductions else []
        score = raw_score
        if found:
            score += added(each.amount for each in found)
            floor = min(
                Fraction(int(indicator.deduction_floor)), raw_score
            )  # a deduction never raises a score
            if score < floor:
                found.append(_held_at(floor, score))
                score = floor
    for decided in by_decision:
        score += decided.amount
        found.append(_manual(decided))
    if score.numerator < 0:
        found.append(_held_at(ZERO, score))
    elif score.numerator > HIGHEST * score.denominator:
        reason = line("score-cap")
        found.append(Adjustment(rule="cap", count=ONE, amount=HIGHEST - score, reason=reason))
    return tuple(found)


def score_after(indicator: Indicator, adjusted: Sequence[Adjustment], raw_score: Fraction) -> Fraction:
    """What another raw score comes to when everything that was taken off and put on stays as it was.

    The ends of the scale hold it as they hold any score: what `adjusted` says of them was about the raw score it was made for.
    """
    if not adjusted:
        return raw_score
    if any(each.rule == "cut-off" for each in adjusted):
        score = ZERO
    else:
        deducted = [each.amount for each in adjusted if each.rule in {"late", "count"}]
        lowest = min(Fraction(int(indicator.deduction_floor)), raw_score)
        score = max(lowest, raw_score + added(deducted)) if deducted else raw_score
    score += added(each.amount for each in adjusted if each.rule == "manual")
    return min(max(ZERO, score), Fraction(HIGHEST))


def _held_at(floor: Fraction, score: Fraction) -> Adjustment:
    reason = line("score-floor", floor=floor)
    return Adjustment(rule="floor", count=ONE, amount=floor - score, reason=reason)


def _deductions(
    indicator: Indicator, measurement: Measurement, late: Lateness | None
) -> Iterator[Adjustment]:
    for deduction in indicator.deductions:
        if isinstance(deduction, LateDeduction) and late is not None and late.days_late:
            count = Fraction(late.days_late)
            reason = line("late-days", days=late.days_late, each=deduction.per_working_day, due=late.due)
            yield Adjustment(
                rule="late", count=count, amount=-count * deduction.per_working_day, reason=reason
            )
        if isinstance(deduction, CountDeduction) and measurement.counts.get(deduction.variable):
            count = Fraction(measurement.counts[deduction.variable])
            reason = line("counted", count=count, each=deduction.each, text=deduction.text)
            yield Adjustment(rule="count", count=count, amount=-count * deduction.each, reason=reason)


def _manual(decided: ManualAdjustment) -> Adjustment:
    reason = line("by-decision", text=decided.reason, authority=decided.authority, date=decided.date)
    return Adjustment(rule="manual", count=ONE, amount=decided.amount, reason=reason)
