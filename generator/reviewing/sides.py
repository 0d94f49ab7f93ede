"""The two sides of a change: the definitions of each checkout, read from a folder of their own, and what comes of its results."""

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
from generator.history.places import is_result
from generator.history.renames import NO_RENAMES
from generator.history.renames import Renames
from generator.history.renames import renames_between
from generator.model.lock import is_lock
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.scorecard import Scorecard
from generator.model.standing import Outcome
from generator.model.standing import Standing
from generator.pipeline import Definitions
from generator.problems import Problem
from generator.problems import errors
from generator.reading.checkout import Checkout
from generator.reading.project import read_results
from generator.reading.readings import Readings

RESULTS_IN_A_JOB = 32
"""As for a build."""


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
    """One checkout with its definitions; `folder` holds their files, and those result files that were asked for.

    `known` are outcomes by path and mark of the file: two sides with the same definitions share them.
    `project` are the frameworks and units. `renames` turn its ids into those of the other side, and everything is told in these: paths, definitions, scorecards.
    """

    checkout: Checkout
    folder: Path
    definitions: Definitions
    known: dict[tuple[str, str], Outcome | OutcomeInShort | None] = field(default_factory=dict)
    renames: Renames = NO_RENAMES
    project: Project = field(init=False)
    _found: dict[str, Read] = field(default_factory=dict)
    _places: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.project = self.renames.project(self.definitions.project)
        self._places = {self.renames.path(path): path for path in self.checkout.marks}

    @property
    def marks(self) -> dict[str, str]:
        """The files with their marks by path."""
        return {path: self.checkout.marks[place] for path, place in self._places.items()}

    @property
    def results(self) -> dict[str, str]:
        """The result files with their marks by path."""
        return {path: mark for path, mark in self.marks.items() if is_result(path)}

    def contents(self, paths: Collection[str]) -> dict[str, bytes]:
        """What stands in some of the files. Raises `NoGitError`."""
        found = self.checkout.read([self._places[path] for path in paths])
        return {path: found[self._places[path]] for path in paths}

    def read(self, path: str, content: bytes) -> Read:
        """One result file read, checked and scored."""
        if path not in self._found:
            place = self._places[path]
            found = pipeline.examine(self.definitions, self.folder, place, content)
            reported, _, _ = read_results(self.folder, place, content)
            self._found[path] = Read(
                reported=reported and self.renames.reported(reported),
                scorecard=found.scorecard and self.renames.scorecard(found.scorecard),
                problems=tuple(errors(found.problems)),
            )
        return self._found[path]

    def standings(self, paths: Collection[str], last: CardsInShort, team: Team) -> Iterator[Standing]:
        """Where the units of some result files stand, in the names of the other side: taken from the `last` examination where that knows them."""
        files = [(place, self.checkout.marks[place]) for place in (self._places[path] for path in paths)]
        unknown = [place for place, mark in files if (place, mark) not in self.known]
        if unknown:
            self._examine(unknown, last, team)
        found = (self.known.get(file) for file in files)
        yield from (self._named(each.standing) for each in found if each is not None)

    def _named(self, standing: Standing) -> Standing:
        if not self.renames:
            return standing
        at = self.renames.at(At(standing.framework, standing.period, standing.unit))
        return standing._replace(framework=at.framework, period=at.period, unit=at.unit)

    def _examine(self, paths: Collection[str], last: CardsInShort, team: Team) -> None:
        context = Context(root=self.folder, definitions=definitions_key(self.folder), internal=True)
        unknown = []
        for path, content in self.checkout.read(paths).items():
            card = last.cards.get(path)
            if card is not None and card.key == card_key(context, digest_of_content(content)):
                self.known[path, self.checkout.marks[path]] = card.outcome
            else:
                unknown.append(path)
        self.checkout.write(unknown, self.folder)
        set_up(Desk(context, self.definitions))
        jobs = [
            CardsJob(context=context, paths=part, output=None) for part in in_parts(unknown, RESULTS_IN_A_JOB)
        ]
        for done in team.do(do_cards, jobs):
            for path, made in done.cards.items():
                self.known[path, self.checkout.marks[path]] = made.outcome


@contextmanager
def sides_of(
    before: Checkout, after: Checkout, readings: Readings, last: CardsInShort
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
            yield first, replace(first, checkout=after, _found={})
        else:
            then = _side(after, Path(new), readings, last)
            renames = renames_between(first.project, then.project)
            yield replace(first, renames=renames, _found={}), then


def _side(checkout: Checkout, folder: Path, readings: Readings, last: CardsInShort) -> Side:
    checkout.write([path for path in checkout.marks if not is_result(path) and not is_lock(path)], folder)
    (folder / "frameworks").mkdir(exist_ok=True)
    (folder / "results").mkdir(exist_ok=True)
    verdict = last.verdict if last.definitions == definitions_key(folder) else None
    definitions = pipeline.define(folder, verdict, readings)
    return Side(checkout=checkout, folder=folder, definitions=definitions)


def _definitions(checkout: Checkout) -> Mapping[str, str]:
    return {path: mark for path, mark in checkout.marks.items() if not is_result(path)}
