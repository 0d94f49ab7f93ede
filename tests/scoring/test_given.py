"""Scores that come from elsewhere: entered by hand (S000-05), marks of a form, and indicators of one's own (S000-06)."""

from fractions import Fraction

import pytest

from generator.scoring.unscorable import UnscorableError
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import measured
from tests.scoring.scenes import row
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

PERCENT = "criteria: {kind: entered, out_of: 100}"
SCORE = "criteria: {kind: entered}"


@pytest.mark.parametrize(
    ("template", "value", "expected"),
    [
        (SCORE, "4.25", "17/4"),  # a score from 0 to 5 as it is
        (PERCENT, "85", "17/4"),  # 85 / 100 x 5
        (PERCENT, "0", "0"),
        (PERCENT, "100", "5"),
        (PERCENT, "100/3", "5/3"),
        ("criteria: {kind: entered, out_of: 4}", "3", "15/4"),  # 3 / 4 x 5
    ],
)
def test_s000_05_a_score_or_a_percentage_entered_by_hand(template: str, value: str, expected: str) -> None:
    one = measured(template, f"value: {value}")
    assert one.score == Fraction(expected)
    # a score is no result; a number out of another maximum is
    assert one.value == (None if template == SCORE else Fraction(value))


@pytest.mark.parametrize(
    ("template", "value", "highest"),
    [(SCORE, "5.01", "5"), (SCORE, "-1", "5"), (PERCENT, "100.5", "100"), (PERCENT, "-0.1", "100")],
)
def test_s000_05_a_number_outside_the_scale_is_told(template: str, value: str, highest: str) -> None:
    with pytest.raises(UnscorableError) as error:
        score(template, f"value: {value}")
    assert error.value.problem.code == "SC407"
    assert dict(error.value.problem.facts) == {"value": value, "lowest": "0", "highest": highest}


def test_s000_05_the_working_says_what_was_entered() -> None:
    assert [line.rule for line in measured(SCORE, "value: 4").working] == ["entered"]
    assert [line.rule for line in measured(PERCENT, "value: 80").working] == [
        "value-entered",
        "entered-out-of",
    ]


def test_s000_05_a_score_that_a_formula_computes_is_a_result_too() -> None:
    # (4 + 5) / 2 points of a panel
    template = f"{SCORE}\nformula: {{expression: (a + b) / 2, variables: {{a: {{en: A}}, b: {{en: B}}}}}}"
    one = measured(template, "inputs: {a: 4, b: 5}")
    assert seen(one.value, one.score) == (Fraction("9/2"), Fraction("9/2"))
    assert [line.rule for line in one.working] == ["input", "input", "formula", "entered"]


def test_s000_05_nine_indicators_in_four_perspectives() -> None:
    # weights 20+30+20, 5+5, 5+5, 5+5 = 100; scores 5, 4, 3 / 5, 1 / 2, 4 / 3, 5
    # (100 + 120 + 60 + 25 + 5 + 10 + 20 + 15 + 25) / 100 = 380/100 = 3.8, x 20 = 76
    blocks = [("a", [20, 30, 20]), ("b", [5, 5]), ("c", [5, 5]), ("d", [5, 5])]
    text = "out_of_100: {multiply_by: 20}\nperspectives:\n"
    number = 0
    for name, weights in blocks:
        nodes = []
        for weight in weights:
            number += 1
            nodes.append(f"{{id: k{number}, weight: {weight}}}")
        text += f"  - {{id: {name}, title: {{en: T}}, weight: {sum(weights)}, indicators: [{', '.join(nodes)}]}}\n"
    given = ", ".join(
        f"k{at}: {{value: {each}}}" for at, each in enumerate([5, 4, 3, 5, 1, 2, 4, 3, 5], start=1)
    )
    scored = card(framework(text), f"results: {{{given}}}")
    assert seen(scored.total, scored.out_of_100) == (Fraction("19/5"), 76)


@pytest.mark.parametrize(
    ("value", "full", "expected", "percent"),
    [
        # rules.md 1.3: a municipality's published marks 110/140, 175/215, 188/250, 285/345 and 56/65
        ("110", "140", "55/14", "550/7"),  # 78.57
        ("175", "215", "175/43", "3500/43"),  # 81.40
        ("188", "250", "94/25", "376/5"),  # 75.2
        ("285", "345", "95/23", "1900/23"),  # 82.61
        ("56", "65", "56/13", "1120/13"),  # 86.15
        ("0", "140", "0", "0"),
        ("140", "140", "5", "100"),
    ],
)
def test_marks_out_of_full_marks(value: str, full: str, expected: str, percent: str) -> None:
    """rules.md 1.5: percent = obtained / full."""
    one = measured(f"criteria: {{kind: marks, full: {full}}}", f"value: {value}")
    assert one.score == Fraction(expected)
    assert one.working[-1].rule == "marks"
    assert one.working[-1].facts["percent"] == Fraction(percent)


@pytest.mark.parametrize("value", ["141", "-1"])
def test_marks_outside_the_form_are_told(value: str) -> None:
    with pytest.raises(UnscorableError) as error:
        score("criteria: {kind: marks, full: 140}", f"value: {value}")
    assert error.value.problem.code == "SC407"


OWN = "criteria: {kind: own-indicators}"


def own(*pairs: tuple[str, str]) -> str:
    """Own indicators with weight and score."""
    listed = ", ".join(
        f"o{number}: {{title: {{en: Own}}, weight: {weight}, score: {given}}}"
        for number, (weight, given) in enumerate(pairs, start=1)
    )
    return f"own_indicators: {{{listed}}}"


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        # S000-06, S001-16: the mean weighted by Wi of the scores SMi is the score, 1 to 5 (a department's handbook FY2556)
        ([("1", "3")], "3"),
        ([("4", "5"), ("3", "2"), ("3", "1")], "29/10"),  # (20 + 6 + 3) / 10
        (
            [("0.4", "4"), ("0.35", "3"), ("0.25", "5")],
            "39/10",
        ),  # weights that add up to 1: 1.6 + 1.05 + 1.25
        ([("1", "1"), ("1", "1")], "1"),
        ([("1", "0"), ("3", "5")], "15/4"),
    ],
)
def test_s000_06_the_weighted_mean_of_ones_own_indicators(
    pairs: list[tuple[str, str]], expected: str
) -> None:
    one = measured(OWN, own(*pairs))
    assert one.score == Fraction(expected), "never interpolated a second time"
    assert [line.rule for line in one.working] == ["own-indicator"] * len(pairs) + ["own-indicators"]


def test_s001_16_the_mean_counts_like_any_other_score() -> None:
    # 29/10 at weight 60 and 4 at weight 40: (174 + 160) / 100
    tree = "perspectives: [{id: p, title: {en: P}, indicators: [{id: m, weight: 60}, {id: x, weight: 40}]}]"
    rules = framework(tree, {"m": f"title: {{en: Test}}\n{OWN}"})
    scored = card(rules, f"results: {{m: {{{own(('4', '5'), ('3', '2'), ('3', '1'))}}}, x: {{value: 4}}}}")
    assert row(scored, "m").score == Fraction("29/10")
    assert scored.total == Fraction("167/50")


def test_s000_06_no_indicator_or_a_score_above_five_is_told() -> None:
    with pytest.raises(UnscorableError) as none:
        score(OWN, "")
    assert (none.value.problem.code, dict(none.value.problem.facts)) == (
        "SC409",
        {"variable": "own_indicators"},
    )
    with pytest.raises(UnscorableError) as above:
        score(OWN, own(("1", "5"), ("1", "5.1")))
    assert above.value.problem.code == "SC407"
    assert dict(above.value.problem.facts) == {"value": "5.1", "lowest": "0", "highest": "5"}
