"""One measurement to one score: formula, criteria, then deductions (rules.md 1.7: deduct before weighting)."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.calendar import Calendar
from generator.model.criteria import HIGHEST
from generator.model.criteria import Composite
from generator.model.framework import Period
from generator.model.indicator import CountDeduction
from generator.model.indicator import Deadline
from generator.model.indicator import Indicator
from generator.model.indicator import IndicatorFormula
from generator.model.indicator import LateDeduction
from generator.model.measurement import Measurement
from generator.model.result import ManualAdjustment
from generator.model.scorecard import Adjustment
from generator.model.scorecard import Fact
from generator.model.scorecard import Line
from generator.model.scorecard import Measured
from generator.model.scorecard import line
from generator.problems import Place
from generator.scoring.criteria import KINDS
from generator.scoring.criteria import NEED_VALUE
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict
from generator.scoring.evaluate import evaluate
from generator.scoring.lateness import Lateness
from generator.scoring.lateness import Sent
from generator.scoring.lateness import lateness
from generator.scoring.lateness import missing_dates
from generator.scoring.unscorable import UnscorableError

DENOMINATOR = "denominator"
"""The name that stands in a formula for the variable that the denominator basis chooses (S002-44)."""


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
    names, inputs = _inputs(indicator, measurement, place)
    value, how = _value(indicator, measurement, names, place)
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
        place=place,
    )
    verdict = KINDS[type(indicator.criteria)](indicator.criteria, case)
    working = (*inputs, *how, *verdict.working, *_sent_lines(indicator.deadline, late))
    if verdict.score is None and late is not None and late.is_past_cutoff:
        verdict = Verdict(Fraction(0), verdict.working)  # nobody reviews what came too late to count
    if verdict.score is None:
        return Measured(value=value, raw_score=None, adjustments=(), score=None, working=working)
    adjustments = tuple(_adjustments(indicator, measurement, late, verdict.score, by_decision))
    score = verdict.score + sum((each.amount for each in adjustments), Fraction(0))
    return Measured(
        value=value, raw_score=verdict.score, adjustments=adjustments, score=score, working=working
    )


def _inputs(
    indicator: Indicator, measurement: Measurement, place: Place
) -> tuple[dict[str, Fraction], list[Line]]:
    """Every variable's number, given or counted (S002-48), with the line of the file it comes from."""
    names: dict[str, Fraction] = {}
    working: list[Line] = []
    if indicator.formula is None:
        return names, working
    for name, variable in indicator.formula.variables.items():
        parts = frozenset(part.id for part in variable.all_of)
        if name in measurement.inputs:
            number, at = measurement.inputs[name], measurement.place_of("inputs", name)
        elif parts and name in measurement.records:
            complete = [done is None or parts <= set(done) for done in measurement.records[name].values()]
            number, at = Fraction(sum(complete)), measurement.place_of("records", name)
        elif name in _needed(indicator.formula, indicator):
            raise UnscorableError(place, "SC409", variable=name)
        else:
            continue
        names[name] = number
        working.append(line("input", variable=name, label=variable.label, value=number, place=at))
    return names, working


def _needed(formula: IndicatorFormula, indicator: Indicator) -> set[str]:
    """The variables without which there is no score: those that the formula in force or the criteria name."""
    needed = set(formula.expression.names)
    if formula.denominator_basis is not None:
        needed.add(formula.denominators[formula.denominator_basis])
    by = getattr(indicator.criteria, "by", None)
    return needed | ({by} if by else set())


def _value(
    indicator: Indicator, measurement: Measurement, names: Mapping[str, Fraction], place: Place
) -> tuple[Fraction | None, list[Line]]:
    """The result: computed by the formula, or as entered where there is none."""
    formula = indicator.formula
    if formula is None:
        if measurement.value is None and isinstance(indicator.criteria, NEED_VALUE):
            raise UnscorableError(place, "SC409", variable="value")
        if measurement.value is None:
            return None, []
        return measurement.value, [
            line("value-entered", value=measurement.value, place=measurement.place_of("value"))
        ]
    known = dict(names)
    working = []
    if formula.denominator_basis is not None:
        variable = formula.denominators[formula.denominator_basis]
        known[DENOMINATOR] = names[variable]
        working.append(
            line("denominator", basis=formula.denominator_basis, label=formula.variables[variable].label)
        )
    try:
        value = evaluate(formula.expression.tree, known)
    except ZeroDivisionError:
        raise UnscorableError(
            measurement.place_of("inputs"), "SC408", formula=formula.expression.text
        ) from None
    working.append(line("formula", expression=formula.expression.text, value=value))
    return value, working


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
    """Every deduction line by line, then what an authority decided.

    After the cut-off nothing of the score is left (S002-35: 0, never not applicable); a decision still counts.
    """
    if late is not None and late.is_past_cutoff and late.cutoff is not None:
        reason = line("past-cutoff", cutoff=late.cutoff, sent=max(each.day for each in late.sent))
        yield Adjustment(rule="cut-off", count=Fraction(1), amount=-raw_score, reason=reason)
        deductions = []
        score = Fraction(0)
    else:
        deductions = list(_deductions(indicator, measurement, late))
        score = raw_score
    for each in (*deductions, *(_manual(decided) for decided in by_decision)):
        score += each.amount
        yield each
    if score < 0:
        yield Adjustment(rule="floor", count=Fraction(1), amount=-score, reason=line("score-floor"))
    if score > HIGHEST:
        yield Adjustment(rule="cap", count=Fraction(1), amount=HIGHEST - score, reason=line("score-cap"))


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
