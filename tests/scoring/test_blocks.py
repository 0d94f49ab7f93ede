"""What a composite counts with: its weight, by what its block comes to, whatever is chosen, absent or unknown (S001-04, S001-06)."""

from fractions import Fraction

import pytest

from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import HEAD
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

ONE_OF_TWO = """
perspectives:
  - id: p
    title: {en: P}
    indicators:
      - id: aa
        weight: 20
        indicators: [{id: a, weight: 10}, {id: b, weight: 10}, {id: c, weight: 10}]
      - {id: z, weight: 80}
choices: [{id: one, title: {en: One}, rule: choose_one, indicators: [b, c]}]
"""


def test_s001_06_a_choice_inside_a_composite_leaves_its_weight_whole() -> None:
    # aa is (10x5 + 10x5) / 20 = 5 and counts with all its 20 points: (20x5 + 80x0) / 100
    scored = card(
        framework(ONE_OF_TWO, {"aa": COMPOSITE}), "results: {a: {value: 5}, c: {value: 5}, z: {value: 0}}"
    )
    assert seen(row(scored, "aa").score, row(scored, "aa").counted, scored.total) == (5, 20, 1)
    assert seen(scored.coverage.reported, scored.coverage.total) == (100, 100)


def test_s001_06_a_sub_indicator_of_a_choice_is_allocated_with_its_own_points() -> None:
    # a and c bring 10 points each of the framework, so each is half of the unit's scorecard
    text = ONE_OF_TWO + "allocations: [{unit: office, indicators: [a, c]}]\n"
    scored = card(framework(text, {"aa": COMPOSITE}), "results: {a: {value: 4}, c: {value: 2}}")
    assert seen([each.weight for each in scored.rows], scored.total) == ([10, 10], 3)


TWO_PERIODS = (
    HEAD
    + "    weights: {a: 20}\n"
    + """\
  - {id: round-2, title: {en: Round 2}, start: 2013-04-01, end: 2013-09-30, holidays: []}
"""
)
LATER = """
perspectives:
  - id: p
    title: {en: P}
    indicators:
      - id: aa
        weight: 20
        indicators: [{id: a, weight: 10}, {id: b, weight: 10, from_period: round-2}]
      - {id: z, weight: 80}
"""


def test_weights_of_a_period_fill_the_block_of_what_it_does_not_measure() -> None:
    """rules.md 1.4: a takes the 20 points of the block while b is not measured."""
    rules = framework(LATER, {"aa": COMPOSITE}, head=TWO_PERIODS)
    scored = card(rules, "results: {a: {value: 5}, z: {value: 0}}")
    assert seen(row(scored, "aa").counted, scored.total) == (20, 1)  # (20x5 + 80x0) / 100


def test_s001_04_a_partly_unknown_composite_counts_with_what_is_known() -> None:
    # a brings its 3 of 18 points, b and c are unknown: (3x5 + 82x2) / 85 = 179/85
    text = """
perspectives:
  - id: p
    title: {en: P}
    indicators:
      - id: aa
        weight: 18
        indicators: [{id: a, weight: 3}, {id: b, weight: unknown}, {id: c, weight: unknown}]
      - {id: z, weight: 82}
"""
    given = "results: {a: {value: 5}, b: {value: 1}, c: {value: 1}, z: {value: 2}}"
    scored = card(framework(text, {"aa": COMPOSITE}), given)
    assert seen(row(scored, "aa").counted, scored.total) == (3, Fraction(179, 85))
    assert seen(scored.coverage.reported, scored.coverage.total) == (85, 85)


@pytest.mark.parametrize(
    ("named", "statuses"), [("", ["pending", "reported"]), ("choices: {one: b}", ["pending", "reported"])]
)
def test_s001_06_a_unit_chooses_from_what_it_answers_for(named: str, statuses: list[str]) -> None:
    # of b and c the unit answers for b alone: it stands for the choice although c could
    text = ONE_OF_TWO.replace("[b, c]}]", "[c, b]}]") + "allocations: [{unit: office, indicators: [b, z]}]\n"
    scored = card(framework(text, {"aa": COMPOSITE}), f"{named}\nresults: {{z: {{value: 2}}}}")
    assert [each.status for each in scored.rows] == statuses
    assert seen(scored.coverage.reported, scored.coverage.total) == (80, 90)
