"""What a worked example starts from, in words, where it is more than a number: answers, projects, quarters, indicators."""

import pytest

from generator.model.indicator import Example
from generator.presenting.given import given
from generator.presenting.web import Web
from tests.presenting.scenes import with_criteria
from tests.scoring.scenes import record

CHECKLIST = """
kind: checklist
options:
  - {id: none, title: {th: ยังไม่ทำ, en: Not yet}, points: 0, up_to: 0}
  - {id: half, title: {th: บางส่วน, en: In part}, points: 50, up_to: 50}
  - {id: all, title: {th: ครบ, en: In full}, points: 100, up_to: 100}
items:
  - {id: a, text: {en: A}}
  - {id: b, text: {en: B}}
  - {id: c, text: {en: C}}
  - {id: d, text: {en: D}}
"""
RISING = "kind: interpolated\nlevels: {1: 60, 5: 100}"
VISITS = "formula: {expression: held, variables: {held: {th: จำนวนครั้ง, en: Visits, quarterly: sum}}}"
EVIDENCE = "level_conditions: [{level: 5, fact: outputs, text: {th: แสดงผลผลิต, en: Outputs are shown}}]"

Case = tuple[str, str, str, list[str], list[str]]
"""Criteria, what else the indicator says, the example, and its words in English and in Thai."""


@pytest.mark.parametrize(
    "case",
    [
        (
            # the options in their order, each with how often it was given; a percentage counts as its option
            CHECKLIST, "", "answers: {a: all, b: none, c: all, d: 12.5}",
            ["Items answered: 4 (1 × Not yet · 1 × In part · 2 × In full)"],
            ["ตอบ 4 รายการ (ยังไม่ทำ 1 · บางส่วน 1 · ครบ 2)"],
        ),
        (
            RISING, "projects: {th: ก, en: A}",
            "projects: {road: {title: {th: ถนน, en: Road}, weight: 60, planned: 60, opening: 20, actual: 50}, school: {weight: 40, actual: 90}}",
            ["Road: 50 done of 60 planned", "school: 90 done of 100 planned"],
            ["ถนน: ทำได้ 50 จากแผน 60", "school: ทำได้ 90 จากแผน 100"],
        ),
        (
            RISING, VISITS, "quarters: {held: {2: 40, 1: 30.5}}",
            ["Visits by quarter: 30.5 · 40"], ["จำนวนครั้ง รายไตรมาส 30.5 · 40"],
        ),
        (
            RISING, "quarterly: last", "quarters: {value: {1: 80}}",
            ["Result by quarter: 80"], ["ผลการดำเนินงาน รายไตรมาส 80"],
        ),
        (
            "kind: own-indicators", "", "own_indicators: {a: {title: {th: ทะเบียน, en: Registry}, weight: 60, score: 4.5}}",
            ["Registry: weight 60, score 4.5"], ["ทะเบียน: น้ำหนัก 60 คะแนน 4.5"],
        ),
        (
            RISING, EVIDENCE, "value: 98\nfacts: {outputs: false}",
            ["Result 98", "Outputs are shown: no"], ["ผล 98", "แสดงผลผลิต: ไม่ใช่"],
        ),
    ],
)  # fmt: skip
def test_an_example_in_words(english: Web, thai: Web, case: Case) -> None:
    criteria, more, example, in_english, in_thai = case
    template = with_criteria(criteria, more)
    starts = record(Example, f"{example}\nscore: 1")
    assert given(english, template, starts) == in_english
    assert given(thai, template, starts) == in_thai
