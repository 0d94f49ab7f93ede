"""Rules of measurements, in results and in worked examples: every key is one that the indicator asks for."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from fractions import Fraction

from generator.checking.scope import ResultScope
from generator.checking.scope import nearest
from generator.model.criteria import HIGHEST
from generator.model.criteria import Decision
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.framework import Period
from generator.model.indicator import CountDeduction
from generator.model.indicator import Deadline
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.number import written
from generator.problems import Problem
from generator.problems import problem

GRACE = timedelta(days=92)
"""A report without a cut-off may come a quarter after its due date; later than that the date is a slip of the pen."""


def _measurements(scope: ResultScope) -> Iterator[tuple[Indicator, Measurement]]:
    """Every measurement of the file with its indicator."""
    measured = scope.measured()
    for name, result in scope.reported.file.results.items():
        if name not in measured or result.status != "reported":
            continue
        if result.assessments is None:
            yield measured[name], result
        else:
            assessments = (result.assessments.self_, result.assessments.verified)
            yield from ((measured[name], each) for each in assessments if each is not None)


def known_keys(scope: ResultScope) -> Iterator[Problem]:
    """Inputs, records, facts, counts and things sent are ones that the template names."""
    for indicator, measurement in _measurements(scope):
        yield from keys_of(indicator, measurement)


def keys_of(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """Names in one measurement that the template does not have."""
    criteria = indicator.criteria
    variables = indicator.formula.variables if indicator.formula else {}
    counted = {name for name, variable in variables.items() if variable.all_of}
    facts = set(criteria.facts) if isinstance(criteria, Decision) else set()
    counts = {each.variable for each in indicator.deductions if isinstance(each, CountDeduction)}
    sent = {part.id for part in indicator.deadline.submissions} if indicator.deadline else set()
    wanted: tuple[tuple[str, Iterable[str], set[str]], ...] = (
        ("inputs", measurement.inputs, set(variables)),
        ("records", measurement.records, counted),
        ("facts", measurement.facts, facts),
        ("counts", measurement.counts, counts),
        ("submissions", measurement.submissions, sent),
    )
    for key, given, known in wanted:
        for name in given:
            if name not in known:
                yield problem(
                    measurement.place_of(key, name, key=True),
                    "SC410",
                    key=key,
                    name=name,
                    nearest=nearest(name, known),
                )
    if indicator.formula is not None and measurement.value is not None:
        yield problem(measurement.place_of("value", key=True), "SC424")


def facts_are_told(scope: ResultScope) -> Iterator[Problem]:
    """A decision table needs every fact that it declares."""
    for indicator, measurement in _measurements(scope):
        if isinstance(indicator.criteria, Decision):
            for name in indicator.criteria.facts:
                if name not in measurement.facts:
                    yield problem(measurement.place, "SC409", variable=f"facts.{name}")


def record_parts_exist(scope: ResultScope) -> Iterator[Problem]:
    """The complete parts of a record are parts of its variable (S002-48)."""
    for indicator, measurement in _measurements(scope):
        variables = indicator.formula.variables if indicator.formula else {}
        for name, records in measurement.records.items():
            known = {part.id for part in variables[name].all_of} if name in variables else set()
            for record, parts in records.items():
                for number, part in enumerate(parts or ()):
                    if known and part not in known:
                        place = measurement.place_of("records", name, record, number)
                        yield problem(place, "SC411", part=part, nearest=nearest(part, known))


def steps_exist(scope: ResultScope) -> Iterator[Problem]:
    """Finished steps and missing parts are ones that the criteria have; the unit tells only its own steps."""
    for indicator, measurement in _measurements(scope):
        criteria = indicator.criteria
        steps = criteria.steps if isinstance(criteria, Steps | StepSum) else []
        for number, told in measurement.steps.items():
            place = measurement.place_of("steps", str(number), key=True)
            if number > len(steps):
                yield problem(place, "SC420", step=number, count=len(steps))
                continue
            if steps[number - 1].by == "reviewer":
                yield problem(place, "SC425", step=number)
            known = {part.id for part in steps[number - 1].parts}
            for position, part in enumerate(told.missing):
                if part not in known:
                    missing = measurement.place_of("steps", str(number), "missing", position)
                    yield problem(missing, "SC411", part=part, nearest=nearest(part, known))


def reviews_fit_the_step(scope: ResultScope) -> Iterator[Problem]:
    """A reviewer's score lies between 0 and the step's worth (S002-39)."""
    for indicator, measurement in _measurements(scope):
        if measurement.review is None:
            continue
        criteria = indicator.criteria
        reviewed = isinstance(criteria, Steps | StepSum) and any(
            step.by == "reviewer" for step in criteria.steps
        )
        worth = Fraction(HIGHEST, len(criteria.steps)) if isinstance(criteria, StepSum) else Fraction(1)
        if not reviewed:
            yield problem(measurement.place_of("review", key=True), "SC422", key="review")
        elif measurement.review.score > worth:
            given = written(measurement.review.score)
            yield problem(
                measurement.review.place_of("score"), "SC407", value=given, lowest=0, highest=written(worth)
            )


def dates_lie_in_the_period(scope: ResultScope) -> Iterator[Problem]:
    """Reports are sent and signed between the start of the period and the last day on which they could count."""
    for indicator, measurement in _measurements(scope):
        last = _last_day(indicator.deadline, scope.period, scope.unit.kind)
        checked: list[tuple[date | None, tuple[str, ...]]] = [
            (measurement.submitted, ("submitted",)),
            (measurement.approved, ("approved",)),
            *((day, ("submissions", part)) for part, day in measurement.submissions.items()),
        ]
        for day, path in checked:
            if day is not None and not scope.period.start <= day <= last:
                place = measurement.place_of(*path)
                yield problem(place, "SC406", date=day, start=scope.period.start, end=last)


def _last_day(deadline: Deadline | None, period: Period, unit_kind: str) -> date:
    name = None if deadline is None else deadline.by_unit_kind.get(unit_kind) or deadline.name
    dates = period.deadlines.get(name) if name else None
    if dates is None:
        return period.end
    return max(period.end, dates.cutoff or dates.due + GRACE)


def no_numbers_below_zero(scope: ResultScope) -> Iterator[Problem]:
    """What is counted is not negative."""
    for _, measurement in _measurements(scope):
        for name, number in measurement.inputs.items():
            if number < 0:
                yield problem(measurement.place_of("inputs", name), "SC426", name=name, value=written(number))


def shares_are_not_above_the_whole(scope: ResultScope) -> Iterator[Problem]:
    """In a percentage `part / whole * 100` the part is rarely larger than the whole: worth a second look."""
    for indicator, measurement in _measurements(scope):
        formula = indicator.formula
        if formula is None or len(formula.expression.names) != 2:  # noqa: PLR2004 - part and whole
            continue
        part, whole = formula.expression.names
        if formula.expression.text.replace(" ", "") != f"{part}/{whole}*100":
            continue
        numbers = {**measurement.inputs}
        if part in numbers and whole in numbers and 0 < numbers[whole] < numbers[part]:
            yield problem(measurement.place_of("inputs", part), "SC428", part=part, whole=whole)


Rule = Callable[[ResultScope], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    known_keys,
    facts_are_told,
    record_parts_exist,
    steps_exist,
    reviews_fit_the_step,
    dates_lie_in_the_period,
    no_numbers_below_zero,
    shares_are_not_above_the_whole,
)
