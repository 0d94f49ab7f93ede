"""The last site as a store of finished files: what would be made just the same is taken over."""

import os
import shutil
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.building.state import Last
from generator.building.state import Made


@dataclass(frozen=True, kw_only=True)
class LastSite:
    """The site in `folder`, and what was noted of it when it was made."""

    folder: Path
    last: Last

    @cached_property
    def found(self) -> dict[str, tuple[int, int]]:
        """Every file that is in the folder now, with its size and the time of its last change."""
        try:
            return {path: (each.st_size, each.st_mtime_ns) for path, each in _walk(str(self.folder), "")}
        except OSError:
            return {}

    def same(self, paths: Iterable[str], key: str | None, shells: Collection[str]) -> dict[str, Made]:
        """What was noted of files that are there as they were made: from that key, or any, filled into one of these shells or none.

        Nothing unless all of them are.
        """
        found, standing = {}, self.standing
        for path in paths:
            made = standing.get(path)
            if made is None or (key is not None and made.key != key):
                return {}
            if made.shell and made.shell not in shells:
                return {}
            found[path] = made
        return found

    @cached_property
    def standing(self) -> dict[str, Made]:
        """The files that are there as they were made."""
        found = self.found
        return {
            path: made
            for path, made in self.last.files.items()
            if found.get(path) == (made.size, made.changed_ns)
        }

    def link(self, paths: Iterable[str], edition: Path) -> None:
        """Put files that are there into a new edition: as links, or as copies where the file system has no links."""
        for path in paths:
            old, new = f"{self.folder}/{path}", f"{edition}/{path}"
            try:
                _link_or_copy(old, new)
            except FileNotFoundError:
                Path(new).parent.mkdir(parents=True, exist_ok=True)
                _link_or_copy(old, new)

    def is_intact(self) -> bool:
        """Whether the folder holds exactly the files that it was left with."""
        return bool(self.found) and len(self.standing) == len(self.found) == len(self.last.files)


def _link_or_copy(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(old, new)


def _walk(folder: str, below: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{below}{entry.name}/")
            else:
                yield below + entry.name, entry.stat(follow_symlinks=False)
