"""Results that the wider kinds of criteria do not ask for, and choices that cannot be made.

What is told of projects without weights (S001-08).
"""

from pathlib import Path

import pytest

from tests.checking.good_world import OFFICE
from tests.checking.good_world import OFFICER
from tests.checking.telling import Edit
from tests.checking.telling import told_after
from tests.checking.wide_world import APART_OFFICE
from tests.checking.wide_world import HALF_YEAR
from tests.checking.wide_world import WHOLE_YEAR

# fmt: off
BAD = (
    Edit("an unknown choice", HALF_YEAR, "{extra: risk}", "{exrta: risk}", (f"{HALF_YEAR}:3:11: SC431 this framework has no choice “exrta”",)),
    Edit("a choice of what is not offered", HALF_YEAR, "{extra: risk}", "{extra: share}", (f"{HALF_YEAR}:3:18: SC432 “share” is not one of the choice “extra”", f"{HALF_YEAR}:17:3: SC434 “risk” was not chosen, so it has no result")),
    Edit("two choices where one is made", HALF_YEAR, "{extra: risk}", "{extra: [risk, system]}", (f"{HALF_YEAR}:3:18: SC433 exactly one indicator of “extra” is chosen, not 2",)),
    Edit("no choice where one is made", HALF_YEAR, "{extra: risk}", "{extra: []}", (f"{HALF_YEAR}:3:18: SC433 exactly one indicator of “extra” is chosen, not 0", f"{HALF_YEAR}:17:3: SC434 “risk” was not chosen, so it has no result")),
    Edit("a choice of a framework without any", OFFICE, "illustrative: true\n", "illustrative: true\nchoices: {extra: half}\n", (f"{OFFICE}:2:11: SC431 this framework has no choice “extra”",)),
    Edit("a choice of a person", OFFICER, "illustrative: true\n", "illustrative: true\nchoices: {extra: half}\n", (f"{OFFICER}:2:1: SC422 there is no use for “choices” here",)),
    Edit("a result of what was not chosen", HALF_YEAR, "{extra: risk}", "{extra: system}", (f"{HALF_YEAR}:17:3: SC434 “risk” was not chosen, so it has no result",)),
    Edit("both results of a choice of one", WHOLE_YEAR, "  system: {value", "  risk: {steps: [1]}\n  system: {value", (f"{WHOLE_YEAR}:9:3: SC434 “risk” was not chosen, so it has no result",)),
    Edit("a result of what may be skipped and was", WHOLE_YEAR, "submitted: 2013-10-11\n", "submitted: 2013-10-11\nchoices: {awards: []}\n", (f"{WHOLE_YEAR}:7:3: SC434 “awards” was not chosen, so it has no result",)),
    Edit("what may be skipped, named, is fine", WHOLE_YEAR, "submitted: 2013-10-11\n", "submitted: 2013-10-11\nchoices: {awards: awards}\n", ()),
    Edit("a result of what the period does not measure", HALF_YEAR, "  skills: {value: 4}\n", "  awards: {value: 2}\n  skills: {value: 4}\n", (f"{HALF_YEAR}:15:3: SC435 “awards” is not measured in the period “half”",)),
    Edit("a date of the whole report that nobody asks for", OFFICE, "illustrative: true\n", "illustrative: true\nsubmitted: 2013-03-20\n", (f"{OFFICE}:2:1: SC422 there is no use for “submitted” here",)),
    Edit("a date of the whole report before the period", HALF_YEAR, "submitted: 2013-04-10", "submitted: 2012-04-10", (f"{HALF_YEAR}:2:12: SC406 the date 2012-04-10 lies outside 2012-10-01 to 2013-07-11",)),
    Edit("a date of the whole report long after its deadline", HALF_YEAR, "submitted: 2013-04-10", "submitted: 2013-07-12", (f"{HALF_YEAR}:2:12: SC406 the date 2013-07-12 lies outside 2012-10-01 to 2013-07-11",)),
    Edit("an entered composite without a reason", WHOLE_YEAR, "staff: {value: 4, reason: {th: ต้นฉบับไม่ให้น้ำหนัก, en: The source gives no weights}}", "staff: {value: 4}", (f"{WHOLE_YEAR}:8:10: SC413 entered needs a reason",)),
    Edit("an entered composite above the scale", WHOLE_YEAR, "staff: {value: 4,", "staff: {value: 6,", (f"{WHOLE_YEAR}:8:18: SC407 6 lies outside 0 to 5",)),
    Edit("an entered composite without its score", WHOLE_YEAR, "staff: {value: 4,", "staff: {", (f"{WHOLE_YEAR}:8:3: SC409 “value” is not given",)),
    Edit("an entered composite with steps", WHOLE_YEAR, "staff: {value: 4,", "staff: {value: 4, steps: [1],", (f"{WHOLE_YEAR}:8:29: SC420 there is no step 1 (there are 0)",)),
    Edit("a composite entered where the weights are known", HALF_YEAR, "  skills: {value: 4}\n", "  staff: {value: 4, reason: {th: ก, en: A}}\n  skills: {value: 4}\n", (f"{HALF_YEAR}:15:3: SC404 this unit has no indicator “staff” to report",)),
    Edit("a composite that is not applicable", WHOLE_YEAR, "staff: {value: 4, reason", "staff: {status: not-applicable, reason", (f"{WHOLE_YEAR}:8:19: SC414 the indicator “staff” cannot be not-applicable",)),
    Edit("a percentage above what was asked", WHOLE_YEAR, "system: {value: 80,", "system: {value: 101,", (f"{WHOLE_YEAR}:9:19: SC407 101 lies outside 0 to 100",)),
    Edit("marks above the full marks", HALF_YEAR, "honesty: {value: 40}", "honesty: {value: 51}", (f"{HALF_YEAR}:18:20: SC407 51 lies outside 0 to 50",)),
    Edit("an unknown answer", HALF_YEAR, "plan: all", "plan: al", (f"{HALF_YEAR}:10:27: SC429 the answer “al” is not on the scale",)),
    Edit("an unknown item", HALF_YEAR, "plan: all", "plna: all", (f"{HALF_YEAR}:10:21: SC410 “plna” under answers is not in the KPI template",)),
    Edit("a percentage above every option", HALF_YEAR, "owner: 40", "owner: 101", (f"{HALF_YEAR}:10:39: SC429 the answer “101” is not on the scale",)),
    Edit("a percentage where options have none", APART_OFFICE, 'plan: "yes"', "plan: 40", (f"{APART_OFFICE}:2:26: SC429 the answer “40” is not on the scale",)),
    Edit("an answer that is a list", HALF_YEAR, "plan: all", "plan: [all]", (f"{HALF_YEAR}:10:27: SC203 this is the wrong kind of value (expected: text)",)),
    Edit("answers of something else", HALF_YEAR, "skills: {value: 4}", "skills: {value: 4, answers: {plan: all}}", (f"{HALF_YEAR}:15:32: SC410 “plan” under answers is not in the KPI template",)),
    Edit("too few own indicators", HALF_YEAR, "      b: {title: {th: ข, en: B}, weight: 1, score: 3}\n", "", (f"{HALF_YEAR}:13:7: SC227 too few entries (at least 2)",)),
    Edit("no own indicators", HALF_YEAR, "    own_indicators:\n      a: {title: {th: ก, en: A}, weight: 1, score: 4}\n      b: {title: {th: ข, en: B}, weight: 1, score: 3}\n", "    remarks: {th: ก, en: A}\n", (f"{HALF_YEAR}:11:3: SC409 “own_indicators” is not given",)),
    Edit("an own indicator above the scale", HALF_YEAR, "weight: 1, score: 3", "weight: 1, score: 6", (f"{HALF_YEAR}:14:52: SC407 6 lies outside 0 to 5",)),
    Edit("own indicators of something else", HALF_YEAR, "skills: {value: 4}", "skills: {value: 4, own_indicators: {a: {title: {th: ก, en: A}, weight: 1, score: 4}}}", (f"{HALF_YEAR}:15:22: SC422 there is no use for “own_indicators” here",)),
    Edit("a project told in two ways", HALF_YEAR, "weight: 2, actual: 100", "weight: 2, actual: 100, activities: [{title: {th: ก, en: A}, planned: [1], complete: 1}]", (f"{HALF_YEAR}:22:13: SC234 a project has either actual or activities",)),
    Edit("a project that tells nothing", HALF_YEAR, "weight: 2, actual: 100", "weight: 2", (f"{HALF_YEAR}:22:13: SC234 a project has either actual or activities",)),
    Edit("a project that was done before", HALF_YEAR, "opening: 20", "opening: 60", (f"{HALF_YEAR}:24:9: SC235 the percent done before the year (opening) must lie below the percent planned",)),
    Edit("projects without weights", HALF_YEAR, "weight: 2, actual: 100", "actual: 100", (f"{HALF_YEAR}:22:13: SC409 “weight” is not given",)),
    Edit("a fiscal month too many", HALF_YEAR, "planned: [1, 2]", "planned: [1, 13]", (f"{HALF_YEAR}:28:60: SC229 “13” is out of range (1–12)",)),
    Edit("a list for a fiscal month", HALF_YEAR, "planned: [1, 2]", "planned: [1, [2]]", (f"{HALF_YEAR}:28:60: SC203 this is the wrong kind of value (expected: text)",)),
    Edit("more than complete", HALF_YEAR, "complete: 56", "complete: 101", (f"{HALF_YEAR}:28:90: SC229 “101” is out of range (≤ 100)",)),
    Edit("projects of something else", HALF_YEAR, "skills: {value: 4}", "skills: {projects: {a: {actual: 1}}}", (f"{HALF_YEAR}:15:12: SC422 there is no use for “projects” here",)),
    Edit("a value beside projects", HALF_YEAR, "    projects:\n", "    value: 90\n    projects:\n", (f"{HALF_YEAR}:21:5: SC422 there is no use for “value” here",)),
    Edit("no projects", HALF_YEAR, "    projects:\n      road: {weight: 2, actual: 100}\n      bridge:\n        weight: 1\n        planned: 60\n        opening: 20\n        activities:\n          - {title: {th: ออกแบบ, en: Design}, planned: [1, 2], worked: [1, 2], complete: 56}\n", "", (f"{HALF_YEAR}:19:3: SC409 “projects” is not given",)),
    Edit("a fifth quarter", HALF_YEAR, "good: {1: 40, 2: 45}", "good: {1: 40, 5: 45}", (f"{HALF_YEAR}:7:21: SC229 “5” is out of range (1–4)",)),
    Edit("a list for a quarter", WHOLE_YEAR, "{1: 1, 2: 1, 3: 0, 4: 1}", "[1, 1, 0, 1]", (f"{WHOLE_YEAR}:6:30: SC203 this is the wrong kind of value (expected: mapping)",)),
    Edit("a word for the number of a quarter", HALF_YEAR, "good: {1: 40, 2: 45}", "good: {1: 40, 2: many}", (f"{HALF_YEAR}:7:24: SC204 “many” is not a number",)),
    Edit("the number of a quarter with a remark is fine", HALF_YEAR, "good: {1: 40, 2: 45}", "good: {1: 40, 2: {value: 45, remark: {th: ก, en: A}}}", ()),
    Edit("quarters of an unknown variable", HALF_YEAR, "      asked: {1: 50", "      askd: {1: 50", (f"{HALF_YEAR}:8:7: SC410 “askd” under quarters is not in the KPI template",)),
    Edit("quarters of something else", HALF_YEAR, "skills: {value: 4}", "skills: {quarters: {value: {1: 4}}}", (f"{HALF_YEAR}:15:23: SC410 “value” under quarters is not in the KPI template",)),
    Edit("a number given and by quarter", HALF_YEAR, "    quarters:\n      good", "    inputs: {good: 85}\n    quarters:\n      good", (f"{HALF_YEAR}:8:7: SC438 “good” is given under inputs and under quarters",)),
    Edit("a number given and counted", OFFICE, "inputs: {all_plans: 2}", "inputs: {all_plans: 2, made: 1}", (f"{OFFICE}:12:7: SC438 “made” is given under inputs and under records",)),
    Edit("a value beside quarters", WHOLE_YEAR, "awards: {quarters", "awards: {value: 3, quarters", (f"{WHOLE_YEAR}:6:12: SC422 there is no use for “value” here",)),
    Edit("no number of any quarter", WHOLE_YEAR, "{value: {1: 1, 2: 1, 3: 0, 4: 1}}", "{value: {}}", (f"{WHOLE_YEAR}:6:3: SC409 “quarters.value” is not given",)),
    Edit("a fact of a condition left out", HALF_YEAR, "    facts: {shown: true}\n", "", (f"{HALF_YEAR}:20:5: SC409 “facts.shown” is not given",)),
    Edit("steps done without an outcome", HALF_YEAR, "{steps: [1, 2], value: 7.5}", "{steps: [1, 2]}", (f"{HALF_YEAR}:9:3: SC409 “value” is not given",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_result_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)
