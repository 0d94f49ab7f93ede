"""Which standings a site shows, in which order, and what they come to."""

from fractions import Fraction
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.standing import IndicatorStanding
from generator.model.standing import outcome
from generator.presenting.atlas import Atlas
from generator.presenting.plan import GradeCount
from generator.presenting.plan import GradeSummary
from generator.presenting.plan import ScoreSummary
from generator.presenting.standings import Standings
from generator.presenting.standings import rounded_mean
from generator.presenting.standings import score_summary
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal


def _standings(root: Path, *, internal: bool) -> Standings:
    scored = pipeline.score(root)
    assert not scored.has_errors
    atlas = Atlas(project=scored.project, notes=(), internal=internal)
    return Standings(atlas, map(outcome, scored.scorecards))


@pytest.fixture(scope="module")
def public() -> Standings:
    return _standings(MINIMAL, internal=False)


@pytest.fixture(scope="module")
def internal() -> Standings:
    return _standings(MINIMAL, internal=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_minimal(tmp_path / "world")


def _units(results: list[list[IndicatorStanding]]) -> list[list[str]]:
    return [[each.unit for each in found] for found in results]


def test_scorecards_stand_newest_period_first_and_units_in_their_order(internal: Standings) -> None:
    assert [(each.period, each.unit) for each in internal.all] == [
        ("round-2", "works"),
        ("round-1", "town"),
        ("round-1", "works"),
        ("round-1", "officer"),
    ]
    assert [(each[0].period, len(each)) for each in internal.periods("town-2569")] == [
        ("round-2", 1),
        ("round-1", 3),
    ]


def test_the_scorecard_of_a_position_is_seen_inside_only(public: Standings, internal: Standings) -> None:
    assert [(each.period, each.unit) for each in public.by_unit["works"]] == [
        ("round-2", "works"),
        ("round-1", "works"),
    ]
    assert "officer" not in public.by_unit
    assert [each.unit for each in internal.by_unit["officer"]] == ["officer"]
    assert _units(public.results("town-2569", "1")) == [["works"], ["town", "works"]]
    assert _units(internal.results("town-2569", "1")) == [["works"], ["town", "works", "officer"]]
    assert public.results("town-2569", "9") == public.results("none", "1") == []


def test_a_scorecard_with_an_internal_indicator_is_seen_inside_only(root: Path) -> None:
    change(
        root, "frameworks/town-2569/indicators/2.2.yml", "measured_in:", "visibility: internal\nmeasured_in:"
    )
    assert _standings(root, internal=False).all == []  # every scorecard has it
    assert len(_standings(root, internal=True).all) == 4


def test_a_scorecard_on_an_internal_framework_is_seen_inside_only(root: Path) -> None:
    change(root, "frameworks/town-2569/framework.yml", "fiscal_year:", "visibility: internal\nfiscal_year:")
    assert _standings(root, internal=False).all == []


def test_a_scorecard_of_an_internal_unit_is_seen_inside_only(root: Path) -> None:
    change(
        root, "results/units.yml", "kind: municipality\n", "kind: municipality\n    visibility: internal\n"
    )
    assert [each.unit for each in _standings(root, internal=False).all] == ["works", "works"]


def test_scorecards_are_counted_by_grade(public: Standings, internal: Standings) -> None:
    # round 1 of the minimal world: town 65.93 and works 74.37 are good from 60; the officer is appraised, 83.10 (very good)
    (_, first) = internal.periods("town-2569")
    assert [each.grade for each in first] == ["good", "good", "very-good"]
    assert internal.grades(first) == GradeSummary(
        framework="town-2569",
        period="round-1",
        scorecards=3,
        illustrative=True,
        grades=(
            GradeCount("division", "good", is_unclassified=False, scorecards=1),
            GradeCount("municipality", "good", is_unclassified=False, scorecards=1),
            GradeCount("position", "very-good", is_unclassified=False, scorecards=1),
        ),
    )
    (_, first) = public.periods("town-2569")
    assert public.grades(first).scorecards == 2


def _result(score: str | None, *, status: str = "reported") -> IndicatorStanding:
    number = None if score is None else str(Fraction(score))
    return IndicatorStanding(
        period="one",
        unit="a",
        illustrative=False,
        status=status,  # type: ignore[arg-type]  # any status will do
        value=None,
        score=number,
        weighted=None,
    )


def test_the_results_of_a_period_are_summed_up() -> None:
    results = [
        _result(None, status="pending"),
        _result("0", status="not-reported"),
        _result("5"),
        _result("2"),
    ]
    # (0 + 5 + 2) / 3 = 2.333...: what is not reported counts 0, what is pending does not count
    assert score_summary(results, 4) == ScoreSummary(
        period="one", units=4, reported=2, mean=Fraction("2.3333"), illustrative=False
    )
    assert score_summary(results[:1], 4).mean is None


@pytest.mark.parametrize(
    ("numbers", "places", "expected"),
    [
        (["1", "2"], 1, "1.5"),
        (["1", "2"], 0, "2"),  # a half goes up
        (["1/3", "2/3"], 0, "1"),  # together exactly one half, though neither ends: added up exactly
        (["1/3", "2/3", "0.0000000000000000001"], 0, "0"),  # 0.333...
        (["1/3", "0.6666666666666666666"], 0, "0"),  # a hair less than a half
        (["1/3", "0.6666666666666666667"], 0, "1"),  # a hair more
        (["22/7", "355/113", "1/97"], 4, "2.0983"),  # (3.142857 + 3.141593 + 0.010309) / 3 = 2.098253
        (["-1", "-2"], 0, "-2"),
    ],
)
def test_a_mean_is_rounded_from_the_exact_one(numbers: list[str], places: int, expected: str) -> None:
    assert rounded_mean([str(Fraction(each)) for each in numbers], places) == Fraction(expected)
