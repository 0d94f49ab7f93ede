"""What is measured is the whole process tree, and nothing of the process that measures."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.measure import BenchError
from tests.bench.measure import Usage
from tests.bench.measure import run
from tests.bench.ours import REPOSITORY

BUSY = "import time\nend = time.process_time() + 0.3\nwhile time.process_time() < end: pass\n"
BELOW = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {BUSY!r}], check=True)\n"
LARGE = "import time\ntext = b'x' * 50_000_000\ntime.sleep(0.8)\n"
TWO_LARGE = (
    "import subprocess, sys\n"
    f"both = [subprocess.Popen([sys.executable, '-c', {LARGE!r}]) for _ in range(2)]\n"
    "[each.wait() for each in both]\n"
)


def test_a_process_below_counts(tmp_path: Path) -> None:
    used = run([sys.executable, "-c", BELOW], folder=tmp_path)
    assert used.cpu >= 0.3
    assert used.wall >= 0.3
    assert used.peak is not None


def _peak(code: str, folder: Path) -> float:
    """The peak that a small process measures: what a large one starts has its size for a moment."""
    ask = (
        "import sys; from pathlib import Path; from tests.bench.measure import run;"
        f" print(run([sys.executable, '-c', {code!r}], folder=Path({str(folder)!r})).peak)"
    )
    told = subprocess.run(
        [sys.executable, "-c", ask], cwd=REPOSITORY, capture_output=True, check=True, text=True
    )
    return float(told.stdout)


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells shared memory")
def test_memory_held_at_one_time_adds_up(tmp_path: Path) -> None:
    assert 50 < _peak(LARGE, tmp_path) < 100 < _peak(TWO_LARGE, tmp_path)


def test_a_failure_is_told_in_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="ended with 3:\nno such thing"):
        run([sys.executable, "-c", "import sys; print('no such thing'); sys.exit(3)"], folder=tmp_path)


def test_builds_one_after_the_other_add_up() -> None:
    both = Usage(cpu=1, wall=2, peak=30) + Usage(cpu=10, wall=20, peak=20)
    assert both == Usage(cpu=11, wall=22, peak=30)
    assert (Usage(cpu=1, wall=1) + Usage(cpu=1, wall=1)).peak is None


def test_the_process_that_measures_stays_small() -> None:
    asked = "import sys, tests.bench.suites; print({'generator', 'pydantic', 'mkdocs'} & set(sys.modules))"
    told = subprocess.run(
        [sys.executable, "-c", asked], cwd=REPOSITORY, capture_output=True, check=True, text=True
    )
    assert told.stdout.strip() == "set()"
