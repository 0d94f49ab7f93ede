"""Two more frameworks without a single problem: the kinds of criteria and the structures that the first one lacks."""

BROAD = "frameworks/broad/framework.yml"
SHARE = "frameworks/broad/indicators/share.yml"
ENERGY = "frameworks/broad/indicators/energy.yml"
AWARDS = "frameworks/broad/indicators/awards.yml"
TICKS = "frameworks/broad/indicators/ticks.yml"
TEAM = "frameworks/broad/indicators/team.yml"
STAFF = "frameworks/broad/indicators/staff.yml"
SKILLS = "frameworks/broad/indicators/skills.yml"
MORALE = "frameworks/broad/indicators/morale.yml"
SYSTEM = "frameworks/broad/indicators/system.yml"
RISK = "frameworks/broad/indicators/risk.yml"
HONESTY = "frameworks/broad/indicators/honesty.yml"
WORKS = "frameworks/broad/indicators/works.yml"
HALF_YEAR = "results/broad/half/office.yml"
WHOLE_YEAR = "results/broad/year/office.yml"
APART = "frameworks/apart/framework.yml"
FORM = "frameworks/apart/indicators/form.yml"
NUMBER = "frameworks/apart/indicators/number.yml"
APART_OFFICE = "results/apart/round-1/office.yml"

WIDE_WORLD = {
    BROAD: """\
title: {th: กรอบสองทาง, en: Framework of two tracks}
fiscal_year: 2556
out_of_100: {multiply_by: 20}
report_deduction: {deadline: report, per_working_day: 0.05}
tracks:
  - {id: performance, title: {th: เก่ง, en: Performance}}
  - {id: goodness, title: {th: ดี, en: Goodness}}
perspectives:
  - id: results
    title: {th: ผลสัมฤทธิ์, en: Results}
    track: performance
    weight: 60
    sub_criteria:
      - {id: "1", title: {th: บริการ, en: Service}, relates_to: [share, plan]}
      - {id: "2", title: {th: ประหยัด, en: Thrift}}
    indicators:
      - {id: share, weight: 20}
      - {id: energy, weight: 20}
      - {id: awards, weight: 20, from_period: year, until_period: year}
  - id: work
    title: {th: การทำงาน, en: Work}
    track: performance
    weight: 40
    indicators:
      - {id: ticks, weight: 10}
      - {id: team, weight: 10}
      - id: staff
        weight: 10
        indicators:
          - {id: skills, weight: 5}
          - {id: morale, weight: 5}
      - {id: system, weight: 10}
      - {id: risk, weight: 10}
  - id: conduct
    title: {th: ความดี, en: Conduct}
    track: goodness
    indicators:
      - {id: honesty, weight: 60}
      - {id: works, weight: 40}
choices:
  - {id: extra, title: {th: ตัวชี้วัดเลือก, en: Optional indicator}, rule: choose_one, indicators: [system, risk], weight: 10}
  - {id: awards, title: {th: รางวัล, en: Awards}, rule: may_skip, indicators: [awards]}
strategy:
  issues:
    - {id: trust, title: {th: ความเชื่อมั่น, en: Trust}, plans: [yearly]}
  plans:
    - {id: four-years, title: {th: แผนสี่ปี, en: Four-year plan}}
    - {id: yearly, title: {th: แผนรายปี, en: Yearly plan}, parent: four-years}
  objectives:
    - {id: served, title: {th: ประชาชนพึงพอใจ, en: People are satisfied}, perspective: results, issues: [trust]}
    - {id: skilled, title: {th: บุคลากรมีความรู้, en: Staff are skilled}, perspective: work, leads_to: [served]}
role_results:
  - {outcome: {th: บริการดี, en: Good service}, indicator: share, host: office, roles: {branch: {th: สนับสนุน, en: Support}}}
coverage_rules:
  - {id: all, title: {th: ทุกสาขา, en: All branches}, counts: framework, unit_kind: branch, at_least_percent: 100}
gates:
  - id: reward
    title: {th: เงินรางวัล, en: Reward}
    gate_on: rounded
    conditions:
      - {track: goodness, at_least: 3}
      - {perspective: results, above: 1}
      - {indicator: share, above: 1}
      - {above: 3}
    passed: {th: ได้รับ, en: Eligible}
    failed: {th: ไม่ได้รับ, en: Not eligible}
grades_for:
  - unit_kinds: [office]
    periods: [half]
    bands:
      - {id: good, above: 80, title: {th: ดี, en: Good}}
      - {id: fair, min: 0, title: {th: พอใช้, en: Fair}}
grades:
  basis: indicator
  indicator: share
  of: total
  bands:
    - {id: pass, min: 3, title: {th: ผ่าน, en: Pass}}
    - {id: fail, min: 0, title: {th: ไม่ผ่าน, en: Fail}}
periods:
  - id: half
    title: {th: ครึ่งปี, en: Half year}
    start: 2012-10-01
    end: 2013-03-31
    holidays: []
    deadlines:
      report: {due: 2013-04-10}
  - id: year
    title: {th: ทั้งปี, en: Whole year}
    start: 2013-04-01
    end: 2013-09-30
    holidays: []
    deadlines:
      report: {due: 2013-10-10}
    weights: {share: 25, energy: 15, skills: unknown, morale: unknown}
""",
    SHARE: """\
title: {th: ร้อยละของผู้พึงพอใจ, en: Share of people satisfied}
owners: [office]
supporters: [branch]
objectives: [served]
origin: supports_parent
parent_indicator: good/rate
formula:
  expression: good / asked * 100
  variables:
    good: {th: ผู้พึงพอใจ, en: Satisfied, quarterly: sum}
    asked: {th: ผู้ตอบ, en: Asked, quarterly: sum}
criteria: {kind: interpolated, target: 80, step: 5}
""",
    ENERGY: """\
title: {th: การประหยัดพลังงาน, en: Energy saved}
owners: [office]
criteria:
  kind: mixed
  interpolate: true
  steps:
    - {text: {th: มีฐานข้อมูล, en: There are data}}
    - {text: {th: มีมาตรการ, en: There are measures}}
  bands:
    3: {from: 0, to: 5}
    4: {above: 5, to: 10}
    5: {above: 10, to: 15}
""",
    AWARDS: """\
title: {th: จำนวนรางวัล, en: Number of awards}
owners: [office]
quarterly: sum
criteria:
  kind: three-target
  targets: {base: 1, standard: 2, advanced: 4}
""",
    TICKS: """\
title: {th: แบบตรวจสอบตนเอง, en: Self-assessment form}
owners: [office]
criteria:
  kind: checklist
  aggregate: subgroup_mean
  options:
    - {id: none, title: {th: ยังไม่ได้ดำเนินการ, en: Not yet}, points: 0, up_to: 0}
    - {id: half, title: {th: บางส่วน, en: In part}, points: 50, up_to: 50}
    - {id: all, title: {th: ครบถ้วน, en: In full}, points: 100, up_to: 100}
  groups:
    - id: a
      items:
        - {id: plan, text: {th: มีแผน, en: There is a plan}}
        - {id: owner, text: {th: มีผู้รับผิดชอบ, en: There is an owner}}
    - id: b
      items:
        - {id: review, text: {th: ทบทวน, en: It is reviewed}, optional: true}
""",
    TEAM: """\
title: {th: ตัวชี้วัดของกลุ่มงาน, en: Indicators of the team}
owners: [office]
criteria: {kind: own-indicators, at_least: 2}
""",
    STAFF: """\
title: {th: บุคลากร, en: Staff}
owners: [office]
objectives: [skilled]
criteria: {kind: composite}
""",
    SKILLS: """\
title: {th: ความรู้, en: Skills}
owners: [office]
criteria: {kind: interpolated, levels: {1: 1, 5: 5}}
""",
    MORALE: """\
title: {th: ขวัญกำลังใจ, en: Morale}
owners: [office]
criteria: {kind: interpolated, levels: {1: 1, 5: 5}}
""",
    SYSTEM: """\
title: {th: ระบบบุคคล, en: Personnel system}
owners: [office]
criteria: {kind: entered, out_of: 100}
""",
    RISK: """\
title: {th: บริหารความเสี่ยง, en: Risk management}
owners: [office]
criteria:
  kind: step-sum
  gated: true
  steps:
    - {text: {th: วิเคราะห์, en: Analyse}, worth: 2}
    - {text: {th: ลดความเสี่ยง, en: Reduce}, worth: 3}
""",
    HONESTY: """\
title: {th: ความโปร่งใส, en: Transparency}
owners: [office]
criteria: {kind: marks, full: 50}
""",
    WORKS: """\
title: {th: ความก้าวหน้าของโครงการ, en: Progress of projects}
owners: [office]
projects: {th: ถ่วงตามงบประมาณ, en: Weighted by budget}
criteria: {kind: interpolated, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}
level_conditions:
  - {level: 5, fact: shown, text: {th: แสดงผลผลิต, en: Outputs are shown}, cap_without: 4}
""",
    HALF_YEAR: """\
illustrative: true
submitted: 2013-04-10
choices: {extra: risk}
results:
  share:
    quarters:
      good: {1: 40, 2: 45}
      asked: {1: 50, 2: 50}
  energy: {steps: [1, 2], value: 7.5}
  ticks: {answers: {plan: all, owner: 40}}
  team:
    own_indicators:
      a: {title: {th: ก, en: A}, weight: 1, score: 4}
      b: {title: {th: ข, en: B}, weight: 1, score: 3}
  skills: {value: 4}
  morale: {value: 3}
  risk: {steps: [1]}
  honesty: {value: 40}
  works:
    facts: {shown: true}
    projects:
      road: {weight: 2, actual: 100}
      bridge:
        weight: 1
        planned: 60
        opening: 20
        activities:
          - {title: {th: ออกแบบ, en: Design}, planned: [1, 2], worked: [1, 2], complete: 56}
""",
    WHOLE_YEAR: """\
illustrative: true
submitted: 2013-10-11
results:
  share: {inputs: {good: 90, asked: 100}}
  energy: {steps: [1]}
  awards: {quarters: {value: {1: 1, 2: 1, 3: 0, 4: 1}}}
  ticks: {answers: {plan: all, owner: half, review: none}}
  staff: {value: 4, reason: {th: ต้นฉบับไม่ให้น้ำหนัก, en: The source gives no weights}}
  system: {value: 80, reason: {th: ไม่มีเกณฑ์เผยแพร่, en: No criteria are published}}
""",
    APART: """\
title: {th: กรอบแยกด้าน, en: Framework of separate parts}
fiscal_year: 2556
total: none
out_of_100: {multiply_by: 20}
grades:
  basis: literal
  bands:
    - {id: good, min: 80, title: {th: ดี, en: Good}, award: {th: ใบรับรอง, en: Certificate}}
    - {id: fair, min: 0, title: {th: พอใช้, en: Fair}}
perspectives:
  - id: process
    title: {th: กระบวนการ, en: Process}
    indicators:
      - {id: form, weight: 100}
  - id: outcome
    title: {th: ผลลัพธ์, en: Outcome}
    weight: 10
    aspects:
      - id: figures
        title: {th: ตัวเลข, en: Figures}
        indicators:
          - {id: number, weight: 10}
periods:
  - id: round-1
    title: {th: รอบที่ 1, en: Round 1}
    start: 2012-10-01
    end: 2013-03-31
""",
    FORM: """\
title: {th: แบบตรวจสอบ, en: Checklist}
criteria:
  kind: checklist
  full: 4
  options:
    - {id: "no", title: {th: ไม่, en: No}, points: 0}
    - {id: "yes", title: {th: ใช่, en: Yes}, points: 4}
  items:
    - {id: plan, text: {th: มีแผน, en: There is a plan}}
    - {id: review, text: {th: ทบทวน, en: It is reviewed}, weight: 2}
""",
    NUMBER: """\
title: {th: จำนวน, en: Number}
direction: falling
criteria:
  kind: mixed
  steps:
    - {text: {th: มีฐานข้อมูล, en: There are data}}
  bands:
    2: {above: 10, to: 20}
    3: {from: 0, to: 10}
""",
    APART_OFFICE: """\
results:
  form: {answers: {plan: "yes", review: "no"}}
  number: {steps: [1], value: 12}
""",
}
"""The text of every file, by path: tracks, choices, gates, a strategy map, and a framework without a total."""
