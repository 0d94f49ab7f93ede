"""The definitions for build servers that are ready to copy: they parse, call what there is, take no more rights than needed, and work.

Their keys were held against the schemas of the hosts; here they are held against our command line, and their scripts are run.
"""

import json
import os
import re
import shlex
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generator.cli import main
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import LEVELS
from tests.reviewing.changing import WORKS
from tests.worlds.copies import REPOSITORY
from tests.worlds.repositories import Repository
from tests.worlds.repositories import git

CI = REPOSITORY / "docs/ci"
REVIEW = CI / "github/scorecards.yml"
COMMENT = CI / "github/scorecards-comment.yml"
GITLAB = CI / "gitlab/.gitlab-ci.yml"
HOOKS = REPOSITORY / ".pre-commit-hooks.yaml"
WORKFLOWS = [REVIEW, COMMENT]
MARK = "<!-- scorecards diff -->"


def read(path: Path) -> Any:  # noqa: ANN401 - any YAML
    """A definition; `on` is a word and not a truth value."""
    found = yaml.safe_load(path.read_text("utf-8"))
    if isinstance(found, dict) and True in found:
        found["on"] = found.pop(True)
    return found


def steps(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """Each step of a workflow with the name of its job."""
    return [(name, step) for name, job in read(path)["jobs"].items() for step in job["steps"]]


def scripts(path: Path) -> list[str]:
    """What is run, whichever host it is for."""
    if path in WORKFLOWS:
        return [step["run"] for _, step in steps(path) if "run" in step]
    if path == HOOKS:
        return [hook["entry"] for hook in read(path)]
    jobs = [job for job in read(path).values() if isinstance(job, dict)]
    against = read(path)["check"]["rules"][0]["variables"]["AGAINST"]
    return [
        line.replace("$AGAINST", against)
        for job in jobs
        for key in ("before_script", "script")
        for line in job.get(key, [])
    ]


def commands(script: str) -> Iterator[list[str]]:
    """The arguments of each call of `scorecards` in a script."""
    for line in script.splitlines():
        for part in re.split(r"\|\||&&|;|\|", line):
            words = shlex.split(part, comments=True) if "scorecards " in part and "<!--" not in part else []
            if words[:1] == ["scorecards"]:
                yield words[1:]


def refused(arguments: list[str]) -> str:
    """What our command line has against some arguments; empty where it takes them."""
    command: click.Command = main
    context = click.Context(main, obj=None)
    try:
        while isinstance(command, click.Group):
            name, found, arguments = command.resolve_command(context, arguments)
            assert found is not None
            context = click.Context(found, parent=context, info_name=name)
            command = found
        command.make_context(command.name, arguments, parent=context.parent)
    except click.ClickException as error:
        return error.format_message()
    return ""


@pytest.mark.parametrize("path", [*WORKFLOWS, GITLAB, HOOKS], ids=lambda path: path.name)
def test_every_command_is_one_that_there_is(path: Path) -> None:
    found = [each for script in scripts(path) for each in commands(script)]
    assert found or path == COMMENT
    assert [(each, said) for each in found if (said := refused(each))] == []


@pytest.mark.parametrize(
    "arguments", [["chek"], ["check", "--agianst", "main"], ["check", "--format", "junitt"], ["git", "owner"]]
)
def test_a_command_that_there_is_not_is_found(arguments: list[str]) -> None:
    assert refused(arguments) != ""


def test_each_host_gets_its_own_forms() -> None:
    assert any("--format github" in script for script in scripts(REVIEW))
    for form in ("gitlab", "junit", "markdown", "html"):
        assert any(f"--format {form}" in script for script in scripts(GITLAB))


# ---- rights ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_name_their_version(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert used
    for each in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+", each)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_from_outside_is_put_into_a_script(path: Path) -> None:
    """What a branch is called would be run otherwise: scripts get it by their environment."""
    assert "pull_request_target" not in path.read_text("utf-8")
    assert [script for script in scripts(path) if "${{" in script] == []


def test_rights_are_given_job_by_job_and_no_code_of_others_has_any() -> None:
    for path in WORKFLOWS:
        assert read(path)["permissions"] == {}
    rights = {name: job["permissions"] for path in WORKFLOWS for name, job in read(path)["jobs"].items()}
    assert rights == {
        "review": {"contents": "read"},
        "build": {"contents": "read"},
        "publish": {"pages": "write", "id-token": "write"},
        "comment": {"actions": "read", "pull-requests": "write"},
    }
    for path in WORKFLOWS:
        for name, step in steps(path):
            if "checkout" in step.get("uses", ""):
                assert name in {"review", "build"}
                assert step["with"] == {"fetch-depth": 0, "persist-credentials": False}


def test_the_comment_follows_the_review_by_its_name() -> None:
    assert read(COMMENT)["on"]["workflow_run"]["workflows"] == [read(REVIEW)["name"]]
    names = {step["with"]["name"] for path in WORKFLOWS for _, step in steps(path) if "-artifact@" in step.get("uses", "") and "name" in step.get("with", {})}  # fmt: skip
    assert names == {"scorecards-report"}


def test_gitlab_reads_all_of_the_history_and_forks_get_no_token() -> None:
    found = read(GITLAB)
    assert found["variables"]["GIT_DEPTH"] == "0"
    assert found["check"]["artifacts"]["reports"] == {
        "codequality": "gl-code-quality-report.json",
        "junit": "junit.xml",
    }
    [rule] = found["note"]["rules"]
    assert "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID" in rule["if"]
    assert "before_script" not in found["note"]
    assert {job["stage"] for name, job in found.items() if isinstance(job, dict) and "stage" in job} == set(found["stages"])  # fmt: skip


# ---- their scripts at work ---------------------------------------------------------------------------------------------


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder for programs, with `scorecards` as it is here."""
    folder = tmp_path / "tools"
    folder.mkdir()
    _program(folder / "scorecards", f'exec {shlex.quote(sys.executable)} -m generator "$@"')
    _program(folder / "python", f'exec {shlex.quote(sys.executable)} "$@"')
    return folder


def _program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def run(tools: Path, folder: Path, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env={
            **clean,
            "PATH": f"{tools}:{os.environ['PATH']}",
            "PYTHONPATH": str(REPOSITORY),
            "SCORECARDS_CACHE": str(tools.parent / "cache"),
            **environment,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A rule is made easier on a branch while a result moves on main; HEAD is the one merged into the other."""
    found = Repository(tmp_path / "town")
    git(found.root, "switch", "-c", "change")
    found.change(FIRST, LEVELS, EASIER)
    found.commit("Easier")
    git(found.root, "switch", "main")
    found.change(WORKS, "in_time: 88", "in_time: 90")
    found.commit("A result without a word")
    git(found.root, "merge", "--no-ff", "-m", "Merge", "change")
    return found


def test_the_review_marks_alarms_and_writes_the_summary(repository: Repository, tools: Path) -> None:
    """Of the change only: what came to main meanwhile is no alarm of the pull request."""
    _, check, diff = [step["run"] for name, step in steps(REVIEW) if name == "review" and "run" in step]
    found = run(tools, repository.root, check)
    assert found.returncode == 1
    told = [line.split("::")[1] for line in found.stdout.splitlines()]
    assert told == [f"error file={FIRST},line=25,col=12,title=SC802"] * 2
    summary = tools.parent / "summary.md"
    found = run(tools, repository.root, diff, GITHUB_STEP_SUMMARY=str(summary))
    assert (found.returncode, found.stderr) == (0, "")
    report = (repository.root / "report/report.md").read_text("utf-8")
    assert summary.read_text("utf-8") == report
    assert "SC802" in report
    assert "SC806" not in report
    assert (repository.root / "report/report.html").read_text("utf-8").startswith("<!DOCTYPE html>")


FAKE_HOST = """\
printf '%s\\n' "$*" >> "$CALLS"
for each in "$@"; do case "$each" in
  body=@*|body@*) cat "${each#*@}" > "$POSTED";;
esac; done
case "$*" in *"--method PATCH"*|*"--method POST"*|*--request*) exit 0;; esac
cat "$ANSWERS/$(printf '%s' "$*" | grep -q -e comments -e notes && echo comments || echo pulls)"
"""


@pytest.mark.parametrize(
    ("pulls", "comments", "calls"),
    [
        ("7", "", ["--silent --method POST repos/org/data/issues/7/comments -F body=@comment.md"]),
        ("7", "41\n42", ["--silent --method PATCH repos/org/data/issues/comments/41 -F body=@comment.md"]),
        ("", "", []),
    ],
)
def test_the_comment_is_written_once_and_then_anew(
    tmp_path: Path, tools: Path, pulls: str, comments: str, calls: list[str]
) -> None:
    [(_, step)] = [each for each in steps(COMMENT) if "run" in each[1]]
    _program(tools / "gh", FAKE_HOST)
    answers = tmp_path / "answers"
    answers.mkdir()
    (answers / "pulls").write_text(pulls, "utf-8")
    (answers / "comments").write_text(comments, "utf-8")
    (tmp_path / "report").mkdir()
    (tmp_path / "report/report.md").write_text("## What changes\n", "utf-8")
    places = {"CALLS": str(tmp_path / "calls"), "POSTED": str(tmp_path / "posted"), "ANSWERS": str(answers)}
    found = run(
        tools, tmp_path, step["run"], **places, GITHUB_REPOSITORY="org/data", MARK=MARK, HEAD="fork:x; rm -rf", HEAD_SHA="abc"
    )  # fmt: skip
    assert (found.returncode, found.stderr) == (0, "")
    asked, *rest = [
        line for line in (tmp_path / "calls").read_text("utf-8").splitlines() if line.startswith("api")
    ]
    assert "repos/org/data/pulls -f state=open -f head=fork:x; rm -rf --jq" in asked
    assert [line.removeprefix("api ") for line in rest if "--method" in line] == calls
    if calls:
        assert (tmp_path / "posted").read_text("utf-8") == f"{MARK}\n## What changes\n"


def test_gitlab_gets_both_reports_and_the_verdict(repository: Repository, tools: Path) -> None:
    base = git(repository.root, "rev-parse", "HEAD^1").strip()
    found = read(GITLAB)
    script = "\n".join(found["check"]["script"])
    against = found["check"]["rules"][0]["variables"]["AGAINST"].replace(
        "$CI_MERGE_REQUEST_DIFF_BASE_SHA", base
    )
    done = run(tools, repository.root, script, AGAINST=against)
    assert done.returncode == 1
    assert "SC802" in done.stdout
    quality = json.loads((repository.root / "gl-code-quality-report.json").read_text("utf-8"))
    assert [each["check_name"] for each in quality] == ["SC802"] * 2
    assert 'failures="2"' in (repository.root / "junit.xml").read_text("utf-8")
    clean = run(tools, repository.root, script, AGAINST="")
    assert (clean.returncode, clean.stdout) == (0, "")
    assert json.loads((repository.root / "gl-code-quality-report.json").read_text("utf-8")) == []
    report = run(
        tools, repository.root, "\n".join(found["report"]["script"]), CI_MERGE_REQUEST_DIFF_BASE_SHA=base
    )
    assert (report.returncode, report.stderr) == (0, "")
    assert found["report"]["artifacts"]["paths"] == ["report.md", "report.html"]


@pytest.mark.parametrize(
    ("notes", "method", "place"),
    [
        ([{"id": 3, "body": "Please look"}], "POST", "https://host/notes"),
        ([{"id": 3, "body": "x"}, {"id": 8, "body": f"{MARK}\nold"}], "PUT", "https://host/notes/8"),
    ],
)
def test_gitlabs_note_is_written_once_and_then_anew(
    tmp_path: Path, tools: Path, notes: list[dict[str, Any]], method: str, place: str
) -> None:
    _program(tools / "curl", FAKE_HOST)
    answers = tmp_path / "answers"
    answers.mkdir()
    (answers / "comments").write_text(json.dumps(notes), "utf-8")
    (tmp_path / "report.md").write_text("## What changes\n", "utf-8")
    places = {
        "CALLS": str(tmp_path / "calls"),
        "POSTED": str(tmp_path / "posted"),
        "ANSWERS": str(answers),
        "SCORECARDS_TOKEN": "t",
    }
    script = "\n".join(read(GITLAB)["note"]["script"])
    found = run(tools, tmp_path, script, **places, MARK=MARK, NOTES="https://host/notes")
    assert (found.returncode, found.stderr) == (0, "")
    last = (tmp_path / "calls").read_text("utf-8").splitlines()[-1]
    assert f"--request {method} " in last
    assert last.endswith(f" body@note.md {place}")
    assert (tmp_path / "posted").read_text("utf-8") == f"{MARK}\n## What changes\n"


# ---- pre-commit --------------------------------------------------------------------------------------------------------


def test_hooks_are_known_where_they_are_used_and_look_at_the_files_they_are_for() -> None:
    hooks = {hook["id"]: hook for hook in read(HOOKS)}
    [used] = read(CI / "pre-commit-config.yaml")["repos"]
    assert {hook["id"] for hook in used["hooks"]} <= hooks.keys()
    for hook in hooks.values():
        assert hook.keys() == {"id", "name", "description", "entry", "language", "pass_filenames", "files"}
        assert (hook["language"], hook["pass_filenames"]) == ("python", False)
        assert hook["name"] == hook["entry"]
        assert re.search(hook["files"], "results/units.yml")
        assert re.search(hook["files"], "sites/town/frameworks/f/framework.yml")
        assert not re.search(hook["files"], "docs/index.md")
