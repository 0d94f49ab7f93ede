"""One set of rules for a fiscal year: `frameworks/<framework>/framework.yml`."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated
from typing import Any
from typing import Literal

from pydantic import Field
from pydantic import model_validator

from generator.model.appraisal import Appraisal
from generator.model.fields import AboveZero
from generator.model.fields import Date
from generator.model.fields import Flag
from generator.model.fields import Id
from generator.model.fields import Name
from generator.model.fields import Number
from generator.model.fields import PlainText
from generator.model.fields import Text
from generator.model.fields import Visibility
from generator.model.fields import Weight
from generator.model.fields import Whole
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.placed import TEXT
from generator.model.placed import Record
from generator.model.placed import or_short


class IndicatorNode(Record):
    """An indicator's place and weight in the tree; sub-indicators stand below it."""

    id: Id = key("The indicator: the name of its file", "รหัสตัวชี้วัด ตรงกับชื่อแฟ้ม")
    weight: Weight = key("Weight in points of the base, or `unknown`", "น้ำหนัก หรือ `unknown` หากต้นฉบับไม่ระบุ")
    base: AboveZero | None = key(
        "What the sub-indicators' weights add up to, and the divisor of their weighted scores (20 in A x B / 20); "
        "default: weights add up to this indicator's own weight and weighted scores keep the divisor of the block above",
        "ฐานน้ำหนักของตัวชี้วัดย่อยและตัวหารคะแนนถ่วงน้ำหนัก (เช่น 20 ใน A x B / 20)",
        default=None,
    )
    indicators: list["IndicatorNode"] = key("Sub-indicators", "ตัวชี้วัดย่อย", default_factory=list)


class Aspect(Record):
    """A group of indicators inside a perspective."""

    id: Id = key("Identifier", "รหัส")
    title: Text = key("Title", "ชื่อ")
    weight: Weight = key(
        "Weight; the indicators' weights must add up to it", "น้ำหนัก ผลรวมน้ำหนักตัวชี้วัดต้องเท่ากัน", default=None
    )
    indicators: list[IndicatorNode] = key("Indicators in order", "ตัวชี้วัดตามลำดับ", min_length=1)


class Perspective(Record):
    """A perspective (dimension) of the framework, with aspects or directly with indicators."""

    id: Id = key("Identifier", "รหัส")
    title: Text = key("Title", "ชื่อ")
    side: Literal["external", "internal"] | None = key(
        "External or internal perspective", "มิติภายนอกหรือมิติภายใน", default=None
    )
    weight: Weight = key(
        "Weight; the weights below must add up to it", "น้ำหนัก ผลรวมน้ำหนักภายในต้องเท่ากัน", default=None
    )
    aspects: list[Aspect] = key("Aspects in order", "ประเด็นการประเมินตามลำดับ", default_factory=list)
    indicators: list[IndicatorNode] = key(
        "Indicators that stand in no aspect", "ตัวชี้วัดที่ไม่อยู่ในประเด็นใด", default_factory=list
    )

    @model_validator(mode="after")
    def _one_kind_of_child(self) -> "Perspective":
        if bool(self.aspects) == bool(self.indicators):
            raise fault("SC225")
        return self

    @property
    def groups(self) -> "tuple[Perspective | Aspect, ...]":
        """The perspective itself and its aspects: everything that holds indicators directly."""
        return (self, *self.aspects)


class PeriodDeadline(Record):
    """A date by which reports are due, and the last day on which a late one still counts."""

    due: Date = key("Due date", "วันครบกำหนด")
    cutoff: Date | None = key(
        "Cut-off: a report sent later scores 0", "วันสุดท้ายที่รับ ส่งหลังจากนี้ได้ 0 คะแนน", default=None
    )
    recipient: Text | None = key("Who receives the report", "ผู้รับรายงาน", default=None)


class Period(Record):
    """One round of measuring, with its own dates and calendar."""

    id: Id = key("Identifier: the name of the folder of results", "รหัส ตรงกับชื่อโฟลเดอร์ผลการดำเนินงาน")
    title: Text = key("Title", "ชื่อรอบ")
    start: Date = key("First day", "วันเริ่มต้น")
    end: Date = key("Last day", "วันสิ้นสุด")
    closed: Flag = key("A closed period must have every result", "รอบที่ปิดแล้วต้องมีผลครบทุกตัวชี้วัด", default=False)
    illustrative: Flag = key("The dates of this period are made up", "วันที่ของรอบนี้เป็นข้อมูลสมมติ", default=False)
    holidays: list[Date] | None = key(
        "Public holidays that fall on weekdays; default: Thailand's, as known to the `holidays` package. A closed period should "
        "list them, so that a new version of the package cannot move a published score.",
        "วันหยุดราชการที่ตรงกับวันทำการ ค่าเริ่มต้นคือวันหยุดราชการไทย รอบที่ปิดแล้วควรระบุไว้ให้คงที่",
        default=None,
    )
    deadlines: Mapping[Id, PeriodDeadline] = key("Deadlines by name", "กำหนดเวลา", default_factory=dict)


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


class GradeBand(Record):
    """One grade: from `min` up to the next grade's `min`."""

    id: Id = key("Identifier", "รหัส")
    min: Number = key("The lowest score of the grade; it belongs to the grade", "คะแนนต่ำสุดของระดับ (นับรวม)")
    title: Text = key("Name of the grade", "ชื่อระดับ")
    meaning: Text | None = key(
        "What it means, such as pass or a certificate", "ความหมาย เช่น ผ่านเกณฑ์ หรือได้ใบรับรอง", default=None
    )


class Grades(Record):
    """The grade scale."""

    of: Literal["out_of_100", "total"] = key(
        "The number that is graded: the total converted to 100 (default) or the total itself",
        "คะแนนที่ใช้ตัดระดับ: คะแนนเต็ม 100 (ค่าเริ่มต้น) หรือคะแนนรวม",
        default="out_of_100",
    )
    grade_on: Literal["rounded", "exact"] = key(
        "Whether the published, rounded number is graded (default) or the exact one",
        "ตัดระดับจากคะแนนที่ปัดเศษแล้ว (ค่าเริ่มต้น) หรือคะแนนจริง",
        default="rounded",
    )
    bands: list[GradeBand] = key("The grades, highest first", "ระดับผลการประเมิน เรียงจากสูงไปต่ำ", min_length=1)
    note: Text | None = key(
        "Remark on the scale, such as where it comes from", "หมายเหตุ เช่น ที่มาของเกณฑ์", default=None
    )


class Rounding(Record):
    """How published numbers are rounded; everything before is exact."""

    mode: Literal["half_up"] = key("Half away from zero", "ปัดครึ่งขึ้น (ห่างจากศูนย์)", default="half_up")
    score_places: Whole = key("Decimals of scores", "จำนวนทศนิยมของคะแนน", default=4, ge=0, le=8)
    percent_places: Whole = key(
        "Decimals of results and of totals out of 100",
        "จำนวนทศนิยมของผลการดำเนินงานและคะแนนเต็ม 100",
        default=2,
        ge=0,
        le=8,
    )
    stages: Literal["final", "component", "dpis"] = key(
        "For totals of components: `final` rounds the sum only, `component` rounds each component and adds those, `dpis` rounds "
        "each component to three places, then to two, and adds those",
        "สำหรับคะแนนรวมขององค์ประกอบ: `final` ปัดเฉพาะผลรวม `component` ปัดแต่ละองค์ประกอบก่อนรวม `dpis` ปัดสามตำแหน่งแล้วสองตำแหน่งก่อนรวม",
        default="final",
    )


class WorkingDays(Record):
    """How lateness is counted."""

    due_on_holiday: Literal["roll", "strict"] = key(
        "A due date on a day off: `roll` moves it to the next working day (default), `strict` keeps it",
        "วันครบกำหนดตรงกับวันหยุด: `roll` เลื่อนเป็นวันทำการถัดไป (ค่าเริ่มต้น) `strict` คงเดิม",
        default="roll",
    )


class LegalBasis(Record):
    """An order, act or resolution that the framework rests on."""

    title: Text = key("Title", "ชื่อ")
    number: PlainText | None = key("Number", "เลขที่", default=None)
    date: Date | None = key("Date", "วันที่", default=None)


class Source(Record):
    """The document that the facts come from."""

    title: Text = key("Title", "ชื่อเอกสาร")
    date: Date | None = key("Date", "วันที่", default=None)


class SourceNote(Record):
    """A known inconsistency of the source and how it was resolved."""

    about: PlainText = key("What it is about: an indicator's id, or a word", "เรื่อง: รหัสตัวชี้วัด หรือหัวข้อ")
    found: Text = key("What the source says", "สิ่งที่พบในต้นฉบับ")
    resolution: Text = key("How it is handled here", "วิธีที่ใช้ในที่นี้")


class Conversion(Record):
    """How the total becomes a number out of 100."""

    multiply_by: AboveZero = key("Factor", "ตัวคูณ")


class FrameworkFile(Record):
    """The rules of one fiscal year."""

    title: Text = key("Title", "ชื่อกรอบการประเมิน")
    short: Text | None = key("Short title", "ชื่อย่อ", default=None)
    fiscal_year: Whole = key("Fiscal year, B.E.", "ปีงบประมาณ พ.ศ.", ge=2500, le=2700)
    entity_type: Text | None = key("What kind of entity it measures", "ประเภทหน่วยรับการประเมิน", default=None)
    description: Text | None = key("What it is for", "คำอธิบาย", default=None)
    visibility: Visibility = key(
        "`internal` keeps it out of the public site", "`internal` ไม่เผยแพร่สู่สาธารณะ", default="public"
    )
    approved_by: Text | None = key("Who approved it", "ผู้อนุมัติ", default=None)
    approved_on: Date | None = key("When", "วันที่อนุมัติ", default=None)
    legal_basis: list[LegalBasis] = key("Legal basis", "ฐานอำนาจตามกฎหมาย", default_factory=list)
    sources: list[Source] = key("Documents that the facts come from", "เอกสารต้นทาง", default_factory=list)
    base: AboveZero = key(
        "What all weights add up to, and the divisor of weighted scores",
        "ผลรวมน้ำหนักและตัวหารคะแนนถ่วงน้ำหนัก",
        default=Fraction(100),
    )
    required_fields: list[Name] = key(
        "KPI-template fields that every indicator should have", "ช่องข้อมูลที่ทุกตัวชี้วัดควรมี", default_factory=list
    )
    perspectives: list[Perspective] = key(
        "The tree of perspectives, aspects and indicators", "โครงสร้างมิติ ประเด็น และตัวชี้วัด", min_length=1
    )
    periods: list[Period] = key("Rounds of measuring", "รอบการประเมิน", min_length=1)
    working_days: WorkingDays = key("How lateness is counted", "วิธีนับวันล่าช้า", default_factory=WorkingDays)
    allocations: list[Allocation] = key(
        "Which indicators each unit answers for", "การมอบตัวชี้วัดให้หน่วยงาน", default_factory=list
    )
    allocation_count: Whole | None = key(
        "How many indicators the source asks of each unit; a lint note tells where an allocation differs",
        "จำนวนตัวชี้วัดที่ต้นฉบับกำหนดต่อหน่วยงาน หากต่างจะมีหมายเหตุ",
        default=None,
    )
    rounding: Rounding = key("Rounding", "การปัดเศษ", default_factory=Rounding)
    out_of_100: Conversion | None = key(
        "Conversion of the total to 100", "การแปลงคะแนนเป็นฐาน 100", default=None
    )
    grades: Grades | None = key("Grade scale", "เกณฑ์ระดับผลการประเมิน", default=None)
    appraisal: Appraisal | None = key("Appraisal of positions", "การประเมินรายบุคคล", default=None)
    source_notes: list[SourceNote] = key(
        "Known inconsistencies of the source", "ข้อไม่สอดคล้องของต้นฉบับ", default_factory=list
    )


IndicatorNode.model_rebuild()
Allocation.model_rebuild()
FrameworkFile.model_rebuild()
