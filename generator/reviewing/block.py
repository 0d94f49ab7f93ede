"""Our part of a file that belongs to somebody else: between two marks, and nothing outside them is touched."""

import os
from pathlib import Path

BEGIN = "# scorecards: begin; this part is written by `scorecards git {command}`"
END = "# scorecards: end"

_STARTS = "# scorecards: begin"


class BrokenBlockError(Exception):
    """One of the two marks is missing, or they stand more than once or in the wrong order."""


def with_block(text: str, command: str, lines: list[str]) -> str:
    """The text with these lines as our part, where it stood or at the end; without lines there is no such part.

    Raises `BrokenBlockError`.
    """
    before, after = _around(text)
    if not lines:
        return before + after
    block = "\n".join([BEGIN.format(command=command), *lines, END]) + "\n"
    if before and not before.endswith("\n"):
        before += "\n"
    return before + block + after


def _around(text: str) -> tuple[str, str]:
    """What stands before and after our part, all of it before where there is none."""
    lines = text.splitlines(keepends=True)
    begins = [at for at, line in enumerate(lines) if line.startswith(_STARTS)]
    ends = [at for at, line in enumerate(lines) if line.strip() == END]
    if not begins and not ends:
        return text, ""
    if len(begins) != 1 or len(ends) != 1 or begins > ends:
        raise BrokenBlockError
    return "".join(lines[: begins[0]]), "".join(lines[ends[0] + 1 :])


def read(path: Path) -> str:
    """The text of a file as it is, its ends of lines too; empty where there is none. Raises OSError and UnicodeError."""
    return path.read_bytes().decode() if path.exists() else ""


def write(path: Path, text: str) -> None:
    """Write a file in one go; without text it goes. Raises OSError."""
    if not text:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(text.encode())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
