"""A KPI template's page: what is said of scores that are entered, of unknown weights, quarters, floors and choices."""

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
from tests.presenting.worlds.units import UNITS

TEMPLATES = (
    UNITS
    + """
-- frameworks/f/framework.yml --
title: {th: กรอบ, en: Framework}
fiscal_year: 2569
perspectives:
  - id: all
    title: {th: ทั้งหมด, en: All}
    indicators:
      - {id: 1, weight: 40, indicators: [{id: 1.1, weight: unknown}, {id: 1.2, weight: unknown}]}
      - {id: 2, weight: 60}
periods:
  - {id: round, title: {th: รอบ, en: Round}, start: 2025-10-01, end: 2026-03-31, deadlines: {report: {due: 2026-03-20}, last: {due: 2026-03-20, cutoff: 2026-03-25}}}
-- frameworks/f/indicators/1.yml --
title: {th: ตัวรวม, en: The whole}
owners: [north]
criteria: {kind: composite}
-- frameworks/f/indicators/1.1.yml --
title: {th: ส่วนแรก, en: The first part}
owners: [north]
criteria: {kind: entered}
deadline: last
-- frameworks/f/indicators/1.2.yml --
title: {th: ส่วนที่สอง, en: The second part}
owners: [north]
criteria: {kind: marks, full: 20}
-- frameworks/f/indicators/2.yml --
title: {th: ร้อยละที่ทัน, en: Per cent in time}
owners: [north]
formula:
  expression: done / all * 100
  variables:
    done: {th: ทันเวลา, en: Done in time, quarterly: sum}
    all: {th: ทั้งหมด, en: All of them, quarterly: last}
criteria: {kind: interpolated, target: 80, step: 5}
level_conditions: [{level: 5, fact: outputs, text: {th: แสดงผลผลิต < 1, en: outputs < 1}}]
deadline: report
deductions: [{kind: late, per_working_day: 0.25}]
deduction_floor: 1
examples:
  - quarters: {done: {1: 40, 2: 45}, all: {1: 90, 2: 100}}
    facts: {outputs: false}
    submitted: 2026-03-20
    score: 4
"""
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return pages_of(write_world(tmp_path_factory.mktemp("templates"), TEMPLATES))


def template(pages: Pages, name: str, language: str = "en") -> Page:
    return pages[language, f"frameworks/f/indicators/{name}.html"]


def test_s001_04_a_whole_of_unknown_weights_is_entered(pages: Pages) -> None:
    page = template(pages, "1")
    assert (
        "The source gives no weights of the sub-indicators, so this score is entered with a reason."
        in told(page, "criteria")
    )
    assert table(section(page, "sub-indicators")) == [
        ["1.1 The first part", "unknown"],
        ["1.2 The second part", "unknown"],
    ]
    page = template(pages, "1", "th")
    assert "ต้นฉบับไม่ระบุน้ำหนักของตัวชี้วัดย่อย จึงระบุคะแนนของตัวชี้วัดนี้โดยตรงพร้อมเหตุผล" in told(page, "criteria")
    assert table(section(page, "sub-indicators"))[0] == ["1.1 ส่วนแรก", "ไม่ระบุ"]


def test_s000_05_criteria_that_are_not_published_carry_a_badge(pages: Pages) -> None:
    badge = '<span class="sc-tag">{}</span>'
    assert badge.format("Criteria not published") in template(pages, "1.1").body
    assert badge.format("ต้นฉบับไม่เผยแพร่เกณฑ์") in template(pages, "1.1", "th").body
    for name in ("1.2", "2"):
        assert "Criteria not published" not in template(pages, name).body


def test_s003_12_a_variable_says_how_its_quarters_are_put_together(pages: Pages) -> None:
    html = section(template(pages, "2"), "formula")
    assert items(html) == [
        "Done in time Collected by quarter and added up.",
        "All of them Collected by quarter; the last one counts.",
    ]
    assert "done" not in words(html)
    assert "<code>" not in html, "the names of variables are known to the files only"
    assert items(section(template(pages, "2", "th"), "formula"))[1] == (
        "ทั้งหมด เก็บข้อมูลรายไตรมาสและใช้ไตรมาสล่าสุด"
    )


def test_criteria_say_what_a_level_asks_for(pages: Pages) -> None:
    html = section(template(pages, "2"), "criteria")
    assert items(html)[-1] == "Level 5 also asks for: outputs < 1. Without it the score stops at 4."
    assert "outputs &lt; 1" in html
    assert table(html) == [["70", "75", "80", "85", "90"]]


def test_deductions_say_where_they_stop(pages: Pages) -> None:
    assert "Deductions do not take the score below 1, unless the report comes after the cut-off." in items(
        section(template(pages, "2"), "deductions")
    )
    assert "คะแนนหลังการปรับลดไม่ต่ำกว่า 1 เว้นแต่ส่งหลังวันสุดท้ายที่รับ" in items(
        section(template(pages, "2", "th"), "deductions")
    )


def test_what_is_sent_after_the_cutoff_scores_0_also_where_no_day_costs_anything(pages: Pages) -> None:
    rule = "After the cut-off the score is 0 and the weight stays."
    assert rule in items(section(template(pages, "1.1"), "deductions"))
    thai = items(section(template(pages, "1.1", "th"), "deductions"))
    assert "ส่งหลังวันสุดท้ายที่รับได้ 0 คะแนน โดยคงน้ำหนักไว้" in thai
    assert rule not in items(section(template(pages, "2"), "deductions")), "its deadline has no cut-off"


def test_an_example_shows_what_was_given_and_how_it_is_scored(pages: Pages) -> None:
    # (40 + 45) / 100 = 85 per cent, level 4 of 70, 75, 80, 85, 90
    (row,) = table(section(template(pages, "2"), "examples"))
    given, result, working, score = row
    assert given == (
        "Done in time by quarter: 40 · 45 All of them by quarter: 90 · 100 outputs < 1: no Sent 20 Mar 2026 (B.E. 2569)"
    )
    assert (result, score) == ("85.00", "4.0000")
    assert "85 is exactly the threshold 85: score 4" in working
    assert words(section(template(pages, "2", "th"), "examples")).count("รายไตรมาส") == 2
