"""The one door through which a number comes in: text to an exact fraction."""

import re
from fractions import Fraction
from functools import lru_cache

THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

LONGEST = 40
"""Characters. No result of a framework needs more, and a number of a million digits would stall the build."""

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
_FRACTION = re.compile(r"(-?[0-9]+)/([0-9]+)\Z")
_REMEMBERED = 16_384
"""The same numbers come again and again: percentages with two decimals are 10,000."""


def read_number(text: str) -> Fraction | None:
    """Read `85`, `-0.25`, `1/3` or `๘๕.๕` exactly; None when the text is not a number of these forms."""
    text = text.strip()
    return _read(text) if len(text) <= LONGEST else None


@lru_cache(_REMEMBERED)
def _read(text: str) -> Fraction | None:
    text = text.translate(THAI_DIGITS)
    if _NUMBER.match(text):
        whole, _, decimals = text.partition(".")
        return Fraction(int(whole + decimals), 10 ** len(decimals))
    ratio = _FRACTION.match(text)
    if ratio and int(ratio[2]):
        return Fraction(int(ratio[1]), int(ratio[2]))
    return None


def written(number: Fraction) -> str:
    """Write a number so that `read_number` gives it back: `85`, `0.25`, and `1/3` where no decimal ends."""
    if number.denominator == 1:
        return str(number.numerator)
    rest = number.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    return f"{'-' if number < 0 else ''}{digits[:-places]}.{digits[-places:]}"
