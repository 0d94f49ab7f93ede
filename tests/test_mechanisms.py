"""The list of mechanisms tells the truth: every mechanism of the sources is in it, with code and tests that exist.

Each check is shown to fail on a table with a planted fault.
"""

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from typing import get_args

import pytest

from generator.reading.project import read_project
from generator.reference.records import records

ROOT = Path(__file__).parents[1]
LIST = ROOT / "docs" / "en" / "mechanisms.md"


def numbered(source: int, last: int) -> set[str]:
    return {f"S00{source}-{number:02}" for number in range(1, last + 1)}


KNOWN = (
    numbered(0, 11)
    | numbered(1, 21)
    | (numbered(2, 53) - {"S002-34"} | {"S002-34a", "S002-34b"})
    | numbered(3, 18)
)
"""Every mechanism: 11 of source 0, 21 of source 1, 54 of source 2 (34 has two halves) and 18 of source 3."""

BUILT = {"computes", "validates"}
KINDS = BUILT | {"content", "presentation"}

COLUMNS = 6
ID = re.compile(r"(?<![A-Za-z0-9])[Ss](00[0-9])[-_]([0-9]{2})([ab]?)(?![A-Za-z0-9])")
"""A mechanism as it is named in a text (S002-34a) or in the name of a test (s002_34a)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the list. Modules stand below `generator/`, tests below `tests/`."""

    id: str
    kinds: frozenset[str]
    reason: str
    keys: tuple[str, ...]
    modules: tuple[str, ...]
    tests: tuple[str, ...]

    @property
    def is_built(self) -> bool:
        """Whether code computes it or checks it."""
        return bool(self.kinds & BUILT)


def rows(text: str) -> Iterator[Row]:
    """The rows of all tables of the list."""
    for line in text.splitlines():
        if not line.startswith("| S"):
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        assert len(cells) == COLUMNS, line
        kind, _, reason = cells[2].partition(":")
        code = [tuple(re.findall(r"`([^`]+)`", cell)) for cell in cells[3:]]
        yield Row(
            id=cells[0],
            kinds=frozenset(each.strip() for each in kind.split(",")),
            reason=reason.strip(),
            keys=code[0],
            modules=code[1],
            tests=code[2],
        )


def ids_in(text: str) -> set[str]:
    """The mechanisms that a text names."""
    return {f"S{found[1]}-{found[2]}{found[3]}" for found in ID.finditer(text)}


@cache
def keys_of_records() -> Mapping[str, frozenset[str]]:
    """Every key of the input files, with the words that it may hold where it holds fixed words."""
    found: dict[str, set[str]] = {}
    for record in records().values():
        for name, field in record.model_fields.items():
            words = found.setdefault(field.alias or name, set())
            words.update(words_in(field.annotation))
            words.update(each for part in field.metadata for each in words_in(part))
    return {key: frozenset(words) for key, words in found.items()}


def words_in(hint: Any) -> Iterator[str]:  # noqa: ANN401 - any annotation
    """The fixed words of a type; `true` and `false` for one that is either."""
    if hint is bool:
        yield from ("true", "false")
    for part in get_args(hint):
        if isinstance(part, str):
            yield part
        else:
            yield from words_in(part)


def unknown_keys(key: str) -> list[str]:
    """What is wrong with a key such as `floor`, `deadlines.cutoff` or `kind: bands`; nothing if all is well."""
    path, _, word = key.partition(": ")
    names = path.split(".")
    wrong = [name for name in names if name not in keys_of_records()]
    if not wrong and word and word not in keys_of_records()[names[-1]]:
        wrong.append(key)
    return wrong


def files_of_tests() -> Mapping[str, str]:
    """Every Python file of the tests but for this one, by its path below `tests/`."""
    folder = ROOT / "tests"
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.py"))
        if path != Path(__file__)
    }


def faults(text: str, tests: Mapping[str, str], known: Iterable[str] = KNOWN) -> list[str]:
    """Everything in which the list is wrong about the project."""
    listed = list(rows(text))
    named = {path: ids_in(content) for path, content in tests.items()}
    return [
        *wrong_ids(listed, set(known)),
        *(fault for row in listed for fault in wrong_row(row, named)),
        *wrong_tests(listed, named),
    ]


def wrong_ids(listed: list[Row], known: set[str]) -> Iterator[str]:
    ids = [row.id for row in listed]
    yield from (f"{each} is not listed" for each in sorted(known - set(ids)))
    yield from (f"{each} is no mechanism" for each in sorted(set(ids) - known))
    yield from (f"{each} is listed twice" for each in sorted({each for each in ids if ids.count(each) > 1}))


def wrong_row(row: Row, named: Mapping[str, set[str]]) -> Iterator[str]:
    yield from wrong_kind(row)
    for module in row.modules:
        if not (ROOT / "generator" / module).is_file():
            yield f"{row.id} names the module {module}, which does not exist"
    for key in row.keys:
        for wrong in unknown_keys(key):
            yield f"{row.id} names the key {wrong}, which no record has"
    for test in row.tests:
        if test not in named:
            yield f"{row.id} names the test file {test}, which does not exist"
        elif row.id not in named[test]:
            yield f"{row.id} names the test file {test}, which does not name it"


def wrong_kind(row: Row) -> Iterator[str]:
    """What is built names its modules and tests, what is left out its reason."""
    if row.kinds == {"out of scope"}:
        if not row.reason:
            yield f"{row.id} is out of scope without a reason"
    elif not row.kinds <= KINDS or row.reason:
        yield f"{row.id} is of no kind that there is"
    if row.is_built and not row.modules:
        yield f"{row.id} names no module"
    if row.is_built and not row.tests:
        yield f"{row.id} names no test"


def wrong_tests(listed: list[Row], named: Mapping[str, set[str]]) -> Iterator[str]:
    by_id = {row.id: row for row in listed}
    for path, ids in named.items():
        for each in sorted(ids):
            if each not in by_id:
                yield f"{path} names {each}, which is not listed"
            elif (
                by_id[each].is_built
                and path.split("/")[-1].startswith("test_")
                and path not in by_id[each].tests
            ):
                yield f"{path} tests {each}, but the list does not name it"


def test_the_list_is_true() -> None:
    assert faults(LIST.read_text("utf-8"), files_of_tests()) == []


def test_there_are_104_mechanisms() -> None:
    assert len(KNOWN) == 11 + 21 + 54 + 18


def test_the_list_says_how_many_there_are_of_each_kind() -> None:
    text = LIST.read_text("utf-8")
    told = re.search(r"Of (\d+) mechanisms, (\d+) are computed or validated, (\d+) .*?, and (\d+) ", text)
    assert told is not None
    listed = list(rows(text))
    built = sum(row.is_built for row in listed)
    out = sum(row.kinds == {"out of scope"} for row in listed)
    assert [int(each) for each in told.groups()] == [len(listed), built, len(listed) - built - out, out]


def test_each_source_is_called_as_its_framework_calls_it() -> None:
    frameworks = read_project(ROOT)[0].frameworks
    sources = LIST.read_text("utf-8").split("\n## Source ")[1:]
    assert [each[0] for each in sources] == ["0", "1", "2", "3"]
    for each in sources:
        named = re.search(r"`frameworks/([a-z0-9-]+)/`", each)
        assert named is not None
        titles = [source.title.en or "" for source in frameworks[named[1]].rules.sources]
        assert all(f"*{title}*" in each for title in titles)


# Each check can fail

GOOD = """
| id | mechanism | kind | YAML | modules | tests |
|---|---|---|---|---|---|
| S002-28 | Ranges | computes, validates | `kind: bands`, `gap_policy` | `scoring/criteria/bands.py` | `scoring/test_a.py` |
| S002-34a | Decision | computes | `rules.when` | `scoring/criteria/decision.py` | `scoring/test_a.py`, `test_b.py` |
| S003-16 | Job forms | out of scope: counts of people | – | – | – |
"""
TESTS = {
    "scoring/test_a.py": "def test_s002_28_x(): ...\ndef test_s002_34a_y(): ...",
    "test_b.py": '"""Of S002-34a."""',
    "scenes.py": "# S003-16 stands nowhere else",
}
THREE = ("S002-28", "S002-34a", "S003-16")


def test_a_true_list_has_no_faults() -> None:
    assert faults(GOOD, TESTS, THREE) == []


def planted(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        # 1: the ids are the known ones, once each
        (planted("| S003-16 |", "| S003-17 |"), "S003-16 is not listed"),
        (planted("| S003-16 |", "| S003-99 |"), "S003-99 is no mechanism"),
        (GOOD + GOOD.splitlines()[-1], "S003-16 is listed twice"),
        # 2: modules, tests and keys exist, and what is built names them
        (planted("criteria/bands.py", "criteria/bonds.py"), "S002-28 names the module scoring/criteria/bonds.py, which does not exist"),
        (planted("`scoring/criteria/bands.py`", "–"), "S002-28 names no module"),
        (planted("`scoring/test_a.py` |", "– |"), "S002-28 names no test"),
        (planted("`test_b.py`", "`test_c.py`"), "S002-34a names the test file test_c.py, which does not exist"),
        (planted("`gap_policy`", "`gap_polity`"), "S002-28 names the key gap_polity, which no record has"),
        (planted("`kind: bands`", "`kind: bonds`"), "S002-28 names the key kind: bonds, which no record has"),
        (planted("`rules.when`", "`rules.whom`"), "S002-34a names the key whom, which no record has"),
        (planted("computes, validates", "computes, guesses"), "S002-28 is of no kind that there is"),
        (planted("scope: counts of people", "scope"), "S003-16 is out of scope without a reason"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_found(text: str, fault: str) -> None:
    assert fault in faults(text, TESTS, THREE)


@pytest.mark.parametrize(
    ("tests", "fault"),
    [
        # 3: the test file names the mechanism
        ({"test_b.py": "nothing"}, "S002-34a names the test file test_b.py, which does not name it"),
        ({"test_b.py": "S002-34b"}, "S002-34a names the test file test_b.py, which does not name it"),
        # 4: no file of the tests names a mechanism that is not listed
        ({"scenes.py": "# S002-54"}, "scenes.py names S002-54, which is not listed"),
        ({"test_c.py": "def test_s002_34_x(): ..."}, "test_c.py names S002-34, which is not listed"),
        # 5: a test of what is built is named by the list
        ({"test_c.py": "# S002-28"}, "test_c.py tests S002-28, but the list does not name it"),
        ({"sub/test_c.py": "def test_s002_34a_x(): ..."}, "sub/test_c.py tests S002-34a, but the list does not name it"),
    ],
)  # fmt: skip
def test_a_wrong_test_file_is_found(tests: dict[str, str], fault: str) -> None:
    assert fault in faults(GOOD, {**TESTS, **tests}, THREE)


def test_a_mechanism_is_found_in_texts_and_in_names_of_tests() -> None:
    text = "S002-34a, (S002-35) test_s002_02_and_s002_38_x s000_06 S002-35a? XS002-01 S002-100"
    assert ids_in(text) == {"S002-34a", "S002-35", "S002-02", "S002-38", "S000-06", "S002-35a"}
