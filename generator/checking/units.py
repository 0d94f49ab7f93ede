"""Rules of the organisation tree."""

from collections.abc import Iterator

from generator.checking.scope import nearest
from generator.model.project import Project
from generator.model.unit import POSITION
from generator.problems import Problem
from generator.problems import problem


def parents_exist(project: Project) -> Iterator[Problem]:
    """A unit's parent is a unit."""
    for unit in project.units.values():
        if unit.parent is not None and unit.parent not in project.units:
            yield problem(
                unit.place_of("parent"),
                "SC316",
                unit=unit.parent,
                nearest=nearest(unit.parent, project.units),
            )


def no_unit_above_itself(project: Project) -> Iterator[Problem]:
    """Following parents ends."""
    for name, unit in project.units.items():
        above = [name]
        while (
            (parent := project.units[above[-1]].parent) is not None
            and parent in project.units
            and parent not in above
        ):
            above.append(parent)
        if parent == name:
            yield problem(unit.place_of("parent"), "SC335", unit=name)


def positions_are_internal(project: Project) -> Iterator[Problem]:
    """Anything about an individual is internal (PDPA, rules.md 3.2)."""
    for unit in project.units.values():
        if unit.kind == POSITION and unit.visibility == "public":
            yield problem(unit.place_of("visibility"), "SC506")


RULES = (parents_exist, no_unit_above_itself, positions_are_internal)
