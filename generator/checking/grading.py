"""Rules of totals, grade scales and gates: what is graded and compared is there."""

from collections.abc import Iterator
from collections.abc import Mapping
from itertools import pairwise

from generator.checking.scope import nearest
from generator.checking.scope import twice
from generator.model.grading import GateCondition
from generator.model.grading import Grades
from generator.model.number import written
from generator.model.project import Framework
from generator.model.unit import Unit
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]


def totals_are_there(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Where each perspective stands by itself there is no total to grade, to put together or to take points off."""
    rules = framework.rules
    if rules.total != "none":
        return
    for key in ("tracks", "report_deduction", "appraisal"):
        if getattr(rules, key):
            yield problem(rules.place_of(key, key=True), "SC356")
    for grades in _scales(framework):
        if grades.basis == "total":
            yield problem(grades.place_of("basis"), "SC356")


def _scales(framework: Framework) -> list[Grades]:
    rules = framework.rules
    return [*([rules.grades] if rules.grades is not None else []), *rules.grades_for]


def grades_fall(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Grades stand highest first, each with a name and a lower end of its own; the number that they grade exists."""
    for grades in _scales(framework):
        yield from twice((band.id, band.place_of("id")) for band in grades.bands)
        for above, band in pairwise(grades.bands):
            if band.lowest >= above.lowest:
                place = band.place_of("min" if band.min is not None else "above")
                yield problem(place, "SC313", min=written(band.lowest), above=written(above.lowest))
        if grades.of == "out_of_100" and framework.rules.out_of_100 is None:
            yield problem(grades.place, "SC202", key="out_of_100")


def grades_are_of_something(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A scale for one indicator names one that exists, and a scale for certain periods too."""
    for grades in _scales(framework):
        if grades.indicator is not None and grades.indicator not in framework.indicators:
            near = nearest(grades.indicator, framework.indicators)
            yield problem(grades.place_of("indicator"), "SC301", indicator=grades.indicator, nearest=near)
    periods = [period.id for period in framework.rules.periods]
    for scale in framework.rules.grades_for:
        for number, period in enumerate(scale.periods):
            if period not in periods:
                place = scale.place_of("periods", number)
                yield problem(place, "SC402", period=period, nearest=nearest(period, periods))


def gates_are_of_something(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A condition of a gate speaks of a track, a perspective or an indicator that exists, or of a total (S001-20)."""
    yield from twice((gate.id, gate.place_of("id")) for gate in framework.rules.gates)
    for gate in framework.rules.gates:
        for condition in gate.conditions:
            yield from _condition(framework, condition)


def _condition(framework: Framework, condition: GateCondition) -> Iterator[Problem]:
    rules = framework.rules
    if condition.track is not None:
        tracks = [track.id for track in rules.tracks]
        if condition.track not in tracks:
            near = nearest(condition.track, tracks)
            yield problem(condition.place_of("track"), "SC351", track=condition.track, nearest=near)
    elif condition.perspective is not None:
        known = [each.id for each in rules.perspectives]
        if condition.perspective not in known:
            named, near = condition.perspective, nearest(condition.perspective, known)
            yield problem(condition.place_of("perspective"), "SC357", perspective=named, nearest=near)
    elif condition.indicator is not None:
        if condition.indicator not in framework.indicators:
            named, near = condition.indicator, nearest(condition.indicator, framework.indicators)
            yield problem(condition.place_of("indicator"), "SC301", indicator=named, nearest=near)
    elif rules.total == "none":
        yield problem(condition.place, "SC356")


RULES = (totals_are_there, grades_fall, grades_are_of_something, gates_are_of_something)
