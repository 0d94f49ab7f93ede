"""Grades: bands closed below and open above, on the rounded or the exact number (rules.md 1.3 and 1.10, S002-22)."""

from fractions import Fraction

import pytest

from generator.model.rounding import half_up
from generator.model.scorecard import Grading
from generator.scoring.grade import grade
from tests.scoring.scenes import PLAIN
from tests.scoring.scenes import card
from tests.scoring.scenes import framework

SCALE = """
out_of_100: {multiply_by: 20}
grades:
  OPTIONS
  bands:
    - {id: outstanding, min: 90, title: {en: Outstanding}}
    - {id: very-good, min: 80, title: {en: Very good}}
    - {id: good, min: 70, title: {en: Good}}
    - {id: fair, min: 60, title: {en: Fair}}
    - {id: improve, min: MIN, title: {en: Needs improvement}}
"""


def by_total(text: str, total: str | None, out_of_100: str | None) -> Grading:
    """How a total and the same out of 100 are graded; an empty text has no scale."""
    rules = framework(f"{PLAIN}\n{text}").rules
    first, second = (None if number is None else Fraction(number) for number in (total, out_of_100))
    return grade(rules, rules.grades, (first, second), (), None)


def graded(options: str, total: str | None, out_of_100: str | None, lowest: str = "0") -> str | None:
    """The id of the grade."""
    text = SCALE.replace("OPTIONS", options or "of: out_of_100").replace("MIN", lowest)
    band = by_total(text, total, out_of_100).band
    return band.id if band else None


@pytest.mark.parametrize(
    ("number", "rounded", "exact"),
    [
        ("100", "outstanding", "outstanding"),
        ("90", "outstanding", "outstanding"),  # exactly 90 is no hole, and not the lowest grade
        ("89.995", "outstanding", "very-good"),  # publishes as 90.00
        ("89.9949999", "very-good", "very-good"),  # publishes as 89.99
        ("80", "very-good", "very-good"),
        ("79.99", "good", "good"),
        ("1799/20", "very-good", "very-good"),  # 89.95
        ("70", "good", "good"),
        ("60", "fair", "fair"),
        ("59.995", "fair", "improve"),
        ("59.99", "improve", "improve"),
        ("0", "improve", "improve"),
    ],
)
def test_s002_22_bands_on_the_total_out_of_100(number: str, rounded: str, exact: str) -> None:
    assert graded("", "0", number) == rounded, "rounded is the default"
    assert graded("grade_on: rounded", "0", number) == rounded
    assert graded("grade_on: exact", "0", number) == exact


def test_s002_22_the_total_itself_may_be_graded_with_its_four_places() -> None:
    # 89.99996 to four places is 90.0000, 89.99994 is not
    assert graded("of: total", "89.99996", "0") == "outstanding"
    assert graded("of: total", "89.99994", "0") == "very-good"
    assert graded("of: total\n  grade_on: exact", "89.99996", "0") == "very-good"


def test_s002_22_no_grade_without_a_number_or_a_scale_or_below_the_lowest_band() -> None:
    assert graded("", None, None) is None
    assert graded("of: total", None, "90") is None
    assert graded("", "5", "49.994", lowest="50") is None
    assert graded("", "5", "49.995", lowest="50") == "improve"
    assert by_total("", "5", "100") == Grading(band=None, working=())


def test_s002_22_the_working_names_the_rule() -> None:
    text = SCALE.replace("OPTIONS", "grade_on: exact").replace("MIN", "50")
    assert [line.rule for line in by_total(text, None, "95").working] == ["grade-exact"]
    assert [line.rule for line in by_total(text, None, "40").working] == ["grade-none"]


def test_a_scorecard_is_graded_on_its_total_out_of_100() -> None:
    # 4.49975 x 20 = 89.995
    text = SCALE.replace("OPTIONS", "grade_on: rounded").replace("MIN", "0")
    scored = card(framework(f"{PLAIN}\n{text}"), "results: {only: {value: 4.49975}}")
    assert scored.out_of_100 == Fraction("89.995")
    assert scored.grade is not None
    assert scored.grade.id == "outstanding"
    assert [line.rule for line in scored.working] == ["total", "grade-rounded"]


@pytest.mark.parametrize(
    ("number", "places", "expected"),
    [
        ("62.99496", 2, "62.99"),
        ("62.99496", 3, "62.995"),
        ("62.995", 2, "63"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),  # half away from zero
        ("2.4999", 0, "2"),
        ("-2.4999", 0, "-2"),
        ("1/3", 4, "0.3333"),
        ("2/3", 4, "0.6667"),
        ("23/7", 4, "3.2857"),
        ("500/7", 2, "71.43"),
        ("39/14", 4, "2.7857"),
        ("39/140", 4, "0.2786"),
        ("79/22", 4, "3.5909"),
        ("460/7", 2, "65.71"),
        ("0.005", 2, "0.01"),  # no banker's rounding
        ("0.015", 2, "0.02"),
        ("0.025", 2, "0.03"),
        ("0", 4, "0"),
    ],
)
def test_rounding_is_half_away_from_zero(number: str, places: int, expected: str) -> None:
    """rules.md 1.3."""
    assert half_up(Fraction(number), places) == Fraction(expected)
