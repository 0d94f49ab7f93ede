"""Laws that hold whatever the numbers are (properties, by Hypothesis)."""

from dataclasses import replace
from datetime import date
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.number import LONGEST
from generator.model.number import read_number
from generator.model.number import written
from generator.model.rounding import half_up
from generator.model.scorecard import Scorecard
from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import measured
from tests.scoring.scenes import score
from tests.strategies import Block
from tests.strategies import Leaf
from tests.strategies import Tree
from tests.strategies import ladders
from tests.strategies import leaves_of
from tests.strategies import nodes
from tests.strategies import numbers
from tests.strategies import percentages
from tests.strategies import ranges
from tests.strategies import scores
from tests.strategies import trees
from tests.strategies import typed
from tests.strategies import weights

SCALE = """
out_of_100: {multiply_by: 20}
grades:
  bands:
    - {id: "5", min: 90, title: {en: Outstanding}}
    - {id: "4", min: 80, title: {en: Very good}}
    - {id: "3", min: 70, title: {en: Good}}
    - {id: "2", min: 60, title: {en: Fair}}
    - {id: "1", min: 0, title: {en: Needs improvement}}
"""

LEAVES_BASE = "title: {en: Test}\ncriteria: {kind: entered}\nnot_applicable: {}"


def scorecard(tree: Tree, base: Fraction = Fraction(100), absent: str = "", criteria: str = "") -> Scorecard:
    """The scorecard of a tree; `absent` does not apply, and `criteria` are what all indicators have."""
    text = f"base: {typed(base)}\nperspectives: [{{id: p, title: {{en: P}}, indicators: [{nodes(tree)}]}}]"
    templates = dict.fromkeys((leaf.name for leaf in leaves_of(tree)), criteria or LEAVES_BASE)
    templates |= {top.name: COMPOSITE for top in tree if isinstance(top, Block)}
    results = ", ".join(
        f"{leaf.name}: "
        + ("{status: not-applicable}" if leaf.name == absent else f"{{value: {typed(leaf.score)}}}")
        for leaf in leaves_of(tree)
    )
    return card(framework(text + SCALE, templates), f"results: {{{results}}}")


def total_of(found: Scorecard) -> Fraction:
    assert found.total is not None
    return found.total


def grade_of(found: Scorecard) -> int:
    """The grade, 1 to 5."""
    assert found.grade is not None
    return int(found.grade.id)


@given(trees())
def test_the_total_lies_between_the_lowest_and_the_highest_score(tree: Tree) -> None:
    found = [leaf.score for leaf in leaves_of(tree)]
    assert min(found) <= total_of(scorecard(tree)) <= max(found)


@given(trees(), scores)
def test_equal_scores_give_that_score(tree: Tree, same: Fraction) -> None:
    alike = tuple(
        replace(top, leaves=tuple(replace(leaf, score=same) for leaf in top.leaves))
        if isinstance(top, Block)
        else replace(top, score=same)
        for top in tree
    )
    assert total_of(scorecard(alike)) == same


@given(st.data(), trees())
def test_the_order_of_rows_does_not_matter(data: st.DataObject, tree: Tree) -> None:
    shuffled = tuple(
        replace(top, leaves=tuple(data.draw(st.permutations(top.leaves)))) if isinstance(top, Block) else top
        for top in data.draw(st.permutations(tree))
    )
    before, after = scorecard(tree), scorecard(shuffled)
    assert (before.total, before.grade) == (after.total, after.grade)


@given(trees(), weights, weights)
def test_the_scale_of_the_weights_does_not_matter(tree: Tree, factor: Fraction, inside: Fraction) -> None:
    scaled = tuple(
        replace(
            top,
            weight=top.weight * factor,
            leaves=tuple(replace(leaf, weight=leaf.weight * inside) for leaf in top.leaves),
        )
        if isinstance(top, Block)
        else replace(top, weight=top.weight * factor)
        for top in tree
    )
    before, after = scorecard(tree), scorecard(scaled, base=100 * factor)
    assert (before.total, before.grade) == (after.total, after.grade)
    assert [each.rebased for each in before.rows] == [each.rebased for each in after.rows]


@given(trees())
def test_contributions_add_up_exactly_to_the_total(tree: Tree) -> None:
    found = scorecard(tree)
    top = [each for each in found.rows if each.depth == 0]
    assert sum((each.rebased or 0) for each in top) == 100
    assert sum((each.rebased or 0) * (each.score or 0) / 100 for each in top) == found.total
    gained = sum((each.weighted or 0) * each.base for each in top)
    assert gained / sum(each.counted for each in top) == found.total
    for block in (each for each in top if each.is_composite):
        below = [each for each in found.rows if each.parent == block.id]
        share = sum((each.weighted or 0) * each.base for each in below)
        assert share / sum(each.counted for each in below) == block.score


@given(st.data(), trees(least=2))
def test_not_applicable_equals_never_having_been_there(data: st.DataObject, tree: Tree) -> None:
    absent = data.draw(st.sampled_from(leaves_of(tree)))
    rest: list[Leaf | Block] = []
    for top in tree:
        if isinstance(top, Block) and absent in top.leaves:
            kept = tuple(leaf for leaf in top.leaves if leaf is not absent)
            full = sum(leaf.weight for leaf in top.leaves)
            if kept:  # the block loses the share of its weight that the indicator had
                share = sum((leaf.weight for leaf in kept), Fraction(0)) / full
                rest.append(replace(top, weight=top.weight * share, leaves=kept))
        elif top is not absent:
            rest.append(top)
    before, after = scorecard(tree, absent=absent.name), scorecard(tuple(rest))
    assert (before.total, before.grade) == (after.total, after.grade)
    assert before.coverage == after.coverage


@given(st.data(), trees(of=percentages), ladders(), percentages)
def test_a_better_result_never_lowers_the_total_or_the_grade(
    data: st.DataObject, tree: Tree, levels: str, other: Fraction
) -> None:
    # a better result is a higher one where levels rise, and a lower one where they fall
    template = f"title: {{en: Test}}\ncriteria: {{kind: interpolated, levels: {levels}}}"
    thresholds = [Fraction(pair.split(": ")[1]) for pair in levels.strip("{}").split(", ")]
    choose = max if thresholds[-1] > thresholds[0] else min
    chosen = data.draw(st.sampled_from(leaves_of(tree)))
    better = replace(chosen, score=choose(chosen.score, other))
    raised = tuple(
        replace(top, leaves=tuple(better if leaf is chosen else leaf for leaf in top.leaves))
        if isinstance(top, Block)
        else (better if top is chosen else top)
        for top in tree
    )
    before, after = scorecard(tree, criteria=template), scorecard(raised, criteria=template)
    assert total_of(after) >= total_of(before)
    assert grade_of(after) >= grade_of(before)


def exactly(template: str, measurement: str) -> Fraction:
    """A score that must be there."""
    found = score(template, measurement)
    assert found is not None
    return found


@pytest.mark.parametrize("falling", [False, True])
@pytest.mark.parametrize("policy", ["extend_down", "extend_up", "round_half_up"])
@given(data=st.data(), one=percentages, other=percentages)
def test_in_ranges_a_better_result_never_scores_less(
    policy: str, data: st.DataObject, one: Fraction, other: Fraction, *, falling: bool
) -> None:
    bands = data.draw(ranges(falling=falling))
    template = f"criteria: {{kind: bands, gap_policy: {policy}, bands: {bands}}}"
    low, high = sorted([one, other], reverse=falling)
    worse, better = (exactly(template, f"value: {typed(value)}") for value in (low, high))
    assert 1 <= worse <= better <= 5


@given(ladders(), st.sampled_from("01"), numbers)
def test_an_interpolated_score_stays_on_the_scale(levels: str, floor: str, value: Fraction) -> None:
    template = f"criteria: {{kind: interpolated, floor: {floor}, levels: {levels}}}"
    assert 0 <= exactly(template, f"value: {typed(value)}") <= 5


@given(ladders())
def test_each_threshold_earns_its_level(levels: str) -> None:
    template = f"criteria: {{kind: interpolated, levels: {levels}}}"
    for pair in levels.strip("{}").split(", "):
        level, threshold = pair.split(": ")
        assert exactly(template, f"value: {threshold}") == int(level)


@given(st.sets(st.integers(1, 5)), st.integers(1, 5))
def test_one_more_step_never_lowers_a_milestone_or_a_sum(done: set[int], more: int) -> None:
    steps = ", ".join("{text: {en: Step}}" for _ in range(5))
    for kind in ("steps", "step-sum"):
        template = f"criteria: {{kind: {kind}, steps: [{steps}]}}"
        before = exactly(template, f"steps: {sorted(done)}")
        assert before <= exactly(template, f"steps: {sorted(done | {more})}")


REPORT = """
criteria: {kind: entered}
deadline: department
deductions:
  - {kind: late, per_working_day: EACH}
  - {kind: count, variable: missed, each: 0.2, text: {en: Missed}}
"""


@given(scores, scores, st.integers(0, 12), st.integers(0, 9))
def test_raw_score_and_adjustments_are_the_score(
    raw: Fraction, each: Fraction, days: int, missed: int
) -> None:
    sent = date(2013, 3, 18) + timedelta(days=days)
    text = f"value: {typed(raw)}\nsubmitted: {sent}\ncounts: {{missed: {missed}}}"
    one = measured(REPORT.replace("EACH", typed(each)), text)
    assert one.raw_score == raw
    assert raw + sum((adjustment.amount for adjustment in one.adjustments), Fraction(0)) == one.score
    assert one.score is not None
    assert 0 <= one.score <= raw


@given(scores, scores, st.integers(0, 12), st.integers(0, 12))
def test_a_later_report_never_scores_more(raw: Fraction, each: Fraction, one: int, other: int) -> None:
    early, late = (date(2013, 3, 18) + timedelta(days=days) for days in sorted((one, other)))
    template = REPORT.replace("EACH", typed(each))
    assert exactly(template, f"value: {typed(raw)}\nsubmitted: {late}") <= exactly(
        template, f"value: {typed(raw)}\nsubmitted: {early}"
    )


@given(numbers, st.integers(0, 6))
def test_rounding_is_near_odd_and_settled(number: Fraction, places: int) -> None:
    rounded = half_up(number, places)
    assert abs(rounded - number) <= Fraction(1, 2 * 10**places)
    assert (rounded * 10**places).denominator == 1
    assert half_up(-number, places) == -rounded
    assert half_up(rounded, places) == rounded


@given(numbers, numbers, st.integers(0, 6))
def test_rounding_keeps_the_order(one: Fraction, other: Fraction, places: int) -> None:
    low, high = sorted([one, other])
    assert half_up(low, places) <= half_up(high, places)


@given(st.integers(-1000, 1000), st.integers(0, 6))
def test_a_half_goes_away_from_zero(whole: int, places: int) -> None:
    half = Fraction(2 * whole + 1, 2 * 10**places)
    assert abs(half_up(half, places)) == abs(half) + Fraction(1, 2 * 10**places)


@given(numbers)
def test_what_is_written_reads_back(number: Fraction) -> None:
    assert read_number(written(number)) == number
    assert read_number(typed(number)) == number


@given(st.integers(-(10**30), 10**30), st.integers(0, 8))
def test_decimals_are_written_without_a_fraction_bar(whole: int, places: int) -> None:
    number = Fraction(whole, 10**places)
    text = written(number)
    assert "/" not in text
    assert len(text) <= LONGEST
    assert read_number(text) == number
