"""Warnings and notes: they are told, and everything is scored all the same.

What is told of KPI templates with gaps (S003-11).
"""

from pathlib import Path

import pytest

from generator.pipeline import score
from tests.checking.good_world import BACKLOG
from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import GIVEN
from tests.checking.good_world import GOOD_WORLD
from tests.checking.good_world import HALF
from tests.checking.good_world import INDICATORS
from tests.checking.good_world import MILESTONE
from tests.checking.good_world import OFFICE
from tests.checking.good_world import OTHER_HALF
from tests.checking.good_world import PLAN
from tests.checking.good_world import RANGE
from tests.checking.good_world import RATE
from tests.checking.good_world import TABLE
from tests.checking.good_world import WHOLE
from tests.checking.telling import Edit
from tests.checking.telling import edited
from tests.checking.telling import told
from tests.checking.telling import told_after
from tests.checking.telling import write

# fmt: off
NOTES = (
    Edit("printed ranges with a gap", RANGE, "{below: 50}", "{below: 40}", (f"{RANGE}:15:5: SC601 the printed ranges leave gaps (40-50); handled by extend_down",)),
    Edit("an indicator allocated to a unit that does not own it", RATE, "[office, branch]", "[office]", (f"{FRAMEWORK}:42:5: SC602 “branch” is allocated “rate”, but the KPI template does not name the unit as responsible",)),
    Edit("an indicator owned by a unit that it is not allocated to", HALF, "title", "owners: [branch]\ntitle", (f"{FRAMEWORK}:42:5: SC614 “branch” is responsible for “half”, but the allocation leaves it out",)),
    Edit("a note that removes another weight", RATE, "printed_weight: 20", "printed_weight: 5", (f"{RATE}:21:19: SC603 the note removes a weight of 5, but the indicator weighs 20",)),
    Edit("a heading of another aspect", RATE, "as_of: report", "aspect_printed: work", (f"{RATE}:23:17: SC604 the heading over the details says “work”, the framework's table “people”",)),
    Edit("a weight that the source does not give", FRAMEWORK, "{id: half, weight: 5}", "{id: half, weight: unknown}", (f"{FRAMEWORK}:20:32: SC605 the source gives no weight for “half”",)),
    Edit("an allocated weight that the source does not give", FRAMEWORK, "weight: 20}]", "weight: unknown}]", (f"{FRAMEWORK}:43:24: SC605 the source gives no weight for “given”",)),
    Edit("another number of indicators than the source asks for", FRAMEWORK, "allocations:\n", "allocation_count: 3\nallocations:\n", (f"{FRAMEWORK}:43:5: SC606 “branch” has 2 indicators, the source asks for 3",)),
    Edit("a class letter with other thresholds", RATE, "criteria:\n  kind: interpolated\n  levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}", "criteria:\n  kind: classes\n  by: received\n  classes: [{id: A, from: 0, levels: {1: 60, 3: 80}}]", (f"{RATE}:14:13: SC607 class A of “rate” has other thresholds than in “backlog”",)),
    Edit("a due date on a Sunday", FRAMEWORK, "due: 2013-03-20, cutoff: 2013-03-22", "due: 2013-03-24, cutoff: 2013-03-25", (f"{FRAMEWORK}:40:21: SC608 the due date of “report”, 2013-03-24, is a day off",)),
    Edit("late days that cost more than a step", RATE, "per_working_day: 0.5", "per_working_day: 0.6", (f"{RATE}:18:5: SC609 in “round-1”, “report” allows 2 late working days, up to 1.2 points: more than a step is worth",)),
    Edit("a title in two wordings", HALF, "title", "title_variants: [{th: ก, en: A}]\ntitle", (f"{HALF}:1:1: SC610 the source words this title in 2 ways",)),
    Edit("a ladder that ends below 5", RATE, ", 5: 100", "", (f"{RATE}:13:11: SC613 the highest level is 4: a score of 5 cannot be reached",)),
    Edit("a missing translation", HALF, "th: ครึ่งแรก, ", "", (f"{HALF}:1:8: SC215 there is no translation (“th” is missing)",)),
    Edit("a label without its translation", RATE, "{th: เรื่องทั้งหมด, en: Cases received}", "{th: เรื่องทั้งหมด}", (f"{RATE}:7:15: SC215 there is no translation (“en” is missing)",)),
    Edit("a variable that nothing uses", RANGE, "    all_plans: {th", "    spare: {th: ก, en: A}\n    all_plans: {th", (f"{RANGE}:11:5: SC308 nothing uses the variable “spare”",)),
    Edit("a period outside its fiscal year", FRAMEWORK, "start: 2012-10-01", "start: 2011-10-01", (f"{FRAMEWORK}:36:12: SC319 the period lies outside fiscal year 2556 (2012-10-01 to 2013-09-30)",)),
    Edit("a closed period whose holidays are not frozen", FRAMEWORK, "    holidays: [2012-12-05]\n", "    closed: true\n", (f"{FRAMEWORK}:38:13: SC320 the period “round-1” is closed but its holidays are not frozen",)),
    Edit("a KPI template with a gap", FRAMEWORK, "required_fields: [title]", "required_fields: [title, owners, definition]", (f"{GIVEN}:1:1: SC322 the KPI template lacks: definition", f"{RATE}:1:1: SC322 the KPI template lacks: definition")),
    Edit("data of another day", OFFICE, "as_of: 2013-03-20", "as_of: 2013-03-19", (f"{OFFICE}:8:12: SC423 the data are of 2013-03-19, but they should be read off on 2013-03-20",)),
    Edit("an internal result in a public scorecard", OFFICE, "visibility: public", "visibility: internal", (f"{OFFICE}:14:38: SC427 “other-half” is internal, so a scorecard that holds it is not published at all",)),
    Edit("an internal indicator in a public framework", HALF, "title", "visibility: internal\ntitle", (f"{HALF}:1:13: SC427 “half” is internal, so a scorecard that holds it is not published at all",)),
    Edit("a part larger than the whole", OFFICE, "done: 8, open: 10", "done: 10, open: 8", (f"{OFFICE}:22:20: SC428 done is larger than open",)),
)
# fmt: on


@pytest.mark.parametrize("odd", NOTES, ids=lambda odd: odd.why)
def test_a_note_is_told_and_stops_nothing(odd: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, odd) == list(odd.told)
    scored = score(tmp_path)
    assert not scored.has_errors
    assert [each.unit for each in scored.scorecards] == ["branch", "office", "officer"]


def test_an_internal_result_hides_the_whole_scorecard(tmp_path: Path) -> None:
    write(tmp_path, edited((OFFICE, "visibility: public", "visibility: internal")))
    assert [each.unit for each in score(tmp_path).visible(internal=False)] == ["branch"]
    assert [each.unit for each in score(tmp_path).visible(internal=True)] == ["branch", "office", "officer"]


def test_nothing_is_told_of_a_scorecard_that_says_itself_that_it_is_internal(tmp_path: Path) -> None:
    internal = (OFFICE, "illustrative: true", "illustrative: true\nvisibility: internal")
    write(tmp_path, edited((OFFICE, "visibility: public", "visibility: internal"), internal))
    assert told(tmp_path) == []


def test_a_placeholder_needs_no_fields_and_no_criteria(tmp_path: Path) -> None:
    files = edited(
        (FRAMEWORK, "required_fields: [title]", "required_fields: [owners]"),
        (FRAMEWORK, "rate, {id: given, weight: 20}", "rate, {id: given, weight: 20}, {id: spare, weight: 1}"),
    )
    for path in (RANGE, WHOLE, HALF, OTHER_HALF, MILESTONE, PLAN, TABLE, BACKLOG):
        files[path] += "owners: [office]\n"
    spare = f"{INDICATORS}/spare.yml"
    write(tmp_path, {**files, spare: "title: {th: ตัวชี้วัดเพิ่ม, en: One more}\nplaceholder: true\n"})
    assert told(tmp_path) == []


def test_a_pilot_weighs_nothing(tmp_path: Path) -> None:
    write(tmp_path, edited((HALF, "title", "pilot: true\ntitle"), (FRAMEWORK, "base: 10", "base: 5")))
    assert told(tmp_path) == []


def test_an_internal_indicator_of_an_internal_framework_hides_nothing_more(tmp_path: Path) -> None:
    internal = (FRAMEWORK, "fiscal_year: 2556", "fiscal_year: 2556\nvisibility: internal")
    write(tmp_path, edited((HALF, "title", "visibility: internal\ntitle"), internal))
    assert told(tmp_path) == []


def test_a_part_larger_than_the_whole_is_only_told_of_a_percentage(tmp_path: Path) -> None:
    difference = (BACKLOG, "done / open * 100", "done - open")
    write(tmp_path, edited(difference, (OFFICE, "done: 8, open: 10", "done: 10, open: 8")))
    assert told(tmp_path) == []


def test_an_allocation_to_a_kind_of_unit_is_not_compared_with_owners(tmp_path: Path) -> None:
    write(
        tmp_path,
        edited((FRAMEWORK, "unit: branch", "unit_kind: branch"), (RATE, "[office, branch]", "[office]")),
    )
    assert told(tmp_path) == []


def test_a_framework_may_go_without_grades(tmp_path: Path) -> None:
    grades = GOOD_WORLD[FRAMEWORK][
        GOOD_WORLD[FRAMEWORK].index("out_of_100") : GOOD_WORLD[FRAMEWORK].index("perspectives")
    ]
    write(tmp_path, edited((FRAMEWORK, grades, "")))
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    "edits",
    [
        [(FRAMEWORK, "    weight: 60\n", "")],
        [(FRAMEWORK, "        weight: 40\n", "")],
        [
            (FRAMEWORK, "        weight: 40\n", ""),
            (FRAMEWORK, "  - id: work\n", "  - id: work\n    weight: 40\n"),
        ],
        [(FRAMEWORK, "  - id: work\n", "  - id: work\n    weight: 40\n")],
    ],
    ids=[
        "no weight of the perspective",
        "no weight of the aspect",
        "the weight of the aspect's perspective",
        "both",
    ],
)
def test_weights_of_groups_may_be_left_out(edits: list[tuple[str, str, str]], tmp_path: Path) -> None:
    write(tmp_path, edited(*edits))
    assert told(tmp_path) == []


def test_a_group_with_an_unknown_weight_in_it_is_not_added_up(tmp_path: Path) -> None:
    write(
        tmp_path,
        edited((FRAMEWORK, "    weight: 60\n", ""), (FRAMEWORK, "rate, weight: 20", "rate, weight: unknown")),
    )
    assert told(tmp_path) == [f"{FRAMEWORK}:13:28: SC605 the source gives no weight for “rate”"]


def test_a_base_other_than_the_weight_needs_no_known_weight(tmp_path: Path) -> None:
    unknown = (FRAMEWORK, "        weight: 20\n        base: 10\n", "        weight: unknown\n")
    write(tmp_path, edited(unknown, (FRAMEWORK, "    weight: 60\n", "")))
    assert told(tmp_path) == [f"{FRAMEWORK}:16:17: SC605 the source gives no weight for “whole”"]
