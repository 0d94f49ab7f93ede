"""A project whose one scorecard shows all that a row can show. Its numbers are worked out by hand where they stand."""

from tests.presenting.worlds.units import UNITS

PARTICULARS = (
    UNITS
    + """
-- frameworks/full-2569/framework.yml --
title: {th: กรอบเต็ม, en: Full framework}
fiscal_year: 2569
out_of_100: {multiply_by: 20}
perspectives:
  - id: all
    title: {th: ทุกเรื่อง, en: Everything}
    aspects:
      - id: counted
        title: {th: ที่นับ, en: Counted}
        indicators:
          - {id: coded, weight: 40}
          - {id: asked, weight: 20}
          - {id: works, weight: 20}
          - {id: visits, weight: 10}
          - {id: own, weight: 10}
      - id: tried
        title: {th: นำร่อง, en: Tried out}
        indicators:
          - {id: pilot, weight: 5}
          - {id: hidden, weight: 0}
periods:
  - id: year
    title: {th: ทั้งปี, en: The year}
    start: 2025-10-01
    end: 2026-09-30
    closed: true
    holidays: []
-- frameworks/full-2569/indicators/coded.yml --
code: <"1" & '2'>
title: {th: มีรหัส, en: With a code}
measured_in: {th: เรื่อง, en: cases}
formula:
  expression: done / all * 100
  variables:
    done: {th: ที่ยุติ, en: Closed}
    all: {th: ทั้งหมด, en: All}
criteria: {kind: interpolated, levels: {1: 60, 5: 100}}
deductions: [{kind: count, variable: missed, each: 0.5, text: {th: งวดที่ขาด, en: Periods missed}}]
-- frameworks/full-2569/indicators/asked.yml --
title: {th: มีคำถาม, en: With questions}
criteria:
  kind: checklist
  options:
    - {id: none, title: {th: ไม่มี, en: None}, points: 0, up_to: 0}
    - {id: some, title: {th: บ้าง, en: Some}, points: 50, up_to: 50}
    - {id: full, title: {th: ครบ, en: Full}, points: 100, up_to: 100}
  items:
    - {id: a, text: {th: ข้อหนึ่ง, en: The first}}
    - {id: b, text: {th: ข้อสอง, en: The second}}
    - {id: c, text: {th: ข้อสาม, en: The third}}
-- frameworks/full-2569/indicators/works.yml --
title: {th: มีโครงการ, en: With projects}
projects: {th: ตามงบ, en: By budget}
criteria: {kind: interpolated, levels: {1: 60, 5: 100}}
-- frameworks/full-2569/indicators/visits.yml --
title: {th: รายไตรมาส, en: By quarter}
formula:
  expression: held
  variables:
    held: {th: ตรวจเยี่ยม, en: Visits, quarterly: sum}
criteria: {kind: interpolated, levels: {1: 1, 5: 5}}
-- frameworks/full-2569/indicators/own.yml --
title: {th: กำหนดเอง, en: Indicators of its own}
criteria: {kind: own-indicators}
-- frameworks/full-2569/indicators/pilot.yml --
title: {th: นำร่อง, en: A pilot}
pilot: true
criteria: {kind: interpolated, levels: {1: 60, 5: 100}}
-- frameworks/full-2569/indicators/hidden.yml --
title: {th: ภายใน, en: Internal}
visibility: internal
criteria: {kind: entered}
-- results/full-2569/year/north.yml --
illustrative: true
scored_by: {th: งานแผน, en: Planning section}
sent_on: 2026-10-30
results:
  coded:
    inputs: {done: 7, all: 8}
    counts: {missed: 1}
    narrative: {th: ทำแล้ว, en: "It was done:\\n\\n- first\\n- second"}
    success_factors: {th: คนพร้อม, en: People were ready}
    obstacles: {th: ฝนตก, en: Rain}
    recommendations: {th: เริ่มเร็วขึ้น, en: Begin earlier}
    remarks: {en: Only in English}
    evidence:
      - https://www.example.go.th/?a=1&b=2
      - {url: "https://www.example.go.th/b", title: {th: ทะเบียน, en: The register}}
      - {title: {th: แฟ้มในสำนักงาน, en: A file in the office}}
    revisions:
      - {date: 2026-11-02, reason: {th: นับใหม่, en: Counted anew}, authority: {th: คณะกรรมการ, en: The committee}, before: '< "20"', after: "> '21'"}
      - {date: 2026-11-03, reason: {th: เพิ่ม, en: Added}, authority: {th: คณะกรรมการ, en: The committee}, before: '21'}
      - {date: 2026-11-04, reason: {th: แก้คำ, en: A word}, authority: {th: คณะกรรมการ, en: The committee}}
  asked: {answers: {a: full, b: 12.5}}
  works:
    projects:
      road:
        title: {th: ถนน, en: Road}
        weight: 60
        opening: 20
        activities:
          - {title: {th: สำรวจ, en: Survey}, planned: [1, 2], worked: [2, 3], complete: 100}
          - {title: {th: ก่อสร้าง, en: Building}, weight: 3, planned: [4], complete: 50}
      school: {weight: 40, actual: 90}
  visits: {quarters: {held: {1: 1, 2: {value: 2, remark: {th: น้ำท่วม, en: Floods}}}}}
  own:
    assessments:
      self: {own_indicators: {a: {title: {th: ก, en: A}, weight: 100, score: 4}}}
      verified: {own_indicators: {a: {title: {th: ก, en: A}, weight: 60, score: 4}, b: {title: {en: B}, weight: 40, score: 2}}}
  pilot: {value: 80}
  hidden: {value: 3, reason: {th: มติ, en: A decision}, adjustments: [{amount: 0.5, reason: {th: ดีเด่น, en: Excellent}, authority: {th: คณะกรรมการ, en: The committee}, date: 2026-10-01}]}
"""
)
"""What is reported is made up. `coded` is 7 of 8, 87.5 per cent: a score of 3.75, less 0.5 for a missed period."""
