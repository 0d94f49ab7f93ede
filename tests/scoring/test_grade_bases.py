"""What is graded: the total, the weakest perspective, all of them, or one indicator (S000-07, rules.md 1.10)."""

from fractions import Fraction

import pytest

from generator.model.scorecard import Rounded
from generator.model.scorecard import Scorecard
from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import seen

DIMENSIONS = """
total: none
out_of_100: {multiply_by: 20}
perspectives:
  - {id: leadership, title: {en: Leadership}, indicators: [{id: a, weight: 100}]}
  - {id: strategy, title: {en: Strategy}, indicators: [{id: b, weight: 100}]}
  - {id: results, title: {en: Results}, indicators: [{id: c, weight: 60}, {id: d, weight: 40}]}
grades:
  basis: BASIS
  grade_on: rounded
  bands:
    - {id: good, min: 80, title: {en: Good}, award: {en: Certificate}}
    - {id: fair, min: 60, title: {en: Fair}}
    - {id: improve, min: 0, title: {en: Needs improvement}}
"""
"""Three of the seven dimensions of the self-assessment; each stands alone, and 80 and 60 per cent decide."""

PERCENT = "title: {en: Test}\ncriteria: {kind: entered, out_of: 100}"


def graded(basis: str, *percents: str, more: str = "") -> Scorecard:
    """The scorecard with these percentages of a, b, c and d; an empty one is not reported yet."""
    text = DIMENSIONS.replace("BASIS", basis) + more
    given = ", ".join(
        f"{name}: {{value: {each}}}" for name, each in zip("abcd", percents, strict=True) if each
    )
    return card(framework(text, dict.fromkeys("abcd", PERCENT)), f"results: {{{given}}}")


def grade_id(scored: Scorecard) -> str | None:
    return scored.grade.id if scored.grade else None


@pytest.mark.parametrize(
    ("percents", "weakest", "decided_by", "literal"),
    [
        # the third dimension is (60 c + 40 d) / 100
        (("85", "85", "85", "85"), "good", "leadership", "good"),
        (("80", "90", "100", "50"), "good", "leadership", "good"),  # 80, 90 and 80
        (("60", "79.99", "70", "70"), "fair", "leadership", "fair"),
        (("59", "10", "0", "100"), "improve", "strategy", "improve"),  # 59, 10, 40
        # the printed rule is no partition: {85, 85, 75} and {90, 50} are in none of its three grades
        (("85", "85", "75", "75"), "fair", "results", None),
        (("90", "50", "90", "90"), "improve", "strategy", None),
        (("79.99", "80", "80", "80"), "fair", "leadership", None),
        (("79.995", "80", "80", "80"), "good", "leadership", "good"),  # publishes as 80.00
    ],
)
def test_s000_07_the_weakest_dimension_or_the_rule_taken_literally(
    percents: tuple[str, ...], weakest: str, decided_by: str, literal: str | None
) -> None:
    by_weakest = graded("weakest", *percents)
    assert grade_id(by_weakest) == weakest
    assert by_weakest.grading.decided_by == decided_by
    assert not by_weakest.grading.is_unclassified
    by_all = graded("literal", *percents)
    assert grade_id(by_all) == literal
    assert by_all.grading.is_unclassified is (literal is None)
    assert by_all.grading.decided_by is None


def test_s000_07_the_certificate_goes_with_the_grade() -> None:
    scored = graded("weakest", "85", "85", "85", "85")
    assert scored.grade is not None
    assert scored.grade.award is not None, "S000-08"
    assert [line.rule for line in scored.working] == ["grade-weakest", "grade-rounded"]
    assert scored.working[0].facts["number"] == Rounded(Fraction(85), 2, "keep")


def test_s000_07_each_dimension_is_in_the_working_of_the_literal_rule() -> None:
    told = graded("literal", "85", "85", "75", "75").working
    assert [line.rule for line in told] == ["grade-of-perspective"] * 3 + ["grade-unclassified"]
    numbers = [line.facts["number"] for line in told[:3]]
    assert numbers == [Rounded(Fraction(number), 2, "keep") for number in (85, 85, 75)]
    assert graded("literal", "85", "85", "85", "85").working[-1].rule == "grade-all"


def test_s000_07_while_a_dimension_is_awaited_there_is_no_grade() -> None:
    for basis in ("weakest", "literal"):
        scored = graded(basis, "85", "", "85", "85")
        assert scored.grade is None
        assert [(line.rule, line.facts["count"]) for line in scored.working] == [("grade-awaits", 1)]
        assert not scored.grading.is_unclassified


def test_s000_01_a_dimension_without_a_score_is_no_dimension() -> None:
    # strategy does not apply to the unit: the other two decide, 85 and 70
    text = DIMENSIONS.replace("BASIS", "weakest")
    indicators = dict.fromkeys("abcd", f"{PERCENT}\nnot_applicable: {{}}")
    results = "a: {value: 85}, b: {status: not-applicable, reason: {en: R}}, c: {value: 70}, d: {value: 70}"
    scored = card(framework(text, indicators), f"results: {{{results}}}")
    assert (grade_id(scored), scored.grading.decided_by) == ("fair", "results")
    assert [(each.id, each.is_awaited) for each in scored.perspectives] == [
        ("leadership", False),
        ("strategy", False),
        ("results", False),
    ]
    nothing = "a: {status: cancelled}, b: {status: cancelled}, c: {status: cancelled}, d: {status: cancelled}"
    assert card(framework(text, indicators), f"results: {{{nothing}}}").grade is None


def test_s000_07_below_the_lowest_band_there_is_no_grade() -> None:
    for basis, more in (("weakest", None), ("literal", "leadership")):
        text = DIMENSIONS.replace("BASIS", basis).replace("min: 0", "min: 50")
        scored = card(
            framework(text, dict.fromkeys("abcd", PERCENT)),
            "results: {a: {value: 9}, b: {value: 9}, c: {value: 9}, d: {value: 9}}",
        )
        assert scored.grade is None
        assert scored.working[-1].rule == "grade-none"
        assert not scored.grading.is_unclassified, more


def test_s000_07_scores_may_be_graded_instead_of_percentages() -> None:
    # 4 of 5 is 80 per cent: bands of 4, 3 and 0 on the scores
    text = DIMENSIONS.replace("BASIS", "weakest").replace("grade_on: rounded", "of: total")
    text = text.replace("min: 80", "min: 4").replace("min: 60", "min: 3")
    scored = card(
        framework(text, dict.fromkeys("abcd", PERCENT)),
        "results: {a: {value: 90}, b: {value: 79}, c: {value: 80}, d: {value: 80}}",
    )
    told = scored.working[0].facts["number"]
    assert (grade_id(scored), told) == ("fair", Rounded(Fraction("79/20"), 4, "keep"))


def test_s000_04_perspectives_that_stand_alone_have_no_total() -> None:
    scored = graded("weakest", "85", "70", "75", "50")
    assert (scored.total, scored.out_of_100) == (None, None)
    # results: (60 x 75 + 40 x 50) / 100 = 65
    assert seen([each.out_of_100 for each in scored.perspectives]) == [85, 70, 65]
    assert seen([each.rebased for each in scored.rows]) == [100, 100, 60, 40]
    assert seen(scored.coverage.reported, scored.coverage.total) == (300, 300)


def test_a_perspective_that_stands_alone_may_have_points_of_its_own() -> None:
    # 60 of 60 and 40 of 60 points: weighted scores are divided by the perspective's own 60
    text = """
total: none
perspectives: [{id: p, title: {en: P}, weight: 60, indicators: [{id: a, weight: 45}, {id: b, weight: 15}]}]
"""
    scored = card(framework(text), "results: {a: {value: 4}, b: {value: 2}}")
    assert [each.score for each in scored.perspectives] == [Fraction("7/2")]  # (180 + 30) / 60
    assert [each.weighted for each in scored.rows] == [3, Fraction("1/2")]


SINGLE = """
perspectives: [{id: p, title: {en: P}, indicators: [{id: a, weight: 60}, {id: b, weight: 40}]}]
CONVERSION
grades:
  basis: indicator
  indicator: b
  OF
  bands: [{id: high, min: HIGH, title: {en: High}}, {id: low, min: 0, title: {en: Low}}]
"""


@pytest.mark.parametrize(
    ("conversion", "of", "high"),
    [
        ("out_of_100: {multiply_by: 20}", "", "80"),
        ("out_of_100: {multiply_by: 20}", "of: total", "4"),
        ("", "", "4"),
    ],
)
@pytest.mark.parametrize(("value", "expected"), [("4", "high"), ("3.9", "low"), ("", None)])
def test_one_indicator_may_decide(
    conversion: str, of: str, high: str, value: str, expected: str | None
) -> None:
    """rules.md 1.10: a scale on a single indicator."""
    text = SINGLE.replace("CONVERSION", conversion).replace("OF", of).replace("HIGH", high)
    results = "a: {value: 1}" + (f", b: {{value: {value}}}" if value else "")
    scored = card(framework(text), f"results: {{{results}}}")
    assert grade_id(scored) == expected
    assert scored.grading.decided_by == ("b" if expected else None)


def test_the_indicator_that_decides_may_be_a_composite() -> None:
    text = SINGLE.replace("CONVERSION", "").replace("OF", "of: total").replace("HIGH", "4")
    text = text.replace(
        "{id: b, weight: 40}", "{id: b, weight: 40, indicators: [{id: x, weight: 30}, {id: y, weight: 10}]}"
    )
    # (30x5 + 10x1) / 40 = 4
    scored = card(framework(text, {"b": COMPOSITE}), "results: {a: {value: 1}, x: {value: 5}, y: {value: 1}}")
    assert grade_id(scored) == "high"


def test_no_indicator_no_grade() -> None:
    # the unit does not have the indicator that decides
    text = SINGLE.replace("CONVERSION", "").replace("OF", "of: total").replace("HIGH", "4")
    text += "allocations: [{unit: office, indicators: [a]}]"
    assert card(framework(text), "results: {a: {value: 5}}").grade is None


LIGHTS = """
perspectives: [{id: p, title: {en: P}, indicators: [{id: only, weight: 100}]}]
grades:
  of: total
  grade_on: GRADE_ON
  bands:
    - {id: green, above: 4, title: {en: Green}}
    - {id: yellow, min: 3, title: {en: Yellow}}
    - {id: red, min: 0, title: {en: Red}}
"""


@pytest.mark.parametrize(
    ("total", "rounded", "exact"),
    [
        # a ministry's traffic light FY2557: below 3, to 4, to 5
        ("0", "red", "red"),
        ("2.9999", "red", "red"),
        ("2.99995", "yellow", "red"),
        ("3", "yellow", "yellow"),
        ("4", "yellow", "yellow"),  # 4 itself is still yellow
        ("4.00004", "yellow", "green"),
        ("4.0001", "green", "green"),
        ("5", "green", "green"),
    ],
)
def test_a_band_may_lie_above_its_end(total: str, rounded: str, exact: str) -> None:
    for grade_on, expected in (("rounded", rounded), ("exact", exact)):
        scored = card(
            framework(LIGHTS.replace("GRADE_ON", grade_on)), f"results: {{only: {{value: {total}}}}}"
        )
        assert grade_id(scored) == expected
        rule = f"grade-{grade_on}-above" if expected == "green" else f"grade-{grade_on}"
        assert scored.working[-1].rule == rule


SCALES = """
perspectives: [{id: p, title: {en: P}, indicators: [{id: only, weight: 100}]}]
out_of_100: {multiply_by: 20}
grades: {bands: [{id: general, min: 0, title: {en: General}}]}
grades_for:
  - {unit_kinds: [province], periods: [round-1], bands: [{id: province-first, min: 0, title: {en: A}}]}
  - {unit_kinds: [province, district], bands: [{id: province, min: 0, title: {en: B}}]}
  - {periods: [round-2], bands: [{id: second, min: 0, title: {en: C}}]}
"""

TWO = """
title: {en: Test}
fiscal_year: 2556
periods:
  - {id: round-1, title: {en: One}, start: 2012-10-01, end: 2013-03-31, holidays: []}
  - {id: round-2, title: {en: Two}, start: 2013-04-01, end: 2013-09-30, holidays: []}
"""


@pytest.mark.parametrize(
    ("kind", "period", "expected"),
    [
        ("office", "round-1", "general"),
        ("office", "round-2", "second"),
        ("province", "round-1", "province-first"),  # the first scale that fits
        ("province", "round-2", "province"),
        ("district", "round-1", "province"),
    ],
)
def test_scales_for_kinds_of_units_and_rounds(kind: str, period: str, expected: str) -> None:
    """rules.md 1.10: grade scales are valid for a round and a kind of unit."""
    rules = framework(SCALES, head=TWO)
    scored = card(rules, "results: {only: {value: 4}}", kind=kind, period=period)
    assert grade_id(scored) == expected
    without = framework(
        SCALES.replace("grades: {bands: [{id: general, min: 0, title: {en: General}}]}\n", ""), head=TWO
    )
    other = grade_id(card(without, "results: {only: {value: 4}}", kind=kind, period=period))
    assert other == (None if expected == "general" else expected)
