"""What git tells of the project of the live site: its history at once, and what that did to scores when it has been found out."""

import multiprocessing
import signal
import sys
import threading
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from generator.building.history import known_history
from generator.building.ledger import known_ledger
from generator.building.ledger import last_ledger
from generator.building.state import Store
from generator.building.team import Team
from generator.model.history import NO_HISTORY
from generator.model.history import History
from generator.model.ledger import NO_LEDGER
from generator.model.ledger import Ledger
from generator.reading.history import read_history


class LiveRecord:
    """The history and the ledger. Until that of a new commit has been found out, the last ledger is shown."""

    def __init__(self, root: Path, store: Store) -> None:
        self._root, self._store = root, store
        self._told_for: History | None = None
        self._helper: BaseProcess | None = None
        self._is_over = False
        self._turn = threading.Lock()
        self.history: History = NO_HISTORY
        self.ledger: Ledger = NO_LEDGER

    @property
    def told(self) -> tuple[History, Ledger]:
        """Both as they are shown now."""
        return self.history, self.ledger

    def open(self) -> None:
        """Read the history, and take the ledger of the last build where it is of the same commit."""
        self.history = known_history(self._root, self._store)
        found = last_ledger(self.history, self._store)
        if found is not None:
            self.ledger, self._told_for = found, self.history

    def refresh(self) -> None:
        """Read the history again."""
        self.history = read_history(self._root, self.history)

    def read(self) -> bool:
        """Find the ledger out where it is not that of the history; False where nothing came of that.

        It may take long and delays nobody: another process does it. One thread at a time waits for it.
        """
        with self._turn:
            wanted, told = self.history, self._told_for
            if self._is_over or (told is not None and (told.state, told.head) == (wanted.state, wanted.head)):
                return False
            found = self._found(wanted)
            if found is None:
                return False
            self.ledger, self._told_for = found, wanted
            return True

    def close(self) -> None:
        """Find nothing out any more: who waits for it is let go."""
        self._is_over = True
        helper = self._helper  # which another thread may take away
        if helper is not None:
            helper.terminate()

    def _found(self, history: History) -> Ledger | None:
        context = multiprocessing.get_context("spawn")  # a copy of a process with threads may never wake up
        receiver, sender = context.Pipe(duplex=False)
        helper = context.Process(
            target=_find_out, args=(sender, self._root, history, self._store), daemon=True
        )
        with receiver:
            helper.start()
            sender.close()
            self._helper = helper
            if self._is_over:
                helper.terminate()
            try:
                found: Ledger = receiver.recv()
            except (EOFError, OSError):
                return None
            finally:
                helper.join()
                self._helper = None
        return found


def _find_out(sender: Connection, root: Path, history: History, store: Store) -> None:
    """What the helper does; it leaves nothing behind when it is ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts the preview has it end its helper
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with Team(workers=1) as team:
        sender.send(known_ledger(root, history, store, team))
