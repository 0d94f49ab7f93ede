"""Every kind of criteria contradicted in every way: targets, checklists, mixed milestones, conditions on levels.

What is told of conditions on levels (S001-07).
"""

from pathlib import Path

import pytest

from tests.checking.telling import Edit
from tests.checking.telling import told_after
from tests.checking.wide_world import AWARDS
from tests.checking.wide_world import BROAD
from tests.checking.wide_world import ENERGY
from tests.checking.wide_world import FORM
from tests.checking.wide_world import NUMBER
from tests.checking.wide_world import RISK
from tests.checking.wide_world import SHARE
from tests.checking.wide_world import STAFF
from tests.checking.wide_world import TICKS
from tests.checking.wide_world import WORKS

# fmt: off
BAD = (
    Edit("thresholds and a target", SHARE, "target: 80, step: 5", "target: 80, step: 5, levels: {1: 1, 5: 5}", (f"{SHARE}:12:11: SC231 the thresholds are given by halves or twice",)),
    Edit("a target without a step", SHARE, ", step: 5", "", (f"{SHARE}:12:11: SC231 the thresholds are given by halves or twice",)),
    Edit("a step without a target", SHARE, "target: 80, ", "", (f"{SHARE}:12:11: SC231 the thresholds are given by halves or twice",)),
    Edit("a step of nothing", SHARE, "step: 5", "step: 0", (f"{SHARE}:12:11: SC231 the thresholds are given by halves or twice",)),
    Edit("neither thresholds nor a target", SHARE, ", target: 80, step: 5", "", (f"{SHARE}:12:11: SC231 the thresholds are given by halves or twice",)),
    Edit("a step that falls is fine", SHARE, "step: 5", "step: -5", ()),
    Edit("a target of level 5 is fine", SHARE, "target: 80", "target: 80, at: 5", ()),
    Edit("a checklist without items", TICKS, "  groups:\n    - id: a\n      items:\n        - {id: plan, text: {th: มีแผน, en: There is a plan}}\n        - {id: owner, text: {th: มีผู้รับผิดชอบ, en: There is an owner}}\n    - id: b\n      items:\n        - {id: review, text: {th: ทบทวน, en: It is reviewed}, optional: true}\n", "", (f"{TICKS}:4:3: SC232 a checklist has either items or groups",)),
    Edit("a checklist with items and groups", TICKS, "  groups:\n", "  items: [{id: x, text: {th: ก, en: A}}]\n  groups:\n", (f"{TICKS}:4:3: SC232 a checklist has either items or groups",)),
    Edit("options that do not rise in points", TICKS, "points: 50", "points: 0", (f"{TICKS}:8:61: SC345 the option “half” does not lie above “none” before it",)),
    Edit("options that do not rise in percentages", TICKS, "up_to: 50", "up_to: 0", (f"{TICKS}:8:72: SC345 the option “half” does not lie above “none” before it",)),
    Edit("options of which some have no percentage", TICKS, ", up_to: 50", "", (f"{TICKS}:9:72: SC345 the option “all” does not lie above “half” before it",)),
    Edit("two options of one id", TICKS, "{id: half", "{id: none", (f"{TICKS}:8:12: SC302 the id “none” is used twice, first on line 7",)),
    Edit("two items of one id in two groups", TICKS, "{id: review", "{id: plan", (f"{TICKS}:17:16: SC302 the id “plan” is used twice, first on line 13",)),
    Edit("two items of one id in one group", TICKS, "{id: owner", "{id: plan", (f"{TICKS}:14:16: SC302 the id “plan” is used twice, first on line 13",)),
    Edit("two groups of one id", TICKS, "- id: b\n", "- id: a\n", (f"{TICKS}:15:11: SC302 the id “a” is used twice, first on line 11",)),
    Edit("an option above the full points", FORM, "full: 4", "full: 3", (f"{FORM}:4:9: SC346 an option has 4 points, more than the full 3",)),
    Edit("means of groups without groups", FORM, "full: 4", "aggregate: subgroup_mean", (f"{FORM}:4:14: SC422 there is no use for “aggregate” here",)),
    Edit("points of three targets that do not rise", AWARDS, "advanced: 4}", "advanced: 4}\n  points: {standard: 40}", (f"{AWARDS}:7:11: SC233 the points of the three targets must rise, up to 100 at most",)),
    Edit("points of three targets above 100", AWARDS, "advanced: 4}", "advanced: 4}\n  points: {advanced: 101}", (f"{AWARDS}:7:11: SC233 the points of the three targets must rise, up to 100 at most",)),
    Edit("three targets out of order", AWARDS, "standard: 2", "standard: 5", (f"{AWARDS}:6:12: SC305 the thresholds 1, 5, 4 neither rise nor fall all the way with the level",)),
    Edit("three targets that fall are fine", AWARDS, "base: 1, standard: 2, advanced: 4", "base: 4, standard: 2, advanced: 1", ()),
    Edit("steps that are worth too little", RISK, "worth: 3", "worth: 2", (f"{RISK}:8:53: SC344 the steps are worth 4 in all, not 5",)),
    Edit("a step that is worth what is not left", RISK, ", worth: 3", "", (f"{RISK}:7:51: SC344 the steps are worth 4.5 in all, not 5",)),
    Edit("a step of a mixed milestone with points", ENERGY, "There are data}}", "There are data}, worth: 1}", (f"{ENERGY}:7:60: SC330 a step of a cumulative milestone has neither parts nor points of its own",)),
    Edit("two reviewers of a mixed milestone", ENERGY, "- {text: {th: มีฐานข้อมูล, en: There are data}}\n    - {text", "- {by: reviewer, text: {th: มีฐานข้อมูล, en: There are data}}\n    - {by: reviewer, text", (f"{ENERGY}:8:12: SC337 only one step can be a reviewer's",)),
    Edit("a level of the outcome left out", ENERGY, "4: {above: 5, to: 10}\n    ", "", (f"{ENERGY}:10:5: SC347 the levels of the outcome must follow the steps without a gap, from level 3", f"{ENERGY}:10:5: SC601 the printed ranges leave gaps (5-10); handled by extend_down")),
    Edit("an outcome that starts where the steps end", ENERGY, "3: {from: 0, to: 5}", "2: {from: -5, below: 0}\n    3: {from: 0, to: 5}", (f"{ENERGY}:10:5: SC347 the levels of the outcome must follow the steps without a gap, from level 3",)),
    Edit("a range of the outcome without a start", ENERGY, "{from: 0, to: 5}", "{to: 5}", (f"{ENERGY}:10:5: SC348 a range of the outcome has nowhere to start",)),
    Edit("ranges of the outcome that overlap", ENERGY, "{above: 5, to: 10}", "{from: 5, to: 10}", (f"{ENERGY}:11:8: SC309 the ranges of levels 3 and 4 overlap or are out of order",)),
    Edit("a falling range of the outcome without a start", NUMBER, "{above: 10, to: 20}", "{above: 10}", (f"{NUMBER}:8:5: SC348 a range of the outcome has nowhere to start",)),
    Edit("a direction that the outcome does not have", NUMBER, "direction: falling", "direction: rising", (f"{NUMBER}:2:12: SC306 the direction says rising, but the levels are falling",)),
    Edit("the direction that three targets have is fine", AWARDS, "quarterly: sum", "direction: rising\nquarterly: sum", ()),
    Edit("a checklist has no direction to contradict", FORM, "criteria:", "direction: falling\ncriteria:", ()),
    Edit("a cap below nothing", WORKS, "cap_without: 4", "cap_without: -1", (f"{WORKS}:6:89: SC349 the highest score without it (cap_without) must be 0 or more and lie below level 5",)),
    Edit("a cap at the level that asks for evidence", WORKS, "cap_without: 4", "cap_without: 5", (f"{WORKS}:6:89: SC349 the highest score without it (cap_without) must be 0 or more and lie below level 5",)),
    Edit("a cap that is left out is fine", WORKS, ", cap_without: 4", "", ()),
    Edit("two conditions of one fact", WORKS, "level_conditions:\n", "level_conditions:\n  - {level: 4, fact: shown, text: {th: ก, en: A}}\n", (f"{WORKS}:7:22: SC302 the id “shown” is used twice, first on line 6",)),
    Edit("a condition with a name that is taken", WORKS, "fact: shown", "fact: value", (f"{WORKS}:6:22: SC333 the name “value” is taken",)),
    Edit("a condition with a fact of the criteria", WORKS, "criteria: {kind: interpolated, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}", "criteria:\n  kind: decision\n  facts: {shown: {th: ก, en: A}}\n  rules: [{level: 5, when: shown and value > 90, text: {th: ก, en: A}}]\n  otherwise: 1", (f"{WORKS}:10:22: SC333 the name “shown” is taken",)),
    Edit("projects beside a formula", WORKS, "criteria:", "formula: {expression: a, variables: {a: {th: ก, en: A}}}\ncriteria:", (f"{WORKS}:3:1: SC363 “projects” cannot stand beside a formula",)),
    Edit("quarters beside a formula", SHARE, "criteria:", "quarterly: sum\ncriteria:", (f"{SHARE}:12:1: SC363 “quarterly” cannot stand beside a formula",)),
    Edit("projects of steps", WORKS, "criteria: {kind: interpolated, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}", "criteria: {kind: steps, steps: [{text: {th: ก, en: A}}]}", (f"{WORKS}:3:1: SC364 the criteria take no result, so “projects” has no use",)),
    Edit("quarters of a checklist", FORM, "criteria:", "quarterly: last\ncriteria:", (f"{FORM}:2:1: SC364 the criteria take no result, so “quarterly” has no use",)),
    Edit("a composite with what is measured", STAFF, "criteria:", "projects: {th: ก, en: A}\nquarterly: sum\nlevel_conditions: [{level: 5, fact: shown, text: {th: ก, en: A}}]\ncriteria:", (f"{STAFF}:4:1: SC328 a composite has no “projects” of its own", f"{STAFF}:5:1: SC328 a composite has no “quarterly” of its own", f"{STAFF}:6:1: SC328 a composite has no “level_conditions” of its own")),
    Edit("an unknown objective", SHARE, "[served]", "[severd]", (f"{BROAD}:50:12: SC616 no indicator measures the objective “served”", f"{SHARE}:4:14: SC359 the strategy map has no objective “severd”")),
    Edit("an unknown indicator above", SHARE, "good/rate", "good/rtae", (f"{SHARE}:6:19: SC301 there is no indicator “rtae”",)),
    Edit("an unknown framework above", SHARE, "good/rate", "god/rate", (f"{SHARE}:6:19: SC401 there is no framework “god”",)),
    Edit("an unknown indicator above in the same framework", SHARE, "good/rate", "enegry", (f"{SHARE}:6:19: SC301 there is no indicator “enegry”",)),
    Edit("an indicator above in the same framework is fine", SHARE, "good/rate", "energy", ()),
    Edit("an indicator above itself", SHARE, "good/rate", "broad/share", (f"{SHARE}:6:19: SC361 “share” leads back to itself",)),
    Edit("a word for how quarters become one", SHARE, "Satisfied, quarterly: sum", "Satisfied, quarterly: all", (f"{SHARE}:10:54: SC208 “all” is not one of the choices",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_contradiction_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)
