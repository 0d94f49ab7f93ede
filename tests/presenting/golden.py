"""Golden files: what a page looked like when somebody last read it.

After a change that is meant to show on the pages, write them anew and read the difference before it is committed:

    UPDATE_GOLDEN=1 .venv/bin/python -m pytest tests/presenting/test_golden.py -n0
    git diff tests/presenting/golden

Lines are stripped at their ends and empty lines left out: what a browser does not see is not compared.
"""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def readable(html: str) -> str:
    """The body of a page as it is compared."""
    return "".join(f"{line.rstrip()}\n" for line in html.splitlines() if line.strip())


def golden(name: str, now: str) -> str:
    """The golden file of that name, written anew from `now` where UPDATE_GOLDEN is set."""
    if os.environ.get("UPDATE_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / name).write_text(now, "utf-8")
    return (FOLDER / name).read_text("utf-8")


def orphans(names: set[str]) -> set[str]:
    """The golden files that no test compares."""
    return {path.name for path in FOLDER.iterdir()} - names
