"""The scale of five levels and the thresholds on it (rules.md 1.1 and 1.2)."""

from collections.abc import Iterator
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Annotated
from typing import Literal

from pydantic import BeforeValidator
from pydantic import WithJsonSchema

from generator.model.fields import Number
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.fields import scalar
from generator.model.number import THAI_DIGITS
from generator.model.number import written
from generator.model.placed import Record
from generator.problems import Problem
from generator.problems import problem

HIGHEST = 5
"""The top of the scale of every five-level framework (rules.md 1.1); no source gives more."""


def as_level(value: object, lowest: int) -> int:
    """A level as the author typed it, Thai digits included. Raises the fault SC220."""
    text = (
        str(value)
        if isinstance(value, int)
        else scalar(value, "SC220", lowest=lowest, highest=HIGHEST).translate(THAI_DIGITS)
    )
    if text not in {str(level) for level in range(lowest, HIGHEST + 1)}:
        raise fault("SC220", value=text[:20], lowest=lowest, highest=HIGHEST)
    return int(text)


Level = Annotated[int, BeforeValidator(lambda value: as_level(value, 1))]
LevelOrZero = Annotated[int, BeforeValidator(lambda value: as_level(value, 0))]

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


def is_ladder_falling(levels: Mapping[int, Fraction]) -> bool:
    """Whether a smaller result is better: the top threshold lies below the first."""
    return levels[max(levels)] < levels[min(levels)]


def ladder_problems(owner: Record, levels: Mapping[int, Fraction]) -> Iterator[Problem]:
    """Thresholds rise strictly or fall strictly with the level; `owner` is the record whose key `levels` holds them."""
    thresholds = [threshold for _, threshold in sorted(levels.items())]
    rises = all(low < high for low, high in pairwise(thresholds))
    falls = all(low > high for low, high in pairwise(thresholds))
    if not rises and not falls:
        told = ", ".join(written(each) for each in thresholds)
        yield problem(owner.place_of("levels"), "SC305", levels=told)
