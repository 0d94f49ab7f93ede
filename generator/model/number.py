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
    return written_ratio(*number.as_integer_ratio())


def written_ratio(numerator: int, denominator: int) -> str:
    """The same of a numerator and a denominator in lowest terms."""
    if denominator == 1:
        return str(numerator)
    places = decimals_of(denominator)
    if places is None:
        return f"{numerator}/{denominator}"
    digits = str(abs(numerator) * 10**places // denominator).rjust(places + 1, "0")
    return f"{'-' if numerator < 0 else ''}{digits[:-places]}.{digits[-places:]}"


@lru_cache(maxsize=1024)
def decimals_of(denominator: int) -> int | None:
    """How many decimals a fraction in lowest terms has by its denominator; None where they do not end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else None
