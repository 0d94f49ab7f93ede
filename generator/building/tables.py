"""The tables of periods: the rows of most scorecards are taken over from the last site, where a table has thousands."""

import os
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from generator.building.last_site import LastSite
from generator.building.state import Rows

Piece = bytes | range
"""What is new, or which bytes of the last table come next."""

AT_ONCE = 1 << 20
"""Bytes that are copied in one go where the system copies none from file to file by itself."""


class LastTable:
    """A table of the last site at `path`, if it stands there as it was made."""

    def __init__(self, before: LastSite, path: str) -> None:
        made = before.standing.get(path)
        self.file = before.folder / path
        self._size = made.size if made is not None else 0
        self._rows: Mapping[str, Rows] = before.last.tables.get(path, {}) if made is not None else {}

    def has(self, unit: str, key: str) -> bool:
        """Whether it has the rows of a unit, made from the same key."""
        found = self._rows.get(unit)
        return found is not None and found.key == key

    def places(self) -> dict[str, range]:
        """Where the rows of each unit stand in the file."""
        return dict(self._places())

    def _places(self) -> Iterator[tuple[str, range]]:
        """The rows stand one after the other up to the end; what is before them is the line of headings."""
        start = self._size - sum(each.size for each in self._rows.values())
        for unit, each in self._rows.items():
            yield unit, range(start, start + each.size)
            start += each.size


def pieces_of(
    head: bytes, keys: Mapping[str, str], new: Mapping[str, bytes], last: LastTable
) -> tuple[list[Piece], dict[str, Rows]]:
    """The table of the units given with their keys, in their order, in pieces; and what is to be noted of its rows.

    `new` are the rows that were made now, by unit; all others are in the `last` table.
    """
    old = last.places() if keys.keys() - new.keys() else {}
    rows: list[Piece] = [new[unit] if unit in new else old[unit] for unit in keys]
    noted = {unit: Rows(key, len(part)) for (unit, key), part in zip(keys.items(), rows, strict=True)}
    return list(_joined([head, *rows])), noted


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same with neighbours in the last table put together."""
    before: range | None = None
    for piece in pieces:
        if isinstance(piece, bytes):
            yield from () if before is None else (before,)
            yield piece
            before = None
        elif before is not None and before.stop == piece.start:
            before = range(before.start, piece.stop)
        else:
            yield from () if before is None else (before,)
            before = piece
    if before is not None:
        yield before


def put_together(place: Path, pieces: Iterable[Piece], last: Path) -> os.stat_result:
    """Write a table in its folder, which is made where it is missing; returns what the file system says of it then.

    Raises OSError when the last table is no longer as long as it was.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as files:
        file = files.enter_context(place.open("wb"))
        old = None
        for piece in pieces:
            if isinstance(piece, bytes):
                file.write(piece)
            else:
                old = old or files.enter_context(last.open("rb"))
                _copy(old, file, piece)
        file.flush()
        return os.fstat(file.fileno())


def _copy(old: BinaryIO, new: BinaryIO, part: range) -> None:
    """Copy a part of one file to the end of another."""
    start = part.start
    while start < part.stop:
        count = _copied(old, new, range(start, part.stop))
        if not count:
            raise OSError(f"{old.name} has changed while a table was made from it")
        start += count


def _copied(old: BinaryIO, new: BinaryIO, part: range) -> int:
    """Copy the beginning of a part, and tell how much it was; the system does it by itself where it can."""
    new.flush()
    try:
        return os.copy_file_range(old.fileno(), new.fileno(), len(part), part.start)
    except (AttributeError, OSError):
        old.seek(part.start)
        return new.write(old.read(min(AT_ONCE, len(part))))
