"""The framework of the synthetic nation: 25 indicators over five dimensions, every kind of criteria."""

from collections.abc import Mapping

FRAMEWORK = """\
title: {th: กรอบการประเมินองค์กรปกครองส่วนท้องถิ่น (ข้อมูลสังเคราะห์), en: Local government assessment (synthetic)}
short: {th: ประเมิน อปท. สังเคราะห์, en: Synthetic LAO assessment}
fiscal_year: 2569
entity_type: {th: องค์กรปกครองส่วนท้องถิ่น, en: Local governments}
required_fields: [title, measured_in]
out_of_100: {multiply_by: 20}
grades:
  bands:
    - {id: outstanding, min: 90, title: {th: ดีเด่น, en: Outstanding}}
    - {id: very-good, min: 80, title: {th: ดีมาก, en: Very good}}
    - {id: good, min: 70, title: {th: ดี, en: Good}}
    - {id: fair, min: 60, title: {th: พอใช้, en: Fair}}
    - {id: improve, min: 0, title: {th: ต้องปรับปรุง, en: Needs improvement}}
perspectives:
  - id: services
    title: {th: ด้านการบริการสาธารณะ, en: Public services}
    weight: 20
    indicators:
      - {id: "1.1", weight: 5}
      - {id: "1.2", weight: 4}
      - {id: "1.3", weight: 4}
      - {id: "1.4", weight: 4}
      - {id: "1.5", weight: 3}
  - id: administration
    title: {th: ด้านการบริหารจัดการ, en: Administration}
    weight: 20
    indicators:
      - {id: "2.1", weight: 4}
      - {id: "2.2", weight: 4}
      - {id: "2.3", weight: 4}
      - {id: "2.4", weight: 4}
      - {id: "2.5", weight: 4}
  - id: people
    title: {th: ด้านการบริหารงานบุคคล, en: Personnel}
    weight: 20
    indicators:
      - {id: "3.1", weight: 5}
      - {id: "3.2", weight: 6}
      - {id: "3.3", weight: 5}
      - {id: "3.4", weight: 4}
  - id: finance
    title: {th: ด้านการเงินและการคลัง, en: Finance}
    weight: 20
    indicators:
      - id: "4"
        weight: 10
        indicators:
          - {id: "4.1", weight: 4}
          - {id: "4.2", weight: 3}
          - {id: "4.3", weight: 3}
      - {id: "4.4", weight: 5}
      - {id: "4.5", weight: 5}
  - id: governance
    title: {th: ด้านธรรมาภิบาล, en: Good governance}
    weight: 20
    indicators:
      - {id: "5.1", weight: 5}
      - {id: "5.2", weight: 5}
      - {id: "5.3", weight: 5}
      - {id: "5.4", weight: 1}
      - {id: "5.5", weight: 5}
periods:
  - id: fy2569
    title: {th: ปีงบประมาณ พ.ศ. 2569, en: Fiscal year 2569}
    start: 2025-10-01
    end: 2026-09-30
    closed: true
    holidays: []
    deadlines:
      report: {due: 2026-08-14, cutoff: 2026-08-31}
"""

HEAD = """\
title: {{th: {th}, en: {en}}}
measured_in: {{th: {unit_th}, en: {unit_en}}}
definition: {{th: ตัวชี้วัดสังเคราะห์สำหรับวัดความเร็ว {th}, en: A synthetic indicator for figures of speed. {en}}}
"""

SHARE = """\
formula:
  expression: done / all * 100
  variables:
    done: {th: จำนวนที่ดำเนินการ, en: Number done}
    all: {th: จำนวนทั้งหมด, en: Number in all}
"""

ITEMS = "\n".join(f"    - {{id: i{n}, text: {{th: รายการที่ {n}, en: Item {n}}}}}" for n in range(1, 9))

_PERCENT, _LEVEL = ("ร้อยละ", "percent"), ("ระดับ", "level")

INDICATORS: Mapping[str, tuple[str, str, tuple[str, str], str]] = {
    "1.1": ("ร้อยละของครัวเรือนที่เข้าถึงน้ำประปา", "Share of households with tap water", _PERCENT,
        SHARE + "criteria: {kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}\n"),
    "1.2": ("ร้อยละของถนนที่ผ่านมาตรฐาน", "Share of roads up to standard", _PERCENT,
        "criteria:\n  kind: bands\n  bands: {1: {to: 60}, 2: {from: 61, to: 70}, 3: {from: 71, to: 80}, 4: {from: 81, to: 90}, 5: {from: 91, to: 100}}\n"),
    "1.3": ("ร้อยละของเรื่องร้องเรียนที่ยุติ", "Share of complaints closed", _PERCENT,
        SHARE + "criteria:\n  kind: classes\n  by: all\n  classes:\n"
        "    - {id: A, from: 0, to: 50, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}\n"
        "    - {id: B, from: 51, levels: {1: 60, 2: 65, 3: 70, 4: 75, 5: 80}}\n"),
    "1.4": ("จำนวนวันเฉลี่ยในการให้บริการ", "Mean days of a service", ("วัน", "days"),
        "criteria: {kind: interpolated, levels: {1: 10, 2: 8, 3: 6, 4: 4, 5: 2}}\n"),
    "1.5": ("ร้อยละความพึงพอใจของประชาชน", "Satisfaction of residents", _PERCENT,
        "criteria: {kind: interpolated, target: 80, at: 3, step: 5}\n"),
    "2.1": ("ร้อยละของบริการที่ทำได้ทางออนไลน์", "Share of services online", _PERCENT,
        "criteria: {kind: three-target, targets: {base: 40, standard: 60, advanced: 80}}\n"),
    "2.2": ("ระดับความสำเร็จของการจัดทำแผน", "Success in planning", _LEVEL,
        "criteria:\n  kind: steps\n  steps:\n" + "".join(f"    - text: {{th: ขั้นตอนที่ {n}, en: Step {n}}}\n" for n in range(1, 6))),
    "2.3": ("ระดับความสำเร็จของการรายงานผล", "Success in reporting", _LEVEL,
        "criteria:\n  kind: step-sum\n  steps:\n" + "".join(f"    - text: {{th: ขั้นตอนที่ {n}, en: Step {n}}}\n" for n in range(1, 5))
        + "    - {text: {th: ส่งรายงาน, en: Report sent}, by: submission}\ndeadline: report\ndeductions: [{kind: late, per_working_day: 0.25}]\n"),
    "2.4": ("ระดับความสำเร็จของมาตรการประหยัดพลังงาน", "Success in saving energy", _LEVEL,
        ("criteria:\n  kind: mixed\n  steps:\n    - text: {th: จัดทำฐานข้อมูล, en: Database}\n    - text: {th: ดำเนินมาตรการ, en: Measures}\n"
        "  bands: {3: {from: 0, to: 5}, 4: {above: 5, to: 10}, 5: {above: 10}}\n")),
    "2.5": ("ร้อยละของรายงานที่ครบถ้วน", "Share of complete reports", _PERCENT,
        SHARE + "criteria: {kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}\n"
        "deductions: [{kind: count, variable: missed, each: 0.2, text: {th: งวดที่ไม่รายงาน, en: Period not reported}}]\n"),
    "3.1": ("ระดับความสำเร็จของการถ่ายทอดตัวชี้วัด", "Success in cascading indicators", _LEVEL,
        ("criteria:\n  kind: decision\n  facts: {all_staff: {th: ครบทุกคน, en: All staff}}\n  rules:\n"
        "    - {level: 5, when: all_staff and value >= 80, text: {th: ครบทุกคนและถึงร้อยละ 80, en: All staff and 80 percent}}\n"
        "    - {level: 3, when: value >= 50, text: {th: ถึงร้อยละ 50, en: 50 percent}}\n  otherwise: 1\n")),
    "3.2": ("ระดับการดำเนินงานตามแบบตรวจสอบ", "Checklist of personnel work", _PERCENT,
        "criteria:\n  kind: checklist\n  options:\n    - {id: none, title: {th: ยังไม่ดำเนินการ, en: Not yet}, points: 0}\n"
        "    - {id: some, title: {th: บางส่วน, en: In part}, points: 50}\n    - {id: full, title: {th: ครบถ้วน, en: In full}, points: 100}\n  items:\n"
        + ITEMS + "\n"),
    "3.3": ("คะแนนตามแบบประเมินการบริหารงานบุคคล", "Marks of personnel administration", ("คะแนน", "marks"),
        "criteria: {kind: marks, full: 40}\n"),
    "3.4": ("ร้อยละของบุคลากรที่ได้รับการพัฒนา", "Share of staff developed", _PERCENT,
        SHARE + "criteria: {kind: interpolated, levels: {1: 50, 3: 70, 5: 90}}\n"),
    "4": ("ระดับความสำเร็จด้านการคลัง", "Success in finance", _LEVEL, "criteria: {kind: composite}\n"),
    "4.1": ("ร้อยละของการเบิกจ่าย", "Share disbursed", _PERCENT,
        SHARE + "criteria: {kind: interpolated, levels: {1: 45, 2: 47, 3: 49, 4: 51, 5: 53}}\n"),
    "4.2": ("ร้อยละของรายได้ที่จัดเก็บ", "Share of revenue collected", _PERCENT,
        "criteria:\n  kind: bands\n  bands: {1: {to: 60}, 3: {above: 60, to: 80}, 5: {above: 80}}\n"),
    "4.3": ("คุณภาพของรายงานการเงิน", "Quality of financial reports", ("คะแนน", "score"), "criteria: {kind: entered}\n"),
    "4.4": ("ค่าเฉลี่ยถ่วงน้ำหนักของตัวชี้วัดที่กำหนดเอง", "Weighted mean of own indicators", _LEVEL,
        "criteria: {kind: own-indicators}\n"),
    "4.5": ("ผลการประเมินโดยผู้ตรวจ", "Reviewer's assessment", ("คะแนน", "score"), "criteria: {kind: entered, out_of: 100}\n"),
    "5.1": ("ร้อยละความก้าวหน้าของแผนงาน", "Progress of projects", _PERCENT,
        "projects: {th: ตามงบประมาณ, en: by budget}\ncriteria: {kind: interpolated, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}\n"),
    "5.2": ("จำนวนกิจกรรมรายไตรมาส", "Activities by quarter", ("ครั้ง", "times"),
        "quarterly: sum\ncriteria: {kind: interpolated, levels: {1: 4, 2: 6, 3: 8, 4: 10, 5: 12}}\n"),
    "5.3": ("ร้อยละของข้อพิพาทที่ยุติ", "Share of disputes settled", _PERCENT,
        SHARE + "criteria: {kind: interpolated, levels: {1: 50, 2: 60, 3: 70, 4: 80, 5: 90}}\nnot_applicable: {}\n"),
    "5.4": ("ตัวชี้วัดนำร่องด้านข้อมูลเปิด", "Open data (pilot)", _PERCENT,
        "pilot: true\ncriteria: {kind: interpolated, levels: {1: 20, 5: 100}}\n"),
    "5.5": ("ร้อยละของการเปิดเผยข้อมูล", "Share of information disclosed", _PERCENT,
        ("criteria: {kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}\n"
        "level_conditions: [{level: 5, fact: shown, text: {th: แสดงหลักฐานผลลัพธ์, en: Outcomes are shown}}]\n")),
}  # fmt: skip
"""Title in Thai and English, what it is measured in, and the rest of the template, by id."""


def indicator(name: str) -> str:
    """The KPI template of an indicator."""
    th, en, (unit_th, unit_en), rest = INDICATORS[name]
    return HEAD.format(th=th, en=en, unit_th=unit_th, unit_en=unit_en) + rest
