"""Scores that come from elsewhere: sub-indicators, a marking form, one's own indicators, or by hand."""

from fractions import Fraction
from typing import ClassVar
from typing import Literal

from generator.model.criteria.criterion import Criterion
from generator.model.criteria.scale import HIGHEST
from generator.model.fields import AboveZero
from generator.model.fields import Whole
from generator.model.fields import key


class Composite(Criterion):
    """The weighted mean of the sub-indicators; it is not interpolated a second time."""

    kind: Literal["composite"]
    at_least: Whole | None = key(
        "The smallest number of sub-indicators", "จำนวนตัวชี้วัดย่อยอย่างน้อย", default=None
    )


class Entered(Criterion):
    """No published criteria: a score is entered by hand with a reason."""

    kind: Literal["entered"]
    out_of: AboveZero = key(
        "The largest number that may be entered: 5 (default) for a score, 100 for a percentage",
        "ค่าสูงสุดที่ระบุได้: 5 (ค่าเริ่มต้น) เมื่อระบุเป็นคะแนน 100 เมื่อระบุเป็นร้อยละ",
        default=Fraction(HIGHEST),
    )

    needs_value: ClassVar[bool] = True
    takes_value: ClassVar[bool] = True
    is_explained: ClassVar[bool] = True

    @property
    def enters_score(self) -> bool:
        """Whether the number is a score from 0 to 5."""
        return self.out_of == HIGHEST


class EnteredParent(Entered):
    """The score of a composite whose sub-indicators have no known weights (S001-04): no kind that a framework writes."""


class Marks(Criterion):
    """The marks that a marking form gave, out of its full marks; full marks are a score of 5."""

    kind: Literal["marks"]
    full: AboveZero = key("Full marks", "คะแนนเต็ม")

    needs_value: ClassVar[bool] = True
    takes_value: ClassVar[bool] = True


class OwnIndicators(Criterion):
    """The weighted mean of indicators that each unit sets for itself; its result lists them with weight and score."""

    kind: Literal["own-indicators"]
    at_least: Whole | None = key("The smallest number of indicators", "จำนวนตัวชี้วัดอย่างน้อย", default=None)
