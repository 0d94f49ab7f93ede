"""Deadlines and what is taken off a score."""

from collections.abc import Mapping
from typing import Annotated
from typing import Any
from typing import Literal

from pydantic import Field
from pydantic import model_validator

from generator.model.criteria import Part
from generator.model.fields import Id
from generator.model.fields import Name
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.placed import TEXT
from generator.model.placed import Record
from generator.model.placed import or_short


class Deadline(Record):
    """Which of the period's deadlines binds the indicator, and which dates must meet it."""

    model_config = or_short(TEXT)

    name: Id | None = key("A deadline of the period", "ชื่อกำหนดเวลาของรอบการประเมิน", default=None)
    by_unit_kind: Mapping[Id, Id] = key(
        "The deadline for each kind of unit, where tiers differ",
        "กำหนดเวลาแยกตามประเภทหน่วยงาน กรณีกำหนดต่างกัน",
        default_factory=dict,
    )
    dates: list[Literal["submitted", "approved"]] = key(
        "The dates that must meet the deadline; the later one counts",
        "วันที่ที่ต้องทันกำหนด ใช้วันที่ช้ากว่า",
        default_factory=lambda: ["submitted"],
        min_length=1,
    )
    submissions: list[Part] = key(
        "Things that are sent one by one, each with its own date and its own lateness",
        "ข้อมูลที่ส่งแยกกัน แต่ละประเภทมีวันที่ส่งและความล่าช้าของตนเอง",
        default_factory=list,
    )

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, data: Any) -> Any:  # noqa: ANN401
        return {"name": data} if isinstance(data, str) else data

    @model_validator(mode="after")
    def _names_one(self) -> "Deadline":
        if (self.name is None) == (not self.by_unit_kind):
            raise fault("SC223")
        return self


class LateDeduction(Record):
    """Points off for every working day after the due date; after the cut-off the score is 0 (deadline of the period)."""

    kind: Literal["late"]
    per_working_day: PositiveNumber = key("Points for each working day", "คะแนนที่หักต่อวันทำการ")


class CountDeduction(Record):
    """Points off for each occurrence of something that the unit reports as a number."""

    kind: Literal["count"]
    variable: Name = key(
        "The number reported under `counts` in the result", "จำนวนที่รายงานใน `counts` ของแฟ้มผล"
    )
    each: PositiveNumber = key("Points for each occurrence", "คะแนนที่หักต่อครั้ง")
    text: Text = key("What is counted", "สิ่งที่นับ")


Deduction = Annotated[LateDeduction | CountDeduction, Field(discriminator="kind")]
