"""Contents of files by the names that git gives them: one after the other from one process, or many at once."""

import subprocess
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Self

from generator.reading.git import NoGitError
from generator.reading.git import command
from generator.reading.git import environment
from generator.reading.git import git_bytes


class Blobs:
    """The contents that the repository of a folder knows; to be used as a context. Raises `NoGitError` where git does not start."""

    def __init__(self, root: Path) -> None:
        try:
            self._git = subprocess.Popen(  # noqa: S603 - fixed arguments
                command("cat-file", "--batch"),
                cwd=root,
                env=environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise NoGitError(str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Let git end; what has ended by itself is no trouble."""
        with suppress(OSError):
            self._git.communicate()

    def read(self, name: str) -> bytes:
        """The content of that name. Raises `NoGitError` where there is none."""
        asked, said = self._git.stdin, self._git.stdout
        assert asked is not None  # noqa: S101 - for the type checker: both are pipes
        assert said is not None  # noqa: S101 - as above
        try:
            asked.write(f"{name}\n".encode())
            asked.flush()
        except OSError as error:
            raise NoGitError(f"{name}: {error}") from error
        _, _, size = said.readline().decode().strip().rpartition(" ")
        if not size.isdecimal():
            raise NoGitError(f"{name} {size}")
        content = said.read(int(size))
        said.read(1)  # the end of the line
        return content


def contents_of(root: Path, names: Collection[str]) -> dict[str, bytes]:
    """The contents that the repository of a folder knows by these names, without those that it does not have. Raises `NoGitError`.

    Git says of each in turn a line with name, kind and size, the content, and an end of line; or that it is missing.
    """
    said = git_bytes(root, "cat-file", "--batch", asked="".join(f"{each}\n" for each in names).encode())
    found, at = {}, 0
    while at < len(said):
        end = said.index(b"\n", at)
        name, _, about = said[at:end].decode().partition(" ")
        at = end + 1
        if about != "missing":
            length = int(about.rpartition(" ")[2])
            found[name] = said[at : at + length]
            at += length + 1
    return found
