"""Scoring criteria that contradict themselves, and worked examples that come out differently.

What is told of a direction that the criteria do not have (S002-29, S003-10).
"""

from pathlib import Path

import pytest

from tests.checking.good_world import BACKLOG
from tests.checking.good_world import HALF
from tests.checking.good_world import MILESTONE
from tests.checking.good_world import PLAN
from tests.checking.good_world import RANGE
from tests.checking.good_world import RATE
from tests.checking.good_world import TABLE
from tests.checking.good_world import WHOLE
from tests.checking.telling import Edit
from tests.checking.telling import told_after

# fmt: off
BAD = (
    Edit("thresholds that go up and down", RATE, "1: 60, 2: 70", "1: 70, 2: 60", (f"{RATE}:13:11: SC305 the thresholds 70, 60, 80, 90, 100 neither rise nor fall all the way with the level",)),
    Edit("thresholds that stand still", RATE, "1: 60, 2: 70", "1: 60, 2: 60", (f"{RATE}:13:11: SC305 the thresholds 60, 60, 80, 90, 100 neither rise nor fall all the way with the level",)),
    Edit("thresholds of a class that go up and down", BACKLOG, "{1: 80, 5: 100}", "{1: 80, 3: 70, 5: 100}", (f"{BACKLOG}:11:40: SC305 the thresholds 80, 70, 100 neither rise nor fall all the way with the level",)),
    Edit("the other direction", RATE, "direction: rising", "direction: falling", (f"{RATE}:10:12: SC306 the direction says falling, but the levels are rising",)),
    Edit("a range without ends", RANGE, "{below: 50}", "{}", (f"{RANGE}:15:8: SC221 the ends of this range make no sense",)),
    Edit("a range with two upper ends", RANGE, "{below: 50}", "{below: 50, to: 40}", (f"{RANGE}:15:8: SC221 the ends of this range make no sense",)),
    Edit("a range with two lower ends", RANGE, "{from: 50, to: 80}", "{from: 50, above: 40, to: 80}", (f"{RANGE}:16:8: SC221 the ends of this range make no sense",)),
    Edit("a range with its ends swapped", RANGE, "{from: 50, to: 80}", "{from: 80, to: 50}", (f"{RANGE}:16:8: SC221 the ends of this range make no sense",)),
    Edit("ranges that overlap", RANGE, "{below: 50}", "{below: 60}", (f"{RANGE}:16:8: SC309 the ranges of levels 1 and 3 overlap or are out of order",)),
    Edit("ranges that share an end", RANGE, "{below: 50}", "{to: 50}", (f"{RANGE}:16:8: SC309 the ranges of levels 1 and 3 overlap or are out of order",)),
    Edit("a range that is open where the next begins", RANGE, "{below: 50}", "{above: 1}", (f"{RANGE}:16:8: SC309 the ranges of levels 1 and 3 overlap or are out of order",)),
    Edit("classes that share a number", BACKLOG, "from: 11", "from: 10", (f"{BACKLOG}:12:21: SC310 the classes A and B overlap or are out of order",)),
    Edit("a class without an end before another", BACKLOG, "to: 10, ", "", (f"{BACKLOG}:12:21: SC310 the classes A and B overlap or are out of order",)),
    Edit("a class with its ends swapped", BACKLOG, "to: 10", "to: 0", (f"{BACKLOG}:12:21: SC310 the classes A and B overlap or are out of order",)),
    Edit("two classes of one letter", BACKLOG, "id: B", "id: A", (f"{BACKLOG}:12:12: SC302 the id “A” is used twice, first on line 11",)),
    Edit("two parts of one id", PLAN, "id: people", "id: budget", (f"{PLAN}:8:16: SC302 the id “budget” is used twice, first on line 7",)),
    Edit("too few levels for the steps", MILESTONE, "levels: [1, 5]", "levels: [1]", (f"{MILESTONE}:3:3: SC222 there must be one level a step (2 steps), rising",)),
    Edit("levels of steps that fall", MILESTONE, "levels: [1, 5]", "levels: [5, 1]", (f"{MILESTONE}:3:3: SC222 there must be one level a step (2 steps), rising",)),
    Edit("a step of a milestone with parts", MILESTONE, "{th: จัดทำแผน, en: Make a plan}}", "{th: ก, en: A}, parts: [{id: a, title: {th: ก, en: A}}]}", (f"{MILESTONE}:6:37: SC330 a step of a cumulative milestone has neither parts nor points of its own",)),
    Edit("a step of a milestone with a price of parts", MILESTONE, "{th: จัดทำแผน, en: Make a plan}}", "{th: ก, en: A}, per_missing: 1}", (f"{MILESTONE}:6:43: SC330 a step of a cumulative milestone has neither parts nor points of its own",)),
    Edit("two steps of a reviewer", PLAN, "    - text: {th: ด้าน", "    - {text: {th: ก, en: A}, by: reviewer}\n    - text: {th: ด้าน", (f"{PLAN}:10:45: SC337 only one step can be a reviewer's",)),
    Edit("a step by submission without a deadline", MILESTONE, "{text: {th: ดำเนินการ", "{by: submission, text: {th: ดำเนินการ", (f"{MILESTONE}:7:12: SC342 a step that is done by sending the report needs a deadline",)),
    Edit("points for lateness without a deadline", RATE, "deadline:\n  name: report\n  dates: [submitted, approved]\n", "", (f"{RATE}:15:5: SC326 points are taken off for lateness, but there is no deadline", f"{RATE}:24:5: SC422 there is no use for “approved” here")),
    Edit("a composite with things of its own", WHOLE, "criteria: {kind: composite, at_least: 2}", "criteria: {kind: composite}\nformula: {expression: a, variables: {a: {th: ก, en: A}}}\nexamples: [{score: 1}]\ndeadline: report\ndeductions: [{kind: count, variable: a, each: 1, text: {th: ก, en: A}}]", (f"{WHOLE}:3:1: SC328 a composite has no “formula” of its own", f"{WHOLE}:4:1: SC328 a composite has no “examples” of its own", f"{WHOLE}:5:1: SC328 a composite has no “deadline” of its own", f"{WHOLE}:6:1: SC328 a composite has no “deductions” of its own")),
    Edit("a floor of deductions is fine", RATE, "deductions:\n", "deduction_floor: 1\ndeductions:\n", ()),
    Edit("an example with another score", RATE, "score: 1.5", "score: 1.6", (f"{RATE}:28:12: SC321 the example says 1.6, but the rules give 1.5",)),
    Edit("an example that divides by zero", RATE, "received: 100}\n    submitted", "received: 0}\n    submitted", (f"{RATE}:25:13: SC408 the formula “closed / denominator * 100” divides by zero",)),
    Edit("an example without a number", RATE, "{closed: 65, received: 100}", "{closed: 65}", (f"{RATE}:25:5: SC409 “received” is not given",)),
    Edit("an example with a number too many", RATE, "{closed: 65, received: 100}", "{closed: 65, received: 100, spare: 1}", (f"{RATE}:25:41: SC410 “spare” under inputs is not in the KPI template",)),
    Edit("an example with a fact misspelt", TABLE, "criteria:", "examples: [{facts: {snet: true}, score: 5}]\ncriteria:", (f"{TABLE}:2:12: SC409 “facts.sent” is not given", f"{TABLE}:2:21: SC410 “snet” under facts is not in the KPI template")),
    Edit("an example with a step too many", MILESTONE, "criteria:", "examples: [{steps: [1, 5], score: 1}]\ncriteria:", (f"{MILESTONE}:2:24: SC420 there is no step 5 (there are 2)",)),
    Edit("an example of an unknown period", RATE, "score: 1.5", "score: 1.5\n    period: round-2", (f"{RATE}:29:13: SC402 there is no period “round-2”",)),
    Edit("no criteria beside a formula", HALF, "criteria: {kind: interpolated, levels: {1: 5, 5: 1}}\n", "formula: {expression: a, variables: {a: {th: ก, en: A}}}\n", (f"{HALF}:1:1: SC325 the indicator “half” has no scoring criteria",)),
    Edit("no criteria", HALF, "criteria: {kind: interpolated, levels: {1: 5, 5: 1}}\n", "", (f"{HALF}:1:1: SC325 the indicator “half” has no scoring criteria",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_contradiction_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)
