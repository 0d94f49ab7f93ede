"""The weighted progress of projects (S001-08 to S001-11), worked out by hand."""

from fractions import Fraction

import pytest

from generator.scoring.unscorable import UnscorableError
from tests.scoring.scenes import measured
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

PLANS = """
projects: {en: Weights are agreed in the plan}
criteria: {kind: interpolated, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}
"""


def progress(projects: str) -> Fraction | None:
    """The result of projects, in per cent."""
    return measured(PLANS, f"projects: {{{projects}}}").value


@pytest.mark.parametrize(
    ("project", "percent"),
    [
        # S001-09: finished within the year, the plan is 100 per cent
        ("actual: 0", "0"),
        ("actual: 92.5", "185/2"),
        ("actual: 100", "100"),
        ("actual: 130", "100"),  # never more than what was planned
        ("actual: 45, planned: 60", "75"),
        # S001-10: over years, only what was to be done by the end of the fiscal year: 45 of 60
        ("actual: 60, planned: 60", "100"),
        ("actual: 80, planned: 60", "100"),
        # begun before the year with 20 per cent done: (50 - 20) / (60 - 20) = 30/40
        ("actual: 50, planned: 60, opening: 20", "75"),
        ("actual: 60, planned: 60, opening: 20", "100"),
        ("actual: 20, planned: 60, opening: 20", "0"),
        ("actual: 10, planned: 60, opening: 20", "0"),  # what was undone is not less than nothing
        ("actual: 30, planned: 50, opening: 15", "300/7"),  # 15/35
    ],
)
def test_s001_09_and_s001_10_what_was_done_of_what_the_year_planned(project: str, percent: str) -> None:
    assert progress(f"a: {{{project}}}") == Fraction(percent)


def test_s001_08_projects_are_weighted() -> None:
    # 3 x 100 + 2 x 75 + 5 x 90 = 300 + 150 + 450 = 900; / 10 = 90 per cent: level 3
    text = "a: {weight: 3, actual: 100}, b: {weight: 2, actual: 45, planned: 60}, c: {weight: 5, actual: 90}"
    one = measured(PLANS, f"projects: {{{text}}}")
    assert seen(one.value, one.score) == (90, 3)
    assert [line.rule for line in one.working] == ["project", "project", "project", "projects", "levels-at"]


def test_s001_08_weights_need_not_add_up_to_anything() -> None:
    # (0.5 x 80 + 1.5 x 100) / 2 = 95: the weighted mean, then interpolated to 4
    one = measured(PLANS, "projects: {a: {weight: 0.5, actual: 80}, b: {weight: 1.5, actual: 100}}")
    assert seen(one.value, one.score) == (95, 4)


def test_s001_08_each_project_is_capped_by_itself() -> None:
    # 150 per cent of one does not make up for 50 of another: (100 + 50) / 2
    assert progress("a: {weight: 1, actual: 150}, b: {weight: 1, actual: 50}") == 75


def test_s001_10_the_working_shows_the_year_s_own_part() -> None:
    one = measured(PLANS, "projects: {a: {title: {en: Road}, actual: 50, planned: 60, opening: 20}}")
    assert [line.rule for line in one.working] == ["project-over-years", "levels-short"]
    assert getattr(one.working[0].facts["title"], "en", None) == "Road"
    assert measured(PLANS, "projects: {road: {actual: 50}}").working[0].facts["title"] == "road"
    assert [one.working[0].facts[name] for name in ("done", "planned", "opening", "percent")] == [
        50,
        60,
        20,
        75,
    ]


@pytest.mark.parametrize(
    ("activities", "percent"),
    [
        # S001-11: six activities of one weight, three finished, one half: 350/600
        (["100", "100", "100", "50", "0", "0"], "175/3"),
        (["100"] * 6, "100"),
        (["100, weight: 3", "0"], "75"),
        (["40, weight: 2", "90, weight: 3"], "70"),  # (80 + 270) / 5
    ],
)
def test_s001_11_activities_by_fiscal_months_tell_what_was_done(activities: list[str], percent: str) -> None:
    listed = ", ".join(
        f"{{title: {{en: Activity}}, planned: [{month}, {month + 1}], worked: [{month}], complete: {each}}}"
        for month, each in enumerate(activities, start=1)
    )
    assert progress(f"a: {{activities: [{listed}]}}") == Fraction(percent)


def test_s001_11_activities_of_a_project_over_years_are_measured_on_its_plan() -> None:
    # the weighted mean of activities is 45 per cent of the whole project, 60 were due: 75
    listed = "[{title: {en: A}, planned: [1], complete: 90}, {title: {en: B}, planned: [12], complete: 0}]"
    assert progress(f"a: {{planned: 60, activities: {listed}}}") == 75


def test_s001_08_without_projects_there_is_no_result() -> None:
    with pytest.raises(UnscorableError) as error:
        score(PLANS, "")
    assert (error.value.problem.code, dict(error.value.problem.facts)) == ("SC409", {"variable": "projects"})


def test_s001_07_progress_and_evidence_go_together() -> None:
    # 97.5 per cent of plan without outputs shown: 4.0000
    template = PLANS + "level_conditions: [{level: 5, fact: shown, text: {en: Shown}}]"
    assert score(template, "projects: {a: {actual: 97.5}}") == 4
    assert score(template, "projects: {a: {actual: 97.5}}\nfacts: {shown: true}") == Fraction("9/2")
