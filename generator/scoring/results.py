"""The result of one measurement, before any criteria: entered, by formula, over quarters, or as progress of projects."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.model.fields import Text
from generator.model.formula import DENOMINATOR
from generator.model.formula import VALUE
from generator.model.formula import FormulaVariable
from generator.model.formula import IndicatorFormula
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.measurement import QuarterNumber
from generator.model.progress import ProjectProgress
from generator.model.scorecard import Line
from generator.model.scorecard import line
from generator.problems import Place
from generator.scoring.evaluate import Compiled
from generator.scoring.evaluate import compiled
from generator.scoring.exact import ONE
from generator.scoring.exact import ZERO
from generator.scoring.exact import added
from generator.scoring.exact import product
from generator.scoring.exact import quotient
from generator.scoring.spelled import Part
from generator.scoring.spelled import parts_of
from generator.scoring.spelled import spelled
from generator.scoring.unscorable import UnscorableError

FULL = Fraction(100)


@dataclass(frozen=True, slots=True)
class Calculation:
    """How an indicator comes by its result, worked out once for every measurement of it.

    `labels` say what each variable of the formula is called; without a formula `by_formula` is None.
    """

    indicator: Indicator
    variables: tuple["_Variable", ...]
    labels: Mapping[str, Text]
    by_formula: "_ByFormula | None"

    @classmethod
    def of(cls, indicator: Indicator) -> "Calculation":
        """Look over an indicator's formula, if it has one."""
        formula = indicator.formula
        if formula is None:
            return cls(indicator, (), {}, None)
        needed = _needed(formula, indicator)
        variables = tuple(
            _Variable.of(name, each, is_needed=name in needed) for name, each in formula.variables.items()
        )
        labels = {each.name: each.label for each in variables}
        return cls(indicator, variables, labels, _ByFormula.of(formula, labels))

    def inputs(self, measurement: Measurement, place: Place) -> tuple[dict[str, Fraction], list[Line]]:
        """Every variable's number: given, counted (S002-48) or put together from quarters (S003-12), with where it stands.

        Raises UnscorableError when one is missing that the formula or the criteria need.
        """
        names: dict[str, Fraction] = {}
        working: list[Line] = []
        for each in self.variables:
            name = each.name
            if name in measurement.inputs:
                number, at = measurement.inputs[name], measurement.place_of("inputs", name)
            elif each.quarterly and measurement.quarters.get(name):
                told = measurement.quarters[name]
                number, at = over_quarters(each.quarterly, told), measurement.place_of("quarters", name)
                working.append(line(f"quarters-{each.quarterly}", count=len(told), value=number))
            elif each.parts and name in measurement.records:
                complete = [
                    done is None or each.parts <= set(done) for done in measurement.records[name].values()
                ]
                number, at = Fraction(sum(complete)), measurement.place_of("records", name)
            elif each.is_needed:
                raise UnscorableError(place, "SC409", variable=name)
            else:
                continue
            names[name] = number
            working.append(line("input", variable=name, label=each.label, value=number, place=at))
        return names, working

    def value(
        self, measurement: Measurement, names: Mapping[str, Fraction], place: Place
    ) -> tuple[Fraction | None, list[Line]]:
        """The result and how it came about; None where there is none and the criteria need none.

        Raises UnscorableError when it is needed and missing, or when the formula divides by zero.
        """
        if self.by_formula is not None:
            return self.by_formula.value(measurement, names)
        if measurement.projects:
            return _progress(measurement.projects)
        quarterly = self.indicator.quarterly
        quarters = measurement.quarters.get(VALUE)
        if quarterly and quarters:
            number = over_quarters(quarterly, quarters)
            at = measurement.place_of("quarters", VALUE)
            return number, [line(f"quarters-{quarterly}", count=len(quarters), value=number, place=at)]
        if measurement.value is not None:
            at = measurement.place_of("value")
            return measurement.value, [line("value-entered", value=measurement.value, place=at)]
        if self.indicator.criteria is not None and self.indicator.criteria.needs_value:
            missing = "projects" if self.indicator.projects else f"quarters.{VALUE}" if quarterly else VALUE
            raise UnscorableError(place, "SC409", variable=missing)
        return None, []


@dataclass(frozen=True, slots=True)
class _Variable:
    """A variable of a formula; `parts` are what a record must have to be counted."""

    name: str
    label: Text
    quarterly: str | None
    parts: frozenset[str]
    is_needed: bool

    @classmethod
    def of(cls, name: str, variable: FormulaVariable, *, is_needed: bool) -> "_Variable":
        parts = frozenset(part.id for part in variable.all_of)
        return cls(name, variable.label, variable.quarterly, parts, is_needed)


def _needed(formula: IndicatorFormula, indicator: Indicator) -> set[str]:
    """The variables without which there is no score: those that the formula in force or the criteria name."""
    needed = set(formula.expression.names)
    if formula.denominator_basis is not None:
        needed.add(formula.denominators[formula.denominator_basis])
    return needed | (indicator.criteria.asked_variables if indicator.criteria else frozenset())


@dataclass(frozen=True, slots=True)
class _ByFormula:
    """A formula ready to be computed and to be written out; `denominator` is the variable that its basis chooses, and `chosen` says so."""

    text: str
    parts: tuple[Part, ...]
    compute: Compiled
    denominator: str | None
    chosen: tuple[Line, ...]

    @classmethod
    def of(cls, formula: IndicatorFormula, labels: Mapping[str, Text]) -> "_ByFormula":
        tree, text = formula.expression.tree, formula.expression.text
        parts, compute = parts_of(tree), compiled(tree)
        basis = formula.denominator_basis
        if basis is None:
            return cls(text, parts, compute, None, ())
        variable = formula.denominators[basis]
        return cls(text, parts, compute, variable, (line("denominator", label=labels[variable]),))

    def value(self, measurement: Measurement, names: Mapping[str, Fraction]) -> tuple[Fraction, list[Line]]:
        known = names if self.denominator is None else {**names, DENOMINATOR: names[self.denominator]}
        try:
            number = self.compute(known)
        except ZeroDivisionError:
            at = measurement.place_of("inputs")
            raise UnscorableError(at, "SC408", formula=self.text) from None
        return number, [*self.chosen, line("formula", expression=spelled(self.parts, known), value=number)]


def over_quarters(how: str, quarters: Mapping[int, QuarterNumber]) -> Fraction:
    """One number from the quarters told: their sum, the last one, or their mean (S003-12)."""
    numbers = [each.value for _, each in sorted(quarters.items())]
    if how == "last":
        return numbers[-1]
    total = added(numbers)
    return total / len(numbers) if how == "mean" else total


def _progress(projects: Mapping[str, ProjectProgress]) -> tuple[Fraction, list[Line]]:
    """The weighted progress of projects (S001-08); a single one needs no weight."""
    working = []
    gained, counted = [], []
    for name, project in projects.items():
        part = progress(project)
        weight = project.weight if project.weight is not None else ONE
        gained.append(weight * part)
        counted.append(weight)
        rule = "project-over-years" if project.opening else "project"
        working.append(
            line(
                rule,
                title=project.title or name,
                done=project.done,
                planned=project.planned,
                opening=project.opening,
                weight=weight,
                percent=part,
                place=project.place,
            )
        )
    points, weights = added(gained), added(counted)
    mean = points / weights
    if len(projects) > 1:
        working.append(line("projects", gained=points, counted=weights, value=mean))
    return mean, working


def progress(project: ProjectProgress) -> Fraction:
    """What was done of what was planned up to the end of the fiscal year, in percent from 0 to 100.

    In-year projects plan 100 (S001-09); of one that runs over years only the year's own part counts, so what was done
    before it began is taken off both sides (S001-10).
    """
    done, planned = project.done, project.planned
    if project.opening:
        done, planned = done - project.opening, planned - project.opening
    part = quotient(done, planned)
    if part.numerator <= 0:
        return ZERO
    return FULL if part.numerator >= part.denominator else product(part, FULL)
