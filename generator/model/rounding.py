"""The one rounding of the product: half away from zero, as every system in use does (rules.md 1.3)."""

from fractions import Fraction


def half_up(number: Fraction, places: int) -> Fraction:
    """Round to `places` decimals, a half away from zero: 2.5 to 3, -2.5 to -3, 89.995 to 90.00 at two places."""
    scale = 10**places
    numerator, denominator = number.as_integer_ratio()
    whole = (2 * scale * abs(numerator) + denominator) // (2 * denominator)
    return Fraction(whole if numerator >= 0 else -whole, scale)
