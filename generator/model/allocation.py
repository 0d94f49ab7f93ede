"""Which indicators a unit, or every unit of a kind, answers for."""

from collections.abc import Mapping
from typing import Annotated
from typing import Any

from pydantic import Field
from pydantic import model_validator

from generator.model.fields import Id
from generator.model.fields import Weight
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.placed import TEXT
from generator.model.placed import Record
from generator.model.placed import or_short


class Allocation(Record):
    """The indicators that one unit, or every unit of a kind, answers for; its scorecard is re-based to their weights."""

    unit: Id | None = key("The unit", "หน่วยงาน", default=None)
    unit_kind: Id | None = key("Or: every unit of this kind", "หรือทุกหน่วยงานประเภทนี้", default=None)
    indicators: list["AllocatedIndicator"] = key("The indicators", "ตัวชี้วัด", min_length=1)
    applicable_parts: Mapping[Id, Annotated[list[Id], Field(min_length=1)]] = key(
        "For an indicator with parts: those that concern the unit; only they can be missing",
        "สำหรับตัวชี้วัดที่มีส่วนย่อย: เฉพาะส่วนที่อยู่ในหน้าที่ของหน่วยงาน",
        default_factory=dict,
    )

    @model_validator(mode="after")
    def _names_units(self) -> "Allocation":
        if (self.unit is None) == (self.unit_kind is None):
            raise fault("SC226")
        return self


class AllocatedIndicator(Record):
    """An indicator of an allocation: its id, or its id with a weight of its own."""

    model_config = or_short(TEXT)

    id: Id = key("The indicator", "รหัสตัวชี้วัด")
    weight: Weight = key(
        "Its weight here; needed only for an indicator that is not in the tree",
        "น้ำหนักในที่นี้ ระบุเมื่อตัวชี้วัดไม่อยู่ในตารางกรอบ",
        default=None,
    )

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, data: Any) -> Any:  # noqa: ANN401
        return {"id": data} if isinstance(data, str) else data

    @property
    def has_own_weight(self) -> bool:
        """Whether a weight (or `unknown`) is written here."""
        return "weight" in self.model_fields_set


Allocation.model_rebuild()
