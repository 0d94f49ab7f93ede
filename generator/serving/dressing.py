"""What of the program itself shows on pages: its styles and scripts, and which of its folders a changed file stands in."""

from collections.abc import Collection

from generator.building.sources import digest_of_all
from generator.building.sources import sources
from generator.publishing.assets import PACKAGE

DRESSING = ("assets", "publishing/theme/assets")
"""Where the package has styles and scripts, which no page shows in itself."""


def dressing_of_package() -> str:
    """A hash of the program's styles and scripts."""
    return digest_of_all(sources(PACKAGE, DRESSING, {}, 0))


def below(folder: str, paths: Collection[str]) -> frozenset[str]:
    """What stands below a folder among some paths, by its path there; the folder itself is no part of it."""
    return frozenset(each.removeprefix(f"{folder}/") for each in paths if each.startswith(f"{folder}/"))
