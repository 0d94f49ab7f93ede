"""What a rule may look at."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from generator.model.allocation import Allocation
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.project import nodes_below
from generator.model.result import RowStatus
from generator.model.selection import left_out
from generator.model.tree import Choice
from generator.model.unit import Unit
from generator.model.weights import is_entered
from generator.model.weights import own_weights
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

    @property
    def left_out(self) -> Mapping[str, RowStatus]:
        """The indicators that this file does not measure, and why: not chosen, or not in its period.

        A person is measured by everything agreed on, whatever a unit chooses.
        """
        if self.reported.file.agreement:
            return {}
        return left_out(self.framework, self.period, self.reported.file, self.allocation)

    def names(self) -> frozenset[str]:
        """The indicators that the unit answers for, measured or not."""
        return frozenset(self._names())

    def open_choices(self) -> list[Choice]:
        """The choices of what the unit answers for in which this file does not tell what was chosen.

        Of a choice of one, what is reported on tells it; where indicators may be skipped, only a report on all of them does.
        """
        file = self.reported.file
        return [
            choice
            for choice in ([] if file.agreement else self.framework.rules.choices)
            if choice.id not in file.choices and self._is_open(choice)
        ]

    def _is_open(self, choice: Choice) -> bool:
        names, absent = self.names(), self.left_out
        members = [
            name for name in choice.indicators if name in names and absent.get(name) != "not-in-period"
        ]
        reported = [self._reports_on(name) for name in members]
        return bool(members) and not (all(reported) if choice.rule == "may_skip" else any(reported))

    def _reports_on(self, name: str) -> bool:
        return bool(self._with_below([name]).intersection(self.reported.file.results))

    def required(self) -> dict[str, Indicator]:
        """The indicators that must have a result once the period is closed.

        A composite whose score is entered stands for its sub-indicators; where nothing is chosen, that is told instead.
        """
        entered = self.entered()
        awaited = self._with_below(name for choice in self.open_choices() for name in choice.indicators)
        covered = self._with_below(entered) - set(entered)
        wanted = {**self.measured(), **entered}
        return {name: each for name, each in wanted.items() if name not in awaited | covered}

    def _with_below(self, names: Iterable[str]) -> set[str]:
        """Indicators and everything below them in the tree."""
        nodes = {node.id: node for _, _, node in self.framework.nodes()}
        found = set(names)
        return found | {node.id for name in found if name in nodes for _, node in nodes_below(nodes[name])}

    def measured(self) -> dict[str, Indicator]:
        """The indicators that this file should report, by id.

        No composites, no placeholders, nothing that is left out, and only files that exist.
        """
        known = self._known()
        passed_over = parents(self.framework) | set(self.left_out)
        wanted = (name for name in self._names() if name in known and name not in passed_over)
        return {name: known[name] for name in wanted if not known[name].placeholder}

    def entered(self) -> dict[str, Indicator]:
        """The composites whose score may be entered, because their sub-indicators have no known weights (S001-04)."""
        known, absent = self._known(), self.left_out
        own = own_weights(self.framework, self.period)
        open_ones = {
            node.id
            for _, _, node in self.framework.nodes()
            if is_entered(node, own) and node.id not in absent
        }
        return {name: known[name] for name in self._names() if name in known and name in open_ones}

    def _known(self) -> Mapping[str, Indicator]:
        return {**self.framework.indicators, **self.reported.file.indicators}

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


def parents(framework: Framework) -> set[str]:
    """The indicators of the tree that have sub-indicators."""
    return {node.id for _, _, node in framework.nodes() if node.indicators}


def circular(links: Mapping[str, Iterable[str]]) -> set[str]:
    """The names from which following links leads back to the name itself."""
    found = set()
    for name in links:
        reached: set[str] = set()
        pending = list(links[name])
        while pending:
            here = pending.pop()
            if here not in reached:
                reached.add(here)
                pending.extend(links.get(here, ()))
        if name in reached:
            found.add(name)
    return found


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like a misspelt one; every known name where none does."""
    names = sorted(set(known))
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    return close[0] if close else ", ".join(names) or "-"


def twice(items: Iterable[tuple[str, Place]]) -> Iterator[Problem]:
    """A problem for every id that has come before in the same list."""
    first: dict[str, Place] = {}
    for name, place in items:
        if name in first:
            yield problem(place, "SC302", id=name, line=first[name].line)
        first.setdefault(name, place)
