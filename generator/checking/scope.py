"""What a rule may look at."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from generator.model.allocation import Allocation
from generator.model.criteria import Entered
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.project import nodes_below
from generator.model.result import Result
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


@dataclass(frozen=True)
class ResultScope:
    """One result file, where it belongs: every one of these exists. What several rules ask is worked out once."""

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

    @cached_property
    def allocation(self) -> Allocation | None:
        """The unit's part of the framework, where it has only a part."""
        return self.framework.allocation(self.reported.unit, self.unit)

    @cached_property
    def left_out(self) -> Mapping[str, RowStatus]:
        """The indicators that this file does not measure, and why: not chosen, or not in its period.

        A person is measured by everything agreed on, whatever a unit chooses.
        """
        if self.reported.file.agreement:
            return {}
        return left_out(self.framework, self.period, self.reported.file, self.allocation)

    @cached_property
    def names(self) -> Collection[str]:
        """The indicators that the unit answers for, measured or not."""
        if self.reported.file.agreement:
            return dict.fromkeys(row.indicator for row in self.reported.file.agreement)
        if self.allocation is None:
            return self.framework.by_id
        return self._with_below(each.id for each in self.allocation.indicators)

    @cached_property
    def open_choices(self) -> Sequence[Choice]:
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
        members = [
            name
            for name in choice.indicators
            if name in self.names and self.left_out.get(name) != "not-in-period"
        ]
        reported = [self._reports_on(name) for name in members]
        return bool(members) and not (all(reported) if choice.rule == "may_skip" else any(reported))

    def _reports_on(self, name: str) -> bool:
        return any(each in self.reported.file.results for each in self._with_below([name]))

    def required(self) -> dict[str, Indicator]:
        """The indicators that must have a result once the period is closed.

        A composite whose score is entered stands for its sub-indicators; where nothing is chosen, that is told instead.
        """
        awaited = self._with_below(name for choice in self.open_choices for name in choice.indicators)
        covered = [name for name in self._with_below(self.entered) if name not in self.entered]
        wanted = {**self.measured, **self.entered}
        return {name: each for name, each in wanted.items() if name not in awaited and name not in covered}

    def _with_below(self, names: Iterable[str]) -> Collection[str]:
        """Indicators and everything below them in the tree, each once."""
        nodes = self.framework.by_id
        found: dict[str, None] = {}
        for name in names:
            found[name] = None
            if name in nodes:
                found |= dict.fromkeys(node.id for _, node in nodes_below(nodes[name]))
        return found

    @cached_property
    def measured(self) -> Mapping[str, Indicator]:
        """The indicators that this file should report, by id.

        No composites, no placeholders, nothing that is left out, and only files that exist.
        """
        known, parents, absent = self.known, self.framework.parents, self.left_out
        wanted = (name for name in self.names if name not in parents and name not in absent)
        return {name: known[name] for name in wanted if name in known and not known[name].placeholder}

    @cached_property
    def entered(self) -> Mapping[str, Indicator]:
        """The composites whose score may be entered, because their sub-indicators have no known weights (S001-04)."""
        if not self.framework.parents:
            return {}
        known, own = self.known, own_weights(self.framework, self.period)
        open_ones = {node.id for _, _, node in self.framework.nodes() if is_entered(node, own)}
        wanted = (name for name in open_ones if name in self.names and name not in self.left_out)
        return {name: known[name] for name in wanted if name in known}

    @cached_property
    def known(self) -> Mapping[str, Indicator]:
        """The indicators that have a template, be it of the framework or of the file itself."""
        own = self.reported.file.indicators
        return {**self.framework.indicators, **own} if own else self.framework.indicators

    def results_with(self, key: str) -> Sequence[tuple[str, Result]]:
        """The results that give a key, with their indicators' ids: few say more than what was measured."""
        return self._by_key.get(key, ())

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[tuple[str, Result]]]:
        found: dict[str, list[tuple[str, Result]]] = {}
        for name, result in self.reported.file.results.items():
            for key in result.model_fields_set:
                found.setdefault(key, []).append((name, result))
        return found

    @cached_property
    def measurements(self) -> Sequence[tuple[str, Indicator, Measurement]]:
        """Every measurement that the file reports, with its indicator and the indicator's id.

        Of an entered composite a score is asked and nothing else.
        """
        found: list[tuple[str, Indicator, Measurement]] = []
        for name, result in self.reported.file.results.items():
            if result.status != "reported":
                continue
            if name in self.entered:
                indicator = self.entered[name].model_copy(update={"criteria": Entered(kind="entered")})
            elif name in self.measured:
                indicator = self.measured[name]
            else:
                continue
            given = result.assessments
            several = [result] if given is None else [given.self_, given.verified]
            found += [(name, indicator, each) for each in several if each is not None]
        return found


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
