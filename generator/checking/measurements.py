"""Rules of measurements, in results and in worked examples: every key is one that the indicator asks for."""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date

from generator.checking.periods import last_day
from generator.checking.scope import IndicatorScope
from generator.checking.scope import ResultScope
from generator.checking.scope import nearest
from generator.model.criteria import Checklist
from generator.model.criteria import Composite
from generator.model.criteria import Criterion
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import OwnIndicators
from generator.model.expression import Constant
from generator.model.expression import Operation
from generator.model.expression import Variable
from generator.model.formula import VALUE
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.number import written
from generator.problems import Problem
from generator.problems import problem


def known_keys(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """Inputs, records, facts, counts and things sent are ones that the template names."""
    variables = indicator.formula.variables if indicator.formula else {}
    sent = indicator.deadline.submissions if indicator.deadline else []
    quarterly = {name for name, variable in variables.items() if variable.quarterly}
    quarterly |= {VALUE} if indicator.quarterly and indicator.formula is None else set()
    items = indicator.criteria.all_items if isinstance(indicator.criteria, Checklist) else []
    wanted: tuple[tuple[str, Iterable[str], set[str]], ...] = (
        ("inputs", measurement.inputs, set(variables)),
        ("records", measurement.records, {name for name, variable in variables.items() if variable.all_of}),
        ("quarters", measurement.quarters, quarterly),
        ("answers", measurement.answers, {item.id for item in items}),
        ("facts", measurement.facts, set(indicator.asked_facts)),
        (
            "counts",
            measurement.counts,
            {each.variable for each in indicator.deductions if each.kind == "count"},
        ),
        ("submissions", measurement.submissions, {part.id for part in sent}),
    )
    for key, given, known in wanted:
        for name in given:
            if name not in known:
                place = measurement.place_of(key, name, key=True)
                yield problem(place, "SC410", key=key, name=name, nearest=nearest(name, known))


def _takes_value(criteria: Criterion | None) -> bool:
    """Whether a result is asked for; where the criteria themselves are what is wrong, nothing more is told."""
    return criteria is None or isinstance(criteria, Composite) or criteria.takes_value


def only_what_the_criteria_use(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """A result is not entered beside a formula, nor where the criteria have no use for it; nor an evaluator's level."""
    criteria = indicator.criteria
    if measurement.value is not None and indicator.formula is not None:
        yield problem(measurement.place_of("value", key=True), "SC424")
    elif measurement.value is not None and (
        not _takes_value(criteria) or measurement.projects or VALUE in measurement.quarters
    ):
        yield problem(measurement.place_of("value", key=True), "SC422", key="value")
    if measurement.projects and indicator.projects is None:
        yield problem(measurement.place_of("projects", key=True), "SC422", key="projects")
    if measurement.own_indicators and not isinstance(criteria, OwnIndicators):
        yield problem(measurement.place_of("own_indicators", key=True), "SC422", key="own_indicators")
    decides = isinstance(criteria, Decision) and criteria.otherwise == "evaluator"
    if measurement.evaluator_level is not None and not decides:
        yield problem(measurement.place_of("evaluator_level", key=True), "SC422", key="evaluator_level")


def counts_are_told(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """What deductions count is told, be it 0: silence must not pay."""
    for deduction in indicator.deductions:
        if deduction.kind == "count" and deduction.variable not in measurement.counts:
            yield problem(measurement.place, "SC409", variable=f"counts.{deduction.variable}")


def steps_are_told(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """A milestone is reported with its finished steps, be it none: `steps: []`."""
    criteria = indicator.criteria
    own = any(step.by == "unit" for step in criteria.asked_steps) if criteria is not None else False
    if own and "steps" not in measurement.model_fields_set:
        yield problem(measurement.place, "SC409", variable="steps")


def dates_are_asked_for(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """A date that no deadline asks for would be ignored."""
    deadline = indicator.deadline
    if deadline is not None and deadline.submissions and measurement.submitted is not None:
        yield problem(measurement.place_of("submitted", key=True), "SC422", key="submitted")
    if measurement.approved is not None and (deadline is None or "approved" not in deadline.dates):
        yield problem(measurement.place_of("approved", key=True), "SC422", key="approved")


def facts_are_told(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """A decision table needs every fact that it declares, and so do conditions on levels."""
    for name in sorted(indicator.asked_facts):
        if name not in measurement.facts:
            yield problem(measurement.place, "SC409", variable=f"facts.{name}")


def record_parts_exist(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """The complete parts of a record are parts of its variable (S002-48)."""
    variables = indicator.formula.variables if indicator.formula else {}
    for name, variable in variables.items():
        known = {part.id for part in variable.all_of}
        for record, parts in measurement.records.get(name, {}).items():
            for number, part in enumerate(parts or ()):
                if known and part not in known:
                    place = measurement.place_of("records", name, record, number)
                    yield problem(place, "SC411", part=part, nearest=nearest(part, known))


def steps_exist(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """Finished steps and missing parts are ones that the criteria have; the unit tells only its own steps."""
    criteria = indicator.criteria
    steps = criteria.asked_steps if criteria is not None else ()
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


def reviews_fit_the_step(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """A reviewer's score lies between 0 and the step's worth (S002-39)."""
    if measurement.review is None:
        return
    criteria = indicator.criteria
    steps = criteria.asked_steps if criteria is not None else ()
    reviewed = [number for number, step in enumerate(steps, start=1) if step.by == "reviewer"]
    if criteria is None or not reviewed:
        yield problem(measurement.place_of("review", key=True), "SC422", key="review")
    elif measurement.review.score > criteria.worth(reviewed[0]):
        given, worth = written(measurement.review.score), written(criteria.worth(reviewed[0]))
        place = measurement.review.place_of("score")
        yield problem(place, "SC407", value=given, lowest=0, highest=worth)


def projects_are_weighted(_indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """Several projects need a weight each: whether by budget or by judgement, it is said (S001-08)."""
    if len(measurement.projects) > 1:
        for each in measurement.projects.values():
            if each.weight is None:
                yield problem(each.place, "SC409", variable="weight")


def own_indicators_are_enough(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """A unit that sets its own indicators sets as many as are asked for."""
    criteria = indicator.criteria
    least = (criteria.at_least or 0) if isinstance(criteria, OwnIndicators) else 0
    if 0 < len(measurement.own_indicators) < least:
        yield problem(measurement.place_of("own_indicators"), "SC227", limit=least)


def numbers_are_given_once(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """A variable's number is given, or counted from records, or put together from quarters."""
    for name, variable in indicator.formula.variables.items() if indicator.formula else ():
        for key, is_asked in (("records", variable.all_of), ("quarters", variable.quarterly)):
            if is_asked and name in measurement.inputs and name in getattr(measurement, key):
                yield problem(measurement.place_of(key, name, key=True), "SC438", name=name, key=key)


def numbers_are_not_below_zero(_indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """What is counted is rarely negative: worth a second look."""
    for name, number in measurement.inputs.items():
        if number < 0:
            yield problem(measurement.place_of("inputs", name), "SC426", name=name, value=written(number))


def shares_are_not_above_the_whole(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """In a percentage `part / whole * 100` the part is rarely larger than the whole: worth a second look."""
    formula = indicator.formula
    if formula is None:
        return
    match formula.expression.tree:
        case Operation("*", (Operation("/", (Variable(part), Variable(whole))), Constant())):
            numbers = measurement.inputs
            if part in numbers and whole in numbers and 0 < numbers[whole] < numbers[part]:
                yield problem(measurement.place_of("inputs", part), "SC428", part=part, whole=whole)


MEASUREMENT_RULES = (
    known_keys,
    only_what_the_criteria_use,
    counts_are_told,
    steps_are_told,
    dates_are_asked_for,
    facts_are_told,
    record_parts_exist,
    steps_exist,
    reviews_fit_the_step,
    projects_are_weighted,
    own_indicators_are_enough,
    numbers_are_given_once,
    numbers_are_not_below_zero,
    shares_are_not_above_the_whole,
)
"""Rules that hold for every measurement, reported or made up for a worked example."""


def _measurements(scope: ResultScope) -> Iterator[tuple[str, Indicator, Measurement]]:
    """Every measurement of a file with its indicator and the indicator's id; an entered composite takes a score and nothing else."""
    entered = {
        name: indicator.model_copy(update={"criteria": Entered(kind="entered")})
        for name, indicator in scope.entered().items()
    }
    measured = {**scope.measured(), **entered}
    for name, result in scope.reported.file.results.items():
        if name not in measured or result.status != "reported":
            continue
        given = result.assessments
        several = (
            [] if given is None else [each for each in (given.self_, given.verified) if each is not None]
        )
        yield from ((name, measured[name], each) for each in (several if given is not None else [result]))


def measurements_make_sense(scope: ResultScope) -> Iterator[Problem]:
    """Every measurement of a file keeps the rules of measurements."""
    for _, indicator, measurement in _measurements(scope):
        for rule in MEASUREMENT_RULES:
            yield from rule(indicator, measurement)


def dates_lie_in_the_period(scope: ResultScope) -> Iterator[Problem]:
    """Reports are sent and signed between the start of the period and the last day on which they could count."""
    for _, indicator, measurement in _measurements(scope):
        deadline = indicator.deadline
        name = deadline.by_unit_kind.get(scope.unit.kind) or deadline.name if deadline is not None else None
        last = last_day(scope.period, name)
        checked: list[tuple[date | None, tuple[str, ...]]] = [
            (measurement.submitted, ("submitted",)),
            (measurement.approved, ("approved",)),
            *((day, ("submissions", part)) for part, day in measurement.submissions.items()),
        ]
        for day, path in checked:
            if day is not None and not scope.period.start <= day <= last:
                place = measurement.place_of(*path)
                yield problem(place, "SC406", date=day, start=scope.period.start, end=last)


def missing_parts_are_the_units_own(scope: ResultScope) -> Iterator[Problem]:
    """Where a unit answers for some parts of a step, only those can be missing (S002-40)."""
    applicable = scope.allocation.applicable_parts if scope.allocation else {}
    for name, _, measurement in _measurements(scope):
        for number, told in measurement.steps.items():
            for position, part in enumerate(told.missing):
                if name in applicable and part not in applicable[name]:
                    place = measurement.place_of("steps", str(number), "missing", position)
                    yield problem(place, "SC411", part=part, nearest=nearest(part, applicable[name]))


def closed_checklists_are_answered(scope: ResultScope) -> Iterator[Problem]:
    """Once a period is closed, an item without an answer counts 0: worth a second look (S000-04)."""
    for _, indicator, measurement in _measurements(scope):
        items = indicator.criteria.all_items if isinstance(indicator.criteria, Checklist) else []
        open_ones = [item for item in items if not item.optional and item.id not in measurement.answers]
        if scope.period.closed and open_ones:
            yield problem(measurement.place_of("answers", key=True), "SC620", count=len(open_ones))


RULES = (
    measurements_make_sense,
    dates_lie_in_the_period,
    missing_parts_are_the_units_own,
    closed_checklists_are_answered,
)


def examples_make_sense(scope: IndicatorScope) -> Iterator[Problem]:
    """A worked example keeps the rules of measurements; a composite has none."""
    if isinstance(scope.indicator.criteria, Composite):
        return
    for example in scope.indicator.examples:
        for rule in MEASUREMENT_RULES:
            yield from rule(scope.indicator, example)


INDICATOR_RULES = (examples_make_sense,)
