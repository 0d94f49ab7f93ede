"""The paths of pages and files: each one stays inside the site, and no two are the same."""

from collections import Counter
from collections.abc import Iterable

from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.publishing.failure import PublishError
from generator.publishing.frame import folder
from generator.words import LANGUAGES


def check_paths(site: Site, pages: Iterable[Page]) -> None:
    """Raise `PublishError` that names the first path which would leave the site or overwrite another."""
    urls = [page.url for page in pages]
    for url in urls:
        if not _stays_inside(url) or not url.endswith(".html"):
            raise PublishError(f"{url!r} is not an address below the site that ends in .html")
    below = tuple(folder(language) for language in LANGUAGES if folder(language))
    for path in site.data:
        if not _stays_inside(path) or path.endswith((".md", ".html")):
            raise PublishError(f"{path!r} is not the path of a data file below the site")
        if path.startswith(below):
            raise PublishError(f"{path!r} is in the folder of a language, where data files are not kept")
    if twice := [path for path, times in Counter([*urls, *site.data]).items() if times > 1]:
        raise PublishError(f"{twice[0]!r} is made twice")


def _stays_inside(path: str) -> bool:
    return "\\" not in path and all(step not in ("", ".", "..") for step in path.split("/"))
