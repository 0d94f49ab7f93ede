"""The tree of a framework: perspectives, aspects and indicators with their weights."""

from fractions import Fraction
from typing import Literal

from pydantic import model_validator

from generator.model.fields import AboveZero
from generator.model.fields import Id
from generator.model.fields import PlainText
from generator.model.fields import Text
from generator.model.fields import Weight
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.placed import Record


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
    from_period: Id | None = key(
        "The first period in which it is measured; default: from the beginning",
        "รอบแรกที่วัดผล ค่าเริ่มต้นคือตั้งแต่รอบแรก",
        default=None,
    )
    until_period: Id | None = key(
        "The last period in which it is measured; default: to the end",
        "รอบสุดท้ายที่วัดผล ค่าเริ่มต้นคือถึงรอบสุดท้าย",
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


class SubCriterion(Record):
    """A narrative point of a perspective: guidance without a score (S000-02)."""

    id: Id = key("Identifier", "รหัส")
    code: PlainText | None = key("The printed number", "เลขที่พิมพ์", default=None)
    title: Text = key("Title", "ชื่อ")
    text: Text | None = key("What it is about", "คำอธิบาย", default=None)
    relates_to: list[Id] = key(
        "The indicators or checklist items that it speaks of",
        "ตัวชี้วัดหรือรายการตรวจสอบที่เกี่ยวข้อง",
        default_factory=list,
    )


class Track(Record):
    """One of several totals that are never averaged, such as performance and goodness (S001-19)."""

    id: Id = key("Identifier", "รหัส")
    title: Text = key("Title", "ชื่อด้านการประเมิน")
    base: AboveZero = key(
        "What the weights of its perspectives add up to", "ผลรวมน้ำหนักของมิติในด้านนี้", default=Fraction(100)
    )
    description: Text | None = key("What it is for", "คำอธิบาย", default=None)


class Choice(Record):
    """Indicators of which a unit is measured by a choice (S001-06)."""

    id: Id = key("Identifier, used in result files", "รหัสที่ใช้ในแฟ้มผลการดำเนินงาน")
    title: Text = key("What is chosen", "สิ่งที่เลือก")
    rule: Literal["choose_one", "may_skip"] = key(
        "`choose_one`: exactly one is measured and carries the weight; `may_skip`: any may be left out, and its weight leaves the base",
        "`choose_one` เลือกวัดเพียงหนึ่งตัวและตัวนั้นรับน้ำหนัก `may_skip` เว้นได้ทุกตัว และตัดน้ำหนักของตัวที่เว้นออกจากฐาน",
    )
    indicators: list[Id] = key("The indicators to choose from", "ตัวชี้วัดให้เลือก", min_length=1)
    weight: Weight = key(
        "The weight that the chosen one carries (choose_one); default: its own",
        "น้ำหนักที่ตัวที่เลือกได้รับ (choose_one) ค่าเริ่มต้นคือน้ำหนักของตัวนั้นเอง",
        default=None,
    )


class Perspective(Record):
    """A perspective (dimension) of the framework, with aspects or directly with indicators."""

    id: Id = key("Identifier", "รหัส")
    title: Text = key("Title", "ชื่อ")
    side: Literal["external", "internal"] | None = key(
        "External or internal perspective", "มิติภายนอกหรือมิติภายใน", default=None
    )
    bsc: Literal["financial", "customer", "internal_process", "learning_and_growth"] | None = key(
        "The perspective of the Balanced Scorecard that it stands for",
        "มุมมองตามหลัก Balanced Scorecard",
        default=None,
    )
    track: Id | None = key(
        "The track whose total it counts in; needed where the framework has tracks",
        "ด้านการประเมินที่มิตินี้นับคะแนน ต้องระบุเมื่อกรอบมีหลายด้านการประเมิน",
        default=None,
    )
    value_words: Text | None = key(
        "The words that the strategy map writes over it", "ถ้อยคำกำกับมิติในแผนที่ยุทธศาสตร์", default=None
    )
    weight: Weight = key(
        "Weight; the weights below must add up to it", "น้ำหนัก ผลรวมน้ำหนักภายในต้องเท่ากัน", default=None
    )
    sub_criteria: list[SubCriterion] = key(
        "Guidance in the framework's own numbering, without scores",
        "เกณฑ์ย่อยที่ใช้เป็นแนวทาง ไม่มีคะแนน",
        default_factory=list,
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


IndicatorNode.model_rebuild()
