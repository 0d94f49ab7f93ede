"""Classes, denominators and numbers that are counted. Expected values are worked out by hand."""

from fractions import Fraction

import pytest

from generator.model.fields import Text
from generator.scoring.unscorable import UnscorableError
from tests.scoring.scenes import measured
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

BACKLOG = """
formula:
  expression: done / denominator * 100
  variables: {done: {en: D}, backlog: {en: B}, backlog_at_province: {en: P}}
  denominators: {total: backlog, province: backlog_at_province}
  denominator_basis: BASIS
criteria:
  kind: classes
  by: backlog
  classes:
    - {id: A, from: 1, to: 10, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}
    - {id: B, from: 11, to: 20, levels: {1: 70, 2: 75, 3: 80, 4: 85, 5: 90}}
    - {id: C, from: 21, to: 30, levels: {1: 60, 2: 65, 3: 70, 4: 75, 5: 80}}
    - {id: D, from: 31, to: 40, levels: {1: 50, 2: 55, 3: 60, 4: 65, 5: 70}}
"""
BACKLOG_81 = BACKLOG + "    - {id: E, from: 41, levels: {1: 40, 2: 45, 3: 50, 4: 55, 5: 60}}\n"
BACKLOG_82 = (
    BACKLOG
    + """
    - {id: E, from: 41, to: 50, levels: {1: 45, 2: 50, 3: 55, 4: 60, 5: 65}}
    - {id: F, from: 51, to: 60, levels: {1: 40, 2: 45, 3: 50, 4: 55, 5: 60}}
    - {id: G, from: 61, levels: {1: 35, 2: 40, 3: 45, 4: 50, 5: 55}}
"""
)


@pytest.mark.parametrize(
    ("done", "backlog", "in_81", "in_82"),
    [
        # class A of 10 cases attains whole percentages of 80, 90 and 100 only
        (8, 10, "1", "1"),
        (9, 10, "3", "3"),
        (10, 10, "5", "5"),
        (8, 11, "17/11", "17/11"),  # class B, 800/11 per cent: 1 + (800/11 - 770/11) / 5 = 1 + 6/11
        (20, 28, "23/7", "23/7"),  # class C, 500/7 per cent: 3 + (500/7 - 490/7) / 5 = 3 + 2/7
        (20, 40, "1", "1"),  # class D, 50 per cent
        (27, 45, "5", "4"),  # the same letter E: 60 per cent is level 5 in 8.1 and level 4 in 8.2
        (30, 60, "3", "3"),  # E of 8.1, F of 8.2: 50 per cent is level 3 in both
    ],
)
def test_s002_43_the_class_of_the_backlog_gives_the_thresholds(
    done: int, backlog: int, in_81: str, in_82: str
) -> None:
    inputs = f"inputs: {{done: {done}, backlog: {backlog}}}"
    assert score(BACKLOG_81.replace("BASIS", "total"), inputs) == Fraction(in_81)
    assert score(BACKLOG_82.replace("BASIS", "total"), inputs) == Fraction(in_82)


def test_s002_43_the_last_class_has_no_upper_end() -> None:
    # 40 of 100 is 40 per cent: level 2 of class G; 8.1 ends with class E, where 40 is level 1
    inputs = "inputs: {done: 40, backlog: 100}"
    assert score(BACKLOG_82.replace("BASIS", "total"), inputs) == 2
    assert score(BACKLOG_81.replace("BASIS", "total"), inputs) == 1


def test_s002_43_a_number_of_no_class_is_told() -> None:
    # half a case lies between class A (to 10) and class B (from 11)
    with pytest.raises(UnscorableError) as error:
        score(BACKLOG_81.replace("BASIS", "total"), "inputs: {done: 10, backlog: 10.5}")
    assert error.value.problem.code == "SC418"
    assert dict(error.value.problem.facts) == {"variable": "backlog", "value": "10.5"}


@pytest.mark.parametrize(
    ("basis", "label", "value", "expected"),
    [
        # 18 done of 28 in all, or of the 23 that are with the province; class C either way
        ("total", "B", "450/7", "13/7"),  # 64.29 per cent: 1 + (450/7 - 420/7) / 5 = 1 + 6/7 = 1.8571
        ("province", "P", "1800/23", "107/23"),  # 78.26: 4 + (1800/23 - 1725/23) / 5 = 4 + 15/23 = 4.6522
    ],
)
def test_s002_44_the_denominator_basis_is_chosen(basis: str, label: str, value: str, expected: str) -> None:
    template = BACKLOG_82.replace("BASIS", basis)
    one = measured(template, "inputs: {done: 18, backlog: 28, backlog_at_province: 23}")
    assert (one.value, one.score) == (Fraction(value), Fraction(expected))
    assert [line.facts["label"] for line in one.working if line.rule == "denominator"] == [Text(en=label)]


RECORDS = """
formula:
  expression: complete / all * 100
  variables:
    all: {en: All}
    complete:
      en: Complete
      all_of:
        - {id: general, title: {en: General}}
        - {id: infrastructure, title: {en: Infrastructure}}
        - {id: economy, title: {en: Economy}}
        - {id: society, title: {en: Society}}
        - {id: health, title: {en: Health}}
        - {id: disaster, title: {en: Disaster}}
        - {id: environment, title: {en: Environment}}
        - {id: finance, title: {en: Finance}}
criteria: {kind: interpolated, levels: {1: 50, 2: 55, 3: 60, 4: 65, 5: 70}}
"""


def test_s002_48_a_record_counts_only_when_all_eight_parts_are_complete() -> None:
    # a, b and c are complete; d has seven parts of eight and e none: 3 of 5 is 60 per cent, level 3
    one = measured(
        RECORDS,
        """
inputs: {all: 5}
records:
  complete:
    a: all
    b: all
    c: [general, infrastructure, economy, society, health, disaster, environment, finance]
    d: [general, infrastructure, economy, society, health, disaster, environment]
    e: []
""",
    )
    assert seen(one.value, one.score) == (60, 3)


def test_s002_48_the_number_may_be_given_instead_of_the_records() -> None:
    # 19 of 30 is 190/3 per cent: 3 + (190/3 - 180/3) / 5 = 3 + 2/3
    assert score(RECORDS, "inputs: {all: 30, complete: 19}") == Fraction("11/3")


@pytest.mark.parametrize(
    ("template", "given", "missing"),
    [
        # S002-43: on another basis the formula needs no `backlog`, but the classes do
        (BACKLOG_82.replace("BASIS", "province"), "inputs: {done: 9, backlog_at_province: 10}", "backlog"),
        (BACKLOG_82.replace("BASIS", "province"), "inputs: {done: 9, backlog: 10}", "backlog_at_province"),
        # S002-48: neither the number nor the records
        (RECORDS, "inputs: {all: 5}", "complete"),
    ],
)
def test_a_number_that_is_missing_is_told(template: str, given: str, missing: str) -> None:
    with pytest.raises(UnscorableError) as error:
        score(template, given)
    assert (error.value.problem.code, dict(error.value.problem.facts)) == ("SC409", {"variable": missing})


def test_s000_05_a_score_entered_by_hand_lies_between_0_and_5() -> None:
    entered = "criteria: {kind: entered}"
    assert score(entered, "value: 3.25") == Fraction("13/4")
    assert score(entered, "value: 0") == 0
    assert score(entered, "value: 5") == 5
    for wrong in ("5.01", "-0.01"):
        with pytest.raises(UnscorableError) as error:
            score(entered, f"value: {wrong}")
        assert error.value.problem.code == "SC407"
