"""What a better raw score comes to when what was taken off stays as it was, worked out by hand (rules.md 1.7)."""

from fractions import Fraction

import pytest

from generator.scoring.adjustments import score_after
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import indicator
from tests.scoring.scenes import measured
from tests.scoring.scenes import row

LATE = """
criteria: {kind: entered}
deadline: department
deductions: [{kind: late, per_working_day: 0.5}, {kind: count, variable: missed, each: 1, text: {en: Missed}}]
deduction_floor: 1
"""


@pytest.mark.parametrize(
    ("given", "raw", "expected"),
    [
        # due Wednesday 20 March, sent on Friday: two working days at 0.5
        ("value: 3\nsubmitted: 2013-03-22", "5", "4"),
        ("value: 1\nsubmitted: 2013-03-22", "1.5", "1"),  # 0.5 is held at the floor of 1
        (
            "value: 0.5\nsubmitted: 2013-03-22",
            "2.5",
            "3/2",
        ),  # the floor was 0.5 and is now 1, which it is above
        ("value: 3\nsubmitted: 2013-03-22\ncounts: {missed: 1}", "5", "3"),
        ("value: 3\nsubmitted: 2013-03-20", "5", "5"),
        ("value: 3\nsubmitted: 2013-03-27", "5", "0"),  # after the cut-off of 26 March
    ],
)
def test_deductions_stay(given: str, raw: str, expected: str) -> None:
    adjusted = measured(LATE, given).adjustments
    assert score_after(indicator(LATE), adjusted, Fraction(raw)) == Fraction(expected)


@pytest.mark.parametrize(
    ("before", "decided", "raw", "expected"),
    [
        ("3", "-1", "4", "3"),
        ("4.5", "1", "4.9", "5"),  # held at 5 before and after
        ("0.5", "-1", "2", "1"),  # held at 0 before, not after
        ("0.5", "-1", "0.75", "0"),
    ],
)
def test_a_decision_stays(before: str, decided: str, raw: str, expected: str) -> None:
    manual = f"{{amount: {decided}, reason: {{en: R}}, authority: {{en: Committee}}, date: 2013-04-01}}"
    one = row(card(framework(), f"results: {{only: {{value: {before}, adjustments: [{manual}]}}}}"), "only")
    assert score_after(one.indicator, one.measured.adjustments, Fraction(raw)) == Fraction(expected)
    assert score_after(one.indicator, one.measured.adjustments, Fraction(before)) == one.measured.score
