"""Evidence that a level asks for besides the result (S001-07), worked out by hand.

Printed: 80/85/90/95/100 per cent, level 5 "with outputs and outcomes of the plans and projects shown".
"""

from fractions import Fraction

import pytest

from tests.scoring.scenes import amounts
from tests.scoring.scenes import measured
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

SHOWN = """
criteria: {kind: interpolated, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}
level_conditions:
  - {level: 5, fact: outputs_shown, text: {en: Outputs and outcomes are shown}CAP}
"""

CONDITION = SHOWN.replace("CAP", "")
CAPPED = SHOWN.replace("CAP", ", cap_without: 4.5")


@pytest.mark.parametrize(
    ("value", "with_it", "without", "capped"),
    [
        # the last column: a framework that caps at 4.5 instead
        ("75", "1", "1", "1"),
        ("90", "3", "3", "3"),
        ("93", "18/5", "18/5", "18/5"),  # 3 + 3/5: level 5 is not in question
        ("95", "4", "4", "4"),
        ("95.1", "201/50", "4", "201/50"),  # 4 + 0.1/5 = 4.02
        ("97.5", "9/2", "4", "9/2"),
        ("99", "24/5", "4", "9/2"),
        ("100", "5", "4", "9/2"),
        ("120", "5", "4", "9/2"),
    ],
)
def test_s001_07_without_the_evidence_every_score_above_four_is_four(
    value: str, with_it: str, without: str, capped: str
) -> None:
    shown, hidden, silent = (
        f"value: {value}{facts}"
        for facts in ("\nfacts: {outputs_shown: true}", "\nfacts: {outputs_shown: false}", "")
    )
    assert score(CONDITION, shown) == Fraction(with_it)
    assert score(CONDITION, hidden) == Fraction(without)
    assert score(CONDITION, silent) == Fraction(without), "what is not told is not shown"
    assert score(CAPPED, shown) == Fraction(with_it)
    assert score(CAPPED, hidden) == Fraction(capped)


def test_s001_07_the_cap_is_part_of_the_raw_score_and_the_working_says_so() -> None:
    one = measured(CONDITION, "value: 100")
    assert seen(one.raw_score, one.score, one.value) == (4, 4, 100)
    assert one.adjustments == ()
    assert [line.rule for line in one.working] == ["value-entered", "levels-top", "condition-missing"]
    assert one.working[-1].facts["cap"] == 4
    told = measured(CONDITION, "value: 100\nfacts: {outputs_shown: true}").working
    assert [line.rule for line in told] == ["value-entered", "levels-top", "condition-shown"]
    assert [line.rule for line in measured(CONDITION, "value: 95").working] == ["value-entered", "levels-at"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("{plan: true, result: true}", "5"),
        ("{plan: true, result: false}", "4"),
        (
            "{plan: false, result: true}",
            "2",
        ),  # without the plan level 3 is out of reach, and so is all above it
        ("{}", "2"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_s001_07_several_conditions_hold_together_in_any_order(
    facts: str, expected: str, turned: bool
) -> None:
    conditions = ["{level: 3, fact: plan, text: {en: Plan}}", "{level: 5, fact: result, text: {en: Result}}"]
    listed = ", ".join(reversed(conditions) if turned else conditions)
    template = CONDITION.split("level_conditions", maxsplit=1)[0] + f"level_conditions: [{listed}]"
    assert score(template, f"value: 100\nfacts: {facts}") == Fraction(expected)


def test_s001_07_deductions_come_after_the_cap() -> None:
    # 100 without the evidence and one day late: 4 - 0.25, not 5 - 0.25 held at 4
    template = CONDITION + "deadline: department\ndeductions: [{kind: late, per_working_day: 0.25}]"
    one = measured(template, "value: 100\nsubmitted: 2013-03-21")
    assert seen(amounts(one)) == [("late", 1, Fraction("-1/4"))]
    assert one.score == Fraction("15/4")


def test_s001_07_a_level_of_a_milestone_may_ask_for_it_too() -> None:
    steps = ", ".join("{text: {en: Step}}" for _ in range(5))
    template = f"""
criteria: {{kind: steps, steps: [{steps}]}}
level_conditions: [{{level: 5, fact: shown, text: {{en: Shown}}}}]
"""
    assert score(template, "steps: [1, 2, 3, 4, 5]") == 4
    assert score(template, "steps: [1, 2, 3, 4, 5]\nfacts: {shown: true}") == 5


def test_s001_07_what_is_awaited_stays_awaited() -> None:
    template = """
criteria: {kind: steps, steps: [{text: {en: One}}, {text: {en: Two}, by: reviewer}]}
level_conditions: [{level: 2, fact: shown, text: {en: Shown}}]
"""
    assert score(template, "steps: [1]") is None
    assert score(template, "steps: [1]\nreview: {score: 1}") == 1
