"""A project with a strategy that is cascaded to bureaus and to one post."""

CASCADE = """
-- results/units.yml --
kinds:
  department: {th: กรม, en: Department}
  bureau: {th: สำนัก & กอง}
  position: {th: ตำแหน่ง, en: Position}
units:
  dept: {name: {th: กรมตัวอย่าง, en: Model Department}, kind: department, level: corporate}
  north: {name: {th: สำนักเหนือ, en: North Bureau}, short: {th: สน. < 1, en: North < 1}, kind: bureau, parent: dept, level: business_unit}
  south: {name: {th: สำนักใต้, en: South Bureau}, kind: bureau, parent: dept}
  east: {name: {th: สำนักลับ, en: Hidden Bureau}, kind: bureau, parent: dept, visibility: internal}
  clerk: {name: {th: นักวิชาการ (ตำแหน่งจำลอง), en: Analyst (made-up post)}, kind: position, parent: north}
-- frameworks/dept-2569/framework.yml --
title: {th: กรอบของกรม, en: Framework of the department}
fiscal_year: 2569
perspectives:
  - {id: run, title: {th: ประสิทธิผล, en: Run the business}, indicators: [{id: g1, weight: 60}, {id: g2, weight: 40}]}
periods:
  - {id: year, title: {th: รายปี, en: Year}, start: 2025-10-01, end: 2026-09-30}
-- frameworks/dept-2569/indicators/g1.yml --
title: {th: ความสำเร็จของกรม < 100, en: Success of the department < 100}
owners: [dept]
criteria: {kind: entered}
-- frameworks/dept-2569/indicators/g2.yml --
title: {th: ตัวชี้วัดลับของกรม, en: Hidden indicator of the department}
visibility: internal
owners: [dept]
criteria: {kind: entered}
-- frameworks/bureau-2569/framework.yml --
title: {th: กรอบของสำนัก, en: Framework of the bureaus}
short: {th: สำนัก 2569, en: Bureaus 2026}
fiscal_year: 2569
perspectives:
  - id: run
    title: {th: ประสิทธิผล, en: Run the business}
    value_words: {th: เป็นเลิศ, en: Excellent}
    indicators: [{id: 1, weight: 40}, {id: 2, weight: 20}]
  - id: grow
    title: {th: พัฒนาองค์กร, en: Capacity building}
    indicators: [{id: 3, weight: 30}, {id: 4, weight: 10}]
strategy:
  vision: {th: บริการดี < 24 ชั่วโมง, en: Good service < 24 hours}
  issues:
    - {id: i1, title: {th: บริการ, en: Services}, plans: [yearly]}
    - {id: i2, title: {th: คน, en: People}}
  plans:
    - {id: four, title: {th: แผนสี่ปี, en: Four-year plan}, years: {th: พ.ศ. 2566–2569, en: 2023–2026}}
    - id: yearly
      title: {th: แผนรายปี, en: Yearly plan}
      parent: four
      objectives: [{th: เป้าหมายหนึ่ง & สอง, en: Aims one & two}]
      indicators: [{th: ร้อยละ 80, en: 80 per cent}]
      strategies: [{th: ปรับปรุงระบบ, en: Better systems}]
      budget: 1250000.5
  objectives:
    - {id: o1, code: ก-1, title: {th: ประชาชนพอใจ, en: People are content}, perspective: run, issues: [i1]}
    - {id: o2, title: {th: บริการเร็ว & ถูก, en: Quick & cheap service}, perspective: run, issues: [i1, i2], leads_to: [o1]}
    - {id: o3, title: {th: คนเก่ง, en: Able people}, perspective: grow, leads_to: [o2, o1]}
  leads_down: [o2]
  links: inferred
  placing: inferred
role_results:
  - outcome: {th: บริการเร็ว, en: Quick service}
    indicator: 1
    host: north
    roles: {north: {th: นำ < ทั้งหมด, en: Leads < all}, east: {th: งานลับ, en: Secret work}}
  - outcome: {th: ผลลัพธ์ลับ, en: Hidden outcome}
    indicator: 4
    host: south
    roles: {south: {th: ทำ, en: Does}}
  - outcome: {th: คนเก่ง, en: Able people}
    host: south
coverage_rules:
  - {id: all, title: {th: ทุกสำนักมีกรอบ < ปีนี้, en: Every bureau has a framework < this year}, counts: framework, unit_kind: bureau, at_least_percent: 100}
  - {id: one, title: {th: ถึงรายบุคคลอย่างน้อยหนึ่งสำนัก, en: One bureau cascades to individuals}, counts: individual, unit_kind: bureau, at_least: 1}
  - {id: told, title: {th: รายงานครบทุกรอบ, en: Every period is reported}, counts: reported, unit_kind: bureau, at_least_percent: 66.5}
  - {id: posts, title: {th: ทุกตำแหน่งมีผล, en: Every post has a result}, counts: reported, unit_kind: position, at_least: 1}
periods:
  - {id: half, title: {th: ครึ่งปี, en: Half year}, start: 2025-10-01, end: 2026-03-31}
  - {id: year, title: {th: รายปี, en: Year}, start: 2025-10-01, end: 2026-09-30}
appraisal:
  achievement_weight: 70
  competency_weight: 30
  competency: {competencies: {teamwork: {kind: core, title: {th: ทำงานเป็นทีม, en: Teamwork}}}}
-- frameworks/bureau-2569/indicators/1.yml --
code: สน-1
title: {th: เวลาบริการ < 1 วัน, en: Service time < 1 day}
objectives: [o1, o2]
origin: supports_parent
parent_indicator: dept-2569/g1
owners: [north]
supporters: [south, east]
direction: falling
target_basis: [standard, best_practice]
criteria: {kind: interpolated, levels: {1: 5, 5: 1}}
-- frameworks/bureau-2569/indicators/2.yml --
title: {th: งานประจำ, en: Routine work}
origin: routine
parent_indicator: dept-2569/g2
owners: [north, south]
criteria: {kind: entered}
-- frameworks/bureau-2569/indicators/3.yml --
title: {th: งานพิเศษ, en: Special work}
origin: special_assignment
parent_indicator: '1'
owners: [east]
criteria: {kind: entered}
-- frameworks/bureau-2569/indicators/4.yml --
title: {th: ตัวชี้วัดลับ, en: Hidden indicator}
visibility: internal
objectives: [o3]
origin: routine
owners: [south]
criteria: {kind: entered}
-- results/bureau-2569/half/north.yml --
results:
  1: {value: 2}
-- results/bureau-2569/year/north.yml --
results:
  1: {value: 1}
-- results/bureau-2569/year/south.yml --
results:
  1: {value: 3}
-- results/bureau-2569/half/clerk.yml --
agreement: [{indicator: 1, weight: 50}, {indicator: paper, weight: 50}]
indicators:
  paper:
    title: {th: บันทึกส่วนตัวที่เขียน, en: Private papers written}
    origin: supports_parent
    parent_indicator: '1'
    criteria: {kind: entered}
results:
  1: {value: 4}
  paper: {value: 3.21, reason: {th: มติลับ, en: A secret decision}}
-- results/bureau-2569/year/clerk.yml --
agreement: [{indicator: 1, weight: 100}]
results:
  1: {value: 2}
"""
"""A department and its bureaus: strategy map, planning chain, owners, roles and coverage, with something hidden of each kind."""
