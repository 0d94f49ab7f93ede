"""What may be seen: the part of a project that one build shows, with the questions that pages ask of it."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.model.tree import IndicatorNode
from generator.model.tree import Perspective
from generator.model.unit import Unit
from generator.problems import Problem
from generator.scoring.examples import WorkedExample
from generator.scoring.examples import worked_examples

Item = TypeVar("Item")


@dataclass(frozen=True)
class Atlas:
    """The visible frameworks, indicators, units and scorecards. In a public build nothing internal is in here."""

    project: Project
    scorecards: Sequence[Scorecard]
    notes: Sequence[Problem]
    internal: bool

    @cached_property
    def frameworks(self) -> dict[str, Framework]:
        """Visible frameworks by id, newest fiscal year first."""
        found = [each for each in self.project.frameworks.values() if self._shows(each.rules.visibility)]
        return {each.id: each for each in sorted(found, key=lambda each: (-each.rules.fiscal_year, each.id))}

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Visible units by id, each unit before the ones below it."""
        ordered: dict[str, Unit] = {}

        def add(parent: str | None) -> None:
            for name in self._children.get(parent, []):
                ordered[name] = self.project.units[name]
                add(name)

        add(None)
        return ordered

    @cached_property
    def examples(self) -> dict[str, list[WorkedExample]]:
        """The worked examples of each visible framework."""
        return {name: worked_examples(framework)[0] for name, framework in self.frameworks.items()}

    def depth(self, unit_id: str) -> int:
        """How many visible units stand above a unit."""
        parent = self.units[unit_id].parent
        return 1 + self.depth(parent) if parent is not None and parent in self.units else 0

    def children(self, unit_id: str) -> list[str]:
        """The visible units directly below a unit."""
        return self._children.get(unit_id, [])

    @cached_property
    def _children(self) -> dict[str | None, list[str]]:
        found: dict[str | None, list[str]] = {}
        for name, unit in self.project.units.items():
            if self.internal or unit.is_public:
                above = unit.parent if unit.parent in self.project.units else None
                hidden = above is not None and not self.internal and not self.project.units[above].is_public
                found.setdefault(None if hidden else above, []).append(name)
        return found

    def indicators(self, framework: Framework) -> dict[str, Indicator]:
        """Visible indicators of a framework: those of the tree in its order, then the others."""
        order = [node.id for _, _, node in framework.nodes()]
        names = [*order, *(name for name in framework.indicators if name not in order)]
        return {
            name: framework.indicators[name]
            for name in names
            if self._shows(framework.indicators[name].visibility)
        }

    def node(
        self, framework: Framework, indicator_id: str
    ) -> tuple[Perspective, IndicatorNode | None, IndicatorNode] | None:
        """Where an indicator stands in its framework's tree: perspective, node above, node; None when it does not."""
        return next((found for found in framework.nodes() if found[2].id == indicator_id), None)

    def of_framework(self, framework_id: str) -> list[Scorecard]:
        """The visible scorecards of a framework, newest period first, units in their order."""
        return self._by_framework.get(framework_id, [])

    def of_unit(self, unit_id: str) -> list[Scorecard]:
        """The visible scorecards of a unit, newest framework and period first."""
        return self._by_unit.get(unit_id, [])

    @cached_property
    def _by_framework(self) -> dict[str, list[Scorecard]]:
        units = {name: place for place, name in enumerate(self.units)}
        found: dict[str, list[Scorecard]] = {name: [] for name in self.frameworks}
        for scorecard in self.scorecards:
            if scorecard.framework in found:
                found[scorecard.framework].append(scorecard)
        for name, scorecards in found.items():
            periods = {period.id: at for at, period in enumerate(self.frameworks[name].rules.periods)}
            scorecards.sort(key=lambda each: (-periods[each.period], units[each.unit]))
        return found

    @cached_property
    def _by_unit(self) -> dict[str, list[Scorecard]]:
        found: dict[str, list[Scorecard]] = {}
        for scorecards in self._by_framework.values():
            for scorecard in scorecards:
                found.setdefault(scorecard.unit, []).append(scorecard)
        return found

    def scores_of(self, framework_id: str, indicator_id: str) -> Iterator[tuple[Scorecard, IndicatorScore]]:
        """Every visible score of an indicator."""
        for scorecard in self.of_framework(framework_id):
            row = scorecard.row(indicator_id)
            if row is not None:
                yield scorecard, row

    def notes_on(self, path: str) -> list[Problem]:
        """The lint notes on a file, or on the files below a folder, but for those that name something hidden."""
        here = (
            note for note in self.notes if note.place.path == path or note.place.path.startswith(f"{path}/")
        )
        return [note for note in here if not self._names_hidden(note)]

    def _names_hidden(self, note: Problem) -> bool:
        facts = dict(note.facts)
        framework = self.frameworks[note.place.path.split("/")[1]]
        named = {facts.get("indicator"), facts.get("other"), *_named_by(note.place.path)} & set(
            framework.indicators
        )
        hidden_unit = facts.get("unit") in self.project.units and facts.get("unit") not in self.units
        return hidden_unit or not named <= set(self.indicators(framework))

    def _shows(self, visibility: str) -> bool:
        return self.internal or visibility == "public"


def _named_by(path: str) -> set[str]:
    """The indicator whose file a note is on."""
    _, _, name = path.rpartition("/indicators/")
    return {name.removesuffix(".yml")}
