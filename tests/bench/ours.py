"""Our own build, measured: the whole pipeline, rendering and writing alone, and what writing the same bytes costs.

Nothing of the program is imported here: the process that measures must stay small (see `measure.run`). What needs it is in
`inside.py`, which runs in a process of its own.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench.measure import BenchError
from tests.bench.measure import Usage
from tests.bench.measure import run
from tests.nation.world import write_nation

REPOSITORY = Path(__file__).parents[2]
SITE_URL = "https://scorecards.example.go.th/"
DEFAULTS = REPOSITORY / "generator" / "publishing" / "defaults"
INPUT = ("frameworks", "results", "mkdocs.yml", "mkdocs.en.yml")
ENVIRONMENT = {"PYTHONPATH": str(REPOSITORY), "PYTHONHASHSEED": "0"}
_ONE_NUMBER = re.compile(r'("5\.4": \{value: )(\d+)')


def version() -> str:
    """The commit that is measured."""
    command = ["git", "describe", "--always", "--dirty"]
    told = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False, text=True).stdout.strip()
    return told or "no commit"


def write_project(root: Path, units: int) -> None:
    """Write the synthetic nation as a project with an address, unless it is there already."""
    if (root / INPUT[-1]).is_file():
        return
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    write_nation(root, units)
    for name in INPUT[2:]:
        text = (DEFAULTS / name).read_text("utf-8")
        address = "" if "INHERIT" in text else f"site_url: {SITE_URL}\n"
        (root / name).write_text(address + text, "utf-8")


def clean_copy(root: Path, copy: Path) -> None:
    """Copy the input of a project, and nothing that a build may have left beside it; what was kept for the copy is gone."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.rmtree(_cache_of(copy), ignore_errors=True)
    copy.mkdir(parents=True)
    for name in INPUT:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, copy / name)
        else:
            shutil.copy(source, copy / name)


def whole(root: Path) -> Usage:
    """The console command that reads, checks, scores, presents, renders and writes the site of `root`."""
    command = Path(sys.executable).with_name("scorecards")
    environment = {**ENVIRONMENT, "SCORECARDS_CACHE": str(_cache_of(root))}
    return run([command, "build", "--root", root], folder=root, environment=environment)


def _cache_of(root: Path) -> Path:
    """Where a build of `root` keeps what the next one takes over."""
    return root.with_name(f"{root.name}-cache")


def change_one_number(root: Path) -> None:
    """Report another value of one indicator of one unit."""
    path = next((root / "results").glob("*/*/*.yml"))
    text, times = _ONE_NUMBER.subn(lambda found: f"{found[1]}{100 - int(found[2])}", path.read_text("utf-8"))
    if times != 1:
        raise BenchError(f"{path} has {times} numbers to change, not one")
    path.write_text(text, "utf-8")


def render_and_write(root: Path) -> Usage:
    """Pages that are there as records become the site of `root`: shells are rendered, filled and written."""
    return _inside("render", root)


def write_alone(site: Path, target: Path) -> Usage:
    """The files of a finished site, held in memory, are written into the same folders below `target`."""
    shutil.rmtree(target, ignore_errors=True)
    return _inside("write", site, target)


def _inside(part: str, *paths: Path) -> Usage:
    """Measure a part of the program in a process of its own, after what it needs has been made ready."""
    command = [sys.executable, "-m", "tests.bench.inside", part, *map(str, paths)]
    told = subprocess.run(
        command,
        cwd=REPOSITORY,
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        check=False,
        text=True,
    )
    if told.returncode:
        raise BenchError(f"{' '.join(command)} ended with {told.returncode}:\n{told.stderr[-2000:]}")
    cpu, wall = json.loads(told.stdout.splitlines()[-1])
    return Usage(cpu=cpu, wall=wall)
