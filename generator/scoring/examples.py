"""Worked examples of a KPI template: each is a test at every build, and a row of the page's table."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.criteria import Composite
from generator.model.indicator import Example
from generator.model.indicator import Indicator
from generator.model.number import written
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.result import ResultFile
from generator.model.rounding import half_up
from generator.model.scorecard import Measured
from generator.problems import Problem
from generator.problems import problem
from generator.scoring.measure import Circumstances
from generator.scoring.measure import measure
from generator.scoring.unscorable import UnscorableError


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """An example and what the engine makes of it."""

    indicator: str
    example: Example
    measured: Measured


def worked_examples(framework: Framework) -> tuple[list[WorkedExample], list[Problem]]:
    """Score every example of a framework; one whose score differs from the printed one is a problem."""
    return _worked(framework, framework.indicators, framework.rules.periods[0])


def own_examples(framework: Framework, period: Period, file: ResultFile) -> list[Problem]:
    """The problems of the examples of one's own indicators; an example that names no period is of the file's own."""
    return _worked(framework, file.indicators, period)[1]


def _worked(
    framework: Framework, indicators: Mapping[str, Indicator], period: Period
) -> tuple[list[WorkedExample], list[Problem]]:
    worked, problems = [], []
    for name, example, at in _examples(framework, indicators, period):
        indicator = indicators[name]
        try:
            measured = measure(indicator, example, at, place=example.place)
        except UnscorableError as error:
            problems.append(error.problem)
            continue
        worked.append(WorkedExample(name, example, measured))
        places = framework.rules.rounding.score_places
        if measured.score is None or half_up(measured.score, places) != half_up(example.score, places):
            scored = "-" if measured.score is None else written(half_up(measured.score, places))
            problems.append(
                problem(example.place_of("score"), "SC321", expected=written(example.score), scored=scored)
            )
    return worked, problems


def _examples(
    framework: Framework, indicators: Mapping[str, Indicator], first: Period
) -> Iterator[tuple[str, Example, Circumstances]]:
    for name, indicator in indicators.items():
        if indicator.criteria is None or isinstance(indicator.criteria, Composite):
            continue
        for example in indicator.examples:
            period = framework.period(example.period) if example.period else first
            assert period is not None, "checked: an example names a period of its framework"  # noqa: S101
            kind = example.unit_kind or next(
                iter(indicator.deadline.by_unit_kind if indicator.deadline else ()), ""
            )
            at = Circumstances(period=period, calendar=framework.calendar(period), unit_kind=kind)
            yield name, example, at
