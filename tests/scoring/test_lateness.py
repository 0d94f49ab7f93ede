"""Working days between deadline and report, and what they cost (S002-35, S002-38, S002-41, S002-45, S002-47).

March 2013: the 10th is a Sunday, the 20th a Wednesday, the 23rd and 24th a weekend, the 26th a Tuesday.
"""

from datetime import date
from fractions import Fraction

import pytest

from generator.model.calendar import Calendar
from generator.model.deduction import Deadline
from generator.model.measurement import Measurement
from generator.model.period import PeriodDeadline
from generator.model.scorecard import line
from generator.scoring.lateness import lateness
from generator.scoring.unscorable import UnscorableError
from tests.scoring.scenes import amounts
from tests.scoring.scenes import circumstances
from tests.scoring.scenes import measured
from tests.scoring.scenes import record
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

REPORT = """
criteria: {kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}
deadline: department
deductions: [{kind: late, per_working_day: 0.25}]
"""

INTERNAL = REPORT.replace("deadline: department", "deadline: internal")

TIERS = REPORT.replace(
    "deadline: department", "deadline: {by_unit_kind: {office: department, group: internal}}"
)

THREE_KINDS = """
criteria: {kind: entered}
deadline:
  name: department
  submissions:
    [{id: approach, title: {en: Approach}}, {id: plan, title: {en: Plan}}, {id: questionnaire, title: {en: Questions}}]
deductions: [{kind: late, per_working_day: 0.08}]
"""


@pytest.mark.parametrize(
    ("sent", "days", "expected"),
    [
        # 30 of 33 is 1000/11 per cent: raw score 45/11
        ("2013-03-01", 0, "45/11"),
        ("2013-03-20", 0, "45/11"),
        ("2013-03-21", 1, "169/44"),  # 180/44 - 11/44
        ("2013-03-22", 2, "79/22"),  # 90/22 - 11/22 = 3.5909
        ("2013-03-23", 2, "79/22"),  # Saturday and Sunday cost nothing
        ("2013-03-24", 2, "79/22"),
        ("2013-03-25", 3, "147/44"),  # 180/44 - 33/44
        ("2013-03-26", 4, "34/11"),  # 45/11 - 1: the most that lateness can cost
        ("2013-03-27", None, "0"),  # after the cut-off: 0, never not applicable
    ],
)
def test_s002_35_a_quarter_point_a_working_day_up_to_the_cutoff(
    sent: str, days: int | None, expected: str
) -> None:
    template = (
        REPORT + "formula: {expression: reported / all * 100, variables: {reported: {en: R}, all: {en: A}}}\n"
    )
    one = measured(template, f"inputs: {{reported: 30, all: 33}}\nsubmitted: {sent}")
    assert one.raw_score == Fraction("45/11")
    assert one.score == Fraction(expected)
    if days is None:
        assert seen(amounts(one)) == [("cut-off", 1, Fraction("-45/11"))]
    elif days:
        assert seen(amounts(one)) == [("late", days, Fraction(-days, 4))]
    else:
        assert amounts(one) == []


def test_s002_35_late_by_two_working_days_takes_off_a_half() -> None:
    # 8.2 with 20 of 28 has 23/7; had it such a deduction: 46/14 - 7/14 = 39/14 = 2.7857
    template = """
criteria: {kind: interpolated, levels: {1: 60, 2: 65, 3: 70, 4: 75, 5: 80}}
formula: {expression: done / backlog * 100, variables: {done: {en: D}, backlog: {en: B}}}
deadline: department
deductions: [{kind: late, per_working_day: 0.25}]
"""
    one = measured(template, "inputs: {done: 20, backlog: 28}\nsubmitted: 2013-03-22")
    assert (one.value, one.raw_score) == (Fraction("500/7"), Fraction("23/7"))
    assert seen(amounts(one)) == [("late", 2, Fraction("-1/2"))]
    assert one.score == Fraction("39/14")


def test_s002_35_a_public_holiday_is_no_working_day() -> None:
    # The scene has 25 February (a Monday) off. Due Fri 22: the 23rd and 24th are a weekend, so Tue 26 is one day late.
    at = circumstances()
    due = at.calendar.due(at.period.start.replace(year=2013, month=2, day=22))
    assert at.calendar.working_days_after(due, due.replace(day=26)) == 1
    assert at.calendar.working_days_after(due, due.replace(day=25)) == 0
    assert at.calendar.working_days_after(due, due.replace(day=1)) == 0


def test_s002_35_what_is_deducted_never_goes_below_zero() -> None:
    # rules.md 1.7: max(0, 1 - 4 x 0.5); the two lines add up to what was there
    template = REPORT.replace("0.25", "0.5")
    one = measured(template, "value: 60\nsubmitted: 2013-03-26")
    assert seen(amounts(one)) == [("late", 4, Fraction(-2)), ("floor", 1, Fraction(1))]
    assert one.score == 0


def test_s002_35_nothing_is_taken_off_a_score_that_is_zero_after_the_cutoff() -> None:
    template = REPORT.replace("kind: interpolated,", "kind: interpolated, floor: 0,")
    one = measured(template, "value: 10\nsubmitted: 2013-03-27")
    assert seen(one.raw_score, one.score) == (0, 0)


def test_s002_35_a_deadline_without_a_cutoff_only_costs_days() -> None:
    # Wed 20 to Tue 27 March is 21, 22, 25, 26, 27: five days, 5 - 5/4 = 15/4
    template = REPORT.replace("deadline: department", "deadline: open-ended")
    assert score(template, "value: 100\nsubmitted: 2013-03-27") == Fraction("15/4")


@pytest.mark.parametrize(
    ("sent", "rolled", "strict"),
    [
        # Due Sun 10 March, cut-off Wed 20; full score 5
        ("2013-03-10", "5", "5"),
        ("2013-03-11", "5", "19/4"),  # rolled: in time; strict: one day
        ("2013-03-14", "17/4", "4"),  # rolled: 12, 13, 14 = 3 days; strict: 11 to 14 = 4 days
        ("2013-03-20", "13/4", "3"),  # rolled: 7 days = 1.75; strict: 8 days = 2.00, more than one step
        ("2013-03-21", "0", "0"),
    ],
)
def test_s002_38_a_due_date_on_a_sunday_rolls_unless_strict(sent: str, rolled: str, strict: str) -> None:
    text = f"value: 100\nsubmitted: {sent}"
    assert score(INTERNAL, text) == Fraction(rolled)
    assert score(INTERNAL, text, circumstances(due_on_holiday="strict")) == Fraction(strict)


def test_s002_38_the_working_tells_that_the_due_date_moved() -> None:
    rolled = [line.rule for line in measured(INTERNAL, "value: 100\nsubmitted: 2013-03-12").working]
    assert rolled[-2:] == ["due-rolled", "sent-late"]
    kept = measured(INTERNAL, "value: 100\nsubmitted: 2013-03-10", circumstances(due_on_holiday="strict"))
    assert [line.rule for line in kept.working][-1:] == ["sent-in-time"]
    assert "due-rolled" not in [line.rule for line in kept.working]


def test_s002_38_a_cutoff_is_never_before_the_day_that_is_still_in_time() -> None:
    # Due and cut-off both on Sun 10 March: the due date rolls to the 11th and takes the cut-off along
    template = REPORT.replace("deadline: department", "deadline: sunday")
    assert score(template, "value: 100\nsubmitted: 2013-03-11") == 5
    assert score(template, "value: 100\nsubmitted: 2013-03-12") == 0
    assert score(template, "value: 100\nsubmitted: 2013-03-11", circumstances(due_on_holiday="strict")) == 0


@pytest.mark.parametrize(
    ("kind", "sent", "expected"),
    [
        ("office", "2013-03-20", "5"),  # to the department by 20 March
        ("office", "2013-03-26", "4"),
        ("office", "2013-03-27", "0"),
        ("group", "2013-03-11", "5"),  # to General Administration by 10 March, a Sunday
        ("group", "2013-03-20", "13/4"),
        ("group", "2013-03-21", "0"),
    ],
)
def test_s002_38_two_tiers_of_deadlines(kind: str, sent: str, expected: str) -> None:
    assert score(TIERS, f"value: 100\nsubmitted: {sent}", circumstances(kind=kind)) == Fraction(expected)


def test_s002_38_a_kind_of_unit_without_a_tier_is_told() -> None:
    with pytest.raises(UnscorableError) as error:
        score(TIERS, "value: 100\nsubmitted: 2013-03-20", circumstances(kind="ministry"))
    assert error.value.problem.code == "SC419"


@pytest.mark.parametrize(
    ("approach", "plan", "questionnaire", "days", "expected"),
    [
        ("20", "20", "20", 0, "5"),
        ("20", "20", "22", 2, "121/25"),  # 5 - 2 x 0.08 = 4.84
        ("22", "22", "22", 6, "113/25"),  # all three two days late: 5 - 0.48 = 4.52
        ("21", "22", "26", 7, "111/25"),  # 1 + 2 + 4 = 7 days: 5 - 0.56 = 4.44
        ("20", "20", "27", None, "0"),  # one of them after the cut-off
    ],
)
def test_s002_41_each_kind_of_data_is_late_on_its_own(
    approach: str, plan: str, questionnaire: str, days: int | None, expected: str
) -> None:
    sent = f"{{approach: 2013-03-{approach}, plan: 2013-03-{plan}, questionnaire: 2013-03-{questionnaire}}}"
    one = measured(THREE_KINDS, f"value: 5\nsubmissions: {sent}")
    assert one.score == Fraction(expected)
    if days:
        assert seen([(rule, count) for rule, count, _ in amounts(one)]) == [("late", days)]


def test_s002_41_a_kind_without_a_date_is_told() -> None:
    with pytest.raises(UnscorableError) as error:
        score(THREE_KINDS, "value: 5\nsubmissions: {approach: 2013-03-20}")
    assert dict(error.value.problem.facts) == {"dates": "submissions.plan, submissions.questionnaire"}


def test_s002_45_where_the_due_date_is_the_cutoff_a_day_late_is_zero() -> None:
    template = "criteria: {kind: interpolated, levels: {1: 60, 5: 80}}\ndeadline: backlog"
    assert score(template, "value: 80\nsubmitted: 2013-03-20") == 5
    assert score(template, "value: 80\nsubmitted: 2013-03-21") == 0


SIGNED = "criteria: {kind: interpolated, levels: {1: 60, 5: 80}}\ndeadline: {name: backlog, dates: [submitted, approved]}"


@pytest.mark.parametrize(
    ("submitted", "approved", "expected"),
    [
        ("2013-03-20", "2013-03-20", 5),
        ("2013-03-20", "2013-03-15", 5),
        ("2013-03-20", "2013-03-21", 0),  # sent in time, signed after it
        ("2013-03-21", "2013-03-20", 0),
    ],
)
def test_s002_47_signed_and_sent_by_the_due_date(submitted: str, approved: str, expected: int) -> None:
    assert score(SIGNED, f"value: 80\nsubmitted: {submitted}\napproved: {approved}") == expected


def test_s002_47_the_day_of_the_signature_is_not_told_as_that_of_sending() -> None:
    # sent on Wednesday 20 March, the last day, and signed on the 21st: the 21st counts, and it is not when it was sent
    one = measured(SIGNED, "value: 80\nsubmitted: 2013-03-20\napproved: 2013-03-21")
    (taken,) = one.adjustments
    assert taken.reason == line("signed-past-cutoff", sent=date(2013, 3, 21), cutoff=date(2013, 3, 20))


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ("submitted: 2013-03-20", "approved"),
        ("approved: 2013-03-20", "submitted"),
        ("value: 80", "approved, submitted"),
    ],
)
def test_s002_47_both_dates_are_needed(given: str, missing: str) -> None:
    with pytest.raises(UnscorableError) as error:
        score(SIGNED, given if "value" in given else f"value: 80\n{given}")
    assert error.value.problem.code == "SC412"
    assert dict(error.value.problem.facts) == {"dates": missing}


def test_s002_47_only_the_dates_that_the_deadline_names_must_meet_it() -> None:
    # The template asks for the date of signing alone; the report itself went out five days later
    template = SIGNED.replace("[submitted, approved]", "[approved]")
    assert score(template, "value: 80\napproved: 2013-03-20") == 5
    assert score(template, "value: 80\napproved: 2013-03-20\nsubmitted: 2013-03-25") == 5


def test_s002_47_things_sent_one_by_one_wait_for_the_signature() -> None:
    # The plan was sent on the 20th and the report signed on the 22nd: each of the three is two days late, 5 - 0.48
    template = THREE_KINDS.replace("name: department", "name: department\n  dates: [submitted, approved]")
    sent = "{approach: 2013-03-20, plan: 2013-03-20, questionnaire: 2013-03-20}"
    assert score(template, f"value: 5\nsubmissions: {sent}\napproved: 2013-03-22") == Fraction("113/25")


def test_deductions_by_count_and_by_decision() -> None:
    """rules.md 1.7: 0.2 for each period that was not reported; then points by decision, between 0 and 5."""
    template = "criteria: {kind: entered}\ndeductions: [{kind: count, variable: missed, each: 0.2, text: {en: Missed}}]"
    assert score(template, "value: 5\ncounts: {missed: 1}") == Fraction("24/5")  # 4.8
    assert score(template, "value: 2\ncounts: {missed: 2}") == Fraction("8/5")  # 1.6
    assert score(template, "value: 2") == 2
    assert score(template, "value: 2\ncounts: {missed: 0}") == 2
    assert score(template, "value: 0.1\ncounts: {missed: 3}") == 0


def test_s002_34a_a_report_after_the_due_date_is_not_on_time_even_on_a_day_off() -> None:
    # due Friday 15 March 2013, sent Sunday 17 March: no working day later, so nothing is taken off, but it is late
    late = lateness(
        record(Deadline, "name: report"),
        record(PeriodDeadline, "due: 2013-03-15"),
        record(Measurement, "submitted: 2013-03-17"),
        Calendar(days_off=frozenset(), due_on_holiday="roll"),
    )
    assert late.days_late == 0
    assert not late.is_on_time
