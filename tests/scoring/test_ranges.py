"""Printed ranges with holes between them (S002-28). Expected values are worked out by hand."""

import pytest

from tests.scoring.scenes import measured
from tests.scoring.scenes import score
from tests.scoring.scenes import seen


def test_s002_31_numerator_and_denominator_are_kept_and_give_the_result() -> None:
    # Of 20 councils 17 had their notice within 15 days: 85 per cent, in 81-90
    template = """
criteria:
  kind: bands
  bands: {1: {below: 60}, 2: {from: 61, to: 70}, 3: {from: 71, to: 80}, 4: {from: 81, to: 90}, 5: {from: 91, to: 100}}
formula: {expression: on_notice / councils * 100, variables: {on_notice: {en: N}, councils: {en: C}}}
"""
    one = measured(template, "inputs: {on_notice: 17, councils: 20}")
    assert seen(one.value, one.score) == (85, 4)
    assert [line.facts["value"] for line in one.working if line.rule == "input"] == [17, 20]


BANDS = """
criteria:
  kind: bands
  bands: {1: {below: 60}, 2: {from: 61, to: 70}, 3: {from: 71, to: 80}, 4: {from: 81, to: 90}, 5: {from: 91, to: 100}}
"""


@pytest.mark.parametrize(
    ("value", "down", "up", "rounded"),
    [
        # Printed: below 60 / 61-70 / 71-80 / 81-90 / 91-100. extend_down makes the ranges closed on the right:
        # <=60, (60,70], (70,80], (80,90], (90,100]; extend_up closes them on the left: <61, [61,71), ...;
        # round_half_up looks up the whole number, and 60 itself goes with the range below.
        ("0", 1, 1, 1),
        ("59.99", 1, 1, 1),
        ("60", 1, 1, 1),
        ("60.01", 2, 1, 1),
        ("60.4", 2, 1, 1),  # rounds to 60: level 1
        ("60.5", 2, 1, 2),  # rounds to 61
        ("61", 2, 2, 2),
        ("70", 2, 2, 2),
        ("70.4", 3, 2, 2),  # rounds to 70
        ("70.5", 3, 2, 3),  # rounds to 71
        ("80.5", 4, 3, 4),
        ("90.49", 5, 4, 4),
        ("90.5", 5, 4, 5),
        ("100", 5, 5, 5),
        ("100.4", 5, 5, 5),  # beyond every range: the uppermost
    ],
)
def test_s002_28_ranges_with_holes(value: str, down: int, up: int, rounded: int) -> None:
    assert score(BANDS, f"value: {value}") == down, "extend_down is the default"
    assert score(f"{BANDS}  gap_policy: extend_down\n", f"value: {value}") == down
    assert score(f"{BANDS}  gap_policy: extend_up\n", f"value: {value}") == up
    assert score(f"{BANDS}  gap_policy: round_half_up\n", f"value: {value}") == rounded


FALLING_BANDS = """
criteria:
  kind: bands
  bands: {1: {above: 20}, 3: {from: 11, to: 20}, 5: {from: 1, to: 10}}
"""


@pytest.mark.parametrize(
    ("value", "down", "up"),
    [
        ("5", 5, 5),
        ("10.5", 3, 5),  # given to the range above it, 11-20, or to the one below it, 1-10
        ("20", 3, 3),
        ("20.5", 1, 1),
        ("0.5", 5, 5),  # below every range: the lowermost
    ],
)
def test_s002_28_ranges_where_less_is_better(value: str, down: int, up: int) -> None:
    assert score(FALLING_BANDS, f"value: {value}") == down
    assert score(f"{FALLING_BANDS}  gap_policy: extend_up\n", f"value: {value}") == up


def test_s002_28_a_hole_below_a_range_without_an_upper_end() -> None:
    template = "criteria: {kind: bands, bands: {1: {to: 10}, 5: {from: 21}}}"
    assert score(template, "value: 15") == 5, "extend_down: the range above the hole"
    assert score(template.replace("kind: bands,", "kind: bands, gap_policy: extend_up,"), "value: 15") == 1


def test_s002_28_the_working_says_which_rule_fired() -> None:
    rules = [
        measured(BANDS + policy, f"value: {value}").working[-1].rule
        for policy, value in [
            ("", "65"),
            ("", "60.5"),
            ("  gap_policy: extend_up\n", "60.5"),
            ("  gap_policy: round_half_up\n", "60.5"),
            ("  gap_policy: round_half_up\n", "60"),
        ]
    ]
    assert rules == [
        "bands-in",
        "bands-gap-extend-down",
        "bands-gap-extend-up",
        "bands-rounded",
        "bands-gap-round-half-up",
    ]


@pytest.mark.parametrize(("policy", "expected"), [("extend_down", 1), ("extend_up", 5), ("round_half_up", 1)])
def test_s002_28_a_hole_of_a_single_number(policy: str, expected: int) -> None:
    # Printed: below 60, and more than 60. Exactly 60 is in neither: closed on the right it is level 1 (as the source is
    # resolved), closed on the left level 5; as a whole number it stays where it is, and goes with the range below
    template = (
        f"criteria: {{kind: bands, gap_policy: {policy}, bands: {{1: {{below: 60}}, 5: {{above: 60}}}}}}"
    )
    assert score(template, "value: 60") == expected
