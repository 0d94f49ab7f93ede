"""A small project without a single problem: every kind of criteria, and the appraisal of a position."""

from tests.checking.wide_world import WIDE_WORLD

FRAMEWORK = "frameworks/good/framework.yml"
INDICATORS = "frameworks/good/indicators"
RATE = f"{INDICATORS}/rate.yml"
RANGE = f"{INDICATORS}/range.yml"
WHOLE = f"{INDICATORS}/whole.yml"
HALF = f"{INDICATORS}/half.yml"
OTHER_HALF = f"{INDICATORS}/other-half.yml"
MILESTONE = f"{INDICATORS}/milestone.yml"
PLAN = f"{INDICATORS}/plan.yml"
TABLE = f"{INDICATORS}/table.yml"
BACKLOG = f"{INDICATORS}/backlog.yml"
GIVEN = f"{INDICATORS}/given.yml"
UNITS = "results/units.yml"
OFFICE = "results/good/round-1/office.yml"
BRANCH = "results/good/round-1/branch.yml"
OFFICER = "results/good/round-1/officer.yml"

ONE_FRAMEWORK = {
    FRAMEWORK: """\
title: {th: กรอบตัวอย่าง, en: Example framework}
fiscal_year: 2556
required_fields: [title]
out_of_100: {multiply_by: 20}
grades:
  bands:
    - {id: pass, min: 60, title: {th: ผ่าน, en: Pass}}
    - {id: fail, min: 0, title: {th: ไม่ผ่าน, en: Fail}}
perspectives:
  - id: people
    title: {th: ประชาชน, en: People}
    weight: 60
    indicators:
      - {id: rate, weight: 20}
      - {id: range, weight: 20}
      - id: whole
        weight: 20
        base: 10
        indicators:
          - {id: half, weight: 5}
          - {id: other-half, weight: 5}
  - id: work
    title: {th: งาน, en: Work}
    aspects:
      - id: process
        title: {th: กระบวนงาน, en: Process}
        weight: 40
        indicators:
          - {id: milestone, weight: 10}
          - {id: plan, weight: 10}
          - {id: table, weight: 10}
          - {id: backlog, weight: 10}
periods:
  - id: round-1
    title: {th: รอบที่ 1, en: Round 1}
    start: 2012-10-01
    end: 2013-03-31
    holidays: [2012-12-05]
    deadlines:
      report: {due: 2013-03-20, cutoff: 2013-03-22}
allocations:
  - unit: branch
    indicators: [rate, {id: given, weight: 20}]
    applicable_parts: {plan: [budget]}
appraisal:
  achievement_weight: 70
  competency_weight: 30
  indicator_count: 2
  development_plan: true
  target_level: 3
  competency:
    method: rating
    competencies:
      service: {kind: core, title: {th: บริการที่ดี, en: Service mind}}
      teamwork: {kind: core, title: {th: การทำงานเป็นทีม, en: Teamwork}}
""",
    RATE: """\
title: {th: ร้อยละของเรื่องที่แล้วเสร็จ, en: Share of cases closed}
owners: [office, branch]
formula:
  expression: closed / denominator * 100
  variables:
    closed: {th: เรื่องที่แล้วเสร็จ, en: Cases closed}
    received: {th: เรื่องทั้งหมด, en: Cases received}
  denominators: {all: received}
  denominator_basis: all
direction: rising
criteria:
  kind: interpolated
  levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}
deadline:
  name: report
  dates: [submitted, approved]
deductions:
  - {kind: late, per_working_day: 0.5}
  - {kind: count, variable: returned, each: 0.25, text: {th: ส่งกลับแก้ไข, en: Sent back}}
not_applicable:
  printed_weight: 20
  remove: printed
as_of: report
examples:
  - inputs: {closed: 65, received: 100}
    submitted: 2013-03-20
    approved: 2013-03-20
    score: 1.5
    counts: {returned: 0}
""",
    RANGE: """\
title: {th: ร้อยละของแผน, en: Share of plans}
formula:
  expression: made / all_plans * 100
  variables:
    made:
      th: แผนที่ครบถ้วน
      en: Plans that are complete
      all_of:
        - {id: draft, title: {th: ร่าง, en: Draft}}
        - {id: final, title: {th: ฉบับจริง, en: Final}}
    all_plans: {th: แผนทั้งหมด, en: All plans}
criteria:
  kind: bands
  bands:
    1: {below: 50}
    3: {from: 50, to: 80}
    5: {above: 80}
""",
    WHOLE: """\
title: {th: ภาพรวม, en: The whole}
criteria: {kind: composite, at_least: 2}
""",
    HALF: """\
title: {th: ครึ่งแรก, en: First half}
criteria: {kind: interpolated, levels: {1: 5, 5: 1}}
""",
    OTHER_HALF: """\
title: {th: ครึ่งหลัง, en: Second half}
criteria: {kind: interpolated, levels: {1: 1, 5: 5}}
""",
    MILESTONE: """\
title: {th: ความก้าวหน้า, en: Progress}
criteria:
  kind: steps
  levels: [1, 5]
  steps:
    - {text: {th: จัดทำแผน, en: Make a plan}}
    - {text: {th: ดำเนินการ, en: Carry it out}}
""",
    PLAN: """\
title: {th: แผนพัฒนา, en: Development plan}
criteria:
  kind: step-sum
  steps:
    - text: {th: ด้านต่าง ๆ, en: Dimensions}
      parts:
        - {id: budget, title: {th: งบประมาณ, en: Budget}}
        - {id: people, title: {th: กำลังคน, en: Staff}}
    - {text: {th: คุณภาพ, en: Quality}, by: reviewer}
""",
    TABLE: """\
title: {th: ทันเวลา, en: In time}
criteria:
  kind: decision
  facts:
    sent: {th: ส่งแล้ว, en: It was sent}
  rules:
    - {level: 5, when: sent, text: {th: ส่งแล้ว, en: It was sent}}
  otherwise: evaluator
""",
    BACKLOG: """\
title: {th: เรื่องค้าง, en: Backlog}
formula:
  expression: done / open * 100
  variables:
    done: {th: แล้วเสร็จ, en: Done}
    open: {th: ค้าง, en: Open}
criteria:
  kind: classes
  by: open
  classes:
    - {id: A, from: 1, to: 10, levels: {1: 80, 5: 100}}
    - {id: B, from: 11, to: 50, levels: {1: 60, 5: 80}}
deadline:
  by_unit_kind: {office: report}
  submissions:
    - {id: list, title: {th: บัญชี, en: List}}
""",
    GIVEN: """\
title: {th: คะแนนที่ให้, en: Score given}
criteria: {kind: entered}
owners: [branch]
""",
    UNITS: """\
units:
  office: {name: {th: สำนักงาน, en: Office}, kind: office, website: https://example.org/}
  branch: {name: {th: สาขา, en: Branch}, kind: branch, parent: office}
  officer: {name: {th: นิติกร, en: Legal officer}, kind: position, parent: office}
""",
    OFFICE: """\
illustrative: true
results:
  rate:
    inputs: {closed: 65, received: 100}
    counts: {returned: 1}
    submitted: 2013-03-20
    approved: 2013-03-20
    as_of: 2013-03-20
  range:
    inputs: {all_plans: 2}
    records:
      made: {one: all, two: [draft]}
  half: {value: 4}
  other-half: {value: 4, visibility: public}
  milestone: {steps: [1]}
  plan:
    steps:
      1: {missing: [people]}
    review: {score: 2}
  table: {facts: {sent: true}}
  backlog:
    inputs: {done: 8, open: 10}
    submissions: {list: 2013-03-20}
""",
    BRANCH: """\
results:
  rate:
    assessments:
      self: {inputs: {closed: 80, received: 100}, submitted: 2013-03-20, approved: 2013-03-20, counts: {returned: 0}}
  given:
    value: 4
    reason: {th: มติคณะกรรมการ, en: Decision of the committee}
""",
    OFFICER: """\
illustrative: true
visibility: internal
agreement:
  - {indicator: half, weight: 40}
  - {indicator: own, weight: 60}
indicators:
  own:
    title: {th: งานของตน, en: Own work}
    criteria: {kind: interpolated, levels: {1: 1, 5: 5}}
results:
  half: {value: 5}
  own: {value: 4}
competencies:
  service: {expected: 2, observed: 2, weight: 50}
  teamwork: {expected: 2, observed: 1, weight: 50}
development_plan:
  - about: half
    method: {th: อบรม, en: Training}
    period: {th: ปีถัดไป, en: Next year}
    measure: {th: คะแนน, en: The score}
  - about: teamwork
    method: {th: สอนงาน, en: Coaching}
    period: {th: ปีถัดไป, en: Next year}
    measure: {th: ระดับ, en: The level}
acknowledgement: {evaluatee: acknowledged, evaluator: informed}
""",
}
"""The text of every file, by path: a deadline, an allocation and the appraisal of a position."""

GOOD_WORLD = {**ONE_FRAMEWORK, **WIDE_WORLD}
"""The same with the frameworks of the wide world: every kind of criteria."""
