"""Rules of the appraisal of positions (forms PP.1 to PP.3; S002-03, S002-13, S002-14, S002-18)."""

from collections.abc import Iterator
from fractions import Fraction

from generator.checking.periods import undated
from generator.checking.scope import ResultScope
from generator.checking.scope import nearest
from generator.checking.scope import twice
from generator.model.criteria import Composite
from generator.model.number import written
from generator.model.unit import POSITION
from generator.problems import Problem
from generator.problems import problem

FULL = Fraction(100)

OF_POSITIONS = (
    "agreement",
    "indicators",
    "competencies",
    "development_plan",
    "justification",
    "acknowledgement",
)
"""The keys of a result file that belong to positions."""


def agreements_belong_to_positions(scope: ResultScope) -> Iterator[Problem]:
    """A position has an agreement, a unit of another kind has none, and the framework has rules of appraisal."""
    file = scope.reported.file
    is_position = scope.unit.kind == POSITION
    if is_position and not file.agreement:
        yield problem(file.place, "SC510", unit=scope.reported.unit)
    for key in OF_POSITIONS:
        if getattr(file, key) and not is_position:
            yield problem(file.place_of(key, key=True), "SC511", unit=scope.reported.unit)
    if file.agreement and scope.framework.rules.appraisal is None:
        yield problem(file.place_of("agreement", key=True), "SC512")


def individuals_stay_internal(scope: ResultScope) -> Iterator[Problem]:
    """An individual's results are never public."""
    if scope.unit.kind == POSITION and scope.reported.file.visibility == "public":
        yield problem(scope.reported.file.place_of("visibility"), "SC506")


def agreements_name_indicators(scope: ResultScope) -> Iterator[Problem]:
    """Each row names an indicator of the framework or one of the file's own, once; own indicators are in a row."""
    file = scope.reported.file
    known = {**scope.framework.indicators, **file.indicators}
    yield from twice((row.indicator, row.place_of("indicator")) for row in file.agreement)
    for row in file.agreement:
        if row.indicator not in known:
            near = nearest(row.indicator, known)
            yield problem(row.place_of("indicator"), "SC301", indicator=row.indicator, nearest=near)
    agreed = {row.indicator for row in file.agreement}
    for name in file.indicators:
        place = file.place_of("indicators", name, key=True)
        if name in scope.framework.indicators:
            yield problem(place, "SC333", name=name)
        elif name not in agreed:
            yield problem(place, "SC303", indicator=name, nearest=nearest(name, agreed))


def agreements_name_what_can_be_scored(scope: ResultScope) -> Iterator[Problem]:
    """No row is a composite, and one's own indicators have criteria and deadlines that exist."""
    file = scope.reported.file
    known = {**scope.framework.indicators, **file.indicators}
    for row in file.agreement:
        if row.indicator in known and isinstance(known[row.indicator].criteria, Composite):
            yield problem(row.place_of("indicator"), "SC516", indicator=row.indicator)
        elif row.indicator in known and known[row.indicator].criteria is None:
            yield problem(row.place_of("indicator"), "SC325", indicator=row.indicator)
    for own in file.indicators.values():
        named = {example.period for example in own.examples}
        yield from undated(
            own, [each for each in scope.framework.rules.periods if each.id in named | {scope.period.id}]
        )


def agreements_have_their_count(scope: ResultScope) -> Iterator[Problem]:
    """Each person has as many indicators as the rules say (S002-03)."""
    rules = scope.framework.rules.appraisal
    rows = scope.reported.file.agreement
    if rows and rules and rules.indicator_count is not None and len(rows) != rules.indicator_count:
        place = scope.reported.file.place_of("agreement")
        yield problem(place, "SC501", count=len(rows), wanted=rules.indicator_count)


def agreement_weights_add_up(scope: ResultScope) -> Iterator[Problem]:
    """The weights of form PP.2 add up to 100 exactly (S002-14)."""
    rows = scope.reported.file.agreement
    weights = [row.weight for row in rows]
    if rows and sum(weights) != FULL:
        place = scope.reported.file.place_of("agreement")
        yield problem(place, "SC502", sum=written(sum(weights, Fraction(0))), expected=written(FULL))


def competencies_are_the_rules_own(scope: ResultScope) -> Iterator[Problem]:
    """Competencies are those of form PP.3; all of them are there where one that is not assessed counts 0."""
    rules = scope.framework.rules.appraisal
    file = scope.reported.file
    if rules is None or not file.agreement:
        return
    known = rules.competency.competencies
    for name in file.competencies:
        if name not in known:
            place = file.place_of("competencies", name, key=True)
            yield problem(place, "SC505", competency=name, nearest=nearest(name, known))
    missing = [name for name in known if name not in file.competencies]
    if missing and (scope.period.closed or rules.competency.unassessed == "zero"):
        yield problem(file.place_of("competencies", key=True), "SC513", competencies=", ".join(missing))
    if rules.competency.method == "rating":
        for name, result in file.competencies.items():
            if result.weight is None:
                yield problem(result.place, "SC514", competency=name)


def plans_are_about_something(scope: ResultScope) -> Iterator[Problem]:
    """A row of the development plan is about an indicator of the agreement or a competency."""
    file = scope.reported.file
    known = {row.indicator for row in file.agreement} | set(file.competencies)
    for row in file.development_plan:
        if row.about not in known:
            yield problem(row.place_of("about"), "SC515", about=row.about, nearest=nearest(row.about, known))


def acknowledgements_are_complete(scope: ResultScope) -> Iterator[Problem]:
    """A refusal has a witness, and a superior who differs says why (S002-13)."""
    given = scope.reported.file.acknowledgement
    if given is None:
        return
    if given.evaluatee == "refused" and not given.witness:
        yield problem(given.place_of("evaluatee"), "SC508")
    if "differs" in {given.next_superior, given.second_superior} and given.opinion is None:
        yield problem(given.place, "SC509")


RULES = (
    agreements_belong_to_positions,
    individuals_stay_internal,
    agreements_name_indicators,
    agreements_name_what_can_be_scored,
    agreements_have_their_count,
    agreement_weights_add_up,
    competencies_are_the_rules_own,
    plans_are_about_something,
    acknowledgements_are_complete,
)
