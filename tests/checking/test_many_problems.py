"""Several problems in several files: all are told in one run, in order, and only where they are."""

from pathlib import Path

import pytest

from generator.pipeline import score
from tests.checking.good_world import BRANCH
from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import GOOD_WORLD
from tests.checking.good_world import HALF
from tests.checking.good_world import OFFICE
from tests.checking.good_world import OFFICER
from tests.checking.good_world import RATE
from tests.checking.good_world import TABLE
from tests.checking.good_world import UNITS
from tests.checking.telling import edited
from tests.checking.telling import told
from tests.checking.telling import told_of
from tests.checking.telling import write
from tests.checking.wide_world import APART
from tests.checking.wide_world import BROAD
from tests.checking.wide_world import FORM
from tests.checking.wide_world import HALF_YEAR
from tests.checking.wide_world import SHARE
from tests.checking.wide_world import STAFF
from tests.checking.wide_world import TICKS


def test_the_good_world_has_no_problem(tmp_path: Path) -> None:
    write(tmp_path, GOOD_WORLD)
    assert told(tmp_path) == []


def test_problems_of_several_files_are_told_in_one_run(tmp_path: Path) -> None:
    files = edited(
        (UNITS, "https://example.org/", "example.org"),
        (TABLE, "when: sent", "when: send()"),
        (RATE, "direction: rising", "direktion: rising"),
        (HALF, "1: 5", "1: five"),
        (OFFICE, "closed: 65", "closed: a lot"),
        (OFFICER, "visibility: internal", "visibility: hidden"),
    )
    write(tmp_path, {**files, BRANCH: "results: [\n"})
    expected = [
        f"{HALF}:2:44: SC204 “five” is not a number",
        f"{RATE}:10:1: SC201 unknown key “direktion”",
        f"{TABLE}:7:24: SC212 the formula holds something that is not allowed: “send()”",
        f"{BRANCH}:2:1: SC103 this is not valid YAML: did not find expected node content",
        f"{OFFICE}:4:22: SC204 “a lot” is not a number",
        f"{OFFICER}:2:13: SC208 “hidden” is not one of the choices",
        f"{UNITS}:2:69: SC219 “example.org” is not a web address",
    ]
    assert told_of(tmp_path, {line.split(":")[0] for line in expected}) == expected


def test_problems_of_one_file_are_told_in_order_of_place(tmp_path: Path) -> None:
    write(
        tmp_path,
        edited(
            (FRAMEWORK, "fiscal_year: 2556", "fiscal_year: soon"),
            (FRAMEWORK, "id: people", "id: People"),
            (FRAMEWORK, "start: 2012-10-01", "start: 2012-10-99"),
            (FRAMEWORK, "kind: core, title: {th: บริการที่ดี", "kind: cor, title: {th: บริการที่ดี"),
        ),
    )
    assert told_of(tmp_path, {FRAMEWORK}) == [
        f"{FRAMEWORK}:2:14: SC204 “soon” is not a number",
        f"{FRAMEWORK}:10:9: SC207 “People” cannot be an id",
        f"{FRAMEWORK}:36:12: SC216 there is no day 2012-10-99 in the calendar",
        f"{FRAMEWORK}:54:23: SC208 “cor” is not one of the choices",
    ]


def test_rules_across_files_are_told_beside_values_that_do_not_fit(tmp_path: Path) -> None:
    write(
        tmp_path, edited((OFFICE, "half: {value: 4}\n  o", "half: {value: x}\n  o"), (RATE, "1: 60", "1: 75"))
    )
    assert told(tmp_path) == [
        f"{RATE}:13:11: SC305 the thresholds 75, 70, 80, 90, 100 neither rise nor fall all the way with the level",
        f"{OFFICE}:13:17: SC204 “x” is not a number",
    ]


@pytest.mark.parametrize(
    "path",
    [UNITS, RATE, TABLE, FRAMEWORK, OFFICE, OFFICER, BROAD, SHARE, STAFF, TICKS, APART, FORM, HALF_YEAR],
)
def test_a_file_that_cannot_be_read_is_told_alone(path: str, tmp_path: Path) -> None:
    write(tmp_path, {**GOOD_WORLD, path: "title: [\n"})
    assert told(tmp_path) == [f"{path}:2:1: SC103 this is not valid YAML: did not find expected node content"]


def test_a_bad_result_file_does_not_keep_the_others_from_being_scored(tmp_path: Path) -> None:
    write(tmp_path, edited((OFFICE, "half: {value: 4}\n  o", "half: {value: x}\n  o")))
    assert [each.unit for each in score(tmp_path).scorecards] == ["branch", "officer"]


def test_a_bad_framework_is_not_scored(tmp_path: Path) -> None:
    write(tmp_path, edited((RATE, "1: 60", "1: 75")))
    assert score(tmp_path).scorecards == ()


def test_a_result_that_allows_no_score_is_told_once(tmp_path: Path) -> None:
    write(tmp_path, edited((OFFICE, "received: 100", "received: 0"), (OFFICE, "open: 10", "open: 0")))
    assert told(tmp_path) == [
        f"{OFFICE}:4:13: SC408 the formula “closed / denominator * 100” divides by zero",
        f"{OFFICE}:22:13: SC408 the formula “done / open * 100” divides by zero",
    ]
