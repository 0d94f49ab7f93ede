"""How a result is calculated from numbers that a unit reports."""

from collections.abc import Mapping
from typing import Annotated
from typing import Literal

from pydantic import model_validator

from generator.model.criteria import Part
from generator.model.fields import Expression
from generator.model.fields import Id
from generator.model.fields import Name
from generator.model.fields import PlainText
from generator.model.fields import Text
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.placed import Record

DENOMINATOR = "denominator"
"""The name that stands in a formula for the variable that the denominator basis chooses (S002-44)."""

VALUE = "value"
"""What the result is called where no formula names it, and in conditions."""

Quarterly = Annotated[
    Literal["sum", "last", "mean"] | None,
    key(
        "Collected by quarter of the fiscal year, and how the quarters become one number: their `sum`, the `last` one told, or their `mean`",
        "เก็บข้อมูลรายไตรมาส และวิธีรวมเป็นจำนวนเดียว: ผลรวม `sum` ไตรมาสล่าสุด `last` หรือค่าเฉลี่ย `mean`",
    ),
]


class FormulaVariable(Record):
    """A named number of a formula."""

    th: PlainText | None = key("Label in Thai", "คำอธิบายตัวแปรภาษาไทย", default=None)
    en: PlainText | None = key("Label in English", "คำอธิบายตัวแปรภาษาอังกฤษ", default=None)
    measured_in: Text | None = key("Unit of measure", "หน่วยนับ", default=None)
    all_of: list[Part] = key(
        "The number is counted: records for which every one of these parts is complete. The result file then lists, for each "
        "record, the complete parts (or `all`).",
        "ค่าตัวแปรได้จากการนับระเบียนที่ครบทุกส่วนนี้ แฟ้มผลระบุส่วนที่ครบของแต่ละระเบียน (หรือ `all`)",
        default_factory=list,
    )

    quarterly: Quarterly = None

    @property
    def label(self) -> Text:
        """The label in both languages."""
        return Text(th=self.th, en=self.en)

    @model_validator(mode="after")
    def _labelled(self) -> "FormulaVariable":
        if self.th is None and self.en is None:
            raise fault("SC209")
        return self


class IndicatorFormula(Record):
    """How the result is calculated from numbers that the unit reports."""

    expression: Expression = key(
        "Arithmetic over the variables; `denominator` stands for the one that `denominator_basis` chooses",
        "สูตรคำนวณจากตัวแปร `denominator` หมายถึงตัวแปรที่ `denominator_basis` เลือก",
    )
    variables: Mapping[Name, FormulaVariable] = key("The variables", "ตัวแปร", min_length=1)
    denominators: Mapping[Id, Name] = key(
        "Where the source leaves the denominator open: each basis and the variable it takes",
        "กรณีต้นฉบับไม่ชัดเจนว่าใช้ตัวหารใด: ฐานแต่ละแบบและตัวแปรที่ใช้",
        default_factory=dict,
    )
    denominator_basis: Id | None = key("The basis in force", "ฐานตัวหารที่ใช้", default=None)
