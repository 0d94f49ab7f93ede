"""What a unit reported for one period: `results/<framework>/<period>/<unit>.yml`."""

from collections.abc import Mapping
from typing import Any
from typing import Literal

from pydantic import model_validator

from generator.model.fields import Address
from generator.model.fields import Date
from generator.model.fields import Flag
from generator.model.fields import Id
from generator.model.fields import Ids
from generator.model.fields import Number
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import Visibility
from generator.model.fields import Whole
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.placed import TEXT
from generator.model.placed import Record
from generator.model.placed import or_short
from generator.model.revision import Revision

Status = Literal["reported", "not-reported", "not-applicable", "cancelled", "pending"]
"""What a result is, apart from its value (rules.md 1.5): not reported is 0 with its weight kept; not applicable and
cancelled leave numerator and base; pending is left out until it is known, and coverage says so."""

RowStatus = Status | Literal["not-chosen", "not-in-period"]
"""What a row of a scorecard is: also an indicator that the unit did not choose (S001-06), or one that its period does not
measure (rules.md 1.4); both leave numerator and base."""


class ManualAdjustment(Record):
    """Points added or taken off by decision of an authority."""

    amount: Number = key("Points; negative takes off", "คะแนน ค่าลบคือการหัก")
    reason: Text = key("Why", "เหตุผล")
    authority: Text = key("Who decided, by role", "ผู้มีอำนาจ (ตำแหน่งหรือคณะกรรมการ)")
    date: Date = key("When", "วันที่")


class Evidence(Record):
    """A document that shows the result: an address, or a title with where it is kept."""

    model_config = or_short(TEXT)

    title: Text | None = key("Title", "ชื่อเอกสาร", default=None)
    url: Address | None = key("Address", "ที่อยู่เว็บ", default=None)

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, data: Any) -> Any:  # noqa: ANN401
        return {"url": data} if isinstance(data, str) else data

    @model_validator(mode="after")
    def _not_empty(self) -> "Evidence":
        if self.title is None and self.url is None:
            raise fault("SC209")
        return self


class Assessments(Record):
    """The unit's own assessment and the verified one, side by side; the verified one is published where there is one."""

    self_: Measurement | None = key("Self-assessment", "ผลการประเมินตนเอง", default=None, alias="self")
    verified: Measurement | None = key("Verified by the committee", "ผลที่คณะกรรมการตรวจสอบแล้ว", default=None)


class Result(Measurement):
    """One indicator's result."""

    status: Status = key(
        "`reported` (default), `not-reported` (0, weight kept), `not-applicable` and `cancelled` (weight removed), `pending`",
        "`reported` รายงานแล้ว (ค่าเริ่มต้น) `not-reported` ไม่รายงาน (0 คะแนน คงน้ำหนัก) `not-applicable` ยกเลิกการวัดผล "
        "`cancelled` ยกเลิกตัวชี้วัด (ตัดน้ำหนัก) `pending` รอผล",
        default="reported",
    )
    reason: Text | None = key(
        "Why it is not applicable, cancelled or entered by hand",
        "เหตุผลที่ยกเลิก หรือที่ให้คะแนนโดยตรง",
        default=None,
    )
    assessments: Assessments | None = key(
        "Self and verified assessments, instead of one measurement",
        "ผลประเมินตนเองและผลที่ตรวจสอบแล้ว ใช้แทนการรายงานผลเดียว",
        default=None,
    )
    adjustments: list[ManualAdjustment] = key(
        "Points by decision of an authority", "การปรับคะแนนโดยผู้มีอำนาจ", default_factory=list
    )
    as_of: Date | None = key("Date at which the data were read off", "วันที่ตัดยอดข้อมูล", default=None)
    evidence: list[Evidence] = key("Evidence", "หลักฐานอ้างอิง", default_factory=list)
    narrative: Text | None = key("What was done", "คำชี้แจงผลการดำเนินงาน", default=None)
    success_factors: Text | None = key("Success factors", "ปัจจัยสนับสนุน", default=None)
    obstacles: Text | None = key("Obstacles", "อุปสรรค", default=None)
    recommendations: Text | None = key("Recommendations", "ข้อเสนอแนะ", default=None)
    remarks: Text | None = key("Remarks", "หมายเหตุ", default=None)
    visibility: Visibility = key(
        "`internal` keeps the whole scorecard out of the public site",
        "`internal` ไม่เผยแพร่บัตรคะแนนทั้งใบสู่สาธารณะ",
        default="public",
    )
    revisions: list[Revision] = key(
        "Changes after publication", "ประวัติการแก้ไขหลังเผยแพร่", default_factory=list
    )


class CompetencyResult(Record):
    """Expected and observed level of one competency; without `observed` it is not assessed."""

    expected: Whole = key("Expected level", "ระดับสมรรถนะที่คาดหวัง", ge=0, le=5)
    observed: Whole | None = key("Observed level", "ระดับสมรรถนะที่ค้นพบ", default=None, ge=0, le=5)
    weight: PositiveNumber | None = key(
        "Weight, for the method `rating`", "น้ำหนัก สำหรับวิธี `rating`", default=None
    )


class AgreementRow(Record):
    """One row of the work-achievement agreement (form PP.2)."""

    indicator: Id = key(
        "An indicator of the framework (cascaded) or one under `indicators` (own)",
        "ตัวชี้วัดของกรอบ (ถ่ายทอด) หรือที่กำหนดเองใน `indicators`",
    )
    weight: PositiveNumber = key("Weight in percent", "น้ำหนัก (ร้อยละ)")


class DevelopmentPlanRow(Record):
    """One row of the individual development plan (form PP.1, part 1.2.2)."""

    about: Id = key("The indicator or competency that it improves", "ตัวชี้วัดหรือสมรรถนะที่ต้องพัฒนา")
    method: Text = key("How", "วิธีการพัฒนา")
    period: Text = key("When", "ช่วงเวลา")
    measure: Text = key("How success is measured", "การวัดผลสำเร็จ")


class Acknowledgement(Record):
    """The steps of acknowledgement (form PP.1, part 1.2.3), by role, without names."""

    evaluatee: Literal["acknowledged", "refused", "pending"] = key(
        "The person appraised", "ผู้รับการประเมิน", default="pending"
    )
    evaluator: Literal["informed", "pending"] = key("The evaluator", "ผู้ประเมิน", default="pending")
    witness: Flag = key(
        "Whether a witness signed, needed when the evaluatee refuses",
        "มีพยานลงนามหรือไม่ (จำเป็นเมื่อผู้รับการประเมินไม่ลงนาม)",
        default=False,
    )
    next_superior: Literal["agrees", "differs", "pending"] = key(
        "The next superior", "ผู้บังคับบัญชาเหนือขึ้นไป", default="pending"
    )
    second_superior: Literal["agrees", "differs", "none"] = key(
        "The superior above, where there is one", "ผู้บังคับบัญชาเหนือขึ้นไปอีกชั้นหนึ่ง (ถ้ามี)", default="none"
    )
    opinion: Text | None = key("The reason of a superior who differs", "ความเห็นต่างของผู้บังคับบัญชา", default=None)
    third_party: Text | None = key(
        "Who gives an opinion on a seconded official, by role",
        "ผู้ให้ความเห็นกรณีไปช่วยราชการ (ตำแหน่ง)",
        default=None,
    )


class ResultFile(Record):
    """Everything that one unit reported for one period."""

    illustrative: Flag = key(
        "The data are made up, and every page that shows them says so",
        "ข้อมูลสมมติ ทุกหน้าที่แสดงจะระบุไว้",
        default=False,
    )
    visibility: Visibility | None = key(
        "`public` or `internal`; default: public, and internal for a position",
        "`public` หรือ `internal` ค่าเริ่มต้นคือเผยแพร่ เว้นแต่เป็นรายบุคคล",
        default=None,
    )
    choices: Mapping[Id, Ids] = key(
        "For each choice of the framework: the indicator chosen, or a list of those measured",
        "ตัวชี้วัดเลือกของกรอบ: ตัวที่เลือก หรือรายการตัวที่วัดผล",
        default_factory=dict,
    )
    submitted: Date | None = key(
        "Date the whole report was sent, where the framework takes points off the total for it",
        "วันที่ส่งรายงานทั้งฉบับ กรณีกรอบหักคะแนนรวมเมื่อส่งล่าช้า",
        default=None,
    )
    scored_by: Text | None = key("Office that compiled the scores", "หน่วยงานที่รวบรวมและสรุปคะแนน", default=None)
    sent_on: Date | None = key("Date the scores were sent on", "วันที่ส่งผลคะแนน", default=None)
    revisions: list[Revision] = key(
        "Changes after publication of what stands beside the results, such as `submitted` and `choices`",
        "ประวัติการแก้ไขหลังเผยแพร่ของข้อมูลที่อยู่นอก `results` เช่น `submitted` และ `choices`",
        default_factory=list,
    )
    results: Mapping[Id, Result] = key("Results by indicator", "ผลการดำเนินงานรายตัวชี้วัด", default_factory=dict)
    agreement: list[AgreementRow] = key(
        "The rows of form PP.2 (positions only)", "รายการในแบบ ปผ.2 (เฉพาะรายบุคคล)", default_factory=list
    )
    indicators: Mapping[Id, Indicator] = key(
        "Indicators of one's own, as KPI templates (positions only)",
        "ตัวชี้วัดที่กำหนดเอง (เฉพาะรายบุคคล)",
        default_factory=dict,
    )
    competencies: Mapping[Id, CompetencyResult] = key(
        "Form PP.3 (positions only)", "แบบ ปผ.3 (เฉพาะรายบุคคล)", default_factory=dict
    )
    development_plan: list[DevelopmentPlanRow] = key(
        "Individual development plan", "แผนพัฒนาการปฏิบัติราชการรายบุคคล", default_factory=list
    )
    justification: Text | None = key(
        "The reason for a full score of 100", "เหตุผลกรณีได้คะแนนรวม 100 คะแนน", default=None
    )
    acknowledgement: Acknowledgement | None = key(
        "Acknowledgement of the result", "การรับทราบผลการประเมิน", default=None
    )
