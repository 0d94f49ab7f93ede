"""Where a total out of 100 is rounded: at the end, each part, or each part twice (rules.md 1.3), worked out by hand."""

from fractions import Fraction

import pytest

from generator.model.rounding import half_up
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import seen

PARTS = """
perspectives:
  - {id: work, title: {en: Work}, weight: 70, indicators: [{id: a, weight: 70}]}
  - {id: conduct, title: {en: Conduct}, weight: 30, indicators: [{id: b, weight: 30}]}
out_of_100: {multiply_by: 20}
rounding: {stages: STAGE}
"""


@pytest.mark.parametrize(
    ("stage", "published"),
    [
        # work 70 x 4.49964 / 100 x 20 = 62.99496 and conduct 0: once 62.99; to three places 62.995, then 63.00
        ("final", "62.99"),
        ("component", "62.99"),
        ("dpis", "63"),
    ],
)
def test_one_part_rounded_once_or_twice(stage: str, published: str) -> None:
    scored = card(framework(PARTS.replace("STAGE", stage)), "results: {a: {value: 4.49964}, b: {value: 0}}")
    assert scored.out_of_100 is not None
    assert half_up(scored.out_of_100, 2) == Fraction(published)
    assert seen(scored.total) == Fraction("3.149748"), "the total on the scale of five is exact"


@pytest.mark.parametrize(
    ("stage", "exact", "rules"),
    [
        # a 3.00025: 42.0035; b 2.00025: 12.0015; together 54.005, published as 54.01
        ("final", "54.005", ["total"]),
        # 42.00 + 12.00; the working says what is exact and what was added
        ("component", "54", ["total", "perspectives-component"]),
        # 42.004 to 42.00; 12.002 to 12.00
        ("dpis", "54", ["total", "perspectives-dpis"]),
    ],
)
def test_parts_are_rounded_before_they_are_added(stage: str, exact: str, rules: list[str]) -> None:
    scored = card(
        framework(PARTS.replace("STAGE", stage)), "results: {a: {value: 3.00025}, b: {value: 2.00025}}"
    )
    assert scored.out_of_100 == Fraction(exact)
    assert [line.rule for line in scored.working] == rules
    if stage != "final":
        assert scored.working[1].facts["exact"] == Fraction("54.005")


@pytest.mark.parametrize("stage", ["component", "dpis"])
def test_parts_that_are_rounded_up_never_make_more_than_full_marks(stage: str) -> None:
    # six perspectives of one weight, all with 5: 16.666... each, rounded 16.67 x 6 = 100.02, and full marks are 100
    blocks = ", ".join(
        f"{{id: p{number}, title: {{en: P}}, indicators: [{{id: i{number}, weight: 10}}]}}"
        for number in range(6)
    )
    text = (
        f"base: 60\nperspectives: [{blocks}]\nout_of_100: {{multiply_by: 20}}\nrounding: {{stages: {stage}}}"
    )
    results = ", ".join(f"i{number}: {{value: 5}}" for number in range(6))
    assert card(framework(text), f"results: {{{results}}}").out_of_100 == 100


def test_the_places_are_the_framework_s() -> None:
    # no decimals at all: 42.0035 to 42, 12.0015 to 12
    text = PARTS.replace("STAGE", "component").replace("stages:", "percent_places: 0, stages:")
    assert (
        card(framework(text), "results: {a: {value: 3.04}, b: {value: 2.06}}").out_of_100 == 55
    )  # 42.56 and 12.36


@pytest.mark.parametrize(("stage", "grade"), [("final", "low"), ("component", "low"), ("dpis", "high")])
def test_the_grade_follows_the_number_that_is_put_together(stage: str, grade: str) -> None:
    bands = "{bands: [{id: high, min: 63, title: {en: High}}, {id: low, min: 0, title: {en: Low}}]}"
    text = f"{PARTS.replace('STAGE', stage)}grades: {bands}"
    found = card(framework(text), "results: {a: {value: 4.49964}, b: {value: 0}}").grade
    assert found is not None
    assert found.id == grade


def test_rows_that_stand_in_no_perspective_are_one_part() -> None:
    # a unit with an indicator beside the tree: 70 and 30 points of 100; 62.99496 and 20 x 30 x 1 / 100 = 6
    text = (
        PARTS.replace("STAGE", "dpis")
        + "allocations: [{unit: office, indicators: [a, {id: own, weight: 30}]}]"
    )
    assert card(framework(text), "results: {a: {value: 4.49964}, own: {value: 1}}").out_of_100 == 69
