"""The forms of an appraisal: what is filled in stands where the form has it, and no place for a name is filled."""

import re

import pytest

from generator import pipeline
from generator.presenting.page import Page
from generator.words import LANGUAGES
from tests.worlds.copies import REPOSITORY

POSITION = "scorecards/chonburi-2556/round-1/position-a.html"


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    """The page of the made-up legal officer in each language, as the office has it."""
    site = pipeline.prepare(REPOSITORY, internal=True).site
    assert site is not None
    return {
        language: next(each for each in site.pages[language] if each.url == POSITION)
        for language in LANGUAGES
    }


def _rows(page: Page, form: int) -> list[str]:
    """The rows of the tables of the first, second or third form, as text with a bar between cells."""
    part = page.body.split('<section class="sc-form">')[form].split("</section>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", part, re.DOTALL)
    cells = [re.split(r"</t[hd]>", each)[:-1] for each in rows]
    return [" | ".join(" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in row) for row in cells]


def test_the_summary_adds_both_components(pages: dict[str, Page]) -> None:
    """3.5757 x 20 = 71.514; 28 of 30 points are 93.33; 71.514 x 70 % + 93.333 x 30 % = 50.06 + 28.00 = 78.06 (S002-09)."""
    rows = _rows(pages["en"], 1)
    assert "Work achievement | 71.51 | 70 % | 50.06" in rows
    assert "Competencies | 93.33 | 30 % | 28.00" in rows
    assert "Total | 78.06" in rows
    assert any(each.startswith("Expertise | Course on fact-finding | April – June 2013 |") for each in rows)
    assert "Superior above | ☐ agrees ☐ differs ☑ none | Signature" in rows


def test_the_agreement_has_weights_criteria_scores_and_their_sum(pages: dict[str, Page]) -> None:
    """As printed: (C) = (A) x (B) / 100, 25 x 4 / 100 = 1; 20 x 4.2 / 100 = 0.84; the sum x 20 (S002-14, S002-15)."""
    rows = _rows(pages["en"], 2)
    assert any(
        each.startswith("1.1 ")
        and each.endswith("| 25 | less than 60 | 61–70 | 71–80 | 81–90 | 91–100 | 85.00 | 4.0000 | 1.0000")
        for each in rows
    )
    assert any(each.endswith("| 20 | 60 | 70 | 80 | 90 | 100 | 92.00 | 4.2000 | 0.8400") for each in rows)
    assert any(each.endswith("| 30 | Levels by class A to G | 71.43 | 3.2857 | 0.9857") for each in rows)
    assert "Total | 100 |  | 3.5757" in rows
    assert "Sum of (C) × 20, out of 100 | 71.51" in rows


def test_competencies_are_counted_by_their_distance(pages: dict[str, Page]) -> None:
    """Of ten, two are one level below: 8 x 3 + 2 x 2 = 28 (S002-20)."""
    rows = _rows(pages["th"], 3)
    assert "การสั่งสมความเชี่ยวชาญในงานอาชีพ | 3 | 2 | -1" in rows
    assert "เท่ากับหรือสูงกว่าระดับที่คาดหวัง | 8 | × 3 | 24" in rows
    assert "ต่ำกว่าระดับที่คาดหวัง 1 ระดับ | 2 | × 2 | 4" in rows
    assert "ต่ำกว่าระดับที่คาดหวัง 3 ระดับขึ้นไป | 0 | × 0 | 0" in rows


def test_names_are_left_to_be_written_by_hand(pages: dict[str, Page]) -> None:
    for page in pages.values():
        blanks = re.findall(r'class="sc-form__blank">([^<]*)<', page.body)
        assert len(blanks) >= 3 * 2 + 4 + 4
        assert {each.strip() for each in blanks} <= {"", "Signature", "ลงชื่อ"}


def test_other_scorecards_have_no_forms() -> None:
    site = pipeline.prepare(REPOSITORY, internal=True).site
    assert site is not None
    having = {each.url for each in site.pages["en"] if 'class="sc-form"' in each.body}
    assert having
    assert all("position" in each for each in having)
