"""The scripts of the search without its box, in an empty page, and what they find in an index."""

import re
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser
from playwright.sync_api import Page
from playwright.sync_api import Route

import generator

SCRIPTS = Path(generator.__file__).parent / "assets/search"

_LISTED = re.search(r"PARTS = \[(.*?)\]", (SCRIPTS / "open.js").read_text("utf-8"))
assert _LISTED is not None
_PARTS = re.findall(r'"(\w+)"', _LISTED[1])
ENGINE = tuple(_PARTS[: _PARTS.index("engine") + 1])
"""The scripts that the engine is made of, in the order in which a page loads them."""

_ASK = """async ([data, language, query, options]) => {
    const engine = await ScorecardsSearch.open({ data, language });
    return engine.search(query, options);
}"""


@contextmanager
def engine_page(browser: Browser) -> Iterator[Page]:
    """An empty page with the engine in it."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(30_000)
    for part in ENGINE:
        page.add_script_tag(path=SCRIPTS / f"{part}.js")
    yield page
    context.close()


def asked(page: Page, site: str, query: str, language: str = "th", **options: Any) -> Any:  # noqa: ANN401 - the answer as the box gets it
    """What a newly opened engine answers to a query, from the index of the site at an address."""
    return page.evaluate(_ASK, [f"{site}data/search/", language, query, options])


def write_index(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put the files of an index below the root of a site."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


LISTEN = (
    "window.thrown = []; addEventListener('unhandledrejection', each => thrown.push(String(each.reason)))"
)
"""Keeps in `thrown` what fails and is not seen to by anybody."""


def fail(page: Page, name: str, *, times: int = 1, after: float = 0) -> list[str]:
    """Let the first loads of a file of the index fail, `after` so many milliseconds; gives those that are still to fail."""
    left = [name] * times

    def answer(route: Route) -> None:
        if left:
            left.pop()
            if after:
                page.wait_for_timeout(after)
            route.abort()
        else:
            route.continue_()

    page.route(re.compile(rf"/data/search/{name}\.js"), answer)
    return left
