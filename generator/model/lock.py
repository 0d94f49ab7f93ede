"""The score lock of a framework and period: every published score on a line of its own, so that a diff shows what a change moves.

    # scorecards lock, format 1 …
    town total=89/27 total-published=3.2963 out-of-100=1780/27 out-of-100-published=65.93 grade=good
    town 1 score=10/3 weight=80 weighted=8/3
    town 2.2 not-applicable weight=0

A line begins with its unit and, but for that of the total, the row that it is about: an indicator, or `@` with what else has a
score. Lines stand in the order of both, so that a score that moves changes its own line and no other.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

LOCK = "scores.lock"
"""The name of the file, beside the results of its period."""

HEAD = "# scorecards lock, format 1: every published score, one a line; written by `scorecards lock`, never by hand"

_LINE = re.compile(
    r"(?P<unit>[a-z0-9.-]+) (?:(?=total=)|(?P<row>@?[a-z0-9./-]+) )(?P<told>[a-z0-9-]+(?:=\S+)?(?: [a-z0-9-]+(?:=\S+)?)*)"
)

_TOTAL = "total="
"""What begins the row that has no name; no row can be called so."""

Key = tuple[str, str]
"""A unit and a row of it; the row of its total has no name."""


class Entry(NamedTuple):
    """One line of a lock: where it stands, counted from 1, and what it tells."""

    line: int
    told: str


class MalformedError(Exception):
    """A lock is not as the program writes it: the first line that is not, counted from 1, and its text."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__()
        self.line = line
        self.text = text


def lock_path(framework: str, period: str) -> str:
    """Where the lock of a framework and period lies."""
    return f"results/{framework}/{period}/{LOCK}"


def is_lock(path: str) -> bool:
    """Whether a path below the root of a project is one where a lock lies."""
    return path.endswith(f"/{LOCK}") and path.startswith("results/") and path.count("/") == 3  # noqa: PLR2004


def in_order(rows: Mapping[str, str]) -> str:
    """What a card keeps of one scorecard for the lock: its rows by name with what each tells, a line each, in order."""
    return "\n".join(f"{row} {told}" if row else told for row, told in sorted(rows.items()))


def whole(units: Mapping[str, str]) -> bytes:
    """The lock of units with their rows `in_order`."""
    parts = [HEAD]
    for unit, rows in sorted(units.items()):
        start = f"{unit} "
        parts.append(start + rows.replace("\n", f"\n{start}"))
    return ("\n".join(parts) + "\n").encode()


def told(units: Mapping[str, str]) -> dict[Key, str]:
    """What the lock of units would tell by unit and row."""
    found = {}
    for unit, rows in units.items():
        for line in rows.split("\n"):
            row, _, rest = ("", "", line) if line.startswith(_TOTAL) else line.partition(" ")
            found[unit, row] = rest
    return found


def entries(lock: bytes) -> dict[Key, Entry]:
    """The lines of a lock. Raises `MalformedError` where it is not one that `whole` has made, whatever the numbers."""
    lines = lock.decode("utf-8", "backslashreplace").split("\n")
    if lines[0] != HEAD:
        raise MalformedError(1, lines[0])
    if lines.pop() != "":
        raise MalformedError(len(lines) + 1, lines[-1])
    found: dict[Key, Entry] = {}
    last: Key = ("", "")
    for number, line in enumerate(lines[1:], 2):
        match = _LINE.fullmatch(line)
        key = (match["unit"], match["row"] or "") if match else last
        if match is None or key <= last:
            raise MalformedError(number, line)
        found[key] = Entry(number, match["told"])
        last = key
    return found
