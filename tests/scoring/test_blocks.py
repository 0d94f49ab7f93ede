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


DEEP = """
perspectives:
  - id: p
    title: {en: P}
    indicators:
      - id: top
        weight: 100
        indicators:
          - id: aa
            weight: 60
            indicators: [{id: a, weight: 60}, {id: b, weight: unknown}]
          - {id: c, weight: 40}
"""
BLOCKS = {"top": COMPOSITE, "aa": COMPOSITE}
TWICE = "assessments: {self: {value: 2}, verified: {value: 4}}"


def test_an_assessment_that_counts_in_nothing_makes_no_second_column() -> None:
    # b has no known weight: what it was assessed with does not bear on aa or on top
    scored = card(framework(DEEP, BLOCKS), f"results: {{a: {{value: 3}}, b: {{{TWICE}}}, c: {{value: 1}}}}")
    assert [each.id for each in scored.rows if each.assessments] == ["b"]


def test_an_assessment_deep_down_makes_columns_all_the_way_up() -> None:
    # aa is a: 2 and 4; top (60x2 + 40x1) / 100 and (60x4 + 40x1) / 100
    scored = card(framework(DEEP, BLOCKS), f"results: {{a: {{{TWICE}}}, b: {{value: 5}}, c: {{value: 1}}}}")
    top = row(scored, "top").assessments
    assert seen([each.measured.score for each in top]) == [Fraction(8, 5), Fraction(14, 5)]


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("not-applicable", "not-applicable", "not-applicable"),
        ("cancelled", "cancelled", "cancelled"),
        ("not-applicable", "cancelled", "not-applicable"),
    ],
)
def test_a_composite_of_which_nothing_is_left_has_left_itself(first: str, second: str, status: str) -> None:
    text = DEEP.replace("{id: b, weight: unknown}", "{id: b, weight: 0}")
    why = "reason: {en: None there}"
    given = f"results: {{a: {{status: {first}, {why}}}, b: {{status: {second}, {why}}}, c: {{value: 1}}}}"
    scored = card(framework(text, BLOCKS), given)
    assert row(scored, "aa").status == status
    assert scored.total == 1


GATE = """
gates:
  - id: gate
    title: {en: Gate}
    gate_on: exact
    conditions: [{indicator: NAME, at_least: 3}]
    passed: {en: Passed}
    failed: {en: Failed}
"""


@pytest.mark.parametrize(
    ("name", "given", "passed"),
    [
        ("top", "a: {value: 4}, c: {value: 4}", True),
        ("top", "a: {value: 4}", None),  # 4 so far, but c is awaited
        ("aa", "a: {value: 4}", True),  # b has no known weight, so nothing of aa is awaited
        ("own", "a: {value: 4}, c: {value: 4}", None),  # the unit does not have it
    ],
)
def test_a_gate_may_ask_for_a_composite(name: str, given: str, passed: bool | None) -> None:
    rules = framework(
        DEEP + GATE.replace("NAME", name), {**BLOCKS, "own": "title: {en: Own}\ncriteria: {kind: entered}"}
    )
    assert card(rules, f"results: {{{given}}}").gates[0].passed is passed


def test_a_report_past_the_cut_off_leaves_nothing_without_a_conversion_too() -> None:
    text = DEEP + "report_deduction: {deadline: department, per_working_day: 0.05}\n"
    scored = card(framework(text, BLOCKS), "submitted: 2013-03-27\nresults: {a: {value: 4}, c: {value: 4}}")
    assert seen(scored.total, scored.out_of_100) == (0, None)


def test_a_rolled_due_date_of_the_whole_report_is_told() -> None:
    # 10 March 2556 is a Sunday: due on Monday
    text = DEEP + "report_deduction: {deadline: internal, per_working_day: 0.05}\n"
    scored = card(framework(text, BLOCKS), "submitted: 2013-03-11\nresults: {a: {value: 4}, c: {value: 4}}")
    assert [line.rule for line in scored.working] == ["total", "due-rolled", "report-in-time"]
