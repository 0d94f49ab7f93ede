"""What one score is computed from: numbers, finished steps, facts and dates."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated
from typing import Any

from pydantic import BeforeValidator
from pydantic import PlainValidator
from pydantic import WithJsonSchema
from pydantic import model_validator

from generator.model.criteria import HIGHEST
from generator.model.fields import AboveZero
from generator.model.fields import Count
from generator.model.fields import Date
from generator.model.fields import Flag
from generator.model.fields import Id
from generator.model.fields import Name
from generator.model.fields import Number
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.fields import scalar
from generator.model.number import THAI_DIGITS
from generator.model.number import read_number
from generator.model.placed import NUMBER
from generator.model.placed import PlacedDict
from generator.model.placed import PlacedList
from generator.model.placed import Record
from generator.model.placed import or_short
from generator.model.progress import ProjectProgress

_STEP_NUMBERS = {str(number) for number in range(1, HIGHEST + 1)}


def _step_number(value: object) -> int:
    text = str(value) if isinstance(value, int) else scalar(value, "SC203").translate(THAI_DIGITS)
    if text not in _STEP_NUMBERS:
        raise fault("SC229", value=text[:20], limit=f"1–{HIGHEST}")
    return int(text)


StepNumber = Annotated[int, BeforeValidator(_step_number)]


class StepResult(Record):
    """How far one step got: `done`, `not-done`, or done but for the `missing` parts."""

    model_config = or_short({"enum": ["done", "not-done"]})

    done: Flag = key("Whether it is done", "ดำเนินการแล้วหรือไม่", default=True)
    missing: list[Id] = key("Parts that are missing", "ส่วนที่ยังขาด", default_factory=list)

    @model_validator(mode="before")
    @classmethod
    def _word(cls, data: Any) -> Any:  # noqa: ANN401
        if not isinstance(data, str):
            return data
        words = {"done": True, "not-done": False}
        if data not in words:
            raise fault("SC208", value=data[:40], choices="done, not-done, {missing: [...]}")
        return {"done": words[data]}


def _steps(value: object) -> object:
    """What is neither a mapping nor a list of numbers (those have been spelt out) is told as what it should be."""
    if isinstance(value, PlacedDict):
        return value
    raise fault("SC203", expected="list")


def _spelt_out(steps: PlacedList) -> PlacedDict:
    """A list of finished steps as a mapping."""
    found = PlacedDict((), steps.source, steps.at)
    for item, at in zip(steps, steps.items_at, strict=True):
        name = str(item).strip()
        found[name] = "done"
        found.keys_at[name] = found.values_at[name] = at
    return found


def _parts(value: object) -> object:
    """`all` or a list of ids; `all` becomes None."""
    return None if value == "all" else value


RecordParts = Annotated[
    list[Id] | None,
    BeforeValidator(_parts),
    WithJsonSchema({"anyOf": [{"const": "all"}, {"type": "array", "items": {"type": ["string", "number"]}}]}),
]
"""The complete parts of a record; None for all of them."""


def _answer(value: object) -> Fraction | str:
    text = str(value) if type(value) is Fraction else scalar(value, "SC203")
    number = read_number(text)
    return text if number is None else number


Answer = Annotated[Fraction | str, PlainValidator(_answer), WithJsonSchema({"type": ["string", "number"]})]
"""An answer to one item: the id of an option, or a number."""


def _quarter(value: object) -> int:
    text = str(value) if isinstance(value, int) else scalar(value, "SC203").translate(THAI_DIGITS)
    if text not in {"1", "2", "3", "4"}:
        raise fault("SC229", value=text[:20], limit="1–4")
    return int(text)


Quarter = Annotated[int, BeforeValidator(_quarter)]
"""A quarter of the fiscal year: 1 is October to December."""


class QuarterNumber(Record):
    """What was counted in one quarter: a number, or a number with a remark."""

    model_config = or_short(NUMBER)

    value: Number = key("The number", "จำนวน")
    remark: Text | None = key("Remark", "หมายเหตุ", default=None)

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, data: Any) -> Any:  # noqa: ANN401
        return {"value": data} if isinstance(data, str) else data


class OwnIndicator(Record):
    """One indicator that a unit set for itself: it is agreed and scored elsewhere."""

    title: Text = key("Indicator name", "ชื่อตัวชี้วัด")
    weight: AboveZero = key("Weight among these indicators", "น้ำหนักในกลุ่มนี้")
    score: PositiveNumber = key("Score, 0 to 5", "คะแนน 0 ถึง 5")


class Review(Record):
    """The score that a reviewer gives to a step."""

    score: PositiveNumber = key("Score, from 0 to the step's worth", "คะแนน ตั้งแต่ 0 ถึงคะแนนเต็มของขั้นตอน")
    remark: Text | None = key("Reason", "เหตุผล", default=None)


class Measurement(Record):
    """The numbers, steps, facts and dates from which one score is computed."""

    value: Number | None = key(
        "The result itself, where the indicator has no formula", "ผลการดำเนินงาน กรณีไม่มีสูตรคำนวณ", default=None
    )
    inputs: Mapping[Name, Number] = key(
        "The formula's numbers, by variable", "ค่าตัวแปรในสูตร", default_factory=dict
    )
    records: Mapping[Name, Mapping[Id, RecordParts]] = key(
        "For a variable that is counted: each record and its complete parts, or `all`",
        "สำหรับตัวแปรที่ได้จากการนับ: แต่ละระเบียนและส่วนที่ครบ หรือ `all`",
        default_factory=dict,
    )
    steps: Annotated[
        Mapping[StepNumber, StepResult],
        BeforeValidator(_steps),
        WithJsonSchema({"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "object"}]}),
    ] = key(
        "Finished steps, `[1, 2, 3]`; or step by step: `{1: done, 2: {missing: [finance]}}`",
        "ขั้นตอนที่แล้วเสร็จ `[1, 2, 3]` หรือระบุรายขั้น `{1: done, 2: {missing: [finance]}}`",
        default_factory=dict,
    )
    facts: Mapping[Name, Flag] = key(
        "Yes/no facts of a decision table", "ข้อเท็จจริงใช่/ไม่ใช่ของตารางเงื่อนไข", default_factory=dict
    )
    counts: Mapping[Name, Count] = key(
        "Occurrences that deductions count", "จำนวนครั้งที่ใช้ปรับลดคะแนน", default_factory=dict
    )
    submitted: Date | None = key("Date the report was sent", "วันที่ส่งรายงาน", default=None)
    approved: Date | None = key(
        "Date the report was signed by the authority", "วันที่ผู้มีอำนาจลงนาม", default=None
    )
    submissions: Mapping[Id, Date] = key(
        "Dates of things sent one by one", "วันที่ส่งข้อมูลแต่ละประเภท", default_factory=dict
    )
    answers: Mapping[Id, Answer] = key(
        "Answers to the items of a checklist: an option's id, or a percentage",
        "คำตอบของรายการในแบบตรวจสอบ: รหัสตัวเลือก หรือร้อยละ",
        default_factory=dict,
    )
    quarters: Mapping[Name, Mapping[Quarter, QuarterNumber]] = key(
        "A variable that is collected by quarter of the fiscal year: `{held: {1: 3, 2: 4}}`; without a formula its name is `value`",
        "ตัวแปรที่เก็บรายไตรมาสของปีงบประมาณ: `{held: {1: 3, 2: 4}}` กรณีไม่มีสูตรใช้ชื่อ `value`",
        default_factory=dict,
    )
    projects: Mapping[Id, ProjectProgress] = key(
        "The projects whose progress is the result", "แผนงาน/โครงการที่ใช้คำนวณความก้าวหน้า", default_factory=dict
    )
    own_indicators: Mapping[Id, OwnIndicator] = key(
        "The indicators that the unit set for itself, with weight and score",
        "ตัวชี้วัดที่หน่วยงานกำหนดเอง พร้อมน้ำหนักและคะแนน",
        default_factory=dict,
    )
    review: Review | None = key(
        "The reviewer's score for the step that a reviewer decides",
        "คะแนนของผู้ตรวจประเมินในขั้นตอนที่ผู้ตรวจประเมินให้คะแนน",
        default=None,
    )
    evaluator_level: StepNumber | None = key(
        "The level that the evaluator gives where no condition decides",
        "ระดับคะแนนที่ผู้ประเมินให้เมื่อไม่เข้าเงื่อนไขใด",
        default=None,
    )

    @model_validator(mode="before")
    @classmethod
    def _spell_out(cls, data: Any) -> Any:  # noqa: ANN401
        """Replace the short form of `steps` where it stands, so that each step keeps its place."""
        if isinstance(data, PlacedDict):
            steps = data.get("steps")
            if isinstance(steps, PlacedList) and all(isinstance(item, str) for item in steps):
                data["steps"] = _spelt_out(steps)
        return data

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was measured."""
        return all(getattr(self, name) in (None, {}, []) for name in Measurement.model_fields)
