"""How this copy of a repository shows result files: a setting of git on this machine, and lines of `.gitattributes` for all."""

import shlex
import sys
from pathlib import Path

from generator.reading.git import NoGitError
from generator.reading.git import git

ATTRIBUTES = ".gitattributes"
PATTERNS = ["results/*/*/*.yml diff=scorecards"]

_SETTING = "diff.scorecards.textconv"


def command_of(root: Path) -> str:
    """What git runs, in the top folder of the repository, with a file after it. Where the program is gone, the file is shown as it stands."""
    script = Path(sys.executable).with_name("scorecards")
    program = [str(script)] if script.exists() else [sys.executable, "-P", "-m", "generator"]
    below = git(root, "rev-parse", "--show-prefix").strip("\n")
    run = shlex.join([*program, "--root", below or ".", "git", "textconv"])
    return f'f() {{ {run} "$1" 2>/dev/null || cat -- "$1"; }}; f'


def set_up(root: Path) -> bool:
    """Have git show result files as scores in this copy; whether anything was to do. Raises `NoGitError`."""
    wanted = command_of(root)
    if _setting(root) == wanted:
        return False
    git(root, "config", "--local", _SETTING, wanted)
    return True


def take_down(root: Path) -> bool:
    """Take the setting back; whether it was there. Raises `NoGitError`."""
    git(root, "rev-parse", "--git-dir")
    if _setting(root) is None:
        return False
    git(root, "config", "--local", "--remove-section", _SETTING.rpartition(".")[0])
    return True


def _setting(root: Path) -> str | None:
    try:
        return git(root, "config", "--local", "--get", _SETTING).rstrip("\n")
    except NoGitError:  # git ends with 1 where it is not set
        return None
