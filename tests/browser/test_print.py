"""What comes out of the printer: A4 pages as Chromium makes them, with the text that can be read on each."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from generator import pipeline
from generator.publishing.build import publish
from tests.browser.conftest import Visitor
from tests.browser.kinds import COMPARED
from tests.browser.kinds import INDICATOR
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import SCORECARD
from tests.worlds.copies import copy_of_repository

pytestmark = pytest.mark.browser

POSITION = "scorecards/chonburi-2556/round-1/position-a.html"
A4 = (595, 842)
"""Width and height in points."""

FORMS = {"en": ("(PP.1)", "(PP.2)", "(PP.3)"), "th": ("(ปผ.1)", "(ปผ.2)", "(ปผ.3)")}


@pytest.fixture(scope="module")
def internal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as the office has it, with the appraisals of made-up positions."""
    root = copy_of_repository(tmp_path_factory.mktemp("internal") / "project")
    site = pipeline.prepare(root, internal=True).site
    assert site is not None
    return publish(root, site)


def _printed(page: Page) -> list[str]:
    """The text of each page, without spaces: how wide they are is the printer's business."""
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert all((round(each.mediabox.width), round(each.mediabox.height)) == A4 for each in reader.pages)
    return [re.sub(r"\s+", "", each.extract_text()) for each in reader.pages]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_forms_of_an_appraisal_come_first_each_on_a_page_of_its_own(
    visitor: Visitor, internal: Path, language: str
) -> None:
    pages = _printed(visitor(f"{internal.as_uri()}/").go(LANGUAGES[language] + POSITION))
    for number, name in enumerate(FORMS[language]):
        assert name in pages[number]
        assert sum(name in each for each in pages[:3]) == 1
    assert "78.06" in pages[0]
    assert "71.51" in pages[1]
    assert "93.3333(280/3)" in pages[2]
    assert len(pages) > 3  # the scorecard follows, with every working
    assert "16.6667" in "".join(pages[3:]) or "25.0000" in "".join(pages[3:])


def test_a_scorecard_prints_every_working_and_where_it_stands(visitor: Visitor, site: Path) -> None:
    pages = _printed(visitor(f"{site.as_uri()}/").go(f"en/{SCORECARD}"))
    text = "".join(pages)
    assert "71.4286(500/7)" in text
    assert "Illustrative" in pages[0]
    assert f"https://scorecards.example.go.th/en/{SCORECARD}" in pages[-1]
    assert text.count("example.go.th/chonburi/2556-1/council-meetings.pdf") == 1  # the address is its text
    assert "Trya" not in text
    assert len(pages) <= 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_prints_its_form_criteria_and_examples(
    visitor: Visitor, site: Path, language: str
) -> None:
    pages = _printed(visitor(f"{site.as_uri()}/").go(LANGUAGES[language] + INDICATOR))
    text = "".join(pages)
    assert "28" in text
    assert "71.4286(500/7)" in text  # of the worked examples
    assert {"en": "Tryaresult", "th": "ทดลองคำนวณคะแนน"}[language] not in text
    assert all(each for each in pages), "no page is empty"


PORTRAIT, WIDE = 688, 1481
"""What is left of A4, and of A3 turned round, between their margins, in pixels of CSS."""

TABLES = {
    "frameworks/provincial-2550/index.html": PORTRAIT,
    "frameworks/cascade-2553/strategy.html": PORTRAIT,
    INDICATOR: PORTRAIT,
    SCORECARD: PORTRAIT,
    COMPARED: WIDE,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heads_of_tables_are_repeated_and_no_table_is_cut_off(
    visitor: Visitor, site: Path, language: str
) -> None:
    cut = {}
    for url, width in TABLES.items():
        visit = visitor(f"{site.as_uri()}/", viewport={"width": width, "height": 1000})
        page = visit.go(LANGUAGES[language] + url)
        page.emulate_media(media="print")
        assert page.locator("article thead").evaluate_all(
            "all => all.every(each => getComputedStyle(each).display === 'table-header-group')"
        )
        over = page.evaluate(
            "Array.from(document.querySelectorAll('article table')).filter(each => each.checkVisibility()).map(each =>"
            " Math.round(each.getBoundingClientRect().right - document.documentElement.clientWidth)).filter(each => each > 0)"
        )
        if over:
            cut[url] = over
    assert cut == {}
