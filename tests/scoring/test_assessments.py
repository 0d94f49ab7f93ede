"""Self-assessed and verified scores side by side, up to the totals (rules.md 1.4), worked out by hand.

The report of a commission for FY2561: sub-indicators of 4, 3 and 3 points, self-assessed 5, 2 and 1, verified 4.8, 1.6 and 4.
"""

from fractions import Fraction

import pytest

from generator.model.scorecard import Scorecard
from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import row

TREE = """
perspectives:
  - id: all
    title: {en: All}
    indicators:
      - {id: "2", weight: 10, indicators: [{id: "2.1", weight: 4}, {id: "2.2", weight: 3}, {id: "2.3", weight: 3}]}
      - {id: "1", weight: 90}
"""

BOTH = """
results:
  "1": {value: 4}
  "2.1": {assessments: {self: {value: 5}, verified: {value: 4.8}}}
  "2.2": {assessments: {self: {value: 2}, verified: {value: 1.6}}}
  "2.3": {assessments: {self: {value: 1}, verified: {value: 4}}}
"""


def scored(results: str = BOTH) -> Scorecard:
    return card(framework(TREE, {"2": COMPOSITE}), results)


def given(one: Scorecard, name: str) -> list[tuple[str, Fraction | None]]:
    """Each assessor with the score."""
    return [(each.by, each.measured.score) for each in row(one, name).assessments]


def test_s000_06_both_assessments_go_up_to_the_composite() -> None:
    # self (4x5 + 3x2 + 3x1) / 10 = 29/10; verified (4x4.8 + 3x1.6 + 3x4) / 10 = 36/10, which counts
    one = scored()
    assert given(one, "2") == [("self", Fraction("29/10")), ("verified", Fraction("18/5"))]
    assert row(one, "2").score == Fraction("18/5")
    assert [each.measured.working[0].rule for each in row(one, "2").assessments] == ["composite", "composite"]
    assert row(one, "2.1").weighted == Fraction("24/125")  # 4 x 4.8 / 100 = 0.192


def test_both_assessments_go_up_to_the_total() -> None:
    # indicator 1 has one score for both: (10 x 2.9 + 90 x 4) / 100 = 3.89; (10 x 3.6 + 360) / 100 = 3.96
    one = scored()
    assert [(each.by, each.total) for each in one.assessments] == [
        ("self", Fraction("389/100")),
        ("verified", Fraction("99/25")),
    ]
    assert one.total == Fraction("99/25")
    assert given(one, "1") == []


@pytest.mark.parametrize(
    ("third", "self_score", "verified", "total"),
    [
        # 2.3 verified only, or self-assessed only: the score that counts stands for the other
        ("{verified: {value: 4}}", "19/5", "18/5", "18/5"),  # self (20 + 6 + 12) / 10
        ("{self: {value: 1}}", "29/10", "27/10", "27/10"),  # verified (19.2 + 4.8 + 3) / 10
    ],
)
def test_where_one_assessor_gave_none_the_score_that_counts_stands_for_it(
    third: str, self_score: str, verified: str, total: str
) -> None:
    one = scored(BOTH.replace("{self: {value: 1}, verified: {value: 4}}", third))
    assert given(one, "2") == [("self", Fraction(self_score)), ("verified", Fraction(verified))]
    assert row(one, "2").score == Fraction(total)


def test_only_who_assessed_has_a_total() -> None:
    own = BOTH.replace(", verified: {value: 4.8}", "").replace(", verified: {value: 1.6}", "")
    one = scored(own.replace(", verified: {value: 4}", ""))
    assert [each.by for each in one.assessments] == ["self"]
    assert one.assessments[0].total == one.total == Fraction("389/100")
    assert scored('results: {"1": {value: 4}}').assessments == ()


def test_a_composite_without_assessed_rows_has_none() -> None:
    plain = 'results: {"1": {assessments: {self: {value: 4}}}, "2.1": {value: 5}, "2.2": {value: 2}, "2.3": {value: 1}}'
    one = scored(plain)
    assert given(one, "2") == []
    assert given(one, "1") == [("self", Fraction(4))]


def test_an_assessment_that_awaits_a_reviewer_leaves_the_other_column_alone() -> None:
    # self: no step done, the floor of 1; the verified one awaits the reviewer, so what counts is pending.
    # 2 has 5 with 4 of its 10 points: self (4x5 + 90x1) / 94 = 55/47, verified 4x5 / 4
    template = "title: {en: Test}\ncriteria: {kind: steps, steps: [{text: {en: One}}, {text: {en: Two}, by: reviewer}]}"
    results = 'results: {"1": {assessments: {self: {steps: []}, verified: {steps: [1]}}}, "2.1": {value: 5}}'
    one = card(framework(TREE, {"2": COMPOSITE, "1": template}), results)
    assert (row(one, "1").status, row(one, "1").score) == ("pending", None)
    assert [each.total for each in one.assessments] == [Fraction(55, 47), Fraction(5)]
    assert one.total == 5


def test_an_assessor_who_awaits_a_reviewer_lacks_the_score_that_counts() -> None:
    # the other way round: self awaits, verified is the floor of 1; self 4x5 / 4, verified (4x5 + 90x1) / 94
    template = "title: {en: Test}\ncriteria: {kind: steps, steps: [{text: {en: One}}, {text: {en: Two}, by: reviewer}]}"
    results = 'results: {"1": {assessments: {self: {steps: [1]}, verified: {steps: []}}}, "2.1": {value: 5}}'
    one = card(framework(TREE, {"2": COMPOSITE, "1": template}), results)
    assert [each.total for each in one.assessments] == [Fraction(5), Fraction(55, 47)]
    assert one.total == Fraction(55, 47)
