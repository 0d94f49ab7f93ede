"""Exact numbers as people read them."""

from fractions import Fraction
from typing import Literal

import pytest

from generator.model.number import read_number
from generator.model.rounding_policy import Rounding
from generator.presenting.numbers import exact
from generator.presenting.numbers import grouped
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import printer
from generator.presenting.numbers import published
from generator.presenting.numbers import score_text
from generator.presenting.numbers import shown
from generator.presenting.numbers import worked


@pytest.mark.parametrize(
    ("number", "places", "expected"),
    [
        ("5/2", 0, "3"),  # a half goes up
        ("-5/2", 0, "-3"),  # away from zero
        ("9/2", 0, "5"),  # and not to the even neighbour
        ("89.995", 2, "90.00"),
        ("89.9949", 2, "89.99"),
        ("0.005", 2, "0.01"),
        ("-0.005", 2, "-0.01"),
        ("-0.0049", 2, "0.00"),  # no minus before nothing
        ("0", 2, "0.00"),
        ("0", 0, "0"),
        ("7/2", 4, "3.5000"),  # zeros at the end are part of it
        ("30", 4, "30.0000"),
        ("2/3", 4, "0.6667"),
        ("-2/3", 4, "-0.6667"),
        ("23/7", 4, "3.2857"),
        ("0.0625", 3, "0.063"),
        ("1/1000", 4, "0.0010"),
        ("1234567.891", 2, "1234567.89"),  # no separators: data files show it too
        ("9.99", 1, "10.0"),
    ],
)
def test_shown_rounds_half_away_from_zero_and_keeps_its_places(
    number: str, places: int, expected: str
) -> None:
    assert shown(Fraction(number), places) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [("30", "30"), ("46/14", "23/7"), ("0.5", "1/2"), ("-0.5", "-1/2"), ("0", "0")]
)
def test_exact_is_a_fraction_in_lowest_terms(number: str, expected: str) -> None:
    assert exact(Fraction(number)) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("85", "85"),
        ("85.50", "85.5"),
        ("0.25", "0.25"),
        ("-0.25", "-0.25"),
        ("3.1416", "3.1416"),  # four decimals are still short
        ("3.14159", "3.14159"),
        ("1/3", "0.3333 (1/3)"),
        ("-1/3", "-0.3333 (-1/3)"),
        ("500/7", "71.4286 (500/7)"),
        ("2304000", "2,304,000"),
        ("-1234.5", "-1,234.5"),
        ("10000/3", "3,333.3333 (10000/3)"),
        ("0.00001", "0.00001"),
        ("0", "0"),
    ],
)
def test_worked_is_in_full_where_short_else_with_the_fraction_beside_it(number: str, expected: str) -> None:
    assert worked(Fraction(number)) == expected


@pytest.mark.parametrize("number", ["85", "-0.25", "1/3", "-22/7", "3.14159", "0.0001"])
def test_nothing_is_lost_in_a_line_of_working(number: str) -> None:
    full = worked(Fraction(number)).partition("(")[2].rstrip(")") or worked(Fraction(number))
    assert read_number(full) == Fraction(number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("999", "999"),
        ("1000", "1,000"),
        ("-1000", "-1,000"),
        ("-999", "-999"),
        ("1250.5", "1,250.5"),
        ("1250.50", "1,250.50"),
        ("1234567.0000", "1,234,567.0000"),
        ("0.0625", "0.0625"),
        ("-0.5", "-0.5"),
        ("0", "0"),
        ("–", "–"),  # where there is no number
    ],
)
def test_grouped_separates_thousands_and_touches_no_decimal(text: str, expected: str) -> None:
    assert grouped(text) == expected


@pytest.mark.parametrize(
    ("number", "places", "kept", "dropped"),
    [
        # rules.md 1.3: some forms print 80.20 and 2.9000, others 80.2 and 2.9
        ("80.2", 2, "80.20", "80.2"),
        ("80.204", 2, "80.20", "80.2"),  # zeros that rounding made go too
        ("2.9", 4, "2.9000", "2.9"),
        ("2.90004", 4, "2.9000", "2.9"),
        ("2.9001", 4, "2.9001", "2.9001"),
        ("100", 2, "100.00", "100"),  # no zero before the point goes
        ("100", 0, "100", "100"),
        ("99.995", 2, "100.00", "100"),
        ("0", 4, "0.0000", "0"),
        ("-0.5", 4, "-0.5000", "-0.5"),
        ("-0.00001", 4, "0.0000", "0"),
        ("1050", 1, "1050.0", "1050"),
    ],
)
def test_zeros_at_the_end_are_printed_or_not_as_the_framework_says(
    number: str, places: int, kept: str, dropped: str
) -> None:
    keep = Rounding(score_places=places, percent_places=places, trailing_zeros="keep")
    drop = Rounding(score_places=places, percent_places=places, trailing_zeros="drop")
    for text in (score_text, percent_text):
        assert text(keep, Fraction(number)) == kept
        assert text(drop, Fraction(number)) == dropped
    assert published(keep, Fraction(number), places) == kept
    assert published(drop, Fraction(number), places) == dropped


def test_scores_and_percentages_have_their_own_places() -> None:
    rounding = Rounding(score_places=4, percent_places=2, trailing_zeros="drop")
    assert score_text(rounding, Fraction("3.64005")) == "3.6401"
    assert percent_text(rounding, Fraction("72.805")) == "72.81"
    assert (score_text(Rounding(), Fraction(5)), percent_text(Rounding(), Fraction(100))) == (
        "5.0000",
        "100.00",
    )


@pytest.mark.parametrize("number", ["-0.00001", "2.90004", "89.995", "0", "100", "-5/2", "1050"])
@pytest.mark.parametrize("zeros", ["keep", "drop"])
def test_a_printer_prints_as_published(number: str, zeros: Literal["keep", "drop"]) -> None:
    rounding = Rounding(trailing_zeros=zeros)
    for places in (0, 2, 4):
        assert printer(rounding, places, "–")(Fraction(number)) == published(
            rounding, Fraction(number), places
        )
    assert printer(rounding, 2, "–")(None) == "–"


def test_numbers_of_any_size_are_exact() -> None:
    # 10^20 / 3 = 33,333,333,333,333,333,333.33...; no float holds these digits
    assert worked(Fraction(10**20, 3)) == "33,333,333,333,333,333,333.3333 (100000000000000000000/3)"
    assert shown(Fraction(10**30 + 1, 2), 0) == "500000000000000000000000000001"
    assert shown(-Fraction(10**30 + 1, 2), 1) == "-500000000000000000000000000000.5"


@pytest.mark.parametrize(
    ("number", "expected"), [("0.123456", "0.123456"), ("0.1234567", "0.1235 (1234567/10000000)")]
)
def test_a_long_decimal_is_rounded_with_the_fraction_beside_it(number: str, expected: str) -> None:
    assert worked(Fraction(number)) == expected
