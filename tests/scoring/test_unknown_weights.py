"""Weights that the source does not give (S001-04): the score is entered above them, worked out by hand.

Indicator 2.2 of the provinces' framework FY2550 weighs 18; of the weights of its seven sub-indicators only some are known.
"""

from fractions import Fraction

import pytest

from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import ENTERED
from tests.scoring.scenes import HEAD
from tests.scoring.scenes import card
from tests.scoring.scenes import card_and_problems
from tests.scoring.scenes import codes
from tests.scoring.scenes import framework
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

SEVEN = ", ".join(f'{{id: "2.2.{number}", weight: unknown}}' for number in range(1, 8))

TREE = f"""
base: 50
perspectives:
  - id: effectiveness
    title: {{en: Effectiveness}}
    weight: 50
    indicators:
      - {{id: "1", weight: 12}}
      - {{id: "2", weight: 38, indicators: [{{id: "2.1", weight: 20}}, {{id: "2.2", weight: 18, indicators: [{SEVEN}]}}]}}
"""

BLOCKS = {"2": COMPOSITE, "2.2": COMPOSITE}

KNOWN = '"1": {value: 3}, "2.1": {value: 4}'
"""12 x 3 + 20 x 4 = 116 of 32 points."""


def test_s001_04_the_score_of_the_block_is_entered_with_its_reason() -> None:
    # 116 + 18 x 2.5 = 161 of 50 points; indicator 2 is (80 + 45) / 38
    rules = framework(TREE, BLOCKS)
    scored = card(rules, f'results: {{{KNOWN}, "2.2": {{value: 2.5, reason: {{en: As published}}}}}}')
    assert scored.total == Fraction("161/50")
    assert seen(row(scored, "2").score, row(scored, "2.2").score) == (Fraction("125/38"), Fraction("5/2"))
    assert row(scored, "2.2").is_composite
    assert row(scored, "2.2").weighted == Fraction("9/10")  # 18 x 2.5 / 50
    assert seen(scored.coverage.reported, scored.coverage.total) == (50, 50)


def test_s001_04_the_sub_indicators_are_shown_and_count_nowhere() -> None:
    below = ", ".join(f'"2.2.{number}": {{value: 5}}' for number in range(1, 8))
    scored = card(framework(TREE, BLOCKS), f'results: {{{KNOWN}, "2.2": {{value: 2.5}}, {below}}}')
    assert scored.total == Fraction("161/50")
    found = [row(scored, f"2.2.{number}") for number in range(1, 8)]
    assert [seen(each.score, each.weight, each.weighted, each.counted) for each in found] == [
        (5, None, None, 0)
    ] * 7


@pytest.mark.parametrize("below", ["", ', "2.2.1": {value: 5}, "2.2.2": {value: 4}'])
def test_s001_04_until_it_is_entered_its_weight_is_awaited(below: str) -> None:
    # neither side for now: 116/32; 18 of the 50 points are not reported yet, whatever the sub-indicators have
    scored = card(framework(TREE, BLOCKS), f"results: {{{KNOWN}{below}}}")
    assert scored.total == Fraction("29/8")
    assert seen(row(scored, "2.2").status, row(scored, "2.2").score) == ("pending", None)
    assert seen(scored.coverage.reported, scored.coverage.total) == (32, 50)


@pytest.mark.parametrize(
    ("result", "total", "status"),
    [
        ("{status: not-reported}", "58/25", "not-reported"),  # 116/50: silence keeps the weight
        ("{status: not-applicable, reason: {en: R}}", "29/8", "not-applicable"),  # 116/32
        ("{status: cancelled, reason: {en: R}}", "29/8", "cancelled"),
    ],
)
def test_s001_04_the_block_has_a_status_like_any_indicator(result: str, total: str, status: str) -> None:
    scored = card(framework(TREE, BLOCKS), f'results: {{{KNOWN}, "2.2": {result}}}')
    assert (scored.total, row(scored, "2.2").status) == (Fraction(total), status)


def test_s001_04_self_and_verified_scores_of_the_block() -> None:
    # self 4: (116 + 72) / 50; verified 3: (116 + 54) / 50
    given = f'results: {{{KNOWN}, "2.2": {{assessments: {{self: {{value: 4}}, verified: {{value: 3}}}}}}}}'
    scored = card(framework(TREE, BLOCKS), given)
    assert [each.total for each in scored.assessments] == [Fraction("94/25"), Fraction("17/5")]
    assert scored.total == Fraction("17/5")


def test_s001_04_a_score_above_five_is_told() -> None:
    scored, problems = card_and_problems(
        framework(TREE, BLOCKS), f'results: {{{KNOWN}, "2.2": {{value: 6}}}}'
    )
    assert codes(problems) == ["SC407"]
    assert (scored.total, row(scored, "2.2").status) == (Fraction("29/8"), "pending")


def test_s001_04_one_known_weight_is_enough_to_be_a_mean() -> None:
    # 2.2.1 weighs 4 and has 5; the other six are unknown: the block is the mean of what has a weight
    tree = TREE.replace('{id: "2.2.1", weight: unknown}', '{id: "2.2.1", weight: 4}')
    scored = card(
        framework(tree, BLOCKS), f'results: {{{KNOWN}, "2.2.1": {{value: 5}}, "2.2.2": {{value: 0}}}}'
    )
    assert row(scored, "2.2").score == 5
    assert scored.total == Fraction("34/9")  # (116 + 4 x 5) / (32 + 4): the other 14 points are unknown


def test_s001_04_when_only_unknown_weights_are_left_the_block_has_no_score() -> None:
    # 2.2.1 weighs 4 and does not apply; what is reported below has no weight that counts
    tree = TREE.replace('{id: "2.2.1", weight: unknown}', '{id: "2.2.1", weight: 4}')
    template = f"{ENTERED}\nnot_applicable: {{}}"
    below = '"2.2.1": {status: not-applicable, reason: {en: R}}, ' + ", ".join(
        f'"2.2.{number}": {{value: 5}}' for number in range(2, 8)
    )
    scored = card(framework(tree, {**BLOCKS, "2.2.1": template}), f"results: {{{KNOWN}, {below}}}")
    assert [line.rule for line in row(scored, "2.2").measured.working] == ["composite-weightless"]
    assert (row(scored, "2.2").score, scored.total) == (None, Fraction("29/8"))


def test_s001_04_illustrative_weights_of_a_period_make_it_a_mean() -> None:
    # one of the two multisets that add up to 18: 4, 3, 3, 3, 2, 1.5, 1.5; scores 5 for the first, 2 for the others:
    # (20 + 6 + 6 + 6 + 4 + 3 + 3) / 18 = 48/18 = 8/3; (116 + 48) / 50
    weights = ["4", "3", "3", "3", "2", "1.5", "1.5"]
    told = ", ".join(f'"2.2.{number}": {weight}' for number, weight in enumerate(weights, start=1))
    head = HEAD + f"    weights: {{{told}}}\n    weights_note: {{en: Made up}}\n"
    results = ", ".join(f'"2.2.{number}": {{value: {5 if number == 1 else 2}}}' for number in range(1, 8))
    scored = card(framework(TREE, BLOCKS, head), f"results: {{{KNOWN}, {results}}}")
    assert row(scored, "2.2").score == Fraction("8/3")
    assert scored.total == Fraction("82/25")
