"""One measurement to one score: formula, criteria, then deductions (rules.md 1.7: deduct before weighting)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.calendar import Calendar
from generator.model.criteria import Composite
from generator.model.deduction import Deadline
from generator.model.indicator import Indicator
from generator.model.indicator import LevelCondition
from generator.model.measurement import Measurement
from generator.model.period import Period
from generator.model.result import ManualAdjustment
from generator.model.scorecard import Fact
from generator.model.scorecard import Line
from generator.model.scorecard import Measured
from generator.model.scorecard import line
from generator.problems import Place
from generator.scoring.adjustments import adjustments
from generator.scoring.criteria import KINDS
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.exact import ZERO
from generator.scoring.exact import added
from generator.scoring.lateness import Lateness
from generator.scoring.lateness import Sent
from generator.scoring.lateness import lateness
from generator.scoring.lateness import missing_dates
from generator.scoring.results import Calculation
from generator.scoring.unscorable import UnscorableError


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Where a measurement is taken: its period and calendar, the unit's kind, and the parts that concern the unit."""

    period: Period
    calendar: Calendar
    unit_kind: str
    applicable_parts: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measuring:
    """How one indicator is measured: what its template alone decides, worked out once for every measurement of it.

    `caps` are its conditions on levels with the highest score without each.
    """

    indicator: Indicator
    calculation: Calculation
    scorer: Scorer
    caps: Sequence[tuple[LevelCondition, Fraction]]
    enters_score: bool

    @classmethod
    def of(cls, indicator: Indicator) -> "Measuring":
        """Look over an indicator whose criteria are not a composite."""
        criteria = indicator.criteria
        assert criteria is not None, "an indicator without criteria is not measured"  # noqa: S101
        assert not isinstance(criteria, Composite), "a composite is not measured"  # noqa: S101
        return cls(
            indicator=indicator,
            calculation=Calculation.of(indicator),
            scorer=KINDS[type(criteria)](criteria),
            caps=[(each, each.cap) for each in indicator.level_conditions],
            enters_score=criteria.enters_score and indicator.formula is None,
        )

    def measure(
        self,
        measurement: Measurement,
        at: Circumstances,
        *,
        by_decision: Sequence[ManualAdjustment] = (),
        place: Place,
    ) -> Measured:
        """Score one measurement.

        Raises UnscorableError, with the problem to tell, when a number is missing or allows no score. `place` is where problems
        without a place of their own are told.
        """
        indicator = self.indicator
        names, given = self.calculation.inputs(measurement, place)
        value, how = self.calculation.value(measurement, names, place)
        deadline = indicator.deadline
        late = None if deadline is None else _lateness(deadline, measurement, at, place)
        case = Case(
            measurement=measurement,
            value=value,
            names=names,
            labels=self.calculation.labels,
            lateness=late,
            applicable_parts=at.applicable_parts,
            is_sent=late is not None or measurement.submitted is not None,
            is_closed=at.period.closed,
            place=place,
        )
        verdict = self.scorer(case)
        if self.caps:
            verdict = self._conditioned(measurement, verdict)
        if self.enters_score:
            value, how = None, []  # what was entered is the score, and its line says so
        value = value if verdict.value is None else verdict.value
        sent = () if deadline is None or late is None else _sent_lines(deadline, late)
        working = (*given, *how, *verdict.working, *sent)
        raw_score = verdict.score
        if raw_score is None and late is not None and late.is_past_cutoff:
            raw_score = ZERO  # nobody reviews what came too late to count
        if raw_score is None:
            return Measured(value=value, raw_score=None, adjustments=(), score=None, working=working)
        adjusted = adjustments(indicator, measurement, late, raw_score, by_decision)
        score = raw_score + added(each.amount for each in adjusted) if adjusted else raw_score
        return Measured(value=value, raw_score=raw_score, adjustments=adjusted, score=score, working=working)

    def _conditioned(self, measurement: Measurement, verdict: Verdict) -> Verdict:
        """Hold a score at the cap of every level whose condition is not shown (S001-07).

        Every score above the cap becomes the cap, so that a higher result never lowers the score.
        """
        score, told = verdict.score, []
        for each, cap in self.caps:
            if score is None or score <= cap:
                continue
            if measurement.facts.get(each.fact, False):
                told.append(line("condition-shown", level=each.level, text=each.text))
            else:
                told.append(line("condition-missing", level=each.level, text=each.text, cap=cap))
                score = cap
        return Verdict(score, (*verdict.working, *told), verdict.value)


def measure(
    indicator: Indicator,
    measurement: Measurement,
    at: Circumstances,
    *,
    by_decision: Sequence[ManualAdjustment] = (),
    place: Place,
) -> Measured:
    """Score a single measurement of an indicator; as `Measuring.measure`, which is for many."""
    return Measuring.of(indicator).measure(measurement, at, by_decision=by_decision, place=place)


def _lateness(deadline: Deadline, measurement: Measurement, at: Circumstances, place: Place) -> Lateness:
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


def _sent_lines(deadline: Deadline, late: Lateness) -> list[Line]:
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
