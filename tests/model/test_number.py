"""The one door through which numbers come in, and how they are written."""

from fractions import Fraction

import pytest

from generator.model.number import decimals_of
from generator.model.number import read_number
from generator.model.number import written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("85", "85"),
        ("-0.25", "-1/4"),
        ("0.10", "1/10"),
        ("007", "7"),
        ("-0", "0"),
        ("1/3", "1/3"),
        ("-2/4", "-1/2"),
        ("0/7", "0"),
        ("  12.5 ", "25/2"),
        ("๘๕.๕", "171/2"),
        ("-๑/๓", "-1/3"),
        ("๑0", "10"),  # Thai and Arabic digits mixed, as the source does
        ("9" * 40, "9" * 40),
        ("0." + "0" * 37 + "1", f"1/{10**38}"),
    ],
)
def test_numbers_are_read_exactly(text: str, expected: str) -> None:
    assert read_number(text) == Fraction(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        ".5",
        "5.",
        "+5",
        "1,000",
        "1_000",
        "1e5",
        "1E-5",
        "0x10",
        "1 2",
        "1.2.3",
        "--1",
        "1/0",
        "1/00",
        "1/-3",
        "1 / 3",
        "1/2/3",
        "0.5/2",
        "85%",
        "nan",
        "inf",
        "Infinity",
        "true",
        "eighty",
        "٣",  # an Arabic-Indic digit
        "５",  # a full-width digit
        "²",
        "12\n3",
        "9" * 41,
        "1/" + "9" * 39,
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    assert read_number(text) is None


def test_a_last_line_break_is_trimmed_and_never_matched() -> None:
    assert read_number("12\n") == 12
    assert read_number("\n12") == 12


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("85", "85"),
        ("-85", "-85"),
        ("0", "0"),
        ("1/4", "0.25"),
        ("-1/4", "-0.25"),
        ("1/10", "0.1"),
        ("-5/2", "-2.5"),
        ("1/3", "1/3"),
        ("-23/7", "-23/7"),
        ("1/8", "0.125"),
        ("7/5", "1.4"),
        ("3/50", "0.06"),
        ("1/6", "1/6"),  # 2 x 3: no decimal ends
        ("1001/1000", "1.001"),
    ],
)
def test_numbers_are_written_as_decimals_where_these_end(number: str, expected: str) -> None:
    assert written(Fraction(number)) == expected


@pytest.mark.parametrize(
    ("denominator", "decimals"),
    [(1, 0), (2, 1), (4, 2), (5, 1), (8, 3), (1000, 3), (625, 4), (3, None), (60, None)],
)
def test_a_denominator_tells_how_many_decimals_there_are(denominator: int, decimals: int | None) -> None:
    assert decimals_of(denominator) == decimals
