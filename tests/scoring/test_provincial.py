"""The provincial framework of fiscal year 2550: its criteria, and its made-up provinces scored by hand.

Known weights of the performance track: 1.1 6, 1.2 6, 2.1 20, 2.2 18, 3.1 5, 3.2 4, 4 3, 5.1 1, 5.2 2, 6.1 4, 6.2 3, 7 3, 8 5,
10 6: 86 in all. Every sum below is in that order.
"""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from generator.model.measurement import Measurement
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.rounding import half_up
from generator.model.scorecard import Measured
from generator.model.scorecard import Scorecard
from generator.reading.project import read_project
from generator.scoring.measure import Circumstances
from generator.scoring.measure import measure
from generator.scoring.scorecard import score_results
from tests.scoring.scenes import PLACE
from tests.scoring.scenes import record
from tests.scoring.scenes import seen

ROOT = Path(__file__).parents[2]
NAME = "provincial-2550"


@pytest.fixture(scope="module")
def project() -> Project:
    return read_project(ROOT)[0]


@pytest.fixture(scope="module")
def provincial(project: Project) -> Framework:
    return project.frameworks[NAME]


def card(project: Project, rules: Framework, period: str, province: str) -> Scorecard:
    """The scorecard of one province; its results allow a score everywhere."""
    unit = f"province-{province}"
    wanted = (NAME, period, unit)
    reported = next(each for each in project.results if (each.framework, each.period, each.unit) == wanted)
    found, problems = score_results(rules, project.units[unit], reported)
    assert problems == []
    return found


def score_of(scorecard: Scorecard, name: str) -> Fraction | None:
    row = scorecard.row(name)
    assert row is not None
    return row.score


def measured(rules: Framework, name: str, text: str) -> Measured:
    """One measurement of an indicator in the twelve-month round."""
    period = rules.rules.periods[1]
    at = Circumstances(period=period, calendar=rules.calendar(period), unit_kind="province")
    return measure(rules.indicators[name], record(Measurement, text), at, place=PLACE)


# Criteria


@pytest.mark.parametrize(
    ("done", "shown", "score"),
    [
        ("100", "true", "5"),
        ("100", "false", "4"),  # S001-07: level 5 needs the outputs
        ("97", "true", "4.4"),  # 4 + (97 - 95) / 5
        ("97", "false", "4"),  # whatever would be above 4: a higher result never lowers the score
        ("95", "false", "4"),
        ("94.5", "false", "3.9"),  # 3 + (94.5 - 90) / 5: the condition asks nothing below level 5
        ("79.99", "true", "1"),  # below the first threshold of 80
    ],
)
def test_s001_07_level_5_needs_its_outputs(provincial: Framework, done: str, shown: str, score: str) -> None:
    text = f"projects: {{only: {{actual: {done}}}}}\nfacts: {{outputs_shown: {shown}}}"
    assert measured(provincial, "ydms-3.1", text).score == Fraction(score)


@pytest.mark.parametrize(
    ("projects", "percent"),
    [
        ("a: {weight: 2, actual: 100}, b: {weight: 1, actual: 91}", "97"),  # 291 / 3
        ("only: {planned: 60, actual: 60}", "100"),  # S001-10: the part due by September is done
        ("only: {opening: 20, planned: 60, actual: 54}", "85"),  # (54 - 20) / (60 - 20)
        ("only: {planned: 60, actual: 66}", "100"),  # S001-09: 110 per cent of the plan counts as 100
        ("a: {weight: 1, actual: 88}, b: {weight: 3, planned: 60, actual: 66}", "97"),  # capped one by one
        ("only: {opening: 20, planned: 60, actual: 20}", "0"),  # nothing done in the year itself
    ],
)
def test_s001_08_to_10_progress_of_projects(provincial: Framework, projects: str, percent: str) -> None:
    one = measured(provincial, "ydms-3.1", f"projects: {{{projects}}}\nfacts: {{outputs_shown: true}}")
    assert one.value == Fraction(percent)


@pytest.mark.parametrize(
    ("steps", "score"),
    [("[1, 2, 3, 4, 5]", 5), ("[1, 2, 4]", 2), ("[1, 2, 3, 5]", 3), ("[2, 3]", 1), ("[]", 1)],
)
def test_s001_12_only_an_unbroken_run_of_steps_counts(provincial: Framework, steps: str, score: int) -> None:
    assert measured(provincial, "ydms-4.1", f"steps: {steps}").score == score


# Made-up provinces


TOTALS = {
    # 26.7 + 26.4 + 85 + 70.2 + 23 + 16 + 12 + 5 + 8 + 15 + 12 + 15 + 20 + 27; 0.6 x 4.5 + 0.4 x 4
    ("month-12", "north"): ("361.3", "4.2012", "4.3", True),
    # 22.8 + 24 + 75 + 63 + 20 + 12 + 12 + 4 + 6 + 14 + 9 + 12 + 15 + 24; 0.6 x 2.5 + 0.4 x 3.75: 3 is enough
    ("month-12", "central"): ("312.8", "3.6372", "3", True),
    # 18 + 16.2 + 62 + 52.2 + 18 + 12 + 9 + 4 + 6 + 9.6 + 9 + 9 + 15 + 18: 3 does not exceed 3; 0.6 x 4 + 0.4 x 3.5
    ("month-12", "south"): ("258", "3.0000", "3.8", False),
    # 19.2 + 21.6 + 70 + 58.5 + 20.5 + 16 + 9 + 3 + 4 + 12 + 9 + 12 + 17.5 + 18; 1.49994 + 1.49996 is below 3
    ("month-12", "east"): ("290.3", "3.3756", "2.9999", False),
    # 18.3 + 17.28 + 60 + 57.6 + 21 + 12 + 9 + 5 + 6 + 12 + 9 + 12 + 15 + 21; 0.6 x 4 + 0.4 x 3.5
    ("month-6", "north"): ("275.18", "3.1998", "3.8", True),
    # 13.8 + 15 + 50 + 49.5 + 19 + 8 + 9 + 3 + 4 + 8 + 6 + 9 + 10 + 18; 0.6 x 3.2 + 0.4 x 2.8
    ("month-6", "central"): ("222.3", "2.5849", "3.04", False),
    # 12 + 10.2 + 40 + 39.6 + 17 + 8 + 6 + 3 + 4 + 8 + 6 + 0 + 10 + 15, 7 not reported; 0.6 x 3.5 + 0.4 x 3
    ("month-6", "south"): ("178.8", "2.0791", "3.3", False),
    # 18 + 18 + 62 + 54 + 19 + 12 + 9 + 3 + 4 + 12 + 9 + 12 + 15 + 18; 1.49994 + 1.50002 is published as 3.0000
    ("month-6", "east"): ("265", "3.0814", "2.99996", True),
}


@pytest.mark.parametrize(("period", "province"), TOTALS)
def test_s001_19_and_20_two_totals_and_the_reward(
    project: Project, provincial: Framework, period: str, province: str
) -> None:
    points, published, goodness, passed = TOTALS[period, province]
    found = card(project, provincial, period, province)
    assert found.total is not None
    assert [each.total for each in found.tracks] == [Fraction(points) / 86, Fraction(goodness)]
    assert half_up(found.total, 4) == Fraction(published)  # the first track is the main one
    assert [each.passed for each in found.gates] == [passed]
    assert found.illustrative


def test_s001_20_2_99996_passes_only_because_the_rounded_score_is_compared(
    project: Project, provincial: Framework
) -> None:
    gates = [each.model_copy(update={"gate_on": "exact"}) for each in provincial.rules.gates]
    exact = replace(provincial, rules=provincial.rules.model_copy(update={"gates": gates}))
    assert [each.passed for each in card(project, exact, "month-6", "east").gates] == [False]


@pytest.mark.parametrize(
    ("province", "name", "score"),
    [
        ("north", "1.1", "4.45"),  # (50 x 4.5 + 30 x 4 + 20 x 5) / 100
        ("north", "1.2", "4.4"),  # (40 x 5 + 30 x 4.2 + 30 x 3.8) / 100
        ("north", "1", "4.425"),  # (6 x 4.45 + 6 x 4.4) / 12
        ("north", "2", "4.0842105"),  # (20 x 4.25 + 18 x 3.9) / 38 = 155.2 / 38
        ("central", "1.2", "4"),  # (2 x 4.5 + 1 x 3) / 3
        ("north", "ydms-3.1", "4.4"),  # (50 x 100 + 30 x 100 + 20 x 85) / 100 = 97, outputs shown
        ("central", "ydms-3.1", "4"),  # 100 per cent without its outputs
        ("south", "ydms-3.1", "5"),  # 100 per cent with them
        ("central", "ydms-2.1", "4"),  # 0.7 x 96 + 0.3 x 100 = 97.2 would be 4.44, outputs not shown
        ("north", "ydms-2.2", "3.4"),  # by months: 10 + 15 + 25 + 25 + 8 + 9 = 92
        ("east", "ydms-3.1", "3"),  # (69 - 15) / (75 - 15) = 90
        ("east", "ydms-4.1", "2"),  # steps 1, 2 and 4
        ("north", "ydms-1.2", "4"),  # the verified steps, not the unit's own five
    ],
)
def test_scores_of_the_twelve_month_round(
    project: Project, provincial: Framework, province: str, name: str, score: str
) -> None:
    found = score_of(card(project, provincial, "month-12", province), name)
    assert found is not None
    assert half_up(found, 7) == Fraction(score)


def test_s001_04_unknown_weights_are_shown_and_count_in_no_total(
    project: Project, provincial: Framework
) -> None:
    found = card(project, provincial, "month-12", "north")
    rows = {each.id: each for each in found.rows}
    unknown = [node.id for _, _, node in provincial.nodes() if node.weight is None]
    assert [rows[name].counted for name in unknown] == [0] * 25
    assert score_of(found, "2.2.4") == Fraction("4.5")
    entered = [(score_of(found, name), rows[name].counted) for name in ("2.1", "2.2", "good-1")]
    assert seen(entered) == [
        (Fraction("4.25"), 20),  # entered, whatever the examples below it score
        (Fraction("3.9"), 18),
        (Fraction("4.5"), 60),
    ]
    assert {each.id: each.weight for each in found.perspectives} == {
        "effectiveness": 50,
        "service-quality": 15,
        "efficiency": 10,
        "development": 11,  # of 25: 8 with 5 and 10 with 6
        "good-external": 60,
        "good-innovation": 40,
    }


def test_s001_06_the_one_that_was_not_chosen_has_no_score(project: Project, provincial: Framework) -> None:
    statuses = {
        province: [(each.id, each.status) for each in found.rows if each.id in {"9.1", "12"}]
        for province in ("north", "central")
        for found in [card(project, provincial, "month-12", province)]
    }
    assert statuses == {
        "north": [("9.1", "reported"), ("12", "not-chosen")],
        "central": [("9.1", "not-chosen"), ("12", "reported")],
    }


@pytest.mark.parametrize(
    ("province", "total"),
    [
        ("north", "4.143"),  # (361.3 + 9.1: 2 x 4 + 9.2: 3 x 4 + 9.3: 3 x 3 + 11: 6 x 4) / 100
        ("central", "3.608"),  # (312.8 + 12: 2 x 3 + 9.2: 3 x 3 + 9.3: 3 x 3 + 11: 6 x 4) / 100
    ],
)
def test_s001_05_by_reading_a_either_choice_carries_2_and_the_base_is_100(
    project: Project, provincial: Framework, province: str, total: str
) -> None:
    assumed = {"9.2": Fraction(3), "9.3": Fraction(3), "11": Fraction(6)}
    rules = provincial.rules
    choices = [
        each.model_copy(update={"weight": Fraction(2)}) if each.id == "optional" else each
        for each in rules.choices
    ]
    periods = [each.model_copy(update={"weights": assumed}) for each in rules.periods]
    whole = replace(provincial, rules=rules.model_copy(update={"choices": choices, "periods": periods}))
    assert card(project, whole, "month-12", province).total == Fraction(total)


def test_not_reported_keeps_its_weight_and_not_applicable_leaves_nothing(
    project: Project, provincial: Framework
) -> None:
    south = card(project, provincial, "month-6", "south")
    assert score_of(south, "7") == 0
    assert seen((south.coverage.reported, south.coverage.total)) == (83, 86)  # of the main track
    central = card(project, provincial, "month-12", "central").row("2.2.4")
    assert central is not None
    assert (central.status, central.score) == ("not-applicable", None)


def test_self_and_verified_totals_stand_side_by_side(project: Project, provincial: Framework) -> None:
    # east: 3.1 is 4.5 by itself and 4.1 verified, so 5 x 0.4 = 2 points more: 292.3 and 290.3 of 86
    found = card(project, provincial, "month-12", "east")
    totals = [(each.by, each.total) for each in found.assessments]
    assert totals == [("self", Fraction("292.3") / 86), ("verified", Fraction("290.3") / 86)]
