"""The assessment of LAOs by e-Government: its facts counted, and its six made-up LAOs worked out by hand.

The percentage of a checklist is its points out of the full points (S000-04). An answer is worth 0, 1, 2, 3 or 4 quarters of
an item (S000-03), so that a dimension of n items has 4 n quarters. Results are (sum of weight x score) / 100 x 20 (S000-05).
"""

from fractions import Fraction
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.criteria import Checklist
from generator.model.criteria import Entered
from generator.model.project import Framework
from generator.model.rounding import half_up
from generator.model.scorecard import Scorecard
from generator.pipeline import Scored
from generator.scoring.examples import worked_examples

ROOT = Path(__file__).parents[2]
FRAMEWORK = "lao-e-government-2549"
DIMENSIONS = ("leadership", "strategy", "citizens", "measurement", "people", "process", "results")
CHECKLISTS = DIMENSIONS[:-1]


@pytest.fixture(scope="module")
def scored() -> Scored:
    return pipeline.score(ROOT)


@pytest.fixture(scope="module")
def framework(scored: Scored) -> Framework:
    return scored.project.frameworks[FRAMEWORK]


def scorecard(scored: Scored, unit: str) -> Scorecard:
    wanted = (FRAMEWORK, "fy2549", unit)
    (found,) = [each for each in scored.scorecards if (each.framework, each.period, each.unit) == wanted]
    return found


def checklist(framework: Framework, name: str) -> Checklist:
    criteria = framework.indicators[name].criteria
    assert isinstance(criteria, Checklist)
    return criteria


# Facts


def test_s000_01_seven_dimensions_without_a_total(framework: Framework) -> None:
    assert tuple(each.id for each in framework.rules.perspectives) == DIMENSIONS
    assert framework.rules.total == "none"


def test_s000_02_thirty_two_sub_criteria(framework: Framework) -> None:
    found = [each.id for dimension in framework.rules.perspectives for each in dimension.sub_criteria]
    # 1.1-1.5, 2.1-2.4, 3.1-3.3, 4.1-4.5, 5.1-5.5, 6.1-6.5, 7.1-7.5
    counts = (5, 4, 3, 5, 5, 5, 5)
    assert found == [
        f"{dimension}.{number}" for dimension, count in enumerate(counts, 1) for number in range(1, count + 1)
    ]
    assert len(found) == 32


def test_s000_02_sub_criteria_relate_to_items_of_their_own_dimension(framework: Framework) -> None:
    for dimension in framework.rules.perspectives[:-1]:
        items = {item.id for item in checklist(framework, dimension.id).all_items}
        related = {name for each in dimension.sub_criteria for name in each.relates_to}
        assert related
        assert related <= items
    assert not any(each.relates_to for each in framework.rules.perspectives[-1].sub_criteria)


def test_s000_03_fifty_six_items_under_their_headings(framework: Framework) -> None:
    sections = {name: [len(items) for _, items in checklist(framework, name).sections] for name in CHECKLISTS}
    assert sections == {
        "leadership": [8],
        "strategy": [8],
        "citizens": [4, 3],
        "measurement": [10, 4],
        "people": [6, 3, 1],
        "process": [9],
    }
    found = [item.id for name in CHECKLISTS for item in checklist(framework, name).all_items]
    counts = {"l": 8, "s": 8, "c": 7, "m": 14, "h": 10, "p": 9}
    assert found == [
        f"{letter}{number}" for letter, count in counts.items() for number in range(1, count + 1)
    ]
    assert len(found) == 56


def test_s000_03_five_options_with_points_and_no_holes(framework: Framework) -> None:
    expected = [(Fraction(points), Fraction(points)) for points in (0, 25, 50, 75, 100)]
    for name in CHECKLISTS:
        criteria = checklist(framework, name)
        assert [(each.points, each.up_to) for each in criteria.options] == expected
        assert criteria.aggregate == "flat"


def test_s000_05_nine_result_indicators_with_weights_of_70_10_10_10(framework: Framework) -> None:
    results = framework.rules.perspectives[-1]
    weights = {node.id: node.weight for aspect in results.aspects for node in aspect.indicators}
    assert list(weights) == [f"7-{number}" for number in range(1, 10)]
    assert list(weights.values()) == [20, 30, 20, 5, 5, 5, 5, 5, 5]
    assert [aspect.weight for aspect in results.aspects] == [70, 10, 10, 10]
    assert [framework.indicators[name].code for name in weights] == [str(number) for number in range(1, 10)]
    assert all(isinstance(framework.indicators[name].criteria, Entered) for name in weights)


def test_s000_08_the_order_and_the_certificate(framework: Framework) -> None:
    (order,) = framework.rules.legal_basis
    assert order.number == "153/2549"
    assert order.date is not None
    assert order.date.isoformat() == "2006-04-18"
    assert framework.rules.grades is not None
    assert [(band.id, band.award is not None) for band in framework.rules.grades.bands] == [
        ("good", True),
        ("fair", False),
        ("improve", False),
    ]


def test_s000_11_e_government_is_defined_with_four_principles(framework: Framework) -> None:
    terms = [each.term.en or "" for each in framework.rules.definitions]
    assert sum(term.startswith("Principle") for term in terms) == 4
    assert sum(term.startswith("e-Government") for term in terms) == 2


def test_every_worked_example_comes_out_as_printed(framework: Framework) -> None:
    worked, problems = worked_examples(framework)
    assert problems == []
    assert all(len(framework.indicators[name].examples) >= 2 for name in CHECKLISTS)
    assert len(worked) >= 2 * len(CHECKLISTS) + 1


# Results, each dimension in the order of the framework


@pytest.mark.parametrize(
    ("unit", "percentages", "grade", "decided_by"),
    [
        (
            # 28/32, 27/32, 24/28, 46/56, 36/40, 30/36;
            # 20 x 4.5 + 30 x 4.25 + 20 x 4 + 5 x (4.5 + 4 + 5 + 4.4 + 4 + 4.6) = 90 + 127.5 + 80 + 132.5 = 430: 4.3 x 20
            "lao-example-city",
            ("87.50", "84.38", "85.71", "82.14", "90.00", "83.33", "86.00"),
            "good",
            "measurement",
        ),
        (
            # 29/32, 24/32, 25/28, 49/56, 34/40, 31/36;
            # 20 x 4.25 + 30 x 4.5 + 20 x 4 + 5 x (4 + 3.75 + 4.5 + 4.25 + 4 + 4.5) = 85 + 135 + 80 + 125 = 425: 4.25 x 20
            # strategy 75, people 85 and results 85: {85, 85, 75}
            "lao-imaginary-town",
            ("90.63", "75.00", "89.29", "87.50", "85.00", "86.11", "85.00"),
            "fair",
            "strategy",
        ),
        (
            # 26/32, 28/32, 23/28, 45/56, 32/40, 30/36;
            # 20 x 4 + 30 x 4 + 20 x 4.25 + 5 x (3.5 + 3.5 + 4 + 4.1 + 4 + 3.9) = 80 + 120 + 85 + 115 = 400: 4 x 20
            # people and results have exactly 80: the first of the two is named
            "lao-example-subdistrict",
            ("81.25", "87.50", "82.14", "80.36", "80.00", "83.33", "80.00"),
            "good",
            "people",
        ),
        (
            # in per cent: 27/32, 26/32, 24/28, 47/56, 33/40, 30/36;
            # 20 x 4.25 + 30 x 4 + 20 x 4 + 5 x (4 + 3 + 4.5 + 3.9 + 4 + 3.5) = 85 + 120 + 80 + 114.5 = 399.5: 3.995 x 20
            "lao-imaginary-sao-1",
            ("84.38", "81.25", "85.71", "83.93", "82.50", "83.33", "79.90"),
            "fair",
            "results",
        ),
        (
            # 24/32, 22/32, 16/28, 36/56, 27/40, 24/36;
            # 20 x 3.5 + 30 x 3.5 + 20 x 3 + 5 x (3 + 3.5 + 3.5 + 4 + 3 + 4) = 70 + 105 + 60 + 105 = 340: 3.4 x 20
            "lao-imaginary-sao-2",
            ("75.00", "68.75", "57.14", "64.29", "67.50", "66.67", "68.00"),
            "improve",
            "citizens",
        ),
        (
            # 30/32, 28/32, 26/28, 44/56 with two items blank, 37/40, 32/36;
            # 20 x 4.75 + 30 x 4.5 + 20 x 4.5 + 5 x (4.5 + 4.5 + 5 + 4.3 + 5 + 4.7) = 95 + 135 + 90 + 140 = 460: 4.6 x 20
            "lao-example-pao",
            ("93.75", "87.50", "92.86", "78.57", "92.50", "88.89", "92.00"),
            "fair",
            "measurement",
        ),
    ],
)
def test_s000_04_s000_05_and_s000_07_each_lao(
    scored: Scored, unit: str, percentages: tuple[str, ...], grade: str, decided_by: str
) -> None:
    found = scorecard(scored, unit)
    assert found.illustrative
    published = {each.id: half_up(each.out_of_100 or Fraction(0), 2) for each in found.perspectives}
    assert published == dict(zip(DIMENSIONS, map(Fraction, percentages), strict=True))
    assert found.grade is not None
    assert found.grade.id == grade
    assert (found.grading.decided_by, found.grading.is_unclassified) == (decided_by, False)
    assert (found.total, found.out_of_100) == (None, None)


def test_s000_03_a_percentage_between_the_printed_ranges_counts_in_the_column_above(scored: Scored) -> None:
    # m5 25.5: 2 of 4; 100, 90, 80, 80, 100, 85: 4 each; the seven others, 55 to 75: 3 each; 24 + 2 + 21 = 47 of 56
    row = scorecard(scored, "lao-imaginary-sao-1").row("measurement")
    assert row is not None
    assert row.result is not None
    assert row.result.answers["m5"] == Fraction("25.5")
    assert row.measured.value == Fraction(47, 56) * 100


def test_s000_04_items_left_blank_in_a_closed_period_count_nothing(scored: Scored) -> None:
    # 12 of 14 answered with 44 quarters: 44/56 and not 44/48
    row = scorecard(scored, "lao-example-pao").row("measurement")
    assert row is not None
    assert row.result is not None
    assert len(row.result.answers) == 12
    assert row.measured.value == Fraction(44, 56) * 100
    assert "checklist-unanswered-zero" in [line.rule for line in row.measured.working]


def test_s000_05_aspects_of_the_results(scored: Scored) -> None:
    # (90 + 127.5 + 80) / 70 = 4.25; (4.5 + 4) / 2; (5 + 4.4) / 2; (4 + 4.6) / 2
    aspects = {each.id: each.score for each in scorecard(scored, "lao-example-city").aspects}
    assert aspects == {
        "effectiveness": Fraction("4.25"),
        "efficiency": Fraction("4.25"),
        "service-quality": Fraction("4.7"),
        "organisation-development": Fraction("4.3"),
    }


def test_s000_05_every_entered_score_has_its_reason(scored: Scored) -> None:
    cards = [each for each in scored.scorecards if each.framework == FRAMEWORK]
    assert len(cards) == 6
    for card in cards:
        results = [card.file.results[f"7-{number}"] for number in range(1, 10)]
        assert all(each.reason is not None for each in results)
