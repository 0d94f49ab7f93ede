"""Thresholds: the raw score of a number by the rule of three. Expected values are worked out by hand."""

from fractions import Fraction

import pytest

from tests.scoring.scenes import score

RISING = "criteria: {kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}"
MONTHS = "criteria: {kind: interpolated, levels: {1: 5, 2: 4, 3: 3, 4: 2, 5: 1}}\ndirection: falling"
FAILURES = "criteria: {kind: interpolated, levels: {1: 4, 2: 3, 3: 2, 4: 1, 5: 0}}"
DISBURSED = "criteria: {kind: interpolated, levels: {1: 45, 2: 47, 3: 49, 4: 51, 5: 53}}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("5", "1"),  # the threshold of level 1
        ("7", "1"),  # five months and more
        ("4", "2"),
        ("2.25", "15/4"),  # 3/4 of the way from 3 months (level 3) to 2 (level 4): 3 + 3/4
        ("1.5", "9/2"),  # half-way from 2 months (level 4) to 1 (level 5)
        ("1", "5"),
        ("0.5", "5"),  # better than level 5 is level 5
    ],
)
def test_s002_29_months_between_meetings_fall(value: str, expected: str) -> None:
    assert score(MONTHS, f"value: {value}") == Fraction(expected)


@pytest.mark.parametrize(("failures", "expected"), [(0, 5), (1, 4), (2, 3), (3, 2), (4, 1), (5, 1), (40, 1)])
def test_s002_30_each_failure_costs_a_level_down_to_the_floor(failures: int, expected: int) -> None:
    assert score(FAILURES, f"value: {failures}") == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("45", "1"),
        ("46", "3/2"),  # half-way from 45 to 47
        ("50", "7/2"),  # half-way from 49 to 51
        ("52.5", "19/4"),  # 3/4 of the way from 51 to 53: 4 + 3/4
        ("53", "5"),
        ("44.99", "1"),  # short of the first level: the floor
    ],
)
def test_s002_33_disbursement_is_interpolated_in_steps_of_two(value: str, expected: str) -> None:
    assert score(DISBURSED, f"value: {value}") == Fraction(expected)


def test_s002_33_the_denominator_is_the_annual_budget() -> None:
    # 24.5 of 50 million of the whole year: 49 per cent, level 3
    template = DISBURSED + (
        "\nformula: {expression: paid / budget * 100, variables: {paid: {en: Paid}, budget: {en: Annual budget}}}"
    )
    assert score(template, "inputs: {paid: 24500000, budget: 50000000}") == 3


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        ("33", "5"),
        ("30", "45/11"),  # 30/33 = 1000/11 per cent; (1000/11 - 990/11) / 10 = 1/11 above level 4
        ("25", "85/33"),  # 2500/33 per cent; (2500/33 - 2310/33) / 10 = 19/33 above level 2: 85/33 = 2.5758
        ("19", "1"),  # 57.58 per cent, below 60
    ],
)
def test_s002_34b_share_of_organizations_that_report(reported: str, expected: str) -> None:
    template = RISING + (
        "\nformula: {expression: reported / all * 100, variables: {reported: {en: R}, all: {en: A}}}"
    )
    assert score(template, f"inputs: {{reported: {reported}, all: 33}}") == Fraction(expected)


@pytest.mark.parametrize(
    ("levels", "floor", "value", "expected"),
    [
        # rules.md 1.2: 1 for anything reported, unless the framework says 0 or gives an anchor
        ("{1: 60, 5: 100}", "1", "0", "1"),
        ("{1: 60, 5: 100}", "0", "59.99", "0"),
        ("{1: 60, 5: 100}", "0", "60", "1"),
        ("{0: 40, 1: 60, 5: 100}", "1", "50", "1/2"),  # half-way from the anchor to level 1
        ("{0: 40, 1: 60, 5: 100}", "1", "40", "0"),
        ("{0: 40, 1: 60, 5: 100}", "1", "39", "0"),
        ("{0: 40, 1: 60, 5: 100}", "0", "45", "1/4"),
        # rules.md 1.1: missing levels are interpolated across, two points a segment
        ("{1: 50, 3: 60, 5: 80}", "1", "55", "2"),
        ("{1: 50, 3: 60, 5: 80}", "1", "65", "7/2"),  # a quarter of the way from 60 (3) to 80 (5): 3 + 2/4
        ("{2: 50, 5: 80}", "1", "49", "1"),  # short of the lowest level given: the floor, not that level
        ("{2: 50, 5: 80}", "0", "49", "0"),
        ("{1: 50, 4: 80}", "1", "99", "4"),  # no level 5, no score of 5
    ],
)
def test_floor_anchor_and_missing_levels(levels: str, floor: str, value: str, expected: str) -> None:
    template = f"criteria: {{kind: interpolated, levels: {levels}, floor: {floor}}}"
    assert score(template, f"value: {value}") == Fraction(expected)


@pytest.mark.parametrize(
    ("criteria", "value", "expected"),
    [
        # "90 at level 3, 5 more or less for a point": 80, 85, 90, 95, 100
        ("target: 90, at: 3, step: 5", "80", "1"),
        ("target: 90, at: 3, step: 5", "90", "3"),
        ("target: 90, step: 5", "92.5", "7/2"),  # level 3 unless told
        ("target: 90, at: 3, step: 5", "100", "5"),
        ("target: 90, at: 3, step: 5", "79.99", "1"),
        ("target: 90, at: 3, step: 5, floor: 0", "79.99", "0"),
        # the target at another level: 80, 85, 90, 95, 100 again
        ("target: 100, at: 5, step: 5", "82.5", "3/2"),
        ("target: 80, at: 1, step: 5", "99", "24/5"),
        # less is better: 5, 4, 3, 2, 1 months
        ("target: 3, at: 3, step: -1", "5", "1"),
        ("target: 3, at: 3, step: -1", "1.5", "9/2"),
        ("target: 3, at: 3, step: -1", "0.5", "5"),
        ("target: 3, at: 3, step: -1", "6", "1"),
        ("target: 1, at: 5, step: -1/2", "2.25", "5/2"),  # 3, 2.5, 2, 1.5, 1: half-way from 2.5 (2) to 2 (3)
    ],
)
def test_a_target_and_a_step_stand_for_five_levels(criteria: str, value: str, expected: str) -> None:
    """rules.md 1.1: so much more or less a point, around a target."""
    assert score(f"criteria: {{kind: interpolated, {criteria}}}", f"value: {value}") == Fraction(expected)
