"""Indicators that are chosen (S001-05, S001-06): `choose_one` and `may_skip`, worked out by hand."""

from fractions import Fraction

import pytest

from generator.model.scorecard import Scorecard
from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

TREE = """
base: 25
perspectives:
  - id: development
    title: {en: Organisation development}
    weight: 25
    indicators:
      - {id: "8", weight: 5}
      - {id: "9", weight: 8, indicators: [{id: "9.1", weight: 2}, {id: "9.2", weight: 3}, {id: "9.3", weight: 3}]}
      - {id: "10", weight: 6}
      - {id: "11", weight: 6}
      - {id: "12", weight: 2}
choices:
  - {id: people-or-risk, title: {en: Optional}, rule: choose_one, indicators: ["9.1", "12"]}
"""
"""The fourth perspective of the provinces' framework FY2550, with weights as S001-05 infers them (reading A): 9.1 or 12."""

FIXED = '"8": {value: 4}, "9.2": {value: 3}, "9.3": {value: 5}, "10": {value: 4}, "11": {value: 3}'
"""5x4 + 3x3 + 3x5 + 6x4 + 6x3 = 20 + 9 + 15 + 24 + 18 = 86 of 23 points of weight."""


def chosen(results: str, choices: str = "", tree: str = TREE) -> Scorecard:
    """The scorecard with these results, and a choice that is told."""
    return card(framework(tree, {"9": COMPOSITE}), f"{choices}\nresults: {{{results}}}")


def statuses(scored: Scorecard) -> dict[str, str]:
    """The status of the two indicators of the choice."""
    return {name: row(scored, name).status for name in ("9.1", "12")}


@pytest.mark.parametrize(
    ("results", "choices", "taken", "total"),
    [
        # the chosen one carries the 2 points: (86 + 2x5) / 25, or (86 + 2x1) / 25
        ('"9.1": {value: 5}', "", "9.1", "96/25"),
        ('"12": {value: 1}', "", "12", "88/25"),
        ('"12": {value: 1}', "choices: {people-or-risk: '12'}", "12", "88/25"),
        ('"12": {value: 1}', "choices: {people-or-risk: ['12']}", "12", "88/25"),
        # both are reported: what is told decides, otherwise the first of the choice
        ('"9.1": {value: 5}, "12": {value: 1}', "choices: {people-or-risk: '12'}", "12", "88/25"),
        ('"9.1": {value: 5}, "12": {value: 1}', "", "9.1", "96/25"),
    ],
)
def test_s001_06_one_of_two_in_different_blocks(results: str, choices: str, taken: str, total: str) -> None:
    scored = chosen(f"{FIXED}, {results}", choices)
    assert scored.total == Fraction(total)
    assert sum(each.counted for each in scored.rows if each.depth == 0) == 25, (
        "the fixed ones and the choice: 23 + 2"
    )
    left = "12" if taken == "9.1" else "9.1"
    assert statuses(scored) == {taken: "reported", left: "not-chosen"}
    other = row(scored, left)
    assert seen(other.score, other.weighted, other.counted) == (None, None, 0)


def test_s001_06_a_block_shrinks_when_its_member_is_not_chosen() -> None:
    # 9 is (3x3 + 3x5) / 6 = 4 with 6 points; with 9.1 it is (2x5 + 9 + 15) / 8 = 17/4 with 8
    without = row(chosen(f'{FIXED}, "12": {{value: 1}}'), "9")
    assert seen(without.score, without.counted) == (4, 6)
    with_it = row(chosen(f'{FIXED}, "9.1": {{value: 5}}'), "9")
    assert seen(with_it.score, with_it.counted) == (Fraction("17/4"), 8)


def test_s001_06_with_nothing_told_the_weight_is_awaited() -> None:
    # the first stands for the choice: 86 of 23 points for now, and 2 points are missing
    scored = chosen(FIXED)
    assert statuses(scored) == {"9.1": "pending", "12": "not-chosen"}
    assert scored.total == Fraction("86/23")
    assert seen(scored.coverage.reported, scored.coverage.total) == (23, 25)


def test_s001_06_the_chosen_one_that_is_not_reported_counts_zero() -> None:
    scored = chosen(f'{FIXED}, "12": {{status: not-reported}}')
    assert scored.total == Fraction("86/25"), "86 and 2 x 0"


WEIGHTED = TREE.replace('indicators: ["9.1", "12"]', 'indicators: ["11", "12"], weight: 8').replace(
    '{id: "11", weight: 6}', '{id: "11", weight: 3}'
)
"""11 or 12, whichever is chosen with 8 points instead of its own 3 or 2: 5 + 8 + 6 + 8 = 27."""


@pytest.mark.parametrize(
    ("results", "total"),
    [
        # 8: 5x4; 9: 2x5 + 3x3 + 3x5 = 34; 10: 6x4; together 78 of 19 points
        ('"11": {value: 3}', "34/9"),  # (78 + 8x3) / 27 = 102/27
        ('"12": {value: 5}', "118/27"),  # (78 + 40) / 27
    ],
)
def test_s001_06_a_choice_may_have_a_weight_of_its_own(results: str, total: str) -> None:
    fixed = '"8": {value: 4}, "9.1": {value: 5}, "9.2": {value: 3}, "9.3": {value: 5}, "10": {value: 4}'
    scored = chosen(f"{fixed}, {results}", tree=WEIGHTED)
    assert scored.total == Fraction(total)
    taken = results.split('"')[1]
    assert seen(row(scored, taken).weight, row(scored, taken).counted) == (8, 8)


SKIP = TREE.replace("choose_one", "may_skip")


@pytest.mark.parametrize(
    ("results", "choices", "total", "base"),
    [
        # both count: 25 and the other 2 points
        ('"9.1": {value: 5}, "12": {value: 1}', "", "98/27", 27),  # (86 + 10 + 2) / 27
        ('"9.1": {value: 5}', "", "96/25", 25),
        ('"12": {value: 1}', "", "88/25", 25),
        ("", "", "86/23", 23),  # both are left out: the rest is all there is
        ('"9.1": {value: 5}, "12": {value: 1}', "choices: {people-or-risk: []}", "86/23", 23),
        ('"9.1": {value: 5}, "12": {value: 1}', "choices: {people-or-risk: ['12']}", "88/25", 25),
        (
            '"12": {value: 1}',
            "choices: {people-or-risk: ['9.1', '12']}",
            "88/25",
            25,
        ),  # 9.1 is chosen and awaited
    ],
)
def test_s001_06_what_is_skipped_leaves_the_base(results: str, choices: str, total: str, base: int) -> None:
    given = ", ".join(part for part in (FIXED, results) if part)
    scored = chosen(given, choices, tree=SKIP)
    assert scored.total == Fraction(total)
    assert sum(each.counted for each in scored.rows if each.depth == 0) == base


def test_s001_06_skipping_is_told_and_choosing_is_a_promise() -> None:
    untold = chosen(FIXED, tree=SKIP)
    assert statuses(untold) == {"9.1": "pending", "12": "pending"}, (
        "while the period is open both are awaited"
    )
    assert untold.coverage.total == 27
    skipped = chosen(FIXED, "choices: {people-or-risk: []}", tree=SKIP)
    assert statuses(skipped) == {"9.1": "not-chosen", "12": "not-chosen"}
    assert skipped.coverage.total == 23
    promised = chosen(FIXED, "choices: {people-or-risk: ['12']}", tree=SKIP)
    assert statuses(promised) == {"9.1": "not-chosen", "12": "pending"}
    assert seen(promised.coverage.reported, promised.coverage.total) == (23, 25)


def test_s001_06_a_choice_may_be_of_a_whole_block() -> None:
    # 9 with its three, or 12 with the same 8 points: what stands below 9 leaves with it
    tree = TREE.replace('indicators: ["9.1", "12"]', 'indicators: ["9", "12"], weight: 8')
    fixed = '"8": {value: 4}, "10": {value: 4}, "11": {value: 3}'  # 20 + 24 + 18 = 62 of 17 points
    whole = chosen(f'{fixed}, "9.1": {{value: 5}}, "9.2": {{value: 3}}, "9.3": {{value: 5}}', tree=tree)
    assert whole.total == Fraction("96/25")  # (62 + 34) / 25
    assert row(whole, "12").status == "not-chosen"
    other = chosen(f'{fixed}, "12": {{value: 1}}', tree=tree)
    assert other.total == Fraction("14/5")  # (62 + 8) / 25
    assert [row(other, name).status for name in ("9", "9.1", "9.2", "9.3")] == ["not-chosen"] * 4


def test_s001_06_an_indicator_beside_the_tree_may_be_chosen() -> None:
    # a unit's allocation adds an indicator of its own, which the choice names too
    tree = TREE.replace('["9.1", "12"]', '["12", own]')
    tree += 'allocations: [{unit: office, indicators: ["8", "12", {id: own, weight: 2}]}]'
    scored = chosen('"8": {value: 4}, own: {value: 3}', tree=tree)
    assert row(scored, "12").status == "not-chosen"
    assert scored.total == Fraction("26/7")  # (20 + 6) / 7
    own = chosen(
        '"8": {value: 4}, "12": {value: 3}, own: {value: 5}', "choices: {people-or-risk: '12'}", tree=tree
    )
    assert seen(row(own, "own").status, own.total) == ("not-chosen", Fraction("26/7"))
