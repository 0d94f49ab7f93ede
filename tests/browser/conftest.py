"""A real browser on the repository's own site: from a folder on disk, from a server's root, and below a path of its own."""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any

import pytest
from marionette_driver.marionette import Marionette
from playwright.sync_api import Browser
from playwright.sync_api import ConsoleMessage
from playwright.sync_api import Page
from playwright.sync_api import Request
from playwright.sync_api import expect
from playwright.sync_api import sync_playwright

from generator import pipeline
from generator.publishing.build import publish
from tests.browser.firefox import firefox
from tests.browser.kinds import CHROMIUM
from tests.browser.kinds import CHROMIUM_ARGUMENTS
from tests.browser.servers import headers_of
from tests.browser.servers import serving
from tests.worlds.copies import copy_of_repository


@dataclass
class Visit:
    """A page of the site in the browser, and what it complained of and asked for meanwhile.

    Whatever it complains of fails the test in the end, and so does a request to any other place, unless it `may_complain`.
    """

    page: Page
    base: str
    may_complain: bool = False
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen from the start."""
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", self._miss)
        self.page.on("request", self._ask)

    def _ask(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.base, "data:")):
            self.complaints.append(f"asked another site: {request.url}")

    def _miss(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the next page was opened before this one had its icon
            self.complaints.append(f"{request.failure}: {request.url}")

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def go(self, url: str) -> Page:
        """Open a page of the site."""
        self.page.goto(self.base + url)
        return self.page

    def is_at(self, url: str) -> None:
        """Wait until a page of the site is shown, with its query and its anchor."""
        expect(self.page).to_have_url(self.base + url)


Visitor = Callable[..., Visit]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_of_repository(tmp_path_factory.mktemp("browser") / "project")
    prepared = pipeline.prepare(root)
    assert prepared.site is not None, prepared.problems
    return publish(root, prepared.site)


@pytest.fixture(scope="session")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on a server where it does not stand at the root, with the headers that it brings."""
    top = tmp_path_factory.mktemp("server")
    (top / "office").mkdir()
    (top / "office" / "scorecards").symlink_to(site)
    with serving(top, headers_of(site)) as address:
        yield f"{address}office/scorecards/"


@pytest.fixture(scope="session")
def at_root(site: Path) -> Iterator[str]:
    """The address of the site on a server of its own, with the headers that it brings."""
    with serving(site, headers_of(site)) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.fail(f"{CHROMIUM} is missing; make browser installs it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def driver() -> Iterator[Marionette]:
    """Firefox without a window."""
    try:
        with firefox() as found:
            yield found
    except FileNotFoundError as error:
        pytest.fail(str(error))


@pytest.fixture(params=["file", "path", "root"])
def base(request: pytest.FixtureRequest, site: Path, served: str, at_root: str) -> str:
    """Where the site is opened from."""
    return {"file": f"{site.as_uri()}/", "path": served, "root": at_root}[request.param]


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Visitor]:
    """A function that opens a new window on the site: `visitor(base, viewport=...)`."""
    contexts, visits = [], []

    def open_window(base: str, *, may_complain: bool = False, **options: Any) -> Visit:  # noqa: ANN401 - playwright's options of a context
        context = chromium.new_context(**options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        visits.append(Visit(context.new_page(), base, may_complain))
        return visits[-1]

    yield open_window
    for context in contexts:
        context.close()
    assert [each.complaints for each in visits if each.complaints and not each.may_complain] == []
