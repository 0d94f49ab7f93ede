"""An indicator that does not apply, and the three readings of the note that takes its weight out (S002-46)."""

from fractions import Fraction

import pytest

from generator.model.scorecard import Scorecard
from generator.scoring.rows import Row
from generator.scoring.weighting import leaf_share
from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import ENTERED
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import indicator
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

TREE = """
perspectives:
  - id: all
    title: {en: All}
    indicators:
      - {id: rest, weight: 80}
      - {id: "8", weight: 20, indicators: [{id: "8.1", weight: 10}, {id: "8.2", weight: 10}]}
"""


def scored(rule: str, results: str) -> Scorecard:
    """The scorecard when the note on 8.1 and 8.2 reads as the rule says."""
    template = f"{ENTERED}\nnot_applicable: {{printed_weight: 5{rule}}}"
    # the note on 8.1 may move weight to 8.2; the one on 8.2 never moves any
    other = ENTERED + "\nnot_applicable: {printed_weight: 5}"
    return card(framework(TREE, {"8": COMPOSITE, "8.1": template, "8.2": other}), results)


ONE_OUT = """
results:
  rest: {value: 4}
  "8.1": {status: not-applicable, reason: {en: No backlog}}
  "8.2": {value: 2}
"""


@pytest.mark.parametrize(
    ("rule", "base", "total", "moved"),
    [
        # the whole weight of 10 goes: (80x4 + 10x2) / 90 = 340/90
        ("", 90, "34/9", 10),
        (", remove: weight", 90, "34/9", 10),
        # (i) only the printed 5 leave the base, 8.1's 10 leave the numerator: 340/95, systematically too low
        (", remove: printed", 95, "68/19", 10),
        # (ii) 5 leave the base and 5 move to 8.2, which then weighs 15: (320 + 30) / 95 = 350/95
        (", remove: printed-and-move, move_to: '8.2'", 95, "70/19", 15),
    ],
)
def test_s002_46_the_weight_that_leaves(rule: str, base: int, total: str, moved: int) -> None:
    found = scored(rule, ONE_OUT)
    assert found.total == Fraction(total)
    assert sum(each.counted for each in found.rows if each.depth == 0) == base
    assert row(found, "8.2").counted == moved
    assert row(found, "8.2").weighted == Fraction(moved * 2, 100)
    assert row(found, "8.1").status == "not-applicable"
    assert row(found, "8.1").score is None
    assert row(found, "8.1").weighted is None


def test_s002_46_the_block_shrinks_to_the_indicator_that_is_left() -> None:
    found = scored("", ONE_OUT)
    assert seen(row(found, "8").score, row(found, "8").counted, row(found, "8").rebased) == (
        2,
        10,
        Fraction("100/9"),
    )
    assert found.coverage.total == 90


def test_s002_46_when_both_do_not_apply_the_block_disappears() -> None:
    # base 80: 320/80
    both = ONE_OUT.replace('"8.2": {value: 2}', '"8.2": {status: not-applicable, reason: {en: None}}')
    found = scored("", both)
    assert found.total == 4
    assert seen(row(found, "8").status, row(found, "8").score, row(found, "8").counted) == (
        "not-applicable",
        None,
        0,
    )
    assert found.coverage.total == 80


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("cancelled", "cancelled", "cancelled"),
        ("not-applicable", "cancelled", "not-applicable"),
        ("cancelled", "not-applicable", "not-applicable"),
    ],
)
def test_s002_46_a_block_of_which_nothing_is_left_leaves_like_its_rows(
    first: str, second: str, status: str
) -> None:
    # base 80 in every case: 320/80
    both = f"""
results:
  rest: {{value: 4}}
  "8.1": {{status: {first}, reason: {{en: R}}}}
  "8.2": {{status: {second}, reason: {{en: R}}}}
"""
    found = scored("", both)
    assert seen(found.total, row(found, "8").status, found.coverage.total) == (4, status, 80)


def test_s002_46_weight_that_moves_to_an_indicator_that_does_not_apply_either_is_gone() -> None:
    both = ONE_OUT.replace('"8.2": {value: 2}', '"8.2": {status: not-applicable, reason: {en: None}}')
    assert scored(", remove: printed-and-move, move_to: '8.2'", both).total == 4


def test_s002_46_no_weight_moves_from_an_indicator_that_applies() -> None:
    # 80x4 + 10x3 + 10x2 = 370 of 100
    both = ONE_OUT.replace("{status: not-applicable, reason: {en: No backlog}}", "{value: 3}")
    assert scored(", remove: printed-and-move, move_to: '8.2'", both).total == Fraction("37/10")


def test_s002_46_a_cancelled_indicator_leaves_whole_whatever_the_note_says() -> None:
    cancelled = ONE_OUT.replace("not-applicable", "cancelled")
    assert scored(", remove: printed", cancelled).total == Fraction("34/9")


def test_s002_46_in_a_unit_of_its_own_rows() -> None:
    # 8.1 and 8.2 alone, 10 points each: with 8.1 out, all 100 points of the unit are 8.2's
    text = TREE + "\nallocations: [{unit: office, indicators: ['8.1', '8.2']}]"
    template = ENTERED + "\nnot_applicable: {printed_weight: 5}"
    rules = framework(text, {"8": COMPOSITE, "8.1": template, "8.2": template})
    found = card(rules, ONE_OUT.replace("  rest: {value: 4}\n", ""))
    assert seen(found.total, row(found, "8.2").rebased, row(found, "8.1").rebased) == (2, 100, 0)


def test_s002_46_weight_that_moves_to_a_row_of_unknown_weight_is_not_counted_twice() -> None:
    text = TREE.replace('"8.1", weight: 10', '"8.1", weight: unknown')
    template = f"{ENTERED}\nnot_applicable: {{printed_weight: 5, remove: printed-and-move, move_to: '8.2'}}"
    rules = framework(text, {"8": COMPOSITE, "8.1": template})
    # 8.2 brings its own 10 of the block of 20: (320 + 10x2) / 90; an unknown weight has nothing to move
    assert card(rules, ONE_OUT).total == Fraction("34/9")


def test_s002_46_a_printed_weight_never_takes_out_more_than_there_is() -> None:
    # a unit carries the indicator with a weight of 3, the note removes 5: nothing is left, and nothing goes below zero
    template = indicator(f"{ENTERED}\nnot_applicable: {{printed_weight: 5, remove: printed}}")
    light = Row(id="a", indicator=template, weight=Fraction(3), base=Fraction(100))
    assert leaf_share(light, "not-applicable", None).counted == 0
