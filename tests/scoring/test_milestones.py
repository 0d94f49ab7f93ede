"""Milestones, sums of steps and reviewers' scores (indicators 5, 6, 7 and 10 of Chonburi), worked out by hand."""

from fractions import Fraction

import pytest

from tests.scoring.scenes import amounts
from tests.scoring.scenes import circumstances
from tests.scoring.scenes import measured
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

FIVE = """
criteria:
  kind: steps
  steps: [{text: {en: One}}, {text: {en: Two}}, {text: {en: Three}}, {text: {en: Four}}, {text: {en: Five}}]
"""

SENT_LAST = """
criteria:
  kind: steps
  steps:
    [{text: {en: One}}, {text: {en: Two}}, {text: {en: Three}}, {text: {en: Four}}, {text: {en: Sent}, by: submission}]
deadline: department
deductions: [{kind: late, per_working_day: 0.25}]
"""

PLAN = """
criteria:
  kind: step-sum
  steps:
    - text: {en: Analysis}
    - text: {en: Proposals}
      parts: &areas
        - {id: planning, title: {en: Planning}}
        - {id: personnel, title: {en: Personnel}}
        - {id: finance, title: {en: Finance}}
        - {id: management, title: {en: Management}}
      per_missing: 0.25
    - text: {en: Plan}
      parts: *areas
      per_missing: 0.25
    - {text: {en: Sent}, by: submission}
    - {text: {en: Quality}, by: reviewer}
deadline: {by_unit_kind: {office: department, group: internal}}
deductions: [{kind: late, per_working_day: 0.25}]
"""


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("[1]", 1),
        ("[1, 2, 3]", 3),
        ("[1, 2, 3, 4, 5]", 5),
        ("[5, 4, 3, 2, 1]", 5),  # the order of writing does not matter
        ("[1, 2, 4, 5]", 2),  # step 3 is missing: the unbroken run ends at 2
        ("[2, 3, 4, 5]", 1),  # without step 1 there is no run: the floor
        ("[]", 1),
        ("{1: done, 2: done, 3: not-done, 4: done}", 2),
        ("{1: done, 2: {missing: [photograph]}, 3: done}", 1),  # a step that misses something is not done
        ("{1: {done: true}, 2: {done: false}}", 1),
    ],
)
def test_s002_49_milestone_is_the_longest_unbroken_run(steps: str, expected: int) -> None:
    assert score(FIVE, f"steps: {steps}") == expected


def test_s002_49_the_working_names_the_step_that_broke_the_run() -> None:
    broken = measured(FIVE, "steps: [1, 2, 4, 5]").working[-1]
    assert (broken.rule, broken.facts["broken"]) == ("steps-broken", 3)
    assert measured(FIVE, "steps: [1, 2]").working[-1].rule == "steps-run"
    assert measured(FIVE, "steps: [2]").working[-1].rule == "steps-none"


def test_milestone_with_floor_zero_and_levels_of_its_own() -> None:
    """rules.md 1.2 and 1.9: three steps that reach levels 1, 3 and 5."""
    template = """
criteria:
  kind: steps
  steps: [{text: {en: One}}, {text: {en: Two}}, {text: {en: Three}}]
  levels: [1, 3, 5]
  floor: 0
"""
    assert score(template, "steps: []") == 0
    assert score(template, "steps: [1, 2]") == 3
    assert score(template, "steps: [1, 2, 3]") == 5


def test_a_reviewers_step_of_a_milestone_is_done_when_it_has_points() -> None:
    template = "criteria: {kind: steps, steps: [{text: {en: One}}, {text: {en: Two}, by: reviewer}]}"
    assert score(template, "steps: [1]\nreview: {score: 0.5}") == 2
    assert score(template, "steps: [1]\nreview: {score: 0}") == 1


@pytest.mark.parametrize(
    ("steps", "sent", "expected"),
    [
        ("[1, 2, 3, 4]", "2013-03-20", "5"),
        ("[1, 2, 3, 4]", "2013-03-22", "9/2"),  # two working days: 5 - 2 x 1/4, not level 4
        ("[1, 2, 3, 4]", "2013-03-26", "4"),  # four working days: 5 - 4 x 1/4
        ("[1, 2, 3, 4]", "2013-03-27", "0"),  # after the cut-off steps 1-4 do not count either
        ("[1, 2, 3]", "2013-03-20", "3"),  # sent in time, but step 4 is missing
        ("[1, 2, 3]", "2013-03-21", "11/4"),  # 3 - 1/4
    ],
)
def test_s002_36_sending_in_time_is_the_fifth_step(steps: str, sent: str, expected: str) -> None:
    assert score(SENT_LAST, f"steps: {steps}\nsubmitted: {sent}") == Fraction(expected)


def test_s002_36_without_a_deadline_a_report_is_sent_once_it_has_a_date() -> None:
    template = SENT_LAST.split("deadline", maxsplit=1)[0]
    assert score(template, "steps: [1, 2, 3, 4]\nsubmitted: 2013-03-20") == 5
    assert score(template, "steps: [1, 2, 3, 4]") == 4


@pytest.mark.parametrize(
    ("steps", "review", "expected"),
    [
        ("[1, 2, 3]", "1", "5"),
        ("[1, 2, 3]", "0", "4"),
        # finance is missing in both steps: 1 + 3/4 + 3/4 + 1 + 3/5 = 41/10; deducted twice, as printed
        ("{1: done, 2: {missing: [finance]}, 3: {missing: [finance]}}", "0.6", "41/10"),
        ("{1: done, 2: {missing: [finance, planning]}, 3: done}", "0.6", "41/10"),  # 1 + 1/2 + 1 + 1 + 3/5
        # 4 x 1/4 is the whole step: 1 + 0 + 1 + 1 + 0
        ("{1: done, 2: {missing: [planning, personnel, finance, management]}, 3: done}", "0", "3"),
        ("{1: done, 3: done}", "0.5", "7/2"),  # any order: 1 + 0 + 1 + 1 + 1/2
        ("{1: done, 2: not-done, 3: done}", "0.5", "7/2"),
        ("{1: done, 2: {done: false, missing: [finance]}, 3: done}", "0.5", "7/2"),
        ("[]", "0", "1"),  # the report was sent
    ],
)
def test_s002_37_each_missing_area_costs_a_quarter_in_each_step(
    steps: str, review: str, expected: str
) -> None:
    text = f"steps: {steps}\nsubmitted: 2013-03-20\nreview: {{score: {review}}}"
    assert score(PLAN, text) == Fraction(expected)


def test_s002_37_both_steps_show_what_is_missing() -> None:
    text = "steps: {1: done, 2: {missing: [finance]}, 3: {missing: [finance]}}\nsubmitted: 2013-03-20\nreview: {score: 1}"
    found = [
        (line.facts["step"], line.facts["missing"], line.facts["score"])
        for line in measured(PLAN, text).working
        if line.rule == "step-parts-missing"
    ]
    assert found == [(2, 1, Fraction("3/4")), (3, 1, Fraction("3/4"))]


def test_s002_37_a_step_never_earns_less_than_nothing() -> None:
    # 2 missing x 0.75 is more than the step's point: 1 + 0 + 1 + 1 + 0, not 1 - 1/2 + ...
    template = PLAN.replace("per_missing: 0.25", "per_missing: 0.75", 1)
    text = "steps: {1: done, 2: {missing: [finance, planning]}, 3: done}\nsubmitted: 2013-03-20\nreview: {score: 0}"
    assert score(template, text) == 3


@pytest.mark.parametrize(
    ("parts", "missing", "expected"),
    [
        # 1 + step 2 + 1 + 1 + 0; with n areas of one's own each missing one costs 1/n of the step
        (None, "finance", "15/4"),
        (frozenset({"finance"}), "finance", "3"),
        (frozenset({"finance"}), "planning, personnel, management", "4"),  # not this unit's duty
        (frozenset({"finance", "planning"}), "finance", "7/2"),
        (frozenset({"finance", "planning", "personnel"}), "finance", "11/3"),  # 1 - 1/3 = 2/3
        (frozenset(), "finance", "4"),  # no area is this unit's duty
    ],
)
def test_s002_40_only_areas_of_ones_own_can_be_missing(
    parts: frozenset[str] | None, missing: str, expected: str
) -> None:
    text = f"steps: {{1: done, 2: {{missing: [{missing}]}}, 3: done}}\nsubmitted: 2013-03-20\nreview: {{score: 0}}"
    assert score(PLAN, text, circumstances(parts=parts)) == Fraction(expected)


def test_s002_40_the_share_of_a_part_follows_the_number_of_parts_unless_it_is_printed() -> None:
    # Two steps, worth 5/2 each; the second has three parts, so one missing costs 5/6: 5/2 + 5/2 - 5/6 = 25/6
    template = """
criteria:
  kind: step-sum
  steps:
    - text: {en: One}
    - text: {en: Two}
      parts: [{id: a, title: {en: A}}, {id: b, title: {en: B}}, {id: c, title: {en: C}}]
"""
    assert score(template, "steps: {1: done, 2: {missing: [b]}}") == Fraction("25/6")
    assert score(template, "steps: [1]") == Fraction("5/2")


def test_s002_39_level_five_awaits_the_reviewer() -> None:
    one = measured(PLAN, "steps: [1, 2, 3]\nsubmitted: 2013-03-20")
    assert (one.raw_score, one.score, one.adjustments) == (None, None, ())
    assert [
        (line.rule, line.facts.get("score")) for line in one.working if line.rule.startswith("steps")
    ] == [
        ("steps-sum-so-far", 4)  # 1 + 1 + 1 + 1, without the reviewer's point
    ]


def test_s002_39_the_reviewer_adds_up_to_a_point() -> None:
    # 4 + 4/5
    assert score(PLAN, "steps: [1, 2, 3]\nsubmitted: 2013-03-20\nreview: {score: 0.8}") == Fraction("24/5")


def test_s002_39_a_reviewed_plan_that_is_late_loses_its_days() -> None:
    # 4 + 4/5 - 2 x 1/4 = 43/10
    one = measured(PLAN, "steps: [1, 2, 3]\nsubmitted: 2013-03-22\nreview: {score: 0.8}")
    assert one.raw_score == Fraction("24/5")
    assert seen(amounts(one)) == [("late", 2, Fraction("-1/2"))]
    assert one.score == Fraction("43/10")


def test_s002_39_after_the_cutoff_nothing_is_awaited() -> None:
    # S002-35 and S002-36: past the cut-off the indicator is 0 with its weight kept, reviewed or not. Left pending, its
    # weight would leave the total, and a late plan would do better than a bad one.
    assert score(PLAN, "steps: [1, 2, 3]\nsubmitted: 2013-03-27") == 0


def test_s002_39_a_milestone_awaits_the_reviewer_of_its_next_step() -> None:
    template = "criteria: {kind: steps, steps: [{text: {en: One}}, {text: {en: Two}, by: reviewer}]}"
    assert score(template, "steps: [1]") is None
    assert score(template, "steps: []") == 1  # the floor: the reviewer's step is not reached
