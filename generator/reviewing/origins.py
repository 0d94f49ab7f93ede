"""Which result file a content is of: git hands out copies without their folders, and its history knows where each was."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.reading.git import NoGitError
from generator.reading.git import git

_SHA1_DIGITS = 40


def blobs_of(root: Path, name: str) -> dict[str, str]:
    """The paths `results/f/p/<name>` by the contents that they have or had, as git calls them; the newest first, none without git."""
    place = f":(glob)results/*/*/{name}"
    found: dict[str, str] = {}
    try:
        staged = git(root, "ls-files", "--stage", "-z", "--", place).split("\0")
        for entry in filter(None, staged):
            about, _, path = entry.partition("\t")
            found.setdefault(about.split()[1], path)
        options = ("--raw", "--no-abbrev", "--no-renames", "-m", "--root", "--relative", "--format=", "-z")
        for path, names in _changes(git(root, "log", "--all", *options, "--", place)):
            for each in names:
                found.setdefault(each, path)
    except NoGitError:
        return found
    return {each: path for each, path in found.items() if each.strip("0")}


def _changes(log: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each path of the log with its content after and before: `:100644 100644 <before> <after> M`, then the path."""
    fields = iter(filter(None, (each.lstrip("\n") for each in log.split("\0"))))
    for about in fields:
        _, _, before, after, _ = about.split()
        yield next(fields), (after, before)


def blob_name(content: bytes, known: dict[str, str]) -> str:
    """What git calls a content, in the repository that knows these."""
    is_sha1 = len(next(iter(known), "")) in {0, _SHA1_DIGITS}
    kind = hashlib.sha1 if is_sha1 else hashlib.sha256
    return kind(b"blob %d\0" % len(content) + content).hexdigest()
