"""Milestones: cumulative steps, and steps that add up."""

from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from pydantic import model_validator

from generator.model.criteria.criterion import Criterion
from generator.model.criteria.scale import HIGHEST
from generator.model.criteria.scale import Floor
from generator.model.criteria.scale import Level
from generator.model.criteria.step import Step
from generator.model.fields import Flag
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.number import written
from generator.problems import Problem
from generator.problems import problem


def one_reviewer(steps: Sequence[Step]) -> Iterator[Problem]:
    """Only one step is a reviewer's: there is one `review` in a result."""
    reviewed = [step for step in steps if step.by == "reviewer"]
    for step in reviewed[1:]:
        yield problem(step.place_of("by"), "SC337")


def whole_steps(steps: Sequence[Step]) -> Iterator[Problem]:
    """A step that is done or not has neither parts nor points of its own."""
    for step in steps:
        if step.parts or step.per_missing is not None or step.worth is not None:
            given = next(
                name for name in ("parts", "per_missing", "worth") if getattr(step, name) not in (None, [])
            )
            yield problem(step.place_of(given), "SC330")


class Steps(Criterion):
    """A cumulative milestone: the score is the longest unbroken run of finished steps, counted from the first."""

    kind: Literal["steps"]
    steps: list[Step] = key("The steps, in order", "ขั้นตอนตามลำดับ", min_length=1, max_length=HIGHEST)
    levels: list[Level] | None = key(
        "The level that each step reaches; default 1, 2, 3 and so on",
        "ระดับคะแนนเมื่อถึงแต่ละขั้นตอน ค่าเริ่มต้นคือ 1, 2, 3 ตามลำดับ",
        default=None,
    )
    printed: Literal["rising", "falling"] = key(
        "The order in which the page lists the levels: `rising` (1 first, default) or `falling` (5 first)",
        "ลำดับการแสดงระดับบนหน้าเว็บ: `rising` ระดับ 1 ก่อน (ค่าเริ่มต้น) `falling` ระดับ 5 ก่อน",
        default="rising",
    )
    floor: Floor = "1"

    @model_validator(mode="after")
    def _one_level_a_step(self) -> "Steps":
        if self.levels is not None and (
            len(self.levels) != len(self.steps) or sorted(set(self.levels)) != self.levels
        ):
            raise fault("SC222", steps=len(self.steps))
        return self

    @property
    def asked_steps(self) -> Sequence[Step]:
        """All of them."""
        return self.steps

    def problems(self) -> Iterator[Problem]:
        """Steps have no parts, and one reviewer at most."""
        yield from whole_steps(self.steps)
        yield from one_reviewer(self.steps)


class StepSum(Criterion):
    """A sum of steps, done in any order; a step with parts earns the share it covers.

    `gated` steps must be completed in order: a step counts only once every step before it is complete.
    """

    kind: Literal["step-sum"]
    steps: list[Step] = key("The steps", "ขั้นตอน", min_length=1, max_length=HIGHEST)
    gated: Flag = key(
        "A step counts only once every step before it is complete",
        "ขั้นตอนถัดไปนับคะแนนได้เมื่อขั้นตอนก่อนหน้าครบถ้วนแล้วเท่านั้น",
        default=False,
    )

    @property
    def asked_steps(self) -> Sequence[Step]:
        """All of them."""
        return self.steps

    def worth(self, step: int) -> Fraction:
        """What a step is worth: as told, or an equal share of 5."""
        return self.steps[step - 1].worth or Fraction(HIGHEST, len(self.steps))

    def problems(self) -> Iterator[Problem]:
        """The steps' points add up to 5, and one step at most is a reviewer's."""
        yield from one_reviewer(self.steps)
        told = [step for step in self.steps if step.worth is not None]
        total = sum((self.worth(number) for number in range(1, len(self.steps) + 1)), Fraction(0))
        if told and total != HIGHEST:
            yield problem(told[-1].place_of("worth"), "SC344", sum=written(total), full=HIGHEST)
