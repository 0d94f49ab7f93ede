"""Criteria on a number as words and a table: thresholds told by a target and a step, classes, ranges, three targets."""

import pytest

from generator.presenting.web import Web
from tests.presenting.scenes import LEVELS
from tests.presenting.scenes import PROPORTION
from tests.presenting.scenes import THAI_LEVELS
from tests.presenting.scenes import THAI_PROPORTION
from tests.presenting.scenes import said
from tests.presenting.scenes import with_criteria

CLASSES = """
kind: classes
by: backlog
floor: 0
classes:
  - {id: ก, from: 1, to: 10, levels: {0: 0, 1: 80, 5: 100}}
  - {id: ข, from: 11, levels: {0: 0, 1: 60, 5: 80}}
"""
BACKLOG = """
formula:
  expression: done / backlog * 100
  variables:
    done: {th: เรื่องที่แล้วเสร็จ, en: Cases closed}
    backlog: {th: เรื่องค้าง < สิ้นปี, en: Cases < year end}
"""
TARGETS = "kind: three-target\ntargets: {base: 60, standard: 70, advanced: 80}"
FALLING_TARGETS = """
kind: three-target
targets: {base: 12, standard: 7.5, advanced: 5}
points: {base: 40, standard: 70, advanced: 100}
interpolate: false
"""


@pytest.mark.parametrize(
    ("text", "thresholds"),
    [
        # rules.md 1.1: the threshold of level 3 is the target, one step a level
        ("target: 80\nstep: 5", ["70", "75", "80", "85", "90"]),
        ("target: 100\nat: 5\nstep: 2.5", ["90", "92.5", "95", "97.5", "100"]),
        ("target: 1000\nat: 1\nstep: 250", ["1,000", "1,250", "1,500", "1,750", "2,000"]),
    ],
)
def test_thresholds_told_by_a_target_and_a_step_are_shown_level_by_level(
    english: Web, thai: Web, text: str, thresholds: list[str]
) -> None:
    template = with_criteria(f"kind: interpolated\n{text}")
    assert said(english, template) == (
        ["More is better.", PROPORTION, "A reported result that falls short of the first level scores 1."],
        LEVELS,
        [thresholds],
    )
    assert said(thai, template) == (
        ["ค่ายิ่งมากยิ่งดี", THAI_PROPORTION, "ผลที่รายงานแล้วแต่ไม่ถึงเกณฑ์ระดับแรกได้ 1 คะแนน"],
        THAI_LEVELS,
        [thresholds],
    )


def test_a_step_below_zero_says_that_less_is_better(english: Web, thai: Web) -> None:
    template = with_criteria("kind: interpolated\ntarget: 15\nstep: -2.5")
    thresholds = [["20", "17.5", "15", "12.5", "10"]]
    assert (said(english, template)[0][0], said(english, template)[2]) == ("Less is better.", thresholds)
    assert (said(thai, template)[0][0], said(thai, template)[2]) == ("ค่ายิ่งน้อยยิ่งดี", thresholds)


def test_s002_43_classes_name_what_decides_by_its_label(english: Web, thai: Web) -> None:
    template = with_criteria(CLASSES, BACKLOG)
    assert said(english, template) == (
        [
            "The levels depend on the class, which “Cases < year end” decides.",
            "More is better.",
            PROPORTION,
            "Below level 1 the score goes down in proportion to 0, which scores 0.",
        ],
        ["Class", "Size", *LEVELS],
        [["ก", "1–10", "80", "–", "–", "–", "100"], ["ข", "11 and more", "60", "–", "–", "–", "80"]],
    )
    rules, headings, rows = said(thai, template)
    assert rules[0] == "เกณฑ์ขึ้นกับประเภท ซึ่งจำแนกตาม “เรื่องค้าง < สิ้นปี”"
    assert rules[3] == "ต่ำกว่าระดับ 1 เทียบบัญญัติไตรยางศ์ลงไปถึง 0 ซึ่งได้ 0 คะแนน"
    assert headings == ["ประเภท", "จำนวน", *THAI_LEVELS]
    assert [row[1] for row in rows] == ["1–10", "11 ขึ้นไป"]


def test_a_variable_without_a_label_in_one_language_is_named_in_the_other(english: Web) -> None:
    template = with_criteria(CLASSES, BACKLOG.replace(", en: Cases < year end", ""))
    assert said(english, template)[0][0] == ("The levels depend on the class, which “เรื่องค้าง < สิ้นปี” decides.")


def test_a_range_of_a_single_number_is_that_number(english: Web, thai: Web) -> None:
    template = with_criteria("kind: bands\nbands: {1: {above: 2}, 3: {from: 1, to: 2}, 5: {from: 0, to: 0}}")
    assert said(english, template)[2] == [["more than 2", "–", "1–2", "–", "0"]]
    assert said(thai, template)[2] == [["มากกว่า 2", "–", "1–2", "–", "0"]]


def test_three_targets_rise_and_are_in_proportion(english: Web, thai: Web) -> None:
    # rules.md 1.10: 50, 75 and 100 points by default; of 5 these are 2.5, 3.75 and 5
    template = with_criteria(TARGETS)
    assert said(english, template) == (
        [
            "Three targets: short of the base target the score is 0, at or beyond the advanced target it is the highest.",
            "More is better.",
            "Between two targets the points are in proportion.",
        ],
        ["Target", "Result", "Points of 100", "Score of 5"],
        [
            ["Base target", "60", "50", "2.5"],
            ["Standard target", "70", "75", "3.75"],
            ["Advanced target", "80", "100", "5"],
        ],
    )
    assert said(thai, template) == (
        [
            "เป้าหมายสามระดับ ผลที่ไม่ถึงเป้าหมายขั้นต้นได้ 0 คะแนน ผลที่ถึงหรือเกินเป้าหมายขั้นสูงได้คะแนนสูงสุด",
            "ค่ายิ่งมากยิ่งดี",
            "ผลที่อยู่ระหว่างสองเป้าหมายเทียบบัญญัติไตรยางศ์",
        ],
        ["เป้าหมาย", "ผลการดำเนินงาน", "คะแนน (เต็ม 100)", "คะแนน (เต็ม 5)"],
        [
            ["เป้าหมายขั้นต้น", "60", "50", "2.5"],
            ["เป้าหมายมาตรฐาน", "70", "75", "3.75"],
            ["เป้าหมายขั้นสูง", "80", "100", "5"],
        ],
    )


def test_three_targets_may_fall_and_stay_flat_between_them(english: Web, thai: Web) -> None:
    # of 5, 40 and 70 points are 2 and 3.5
    template = with_criteria(FALLING_TARGETS)
    rules, _, rows = said(english, template)
    assert rules[1:] == ["Less is better.", "Between two targets the points are those of the target reached."]
    assert rows == [
        ["Base target", "12", "40", "2"],
        ["Standard target", "7.5", "70", "3.5"],
        ["Advanced target", "5", "100", "5"],
    ]
    assert said(thai, template)[0][1:] == [
        "ค่ายิ่งน้อยยิ่งดี",
        "ผลที่อยู่ระหว่างสองเป้าหมายได้คะแนนของเป้าหมายที่ถึงแล้ว",
    ]
