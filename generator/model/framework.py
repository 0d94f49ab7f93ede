"""One set of rules for a fiscal year: `frameworks/<framework>/framework.yml`."""

from fractions import Fraction
from typing import Literal

from generator.model.allocation import Allocation
from generator.model.appraisal import Appraisal
from generator.model.fields import AboveZero
from generator.model.fields import Date
from generator.model.fields import Handle
from generator.model.fields import Id
from generator.model.fields import Ids
from generator.model.fields import Name
from generator.model.fields import PlainText
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import Visibility
from generator.model.fields import Whole
from generator.model.fields import key
from generator.model.grading import Gate
from generator.model.grading import Grades
from generator.model.grading import GradesFor
from generator.model.period import Period
from generator.model.placed import Record
from generator.model.revision import Revision
from generator.model.rounding_policy import Rounding
from generator.model.strategy import CoverageRule
from generator.model.strategy import RoleResult
from generator.model.strategy import Strategy
from generator.model.tree import Choice
from generator.model.tree import Perspective
from generator.model.tree import Track


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


class Definition(Record):
    """A term or a principle that the framework defines (S000-11)."""

    term: Text = key("The term", "คำ")
    text: Text = key("What it means", "ความหมาย")


class ReportDeduction(Record):
    """Points off the total for every working day that the whole report is late (rules.md 1.7)."""

    deadline: Id = key("The deadline of the period", "กำหนดเวลาของรอบ")
    per_working_day: PositiveNumber = key("Points for each working day", "คะแนนที่หักต่อวันทำการ")


class Conversion(Record):
    """How the total becomes a number out of 100."""

    multiply_by: AboveZero = key("Factor", "ตัวคูณ")


class FrameworkFile(Record):
    """The rules of one fiscal year."""

    title: Text = key("Title", "ชื่อกรอบการประเมิน")
    renamed_from: Ids = key(
        "The id that it had before; several where it changed more than once",
        "รหัสเดิมของกรอบนี้ ระบุหลายรหัสได้หากเปลี่ยนมากกว่าหนึ่งครั้ง",
        default_factory=list,
    )
    short: Text | None = key("Short title", "ชื่อย่อ", default=None)
    fiscal_year: Whole = key("Fiscal year, B.E.", "ปีงบประมาณ พ.ศ.", ge=2500, le=2700)
    entity_type: Text | None = key("What kind of entity it measures", "ประเภทหน่วยรับการประเมิน", default=None)
    description: Text | None = key("What it is for", "คำอธิบาย", default=None)
    visibility: Visibility = key(
        "`internal` keeps it out of the public site", "`internal` ไม่เผยแพร่สู่สาธารณะ", default="public"
    )
    approved_by: Text | None = key("Who approved it", "ผู้อนุมัติ", default=None)
    approved_on: Date | None = key("When", "วันที่อนุมัติ", default=None)
    code_owners: list[Handle] = key(
        "Teams that review changes of its rules, for `CODEOWNERS`",
        "ทีมที่ตรวจทานการแก้ไขกติกาของกรอบ สำหรับแฟ้ม `CODEOWNERS`",
        default_factory=list,
    )
    legal_basis: list[LegalBasis] = key("Legal basis", "ฐานอำนาจตามกฎหมาย", default_factory=list)
    sources: list[Source] = key("Documents that the facts come from", "เอกสารต้นทาง", default_factory=list)
    revisions: list[Revision] = key(
        "Changes of the framework itself during its year", "การแก้ไขกรอบระหว่างปี", default_factory=list
    )
    definitions: list[Definition] = key(
        "Terms and principles that the framework defines", "คำนิยามและหลักการที่กรอบกำหนด", default_factory=list
    )
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
    total: Literal["weighted", "none"] = key(
        "Whether the perspectives add up to one total (default), or each stands by itself with weights that add up to its own `weight` or the base",
        "รวมทุกมิติเป็นคะแนนเดียว (ค่าเริ่มต้น) หรือแต่ละมิติแยกจากกันโดยน้ำหนักภายในรวมเท่ากับน้ำหนักของมิติหรือฐาน",
        default="weighted",
    )
    tracks: list[Track] = key(
        "Separate totals that are never averaged; the first is the main one, which is graded and converted to 100",
        "คะแนนรวมแยกด้านที่ไม่นำมาเฉลี่ยกัน ด้านแรกเป็นด้านหลักที่ใช้ตัดระดับและแปลงเป็นฐาน 100",
        default_factory=list,
    )
    choices: list[Choice] = key("Indicators that are chosen", "ตัวชี้วัดเลือก", default_factory=list)
    strategy: Strategy | None = key("The strategy map", "แผนที่ยุทธศาสตร์", default=None)
    role_results: list[RoleResult] = key(
        "The role-result matrix", "ตารางบทบาทและผลลัพธ์ (Role-Result Matrix)", default_factory=list
    )
    coverage_rules: list[CoverageRule] = key(
        "What the whole organisation must have", "ข้อกำหนดความครอบคลุมทั้งองค์กร", default_factory=list
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
    report_deduction: ReportDeduction | None = key(
        "Points off the total when the whole report is late",
        "การหักคะแนนรวมเมื่อส่งรายงานทั้งฉบับล่าช้า",
        default=None,
    )
    grades: Grades | None = key("Grade scale", "เกณฑ์ระดับผลการประเมิน", default=None)
    grades_for: list[GradesFor] = key(
        "Grade scales for certain kinds of units or periods; the first that fits is used instead of `grades`",
        "เกณฑ์ระดับเฉพาะบางประเภทหน่วยงานหรือบางรอบ ใช้ชุดแรกที่ตรงแทน `grades`",
        default_factory=list,
    )
    gates: list[Gate] = key(
        "Gates, such as to a reward", "เงื่อนไขการได้รับสิทธิ เช่น เงินรางวัล", default_factory=list
    )
    appraisal: Appraisal | None = key("Appraisal of positions", "การประเมินรายบุคคล", default=None)
    source_notes: list[SourceNote] = key(
        "Known inconsistencies of the source", "ข้อไม่สอดคล้องของต้นฉบับ", default_factory=list
    )

    @property
    def short_title(self) -> Text:
        """What the framework is called where room is short."""
        return self.short or self.title

    def grades_of(self, unit_kind: str, period: str) -> Grades | None:
        """The grade scale for a kind of unit in a period; None where nothing is graded."""
        return next((each for each in self.grades_for if each.fits(unit_kind, period)), self.grades)

    def block_of(self, perspective: str | None) -> str:
        """The total in which a perspective counts: its own where there is none over all, that of its track, or the one.

        What stands in no perspective counts in the first track.
        """
        if self.total == "none":
            return perspective or ""
        if not self.tracks:
            return ""
        track = next((each.track for each in self.perspectives if each.id == perspective), None)
        return track or self.tracks[0].id
