"""Exact numbers as people read them."""

from fractions import Fraction

from generator.model.number import written
from generator.model.rounding import half_up
from generator.model.rounding_policy import Rounding

WORKING_PLACES = 4
"""Decimals of a rounded number in a line of working, where the exact fraction stands beside it."""

IN_FULL = 6
"""A decimal that ends after so many places is written in full."""


def shown(number: Fraction, places: int) -> str:
    """Round half away from zero and print with exactly `places` decimals, zeros included: `3.5000`."""
    rounded = half_up(number, places)
    digits = str(abs(rounded.numerator) * 10**places // rounded.denominator).rjust(places + 1, "0")
    whole, decimals = (digits[:-places], "." + digits[-places:]) if places else (digits, "")
    return f"{'-' if rounded < 0 else ''}{whole}{decimals}"


def score_text(rounding: Rounding, number: Fraction) -> str:
    """A score as the framework prints it."""
    return published(rounding, number, rounding.score_places)


def percent_text(rounding: Rounding, number: Fraction) -> str:
    """A result or a total out of 100 as the framework prints it."""
    return published(rounding, number, rounding.percent_places)


def published(rounding: Rounding, number: Fraction, places: int) -> str:
    """Round half away from zero and print, with zeros at the end or without, as the framework says (rules.md 1.3)."""
    text = shown(number, places)
    return text.rstrip("0").rstrip(".") if rounding.trailing_zeros == "drop" and places else text


def exact(number: Fraction) -> str:
    """Print as a whole number or a fraction in lowest terms: `30`, `23/7`, `1/2`."""
    return str(number)


def worked(number: Fraction) -> str:
    """Print for a line of working: in full where that is short, else rounded with the exact fraction beside it."""
    text = written(number)
    if "/" in text or len(text.partition(".")[2]) > IN_FULL:
        return f"{grouped(shown(number, WORKING_PLACES))} ({exact(number)})"
    return grouped(text)


def grouped(text: str) -> str:
    """Put thousands separators into a written number: `-1,250.5`."""
    whole, dot, decimals = text.partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.removeprefix('-')):,}{dot}{decimals}"
