"""Indicators and weights that change from round to round (rules.md 1.4; S001-14), worked out by hand.

Reports at 6, 9 and 12 months; indicator b is measured from the second, c until the second.
"""

from fractions import Fraction

import pytest

from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

HEAD = """
title: {en: Test}
fiscal_year: 2550
periods:
  - {id: six, title: {en: 6 months}, start: 2006-10-01, end: 2007-03-31, holidays: []}
  - {id: nine, title: {en: 9 months}, start: 2006-10-01, end: 2007-06-30, holidays: []}
  - id: twelve
    title: {en: 12 months}
    start: 2006-10-01
    end: 2007-09-30
    holidays: []
    weights: {a: 40, d: 20}
    weights_note: {en: Changed for the end of the year}
"""

TREE = """
perspectives:
  - id: all
    title: {en: All}
    indicators:
      - {id: a, weight: 50}
      - {id: b, weight: 20, from_period: nine}
      - {id: c, weight: 20, until_period: nine}
      - {id: d, weight: 10}
"""

GIVEN = "results: {a: {value: 4}, b: {value: 5}, c: {value: 1}, d: {value: 2}}"


@pytest.mark.parametrize(
    ("period", "total", "base", "absent"),
    [
        # without b: (50x4 + 20x1 + 10x2) / 80 = 240/80
        ("six", "3", 80, ["b"]),
        # all four, 200 + 100 + 20 + 20 of 100
        ("nine", "17/5", 100, []),
        # without c, and with the weights of the round: (40x4 + 20x5 + 20x2) / 80 = 300/80
        ("twelve", "15/4", 80, ["c"]),
    ],
)
def test_s001_14_each_round_measures_its_own_indicators(
    period: str, total: str, base: int, absent: list[str]
) -> None:
    scored = card(framework(TREE, head=HEAD), GIVEN, period=period)
    assert scored.total == Fraction(total)
    assert scored.coverage.total == base
    assert [each.id for each in scored.rows if each.status == "not-in-period"] == absent
    for name in absent:
        assert seen(row(scored, name).score, row(scored, name).counted, row(scored, name).rebased) == (
            None,
            0,
            0,
        )
        assert [line.rule for line in row(scored, name).measured.working] == ["not-in-period"]


def test_the_weights_of_a_round_are_its_own() -> None:
    rules = framework(TREE, head=HEAD)
    before, after = (card(rules, GIVEN, period=period) for period in ("nine", "twelve"))
    assert seen([each.weight for each in before.rows]) == [50, 20, 20, 10]
    assert seen([each.weight for each in after.rows]) == [40, 20, 20, 20]
    assert row(after, "a").weighted == Fraction("8/5")  # 40 x 4 / 100


def test_one_round_alone() -> None:
    # measured in the second round only
    text = TREE.replace("from_period: nine", "from_period: nine, until_period: nine")
    found = [
        row(card(framework(text, head=HEAD), GIVEN, period=period), "b").status
        for period in ("six", "nine", "twelve")
    ]
    assert found == ["not-in-period", "reported", "not-in-period"]


BLOCK = """
perspectives:
  - id: all
    title: {en: All}
    indicators:
      - {id: m, weight: 60, indicators: [{id: x, weight: 40}, {id: y, weight: 20, from_period: twelve}]}
      - {id: n, weight: 40, until_period: nine, indicators: [{id: z, weight: 40}]}
"""


@pytest.mark.parametrize(
    ("period", "total", "statuses"),
    [
        # m without y is x alone, with 40 of its 60 points; n with z: (40x5 + 40x2) / 80
        ("six", "7/2", {"m": "reported", "y": "not-in-period", "n": "reported", "z": "reported"}),
        # m is (40x5 + 20x2) / 60 = 4 with 60 points; n and what stands below it have ended
        ("twelve", "4", {"m": "reported", "y": "reported", "n": "not-in-period", "z": "not-in-period"}),
    ],
)
def test_blocks_and_what_stands_below_them(period: str, total: str, statuses: dict[str, str]) -> None:
    rules = framework(
        BLOCK, {"m": COMPOSITE, "n": COMPOSITE}, HEAD.replace("    weights: {a: 40, d: 20}\n", "")
    )
    scored = card(rules, "results: {x: {value: 5}, y: {value: 2}, z: {value: 2}}", period=period)
    assert scored.total == Fraction(total)
    assert {name: row(scored, name).status for name in statuses} == statuses


def test_a_block_of_which_nothing_is_measured_yet_leaves_with_it() -> None:
    text = BLOCK.replace("{id: x, weight: 40}", "{id: x, weight: 40, from_period: twelve}")
    rules = framework(
        text, {"m": COMPOSITE, "n": COMPOSITE}, HEAD.replace("    weights: {a: 40, d: 20}\n", "")
    )
    scored = card(rules, "results: {z: {value: 2}}", period="six")
    assert seen(scored.total, scored.coverage.total) == (2, 40)
    assert (row(scored, "m").score, row(scored, "m").status) == (None, "not-in-period")
    assert row(scored, "m").measured.working[0].rule == "composite-none"


def test_half_a_year_is_scored_on_what_is_reported() -> None:
    """rules.md 1.4: a score on the weight reported, and how much that is."""
    # a alone: 4, on 50 of the 80 points of the first round
    scored = card(framework(TREE, head=HEAD), "results: {a: {value: 4}}", period="six")
    assert scored.total == 4
    assert seen(scored.coverage.reported, scored.coverage.total) == (50, 80)


def test_an_unknown_weight_of_a_round_counts_in_no_total() -> None:
    head = HEAD.replace("weights: {a: 40, d: 20}", "weights: {a: unknown}")
    # (20x5 + 10x2) / 30
    scored = card(framework(TREE, head=head), GIVEN, period="twelve")
    assert seen(scored.total, row(scored, "a").weight, row(scored, "a").score) == (4, None, 4)
