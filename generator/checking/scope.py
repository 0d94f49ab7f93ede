"""What a rule may look at."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from generator.model.framework import Allocation
from generator.model.framework import Period
from generator.model.indicator import Indicator
from generator.model.placed import Record
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.project import nodes_below
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem


@dataclass(frozen=True, slots=True)
class IndicatorScope:
    """One indicator, where it belongs."""

    framework: Framework
    id: str
    indicator: Indicator


@dataclass(frozen=True, slots=True)
class ResultScope:
    """One result file, where it belongs: every one of these exists."""

    framework: Framework
    period: Period
    unit: Unit
    reported: ReportedResults

    @classmethod
    def of(cls, project: Project, reported: ReportedResults) -> "ResultScope":
        """The scope of a result file whose framework, period and unit are known to exist."""
        framework = project.frameworks[reported.framework]
        period = framework.period(reported.period)
        assert period is not None, "the caller has asked `belongs`"  # noqa: S101
        return cls(framework, period, project.units[reported.unit], reported)

    @property
    def allocation(self) -> Allocation | None:
        """The unit's part of the framework, where it has only a part."""
        return self.framework.allocation(self.reported.unit, self.unit)

    def measured(self) -> dict[str, Indicator]:
        """The indicators that this file should report, by id: no composites, no placeholders, and only files that exist."""
        known: Mapping[str, Indicator] = {**self.framework.indicators, **self.reported.file.indicators}
        parents = {node.id for _, _, node in self.framework.nodes() if node.indicators}
        wanted = (name for name in self._names() if name in known and name not in parents)
        return {name: known[name] for name in wanted if not known[name].placeholder}

    def _names(self) -> Iterator[str]:
        if self.reported.file.agreement:
            yield from (row.indicator for row in self.reported.file.agreement)
            return
        below = {node.id: node for _, _, node in self.framework.nodes()}
        if self.allocation is None:
            yield from below
            return
        for each in self.allocation.indicators:
            yield each.id
            if each.id in below:
                yield from (node.id for _, node in nodes_below(below[each.id]))


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like a misspelt one; every known name where none does."""
    names = sorted(set(known))
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    return close[0] if close else ", ".join(names) or "-"


def records_in(value: object) -> Iterator[Record]:
    """Every record in a value, the value itself first."""
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from records_in(getattr(value, name))
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from records_in(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from records_in(each)


def twice(items: Iterable[tuple[str, Place]]) -> Iterator[Problem]:
    """A problem for every id that has come before in the same list."""
    first: dict[str, Place] = {}
    for name, place in items:
        if name in first:
            yield problem(place, "SC302", id=name, line=first[name].line)
        first.setdefault(name, place)
