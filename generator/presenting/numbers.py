"""Exact numbers as people read them.

Each number is printed in both languages, and the same weights and whole scores on page after page: what was printed lately
is kept, by numerator and denominator.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from generator.model.number import decimals_of
from generator.model.number import written_ratio
from generator.model.rounding import half_up_units
from generator.model.rounding_policy import Rounding
from generator.model.scorecard import Rounded

WORKING_PLACES = 4
"""Decimals of a rounded number in a line of working, where the exact fraction stands beside it."""

IN_FULL = 6
"""A decimal that ends after so many places is written in full."""

LONGEST_GROUP = 3
"""Digits that need no separator."""

KEPT = 2048
"""How many numbers each way of printing keeps."""


def shown(number: Fraction, places: int) -> str:
    """Round half away from zero and print with exactly `places` decimals, zeros included: `3.5000`."""
    return _printed(*number.as_integer_ratio(), places, "keep")


def score_text(rounding: Rounding, number: Fraction) -> str:
    """A score as the framework prints it."""
    return published(rounding, number, rounding.score_places)


def signed(rounding: Rounding, change: Fraction, minus: str = "−") -> str:
    """A change of a score with its sign, as the framework prints scores; none where nothing changed, and `<` where rounding hides it.

    Text for terminals and programs takes the hyphen as `minus`, as every other number there does.
    """
    if not change:
        return score_text(rounding, change)
    sign = minus if change < 0 else "+"
    printed = score_text(rounding, abs(change))
    if printed.strip("0."):
        return f"{sign}{printed}"
    return f"{sign}<{score_text(rounding, Fraction(1, 10**rounding.score_places))}"


def percent_text(rounding: Rounding, number: Fraction) -> str:
    """A result or a total out of 100 as the framework prints it."""
    return published(rounding, number, rounding.percent_places)


def published(rounding: Rounding, number: Fraction, places: int) -> str:
    """Round half away from zero and print, with zeros at the end or without, as the framework says (rules.md 1.3)."""
    return _printed(*number.as_integer_ratio(), places, rounding.trailing_zeros)


def rounded_text(rounded: Rounded) -> str:
    """A published number inside a sentence, with thousands separators."""
    return grouped(_printed(*rounded.number.as_integer_ratio(), rounded.places, rounded.zeros))


def printer(rounding: Rounding, places: int, nothing: str) -> Callable[[Fraction | None], str]:
    """What prints very many numbers as `published` does, and `nothing` where there is no number."""
    zeros = rounding.trailing_zeros

    def printed(number: Fraction | None) -> str:
        return nothing if number is None else _printed(*number.as_integer_ratio(), places, zeros)

    return printed


@lru_cache(maxsize=KEPT)
def _printed(numerator: int, denominator: int, places: int, zeros: Literal["keep", "drop"]) -> str:
    units = half_up_units(numerator, denominator, places)
    if not places:
        return str(units)
    digits = str(abs(units)).rjust(places + 1, "0")
    text = f"{'-' if units < 0 else ''}{digits[:-places]}.{digits[-places:]}"
    return text.rstrip("0").rstrip(".") if zeros == "drop" else text


def exact(number: Fraction) -> str:
    """Print as a whole number or a fraction in lowest terms: `30`, `23/7`, `1/2`."""
    return str(number)


def worked(number: Fraction) -> str:
    """Print for a line of working: in full where that is short, else rounded with the exact fraction beside it."""
    return worked_ratio(*number.as_integer_ratio())


@lru_cache(maxsize=KEPT)
def worked_ratio(numerator: int, denominator: int) -> str:
    """The same of a numerator and a denominator in lowest terms."""
    places = decimals_of(denominator)
    if places is None or places > IN_FULL:
        return (
            f"{grouped(_printed(numerator, denominator, WORKING_PLACES, 'keep'))} ({numerator}/{denominator})"
        )
    return grouped(written_ratio(numerator, denominator))


def in_formula(number: Fraction) -> str:
    """Print for a formula: in full where that is short, else the fraction alone; what would be misread has brackets."""
    text = worked(number)
    if text.endswith(")"):
        return f"({number})"
    return f"({text})" if text.startswith("-") else text


def grouped(text: str) -> str:
    """Put thousands separators into a written number: `-1,250.5`."""
    whole, dot, decimals = text.partition(".")
    if len(whole) <= LONGEST_GROUP:
        return text
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.removeprefix('-')):,}{dot}{decimals}"
