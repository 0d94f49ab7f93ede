"""A scorecard's page: tracks, perspectives that decide, gates, what was not chosen, several assessors, parts of a total."""

import re
from dataclasses import replace

import pytest

from generator import pipeline
from generator.model.fields import Text
from generator.model.scorecard import Scorecard
from generator.presenting.atlas import Atlas
from generator.presenting.language import EN
from generator.presenting.page import Page
from generator.presenting.scorecards.figures import row_figures
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.row import row_html
from generator.presenting.web import Web
from generator.presenting.web import contents
from tests.conftest import write_world
from tests.presenting.reading import Pages
from tests.presenting.reading import items
from tests.presenting.reading import pages_of
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.presenting.reading import told
from tests.presenting.reading import words
from tests.presenting.worlds.dimensions import DIMENSIONS
from tests.presenting.worlds.tracks import TRACKS
from tests.presenting.worlds.units import UNITS
from tests.scoring.scenes import indicator
from tests.worlds.copies import REPOSITORY


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return pages_of(write_world(tmp_path_factory.mktemp("tracks"), TRACKS))


@pytest.fixture(scope="module")
def care(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return pages_of(write_world(tmp_path_factory.mktemp("dimensions"), DIMENSIONS))


UNREPORTED = """
-- frameworks/small-2569/framework.yml --
title: {en: Small framework}
fiscal_year: 2569
perspectives:
  - {id: all, title: {en: All}, indicators: [{id: 1, weight: 60}, {id: 2, weight: 40, base: 40, indicators: [{id: 2.1, weight: 30}, {id: 2.2, weight: 10}]}]}
periods:
  - {id: round-1, title: {en: Round 1}, start: 2025-10-01, end: 2026-03-31, closed: true, holidays: []}
-- frameworks/small-2569/indicators/1.yml --
title: {en: First}
criteria: {kind: entered}
-- frameworks/small-2569/indicators/2.yml --
title: {en: Second}
criteria: {kind: composite}
-- frameworks/small-2569/indicators/2.1.yml --
title: {en: Sub}
criteria: {kind: entered}
-- frameworks/small-2569/indicators/2.2.yml --
title: {en: Other sub}
criteria: {kind: entered}
-- results/small-2569/round-1/north.yml --
results:
  1: {value: 4, reason: {en: Decided}}
  2.1: {status: not-reported}
  2.2: {value: 3, reason: {en: Decided}}
"""


@pytest.fixture(scope="module")
def unreported(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """A scorecard without a report of one of its sub-indicators."""
    return pages_of(write_world(tmp_path_factory.mktemp("unreported"), UNITS + UNREPORTED))


def card(pages: Pages, framework: str, name: str, language: str = "en") -> Page:
    return pages[language, f"scorecards/{framework}/{name}.html"]


def row(page: Page, name: str) -> str:
    """One indicator's row, in words."""
    parts = re.split(r'(?=<li class="sc-row )|\n</ul>', page.body)
    (found,) = [each for each in parts if f'id="indicator-{name}"' in each]
    return words(found)


def figures(page: Page) -> list[str]:
    """The figures at the top of the page."""
    (html,) = re.findall(r'<dl class="sc-figures">(.*?)</dl>', page.body, re.DOTALL)
    return [words(each) for each in re.findall(r"<div>(.*?)</div>", html, re.DOTALL)]


def test_what_the_main_track_comes_to_stands_beside_it(pair: Pages) -> None:
    assert figures(card(pair, "pair-2569", "round-1/north")) == [
        "Performance 3.3286 / 5 Weight reported 70 / 70",
        "Out of 100 66.57",
        "Grade Ordinary",
        "Goodness 2.9600 / 5 Weight reported 100 / 100",
    ]
    assert figures(card(pair, "pair-2569", "round-2/south", "th")) == [
        "ทางเก่ง 4.2632 / 5 น้ำหนักที่รายงานแล้ว 95 / 95",
        "คิดเป็นคะแนนเต็ม 100 85.27",
        "ระดับผลการประเมิน สูง",
        "ทางดี – / 5 น้ำหนักที่รายงานแล้ว 0 / 100",
    ]


def test_without_a_total_the_figures_hold_the_grade_alone(care: Pages) -> None:
    page = card(care, "care-2569", "round-1/north")
    assert figures(page) == ["Grade Fair"]
    assert page.body.count("<meter") == 3  # one an indicator, none for a total
    assert figures(card(care, "care-2569", "round-1/south", "th"))[0] == "ระดับผลการประเมิน ไม่เข้าเกณฑ์ใด"


def test_the_award_of_a_grade_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    # r1: 88 is 4.6; (60 x 4.6 + 40 x 4) / 100 = 4.36; x 20 = 87.2: good, as is the process
    text = DIMENSIONS.replace("r1: {value: 82}", "r1: {value: 88}")
    found = pages_of(write_world(tmp_path_factory.mktemp("award"), text))
    assert (
        '<p class="sc-award">Certificate &lt; 3 years</p>' in card(found, "care-2569", "round-1/north").body
    )
    assert '<p class="sc-award">ใบรับรอง &lt; 3 ปี</p>' in card(found, "care-2569", "round-1/north", "th").body


def test_s000_07_the_perspective_that_decides_is_marked(care: Pages) -> None:
    html = section(card(care, "care-2569", "round-1/north"), "perspectives")
    assert table(html) == [["Process", "4.375", "87.5"], ["Results Decides the grade", "3.64", "72.8"]]
    assert '<a href="#perspective-results">Results</a>' in html
    assert table(section(card(care, "care-2569", "round-1/north", "th"), "perspectives")) == [
        ["ด้านกระบวนการ", "4.375", "87.5"],
        ["ด้านผลลัพธ์ มิตินี้ตัดสินระดับ", "3.64", "72.8"],
    ]


def test_s000_07_taken_literally_no_perspective_decides(care: Pages) -> None:
    page = card(care, "care-2569", "round-1/south")
    assert table(section(page, "perspectives")) == [["Process", "5", "100"], ["Results", "3.4", "68"]]
    assert items(section(page, "total")) == [
        "Process 100: Good",
        "Results 68: Fair",
        "The perspectives reach different grades: taken literally the rule gives none",
    ]
    assert items(section(card(care, "care-2569", "round-1/south", "th"), "total")) == [
        "ด้านกระบวนการ 100: ดี",
        "ด้านผลลัพธ์ 68: พอใช้",
        "ทุกมิติไม่ได้อยู่ในระดับเดียวกัน จึงไม่เข้าเกณฑ์ระดับใดตามตัวอักษร",
    ]


def test_where_there_is_no_total_nothing_is_said_to_add_up(care: Pages) -> None:
    page = card(care, "care-2569", "round-1/north")
    assert dict(page.contents)["total"] == "How the grade comes about"
    assert items(section(page, "total")) == [
        "Of 2 perspectives the weakest, Results (72.8), decides the grade",
        "The published 72.8 is not less than 60: Fair",
    ]
    assert "That is 60 % of its perspective" in row(page, "r1")
    assert dict(card(care, "care-2569", "round-1/north", "th").contents)["total"] == "การตัดระดับ"
    awaited = card(care, "care-2569", "round-2/north")
    assert items(section(awaited, "total")) == ["There is no grade yet; perspectives without a score: 2"]


def test_without_total_and_grades_there_is_nothing_to_explain(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    text = re.sub(r"\ngrades:\n.*?\ndefinitions:", "\ndefinitions:", DIMENSIONS, flags=re.DOTALL)
    page = card(pages_of(write_world(tmp_path_factory.mktemp("bare"), text)), "care-2569", "round-1/north")
    assert [anchor for anchor, _ in page.contents] == [
        "summary",
        "perspectives",
        "indicators",
        "next-level",
    ]
    assert 'class="sc-figures"' not in page.body


def test_what_was_reported_stands_below_its_row(care: Pages) -> None:
    text = row(card(care, "care-2569", "round-1/north"), "p")
    assert "350 of 400 points is 87.5 %" in text
    assert "Answers item by item Item What is asked Answer Points a1 There is a plan In full 100" in text
    assert "b1 It is followed up In part 50 b2 It is reported In full 100" in text


def test_s001_20_gates_tell_state_and_working(pair: Pages) -> None:
    page = card(pair, "pair-2569", "round-1/north")
    html = section(page, "gates")
    assert '<section class="sc-gate sc-gate--failed">' in html
    assert '<section class="sc-gate sc-gate--passed">' in html
    assert words(section(page, "gate-reward")) == (
        "Reward Not passed Goodness: 2.96 is less than 3 Performance: 3.3286 is more than 3 "
        "So: Not eligible < this year The published, rounded score is compared."
    )
    assert (
        "Internal: 2 is more than 1.5 Success: 4 is at least 4 So: A medal The exact score is compared"
        in told(page, "gate-medal")
    )
    assert words(section(card(pair, "pair-2569", "round-1/north", "th"), "gate-reward")) == (
        "เงินรางวัล ไม่ผ่านเงื่อนไข ทางดี 2.96 น้อยกว่า 3 ไม่เป็นไปตามเงื่อนไข ทางเก่ง 3.3286 มากกว่า 3 เป็นไปตามเงื่อนไข "
        "ผลคือ ไม่มีสิทธิ < ปีนี้ เทียบจากคะแนนที่ปัดเศษแล้วตามที่เผยแพร่"
    )


def test_s001_20_a_gate_waits_for_a_score(pair: Pages) -> None:
    page = card(pair, "pair-2569", "round-2/south")
    assert '<section class="sc-gate sc-gate--awaited">' in page.body
    assert words(section(page, "gate-reward")).startswith(
        "Reward Undecided Goodness has no score (the limit is 3), so nothing is decided Performance: 4.2632 is more than 3"
    )
    assert words(section(card(pair, "pair-2569", "round-2/south", "th"), "gate-reward")).startswith(
        "เงินรางวัล ยังตัดสินไม่ได้ ทางดี ไม่มีคะแนน (เกณฑ์ 3) จึงยังตัดสินไม่ได้"
    )


def test_s001_06_what_was_not_chosen_has_no_score_and_no_weight(pair: Pages) -> None:
    page = card(pair, "pair-2569", "round-1/north")
    assert row(page, "3b").startswith(
        "3b Risk Not chosen Score – Weight 20 counts 0 Weighted score – Working 3b "
        "The unit did not choose this indicator: it has no score and no weight"
    )
    assert row(page, "8").startswith("8 Database Not in this period Score – Weight 10 counts 0")
    assert "That is 28.5714 % of its track" in row(page, "3a")  # 20 of 70
    thai = card(pair, "pair-2569", "round-1/north", "th")
    assert "ไม่ได้เลือกวัดตัวชี้วัดนี้ จึงไม่มีคะแนนและไม่มีน้ำหนัก" in row(thai, "4")
    assert "ไม่วัดตัวชี้วัดนี้ในรอบนี้ จึงไม่นับน้ำหนัก" in row(thai, "8")
    assert "คิดเป็นร้อยละ 28.5714 ของด้านการประเมิน" in row(thai, "3a")


def test_an_unknown_weight_is_shown_and_in_no_total(pair: Pages) -> None:
    page = card(pair, "pair-2569", "round-1/north")
    assert row(page, "2").startswith("2 Of unknown weight Score 5.0000 Weight unknown Weighted score –")
    hint = "Performance: The source gives no weight for 2: shown, but in no total. The total is over 70 of 100 points of weight."
    assert hint in told(page, "summary")
    hint = "ทางเก่ง: ต้นฉบับไม่ระบุน้ำหนักของตัวชี้วัด 2 จึงแสดงไว้แต่ไม่นับรวม คะแนนรวมคิดจากน้ำหนัก 70 จาก 100"
    assert hint in told(card(pair, "pair-2569", "round-1/north", "th"), "summary")


def test_weights_of_the_period_are_told(pair: Pages) -> None:
    text = "Weights of this period Made-up weights < the source"
    assert text in told(card(pair, "pair-2569", "round-2/south"), "summary")
    assert text not in told(card(pair, "pair-2569", "round-1/north"), "summary")
    assert "Weight 50 counts 0" in row(card(pair, "pair-2569", "round-2/south"), "6")


def test_each_track_adds_up_by_itself(pair: Pages) -> None:
    page = card(pair, "pair-2569", "round-1/north")
    assert items(section(page, "track-performance"))[:3] == [
        "Total = sum of weight × score 240 ÷ sum of weights 70 = 3.4286 (24/7)",
        "The perspectives, each rounded, add up to 68.57 (exactly 68.5714 (480/7))",
        "The whole report was sent 24 Mar 2026 (B.E. 2569), after 20 Mar 2026 (B.E. 2569); working days late: 2 at 0.05 off the total each, which leaves 3.3286 (233/70)",
    ]
    assert items(section(page, "track-goodness")) == [
        "Total = sum of weight × score 296 ÷ sum of weights 100 = 2.96",
        "The perspectives, each rounded, add up to 59.2 (exactly 59.2)",
        "The exact 66.57 is not less than 0: Ordinary",
    ]
    awaited = told(card(pair, "pair-2569", "round-2/south"), "track-goodness")
    assert awaited.startswith("Not due yet or no result yet")


def test_the_bar_of_an_indicator_with_classes_shows_the_thresholds_of_its_class() -> None:
    """S002-43: the backlog of 10 of 8.1 is of class A, that of 28 of 8.2 of class C; 3 has one row of thresholds, without a class."""
    scored = pipeline.score(REPOSITORY)
    web = Web(Atlas(project=scored.project, notes=(), internal=False), EN)
    form = web.once(Form, "chonburi-2556", "round-1")
    office = next(
        each for each in scored.scorecards if each.unit == "chonburi-office" and each.period == "round-1"
    )
    bars = {
        each.id: words(
            row_html(form, row_figures(form, each)).partition("sc-bullet")[2].partition("</ol>")[0]
        )
        for each in office.rows
    }
    assert bars["8.1"].endswith("Class A 1 80 2 85 3 90 4 95 5 100")
    assert bars["8.2"].endswith("Class C 1 60 2 65 3 70 4 75 5 80")
    assert "Class" not in bars["3"]


def test_a_total_can_be_added_up_from_its_table(pair: Pages) -> None:
    """40 x 4, 20 x 3 and 10 x 2 over 70; 60 x 3 and 40 x 2.9 over 100. What has no weight that counts is not in a total."""
    page = card(pair, "pair-2569", "round-1/north")
    first, second = section(page, "track-performance"), section(page, "track-goodness")
    assert table(first) == [
        ["1", "40", "4.0000", "160"],
        ["3a", "20", "3.0000", "60"],
        ["5", "10", "2.0000", "20"],
    ]
    assert table(second) == [["6", "60", "3.0000", "180"], ["7", "40", "2.9000", "116"]]
    assert "Sum 70 240" in words(first)
    assert "Sum 100 296" in words(second)
    awaited = section(card(pair, "pair-2569", "round-2/south"), "track-goodness")
    assert "<table" not in awaited, "nothing counts yet"


def test_what_was_not_reported_counts_zero_and_is_told_at_the_top(unreported: Pages) -> None:
    """
    2.1 weighs 30 of 2, which weighs 40. 60 x 4 is 240; 2 is (30 x 0 + 10 x 3) / 40 = 0.75 and 40 x 0.75 is 30: 270 / 100.
    """
    page = card(unreported, "small-2569", "round-1/north")
    assert table(section(page, "total")) == [["1", "60", "4.0000", "240"], ["2", "40", "0.7500", "30"]]
    assert "Total = sum of weight × score 270 ÷ sum of weights 100 = 2.7" in told(page, "total")
    assert "Not reported: 2.1. Their weight, 30, counts with a score of 0." in told(page, "summary")


def test_a_weighted_score_on_another_base_says_so(unreported: Pages) -> None:
    """2 brings 40 x 0.75 / 100 to the whole; 2.2 brings 10 x 3 / 40 to 2."""
    page = card(unreported, "small-2569", "round-1/north")
    assert "Weighted score 0.3000 1 2 3" in row(page, "2")
    assert "Weighted score 0.7500 (base 40) 1 2 3" in row(page, "2.2")
    results = unreported["en", "frameworks/small-2569/indicators/2.2.html"]
    assert table(section(results, "results"))[0][-1] == "0.7500 (base 40)"
    results = unreported["en", "frameworks/small-2569/indicators/2.html"]
    assert table(section(results, "results"))[0][-1] == "0.3000"


def test_each_assessor_has_a_total(pair: Pages) -> None:
    # (40 x 5 + 20 x 3 + 10 x 2) / 70 - 0.1 = 3.9 as the unit has it
    page = card(pair, "pair-2569", "round-1/north")
    totals = section(page, "total").rsplit("<table", 1)[1]
    assert table(totals) == [["Self-assessment", "3.9000"], ["Reviewer Counts", "3.3286"]]
    assert "<caption>Totals by assessor</caption>" in page.body
    thai = card(pair, "pair-2569", "round-1/north", "th")
    totals = section(thai, "total").rsplit("<table", 1)[1]
    assert table(totals) == [["ประเมินตนเอง", "3.9000"], ["ผู้ตรวจประเมิน ใช้เป็นผล", "3.3286"]]
    assert "<caption>คะแนนรวมตามผู้ประเมิน</caption>" in thai.body
    assert "Totals by assessor" not in card(pair, "pair-2569", "round-2/south").body


def test_headings_skip_no_level(pair: Pages, care: Pages) -> None:
    for page in [*pair.values(), *care.values()]:
        levels = [int(each) for each in re.findall(r"<h([1-6])", page.body)]
        assert [at for at in range(1, len(levels)) if levels[at] > levels[at - 1] + 1] == [], page.url


def test_the_contents_are_all_headings_of_the_page(pair: Pages, care: Pages) -> None:
    """They are looked for around the rows only, which have no headings of that level."""
    for page in [*pair.values(), *care.values()]:
        assert page.contents == contents(page.body), page.url


def test_an_indicator_of_the_result_file_is_not_mistaken_for_one_of_the_framework(
    scored: pipeline.Scored, works: Scorecard
) -> None:
    """A person's own indicator may have an id that the framework has too."""
    form = Form(
        Web(Atlas(project=scored.project, notes=(), internal=True), EN), works.framework, works.period
    )
    ours = works.rows[0]
    assert form.head(ours) is form.head(ours)
    own = indicator("code: own").model_copy(update={"title": Text(en="Another < one")})
    head = form.head(replace(ours, indicator=own))
    assert (head.code, head.has_result) == ("own", False)
    assert head.title.endswith(">Another &lt; one</a>")
    assert form.head(ours).code == "1"


@pytest.mark.parametrize(
    ("sources", "address"),
    [
        ("https://github.com/o/r/blob/HEAD/", "https://github.com/o/r/blob/HEAD/{path}#L{line}"),
        ("https://bitbucket.org/o/r/src/HEAD/", "https://bitbucket.org/o/r/src/HEAD/{path}#lines-{line}"),
    ],
)
def test_the_line_of_what_was_reported_is_a_link_where_everybody_can_read_it(
    scored: pipeline.Scored, works: Scorecard, sources: str, address: str
) -> None:
    place = works.rows[0].place
    said = f"From {place.path}:{place.line}"
    found = {}
    for each in ("", sources):
        project = replace(scored.project, sources=each)
        web = Web(Atlas(project=project, notes=(), internal=True), EN)
        form = web.once(Form, works.framework, works.period)
        found[each] = row_html(form, row_figures(form, works.rows[0]))
    assert said in found[""]
    assert "http" not in found[""].split("sc-source")[1]
    link = address.format(path=place.path, line=place.line)
    assert f'From <a class="sc-url" href="{link}" rel="external noopener">' in found[sources]
    assert said in words(found[sources])
