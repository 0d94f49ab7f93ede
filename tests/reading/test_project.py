"""A project folder to a project: files become records by the names of their folders."""

import shutil
from datetime import date
from pathlib import Path

from generator.reading.project import read_project
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
