"""Work that a copy of this process does while this one goes on with something else."""

import multiprocessing
import sys
import threading
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from generator.building.team import cores

Result = TypeVar("Result")


@contextmanager
def begun(work: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """Begin some work that changes nothing; within the block, the function given has its result, or raises what it raises.

    It is done beside this process where the system can copy that cheaply and there is a core to spare, else when it is asked for:
    also where the copy comes to no result. Nothing of the copy is left after the block.
    """
    if sys.platform != "linux" or cores() == 1 or threading.active_count() > 1:
        yield work
        return
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    copy = context.Process(target=lambda: sender.send(work()), daemon=True)
    try:
        copy.start()
    finally:
        sender.close()

    def result() -> Result:
        try:
            found: Result = receiver.recv()
        except (EOFError, OSError):
            return work()
        return found

    try:
        yield result
    finally:
        receiver.close()
        copy.kill()
        copy.join()
