"""Criteria that are lists, and scores that come from elsewhere, as words and a table."""

import pytest

from generator.presenting.web import Web
from tests.presenting.scenes import said
from tests.presenting.scenes import with_criteria

OPTIONS = """
kind: checklist
options:
  - {id: none, title: {th: ยังไม่ได้ดำเนินการ, en: Not yet}, points: 0, up_to: 0}
  - {id: half, title: {th: ดำเนินการ 1-50%, en: 1-50 %}, points: 50, up_to: 50}
  - {id: all, title: {th: ดำเนินการ 51-100%, en: 51-100 %}, points: 100, up_to: 100}
"""
FLAT = (
    OPTIONS
    + """
items:
  - {id: 1.1, text: {th: มีแผน < 1 ปี, en: A plan for < 1 year}}
  - {id: 1.2, text: {th: มีผู้รับผิดชอบ, en: Somebody answers for it}, optional: true}
"""
)
GROUPED = """
kind: checklist
options:
  - {id: 'no', title: {th: ไม่มี, en: 'No'}, points: 0}
  - {id: 'yes', title: {th: มี, en: 'Yes'}, points: 3}
full: 4
groups:
  - id: know
    title: {th: ความเข้าใจ, en: Understanding & needs}
    items:
      - {id: k1, text: {th: สำรวจความต้องการ, en: Needs are surveyed}, weight: 2}
  - id: act
    items:
      - {id: a1, text: {en: Complaints are answered}, weight: 0.5, optional: true}
aggregate: subgroup_mean
"""
NUMBERED = """
kind: decision
rules:
  - {level: 5, when: value > 80, text: {th: มากกว่า 80 & ทันเวลา, en: Over 80 & in time}}
otherwise: 1
"""


def test_s000_03_a_checklist_lists_its_items_and_what_each_answer_is_worth(english: Web, thai: Web) -> None:
    template = with_criteria(FLAT)
    assert said(english, template) == (
        [
            "A checklist of 2 items with one answer each; the points out of the full points are a percentage, and 100 % is a score of 5.",
            "Answers and points (of 100): Not yet = 0 · 1-50 % = 50 · 51-100 % = 100.",
            "A percentage counts as the first answer whose upper end (0, 50, 100) it does not exceed.",
            "All items are averaged together.",
            "An item without an answer is left out while the period is open and counts 0 once it is closed.",
        ],
        ["Item", "What is asked"],
        [
            ["1.1", "A plan for &lt; 1 year"],
            ["1.2", "Somebody answers for it <small>(optional)</small>"],
        ],
    )
    assert said(thai, template) == (
        [
            "แบบตรวจสอบ 2 รายการ แต่ละรายการเลือกคำตอบเดียว คะแนนที่ได้เทียบคะแนนเต็มเป็นร้อยละ และร้อยละ 100 เท่ากับ 5 คะแนน",
            "คำตอบและคะแนน (เต็ม 100): ยังไม่ได้ดำเนินการ = 0 · ดำเนินการ 1-50% = 50 · ดำเนินการ 51-100% = 100",
            "หากรายงานเป็นร้อยละ ใช้คำตอบแรกที่ขอบบน (0, 50, 100) ไม่น้อยกว่าร้อยละนั้น",
            "เฉลี่ยทุกรายการรวมกัน",
            "รายการที่ไม่ตอบไม่นับรวมระหว่างที่รอบยังเปิดอยู่ เมื่อปิดรอบแล้วนับเป็น 0",
        ],
        ["ข้อ", "รายการประเมิน"],
        [["1.1", "มีแผน &lt; 1 ปี"], ["1.2", "มีผู้รับผิดชอบ <small>(ไม่บังคับ)</small>"]],
    )


def test_s000_04_a_checklist_under_headings_shows_them_and_unequal_weights(english: Web, thai: Web) -> None:
    template = with_criteria(GROUPED)
    rules, headings, rows = said(english, template)
    assert rules[1:3] == [
        "Answers and points (of 4): No = 0 · Yes = 3.",
        "Each heading is averaged first, then the headings.",
    ]
    assert headings == ["Item", "What is asked", "Weight"]
    assert rows == [
        ["", "<strong>Understanding &amp; needs</strong>", ""],
        ["k1", "Needs are surveyed", "2"],
        ["a1", "Complaints are answered <small>(optional)</small>", "0.5"],
    ]
    rules, headings, rows = said(thai, template)
    assert rules[1:3] == ["คำตอบและคะแนน (เต็ม 4): ไม่มี = 0 · มี = 3", "เฉลี่ยภายในแต่ละหัวข้อก่อน แล้วเฉลี่ยระหว่างหัวข้อ"]
    assert headings == ["ข้อ", "รายการประเมิน", "น้ำหนัก"]
    assert rows == [
        ["", "<strong>ความเข้าใจ</strong>", ""],
        ["k1", "สำรวจความต้องการ", "2"],
        ["a1", '<span lang="en">Complaints are answered</span> <small>(ไม่บังคับ)</small>', "0.5"],
    ]


def test_every_row_of_a_table_has_a_cell_for_every_heading(english: Web) -> None:
    for text in (FLAT, GROUPED, NUMBERED):
        _, headings, rows = said(english, with_criteria(text))
        assert {len(row) for row in rows} == {len(headings)}


def test_conditions_are_escaped(english: Web, thai: Web) -> None:
    assert said(english, with_criteria(NUMBERED))[2] == [["5", "Over 80 &amp; in time"]]
    assert said(thai, with_criteria(NUMBERED))[2] == [["5", "มากกว่า 80 &amp; ทันเวลา"]]


@pytest.mark.parametrize(
    ("text", "in_english", "in_thai"),
    [
        (
            "kind: own-indicators",
            [
                "The score is the weighted mean of the indicators that each unit sets for itself; it is not put on a scale a second time."
            ],
            ["คะแนนคือค่าเฉลี่ยถ่วงน้ำหนักของตัวชี้วัดที่แต่ละหน่วยงานกำหนดเอง ไม่เทียบเกณฑ์ซ้ำ"],
        ),
        (
            "kind: own-indicators\nat_least: 4",
            [
                "The score is the weighted mean of the indicators that each unit sets for itself; it is not put on a scale a second time.",
                "Each unit sets at least 4 of them.",
            ],
            [
                "คะแนนคือค่าเฉลี่ยถ่วงน้ำหนักของตัวชี้วัดที่แต่ละหน่วยงานกำหนดเอง ไม่เทียบเกณฑ์ซ้ำ",
                "แต่ละหน่วยงานต้องกำหนดตัวชี้วัดอย่างน้อย 4 ตัว",
            ],
        ),
        (
            "kind: marks\nfull: 1000",
            ["Marks of a marking form, 1,000 in full; full marks are a score of 5."],
            ["คะแนนตามแบบประเมิน เต็ม 1,000 คะแนน คะแนนเต็มเท่ากับ 5 คะแนน"],
        ),
        (
            "kind: entered",
            ["No criteria are published; a score from 0 to 5 is entered with a reason."],
            ["ต้นฉบับไม่เผยแพร่เกณฑ์ ผู้ประเมินระบุคะแนน 0 ถึง 5 พร้อมเหตุผล"],
        ),
        (
            "kind: entered\nout_of: 100",
            ["No criteria are published; a number from 0 to 100 is entered with a reason, and 100 is a score of 5."],
            ["ระบุค่า 0 ถึง 100 พร้อมเหตุผล เพราะต้นฉบับไม่เผยแพร่เกณฑ์ ค่าเต็มเท่ากับ 5 คะแนน"],
        ),
        (
            "kind: composite\nat_least: 4",
            [
                "The score is the weighted mean of the sub-indicators; it is not put on a scale a second time.",
                "There are at least 4 sub-indicators.",
            ],
            ["คะแนนคือค่าเฉลี่ยถ่วงน้ำหนักของตัวชี้วัดย่อย ไม่เทียบเกณฑ์ซ้ำ", "ต้องมีตัวชี้วัดย่อยอย่างน้อย 4 ตัว"],
        ),
    ],
)  # fmt: skip
def test_scores_from_elsewhere_are_explained_in_words(
    english: Web, thai: Web, text: str, in_english: list[str], in_thai: list[str]
) -> None:
    assert said(english, with_criteria(text)) == (in_english, [], [])
    assert said(thai, with_criteria(text)) == (in_thai, [], [])
