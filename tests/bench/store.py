"""Measurements as lines of JSON: each is written as soon as it is made, so that a long run can be taken up again."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.measure import Usage


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is measured once: a build in one version, of one size, in one round."""

    suite: str
    case: str
    version: str
    units: int
    round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What a build has written: number of pages (but for error pages), bytes of HTML, bytes of everything."""

    pages: int
    html: int
    written: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """A task with what it took and what it wrote."""

    task: Task
    usage: Usage
    output: Output


def output_of(site: Path) -> Output:
    """Count what stands in the folder of a site."""
    pages = html = written = 0
    for path, size in _files(str(site)):
        written += size
        if path.endswith(".html"):
            html += size
            pages += not path.endswith("404.html")
    return Output(pages=pages, html=html, written=written)


def _files(folder: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry.path, entry.stat().st_size


class Store:
    """A file of measurements. One that is not to be taken up again begins empty."""

    def __init__(self, path: Path, *, resume: bool) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        if not resume:
            path.unlink(missing_ok=True)
        self._done = {each.task for each in read(path)[1]} if path.exists() else set()

    def describe(self, machine: dict[str, str]) -> None:
        """Note the machine that the next measurements are made on."""
        self._append({"machine": machine})

    def has(self, task: Task) -> bool:
        """Whether this was measured before."""
        return task in self._done

    def add(self, made: Measurement) -> None:
        """Keep a measurement."""
        self._append(asdict(made))
        self._done.add(made.task)

    def _append(self, line: dict[str, Any]) -> None:
        with self.path.open("a", encoding="utf-8") as opened:
            opened.write(json.dumps(line, ensure_ascii=False) + "\n")


def read(path: Path) -> tuple[dict[str, str], list[Measurement]]:
    """The machine that was noted last, and all measurements in the order in which they were made."""
    machine: dict[str, str] = {}
    found = []
    for line in path.read_text("utf-8").splitlines():
        value = json.loads(line)
        if "machine" in value:
            machine = value["machine"]
        else:
            task, usage, output = Task(**value["task"]), Usage(**value["usage"]), Output(**value["output"])
            found.append(Measurement(task=task, usage=usage, output=output))
    return machine, found
