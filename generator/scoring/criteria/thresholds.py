"""Thresholds that rise or fall strictly, ready to be looked up."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Thresholds as whole numbers over one denominator, turned round where a smaller value is better.

    Whole numbers are compared many times faster than fractions, and as exactly.
    """

    numerators: Sequence[int]
    denominator: int

    @classmethod
    def of(cls, thresholds: Sequence[Fraction]) -> "Thresholds":
        """Put thresholds, which rise strictly or fall strictly, over one denominator."""
        sign = -1 if thresholds[-1] < thresholds[0] else 1
        common = lcm(*[each.denominator for each in thresholds])
        return cls([int(each * common) * sign for each in thresholds], common * sign)

    def reached(self, value: Fraction) -> int:
        """How many of the thresholds a value has reached, be it from below or, where they fall, from above."""
        numerator, denominator = value.as_integer_ratio()
        # a whole number is at most a fraction where it is at most its whole part
        return bisect_right(self.numerators, numerator * self.denominator // denominator)
