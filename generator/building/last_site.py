"""The last site as a store of finished files: what would be made just the same is linked from there."""

import os
import shutil
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.building.state import Last
from generator.building.state import Made


@dataclass(frozen=True, slots=True, kw_only=True)
class LastSite:
    """The site in `folder`, and what was noted of it when it was made."""

    folder: Path
    last: Last

    def has(self, path: str, key: str, shells: Collection[str]) -> bool:
        """Whether a file is there as it was made, from the same key, filled into one of these shells or into none."""
        made = self.last.files.get(path)
        if made is None or made.key != key or (made.shell and made.shell not in shells):
            return False
        try:
            return _is_as_made(os.stat(f"{self.folder}/{path}"), made)  # noqa: PTH116 - forty thousand times over
        except OSError:
            return False

    def keep(self, path: str, edition: Path) -> Made:
        """Put a file that is there into a new edition: as a link, or as a copy where the file system has no links."""
        old, new = f"{self.folder}/{path}", f"{edition}/{path}"
        try:
            _link_or_copy(old, new)
        except FileNotFoundError:
            Path(new).parent.mkdir(parents=True, exist_ok=True)
            _link_or_copy(old, new)
        return self.last.files[path]

    def is_intact(self) -> bool:
        """Whether the folder holds exactly the files that it was left with."""
        seen = 0
        try:
            for path, record in _walk(str(self.folder), ""):
                made = self.last.files.get(path)
                if made is None or not _is_as_made(record, made):
                    return False
                seen += 1
        except OSError:
            return False
        return seen == len(self.last.files) and seen > 0


def _link_or_copy(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(old, new)


def _is_as_made(record: os.stat_result, made: Made) -> bool:
    return record.st_size == made.size and record.st_mtime_ns == made.changed_ns


def _walk(folder: str, below: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{below}{entry.name}/")
            else:
                yield below + entry.name, entry.stat(follow_symlinks=False)
