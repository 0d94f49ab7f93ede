"""`python -m tests.bench.ledger [COMMITS]`: what reading a long history of the repository's own data takes, beside a cold build of it.

Every reading has a process of its own; its figures are without starting Python and importing the program.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator.building.history import known_history
from generator.building.ledger import known_ledger
from generator.building.state import Store
from generator.building.team import Team
from tests.bench.machine import machine
from tests.bench.measure import run
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_repository
from tests.worlds.histories import write_history
from tests.worlds.repositories import git

COMMITS = 2000
UNITS = "results/units.yml"


def read(root: Path, cache: Path) -> str:
    """Read the ledger once in this process, and say what that took."""
    start, before = time.perf_counter(), _cpu()
    store = Store(root, cache)
    with Team() as team:
        ledger = known_ledger(root, known_history(root, store), store, team)
    peak = max(
        resource.getrusage(each).ru_maxrss for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    moves = sum(len(each.scores) for each in ledger.entries)
    return f"{_cpu() - before:.2f} | {time.perf_counter() - start:.2f} | {peak / 1000:.0f} | {len(ledger.entries):,} | {moves:,}"


def _cpu() -> float:
    found = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in found)


def _readings(root: Path, cache: Path) -> Iterator[tuple[str, str]]:
    def again() -> str:
        command = [sys.executable, "-m", "tests.bench.ledger", "--read", str(root), str(cache)]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.strip()

    yield "first", again()
    yield "nothing new", again()
    for what, path, old, new in _edits(root):
        change(root, path, old, new)
        git(root, "commit", "-a", "-m", what)
        yield f"one new commit: {what}", again()


def _edits(root: Path) -> Iterator[tuple[str, str, str, str]]:
    """One of each kind: what it is, the file, and a text that stands once in it with what takes its place."""
    result = "results/chonburi-2556/round-1/chonburi-office.yml"
    text = (root / result).read_text("utf-8")
    figure = text[text.index("inputs: {on_notice") :].partition("\n")[0]
    yield "a result", result, figure, "inputs: {on_notice: 20, councils: 40}"
    yield "the levels of an indicator", *_levels(root)
    units = (root / UNITS).read_text("utf-8")
    yield "a comment in the units", UNITS, units, f"# Units\n{units}"


def _levels(root: Path) -> tuple[str, str, str]:
    """The last level of the first indicator of a framework that has any."""
    for path in sorted(root.glob("frameworks/chonburi-2556/indicators/*.yml")):
        text = path.read_text("utf-8")
        _, found, rest = text.partition("levels: {")
        levels = found + rest.partition("}")[0]
        if found and text.count(levels) == 1:
            return path.relative_to(root).as_posix(), levels, f"{levels}.5"
    raise LookupError("no indicator has levels")


def main() -> None:
    """Make the history, build, read, and print a table."""
    if sys.argv[1:2] == ["--read"]:
        sys.stdout.write(read(Path(sys.argv[2]), Path(sys.argv[3])) + "\n")
        return
    commits = int(sys.argv[1]) if len(sys.argv) > 1 else COMMITS
    with tempfile.TemporaryDirectory(prefix="scorecards-bench-") as name:
        folder = Path(name)
        root = copy_of_repository(folder / "project")
        write_history(root, commits)
        copy_of_repository(folder / "cold")
        build: list[str | Path] = [
            sys.executable,
            "-m",
            "generator",
            "build",
            "--root",
            folder / "cold",
            "--cache",
            folder / "empty",
        ]
        cold = run(build, folder=Path.cwd())
        print_line("| Reading | CPU s | wall s | peak MB | entries | scores moved |")
        print_line("| --- | --: | --: | --: | --: | --: |")
        print_line(
            f"| a cold build without a history | {cold.cpu:.2f} | {cold.wall:.2f} | {cold.peak or 0:.0f} | | |"
        )
        for what, figures in _readings(root, folder / "cache"):
            print_line(f"| {what} | {figures} |")
        for what, found in machine(folder).items():
            print_line(f"- {what}: {found}")


def print_line(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
