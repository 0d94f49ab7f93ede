"""What was reported, as tables: answers, projects with their plans by months, quarters, and indicators of one's own."""

from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.presenting.reported import ReportedTable
from generator.presenting.reported import reported_tables
from generator.presenting.web import Web
from tests.presenting.scenes import with_criteria
from tests.scoring.scenes import indicator
from tests.scoring.scenes import record

CHECKLIST = """
kind: checklist
options:
  - {id: none, title: {th: ยังไม่ได้ทำ, en: Not yet}, points: 0, up_to: 0}
  - {id: some, title: {th: '1-25%', en: '1-25 %'}, points: 25, up_to: 25}
  - {id: most, title: {th: 'เกิน 25%', en: Over < 25 %}, points: 100, up_to: 100}
items:
  - {id: 1.1, text: {th: มีแผน & งบ, en: A plan & a budget}}
  - {id: 1.2, text: {th: มีผู้รับผิดชอบ, en: Somebody answers for it}}
  - {id: 1.3, text: {th: มีการติดตาม, en: It is followed up}}
  - {id: 1.4, text: {th: มีรายงาน, en: It is reported}}
"""
ANSWERS = "answers: {1.1: most, 1.2: 12.5, 1.4: 0}"

PROJECTS = """
projects:
  road:
    title: {th: ถนน < สายหลัก, en: Road < trunk}
    weight: 60
    planned: 60
    opening: 20
    actual: 50
  school: {weight: 40, actual: 120}
"""
GANTT = """
projects:
  road:
    title: {th: ถนน, en: Road}
    activities:
      - {title: {th: สำรวจ, en: Survey}, planned: [1, 2], worked: [2, 3], complete: 100}
      - {title: {th: ก่อสร้าง, en: Building}, weight: 3, planned: [4, 12], complete: 50}
"""
VISITS = """
formula:
  expression: held
  variables:
    held: {th: จำนวนครั้งที่ตรวจเยี่ยม, en: Visits made, quarterly: sum}
"""
QUARTERS = """
quarters:
  held:
    2: {value: 1250.5, remark: {th: น้ำท่วม & ปิดถนน, en: Floods & closed roads}}
    1: 3
"""
OWN = """
own_indicators:
  a: {title: {th: งานทะเบียน < 3 วัน, en: Registration < 3 days}, weight: 60, score: 4.5}
  b: {title: {en: Only English}, weight: 40, score: 3}
"""
RISING = "kind: interpolated\nlevels: {1: 60, 5: 100}"


def _one(web: Web, template: Indicator, text: str) -> ReportedTable:
    (table,) = reported_tables(web, template, record(Measurement, text))
    assert {len(row) for row in table.rows} == {len(table.headings)}
    return table


def _cells(table: ReportedTable) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in table.rows]


def test_a_plain_number_needs_no_table(english: Web) -> None:
    template = with_criteria(RISING)
    assert reported_tables(english, template, record(Measurement, "value: 80")) == []
    assert reported_tables(english, template, Measurement()) == []


def test_s000_03_each_item_has_its_answer_with_option_points_and_percentage(english: Web, thai: Web) -> None:
    # 12.5 per cent lies in the option up to 25, and 0 in the option up to 0; item 1.3 is left out
    table = _one(english, with_criteria(CHECKLIST), ANSWERS)
    assert (table.title, table.remark) == ("Answers item by item", "")
    assert list(table.headings) == ["Item", "What is asked", "Answer", "Points"]
    assert _cells(table) == [
        ["1.1", "A plan &amp; a budget", "Over &lt; 25 %", "100"],
        ["1.2", "Somebody answers for it", "12.5 % (1-25 %)", "25"],
        ["1.3", "It is followed up", "not answered", "–"],
        ["1.4", "It is reported", "0 % (Not yet)", "0"],
    ]
    assert table.numeric == {3}
    table = _one(thai, with_criteria(CHECKLIST), ANSWERS)
    assert table.title == "คำตอบรายข้อ"
    assert list(table.headings) == ["ข้อ", "รายการประเมิน", "คำตอบ", "คะแนน"]
    assert _cells(table) == [
        ["1.1", "มีแผน &amp; งบ", "เกิน 25%", "100"],
        ["1.2", "มีผู้รับผิดชอบ", "ร้อยละ 12.5 (1-25%)", "25"],
        ["1.3", "มีการติดตาม", "ไม่ได้ตอบ", "–"],
        ["1.4", "มีรายงาน", "ร้อยละ 0 (ยังไม่ได้ทำ)", "0"],
    ]


def test_a_number_that_names_an_option_is_no_percentage(english: Web) -> None:
    numbered = (
        CHECKLIST.replace("id: none", "id: 0").replace("id: some", "id: 1").replace("id: most", "id: 4")
    )
    table = _one(english, with_criteria(numbered), "answers: {1.1: 4, 1.2: 1, 1.3: 0}")
    assert [row[2:] for row in _cells(table)][:3] == [
        ["Over &lt; 25 %", "100"],
        ["1-25 %", "25"],
        ["Not yet", "0"],
    ]


def test_s001_08_each_project_has_plan_opening_and_progress(english: Web, thai: Web) -> None:
    # road: (50 - 20) / (60 - 20) = 75 per cent (S001-10); school: 120 of 100 planned stops at 100 (S001-09)
    template = indicator("projects: {th: ตามงบ, en: By budget}")
    table = _one(english, template, PROJECTS)
    assert table.title == "Projects"
    assert list(table.headings) == ["Project", "Weight", "Opening (%)", "Planned (%)", "Done (%)", "Percent"]
    assert _cells(table) == [
        ["Road &lt; trunk", "60", "20", "60", "50", "75"],
        ["school", "40", "0", "100", "120", "100"],
    ]
    assert table.numeric == {1, 2, 3, 4, 5}
    table = _one(thai, template, PROJECTS)
    assert table.title == "แผนงาน/โครงการ"
    assert list(table.headings) == [
        "แผนงาน/โครงการ", "น้ำหนัก", "ยอดยกมา (%)", "แผนสะสม (%)", "ทำได้สะสม (%)", "ร้อยละ",
    ]  # fmt: skip
    assert _cells(table)[0] == ["ถนน &lt; สายหลัก", "60", "20", "60", "50", "75"]


def test_s001_11_a_plan_by_fiscal_months_marks_what_was_planned_and_worked(english: Web, thai: Web) -> None:
    # month 1 is October, 12 September; done is (1 x 100 + 3 x 50) / 4 = 62.5
    template = indicator("projects: {th: ตามงบ, en: By budget}")
    projects, gantt = reported_tables(english, template, record(Measurement, GANTT))
    assert _cells(projects) == [["Road", "–", "0", "100", "62.5", "62.5"]]
    assert (gantt.title, gantt.remark) == ("Plan by fiscal months: Road", "P = planned, A = actually worked")
    assert list(gantt.headings) == [
        "Activity",
        *("Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"),
        "Weight",
        "Complete (%)",
    ]
    assert _cells(gantt) == [
        ["Survey", "P", "PA", "A", *[""] * 9, "1", "100"],
        ["Building", "", "", "", "P", *[""] * 7, "P", "3", "50"],
    ]
    assert gantt.numeric == {13, 14}
    _, gantt = reported_tables(thai, template, record(Measurement, GANTT))
    assert (gantt.title, gantt.remark) == ("แผนรายเดือนของถนน", "P = เดือนที่วางแผน A = เดือนที่ดำเนินการจริง")
    assert list(gantt.headings) == [
        "กิจกรรม",
        *("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."),
        "น้ำหนัก",
        "แล้วเสร็จ (%)",
    ]


def test_activities_of_equal_weight_show_none(english: Web) -> None:
    # (100 + 50) / 2 = 75
    template = indicator("projects: {th: ตามงบ, en: By budget}")
    equal = record(Measurement, GANTT.replace(", weight: 3", ""))
    projects, gantt = reported_tables(english, template, equal)
    assert _cells(projects)[0][4:] == ["75", "75"]
    assert [row[12:] for row in _cells(gantt)] == [["", "100"], ["P", "50"]]
    assert gantt.headings[12:] == ["Sep", "Complete (%)"]
    assert gantt.numeric == {13}


def test_s003_12_quarters_stand_in_order_with_remarks_and_a_sum(english: Web, thai: Web) -> None:
    # 3 + 1,250.5
    template = with_criteria(RISING, VISITS)
    table = _one(english, template, QUARTERS)
    assert table.title == "Data by quarter: Visits made"
    assert list(table.headings) == ["Quarter", "Number", "Remarks"]
    assert _cells(table) == [
        ["Quarter 1", "3", ""],
        ["Quarter 2", "1,250.5", "Floods &amp; closed roads"],
        ["Sum", "1,253.5", ""],
    ]
    assert table.numeric == {1}
    table = _one(thai, template, QUARTERS)
    assert table.title == "ข้อมูลรายไตรมาส: จำนวนครั้งที่ตรวจเยี่ยม"
    assert list(table.headings) == ["ไตรมาส", "จำนวน", "หมายเหตุ"]
    assert _cells(table) == [
        ["ไตรมาส 1", "3", ""],
        ["ไตรมาส 2", "1,250.5", "น้ำท่วม &amp; ปิดถนน"],
        ["รวม", "1,253.5", ""],
    ]


def test_quarters_without_a_formula_need_no_name(english: Web) -> None:
    table = _one(english, with_criteria(RISING, "quarterly: sum"), "quarters: {value: {1: 40, 2: 45}}")
    assert table.title == "Data by quarter"
    assert _cells(table)[-1] == ["Sum", "85", ""]


def test_only_quarters_that_are_added_up_have_a_sum(english: Web, thai: Web) -> None:
    """A sum of percentages of which the last one or the mean counts says nothing."""
    quarters = "quarters: {value: {1: 40, 2: 45}}"
    last = with_criteria(RISING, "quarterly: last")
    assert [row[0] for row in _cells(_one(english, last, quarters))] == ["Quarter 1", "Quarter 2"]
    mean = with_criteria(RISING, VISITS.replace("quarterly: sum", "quarterly: mean"))
    assert [row[0] for row in _cells(_one(thai, mean, QUARTERS))] == ["ไตรมาส 1", "ไตรมาส 2"]


def test_indicators_of_ones_own_have_weight_and_score(english: Web, thai: Web) -> None:
    template = with_criteria("kind: own-indicators")
    table = _one(english, template, OWN)
    assert table.title == "Indicators that the unit set for itself"
    assert list(table.headings) == ["Indicator", "Weight", "Score"]
    assert _cells(table) == [["Registration &lt; 3 days", "60", "4.5"], ["Only English", "40", "3"]]
    assert table.numeric == {1, 2}
    table = _one(thai, template, OWN)
    assert table.title == "ตัวชี้วัดที่หน่วยงานกำหนดเอง"
    assert list(table.headings) == ["ชื่อตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้"]
    assert _cells(table) == [
        ["งานทะเบียน &lt; 3 วัน", "60", "4.5"],
        ['<span lang="en">Only English</span>', "40", "3"],
    ]
