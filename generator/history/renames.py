"""Ids that changed from one state of the data to another: the old state in the names of the new one.

What was renamed says so itself, under `renamed_from`: a unit, a framework, a period, an indicator. Two states are matched by that alone,
in both directions, so that a rename that is taken back is one too. With all ids of the old state replaced by those of the new one,
whatever compares the two meets one and the same thing under one id.

An id that both states have stays what it is, whatever a `renamed_from` says of it: it names a rename of earlier times.
"""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from functools import cache
from typing import TypeVar

from generator.history.changes import At
from generator.history.changes import Named
from generator.history.changes import Renamed
from generator.model.allocation import AllocatedIndicator
from generator.model.allocation import Allocation
from generator.model.framework import FrameworkFile
from generator.model.grading import GateCondition
from generator.model.grading import Grades
from generator.model.grading import GradesFor
from generator.model.indicator import Example
from generator.model.indicator import Indicator
from generator.model.indicator import NotApplicable
from generator.model.period import Period
from generator.model.placed import Record
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.result import AgreementRow
from generator.model.result import DevelopmentPlanRow
from generator.model.result import ResultFile
from generator.model.scorecard import Scorecard
from generator.model.strategy import RoleResult
from generator.model.tree import Choice
from generator.model.tree import IndicatorNode
from generator.model.tree import SubCriterion
from generator.model.unit import Unit

Found = TypeVar("Found", bound=Record)

IDS: Mapping[tuple[type[Record], str], Named] = {
    (AgreementRow, "indicator"): "indicator",
    (AllocatedIndicator, "id"): "indicator",
    (Allocation, "applicable_parts"): "indicator",
    (Allocation, "unit"): "unit",
    (Choice, "indicators"): "indicator",
    (DevelopmentPlanRow, "about"): "indicator",
    (Example, "period"): "period",
    (GateCondition, "indicator"): "indicator",
    (Grades, "indicator"): "indicator",
    (GradesFor, "periods"): "period",
    (Indicator, "owners"): "unit",
    (Indicator, "supporters"): "unit",
    (IndicatorNode, "from_period"): "period",
    (IndicatorNode, "id"): "indicator",
    (IndicatorNode, "until_period"): "period",
    (NotApplicable, "move_to"): "indicator",
    (Period, "id"): "period",
    (Period, "weights"): "indicator",
    (ResultFile, "choices"): "indicator",
    (ResultFile, "results"): "indicator",
    (RoleResult, "host"): "unit",
    (RoleResult, "indicator"): "indicator",
    (RoleResult, "roles"): "unit",
    (SubCriterion, "relates_to"): "indicator",
    (Unit, "parent"): "unit",
}
"""The keys whose values name what can be renamed; of a mapping its keys do, of `choices` its values."""

_VALUES_NAME = (ResultFile, "choices")

_Thing = FrameworkFile | Period | Indicator | Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Renames:
    """The ids of an old state that are others in a new one; periods and indicators by framework, as it is called now."""

    frameworks: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    indicators: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.frameworks or self.units or self.periods or self.indicators)

    def __iter__(self) -> Iterator[Renamed]:
        """Each of them: frameworks first, then what they hold, then units."""
        yield from (Renamed("framework", "", *each) for each in self.frameworks.items())
        kinds: tuple[tuple[Named, Mapping[str, Mapping[str, str]]], ...] = (
            ("period", self.periods),
            ("indicator", self.indicators),
        )
        for kind, found in kinds:
            for name, ids in found.items():
                yield from (Renamed(kind, name, *each) for each in ids.items())
        yield from (Renamed("unit", "", *each) for each in self.units.items())

    def at(self, at: At) -> At:
        """Whose scorecard it is now."""
        framework = self.frameworks.get(at.framework, at.framework)
        period = self.periods.get(framework, {}).get(at.period, at.period)
        return At(framework, period, self.units.get(at.unit, at.unit))

    def indicator(self, framework: str, name: str) -> str:
        """What an indicator is called now; `framework` is called as it is now."""
        return self.indicators.get(framework, {}).get(name, name)

    def path(self, path: str) -> str:
        """Where a data file stands now: the path says whose it is."""
        parts = path.split("/")
        if parts[0] not in {"frameworks", "results"} or len(parts) < _IN_A_FRAMEWORK:
            return path
        parts[1] = self.frameworks.get(parts[1], parts[1])
        name = parts[-1].removesuffix(".yml")
        if parts[0] == "frameworks" and parts[2] == "indicators":
            parts[-1] = f"{self.indicator(parts[1], name)}.yml"
        elif parts[0] == "results":
            parts[2] = self.periods.get(parts[1], {}).get(parts[2], parts[2])
            if name in self.units:
                parts[-1] = f"{self.units[name]}.yml"
        return "/".join(parts)

    def project(self, project: Project) -> Project:
        """The frameworks and the units of the old state in the names of the new one."""
        if not self:
            return project
        frameworks = (self._framework(each) for each in project.frameworks.values())
        units = {self.units.get(name, name): self._record(each, "") for name, each in project.units.items()}
        return replace(project, frameworks={each.id: each for each in frameworks}, units=units)

    def reported(self, reported: ReportedResults) -> ReportedResults:
        """A result file of the old state in the names of the new one."""
        at = self.at(At(reported.framework, reported.period, reported.unit))
        return ReportedResults(
            framework=at.framework,
            period=at.period,
            unit=at.unit,
            path=reported.path,
            file=self._record(reported.file, at.framework),
        )

    def scorecard(self, scorecard: Scorecard) -> Scorecard:
        """A scorecard of the old state with the names of the new one: whose it is, and its rows."""
        at = self.at(At(scorecard.framework, scorecard.period, scorecard.unit))
        known = self.indicators.get(at.framework, {})
        rows = tuple(
            replace(
                row,
                id=known.get(row.id, row.id),
                parent=None if row.parent is None else known.get(row.parent, row.parent),
            )
            for row in scorecard.rows
        )
        return replace(scorecard, framework=at.framework, period=at.period, unit=at.unit, rows=rows)

    def _framework(self, framework: Framework) -> Framework:
        name = self.frameworks.get(framework.id, framework.id)
        periods = self.periods.get(name, {})
        return Framework(
            id=name,
            rules=self._record(framework.rules, name),
            indicators={
                self.indicator(name, each): self._record(indicator, name)
                for each, indicator in framework.indicators.items()
            },
            days_off={periods.get(each, each): days for each, days in framework.days_off.items()},
        )

    def _record(self, record: Found, framework: str) -> Found:
        """A record with every id in it as it is now."""
        changed: dict[str, object] = {}
        for name in record.model_fields_set:
            value = getattr(record, name)
            now = self._value(value, framework)
            kind = _kind_of(type(record), name)
            if kind is not None:
                now = self._named(
                    now, self._of(kind, framework), by_value=_names_by_value(type(record), name)
                )
            if now is not value:
                changed[name] = now
        return record.model_copy(update=changed) if changed else record

    def _value(self, value: object, framework: str) -> object:
        """A value with every record in it in the new names; the value itself where nothing in it is another."""
        if isinstance(value, Record):
            return self._record(value, framework)
        if isinstance(value, list | tuple):
            items = [self._value(each, framework) for each in value]
            return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
        if isinstance(value, Mapping):
            found = {key: self._value(each, framework) for key, each in value.items()}
            return found if any(found[key] is not each for key, each in value.items()) else value
        return value

    def _of(self, kind: Named, framework: str) -> Mapping[str, str]:
        if kind == "unit":
            return self.units
        return (self.periods if kind == "period" else self.indicators).get(framework, {})

    def _named(self, value: object, known: Mapping[str, str], *, by_value: bool) -> object:
        """An id, a list of ids, or a mapping, with the ids as they are now."""
        if isinstance(value, str):
            return known.get(value, value)
        if isinstance(value, list):
            return [known.get(each, each) for each in value]
        if isinstance(value, Mapping):
            if by_value:
                return {key: self._named(each, known, by_value=False) for key, each in value.items()}
            return {known.get(key, key): each for key, each in value.items()}
        return value


NO_RENAMES = Renames()

_IN_A_FRAMEWORK = 3
"""The parts that the path of a file of a framework has at least."""


@cache
def _kind_of(record_type: type[Record], name: str) -> Named | None:
    return next((IDS[each, name] for each in record_type.__mro__ if (each, name) in IDS), None)


def _names_by_value(record_type: type[Record], name: str) -> bool:
    return (record_type, name) == _VALUES_NAME


def renames_between(before: Project, after: Project) -> Renames:
    """What is called otherwise after than before."""
    olds, news = before.frameworks, after.frameworks
    frameworks = _changed(_rules_of(olds), _rules_of(news))
    pairs = [(olds[name], news[now]) for name in olds if (now := frameworks.get(name, name)) in news]
    return Renames(
        frameworks=frameworks,
        units=_changed(before.units, after.units),
        periods=_by_framework(pairs, _periods),
        indicators=_by_framework(pairs, _indicators),
    )


def _rules_of(frameworks: Mapping[str, Framework]) -> Mapping[str, _Thing]:
    return {name: each.rules for name, each in frameworks.items()}


def _periods(framework: Framework) -> Mapping[str, _Thing]:
    return {each.id: each for each in framework.rules.periods}


def _indicators(framework: Framework) -> Mapping[str, _Thing]:
    return framework.indicators


def _by_framework(
    pairs: list[tuple[Framework, Framework]], named: Callable[[Framework], Mapping[str, _Thing]]
) -> Mapping[str, Mapping[str, str]]:
    """What changed in each framework in which anything did."""
    found = {new.id: _changed(named(old), named(new)) for old, new in pairs}
    return {name: ids for name, ids in found.items() if ids}


def _changed(before: Mapping[str, _Thing], after: Mapping[str, _Thing]) -> Mapping[str, str]:
    """Each old id with the new one: those of which the new state says so, then those of which the old one does."""
    went = {name: each for name, each in before.items() if name not in after}
    came = {name: each for name, each in after.items() if name not in before}
    found: dict[str, str] = {}
    for name, each in came.items():
        for former in each.renamed_from:
            if former in went and name not in found.values():
                found.setdefault(former, name)
    for name, each in went.items():
        for former in each.renamed_from:
            if former in came and name not in found and former not in found.values():
                found[name] = former
    return found
