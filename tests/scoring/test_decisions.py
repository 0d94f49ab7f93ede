"""Decision tables and the conditions they are made of (indicator 3 of Chonburi, S002-34a)."""

from fractions import Fraction

import pytest

from generator.model.expression import parse_expression
from generator.scoring.evaluate import compiled
from generator.scoring.unscorable import UnscorableError
from tests.scoring.scenes import measured
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

COVERAGE = """
formula: {expression: targeted / all * 100, variables: {targeted: {en: T}, all: {en: A}}}
criteria:
  kind: decision
  facts: {every_district: {en: Every district}}
  rules:
    - {level: 5, when: value > 50 and every_district and on_time, text: {en: In time}}
    - {level: 3, when: value > 50 and every_district and not on_time, text: {en: Late}}
    - {level: 1, when: value < 50 and not on_time, text: {en: Few and late}}
  otherwise: OTHERWISE
deadline: community-plan
"""


@pytest.mark.parametrize(
    ("targeted", "every_district", "sent", "expected", "conservative"),
    [
        # of 33; due Mon 11 March, cut-off Fri 15 March; the last column asks the evaluator where no condition decides
        (20, "true", "11", 5, 5),  # 60.6 per cent, in time
        (17, "true", "12", 3, 3),  # 51.5 per cent, late: there is no level 4 and no daily deduction
        (20, "true", "15", 3, 3),
        (16, "true", "15", 1, 1),  # 48.5 per cent, late
        (16, "true", "11", 1, None),  # less than half but in time: not printed
        (20, "false", "11", 1, None),  # not in every district: not printed
        (20, "false", "14", 1, None),
        (20, "true", "16", 0, 0),  # after the cut-off: 0, weight kept
        (16, "false", "16", 0, 0),
    ],
)
def test_s002_34a_conditional_milestone(
    targeted: int, every_district: str, sent: str, expected: int, conservative: int | None
) -> None:
    text = f"""
inputs: {{targeted: {targeted}, all: 33}}
facts: {{every_district: {every_district}}}
submitted: 2013-03-{sent}
"""
    assert score(COVERAGE.replace("OTHERWISE", "1"), text) == expected
    assert score(COVERAGE.replace("OTHERWISE", "evaluator"), text) == conservative


def test_s002_34a_exactly_half_is_not_more_than_half() -> None:
    text = "inputs: {targeted: 17, all: 34}\nfacts: {every_district: true}\nsubmitted: 2013-03-11"
    one = measured(COVERAGE.replace("OTHERWISE", "1"), text)
    assert seen(one.value, one.score, one.working[-2].rule) == (50, 1, "decision-otherwise")


def test_s002_34a_the_evaluator_decides_what_the_table_leaves_open() -> None:
    text = "inputs: {targeted: 17, all: 34}\nfacts: {every_district: true}\nsubmitted: 2013-03-11"
    open_table = COVERAGE.replace("OTHERWISE", "evaluator")
    assert measured(open_table, text).working[-2].rule == "decision-awaits-evaluator"
    given = measured(open_table, text + "\nevaluator_level: 2")
    assert seen(given.score, given.working[-2].rule) == (2, "decision-evaluator")


def test_s002_34a_the_evaluator_does_not_overrule_a_condition_that_holds() -> None:
    text = "inputs: {targeted: 20, all: 33}\nfacts: {every_district: true}\nsubmitted: 2013-03-11"
    assert score(COVERAGE.replace("OTHERWISE", "evaluator"), text + "\nevaluator_level: 2") == 5


def test_s002_34a_after_the_cutoff_no_evaluator_is_awaited() -> None:
    text = "inputs: {targeted: 16, all: 33}\nfacts: {every_district: true}\nsubmitted: 2013-03-18"
    template = COVERAGE.replace("OTHERWISE", "evaluator").replace("value < 50 and not on_time", "value < 0")
    assert score(template, text) == 0


TABLE = """
criteria:
  kind: decision
  facts: {agreed: {en: Agreed}}
  rules: [{level: 5, when: WHEN, text: {en: Test}}]
  otherwise: 2
"""


@pytest.mark.parametrize(
    ("when", "measurement", "expected"),
    [
        ("agreed", "facts: {agreed: true}", 5),
        ("agreed", "facts: {agreed: false}", 2),
        ("value >= 3 or agreed", "value: 3\nfacts: {agreed: false}", 5),
        ("value >= 3 or agreed", "value: 2.99\nfacts: {agreed: false}", 2),
    ],
)
def test_a_table_without_a_formula_uses_value_and_facts(when: str, measurement: str, expected: int) -> None:
    assert score(TABLE.replace("WHEN", when), measurement) == expected


@pytest.mark.parametrize(
    ("when", "code", "facts"),
    [
        ("value > 1", "SC409", {"variable": "value"}),
        ("agreed and on_time", "SC409", {"variable": "on_time"}),
        ("1 / 0 > 1", "SC408", {"formula": "1 / 0 > 1"}),
    ],
)
def test_a_condition_that_cannot_be_decided_is_told(when: str, code: str, facts: dict[str, str]) -> None:
    with pytest.raises(UnscorableError) as error:
        score(TABLE.replace("WHEN", when), "facts: {agreed: true}")
    assert (error.value.problem.code, dict(error.value.problem.facts)) == (code, facts)


def test_a_number_that_only_a_condition_needs_is_told_when_missing() -> None:
    template = COVERAGE.replace("OTHERWISE", "1").replace("all: {en: A}", "all: {en: A}, extra: {en: E}")
    template = template.replace("value < 50", "extra > 1")
    text = "inputs: {targeted: 10, all: 33}\nfacts: {every_district: true}\nsubmitted: 2013-03-12"
    with pytest.raises(UnscorableError) as error:
        score(template, text)
    assert error.value.problem.code == "SC409"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7", "7"),
        ("0.1 + 0.2", "3/10"),
        ("a - b - c", "-4"),  # (1 - 2) - 3
        ("a / b / c", "1/6"),
        ("a + b * c", "7"),
        ("(a + b) * c", "9"),
        ("-c", "-3"),
        ("--c", "3"),
        ("min(c, b, a)", "1"),
        ("max(c, b, a)", "3"),
        ("sum(a, b, c)", "6"),
        ("max(b)", "2"),
        ("a < b", "1"),
        ("b < a", "0"),
        ("a < b <= 2 < c", "1"),
        ("a < b > c", "0"),
        ("b == 2.0", "1"),
        ("b != 2", "0"),
        ("b >= 2", "1"),
        ("c > 3", "0"),
        ("a and b", "1"),
        ("a and yes and not b", "0"),
        ("no or b", "1"),
        ("no or b < a", "0"),
        ("not no", "1"),
        ("not c", "0"),
        ("yes + yes", "2"),  # a fact counts 1
        ("b * 100 / 7", "200/7"),
    ],
)
def test_formulas_are_exact(text: str, expected: str) -> None:
    names: dict[str, Fraction | bool] = {
        "a": Fraction(1),
        "b": Fraction(2),
        "c": Fraction(3),
        "yes": True,
        "no": False,
    }
    assert compiled(parse_expression(text))(names) == Fraction(expected)


def test_and_and_or_stop_where_the_answer_is_known() -> None:
    assert compiled(parse_expression("0 and 1 / 0"))({}) == 0
    assert compiled(parse_expression("1 or 1 / 0"))({}) == 1


VALUE = "criteria: {kind: interpolated, levels: {1: 60, 5: 100}}"
RATIO = VALUE + "\nformula: {expression: done / all * 100, variables: {done: {en: D}, all: {en: A}}}"


@pytest.mark.parametrize(
    ("template", "measurement", "code", "facts"),
    [
        (VALUE, "", "SC409", {"variable": "value"}),
        (RATIO, "inputs: {done: 1}", "SC409", {"variable": "all"}),
        (RATIO, "inputs: {done: 1, all: 0}", "SC408", {"formula": "done / all * 100"}),
    ],
)
def test_numbers_that_allow_no_score_are_told(
    template: str, measurement: str, code: str, facts: dict[str, str]
) -> None:
    with pytest.raises(UnscorableError) as error:
        score(template, measurement)
    assert (error.value.problem.code, dict(error.value.problem.facts)) == (code, facts)
