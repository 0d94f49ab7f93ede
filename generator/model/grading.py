"""Grade scales and gates: what a number earns."""

from fractions import Fraction
from typing import Literal

from pydantic import model_validator

from generator.model.fields import Id
from generator.model.fields import Number
from generator.model.fields import Text
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.placed import Record


class GradeBand(Record):
    """One grade: from its lower end up to that of the next grade."""

    id: Id = key("Identifier", "รหัส")
    min: Number | None = key(
        "The lowest score of the grade; it belongs to the grade", "คะแนนต่ำสุดของระดับ (นับรวม)", default=None
    )
    above: Number | None = key(
        "Or: the score that the grade lies above; it does not belong to the grade",
        "หรือคะแนนที่ต้องมากกว่า (ไม่นับรวม)",
        default=None,
    )
    title: Text = key("Name of the grade", "ชื่อระดับ")
    meaning: Text | None = key("What it means, such as pass or fail", "ความหมาย เช่น ผ่านเกณฑ์", default=None)
    award: Text | None = key(
        "What is awarded with it, such as a certificate", "สิ่งที่ได้รับ เช่น ใบรับรอง", default=None
    )

    @model_validator(mode="after")
    def _one_end(self) -> "GradeBand":
        if (self.min is None) == (self.above is None):
            raise fault("SC237")
        return self

    @property
    def lowest(self) -> Fraction:
        """The lower end, whether or not it belongs to the grade."""
        given = self.min if self.min is not None else self.above
        assert given is not None, "one of the two is there"  # noqa: S101
        return given

    def holds(self, number: Fraction) -> bool:
        """Whether a number reaches the grade."""
        return number >= self.lowest if self.min is not None else number > self.lowest


class Grades(Record):
    """The grade scale."""

    basis: Literal["total", "weakest", "literal", "indicator"] = key(
        "What is graded: the `total` (default); the `weakest` perspective; every perspective by itself, which must all reach the same "
        "grade (`literal`, otherwise unclassified); or one `indicator`",
        "สิ่งที่ใช้ตัดระดับ: คะแนนรวม `total` (ค่าเริ่มต้น) มิติที่ได้ต่ำสุด `weakest` ทุกมิติต้องอยู่ในระดับเดียวกัน `literal` "
        "(มิฉะนั้นไม่เข้าเกณฑ์ใด) หรือตัวชี้วัดเดียว `indicator`",
        default="total",
    )
    indicator: Id | None = key(
        "The indicator, where `basis` is `indicator`", "ตัวชี้วัด กรณี `basis` เป็น `indicator`", default=None
    )
    of: Literal["out_of_100", "total"] = key(
        "The number that is graded: the score converted to 100 (default) or the score itself",
        "คะแนนที่ใช้ตัดระดับ: คะแนนที่แปลงเป็นฐาน 100 (ค่าเริ่มต้น) หรือคะแนนเดิม",
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

    @model_validator(mode="after")
    def _names_its_indicator(self) -> "Grades":
        if (self.basis == "indicator") != (self.indicator is not None):
            raise fault("SC238")
        return self

    @property
    def is_by_perspective(self) -> bool:
        """Whether perspectives are graded and not a total."""
        return self.basis in {"weakest", "literal"}


class GradesFor(Grades):
    """A grade scale for certain kinds of units or certain periods (rules.md 1.10)."""

    unit_kinds: list[Id] = key(
        "The kinds of units; default: all", "ประเภทหน่วยงาน ค่าเริ่มต้นคือทุกประเภท", default_factory=list
    )
    periods: list[Id] = key("The periods; default: all", "รอบการประเมิน ค่าเริ่มต้นคือทุกรอบ", default_factory=list)

    def fits(self, unit_kind: str, period: str) -> bool:
        """Whether the scale is for this kind of unit and this period."""
        return (not self.unit_kinds or unit_kind in self.unit_kinds) and (
            not self.periods or period in self.periods
        )


class GateCondition(Record):
    """One thing that a gate asks for: a score of a track, a perspective or an indicator, or the total."""

    track: Id | None = key("The track", "ด้านการประเมิน", default=None)
    perspective: Id | None = key("Or: the perspective", "หรือมิติ", default=None)
    indicator: Id | None = key(
        "Or: the indicator; none of the three: the total", "หรือตัวชี้วัด หากไม่ระบุคือคะแนนรวม", default=None
    )
    at_least: Number | None = key("The lowest score that passes", "คะแนนต่ำสุดที่ผ่าน (นับรวม)", default=None)
    above: Number | None = key("Or: the score that must be exceeded", "หรือคะแนนที่ต้องมากกว่า", default=None)

    @model_validator(mode="after")
    def _one_of_each(self) -> "GateCondition":
        named = [each for each in (self.track, self.perspective, self.indicator) if each is not None]
        if len(named) > 1 or (self.at_least is None) == (self.above is None):
            raise fault("SC239")
        return self

    @property
    def limit(self) -> Fraction:
        """The score that is compared with, whether or not it passes itself."""
        given = self.at_least if self.at_least is not None else self.above
        assert given is not None, "one of the two is there"  # noqa: S101
        return given

    def holds(self, score: Fraction) -> bool:
        """Whether a score passes."""
        return score >= self.limit if self.at_least is not None else score > self.limit


class Gate(Record):
    """Something that a unit is eligible for when every condition holds, such as a reward (S001-20)."""

    id: Id = key("Identifier", "รหัส")
    title: Text = key("Title", "ชื่อ")
    gate_on: Literal["rounded", "exact"] = key(
        "Whether the published, rounded score is compared or the exact one. There is no default: 2.99996 passes a gate of 3 only when rounded",
        "เทียบจากคะแนนที่ปัดเศษแล้วตามที่เผยแพร่หรือคะแนนจริง ต้องระบุเสมอ เพราะ 2.99996 ผ่านเกณฑ์ 3 เมื่อปัดเศษเท่านั้น",
    )
    conditions: list[GateCondition] = key("All of them must hold", "เงื่อนไข ต้องเป็นจริงทุกข้อ", min_length=1)
    passed: Text = key("What passing means", "ผลเมื่อผ่าน")
    failed: Text = key("What failing means", "ผลเมื่อไม่ผ่าน")
