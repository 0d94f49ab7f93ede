"""Those who do the jobs: this process alone, a pool of processes, or any executor that is passed in."""

import gc
import importlib
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor
from concurrent.futures import Executor
from concurrent.futures import Future
from concurrent.futures import ProcessPoolExecutor
from typing import Self
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

MOST_WAITING = 4
"""Jobs that are handed out at once, for each worker: enough to keep all busy, few enough to hold."""


class TeamError(Exception):
    """There is no team, or it has lost a worker."""


class Team:
    """Does jobs side by side and gives the results in the order of the jobs, so that nothing depends on who was faster."""

    def __init__(self, executor: Callable[[], Executor] | None = None, workers: int | None = None) -> None:
        """`executor` makes what implements `concurrent.futures.Executor`; without one, `workers` processes (default: one a core)."""
        self._make = executor
        self._workers = workers or cores()
        self._pool: Executor | None = None

    def __enter__(self) -> Self:
        """Nobody is called before there is work."""
        return self

    def __exit__(self, *_: object) -> None:
        """Send everybody home."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def do(self, work: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[Result]:
        """The result of each job, in order; a single job is done here. Raises what a job raises, or `TeamError`."""
        if len(jobs) <= 1:
            yield from map(work, jobs)
            return
        if self._workers == 1 and self._make is None:
            _collect_from_now_on()
            yield from map(work, jobs)
            return
        pool = self._called()
        waiting: deque[Future[Result]] = deque()
        try:
            for job in jobs:
                waiting.append(pool.submit(work, job))
                if len(waiting) > self._workers * MOST_WAITING:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenExecutor as error:
            raise TeamError(
                f"a worker ended in the middle of its work, perhaps for want of memory: {error}"
            ) from error
        finally:
            for future in waiting:
                future.cancel()

    def _called(self) -> Executor:
        if self._pool is None:
            try:
                found: object = self._make() if self._make is not None else _processes(self._workers)
            except Exception as error:
                raise TeamError(f"there is nobody to do the work: {error}") from error
            if not isinstance(found, Executor):
                raise TeamError(f"there is nobody to do the work: {found!r} is no executor")
            self._pool = found
        return self._pool


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processes(workers: int) -> Executor:
    """A pool of processes, copied from this one where the system can: they have all that has been read so far."""
    can_copy = sys.platform == "linux"
    context = multiprocessing.get_context("fork" if can_copy else "spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_collect_from_now_on)


def _collect_from_now_on() -> None:
    """Let Python look for garbage where it does not: every template leaves some. It need not look among all that is there already."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def named_executor(name: str) -> Callable[[], Executor]:
    """What makes the executor that `module:function` names; ValueError where it names nothing that can be called."""
    module, _, function = name.partition(":")
    try:
        found: Callable[[], Executor] = getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ValueError(f"{name}: {error}") from error
    if not callable(found):
        raise ValueError(f"{name} is no function")  # noqa: TRY004 - a wrong name, like the others
    return found


def in_parts(items: Sequence[Result], size: int) -> list[Sequence[Result]]:
    """The items in consecutive parts of that size."""
    return [items[start : start + size] for start in range(0, len(items), size)]
