"""`scorecards git`: results as scores in `git diff`, and who reviews which file."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from generator import pipeline
from generator.cli import main
from generator.reviewing.codeowners import owners_lines
from generator.reviewing.installing import command_of
from generator.reviewing.textconv import shown
from tests.reviewing.changing import WORKS
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import REPOSITORY
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal
from tests.worlds.repositories import Repository
from tests.worlds.repositories import git

BLOCK = """\
# scorecards: begin; this part is written by `scorecards git install`
results/*/*/*.yml diff=scorecards
# scorecards: end
"""
KEY = "diff.scorecards.textconv"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "git", *arguments, "--lang", "en"])


def setting(root: Path) -> str:
    return git(root, "config", "--local", "--default", "", "--get", KEY).strip()


def installed(repository: Repository, tmp_path: Path, below: str = "") -> dict[str, str]:
    """Install it with this very program instead of the one that is installed; the environment for git."""
    root = repository.root
    assert run(root, "install").exit_code == 0
    value = setting(root)
    program = f"{sys.executable} -m generator --root {below or '.'}"
    git(root, "config", "--local", KEY, f"f() {{ {program}{value[value.index(' git textconv') :]}")
    environment = {name: each for name, each in os.environ.items() if not name.startswith("GIT_")}
    return {
        **environment,
        "PYTHONPATH": str(REPOSITORY),
        "SCORECARDS_CACHE": str(tmp_path / "cache"),
        "LC_ALL": "C.UTF-8",
    }


def told(root: Path, environment: dict[str, str], *arguments: str) -> list[str]:
    """The lines that a diff takes away or adds."""
    settings = ["-c", "core.pager=cat", "-c", "color.ui=false", "-c", "core.quotePath=false"]
    said = subprocess.run(
        ["git", *settings, *arguments],
        cwd=root,
        env=environment,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    lines = [line for line in said.splitlines() if line[:1] in {"+", "-"}]
    return [line for line in lines if not line.startswith(("+++", "---"))]


# Works: 1 at 88 per cent is 19/5, at 90 per cent 4; x 80 / 100. The rest stays, see the comments of the file. The unit itself says 10
# days for 2.2, which is 5 and not 4: 2 is 109/28, so 109/140 is added to 76/25 and to 16/5.
MOVED = [
    "-total=2603/700 total-published=3.7186 out-of-100=2603/35 out-of-100-published=74.37 grade=good",
    "-1 score=3.8 weight=80 weighted=3.04",
    "+total=543/140 total-published=3.8786 out-of-100=543/7 out-of-100-published=77.57 grade=good",
    "+1 score=4 weight=80 weighted=3.2",
    "-@by/self total=2673/700",
    "-@by/verified total=2603/700",
    "+@by/self total=557/140",
    "+@by/verified total=543/140",
    "-@perspective/services score=3.8 out-of-100=76",
    "+@perspective/services score=4 out-of-100=80",
    "-results.1.inputs.in_time: 88",
    "+results.1.inputs.in_time: 90",
]


def test_a_diff_of_a_result_reads_as_scores(repository: Repository, tmp_path: Path) -> None:
    environment = installed(repository, tmp_path)
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    assert told(repository.root, environment, "diff", "--", "results") == MOVED


def test_the_log_reads_as_scores_of_every_period(repository: Repository, tmp_path: Path) -> None:
    """Git hands out copies without their folders: works.yml is there in both rounds."""
    environment = installed(repository, tmp_path)
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    repository.commit("Round 1")
    second = WORKS.replace("round-1", "round-2")
    # 2.2 at 30 days scores 1 instead of 5: 2 is (10 x 0 + 10 x 1) / 20
    repository.change(second, "value: 10", "value: 30")
    repository.commit("Round 2")
    assert told(repository.root, environment, "log", "-p", "-1", "HEAD^", "--", "results") == MOVED
    found = told(repository.root, environment, "log", "-p", "-1", "--", second)
    assert "+total=0.5 total-published=0.5000 out-of-100=10 out-of-100-published=10.00 grade=improve" in found
    assert found[-2:] == ["-results.2.2.value: 10", "+results.2.2.value: 30"]
    again = told(repository.root, environment, "log", "-p", "-1", "--", second)
    assert again == found
    assert len(list((tmp_path / "cache").rglob("*.txt"))) >= 4


def test_a_project_below_the_top_of_its_repository(tmp_path: Path) -> None:
    inner = Repository(tmp_path / "whole" / "sites" / "town")
    (inner.root / ".git").rename(tmp_path / "unused")
    top = tmp_path / "whole"
    git(top, "init")
    git(top, "add", "sites")
    git(top, "commit", "-m", "Begin")
    environment = installed(inner, tmp_path, "sites/town/")
    assert "--root sites/town/ git textconv" in command_of(inner.root)
    inner.change(WORKS, "in_time: 88", "in_time: 90")
    assert told(top, environment, "diff", "--", "sites/town/results") == MOVED
    git(top, "add", "sites")
    git(top, "commit", "-m", "Better")
    assert told(top, environment, "show", "--", "sites/town/results") == MOVED


def test_comments_lists_and_long_texts_are_all_there(repository: Repository, tmp_path: Path) -> None:
    root = repository.root
    change(root, WORKS, "en: Waiting for the communities}", 'en: "Waiting\\n\\nfor all"}  # late')
    said = shown(root, root / WORKS, tmp_path / "cache").splitlines()
    assert said[0] == "# town-2569 round-1 works, by the rules as they stand in the folder"
    at = said.index("# what the file says")
    assert said[at + 1 : at + 8] == [
        "illustrative: true",
        "scored_by.th: สำนักปลัด",
        "scored_by.en: Office of the Clerk",
        "sent_on: 2026-04-03",
        "results.1.inputs.in_time: 88",
        "results.1.inputs.all: 100",
        "results.1.evidence.1.title.th: ทะเบียนคำขอ",
    ]
    assert [each for each in said if each.startswith("results.2.1.remarks.en")] == [
        "results.2.1.remarks.en: Waiting",
        "results.2.1.remarks.en:",
        "results.2.1.remarks.en: for all",
    ]
    assert "# Made up for the tests." in said
    assert "# late" in said


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("in_time: 88", "in_tine: 88", "# not scored: SC410"),
        ("results:\n", "results: [\n", "# not scored: SC103"),
    ],
)
def test_what_cannot_be_scored_is_told_as_it_stands(
    repository: Repository, tmp_path: Path, old: str, new: str, note: str
) -> None:
    change(repository.root, WORKS, old, new)
    said = shown(repository.root, repository.root / WORKS, tmp_path / "cache")
    assert said.splitlines()[1] == note
    assert new.strip().split(":")[0] in said


def test_a_content_that_git_has_never_seen(repository: Repository, tmp_path: Path) -> None:
    """Of the town there is one file; of the works two, and nothing tells which of them it is."""
    (tmp_path / "copies").mkdir()
    for name, note in (
        ("town", "# town-2569 round-1 town, by"),
        ("works", "# not scored: the framework and"),
    ):
        copy = tmp_path / "copies" / f"{name}.yml"
        copy.write_text("results:\n  1: {status: pending}\n", "utf-8")
        said = shown(repository.root, copy, tmp_path / "cache")
        assert said.startswith(note)
        assert "results.1.status: pending" in said


def test_whatever_goes_wrong_the_file_is_shown(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "town")  # no repository at all
    (root / "results/units.yml").write_text("units: [", "utf-8")
    said = shown(root, root / WORKS, tmp_path / "cache")
    assert "# not scored: " in said
    assert "results.1.inputs.in_time: 88" in said
    (root / "results/units.yml").unlink()
    (root / "frameworks/town-2569/framework.yml").write_bytes(b"\xff")
    assert "in_time: 88" in shown(root, root / WORKS, tmp_path / "cache")


def test_other_rules_forget_what_was_kept(repository: Repository, tmp_path: Path) -> None:
    """With 90 for the highest level, 88 per cent is 4.8."""
    root, cache = repository.root, tmp_path / "cache"
    first = shown(root, root / WORKS, cache)
    assert "1 score=3.8 weight=80 weighted=3.04" in first
    change(root, "frameworks/town-2569/indicators/1.yml", "4: 90, 5: 100}", "4: 80.5, 5: 90.5}")
    assert "1 score=4.75 weight=80 weighted=3.8" in shown(root, root / WORKS, cache)
    assert len(list(cache.rglob("*.txt"))) == 1


def test_a_cache_that_cannot_be_written_is_no_reason_to_fail(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", "utf-8")
    assert "total=2603/700" in shown(repository.root, repository.root / WORKS, tmp_path / "cache")


def test_the_hidden_command_says_the_same(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(repository.root.parent))
    path = repository.root / WORKS
    found = CliRunner().invoke(main, ["--root", str(repository.root), "git", "textconv", str(path)])
    assert (found.exit_code, found.stdout) == (0, shown(repository.root, path))


# ---- install ---------------------------------------------------------------------------------------------------------


def test_install_keeps_what_stands_there_and_does_nothing_twice(repository: Repository) -> None:
    attributes = repository.root / ".gitattributes"
    attributes.write_bytes(b"*.png binary\r\n*.yml text")
    first = run(repository.root, "install")
    assert first.exit_code == 0
    assert attributes.read_bytes() == b"*.png binary\r\n*.yml text\n" + BLOCK.encode()
    assert setting(repository.root).endswith('git textconv "$1" 2>/dev/null || cat -- "$1"; }; f')
    second = run(repository.root, "install")
    assert "git was set up in this copy already" in second.stdout
    assert attributes.read_bytes() == b"*.png binary\r\n*.yml text\n" + BLOCK.encode()
    assert run(repository.root, "uninstall").exit_code == 0
    assert attributes.read_bytes() == b"*.png binary\r\n*.yml text\n"
    assert setting(repository.root) == ""
    assert "git was not set up in this copy" in run(repository.root, "uninstall").stdout


def test_a_file_of_ours_alone_comes_and_goes(repository: Repository) -> None:
    run(repository.root, "install")
    assert (repository.root / ".gitattributes").read_text("utf-8") == BLOCK
    run(repository.root, "uninstall")
    assert not (repository.root / ".gitattributes").exists()


def test_an_older_part_is_written_anew_where_it_stands(repository: Repository) -> None:
    old = BLOCK.replace("results/*/*/*.yml", "results/**")
    (repository.root / ".gitattributes").write_text(f"# first\n{old}# last\n", "utf-8")
    run(repository.root, "install")
    assert (repository.root / ".gitattributes").read_text("utf-8") == f"# first\n{BLOCK}# last\n"


@pytest.mark.parametrize(
    "text", [BLOCK.replace("# scorecards: end\n", ""), BLOCK + BLOCK, BLOCK.split("\n", 1)[1]]
)
def test_a_part_without_both_marks_is_left_to_a_person(repository: Repository, text: str) -> None:
    (repository.root / ".gitattributes").write_text(text, "utf-8")
    found = run(repository.root, "install")
    assert found.exit_code == 1
    assert "mend the file by hand" in found.stderr
    assert (repository.root / ".gitattributes").read_text("utf-8") == text


def test_a_folder_without_git_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "town")
    for command in ("install", "uninstall", "owners"):
        found = run(root, command)
        assert (found.exit_code, found.stdout) == (2, "")
        assert found.stderr.startswith("git: ")
    assert not (root / ".gitattributes").exists()


def test_a_program_that_is_gone_shows_the_file(repository: Repository) -> None:
    run(repository.root, "install")
    value = setting(repository.root)
    git(repository.root, "config", "--local", KEY, value.replace(value.split()[2], "/nowhere/scorecards"))
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    said = told(repository.root, dict(os.environ), "diff", "--", "results")
    assert said == ["-    inputs: {in_time: 88, all: 100}", "+    inputs: {in_time: 90, all: 100}"]


# ---- owners ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def owned(repository: Repository) -> Repository:
    """The town has two teams, the works none, so that theirs are those of the town above; the framework has one."""
    repository.change(
        "results/units.yml",
        "    kind: municipality\n",
        '    kind: municipality\n    code_owners: ["@org/town", "@org/clerk"]\n',
    )
    return repository.change(
        "frameworks/town-2569/framework.yml",
        "fiscal_year: 2569\n",
        'fiscal_year: 2569\ncode_owners: ["@org/rules"]\n',
    )


OWNERS = """\
# scorecards: begin; this part is written by `scorecards git owners`
/frameworks/town-2569/ @org/rules
/results/*/*/officer.yml @org/town @org/clerk
/results/*/*/town.yml @org/town @org/clerk
/results/*/*/works.yml @org/town @org/clerk
# scorecards: end
"""


def test_owners_come_from_the_units_and_those_above(owned: Repository) -> None:
    assert run(owned.root, "owners").exit_code == 0
    assert (owned.root / "CODEOWNERS").read_text("utf-8") == OWNERS
    again = run(owned.root, "owners", "--check")
    assert again.exit_code == 0


def test_owners_of_its_own_come_first(owned: Repository) -> None:
    owned.change(
        "results/units.yml", "    parent: town\n", '    parent: town\n    code_owners: ["@org/works"]\n'
    )
    run(owned.root, "owners")
    said = (owned.root / "CODEOWNERS").read_text("utf-8").splitlines()
    assert said[2] == "/results/*/*/officer.yml @org/works"  # the post stands below the works
    assert said[4] == "/results/*/*/works.yml @org/works"


@pytest.mark.parametrize(
    ("there", "written"),
    [
        (".github/workflows", ".github/CODEOWNERS"),
        (".gitlab/agents", ".gitlab/CODEOWNERS"),
        ("docs/CODEOWNERS", "docs/CODEOWNERS"),
        ("unrelated", "CODEOWNERS"),
    ],
)
def test_the_file_is_where_the_host_looks(owned: Repository, there: str, written: str) -> None:
    place = owned.root / there
    if place.name == "CODEOWNERS":
        place.parent.mkdir()
        place.write_text("* @org/all\n", "utf-8")
        expected = "* @org/all\n" + OWNERS
    else:
        place.mkdir(parents=True)
        expected = OWNERS
    assert run(owned.root, "owners").exit_code == 0
    assert (owned.root / written).read_text("utf-8") == expected


def test_a_stale_file_fails_and_is_not_written(owned: Repository) -> None:
    run(owned.root, "owners")
    owned.change("results/units.yml", '"@org/clerk"', '"@org/office"')
    found = run(owned.root, "owners", "--check")
    assert found.exit_code == 1
    assert "out of date" in found.stdout
    assert (owned.root / "CODEOWNERS").read_text("utf-8") == OWNERS


def test_a_file_of_ones_choice_and_a_project_below_the_top(owned: Repository, tmp_path: Path) -> None:
    (owned.root / ".git").rename(tmp_path / "unused")
    git(tmp_path, "init")
    found = run(owned.root, "owners", "--file", str(tmp_path / "mine" / "owners.txt"))
    assert found.exit_code == 0
    assert "/town/frameworks/town-2569/ @org/rules" in (tmp_path / "mine" / "owners.txt").read_text("utf-8")


def test_without_teams_there_is_nothing_to_write(repository: Repository) -> None:
    found = run(repository.root, "owners")
    assert found.exit_code == 0
    assert "no unit and no framework names code_owners" in found.stdout
    assert not (repository.root / "CODEOWNERS").exists()


@pytest.mark.parametrize("name", ["clerk@example.go.th", "clerk", "@", "@org/", "@org team", "@org/ส่วนกลาง"])
def test_only_teams_and_accounts_are_owners(owned: Repository, name: str) -> None:
    owned.change("results/units.yml", '"@org/clerk"', f'"{name}"')
    found = run(owned.root, "owners")
    assert (found.exit_code, found.stdout) == (1, "")
    assert "SC240" in found.stderr


def test_a_circle_of_units_has_an_end(owned: Repository) -> None:
    """It is an error of its own for `check`."""
    text = (owned.root / "results/units.yml").read_text("utf-8")
    text = text.replace('    code_owners: ["@org/town", "@org/clerk"]\n', "    parent: works\n")
    (owned.root / "results/units.yml").write_text(text, "utf-8")
    run(owned.root, "owners")
    assert (owned.root / "CODEOWNERS").read_text("utf-8").splitlines()[1:-1] == [
        "/frameworks/town-2569/ @org/rules"
    ]


def test_a_folder_with_a_blank_is_one_pattern() -> None:
    """Hosts end a pattern at a blank that has no backslash before it."""
    project = pipeline.define(MINIMAL).project
    units = {
        **project.units,
        "works": project.units["works"].model_copy(update={"code_owners": ["@town/works"]}),
    }
    lines = owners_lines(replace(project, units=units), "เมือง ก/data [1]/")
    assert r"/เมือง\ ก/data\ \[1\]/results/*/*/works.yml @town/works" in lines
