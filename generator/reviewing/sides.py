"""The two sides of a change: the definitions of each revision, read from a folder of their own, and what comes of its results."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import pipeline
from generator.building.jobs import CardsJob
from generator.building.jobs import Context
from generator.building.jobs import Desk
from generator.building.jobs import card_key
from generator.building.jobs import definitions_key
from generator.building.jobs import do_cards
from generator.building.jobs import set_up
from generator.building.sources import digest_of_content
from generator.building.state import CardsInShort
from generator.building.state import OutcomeInShort
from generator.building.team import Team
from generator.building.team import in_parts
from generator.history.changes import At
from generator.model.lock import is_lock
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.scorecard import Scorecard
from generator.model.standing import Outcome
from generator.pipeline import Definitions
from generator.problems import Problem
from generator.problems import errors
from generator.reading.project import read_results
from generator.reading.readings import Readings
from generator.reading.revision import Revision

RESULTS_IN_A_JOB = 32
"""As for a build."""

_RESULT_DEPTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One result file of one side: what it reports, and the scorecard; None where it has errors, which `problems` tell."""

    reported: ReportedResults | None
    scorecard: Scorecard | None
    problems: tuple[Problem, ...]

    @property
    def is_left_out(self) -> bool:
        """Whether it is not scored for errors that stand elsewhere, in the definitions."""
        return self.scorecard is None and not self.problems


@dataclass(slots=True, kw_only=True)
class Side:
    """One revision with its definitions; `folder` holds their files, and those result files that were asked for.

    `known` are outcomes by path and mark of the file: two sides with the same definitions share them.
    """

    revision: Revision
    folder: Path
    definitions: Definitions
    known: dict[tuple[str, str], Outcome | OutcomeInShort | None] = field(default_factory=dict)
    _found: dict[str, Read] = field(default_factory=dict)

    @property
    def project(self) -> Project:
        """The frameworks and units."""
        return self.definitions.project

    @property
    def results(self) -> dict[str, str]:
        """The result files with their marks by path."""
        return {path: mark for path, mark in self.revision.marks.items() if is_result(path)}

    def read(self, path: str, content: bytes) -> Read:
        """One result file read, checked and scored."""
        if path not in self._found:
            found = pipeline.examine(self.definitions, self.folder, path, content)
            reported, _, _ = read_results(self.folder, path, content)
            self._found[path] = Read(
                reported=reported, scorecard=found.scorecard, problems=tuple(errors(found.problems))
            )
        return self._found[path]

    def outcomes(
        self, paths: Collection[str], last: CardsInShort, team: Team
    ) -> Iterator[Outcome | OutcomeInShort]:
        """What came of some result files: taken from the `last` examination of the project where that knows them."""
        wanted = {path: (path, self.revision.marks[path]) for path in paths}
        unknown = [path for path, file in wanted.items() if file not in self.known]
        if unknown:
            self._examine(unknown, last, team)
        found = (self.known.get(file) for file in wanted.values())
        yield from (each for each in found if each is not None)

    def _examine(self, paths: Collection[str], last: CardsInShort, team: Team) -> None:
        context = Context(root=self.folder, definitions=definitions_key(self.folder), internal=True)
        unknown = []
        for path, content in self.revision.read(paths).items():
            card = last.cards.get(path)
            if card is not None and card.key == card_key(context, digest_of_content(content)):
                self.known[path, self.revision.marks[path]] = card.outcome
            else:
                unknown.append(path)
        self.revision.write(unknown, self.folder)
        set_up(Desk(context, self.definitions))
        jobs = [
            CardsJob(context=context, paths=part, output=None) for part in in_parts(unknown, RESULTS_IN_A_JOB)
        ]
        for done in team.do(do_cards, jobs):
            for path, made in done.cards.items():
                self.known[path, self.revision.marks[path]] = made.outcome


def is_result(path: str) -> bool:
    """Whether a path is that of a result file, `results/<framework>/<period>/<unit>.yml`."""
    return path.startswith("results/") and path.count("/") == _RESULT_DEPTH and path.endswith(".yml")


def is_definition(path: str) -> bool:
    """Whether scores depend on what a file defines."""
    return path.startswith("frameworks/") or path == "results/units.yml"


def at_path(path: str) -> At:
    """Whose result file it is."""
    _, framework, period, unit = path.removesuffix(".yml").split("/")
    return At(framework, period, unit)


def grades_at(project: Project, at: At) -> tuple[str, ...]:
    """The ids of the grade scale of a scorecard, highest first; none where it is not graded."""
    framework, unit = project.frameworks.get(at.framework), project.units.get(at.unit)
    if framework is None or unit is None:
        return ()
    grades = framework.rules.grades_of(unit.kind, at.period)
    return tuple(each.id for each in grades.bands) if grades else ()


@contextmanager
def sides_of(
    before: Revision, after: Revision, readings: Readings, last: CardsInShort
) -> Iterator[tuple[Side, Side]]:
    """Both sides, with definitions that are read once where they are the same. Raises `NoGitError`.

    `readings` and `last` are what the last examination of the project has read and found: nothing of it is done again.
    """
    with (
        TemporaryDirectory(prefix="scorecards-before-") as old,
        TemporaryDirectory(prefix="scorecards-after-") as new,
    ):
        first = _side(before, Path(old), readings, last)
        if _definitions(before) == _definitions(after):
            yield first, replace(first, revision=after, _found={})
        else:
            yield first, _side(after, Path(new), readings, last)


def _side(revision: Revision, folder: Path, readings: Readings, last: CardsInShort) -> Side:
    revision.write([path for path in revision.marks if not is_result(path) and not is_lock(path)], folder)
    (folder / "frameworks").mkdir(exist_ok=True)
    (folder / "results").mkdir(exist_ok=True)
    verdict = last.verdict if last.definitions == definitions_key(folder) else None
    definitions = pipeline.define(folder, verdict, readings)
    return Side(revision=revision, folder=folder, definitions=definitions)


def _definitions(revision: Revision) -> Mapping[str, str]:
    return {path: mark for path, mark in revision.marks.items() if not is_result(path)}
