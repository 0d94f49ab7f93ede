"""Weights, blocks, re-basing and rows that leave the total (rules.md 1.4 and 1.5), worked out by hand."""

from fractions import Fraction

import pytest

from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import ENTERED
from tests.scoring.scenes import card
from tests.scoring.scenes import card_and_problems
from tests.scoring.scenes import codes
from tests.scoring.scenes import framework
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

TREE = """
perspectives:
  - id: external
    title: {en: External}
    weight: 60
    aspects:
      - id: effectiveness
        title: {en: Effectiveness}
        weight: 50
        indicators:
          - id: "1"
            weight: 20
            base: 20
            indicators: [{id: a, weight: 5}, {id: b, weight: 5}, {id: c, weight: 5}, {id: d, weight: 5}]
          - {id: "2", weight: 30}
      - {id: quality, title: {en: Quality}, weight: 10, indicators: [{id: "7", weight: 10}]}
  - id: internal
    title: {en: Internal}
    weight: 40
    indicators:
      - {id: "8", weight: 20, indicators: [{id: "8.1", weight: 10}, {id: "8.2", weight: 10}]}
      - {id: "9", weight: 20}
"""

GIVEN = """
results:
  a: {value: 5}
  b: {value: 2}
  c: {value: 1}
  d: {value: 4}
  "2": {value: 4}
  "7": {value: 2.5}
  "8.1": {value: 3}
  "8.2": {value: 5}
  "9": {value: 3}
"""

BLOCKS = {"1": COMPOSITE, "8": COMPOSITE}


def test_s002_23_two_sided_framework_in_one_total() -> None:
    # 1: (5x5 + 5x2 + 5x1 + 5x4) / 20 = 3; 8: (10x3 + 10x5) / 20 = 4
    # total: (20x3 + 30x4 + 10x2.5 + 20x4 + 20x3) / 100 = (60 + 120 + 25 + 80 + 60) / 100 = 345/100
    scored = card(framework(TREE, BLOCKS), GIVEN)
    assert scored.total == Fraction("69/20")
    # the external side (60 + 120 + 25) / 60, the internal (80 + 60) / 40, effectiveness 180 / 50
    assert seen([(each.id, each.weight, each.score) for each in scored.perspectives]) == [
        ("external", 60, Fraction("41/12")),
        ("internal", 40, Fraction("7/2")),
    ]
    assert seen([(each.id, each.weight, each.score) for each in scored.aspects]) == [
        ("effectiveness", 50, Fraction("18/5")),
        ("quality", 10, Fraction("5/2")),
    ]


def test_s002_27_sub_indicators_are_divided_by_their_own_base() -> None:
    # A x B / 20: 5x5/20, 5x2/20, 5x1/20, 5x4/20; the composite itself 20 x 3 / 100
    scored = card(framework(TREE, BLOCKS), GIVEN)
    assert [row(scored, name).weighted for name in "abcd"] == [
        Fraction("5/4"),
        Fraction("1/2"),
        Fraction("1/4"),
        Fraction(1),
    ]
    assert seen(row(scored, "1").score, row(scored, "1").weighted) == (3, Fraction("3/5"))
    assert row(scored, "a").base == 20


def test_s000_06_a_composite_is_the_mean_and_not_interpolated_again() -> None:
    # rules.md 1.4, the 2018 report of a commission: children 4/3/3 with 5, 2 and 1 give 29/10; with 4.8, 1.6 and 4, 36/10
    tree = """
perspectives:
  - {id: p, title: {en: P}, indicators: [{id: m, weight: 10, indicators: [{id: x, weight: 4}, {id: y, weight: 3}, {id: z, weight: 3}]}]}
base: 10
"""
    rules = framework(tree, {"m": COMPOSITE})
    own = card(rules, "results: {x: {value: 5}, y: {value: 2}, z: {value: 1}}")
    verified = card(rules, "results: {x: {value: 4.8}, y: {value: 1.6}, z: {value: 4}}")
    assert (row(own, "m").score, row(verified, "m").score) == (Fraction("29/10"), Fraction("18/5"))
    assert row(own, "m").is_composite
    assert row(own, "m").measured.working[0].rule == "composite"


def test_weights_may_add_up_to_one() -> None:
    """rules.md 1.4, the handbook of an armed forces headquarters: sum of Wi x SMi over the sum of Wi, which is 1."""
    # 85, 72 and 100 on 60/70/80/90/100 are 3.5, 2.2 and 5; 0.4 x 3.5 + 0.35 x 2.2 + 0.25 x 5 = 1.4 + 0.77 + 1.25
    tree = """
base: 1
perspectives:
  - {id: p, title: {en: P}, indicators: [{id: x, weight: 0.4}, {id: y, weight: 0.35}, {id: z, weight: 0.25}]}
"""
    template = (
        "title: {en: Test}\ncriteria: {kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}"
    )
    scored = card(
        framework(tree, dict.fromkeys("xyz", template)),
        "results: {x: {value: 85}, y: {value: 72}, z: {value: 100}}",
    )
    assert scored.total == Fraction("171/50")
    assert row(scored, "y").weighted == Fraction("77/100")


def test_s002_42_indicator_8_is_the_weighted_mean_of_its_two() -> None:
    # 10 x 23/7 / 100 = 23/70 and 10 x 3 / 100 = 3/10; together 44/70, which is 20 x 22/7 / 100
    given = GIVEN.replace('"8.2": {value: 5}', '"8.2": {value: 23/7}')
    scored = card(framework(TREE, BLOCKS), given)
    assert row(scored, "8").score == Fraction("22/7")
    assert [row(scored, name).weighted for name in ("8.1", "8.2", "8")] == [
        Fraction("3/10"),
        Fraction("23/70"),
        Fraction("22/35"),
    ]


def test_weighted_score_of_a_late_report() -> None:
    """S002-35: 39/14 at weight 10 of 100 is 39/140 = 0.2786."""
    scored = card(framework(TREE, BLOCKS), GIVEN.replace('"7": {value: 2.5}', '"7": {value: 39/14}'))
    assert row(scored, "7").weighted == Fraction("39/140")


def test_a_row_that_was_not_reported_keeps_its_weight_with_zero() -> None:
    """rules.md 1.5: silence is never rewarded."""
    given = GIVEN.replace('"2": {value: 4}', '"2": {status: not-reported}')
    scored = card(framework(TREE, BLOCKS), given)
    assert scored.total == Fraction("9/4")  # 345/100 without the 120/100 of indicator 2
    assert seen(row(scored, "2").score, row(scored, "2").status) == (0, "not-reported")
    assert seen(scored.coverage.reported, scored.coverage.total) == (70, 100)


def test_a_row_that_is_pending_is_in_neither_side() -> None:
    # (345 - 120) / 70 = 45/14, on 70 of the 100 points; one status is written, the other is a result that is not there
    for pending in ('"2": {status: pending}', ""):
        scored = card(framework(TREE, BLOCKS), GIVEN.replace('"2": {value: 4}', pending))
        assert scored.total == Fraction("45/14")
        assert seen(scored.coverage.reported, scored.coverage.total) == (70, 100)
        assert row(scored, "2").status == "pending"


def test_coverage_counts_a_block_of_another_scale_in_points_of_the_whole() -> None:
    # 50 and 50 inside a block of 20 points: one reported, one awaited, is 10 of 20 points; with 80 more, 90 of 100
    tree = """
perspectives:
  - id: p
    title: {en: P}
    indicators:
      - {id: m, weight: 20, base: 100, indicators: [{id: x, weight: 50}, {id: y, weight: 50}]}
      - {id: z, weight: 80}
"""
    scored = card(framework(tree, {"m": COMPOSITE}), "results: {x: {value: 5}, z: {value: 2}}")
    assert seen(scored.coverage.reported, scored.coverage.total) == (90, 100)
    assert scored.total == Fraction("7/3")  # (10x5 + 80x2) / 90


def test_a_row_that_was_cancelled_leaves_both_sides_with_its_reason() -> None:
    cancelled = '"2": {status: cancelled, reason: {en: Withdrawn}}'
    scored = card(framework(TREE, BLOCKS), GIVEN.replace('"2": {value: 4}', cancelled))
    assert scored.total == Fraction("45/14")
    assert scored.coverage.total == 70
    assert row(scored, "2").measured.working[0].rule == "cancelled"
    assert "reason" in row(scored, "2").measured.working[0].facts


def test_a_pilot_is_scored_and_shown_but_not_counted() -> None:
    """rules.md 1.5."""
    pilots = {"2": ENTERED + "\npilot: true", "b": ENTERED + "\npilot: true", **BLOCKS}
    scored = card(framework(TREE, pilots), GIVEN)
    # 1 is (25 + 5 + 20) / 15 and counts with the 15 of its 20 points that are no pilot: (50 + 25 + 80 + 60) / 65
    assert row(scored, "1").score == Fraction("10/3")
    assert scored.total == Fraction("43/13")
    assert seen(row(scored, "2").score, row(scored, "2").counted) == (4, 0)


def test_a_placeholder_without_criteria_is_pending() -> None:
    """S002-06: the indicator that is still to be chosen."""
    rules = framework(TREE, {"2": "title: {en: To be chosen}\nplaceholder: true", **BLOCKS})
    scored = card(rules, GIVEN)
    assert (row(scored, "2").status, scored.total) == ("pending", Fraction("45/14"))


def test_a_block_of_unknown_weight_or_without_any_is_left_out() -> None:
    unknown = TREE.replace('{id: "8", weight: 20,', '{id: "8", weight: unknown,')
    # Without indicator 8: (345 - 80) / 80
    assert card(framework(unknown, BLOCKS), GIVEN).total == Fraction("53/16")
    empty = TREE.replace('"8.1", weight: 10', '"8.1", weight: unknown')
    empty = empty.replace('"8.2", weight: 10', '"8.2", weight: unknown')
    scored = card(framework(empty, BLOCKS), GIVEN)
    assert scored.total == Fraction("53/16")
    assert row(scored, "8").score is None


def test_a_block_that_still_waits_says_so() -> None:
    waiting = GIVEN.replace('"8.1": {value: 3}', "").replace('"8.2": {value: 5}', '"8.2": {status: pending}')
    scored = card(framework(TREE, BLOCKS), waiting)
    assert (row(scored, "8").status, row(scored, "8").score, row(scored, "8").weighted) == (
        "pending",
        None,
        None,
    )


def test_a_scorecard_without_any_score_has_no_total() -> None:
    scored = card(framework(TREE + "\nout_of_100: {multiply_by: 20}", BLOCKS), "results: {}")
    assert (scored.total, scored.out_of_100, scored.grade, scored.working) == (None, None, None, ())
    assert [each.rebased for each in scored.rows] == [None] * len(scored.rows)
    assert [each.score for each in scored.perspectives] == [None, None]


def test_a_result_that_allows_no_score_is_told_and_counts_as_pending() -> None:
    scored, problems = card_and_problems(
        framework(TREE, BLOCKS), GIVEN.replace('"2": {value: 4}', '"2": {value: 6}')
    )
    assert codes(problems) == ["SC407"]
    assert (row(scored, "2").status, scored.total) == ("pending", Fraction("45/14"))


@pytest.mark.parametrize(
    ("assessments", "score", "by"),
    [
        ("{self: {value: 5}, verified: {value: 4.8}}", "24/5", ["self", "verified"]),
        ("{self: {value: 5}}", "5", ["self"]),
        ("{verified: {value: 4.8}}", "24/5", ["verified"]),
    ],
)
def test_the_verified_assessment_is_the_one_that_counts(assessments: str, score: str, by: list[str]) -> None:
    """rules.md 1.4: self-score beside committee score."""
    one = "perspectives: [{id: p, title: {en: P}, indicators: [{id: only, weight: 100}]}]"
    found = row(card(framework(one), f"results: {{only: {{assessments: {assessments}}}}}"), "only")
    assert found.score == Fraction(score)
    assert [each.by for each in found.assessments] == by


@pytest.mark.parametrize(
    ("value", "amounts", "expected"),
    [
        ("3", "[-0.5, 0.25]", "11/4"),
        ("4.5", "[1]", "5"),  # never above the top of the scale
        ("0.5", "[-1]", "0"),  # never below 0
    ],
)
def test_points_by_decision_of_an_authority(value: str, amounts: str, expected: str) -> None:
    """rules.md 1.8: shown line by line, and together with the raw score they are the score."""
    decided = ", ".join(
        f"{{amount: {each}, reason: {{en: R}}, authority: {{en: Committee}}, date: 2013-04-01}}"
        for each in amounts.strip("[]").split(", ")
    )
    one = "perspectives: [{id: p, title: {en: P}, indicators: [{id: only, weight: 100}]}]"
    found = row(
        card(framework(one), f"results: {{only: {{value: {value}, adjustments: [{decided}]}}}}"), "only"
    )
    assert found.score == Fraction(expected)
    assert found.measured.raw_score is not None
    assert found.measured.raw_score + sum(each.amount for each in found.measured.adjustments) == Fraction(
        expected
    )
