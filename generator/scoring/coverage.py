"""Whether the whole organisation keeps its coverage rules (S003-01)."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from generator.model.project import Framework
from generator.model.project import Project
from generator.model.scorecard import Scorecard
from generator.model.strategy import CoverageRule
from generator.model.unit import POSITION


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageScore:
    """One rule: how many of the units that must have something have it; `share` is the percentage, None without units."""

    rule: CoverageRule
    having: int
    of: int
    share: Fraction | None
    holds: bool


class Report(NamedTuple):
    """One result file as coverage rules count it; `has_agreement` where it has the rows of form PP.2."""

    framework: str
    period: str
    unit: str
    has_agreement: bool


def report_of(scorecard: Scorecard) -> Report:
    """A scorecard as coverage rules count it."""
    return Report(scorecard.framework, scorecard.period, scorecard.unit, bool(scorecard.file.agreement))


def coverage(project: Project, framework: Framework, reports: Iterable[Report]) -> list[CoverageScore]:
    """Count every coverage rule of a framework over the units of its kind; of the reports, those on the framework count."""
    mine = [each for each in reports if each.framework == framework.id]
    return [_count(project, framework, mine, rule) for rule in framework.rules.coverage_rules]


def _count(
    project: Project, framework: Framework, reports: Sequence[Report], rule: CoverageRule
) -> CoverageScore:
    units = [name for name, unit in project.units.items() if unit.kind == rule.unit_kind]
    having = {
        "framework": _with_indicators,
        "individual": _with_individuals,
        "reported": _with_results,
    }[rule.counts](project, framework, reports) & set(units)
    share = Fraction(len(having) * 100, len(units)) if units else None
    if rule.at_least is not None:
        holds = len(having) >= rule.at_least
    else:
        holds = share is not None and rule.at_least_percent is not None and share >= rule.at_least_percent
    return CoverageScore(rule=rule, having=len(having), of=len(units), share=share, holds=holds)


def _with_indicators(project: Project, framework: Framework, reports: Sequence[Report]) -> set[str]:
    """The units that the framework gives indicators: by an allocation, as owner, or because they report on it."""
    allocated = {name for name, unit in project.units.items() if framework.allocation(name, unit) is not None}
    owners = {name for indicator in framework.indicators.values() for name in indicator.owners}
    return allocated | owners | {each.unit for each in reports}


def _with_individuals(project: Project, _framework: Framework, reports: Sequence[Report]) -> set[str]:
    """The units with at least one position below them that has an agreement in the framework."""
    agreed = {each.unit for each in reports if each.has_agreement}
    found = set()
    for name in agreed:
        above = project.units[name].parent if name in project.units else None
        while above is not None and above in project.units and above not in found:
            if project.units[above].kind != POSITION:
                found.add(above)
            above = project.units[above].parent
    return found


def _with_results(_project: Project, framework: Framework, reports: Sequence[Report]) -> set[str]:
    """The units with a scorecard in every period."""
    reported = {(each.unit, each.period) for each in reports}
    periods = [period.id for period in framework.rules.periods]
    return {unit for unit, _ in reported if all((unit, period) in reported for period in periods)}
