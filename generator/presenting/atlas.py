"""What may be seen: the part of a project's definitions that one build shows, with the questions that pages ask of it."""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property

from generator.model.glossary import Glossary
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.tree import IndicatorNode
from generator.model.tree import Perspective
from generator.model.unit import Unit
from generator.problems import Problem
from generator.scoring.examples import WorkedExample
from generator.scoring.examples import worked_examples

Place = tuple[str, str]
"""A framework and an indicator of it, by their ids."""


@dataclass(frozen=True, eq=False)
class Atlas:
    """The visible frameworks, indicators and units. In a public build nothing internal is in here.

    One is equal to itself alone, so that what was made from it can be kept by it.
    """

    project: Project
    notes: Sequence[Problem]
    internal: bool
    glossary: Glossary = field(default_factory=Glossary)

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
    def kind_sizes(self) -> Mapping[str, int]:
        """How many visible units there are of each kind."""
        return Counter(unit.kind for unit in self.units.values())

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
        return self._indicators[framework.id]

    @cached_property
    def _indicators(self) -> dict[str, dict[str, Indicator]]:
        return {name: self._visible_of(framework) for name, framework in self.project.frameworks.items()}

    def _visible_of(self, framework: Framework) -> dict[str, Indicator]:
        order = dict.fromkeys([*(node.id for _, _, node in framework.nodes()), *framework.indicators])
        return {
            name: framework.indicators[name]
            for name in order
            if self._shows(framework.indicators[name].visibility)
        }

    def answered_by(self, unit_id: str) -> list[tuple[Framework, str, Indicator]]:
        """The visible indicators that a unit owns or supports, each with its framework and id, in their order."""
        return self._answered.get(unit_id, [])

    @cached_property
    def _answered(self) -> dict[str, list[tuple[Framework, str, Indicator]]]:
        found: dict[str, list[tuple[Framework, str, Indicator]]] = {}
        for framework in self.frameworks.values():
            for name, indicator in self.indicators(framework).items():
                for unit in dict.fromkeys([*indicator.owners, *indicator.supporters]):
                    found.setdefault(unit, []).append((framework, name, indicator))
        return found

    def above(self, framework: Framework, indicator: Indicator) -> Place | None:
        """Where the indicator above stands that one supports: visible framework and id; None where there is none to be seen."""
        if indicator.parent_indicator is None:
            return None
        elsewhere, _, name = indicator.parent_indicator.rpartition("/")
        other = self.frameworks.get(elsewhere or framework.id)
        return (other.id, name) if other is not None and name in self.indicators(other) else None

    def below(self, framework_id: str, indicator_id: str) -> Sequence[Place]:
        """The visible indicators that support one: framework and id of each, those of its own framework first."""
        found = self._below.get((framework_id, indicator_id), [])
        return sorted(found, key=lambda place: place[0] != framework_id)

    @cached_property
    def _below(self) -> dict[Place, list[Place]]:
        found: dict[Place, list[Place]] = {}
        for framework in self.frameworks.values():
            for name, indicator in self.indicators(framework).items():
                above = self.above(framework, indicator)
                if above is not None:
                    found.setdefault(above, []).append((framework.id, name))
        return found

    def node(
        self, framework: Framework, indicator_id: str
    ) -> tuple[Perspective, IndicatorNode | None, IndicatorNode] | None:
        """Where an indicator stands in its framework's tree: perspective, node above, node; None when it does not."""
        return next((found for found in framework.nodes() if found[2].id == indicator_id), None)

    def notes_about(self, framework: Framework, indicator_id: str) -> list[Problem]:
        """The lint notes on an indicator: those on its own file, and those of its framework that name it."""
        folder = f"frameworks/{framework.id}"
        named = [
            note
            for note in self.notes_on(f"{folder}/framework.yml")
            if indicator_id in {dict(note.facts).get("indicator"), dict(note.facts).get("other")}
        ]
        return [*self.notes_on(f"{folder}/indicators/{indicator_id}.yml"), *named]

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
