"""The KPI template: one indicator with its definition, formula, criteria and deductions (rules.md 2)."""

from collections.abc import Mapping
from typing import Annotated
from typing import Any
from typing import Literal

from pydantic import Field
from pydantic import model_validator

from generator.model.criteria import Criteria
from generator.model.criteria import Part
from generator.model.fields import Address
from generator.model.fields import Expression
from generator.model.fields import Flag
from generator.model.fields import Id
from generator.model.fields import Name
from generator.model.fields import Number
from generator.model.fields import PlainText
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import Visibility
from generator.model.fields import Whole
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.measurement import Measurement
from generator.model.placed import TEXT
from generator.model.placed import Record
from generator.model.placed import or_short


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


class NotApplicable(Record):
    """What happens to the weight when the indicator does not apply to a unit."""

    text: Text | None = key("When it does not apply, in words", "เงื่อนไขที่ให้ยกเลิกการวัดผล", default=None)
    printed_weight: PositiveNumber | None = key(
        "The weight that the source says to remove; a lint note tells where it differs from the indicator's weight",
        "น้ำหนักที่ต้นฉบับระบุให้ตัดออก หากไม่ตรงกับน้ำหนักตัวชี้วัดจะมีหมายเหตุ",
        default=None,
    )
    remove: Literal["weight", "printed", "printed-and-move"] = key(
        "`weight` (default) takes the whole weight out of numerator and base; `printed` takes only the printed weight out of the "
        "base; `printed-and-move` takes the printed weight out and gives the rest to `move_to`.",
        "`weight` (ค่าเริ่มต้น) ตัดน้ำหนักทั้งหมดออกจากตัวตั้งและฐาน `printed` ตัดเฉพาะน้ำหนักที่พิมพ์ออกจากฐาน "
        "`printed-and-move` ตัดน้ำหนักที่พิมพ์และโอนส่วนที่เหลือให้ `move_to`",
        default="weight",
    )
    move_to: Id | None = key("The indicator that takes the rest", "ตัวชี้วัดที่รับน้ำหนักส่วนที่เหลือ", default=None)

    @model_validator(mode="after")
    def _complete(self) -> "NotApplicable":
        if self.remove != "weight" and self.printed_weight is None:
            raise fault("SC224", key="printed_weight")
        if self.remove == "printed-and-move" and self.move_to is None:
            raise fault("SC224", key="move_to")
        if self.remove != "printed-and-move" and self.move_to is not None:
            raise fault("SC422", key="move_to")
        return self


class YearValue(Record):
    """A target or baseline of one fiscal year."""

    fiscal_year: Whole = key("Fiscal year, B.E.", "ปีงบประมาณ พ.ศ.")
    value: Number | None = key("The number", "ค่า", default=None)
    text: Text | None = key("Remark, or the target in words", "หมายเหตุ หรือเป้าหมายเป็นถ้อยคำ", default=None)


class Link(Record):
    """A document on the web, or one that is kept at the office."""

    title: Text = key("Title", "ชื่อเอกสาร")
    url: Address | None = key("Address", "ที่อยู่เว็บ", default=None)


class Example(Measurement):
    """A worked example: a test at every build and a row of the page's table."""

    period: Id | None = key(
        "The period whose deadlines hold; default: the first",
        "รอบการประเมินที่ใช้กำหนดเวลา ค่าเริ่มต้นคือรอบแรก",
        default=None,
    )
    unit_kind: Id | None = key(
        "The kind of unit, where deadlines differ", "ประเภทหน่วยงาน กรณีกำหนดเวลาต่างกัน", default=None
    )
    score: Number = key("The score, as published", "คะแนนที่ได้ตามที่เผยแพร่")
    text: Text | None = key("What the example shows", "สิ่งที่ตัวอย่างแสดง", default=None)


class Indicator(Record):
    """One KPI template; the file's name is the indicator's id."""

    code: PlainText | None = key("The printed code; default: the id", "รหัสที่พิมพ์ ค่าเริ่มต้นคือชื่อแฟ้ม", default=None)
    title: Text = key("Indicator name", "ชื่อตัวชี้วัด")
    title_variants: list[Text] = key(
        "Other wordings that the source uses for it", "ชื่อแบบอื่นที่ปรากฏในต้นฉบับ", default_factory=list
    )
    kind: Literal["strategic", "proxy", "cascade", "routine"] | None = key(
        "Kind of indicator", "ชนิดของตัวชี้วัด", default=None
    )
    visibility: Visibility = key(
        "`internal` keeps it out of the public site", "`internal` ไม่เผยแพร่สู่สาธารณะ", default="public"
    )
    placeholder: Flag = key(
        "The framework asks for an indicator here that is still to be chosen",
        "กรอบกำหนดให้มีตัวชี้วัดเพิ่มแต่ยังไม่ได้ระบุ",
        default=False,
    )
    pilot: Flag = key("Scored and shown, but not counted", "ตัวชี้วัดนำร่อง แสดงผลแต่ไม่นับรวมคะแนน", default=False)
    definition: Text | None = key("Definition", "คำนิยาม / คำอธิบาย", default=None)
    purpose: Text | None = key("Purpose or rationale", "วัตถุประสงค์ / เหตุผล", default=None)
    objective: Text | None = key(
        "The objective or expected result it serves", "เป้าประสงค์ / ผลสัมฤทธิ์ที่คาดหวัง", default=None
    )
    supports: Text | None = key(
        "The higher-level indicator or agreement that it supports",
        "ตัวชี้วัดหรือคำรับรองระดับบนที่สนับสนุน",
        default=None,
    )
    aspect_printed: Id | None = key(
        "The aspect that the source prints over the indicator's details; a lint note tells where the framework's table differs",
        "ประเด็นการประเมินที่พิมพ์ไว้หัวรายละเอียด หากต่างจากตารางกรอบจะมีหมายเหตุ",
        default=None,
    )
    formula: IndicatorFormula | None = key("Calculation formula", "สูตรการคำนวณ", default=None)
    measured_in: Text | None = key("Unit of measure", "หน่วยวัด", default=None)
    frequency: Text | None = key(
        "Collection and reporting frequency", "ความถี่ในการเก็บข้อมูลและรายงาน", default=None
    )
    target_setter: Text | None = key("Who sets the target", "ผู้ตั้งเป้าหมาย", default=None)
    targets: list[YearValue] = key("Targets by fiscal year", "ค่าเป้าหมายรายปีงบประมาณ", default_factory=list)
    baseline: list[YearValue] = key("Baseline data by fiscal year", "ข้อมูลปีฐาน", default_factory=list)
    owners: list[Id] = key("Units that own it", "หน่วยงานผู้รับผิดชอบ (รหัสหน่วยงาน)", default_factory=list)
    supporters: list[Id] = key("Units that support it", "หน่วยงานผู้สนับสนุน (รหัสหน่วยงาน)", default_factory=list)
    supervisor: Text | None = key("Supervisor, by role", "ผู้กำกับดูแลตัวชี้วัด (ตำแหน่ง)", default=None)
    collector: Text | None = key("Data collector, by role", "ผู้จัดเก็บข้อมูล (ตำแหน่ง)", default=None)
    contact: Text | None = key("Contact, by role or office", "ผู้ประสานงาน (ตำแหน่งหรือหน่วยงาน)", default=None)
    collection_process: Text | None = key("Data-collection process", "กระบวนการจัดเก็บข้อมูล", default=None)
    data_source: Text | None = key("Data source", "แหล่งข้อมูล", default=None)
    as_of: Id | None = key(
        "The deadline of the period at which the data are read off",
        "วันที่ตัดยอดข้อมูล (ชื่อกำหนดเวลาของรอบ)",
        default=None,
    )
    population: Text | None = key("Target population", "ประชากรกลุ่มเป้าหมาย", default=None)
    criteria: Criteria | None = key("Scoring criteria", "เกณฑ์การให้คะแนน", default=None)
    deadline: Deadline | None = key("The deadline of the report", "กำหนดส่งรายงาน", default=None)
    deductions: list[Deduction] = key("Deductions from the score", "การปรับลดคะแนน", default_factory=list)
    not_applicable: NotApplicable | None = key(
        "Allows the status `not-applicable` and says what happens to the weight",
        "ให้ยกเลิกการวัดผลได้ และวิธีตัดน้ำหนัก",
        default=None,
    )
    conditions: Text | None = key("Conditions and remarks", "เงื่อนไข / หมายเหตุ", default=None)
    report_form: Text | None = key("Report form", "แบบฟอร์มการรายงาน", default=None)
    evidence: list[Link] = key("Evidence asked for", "หลักฐานอ้างอิง", default_factory=list)
    source_notes: list[Text] = key(
        "Known inconsistencies of the source and how each was resolved",
        "ข้อไม่สอดคล้องของต้นฉบับและวิธีแก้ไข",
        default_factory=list,
    )
    examples: list[Example] = key("Worked examples", "ตัวอย่างการคำนวณ", default_factory=list)
