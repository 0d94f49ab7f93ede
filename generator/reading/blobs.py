"""Contents of files by the names that git gives them, one after the other from one process."""

import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Self

from generator.reading.git import NoGitError
from generator.reading.git import command
from generator.reading.git import environment


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
