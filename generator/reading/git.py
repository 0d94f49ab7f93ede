"""What git says of a folder. It is asked to read only, in a fixed language and without settings of the person who asks.

One command of ours has it write: `scorecards git install` sets how this copy of a repository shows result files.
"""

import os
import subprocess
from pathlib import Path

_PATIENCE_S = 120

_SETTINGS = (
    "core.quotePath=false",
    "color.ui=false",
    "log.showSignature=false",
    "log.showRoot=true",
    "log.mailmap=false",
)


class NoGitError(Exception):
    """Git is not there, or does not answer; the text is what it says itself, if anything."""


def git(root: Path, *arguments: str) -> str:
    """What git says as text; raises `NoGitError` where it says that it cannot. It asks nobody."""
    return git_bytes(root, *arguments).decode("utf-8", errors="replace")


def git_bytes(root: Path, *arguments: str, asked: bytes | None = None) -> bytes:
    """The same as bytes; `asked` is what it reads."""
    try:
        return subprocess.run(  # noqa: S603 - fixed arguments
            command(*arguments),
            cwd=root,
            env=environment(),
            input=b"" if asked is None else asked,
            capture_output=True,
            check=True,
            timeout=_PATIENCE_S,
        ).stdout
    except subprocess.CalledProcessError as error:
        raise NoGitError(error.stderr.decode("utf-8", errors="replace").strip()) from error
    except (OSError, subprocess.SubprocessError) as error:
        raise NoGitError(str(error)) from error


def command(*arguments: str) -> list[str]:
    """How git is called: the one of the person who builds."""
    return ["git", *(part for each in _SETTINGS for part in ("-c", each)), *arguments]


def environment() -> dict[str, str]:
    """What git sees of the environment."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}
