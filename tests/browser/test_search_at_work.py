"""The search box with the real engine and the data of the repository, also where they do not come at once."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import ERROR
from tests.browser.kinds import INDICATOR
from tests.browser.kinds import LANGUAGES
from tests.browser.search_box import opened
from tests.browser.search_scripts import LISTEN
from tests.browser.search_scripts import fail
from tests.search.reading import content

pytestmark = pytest.mark.browser

COMPLAINTS = {"th": "เรื่องร้องเรียน", "en": "complaints"}
OFFICE = {"th": "สำนักงาน", "en": "office"}
LEGAL = {"th": "กลุ่มงานกฎหมาย", "en": "legal, regulations"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_finds_an_indicator_and_opens_it(visitor: Visitor, base: str, language: str) -> None:
    box = opened(visitor(base), f"{LANGUAGES[language]}method.html")
    box.find(COMPLAINTS[language])
    option = box.options.filter(has=box.page.locator(".sc-search__code", has_text=re.compile("^8.2$"))).first
    expect(option).to_be_visible()
    assert float(str(box.root.get_attribute("data-sc-ms"))) >= 0
    option.click()
    box.page.wait_for_url(f"**/{LANGUAGES[language]}{INDICATOR}")
    asked = [url for url in box.visit.requests if re.search("lunr|wordcut|search_index|/workers/", url)]
    assert asked == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_filters_narrow_what_was_found(visitor: Visitor, at_root: str, language: str) -> None:
    box = opened(visitor(at_root, viewport=DESKTOP), f"{LANGUAGES[language]}index.html")
    box.find(OFFICE[language])
    button = box.page.locator('.sc-search__facets button[data-facet=kind][data-value="indicator"]')
    count = int(button.locator(".sc-search__count").inner_text())
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(box.status).to_contain_text(re.compile(rf"\b{count}\b"))
    expect(box.page.locator("#sc-search-list .sc-search__kind:not([data-kind=indicator])")).to_have_count(0)
    expect(box.page.locator("#sc-search-list .sc-search__kind").first).to_be_visible()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_periods_of_a_unit_are_one_row(visitor: Visitor, at_root: str, language: str) -> None:
    box = opened(visitor(at_root), f"{LANGUAGES[language]}index.html")
    box.find(LEGAL[language])
    cards = box.options.filter(has=box.page.locator("[data-kind=scorecard]"))
    newest = cards.filter(has_text=re.compile(LEGAL[language], re.IGNORECASE)).first
    assert re.search(
        r"/scorecards/chonburi-2556/round-2/legal-group\.html$", str(newest.get_attribute("href"))
    )
    older = box.page.locator(".sc-search__periods a[href$='/round-1/legal-group.html']")
    expect(older).to_be_visible()


def test_the_error_page_searches_too(visitor: Visitor, at_root: str) -> None:
    box = opened(visitor(at_root), f"en/{ERROR}")
    box.find(COMPLAINTS["en"])
    box.options.first.click()
    box.page.wait_for_url(f"{at_root}en/**")
    expect(box.page.locator("article h1")).to_be_visible()


def _names(site: Path) -> dict[str, str]:
    """A file of each sort in the index of a site, by its name."""
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.glob("data/search/*.js")}
    manifest = content(files, "manifest")
    body: Any = content(files, manifest["entries"])["body"]
    (*_, scorecards), *_ = manifest["scorecards"]
    return {
        "manifest": "manifest",
        "entries": manifest["entries"],
        "units": manifest["units"][0],
        "scorecards": scorecards,
        "remarks": manifest["remarks"],
        "pairs": body["pairs"],
    }


@pytest.mark.parametrize("part", ["manifest", "entries", "units", "scorecards", "remarks", "pairs"])
def test_what_could_not_be_loaded_is_there_the_next_time(
    visitor: Visitor, at_root: str, site: Path, part: str
) -> None:
    visit = visitor(at_root, may_complain=True)
    left = fail(visit.page, _names(site)[part], times=100)
    visit.page.add_init_script(LISTEN)
    box = opened(visit, "index.html")
    box.paste("ขึ้นเว็บไซต์ของสำนักงาน")  # in a text, and in no name
    box.is_in("error")
    expect(box.status.get_by_role("link")).to_be_visible()
    left.clear()
    box.find("ขึ้นเว็บไซต์ของสำนักงานช้า")
    expect(box.options.first).to_be_visible()
    expect(box.status).to_contain_text("พบ")
    assert box.page.evaluate("thrown") == []
