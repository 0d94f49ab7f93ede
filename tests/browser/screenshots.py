"""Pictures of the built site, for whoever looks it over and for the handbook: `make screenshots`.

Every kind of page in both languages, light and dark, on a wide screen and on a phone goes into `build/screenshots/`; what the
handbook shows goes beside its text, each picture a part of one page. They are taken from a server, for the error page leads to
its style from the root, and without movement, for a picture may be quicker than that.

What has happened to the data of this repository says little, so the pages on changes are those of the same data with a made-up history.
"""

import base64
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser
from playwright.sync_api import Page
from playwright.sync_api import sync_playwright

from tests.browser.kinds import CHROMIUM
from tests.browser.kinds import CHROMIUM_ARGUMENTS
from tests.browser.kinds import COMPARED
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import ERROR
from tests.browser.kinds import FORMULA
from tests.browser.kinds import INDICATOR
from tests.browser.kinds import KINDS
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import OFFICE
from tests.browser.kinds import PHONE
from tests.browser.kinds import REPORTS
from tests.browser.kinds import SCORECARD
from tests.browser.servers import headers_of
from tests.browser.servers import serving
from tests.building.sites import build
from tests.worlds.reviewed import a_reviewed_project
from tests.worlds.reviewed import pages_on_changes

ROOT = Path(__file__).parents[2]
SITE = ROOT / "site"
PICTURES = ROOT / "build/screenshots"
MARGIN = 12
QUALITY = 72
"""Of WebP, out of 100: text stays sharp."""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A part of a page for the handbook: from the top of the element `css`, so high at most; `ready` is done before.

    Without `css` it is the screen itself, from its right edge. `has_history` says that it is of the site with the made-up history.
    """

    url: str
    css: str = "article h1"
    height: int = 560
    ready: Callable[[Page], None] = lambda _: None
    has_history: bool = False


SEARCH = "index.html?q="
SOUGHT = {"th": "เรื่องร้องเรียน", "en": "complaint"}
WIDTH = 962
"""Of the picture of a screen, as wide as the others are."""


def _search(page: Page) -> None:
    """Wait for what the address asks the search for."""
    page.locator("[data-sc-search][data-sc-state=ready] [role=option]").first.wait_for()


def _unfold(page: Page) -> None:
    page.locator('[id="indicator-8.2"] summary').click()


def _try(page: Page) -> None:
    boxes = page.locator("[data-sc-simulator] [data-sc-way=inputs] input[type=text]")
    boxes.nth(0).fill("30")
    boxes.nth(1).fill("33")
    page.locator("[data-sc-simulator] [type=submit]").click()


HANDBOOK = {
    "home": Picture(url="index.html"),
    "search": Picture(url=SEARCH, css="", height=640, ready=_search),
    "scorecard": Picture(url=SCORECARD),
    "working": Picture(url=SCORECARD, css='[id="indicator-8.2"]', ready=_unfold),
    "next-level": Picture(url=OFFICE, css="#next-level", height=520),
    "indicator": Picture(url=INDICATOR),
    "criteria": Picture(url=INDICATOR, css="#criteria"),
    "simulator": Picture(url=FORMULA, css="[data-sc-simulator]", height=760, ready=_try),
    "framework": Picture(url="frameworks/chonburi-2556/index.html", css="svg.sc-chart"),
    "strategy": Picture(url="frameworks/provincial-2550/strategy.html", css="svg.sc-map"),
    "compare": Picture(url=COMPARED, css="article h2"),
    "reports": Picture(url=REPORTS),
    "unit": Picture(url="units/justice-ministry.html", height=700),
    "changes": Picture(url="changes.html", css="#revisions", height=460),
    "revisions": Picture(
        url="frameworks/chonburi-2556/revisions.html",
        css=".sc-notice--illustrative",
        height=870,
        has_history=True,
    ),
    "revised": Picture(
        url="scorecards/chonburi-2556/round-1/chonburi-office.html",
        css="#changes",
        height=720,
        has_history=True,
    ),
    "numbers": Picture(url="numbers.html", height=460),
}


def take() -> Iterator[Path]:
    """Take all pictures of the site in `site/`; gives the path of each."""
    with (
        serving(SITE, headers_of(SITE)) as address,
        _with_history() as (root, other),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield from _of_kinds(browser, address, KINDS | {"error": ERROR, "search": SEARCH})
        yield from _of_kinds(browser, other, pages_on_changes(root))
        yield from _of_the_handbook(browser, address, other)
        yield _of_the_readme(browser, address)
        browser.close()


@contextmanager
def _with_history() -> Iterator[tuple[Path, str]]:
    """The project with a made-up history, and the address of its site."""
    with TemporaryDirectory() as folder:
        root = a_reviewed_project(Path(folder) / "project")
        site = build(root).site
        assert site is not None, "it was built as its own"
        with serving(site, headers_of(site)) as address:
            yield root, address


def _of_kinds(browser: Browser, address: str, kinds: Mapping[str, str]) -> Iterator[Path]:
    """Pictures of whole pages of one site."""
    for language, below in LANGUAGES.items():
        for size in (DESKTOP, PHONE):
            page = browser.new_page(viewport=size, reduced_motion="reduce")
            for kind, url in kinds.items():
                page.goto(f"{address}{below}{url}{SOUGHT[language] if url == SEARCH else ''}")
                if kind == "search":
                    _search(page)
                for scheme in ("light", "dark"):
                    page.emulate_media(color_scheme=scheme)
                    path = PICTURES / f"{kind.replace(' ', '-')}-{language}-{size['width']}-{scheme}.png"
                    page.screenshot(path=path, full_page=kind != "search")  # its shade is wider than the page
                    yield path
            page.close()


def _of_the_handbook(browser: Browser, address: str, with_history: str) -> Iterator[Path]:
    for language, below in LANGUAGES.items():
        page = browser.new_page(
            viewport=DESKTOP,
            color_scheme="light",
            reduced_motion="reduce",
            bypass_csp=True,  # it lets no page have the style that is added below
        )
        for name, picture in HANDBOOK.items():
            site = with_history if picture.has_history else address
            page.goto(f"{site}{below}{picture.url}{SOUGHT[language] if picture.url == SEARCH else ''}")
            if picture.css:  # what is scrolled would stand below them
                page.add_style_tag(content=".md-header, .md-top { display: none; }")
            picture.ready(page)
            path = ROOT / "docs" / language / "images" / f"{name}.webp"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_part(page, picture))
            yield path
        page.close()


def _of_the_readme(browser: Browser, address: str) -> Path:
    """A scorecard from its top, with the working that the README prints unfolded."""
    page = browser.new_page(viewport={"width": 1200, "height": 1500}, reduced_motion="reduce")
    page.goto(f"{address}en/scorecards/chonburi-2556/round-1/promotion-group.html")
    page.locator('[id="indicator-4"] summary').click()
    path = ROOT / "docs/images/scorecard.png"
    page.screenshot(path=path)
    page.close()
    return path


def _part(page: Page, picture: Picture) -> bytes:
    if picture.css:
        clip = _clip(page, picture)
    else:
        clip = {"x": DESKTOP["width"] - WIDTH, "y": 0, "width": WIDTH, "height": picture.height, "scale": 1}
    session = page.context.new_cdp_session(page)
    options = {"format": "webp", "quality": QUALITY, "clip": clip, "captureBeyondViewport": bool(picture.css)}
    return base64.b64decode(session.send("Page.captureScreenshot", options)["data"])


def _clip(page: Page, picture: Picture) -> dict[str, float]:
    """Where the part of the page stands."""
    top = page.locator(picture.css).first.evaluate("each => each.getBoundingClientRect().top + scrollY")
    article = page.locator("article").evaluate(
        "each => [each.getBoundingClientRect().left, each.getBoundingClientRect().right,"
        " each.getBoundingClientRect().bottom + scrollY]"
    )
    left, right, bottom = article
    return {
        "x": left - MARGIN,
        "y": top - MARGIN,
        "width": right - left + 2 * MARGIN,
        "height": min(picture.height, bottom - top + MARGIN),
        "scale": 1,
    }


def main() -> None:
    """Take the pictures and tell how many, and how much those of the handbook weigh."""
    taken = list(take())
    weight = sum(each.stat().st_size for each in taken if each.suffix == ".webp")
    print(f"{len(taken)} pictures; those of the handbook have {weight // 1000:,} KB")  # noqa: T201 - run by hand


if __name__ == "__main__":
    main()
