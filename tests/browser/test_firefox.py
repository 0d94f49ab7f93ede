"""The core path in Firefox too, which Debian has as firefox-esr: from a folder on disk, and from a server with its policy."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from marionette_driver import By
from marionette_driver.marionette import Marionette

from tests.browser.firefox import until
from tests.browser.kinds import COMPARED
from tests.browser.kinds import FORMULA
from tests.browser.kinds import INDICATOR
from tests.browser.kinds import KINDS
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import SCORECARD

pytestmark = pytest.mark.browser


SCHEMES = {"light": "default", "dark": "slate"}


@pytest.fixture(params=["file", "root"])
def go(request: pytest.FixtureRequest, driver: Marionette, site: Path, at_root: str) -> Callable[[str], str]:
    """What opens a page of the site, by its path; gives the address of the site."""
    base = {"file": f"{site.as_uri()}/", "root": at_root}[request.param]

    def open_page(url: str) -> str:
        driver.navigate(base + url)
        return base

    return open_page


def _js(driver: Marionette, script: str, *given: object) -> Any:  # noqa: ANN401 - whatever the script gives
    return driver.execute_script(f"return ({script})(...arguments)", script_args=given)


def _seen(driver: Marionette, css: str) -> bool:
    return bool(_js(driver, "css => document.querySelector(css)?.checkVisibility() ?? false", css))


def _press(driver: Marionette, css: str) -> None:
    """Press something; the page may still be on its way to its anchor, which makes another element of it."""

    def pressed() -> bool:
        driver.find_element(By.CSS_SELECTOR, css).click()
        return True

    until(driver, pressed)


def test_firefox_leaves_the_machine_as_it_was(driver: Marionette) -> None:
    assert driver.session_id
    assert Path(os.devnull).is_char_device()


def test_every_kind_of_page_opens_with_its_style_and_asks_only_its_own_site(
    driver: Marionette, go: Callable[[str], str]
) -> None:
    for language, below in LANGUAGES.items():
        for url in KINDS.values():
            base = go(below + url)
            assert _js(driver, "() => document.documentElement.lang") == language
            asked = _js(driver, "() => performance.getEntriesByType('resource').map(each => each.name)")
            assert [each for each in asked if not each.startswith((base, "data:"))] == []
            width = _js(driver, "() => document.documentElement.scrollWidth - innerWidth")
            assert width <= 0, url
            sheets = _js(driver, "() => Array.from(document.styleSheets).map(each => each.disabled)")
            assert len(sheets) >= 3
            assert not any(sheets)


def test_the_language_switch_keeps_page_and_anchor(driver: Marionette, go: Callable[[str], str]) -> None:
    base = go(f"{SCORECARD}#indicator-8.2")
    until(driver, lambda: _seen(driver, '[id="indicator-8.2"] .sc-lines'))

    def switched() -> bool:
        """A click that comes while the page scrolls to its anchor may miss the link: then it is pressed again."""
        if driver.get_url() == f"{base}{SCORECARD}#indicator-8.2":
            _press(driver, "a[data-language-switch]")
        return str(driver.get_url()) == f"{base}en/{SCORECARD}#indicator-8.2"

    until(driver, switched)


def test_the_working_unfolds_in_place(driver: Marionette, go: Callable[[str], str]) -> None:
    go(f"en/{SCORECARD}")
    row = '[id="indicator-8.2"]'
    assert not _seen(driver, f"{row} .sc-lines")
    _press(driver, f"{row} summary")
    until(driver, lambda: _seen(driver, f"{row} .sc-lines"))
    assert "71.4286 (500/7)" in driver.find_element(By.CSS_SELECTOR, row).text


def test_a_heading_sorts_the_rows(driver: Marionette, go: Callable[[str], str]) -> None:
    go(f"en/{COMPARED}")
    names = "() => Array.from(document.querySelectorAll('.sc-compare tbody th a'), each => each.textContent)"
    ranked = _js(driver, names)
    total = ".sc-compare thead .sc-sort[aria-label*=Total]"
    way = "css => document.querySelector(css).closest('th').getAttribute('aria-sort')"

    def pressed_until(expected: str) -> list[str]:
        _press(driver, total)
        until(driver, lambda: _js(driver, way, total) == expected)
        found: list[str] = _js(driver, names)
        return found

    assert pressed_until("descending") == ranked
    assert pressed_until("ascending") == ranked[::-1]


def test_a_result_that_is_tried_is_scored(driver: Marionette, go: Callable[[str], str]) -> None:
    go(f"en/{FORMULA}")
    boxes = driver.find_elements(By.CSS_SELECTOR, "[data-sc-simulator] [data-sc-way=inputs] input[type=text]")
    for box, number in zip(boxes, ("30", "33"), strict=True):
        box.send_keys(number)
    _press(driver, "[data-sc-simulator] [type=submit]")
    # 30 of 33 is 1000/11 per cent, and 4 + (1000/11 - 90) / 10 is 45/11, where level 4 is 90 and level 5 is 100
    until(driver, lambda: "Score: 4.0909" in driver.find_element(By.CSS_SELECTOR, "[data-sc-output]").text)


def test_the_list_of_indicators_narrows(driver: Marionette, go: Callable[[str], str]) -> None:
    go("indicators/index.html")
    shown = "() => Array.from(document.querySelectorAll('[data-sc-item]')).filter(each => each.checkVisibility()).length"
    everything = _js(driver, shown)
    driver.find_element(By.CSS_SELECTOR, "#sc-filter").send_keys("๘.๒")
    until(driver, lambda: _js(driver, shown) == 1)
    assert everything > 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_follow_the_system(driver: Marionette, go: Callable[[str], str], scheme: str) -> None:
    driver.set_pref("layout.css.prefers-color-scheme.content-override", 0 if scheme == "dark" else 1)
    go(f"en/{INDICATOR}")
    # Firefox may tell the page of the setting when it is there already: then the page follows.
    until(driver, lambda: _js(driver, "() => document.body.dataset.mdColorScheme") == SCHEMES[scheme])
    rgb = "() => getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).map(Number)"
    until(driver, lambda: (sum(_js(driver, rgb)[:3]) < 300) == (scheme == "dark"))
