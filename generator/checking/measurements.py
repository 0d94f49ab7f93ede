"""Rules of measurements, in results and in worked examples: every key is one that the indicator asks for."""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping

from generator.checking.scope import IndicatorScope
from generator.checking.scope import nearest
from generator.model.criteria import Checklist
from generator.model.criteria import Composite
from generator.model.criteria import Criterion
from generator.model.criteria import Decision
from generator.model.criteria import OwnIndicators
from generator.model.expression import Constant
from generator.model.expression import Operation
from generator.model.expression import Variable
from generator.model.formula import VALUE
from generator.model.formula import FormulaVariable
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.number import written
from generator.problems import Problem
from generator.problems import problem


def _variables(indicator: Indicator) -> Mapping[str, FormulaVariable]:
    return indicator.formula.variables if indicator.formula is not None else {}


def _by_quarter(indicator: Indicator) -> Collection[str]:
    if indicator.formula is None:
        return {VALUE} if indicator.quarterly else ()
    return {name for name, variable in indicator.formula.variables.items() if variable.quarterly}


def _items(indicator: Indicator) -> Collection[str]:
    criteria = indicator.criteria
    return {item.id for item in criteria.all_items} if isinstance(criteria, Checklist) else ()


KNOWN: Mapping[str, Callable[[Indicator], Collection[str]]] = {
    "inputs": _variables,
    "records": lambda indicator: {name for name, each in _variables(indicator).items() if each.all_of},
    "quarters": _by_quarter,
    "answers": _items,
    "facts": lambda indicator: indicator.asked_facts,
    "counts": lambda indicator: {each.variable for each in indicator.deductions if each.kind == "count"},
    "submissions": lambda indicator: {
        part.id for part in (indicator.deadline.submissions if indicator.deadline is not None else ())
    },
}
"""The names that a template has, for each key of a measurement that is filled in by name."""


def known_keys(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """Inputs, records, facts, counts and things sent are ones that the template names."""
    for key in KNOWN.keys() & measurement.model_fields_set:
        known = KNOWN[key](indicator)
        for name in getattr(measurement, key):
            if name not in known:
                place = measurement.place_of(key, name, key=True)
                yield problem(place, "SC410", key=key, name=name, nearest=nearest(name, known))


def _takes_value(criteria: Criterion | None) -> bool:
    """Whether a result is asked for; where the criteria themselves are what is wrong, nothing more is told."""
    return criteria is None or criteria.takes_value or isinstance(criteria, Composite)


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
    if measurement.evaluator_level is not None and not (
        isinstance(criteria, Decision) and criteria.otherwise == "evaluator"
    ):
        yield problem(measurement.place_of("evaluator_level", key=True), "SC422", key="evaluator_level")


def counts_are_told(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """What deductions count is told, be it 0: silence must not pay."""
    for deduction in indicator.deductions:
        if deduction.kind == "count" and deduction.variable not in measurement.counts:
            yield problem(measurement.place, "SC409", variable=f"counts.{deduction.variable}")


def steps_are_told(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """A milestone is reported with its finished steps, be it none: `steps: []`."""
    steps = indicator.criteria.asked_steps if indicator.criteria is not None else ()
    if "steps" in measurement.model_fields_set:
        return
    if steps and any(step.by == "unit" for step in steps):
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
    criteria = indicator.criteria
    if not indicator.level_conditions and (criteria is None or not criteria.asked_facts):
        return
    for name in indicator.asked_facts:
        if name not in measurement.facts:
            yield problem(measurement.place, "SC409", variable=f"facts.{name}")


def record_parts_exist(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """The complete parts of a record are parts of its variable (S002-48)."""
    for name, variable in _variables(indicator).items():
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
        if number > len(steps):
            place = measurement.place_of("steps", str(number), key=True)
            yield problem(place, "SC420", step=number, count=len(steps))
            continue
        if steps[number - 1].by == "reviewer":
            yield problem(measurement.place_of("steps", str(number), key=True), "SC425", step=number)
        known = {part.id for part in steps[number - 1].parts}
        for position, part in enumerate(told.missing):
            if part not in known:
                missing = measurement.place_of("steps", str(number), "missing", position)
                yield problem(missing, "SC411", part=part, nearest=nearest(part, known))


def reviews_fit_the_step(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """A reviewer's score lies between 0 and the step's worth (S002-39)."""
    criteria, review = indicator.criteria, measurement.review
    steps = criteria.asked_steps if criteria is not None else ()
    reviewed = [number for number, step in enumerate(steps, start=1) if step.by == "reviewer"]
    if criteria is None or not reviewed:
        yield problem(measurement.place_of("review", key=True), "SC422", key="review")
    elif review is not None and review.score > criteria.worth(reviewed[0]):
        given, worth = written(review.score), written(criteria.worth(reviewed[0]))
        yield problem(review.place_of("score"), "SC407", value=given, lowest=0, highest=worth)


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
    for name, variable in _variables(indicator).items():
        for key, is_asked in (("records", variable.all_of), ("quarters", variable.quarterly)):
            if is_asked and name in measurement.inputs and name in getattr(measurement, key):
                yield problem(measurement.place_of(key, name, key=True), "SC438", name=name, key=key)


def numbers_are_not_below_zero(_indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """What is counted is rarely negative: worth a second look."""
    for name, number in measurement.inputs.items():
        if number.numerator < 0:  # as good as comparing the fraction, which takes long
            yield problem(measurement.place_of("inputs", name), "SC426", name=name, value=written(number))


def shares_are_not_above_the_whole(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """In a percentage `part / whole * 100` the part is rarely larger than the whole: worth a second look."""
    match indicator.formula.expression.tree if indicator.formula is not None else None:
        case Operation("*", (Operation("/", (Variable(part), Variable(whole))), Constant())):
            numbers = measurement.inputs
            if part in numbers and whole in numbers and numbers[part] > numbers[whole] > 0:
                yield problem(measurement.place_of("inputs", part), "SC428", part=part, whole=whole)


MeasurementRule = Callable[[Indicator, Measurement], Iterator[Problem]]

RULES_OF_WHAT_IS_TOLD: tuple[MeasurementRule, ...] = (counts_are_told, steps_are_told, facts_are_told)
"""The rules of what every measurement must tell."""

RULES_OF_WHAT_IS_GIVEN: tuple[tuple[MeasurementRule, Collection[str]], ...] = (
    (known_keys, KNOWN),
    (only_what_the_criteria_use, ("value", "projects", "own_indicators", "evaluator_level")),
    (dates_are_asked_for, ("submitted", "approved")),
    (record_parts_exist, ("records",)),
    (steps_exist, ("steps",)),
    (reviews_fit_the_step, ("review",)),
    (projects_are_weighted, ("projects",)),
    (own_indicators_are_enough, ("own_indicators",)),
    (numbers_are_given_once, ("inputs",)),
    (numbers_are_not_below_zero, ("inputs",)),
    (shares_are_not_above_the_whole, ("inputs",)),
)
"""The rules of what a measurement gives, each with the keys of which it needs one to have anything to say."""

_RULES_OF_KEY = {
    key: tuple(rule for rule, keys in RULES_OF_WHAT_IS_GIVEN if key in keys)
    for key in Measurement.model_fields
}


def measurement_problems(indicator: Indicator, measurement: Measurement) -> Iterator[Problem]:
    """Every problem of one measurement, reported or made up for a worked example; the same one may come twice."""
    for rule in RULES_OF_WHAT_IS_TOLD:
        yield from rule(indicator, measurement)
    for key in measurement.model_fields_set:
        for rule in _RULES_OF_KEY.get(key, ()):
            yield from rule(indicator, measurement)


def examples_make_sense(scope: IndicatorScope) -> Iterator[Problem]:
    """A worked example keeps the rules of measurements; a composite has none."""
    if isinstance(scope.indicator.criteria, Composite):
        return
    for example in scope.indicator.examples:
        yield from measurement_problems(scope.indicator, example)


INDICATOR_RULES = (examples_make_sense,)
