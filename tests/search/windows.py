"""A site with its search on a server that counts, the browsers that open it, and the queries asked there as a reader asks them.

What is read is the search box in the page: `[data-sc-search]` with `data-sc-state`, `data-sc-query` and `data-sc-ms`, the field
`#sc-search-input`, and the options of `#sc-search-list`.
"""

import time
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any
from typing import Protocol

from marionette_driver.errors import MarionetteException
from marionette_driver.marionette import Marionette
from playwright.sync_api import Browser
from playwright.sync_api import Error
from playwright.sync_api import sync_playwright

from tests.browser.firefox import firefox
from tests.browser.kinds import CHROMIUM
from tests.browser.kinds import CHROMIUM_ARGUMENTS
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import LANGUAGES
from tests.browser.servers import headers_of
from tests.browser.servers import serving
from tests.search.figures import SHOWN
from tests.search.figures import Answer
from tests.search.figures import EvaluationError
from tests.search.figures import Language
from tests.search.figures import Loaded
from tests.search.figures import Query
from tests.search.figures import Session

DATA = "data/search/"
PATIENCE = 30_000
"""Milliseconds for one query."""

# Time is that of the clock on the wall, which the server has too. The results are read in a task of their own, when whatever
# belongs to the answer has been drawn.
ASK = """async (query, most, patience) => {
    const root = document.querySelector("[data-sc-search]");
    const input = document.querySelector("#sc-search-input");
    if (!root || !input) return {end: "absent"};
    const now = () => (performance.timeOrigin + performance.now()) / 1000;
    const options = () => Array.from(document.querySelectorAll("#sc-search-list a[role=option]"));
    const texts = option => ["title", "other"]
        .map(part => option.querySelector(`.sc-search__${part}`)?.textContent ?? "")
        .filter(text => text.trim());
    let first = null;
    let watch = null;
    const ended = new Promise(done => {
        const look = () => {
            if (first === null && options().length) first = now();
            const {scState: state, scQuery: shown} = root.dataset;
            if (state === "error") done("error");
            if (state === "ready" && shown === query) done("ready");
        };
        const attributeFilter = ["data-sc-state", "data-sc-query"];
        watch = new MutationObserver(look);
        watch.observe(document.documentElement, {subtree: true, childList: true, attributes: true, attributeFilter});
        setTimeout(() => done("late"), patience);
    });
    const began = now();
    input.focus();
    input.value = query;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    const end = await ended;
    watch.disconnect();
    await new Promise(next => setTimeout(next));
    return {end, began, first, ms: root.dataset.scMs ?? "", results: options().slice(0, most).map(texts)};
}"""

_STOPPED = {
    "absent": "the page has no search box",
    "error": "the search says that it cannot load its data",
    "late": f"no answer within {PATIENCE // 1000} seconds",
}

# What the console holds of pages whose address begins with the text given: of the page's own calls, and of the browser.
_SAID_BY_PAGE = """return Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage).getEvents()
    .filter(each => ["error", "warn", "assert"].includes(each.level) && each.filename.startsWith(arguments[0]))
    .map(each => Array.from(each.arguments, String).join(" "));"""
_SAID_BY_FIREFOX = """return Services.console.getMessageArray()
    .filter(each => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag)
        && each.sourceName.startsWith(arguments[0]))
    .map(each => each.errorMessage);"""


@dataclass
class Served:
    """The address of a site, and what its server has sent: when, of which path, and how many bytes."""

    base: str = ""
    sent: list[tuple[float, str, int]] = field(default_factory=list)

    def tell(self, path: str, size: int) -> None:
        """Note an answer."""
        self.sent.append((time.time(), path, size))

    def bytes_between(self, began: float, ended: float, below: str = "") -> int:
        """All that was sent between two moments of what lies below a path."""
        return sum(
            size for moment, path, size in self.sent if began <= moment <= ended and path.startswith(below)
        )


@contextmanager
def served(site: Path) -> Iterator[Served]:
    """Serve a site while the block runs, with the headers that it brings; the browser keeps nothing of it.

    Raises EvaluationError where it is not a built site with a search.
    """
    for path, meaning in {"index.html": "a built site", f"{DATA}manifest.js": "a site with a search"}.items():
        if not (site / path).is_file():
            raise EvaluationError(f"{site} is not {meaning}: there is no {path}")
    headers = headers_of(site) if (site / "headers/nginx.conf").is_file() else {}
    found = Served()
    with serving(site, {**headers, "Cache-Control": "no-store"}, told=found.tell) as found.base:
        yield found


class Window(Protocol):
    """A window of a browser that has not seen the site before."""

    def go(self, url: str) -> None:
        """Open an address and wait until all that it loads is there."""

    def ask(self, query: str) -> Any:  # noqa: ANN401 - what the script gives
        """Run the script that asks one query."""

    def complaints(self, base: str) -> list[str]:
        """What the console says of pages below an address."""


class ChromiumWindow:
    """A window of Chromium."""

    def __init__(self, browser: Browser) -> None:
        self.context = browser.new_context(viewport=DESKTOP)
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on(
            "console",
            lambda each: self.said.append(each.text) if each.type in {"error", "warning"} else None,
        )

    def go(self, url: str) -> None:
        self.page.goto(url)

    def ask(self, query: str) -> Any:  # noqa: ANN401 - what the script gives
        return self.page.evaluate(f"given => ({ASK})(...given)", [query, SHOWN, PATIENCE])

    def complaints(self, base: str) -> list[str]:  # noqa: ARG002 - the window opens no other site
        return list(self.said)


class FirefoxWindow:
    """The window of Firefox. It is the only one, so that only what the server says keeps it from remembering pages."""

    def __init__(self, driver: Marionette) -> None:
        self.driver = driver
        self.driver.set_pref("privacy.reduceTimerPrecision", value=False)

    def go(self, url: str) -> None:
        self.driver.navigate(url)

    def ask(self, query: str) -> Any:  # noqa: ANN401 - what the script gives
        script = (
            f"const given = Array.from(arguments); const done = given.pop(); ({ASK})(...given).then(done)"
        )
        given = [query, SHOWN, PATIENCE]
        return self.driver.execute_async_script(script, script_args=given, script_timeout=2 * PATIENCE)

    def complaints(self, base: str) -> list[str]:
        said = self.driver.execute_script(_SAID_BY_PAGE, script_args=[base], sandbox="system")
        with self.driver.using_context("chrome"):
            return [
                *said,
                *self.driver.execute_script(_SAID_BY_FIREFOX, script_args=[base], sandbox="system"),
            ]


@contextmanager
def browsers(name: str) -> Iterator[Window]:
    """A window of a browser of its own while the block runs: `chromium` or `firefox`. Raises EvaluationError where there is none."""
    try:
        if name == "firefox":
            with firefox() as driver:
                yield FirefoxWindow(driver)
        elif not CHROMIUM.exists():
            raise EvaluationError(f"{CHROMIUM} is missing; make browser installs it")
        else:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
                yield ChromiumWindow(browser)
                browser.close()
    except FileNotFoundError as error:
        raise EvaluationError(str(error)) from error
    except (Error, MarionetteException) as error:
        raise EvaluationError(f"{name}: {error}") from error


def evaluate(window: Window, site: Served, queries: Sequence[Query]) -> list[Session]:
    """Ask each query in the language of the title that is expected; one session for each language that has any.

    Raises EvaluationError where the page has no search box, or the search gives no answer.
    """
    found = []
    languages: tuple[Language, ...] = ("th", "en")
    for language in languages:
        asked = [each for each in queries if each.language == language]
        if asked:
            window.go(f"{site.base}{LANGUAGES[language]}index.html")
            found.append(_session(window, site, language, asked))
    return found


def _session(window: Window, site: Served, language: Language, queries: Sequence[Query]) -> Session:
    answers: list[Answer] = []
    began = first = 0.0
    for query in queries:
        said = window.ask(query.text)
        if said["end"] != "ready":
            raise EvaluationError(f"{query.text!r}: {_STOPPED[said['end']]}")
        began = began or said["began"]
        first = first or said["first"] or 0.0
        try:
            ms = float(said["ms"])
        except ValueError as error:
            raise EvaluationError(f"{query.text!r}: data-sc-ms is {said['ms']!r}, not a number") from error
        answers.append(Answer(query, tuple(map(tuple, said["results"])), ms))
    ended = time.time()
    loaded = Loaded(
        first_data=site.bytes_between(began, first, DATA),
        first=site.bytes_between(began, first),
        session_data=site.bytes_between(began, ended, DATA),
        seconds=max(first - began, 0.0),
    )
    return Session(language=language, answers=tuple(answers), loaded=loaded)
