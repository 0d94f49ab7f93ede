"""Steps as words and a table: in the order printed, with evidence, with points of their own, with an outcome after them."""

from generator.presenting.web import Web
from tests.presenting.scenes import said
from tests.presenting.scenes import with_criteria

PRINTED = """
kind: steps
steps:
  - text: {th: แต่งตั้งคณะทำงาน, en: A working group}
    evidence:
      - {title: {th: คำสั่ง < 1 ฉบับ, en: Order < 1}, url: https://www.example.go.th/order.pdf}
      - {title: {th: รายงานการประชุม, en: Minutes}}
  - {text: {th: จัดทำแผน, en: A plan}}
  - {text: {th: ส่งแผน, en: The plan is sent}, by: submission}
levels: [1, 3, 5]
"""
GATED = """
kind: step-sum
gated: true
steps:
  - {text: {th: ก, en: A}}
  - {text: {th: ข, en: B}}
  - {text: {th: ค, en: C}, by: reviewer}
  - {text: {th: ง, en: D}}
"""
UNEVEN = """
kind: step-sum
steps:
  - {text: {th: ก, en: A}, worth: 0.5}
  - text: {th: ข, en: B}
    worth: 3
    parts: [{id: a, title: {th: น้ำ, en: Water}}, {id: b, title: {th: ขยะ, en: Waste}}]
  - {text: {th: ค, en: C}, worth: 1.5, by: reviewer}
"""
ENERGY = """
kind: mixed
steps:
  - {text: {th: มีฐานข้อมูลพลังงาน, en: An energy database}}
  - {text: {th: ทบทวนมาตรการ, en: Measures are reviewed}}
bands:
  3: {from: 0, to: 5}
  4: {above: 5, to: 10}
  5: {above: 10, to: 15}
"""


def test_s001_13_levels_printed_from_five_to_one_are_shown_so(english: Web, thai: Web) -> None:
    rising = with_criteria(PRINTED)
    falling = with_criteria(PRINTED + "printed: falling\n")
    assert [row[0] for row in said(english, rising)[2]] == ["1", "3", "5"]
    assert [row[0] for row in said(english, falling)[2]] == ["5", "3", "1"]
    rules, headings, rows = said(thai, falling)
    assert rules == [
        "ขั้นตอนสะสม คะแนนนับถึงขั้นตอนสุดท้ายที่แล้วเสร็จต่อเนื่องกันจากขั้นตอนที่ 1",
        "หากยังไม่แล้วเสร็จตั้งแต่ขั้นตอนที่ 1 ได้ 1 คะแนน",
    ]
    assert headings == ["ระดับคะแนน", "สิ่งที่ต้องดำเนินการ", "วิธีพิจารณา"]
    assert rows[:2] == [
        ["5", "<p>ส่งแผน</p>", "เมื่อส่งรายงานแล้ว"],
        ["3", "<p>จัดทำแผน</p>", "ตามที่หน่วยงานรายงาน"],
    ]


def test_s001_14_each_step_names_its_evidence(english: Web, thai: Web) -> None:
    template = with_criteria(PRINTED + "printed: falling\n")
    assert said(english, template)[2][2] == [
        "1",
        '<p>A working group</p><p class="sc-hint">Evidence asked for: <a href="https://www.example.go.th/order.pdf" rel="external noopener">Order &lt; 1</a> · Minutes</p>',
        "the unit's report",
    ]
    assert said(thai, template)[2][2] == [
        "1",
        '<p>แต่งตั้งคณะทำงาน</p><p class="sc-hint">หลักฐานอ้างอิง: <a href="https://www.example.go.th/order.pdf" rel="external noopener">คำสั่ง &lt; 1 ฉบับ</a> · รายงานการประชุม</p>',
        "ตามที่หน่วยงานรายงาน",
    ]


def test_gated_steps_do_not_promise_any_order(english: Web, thai: Web) -> None:
    # 5 points by four steps are 1.25 each
    template = with_criteria(GATED)
    rules, headings, rows = said(english, template)
    assert rules == [
        "The steps add up, each worth up to 1.25.",
        "A step counts only once every step before it is complete.",
    ]
    assert headings == ["Step", "What must be done", "Decided by"]
    assert rows[2] == ["3", "<p>C</p>", "a reviewer's score"]
    assert said(thai, template)[0] == [
        "รวมคะแนนของทุกขั้นตอน ขั้นตอนละไม่เกิน 1.25 คะแนน",
        "ขั้นตอนถัดไปนับคะแนนได้เมื่อขั้นตอนก่อนหน้าครบถ้วนแล้วเท่านั้น",
    ]


def test_steps_of_unequal_worth_show_their_points(english: Web, thai: Web) -> None:
    # step 2 is worth 3 and has two parts, so each costs 1.5
    template = with_criteria(UNEVEN)
    assert said(english, template) == (
        [
            "The steps add up, each with its own points.",
            "Step 2 covers 2 parts; each missing one costs 1.5 (for a unit that answers for only some, an equal share of those).",
        ],
        ["Step", "What must be done", "Decided by", "Points"],
        [
            ["1", "<p>A</p>", "the unit's report", "0.5"],
            ["2", "<p>B</p><ul><li>Water</li><li>Waste</li></ul>", "the unit's report", "3"],
            ["3", "<p>C</p>", "a reviewer's score", "1.5"],
        ],
    )
    rules, headings, rows = said(thai, template)
    assert rules == [
        "รวมคะแนนของทุกขั้นตอนตามคะแนนของแต่ละขั้นตอน",
        "ขั้นตอนที่ 2 ต้องครบ 2 ส่วน ขาดหักส่วนละ 1.5 คะแนน (หน่วยงานที่รับผิดชอบเพียงบางส่วน เฉลี่ยเฉพาะส่วนที่รับผิดชอบ)",
    ]
    assert headings == ["ขั้นตอน", "สิ่งที่ต้องดำเนินการ", "วิธีพิจารณา", "คะแนน"]
    assert [row[3] for row in rows] == ["0.5", "3", "1.5"]


def test_s003_15_an_outcome_stands_below_the_steps(english: Web, thai: Web) -> None:
    template = with_criteria(ENERGY)
    assert said(english, template) == (
        [
            "Levels 1 to 2 are steps, each building on the one before; once all are done the outcome decides between the levels above.",
            "There is no proportion inside a range.",
            "An outcome that does not reach the first range leaves the score at 2.",
            "Where step 1 is not done the score is 1.",
        ],
        ["Level", "What must be done", "Decided by"],
        [
            ["1", "<p>An energy database</p>", "the unit's report"],
            ["2", "<p>Measures are reviewed</p>", "the unit's report"],
            ["3", "Outcome 0–5", "the outcome"],
            ["4", "Outcome more than 5 but 10 or less", "the outcome"],
            ["5", "Outcome more than 10 but 15 or less", "the outcome"],
        ],
    )
    assert said(thai, template) == (
        [
            "ระดับ 1 ถึง 2 คือขั้นตอนสะสม เมื่อแล้วเสร็จครบทุกขั้นตอนจึงตัดสินระดับถัดไปจากผลลัพธ์",
            "ภายในช่วงไม่เทียบสัดส่วน",
            "ผลลัพธ์ที่ไม่ถึงช่วงแรกคงได้ 2 คะแนน",
            "หากยังไม่แล้วเสร็จตั้งแต่ขั้นตอนที่ 1 ได้ 1 คะแนน",
        ],
        ["ระดับคะแนน", "สิ่งที่ต้องดำเนินการ", "วิธีพิจารณา"],
        [
            ["1", "<p>มีฐานข้อมูลพลังงาน</p>", "ตามที่หน่วยงานรายงาน"],
            ["2", "<p>ทบทวนมาตรการ</p>", "ตามที่หน่วยงานรายงาน"],
            ["3", "ผลลัพธ์ 0–5", "ผลลัพธ์"],
            ["4", "ผลลัพธ์ มากกว่า 5 แต่ไม่เกิน 10", "ผลลัพธ์"],
            ["5", "ผลลัพธ์ มากกว่า 10 แต่ไม่เกิน 15", "ผลลัพธ์"],
        ],
    )


def test_s003_15_an_outcome_may_go_in_proportion(english: Web, thai: Web) -> None:
    template = with_criteria(ENERGY + "interpolate: true\nfloor: 0\n")
    assert said(english, template)[0][1::2] == [
        "The score goes in proportion from the start of each range to the start of the next.",
        "Where step 1 is not done the score is 0.",
    ]
    assert said(thai, template)[0][1::2] == [
        "เทียบบัญญัติไตรยางศ์จากจุดเริ่มของแต่ละช่วงถึงจุดเริ่มของช่วงถัดไป",
        "หากยังไม่แล้วเสร็จตั้งแต่ขั้นตอนที่ 1 ได้ 0 คะแนน",
    ]
