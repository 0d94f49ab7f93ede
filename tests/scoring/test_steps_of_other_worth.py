"""Steps of different worth, and steps that open one after another (rules.md 1.9), worked out by hand.

Also milestones as the provinces' framework has them (S001-12, S001-13) and the database example (S003-14).
"""

from fractions import Fraction

import pytest

from tests.scoring.scenes import measured
from tests.scoring.scenes import score

LEVELS = """
criteria:
  kind: step-sum
  gated: GATED
  steps:
    - text: {en: Basic}
      worth: 3
      parts: [{id: a, title: {en: A}}, {id: b, title: {en: B}}, {id: c, title: {en: C}}]
    - {text: {en: Advance}, worth: 1}
    - {text: {en: Significance}, worth: 1}
"""
"""A system of the PMQA 4.0 awards: basic 300 points pro rata by boxes, advance and significance 100 each, 500 in all."""

GATED = LEVELS.replace("GATED", "true")
OPEN = LEVELS.replace("GATED", "false")

REVIEWED = GATED.replace("{text: {en: Advance}, worth: 1}", "{text: {en: Advance}, worth: 1, by: reviewer}")


@pytest.mark.parametrize(
    ("steps", "gated", "summed"),
    [
        ("[]", "0", "0"),
        ("{1: {missing: [a, b, c]}}", "0", "0"),
        ("{1: {missing: [a, b]}}", "1", "1"),  # one box of three: 100 points of 500
        ("{1: {missing: [a]}}", "2", "2"),  # 200 points
        ("[1]", "3", "3"),  # 300 points
        ("[1, 2]", "4", "4"),  # 400
        ("[1, 2, 3]", "5", "5"),  # 500
        ("{1: {missing: [a]}, 2: done, 3: done}", "2", "4"),  # advance counts only when basic is complete
        ("[1, 3]", "3", "4"),  # significance counts only when both are
        ("[2, 3]", "0", "2"),
        ("{1: not-done, 2: done}", "0", "1"),
    ],
)
def test_a_step_counts_once_the_steps_before_it_are_complete(steps: str, gated: str, summed: str) -> None:
    assert score(GATED, f"steps: {steps}") == Fraction(gated)
    assert score(OPEN, f"steps: {steps}") == Fraction(summed)


def test_the_working_says_which_steps_stay_closed() -> None:
    one = measured(GATED, "steps: {1: {missing: [a]}, 2: done, 3: done}")
    assert [(line.rule, line.facts.get("step")) for line in one.working] == [
        ("step-parts-missing", 1),
        ("step-gated", 2),
        ("step-gated", 3),
        ("steps-sum", None),
    ]
    one = measured(OPEN, "steps: [1, 3]")
    assert [line.rule for line in one.working] == [
        "step-parts-complete",
        "step-not-done",
        "step-done",
        "steps-sum",
    ]


@pytest.mark.parametrize(("template", "so_far"), [("GATED", 3), ("OPEN", 4)])
def test_while_a_reviewer_is_awaited_the_steps_after_it_count_only_where_there_is_no_gate(
    template: str, so_far: int
) -> None:
    # 3 for basic; the reviewer's step is not scored yet; the third step is done
    gated = REVIEWED if template == "GATED" else REVIEWED.replace("gated: true", "gated: false")
    last = measured(gated, "steps: [1, 3]").working[-1]
    assert (last.rule, last.facts["score"]) == ("steps-sum-so-far", so_far)


@pytest.mark.parametrize(
    ("measurement", "expected"),
    [
        ("steps: [1, 3]", None),  # the reviewer is awaited
        ("steps: [1, 3]\nreview: {score: 0.4}", "17/5"),  # 3 + 0.4; not complete, so the third stays closed
        ("steps: [1, 3]\nreview: {score: 1}", "5"),
        ("steps: {1: {missing: [a]}, 3: done}", "2"),  # basic is not complete: nobody is awaited
    ],
)
def test_a_gated_step_that_a_reviewer_decides(measurement: str, expected: str | None) -> None:
    assert score(REVIEWED, measurement) == (None if expected is None else Fraction(expected))


def test_steps_share_five_points_unless_told() -> None:
    # two steps: 5/2 each; with their worth told 2 + 3/2 + 3/2 = 5
    assert score(
        "criteria: {kind: step-sum, steps: [{text: {en: A}}, {text: {en: B}}]}", "steps: [2]"
    ) == Fraction("5/2")
    template = """
criteria:
  kind: step-sum
  steps: [{text: {en: A}, worth: 2}, {text: {en: B}, worth: 1.5}, {text: {en: C}, worth: 1.5}]
"""
    assert score(template, "steps: [1, 3]") == Fraction("7/2")
    assert score(template, "steps: [1, 2, 3]") == 5


RUBRIC = """
criteria:
  kind: steps
  printed: falling
  steps:
    - {text: {en: Activities are listed}, evidence: [{title: {en: List of activities}}]}
    - {text: {en: The second activity is carried out}}
    - {text: {en: The third activity is carried out}}
    - {text: {en: The fourth activity is carried out}}
    - {text: {en: Outputs and outcomes of the year are shown}}
"""


@pytest.mark.parametrize(
    ("steps", "expected"),
    [("[1]", 1), ("[1, 2]", 2), ("[1, 2, 3, 4]", 4), ("[1, 2, 3, 4, 5]", 5), ("[5]", 1), ("[1, 2, 3, 5]", 3)],
)
def test_s001_12_each_level_needs_the_one_below(steps: str, expected: int) -> None:
    # level n is the activity that follows level n-1: outputs alone, without the activities, reach no level
    assert score(RUBRIC, f"steps: {steps}") == expected


def test_s001_13_the_order_of_printing_does_not_change_the_score() -> None:
    # the rubrics are printed from 5 down to 1
    for steps in ("[1]", "[1, 2, 3]", "[1, 2, 4, 5]"):
        rising = RUBRIC.replace("printed: falling", "printed: rising")
        assert score(RUBRIC, f"steps: {steps}") == score(rising, f"steps: {steps}")


@pytest.mark.parametrize(("done", "expected"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)])
def test_s003_14_a_database_from_team_to_use(done: int, expected: int) -> None:
    # team set up, in progress, database exists, linked, used in management
    steps = ", ".join(
        f"{{text: {{en: {each}}}}}" for each in ("Team", "Progress", "Exists", "Linked", "Used")
    )
    given = list(range(1, done + 1))
    assert score(f"criteria: {{kind: steps, steps: [{steps}]}}", f"steps: {given}") == expected
