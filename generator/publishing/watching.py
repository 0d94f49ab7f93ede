"""What the site is made from, to be watched while it is served, and how problems are told there."""

from collections.abc import Iterable
from pathlib import Path

from generator.problems import Problem
from generator.publishing.assets import PACKAGE

_IN_PROJECT = ("frameworks", "results", "docs", "mkdocs.yml", "mkdocs.en.yml")
_IN_PACKAGE = ("templates", "assets", "words", "publishing/theme")


def watched(root: Path) -> list[Path]:
    """The files and folders whose change changes the site, as far as they are there."""
    paths = [*(root / name for name in _IN_PROJECT), *(PACKAGE / name for name in _IN_PACKAGE)]
    return [path for path in paths if path.exists()]


def told(problems: Iterable[Problem], language: str) -> list[str]:
    """One line for each error and warning, in the form that editors and compilers share."""
    return [
        f"{each.place}: {each.code} {each.message(language)}" for each in problems if each.severity != "note"
    ]
