"""The codebase's own rules. Each check that could pass by mistake is shown to fail on a planted fault."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator.model.framework
import generator.model.indicator
import generator.model.result
import generator.model.unit
from generator.checking.texts import personal_data
from generator.model.placed import Record
from generator.words import phrases
from generator.words import problem_kinds

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "generator").rglob("*.py"))
LONGEST_MODULE = 350

COMPOSED = {
    f"{rule}-{choice}"
    for rule, choices in {
        "bands-gap": ("extend-down", "extend-up", "round-half-up"),
        "components": ("final", "component", "dpis"),
        "grade": ("rounded", "exact", "rounded-above", "exact-above"),
        "gate-at-least": ("held", "failed"),
        "gate-above": ("held", "failed"),
        "perspectives": ("component", "dpis"),
        "quarters": ("sum", "last", "mean"),
        "sent": ("in-time", "late", "on-days-off"),
        "signed": ("in-time", "late", "on-days-off"),
        "not-applicable": ("printed", "printed-and-move"),
    }.items()
    for choice in choices
} | {"pending", "not-applicable", "cancelled", "not-chosen", "not-in-period"}
"""Rules whose names the program puts together: from an option of the framework, or from the status of a result."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def texts_in(source: str) -> Iterator[str]:
    """Every constant text of a module but for docstrings."""
    tree = ast.parse(source)
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value


# Problem codes


def codes_used() -> set[str]:
    return {
        text
        for path in SOURCES
        for text in texts_in(path.read_text("utf-8"))
        if re.fullmatch(r"SC[0-9]{3}", text)
    }


def test_every_problem_that_is_told_has_its_words_and_the_other_way_round() -> None:
    assert codes_used() == set(problem_kinds())


@pytest.mark.parametrize("code", problem_kinds())
def test_every_problem_has_a_test(code: str) -> None:
    others = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    assert any(code in path.read_text("utf-8") for path in others)


# Exact numbers


def floats_in(source: str) -> list[str]:
    """Where a module makes a float: a constant with a point, a call of `float`, or the word in a type."""
    return [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(source))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.Name) and node.id == "float")
        or (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "math")
    ]


@pytest.mark.parametrize(
    "path", [each for each in SOURCES if each.parent.parts[-1] != "presenting"], ids=name_of
)
def test_no_float_comes_near_a_score(path: Path) -> None:
    if "/scoring/" in path.as_posix():
        assert floats_in(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    ["x = 0.5", "x = float(1)", "def f(x: float) -> None: ...", "import math\nx = math.floor(2)", "x = 1e3"],
)
def test_a_float_is_found(planted: str) -> None:
    assert floats_in(planted)


def test_a_whole_number_is_no_float() -> None:
    assert floats_in("from fractions import Fraction\nx = Fraction(1, 2) / 3\ny = 'float 0.5'") == []


# Words of the working


def rules_of_lines(source: str) -> set[str]:
    """The names of rules that a module gives to `line(...)`, directly or by a variable called `rule`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "line"
            and node.args
        ):
            found |= _texts_of(node.args[0])
        elif isinstance(node, ast.Assign) and any(
            isinstance(each, ast.Name) and each.id == "rule" for each in node.targets
        ):
            found |= _texts_of(node.value)
    return found


def _texts_of(node: ast.expr) -> set[str]:
    if isinstance(node, ast.IfExp):
        return _texts_of(node.body) | _texts_of(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def test_every_line_of_working_has_its_words_and_the_other_way_round() -> None:
    used = {rule for path in SOURCES for rule in rules_of_lines(path.read_text("utf-8"))}
    words = {key.removeprefix("working.") for key in phrases("en") if key.startswith("working.")}
    assert used | COMPOSED == words


def test_a_line_of_working_is_found() -> None:
    assert rules_of_lines('line("a" if x else "b", y=1)\nrule = "c"\nline(rule)\nother("d")') == {
        "a",
        "b",
        "c",
    }


# Imports


def contracts_kept(folder: Path) -> subprocess.CompletedProcess[str]:
    """Whether the import contracts of the project in `folder` are kept."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as lint; lint()",
        "--no-cache",
    ]
    environment = {"PYTHONPATH": str(folder), "PATH": ""}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, check=False, encoding="utf-8"
    )


def test_imports_flow_one_way() -> None:
    run = contracts_kept(ROOT)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("module", "planted"),
    [
        ("model/number.py", "import generator.scoring.grade"),
        ("scoring/grade.py", "import yaml"),
        ("scoring/grade.py", "from pathlib import Path"),
        ("presenting/numbers.py", "import mkdocs"),
        ("checking/levels.py", "import generator.scoring.grade"),
    ],
)
def test_an_import_against_the_flow_is_found(module: str, planted: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path = tmp_path / "generator" / module
    path.write_text(path.read_text("utf-8") + f"\n{planted}\n", encoding="utf-8")
    run = contracts_kept(tmp_path)
    assert run.returncode != 0
    assert "BROKEN" in run.stdout


# The data format


def records() -> list[type[Record]]:
    """Every record of the input files."""
    found: list[type[Record]] = []
    pending = [Record]
    while pending:
        below = pending.pop().__subclasses__()
        found += below
        pending += below
    return sorted(
        {each for each in found if each.__module__.startswith("generator.")},
        key=lambda each: each.__qualname__,
    )


def undocumented(record: type[Record]) -> list[str]:
    """The keys of a record that lack a description in English or Thai."""
    missing = []
    for name, field in record.model_fields.items():
        extra = field.json_schema_extra
        thai = extra.get("description_th") if isinstance(extra, dict) else None
        if not (field.description or "").strip() or not isinstance(thai, str) or not thai.strip():
            missing.append(name)
    return missing


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__qualname__)
def test_every_key_is_documented_in_both_languages(record: type[Record]) -> None:
    assert [name for name in undocumented(record) if name not in TAGS.get(record.__name__, ())] == []


TAGS = dict.fromkeys(("Bands", "Checklist", "Classes", "Composite", "CountDeduction", "Decision", "Entered", "EnteredParent", "Interpolated", "LateDeduction", "Marks", "Mixed", "OwnIndicators", "Steps", "StepSum", "ThreeTarget"), ("kind",))  # fmt: skip
"""The key that chooses the kind of a record is documented by the record itself."""


def test_an_undocumented_key_is_found() -> None:
    class Bare(Record):
        name: str

    Bare.__module__ = "tests"
    assert undocumented(Bare) == ["name"]


def test_records_are_found() -> None:
    names = {each.__qualname__ for each in records()}
    assert {"FrameworkFile", "Indicator", "ResultFile", "UnitsFile", "Band", "Text"} <= names
    assert generator.model.framework.FrameworkFile in records()


# Modules


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) < LONGEST_MODULE
    assert ast.get_docstring(ast.parse(source))


# What no file may hold


def tracked_files() -> list[Path]:
    """Every file that the repository holds or would hold."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return [ROOT / name for name in run.stdout.split("\0") if name and (ROOT / name).is_file()]


HOMES = ("work", "root", "tmp")
MARKS = ("to-do", "fix-me")
"""Written apart, so that this file holds nothing of what it looks for."""

UNWANTED = {
    "a path of one machine": re.compile(rf"(?<![\w.-])/(?:{'|'.join(HOMES)})/"),
    "something left undone": re.compile(rf"\b(?:{'|'.join(MARKS).replace('-', '').upper()})\b"),
}


DIGITS = "0123456789"
"""All digits in order are no telephone number."""


def unwanted_in(text: str) -> list[str]:
    text = text.replace(DIGITS, "").replace("๐๑๒๓๔๕๖๗๘๙", "")
    found = [
        f"{why}: {match[0]}" for why, pattern in UNWANTED.items() for match in [pattern.search(text)] if match
    ]
    kind = personal_data(text)
    return [*found, f"personal data ({kind})"] if kind else found


EXAMPLES_OF_UNWANTED = {
    f"tests/checking/{name}.py"
    for name in ("test_bad_individuals", "test_bad_values", "test_one_file_at_a_time", "test_records")
}
LOCKS = {"requirements.lock", "requirements-dev.lock"}


def test_no_file_names_a_person_or_a_machine_or_is_left_undone() -> None:
    found = {}
    for path in tracked_files():
        if name_of(path) in EXAMPLES_OF_UNWANTED | LOCKS or path == Path(__file__):
            continue
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a font
        if unwanted := unwanted_in(text):
            found[name_of(path)] = unwanted
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        *(f"see /{home}/a" for home in HOMES),
        *(f"{mark.replace('-', '').upper()}: x" for mark in MARKS),
        "0-2123-4567 02-123-4567",
        "1234567890121",
        "นายสมชาย ใจดี",
        "Mr. John Smith",
    ],
)
def test_what_no_file_may_hold_is_found(text: str) -> None:
    assert unwanted_in(text)


def test_ordinary_text_is_not_found() -> None:
    paths = ", ".join(f"https://example.org/{home}/x, ../{home}/x" for home in HOMES)
    assert unwanted_in(f"{paths}, นายกเทศมนตรี, {MARKS[0].replace('-', '')} list, 2556-03-20") == []


# Style


def unclosed(style: str) -> int:
    """How many blocks of a style sheet are left open; one that is swallows all that follows without a word."""
    plain = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    return plain.count("{") - plain.count("}")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "generator/assets").rglob("*.css")), ids=lambda path: path.name
)
def test_every_block_of_a_style_sheet_is_closed(path: Path) -> None:
    assert unclosed(path.read_text("utf-8")) == 0


def test_a_block_that_is_left_open_is_found() -> None:
    assert unclosed("@media print { a { b: c; }") == 1
