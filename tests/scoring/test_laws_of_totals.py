"""Laws of totals, tracks, choices, rounds and grades, whatever the numbers are (properties, by Hypothesis).

S000-07, S001-04, S001-06, S001-19, S001-20.
"""

from dataclasses import replace
from datetime import date
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator.model.scorecard import Scorecard
from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import HEAD
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import row
from tests.strategies import Block
from tests.strategies import Leaf
from tests.strategies import Tree
from tests.strategies import leaves_of
from tests.strategies import nodes
from tests.strategies import scores
from tests.strategies import trees
from tests.strategies import typed

BANDS = "[{id: '3', min: 80, title: {en: Good}}, {id: '2', min: 60, title: {en: Fair}}, {id: '1', min: 0, title: {en: Poor}}]"
OUT_OF_100 = "out_of_100: {multiply_by: 20}\n"
GOOD, OTHER = trees(prefix="g"), trees(prefix="h")

FEWER = settings(max_examples=settings().max_examples // 3)
"""Each example reads several frameworks: a third of the profile's examples takes a third of the time."""


def blocks(*named: Tree) -> dict[str, str]:
    """The templates of the composites of trees."""
    return {top.name: COMPOSITE for tree in named for top in tree if isinstance(top, Block)}


def results(*named: Tree) -> str:
    """The results of all indicators of trees."""
    told = (f"{leaf.name}: {{value: {typed(leaf.score)}}}" for tree in named for leaf in leaves_of(tree))
    return f"results: {{{', '.join(told)}}}"


def scored(text: str, *named: Tree, head: str = HEAD, before: str = "") -> Scorecard:
    """The scorecard of a framework with these trees in it."""
    return card(framework(text, blocks(*named), head), f"{before}\n{results(*named)}")


def perspective(tree: Tree, name: str = "p", more: str = "") -> str:
    return f"{{id: {name}, title: {{en: P}}{more}, indicators: [{nodes(tree)}]}}"


def alone(tree: Tree, text: str = "") -> Scorecard:
    """The scorecard of a framework of one perspective."""
    return scored(f"{text}perspectives: [{perspective(tree)}]", tree)


TRACKS = "tracks: [{id: main, title: {en: M}}, {id: other, title: {en: O}}]\n"


@FEWER
@given(trees(), GOOD, OTHER)
def test_tracks_do_not_know_of_one_another(main: Tree, one: Tree, other: Tree) -> None:
    """S001-19: each total is what it would be by itself, whatever the other track has."""
    totals = []
    for second in (one, other):
        text = (
            f"{TRACKS}{OUT_OF_100}perspectives: [{perspective(main, 'p', ', track: main')}, "
            f"{perspective(second, 'q', ', track: other')}]"
        )
        found = scored(text, main, second)
        assert [each.total for each in found.tracks] == [alone(main).total, alone(second).total]
        totals.append((found.tracks[0], found.total, found.out_of_100))
    assert totals[0] == totals[1]


@FEWER
@given(trees(), GOOD)
def test_perspectives_without_a_total_stand_alone(one: Tree, other: Tree) -> None:
    """S000-04."""
    found = scored(
        f"total: none\nperspectives: [{perspective(one, 'p')}, {perspective(other, 'q')}]", one, other
    )
    assert found.total is None
    assert [each.score for each in found.perspectives] == [alone(one).total, alone(other).total]


@FEWER
@given(trees(), GOOD, OTHER)
def test_the_weakest_decides_and_the_literal_grade_agrees_or_is_none(
    one: Tree, two: Tree, three: Tree
) -> None:
    """S000-07."""
    named = (one, two, three)
    listed = ", ".join(perspective(tree, f"p{number}") for number, tree in enumerate(named))
    text = f"total: none\n{OUT_OF_100}perspectives: [{listed}]\ngrades: {{basis: BASIS, bands: {BANDS}}}"
    each = [alone(tree, f"{OUT_OF_100}grades: {{bands: {BANDS}}}\n").grade for tree in named]
    grades = [band.id for band in each if band]
    weakest = scored(text.replace("BASIS", "weakest"), *named)
    literal = scored(text.replace("BASIS", "literal"), *named)
    assert weakest.grade is not None
    assert weakest.grade.id == min(grades)
    assert literal.grading.is_unclassified is (len(set(grades)) > 1)
    assert (literal.grade is None) is literal.grading.is_unclassified
    assert literal.grade in (None, weakest.grade)


def without(tree: Tree, absent: Leaf) -> Tree:
    """The tree as if an indicator had never been there; its block loses its share of the weight."""
    rest: list[Leaf | Block] = []
    for top in tree:
        if isinstance(top, Block) and absent in top.leaves:
            kept = tuple(leaf for leaf in top.leaves if leaf is not absent)
            if kept:
                full = sum((leaf.weight for leaf in top.leaves), Fraction(0))
                share = sum((leaf.weight for leaf in kept), Fraction(0)) / full
                rest.append(replace(top, weight=top.weight * share, leaves=kept))
        elif top is not absent:
            rest.append(top)
    return tuple(rest)


@pytest.mark.parametrize("rule", ["choose_one", "may_skip"])
@FEWER
@given(data=st.data(), tree=trees(least=2))
def test_what_is_not_chosen_might_as_well_not_be_there(data: st.DataObject, tree: Tree, rule: str) -> None:
    """S001-06: the chosen one keeps its weight, the other leaves on both sides."""
    names = leaves_of(tree)
    taken, left = data.draw(st.permutations(names))[:2]
    choice = f"choices: [{{id: c, title: {{en: C}}, rule: {rule}, indicators: [{left.name}, {taken.name}]}}]"
    text = f"perspectives: [{perspective(tree)}]\n{choice}"
    found = scored(text, tree, before=f"choices: {{c: [{taken.name}]}}")
    rest = alone(without(tree, left))
    assert (found.total, found.coverage) == (rest.total, rest.coverage)


@FEWER
@given(st.data(), trees(least=2))
def test_what_its_round_does_not_measure_might_as_well_not_be_there(data: st.DataObject, tree: Tree) -> None:
    """rules.md 1.4."""
    absent = data.draw(st.sampled_from(leaves_of(tree)))
    head = HEAD + "  - {id: round-2, title: {en: Two}, start: 2013-04-01, end: 2013-09-30}\n"
    marked = perspective(tree).replace(
        f"{{id: {absent.name}, ", f"{{id: {absent.name}, from_period: round-2, "
    )
    found, rest = scored(f"perspectives: [{marked}]", tree, head=head), alone(without(tree, absent))
    assert (found.total, found.coverage) == (rest.total, rest.coverage)


@FEWER
@given(trees(), scores)
def test_a_block_of_unknown_weights_is_the_score_that_is_entered(tree: Tree, entered: Fraction) -> None:
    """S001-04: whatever stands below, it counts like one indicator with that score."""
    listed = f"{nodes(tree)}, {{id: u, weight: 7, indicators: [{{id: u1, weight: unknown}}, {{id: u2, weight: unknown}}]}}"
    rules = framework(
        f"perspectives: [{{id: p, title: {{en: P}}, indicators: [{listed}]}}]",
        {**blocks(tree), "u": COMPOSITE},
    )
    below = f", u: {{value: {typed(entered)}}}, u1: {{value: 5}}, u2: {{value: 0}}}}"
    found = card(rules, results(tree)[:-1] + below)
    assert found.total == alone((*tree, Leaf("u", Fraction(7), entered))).total


@FEWER
@given(trees(), GOOD, st.sampled_from(["component", "dpis"]))
def test_rounding_parts_moves_a_total_by_little_and_never_off_its_scale(
    one: Tree, other: Tree, stage: str
) -> None:
    """rules.md 1.3: two parts, each rounded to two places, and before that to three."""
    text = f"{OUT_OF_100}perspectives: [{perspective(one, 'p')}, {perspective(other, 'q')}]\nrounding: {{stages: STAGE}}"
    exact = scored(text.replace("STAGE", "final"), one, other)
    parts = scored(text.replace("STAGE", stage), one, other)
    assert exact.total == parts.total
    assert exact.total is not None
    assert exact.out_of_100 == exact.total * 20
    assert parts.out_of_100 is not None
    assert 0 <= parts.out_of_100 <= 100
    assert abs(parts.out_of_100 - exact.out_of_100) <= 2 * (Fraction("0.005") + Fraction("0.0005"))
    assert (parts.out_of_100 * 100).denominator == 1


@FEWER
@given(trees(), scores, st.integers(0, 60), st.integers(0, 60))
def test_a_later_report_never_has_a_higher_total(tree: Tree, each: Fraction, one: int, other: int) -> None:
    """rules.md 1.7."""
    early, late = (date(2013, 3, 18) + timedelta(days=days) for days in sorted((one, other)))
    text = f"perspectives: [{perspective(tree)}]\nreport_deduction: {{deadline: department, per_working_day: {typed(each)}}}"
    first, second = (scored(text, tree, before=f"submitted: {sent}").total for sent in (early, late))
    in_time = alone(tree).total
    assert first is not None
    assert second is not None
    assert in_time is not None
    assert 0 <= second <= first <= in_time


GATE = """
gates:
  - {id: g, title: {en: G}, gate_on: GATE_ON, conditions: [{KIND: 3}], passed: {en: Y}, failed: {en: N}}
"""


@FEWER
@given(scores, scores, st.sampled_from(["at_least", "above"]))
def test_a_better_score_never_shuts_a_gate(one: Fraction, other: Fraction, kind: str) -> None:
    """S001-20."""
    low, high = sorted([one, other])
    for gate_on in ("rounded", "exact"):
        text = "perspectives: [{id: p, title: {en: P}, indicators: [{id: a, weight: 1}]}]"
        text += GATE.replace("GATE_ON", gate_on).replace("KIND", kind)
        worse, better = (
            card(framework(text), f"results: {{a: {{value: {typed(each)}}}}}").gates[0].passed
            for each in (low, high)
        )
        assert worse is not None
        assert better is not None
        assert better >= worse


@FEWER
@given(st.data(), trees())
def test_each_assessor_has_the_total_of_the_own_scores(data: st.DataObject, tree: Tree) -> None:
    """rules.md 1.4: self-assessed and verified columns roll up as if each stood alone."""
    verified = {leaf.name: data.draw(scores) for leaf in leaves_of(tree)}
    told = ", ".join(
        f"{leaf.name}: {{assessments: {{self: {{value: {typed(leaf.score)}}}, verified: {{value: {typed(verified[leaf.name])}}}}}}}"
        for leaf in leaves_of(tree)
    )
    rules = framework(f"perspectives: [{perspective(tree)}]", blocks(tree))
    found = card(rules, f"results: {{{told}}}")
    checked = tuple(
        replace(top, leaves=tuple(replace(leaf, score=verified[leaf.name]) for leaf in top.leaves))
        if isinstance(top, Block)
        else replace(top, score=verified[top.name])
        for top in tree
    )
    own, committee = alone(tree), alone(checked)
    assert [(each.by, each.total) for each in found.assessments] == [
        ("self", own.total),
        ("verified", committee.total),
    ]
    assert found.total == committee.total
    for name in (top.name for top in tree if isinstance(top, Block)):
        columns = [each.measured.score for each in row(found, name).assessments]
        assert columns == [row(own, name).score, row(committee, name).score]
