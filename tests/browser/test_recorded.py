"""The pages on recorded changes, of a town with a history: valid, accessible, and no wider than a phone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import Visitor
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import PHONE
from tests.browser.servers import headers_of
from tests.browser.servers import serving
from tests.browser.test_valid_html import errors_of
from tests.building.sites import a_corrected_town
from tests.building.sites import build
from tests.worlds.copies import change
from tests.worlds.repositories import git

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a town that corrected a report."""
    root = a_corrected_town(tmp_path_factory.mktemp("recorded") / "town")
    palette = "palette: {scheme: default, primary: custom, accent: custom}"
    change(
        root, "mkdocs.yml", "font: false", f"font: false, {palette}"
    )  # with the contrast of the project's own site
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("extra: {generator: false}\n")
    site = build(root).site
    assert site is not None
    return site


@pytest.fixture(scope="module")
def kinds(town: Path) -> dict[str, str]:
    """The kinds of pages that tell of recorded changes, by their addresses."""
    commit = git(town.parent, "rev-parse", "HEAD").strip()[:10]
    return {
        "list": "frameworks/town-2569/revisions.html",
        "change": f"frameworks/town-2569/revisions/{commit}.html",
        "unit": "units/works/revisions.html",
        "scorecard": "scorecards/town-2569/round-1/works.html",
        "indicator": "frameworks/town-2569/indicators/2.1.html",
        "scorecards": "scorecards/index.html",
        "comparison": "scorecards/town-2569/round-1/compare_units.html",
    }


@pytest.fixture(scope="module")
def address(town: Path) -> Iterator[str]:
    """The address of the town's site."""
    with serving(town, headers_of(town)) as found:
        yield found


def test_every_page_is_valid(town: Path) -> None:
    assert errors_of(town) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "kind", ["list", "change", "unit", "scorecard", "indicator", "scorecards", "comparison"]
)
def test_every_page_is_accessible(
    visitor: Visitor, address: str, kinds: dict[str, str], kind: str, language: str
) -> None:
    visit = visitor(address, reduced_motion="reduce", color_scheme="light")
    page = visit.go(LANGUAGES[language] + kinds[kind])
    for size in (DESKTOP, PHONE):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_mark_leads_to_the_change(visitor: Visitor, address: str, kinds: dict[str, str]) -> None:
    page = visitor(address).go(f"en/{kinds['scorecard']}")
    page.get_by_role("link", name="Revised on 11 April 2026 (B.E. 2569)").last.click()
    expect(page).to_have_url(re.compile(re.escape(f"{address}en/{kinds['scorecard']}#change-")))
    assert page.locator(":target").inner_text().startswith("11\u00a0April\u00a02026")
