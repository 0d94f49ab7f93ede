"""The command line: what each command prints and how it ends (0 clean, 1 problems, 2 wrong usage)."""

import csv
import gc
import io
import json
import os
import re
import socket
import subprocess
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from click.testing import Result
from jsonschema import Draft7Validator

from generator import __version__
from generator.cli import main
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import REPOSITORY
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal

FRAMEWORK = "frameworks/town-2569/framework.yml"
WORKS = "results/town-2569/round-1/works.yml"
COMMANDS = ("check", "diff", "score", "explain", "schema", "build", "serve", "lock", "git")
ESCAPE = "\x1b"


def run(root: Path, *arguments: str, color: bool = False) -> Result:
    """Run a command on a project; whatever goes wrong must end in an exit code, never in a traceback."""
    found = CliRunner().invoke(main, ["--root", str(root), *arguments], color=color)
    if found.exception is not None and not isinstance(found.exception, SystemExit):
        pytest.fail("".join(traceback.format_exception(found.exception)))
    assert "Traceback" not in found.output
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A minimal world that may be changed."""
    return copy_of_minimal(tmp_path / "world")


@pytest.fixture
def wrong(root: Path) -> Path:
    """A world with one error and one warning."""
    change(root, "results/units.yml", "{th: กองช่าง, en: Works Division}", "{th: กองช่าง}")
    return change(root, WORKS, "in_time: 88", "in_tine: 88")


@pytest.fixture
def half_translated(root: Path) -> Path:
    """A world with a warning and no error."""
    return change(root, "results/units.yml", "{th: กองช่าง, en: Works Division}", "{th: กองช่าง}")


# ---- check ---------------------------------------------------------------------------------------------------------


def test_check_says_nothing_where_nothing_is_wrong() -> None:
    found = run(MINIMAL, "check")
    assert (found.exit_code, found.output) == (0, "")


def test_check_tells_every_problem_with_its_place_code_and_hint(wrong: Path) -> None:
    found = run(wrong, "check", "--lang", "en")
    assert found.exit_code == 1
    lines = found.stdout.splitlines()
    told = [line for line in lines if not line.startswith("    ")]
    assert [line.split(": ")[0] for line in told] == [
        "results/town-2569/round-1/works.yml:13:14",
        "results/units.yml:10:11",
    ]
    assert all(re.match(r"\S+:[0-9]+:[0-9]+: SC[0-9]{3} \S", line) for line in told)
    hints = [line for line in lines if line.startswith("    ")]
    assert [hint.split(":")[0].strip() for hint in hints] == ["error", "warning"]
    assert "in_time" in told[0] + hints[0]  # the nearest known name


def test_check_speaks_thai_unless_asked_otherwise(wrong: Path) -> None:
    thai, english = run(wrong, "check"), run(wrong, "check", "--lang", "en")
    assert thai.stdout == run(wrong, "check", "--lang", "th").stdout
    assert re.search("[ก-ฮ]", thai.stdout)
    assert not re.search("[ก-ฮ]", english.stdout)
    assert [line.split(" ")[0] for line in thai.stdout.splitlines()] == [
        line.split(" ")[0] for line in english.stdout.splitlines()
    ]


def test_check_fails_on_warnings_only_when_strict(half_translated: Path) -> None:
    relaxed, strict = run(half_translated, "check"), run(half_translated, "check", "--strict")
    assert (relaxed.exit_code, strict.exit_code) == (0, 1)
    assert relaxed.stdout == strict.stdout != ""


def test_notes_never_fail(root: Path) -> None:
    change(root, "frameworks/town-2569/indicators/2.2.yml", "{1: 30, 5: 10}", "{1: 30, 4: 10}")
    found = run(root, "check", "--strict")
    assert "SC613" in found.stdout
    assert found.exit_code == 0


def test_check_as_json(wrong: Path) -> None:
    found = run(wrong, "check", "--format", "json")
    document = json.loads(found.stdout)
    assert found.exit_code == 1
    assert document["format_version"] == 1
    first, second = document["problems"]
    assert list(first) == ["path", "line", "column", "code", "severity", "message", "hint"]
    assert (first["path"], first["line"], first["column"], first["severity"]) == (WORKS, 13, 14, "error")
    assert (second["path"], second["severity"]) == ("results/units.yml", "warning")
    for each in (first, second):
        assert set(each["message"]) == set(each["hint"]) == {"th", "en"}
        assert re.search("[ก-ฮ]", each["message"]["th"])


def test_check_as_json_of_a_clean_project() -> None:
    assert json.loads(run(MINIMAL, "check", "--format", "json").stdout) == {
        "format_version": 1,
        "problems": [],
    }


def test_check_as_annotations(wrong: Path) -> None:
    found = run(wrong, "check", "--format", "github", "--lang", "en")
    assert found.exit_code == 1
    first, second = found.stdout.splitlines()
    assert re.fullmatch(rf"::error file={WORKS},line=13,col=14,title=SC[0-9]{{3}}::.+", first)
    assert second.startswith("::warning file=results/units.yml,line=10,col=11,title=SC")


def test_annotations_escape_what_would_end_them(root: Path) -> None:
    change(root, WORKS, "self: {value: 10}", "self: {valu%0A: 10}")
    found = run(root, "check", "--format", "github", "--lang", "en")
    assert found.exit_code == 1
    assert "%0A" not in found.stdout.replace("%250A", "")


# ---- score ---------------------------------------------------------------------------------------------------------


def test_score_prints_a_line_for_each_public_scorecard() -> None:
    found = run(MINIMAL, "score", "--lang", "en")
    assert found.exit_code == 0
    assert found.stdout.splitlines() == [
        "town-2569  round-1  town  3.2963  65.93  90 / 90  Good",
        "town-2569  round-1  works  3.7186  74.37  100 / 100  Good  (Illustrative)",
        "town-2569  round-2  works  2.5000  50.00  10 / 100  Needs improvement  (Illustrative)",
    ]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--unit", "works"), {("round-1", "works"), ("round-2", "works")}),
        (("--period", "round-1"), {("round-1", "town"), ("round-1", "works")}),
        (("--unit", "works", "--period", "round-2"), {("round-2", "works")}),
        (("--framework", "town-2569", "--unit", "town"), {("round-1", "town")}),
        (("--unit", "town", "--period", "round-2"), set()),
        (("--unit", "officer"), set()),
        (("--unit", "officer", "--internal"), {("round-1", "officer")}),
    ],
)
def test_score_can_be_narrowed(options: Sequence[str], expected: set[tuple[str, str]]) -> None:
    found = run(MINIMAL, "score", "--format", "json", *options)
    assert found.exit_code == 0
    assert {(each["period"], each["unit"]) for each in json.loads(found.stdout)["scorecards"]} == expected


def test_score_shows_internal_records_only_when_asked() -> None:
    for form in ("text", "json", "csv"):
        public = run(MINIMAL, "score", "--format", form).stdout
        internal = run(MINIMAL, "score", "--format", form, "--internal").stdout
        assert "officer" not in public
        assert "Knots" not in public
        assert "officer" in internal


def test_score_as_json_is_what_other_programs_read() -> None:
    document = json.loads(
        run(MINIMAL, "score", "--format", "json", "--unit", "works", "--period", "round-1").stdout
    )
    (scorecard,) = document["scorecards"]
    assert document["format_version"] == 1
    assert scorecard["total"] == {"exact": "2603/700", "shown": "3.7186"}
    assert {each["id"]: each["weighted"]["exact"] for each in scorecard["indicators"]} == {
        "1": "76/25", "2": "19/28", "2.1": "39/140", "2.2": "2/5",
    }  # fmt: skip


def test_score_as_csv() -> None:
    text = run(MINIMAL, "score", "--format", "csv", "--unit", "works", "--period", "round-1").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [each["score"] for each in rows] == ["3.8000", "3.3929", "2.7857", "4.0000"]
    assert {each["total"] for each in rows} == {"3.7186"}


def test_score_with_errors_tells_them_and_prints_no_score(wrong: Path) -> None:
    found = run(wrong, "score", "--lang", "en")
    assert (found.exit_code, found.stdout) == (1, "")
    assert f"{WORKS}:13:14: SC" in found.stderr


# ---- explain -------------------------------------------------------------------------------------------------------


def test_explain_prints_the_working_down_to_the_file() -> None:
    found = run(MINIMAL, "explain", "works", "round-1", "2.1", "--lang", "en")
    assert found.exit_code == 0
    for line in (
        "- Complaints closed = 20  [results/town-2569/round-1/works.yml:18:22]",
        "- The class is B (All outstanding complaints: 28)",
        "Adjustment -0.5: Working days late: 2 at 0.25 off each",
        "Score: 2.7857 (39/14)",
        "Weighted score: 10 × 39/14 ÷ 100 = 0.2786 (39/140)",
    ):
        assert line in found.stdout.splitlines()


def test_explain_speaks_thai_unless_asked_otherwise() -> None:
    found = run(MINIMAL, "explain", "works", "round-1", "2.1")
    assert "ปรับ -0.5: ล่าช้า 2 วันทำการ หักวันละ 0.25 คะแนน" in found.stdout


def test_explain_needs_internal_for_a_position() -> None:
    assert run(MINIMAL, "explain", "officer", "round-1", "knots").exit_code == 2
    found = run(MINIMAL, "explain", "officer", "round-1", "knots", "--internal", "--lang", "en")
    assert found.exit_code == 0
    assert "Knots untied" in found.stdout


def test_explain_needs_the_framework_where_two_measure_the_same(root: Path) -> None:
    for folder in ("frameworks", "results"):
        (root / folder / "other-2569").mkdir()
        for path in (root / folder / "town-2569").rglob("*.yml"):
            copy = root / folder / "other-2569" / path.relative_to(root / folder / "town-2569")
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(path.read_bytes())
    unclear = run(root, "explain", "works", "round-1", "2.1")
    assert unclear.exit_code == 2
    assert "--framework" in unclear.stderr
    assert "town-2569" in unclear.stderr
    assert "other-2569" in unclear.stderr
    clear = run(root, "explain", "works", "round-1", "2.1", "--framework", "other-2569", "--lang", "en")
    assert clear.exit_code == 0
    assert "other-2569 / round-1 / works" in clear.stdout


# ---- wrong usage ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ("score", "--unit", "nowhere"),
        ("score", "--framework", "nothing"),
        ("score", "--period", "never"),
        ("score", "--format", "xml"),
        ("score", "--lang", "fr"),
        ("explain", "works", "round-1", "9.9"),
        ("explain", "nowhere", "round-1", "2.1"),
        ("explain", "works", "never", "2.1"),
        ("explain", "works", "round-1", "2.1", "--framework", "nothing"),
        ("explain", "works", "round-1"),
        ("check", "--format", "csv"),
        ("check", "--lang", "de"),
        ("check", "somewhere"),
        ("schema", "poem"),
        ("serve", "--port", "many"),
        ("publish",),
        (),
    ],
)
def test_wrong_usage(arguments: Sequence[str]) -> None:
    found = run(MINIMAL, *arguments)
    assert found.exit_code == 2
    assert found.stdout == ""
    assert "Usage:" in found.stderr


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    found = run(MINIMAL, "score", "--unit", "work")
    assert "town" in found.stderr
    assert "works" in found.stderr


def test_the_root_must_be_a_folder(tmp_path: Path) -> None:
    assert run(tmp_path / "nowhere", "check").exit_code == 2
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file", "check").exit_code == 2


def test_the_root_is_the_current_folder_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(MINIMAL)
    found = CliRunner().invoke(main, ["score", "--lang", "en"])
    assert found.stdout == run(MINIMAL, "score", "--lang", "en").stdout


def test_a_folder_that_is_no_project_is_a_problem_and_not_a_crash(tmp_path: Path) -> None:
    for command in ("check", "score", "build"):
        found = run(tmp_path, command, "--lang", "en")
        assert found.exit_code == 1, command
        assert "frameworks" in found.output
    assert not (tmp_path / "site").exists()


# ---- every command -------------------------------------------------------------------------------------------------

BROKEN = {
    "not YAML": (WORKS, b"results: [1, {2"),
    "not UTF-8": (WORKS, b"\xff\xfe\x00results"),
    "empty": (FRAMEWORK, b""),
    "a list": (FRAMEWORK, b"- 1\n- 2\n"),
    "nothing known": (FRAMEWORK, b"colour: red\n"),
    "units of another kind": ("results/units.yml", b"units: 5\n"),
    "deep": ("results/units.yml", b"units: " + b"[" * 5000),
    "control characters": (WORKS, b"results:\n  1: \x00\x07\n"),
    "a file in the way": ("results/town-2569/round-1/readme.txt", b"hello"),
}


@pytest.mark.parametrize(
    "command", [("check",), ("score",), ("explain", "works", "round-1", "1"), ("build",)]
)
@pytest.mark.parametrize("case", BROKEN)
def test_an_authors_mistake_is_told_in_a_line(root: Path, case: str, command: Sequence[str]) -> None:
    path, content = BROKEN[case]
    (root / path).write_bytes(content)
    found = run(root, *command, "--lang", "en")
    assert found.exit_code == 1
    assert f"{path}:" in found.output
    assert not (root / "site").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    found = run(MINIMAL, command, "--help")
    assert found.exit_code == 0
    assert "Usage:" in found.stdout


def test_help_lists_every_command() -> None:
    listed = CliRunner().invoke(main, ["--help"]).stdout.partition("Commands:")[2]
    assert re.findall(r"^  (\w+)", listed, re.MULTILINE) == sorted(COMMANDS)


def test_version() -> None:
    found = CliRunner().invoke(main, ["--version"])
    assert (found.exit_code, found.stdout) == (0, f"scorecards, version {__version__}\n")


def test_colours_only_on_a_terminal(wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert ESCAPE not in run(wrong, "check").stdout
    assert ESCAPE in run(wrong, "check", color=True).stdout


@pytest.mark.parametrize("form", ["json", "github"])
def test_what_machines_read_has_no_colours(wrong: Path, form: str) -> None:
    assert ESCAPE not in run(wrong, "check", "--format", form, color=True).stdout


def test_no_color_is_honoured(wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert ESCAPE not in run(wrong, "check", color=True).stdout


def _on_a_terminal(root: Path, *arguments: str, **environment: str) -> str:
    """What a command writes when its output is a terminal."""
    import pty  # noqa: PLC0415 - not on every system

    ours, theirs = pty.openpty()
    inherited = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "--root", str(root), *arguments],
        cwd=REPOSITORY,
        env={**inherited, "TERM": "xterm", **environment},
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        found = b""
        try:
            while part := os.read(ours, 65536):
                found += part
        except OSError:
            pass  # the other end is closed
        process.wait(30)
    os.close(ours)
    return found.decode("utf-8")


def test_a_real_terminal_gets_colours_unless_no_color_is_set(wrong: Path) -> None:
    assert ESCAPE in _on_a_terminal(wrong, "check")
    assert ESCAPE not in _on_a_terminal(wrong, "check", NO_COLOR="1")


def test_long_work_shows_progress_on_a_terminal_only(root: Path) -> None:
    assert "pages\r\n" in _on_a_terminal(root, "build", NO_COLOR="1")
    assert run(root, "build").stderr == ""


def _module(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}  # like an old agency computer
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_python_m_generator_is_the_same_program() -> None:
    found = _module("--root", str(MINIMAL), "score", "--unit", "works")
    assert found.returncode == 0
    assert found.stdout == run(MINIMAL, "score", "--unit", "works").stdout
    assert "ดี" in found.stdout  # in UTF-8, whatever the computer's own encoding is
    assert _module("--root", str(MINIMAL), "score", "--unit", "nowhere").returncode == 2


# ---- build and serve -----------------------------------------------------------------------------------------------


def test_build_says_where_the_site_is(root: Path) -> None:
    found = run(root, "build")
    assert found.exit_code == 0
    assert found.stdout == f"{root / 'site'}: 50 pages\n"  # 25 in each language
    assert (root / "site/en/index.html").is_file()
    assert not (root / "site/units/officer.html").exists()


def test_build_internal_goes_to_a_folder_of_its_own(root: Path) -> None:
    found = run(root, "build", "--internal")
    assert (
        found.stdout == f"{root / 'site-internal'}: 54 pages\n"
    )  # the officer and the officer's scorecard too
    assert (root / "site-internal/units/officer.html").is_file()
    assert not (root / "site").exists()


def test_build_with_errors_leaves_the_last_site(root: Path) -> None:
    assert run(root, "build").exit_code == 0
    before = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")}
    change(root, WORKS, "in_time: 88", "in_tine: 88")
    found = run(root, "build", "--lang", "en")
    assert (found.exit_code, found.stdout) == (1, "")
    assert f"{WORKS}:13:14: SC" in found.stderr
    assert {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")} == before


def test_build_replaces_nothing_that_is_no_site(root: Path) -> None:
    (root / "site").mkdir()
    (root / "site/mine.html").write_text("mine")
    found = run(root, "build")
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr == f"{root / 'site'} is not a site that this program made: move it away first\n"
    assert [path.name for path in (root / "site").iterdir()] == ["mine.html"]


def test_build_fails_on_warnings_only_when_strict(half_translated: Path) -> None:
    strict = run(half_translated, "build", "--strict")
    assert (strict.exit_code, strict.stdout) == (1, "")
    assert "results/units.yml:10:11: SC" in strict.stderr
    assert not (half_translated / "site").exists()
    relaxed = run(half_translated, "build")
    assert relaxed.exit_code == 0
    assert relaxed.stderr == strict.stderr


def test_build_tells_what_mkdocs_finds(root: Path) -> None:
    (root / "docs/th").mkdir(parents=True)
    (root / "docs/th/extra.md").write_text("# X\n\n[y](missing.md)\n")
    found = run(root, "build")
    assert (found.exit_code, found.stdout) == (1, "")
    assert "missing.md" in found.stderr


def test_only_the_command_that_stays_looks_for_garbage(root: Path) -> None:
    was_enabled = gc.isenabled()
    try:
        gc.disable()  # as the console command begins
        assert run(root, "build", "--workers", "2").exit_code == 0
        assert not gc.isenabled()
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            run(root, "serve", "--port", str(taken.getsockname()[1]))
        assert gc.isenabled()
    finally:
        (gc.enable if was_enabled else gc.disable)()


def test_serve_tells_that_an_address_is_taken(root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        found = run(root, "serve", "--port", port)
    assert found.exit_code == 1
    assert f"127.0.0.1:{port}" in found.stderr


# ---- who does the work, and what is kept ---------------------------------------------------------------------------

THREADS = "concurrent.futures:ThreadPoolExecutor"


@pytest.mark.parametrize(
    "options", [("--workers", "1"), ("--workers", "3"), ("--executor", THREADS), ("--executor", THREADS, "--workers", "1")]
)  # fmt: skip
@pytest.mark.parametrize("command", ["check", "build"])
def test_what_is_told_does_not_depend_on_who_does_the_work(
    half_translated: Path, command: str, options: Sequence[str]
) -> None:
    expected = run(half_translated, command, "--no-cache")
    found = run(half_translated, command, "--no-cache", *options)
    assert (found.exit_code, found.stdout, found.stderr) == (0, expected.stdout, expected.stderr)
    assert "results/units.yml:10:11" in found.output


@pytest.mark.parametrize("command", ["check", "build", "serve"])
@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--workers", "0"), "--workers"),
        (("--workers", "many"), "--workers"),
        (("--executor", "nowhere:at_all"), "No module named 'nowhere'"),
        (("--executor", "concurrent.futures:nobody"), "nobody"),
        (("--executor", "concurrent.futures"), "--executor"),
        (("--executor", "os:sep"), "os:sep is no function"),
        (("--cache", __file__), "--cache"),
    ],
)
def test_wrong_usage_of_workers_and_cache(
    root: Path, command: str, options: Sequence[str], told: str
) -> None:
    found = run(root, command, *options)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "Usage:" in found.stderr
    assert told in found.stderr


@pytest.mark.parametrize(
    "executor", ["os:getpid", "os:stat"]
)  # what is no executor; what wants to know of what
def test_an_executor_that_cannot_be_had_is_told(root: Path, executor: str) -> None:
    found = run(root, "build", "--no-cache", "--executor", executor)
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith("there is nobody to do the work: ")
    assert not (root / "site").exists()


def _kept(cache: Path) -> list[str]:
    return sorted(path.name for path in cache.rglob("*") if path.is_file()) if cache.exists() else []


def test_what_is_kept_goes_into_the_folder_that_is_named(root: Path, tmp_path: Path) -> None:
    for command, kept in (
        ("check", ["cards", "definitions", "root"]),
        ("build", ["cards", "definitions", "root", "site"]),
    ):
        assert run(root, command, "--cache", str(tmp_path / "cache")).exit_code == 0
        assert _kept(tmp_path / "cache") == kept
    assert sorted(path.name for path in root.iterdir()) == ["frameworks", "results", "site"]


def test_the_folder_may_be_named_by_the_environment(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCORECARDS_CACHE", str(tmp_path / "cache"))
    assert run(root, "check").exit_code == 0
    assert _kept(tmp_path / "cache") == ["cards", "definitions", "root"]


def test_without_a_cache_nothing_is_kept(root: Path, tmp_path: Path) -> None:
    for command in ("check", "build"):
        assert run(root, command, "--no-cache", "--cache", str(tmp_path / "cache")).exit_code == 0
    assert _kept(tmp_path / "cache") == []


def test_a_second_run_tells_the_same(half_translated: Path, tmp_path: Path) -> None:
    for command in ("check", "build"):
        first, second = (run(half_translated, command, "--cache", str(tmp_path / "cache")) for _ in range(2))
        assert (first.exit_code, first.stdout, first.stderr) == (0, second.stdout, second.stderr)
    strict = run(half_translated, "build", "--cache", str(tmp_path / "cache"), "--strict")
    assert (strict.exit_code, strict.stdout) == (1, "")
    assert strict.stderr == second.stderr


# ---- schema --------------------------------------------------------------------------------------------------------

KINDS = ("framework", "indicator", "results", "units")


def _kind(path: Path) -> str:
    if path.name in {"framework.yml", "units.yml"}:
        return path.stem
    return "indicator" if path.parent.name == "indicators" else "results"


def _files(root: Path) -> list[Path]:
    return sorted(path for folder in ("frameworks", "results") for path in (root / folder).rglob("*.yml"))


class _Editor(yaml.SafeLoader):
    """Reads a file as an editor does: numbers are numbers, dates are text, since JSON has none, and so is `yes` (YAML 1.2)."""


_BOOLEAN = "tag:yaml.org,2002:bool"
_Editor.yaml_implicit_resolvers = {
    first: [each for each in found if each[0] not in {"tag:yaml.org,2002:timestamp", _BOOLEAN}]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Editor.add_implicit_resolver(_BOOLEAN, re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"), list("tTfF"))


def _as_json(path: Path) -> Any:  # noqa: ANN401 - any YAML value
    """A file as an editor sees it; JSON turns its keys into text."""
    return json.loads(json.dumps(yaml.load(path.read_text("utf-8"), Loader=_Editor)))  # noqa: S506 - a safe loader


@pytest.fixture(scope="module")
def schemas() -> dict[str, Any]:
    return {kind: json.loads(run(MINIMAL, "schema", kind).stdout) for kind in KINDS}


@pytest.mark.parametrize("kind", [*KINDS, None])
def test_schemas_are_draft_07(kind: str | None) -> None:
    found = run(MINIMAL, "schema", *([kind] if kind else []))
    assert found.exit_code == 0
    schema = json.loads(found.stdout)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)
    assert "$defs" not in found.stdout
    assert "definitions" in schema


@pytest.mark.parametrize(
    "root",
    [REPOSITORY, MINIMAL, REPOSITORY / "docs/examples/complete", REPOSITORY / "docs/examples/minimal"],
    ids=lambda path: path.name,
)
def test_schemas_accept_every_file_that_is_read(root: Path, schemas: dict[str, Any]) -> None:
    whole = Draft7Validator(json.loads(run(MINIMAL, "schema").stdout))
    files = _files(root)
    assert len(files) >= 4
    for path in files:
        node = _as_json(path)
        errors = [
            f"{path}: {each.json_path} {each.message}"
            for each in Draft7Validator(schemas[_kind(path)]).iter_errors(node)
        ]
        assert errors == []
        assert whole.is_valid(node), path


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        ("units", {"units": {}, "unit": {}}),
        ("units", {"units": {"a": {"name": {"th": "ก"}}}}),  # no kind
        ("indicator", {"title": {"th": "ก"}, "criteria": {"kind": "curved"}}),
        ("results", {"results": {"1": {"status": "maybe"}}}),
        ("results", {"results": {"1": {"value": "many"}}}),
        ("results", {"illustrative": "yes", "results": {}}),
        ("framework", {"title": {"th": "ก"}}),
    ],
)
def test_schemas_refuse_what_the_reader_refuses(kind: str, document: Any, schemas: dict[str, Any]) -> None:  # noqa: ANN401
    assert not Draft7Validator(schemas[kind]).is_valid(document)


def test_schemas_describe_every_key_in_both_languages(schemas: dict[str, Any]) -> None:
    for kind, schema in schemas.items():
        for name, key in schema["properties"].items():
            thai, _, english = key["description"].partition("\n\n")
            assert re.search("[ก-ฮ]", thai), f"{kind}.{name}"
            assert re.search("[a-z]", english), f"{kind}.{name}"


def test_schemas_are_written_to_files(tmp_path: Path) -> None:
    found = run(MINIMAL, "schema", "--output", str(tmp_path / "schemas"))
    assert found.exit_code == 0
    written = sorted(path.name for path in (tmp_path / "schemas").iterdir())
    assert found.stdout.splitlines() == [str(tmp_path / "schemas" / name) for name in written]
    assert {
        "framework.schema.json",
        "indicator.schema.json",
        "results.schema.json",
        "units.schema.json",
    } <= set(written)
    for name in written:
        kind = name.removesuffix(".schema.json")
        assert (tmp_path / "schemas" / name).read_text("utf-8") == run(MINIMAL, "schema", kind).stdout
