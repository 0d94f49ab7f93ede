"""The two suites: all tools on the same pages, and our whole pipeline at growing sizes. Rounds are interleaved."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from tests.bench import ours
from tests.bench.measure import BenchError
from tests.bench.measure import Usage
from tests.bench.peers import Peer
from tests.bench.peers import check_pages
from tests.bench.peers import peers
from tests.bench.report import RENDER
from tests.bench.report import WHOLE
from tests.bench.report import WRITE
from tests.bench.store import Measurement
from tests.bench.store import Store
from tests.bench.store import Task
from tests.bench.store import output_of

COLD = "cold"
UNCHANGED = "nothing changed"
CHANGED = "one result changed"

Item = TypeVar("Item")
Say = Callable[[str], None]
Build = Callable[[], tuple[Usage, Path]]
"""Builds once and gives what it took and where the site stands."""


def compare(folder: Path, *, units: int, rounds: int, store: Store, say: Say) -> None:
    """Build the same pages with every tool, in turn, each round in another order."""
    place = folder / f"peers-{units}"
    project, sources = place / "project", place / "sources"
    version = ours.version()
    found = peers(folder, say)
    say(f"Preparing {units:,} units and their pages for each tool")
    ours.write_project(project, units)
    first = _whole(project, place / "first")()[1]
    _write_sources(project, first, sources)

    cases: list[tuple[str, str, Build]] = [
        (WHOLE, version, _whole(project, place / "ours")),
        (RENDER, version, _rendered(project, place / "rendered")),
        (WRITE, version, _written(first, place / "written")),
    ]
    cases += [(peer.name, peer.version, _by(peer, sources)) for peer in found]
    for number in range(rounds):
        for name, of, build in _turned(cases, number):
            task = Task(suite="peers", case=name, version=of, units=units, round=number)
            if store.has(task):
                continue
            usage, site = build()
            check_pages(sources, site)
            _keep(store, say, task, usage, site)


def grow(folder: Path, *, sizes: Sequence[int], rounds: int, cold_only: bool, store: Store, say: Say) -> None:
    """Build whole nations of several sizes: cold, then with nothing changed, then with one result changed."""
    version = ours.version()
    for units in sizes:
        say(f"Preparing {units:,} units")
        ours.write_project(_project(folder, units), units)
    for number in range(rounds):
        for units in _turned(sizes, number):
            tasks = [
                Task(suite="scale", case=name, version=version, units=units, round=number)
                for name in ([COLD] if cold_only else [COLD, UNCHANGED, CHANGED])
            ]
            if all(store.has(task) for task in tasks):
                continue
            copy = folder / "scale"
            ours.clean_copy(_project(folder, units), copy)
            for task in tasks:
                if task.case == CHANGED:
                    ours.change_one_number(copy)
                usage = ours.whole(copy)
                if not store.has(task):
                    _keep(store, say, task, usage, copy / "site")
            shutil.rmtree(copy)


def _keep(store: Store, say: Say, task: Task, usage: Usage, site: Path) -> None:
    store.add(Measurement(task=task, usage=usage, output=output_of(site)))
    peak = "" if usage.peak is None else f", {usage.peak:,.0f} MB"
    took = f"{usage.cpu:.2f} s CPU, {usage.wall:.2f} s{peak}"
    say(f"round {task.round + 1}: {task.case}, {task.units:,} units: {took}")


def _project(folder: Path, units: int) -> Path:
    return folder / f"nation-{units}"


def _whole(project: Path, copy: Path) -> Build:
    def build() -> tuple[Usage, Path]:
        ours.clean_copy(project, copy)
        return ours.whole(copy), copy / "site"

    return build


def _rendered(project: Path, copy: Path) -> Build:
    def build() -> tuple[Usage, Path]:
        ours.clean_copy(project, copy)
        return ours.render_and_write(copy), copy / "site"

    return build


def _written(site: Path, target: Path) -> Build:
    return lambda: (ours.write_alone(site, target), target)


def _by(peer: Peer, sources: Path) -> Build:
    return lambda: (peer.build(sources), sources / peer.folder / "site")


def _write_sources(project: Path, site: Path, sources: Path) -> None:
    command = [sys.executable, "-m", "tests.bench.sources", *map(str, (project, site, sources))]
    told = subprocess.run(command, cwd=ours.REPOSITORY, capture_output=True, check=False, text=True)
    if told.returncode:
        raise BenchError(told.stderr[-2000:])


def _turned(items: Sequence[Item], by: int) -> list[Item]:
    """The items beginning with another one each round, so that none is always the first."""
    by %= len(items)
    return [*items[by:], *items[:by]]
