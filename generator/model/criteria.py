"""How a result becomes a score on the five levels: one record for each kind of criteria.

Adding a kind: a record here, its name in `Criteria`, a module in `scoring/criteria` and a row in that package's table.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated
from typing import Literal

from pydantic import BeforeValidator
from pydantic import Field
from pydantic import WithJsonSchema
from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.fields import Expression
from generator.model.fields import Id
from generator.model.fields import Name
from generator.model.fields import Number
from generator.model.fields import PlainText
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import Whole
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.fields import scalar
from generator.model.number import THAI_DIGITS
from generator.model.placed import Record

HIGHEST = 5
"""The top of the scale of every five-level framework (rules.md 1.1); no source gives more."""


def _level(value: object, lowest: int) -> int:
    text = (
        str(value)
        if isinstance(value, int)
        else scalar(value, "SC220", lowest=lowest, highest=HIGHEST).translate(THAI_DIGITS)
    )
    if text not in {str(level) for level in range(lowest, HIGHEST + 1)}:
        raise fault("SC220", value=text[:20], lowest=lowest, highest=HIGHEST)
    return int(text)


Level = Annotated[int, BeforeValidator(lambda value: _level(value, 1))]
LevelOrZero = Annotated[int, BeforeValidator(lambda value: _level(value, 0))]

Levels = Annotated[
    Mapping[LevelOrZero, Number],
    key(
        "The result that earns each level, 1 to 5; levels may be missing in between. A level 0 is an anchor below level 1.",
        "ผลการดำเนินงานที่ได้คะแนนแต่ละระดับ 1 ถึง 5 เว้นบางระดับได้ และกำหนดระดับ 0 เป็นจุดตั้งต้นต่ำกว่าระดับ 1 ได้",
        min_length=2,
    ),
]

Floor = Annotated[
    Literal["0", "1"],
    WithJsonSchema({"enum": [0, 1, "0", "1"]}),
    key(
        "The score of a reported result below the first level: 1 (default) or 0.",
        "คะแนนของผลที่รายงานแล้วแต่ต่ำกว่าระดับแรก คือ 1 (ค่าเริ่มต้น) หรือ 0",
    ),
]


class Interpolated(Record):
    """Criteria with one threshold a level; between two thresholds the score is found by the rule of three."""

    kind: Literal["interpolated"]
    levels: Levels
    direction: Literal["rising", "falling"] | None = key(
        "Optional check: `rising` when more is better, `falling` when less is better; it is inferred from the levels.",
        "ใช้ตรวจสอบ: `rising` ยิ่งมากยิ่งดี `falling` ยิ่งน้อยยิ่งดี ระบบอนุมานจากระดับคะแนนให้อยู่แล้ว",
        default=None,
    )
    floor: Floor = "1"

    @property
    def is_falling(self) -> bool:
        """Whether a smaller result is better."""
        return self.levels[max(self.levels)] < self.levels[min(self.levels)]


class Band(Record):
    """The printed range of one level. `from` and `to` belong to the range, `above` and `below` do not."""

    from_: Number | None = key("At least this (>=)", "ตั้งแต่ (>=)", default=None, alias="from")
    above: Number | None = key("More than this (>)", "มากกว่า (>)", default=None)
    to: Number | None = key("At most this (<=)", "ไม่เกิน (<=)", default=None)
    below: Number | None = key("Less than this (<)", "น้อยกว่า (<)", default=None)

    @model_validator(mode="after")
    def _has_ends(self) -> "Band":
        both_low = self.from_ is not None and self.above is not None
        both_high = self.to is not None and self.below is not None
        none = self.low is None and self.high is None
        if (
            both_low
            or both_high
            or none
            or (self.low is not None and self.high is not None and self.low > self.high)
        ):
            raise fault("SC221")
        return self

    @property
    def low(self) -> Fraction | None:
        """The lower end, whether or not it belongs to the range; None where the range is open downwards."""
        return self.from_ if self.from_ is not None else self.above

    @property
    def high(self) -> Fraction | None:
        """The upper end, whether or not it belongs to the range; None where the range is open upwards."""
        return self.to if self.to is not None else self.below

    def holds(self, value: Fraction) -> bool:
        """Whether the value lies in the range as printed."""
        return (
            (self.from_ is None or value >= self.from_)
            and (self.above is None or value > self.above)
            and (self.to is None or value <= self.to)
            and (self.below is None or value < self.below)
        )


class Bands(Record):
    """Criteria with a printed range a level and no interpolation; `gap_policy` says where a value between ranges goes."""

    kind: Literal["bands"]
    bands: Mapping[Level, Band] = key(
        "The printed range of each level", "ช่วงของแต่ละระดับตามที่พิมพ์ไว้", min_length=2
    )
    gap_policy: Literal["extend_down", "extend_up", "round_half_up"] = key(
        "A value that no printed range holds: `extend_down` gives it to the range above it (60.5 belongs to 61-70; ranges are "
        "closed on the right), `extend_up` to the range below it, `round_half_up` rounds it to a whole number first.",
        "ค่าที่ไม่อยู่ในช่วงใด: `extend_down` ให้อยู่ในช่วงที่สูงกว่า (60.5 อยู่ในช่วง 61-70) `extend_up` ให้อยู่ในช่วงที่ต่ำกว่า "
        "`round_half_up` ปัดเป็นจำนวนเต็มก่อนแล้วจึงเทียบช่วง",
        default="extend_down",
    )

    @property
    def in_order(self) -> list[tuple[int, Band]]:
        """Level and range by level, lowest first."""
        return sorted(self.bands.items())

    @property
    def is_falling(self) -> bool:
        """Whether a smaller result is better: the range of the highest level lies below that of the lowest."""
        first, last = self.in_order[0][1], self.in_order[-1][1]
        low_first, low_last = first.low, last.low
        if low_first is not None and low_last is not None:
            return low_last < low_first
        return low_last is None and last.high is not None


class Part(Record):
    """One thing that a step must cover, for example one of four dimensions of a plan."""

    id: Id = key("Identifier, used in result files", "รหัสที่ใช้ในแฟ้มผลการดำเนินงาน")
    title: Text = key("Title", "ชื่อ")


class Step(Record):
    """One step of a milestone or of a step-sum."""

    text: Text = key("What must be done", "สิ่งที่ต้องดำเนินการ")
    by: Literal["unit", "submission", "reviewer"] = key(
        "Who decides that it is done: `unit` (told in the result file), `submission` (done once the report is sent), "
        "`reviewer` (a score from 0 to the step's worth, entered under `review`).",
        "ผู้กำหนดว่าดำเนินการแล้ว: `unit` หน่วยงานรายงานในแฟ้มผล `submission` ถือว่าแล้วเสร็จเมื่อส่งรายงาน "
        "`reviewer` ผู้ตรวจประเมินให้คะแนนไว้ที่ `review`",
        default="unit",
    )
    parts: list[Part] = key(
        "What the step must cover (step-sum only); each missing part costs an equal share of the step",
        "ส่วนที่ขั้นตอนต้องครอบคลุม (ใช้กับ step-sum) ขาดส่วนใดหักคะแนนเฉลี่ยเท่ากัน",
        default_factory=list,
    )
    per_missing: PositiveNumber | None = key(
        "Points lost for each missing part when all parts apply; default: the step's worth divided by the number of parts",
        "คะแนนที่หักต่อส่วนที่ขาดเมื่อต้องทำครบทุกส่วน ค่าเริ่มต้นคือคะแนนของขั้นตอนหารด้วยจำนวนส่วน",
        default=None,
    )


class Steps(Record):
    """A cumulative milestone: the score is the longest unbroken run of finished steps, counted from the first."""

    kind: Literal["steps"]
    steps: list[Step] = key("The steps, in order", "ขั้นตอนตามลำดับ", min_length=1, max_length=HIGHEST)
    levels: list[Level] | None = key(
        "The level that each step reaches; default 1, 2, 3 and so on",
        "ระดับคะแนนเมื่อถึงแต่ละขั้นตอน ค่าเริ่มต้นคือ 1, 2, 3 ตามลำดับ",
        default=None,
    )
    floor: Floor = "1"

    @model_validator(mode="after")
    def _one_level_a_step(self) -> "Steps":
        if self.levels is not None and (
            len(self.levels) != len(self.steps) or sorted(set(self.levels)) != self.levels
        ):
            raise fault("SC222", steps=len(self.steps))
        return self


class StepSum(Record):
    """A sum of steps worth up to one point each, done in any order; a step with parts earns the share it covers."""

    kind: Literal["step-sum"]
    steps: list[Step] = key("The steps", "ขั้นตอน", min_length=1, max_length=HIGHEST)


def _otherwise(value: object) -> object:
    text = str(value) if isinstance(value, int) else scalar(value, "SC203")
    if text == "evaluator":
        return text
    try:
        return _level(text, 1)
    except PydanticCustomError:
        raise fault("SC208", value=text[:40], choices="evaluator, 1, 2, 3, 4, 5") from None


Otherwise = Annotated[
    int | Literal["evaluator"],
    BeforeValidator(_otherwise),
    WithJsonSchema({"enum": ["evaluator", *range(1, HIGHEST + 1)]}),
]


class Rule(Record):
    """One row of a decision table: the level that its condition gives."""

    level: Level = key("The level given", "ระดับคะแนนที่ได้")
    when: Expression = key(
        "The condition, over `value`, the formula's variables, the facts and `on_time`",
        "เงื่อนไข ใช้ `value` ตัวแปรในสูตร ข้อเท็จจริง และ `on_time` ได้",
    )
    text: Text = key("The condition in words, as printed", "เงื่อนไขเป็นถ้อยคำตามที่พิมพ์ไว้")


class Decision(Record):
    """A decision table of conditions; the first that holds gives the level. Levels may be missing (`1 | - | 3 | - | 5`)."""

    kind: Literal["decision"]
    facts: Mapping[Name, Text] = key(
        "Yes/no facts that the conditions use, told in the result file under `facts`",
        "ข้อเท็จจริงใช่/ไม่ใช่ที่เงื่อนไขใช้ รายงานในแฟ้มผลที่ `facts`",
        default_factory=dict,
    )
    rules: list[Rule] = key("The conditions, tried in this order", "เงื่อนไข พิจารณาตามลำดับนี้", min_length=1)
    otherwise: Otherwise = key(
        "What to give when no condition holds: a level, or `evaluator` (pending until `evaluator_level` is entered)",
        "เมื่อไม่เข้าเงื่อนไขใด: ให้ระดับคะแนน หรือ `evaluator` รอผู้ประเมินระบุ `evaluator_level`",
    )


class Class(Record):
    """One class of units with its own thresholds, for example by the size of a backlog."""

    id: PlainText = key("The printed letter or name of the class", "อักษรหรือชื่อประเภท")
    from_: Number = key("The smallest number of the class", "จำนวนต่ำสุดของประเภท", alias="from")
    to: Number | None = key(
        "The largest number of the class; left out: no upper end",
        "จำนวนสูงสุดของประเภท ไม่ระบุคือขึ้นไป",
        default=None,
    )
    levels: Levels


class Classes(Record):
    """Interpolated criteria whose thresholds depend on a class, looked up from one variable of the formula."""

    kind: Literal["classes"]
    by: Name = key("The variable that decides the class", "ตัวแปรที่ใช้จำแนกประเภท")
    classes: list[Class] = key("The classes, smallest first", "ประเภท เรียงจากน้อยไปมาก", min_length=1)
    floor: Floor = "1"


class Composite(Record):
    """The weighted mean of the sub-indicators; it is not interpolated a second time."""

    kind: Literal["composite"]
    at_least: Whole | None = key(
        "The smallest number of sub-indicators", "จำนวนตัวชี้วัดย่อยอย่างน้อย", default=None
    )


class Entered(Record):
    """No published criteria: a score from 0 to 5 is entered by hand with a reason."""

    kind: Literal["entered"]


Criteria = Annotated[
    Interpolated | Bands | Steps | StepSum | Decision | Classes | Composite | Entered,
    Field(discriminator="kind"),
]
