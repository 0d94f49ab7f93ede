"""Three targets: basic, standard and advanced with 50, 75 and 100 points (rules.md 1.10), worked out by hand."""

from fractions import Fraction

import pytest

from tests.scoring.scenes import measured
from tests.scoring.scenes import score

TARGETS = "criteria: {kind: three-target, targets: {base: 60, standard: 80, advanced: 90}MORE}"


def targets(more: str = "") -> str:
    """Targets of 60, 80 and 90 per cent."""
    return TARGETS.replace("MORE", more)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("59.99", "0"),  # below the basic target nothing
        ("0", "0"),
        ("60", "5/2"),  # 50 points of 100
        ("70", "25/8"),  # half-way: 62.5 points
        ("80", "15/4"),  # 75 points
        ("85", "35/8"),  # half-way: 87.5
        ("89", "39/8"),  # 75 + 25 x 9/10 = 97.5
        ("90", "5"),
        ("120", "5"),
    ],
)
def test_between_two_targets_the_points_go_in_proportion(value: str, expected: str) -> None:
    assert score(targets(), f"value: {value}") == Fraction(expected)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("60", "5/2"),
        ("70", "3"),  # half-way from 50 to 70: 60 points
        ("80", "7/2"),  # the annual report of a department for FY2567 prints 70 in the middle
        ("85", "17/4"),  # half-way from 70 to 100: 85 points
        ("90", "5"),
    ],
)
def test_the_middle_may_be_seventy(value: str, expected: str) -> None:
    assert score(targets(", points: {standard: 70}"), f"value: {value}") == Fraction(expected)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("59", "0"), ("60", "5/2"), ("79.99", "5/2"), ("80", "15/4"), ("89.99", "15/4"), ("90", "5")],
)
def test_without_interpolation_a_target_gives_its_points_until_the_next(value: str, expected: str) -> None:
    assert score(targets(", interpolate: false"), f"value: {value}") == Fraction(expected)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        # complaints: at most 10, 6 and 2
        ("11", "0"),
        ("10", "5/2"),
        ("8", "25/8"),
        ("6", "15/4"),
        ("3", "75/16"),  # 75 + 25 x 3/4 = 93.75
        ("2", "5"),
        ("0", "5"),
    ],
)
def test_targets_where_less_is_better(value: str, expected: str) -> None:
    template = "criteria: {kind: three-target, targets: {base: 10, standard: 6, advanced: 2}}"
    assert score(template, f"value: {value}") == Fraction(expected)


def test_the_advanced_target_may_give_less_than_full_points() -> None:
    template = targets(", points: {base: 30, standard: 60, advanced: 90}")
    assert score(template, "value: 90") == Fraction("9/2")
    assert score(template, "value: 70") == Fraction("9/4")  # 45 points


def test_the_working_names_the_target_that_was_reached() -> None:
    def rules(value: str, more: str = "") -> list[str]:
        return [line.rule for line in measured(targets(more), f"value: {value}").working[1:]]

    assert rules("50") == ["targets-short"]
    assert rules("60") == ["targets-reached"]
    assert rules("70") == ["targets-between"]
    assert rules("70", ", interpolate: false") == ["targets-reached"]
    assert rules("95") == ["targets-top"]
