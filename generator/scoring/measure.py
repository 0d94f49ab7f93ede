"""One measurement to one score: formula, criteria, then deductions (rules.md 1.7: deduct before weighting)."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.calendar import Calendar
from generator.model.criteria import HIGHEST
from generator.model.criteria import Composite
from generator.model.deduction import CountDeduction
from generator.model.deduction import Deadline
from generator.model.deduction import LateDeduction
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.period import Period
from generator.model.result import ManualAdjustment
from generator.model.scorecard import Adjustment
from generator.model.scorecard import Fact
from generator.model.scorecard import Line
from generator.model.scorecard import Measured
from generator.model.scorecard import line
from generator.problems import Place
from generator.scoring import results
from generator.scoring.criteria import KINDS
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict
from generator.scoring.lateness import Lateness
from generator.scoring.lateness import Sent
from generator.scoring.lateness import lateness
from generator.scoring.lateness import missing_dates
from generator.scoring.unscorable import UnscorableError


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Where a measurement is taken: its period and calendar, the unit's kind, and the parts that concern the unit."""

    period: Period
    calendar: Calendar
    unit_kind: str
    applicable_parts: frozenset[str] | None = None


def measure(
    indicator: Indicator,
    measurement: Measurement,
    at: Circumstances,
    *,
    by_decision: Sequence[ManualAdjustment] = (),
    place: Place,
) -> Measured:
    """Score one measurement of an indicator whose criteria are not a composite.

    Raises UnscorableError, with the problem to tell, when a number is missing or allows no score. `place` is where problems
    without a place of their own are told.
    """
    assert indicator.criteria is not None, "an indicator without criteria is not measured"  # noqa: S101
    assert not isinstance(indicator.criteria, Composite), "a composite is not measured"  # noqa: S101
    names, given = results.inputs(indicator, measurement, place)
    value, how = results.value(indicator, measurement, names, place)
    late = _lateness(indicator, measurement, at, place)
    case = Case(
        measurement=measurement,
        value=value,
        names=names,
        labels={name: each.label for name, each in indicator.formula.variables.items()}
        if indicator.formula
        else {},
        lateness=late,
        applicable_parts=at.applicable_parts,
        is_sent=late is not None or measurement.submitted is not None,
        is_closed=at.period.closed,
        place=place,
    )
    verdict = conditioned(indicator, measurement, KINDS[type(indicator.criteria)](indicator.criteria, case))
    if indicator.criteria.enters_score and indicator.formula is None:
        value, how = None, []  # what was entered is the score, and its line says so
    value = value if verdict.value is None else verdict.value
    working = (*given, *how, *verdict.working, *_sent_lines(indicator.deadline, late))
    if verdict.score is None and late is not None and late.is_past_cutoff:
        verdict = Verdict(Fraction(0), verdict.working)  # nobody reviews what came too late to count
    if verdict.score is None:
        return Measured(value=value, raw_score=None, adjustments=(), score=None, working=working)
    adjustments = tuple(_adjustments(indicator, measurement, late, verdict.score, by_decision))
    score = verdict.score + sum((each.amount for each in adjustments), Fraction(0))
    return Measured(
        value=value, raw_score=verdict.score, adjustments=adjustments, score=score, working=working
    )


def conditioned(indicator: Indicator, measurement: Measurement, verdict: Verdict) -> Verdict:
    """Hold a score at the cap of every level whose condition is not shown (S001-07).

    Every score above the cap becomes the cap, so that a higher result never lowers the score.
    """
    score, told = verdict.score, []
    for each in indicator.level_conditions:
        if score is None or score <= each.cap:
            continue
        if measurement.facts.get(each.fact, False):
            told.append(line("condition-shown", level=each.level, text=each.text))
        else:
            told.append(line("condition-missing", level=each.level, text=each.text, cap=each.cap))
            score = each.cap
    return Verdict(score, (*verdict.working, *told), verdict.value)


def _lateness(
    indicator: Indicator, measurement: Measurement, at: Circumstances, place: Place
) -> Lateness | None:
    deadline = indicator.deadline
    if deadline is None:
        return None
    name = deadline_name(deadline, at.unit_kind)
    if name is None:
        raise UnscorableError(place, "SC419", kind=at.unit_kind)
    missing = missing_dates(deadline, measurement)
    if missing:
        raise UnscorableError(place, "SC412", dates=", ".join(missing))
    return lateness(deadline, at.period.deadlines[name], measurement, at.calendar)


def deadline_name(deadline: Deadline, unit_kind: str) -> str | None:
    """The name of the deadline that binds a kind of unit (S002-38); None where the tiers do not name the kind."""
    return deadline.by_unit_kind.get(unit_kind) if deadline.by_unit_kind else deadline.name


def _sent_lines(deadline: Deadline | None, late: Lateness | None) -> list[Line]:
    if deadline is None or late is None:
        return []
    is_moved = late.due != late.printed_due
    rolled = [line("due-rolled", printed=late.printed_due, due=late.due)] if is_moved else []
    titles: dict[str, Fact] = {part.id: part.title for part in deadline.submissions}
    sent = [
        line(
            _sent_rule(late, each),
            part=titles.get(each.part, ""),
            sent=each.day,
            due=late.due,
            days=each.days_late,
        )
        for each in late.sent
    ]
    return [*rolled, *sent]


def _sent_rule(late: Lateness, sent: Sent) -> str:
    what = "signed" if late.is_signed else "sent"
    if sent.days_late:
        return f"{what}-late"
    return f"{what}-in-time" if sent.day <= late.due else f"{what}-on-days-off"


def _adjustments(
    indicator: Indicator,
    measurement: Measurement,
    late: Lateness | None,
    raw_score: Fraction,
    by_decision: Sequence[ManualAdjustment],
) -> Iterator[Adjustment]:
    """Every deduction line by line down to their floor, then what an authority decided, down to 0.

    After the cut-off nothing of the score is left (S002-35: 0, never not applicable); a decision still counts.
    """
    if late is not None and late.is_past_cutoff and late.cutoff is not None:
        reason = line("past-cutoff", cutoff=late.cutoff, sent=max(each.day for each in late.sent))
        yield Adjustment(rule="cut-off", count=Fraction(1), amount=-raw_score, reason=reason)
        score = Fraction(0)
    else:
        score = raw_score
        for each in _deductions(indicator, measurement, late):
            score += each.amount
            yield each
        floor = min(Fraction(int(indicator.deduction_floor)), raw_score)  # a deduction never raises a score
        if score < floor:
            yield _held_at(floor, score)
            score = floor
    for decided in by_decision:
        score += decided.amount
        yield _manual(decided)
    if score < 0:
        yield _held_at(Fraction(0), score)
    if score > HIGHEST:
        yield Adjustment(rule="cap", count=Fraction(1), amount=HIGHEST - score, reason=line("score-cap"))


def _held_at(floor: Fraction, score: Fraction) -> Adjustment:
    reason = line("score-floor", floor=floor)
    return Adjustment(rule="floor", count=Fraction(1), amount=floor - score, reason=reason)


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
    return Adjustment(rule="manual", count=Fraction(1), amount=decided.amount, reason=reason)
