"""The rules of one framework as they were at one moment of the history, and what results came to by them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from fractions import Fraction
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from typing import TypeVar

from generator.checking import check_definitions
from generator.checking import check_results
from generator.history.changes import At
from generator.history.changes import RowStand
from generator.history.changes import Stand
from generator.history.kinds import NO_RULES
from generator.history.kinds import without_texts
from generator.history.places import UNITS
from generator.history.places import at_path
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.scorecard import IndicatorScore
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.problems import errors
from generator.reading.blobs import Blobs
from generator.reading.project import read_definitions
from generator.reading.project import read_results
from generator.reading.readings import Reading
from generator.reading.readings import Readings
from generator.scoring.prepared import Scorings
from generator.scoring.scorecard import score_file

Name = TypeVar("Name")
Value = TypeVar("Value")

Files = Mapping[str, str]
"""Files by path, each with the name that git gives its content."""

FILES_KEPT = 256
"""Result files that are kept as records, a hundred kilobytes each: those of a change, and a few more for reverts."""

SCORED_KEPT = 16_384
"""Scorecards that are kept, three kilobytes each: all of a nation before a change of the rules, and as many after it."""

_NOWHERE = Path(os.devnull)
"""A folder in which there is nothing: contents come from git."""

MOMENTS_KEPT = 4
"""Definitions that are kept: those of a change, and those of the one before."""


class ScoredRow(NamedTuple):
    """One indicator of a scorecard, and what it weighs by the rules."""

    stand: RowStand
    weight: object


@dataclass(frozen=True, slots=True)
class Scored:
    """What came of one result file: where the scorecard stands, and its indicators by id, in their order."""

    stand: Stand
    is_public: bool
    rows: Mapping[str, ScoredRow]


@dataclass(frozen=True, kw_only=True)
class Moment:
    """The rules of one framework and the units, made from these files.

    `framework` is None where it was not there, or a file of it cannot be read. `key` tells all that scores depend on from any other, beside
    the unit and the results; it is empty where nothing can be scored.
    """

    files: Files
    project: Project
    framework: Framework | None
    key: str
    scorings: Scorings = field(default_factory=Scorings, compare=False)

    @property
    def is_there(self) -> bool:
        """Whether there was such a framework, readable or not."""
        return any(path != UNITS for path in self.files)

    @property
    def is_unread(self) -> bool:
        """Whether there was one that cannot be read."""
        return self.framework is None and self.is_there

    def unit_key(self, unit_id: str) -> str:
        """What tells all that scores depend on in a unit from any other."""
        unit = self.project.units.get(unit_id)
        return "" if unit is None else digest(plain(unit))


class Archive:
    """The rules and the results of one framework at any moment that git holds. What was read or scored once is kept for a while.

    Old states may be of another format, or wrong: whatever goes wrong with them, they are unread.
    """

    def __init__(self, framework: str, blobs: Blobs, kept: Mapping[str, Reading]) -> None:
        """`kept` are readings of the definitions as they are today, which old ones share most files with."""
        self.framework = framework
        self._blobs = blobs
        self._readings = Readings(kept=kept)
        self._moments: dict[str, Moment] = {}
        self._read: dict[tuple[str, str], tuple[ReportedResults | None, bool]] = {}
        self._scored: dict[tuple[str, str, str, str], Scored | None] = {}

    def moment(self, files: Files, key: str = "") -> Moment:
        """The rules that these files make; where their `key` is known, they are not checked again."""
        name = digest(*sorted(files.items()))
        if name not in self._moments:
            _keep(self._moments, name, self._defined(files, key), MOMENTS_KEPT)
        return self._moments[name]

    def reported(self, path: str, blob: str) -> ReportedResults | None:
        """What a result file with that content reports; None where it cannot be read."""
        return self._file(path, blob)[0]

    def scored(self, moment: Moment, path: str, blob: str) -> Scored | None:
        """What came of a result file with that content by the rules of a moment; None where nothing can be told."""
        at = at_path(path)
        if not moment.key or at.unit not in moment.project.units:
            return None
        name = moment.key, moment.unit_key(at.unit), path, blob
        if name not in self._scored:
            _keep(self._scored, name, self._score(moment, at, path, blob), SCORED_KEPT)
        return self._scored[name]

    def _file(self, path: str, blob: str) -> tuple[ReportedResults | None, bool]:
        """What a result file reports, and whether it was read without an error."""
        if (path, blob) not in self._read:
            try:
                reported, problems, _ = read_results(_NOWHERE, path, self._blobs.read(blob))
                found = reported, not errors(problems)
            except Exception:  # noqa: BLE001 - see the class
                found = None, False
            _keep(self._read, (path, blob), found, FILES_KEPT)
        return self._read[path, blob]

    def _score(self, moment: Moment, at: At, path: str, blob: str) -> Scored | None:
        (reported, is_sound), framework = self._file(path, blob), moment.framework
        period = None if framework is None else framework.period(at.period)
        if reported is None or not is_sound or framework is None or period is None:
            return None
        try:
            problems = check_results(moment.project, reported)
            if _stops(problems, at.framework, reported.file.indicators):
                return None
            scoring = moment.scorings.of(framework, period)
            found, _ = score_file(scoring, moment.project.units[at.unit], reported)
        except Exception:  # noqa: BLE001 - see the class
            return None
        grade = found.grade.id if found.grade else None
        stand = Stand(total=found.total, out_of_100=found.out_of_100, grade=grade)
        return Scored(stand, found.is_public, {row.id: _row(row) for row in found.rows})

    def _defined(self, files: Files, key: str) -> Moment:
        with TemporaryDirectory(prefix="scorecards-then-") as name:
            root = Path(name)
            try:
                for path, blob in files.items():
                    (root / path).parent.mkdir(parents=True, exist_ok=True)
                    (root / path).write_bytes(self._blobs.read(blob))
                (root / "frameworks").mkdir(exist_ok=True)
                project, problems = read_definitions(root, self._readings)
                problems += () if key else check_definitions(project)
            except Exception:  # noqa: BLE001 - see the class
                project, problems = Project(frameworks={}, kinds={}, units={}, results=()), []
        framework = project.frameworks.get(self.framework)
        if any(path.startswith("frameworks/") for path in project.unread):
            framework = None
        if not key and framework is not None and not _stops(problems, self.framework, framework.indicators):
            key = digest(plain(framework))
        return Moment(files=files, project=project, framework=framework, key=key)


def digest(*parts: object) -> str:
    """What tells something from anything else, by how Python writes it."""
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def _stops(problems: list[Problem], framework: str, indicators: Mapping[str, Indicator]) -> bool:
    """Whether errors stand in the way of scores; what other frameworks define is not looked up."""
    elsewhere: set[Place] = {
        each.place_of("parent_indicator")
        for each in indicators.values()
        if each.parent_indicator is not None and "/" in each.parent_indicator
    }
    mine = f"frameworks/{framework}/", f"results/{framework}/"
    return any(each.place.path.startswith(mine) and each.place not in elsewhere for each in errors(problems))


def _row(row: IndicatorScore) -> ScoredRow:
    stand = RowStand(row.status, row.measured.value, row.score, row.counted or Fraction(0), row.weighted)
    return ScoredRow(stand, row.weight)


def plain(value: Framework | Unit) -> object:
    """All that scores depend on, in an order that is always the same."""
    if isinstance(value, Unit):
        return without_texts(value, NO_RULES)
    days_off = [(name, sorted(days)) for name, days in value.days_off.items()]
    return without_texts(value.rules, NO_RULES), without_texts(value.indicators, NO_RULES), days_off


def _keep(kept: dict[Name, Value], name: Name, value: Value, most: int) -> None:
    """Keep a value; the oldest make room."""
    kept[name] = value
    while len(kept) > most:
        kept.pop(next(iter(kept)))
