"""The appraisal of a position (forms PP.1 to PP.3): two components, rounding stages and grades, worked out by hand."""

from fractions import Fraction

import pytest

from generator.model.scorecard import AppraisalScore
from generator.model.scorecard import Scorecard
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

RULES = """
perspectives:
  - id: all
    title: {en: All}
    indicators:
      - {id: "1", weight: 20, base: 20, indicators: [{id: "1.1", weight: 20}]}
      - {id: "4", weight: 80}
out_of_100: {multiply_by: 20}
grades:
  bands:
    - {id: outstanding, min: 90, title: {en: Outstanding}}
    - {id: very-good, min: 80, title: {en: Very good}}
    - {id: good, min: 70, title: {en: Good}}
    - {id: fair, min: 60, title: {en: Fair}}
    - {id: improve, min: 0, title: {en: Needs improvement}}
appraisal:
  achievement_weight: 70
  competency_weight: 30
  competency: {competencies: {a: {kind: core, title: {en: A}}, b: {kind: core, title: {en: B}}}}
"""

COMPOSITE = {"1": "title: {en: Test}\ncriteria: {kind: composite}"}

FILE = """
agreement:
  - {indicator: "1.1", weight: 40}
  - {indicator: "4", weight: 30}
  - {indicator: own, weight: 30}
indicators:
  own: {title: {en: Own}, criteria: {kind: interpolated, levels: {1: 10, 5: 50}}}
results:
  "1.1": {value: 4}
  "4": {value: 3.5}
  own: {value: 45}
competencies: {a: {expected: 3, observed: 3}, b: {expected: 3, observed: 2}}
"""


def appraised(rules: str, file: str) -> tuple[Scorecard, AppraisalScore]:
    """The scorecard of a position and its appraisal."""
    scored = card(framework(rules, COMPOSITE), file, unit="analyst", kind="position")
    assert scored.appraisal is not None
    return scored, scored.appraisal


def test_s002_14_rows_of_form_pp2() -> None:
    # own: 45 is 35/40 of the way from 10 to 50: 1 + 4 x 7/8 = 9/2
    # (40x4 + 30x3.5 + 30x4.5) / 100 = (160 + 105 + 135) / 100 = 4
    scored, _ = appraised(RULES, FILE)
    assert seen([(each.id, each.weighted, each.base) for each in scored.rows]) == [
        ("1.1", Fraction("8/5"), 100),
        ("4", Fraction("21/20"), 100),
        ("own", Fraction("27/20"), 100),
    ]
    assert scored.total == 4


def test_s002_03_rows_are_cascaded_or_ones_own() -> None:
    scored, _ = appraised(RULES, FILE)
    assert (row(scored, "1.1").parent, row(scored, "1.1").perspective) == ("1", "all")
    assert (row(scored, "own").parent, row(scored, "own").perspective) == (None, None)


def test_s002_09_and_s002_15_two_components() -> None:
    # A = 4 x 20 = 80; C = (3 + 2) / 6 x 100 = 250/3; 80 x 0.7 + 250/3 x 0.3 = 56 + 25 = 81
    scored, appraisal = appraised(RULES, FILE)
    assert seen([(each.id, each.score, each.weight, each.weighted) for each in appraisal.components]) == [
        ("achievement", 80, 70, 56),
        ("competency", Fraction("250/3"), 30, 25),
    ]
    assert seen(appraisal.total, scored.out_of_100) == (81, 81)
    assert scored.grade is not None
    assert scored.grade.id == "very-good"


def test_s002_09_other_positions_have_other_weights() -> None:
    # 80 x 0.5 + 250/3 x 0.5 = 40 + 125/3
    text = RULES.replace("achievement_weight: 70", "achievement_weight: 50")
    text = text.replace("competency_weight: 30", "competency_weight: 50")
    assert appraised(text, FILE)[1].total == Fraction("245/3")


def test_s002_15_the_factor_is_20_unless_the_framework_says_otherwise() -> None:
    # 4 x 25 = 100: 70 + 25
    text = RULES.replace("appraisal:\n", "appraisal:\n  multiply_by: 25\n")
    assert appraised(text, FILE)[1].total == 95


@pytest.mark.parametrize(
    "file",
    [
        FILE.replace("competencies: {a: {expected: 3, observed: 3}, b: {expected: 3, observed: 2}}", ""),
        FILE.replace(", observed: 3", "").replace(", observed: 2", ""),
        FILE.replace('"1.1": {value: 4}', "")
        .replace('"4": {value: 3.5}', "")
        .replace("own: {value: 45}", "own: {status: pending}"),
    ],
)
def test_s002_09_without_both_components_there_is_no_total(file: str) -> None:
    scored, appraisal = appraised(RULES, file)
    assert (appraisal.total, appraisal.components, scored.out_of_100, scored.grade) == (None, (), None, None)


def test_s002_08_a_position_is_never_public() -> None:
    assert not appraised(RULES, FILE)[0].is_public
    # not even where the unit's kind does not say that it is one
    assert not card(framework(RULES, COMPOSITE), FILE, unit="group", kind="group").is_public


def test_an_agreement_without_rules_of_appraisal_is_only_a_weighted_mean() -> None:
    scored = card(framework(RULES.split("appraisal:", maxsplit=1)[0], COMPOSITE), FILE, kind="position")
    assert seen(scored.total, scored.appraisal, scored.out_of_100) == (4, None, 80)


def test_rules_of_appraisal_leave_units_alone() -> None:
    scored = card(framework(RULES, COMPOSITE), 'results: {"1.1": {value: 4}, "4": {value: 4}}')
    assert seen(scored.total, scored.appraisal, scored.out_of_100) == (4, None, 80)


STAGES = """
perspectives: [{id: all, title: {en: All}, indicators: [{id: x, weight: 100}]}]
out_of_100: {multiply_by: 20}
rounding: {stages: STAGES}
grades:
  grade_on: rounded
  bands: [{id: upper, min: 63, title: {en: Upper}}, {id: lower, min: 0, title: {en: Lower}}]
appraisal:
  achievement_weight: WORK
  competency_weight: REST
  competency: {competencies: {a: {kind: core, title: {en: A}}}}
"""


@pytest.mark.parametrize(
    ("stages", "total", "grade"),
    [
        # rules.md 1.3: the one component is 62.99496
        ("final", "62.99496", "lower"),  # published as 62.99
        ("component", "62.99", "lower"),
        ("dpis", "63", "upper"),  # 62.99496 to 62.995 to 63.00
    ],
)
def test_s002_09_rounding_stages(stages: str, total: str, grade: str) -> None:
    # 62.99496 / 20 = 3.149748
    text = STAGES.replace("STAGES", stages).replace("WORK", "100").replace("REST", "0")
    file = """
agreement: [{indicator: x, weight: 100}]
results: {x: {value: 3.149748}}
competencies: {a: {expected: 3, observed: 3}}
"""
    scored, appraisal = appraised(text, file)
    assert appraisal.total == Fraction(total)
    assert scored.grade is not None
    assert scored.grade.id == grade
    assert appraisal.working[-1].rule == f"components-{stages}"


@pytest.mark.parametrize(
    ("stages", "parts", "total"),
    [
        # 4.4996 x 20 x 0.7 = 62.9944; two below: 1/3 x 100 x 0.3 = 10
        ("final", ("62.9944", "10"), "72.9944"),
        ("component", ("62.99", "10"), "72.99"),
        ("dpis", ("62.99", "10"), "72.99"),  # 62.994 to 62.99: the double rounding only bites at ...5
    ],
)
def test_s002_09_each_component_is_rounded_on_its_own(
    stages: str, parts: tuple[str, str], total: str
) -> None:
    text = STAGES.replace("STAGES", stages).replace("WORK", "70").replace("REST", "30")
    file = """
agreement: [{indicator: x, weight: 100}]
results: {x: {value: 4.4996}}
competencies: {a: {expected: 3, observed: 1}}
"""
    appraisal = appraised(text, file)[1]
    assert tuple(each.weighted for each in appraisal.components) == tuple(Fraction(part) for part in parts)
    assert appraisal.total == Fraction(total)


def test_s002_09_the_sum_of_rounded_components_differs_from_the_rounded_sum() -> None:
    # 3.1432 x 20 x 0.7 = 44.0048, which is 44.00; 1/3 x 100 x 0.1 = 10/3, which is 3.33: 47.33 in all. Unrounded it is
    # 44.0048 + 10/3 = 132.0144/3 + 10/3 = 142.0144/3, published as 47.34
    text = STAGES.replace("WORK", "70").replace("REST", "10")
    file = """
agreement: [{indicator: x, weight: 100}]
results: {x: {value: 3.1432}}
competencies: {a: {expected: 3, observed: 1}}
"""
    assert appraised(text.replace("STAGES", "component"), file)[1].total == Fraction("47.33")
    assert appraised(text.replace("STAGES", "final"), file)[1].total == Fraction("142.0144") / 3
