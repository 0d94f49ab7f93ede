"""A project with two totals. Its numbers are worked out by hand where they stand."""

from tests.presenting.worlds.units import UNITS

TRACKS = (
    UNITS
    + """
-- frameworks/pair-2569/framework.yml --
title: {th: กรอบสองทาง, en: Two-track framework}
short: {th: สองทาง, en: Two tracks}
fiscal_year: 2569
tracks:
  - {id: performance, title: {th: ทางเก่ง, en: Performance}, description: {th: 'ผลงาน & บริการ', en: Results & service}}
  - {id: goodness, title: {th: ทางดี, en: Goodness}}
rounding: {stages: component}
out_of_100: {multiply_by: 20}
perspectives:
  - id: effect
    title: {th: มิติประสิทธิผล, en: Effectiveness}
    bsc: customer
    track: performance
    indicators:
      - {id: 1, weight: 40}
      - {id: 2, weight: unknown}
      - {id: 3a, weight: 20}
      - {id: 3b, weight: 20}
      - {id: 4, weight: 25}
  - id: inner
    title: {th: มิติภายใน, en: Internal}
    track: performance
    indicators:
      - {id: 5, weight: 10, until_period: round-1}
      - {id: 8, weight: 10, from_period: round-2}
  - id: ethics
    title: {th: มิติคุณธรรม, en: Ethics}
    track: goodness
    indicators:
      - {id: 6, weight: 60}
      - {id: 7, weight: 40}
choices:
  - {id: third, title: {th: ตัวที่สาม, en: The third}, rule: choose_one, indicators: [3a, 3b], weight: 20}
  - {id: fourth, title: {th: ตัวที่สี่, en: The fourth}, rule: may_skip, indicators: [4]}
periods:
  - id: round-1
    title: {th: รอบที่ 1, en: Round 1}
    start: 2025-10-01
    end: 2026-03-31
    closed: true
    holidays: []
    deadlines:
      report: {due: 2026-03-20}
  - id: round-2
    title: {th: รอบที่ 2, en: Round 2}
    start: 2026-04-01
    end: 2026-09-30
    deadlines:
      report: {due: 2026-09-18}
    weights: {6: 50, 7: 50}
    weights_note: {th: น้ำหนักสมมติ < ต้นฉบับ, en: Made-up weights < the source}
report_deduction: {deadline: report, per_working_day: 0.05}
grades:
  grade_on: exact
  bands:
    - {id: high, above: 80, title: {th: สูง, en: High}}
    - {id: other, min: 0, title: {th: ทั่วไป, en: Ordinary}}
gates:
  - id: reward
    title: {th: เงินรางวัล, en: Reward}
    gate_on: rounded
    conditions:
      - {track: goodness, at_least: 3}
      - {track: performance, above: 3}
    passed: {th: มีสิทธิ, en: Eligible}
    failed: {th: ไม่มีสิทธิ < ปีนี้, en: Not eligible < this year}
  - id: medal
    title: {th: เหรียญ, en: Medal}
    gate_on: exact
    conditions:
      - {at_least: 3}
      - {perspective: inner, above: 1.5}
      - {indicator: 1, at_least: 4}
    passed: {th: ได้เหรียญ, en: A medal}
    failed: {th: ไม่ได้เหรียญ, en: No medal}
revisions:
  - {date: 2025-12-01, reason: {th: แก้น้ำหนัก, en: A weight was wrong}, authority: {th: คณะกรรมการ, en: The committee}, before: '15', after: '20'}
-- frameworks/pair-2569/indicators/1.yml --
title: {th: ความสำเร็จ, en: Success}
criteria: {kind: entered}
-- frameworks/pair-2569/indicators/2.yml --
title: {th: ตัวที่ไม่ทราบน้ำหนัก, en: Of unknown weight}
criteria: {kind: entered}
-- frameworks/pair-2569/indicators/3a.yml --
title: {th: ทรัพยากรบุคคล < ใหม่, en: Personnel < new}
criteria: {kind: entered}
-- frameworks/pair-2569/indicators/3b.yml --
title: {th: ความเสี่ยง, en: Risk}
criteria: {kind: entered}
-- frameworks/pair-2569/indicators/4.yml --
title: {th: นวัตกรรม, en: Innovation}
criteria: {kind: entered}
-- frameworks/pair-2569/indicators/5.yml --
title: {th: แผนงาน, en: Plans}
criteria: {kind: entered}
-- frameworks/pair-2569/indicators/8.yml --
title: {th: ฐานข้อมูล, en: Database}
criteria: {kind: entered}
-- frameworks/pair-2569/indicators/6.yml --
title: {th: ความโปร่งใส, en: Openness}
criteria: {kind: entered, out_of: 100}
-- frameworks/pair-2569/indicators/7.yml --
title: {th: วินัย, en: Discipline}
criteria: {kind: entered}
-- results/pair-2569/round-1/north.yml --
# performance: (40 x 4 + 20 x 3 + 10 x 2) / 70 = 24/7; sent two working days late (20 March 2026 is a Friday): - 0.1 = 233/70
# out of 100, rounded by perspective: 220/70 x 20 = 62.86, 20/70 x 20 = 5.71; 68.57 - 0.1 x 20 = 66.57; its own: (200 + 60 + 20) / 70 - 0.1 = 3.9
# goodness: 6 is 60 of 100 = 3; (60 x 3 + 40 x 2.9) / 100 = 2.96
submitted: 2026-03-24
choices: {third: 3a, fourth: []}
results:
  1: {assessments: {self: {value: 5}, verified: {value: 4}}, reason: {th: มติ, en: Decided}}
  2: {value: 5, reason: {th: มติ, en: Decided}}
  3a: {value: 3, reason: {th: มติ, en: Decided}}
  5: {value: 2, reason: {th: มติ, en: Decided}}
  6: {value: 60, reason: {th: มติ, en: Decided}}
  7: {value: 2.9, reason: {th: มติ, en: Decided}}
-- results/pair-2569/round-2/south.yml --
# performance: (40 x 5 + 20 x 4 + 25 x 3 + 10 x 5) / 95 = 81/19; out of 100: 355/95 x 20 = 74.74, 50/95 x 20 = 10.53; 85.27
choices: {third: 3b, fourth: 4}
results:
  1: {value: 5, reason: {th: มติ, en: Decided}}
  3b: {value: 4, reason: {th: มติ, en: Decided}}
  4: {value: 3, reason: {th: มติ, en: Decided}}
  8: {value: 5, reason: {th: มติ, en: Decided}}
"""
)
"""Two totals that are never averaged, with indicators to choose from, gates, and weights of a period."""
