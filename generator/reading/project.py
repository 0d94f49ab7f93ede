"""A project folder to a `Project`: every file is read, and every problem of every file is told.

Frameworks and units come first (`read_definitions`); result files are listed (`list_results`) and then read one by one
(`read_results`), each without the others, so that they can be read side by side.
"""

import gc
import os
from collections.abc import Collection
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from difflib import get_close_matches
from operator import attrgetter
from pathlib import Path

from generator.model.fields import is_id
from generator.model.framework import FrameworkFile
from generator.model.indicator import Indicator
from generator.model.lock import LOCK
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.result import ResultFile
from generator.model.unit import UnitsFile
from generator.problems import Place
from generator.problems import Problem
from generator.problems import one_line
from generator.problems import problem
from generator.reading.binding import RecordType
from generator.reading.holidays import days_off
from generator.reading.readings import Readings
from generator.reading.readings import read_record
from generator.reading.repository import commit_address
from generator.reading.repository import names_page
from generator.reading.repository import site_names
from generator.reading.repository import source_address
from generator.reading.yaml_tree import FILE_BOUNDS
from generator.reading.yaml_tree import UNITS_BOUNDS
from generator.reading.yaml_tree import Bounds

UNITS_FILE = "results/units.yml"

METHOD = "method.md"
"""The handwritten page that explains how scores are computed, where a project has one."""


@dataclass(slots=True)
class FileReader:
    """Reads files below one folder and gathers their problems; `readings` spare it those that have not changed."""

    root: Path
    readings: Readings | None = None
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def record(
        self,
        record_type: type[RecordType],
        path: str,
        *,
        data: bytes | None = None,
        bounds: Bounds = FILE_BOUNDS,
    ) -> RecordType | None:
        """The record of a file; None, and the path among `unread`, when its problems leave nothing to work with.

        `data` are the bytes of the file where they have been read already.
        """
        found = self.content(path, bounds, data)
        record = None
        if found is not None:
            read = read_record if self.readings is None else self.readings.read
            record, problems = read(record_type, path, found, bounds)
            self.problems += problems
        if record is None:
            self.unread.add(path)
        return record

    def content(self, path: str, bounds: Bounds, data: bytes | None = None) -> bytes | None:
        """The bytes of a file, `data` where they are known; None, and why, where it may not or cannot be read."""
        try:
            if self._leads_out(path):
                self.tell(path, "SC113")
                return None
            if data is not None:
                return data
            with (self.root / path).open("rb", buffering=0) as file:
                size = os.fstat(file.fileno()).st_size
                if size > bounds.size:
                    self.tell(path, "SC102", size=f"{size:,}", most=f"{bounds.size:,}")
                    return None
                return file.readall()
        except (OSError, RuntimeError):  # Python 3.11 and 3.12 tell a link to itself by a RuntimeError
            self.tell(path, "SC116")
            return None

    def _leads_out(self, path: str) -> bool:
        """Whether links lead from a path below the folder to a file outside."""
        file = str(self.root)
        for name in path.split("/"):
            file = f"{file}/{name}"
            if os.path.islink(file):  # noqa: PTH114 - asked for every part of every path, and twice as fast
                return not (self.root / path).resolve().is_relative_to(self.root.resolve())
        return False  # without links a path stays where it stands

    def tell(self, path: str, code: str, **facts: object) -> None:
        self.problems.append(problem(Place(one_line(path)), code, **facts))

    def folders(self, path: str) -> list[str]:
        """The folders below `path` by name; a file there is a problem, and so is a name that is not an id."""
        found = []
        for entry in self.entries(path):
            if not _is_folder(entry):
                self.tell(f"{path}/{entry.name}", "SC111", allowed=f"{path}/<id>/")
            elif not is_id(entry.name):
                self.tell(f"{path}/{entry.name}", "SC207", value=entry.name)
            else:
                found.append(entry.name)
        return found

    def files(self, path: str, besides: str = "") -> list[str]:
        """The ids of the YAML files in `path`; anything else there is a problem, but for a file called `besides`."""
        found: list[str] = []
        for entry in self.entries(path):
            if entry.name == besides and not _is_folder(entry):
                continue
            name = entry.name.removesuffix(".yml")
            if name == entry.name or _is_folder(entry):
                self.tell(f"{path}/{entry.name}", "SC111", allowed=f"{path}/<id>.yml")
            elif not is_id(name):
                self.tell(f"{path}/{entry.name}", "SC207", value=name)
            else:
                found.append(name)
        return found

    def entries(self, path: str) -> list[os.DirEntry[str]]:
        """What lies in the folder `path` by name, hidden entries aside; a file in its place is a problem."""
        folder = self.root / path
        if not folder.is_dir():
            if folder.exists():
                self.tell(path, "SC111", allowed=f"{path}/")
            return []
        with os.scandir(folder) as entries:
            seen = [entry for entry in entries if not entry.name.startswith(".")]
        return sorted(seen, key=attrgetter("name"))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether a folder stands there, or a link leads to one; a file is known for one without being looked at."""
    return Path(entry).is_dir() if entry.is_symlink() else entry.is_dir()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let Python look for no cycles: records hold none, and it would go through all of them again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@without_collecting()
def read_project(root: Path) -> tuple[Project, list[Problem]]:
    """Read `frameworks/` and `results/` below `root`.

    Gives the project of all files that could be read, and the problems of the others: a file with problems is left
    out, so a project with errors is good for further checks but not for scoring.
    """
    project, problems = read_definitions(root)
    paths, misplaced = list_results(root, project.frameworks)
    problems += misplaced
    results = []
    unread = set(project.unread)
    for path in paths:
        reported, found, is_unread = read_results(root, path)
        problems += found
        if reported is not None:
            results.append(reported)
        if is_unread:
            unread.add(path)
    return replace(project, results=tuple(results), unread=frozenset(unread)), sorted(problems)


@without_collecting()
def read_definitions(root: Path, readings: Readings | None = None) -> tuple[Project, list[Problem]]:
    """Read the frameworks and the units below `root`: a project without results, and the problems of these files.

    Files that have not changed since they went into the `readings` are taken from there.
    """
    reader = FileReader(root, readings)
    frameworks = {
        name: framework
        for name in reader.folders("frameworks")
        if (framework := _framework(reader, name)) is not None
    }
    if not frameworks and not reader.problems:
        reader.tell("frameworks", "SC115", file="frameworks/<framework>/framework.yml")
    units = _units(reader)
    project = Project(
        frameworks=frameworks,
        kinds=units.kinds if units else {},
        units=units.units if units else {},
        results=(),
        unread=frozenset(reader.unread),
        sources=source_address(root),
        commits=commit_address(root),
        names=site_names(root),
        has_method=names_page(root, METHOD),
    )
    return project, reader.problems


def read_framework(root: Path, name: str) -> tuple[Framework | None, list[Problem]]:
    """One framework alone, None where it is not there or cannot be read, and the problems of its files."""
    reader = FileReader(root)
    is_there = (root / "frameworks" / name).is_dir()
    return (_framework(reader, name) if is_there else None), reader.problems


def read_units(root: Path) -> tuple[UnitsFile | None, list[Problem]]:
    """The units alone, None where they cannot be read, and the problems of their file."""
    reader = FileReader(root)
    return _units(reader), reader.problems


def list_results(root: Path, frameworks: Collection[str]) -> tuple[list[str], list[Problem]]:
    """The paths of the result files below `root` in order, and the problems of what else lies there. Opens no file.

    `frameworks` are the ids of those that could be read; results of others that are at least there are listed too.
    """
    reader = FileReader(root)
    found = []
    for entry in reader.entries("results"):
        path = f"results/{entry.name}"
        if entry.name == "units.yml":
            continue
        if not _is_folder(entry):
            reader.tell(path, "SC111", allowed="units.yml, <framework>/<period>/<unit>.yml")
        elif entry.name not in frameworks and not (root / "frameworks" / entry.name).is_dir():
            if _holds_locks_alone(root / path):
                continue  # nothing is reported there any more, and the lock says so itself
            known = sorted(frameworks)
            nearest = get_close_matches(entry.name, known, n=1, cutoff=0.5)
            reader.tell(path, "SC401", framework=entry.name, known=", ".join(nearest or known))
        else:
            folders = [f"{path}/{period}" for period in reader.folders(path)]
            found += [
                f"{folder}/{unit}.yml" for folder in folders for unit in reader.files(folder, besides=LOCK)
            ]
    return found, reader.problems


def _holds_locks_alone(folder: Path) -> bool:
    """Whether nothing but score locks is left of the results of a framework."""
    return {each.name for each in folder.glob("*/*")} == {LOCK}


def read_results(
    root: Path, path: str, data: bytes | None = None
) -> tuple[ReportedResults | None, list[Problem], bool]:
    """Read one result file: what it reports, its problems, and whether they left nothing to work with.

    `path` is one of `list_results`; `data` are the bytes of the file where they have been read already.
    """
    reader = FileReader(root)
    file = reader.record(ResultFile, path, data=data)
    if file is None:
        return None, reader.problems, True
    _, framework, period, name = path.split("/")
    unit = name.removesuffix(".yml")
    reported = ReportedResults(framework=framework, period=period, unit=unit, path=path, file=file)
    return reported, reader.problems, False


def _framework(reader: FileReader, name: str) -> Framework | None:
    folder = f"frameworks/{name}"
    for entry in sorted((reader.root / folder).iterdir()):
        if entry.name not in {"framework.yml", "indicators"} and not entry.name.startswith("."):
            reader.tell(f"{folder}/{entry.name}", "SC111", allowed="framework.yml, indicators/")
    if not (reader.root / folder / "framework.yml").is_file():
        reader.tell(f"{folder}/framework.yml", "SC115", file=f"{folder}/framework.yml")
        return None
    rules = reader.record(FrameworkFile, f"{folder}/framework.yml")
    indicators = {
        each: indicator
        for each in reader.files(f"{folder}/indicators")
        if (indicator := reader.record(Indicator, f"{folder}/indicators/{each}.yml")) is not None
    }
    if rules is None:
        return None
    calendars = {period.id: days_off(period) for period in rules.periods}
    return Framework(id=name, rules=rules, indicators=indicators, days_off=calendars)


def _units(reader: FileReader) -> UnitsFile | None:
    if not (reader.root / UNITS_FILE).is_file():
        reader.tell(UNITS_FILE, "SC115", file=UNITS_FILE)
        return None
    return reader.record(UnitsFile, UNITS_FILE, bounds=UNITS_BOUNDS)
