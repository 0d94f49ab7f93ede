"""What criteria ask for besides: evidence for a level, progress of projects, numbers by quarter."""

import pytest

from generator.presenting.web import Web
from tests.presenting.scenes import LEVELS
from tests.presenting.scenes import said
from tests.presenting.scenes import with_criteria

RISING = "kind: interpolated\nlevels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}"
EVIDENCE = """
level_conditions:
  - level: 5
    fact: outputs
    text: {th: แสดงผลผลิตของโครงการ, en: the outputs of the projects}
  - {level: 4, fact: report, text: {th: มีรายงาน, en: a report}, cap_without: 3.5}
"""
PROJECTS = "projects: {th: ถ่วงน้ำหนักตามงบประมาณ, en: 'by budget & duration.'}"


def test_s001_07_evidence_for_a_level_caps_the_score(english: Web, thai: Web) -> None:
    # without what level 5 asks for the score stops at 4 unless the framework names another cap
    template = with_criteria(RISING, EVIDENCE)
    rules, headings, rows = said(english, template)
    assert rules[3:] == [
        "Level 5 also asks for: the outputs of the projects. Without it the score stops at 4.",
        "Level 4 also asks for: a report. Without it the score stops at 3.5.",
    ]
    assert (headings, rows) == (LEVELS, [["80", "85", "90", "95", "100"]])
    assert said(thai, template)[0][3:] == [
        "ระดับ 5 ต้องแสดงเพิ่มเติม: แสดงผลผลิตของโครงการ หากไม่แสดงได้ไม่เกิน 4 คะแนน",
        "ระดับ 4 ต้องแสดงเพิ่มเติม: มีรายงาน หากไม่แสดงได้ไม่เกิน 3.5 คะแนน",
    ]


def test_s001_08_progress_of_projects_says_how_they_are_weighted(english: Web, thai: Web) -> None:
    template = with_criteria(RISING, PROJECTS)
    assert said(english, template)[0][3:] == [
        "The result is the progress of the projects against what was planned up to the end of the fiscal year, weighted as follows: by budget & duration."
    ]
    assert said(thai, template)[0][3:] == [
        "ผลการดำเนินงานคือความก้าวหน้าของแผนงาน/โครงการเทียบกับแผนถึงสิ้นปีงบประมาณ ถ่วงน้ำหนักดังนี้: ถ่วงน้ำหนักตามงบประมาณ"
    ]


@pytest.mark.parametrize(
    ("how", "in_english", "in_thai"),
    [
        ("sum", "Collected by quarter and added up.", "เก็บข้อมูลรายไตรมาสและใช้ผลรวม"),
        ("last", "Collected by quarter; the last one counts.", "เก็บข้อมูลรายไตรมาสและใช้ไตรมาสล่าสุด"),
        ("mean", "Collected by quarter and averaged.", "เก็บข้อมูลรายไตรมาสและใช้ค่าเฉลี่ย"),
    ],
)
def test_s003_12_quarters_say_how_they_become_one_number(
    english: Web, thai: Web, how: str, in_english: str, in_thai: str
) -> None:
    template = with_criteria(RISING, f"quarterly: {how}")
    assert said(english, template)[0][3:] == [in_english]
    assert said(thai, template)[0][3:] == [in_thai]


def test_all_of_them_stand_in_one_order(english: Web) -> None:
    template = with_criteria(RISING, f"quarterly: sum\n{PROJECTS}\n{EVIDENCE}")
    assert [rule.split()[0] for rule in said(english, template)[0][3:]] == [
        "Level",
        "Level",
        "The",
        "Collected",
    ]
