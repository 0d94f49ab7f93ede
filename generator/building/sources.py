"""The input files and the hashes of what is in them.

A file is read again when its size, its times or its inode differ from those of the last build. The time at which the system
last changed a file's record (ctime) cannot be set by hand, and a file changed so shortly before the last build that its times
might not tell is always read, so a hash is as good as one of the content itself.
"""

import hashlib
import os
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from generator.model.lock import is_lock

RECENT_NS = 2_000_000_000
"""How long before a build a file's times are not trusted, since the clock of some file systems ticks only that often."""

UNREADABLE = "unreadable"
"""What stands for the hash of something that is there but cannot be read."""

DEEPEST = 20
"""Folders inside each other that are looked into: a link may lead a folder back into itself."""


class Source(Struct, frozen=True, array_like=True):
    """One input file: what the file system says of it, and the hash of its content."""

    size: int
    changed_ns: int
    recorded_ns: int
    inode: int
    digest: str


def digest_of(*parts: str | bytes) -> str:
    """A hash of several parts, each told apart from the next."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.hexdigest()


def digest_of_content(data: bytes) -> str:
    """The hash of what is in one file."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def sources(root: Path, below: Iterable[str], known: Mapping[str, Source], seen_ns: int) -> dict[str, Source]:
    """Every file and folder below the given files and folders of `root`, by path in order; hidden ones and score locks aside.

    `known` are the sources of the last build, which looked at them at `seen_ns`.
    """
    found: dict[str, Source] = {}
    for name in below:
        for path, entry in _entries(root / name, name):
            if is_lock(path):
                continue  # no score and no page is made from it
            known_one = known.get(path)
            found[path] = FOLDER if entry is None else _source(root, path, entry, known_one, seen_ns)
    return dict(sorted(found.items()))


FOLDER = Source(0, 0, 0, 0, "folder")
"""What stands for a folder: that it is there, whatever is in it."""


def _entries(place: Path, name: str, depth: int = 0) -> Iterator[tuple[str, os.stat_result | None]]:
    """Path and record of everything at or below a place, None for a folder; of a link that leads nowhere, its own record."""
    if not os.path.lexists(place):
        return
    if not place.is_dir():
        yield name, place.stat() if place.exists() else place.lstat()
        return
    yield f"{name}/", None
    if depth > DEEPEST:
        return
    with os.scandir(place) as entries:
        for entry in entries:
            path = f"{name}/{entry.name}"
            if entry.name.startswith("."):
                continue
            if entry.is_symlink() or entry.is_dir():  # of a link to itself, only the first can be told
                yield from _entries(Path(entry.path), path, depth + 1)
            elif (record := _record(entry)) is not None:
                yield path, record


def _record(entry: os.DirEntry[str]) -> os.stat_result | None:
    """What the file system says of a file; None where it has just gone, as files do that editors write meanwhile."""
    try:
        return entry.stat()
    except FileNotFoundError:
        return None


def _source(root: Path, path: str, record: os.stat_result, known: Source | None, seen_ns: int) -> Source:
    seen = (record.st_size, record.st_mtime_ns, record.st_ctime_ns, record.st_ino)
    is_as_known = known is not None and seen == (known.size, known.changed_ns, known.recorded_ns, known.inode)
    if known is not None and is_as_known and max(seen[1:3]) < seen_ns - RECENT_NS:
        return known
    try:
        digest = digest_of_content((root / path).read_bytes())
    except OSError:
        digest = UNREADABLE
    return Source(*seen, digest)


def digest_of_all(found: Mapping[str, Source]) -> str:
    """A hash of several files with their paths."""
    return digest_of(*(part for path, source in found.items() for part in (path, source.digest)))
