"""Criteria of every kind as words and a table."""

from typing import get_args

import pytest

from generator.model.criteria import Bands
from generator.model.criteria import Checklist
from generator.model.criteria import Classes
from generator.model.criteria import Composite
from generator.model.criteria import Criteria
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import Interpolated
from generator.model.criteria import Marks
from generator.model.criteria import Mixed
from generator.model.criteria import OwnIndicators
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.criteria import ThreeTarget
from generator.model.placed import Record
from generator.presenting.criteria import criteria_view
from generator.presenting.web import Web
from tests.presenting.scenes import LEVELS
from tests.presenting.scenes import PROPORTION
from tests.presenting.scenes import THAI_LEVELS
from tests.presenting.scenes import THAI_PROPORTION
from tests.presenting.scenes import said
from tests.presenting.scenes import with_criteria
from tests.scoring.scenes import indicator

RISING = "kind: interpolated\nlevels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}"
ANCHORED = "kind: interpolated\nlevels: {0: 0, 1: 60, 3: 80, 5: 1250.5}\nfloor: 0"
FALLING = "kind: interpolated\nlevels: {1: 10, 5: 2.5}\nfloor: 0"
CLASSES = """
kind: classes
by: backlog
classes:
  - {id: A, from: 1, to: 10, levels: {1: 80, 5: 100}}
  - {id: B, from: 11, levels: {1: 60, 5: 80}}
"""
CLOSED_ON_THE_LEFT = (
    "Of the values that no range holds, one between two ranges belongs to the lower one, and one exactly at a lower end printed "
    "as “more than” belongs to that range (ranges are closed on the left)."
)
THAI_CLOSED_ON_THE_LEFT = (
    "ค่าที่ไม่อยู่ในช่วงใดที่พิมพ์ไว้ หากอยู่ระหว่างสองช่วงให้นับเป็นของช่วงที่ต่ำกว่า "
    "หากเท่ากับปลายล่างของช่วงที่พิมพ์ว่า “มากกว่า” ให้นับเป็นของช่วงนั้น (ช่วงปิดทางซ้าย)"
)

BANDS = """
kind: bands
bands:
  5: {from: 91, to: 100}
  4: {above: 80, below: 91}
  3: {from: 70, below: 80.5}
  1: {to: 60}
gap_policy: extend_up
"""
STEPS = """
kind: steps
steps:
  - text: {th: จัดทำ < 3 ฉบับ, en: Fewer than < 3}
  - {text: {th: เผยแพร่, en: Published}, by: submission}
levels: [1, 5]
floor: 0
"""
STEP_SUM = """
kind: step-sum
steps:
  - text: {th: ครบทุกด้าน, en: Every area}
    parts: [{id: a, title: {th: น้ำ, en: Water}}, {id: b, title: {th: ขยะ, en: Waste}}]
  - {text: {th: คุณภาพ, en: Quality}, by: reviewer}
"""
DECISION = """
kind: decision
facts: {every_ward: {th: ทุกชุมชน, en: Every ward}}
rules:
  - {level: 5, when: value >= 80, text: {th: ตั้งแต่ 80, en: 80 or more}}
  - {level: 1, when: value < 50, text: {en: Under 50}}
otherwise: 3
"""
OTHERWISE = "kind: decision\nrules: [{level: 5, when: value >= 80, text: {th: ถึง 80, en: From 80}}]\notherwise: evaluator"

Case = tuple[type[Record], str, list[str], list[str], list[list[str]]]
"""The kind of criteria, its YAML, and what is said of it."""


@pytest.mark.parametrize(
    "case",
    [
        (
            Interpolated, RISING,
            ["More is better.", PROPORTION, "A reported result that falls short of the first level scores 1."],
            LEVELS, [["60", "70", "80", "90", "100"]],
        ),
        (
            Interpolated, ANCHORED,
            ["More is better.", PROPORTION, "Below level 1 the score goes down in proportion to 0, which scores 0."],
            LEVELS, [["60", "–", "80", "–", "1,250.5"]],
        ),
        (
            Interpolated, FALLING,
            ["Less is better.", PROPORTION, "A reported result that falls short of the first level scores 0."],
            LEVELS, [["10", "–", "–", "–", "2.5"]],
        ),
        (
            Classes, CLASSES,
            ["The levels depend on the class, which “backlog” decides.", "More is better.", PROPORTION, "A reported result that falls short of the first level scores 1."],
            ["Class", "Size", *LEVELS],
            [["A", "1–10", "80", "–", "–", "–", "100"], ["B", "11 and more", "60", "–", "–", "–", "80"]],
        ),
        (
            Bands, BANDS,
            [
                "The score is the level of the range that holds the result; there is no proportion inside a range.",
                CLOSED_ON_THE_LEFT,
            ],
            LEVELS, [["60 or less", "–", "70 or more but less than 80.5", "more than 80 but less than 91", "91–100"]],
        ),
        (
            Steps, STEPS,
            ["A cumulative milestone: the score counts up to the last step of the unbroken run from step 1.", "Where step 1 is not done the score is 0."],
            ["Level", "What must be done", "Decided by"],
            [
                ["1", "<p>Fewer than &lt; 3</p>", "the unit's report"],
                ["5", "<p>Published</p>", "the report being sent"],
            ],
        ),
        (
            StepSum, STEP_SUM,
            [
                "The steps add up, each worth up to 2.5, in any order.",  # 5 points by two steps
                "Step 1 covers 2 parts; each missing one costs 1.25 (for a unit that answers for only some, an equal share of those).",
            ],
            ["Step", "What must be done", "Decided by"],
            [
                ["1", "<p>Every area</p><ul><li>Water</li><li>Waste</li></ul>", "the unit's report"],
                ["2", "<p>Quality</p>", "a reviewer's score"],
            ],
        ),
        (
            Decision, DECISION,
            ["The first condition that holds gives the level.", "Where no condition holds the score is 3."],
            ["Level", "Condition"], [["5", "80 or more"], ["1", "Under 50"]],
        ),
        (
            Decision, OTHERWISE,
            ["The first condition that holds gives the level.", "Where no condition holds the evaluator decides."],
            ["Level", "Condition"], [["5", "From 80"]],
        ),
        (
            Composite, "kind: composite\nat_least: 2",
            [
                "The score is the weighted mean of the sub-indicators; it is not put on a scale a second time.",
                "There are at least 2 sub-indicators.",
            ],
            [], [],
        ),
        (
            Entered, "kind: entered",
            ["No criteria are published; a score from 0 to 5 is entered with a reason."],
            [], [],
        ),
    ],
)  # fmt: skip
def test_in_english(
    english: Web,
    case: Case,
) -> None:
    kind, text, rules, headings, rows = case
    template = with_criteria(text)
    assert isinstance(template.criteria, kind)
    assert said(english, template) == (rules, headings, rows)


@pytest.mark.parametrize(
    "case",
    [
        (
            Interpolated, RISING,
            ["ค่ายิ่งมากยิ่งดี", THAI_PROPORTION, "ผลที่รายงานแล้วแต่ไม่ถึงเกณฑ์ระดับแรกได้ 1 คะแนน"],
            THAI_LEVELS, [["60", "70", "80", "90", "100"]],
        ),
        (
            Interpolated, FALLING,
            ["ค่ายิ่งน้อยยิ่งดี", THAI_PROPORTION, "ผลที่รายงานแล้วแต่ไม่ถึงเกณฑ์ระดับแรกได้ 0 คะแนน"],
            THAI_LEVELS, [["10", "–", "–", "–", "2.5"]],
        ),
        (
            Classes, CLASSES,
            ["เกณฑ์ขึ้นกับประเภท ซึ่งจำแนกตาม “backlog”", "ค่ายิ่งมากยิ่งดี", THAI_PROPORTION, "ผลที่รายงานแล้วแต่ไม่ถึงเกณฑ์ระดับแรกได้ 1 คะแนน"],
            ["ประเภท", "จำนวน", *THAI_LEVELS],
            [["A", "1–10", "80", "–", "–", "–", "100"], ["B", "11 ขึ้นไป", "60", "–", "–", "–", "80"]],
        ),
        (
            Bands, BANDS,
            ["คะแนนคือระดับของช่วงที่ผลตกอยู่ ไม่เทียบสัดส่วนภายในช่วง", THAI_CLOSED_ON_THE_LEFT],
            THAI_LEVELS, [["ไม่เกิน 60", "–", "ตั้งแต่ 70 แต่ต่ำกว่า 80.5", "มากกว่า 80 แต่ต่ำกว่า 91", "91–100"]],
        ),
        (
            Steps, STEPS,
            ["ขั้นตอนสะสม คะแนนนับถึงขั้นตอนสุดท้ายที่แล้วเสร็จต่อเนื่องกันจากขั้นตอนที่ 1", "หากยังไม่แล้วเสร็จตั้งแต่ขั้นตอนที่ 1 ได้ 0 คะแนน"],
            ["ระดับคะแนน", "สิ่งที่ต้องดำเนินการ", "วิธีพิจารณา"],
            [["1", "<p>จัดทำ &lt; 3 ฉบับ</p>", "ตามที่หน่วยงานรายงาน"], ["5", "<p>เผยแพร่</p>", "เมื่อส่งรายงานแล้ว"]],
        ),
        (
            StepSum, STEP_SUM,
            [
                "รวมคะแนนของทุกขั้นตอน ขั้นตอนละไม่เกิน 2.5 คะแนน ไม่ต้องเรียงลำดับ",
                "ขั้นตอนที่ 1 ต้องครบ 2 ส่วน ขาดหักส่วนละ 1.25 คะแนน (หน่วยงานที่รับผิดชอบเพียงบางส่วน เฉลี่ยเฉพาะส่วนที่รับผิดชอบ)",
            ],
            ["ขั้นตอน", "สิ่งที่ต้องดำเนินการ", "วิธีพิจารณา"],
            [["1", "<p>ครบทุกด้าน</p><ul><li>น้ำ</li><li>ขยะ</li></ul>", "ตามที่หน่วยงานรายงาน"], ["2", "<p>คุณภาพ</p>", "ผู้ตรวจประเมินให้คะแนน"]],
        ),
        (
            Decision, DECISION,
            ["พิจารณาเงื่อนไขตามลำดับ เข้าเงื่อนไขใดก่อนได้คะแนนตามนั้น", "หากไม่เข้าเงื่อนไขใด ได้ 3 คะแนน"],
            ["ระดับคะแนน", "เงื่อนไข"], [["5", "ตั้งแต่ 80"], ["1", '<span lang="en">Under 50</span>']],
        ),
        (
            Composite, "kind: composite",
            ["คะแนนคือค่าเฉลี่ยถ่วงน้ำหนักของตัวชี้วัดย่อย ไม่เทียบเกณฑ์ซ้ำ"], [], [],
        ),
        (
            Entered, "kind: entered",
            ["ต้นฉบับไม่เผยแพร่เกณฑ์ ผู้ประเมินระบุคะแนน 0 ถึง 5 พร้อมเหตุผล"], [], [],
        ),
    ],
)  # fmt: skip
def test_in_thai(
    thai: Web,
    case: Case,
) -> None:
    kind, text, rules, headings, rows = case
    template = with_criteria(text)
    assert isinstance(template.criteria, kind)
    assert said(thai, template) == (rules, headings, rows)


@pytest.mark.parametrize("policy", ["extend_down", "extend_up", "round_half_up"])
def test_what_happens_in_a_gap_is_said(english: Web, policy: str) -> None:
    text = BANDS.replace("extend_up", policy)
    expected = {
        # S002-28: 60, where below 60 and from 61 are printed, has level 1, and 60.5 has level 2
        "extend_down": "Of the values that no range holds, one between two ranges belongs to the upper one, and one exactly at an "
        "upper end printed as “less than” belongs to that range (ranges are closed on the right).",
        "extend_up": CLOSED_ON_THE_LEFT,
        "round_half_up": "The result is rounded to a whole number first (halves up); where no range holds that either, ranges are "
        "closed on the right.",
    }
    assert said(english, with_criteria(text))[0][1] == expected[policy]


def test_a_missing_part_costs_what_the_source_says(english: Web) -> None:
    text = STEP_SUM.replace("    parts:", "    per_missing: 0.75\n    parts:")
    assert "each missing one costs 0.75 " in said(english, with_criteria(text))[0][1]


def test_every_kind_of_criteria_is_tested() -> None:
    """Here, or beside this file: test_criteria_lists, test_criteria_numbers, test_criteria_steps."""
    kinds = set(get_args(get_args(Criteria)[0]))
    assert kinds == {
        *(Interpolated, Bands, Steps, StepSum, Decision, Classes, Composite, Entered),
        *(Checklist, Marks, Mixed, OwnIndicators, ThreeTarget),
    }


def test_an_indicator_without_criteria_has_nothing_to_show(english: Web) -> None:
    assert criteria_view(english, indicator("placeholder: true")) is None
