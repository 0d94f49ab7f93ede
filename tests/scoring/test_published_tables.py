"""Tables that Thai agencies published, reproduced to the last printed decimal (rules.md 1 and its sources).

What was read off each table and what was derived from it stands in the README.md of its world.
"""

from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from generator.model.rounding_policy import Rounding
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.pipeline import Scored
from generator.pipeline import prepare
from generator.pipeline import score
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import score_text
from tests.scoring.scenes import row

WORLDS = Path(__file__).parents[1] / "worlds"


@cache
def world(name: str) -> Scored:
    """A world, read and scored; nothing in it may be wrong, not even by a note."""
    scored = score(WORLDS / name)
    assert [(each.code, each.place) for each in scored.problems] == []
    return scored


def scorecard(name: str, period: str, unit: str, framework_id: str = "") -> tuple[Scorecard, Rounding]:
    """One scorecard of a world, and how its framework prints numbers."""
    scored = world(name)
    wanted = (framework_id or name, period, unit)
    found = {(each.framework, each.period, each.unit): each for each in scored.scorecards}
    return found[wanted], scored.project.frameworks[wanted[0]].rules.rounding


def printed_score(rounding: Rounding, number: Fraction | None) -> str:
    return "" if number is None else score_text(rounding, number)


def printed_percent(rounding: Rounding, number: Fraction | None) -> str:
    return "" if number is None else percent_text(rounding, number)


def printed_row(one: Scorecard, rounding: Rounding, name: str) -> tuple[str, str]:
    """Score and weighted score of an indicator as printed."""
    found = row(one, name)
    return printed_score(rounding, found.score), printed_score(rounding, found.weighted)


def assessed(rounding: Rounding, found: IndicatorScore) -> dict[str, str]:
    """What each assessor gave, as printed."""
    return {each.by: printed_score(rounding, each.measured.score) for each in found.assessments}


# OPEC FY2561: two columns of scores, four decimals


@pytest.mark.parametrize(
    ("period", "name", "printed"),
    [
        # self-assessed: weighted = weight x score / 100, so 4 x 5 / 100
        ("self-assessment", "2.1", ("5.0000", "0.2000")),
        ("self-assessment", "2.2", ("2.0000", "0.0600")),
        ("self-assessment", "2.3", ("1.0000", "0.0300")),
        ("self-assessment", "2", ("2.9000", "0.2900")),
        # the committee: 5 - 1 x 0.2; 2 - 2 x 0.2; 4 x 4.8 / 100; 3 x 1.6 / 100
        ("committee", "2.1", ("4.8000", "0.1920")),
        ("committee", "2.2", ("1.6000", "0.0480")),
        ("committee", "2.3", ("4.0000", "0.1200")),
        ("committee", "2", ("3.6000", "0.3600")),
    ],
)
def test_opec_scores_and_weighted_scores(period: str, name: str, printed: tuple[str, str]) -> None:
    one, rounding = scorecard("opec-2561", period, "opec")
    assert printed_row(one, rounding, name) == printed


def test_opec_prints_both_columns_side_by_side() -> None:
    # (4 x 5 + 3 x 2 + 3 x 1) / 10 = 2.9 and (4 x 4.8 + 3 x 1.6 + 3 x 4) / 10 = 3.6: a composite is the mean (S000-06)
    one, rounding = scorecard("opec-2561", "committee", "opec")
    columns = {name: assessed(rounding, row(one, name)) for name in ("2", "2.1", "2.2", "2.3")}
    assert columns == {
        "2": {"self": "2.9000", "verified": "3.6000"},
        "2.1": {"self": "5.0000", "verified": "4.8000"},
        "2.2": {"self": "2.0000", "verified": "1.6000"},
        "2.3": {"self": "1.0000", "verified": "4.0000"},
    }


def test_opec_took_off_two_tenths_for_each_period_that_was_not_reported() -> None:
    one, _ = scorecard("opec-2561", "committee", "opec")
    taken = {
        name: [(each.rule, each.count, each.amount) for each in row(one, name).measured.adjustments]
        for name in ("2.1", "2.2", "2.3")
    }
    assert taken == {
        "2.1": [("count", Fraction(1), Fraction(-1, 5))],
        "2.2": [("count", Fraction(2), Fraction(-2, 5))],
        "2.3": [],
    }


# LPA 2561: marks out of full marks, on a base of 1,015

DIMENSIONS = ["administration", "personnel", "finance", "services", "governance"]


@pytest.mark.parametrize(
    ("framework_id", "percents", "total"),
    [
        # 110/140, 175/215, 188/250, 285/345, 56/65; 814/1015 = 80.197
        ("lpa-2561", ["78.57", "81.4", "75.2", "82.61", "86.15"], "80.2"),
        ("lpa-2561-keep", ["78.57", "81.40", "75.20", "82.61", "86.15"], "80.20"),
    ],
)
def test_lpa_percentages(framework_id: str, percents: list[str], total: str) -> None:
    one, rounding = scorecard("lpa-2561", "year", "municipality", framework_id)
    assert [each.id for each in one.perspectives] == DIMENSIONS
    assert [printed_percent(rounding, each.out_of_100) for each in one.perspectives] == percents
    assert printed_percent(rounding, one.out_of_100) == total
    assert one.grade is not None
    assert one.grade.id == "very-good"  # 80 to 89.99


def test_lpa_counts_marks_and_not_percentages() -> None:
    one, _ = scorecard("lpa-2561", "year", "municipality")
    marks = [each.measured.value for each in one.rows]
    assert marks == [110, 175, 188, 285, 56]
    assert sum(each for each in marks if each is not None) == 814
    assert one.coverage.total == 1015
    assert one.out_of_100 == Fraction(81400, 1015)  # the mean of the five percentages would be 80.79


# DPIS: rounding twice


@pytest.mark.parametrize(
    ("stage", "single", "total"),
    [
        ("final", "62.99", "83.00"),  # 62.99496; 82.99956
        ("component", "62.99", "82.99"),  # 62.99 + 20.00
        ("dpis", "63.00", "83.01"),  # 62.99496, 62.995, 63.00; 20.0046, 20.005, 20.01
    ],
)
def test_dpis_rounds_each_component_to_three_places_and_then_to_two(
    stage: str, single: str, total: str
) -> None:
    name = f"dpis-{stage}"
    one, rounding = scorecard("dpis-rounding", "round-1", "one-component", name)
    both, _ = scorecard("dpis-rounding", "round-1", "two-components", name)
    post, _ = scorecard("dpis-rounding", "round-1", "post", name)
    assert printed_percent(rounding, one.out_of_100) == single
    assert printed_percent(rounding, both.out_of_100) == total
    assert printed_percent(rounding, post.out_of_100) == total
    assert post.appraisal is not None
    assert printed_percent(rounding, post.appraisal.total) == total


# PMQA 4.0 and TQA


@pytest.mark.parametrize(
    ("unit", "points", "results"),
    [
        ("short", "2.0000", "0.0000"),  # 200 of 300 points, the gates above shut; below the minimum: 0
        ("basic", "3.0000", "1.0000"),  # 300; the minimum: 100
        ("advance", "4.0000", "3.0000"),  # 400; halfway between 100 and 500
        ("significance", "5.0000", "5.0000"),  # 500; the maximum
    ],
)
def test_pmqa_4_steps_open_one_after_the_other(unit: str, points: str, results: str) -> None:
    one, rounding = scorecard("pmqa4", "year", unit)
    assert [printed_score(rounding, each.score) for each in one.rows] == [points, results]


def test_tqa_2557_has_a_thousand_points() -> None:
    rules = world("pmqa4").project.frameworks["tqa-2557"].rules
    weights = [each.weight for each in rules.perspectives]
    assert weights == [110, 95, 95, 100, 100, 100, 400]
    assert rules.base == 1000


# The pages print what the tables print


@pytest.mark.parametrize(
    ("name", "url", "texts"),
    [
        (
            "opec-2561",
            "scorecards/opec-2561/committee/opec.html",
            ["2.9000", "3.6000", "5.0000", "4.8000", "2.0000", "1.6000", "4.0000", "0.1920", "0.0480"],
        ),
        ("opec-2561", "scorecards/opec-2561/self-assessment/opec.html", ["2.9000", "0.2000"]),
        ("lpa-2561", "scorecards/lpa-2561/year/municipality.html", [">80.2<"]),
        ("lpa-2561", "scorecards/lpa-2561-keep/year/municipality.html", [">80.20<"]),
    ],
)
@pytest.mark.parametrize("language", ["th", "en"])
def test_the_page_shows_the_published_numbers(name: str, url: str, texts: list[str], language: str) -> None:
    site = prepare(WORLDS / name).site
    assert site is not None
    page = next(each for each in site.pages[language] if each.url == url)
    assert [text for text in texts if text not in page.body] == []
