"""The KPI template: one indicator with its definition, formula, criteria and deductions (rules.md 2)."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated
from typing import Literal

from pydantic import model_validator

from generator.model.criteria import Criteria
from generator.model.criteria import Level
from generator.model.criteria.scale import Floor
from generator.model.deduction import Deadline
from generator.model.deduction import Deduction
from generator.model.fields import Flag
from generator.model.fields import Id
from generator.model.fields import Ids
from generator.model.fields import Name
from generator.model.fields import Number
from generator.model.fields import PlainText
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import Visibility
from generator.model.fields import Whole
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.formula import IndicatorFormula
from generator.model.formula import Quarterly
from generator.model.link import Link
from generator.model.measurement import Measurement
from generator.model.placed import Record


class LevelCondition(Record):
    """Something that must be shown for a level, besides the result: without it the score stops below (S001-07)."""

    level: Level = key("The level that asks for it", "ระดับคะแนนที่ต้องแสดง")
    fact: Name = key("The yes/no fact of the result file", "ข้อเท็จจริงใช่/ไม่ใช่ในแฟ้มผล")
    text: Text = key("What must be shown", "สิ่งที่ต้องแสดง")
    cap_without: Number | None = key(
        "The highest score without it; default: the level below",
        "คะแนนสูงสุดเมื่อไม่มี ค่าเริ่มต้นคือระดับที่ต่ำกว่าหนึ่งระดับ",
        default=None,
    )

    @property
    def cap(self) -> Fraction:
        """The highest score without it."""
        return Fraction(self.level - 1) if self.cap_without is None else self.cap_without


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
    renamed_from: Ids = key(
        "The id that it had before; several where it changed more than once",
        "รหัสเดิมของตัวชี้วัดนี้ ระบุหลายรหัสได้หากเปลี่ยนมากกว่าหนึ่งครั้ง",
        default_factory=list,
    )
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
    objectives: list[Id] = key(
        "Objectives of the framework's strategy map that it measures",
        "เป้าประสงค์ในแผนที่ยุทธศาสตร์ของกรอบที่ตัวชี้วัดนี้วัด",
        default_factory=list,
    )
    origin: Literal["supports_parent", "routine", "special_assignment"] | None = key(
        "Where it comes from: it supports an indicator of the level above, measures routine duties, or a special assignment",
        "ที่มาของตัวชี้วัด: สนับสนุนตัวชี้วัดระดับบน งานประจำตามหน้าที่ หรืองานที่ได้รับมอบหมายพิเศษ",
        default=None,
    )
    parent_indicator: PlainText | None = key(
        "The indicator of the level above that it supports: an id of this framework, or `framework/id`",
        "ตัวชี้วัดระดับบนที่สนับสนุน: รหัสในกรอบนี้ หรือ `กรอบ/รหัส`",
        default=None,
    )
    direction: Literal["rising", "falling"] | None = key(
        "`rising` when more is better, `falling` when less is better; inferred from the criteria where they have numbers, "
        "which it must then agree with",
        "`rising` ยิ่งมากยิ่งดี `falling` ยิ่งน้อยยิ่งดี ระบบอนุมานจากเกณฑ์ที่เป็นตัวเลข และต้องสอดคล้องกัน",
        default=None,
    )
    formula: IndicatorFormula | None = key("Calculation formula", "สูตรการคำนวณ", default=None)
    measured_in: Text | None = key("Unit of measure", "หน่วยวัด", default=None)
    frequency: Text | None = key(
        "Collection and reporting frequency", "ความถี่ในการเก็บข้อมูลและรายงาน", default=None
    )
    projects: Text | None = key(
        "The result is the weighted progress of projects, in percent of what was planned; how they are weighted, in words",
        "ผลการดำเนินงานคือความก้าวหน้าถ่วงน้ำหนักของแผนงาน/โครงการเทียบกับแผน (ร้อยละ) ให้อธิบายวิธีกำหนดน้ำหนัก",
        default=None,
    )
    quarterly: Quarterly = None
    target_basis: list[Literal["capability", "expectation", "competition", "standard", "best_practice"]] = (
        key(
            "What the target was set by: the organisation's own capability, what people expect, competition, a standard, best practice",
            "ที่มาของค่าเป้าหมาย: ขีดความสามารถขององค์กร ความคาดหวัง การแข่งขัน มาตรฐาน หรือแนวปฏิบัติที่ดี",
            default_factory=list,
        )
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
    level_conditions: list[LevelCondition] = key(
        "What must be shown for a level besides the result",
        "สิ่งที่ต้องแสดงเพิ่มเติมจึงจะได้ระดับคะแนนนั้น",
        default_factory=list,
    )
    deadline: Deadline | None = key("The deadline of the report", "กำหนดส่งรายงาน", default=None)
    deductions: list[Deduction] = key("Deductions from the score", "การปรับลดคะแนน", default_factory=list)
    deduction_floor: Annotated[
        Floor,
        key(
            "The lowest score that deductions leave: 0 (default) or 1; past the cut-off it is always 0",
            "คะแนนต่ำสุดหลังการปรับลด: 0 (ค่าเริ่มต้น) หรือ 1 เมื่อส่งหลังวันสุดท้ายที่รับได้ 0 เสมอ",
        ),
    ] = "0"
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

    @property
    def asked_facts(self) -> Mapping[str, Text]:
        """The yes/no facts that a result tells: those of the criteria and of the conditions on levels."""
        own = {each.fact: each.text for each in self.level_conditions}
        return {**(self.criteria.asked_facts if self.criteria else {}), **own}
