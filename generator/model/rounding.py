"""The one rounding of the product: half away from zero, as every system in use does (rules.md 1.3)."""

from fractions import Fraction


def half_up(number: Fraction, places: int) -> Fraction:
    """Round to `places` decimals, a half away from zero: 2.5 to 3, -2.5 to -3, 89.995 to 90.00 at two places."""
    return Fraction(half_up_units(*number.as_integer_ratio(), places), 10**places)


def half_up_units(numerator: int, denominator: int, places: int) -> int:
    """The same of a fraction in whole units of the last place, for printing: 89.995 is 9000 of them at two places."""
    scale: int = 10**places
    units = (2 * scale * abs(numerator) + denominator) // (2 * denominator)
    return units if numerator >= 0 else -units
