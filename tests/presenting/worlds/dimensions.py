"""A project without a total: each dimension stands by itself. Its numbers are worked out by hand where they stand."""

from tests.presenting.worlds.units import UNITS

DIMENSIONS = (
    UNITS
    + """
-- frameworks/care-2569/framework.yml --
title: {th: กรอบการตรวจประเมินตนเอง, en: Self-assessment framework}
fiscal_year: 2569
total: none
rounding: {trailing_zeros: drop}
out_of_100: {multiply_by: 20}
perspectives:
  - id: process
    title: {th: ด้านกระบวนการ, en: Process}
    bsc: internal_process
    sub_criteria:
      - {id: s1, code: '1.1', title: {th: ทิศทาง < ร่วมกัน, en: Direction < shared}, text: {th: "ก่อน\\n\\n- หนึ่ง", en: "Before\\n\\n- one"}, relates_to: [p, a1]}
      - {id: s2, title: {th: การสื่อสาร, en: Communication}}
    indicators:
      - {id: p, weight: 100}
  - id: results
    title: {th: ด้านผลลัพธ์, en: Results}
    indicators:
      - {id: r1, weight: 60}
      - {id: r2, weight: 40}
periods:
  - {id: round-1, title: {th: รอบที่ 1, en: Round 1}, start: 2025-10-01, end: 2026-03-31, closed: true, holidays: []}
  - {id: round-2, title: {th: รอบที่ 2, en: Round 2}, start: 2026-04-01, end: 2026-09-30}
grades:
  basis: weakest
  bands:
    - {id: good, min: 80, title: {th: ดี, en: Good}, meaning: {th: ได้ใบรับรอง, en: certified}, award: {th: ใบรับรอง < 3 ปี, en: Certificate < 3 years}}
    - {id: fair, min: 60, title: {th: พอใช้, en: Fair}}
    - {id: poor, min: 0, title: {th: ปรับปรุง, en: Poor}}
  note: {th: เกณฑ์จากคู่มือ, en: The scale is that of the manual.}
grades_for:
  - unit_kinds: [team]
    periods: [round-1]
    basis: literal
    grade_on: exact
    bands:
      - {id: good, min: 80, title: {th: ดี, en: Good}}
      - {id: fair, above: 60, title: {th: พอใช้, en: Fair}}
      - {id: poor, min: 0, title: {th: ปรับปรุง, en: Poor}}
definitions:
  - {term: {th: ทุกด้าน, en: Every dimension}, text: {th: 'ด้านที่มีคะแนน & นับ', en: 'The dimensions with a score, & counted'}}
-- frameworks/care-2569/indicators/p.yml --
title: {th: การดำเนินการ, en: What is done}
owners: [north]
criteria:
  kind: checklist
  options:
    - {id: none, title: {th: ยังไม่ทำ, en: Not yet}, points: 0}
    - {id: half, title: {th: บางส่วน, en: In part}, points: 50}
    - {id: all, title: {th: ครบ, en: In full}, points: 100}
  items:
    - {id: a1, text: {th: มีแผน, en: There is a plan}}
    - {id: a2, text: {th: มีผู้รับผิดชอบ, en: Somebody answers for it}}
    - {id: b1, text: {th: มีการติดตาม, en: It is followed up}}
    - {id: b2, text: {th: มีรายงาน, en: It is reported}}
-- frameworks/care-2569/indicators/r1.yml --
title: {th: ร้อยละของงานที่ทันเวลา, en: Work in time}
owners: [north]
criteria: {kind: interpolated, target: 80, step: 5}
-- frameworks/care-2569/indicators/r2.yml --
title: {th: คะแนนจากแบบประเมิน, en: Marks of the form}
owners: [north]
criteria: {kind: marks, full: 20}
-- results/care-2569/round-1/north.yml --
# p: (100 + 100 + 50 + 100) / 400 = 87.5 per cent; / 20 = 4.375
# r1: 3 + (82 - 80) / 5 = 3.4; r2: 16 / 20 = 80 per cent = 4; (60 x 3.4 + 40 x 4) / 100 = 3.64; x 20 = 72.8: fair
results:
  p: {answers: {a1: all, a2: all, b1: half, b2: all}}
  r1: {value: 82}
  r2: {value: 16}
-- results/care-2569/round-1/south.yml --
# p: 100 per cent = 5: good; r1: 5; r2: 4 / 20 = 20 per cent = 1; (60 x 5 + 40 x 1) / 100 = 3.4; x 20 = 68: fair
results:
  p: {answers: {a1: all, a2: all, b1: all, b2: all}}
  r1: {value: 90}
  r2: {value: 4}
-- results/care-2569/round-2/north.yml --
results: {}
"""
)
"""Two dimensions without a total over them: the weakest decides, and for teams all must agree."""
