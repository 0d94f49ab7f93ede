"""The locks of the minimal world, with every score worked out by hand in the comments of its results."""

import traceback
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from generator.cli import main
from generator.model.lock import HEAD

ROUND_1 = "results/town-2569/round-1/scores.lock"
ROUND_2 = "results/town-2569/round-2/scores.lock"
TOWN = "results/town-2569/round-1/town.yml"
WORKS = "results/town-2569/round-1/works.yml"
FRAMEWORK = "frameworks/town-2569/framework.yml"

# Of town, 2.2 does not apply: 2 counts with the 10 of 2.1 alone. Perspectives x 20: 3 is 60, 10/3 is 200/3.
# Of works, the unit itself gave 2.2 a 5: 2 would be (10 x 39/14 + 10 x 5) / 20 = 109/28, and the total
# 76/25 + 20 x 109/28 / 100 = 2128/700 + 545/700 = 2673/700. 95/28 x 20 = 475/7; 19/5 x 20 = 76.
# The officer is a position, so nothing is locked of that file.
LINES_1 = """\
town total=89/27 total-published=3.2963 out-of-100=1780/27 out-of-100-published=65.93 grade=good
town 1 score=10/3 weight=80 weighted=8/3
town 2 score=3 weight=10 weighted=0.3
town 2.1 score=3 weight=10 weighted=0.3
town 2.2 not-applicable weight=0
town @aspect/complaints score=3 out-of-100=60
town @perspective/backlog score=3 out-of-100=60
town @perspective/services score=10/3 out-of-100=200/3
works total=2603/700 total-published=3.7186 out-of-100=2603/35 out-of-100-published=74.37 grade=good
works 1 score=3.8 weight=80 weighted=3.04
works 2 score=95/28 weight=20 weighted=19/28 self=109/28
works 2.1 score=39/14 weight=10 weighted=39/140
works 2.2 score=4 weight=10 weighted=0.4 self=5
works @aspect/complaints score=95/28 out-of-100=475/7
works @by/self total=2673/700
works @by/verified total=2603/700
works @perspective/backlog score=95/28 out-of-100=475/7
works @perspective/services score=3.8 out-of-100=76
"""

# 2 is (10 x 0 + 10 x 5) / 20 = 5/2, and the total the same; x 20 = 50.
LINES_2 = """\
works total=2.5 total-published=2.5000 out-of-100=50 out-of-100-published=50.00 grade=improve
works 1 pending weight=0
works 2 score=2.5 weight=20 weighted=0.5
works 2.1 not-reported score=0 weight=10 weighted=0
works 2.2 score=5 weight=10 weighted=0.5
works @aspect/complaints score=2.5 out-of-100=50
works @perspective/backlog score=2.5 out-of-100=50
works @perspective/services score=none
"""

LOCK_1, LOCK_2 = (f"{HEAD}\n{lines}".encode() for lines in (LINES_1, LINES_2))


def run(root: Path, *arguments: str) -> Result:
    """Run a command on a project; whatever goes wrong must end in an exit code, never in a traceback."""
    command, *others = arguments
    found = CliRunner().invoke(main, ["--root", str(root), command, "--lang", "en", *others])
    if found.exception is not None and not isinstance(found.exception, SystemExit):
        pytest.fail("".join(traceback.format_exception(found.exception)))
    return found


def told(root: Path, *arguments: str) -> list[str]:
    """The lines of what `check` tells, without the hints."""
    found = run(root, "check", *arguments).stdout.splitlines()
    return [line for line in found if not line.startswith("    ")]


def write_locks(root: Path) -> Path:
    """The locks of the minimal world, in a copy of it."""
    (root / ROUND_1).write_bytes(LOCK_1)
    (root / ROUND_2).write_bytes(LOCK_2)
    return root


def locks(root: Path) -> dict[str, bytes]:
    """Every file of a project that looks like a lock, hidden ones too."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*scores.lock*")}
