"""Numbers that are collected by quarter of the fiscal year (S003-12), worked out by hand."""

from fractions import Fraction

import pytest

from generator.scoring.unscorable import UnscorableError
from tests.scoring.scenes import measured
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

LEVELS = "criteria: {kind: interpolated, levels: {1: 10, 5: 50}}\n"

FOUR = "{1: 3, 2: 4, 3: 5, 4: 8}"


@pytest.mark.parametrize(
    ("how", "quarters", "expected"),
    [
        ("sum", FOUR, "20"),  # 3 + 4 + 5 + 8
        ("last", FOUR, "8"),
        ("mean", FOUR, "5"),
        ("sum", "{4: 8, 1: 3}", "11"),  # the order of writing does not matter
        ("last", "{4: 8, 1: 3}", "8"),
        ("last", "{1: 3, 2: 4}", "4"),  # the last one told
        ("mean", "{1: 3, 2: 4}", "7/2"),  # of the quarters told
        ("mean", "{1: 1, 2: 1, 3: 2}", "4/3"),
        ("sum", "{1: 0}", "0"),
        ("sum", "{1: {value: 3, remark: {en: Two offices}}, 2: 4}", "7"),
        ("sum", "{๑: ๓, ๒: ๔}", "7"),
    ],
)
def test_s003_12_one_number_from_the_quarters(how: str, quarters: str, expected: str) -> None:
    one = measured(f"quarterly: {how}\n{LEVELS}", f"quarters: {{value: {quarters}}}")
    assert one.value == Fraction(expected)
    assert one.working[0].rule == f"quarters-{how}"


RATIO = (
    LEVELS
    + """
formula:
  expression: held / planned * 100
  variables:
    held: {en: Meetings held, quarterly: sum}
    planned: {en: Meetings planned, quarterly: last}
"""
)


def test_s003_12_variables_of_a_formula_by_quarter() -> None:
    # 3 + 4 + 5 + 8 = 20 held, 40 planned as last told: 50 per cent, level 5
    one = measured(RATIO, f"quarters: {{held: {FOUR}, planned: {{1: 30, 2: 40}}}}")
    assert seen(one.value, one.score) == (50, 5)
    assert [line.facts["value"] for line in one.working if line.rule == "input"] == [20, 40]


def test_s003_12_a_variable_may_be_told_whole() -> None:
    # 15 of 60 for the whole year: 25 per cent; 1 + 4 x 15/40 = 5/2
    assert score(RATIO, "inputs: {held: 15, planned: 60}") == Fraction("5/2")
    assert score(RATIO, "inputs: {planned: 80}\nquarters: {held: {1: 8, 4: 12}}") == Fraction("5/2")


def test_s003_12_a_variable_without_any_quarter_is_told() -> None:
    with pytest.raises(UnscorableError) as error:
        score(RATIO, f"quarters: {{held: {FOUR}}}")
    assert (error.value.problem.code, dict(error.value.problem.facts)) == ("SC409", {"variable": "planned"})


def test_s003_12_a_result_without_any_quarter_is_told_unless_it_is_told_whole() -> None:
    template = f"quarterly: sum\n{LEVELS}"
    assert score(template, "value: 30") == 3
    with pytest.raises(UnscorableError) as error:
        score(template, "quarters: {value: {}}")
    assert dict(error.value.problem.facts) == {"variable": "quarters.value"}


def test_s003_10_a_percentage_where_less_is_better() -> None:
    # services beyond the standard time, by quarter: (2 + 4 + 3) / 3 = 3 per cent of 5, 4, 3, 2, 1: level 3
    template = "quarterly: mean\ndirection: falling\ncriteria: {kind: interpolated, levels: {1: 5, 2: 4, 3: 3, 4: 2, 5: 1}}"
    assert score(template, "quarters: {value: {1: 2, 2: 4, 3: 3}}") == 3
    assert score(template, "quarters: {value: {1: 9}}") == 1
    assert score(template, "quarters: {value: {1: 0}}") == 5
