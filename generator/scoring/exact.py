"""Exact numbers in bulk."""

from collections.abc import Iterable
from fractions import Fraction
from math import lcm

ZERO = Fraction(0)
ONE = Fraction(1)


def added(numbers: Iterable[Fraction]) -> Fraction:
    """The exact sum; 0 of no numbers.

    It is reduced once, over the common denominator: adding two by two would reduce every sum on the way.
    """
    ratios = [number.as_integer_ratio() for number in numbers]
    common = lcm(*[denominator for _, denominator in ratios])
    return Fraction(sum([numerator * (common // denominator) for numerator, denominator in ratios]), common)
