"""What pages say, fact by fact, where a whole page would hide it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from generator import pipeline
from generator.presenting.page import Page
from generator.words import phrases
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal

Pages = dict[tuple[str, str], Page]

URLS = [
    "index.html",
    "frameworks/index.html",
    "indicators/index.html",
    "units/index.html",
    "scorecards/index.html",
    "scorecards/town-2569/round-2/compare_units.html",
    "scorecards/town-2569/round-1/compare_units.html",
    "scorecards/town-2569/round-1/report_status.html",
    "scorecards/town-2569/round-2/report_status.html",
    "glossary.html",
    "a_to_z.html",
    "numbers.html",
    "changes.html",
    "frameworks/town-2569/index.html",
    "frameworks/town-2569/strategy.html",
    "frameworks/town-2569/revisions.html",
    "frameworks/town-2569/indicators/1.html",
    "frameworks/town-2569/indicators/2.html",
    "frameworks/town-2569/indicators/2.1.html",
    "frameworks/town-2569/indicators/2.2.html",
    "units/town.html",
    "units/works.html",
    "scorecards/town-2569/round-2/works.html",
    "scorecards/town-2569/round-1/town.html",
    "scorecards/town-2569/round-1/works.html",
]
WORKS = "scorecards/town-2569/round-1/works.html"
TOWN = "scorecards/town-2569/round-1/town.html"
SECOND = "scorecards/town-2569/round-2/works.html"


def _pages(root: Path, *, internal: bool = False) -> Pages:
    prepared = pipeline.prepare(root, internal=internal)
    assert prepared.site is not None, prepared.problems
    return {(language, page.url): page for language, found in prepared.site.pages.items() for page in found}


def _text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def _row(page: Page, name: str) -> str:
    """One row of a scorecard, as text."""
    parts = re.split(r'(?=<li class="sc-row )', page.body)
    (found,) = [each for each in parts if f'id="indicator-{name}"' in each]
    return _text(found.split("\n</ul>")[0])


def test_every_page_is_there_in_both_languages(pages: Pages) -> None:
    assert [url for language, url in pages if language == "th"] == URLS
    assert [url for language, url in pages if language == "en"] == URLS


def test_every_page_but_those_of_the_navigation_leads_up(pages: Pages) -> None:
    tops = [url for (language, url), page in pages.items() if not page.breadcrumbs and language == "th"]
    assert tops == [url for url in URLS[:13] if "/round-" not in url]


def test_every_page_has_a_title_and_says_what_it_is(pages: Pages) -> None:
    for page in pages.values():
        assert page.title
        assert page.description
        assert not re.search(r"[<\n]", page.title)
        assert page.body.count("<h1>") == 1


def test_the_contents_of_a_page_are_its_sections(pages: Pages) -> None:
    assert pages["en", WORKS].contents == (
        ("summary", "At a glance"),
        ("indicators", "Scores by indicator"),
        ("next-level", "Distance to the next level"),
        ("total", "How the total adds up"),
        ("provenance", "Provenance"),
    )
    assert pages["en", WORKS].breadcrumbs == (
        ("Scorecards", "scorecards/index.html"),
        ("Model town 2026", "frameworks/town-2569/index.html"),
    )


def test_a_scorecard_in_a_sentence(pages: Pages) -> None:
    assert pages["en", WORKS].description == (
        "Works Division scored 3.7186 of 5 in Round 1, fiscal year 2026 (B.E. 2569), 74.37 out of 100, graded Good."
    )
    assert pages["th", WORKS].description == (
        "กองช่าง ได้คะแนนรวม 3.7186 จาก 5 ในรอบที่ 1 ปีงบประมาณ พ.ศ. 2569 คิดเป็น 74.37 จาก 100 อยู่ในระดับดี"
    )


def test_a_row_shows_result_score_weight_and_weighted_score(pages: Pages) -> None:
    assert _row(pages["en", WORKS], "2.1").startswith(
        "ร-2.1 Outstanding complaints closed (r) Revised on 10 April 2026 (B.E. 2569) Result 71.43 per cent Score 2.7857 adjusted by -0.5 Weight 10 Weighted score 0.2786"
    )


def test_what_is_not_applicable_says_so_and_its_parent_what_counted(pages: Pages) -> None:
    assert _row(pages["en", TOWN], "2.2").startswith(
        "2.2 Average days before an answer Not applicable Result – Score – Weight 10 counts 0 Weighted score –"
    )
    assert _row(pages["en", TOWN], "2").startswith(
        "2 Success in handling complaints Score 3.0000 Weight 20 counts 10 Weighted score 0.3000"
    )


def test_the_working_of_both_assessments_is_unfolded_in_place(pages: Pages) -> None:
    row = _row(pages["en", WORKS], "2.2")
    assert row.index("Self-assessment") < row.index("Score: 5.0000") < row.index("Reviewer")
    assert row.index("Reviewer") < row.index("Score: 4.0000")
    assert "Weighted score: 10 × 4.0000 ÷ 100 = 0.4000" in row
    assert "From results/town-2569/round-1/works.yml:" in row


def test_only_pages_that_show_made_up_results_say_so(pages: Pages) -> None:
    marked = {url for (language, url), page in pages.items() if "sc-notice--illustrative" in page.body}
    assert marked == {
        "index.html",
        "scorecards/index.html",
        "scorecards/town-2569/round-1/compare_units.html",
        "scorecards/town-2569/round-2/compare_units.html",
        "numbers.html",
        "changes.html",
        "scorecards/town-2569/round-1/report_status.html",
        "scorecards/town-2569/round-2/report_status.html",
        "frameworks/town-2569/index.html",
        *(f"frameworks/town-2569/indicators/{name}.html" for name in ("1", "2", "2.1", "2.2")),
        WORKS,
        SECOND,
        "units/works.html",
        "units/town.html",
    }
    assert phrases("en")["page.illustrative"] in pages["en", WORKS].body
    assert phrases("th")["page.illustrative"] in pages["th", WORKS].body
    row = re.search(
        r"<tr>(?:(?!</tr>).)*town\.html(?:(?!</tr>).)*</tr>",
        pages["en", "scorecards/index.html"].body,
        re.DOTALL,
    )
    assert row is not None
    assert phrases("en")["page.illustrative-mark"] not in row[0]


def test_a_period_with_made_up_dates_makes_its_results_illustrative(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    change(root, "frameworks/town-2569/framework.yml", "closed: true", "closed: true\n    illustrative: true")
    assert "sc-notice--illustrative" in _pages(root)["th", TOWN].body


def test_a_scorecard_of_which_nothing_is_known(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    change(root, "results/town-2569/round-2/works.yml", "status: not-reported", "status: pending")
    change(root, "results/town-2569/round-2/works.yml", "value: 10", "status: pending")
    page = _pages(root)["en", SECOND]
    assert page.description.startswith(
        "Works Division has no score yet in Round 2, fiscal year 2026 (B.E. 2569)"
    )
    assert "Total – / 5" in _text(page.body)


def test_authors_texts_are_escaped_everywhere(pages: Pages) -> None:
    for language, words in (
        ("th", "<p>เรื่องที่ปิด &lt; 30 วัน &amp; มีหนังสือตอบ &#34;ครบถ้วน&#34;</p>"),
        ("en", "<p>Closed in &lt; 30 days &amp; answered &#34;in full&#34;</p>"),
    ):
        assert words in pages[language, "frameworks/town-2569/indicators/2.1.html"].body
    description = pages["en", "frameworks/town-2569/indicators/2.1.html"].description
    assert description == 'Closed in < 30 days & answered "in full"'  # plain text: the theme escapes it


def test_a_missing_translation_shows_the_other_language_marked_with_its_lang(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    change(root, "results/units.yml", "{th: กองช่าง, en: Works Division}", "{th: กองช่าง}")
    found = _pages(root)
    assert '<span lang="th">กองช่าง</span>' in found["en", "scorecards/index.html"].body
    assert '<span lang="th">' not in found["th", "scorecards/index.html"].body
    for url in ("units/works.html", WORKS):
        (heading,) = re.findall(r"<h1>(.*?)</h1>", found["en", url].body, re.DOTALL)
        assert '<span lang="th">กองช่าง' in heading, url


def test_thai_pages_have_thai_years_and_english_ones_both(pages: Pages) -> None:
    assert "20 มีนาคม พ.ศ. 2569" in pages["th", "frameworks/town-2569/indicators/2.1.html"].body
    assert "20 March 2026 (B.E. 2569)" in pages["en", "frameworks/town-2569/indicators/2.1.html"].body
    for (language, url), page in pages.items():
        if language == "th":
            assert not re.search(r"(?<![0-9.])20[0-9]{2}(?![0-9])", _text(page.body)), url


def test_a_template_shows_its_targets_and_baseline_by_year(pages: Pages) -> None:
    text = _text(pages["en", "frameworks/town-2569/indicators/2.1.html"].body)
    assert "Target Fiscal year 2026 (B.E. 2569): 80" in text
    assert "Baseline Fiscal year 2025 (B.E. 2568): 62.5" in text


def test_a_target_in_words_keeps_its_number(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    change(
        root,
        "frameworks/town-2569/indicators/2.1.yml",
        "{fiscal_year: 2569, value: 80}",
        "{fiscal_year: 2569, value: 80, text: {th: ปีแรก, en: first year}}",
    )
    text = _text(_pages(root)["en", "frameworks/town-2569/indicators/2.1.html"].body)
    (target,) = re.findall(r"Target (Fiscal year.*?) Baseline", text)
    assert "80" in target
    assert "first year" in target


def test_every_results_table_leads_to_the_working(pages: Pages) -> None:
    body = pages["en", "frameworks/town-2569/indicators/2.1.html"].body
    assert 'href="../../../scorecards/town-2569/round-1/works.html#indicator-2.1"' in body
    assert 'id="indicator-2.1"' in pages["en", WORKS].body


def test_an_internal_page_of_a_position_has_its_forms(tmp_path: Path) -> None:
    found = _pages(copy_of_minimal(tmp_path / "world"), internal=True)
    text = _text(found["en", "scorecards/town-2569/round-1/officer.html"].body)
    for words in (
        "Work achievement 83.00 70 58.10",
        "Competencies 83.33 30 25.00",
        "Teamwork 3 2 -1",
        "Joins the tug-of-war team",
        "refused to sign",
        "The flood should have counted",
        "Helped in the flood every day",
        "Knots untied",
    ):
        assert words in text
    assert ("th", "units/officer.html") in found
    assert "knots.html" not in found["en", "scorecards/town-2569/round-1/officer.html"].body


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_worked_example_is_shown_with_its_working(pages: Pages, language: str) -> None:
    text = _text(pages[language, "frameworks/town-2569/indicators/2.1.html"].body)
    given = {
        "th": "เรื่องที่แล้วเสร็จ = 20 เรื่องค้างทั้งหมด = 28 เรื่องที่ถอน = 0 ส่ง 24 มี.ค. 2569 71.43",
        "en": "Complaints closed = 20 All outstanding complaints = 28 Complaints withdrawn = 0 Sent 24 Mar 2026 (B.E. 2569) 71.43",
    }
    assert given[language] in text
    assert "-0.5" in text
    assert "2.7857" in text


def test_each_score_of_a_table_is_marked_where_it_is_made_up(pages: Pages) -> None:
    """The notice stands over a table that shows real results too, so the rows must tell which are which."""
    for url in ("scorecards/index.html", "frameworks/town-2569/indicators/2.1.html"):
        rows = re.findall(r"<tr>(.*?)</tr>", pages["en", url].body, re.DOTALL)
        marked = {
            unit: phrases("en")["page.illustrative-mark"] in row
            for row in rows
            for unit in ("town", "works")
            if f"round-1/{unit}.html" in row
        }
        assert marked == {"town": False, "works": True}, url


def test_no_list_and_no_table_is_empty(pages: Pages) -> None:
    empty = {
        (url, match[1])
        for (language, url), page in pages.items()
        for match in re.finditer(r"<(dl|ul|ol|tbody|p|section)\b[^>]*>\s*</\1>", page.body)
        if language == "en" and url != "glossary.html"  # the minimal world has no terms
    }
    assert empty == set()


def test_headings_skip_no_level_where_a_perspective_has_no_aspects(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    change(
        root,
        "results/town-2569/round-1/works.yml",
        "    inputs: {in_time: 88, all: 100}\n",
        "    assessments: {verified: {inputs: {in_time: 88, all: 100}}}\n",
    )
    levels = [int(each) for each in re.findall(r"<h([1-6])", _pages(root)["en", WORKS].body)]
    assert [(one, other) for one, other in pairwise(levels) if other > one + 1] == []


def test_an_allocation_that_weighs_nothing_is_shown_without_parts(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "copy")
    file = next((root / "frameworks").glob("*/framework.yml"))
    more = "allocations:\n  - {unit_kind: nobody, indicators: [{id: '1', weight: 0}]}\n"
    file.write_text(file.read_text("utf-8") + more, "utf-8")
    site = pipeline.prepare(root).site
    assert site is not None
    [page] = [page for page in site.pages["en"] if page.url == "frameworks/town-2569/index.html"]
    assert "<small>0 → –</small>" in page.body
