"""Rules of formulas, conditions and deductions: every name that they use is declared."""

from collections.abc import Iterable
from collections.abc import Iterator

from generator.checking.scope import IndicatorScope
from generator.checking.scope import nearest
from generator.model.criteria import Classes
from generator.model.criteria import Composite
from generator.model.criteria import Decision
from generator.model.deduction import LateDeduction
from generator.model.expression import FUNCTIONS
from generator.model.expression import Formula
from generator.model.formula import DENOMINATOR
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

NOT_OF_COMPOSITES = (
    "deductions",
    "deadline",
    "formula",
    "projects",
    "quarterly",
    "level_conditions",
    "examples",
)
"""The keys of an indicator that is measured itself."""


def _unknown(formula: Formula, known: Iterable[str], place: Place) -> Iterator[Problem]:
    names = set(known)
    for name in formula.names:
        if name not in names:
            yield problem(place, "SC307", name=name, nearest=nearest(name, names))


def formula_names_are_variables(scope: IndicatorScope) -> Iterator[Problem]:
    """A formula uses its variables, and `denominator` where a basis is chosen."""
    formula = scope.indicator.formula
    if formula is None:
        return
    known = set(formula.variables)
    if formula.denominator_basis is not None:
        known.add(DENOMINATOR)
    yield from _unknown(formula.expression, known, formula.place_of("expression"))
    for basis, variable in formula.denominators.items():
        if variable not in formula.variables:
            place = formula.place_of("denominators", basis)
            yield problem(place, "SC307", name=variable, nearest=nearest(variable, formula.variables))
    basis_in_force = formula.denominator_basis
    if basis_in_force is not None and basis_in_force not in formula.denominators:
        near = nearest(basis_in_force, formula.denominators)
        yield problem(formula.place_of("denominator_basis"), "SC332", basis=basis_in_force, nearest=near)


def names_do_not_shadow(scope: IndicatorScope) -> Iterator[Problem]:
    """A variable or a fact may not be called what formulas and conditions already call something else."""
    taken = {DENOMINATOR, "value", "on_time", *FUNCTIONS}
    formula, criteria = scope.indicator.formula, scope.indicator.criteria
    for name in formula.variables if formula else ():
        if name in taken:
            yield problem(
                scope.indicator.place_of("formula", "variables", name, key=True), "SC333", name=name
            )
    for name in criteria.asked_facts if criteria is not None else ():
        if name in taken or (formula is not None and name in formula.variables):
            yield problem(scope.indicator.place_of("criteria", "facts", name, key=True), "SC333", name=name)
    for number, each in enumerate(scope.indicator.level_conditions):
        declared = criteria is not None and each.fact in criteria.asked_facts
        if each.fact in taken or declared or (formula is not None and each.fact in formula.variables):
            place = scope.indicator.place_of("level_conditions", number, "fact")
            yield problem(place, "SC333", name=each.fact)


def variables_are_used(scope: IndicatorScope) -> Iterator[Problem]:
    """A variable serves the formula, a denominator, a class or a condition."""
    formula = scope.indicator.formula
    if formula is None:
        return
    used = {*formula.expression.names, *formula.denominators.values()}
    if scope.indicator.criteria is not None:
        used |= scope.indicator.criteria.used_names
    for name in formula.variables:
        if name not in used:
            yield problem(formula.place_of("variables", name, key=True), "SC308", name=name)


def class_variable_exists(scope: IndicatorScope) -> Iterator[Problem]:
    """The variable that decides the class is one of the formula's."""
    criteria = scope.indicator.criteria
    variables = scope.indicator.formula.variables if scope.indicator.formula else {}
    if isinstance(criteria, Classes) and criteria.by not in variables:
        yield problem(
            criteria.place_of("by"), "SC307", name=criteria.by, nearest=nearest(criteria.by, variables)
        )


def conditions_use_known_names(scope: IndicatorScope) -> Iterator[Problem]:
    """A condition uses the value, the variables, the declared facts, and `on_time` where there is a deadline."""
    criteria = scope.indicator.criteria
    if not isinstance(criteria, Decision):
        return
    known = {
        "value",
        *criteria.facts,
        *(scope.indicator.formula.variables if scope.indicator.formula else ()),
    }
    if scope.indicator.deadline is not None:
        known.add("on_time")
    for rule in criteria.rules:
        yield from _unknown(rule.when, known, rule.place_of("when"))


def lateness_needs_a_deadline(scope: IndicatorScope) -> Iterator[Problem]:
    """Points for late days need a deadline to be late for."""
    for deduction in scope.indicator.deductions:
        if isinstance(deduction, LateDeduction) and scope.indicator.deadline is None:
            yield problem(deduction.place, "SC326")


def submission_steps_need_a_deadline(scope: IndicatorScope) -> Iterator[Problem]:
    """A step that is done by sending the report needs the deadline that asks for the date."""
    criteria = scope.indicator.criteria
    for step in criteria.asked_steps if criteria is not None else ():
        if step.by == "submission" and scope.indicator.deadline is None:
            yield problem(step.place_of("by"), "SC342")


def composites_have_no_deductions(scope: IndicatorScope) -> Iterator[Problem]:
    """A composite is the mean of its sub-indicators: it is never measured itself."""
    indicator = scope.indicator
    if isinstance(indicator.criteria, Composite):
        for name in NOT_OF_COMPOSITES:
            if getattr(indicator, name):
                yield problem(indicator.place_of(name, key=True), "SC328", key=name)


def results_come_from_one_place(scope: IndicatorScope) -> Iterator[Problem]:
    """A result is calculated by a formula, from projects or over quarters, where the criteria have a use for it."""
    indicator, criteria = scope.indicator, scope.indicator.criteria
    for name in ("projects", "quarterly"):
        if not getattr(indicator, name):
            continue
        place = indicator.place_of(name, key=True)
        if indicator.formula is not None:
            yield problem(place, "SC363", key=name)
        elif criteria is not None and not criteria.takes_value and not isinstance(criteria, Composite):
            yield problem(place, "SC364", key=name)


def examples_name_a_period(scope: IndicatorScope) -> Iterator[Problem]:
    """A worked example lies in a period of the framework."""
    periods = [period.id for period in scope.framework.rules.periods]
    for example in scope.indicator.examples:
        if example.period is not None and example.period not in periods:
            place = example.place_of("period")
            yield problem(place, "SC402", period=example.period, nearest=nearest(example.period, periods))


RULES = (
    formula_names_are_variables,
    names_do_not_shadow,
    variables_are_used,
    class_variable_exists,
    conditions_use_known_names,
    lateness_needs_a_deadline,
    submission_steps_need_a_deadline,
    composites_have_no_deductions,
    results_come_from_one_place,
    examples_name_a_period,
)
