"""One threshold a level, with the rule of three between them."""

from collections.abc import Iterator
from typing import ClassVar
from typing import Literal

from pydantic import model_validator

from generator.model.criteria.criterion import Criterion
from generator.model.criteria.scale import HIGHEST
from generator.model.criteria.scale import Floor
from generator.model.criteria.scale import Level
from generator.model.criteria.scale import LevelOrZero
from generator.model.criteria.scale import is_ladder_falling
from generator.model.criteria.scale import ladder_problems
from generator.model.fields import Number
from generator.model.fields import fault
from generator.model.fields import key
from generator.problems import Problem
from generator.problems import problem


class Interpolated(Criterion):
    """Criteria with one threshold a level; between two thresholds the score is found by the rule of three.

    The thresholds are given under `levels`, or by one of them and the step from level to level (rules.md 1.1).
    """

    kind: Literal["interpolated"]
    levels: dict[LevelOrZero, Number] = key(
        "The result that earns each level, 1 to 5; levels may be missing in between. A level 0 is an anchor below level 1. "
        "Or leave it out and give `target` and `step`.",
        "ผลการดำเนินงานที่ได้คะแนนแต่ละระดับ 1 ถึง 5 เว้นบางระดับได้ และกำหนดระดับ 0 เป็นจุดตั้งต้นต่ำกว่าระดับ 1 ได้ "
        "หรือเว้นไว้แล้วระบุ `target` กับ `step` แทน",
        default_factory=dict,
    )
    target: Number | None = key(
        "Instead of `levels`: the result that earns the level `at`",
        "ใช้แทน `levels`: ผลการดำเนินงานที่ได้คะแนนระดับ `at`",
        default=None,
    )
    at: Level = key("The level of the `target`", "ระดับคะแนนของ `target`", default=3)
    step: Number | None = key(
        "Instead of `levels`: how much the result must change for one more level; negative where less is better",
        "ใช้แทน `levels`: ช่วงปรับเกณฑ์ต่อ 1 คะแนน ค่าลบเมื่อยิ่งน้อยยิ่งดี",
        default=None,
    )
    floor: Floor = "1"

    needs_value: ClassVar[bool] = True
    takes_value: ClassVar[bool] = True

    @model_validator(mode="after")
    def _fill_levels(self) -> "Interpolated":
        if self.target is None and self.step is None:
            if len(self.levels) < 2:  # noqa: PLR2004 - a line has two ends
                raise fault("SC227", limit=2) if "levels" in self.model_fields_set else fault("SC231")
            return self
        if self.levels or self.target is None or self.step is None or self.step == 0:
            raise fault("SC231")
        for level in range(1, HIGHEST + 1):
            self.levels[level] = self.target + (level - self.at) * self.step
        return self

    @property
    def is_falling(self) -> bool:
        """Whether a smaller result is better."""
        return is_ladder_falling(self.levels)

    def problems(self) -> Iterator[Problem]:
        """Thresholds are strictly monotone."""
        return ladder_problems(self, self.levels)

    def notes(self) -> Iterator[Problem]:
        """A ladder without level 5 never gives full marks."""
        if HIGHEST not in self.levels:
            yield problem(self.place_of("levels"), "SC613", level=max(self.levels))
