"""Small scenes for scoring tests: an indicator and what was measured, or a framework and what was reported.

Everything is written in the language of the files, so that a test shows its input and its result in one screen.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeVar

from generator.model.framework import FrameworkFile
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.placed import PlacedDict
from generator.model.placed import Record
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.result import ResultFile
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Measured
from generator.model.scorecard import Scorecard
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.reading.binding import bind
from generator.reading.holidays import days_off
from generator.reading.yaml_tree import read_yaml
from generator.scoring.coverage import Report
from generator.scoring.measure import Circumstances
from generator.scoring.measure import measure
from generator.scoring.scorecard import score_results

AnyRecord = TypeVar("AnyRecord", bound=Record)

HEAD = """
title: {en: Test}
fiscal_year: 2556
periods:
  - id: round-1
    title: {en: Round 1}
    start: 2012-10-01
    end: 2013-03-31
    holidays: [2013-02-25]
    deadlines:
      community-plan: {due: 2013-03-11, cutoff: 2013-03-15}
      internal: {due: 2013-03-10, cutoff: 2013-03-20}
      department: {due: 2013-03-20, cutoff: 2013-03-26}
      backlog: {due: 2013-03-20, cutoff: 2013-03-20}
      open-ended: {due: 2013-03-20}
      sunday: {due: 2013-03-10, cutoff: 2013-03-10}
"""
"""Round 1 of fiscal year 2556. In March 2013 the 10th is a Sunday, the 20th a Wednesday; no public holiday falls in it."""

PLAIN = "perspectives: [{id: all, title: {en: All}, indicators: [{id: only, weight: 100}]}]"

ENTERED = "title: {en: Test}\ncriteria: {kind: entered}"

COMPOSITE = "title: {en: Test}\ncriteria: {kind: composite}"

PLACE = Place("scene", 1, 1)


def record(kind: type[AnyRecord], text: str) -> AnyRecord:
    """The record that a YAML text says; the text must be without fault."""
    node, problems = read_yaml(text.encode(), "scene")
    assert isinstance(node, PlacedDict), problems
    found, problems = bind(kind, node)
    assert found is not None, [(each.code, each.facts) for each in problems]
    return found


def indicator(text: str) -> Indicator:
    """An indicator that has nothing but a title and what the text says."""
    return record(Indicator, "title: {en: Test}\n" + text)


def framework(text: str = PLAIN, indicators: Mapping[str, str] | None = None, head: str = HEAD) -> Framework:
    """A framework, of one round unless another head is given; indicators not written out are scores entered by hand."""
    rules = record(FrameworkFile, head + text)
    written = dict(indicators or {})
    bare = Framework(id="test", rules=rules, indicators={}, days_off={})
    names = [node.id for _, _, node in bare.nodes()]
    names += [each.id for allocation in rules.allocations for each in allocation.indicators]
    templates = {name: record(Indicator, written.get(name, ENTERED)) for name in [*names, *written]}
    calendars = {period.id: days_off(period) for period in rules.periods}
    return Framework(id="test", rules=rules, indicators=templates, days_off=calendars)


def circumstances(
    *, kind: str = "office", parts: frozenset[str] | None = None, due_on_holiday: str = "roll"
) -> Circumstances:
    """Round 1, seen from one kind of unit."""
    rules = framework(f"{PLAIN}\nworking_days: {{due_on_holiday: {due_on_holiday}}}")
    period = rules.rules.periods[0]
    return Circumstances(
        period=period, calendar=rules.calendar(period), unit_kind=kind, applicable_parts=parts
    )


def closed() -> Circumstances:
    """Round 1, closed."""
    rules = framework()
    period = rules.rules.periods[0].model_copy(update={"closed": True})
    return Circumstances(period=period, calendar=rules.calendar(period), unit_kind="office")


def measured(template: str, measurement: str, at: Circumstances | None = None) -> Measured:
    """What one measurement of an indicator comes to; an empty text measures nothing."""
    taken = record(Measurement, measurement) if measurement else Measurement()
    return measure(indicator(template), taken, at or circumstances(), place=PLACE)


def score(template: str, measurement: str, at: Circumstances | None = None) -> Fraction | None:
    """The score alone."""
    return measured(template, measurement, at).score


def amounts(one: Measured) -> list[tuple[str, Fraction, Fraction]]:
    """Rule, count and amount of every adjustment."""
    return [(each.rule, each.count, each.amount) for each in one.adjustments]


def card_and_problems(
    rules: Framework, results: str, *, unit: str = "office", kind: str = "office", period: str = "round-1"
) -> tuple[Scorecard, list[Problem]]:
    """The scorecard of one result file, and the results that allow no score."""
    reported = ReportedResults(
        framework="test", period=period, unit=unit, path="scene", file=record(ResultFile, results)
    )
    return score_results(rules, record(Unit, f"name: {{en: Test}}\nkind: {kind}"), reported)


def card(
    rules: Framework, results: str, *, unit: str = "office", kind: str = "office", period: str = "round-1"
) -> Scorecard:
    """The scorecard of a result file without fault."""
    scorecard, problems = card_and_problems(rules, results, unit=unit, kind=kind, period=period)
    assert not problems
    return scorecard


def row(scorecard: Scorecard, name: str) -> IndicatorScore:
    """One row, which must be there."""
    found = scorecard.row(name)
    assert found is not None
    return found


def seen(*values: object) -> object:
    """Numbers as they are, to be compared with numbers as one writes them: the fraction 3/1 with 3."""
    return values if len(values) > 1 else values[0]


def codes(problems: list[Problem]) -> list[str]:
    """The codes of problems, in order."""
    return [each.code for each in problems]


def reports(project: Project) -> list[Report]:
    """The result files of a project as coverage rules count them."""
    return [
        Report(each.framework, each.period, each.unit, bool(each.file.agreement)) for each in project.results
    ]
