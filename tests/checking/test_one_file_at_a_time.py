"""A result file is checked alone: no rule about it looks at another result file."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.checking import check
from generator.checking import check_definitions
from generator.checking import check_results
from generator.reading.project import read_project
from tests.checking.good_world import BRANCH
from tests.checking.good_world import GOOD_WORLD
from tests.checking.good_world import HALF
from tests.checking.good_world import OFFICE
from tests.checking.good_world import OFFICER
from tests.checking.good_world import RATE
from tests.checking.good_world import UNITS
from tests.checking.telling import edited
from tests.checking.telling import lines
from tests.checking.telling import write
from tests.checking.wide_world import HALF_YEAR

DAMAGED = edited(
    (RATE, "1: 60", "1: 75"),
    (UNITS, "en: Legal officer", "en: Legal officer 02-123 4567"),
    (OFFICE, "half: {value: 4}\n  o", "hlaf: {value: 4}\n  o"),
    (BRANCH, "th: มติคณะกรรมการ, en: Decision of the committee", "th: มติคณะกรรมการ"),
    (OFFICER, "    criteria: {kind", "    parent_indicator: good/haf\n    criteria: {kind"),
    (HALF_YEAR, "{extra: risk}", "{extra: system}"),
)
TOLD = {
    RATE: [
        "13:11: SC305 the thresholds 75, 70, 80, 90, 100 neither rise nor fall all the way with the level"
    ],
    UNITS: ["4:36: SC507 the text seems to hold personal data (tel)"],
    OFFICE: ["13:3: SC404 this unit has no indicator “hlaf” to report"],
    BRANCH: ["7:13: SC215 there is no translation (“en” is missing)"],
    OFFICER: ["9:23: SC301 there is no indicator “haf”"],
    HALF_YEAR: ["17:3: SC434 “risk” was not chosen, so it has no result"],
}


@pytest.mark.parametrize("path", [OFFICE, BRANCH, OFFICER, HALF_YEAR])
def test_a_result_file_is_checked_without_any_other(path: str, tmp_path: Path) -> None:
    write(tmp_path, {**GOOD_WORLD, **DAMAGED})
    project, _ = read_project(tmp_path)
    [reported] = [each for each in project.results if each.path == path]
    found = check_results(replace(project, results=()), reported)
    assert lines(found) == [f"{path}:{line}" for line in TOLD[path]]


def test_frameworks_and_units_are_checked_without_results(tmp_path: Path) -> None:
    write(tmp_path, {**GOOD_WORLD, **DAMAGED})
    project, _ = read_project(tmp_path)
    found = check_definitions(replace(project, results=()))
    assert lines(found) == [f"{path}:{line}" for path in (RATE, UNITS) for line in TOLD[path]]


def test_together_they_are_everything(tmp_path: Path) -> None:
    write(tmp_path, {**GOOD_WORLD, **DAMAGED})
    project, _ = read_project(tmp_path)
    assert lines(check(project)) == [f"{path}:{line}" for path in sorted(TOLD) for line in TOLD[path]]


def test_an_unread_result_file_leaves_nothing_untold(tmp_path: Path) -> None:
    unread = "results/good/indicators/hlaf.yml"  # its path ends as that of an indicator's file
    bad = edited((OFFICE, "half: {value: 4}\n  o", "hlaf: {value: 4}\n  o"))
    write(tmp_path, {**bad, unread: "results: [\n"})
    project, _ = read_project(tmp_path)
    assert unread in project.unread
    assert lines(check(project)) == [f"{OFFICE}:{line}" for line in TOLD[OFFICE]]


def test_what_follows_from_an_unread_indicator_is_not_told_of_a_result_file(tmp_path: Path) -> None:
    write(tmp_path, {**GOOD_WORLD, HALF: "title: [\n"})
    project, _ = read_project(tmp_path)
    [reported] = [each for each in project.results if each.path == OFFICE]
    assert check_results(replace(project, results=()), reported) == []
