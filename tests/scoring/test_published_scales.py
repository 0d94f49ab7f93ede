"""Scales and rules that Thai agencies published, without a whole table of results (rules.md 1 and its sources)."""

from fractions import Fraction

import pytest

from generator.model.rounding_policy import Rounding
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import score_text
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import measured
from tests.scoring.scenes import row

PRINTED = Rounding()
"""Scores with four decimals, numbers out of 100 with two, zeros kept."""


def printed_score(number: Fraction | None) -> str:
    return "" if number is None else score_text(PRINTED, number)


def printed_percent(number: Fraction | None) -> str:
    return "" if number is None else percent_text(PRINTED, number)


@pytest.mark.parametrize(
    ("percent", "printed"),
    [("60", "1.0000"), ("75", "2.5000"), ("84", "3.4000"), ("100", "5.0000"), ("104", "5.0000")],
)
def test_rtarf_2563_scale_of_60_to_100(percent: str, printed: str) -> None:
    criteria = "criteria: {kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}"
    assert printed_score(measured(criteria, f"value: {percent}").score) == printed


def test_rtarf_2563_weights_add_up_to_one() -> None:
    # the sum of W x SM over the sum of W = 1: 0.6 x 3.4 + 0.4 x 4.5 = 2.04 + 1.80
    criteria = "title: {en: Test}\ncriteria: {kind: interpolated, target: 60, at: 1, step: 10}"
    rules = framework(
        "perspectives: [{id: all, title: {en: All}, indicators: [{id: one, weight: 0.6}, {id: two, weight: 0.4}]}]\nbase: 1",
        {"one": criteria, "two": criteria},
    )
    one = card(rules, "results: {one: {value: 84}, two: {value: 95}}")
    assert printed_score(one.total) == "3.8400"
    assert (printed_score(row(one, "one").score), printed_score(row(one, "one").weighted)) == (
        "3.4000",
        "2.0400",
    )


DIT = """
perspectives:
  - {id: performance, title: {en: Performance Base}, weight: 70, indicators: [{id: prices, weight: 35}, {id: produce, weight: 35}]}
  - {id: potential, title: {en: Potential Base}, weight: 30, indicators: [{id: potential, weight: 30}]}
out_of_100: {multiply_by: 20}
rounding: {stages: component}
grades:
  bands:
    - {id: quality, min: 90, title: {en: Quality}}
    - {id: standard-advanced, min: 75, title: {en: Advanced standard}}
    - {id: standard-base, min: 60, title: {en: Base standard}}
    - {id: improve, min: 0, title: {en: Needs improvement}}
"""
"""Two of the performance indicators as printed, with 70 and not 75 points at the middle target. What made up the 29.94 of
Potential Base is taken as one entered number: 29.94 / 30 is 99.8 per cent. The weights of the two are made up."""


def test_dit_2567_three_targets_and_two_components() -> None:
    points = "points: {base: 50, standard: 70, advanced: 100}"
    rules = framework(
        DIT,
        {
            "prices": "title: {en: Prices}\ncriteria: {kind: three-target, "
            f"targets: {{base: 98.72, standard: 98.84, advanced: 98.90}}, {points}}}",
            "produce": "title: {en: Produce}\ncriteria: {kind: three-target, "
            f"targets: {{base: 1150.40, standard: 1202.17, advanced: 1256.27}}, {points}}}",
            "potential": "title: {en: Potential}\ncriteria: {kind: entered, out_of: 100}",
        },
    )
    one = card(
        rules,
        "results: {prices: {value: 98.94}, produce: {value: 1259.86}, potential: {value: 99.8, reason: {en: Printed}}}",
    )
    assert [printed_percent(each.out_of_100) for each in one.perspectives] == ["100.00", "99.80"]
    parts = [row(one, name).weighted or Fraction(0) for name in ("prices", "produce", "potential")]
    # 35 x 5 / 100 x 20 twice is 70; 30 x 4.99 / 100 x 20 = 29.94
    assert printed_percent((parts[0] + parts[1]) * 20) == "70.00"
    assert printed_percent(parts[2] * 20) == "29.94"
    assert printed_percent(one.out_of_100) == "99.94"
    assert one.grade is not None
    assert one.grade.id == "quality"


@pytest.mark.parametrize(
    ("value", "points"),
    [("98.71", "0.00"), ("98.72", "50.00"), ("98.78", "60.00"), ("98.84", "70.00"), ("98.87", "85.00")],
)
def test_dit_2567_middle_target_is_worth_70_points(value: str, points: str) -> None:
    # halfway between 98.72 and 98.84: 60; halfway between 98.84 and 98.90: 85
    criteria = (
        "criteria: {kind: three-target, targets: {base: 98.72, standard: 98.84, advanced: 98.90}, "
        "points: {base: 50, standard: 70, advanced: 100}}"
    )
    given = measured(criteria, f"value: {value}").score
    assert given is not None
    assert printed_percent(given * 20) == points


@pytest.mark.parametrize(
    ("value", "light"),
    [("2.9999", "red"), ("3", "yellow"), ("4", "yellow"), ("4.0001", "green"), ("5", "green")],
)
def test_moi_2557_traffic_light(value: str, light: str) -> None:
    # below 3; up to and with 4; up to and with 5
    rules = framework(
        "perspectives: [{id: all, title: {en: All}, indicators: [{id: only, weight: 100}]}]\n"
        "grades:\n  of: total\n  bands:\n"
        "    - {id: green, above: 4, title: {en: Green}}\n"
        "    - {id: yellow, min: 3, title: {en: Yellow}}\n"
        "    - {id: red, min: 0, title: {en: Red}}\n"
    )
    one = card(rules, f"results: {{only: {{value: {value}, reason: {{en: Made up}}}}}}")
    assert one.grade is not None
    assert one.grade.id == light


@pytest.mark.parametrize(("value", "passes"), [("3", False), ("3.0001", True), ("2.9999", False)])
def test_opdc_incentive_needs_more_than_three(value: str, passes: bool) -> None:
    rules = framework(
        "perspectives: [{id: all, title: {en: All}, indicators: [{id: only, weight: 100}]}]\n"
        "gates:\n"
        "  - {id: incentive, title: {en: Incentive}, gate_on: rounded, conditions: [{above: 3.00}], "
        "passed: {en: Eligible}, failed: {en: Not eligible}}\n"
    )
    one = card(rules, f"results: {{only: {{value: {value}, reason: {{en: Made up}}}}}}")
    assert [each.passed for each in one.gates] == [passes]


def test_a_pilot_of_lpa_2564_is_scored_and_not_counted() -> None:
    # 23 indicators of 115 points; the pilot's 5 points are not counted. 92 of 115 is 80 per cent.
    rules = framework(
        "perspectives: [{id: one, title: {en: One}, indicators: [{id: real, weight: 115}, {id: pilot, weight: 5}]}]\n"
        "base: 115\nout_of_100: {multiply_by: 20}",
        {
            "real": "title: {en: Real}\ncriteria: {kind: marks, full: 115}",
            "pilot": "title: {en: Pilot}\npilot: true\ncriteria: {kind: marks, full: 5}",
        },
    )
    one = card(rules, "results: {real: {value: 92}, pilot: {value: 5}}")
    assert printed_score(row(one, "pilot").score) == "5.0000"
    assert printed_percent(one.out_of_100) == "80.00"
