"""Score locks beside the scores of today: which of them hold, and how they are written."""

import os
import zlib
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path

from generator.building.state import Card
from generator.checking.locks import Compared
from generator.checking.locks import compare
from generator.model.lock import LOCK
from generator.model.lock import whole
from generator.reading.locks import list_locks
from generator.reading.locks import read_lock


@dataclass(slots=True)
class Scores:
    """The published scores of a framework and period by unit, and the units of which none are known, for their files have errors."""

    units: dict[str, str] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """The lock at `path` beside the scores of today; `is_there` where there is one, `compared` says what is wrong with it then."""

    path: str
    scores: Scores
    is_there: bool
    compared: Compared

    @property
    def framework(self) -> str:
        """The framework that it is of."""
        return self.path.split("/")[1]

    @property
    def period(self) -> str:
        """The period that it is of."""
        return self.path.split("/")[2]

    @property
    def lines(self) -> int:
        """How many scores there are to lock."""
        return sum(rows.count("\n") + 1 for rows in self.scores.units.values())


def scores_of(cards: Mapping[str, Card]) -> dict[str, Scores]:
    """What came of result files by the path of the lock that tells it; nothing internal is among it."""
    found: dict[str, Scores] = {}
    for path, card in cards.items():
        folder, _, name = path.rpartition("/")
        scores = found.setdefault(f"{folder}/{LOCK}", Scores())
        unit = name.removesuffix(".yml")
        if card.outcome is None:
            scores.unknown.add(unit)
        elif card.locked:
            scores.units[unit] = zlib.decompress(card.locked).decode()
    return found


def deflated(rows: str) -> bytes:
    """The scores of one scorecard as a card keeps them: a third of the bytes, for most builds never look at them."""
    return zlib.compress(rows.encode(), level=1) if rows else b""


def compared_locks(root: Path, cards: Mapping[str, Card]) -> Iterator[Lock]:
    """Every lock below `root`, compared with what came of the result files."""
    paths = list_locks(root)
    found = scores_of(cards) if paths else {}
    for path in paths:
        yield _compared(root, path, found.get(path, Scores()))


def all_locks(root: Path, cards: Mapping[str, Card]) -> list[Lock]:
    """The same, and those that could be written, in order of path."""
    there = list(compared_locks(root, cards))
    paths = {each.path for each in there}
    missing = [
        Lock(path=path, scores=scores, is_there=False, compared=Compared((), None))
        for path, scores in scores_of(cards).items()
        if scores.units and path not in paths
    ]
    return sorted([*there, *missing], key=lambda lock: lock.path)


def _compared(root: Path, path: str, scores: Scores) -> Lock:
    data, problems = read_lock(root, path)
    compared = (
        Compared(tuple(problems), None) if data is None else compare(path, data, scores.units, scores.unknown)
    )
    return Lock(path=path, scores=scores, is_there=True, compared=compared)


def write_lock(root: Path, lock: Lock) -> None:
    """Write a lock in one go; one of a period without published results goes, with the folders that it leaves empty.

    Raises OSError where that cannot be done.
    """
    place = root / lock.path
    if not lock.scores.units:
        place.unlink()
        for folder in list(place.parents)[:2]:
            if any(folder.iterdir()):
                break
            folder.rmdir()
        return
    beside = place.with_name(f".{LOCK}.{os.getpid()}")
    try:
        beside.write_bytes(whole(lock.scores.units))
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
