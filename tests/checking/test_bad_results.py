"""Results that their indicator does not ask for, or that allow no score."""

from pathlib import Path

import pytest

from tests.checking.good_world import BACKLOG
from tests.checking.good_world import BRANCH
from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import GOOD_WORLD
from tests.checking.good_world import OFFICE
from tests.checking.good_world import TABLE
from tests.checking.telling import Edit
from tests.checking.telling import edited
from tests.checking.telling import told
from tests.checking.telling import told_after
from tests.checking.telling import write

# fmt: off
BAD = (
    Edit("an unknown indicator", OFFICE, "half: {value: 4}\n  other", "hlaf: {value: 4}\n  other", (f"{OFFICE}:13:3: SC404 this unit has no indicator “hlaf” to report",)),
    Edit("a result of a composite", OFFICE, "  half: {value: 4}", "  whole: {value: 4}\n  half: {value: 4}", (f"{OFFICE}:13:3: SC404 this unit has no indicator “whole” to report",)),
    Edit("an indicator of another unit", OFFICE, "  half: {value: 4}", "  given: {value: 4}\n  half: {value: 4}", (f"{OFFICE}:13:3: SC404 this unit has no indicator “given” to report",)),
    Edit("a date before the period", OFFICE, "    submitted: 2013-03-20", "    submitted: 2012-03-20", (f"{OFFICE}:6:16: SC406 the date 2012-03-20 lies outside 2012-10-01 to 2013-03-31",)),
    Edit("a date long after the period", OFFICE, "    submitted: 2013-03-20", "    submitted: 2014-03-20", (f"{OFFICE}:6:16: SC406 the date 2014-03-20 lies outside 2012-10-01 to 2013-03-31",)),
    Edit("a date of the Buddhist Era before the period", OFFICE, "    submitted: 2013-03-20", "    submitted: 2555-03-20", (f"{OFFICE}:6:16: SC406 the date 2012-03-20 lies outside 2012-10-01 to 2013-03-31",)),
    Edit("a date of signing before the period", OFFICE, "approved: 2013-03-20", "approved: 2011-03-20", (f"{OFFICE}:7:15: SC406 the date 2011-03-20 lies outside 2012-10-01 to 2013-03-31",)),
    Edit("a date of a thing sent before the period", OFFICE, "list: 2013-03-20", "list: 2012-03-20", (f"{OFFICE}:23:25: SC406 the date 2012-03-20 lies outside 2012-10-01 to 2013-03-31",)),
    Edit("a date left out", OFFICE, "    approved: 2013-03-20\n", "", (f"{OFFICE}:3:3: SC412 this indicator has a deadline, but approved is not given",)),
    Edit("a thing that was not sent", OFFICE, "    submissions: {list: 2013-03-20}\n", "", (f"{OFFICE}:21:3: SC412 this indicator has a deadline, but submissions.list is not given",)),
    Edit("an unknown thing sent", OFFICE, "list: 2013", "lsit: 2013", (f"{OFFICE}:23:19: SC410 “lsit” under submissions is not in the KPI template",)),
    Edit("a formula that divides by zero", OFFICE, "received: 100", "received: 0", (f"{OFFICE}:4:13: SC408 the formula “closed / denominator * 100” divides by zero",)),
    Edit("a condition that divides by zero", TABLE, "when: sent", "when: 1 / (sent - 1) > 0", (f"{OFFICE}:20:3: SC408 the formula “1 / (sent - 1) > 0” divides by zero",)),
    Edit("a number left out", OFFICE, ", received: 100", "", (f"{OFFICE}:3:3: SC409 “received” is not given",)),
    Edit("an unknown number", OFFICE, "received: 100}", "received: 100, recieved: 1}", (f"{OFFICE}:4:41: SC410 “recieved” under inputs is not in the KPI template",)),
    Edit("numbers of an indicator without a formula", OFFICE, "half: {value: 4}\n  other", "half: {value: 4, inputs: {a: 1}}\n  other", (f"{OFFICE}:13:29: SC410 “a” under inputs is not in the KPI template",)),
    Edit("a name with a capital letter", OFFICE, "{closed: 65", "{Closed: 65", (f"{OFFICE}:4:14: SC218 “Closed” cannot be a name in a formula",)),
    Edit("a list of numbers without names", OFFICE, "{closed: 65, received: 100}", "[65, 100]", (f"{OFFICE}:4:13: SC203 this is the wrong kind of value (expected: mapping)",)),
    Edit("a number below zero", OFFICE, "closed: 65", "closed: -65", (f"{OFFICE}:4:22: SC426 closed = -65 is below zero",)),
    Edit("a count below zero", OFFICE, "returned: 1", "returned: -1", (f"{OFFICE}:5:24: SC213 -1 is below zero, which cannot be here",)),
    Edit("a milestone without its steps", OFFICE, "milestone: {steps: [1]}", "milestone: {remarks: {th: รอ, en: Waiting}}", (f"{OFFICE}:15:14: SC409 “steps” is not given",)),
    Edit("a date of the whole beside those of the parts", OFFICE, "    submissions: {list", "    submitted: 2013-03-20\n    submissions: {list", (f"{OFFICE}:23:5: SC422 there is no use for “submitted” here",)),
    Edit("an unknown count", OFFICE, "returned: 1", "retruned: 1", (f"{OFFICE}:4:5: SC409 “counts.returned” is not given", f"{OFFICE}:5:14: SC410 “retruned” under counts is not in the KPI template")),
    Edit("records of a variable that is not counted", OFFICE, "made: {one", "all_plans: {one", (f"{OFFICE}:12:7: SC410 “all_plans” under records is not in the KPI template",)),
    Edit("an unknown part of a record", OFFICE, "two: [draft]", "two: [darft]", (f"{OFFICE}:12:30: SC411 there is no part “darft”",)),
    Edit("a value beside a formula", OFFICE, "    inputs: {all_plans: 2}", "    value: 50\n    inputs: {all_plans: 2}", (f"{OFFICE}:10:5: SC424 this indicator has a formula, so its value is not entered",)),
    Edit("a value beside steps", OFFICE, "milestone: {steps: [1]}", "milestone: {value: 5, steps: [1]}", (f"{OFFICE}:15:15: SC422 there is no use for “value” here",)),
    Edit("an unknown fact", OFFICE, "sent: true", "snet: true", (f"{OFFICE}:20:10: SC409 “facts.sent” is not given", f"{OFFICE}:20:19: SC410 “snet” under facts is not in the KPI template")),
    Edit("a fact left out", OFFICE, "{facts: {sent: true}}", "{}", (f"{OFFICE}:20:10: SC409 “facts.sent” is not given",)),
    Edit("a value left out", OFFICE, "half: {value: 4}\n  other", "half: {}\n  other", (f"{OFFICE}:13:3: SC409 “value” is not given",)),
    Edit("an unknown part of a step", OFFICE, "[people]", "[poeple]", (f"{OFFICE}:18:21: SC411 there is no part “poeple”",)),
    Edit("a step of the reviewer", OFFICE, "1: {missing: [people]}", "1: {missing: [people]}\n      2: done", (f"{OFFICE}:19:7: SC425 step 2 is the reviewer's",)),
    Edit("a step too many", OFFICE, "1: {missing: [people]}", "1: {missing: [people]}\n      3: done", (f"{OFFICE}:19:7: SC420 there is no step 3 (there are 2)",)),
    Edit("a step that no indicator can have", OFFICE, "steps: [1]", "steps: [1, 7]", (f"{OFFICE}:15:26: SC229 “7” is out of range (1–5)",)),
    Edit("a list for a step", OFFICE, "steps: [1]", "steps: [[1]]", (f"{OFFICE}:15:22: SC203 this is the wrong kind of value (expected: list)",)),
    Edit("steps of an indicator without any", OFFICE, "half: {value: 4}\n  other", "half: {value: 4, steps: [1]}\n  other", (f"{OFFICE}:13:28: SC420 there is no step 1 (there are 0)",)),
    Edit("a review above what the step is worth", OFFICE, "score: 2}", "score: 2.6}", (f"{OFFICE}:19:21: SC407 2.6 lies outside 0 to 2.5",)),
    Edit("a review of an indicator without one", OFFICE, "half: {value: 4}\n  other", "half: {value: 4, review: {score: 1}}\n  other", (f"{OFFICE}:13:20: SC422 there is no use for “review” here",)),
    Edit("a level of the evaluator where none is asked for", OFFICE, "half: {value: 4}\n  other", "half: {value: 4, evaluator_level: 3}\n  other", (f"{OFFICE}:13:20: SC422 there is no use for “evaluator_level” here",)),
    Edit("numbers that were not reported", OFFICE, "half: {value: 4}\n  other", "half: {value: 4, status: not-reported}\n  other", (f"{OFFICE}:13:28: SC417 the status is not-reported, but there are numbers beside it",)),
    Edit("a removal without a reason", OFFICE, "half: {value: 4}\n  other", "half: {status: cancelled}\n  other", (f"{OFFICE}:13:9: SC413 cancelled needs a reason",)),
    Edit("a removal that the template does not allow", OFFICE, "half: {value: 4}\n  other", "half: {status: not-applicable, reason: {th: ก, en: A}}\n  other", (f"{OFFICE}:13:18: SC414 the indicator “half” cannot be not-applicable",)),
    Edit("assessments beside a direct result", OFFICE, "half: {value: 4}\n  other", "half: {value: 4, assessments: {self: {value: 3}}}\n  other", (f"{OFFICE}:13:20: SC421 there are assessments and a direct result",)),
    Edit("assessments by nobody", OFFICE, "half: {value: 4}\n  other", "half: {assessments: {}}\n  other", (f"{OFFICE}:13:23: SC227 too few entries (at least 1)",)),
    Edit("a number of no class", OFFICE, "open: 10", "open: 50.5", (f"{OFFICE}:21:3: SC418 open = 50.5 belongs to no class",)),
    Edit("a score by hand above the scale", BRANCH, "value: 4", "value: 6", (f"{BRANCH}:6:12: SC407 6 lies outside 0 to 5",)),
    Edit("a score by hand below the scale", BRANCH, "value: 4", "value: -1", (f"{BRANCH}:6:12: SC407 -1 lies outside 0 to 5",)),
    Edit("a score by hand without a reason", BRANCH, "    reason: {th: มติคณะกรรมการ, en: Decision of the committee}\n", "", (f"{BRANCH}:6:5: SC413 entered needs a reason",)),
    Edit("a kind of unit without a deadline", BACKLOG, "{office: report}", "{branch: report}", (f"{OFFICE}:21:3: SC419 this indicator has no deadline for units of the kind “office”",)),
    Edit("a revision without its authority", OFFICE, "half: {value: 4}\n  other", "half: {value: 4, revisions: [{date: 2013-04-01, reason: {th: ก, en: A}}]}\n  other", (f"{OFFICE}:13:32: SC202 the key “authority” is missing",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_result_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)


CLOSED = (FRAMEWORK, "end: 2013-03-31\n", "end: 2013-03-31\n    closed: true\n")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "  half: {value: 4}\n  o",
            "  o",
            "2:1: SC405 the period “round-1” is closed, but there is no result for “half”",
        ),
        (
            "half: {value: 4}\n  o",
            "half: {status: pending}\n  o",
            "13:18: SC416 the period “round-1” is closed, but “half” is still pending",
        ),
        (
            "    review: {score: 2}\n",
            "",
            "16:3: SC416 the period “round-1” is closed, but “plan” is still pending",
        ),
        (
            "sent: true",
            "sent: false",
            "20:3: SC416 the period “round-1” is closed, but “table” is still pending",
        ),
    ],
)
def test_a_closed_period_awaits_nothing(old: str, new: str, line: str, tmp_path: Path) -> None:
    write(tmp_path, edited((OFFICE, old, new)))
    assert told(tmp_path) == []
    write(tmp_path, edited(CLOSED, (OFFICE, old, new)))
    assert told(tmp_path) == [f"{OFFICE}:{line}"]


def test_what_is_not_reported_in_an_open_period_is_awaited(tmp_path: Path) -> None:
    write(tmp_path, {**GOOD_WORLD, OFFICE: "results: {}\n"})
    assert told(tmp_path) == []


def test_a_result_that_no_template_condition_needs_is_not_asked_for(tmp_path: Path) -> None:
    write(tmp_path, edited((TABLE, "when: sent", "when: sent or value > 3")))
    assert told(tmp_path) == []


def test_a_part_that_does_not_concern_the_unit_cannot_be_missing(tmp_path: Path) -> None:
    plan = "  plan: {steps: {1: {missing: [people]}}, review: {score: 2}}\n"
    allocated = (FRAMEWORK, "[rate, {id: given", "[rate, plan, {id: given")
    write(tmp_path, edited(allocated, (BRANCH, "results:\n", f"results:\n{plan}")))
    line = f"{BRANCH}:2:32: SC411 there is no part “people”"
    assert line in told(tmp_path)
