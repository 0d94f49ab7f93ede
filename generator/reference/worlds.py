"""The example worlds of `docs/examples/`: small projects that are checked and scored like any other."""

import shutil
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import pipeline
from generator.model.indicator import Indicator
from generator.model.project import Framework

FLAT = "criteria"
"""The world whose files lie in one folder, one indicator for each kind of criteria, to be read beside one another."""

_PLACES = {
    "framework": f"frameworks/{FLAT}/framework.yml",
    "units": "results/units.yml",
    "results": f"results/{FLAT}/round-2/town.yml",
}


@dataclass(frozen=True, slots=True)
class Worlds:
    """The worlds below one folder; each is read, checked and scored once."""

    folder: Path
    _scored: dict[str, pipeline.Scored] = field(default_factory=dict)

    def text(self, file: str) -> str:
        """The text of an example file."""
        return (self.folder / file).read_text("utf-8")

    def shown_path(self, file: str) -> str:
        """Where an example file stands in its project."""
        world, path = file.split("/", 1)
        return place_of(path) if world == FLAT else path

    def scored(self, world: str) -> pipeline.Scored:
        """A world read, checked and scored."""
        if world not in self._scored:
            with TemporaryDirectory() as empty:
                root = Path(empty)
                lay_out(self.folder / world, root)
                self._scored[world] = pipeline.score(root)
        return self._scored[world]

    def indicator(self, file: str) -> tuple[Framework, str, Indicator]:
        """The indicator of an example file, with its framework and its id."""
        world = file.split("/", 1)[0]
        _, framework, _, name = self.shown_path(file).split("/")
        found = self.scored(world).project.frameworks[framework]
        name = name.removesuffix(".yml")
        return found, name, found.indicators[name]


def lay_out(world: Path, root: Path) -> None:
    """Copy a world into the folder `root`, as a project."""
    for path in sorted(world.rglob("*.yml")):
        file = path.relative_to(world).as_posix()
        target = root / (place_of(file) if world.name == FLAT else file)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)


def place_of(file: str) -> str:
    """Where a file of the flat world stands in a project."""
    name = file.removesuffix(".yml")
    return _PLACES.get(name, f"frameworks/{FLAT}/indicators/{name}.yml")
