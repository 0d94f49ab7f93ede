"""The paths of pages and files: each one stays inside the site and in its place."""

from generator.publishing.failure import PublishError
from generator.publishing.frame import folder
from generator.publishing.places import DATA
from generator.publishing.places import is_generated
from generator.words import LANGUAGES


def check_address(url: str) -> None:
    """Raise `PublishError` when a page would leave the site or stand where handwritten pages do."""
    if not _stays_inside(url) or not url.endswith(".html"):
        raise PublishError(f"{url!r} is not an address below the site that ends in .html")
    if not is_generated(url.removesuffix(".html") + ".md"):
        raise PublishError(f"{url!r} is not where generated pages stand")


def check_data_path(path: str) -> None:
    """Raise `PublishError` when a data file would leave the site, or does not stand where data files do."""
    if not _stays_inside(path) or path.endswith((".md", ".html")):
        raise PublishError(f"{path!r} is not the path of a data file below the site")
    if path.startswith(tuple(folder(language) for language in LANGUAGES if folder(language))):
        raise PublishError(f"{path!r} is in the folder of a language, where data files are not kept")
    if not path.startswith(DATA):
        raise PublishError(f"{path!r} is not below {DATA}, where data files stand")


def _stays_inside(path: str) -> bool:
    return "\\" not in path and all(step not in ("", ".", "..") for step in path.split("/"))
