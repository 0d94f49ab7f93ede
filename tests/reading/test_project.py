"""A project folder to a project: files become records by the names of their folders."""

import gc
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.reading.locks import list_locks
from generator.reading.project import list_results
from generator.reading.project import read_definitions
from generator.reading.project import read_project
from generator.reading.project import read_results
from generator.reading.readings import Readings
from generator.reading.yaml_tree import FILE_BOUNDS
from generator.reading.yaml_tree import UNITS_BOUNDS
from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import HALF
from tests.checking.good_world import OFFICE
from tests.checking.good_world import ONE_FRAMEWORK
from tests.checking.good_world import UNITS
from tests.checking.telling import write
from tests.conftest import World


def test_a_project_has_its_frameworks_units_and_results(tmp_path: Path) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    project, problems = read_project(tmp_path)
    assert problems == []
    assert list(project.frameworks) == ["good"]
    good = project.frameworks["good"]
    assert good.id == "good"
    assert list(good.indicators) == [
        "backlog", "given", "half", "milestone", "other-half", "plan", "range", "rate", "table", "whole",
    ]  # fmt: skip
    assert good.days_off == {"round-1": {date(2012, 12, 5)}}
    assert list(project.units) == ["office", "branch", "officer"]
    assert [(each.framework, each.period, each.unit, each.path) for each in project.results] == [
        ("good", "round-1", "branch", "results/good/round-1/branch.yml"),
        ("good", "round-1", "office", "results/good/round-1/office.yml"),
        ("good", "round-1", "officer", "results/good/round-1/officer.yml"),
    ]


def test_places_are_relative_to_the_project_folder(tmp_path: Path) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    project, _ = read_project(tmp_path)
    assert str(project.results[1].file.results["half"].place) == "results/good/round-1/office.yml:13:9"
    assert str(project.frameworks["good"].indicators["half"].title.place) == f"{HALF}:1:8"


def test_files_come_in_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    shutil.copytree(tmp_path / "frameworks/good", tmp_path / "frameworks/another")
    shutil.copytree(tmp_path / "results/good", tmp_path / "results/another")
    project, problems = read_project(tmp_path)
    assert problems == []
    assert list(project.frameworks) == ["another", "good"]
    assert [each.path for each in project.results] == sorted(each.path for each in project.results)


def test_files_with_problems_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, {**ONE_FRAMEWORK, HALF: "title: [", OFFICE: "results: 1\n", UNITS: "units: {}\n"})
    project, problems = read_project(tmp_path)
    assert [each.place.path for each in problems] == [HALF, OFFICE, UNITS]
    assert "half" not in project.frameworks["good"].indicators
    assert project.units == {}
    assert [each.unit for each in project.results] == ["branch", "officer"]


def test_a_framework_without_rules_still_has_its_indicators_read(tmp_path: Path) -> None:
    write(tmp_path, {**ONE_FRAMEWORK, FRAMEWORK: "title: {th: ก}\n", HALF: "title: 1\n"})
    project, problems = read_project(tmp_path)
    assert project.frameworks == {}
    assert {each.place.path for each in problems} == {FRAMEWORK, HALF}


def test_a_key_twice_leaves_a_file_readable_with_its_problem(tmp_path: Path) -> None:
    write(tmp_path, {**ONE_FRAMEWORK, OFFICE: "results: {}\nresults: {half: {value: 1}}\n"})
    project, problems = read_project(tmp_path)
    assert [str(each.place) for each in problems] == [f"{OFFICE}:2:1"]
    assert project.results[1].file.results == {}


def test_an_empty_folder_is_an_empty_project(tmp_path: Path) -> None:
    project, problems = read_project(tmp_path)
    assert (project.frameworks, project.units, project.results) == ({}, {}, ())
    assert [each.code for each in problems] == ["SC115", "SC115"]


def test_a_world_may_be_written_as_one_text(world: World) -> None:
    project, _ = read_project(
        world("""
            -- results/units.yml --
            units:
              office: {name: {th: สำนักงาน}, kind: office}
        """)
    )
    assert project.units["office"].name.th == "สำนักงาน"


def test_definitions_come_without_results(tmp_path: Path) -> None:
    write(tmp_path, {**ONE_FRAMEWORK, HALF: "title: [", OFFICE: "results: 1\n"})
    project, problems = read_definitions(tmp_path)
    assert [each.place.path for each in problems] == [HALF]
    assert list(project.units) == ["office", "branch", "officer"]
    assert project.results == ()
    assert project.unread == {HALF}


def test_result_files_are_listed_without_being_opened(tmp_path: Path) -> None:
    write(
        tmp_path,
        {**ONE_FRAMEWORK, OFFICE: "results: 1\n", "results/good/round-1/A.yml": "", "results/god/a.yml": ""},
    )
    paths, problems = list_results(tmp_path, {"good"})
    assert paths == [f"results/good/round-1/{unit}.yml" for unit in ("branch", "office", "officer")]
    assert [(each.place.path, each.code) for each in problems] == [
        ("results/god", "SC401"),
        ("results/good/round-1/A.yml", "SC207"),
    ]


def test_locks_lie_beside_results_without_being_results(tmp_path: Path) -> None:
    locks = {
        f"results/{place}/scores.lock": ""
        for place in (
            "good/round-1",
            "good/round-9",
            "gone/round-1",
            "mixed/round-1",
            "good/round-2/scores.lock",
        )
    }
    write(
        tmp_path,
        {**ONE_FRAMEWORK, **locks, "results/mixed/round-1/town.yml": "", "results/.kept/a/scores.lock": ""},
    )
    paths, problems = list_results(tmp_path, {"good"})
    assert paths == [f"results/good/round-1/{unit}.yml" for unit in ("branch", "office", "officer")]
    assert [(each.place.path, each.code) for each in problems] == [
        ("results/good/round-2/scores.lock", "SC111"),
        ("results/mixed", "SC401"),
    ]
    assert list_locks(tmp_path) == [
        f"results/{place}/scores.lock"
        for place in ("gone/round-1", "good/round-1", "good/round-9", "mixed/round-1")
    ]


def test_links_to_folders_are_followed_and_one_to_itself_is_a_file(tmp_path: Path) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    (tmp_path / "results/good").rename(tmp_path / "kept")
    (tmp_path / "results/good").symlink_to("../kept")
    (tmp_path / "results/good/round-1/self.yml").symlink_to("self.yml")
    (tmp_path / "results/loop").symlink_to("loop")
    paths, problems = list_results(tmp_path, {"good"})
    assert paths == [f"results/good/round-1/{unit}.yml" for unit in ("branch", "office", "officer", "self")]
    assert [(each.place.path, each.code) for each in problems] == [("results/loop", "SC111")]


def test_only_files_that_have_changed_are_read_again(tmp_path: Path) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    readings = Readings()
    first, _ = read_definitions(tmp_path, readings)
    text = (tmp_path / HALF).read_text("utf-8")
    (tmp_path / HALF).write_text("title: [", "utf-8")
    broken, problems = read_definitions(tmp_path, readings)
    again, same_problems = read_definitions(tmp_path, readings)
    assert [each.place.path for each in problems] == [each.place.path for each in same_problems] == [HALF]
    assert broken.unread == again.unread == {HALF}
    before, after = first.frameworks["good"], again.frameworks["good"]
    assert after.rules is before.rules
    assert {
        name: each is before.indicators[name] for name, each in after.indicators.items()
    } == dict.fromkeys(before.indicators.keys() - {"half"}, True)
    (tmp_path / HALF).write_text(text.replace("title: {th: ", "title: {th: ก"), "utf-8")
    mended, problems = read_definitions(tmp_path, readings)
    assert problems == []
    assert mended.frameworks["good"].indicators["half"].title.th == "กครึ่งแรก"
    (tmp_path / HALF).unlink()
    assert "half" not in read_definitions(tmp_path, readings)[0].frameworks["good"].indicators


def test_the_same_bytes_are_another_record_elsewhere(tmp_path: Path) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    readings = Readings()
    copy = HALF.replace("half.yml", "copy.yml")
    shutil.copy(tmp_path / HALF, tmp_path / copy)
    indicators = read_definitions(tmp_path, readings)[0].frameworks["good"].indicators
    assert [indicators[name].place.path for name in ("half", "copy")] == [HALF, copy]


def test_a_result_file_is_read_by_itself(tmp_path: Path) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    project, _ = read_project(tmp_path)
    reported, problems, is_unread = read_results(tmp_path, OFFICE)
    assert (reported, problems, is_unread) == (project.results[1], [], False)


def test_a_result_file_may_come_as_bytes(tmp_path: Path) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    reported, problems, is_unread = read_results(tmp_path, OFFICE, b"results: {half: {value: 3}}\n")
    assert (problems, is_unread) == ([], False)
    assert reported is not None
    assert (reported.framework, reported.period, reported.unit, reported.path) == (
        "good",
        "round-1",
        "office",
        OFFICE,
    )
    assert reported.file.results["half"].value == 3
    reported, problems, is_unread = read_results(tmp_path, OFFICE, b"#" * (FILE_BOUNDS.size + 1))
    assert (reported, [each.code for each in problems], is_unread) == (None, ["SC102"], True)


def test_only_the_units_of_a_country_may_make_a_large_file(tmp_path: Path) -> None:
    padding = "#" * (FILE_BOUNDS.size + 1)
    write(tmp_path, {**ONE_FRAMEWORK, HALF: padding, OFFICE: padding, UNITS: ONE_FRAMEWORK[UNITS] + padding})
    project, problems = read_project(tmp_path)
    assert [(each.place.path, each.code) for each in problems] == [(HALF, "SC102"), (OFFICE, "SC102")]
    assert len(project.units) == 3


def test_the_units_have_a_bound_too(tmp_path: Path) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    with (tmp_path / UNITS).open("a") as file:
        file.truncate(UNITS_BOUNDS.size + 1)
    _, problems = read_project(tmp_path)
    assert [(each.place.path, each.message("en")) for each in problems] == [
        (UNITS, "the file is too large (16,000,001 bytes, at most 16,000,000)")
    ]


def test_files_without_a_record_are_unread(tmp_path: Path) -> None:
    write(tmp_path, {**ONE_FRAMEWORK, HALF: "title: [", OFFICE: "results: 1\n"})
    assert read_project(tmp_path)[0].unread == {HALF, OFFICE}


@pytest.mark.parametrize("is_enabled", [True, False])
def test_reading_leaves_the_garbage_collector_as_it_was(tmp_path: Path, *, is_enabled: bool) -> None:
    write(tmp_path, ONE_FRAMEWORK)
    was_enabled = gc.isenabled()
    try:
        (gc.enable if is_enabled else gc.disable)()
        read_project(tmp_path)
        assert gc.isenabled() == is_enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()
