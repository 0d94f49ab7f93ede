"""Strategy maps, the planning chain above them, and who plays which role (S003-02 to S003-08, S001-17, S001-18)."""

from collections.abc import Mapping
from typing import Literal

from pydantic import model_validator

from generator.model.fields import Id
from generator.model.fields import PlainText
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import Whole
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.placed import Record


class Issue(Record):
    """A strategic issue."""

    id: Id = key("Identifier", "รหัส")
    title: Text = key("Title", "ชื่อ")
    plans: list[Id] = key("The plans that carry it out", "แผนที่ขับเคลื่อน", default_factory=list)


class Plan(Record):
    """A plan of the chain from the government's down to the year's, with its objective, targets and budget."""

    id: Id = key("Identifier", "รหัส")
    title: Text = key("Title", "ชื่อแผน")
    parent: Id | None = key("The plan above", "แผนระดับบน", default=None)
    years: Text | None = key("The years that it covers", "ช่วงปีของแผน", default=None)
    objectives: list[Text] = key("Objectives", "เป้าประสงค์", default_factory=list)
    indicators: list[Text] = key("Indicators with their targets", "ตัวชี้วัดและค่าเป้าหมาย", default_factory=list)
    strategies: list[Text] = key("Strategies", "กลยุทธ์", default_factory=list)
    budget: PositiveNumber | None = key("Budget in baht", "งบประมาณ (บาท)", default=None)


class Objective(Record):
    """A node of the strategy map: one objective in one perspective, and the objectives that it leads to."""

    id: Id = key("Identifier", "รหัส")
    code: PlainText | None = key("The printed number", "เลขที่พิมพ์", default=None)
    title: Text = key("Title", "ชื่อเป้าประสงค์")
    perspective: Id = key("The perspective in which it stands", "มิติที่เป้าประสงค์อยู่")
    issues: list[Id] = key(
        "The strategic issues that it serves", "ประเด็นยุทธศาสตร์ที่สนับสนุน", default_factory=list
    )
    leads_to: list[Id] = key(
        "The objectives that it brings about: the arrows of the map",
        "เป้าประสงค์ที่ส่งผลถึง (ลูกศรในแผนที่)",
        default_factory=list,
    )


class Strategy(Record):
    """A strategy map with what stands above it."""

    vision: Text | None = key("Vision", "วิสัยทัศน์", default=None)
    issues: list[Issue] = key("Strategic issues", "ประเด็นยุทธศาสตร์", default_factory=list)
    plans: list[Plan] = key(
        "The planning chain, highest plan first", "ลำดับแผน จากระดับบนลงล่าง", default_factory=list
    )
    objectives: list[Objective] = key("The objectives", "เป้าประสงค์", default_factory=list)
    links: Literal["as_printed", "lost", "inferred"] = key(
        "Whether the arrows are as the source prints them (default), lost in the source, or inferred",
        "ลูกศรเป็นไปตามต้นฉบับ (ค่าเริ่มต้น) สูญหายจากต้นฉบับ หรือผู้จัดทำอนุมานขึ้น",
        default="as_printed",
    )
    placing: Literal["as_printed", "inferred"] = key(
        "Whether the source says in which perspective each objective stands, or it was inferred",
        "ต้นฉบับระบุมิติของแต่ละเป้าประสงค์ไว้ (ค่าเริ่มต้น) หรือผู้จัดทำอนุมานขึ้น",
        default="as_printed",
    )
    leads_down: list[Id] = key(
        "Objectives whose arrows may point down or sideways",
        "เป้าประสงค์ที่ลูกศรชี้ลงหรือชี้ข้างได้",
        default_factory=list,
    )


class RoleResult(Record):
    """One row of a role-result matrix: an outcome, the unit that hosts it, and the role of each unit."""

    outcome: Text = key("The outcome or indicator", "ผลลัพธ์หรือตัวชี้วัด")
    indicator: Id | None = key("The indicator that measures it", "ตัวชี้วัดที่ใช้วัด", default=None)
    host: Id | None = key("The host unit", "หน่วยงานเจ้าภาพ", default=None)
    roles: Mapping[Id, Text] = key("The role of each unit", "บทบาทของแต่ละหน่วยงาน", default_factory=dict)


class CoverageRule(Record):
    """How many units must have something: a rule that the whole organisation is held to (S003-01)."""

    id: Id = key("Identifier", "รหัส")
    title: Text = key("The rule in words", "ข้อกำหนด")
    counts: Literal["framework", "individual", "reported"] = key(
        "What is counted: units with indicators of this framework (`framework`), units with a position that has an agreement "
        "(`individual`), units with a scorecard in every period (`reported`)",
        "สิ่งที่นับ: หน่วยงานที่มีตัวชี้วัดในกรอบ (`framework`) หน่วยงานที่มีตัวชี้วัดรายบุคคล (`individual`) "
        "หน่วยงานที่มีบัตรคะแนนครบทุกรอบ (`reported`)",
    )
    unit_kind: Id = key("The kind of units that must have it", "ประเภทหน่วยงานที่ต้องมี")
    at_least_percent: PositiveNumber | None = key(
        "At least this part of them, in percent", "อย่างน้อยร้อยละ", default=None
    )
    at_least: Whole | None = key("Or: at least so many of them", "หรืออย่างน้อยกี่หน่วยงาน", default=None)

    @model_validator(mode="after")
    def _one_measure(self) -> "CoverageRule":
        if (self.at_least is None) == (self.at_least_percent is None):
            raise fault("SC236")
        return self
