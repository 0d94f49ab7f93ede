"""Whether a score lock still tells the scores that are published."""

from collections.abc import Collection
from collections.abc import Mapping
from typing import NamedTuple

from generator.model.lock import Entry
from generator.model.lock import Key
from generator.model.lock import MalformedError
from generator.model.lock import entries
from generator.model.lock import told
from generator.model.lock import whole
from generator.problems import Place
from generator.problems import Problem
from generator.problems import one_line
from generator.problems import problem
from generator.reading.project import without_collecting

SHOWN = 80
"""Characters of a malformed line that are quoted."""


class Compared(NamedTuple):
    """A lock beside the scores of today: what is to be told, and how many lines differ, None where that cannot be said."""

    problems: tuple[Problem, ...]
    moved: int | None


SAME = Compared((), 0)


@without_collecting()
def compare(path: str, lock: bytes, units: Mapping[str, str], unknown: Collection[str] = ()) -> Compared:
    """Compare the lock at `path` with the scores of units, by id, as `in_order` wrote them.

    Of units that are `unknown`, because their files have errors, nothing is told.
    """
    if not units and not unknown:
        return Compared((problem(Place(path), "SC705"),), None)
    if lock == whole(units):
        return SAME
    try:
        locked = entries(lock)
    except MalformedError as error:
        text = error.text.replace("\r", "\\r")[:SHOWN]
        return Compared((problem(Place(path, error.line), "SC704", text=text),), None)
    hidden = frozenset(unknown)
    known = {key: entry for key, entry in locked.items() if key[0] not in hidden}
    found = _differences(known, told(units), end=len(locked) + 1)
    return Compared((_first(path, found),), len(found)) if found else SAME


class _Difference(NamedTuple):
    """A row that a lock tells otherwise: the line where it stands or would stand, and what was and is told of it."""

    line: int
    key: Key
    locked: str | None
    now: str | None


def _differences(locked: Mapping[Key, Entry], now: Mapping[Key, str], end: int) -> list[_Difference]:
    """All of them in order of the lock; a new row stands at the line before which it would be put."""
    found = []
    line = end
    for key in sorted(locked.keys() | now.keys(), reverse=True):
        before, after = locked.get(key), now.get(key)
        line = before.line if before is not None else line
        if before is None or before.told != after:
            found.append(_Difference(line, key, before and before.told, after))
    return found[::-1]


def _first(path: str, found: list[_Difference]) -> Problem:
    """The first difference, and how many more there are."""
    line, key, locked, now = found[0]
    row = one_line(" ".join(key))
    place, others = Place(path, line), len(found) - 1
    if locked is None:
        return problem(place, "SC702", row=row, now=now, others=others)
    if now is None:
        return problem(place, "SC703", row=row, locked=locked, others=others)
    was, is_ = locked.split(), now.split()
    gone = [each for each in was if each not in is_]
    new = [each for each in is_ if each not in was]
    if not gone or not new:  # nothing but a word more or less
        gone, new = was, is_
    return problem(place, "SC701", row=row, locked=" ".join(gone), now=" ".join(new), others=others)
