"""How positions are appraised: forms PP.1 to PP.3."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from pydantic import model_validator

from generator.model.fields import AboveZero
from generator.model.fields import Flag
from generator.model.fields import Id
from generator.model.fields import Number
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import Whole
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.placed import Record


class Competency(Record):
    """One competency of form PP.3."""

    title: Text = key("Name", "ชื่อสมรรถนะ")
    kind: Literal["core", "functional"] = key("Core or functional", "สมรรถนะหลัก หรือสมรรถนะประจำสายงาน")


class CompetencyAssessment(Record):
    """How competencies become a score out of 100."""

    method: Literal["bar", "rating", "rating_equal", "hybrid"] = key(
        "`bar` counts by gap and multiplies by 3, 2, 1, 0; `rating` is the weighted mean of levels out of 5; `rating_equal` the "
        "same with equal weights; `hybrid` is observed over expected, at most 100",
        "`bar` นับตามส่วนต่างคูณ 3, 2, 1, 0 `rating` เฉลี่ยถ่วงน้ำหนักของระดับเทียบ 5 `rating_equal` น้ำหนักเท่ากัน "
        "`hybrid` ผลรวมที่พบเทียบผลรวมที่คาดหวัง ไม่เกิน 100",
        default="bar",
    )
    unassessed: Literal["exclude", "zero"] = key(
        "A competency without an observed level, while the period is open: left out (`exclude`, default) or counted as 0 (`zero`); once the period is closed it counts 0",
        "สมรรถนะที่ไม่ได้ประเมินในรอบที่ยังเปิดอยู่: ไม่นับ (`exclude` ค่าเริ่มต้น) หรือนับเป็น 0 (`zero`) เมื่อปิดรอบแล้วนับเป็น 0",
        default="exclude",
    )
    competencies: Mapping[Id, Competency] = key("The competencies", "สมรรถนะ", min_length=1)


class Appraisal(Record):
    """The appraisal of a position (forms PP.1 to PP.3): work achievement and competencies."""

    achievement_weight: PositiveNumber = key(
        "Weight of work achievement, percent", "น้ำหนักผลสัมฤทธิ์ของงาน (ร้อยละ)"
    )
    competency_weight: PositiveNumber = key("Weight of competencies, percent", "น้ำหนักสมรรถนะ (ร้อยละ)")
    indicator_count: Whole | None = key("How many indicators each person has", "จำนวนตัวชี้วัดต่อคน", default=None)
    multiply_by: AboveZero = key(
        "What turns the sum of weighted scores into a score out of 100",
        "ตัวคูณแปลงผลรวมคะแนนถ่วงน้ำหนักเป็นฐาน 100",
        default=Fraction(20),
    )
    full_score_needs_reason: Flag = key(
        "A total of 100 needs a justification", "คะแนนรวม 100 ต้องระบุเหตุผล", default=True
    )
    development_plan: Flag = key(
        "A missed target or a competency below the expected level needs a row of the development plan",
        "หากไม่บรรลุค่าเป้าหมายหรือสมรรถนะต่ำกว่าที่คาดหวังต้องมีแผนพัฒนา",
        default=False,
    )
    target_level: Number | None = key(
        "The score that counts as reaching the target; required with `development_plan`",
        "ระดับคะแนนที่ถือว่าบรรลุเป้าหมาย ต้องระบุเมื่อใช้ `development_plan`",
        default=None,
    )
    competency: CompetencyAssessment = key("Competencies", "สมรรถนะ")

    @model_validator(mode="after")
    def _target_level_named(self) -> "Appraisal":
        if self.development_plan and self.target_level is None:
            raise fault("SC224", key="target_level")
        return self
