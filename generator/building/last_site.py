"""The last site as a store of finished files: what would be made just the same is taken over."""

import os
import shutil
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from generator.building.state import Last
from generator.building.state import Made


class Differences(NamedTuple):
    """Where a folder is not what was noted of it: files that are gone, that were changed, and that nobody noted."""

    gone: AbstractSet[str]
    changed: AbstractSet[str]
    strange: AbstractSet[str]


def differences(folder: Path, files: Mapping[str, Made]) -> Differences:
    """Compare every file in the folder of a site with what was noted of it, by size and by the time of its last change."""
    standing, changed, strange = set[str](), set[str](), set[str]()
    try:
        for path, record in _walk(str(folder), ""):
            made = files.get(path)
            if made is None:
                strange.add(path)
            elif (made.size, made.changed_ns) == (record.st_size, record.st_mtime_ns):
                standing.add(path)
            else:
                changed.add(path)
    except OSError:  # there is no folder, or not all of it can be seen: nothing is taken from there
        return Differences(set(files), set(), set())
    return Differences(files.keys() - standing - changed, changed, strange)


@dataclass(frozen=True, kw_only=True)
class LastSite:
    """The site in `folder`, and what was noted of it when it was made."""

    folder: Path
    last: Last
    look: Callable[[], Differences] | None = None
    """What gives the `differences` where that has been begun already."""

    @cached_property
    def differences(self) -> Differences:
        """How the folder differs from what was noted."""
        return differences(self.folder, self.last.files) if self.look is None else self.look()

    def besides(self, paths: AbstractSet[str]) -> set[str]:
        """The files that are in the folder and not among these."""
        gone, _, strange = self.differences
        return {path for path in {*self.last.files, *strange} - paths if path not in gone}

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
        files, (gone, changed, _) = self.last.files, self.differences
        if not gone and not changed:
            return files
        return {path: made for path, made in files.items() if path not in gone and path not in changed}

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
        return bool(self.last.files) and not any(self.differences)


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
