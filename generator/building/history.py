"""The history of a project, kept from build to build: the log is read again only when there is a new commit."""

from pathlib import Path

from msgspec import Struct

from generator.building.state import Store
from generator.model.history import NO_HISTORY
from generator.model.history import History
from generator.reading.history import read_history

HISTORY = "history"
"""The name of the state that holds the history."""


class Known(Struct, array_like=True):
    """The history as it was last read."""

    history: History = NO_HISTORY


def known_history(root: Path, store: Store) -> History:
    """The history of the project; what has not changed since it was last read is taken from the store."""
    last = store.load(Known, HISTORY).history
    found = read_history(root, last)
    if found != last:
        store.save(Known(history=found), HISTORY)
    return found
