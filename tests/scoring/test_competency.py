"""Competencies of form PP.3 by each method (S002-18 to S002-21), worked out by hand."""

from fractions import Fraction

import pytest

from generator.model.appraisal import CompetencyAssessment
from generator.model.result import ResultFile
from generator.model.scorecard import CompetencyScore
from generator.scoring.competency import competency_score
from tests.scoring.scenes import record
from tests.scoring.scenes import seen

NAMES = "abcdefghij"


def assessed(rules: str, results: str) -> tuple[Fraction | None, tuple[CompetencyScore, ...]]:
    """Score out of 100 and the competencies, for ten of them named a to j."""
    listed = ", ".join(f"{name}: {{title: {{en: {name}}}, kind: core}}" for name in NAMES)
    found = record(CompetencyAssessment, f"competencies: {{{listed}}}\n{rules}")
    file = record(ResultFile, f"competencies:\n{results}")
    score, scores, working = competency_score(found, file.competencies, is_closed=False)
    assert len(working) == 1
    return score, scores


@pytest.mark.parametrize(
    ("expected", "observed", "gap", "points"),
    [
        (3, 5, 2, 3),  # no extra credit above what is expected
        (3, 3, 0, 3),
        (3, 2, -1, 2),
        (3, 1, -2, 1),
        (3, 0, -3, 0),
        (4, 0, -4, 0),  # gaps of 4 and 5 are not printed: 0, as in the system in use
        (5, 0, -5, 0),
    ],
)
def test_s002_19_and_s002_20_gap_and_what_it_counts(
    expected: int, observed: int, gap: int, points: int
) -> None:
    score, scores = assessed("", f"  a: {{expected: {expected}, observed: {observed}}}")
    assert seen([(each.gap, each.points) for each in scores]) == [(gap, points)]
    assert score == Fraction(points * 100, 3)


def test_s002_18_and_s002_20_ten_competencies() -> None:
    # 6 at or above x 3 + 2 one below x 2 + 1 two below x 1 + 1 three below x 0 = 18 + 4 + 1 = 23; 23 / 30 x 100
    results = "".join(
        f"  {name}: {{expected: 3, observed: {observed}}}\n"
        for name, observed in zip(NAMES, [3, 3, 3, 4, 5, 3, 2, 2, 1, 0], strict=True)
    )
    score, scores = assessed("", results)
    assert score == Fraction("230/3")
    assert len(scores) == 10


NOT_ASSESSED = "  a: {expected: 3, observed: 3}\n  b: {expected: 3, observed: 2}\n  c: {expected: 4}\n"


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("method: bar", "250/3"),  # (3 + 2) / (2 x 3)
        ("method: bar\nunassessed: zero", "500/9"),  # (3 + 2 + 0) / (3 x 3), as DPIS counts
        ("method: rating_equal", "50"),  # (3/5 + 2/5) / 2
        ("method: rating_equal\nunassessed: zero", "100/3"),  # (3/5 + 2/5 + 0) / 3
        ("method: hybrid", "250/3"),  # 5 / 6
        ("method: hybrid\nunassessed: zero", "50"),  # 5 / 10
    ],
)
def test_s002_20_a_competency_that_is_not_assessed(rules: str, expected: str) -> None:
    score, scores = assessed(rules, NOT_ASSESSED)
    assert score == Fraction(expected)
    assert (scores[2].observed, scores[2].gap, scores[2].points) == (None, None, None)


@pytest.mark.parametrize(
    ("rules", "results", "expected"),
    [
        # rating: (4/5 x 60 + 3/5 x 20 + 2/5 x 20) / 100 = (48 + 12 + 8) / 100
        ("method: rating", ["3, observed: 4, weight: 60", "3, observed: 3, weight: 20", "3, observed: 2, weight: 20"], "68"),
        # the divisor is the sum of the weights: (4/5 x 2 + 3/5 x 1) / 3 = (11/5) / 3
        ("method: rating", ["3, observed: 4, weight: 2", "3, observed: 3, weight: 1"], "220/3"),
        ("method: rating", ["3, observed: 5, weight: 1", "3, weight: 9"], "100"),
        ("method: rating\nunassessed: zero", ["3, observed: 5, weight: 1", "3, weight: 9"], "10"),
        # rating_equal: weights do not matter: (4/5 + 3/5 + 2/5) / 3
        ("method: rating_equal", ["3, observed: 4, weight: 60", "3, observed: 3, weight: 20", "3, observed: 2"], "60"),
        # hybrid takes all levels together, (2 + 3 + 3) / (3 + 3 + 4)
        ("method: hybrid", ["3, observed: 2", "3, observed: 3", "4, observed: 3"], "80"),
        ("method: hybrid", ["3, observed: 5", "3, observed: 5"], "100"),  # 10/6, at most 100
        ("method: hybrid", ["3, observed: 5", "3, observed: 1"], "100"),  # 6/6: more here makes up for less there
        ("method: bar", ["3, observed: 5", "3, observed: 1"], "200/3"),  # (3 + 1) / 6: in the bar method it does not
    ],
)  # fmt: skip
def test_s002_21_other_methods(rules: str, results: list[str], expected: str) -> None:
    text = "".join(f"  {name}: {{expected: {each}}}\n" for name, each in zip(NAMES, results, strict=False))
    assert assessed(rules, text)[0] == Fraction(expected)


@pytest.mark.parametrize(
    ("rules", "results"),
    [
        ("", "  a: {expected: 3}\n"),  # nothing was assessed
        ("method: rating", "  a: {expected: 3, observed: 3}\n"),  # no weight at all
        ("method: rating", "  a: {expected: 3, observed: 3, weight: 0}\n"),
    ],
)
def test_s002_20_without_anything_that_counts_there_is_no_score(rules: str, results: str) -> None:
    assert assessed(rules, results)[0] is None
