"""Measures a command: CPU and peak memory of the whole process tree, and the time on the wall."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

_PAUSE = 0.2
"""Seconds between two looks at the memory: a look must cost next to nothing beside what is measured."""

_MEGABYTE = 1_000_000


class BenchError(Exception):
    """A command failed, or gave something else than what is compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a build took: seconds of CPU (user and system) and on the wall, and megabytes at the peak where known."""

    cpu: float
    wall: float
    peak: float | None = None

    def __add__(self, other: "Usage") -> "Usage":
        """Both, one after the other."""
        peaks = [each.peak for each in (self, other) if each.peak is not None]
        return Usage(cpu=self.cpu + other.cpu, wall=self.wall + other.wall, peak=max(peaks, default=None))


def run(
    command: Sequence[str | Path], *, folder: Path, environment: Mapping[str, str] | None = None
) -> Usage:
    """Run a command in a folder and measure it; `BenchError` with its last words when it fails.

    CPU is what the kernel counts for the process and all that it waited for. The peak is the greater of two figures: the
    largest resident set of any one process (kernel), and the largest sum over processes that were there at one time, in
    which memory that they share counts once (PSS, looked up five times a second).
    This process must stay small: a child starts with the peak of its parent.
    """
    os.sync()  # what the last one left to be written is not to slow this one down
    with tempfile.TemporaryFile() as told:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(each) for each in command],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
        )
        with _Watch(process.pid) as watch:
            _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            told.seek(0)
            words = told.read().decode(errors="replace").strip()[-2000:]
            raise BenchError(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{words}")
    peak = max(used.ru_maxrss * 1024, watch.peak) / _MEGABYTE
    return Usage(cpu=used.ru_utime + used.ru_stime, wall=wall, peak=peak)


class _Watch:
    """Looks at the memory of a process and of those below it while they run; one alone is left to the kernel."""

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._pid = pid
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(_PAUSE):
            family = list(_family(self._pid))
            if len(family) > 1:
                self.peak = max(self.peak, sum(map(_resident, family)))


def _family(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = path.read_text().split()
        except OSError:  # it has just ended
            continue
        for child in children:
            yield from _family(int(child))


def _resident(pid: int) -> int:
    """The memory of a process in bytes, shared parts divided among those that share them."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
