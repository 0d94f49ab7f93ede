"""What the tests of bad input do to the good world: one edit, then the lines that are told."""

from collections.abc import Iterable
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.pipeline import score
from generator.problems import Problem
from generator.words import LANGUAGES
from tests.checking.good_world import GOOD_WORLD
from tests.checking.good_world import ONE_FRAMEWORK
from tests.checking.wide_world import WIDE_WORLD

WIDE = {path.split("/")[1] for path in WIDE_WORLD}
"""The folders of the wide frameworks."""


class Edit(NamedTuple):
    """One text of one file replaced by another, and the lines told of that file and of every file that they name."""

    why: str
    path: str
    old: str
    new: str
    told: tuple[str, ...]


class File(NamedTuple):
    """A whole file, replaced or added, and the lines told of it."""

    why: str
    path: str
    data: str | bytes
    told: tuple[str, ...]


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below `root` as they are."""
    for path, data in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())


def world_of(*paths: str) -> dict[str, str]:
    """As much of the good world as some of its files, or new ones, need: the wide frameworks refer to the first, not back."""
    needs_all = any(path.split("/")[1] in WIDE for path in paths)
    return dict(GOOD_WORLD if needs_all else ONE_FRAMEWORK)


def edited(*edits: tuple[str, str, str]) -> dict[str, str]:
    """The good world after edits, each a path, a text that stands there once, and what takes its place."""
    files = world_of(*(path for path, _, _ in edits))
    for path, old, new in edits:
        assert files[path].count(old) == 1, f"{old!r} stands {files[path].count(old)} times in {path}"
        files[path] = files[path].replace(old, new)
    return files


def lines(problems: Iterable[Problem]) -> list[str]:
    """Problems as the author reads them; each is one line in both languages, with a hint."""
    found = []
    for each in problems:
        for language in LANGUAGES:
            for text in (each.message(language), each.hint(language)):
                assert text, f"{each.code} says nothing"
                assert text.isprintable(), f"{each.code} is not one printable line: {text!r}"
        found.append(f"{each.place}: {each.code} {each.message('en')}")
    return found


def told(root: Path) -> list[str]:
    """Every line told of a project folder."""
    return lines(score(root).problems)


def told_of(root: Path, paths: Iterable[str]) -> list[str]:
    """The lines told of some files of a project folder."""
    wanted = tuple(f"{path}:" for path in paths)
    return [line for line in told(root) if line.startswith(wanted)]


def told_after(root: Path, bad: Edit | File) -> list[str]:
    """The lines told of the good world after one change, of the changed file and of those that it expects."""
    if isinstance(bad, Edit):
        write(root, edited((bad.path, bad.old, bad.new)))
    else:
        write(root, {**world_of(bad.path), bad.path: bad.data})
    return told_of(root, {bad.path, *(line.split(":")[0] for line in bad.told)})


def hints_after(root: Path, bad: Edit) -> list[str]:
    """The English hints of the problems of the changed file."""
    write(root, edited((bad.path, bad.old, bad.new)))
    return [each.hint("en") for each in score(root).problems if each.place.path == bad.path]
