"""The cascade of fiscal year 2553, scored from its own files. Every expected number is worked out by hand beside it."""

from fractions import Fraction
from pathlib import Path

import pytest

from generator.model.criteria import Mixed
from generator.model.measurement import Measurement
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.scorecard import Measured
from generator.model.scorecard import Scorecard
from generator.reading.project import read_project
from generator.scoring.examples import worked_examples
from generator.scoring.measure import Circumstances
from generator.scoring.measure import measure
from generator.scoring.scorecard import score_results
from tests.scoring.scenes import PLACE
from tests.scoring.scenes import record
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

ROOT = Path(__file__).parents[2]
NAME = "cascade-2553"


@pytest.fixture(scope="module")
def project() -> Project:
    return read_project(ROOT)[0]


@pytest.fixture(scope="module")
def cascade(project: Project) -> Framework:
    return project.frameworks[NAME]


def measured(rules: Framework, name: str, text: str) -> Measured:
    """One measurement of an indicator in the year, which is closed."""
    period = rules.rules.periods[0]
    at = Circumstances(period=period, calendar=rules.calendar(period), unit_kind="bureau")
    return measure(rules.indicators[name], record(Measurement, text), at, place=PLACE)


def card(project: Project, unit: str) -> Scorecard:
    """The scorecard of one unit, whose results must be without fault."""
    reported = next(each for each in project.results if (each.framework, each.unit) == (NAME, unit))
    scorecard, problems = score_results(project.frameworks[NAME], project.units[unit], reported)
    assert problems == []
    return scorecard


# Scores of single indicators


@pytest.mark.parametrize(
    ("saved", "score"),
    [
        # S003-15: from 0 to 5 is level 3, over 5 to 10 level 4, over 10 to 15 level 5
        ("0", 3),
        ("5", 3),
        ("5.01", 4),
        ("7.5", 4),  # inside a range nothing is interpolated
        ("10", 4),
        ("10.01", 5),
        ("12", 5),
        ("15", 5),
        ("16", 5),  # beyond the printed ranges: the highest
        ("-1", 2),  # more was used than before: the level of the two steps that are done
    ],
)
def test_s003_15_the_saving_decides_once_both_steps_are_done(
    cascade: Framework, saved: str, score: int
) -> None:
    assert measured(cascade, "energy", f"steps: [1, 2]\nvalue: {saved}").score == score


@pytest.mark.parametrize(
    "steps",
    [
        "[1]",  # the run ends at step 1
        "[2]",  # without step 1 there is no run: 1, because a reported result has at least 1
        "[]",
    ],
)
def test_s003_15_a_saving_does_not_replace_a_step(cascade: Framework, steps: str) -> None:
    assert measured(cascade, "energy", f"steps: {steps}\nvalue: 12").score == 1


def test_s003_15_interpolation_is_an_option(cascade: Framework) -> None:
    energy = cascade.indicators["energy"]
    criteria = energy.criteria
    assert isinstance(criteria, Mixed)
    assert not criteria.interpolate
    other = energy.model_copy(update={"criteria": criteria.model_copy(update={"interpolate": True})})
    period = cascade.rules.periods[0]
    at = Circumstances(period=period, calendar=cascade.calendar(period), unit_kind="bureau")
    # anchors 0, 5, 10 for levels 3, 4, 5: 7.5 is halfway from 5 to 10, so 4 + 1/2
    taken = record(Measurement, "steps: [1, 2]\nvalue: 7.5")
    assert measure(other, taken, at, place=PLACE).score == Fraction(9, 2)


@pytest.mark.parametrize(
    ("steps", "score"),
    [
        # S003-14: the longest run of steps from the first
        ("[1]", 1),
        ("[1, 2, 3]", 3),
        ("[1, 2, 4]", 2),  # linked before it exists
        ("[1, 2, 3, 5]", 3),  # used without being linked
        ("[2, 3, 4, 5]", 1),  # no run; a reported result has at least 1
        ("[1, 2, 3, 4, 5]", 5),
    ],
)
def test_s003_14_a_broken_prefix_stops_the_database(cascade: Framework, steps: str, score: int) -> None:
    assert measured(cascade, "database", f"steps: {steps}").score == score


@pytest.mark.parametrize(
    ("over", "score"),
    [
        (4, Fraction(5)),  # 2 per cent: level 5
        (14, Fraction(5, 2)),  # 7 per cent, halfway between 8 (level 2) and 6 (level 3)
        (15, Fraction(9, 4)),  # 7.5 per cent, a quarter of the way from 8 to 6
        (24, Fraction(1)),  # 12 per cent, worse than level 1 (10)
    ],
)
def test_s003_10_more_late_services_score_less(cascade: Framework, over: int, score: Fraction) -> None:
    assert measured(cascade, "kp1-2", f"inputs: {{over: {over}, all: 200}}").score == score


def test_s003_10_fewer_offences_score_more(cascade: Framework) -> None:
    # 5 of 1200 is 5/12 of a per cent; from 6/12 (level 3) to 3/12 (level 4) that is 1/12 of 3/12: 3 + 1/3
    one = measured(cascade, "kp1-6", "inputs: {offenders: 5, all: 1200}")
    assert (one.value, one.score) == (Fraction(5, 12), Fraction(10, 3))


def test_s003_10_percent_alone_tells_no_direction(cascade: Framework) -> None:
    falling = {name for name, each in cascade.indicators.items() if each.direction == "falling"}
    assert falling == {"kp1-2", "kp1-6"}


@pytest.mark.parametrize(
    ("quarters", "total", "score"),
    [
        ("{1: 3, 2: 2, 3: 0, 4: 4}", 9, Fraction(7, 2)),  # halfway between 8 (level 3) and 10 (level 4)
        ("{1: {value: 3, remark: {en: Three subjects}}, 4: 4}", 7, Fraction(5, 2)),  # between 6 and 8
        ("{1: 12, 4: 6}", 18, Fraction(5)),  # over 12, and no more than 5
    ],
)
def test_s003_12_quarters_are_added_up(
    cascade: Framework, quarters: str, total: int, score: Fraction
) -> None:
    one = measured(cascade, "training", f"quarters: {{value: {quarters}}}")
    assert seen(one.value, one.score) == (total, score)


def test_s003_01_silence_on_a_requirement_is_a_no(cascade: Framework) -> None:
    # 1 of the 14 requirements: 100/14 per cent, and 5/14; the year is closed
    one = measured(cascade, "sp5", "answers: {strategy-map: yes, lessons: no}")
    assert (one.value, one.score) == (Fraction(100, 14), Fraction(5, 14))


def test_every_worked_example_comes_out_as_printed(cascade: Framework) -> None:
    worked, problems = worked_examples(cascade)
    assert problems == []
    assert len(worked) >= 30


# Scorecards


def test_weights_of_the_year_add_up_and_those_of_the_source_stay_unknown(cascade: Framework) -> None:
    # 30 for the Office of the Secretary, 30 for the division, 30 for the three examples, 10 for SP 5
    period = cascade.rules.periods[0]
    assert sum(weight or 0 for weight in period.weights.values()) == 100
    assert period.illustrative
    assert period.weights_note is not None
    assert all(node.weight is None for _, _, node in cascade.nodes())


@pytest.mark.parametrize(
    ("unit", "weight", "total"),
    [
        # weights 6 6 4 4 4 4 2 10 and scores 33/8 5/2 4 3 4 10/3 3 2:
        # 24.75 + 15 + 16 + 12 + 16 + 40/3 + 6 + 20 = 1477/12, divided by 40
        ("probation-secretary", 40, Fraction(1477, 480)),
        # weights 5 5 3 5 5 5 2 10 10 and scores 3.75 4 5 3.9 3.75 3.125 3 1 2:
        # 18.75 + 20 + 15 + 19.5 + 18.75 + 15.625 + 6 + 10 + 20 = 143.625, divided by 50
        ("probation-rehabilitation", 50, Fraction(1149, 400)),
        # weights 10 10 10 and scores 4 5 3.5: 125 divided by 30
        ("probation-bureau-a", 30, Fraction(25, 6)),
        # 12 of 14 requirements: 60/14
        ("probation-department", 10, Fraction(30, 7)),
    ],
)
def test_each_unit_is_scored_over_its_own_indicators(
    project: Project, unit: str, weight: int, total: Fraction
) -> None:
    one = card(project, unit)
    assert one.illustrative
    assert seen(one.coverage.reported, one.coverage.total) == (weight, weight)
    assert one.total == total


def test_the_same_weight_is_another_part_of_each_unit(project: Project) -> None:
    # 10 of 40, of 50 and of 30 points are 25, 20 and 33 1/3 of 100
    units = ("probation-secretary", "probation-rehabilitation", "probation-bureau-a")
    parts = [row(card(project, unit), "energy").rebased for unit in units]
    assert parts == [25, 20, Fraction(100, 3)]


def test_s003_17_an_individual_is_scored_and_stays_internal(project: Project) -> None:
    one = card(project, "probation-position-a")
    # 40 x 3.5 + 35 x 4.2 + 25 x 4 = 140 + 147 + 100 = 387, divided by 100
    assert one.total == Fraction(387, 100)
    # competencies: 3 + 3 + 2 + 3 + 3 of 15 points; 0.7 x 77.4 + 0.3 x 1400/15 = 54.18 + 28
    assert one.out_of_100 == Fraction(8218, 100)
    assert not one.is_public


# What the files say of the source


def test_s003_05_the_department_has_ten_objectives_and_no_arrows(cascade: Framework) -> None:
    strategy = cascade.rules.strategy
    assert strategy is not None
    perspectives = [each.perspective for each in strategy.objectives[:10]]
    # three, two, three and two from top to bottom
    expected = ["effectiveness"] * 3 + ["quality"] * 2 + ["efficiency"] * 3 + ["organisation-development"] * 2
    assert perspectives == expected
    assert [each.code for each in strategy.objectives[:10]] == [str(number) for number in range(1, 11)]
    assert (len(strategy.issues), strategy.placing, strategy.links) == (6, "inferred", "lost")
    assert not any(each.leads_to for each in strategy.objectives)


def test_s003_09_the_crossed_titles_stay_as_printed(cascade: Framework) -> None:
    titles = [cascade.indicators[name].title.th for name in ("kp1-3", "kp1-4")]
    assert titles == ["ระดับความสำเร็จในการดำเนินงานตามแผน", "ระดับความสำเร็จของการพัฒนาระบบในการทำงาน"]
    assert cascade.indicators["kp1-3"].objectives[0] == "goal-1-3"
    assert cascade.indicators["kp1-4"].objectives[0] == "goal-1-4"


def test_s003_07_only_one_row_of_the_matrix_has_letters_of_groups(cascade: Framework) -> None:
    first = cascade.indicators["kp5.1-1"]
    assert (first.owners, first.supporters) == (["rehabilitation-systems"], ["rehabilitation-administration"])
    for number in range(2, 8):
        other = cascade.indicators[f"kp5.1-{number}"]
        assert (other.owners, other.supporters) == (["probation-rehabilitation"], [])


def test_s003_08_only_the_first_outcome_has_a_host(cascade: Framework) -> None:
    assert [each.host for each in cascade.rules.role_results] == ["opdc-gg-institute", None, None]


def test_s003_11_what_the_example_leaves_blank_is_not_zero(cascade: Framework) -> None:
    blank = cascade.indicators["model-organisation"]
    assert [(each.fiscal_year, each.value) for each in blank.targets] == [(2547, None), (2550, None)]
    assert [(each.fiscal_year, each.value) for each in blank.baseline] == [(2549, None)]
    assert "model-organisation" not in cascade.rules.periods[0].weights


def test_s003_06_an_individual_has_indicators_of_all_three_origins(project: Project) -> None:
    own = card(project, "probation-position-a").file.indicators.values()
    assert [each.origin for each in own] == ["supports_parent", "routine", "special_assignment"]
    assert [each.parent_indicator for each in own] == ["kp1-2", None, None]
