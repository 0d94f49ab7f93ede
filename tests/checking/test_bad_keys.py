"""Keys that are unknown, missing or hold another kind of value; the nearest known key is in the hint."""

from pathlib import Path

import pytest

from tests.checking.good_world import BACKLOG
from tests.checking.good_world import BRANCH
from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import HALF
from tests.checking.good_world import MILESTONE
from tests.checking.good_world import OFFICE
from tests.checking.good_world import OFFICER
from tests.checking.good_world import PLAN
from tests.checking.good_world import RANGE
from tests.checking.good_world import RATE
from tests.checking.good_world import TABLE
from tests.checking.good_world import UNITS
from tests.checking.good_world import WHOLE
from tests.checking.telling import Edit
from tests.checking.telling import hints_after
from tests.checking.telling import told_after

# fmt: off
NEAREST = (
    Edit("", FRAMEWORK, "fiscal_year", "fiscal_yaer", ("did you mean: fiscal_year",)),
    Edit("", FRAMEWORK, "multiply_by: 20", "multipy_by: 20", ("did you mean: multiply_by",)),
    Edit("", FRAMEWORK, "rate, weight", "rate, wieght", ("did you mean: weight",)),
    Edit("", FRAMEWORK, "{id: half, weight", "{id: half, wieght", ("did you mean: weight",)),
    Edit("", FRAMEWORK, "milestone, weight", "milestone, wieght", ("did you mean: weight",)),
    Edit("", FRAMEWORK, "given, weight", "given, wieght", ("did you mean: weight",)),
    Edit("", FRAMEWORK, "report: {due", "report: {deu", ("did you mean: due",)),
    Edit("", FRAMEWORK, "service: {kind", "service: {knd", ("did you mean: kind",)),
    Edit("", RATE, "direction: rising", "direktion: rising", ("did you mean: direction",)),
    Edit("", RATE, "per_working_day", "per_workday", ("did you mean: per_working_day",)),
    Edit("", RATE, "variable: returned", "varable: returned", ("did you mean: variable",)),
    Edit("", RATE, "dates: [", "date: [", ("did you mean: dates",)),
    Edit("", RATE, "remove: printed", "removes: printed", ("did you mean: remove",)),
    Edit("", RATE, "    closed: {th", "    closed: {t", ("did you mean: th",)),
    Edit("", RANGE, "  kind: bands", "  kind: bands\n  gap_polcy: extend_up", ("did you mean: gap_policy",)),
    Edit("", RANGE, "below", "bellow", ("did you mean: below",)),
    Edit("", RANGE, "all_of", "allof", ("did you mean: all_of",)),
    Edit("", MILESTONE, "levels: [1, 5]", "lvels: [1, 5]", ("did you mean: levels",)),
    Edit("", PLAN, "parts:", "part:", ("did you mean: parts",)),
    Edit("", TABLE, "level: 5", "levl: 5", ("did you mean: level",)),
    Edit("", BACKLOG, "by: open", "by: open\n  flor: 1", ("did you mean: floor",)),
    Edit("", BACKLOG, "id: A, from", "id: A, form", ("did you mean: from",)),
    Edit("", WHOLE, "at_least", "atleast", ("did you mean: at_least",)),
    Edit("", HALF, "title", "titel", ("did you mean: title",)),
    Edit("", OFFICE, "inputs: {done", "imputs: {done", ("did you mean: inputs",)),
    Edit("", OFFICE, "{missing", "{misssing", ("did you mean: missing",)),
    Edit("", BRANCH, "self: {inputs", "self: {imputs", ("did you mean: inputs",)),
    Edit("", OFFICER, "own:\n    title", "own:\n    titel", ("did you mean: title",)),
    Edit("", OFFICER, "service: {expected", "service: {expekted", ("did you mean: expected",)),
    Edit("far from every key", UNITS, "kind: office, website", "kind: office, xyzzy", ("did you mean: code_owners, kind, level, name, parent, renamed_from, short, visibility, website",)),
    Edit("a choice", OFFICE, "1: {missing: [people]}", "1: half", ("choose from: done, not-done, {missing: [...]}",)),
    Edit("a choice", HALF, "title", "kind: strategy\ntitle", ("choose from: strategic, proxy, cascade, routine",)),
    Edit("an id", FRAMEWORK, "indicators: [rate,", "indicators: [rtae,", ("did you mean: rate",)),
    Edit("an id", OFFICE, "half: {value: 4}\n  other", "haf: {value: 4}\n  other", ("did you mean: half (a composite is computed, not reported)",)),
)
# fmt: on

# fmt: off
BAD = (
    Edit("a key misspelt", FRAMEWORK, "fiscal_year", "fiscal_yaer", (f"{FRAMEWORK}:1:1: SC202 the key “fiscal_year” is missing", f"{FRAMEWORK}:2:1: SC201 unknown key “fiscal_yaer”")),
    Edit("a key that is not one", FRAMEWORK, "fiscal_year: 2556", "fiscal_year: 2556\nxyzzy: 1", (f"{FRAMEWORK}:3:1: SC201 unknown key “xyzzy”",)),
    Edit("a number as a key", FRAMEWORK, "fiscal_year: 2556", "fiscal_year: 2556\n1: 2", (f"{FRAMEWORK}:3:1: SC201 unknown key “1”",)),
    Edit("a title left out", FRAMEWORK, "title: {th: กรอบตัวอย่าง, en: Example framework}\n", "", (f"{FRAMEWORK}:1:1: SC202 the key “title” is missing",)),
    Edit("an id left out", FRAMEWORK, "id: round-1\n    ", "", (f"{FRAMEWORK}:34:5: SC202 the key “id” is missing",)),
    Edit("a weight left out", FRAMEWORK, "rate, weight: 20", "rate", (f"{FRAMEWORK}:14:9: SC202 the key “weight” is missing",)),
    Edit("the kind of criteria left out", HALF, "kind: interpolated, ", "", (f"{HALF}:2:11: SC202 the key “kind” is missing",)),
    Edit("the last word of a decision table left out", TABLE, "  otherwise: evaluator\n", "", (f"{TABLE}:3:3: SC202 the key “otherwise” is missing",)),
    Edit("no units", UNITS, "units:", "units: {}\nunitz:", (f"{UNITS}:1:8: SC227 too few entries (at least 1)", f"{UNITS}:2:1: SC201 unknown key “unitz”")),
    Edit("a mapping for a list", FRAMEWORK, "perspectives:\n", "perspectives: {}\nx:\n", (f"{FRAMEWORK}:9:15: SC203 this is the wrong kind of value (expected: list)", f"{FRAMEWORK}:10:1: SC201 unknown key “x”")),
    Edit("a list for a mapping", HALF, "{1: 5, 5: 1}", "[5, 1]", (f"{HALF}:2:40: SC203 this is the wrong kind of value (expected: mapping)",)),
    Edit("a text for a mapping", HALF, "{kind: interpolated, levels: {1: 5, 5: 1}}", "interpolated", (f"{HALF}:2:11: SC203 this is the wrong kind of value (expected: mapping)",)),
    Edit("nothing for a mapping", OFFICE, "  half: {value: 4}", "  half:", (f"{OFFICE}:13:8: SC203 this is the wrong kind of value (expected: mapping)",)),
    Edit("a text for a list", FRAMEWORK, "indicators: [rate, {id: given, weight: 20}]", "indicators: rate", (f"{FRAMEWORK}:43:17: SC203 this is the wrong kind of value (expected: list)",)),
    Edit("a list in a list", FRAMEWORK, "indicators: [rate,", "indicators: [[rate],", (f"{FRAMEWORK}:43:18: SC203 this is the wrong kind of value (expected: mapping)",)),
    Edit("a number for a mapping of records", OFFICE, "made: {one: all, two: [draft]}", "made: 2", (f"{OFFICE}:12:13: SC203 this is the wrong kind of value (expected: mapping)",)),
    Edit("a word for a list of parts", OFFICE, "one: all", "one: some", (f"{OFFICE}:12:19: SC203 this is the wrong kind of value (expected: list)",)),
    Edit("a number for a list of steps", OFFICE, "steps: [1]", "steps: 1", (f"{OFFICE}:15:22: SC203 this is the wrong kind of value (expected: list)",)),
    Edit("too few levels", HALF, "{1: 5, 5: 1}", "{5: 1}", (f"{HALF}:2:11: SC227 too few entries (at least 2)",)),
    Edit("no date that must meet a deadline", RATE, "dates: [submitted, approved]", "dates: []", (f"{RATE}:16:10: SC227 too few entries (at least 1)",)),
    Edit("six steps", MILESTONE, "    - {text: {th: ดำเนินการ, en: Carry it out}}", "    - {text: {th: ก, en: A}}\n" * 5, (f"{MILESTONE}:6:5: SC228 too many entries (at most 5)",)),
    Edit("an allocation of nothing", FRAMEWORK, "[rate, {id: given, weight: 20}]", "[]", (f"{FRAMEWORK}:43:17: SC227 too few entries (at least 1)",)),
    Edit("aspects and indicators in one perspective", FRAMEWORK, "    aspects:\n", "    indicators: [{id: given, weight: 1}]\n    aspects:\n", (f"{FRAMEWORK}:22:5: SC225 a perspective has either aspects or indicators",)),
    Edit("a perspective without anything", FRAMEWORK, "    indicators:\n      - {id: rate", "    side: external\n  - id: more\n    title: {th: ก, en: A}\n    indicators:\n      - {id: rate", (f"{FRAMEWORK}:10:5: SC225 a perspective has either aspects or indicators",)),
    Edit("an allocation to a unit and to a kind", FRAMEWORK, "unit: branch", "unit: branch\n    unit_kind: branch", (f"{FRAMEWORK}:42:5: SC226 an allocation names either a unit or a unit_kind",)),
    Edit("an allocation to nobody", FRAMEWORK, "  - unit: branch\n    indicators", "  - indicators", (f"{FRAMEWORK}:42:5: SC226 an allocation names either a unit or a unit_kind",)),
    Edit("two deadlines at once", RATE, "  name: report\n", "  name: report\n  by_unit_kind: {office: report}\n", (f"{RATE}:15:3: SC223 name one deadline, or one for each kind of unit",)),
    Edit("a deadline without a name", RATE, "  name: report\n", "", (f"{RATE}:15:3: SC223 name one deadline, or one for each kind of unit",)),
    Edit("a plan of development without a target", FRAMEWORK, "  target_level: 3\n", "", (f"{FRAMEWORK}:46:3: SC224 “target_level” must be given here",)),
    Edit("a printed weight left out", RATE, "  printed_weight: 20\n", "", (f"{RATE}:21:3: SC224 “printed_weight” must be given here",)),
    Edit("weight that moves nowhere", RATE, "remove: printed", "remove: printed-and-move", (f"{RATE}:21:3: SC224 “move_to” must be given here",)),
    Edit("weight that moves without being told to", RATE, "remove: printed", "remove: printed\n  move_to: half", (f"{RATE}:21:3: SC422 there is no use for “move_to” here",)),
    Edit("evidence without a title", OFFICE, "half: {value: 4}", "half: {value: 4, evidence: [{}]}", (f"{OFFICE}:13:31: SC209 there is no text here",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_key_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)


@pytest.mark.parametrize("bad", NEAREST, ids=lambda bad: f"{bad.path.split('/')[-1]} {bad.new}")
def test_the_nearest_known_key_is_told(bad: Edit, tmp_path: Path) -> None:
    assert set(bad.told) <= set(hints_after(tmp_path, bad))
