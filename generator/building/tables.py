"""The tables of periods: the rows of most scorecards are taken over from the last site, where a table has thousands."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

from generator.building.last_site import LastSite
from generator.building.state import Rows


class LastTable:
    """A table of the last site at `path`, if it stands there as it was made."""

    def __init__(self, before: LastSite, path: str) -> None:
        self._before = before
        self._path = path
        self._rows: Mapping[str, Rows] = before.last.tables.get(path, {}) if path in before.standing else {}

    def has(self, unit: str, key: str) -> bool:
        """Whether it has the rows of a unit, made from the same key."""
        found = self._rows.get(unit)
        return found is not None and found.key == key

    def rows(self) -> dict[str, memoryview]:
        """The rows by unit."""
        return dict(self._cut(memoryview((self._before.folder / self._path).read_bytes())))

    def _cut(self, content: memoryview) -> Iterator[tuple[str, memoryview]]:
        """The rows stand one after the other up to the end; what is before them is the line of headings."""
        start = len(content) - sum(each.size for each in self._rows.values())
        for unit, each in self._rows.items():
            yield unit, content[start : start + each.size]
            start += each.size


def table(
    head: bytes, keys: Mapping[str, str], new: Mapping[str, bytes], last: LastTable
) -> tuple[bytes, dict[str, Rows]]:
    """The table of the units given with their keys, in their order, and what is to be noted of its rows.

    `new` are the rows that were made now, by unit; all others are in the `last` table.
    """
    old = last.rows() if keys.keys() - new.keys() else {}
    parts: Sequence[bytes | memoryview] = [new[unit] if unit in new else old[unit] for unit in keys]
    noted = {unit: Rows(key, len(part)) for (unit, key), part in zip(keys.items(), parts, strict=True)}
    return b"".join([head, *parts]), noted
