"""The search finds what readers look for, in Chromium and in Firefox, under the policy that the site brings and from a folder on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from marionette_driver import By
from marionette_driver.marionette import Marionette
from playwright.sync_api import Browser

from tests.browser.conftest import Visitor
from tests.browser.firefox import until
from tests.browser.servers import headers_of
from tests.search.evaluation import QUERIES
from tests.search.evaluation import report
from tests.search.figures import failings
from tests.search.figures import read_queries
from tests.search.windows import ChromiumWindow
from tests.search.windows import FirefoxWindow
from tests.search.windows import Window
from tests.search.windows import evaluate
from tests.search.windows import served

pytestmark = pytest.mark.browser

LEAST = 0.97
"""Of the Thai queries, the share with a right result among the first ten."""

FOUND = {"": ("แผนที่ภาษี", "แผนที่ภาษีและทะเบียนทรัพย์สิน"), "en/": ("tax map", "tax map and property register")}
INDICATOR = "frameworks/chonburi-2556/indicators/4.html"
"""The indicator with that in its title, below the root of either language."""

OPTIONS = "#sc-search-list a[role=option]"


@pytest.fixture(params=["chromium", "firefox"])
def window(request: pytest.FixtureRequest) -> Iterator[Window]:
    """A window of either browser; only the one that is asked for is started."""
    if request.param == "firefox":
        yield FirefoxWindow(request.getfixturevalue("driver"))
        return
    browser: Browser = request.getfixturevalue("chromium")
    found = ChromiumWindow(browser)
    yield found
    found.context.close()


def test_readers_find_what_they_look_for(window: Window, site: Path) -> None:
    assert "Content-Security-Policy" in headers_of(site)  # with which the site is served here
    with served(site) as address:
        sessions = evaluate(window, address, read_queries(QUERIES))
        complaints = window.complaints(address.base)
    assert failings(sessions, LEAST) == [], report("", sessions, complaints)
    assert complaints == []


@pytest.mark.parametrize("below", FOUND)
def test_a_result_opens_from_a_folder(visitor: Visitor, site: Path, below: str) -> None:
    query, title = FOUND[below]
    visit = visitor(f"{site.as_uri()}/")
    page = visit.go(f"{below}index.html")
    page.locator("#sc-search-input").fill(query)
    page.locator(f"{OPTIONS}[href*='{INDICATOR}']", has_text=title).first.click()
    page.wait_for_url(f"{visit.base}{below}{INDICATOR}*")


@pytest.mark.parametrize("below", FOUND)
def test_a_result_opens_from_a_folder_in_firefox(driver: Marionette, site: Path, below: str) -> None:
    query, title = FOUND[below]
    base = f"{site.as_uri()}/"
    window = FirefoxWindow(driver)
    window.go(f"{base}{below}index.html")
    driver.find_element(By.CSS_SELECTOR, "#sc-search-input").send_keys(query)
    css = f"{OPTIONS}[href*='{INDICATOR}']"

    def has_opened() -> bool:
        """The list may be drawn anew while its row is pressed: then it is pressed again."""
        if INDICATOR not in driver.get_url():
            rows = [each for each in driver.find_elements(By.CSS_SELECTOR, css) if title in each.text]
            for each in rows[:1]:
                each.click()
        return INDICATOR in driver.get_url()

    until(driver, has_opened)
    assert driver.get_url().startswith(base + below + INDICATOR)
    assert window.complaints(base) == []
