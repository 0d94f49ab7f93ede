"""The reference points of the framework of Chonburi, scored from its own files."""

from fractions import Fraction
from pathlib import Path

import pytest

from generator.model.measurement import Measurement
from generator.model.project import Framework
from generator.model.scorecard import Measured
from generator.reading.project import read_project
from generator.scoring.examples import worked_examples
from generator.scoring.measure import Circumstances
from generator.scoring.measure import measure
from tests.scoring.scenes import PLACE
from tests.scoring.scenes import record

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def chonburi() -> Framework:
    return read_project(ROOT)[0].frameworks["chonburi-2556"]


def measured(rules: Framework, name: str, text: str, kind: str = "provincial-office") -> Measured:
    """One measurement of an indicator in round 1."""
    period = rules.rules.periods[0]
    at = Circumstances(period=period, calendar=rules.calendar(period), unit_kind=kind)
    return measure(rules.indicators[name], record(Measurement, text), at, place=PLACE)


def test_s002_01_round_one_and_its_dates(chonburi: Framework) -> None:
    """Round 1 of fiscal year 2556 runs from 1 October 2555 to 31 March 2556."""
    first = chonburi.rules.periods[0]
    assert (first.start.isoformat(), first.end.isoformat()) == ("2012-10-01", "2013-03-31")
    assert chonburi.rules.fiscal_year == 2556


def test_s002_02_and_s002_38_deadlines_of_round_one(chonburi: Framework) -> None:
    deadlines = chonburi.rules.periods[0].deadlines
    assert deadlines["appraisal-draft"].due.isoformat() == "2013-02-22"
    found = {
        name: (each.due.isoformat(), each.cutoff.isoformat() if each.cutoff else None)
        for name, each in deadlines.items()
        if name in {"internal", "department", "community-plan", "backlog"}
    }
    assert found == {
        "internal": ("2013-03-10", "2013-03-20"),
        "community-plan": ("2013-03-11", "2013-03-15"),
        "department": ("2013-03-20", "2013-03-26"),
        "backlog": ("2013-03-20", "2013-03-20"),
    }


def test_s002_43_indicator_8_2_with_20_of_28(chonburi: Framework) -> None:
    # class C, 60/65/70/75/80: 500/7 = 71.43 per cent, 3 + (500/7 - 490/7) / 5 = 23/7 = 3.2857
    text = "inputs: {done: 20, backlog: 28, backlog_at_province: 23}\nsubmitted: 2013-03-20\napproved: 2013-03-20"
    one = measured(chonburi, "8.2", text)
    assert (one.value, one.raw_score, one.score) == (Fraction(500, 7), Fraction(23, 7), Fraction(23, 7))


def test_s002_35_indicator_4_sent_two_working_days_late(chonburi: Framework) -> None:
    # 30 of 33: 45/11; Wed 20 to Fri 22 March: 90/22 - 11/22 = 79/22 = 3.5909
    one = measured(chonburi, "4", "inputs: {reported: 30, all: 33}\nsubmitted: 2013-03-22")
    assert (one.raw_score, one.score) == (Fraction(45, 11), Fraction(79, 22))


def test_s002_44_indicator_8_1_counts_all_ten_cases(chonburi: Framework) -> None:
    # 9 of 10 is 90 per cent, level 3 of class A; of the 9 at the province alone it would be 100
    text = (
        "inputs: {done: 9, backlog: 10, backlog_at_province: 9}\nsubmitted: 2013-03-20\napproved: 2013-03-20"
    )
    assert measured(chonburi, "8.1", text).score == 3


def test_s002_40_a_unit_with_one_area_that_does_nothing_earns_nothing_for_it(chonburi: Framework) -> None:
    parts = chonburi.rules.allocations[1].applicable_parts["6"]
    period = chonburi.rules.periods[0]
    at = Circumstances(
        period=period,
        calendar=chonburi.calendar(period),
        unit_kind="group",
        applicable_parts=frozenset(parts),
    )
    # 1 + 0 + 0 + 1 + 1/2; the area of finance is not its duty
    text = "steps: {1: done, 2: {missing: [planning]}, 3: {missing: [planning, finance]}}\nsubmitted: 2013-03-11\nreview: {score: 0.5}"
    one = measure(chonburi.indicators["6"], record(Measurement, text), at, place=PLACE)
    assert one.score == Fraction(5, 2)


@pytest.mark.parametrize(
    ("unit", "points"),
    [
        ("general-administration", 30),
        ("promotion-group", 20),
        ("finance-group", 25),
        ("personnel-group", 20),
        ("legal-group", 30),
        ("district-offices", 35),
    ],
)
def test_s002_04_points_of_each_unit(chonburi: Framework, unit: str, points: int) -> None:
    weights = {node.id: node.weight or Fraction(0) for _, _, node in chonburi.nodes()}
    allocation = next(each for each in chonburi.rules.allocations if each.unit == unit)
    assert sum(weights.get(each.id, Fraction(0)) for each in allocation.indicators) == points


def test_every_worked_example_comes_out_as_printed(chonburi: Framework) -> None:
    worked, problems = worked_examples(chonburi)
    assert problems == []
    assert len(worked) >= 20
