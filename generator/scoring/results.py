"""The result of one measurement, before any criteria: entered, by formula, over quarters, or as progress of projects."""

from collections.abc import Mapping
from fractions import Fraction

from generator.model.formula import DENOMINATOR
from generator.model.formula import VALUE
from generator.model.formula import IndicatorFormula
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.measurement import QuarterNumber
from generator.model.progress import ProjectProgress
from generator.model.scorecard import Line
from generator.model.scorecard import line
from generator.problems import Place
from generator.scoring.evaluate import evaluate
from generator.scoring.unscorable import UnscorableError

FULL = Fraction(100)


def inputs(
    indicator: Indicator, measurement: Measurement, place: Place
) -> tuple[dict[str, Fraction], list[Line]]:
    """Every variable's number: given, counted (S002-48) or put together from quarters (S003-12), with where it stands.

    Raises UnscorableError when one is missing that the formula or the criteria need.
    """
    names: dict[str, Fraction] = {}
    working: list[Line] = []
    if indicator.formula is None:
        return names, working
    for name, variable in indicator.formula.variables.items():
        parts = frozenset(part.id for part in variable.all_of)
        if name in measurement.inputs:
            number, at = measurement.inputs[name], measurement.place_of("inputs", name)
        elif variable.quarterly and measurement.quarters.get(name):
            told = measurement.quarters[name]
            number, at = over_quarters(variable.quarterly, told), measurement.place_of("quarters", name)
            working.append(line(f"quarters-{variable.quarterly}", count=len(told), value=number))
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


def over_quarters(how: str, quarters: Mapping[int, QuarterNumber]) -> Fraction:
    """One number from the quarters told: their sum, the last one, or their mean (S003-12)."""
    numbers = [each.value for _, each in sorted(quarters.items())]
    if how == "last":
        return numbers[-1]
    total = sum(numbers, Fraction(0))
    return total / len(numbers) if how == "mean" else total


def _needed(formula: IndicatorFormula, indicator: Indicator) -> set[str]:
    """The variables without which there is no score: those that the formula in force or the criteria name."""
    needed = set(formula.expression.names)
    if formula.denominator_basis is not None:
        needed.add(formula.denominators[formula.denominator_basis])
    return needed | (indicator.criteria.asked_variables if indicator.criteria else frozenset())


def value(
    indicator: Indicator, measurement: Measurement, names: Mapping[str, Fraction], place: Place
) -> tuple[Fraction | None, list[Line]]:
    """The result and how it came about; None where there is none and the criteria need none.

    Raises UnscorableError when it is needed and missing, or when the formula divides by zero.
    """
    if indicator.formula is not None:
        return _by_formula(indicator.formula, measurement, names)
    if measurement.projects:
        return _progress(measurement.projects)
    quarters = measurement.quarters.get(VALUE)
    if indicator.quarterly and quarters:
        number = over_quarters(indicator.quarterly, quarters)
        at = measurement.place_of("quarters", VALUE)
        return number, [line(f"quarters-{indicator.quarterly}", count=len(quarters), value=number, place=at)]
    if measurement.value is not None:
        at = measurement.place_of("value")
        return measurement.value, [line("value-entered", value=measurement.value, place=at)]
    if indicator.criteria is not None and indicator.criteria.needs_value:
        missing = "projects" if indicator.projects else f"quarters.{VALUE}" if indicator.quarterly else VALUE
        raise UnscorableError(place, "SC409", variable=missing)
    return None, []


def _by_formula(
    formula: IndicatorFormula, measurement: Measurement, names: Mapping[str, Fraction]
) -> tuple[Fraction, list[Line]]:
    known = dict(names)
    working = []
    if formula.denominator_basis is not None:
        variable = formula.denominators[formula.denominator_basis]
        known[DENOMINATOR] = names[variable]
        label = formula.variables[variable].label
        working.append(line("denominator", basis=formula.denominator_basis, label=label))
    try:
        number = evaluate(formula.expression.tree, known)
    except ZeroDivisionError:
        at = measurement.place_of("inputs")
        raise UnscorableError(at, "SC408", formula=formula.expression.text) from None
    working.append(line("formula", expression=formula.expression.text, value=number))
    return number, working


def _progress(projects: Mapping[str, ProjectProgress]) -> tuple[Fraction, list[Line]]:
    """The weighted progress of projects (S001-08); a single one needs no weight."""
    working = []
    gained = counted = Fraction(0)
    for name, project in projects.items():
        part = progress(project)
        weight = project.weight if project.weight is not None else Fraction(1)
        gained += weight * part
        counted += weight
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
    mean = gained / counted
    if len(projects) > 1:
        working.append(line("projects", gained=gained, counted=counted, value=mean))
    return mean, working


def progress(project: ProjectProgress) -> Fraction:
    """What was done of what was planned up to the end of the fiscal year, in percent from 0 to 100.

    In-year projects plan 100 (S001-09); of one that runs over years only the year's own part counts, so what was done
    before it began is taken off both sides (S001-10).
    """
    part = (project.done - project.opening) / (project.planned - project.opening) * 100
    return max(Fraction(0), min(part, FULL))
