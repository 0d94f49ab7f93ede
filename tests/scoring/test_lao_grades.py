"""S000-07: the three grades over all dimensions are no partition; by the weakest dimension they are, literally they are not.

The world `lao-literal` holds the same made-up LAOs in frameworks that differ in nothing but how they are graded.
"""

from pathlib import Path

import pytest

from generator import pipeline
from generator.model.scorecard import Grading
from generator.pipeline import Scored

WORLD = Path(__file__).parents[1] / "worlds" / "lao-literal"


@pytest.fixture(scope="module")
def world() -> Scored:
    scored = pipeline.score(WORLD)
    assert scored.problems == ()
    return scored


def grading(world: Scored, framework: str, unit: str, period: str = "closed") -> Grading:
    wanted = (framework, period, unit)
    (found,) = [each for each in world.scorecards if (each.framework, each.period, each.unit) == wanted]
    return found.grading


def grade_of(world: Scored, framework: str, unit: str) -> str | None:
    band = grading(world, framework, unit).band
    return band.id if band else None


@pytest.mark.parametrize("unit", ["mixed", "apart"])
def test_s000_07_read_literally_dimensions_of_different_grades_have_none(world: Scored, unit: str) -> None:
    # {85, 85, 75}: not all >= 80, not all in [60, 80), not all < 60; {90, 50} likewise
    found = grading(world, "literal", unit)
    assert found.band is None
    assert found.is_unclassified
    assert found.decided_by is None
    assert "grade-unclassified" in [line.rule for line in found.working]


@pytest.mark.parametrize(
    ("unit", "grade", "decided_by"),
    [
        ("mixed", "fair", "c"),  # min(85, 85, 75) = 75, in [60, 80)
        ("apart", "improve", "b"),  # min(90, 50) = 50, under 60; dimension c has no score and does not count
        ("high", "good", "a"),  # min(80, 100, 92.5) = 80, closed below
        ("middle", "fair", "a"),  # min(60, 79.99, 70) = 60, closed below
        ("low", "improve", "b"),  # min(59.99, 0, 40) = 0
    ],
)
def test_s000_07_the_weakest_dimension_decides_and_is_named(
    world: Scored, unit: str, grade: str, decided_by: str
) -> None:
    found = grading(world, "weakest", unit)
    assert found.band is not None
    assert (found.band.id, found.decided_by, found.is_unclassified) == (grade, decided_by, False)
    assert found.working[0].rule == "grade-weakest"


@pytest.mark.parametrize(("unit", "grade"), [("high", "good"), ("middle", "fair"), ("low", "improve")])
def test_s000_07_both_readings_agree_where_all_dimensions_reach_one_grade(
    world: Scored, unit: str, grade: str
) -> None:
    # {80, 100, 92.5} all >= 80; {60, 79.99, 70} all in [60, 80); {59.99, 0, 40} all < 60
    assert grade_of(world, "literal", unit) == grade
    assert grade_of(world, "weakest", unit) == grade
    assert not grading(world, "literal", unit).is_unclassified


def test_s000_07_the_published_percentage_is_graded_unless_the_exact_one_is_asked_for(world: Scored) -> None:
    # 79.996 is published as 80.00
    assert grade_of(world, "weakest", "hair") == "good"
    assert grade_of(world, "literal", "hair") == "good"
    assert grade_of(world, "weakest-exact", "hair") == "fair"


@pytest.mark.parametrize("framework", ["literal", "weakest"])
def test_s000_07_no_grade_while_a_dimension_is_awaited(world: Scored, framework: str) -> None:
    # {85, 85, pending}: the third could still be the weakest
    found = grading(world, framework, "mixed", "open")
    assert (found.band, found.decided_by, found.is_unclassified) == (None, None, False)
    assert [line.rule for line in found.working] == ["grade-awaits"]


def test_s000_08_the_grade_good_brings_a_certificate(world: Scored) -> None:
    good, fair = grading(world, "weakest", "high").band, grading(world, "weakest", "mixed").band
    assert good is not None
    assert good.award is not None
    assert good.award.en == "Certificate"
    assert fair is not None
    assert fair.award is None


def test_s000_01_dimensions_stand_alone_without_a_total(world: Scored) -> None:
    assert world.scorecards
    for each in world.scorecards:
        assert (each.total, each.out_of_100) == (None, None)
