"""Who is asked to review which file: the lines of `CODEOWNERS`, made from the units and the frameworks.

The host takes the last line that fits a file. A unit without teams has those of the nearest unit above it.
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

from generator.model.project import Project
from generator.model.unit import Unit

PLACES = (".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
"""Where hosts look; the first that is there is written."""


_SPECIAL = re.compile(r"[\\ #*?!\[\]]")
"""What means something else in a pattern: a name with one of these has a backslash before it."""


def owners_lines(project: Project, under: str = "") -> list[str]:
    """A line for each framework and each unit that has teams, in order; `under` is the project's folder in the repository."""
    folder = _SPECIAL.sub(r"\\\g<0>", under)
    return [f"/{folder}{path} {' '.join(teams)}" for path, teams in _owned(project)]


def _owned(project: Project) -> Iterator[tuple[str, list[str]]]:
    for name, framework in sorted(project.frameworks.items()):
        if framework.rules.code_owners:
            yield f"frameworks/{name}/", framework.rules.code_owners
    for name in sorted(project.units):
        if teams := _teams(name, project.units):
            yield f"results/*/*/{name}.yml", teams


def _teams(name: str, units: Mapping[str, Unit]) -> list[str]:
    """The teams of a unit, or of the nearest above that has some."""
    unit, seen = units.get(name), set[str]()
    while unit is not None and not unit.code_owners:
        above = unit.parent
        if above is None or above in seen:
            return []
        seen.add(above)
        unit = units.get(above)
    return [] if unit is None else unit.code_owners


def place_in(top: Path) -> Path:
    """The file to write below the top of a repository: the one that is there, else that of the host whose folder is there."""
    for place in PLACES:
        if (top / place).is_file():
            return top / place
    folder = next((top / each for each in (".github", ".gitlab") if (top / each).is_dir()), top)
    return folder / "CODEOWNERS"
