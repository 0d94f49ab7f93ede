"""A unit that answers for some indicators only: its scorecard is re-based to them (S002-04, S002-06, S002-40)."""

from fractions import Fraction

from generator.scoring.rows import allocated_rows
from generator.scoring.weighting import rebased
from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import ENTERED
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

TREE = """
perspectives:
  - id: all
    title: {en: All}
    indicators:
      - id: "1"
        weight: 20
        base: 20
        indicators: [{id: a, weight: 5}, {id: b, weight: 15}]
      - {id: "2", weight: 30}
      - {id: "7", weight: 10}
      - {id: "8", weight: 20, indicators: [{id: "8.1", weight: 10}, {id: "8.2", weight: 10}]}
      - {id: "9", weight: 20}
"""

BLOCKS = {"1": COMPOSITE, "8": COMPOSITE}

ALLOCATED = (
    TREE
    + """
allocations:
  - {unit: legal, indicators: [a, "8.1", "8.2", {id: own, weight: WEIGHT}]}
  - {unit_kind: district, indicators: ["8", "9", {id: "7", weight: 20}]}
"""
)


def test_s002_04_a_unit_is_rebased_to_its_own_indicators() -> None:
    # Legal: a 5, 8.1 10, 8.2 10 = 25 points: 20, 40 and 40 of 100. (5x5 + 10x3 + 10x5) / 25 = 105/25 = 21/5
    rules = framework(ALLOCATED.replace("WEIGHT", "unknown"), BLOCKS)
    scored = card(rules, 'results: {a: {value: 5}, "8.1": {value: 3}, "8.2": {value: 5}}', unit="legal")
    assert seen([(each.id, each.weight, each.rebased) for each in scored.rows]) == [
        ("a", 5, 20),
        ("8.1", 10, 40),
        ("8.2", 10, 40),
        ("own", None, 0),
    ]
    assert scored.total == Fraction("21/5")
    assert seen(row(scored, "a").weighted, row(scored, "a").base, row(scored, "a").parent) == (
        Fraction(1, 4),
        100,
        "1",
    )


def test_s002_04_the_legal_group_of_chonburi_in_thirds() -> None:
    # 5, 5, 10 and 10 of 30: 50/3, 50/3, 100/3, 100/3. With 4, 3, 2 and 23/7: (20 + 15 + 20 + 230/7) / 30 = 615/210
    text = """
perspectives:
  - {id: p, title: {en: P}, indicators: [{id: w, weight: 5}, {id: x, weight: 5}, {id: y, weight: 10}, {id: z, weight: 10}, {id: r, weight: 70}]}
allocations: [{unit: office, indicators: [w, x, y, z]}]
"""
    scored = card(framework(text), "results: {w: {value: 4}, x: {value: 3}, y: {value: 2}, z: {value: 23/7}}")
    assert [each.rebased for each in scored.rows] == [
        Fraction("50/3"),
        Fraction("50/3"),
        Fraction("100/3"),
        Fraction("100/3"),
    ]
    assert scored.total == Fraction("41/14")
    assert scored.coverage.total == 30


def test_s002_06_an_indicator_of_unknown_weight_is_left_out_of_the_rebasing() -> None:
    # As above without `own`: its score is shown, but it has no weighted score and no share
    rules = framework(ALLOCATED.replace("WEIGHT", "unknown"), BLOCKS)
    given = 'results: {a: {value: 5}, "8.1": {value: 3}, "8.2": {value: 5}, own: {value: 0}}'
    scored = card(rules, given, unit="legal")
    assert scored.total == Fraction("21/5")
    own = row(scored, "own")
    assert seen(own.score, own.weight, own.weighted, own.counted) == (0, None, None, 0)


def test_s002_06_below_a_block_of_unknown_weight_every_weight_is_unknown() -> None:
    # block 1 has no known weight, so a's 5 points of it are no points of the framework; 8.1 alone counts
    text = ALLOCATED.replace("WEIGHT", "unknown").replace(
        "weight: 20\n        base: 20", "weight: unknown\n        base: 20"
    )
    scored = card(framework(text, BLOCKS), 'results: {a: {value: 5}, "8.1": {value: 3}}', unit="legal")
    assert (row(scored, "a").weight, row(scored, "a").weighted) == (None, None)
    assert scored.total == 3


def test_s002_06_with_a_weight_the_own_indicator_counts() -> None:
    # 25 points as above and 25 of one's own with 0: 105 / 50
    rules = framework(ALLOCATED.replace("WEIGHT", "25"), BLOCKS)
    given = 'results: {a: {value: 5}, "8.1": {value: 3}, "8.2": {value: 5}, own: {value: 0}}'
    assert card(rules, given, unit="legal").total == Fraction("21/10")


def test_an_allocation_by_kind_of_unit_with_a_block_and_a_weight_of_its_own() -> None:
    # 8 (20 points, mean 4), 9 (20 points, 3) and 7 with 20 points here instead of 10, 2.5: (80 + 60 + 50) / 60
    rules = framework(ALLOCATED.replace("WEIGHT", "unknown"), BLOCKS)
    given = 'results: {"8.1": {value: 3}, "8.2": {value: 5}, "9": {value: 3}, "7": {value: 2.5}}'
    scored = card(rules, given, unit="somewhere", kind="district")
    assert scored.total == Fraction("19/6")
    assert [(each.id, each.depth) for each in scored.rows] == [
        ("8", 0),
        ("8.1", 1),
        ("8.2", 1),
        ("9", 0),
        ("7", 0),
    ]


def test_s002_40_an_allocation_says_which_parts_concern_the_unit() -> None:
    # One of two parts is the unit's own and it is missing: 5/2 + 0; the other unit kind has both: 5/2 + 5/4
    template = """
title: {en: Test}
criteria:
  kind: step-sum
  steps: [{text: {en: One}}, {text: {en: Two}, parts: [{id: x, title: {en: X}}, {id: y, title: {en: Y}}]}]
"""
    tree = "perspectives: [{id: p, title: {en: P}, indicators: [{id: plan, weight: 100}]}]\n"
    given = "results: {plan: {steps: {1: done, 2: {missing: [x]}}}}"
    for parts, expected in [("{plan: [x]}", "5/2"), ("{}", "15/4")]:
        text = f"{tree}allocations: [{{unit: office, indicators: [plan], applicable_parts: {parts}}}]"
        assert card(framework(text, {"plan": template}), given).total == Fraction(expected)


def test_s002_04_the_page_of_a_unit_shows_raw_and_rebased_weights() -> None:
    # a 5, 8.1 10, 8.2 10 = 25 points of the 100: 20, 40 and 40 of 100; one of unknown weight is in neither
    rules = framework(ALLOCATED.replace("WEIGHT", "unknown"), BLOCKS)
    listed = rebased(list(allocated_rows(rules, rules.rules.allocations[0])))
    assert seen([(each.id, each.weight, share) for each, share in listed]) == [
        ("a", 5, 20),
        ("8.1", 10, 40),
        ("8.2", 10, 40),
        ("own", None, None),
    ]


def test_s002_04_pilots_and_unknown_weights_alone_have_nothing_to_rebase() -> None:
    rules = framework(ALLOCATED.replace("WEIGHT", "unknown"), {**BLOCKS, "a": f"{ENTERED}\npilot: true"})
    pilot, *rest = rebased(list(allocated_rows(rules, rules.rules.allocations[0])))
    assert pilot[1] is None
    assert [share for _, share in rest] == [50, 50, None]
    assert [share for _, share in rebased([pilot[0]])] == [None]
