"""The one rounding of the product: half away from zero, as every system in use does (rules.md 1.3)."""

from fractions import Fraction


def half_up(number: Fraction, places: int) -> Fraction:
    """Round to `places` decimals, a half away from zero: 2.5 to 3, -2.5 to -3, 89.995 to 90.00 at two places."""
    scaled = abs(number) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if number >= 0 else -whole, 10**places)
