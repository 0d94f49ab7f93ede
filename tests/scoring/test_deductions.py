"""What deductions and decisions leave of a score, and a whole report that is late (rules.md 1.7), worked out by hand.

March 2013: the 20th is a Wednesday, the 23rd and 24th a weekend.
"""

from fractions import Fraction

import pytest

from tests.scoring.scenes import HEAD
from tests.scoring.scenes import PLAIN
from tests.scoring.scenes import amounts
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import measured
from tests.scoring.scenes import row
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

MISSED = "criteria: {kind: entered}\ndeductions: [{kind: count, variable: missed, each: 0.2, text: {en: Missed}}]\n"


@pytest.mark.parametrize(
    ("raw", "missed", "down_to_zero", "down_to_one"),
    [
        # the report of a commission for FY2561: 0.2 for each period that was not reported
        ("5", 1, "24/5", "24/5"),
        ("2", 2, "8/5", "8/5"),
        ("1.2", 1, "1", "1"),
        ("1.2", 2, "4/5", "1"),
        ("1.2", 9, "0", "1"),
        ("0.5", 1, "3/10", "1/2"),  # a floor never raises a score: 0.5 was below 1 before
        ("0.5", 9, "0", "1/2"),
        ("0", 1, "0", "0"),
    ],
)
def test_deductions_stop_at_their_floor(raw: str, missed: int, down_to_zero: str, down_to_one: str) -> None:
    given = f"value: {raw}\ncounts: {{missed: {missed}}}"
    assert score(MISSED, given) == Fraction(down_to_zero), "0 is the default"
    assert score(f"{MISSED}deduction_floor: 0", given) == Fraction(down_to_zero)
    assert score(f"{MISSED}deduction_floor: 1", given) == Fraction(down_to_one)


@pytest.mark.parametrize(
    ("raw", "missed", "rules"),
    [
        ("5", 0, []),
        ("1.2", 1, ["count"]),
        ("1.2", 2, ["count", "floor"]),
    ],  # 1.2 - 0.2 is the floor of 1 already
)
def test_nothing_is_added_where_the_score_is_on_the_limit(raw: str, missed: int, rules: list[str]) -> None:
    one = measured(f"{MISSED}deduction_floor: 1", f"value: {raw}\ncounts: {{missed: {missed}}}")
    assert [rule for rule, _, _ in amounts(one)] == rules


def test_the_floor_is_a_line_of_its_own() -> None:
    one = measured(f"{MISSED}deduction_floor: 1", "value: 1.2\ncounts: {missed: 2}")
    assert seen(amounts(one)) == [("count", 2, Fraction("-2/5")), ("floor", 1, Fraction("1/5"))]
    assert one.adjustments[-1].reason.facts["floor"] == 1


LATE = """
criteria: {kind: entered}
deadline: department
deductions: [{kind: late, per_working_day: 2}]
deduction_floor: 1
"""


@pytest.mark.parametrize(
    ("sent", "expected"),
    [("2013-03-20", 4), ("2013-03-21", 2), ("2013-03-22", 1), ("2013-03-26", 1), ("2013-03-27", 0)],
)
def test_past_the_cutoff_it_is_zero_whatever_the_floor(sent: str, expected: int) -> None:
    # 4, 4 - 2, then the floor of 1; after the cut-off of 26 March nothing is left (S002-35)
    assert score(LATE, f"value: 4\nsubmitted: {sent}") == expected


@pytest.mark.parametrize(
    ("raw", "missed", "decided", "floor", "expected"),
    [
        # deductions first, down to their floor; then what the authority decided, between 0 and 5
        ("3", 0, "-2.5", 1, "1/2"),  # a decision may go below the floor of deductions
        ("3", 1, "-2.5", 1, "3/10"),  # 3 - 0.2 - 2.5: a deduction besides never makes it more
        ("1.1", 3, "-0.4", 1, "3/5"),  # 1.1 - 0.6 is held at 1; 1 - 0.4
        ("1.1", 3, "-4", 1, "0"),
        ("0.5", 5, "1", 0, "1"),  # 0.5 - 1 is held at 0; the point that was given counts whole
        ("4.9", 1, "1", 0, "5"),  # 4.7 + 1, at most 5
    ],
)
def test_a_decision_comes_after_the_floor_of_deductions(
    raw: str, missed: int, decided: str, floor: int, expected: str
) -> None:
    text = f"title: {{en: Test}}\n{MISSED}deduction_floor: {floor}"
    manual = f"{{amount: {decided}, reason: {{en: R}}, authority: {{en: Committee}}, date: 2013-04-01}}"
    given = f"results: {{only: {{value: {raw}, counts: {{missed: {missed}}}, adjustments: [{manual}]}}}}"
    one = row(card(framework(indicators={"only": text}), given), "only").measured
    assert one.score == Fraction(expected)
    assert one.raw_score is not None
    assert one.raw_score + sum(each.amount for each in one.adjustments) == Fraction(expected)


REPORT = """
perspectives: [{id: p, title: {en: P}, indicators: [{id: a, weight: 60}, {id: b, weight: 40}]}]
report_deduction: {deadline: department, per_working_day: 0.05}
out_of_100: {multiply_by: 20}
grades:
  bands:
    - {id: good, min: 80, title: {en: Good}}
    - {id: poor, min: 0, title: {en: Poor}}
"""

RESULTS = "results: {a: {value: 4}, b: {value: 4.05}}"
"""(60 x 4 + 40 x 4.05) / 100 = 4.02, or 80.4 out of 100."""


@pytest.mark.parametrize(
    ("sent", "total", "out_of_100", "grade"),
    [
        # due Wednesday 20 March; 0.05 a working day, 1 out of 100
        ("2013-03-19", "201/50", "402/5", "good"),
        ("2013-03-20", "201/50", "402/5", "good"),
        ("2013-03-21", "397/100", "397/5", "poor"),  # 4.02 - 0.05 = 3.97; 79.4
        ("2013-03-24", "98/25", "392/5", "poor"),  # Sunday: two working days, 3.92; 78.4
        (
            "2013-04-30",
            "0",
            "0",
            "poor",
        ),  # after the cut-off of 26 March nothing is left of the total
    ],
)
def test_a_late_report_costs_a_twentieth_of_a_point_of_the_total_a_day(
    sent: str, total: str, out_of_100: str, grade: str
) -> None:
    scored = card(framework(REPORT), f"submitted: {sent}\n{RESULTS}")
    assert seen(scored.total, scored.out_of_100) == (Fraction(total), Fraction(out_of_100))
    assert scored.grade is not None
    assert scored.grade.id == grade
    assert [each.score for each in scored.rows] == [4, Fraction("81/20")], "the indicators keep their scores"


def test_a_late_report_never_takes_the_total_below_zero() -> None:
    # four working days: 0.1 - 4 x 0.05 is less than nothing
    scored = card(framework(REPORT), "submitted: 2013-03-26\nresults: {a: {value: 0.1}, b: {value: 0.1}}")
    assert seen(scored.total, scored.out_of_100) == (0, 0)


@pytest.mark.parametrize(
    ("sent", "rules"),
    [
        (
            "2013-03-23",
            ["total", "report-late", "report-late-out-of-100", "grade-rounded"],
        ),  # Saturday: after Thursday and Friday
        (
            "2013-03-27",
            ["total", "report-past-cutoff", "grade-rounded"],
        ),  # Wednesday, a day after the cut-off
    ],
)
def test_what_became_of_a_late_report_is_told(sent: str, rules: list[str]) -> None:
    assert [line.rule for line in card(framework(REPORT), f"submitted: {sent}\n{RESULTS}").working] == rules


def test_a_report_on_days_off_loses_nothing_but_is_not_in_time() -> None:
    # due Friday 22 March, cut-off a month later; sent on Sunday 24 March, before any working day
    text = REPORT.replace("department", "friday")
    head = "periods:\n  - id: round-1\n    title: {en: R}\n    start: 2012-10-01\n    end: 2013-03-31\n    holidays: []\n"
    rules = framework(
        text, head=HEAD.split("periods:")[0] + head + "    deadlines: {friday: {due: 2013-03-22}}\n"
    )
    assert [line.rule for line in card(rules, f"submitted: 2013-03-24\n{RESULTS}").working][
        1
    ] == "report-on-days-off"


def test_a_report_without_a_date_or_without_a_total_loses_nothing() -> None:
    assert card(framework(REPORT), RESULTS).total == Fraction("201/50")
    assert card(framework(REPORT), "submitted: 2013-04-30\nresults: {}").total is None


def test_a_late_report_is_in_the_working() -> None:
    late = card(framework(REPORT), f"submitted: 2013-03-21\n{RESULTS}").working
    assert [line.rule for line in late] == ["total", "report-late", "report-late-out-of-100", "grade-rounded"]
    assert seen(late[1].facts["days"], late[1].facts["total"]) == (1, Fraction("397/100"))
    in_time = card(framework(REPORT), f"submitted: 2013-03-20\n{RESULTS}").working
    assert [line.rule for line in in_time] == ["total", "report-in-time", "grade-rounded"]


def test_without_a_conversion_only_the_total_is_less() -> None:
    text = REPORT.split("out_of_100", maxsplit=1)[0]
    scored = card(framework(text), f"submitted: 2013-03-22\n{RESULTS}")
    assert seen(scored.total, scored.out_of_100) == (Fraction("98/25"), None)


TRACKS = """
tracks: [{id: main, title: {en: Main}}, {id: other, title: {en: Other}}]
perspectives:
  - {id: p, title: {en: P}, track: main, indicators: [{id: a, weight: 100}]}
  - {id: q, title: {en: Q}, track: other, indicators: [{id: b, weight: 100}]}
report_deduction: {deadline: department, per_working_day: 0.05}
gates:
  - id: reward
    title: {en: Reward}
    gate_on: exact
    conditions: [{track: main, above: 3}]
    passed: {en: Eligible}
    failed: {en: Not eligible}
"""


def test_a_late_report_costs_the_main_track_wherever_its_total_stands() -> None:
    # 3.02 one day late is 2.97: as the total, as the total of the main track, and at the gate; the other track keeps 3.02
    results = "results: {a: {value: 3.02}, b: {value: 3.02}}"
    scored = card(framework(TRACKS), f"submitted: 2013-03-21\n{results}")
    assert scored.total == Fraction("297/100")
    assert [each.total for each in scored.tracks] == [Fraction("297/100"), Fraction("151/50")]
    assert [each.passed for each in scored.gates] == [False]
    assert card(framework(TRACKS), f"submitted: 2013-03-20\n{results}").gates[0].passed


def test_a_late_report_costs_every_assessor_the_same() -> None:
    # self 4, verified 3, two days late: 3.9 and 2.9, and what counts is the verified 2.9
    text = f"{PLAIN}\nreport_deduction: {{deadline: department, per_working_day: 0.05}}"
    results = "results: {only: {assessments: {self: {value: 4}, verified: {value: 3}}}}"
    scored = card(framework(text), f"submitted: 2013-03-22\n{results}")
    assert scored.total == Fraction("29/10")
    assert [(each.by, each.total) for each in scored.assessments] == [
        ("self", Fraction("39/10")),
        ("verified", Fraction("29/10")),
    ]
