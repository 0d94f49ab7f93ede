"""A framework's page: tracks, indicators to choose from, gates, grade scales, guidance, definitions and weights of periods."""

import re

import pytest

from generator.presenting.page import Page
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

ENTERED = "No criteria are published; a score from 0 to 5 is entered with a reason."


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return pages_of(write_world(tmp_path_factory.mktemp("tracks"), TRACKS))


@pytest.fixture(scope="module")
def care(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return pages_of(write_world(tmp_path_factory.mktemp("dimensions"), DIMENSIONS))


def pair_page(pages: Pages, language: str) -> Page:
    return pages[language, "frameworks/pair-2569/index.html"]


def care_page(pages: Pages, language: str) -> Page:
    return pages[language, "frameworks/care-2569/index.html"]


def test_the_tree_tells_tracks_choices_periods_and_unknown_weights(pair: Pages) -> None:
    rows = table(section(pair_page(pair, "en"), "indicators"))
    assert [row[:2] for row in rows] == [
        ["Effectiveness BSC: customer Performance", ""],
        ["1 Success", "40"],
        ["2 Of unknown weight", "unknown"],
        ["3a Personnel < new Elective", "20"],
        ["3b Risk Elective", "20"],
        ["4 Innovation Elective", "25"],
        ["Internal Performance", ""],
        ["5 Plans until Round 1", "10"],
        ["8 Database from Round 2", "10"],
        ["Ethics Goodness", ""],
        ["6 Openness", "60"],
        ["7 Discipline", "40"],
        ["Sum of weights: Performance", "100"],
        ["Sum of weights: Goodness", "100"],
    ]
    assert rows[1][2:] == [ENTERED]
    rows = table(section(pair_page(pair, "th"), "indicators"))
    assert [row[0] for row in rows] == [
        "มิติประสิทธิผล BSC: ด้านผู้รับบริการ ทางเก่ง", "1 ความสำเร็จ", "2 ตัวที่ไม่ทราบน้ำหนัก", "3a ทรัพยากรบุคคล < ใหม่ ตัวชี้วัดเลือก",
        "3b ความเสี่ยง ตัวชี้วัดเลือก", "4 นวัตกรรม ตัวชี้วัดเลือก", "มิติภายใน ทางเก่ง", "5 แผนงาน วัดถึงรอบที่ 1",
        "8 ฐานข้อมูล วัดตั้งแต่รอบที่ 2", "มิติคุณธรรม ทางดี", "6 ความโปร่งใส", "7 วินัย", "รวมน้ำหนัก: ทางเก่ง", "รวมน้ำหนัก: ทางดี",
    ]  # fmt: skip
    assert rows[2][1] == "ไม่ระบุ"


def test_a_framework_without_a_total_has_no_sum_of_weights(care: Pages) -> None:
    rows = table(section(care_page(care, "en"), "indicators"))
    assert [row[0] for row in rows] == [
        "Process BSC: internal process", "What is done", "Results", "Work in time", "Marks of the form",
    ]  # fmt: skip
    # a target of 80 and a step of 5 are five thresholds; other criteria say their first rule
    assert [row[2:] for row in rows if len(row) > 3] == [["70", "75", "80", "85", "90"]]
    assert rows[4][2] == "Marks of a marking form, 20 in full; full marks are a score of 5."


def test_weights_that_are_all_unknown_have_no_sum(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = re.sub(r"weight: (100|60|40)}", "weight: unknown}", DIMENSIONS.replace("total: none\n", ""))
    page = care_page(pages_of(write_world(tmp_path_factory.mktemp("unknown"), text)), "en")
    rows = table(section(page, "indicators"))
    assert [row[1] for row in rows] == ["", "unknown", "", "unknown", "unknown"]


def test_criteria_of_three_targets_are_told_by_their_own_rule(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    text = DIMENSIONS.replace(
        "{kind: interpolated, target: 80, step: 5}",
        "{kind: three-target, targets: {base: 60, standard: 70, advanced: 80}}",
    )
    page = care_page(pages_of(write_world(tmp_path_factory.mktemp("targets"), text)), "en")
    assert table(section(page, "indicators"))[3][2] == (
        "Three targets: short of the base target the score is 0, at or beyond the advanced target it is the highest."
    )


def test_how_scores_are_put_together_in_tracks(pair: Pages) -> None:
    assert items(section(pair_page(pair, "en"), "rules").split("<h3")[0]) == [
        "Total = sum of weight × score ÷ sum of the weights that count.",
        "Each track has its own total; they are never averaged, and the first is the main one.",
        "An indicator whose weight the source does not give is shown, but in no total.",
        "The total times 20 is the score out of 100.",
        "Everything is exact; scores are shown with 4 decimals, results and totals out of 100 with 2, halves away from zero.",
        "For the score out of 100 each component is rounded and then added.",
        "When the whole report is late, 0.05 comes off the total for each working day.",
        "Not reported, or sent after the cut-off, scores 0 and keeps its weight; what is not applicable loses its weight.",
    ]
    rules = items(section(pair_page(pair, "th"), "rules").split("<h3")[0])
    assert rules[1:3] == [
        "คะแนนแต่ละด้านคิดแยกกันและไม่นำมาเฉลี่ย ด้านแรกเป็นด้านหลัก",
        "ตัวชี้วัดที่ต้นฉบับไม่ระบุน้ำหนักแสดงผลไว้แต่ไม่นับในคะแนนรวม",
    ]
    assert rules[5:7] == [
        "คะแนนเต็ม 100 ปัดเศษแต่ละองค์ประกอบก่อนรวม",
        "ส่งรายงานทั้งฉบับล่าช้าหักจากคะแนนรวมวันทำการละ 0.05 คะแนน",
    ]


def test_how_scores_are_put_together_without_a_total(care: Pages) -> None:
    rules = items(section(care_page(care, "en"), "rules").split("<h3")[0])
    assert rules[:2] == [
        "There is no total over all perspectives; each is scored by itself.",
        "The score of each perspective times 20 is its score out of 100.",
    ]
    assert rules[3] == "Zeros at the end of decimals are not printed."
    rules = items(section(care_page(care, "th"), "rules").split("<h3")[0])
    assert rules[:2] == [
        "กรอบนี้ไม่รวมคะแนนทุกมิติ แต่ละมิติคิดคะแนนแยกกัน",
        "คะแนนของแต่ละมิติคูณ 20 เป็นคะแนนเต็ม 100 ของมิตินั้น",
    ]
    assert rules[3] == "ไม่พิมพ์ศูนย์ท้ายทศนิยม"


def test_s001_19_tracks_are_described(pair: Pages) -> None:
    assert items(section(pair_page(pair, "en"), "tracks")) == ["Performance Results & service", "Goodness"]
    assert items(section(pair_page(pair, "th"), "tracks")) == ["ทางเก่ง ผลงาน & บริการ", "ทางดี"]


def test_s001_06_what_there_is_to_choose_from(pair: Pages) -> None:
    html = section(pair_page(pair, "en"), "choices")
    assert words(html) == (
        "Elective indicators The third Exactly one is measured and carries the weight; the others have no score and no weight. "
        "3a Personnel < new 3b Risk The fourth Any may be left out; its weight leaves the base. 4 Innovation"
    )
    assert '<a href="indicators/3b.html">' in html
    assert told(pair_page(pair, "th"), "choices") == (
        "ตัวที่สาม เลือกวัดเพียงหนึ่งตัว ตัวที่เลือกรับน้ำหนัก ตัวที่ไม่เลือกไม่มีคะแนนและไม่มีน้ำหนัก 3a ทรัพยากรบุคคล < ใหม่ 3b ความเสี่ยง "
        "ตัวที่สี่ เว้นได้ น้ำหนักของตัวที่เว้นตัดออกจากฐาน 4 นวัตกรรม"
    )


def test_s001_20_gates_tell_every_condition_and_what_is_compared(pair: Pages) -> None:
    html = section(pair_page(pair, "en"), "gates")
    assert items(html) == [
        "Goodness at least 3",
        "Performance more than 3",
        "The published, rounded score is compared.",
        "Passed: Eligible",
        "Not passed: Not eligible < this year",
        "the total at least 3",
        "Internal more than 1.5",
        "Success at least 4",
        "The exact score is compared, before rounding.",
        "Passed: A medal",
        "Not passed: No medal",
    ]
    assert re.findall(r"<h4>(.*?)</h4>", html) == ["Reward", "Medal"]
    assert items(section(pair_page(pair, "th"), "gates"))[:6] == [
        "ทางดี ไม่น้อยกว่า 3", "ทางเก่ง มากกว่า 3", "เทียบจากคะแนนที่ปัดเศษแล้วตามที่เผยแพร่",
        "ผ่าน: มีสิทธิ", "ไม่ผ่าน: ไม่มีสิทธิ < ปีนี้", "คะแนนรวม ไม่น้อยกว่า 3",
    ]  # fmt: skip


def test_a_grade_that_lies_above_a_number_leaves_that_number_to_the_next(pair: Pages) -> None:
    html = section(pair_page(pair, "en"), "grades")
    assert table(html) == [["High", "more than 80", "–"], ["Ordinary", "0", "80 or less"]]
    assert "The total is graded. The exact number is graded, before rounding." in words(html)
    html = section(pair_page(pair, "th"), "grades")
    assert table(html) == [["สูง", "มากกว่า 80", "–"], ["ทั่วไป", "0", "ไม่เกิน 80"]]
    assert "ตัดระดับจากคะแนนรวม ตัดระดับจากคะแนนจริงก่อนปัดเศษ" in words(html)


def test_s000_08_a_grade_may_bring_an_award(care: Pages) -> None:
    html = section(care_page(care, "en"), "grades")
    assert re.findall(r'<th scope="col"[^>]*>(.*?)</th>', html) == ["Grade", "From", "To below", "Award"]
    assert table(html) == [
        ["Good certified", "80", "–", "Certificate < 3 years"],
        ["Fair", "60", "80", "–"],
        ["Poor", "0", "60", "–"],
    ]
    assert words(html).endswith(
        "The weakest perspective decides the grade. The published, rounded number is graded. The scale is that of the manual."
    )
    html = section(care_page(care, "th"), "grades")
    assert table(html)[0] == ["ดี ได้ใบรับรอง", "80", "–", "ใบรับรอง < 3 ปี"]
    assert words(html).endswith("ตัดระดับจากมิติที่ได้คะแนนต่ำสุด ตัดระดับจากคะแนนที่ปัดเศษแล้วตามที่เผยแพร่ เกณฑ์จากคู่มือ")


def test_s000_07_certain_units_and_periods_have_a_scale_of_their_own(care: Pages) -> None:
    html = section(care_page(care, "en"), "grades-2")
    assert words(html).startswith("Grade scale for Team · Round 1")
    assert table(html) == [["Good", "80", "–"], ["Fair", "more than 60", "80"], ["Poor", "0", "60 or less"]]
    assert (
        "A grade is given only where every perspective reaches the same one; otherwise the unit is unclassified."
        in words(html)
    )
    html = section(care_page(care, "th"), "grades-2")
    assert words(html).startswith("เกณฑ์ระดับสำหรับทีมงาน · รอบที่ 1")
    assert "ทุกมิติต้องอยู่ในระดับเดียวกันจึงได้ระดับนั้น มิฉะนั้นไม่เข้าเกณฑ์ใด" in words(html)


def test_s000_02_guidance_stands_by_perspective_without_scores(care: Pages) -> None:
    html = section(care_page(care, "en"), "guidance")
    assert words(html) == (
        "Guidance For guidance, without scores. Process 1.1 Direction < shared Before one About: What is done , a1 Communication"
    )
    assert "<p>Before</p><ul><li>one</li></ul>" in html
    assert '<a href="indicators/p.html">What is done</a>, a1' in html
    assert told(care_page(care, "th"), "guidance") == (
        "เป็นแนวทางประกอบการประเมิน ไม่มีคะแนน ด้านกระบวนการ 1.1 ทิศทาง < ร่วมกัน ก่อน หนึ่ง เกี่ยวข้องกับ การดำเนินการ , a1 การสื่อสาร"
    )


def test_s000_11_definitions_are_a_list_of_terms(care: Pages) -> None:
    html = section(care_page(care, "en"), "definitions")
    assert "<dt>Every dimension</dt><dd><p>The dimensions with a score, &amp; counted</p></dd>" in html
    assert told(care_page(care, "th"), "definitions") == "ทุกด้าน ด้านที่มีคะแนน & นับ"


def test_a_period_tells_weights_of_its_own(pair: Pages) -> None:
    text = told(pair_page(pair, "en"), "period-round-2")
    assert "Weights of this period Made-up weights < the source 6 50 7 50" in text
    assert "Weights of this period" not in told(pair_page(pair, "en"), "period-round-1")
    text = told(pair_page(pair, "th"), "period-round-2")
    assert "น้ำหนักเฉพาะรอบนี้ น้ำหนักสมมติ < ต้นฉบับ 6 50 7 50" in text


def test_changes_during_the_year_tell_before_and_after(pair: Pages) -> None:
    assert told(pair_page(pair, "en"), "revisions") == (
        "1 December 2025 (B.E. 2568): A weight was wrong The committee · from 15 to 20"
    )
    assert told(pair_page(pair, "th"), "revisions") == (
        "1 ธันวาคม พ.ศ. 2568: แก้น้ำหนัก คณะกรรมการ · จาก 15 เป็น 20"
    )


def test_authors_words_are_escaped(pair: Pages, care: Pages) -> None:
    body = pair_page(pair, "en").body
    for text in (
        "Personnel &lt; new",
        "Results &amp; service",
        "Not eligible &lt; this year",
        "weights &lt; the source",
    ):
        assert text in body
    body = care_page(care, "en").body
    for text in ("Direction &lt; shared", "Certificate &lt; 3 years", "score, &amp; counted"):
        assert text in body


def test_no_list_and_no_table_is_empty(pair: Pages, care: Pages) -> None:
    for page in [*pair.values(), *care.values()]:
        if page.url != "glossary.html":  # these worlds have no terms
            assert re.findall(r"<(dl|ul|ol|tbody|p|section)\b[^>]*>\s*</\1>", page.body) == [], page.url
