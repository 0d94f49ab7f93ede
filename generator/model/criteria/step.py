"""The steps of milestones."""

from typing import Literal

from generator.model.fields import AboveZero
from generator.model.fields import Id
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import key
from generator.model.link import Link
from generator.model.placed import Record


class Part(Record):
    """One thing that a step must cover, for example one of four dimensions of a plan."""

    id: Id = key("Identifier, used in result files", "รหัสที่ใช้ในแฟ้มผลการดำเนินงาน")
    title: Text = key("Title", "ชื่อ")


class Step(Record):
    """One step of a milestone or of a step-sum."""

    text: Text = key("What must be done", "สิ่งที่ต้องดำเนินการ")
    by: Literal["unit", "submission", "reviewer"] = key(
        "Who decides that it is done: `unit` (told in the result file), `submission` (done once the report is sent), "
        "`reviewer` (a score from 0 to the step's worth, entered under `review`).",
        "ผู้กำหนดว่าดำเนินการแล้ว: `unit` หน่วยงานรายงานในแฟ้มผล `submission` ถือว่าแล้วเสร็จเมื่อส่งรายงาน "
        "`reviewer` ผู้ตรวจประเมินให้คะแนนไว้ที่ `review`",
        default="unit",
    )
    worth: AboveZero | None = key(
        "Points that the step is worth (step-sum only); default: an equal share of 5",
        "คะแนนของขั้นตอน (ใช้กับ step-sum) ค่าเริ่มต้นคือส่วนแบ่งเท่ากันของ 5",
        default=None,
    )
    parts: list[Part] = key(
        "What the step must cover (step-sum only); each missing part costs an equal share of the step",
        "ส่วนที่ขั้นตอนต้องครอบคลุม (ใช้กับ step-sum) ขาดส่วนใดหักคะแนนเฉลี่ยเท่ากัน",
        default_factory=list,
    )
    per_missing: PositiveNumber | None = key(
        "Points lost for each missing part when all parts apply; default: the step's worth divided by the number of parts",
        "คะแนนที่หักต่อส่วนที่ขาดเมื่อต้องทำครบทุกส่วน ค่าเริ่มต้นคือคะแนนของขั้นตอนหารด้วยจำนวนส่วน",
        default=None,
    )
    evidence: list[Link] = key(
        "Evidence that shows that the step is done", "หลักฐานที่แสดงว่าดำเนินการขั้นตอนนี้แล้ว", default_factory=list
    )
