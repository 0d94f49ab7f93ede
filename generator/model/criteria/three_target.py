"""Three targets, basic, standard and advanced, on a scale of 100 (rules.md 1.10)."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar
from typing import Literal

from pydantic import model_validator

from generator.model.criteria.criterion import Criterion
from generator.model.fields import Flag
from generator.model.fields import Number
from generator.model.fields import PositiveNumber
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.number import written
from generator.model.placed import Record
from generator.problems import Problem
from generator.problems import problem

FULL = Fraction(100)


class Targets(Record):
    """The results that reach the three targets."""

    base: Number = key("Base target", "เป้าหมายขั้นต้น")
    standard: Number = key("Standard target", "เป้าหมายมาตรฐาน")
    advanced: Number = key("Advanced target", "เป้าหมายขั้นสูง")


class TargetPoints(Record):
    """The points of the three targets, out of 100."""

    base: PositiveNumber = key("Points at the base target", "คะแนนเมื่อถึงเป้าหมายขั้นต้น", default=Fraction(50))
    standard: PositiveNumber = key(
        "Points at the standard target", "คะแนนเมื่อถึงเป้าหมายมาตรฐาน", default=Fraction(75)
    )
    advanced: PositiveNumber = key(
        "Points at the advanced target", "คะแนนเมื่อถึงเป้าหมายขั้นสูง", default=Fraction(100)
    )

    @model_validator(mode="after")
    def _rise(self) -> "TargetPoints":
        if not self.base < self.standard < self.advanced <= FULL:
            raise fault("SC233")
        return self


class ThreeTarget(Criterion):
    """Three targets with points out of 100: below the base target nothing, at the advanced target full marks."""

    kind: Literal["three-target"]
    targets: Targets = key("The three targets", "เป้าหมายสามระดับ")
    points: TargetPoints = key(
        "Points at each target; default 50, 75 and 100",
        "คะแนนเมื่อถึงแต่ละเป้าหมาย ค่าเริ่มต้น 50, 75 และ 100",
        default_factory=TargetPoints,
    )
    interpolate: Flag = key(
        "Whether the points between two targets go in proportion (default) or stay those of the lower one",
        "ระหว่างสองเป้าหมายให้เทียบสัดส่วน (ค่าเริ่มต้น) หรือคงคะแนนของเป้าหมายที่ถึงแล้ว",
        default=True,
    )

    needs_value: ClassVar[bool] = True
    takes_value: ClassVar[bool] = True

    @property
    def ladder(self) -> list[tuple[Fraction, Fraction]]:
        """Each target with its points, the easiest first."""
        return [
            (getattr(self.targets, name), getattr(self.points, name))
            for name in ("base", "standard", "advanced")
        ]

    @property
    def is_falling(self) -> bool:
        """Whether a smaller result is better."""
        return self.targets.advanced < self.targets.base

    def problems(self) -> Iterator[Problem]:
        """The targets rise strictly or fall strictly."""
        base, standard, advanced = (target for target, _ in self.ladder)
        if not base < standard < advanced and not base > standard > advanced:
            told = ", ".join(written(target) for target, _ in self.ladder)
            yield problem(self.place_of("targets"), "SC305", levels=told)
