"""Frameworks and units that do not hold together: ids, weights, periods, allocations and grades.

What is told of ids (S001-15) and of weights on every level of the tree (S001-02, S001-03, S002-23, S002-26), of an appraisal (S002-09) and
of what leaves the base (S002-46).
"""

from pathlib import Path

import pytest

from tests.checking.good_world import BACKLOG
from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import GIVEN
from tests.checking.good_world import RATE
from tests.checking.good_world import TABLE
from tests.checking.good_world import UNITS
from tests.checking.good_world import WHOLE
from tests.checking.telling import Edit
from tests.checking.telling import told_after

# fmt: off
BAD = (
    Edit("an indicator without a file", FRAMEWORK, "id: rate,", "id: rte,", (f"{FRAMEWORK}:14:14: SC301 there is no indicator “rte”", f"{FRAMEWORK}:43:18: SC605 the source gives no weight for “rate”")),
    Edit("an indicator twice in the tree", FRAMEWORK, "id: range,", "id: rate,", (f"{FRAMEWORK}:15:14: SC302 the id “rate” is used twice, first on line 14",)),
    Edit("a composite below itself", FRAMEWORK, "{id: half, weight: 5}", "{id: whole, weight: 5}", (f"{FRAMEWORK}:20:18: SC302 the id “whole” is used twice, first on line 16", f"{FRAMEWORK}:20:18: SC314 the indicator “whole” is a composite but has no sub-indicators")),
    Edit("two perspectives of one id", FRAMEWORK, "id: work\n", "id: people\n", (f"{FRAMEWORK}:22:9: SC302 the id “people” is used twice, first on line 10",)),
    Edit("an aspect with the id of a perspective", FRAMEWORK, "id: process\n", "id: people\n", (f"{FRAMEWORK}:25:13: SC302 the id “people” is used twice, first on line 10",)),
    Edit("two periods of one id", FRAMEWORK, "periods:\n", "periods:\n  - {id: round-1, title: {th: ก, en: A}, start: 2012-10-01, end: 2012-10-31, deadlines: {report: {due: 2012-10-19}}}\n", (f"{FRAMEWORK}:35:9: SC302 the id “round-1” is used twice, first on line 34",)),
    Edit("two grades of one id", FRAMEWORK, "id: fail", "id: pass", (f"{FRAMEWORK}:8:12: SC302 the id “pass” is used twice, first on line 7",)),
    Edit("indicators that weigh too much for their perspective", FRAMEWORK, "range, weight: 20", "range, weight: 21", (f"{FRAMEWORK}:12:13: SC304 the weights in “people” add up to 61, not to 60",)),
    Edit("a perspective that weighs too much", FRAMEWORK, "weight: 60\n", "weight: 61\n", (f"{FRAMEWORK}:9:1: SC304 the weights in “frameworks/good” add up to 101, not to 100", f"{FRAMEWORK}:12:13: SC304 the weights in “people” add up to 60, not to 61")),
    Edit("aspects that weigh too little for their perspective", FRAMEWORK, "    aspects:\n", "    weight: 41\n    aspects:\n", (f"{FRAMEWORK}:9:1: SC304 the weights in “frameworks/good” add up to 101, not to 100", f"{FRAMEWORK}:24:13: SC304 the weights in “work” add up to 40, not to 41")),
    Edit("an aspect that weighs too much", FRAMEWORK, "weight: 40\n", "weight: 41\n", (f"{FRAMEWORK}:9:1: SC304 the weights in “frameworks/good” add up to 101, not to 100", f"{FRAMEWORK}:27:17: SC304 the weights in “process” add up to 40, not to 41")),
    Edit("sub-indicators that weigh too little for their base", FRAMEWORK, "base: 10", "base: 11", (f"{FRAMEWORK}:17:17: SC304 the weights in “whole” add up to 10, not to 11",)),
    Edit("components of an appraisal that weigh too much", FRAMEWORK, "competency_weight: 30", "competency_weight: 31", (f"{FRAMEWORK}:47:22: SC304 the weights in “appraisal” add up to 101, not to 100",)),
    Edit("a base of zero", FRAMEWORK, "fiscal_year: 2556", "fiscal_year: 2556\nbase: 0", (f"{FRAMEWORK}:3:7: SC230 0 must be above zero",)),
    Edit("too few sub-indicators", FRAMEWORK, "          - {id: other-half, weight: 5}\n", "", (f"{FRAMEWORK}:17:17: SC304 the weights in “whole” add up to 5, not to 10", f"{FRAMEWORK}:20:11: SC315 there are 1 sub-indicators, at least 2 are asked for")),
    Edit("a composite without sub-indicators", FRAMEWORK, "        base: 10\n        indicators:\n          - {id: half, weight: 5}\n          - {id: other-half, weight: 5}\n", "", (f"{FRAMEWORK}:16:13: SC314 the indicator “whole” is a composite but has no sub-indicators",)),
    Edit("a composite outside the tree", GIVEN, "{kind: entered}", "{kind: composite}", (f"{GIVEN}:2:11: SC314 the indicator “given” is a composite but has no sub-indicators",)),
    Edit("sub-indicators of something else", WHOLE, "{kind: composite, at_least: 2}", "{kind: entered}", (f"{FRAMEWORK}:16:13: SC324 the indicator “whole” has sub-indicators, but its criteria are not composite",)),
    Edit("an unknown indicator allocated", FRAMEWORK, "indicators: [rate, {id: given", "indicators: [rtae, {id: given", (f"{FRAMEWORK}:42:5: SC614 “branch” is responsible for “rate”, but the allocation leaves it out", f"{FRAMEWORK}:43:18: SC301 there is no indicator “rtae”", f"{FRAMEWORK}:43:18: SC605 the source gives no weight for “rtae”")),
    Edit("an indicator allocated twice", FRAMEWORK, "indicators: [rate, {id: given", "indicators: [rate, rate, {id: given", (f"{FRAMEWORK}:43:24: SC302 the id “rate” is used twice, first on line 43",)),
    Edit("a composite allocated with one of its sub-indicators", FRAMEWORK, "indicators: [rate, {id: given", "indicators: [rate, whole, half, {id: given", (f"{FRAMEWORK}:43:31: SC338 “half” already counts inside “whole”",)),
    Edit("an allocation to an unknown unit", FRAMEWORK, "unit: branch", "unit: brnach", (f"{FRAMEWORK}:42:5: SC602 “brnach” is allocated “given”, but the KPI template does not name the unit as responsible", f"{FRAMEWORK}:42:5: SC602 “brnach” is allocated “rate”, but the KPI template does not name the unit as responsible", f"{FRAMEWORK}:42:11: SC316 there is no unit “brnach”")),
    Edit("two allocations to one unit", FRAMEWORK, "    applicable_parts: {plan: [budget]}\n", "    applicable_parts: {plan: [budget]}\n  - {unit: office, indicators: [rate]}\n  - {unit: office, indicators: [range]}\n", (f"{FRAMEWORK}:46:5: SC614 “office” is responsible for “rate”, but the allocation leaves it out", f"{FRAMEWORK}:46:12: SC302 the id “office” is used twice, first on line 45")),
    Edit("an applicable part that the indicator lacks", FRAMEWORK, "plan: [budget]", "plan: [budgt]", (f"{FRAMEWORK}:44:31: SC329 the indicator “plan” has no part “budgt”",)),
    Edit("applicable parts of an indicator without any", FRAMEWORK, "plan: [budget]", "rate: [budget]", (f"{FRAMEWORK}:44:31: SC329 the indicator “rate” has no part “budget”",)),
    Edit("applicable parts of an unknown indicator", FRAMEWORK, "plan: [budget]", "plna: [budget]", (f"{FRAMEWORK}:44:24: SC301 there is no indicator “plna”",)),
    Edit("a file that nothing uses", FRAMEWORK, ", {id: given, weight: 20}", "", (f"{FRAMEWORK}:42:5: SC614 “branch” is responsible for “given”, but the allocation leaves it out", f"{GIVEN}:1:1: SC303 nothing uses the indicator “given”")),
    Edit("an unknown owner", RATE, "[office, branch]", "[office, branhc]", (f"{RATE}:2:18: SC316 there is no unit “branhc”",)),
    Edit("an unknown supporter", RATE, "[office, branch]", "[office, branch]\nsupporters: [offcie]", (f"{RATE}:2:9: SC617 “rate” has 2 owners", f"{RATE}:3:14: SC316 there is no unit “offcie”")),
    Edit("a printed weight above the indicator's own", RATE, "printed_weight: 20", "printed_weight: 21", (f"{RATE}:21:19: SC339 the printed weight 21 is more than the indicator's weight 20", f"{RATE}:21:19: SC603 the note removes a weight of 21, but the indicator weighs 20")),
    Edit("weight that moves to the indicator itself", RATE, "remove: printed", "remove: printed-and-move\n  move_to: rate", (f"{RATE}:23:12: SC340 weight cannot move to “rate”",)),
    Edit("weight that moves to a neighbour is fine", RATE, "remove: printed", "remove: printed-and-move\n  move_to: range", ()),
    Edit("weight that moves to a composite", RATE, "remove: printed", "remove: printed-and-move\n  move_to: whole", (f"{RATE}:23:12: SC340 weight cannot move to “whole”",)),
    Edit("weight that moves into another block", RATE, "remove: printed", "remove: printed-and-move\n  move_to: half", (f"{RATE}:23:12: SC340 weight cannot move to “half”",)),
    Edit("a kind of units that no unit is of", FRAMEWORK, "  - unit: branch", "  - {unit_kind: ofice, indicators: [rate]}\n  - unit: branch", (f"{FRAMEWORK}:42:17: SC341 no unit is of the kind “ofice”",)),
    Edit("a factor that does not lead to 100", FRAMEWORK, "multiply_by: 20", "multiply_by: 25", (f"{FRAMEWORK}:4:27: SC343 the factor 25 turns a score of 5 into 125, not 100",)),
    Edit("weight that moves to nothing", RATE, "remove: printed", "remove: printed-and-move\n  move_to: hlaf", (f"{RATE}:23:12: SC301 there is no indicator “hlaf”",)),
    Edit("a period that ends before it starts", FRAMEWORK, "end: 2013-03-31", "end: 2012-03-31", (f"{FRAMEWORK}:37:10: SC318 the period ends on 2012-03-31, before it starts on 2012-10-01",)),
    Edit("a cut-off before the due date", FRAMEWORK, "cutoff: 2013-03-22", "cutoff: 2013-03-19", (f"{FRAMEWORK}:40:41: SC312 the cut-off 2013-03-19 is before the due date 2013-03-20",)),
    Edit("a deadline that no period has", RATE, "  name: report", "  name: reprot", (f"{RATE}:15:9: SC311 the period “round-1” has no deadline “reprot”",)),
    Edit("a deadline of a kind of unit that no period has", BACKLOG, "{office: report}", "{office: repotr}", (f"{BACKLOG}:14:26: SC311 the period “round-1” has no deadline “repotr”",)),
    Edit("a day to read the data off that no period has", RATE, "as_of: report", "as_of: reprot", (f"{RATE}:23:8: SC311 the period “round-1” has no deadline “reprot”",)),
    Edit("a short deadline that no period has", TABLE, "criteria:", "deadline: reprot\ncriteria:", (f"{TABLE}:2:11: SC311 the period “round-1” has no deadline “reprot”",)),
    Edit("grades out of order", FRAMEWORK, "min: 60", "min: 0", (f"{FRAMEWORK}:8:23: SC313 grades stand highest first (0 comes after 0)",)),
    Edit("grades out of 100 of a total that is not converted", FRAMEWORK, "out_of_100: {multiply_by: 20}\n", "", (f"{FRAMEWORK}:5:3: SC202 the key “out_of_100” is missing",)),
    Edit("a required field that is not one", FRAMEWORK, "required_fields: [title]", "required_fields: [titel]", (f"{FRAMEWORK}:3:19: SC323 there is no field “titel” in a KPI template",)),
    Edit("an unknown parent of a unit", UNITS, "kind: branch, parent: office", "kind: branch, parent: offise", (f"{UNITS}:3:64: SC316 there is no unit “offise”",)),
    Edit("two units above each other", UNITS, "kind: office, website", "kind: office, parent: branch, website", (f"{UNITS}:2:68: SC335 the unit “office” is above itself", f"{UNITS}:3:64: SC335 the unit “branch” is above itself")),
    Edit("an indicator renamed from one that is there", RATE, "[office, branch]", "[office, branch]\nrenamed_from: range", (f"{RATE}:3:15: SC367 “range” is still in use, so nothing can have been renamed from it",)),
    Edit("an indicator renamed from itself", RATE, "[office, branch]", "[office, branch]\nrenamed_from: [rate]", (f"{RATE}:3:16: SC367 “rate” is still in use, so nothing can have been renamed from it",)),
    Edit("an indicator that had two ids is fine", RATE, "[office, branch]", "[office, branch]\nrenamed_from: [1.1, share]", ()),
    Edit("an indicator renamed twice from one", RATE, "[office, branch]", "[office, branch]\nrenamed_from: [1.1, 1.1]", (f"{RATE}:3:21: SC368 “rate” was renamed from “1.1” already",)),
    Edit("a period renamed from itself", FRAMEWORK, "periods:\n  - id: round-1\n", "periods:\n  - id: round-1\n    renamed_from: round-1\n", (f"{FRAMEWORK}:35:19: SC367 “round-1” is still in use, so nothing can have been renamed from it",)),
    Edit("a framework renamed from itself", FRAMEWORK, "fiscal_year: 2556", "fiscal_year: 2556\nrenamed_from: good", (f"{FRAMEWORK}:3:15: SC367 “good” is still in use, so nothing can have been renamed from it",)),
    Edit("units renamed from each other", UNITS, "kind: office, website", "kind: office, renamed_from: branch, website", (f"{UNITS}:2:74: SC367 “branch” is still in use, so nothing can have been renamed from it",)),
    Edit("a former id that is none", UNITS, "kind: office, website", "kind: office, renamed_from: the old one, website", (f"{UNITS}:2:74: SC207 “the old one” cannot be an id",)),
    Edit("a unit above itself", UNITS, "kind: office, website", "kind: office, parent: office, website", (f"{UNITS}:2:68: SC335 the unit “office” is above itself",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_framework_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)
