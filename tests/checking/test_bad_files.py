"""Files that are missing, stand in the wrong place, have a bad name or lead elsewhere."""

import os
import shutil
from pathlib import Path

import pytest

from generator.pipeline import score
from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import GIVEN
from tests.checking.good_world import HALF
from tests.checking.good_world import INDICATORS
from tests.checking.good_world import OFFICE
from tests.checking.good_world import ONE_FRAMEWORK
from tests.checking.good_world import UNITS
from tests.checking.telling import File
from tests.checking.telling import lines
from tests.checking.telling import told
from tests.checking.telling import told_after
from tests.checking.telling import told_of
from tests.checking.telling import write

MISPLACED = "1:1: SC111 this file or folder does not belong here"

# fmt: off
BAD = (
    File("a text beside frameworks", "frameworks/notes.md", "", (f"frameworks/notes.md:{MISPLACED}",)),
    File("a text beside a framework", "frameworks/good/notes.md", "", (f"frameworks/good/notes.md:{MISPLACED}",)),
    File("the other ending", f"{INDICATORS}/more.yaml", "", (f"{INDICATORS}/more.yaml:{MISPLACED}",)),
    File("a folder among indicators", f"{INDICATORS}/more/one.yml", "", (f"{INDICATORS}/more:{MISPLACED}",)),
    File("a table beside results", "results/all.csv", "", (f"results/all.csv:{MISPLACED}",)),
    File("a table beside periods", "results/good/all.csv", "", (f"results/good/all.csv:{MISPLACED}",)),
    File("a table beside units", "results/good/round-1/all.xlsx", "", (f"results/good/round-1/all.xlsx:{MISPLACED}",)),
    File("a folder named as a file", "results/good/round-1/more.yml/one.yml", "", (f"results/good/round-1/more.yml:{MISPLACED}",)),
    File("a space in the name of a framework", "frameworks/My Rules/framework.yml", "", ("frameworks/My Rules:1:1: SC207 “My Rules” cannot be an id",)),
    File("a capital letter in the name of an indicator", f"{INDICATORS}/A1.yml", "", (f"{INDICATORS}/A1.yml:1:1: SC207 “A1” cannot be an id",)),
    File("two points in the name of an indicator", f"{INDICATORS}/a..b.yml", "", (f"{INDICATORS}/a..b.yml:1:1: SC207 “a..b” cannot be an id",)),
    File("Thai letters in the name of an indicator", f"{INDICATORS}/ก.yml", "", (f"{INDICATORS}/ก.yml:1:1: SC207 “ก” cannot be an id",)),
    File("the name of a page that there is already", f"{INDICATORS}/index.yml", "", (f"{INDICATORS}/index.yml:1:1: SC207 “index” cannot be an id",)),
    File("a space in the name of a period", "results/good/Round 1/office.yml", "", ("results/good/Round 1:1:1: SC207 “Round 1” cannot be an id",)),
    File("results of an unknown framework", "results/goood/round-1/office.yml", "", ("results/goood:1:1: SC401 there is no framework “goood”",)),
    File("results of an unknown period", "results/good/round-2/office.yml", "results: {}", ("results/good/round-2/office.yml:1:1: SC402 there is no period “round-2”",)),
    File("results of an unknown unit", "results/good/round-1/offise.yml", "results: {}", ("results/good/round-1/offise.yml:1:1: SC403 there is no unit “offise” in results/units.yml",)),
    File("results of nothing known", "results/good/round-2/offise.yml", "results: {}", ("results/good/round-2/offise.yml:1:1: SC402 there is no period “round-2”", "results/good/round-2/offise.yml:1:1: SC403 there is no unit “offise” in results/units.yml")),
    File("an indicator that nothing uses", f"{INDICATORS}/spare.yml", ONE_FRAMEWORK[HALF], (f"{INDICATORS}/spare.yml:1:1: SC303 nothing uses the indicator “spare”",)),
    File("a framework without its rules", "frameworks/more/indicators/one.yml", "", ("frameworks/more/framework.yml:1:1: SC115 the file frameworks/more/framework.yml is missing",)),
)
# fmt: on


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The good world in a folder of its own."""
    write(tmp_path / "world", ONE_FRAMEWORK)
    return tmp_path / "world"


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_file_is_told(bad: File, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)


def test_hidden_files_and_other_folders_are_nobodys_business(root: Path) -> None:
    write(
        root,
        {"frameworks/.gitkeep": "", "frameworks/good/.DS_Store": "", "results/.x/y": "", "docs/a.yml": "{"},
    )
    assert told(root) == []


def test_an_empty_folder_lacks_everything(tmp_path: Path) -> None:
    assert told(tmp_path) == [
        "frameworks:1:1: SC115 the file frameworks/<framework>/framework.yml is missing",
        "results/units.yml:1:1: SC115 the file results/units.yml is missing",
    ]


def test_missing_units_are_told(root: Path) -> None:
    (root / UNITS).unlink()
    assert told_of(root, {UNITS}) == [f"{UNITS}:1:1: SC115 the file results/units.yml is missing"]


def test_missing_rules_are_told(root: Path) -> None:
    (root / FRAMEWORK).unlink()
    assert told_of(root, {FRAMEWORK}) == [f"{FRAMEWORK}:1:1: SC115 the file {FRAMEWORK} is missing"]


def test_a_folder_in_the_place_of_rules_is_told(root: Path) -> None:
    (root / FRAMEWORK).unlink()
    (root / FRAMEWORK).mkdir()
    assert told_of(root, {FRAMEWORK}) == [f"{FRAMEWORK}:1:1: SC115 the file {FRAMEWORK} is missing"]


def test_a_file_in_the_place_of_the_folder_of_indicators_is_told(root: Path) -> None:
    shutil.rmtree(root / INDICATORS)
    (root / INDICATORS).write_text("", encoding="utf-8")
    assert told_of(root, {INDICATORS}) == [f"{INDICATORS}:{MISPLACED}"]


def test_a_framework_without_results_is_fine(root: Path) -> None:
    shutil.rmtree(root / "results/good")
    assert told(root) == []


@pytest.mark.parametrize("path", [HALF, UNITS, FRAMEWORK, OFFICE])
def test_a_link_out_of_the_project_is_not_followed(path: str, root: Path) -> None:
    outside = root.parent / "outside.yml"
    outside.write_text("secret: 1\n", encoding="utf-8")
    (root / path).unlink()
    (root / path).symlink_to(outside)
    assert told_of(root, {path}) == [f"{path}:1:1: SC113 this file leads out of the project folder"]


def test_a_linked_folder_out_of_the_project_is_not_followed(root: Path) -> None:
    shutil.move(root / "results/good", root.parent / "outside")
    (root / "results/good").symlink_to(root.parent / "outside")
    assert told_of(root, {OFFICE}) == [f"{OFFICE}:1:1: SC113 this file leads out of the project folder"]


def test_a_link_inside_the_project_is_fine(root: Path) -> None:
    shutil.move(root / HALF, root / "half.yml")
    (root / HALF).symlink_to(root / "half.yml")
    assert told(root) == []


def test_a_project_folder_that_is_a_link_is_fine(root: Path) -> None:
    (root.parent / "link").symlink_to(root)
    assert told(root.parent / "link") == []


@pytest.mark.parametrize("target", ["nothing.yml", "half.yml"], ids=["to nothing", "to itself"])
def test_a_link_that_leads_nowhere_is_told(target: str, root: Path) -> None:
    (root / HALF).unlink()
    (root / HALF).symlink_to(target)
    (line,) = told_of(root, {HALF})
    assert line == f"{HALF}:1:1: SC116 the file cannot be read"


@pytest.mark.parametrize(
    "name", [b"caf\xe9.yml", b"a\nb.yml", b"a\x1b[31m.yml"], ids=["Latin-1", "two lines", "escape"]
)
@pytest.mark.parametrize("folder", [INDICATORS, "results/good/round-1", "results", "frameworks"])
def test_a_name_that_cannot_be_printed_is_told_in_one_line(name: bytes, folder: str, root: Path) -> None:
    with open(os.fsencode(root / folder) + b"/" + name, "wb"):  # noqa: PTH123 - a name that is no text
        pass
    (problem,) = score(root).problems
    (line,) = lines([problem])
    assert line.isprintable()
    assert problem.code in {"SC111", "SC207"}


def test_a_file_of_results_that_is_only_a_comment_is_empty(root: Path) -> None:
    write(root, {GIVEN: "# ยังไม่มี\n"})
    assert told_of(root, {GIVEN}) == [f"{GIVEN}:1:1: SC104 the file is empty"]
