"""Whatever stands in the files, the answer is a list of problems: no input raises."""

import random
import re
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import example
from hypothesis import given
from hypothesis import strategies as st

from generator.pipeline import score
from generator.words import LANGUAGES
from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import GOOD_WORLD
from tests.checking.good_world import HALF
from tests.checking.good_world import MILESTONE
from tests.checking.good_world import OFFICE
from tests.checking.good_world import OFFICER
from tests.checking.good_world import TABLE
from tests.checking.good_world import UNITS
from tests.checking.telling import edited
from tests.checking.telling import told
from tests.checking.telling import world_of
from tests.checking.telling import write
from tests.checking.wide_world import APART_OFFICE
from tests.checking.wide_world import BROAD
from tests.checking.wide_world import FORM
from tests.checking.wide_world import HALF_YEAR
from tests.checking.wide_world import NUMBER
from tests.checking.wide_world import SHARE

ODD = (
    "", "~", "[]", "{}", "[1]", "{a: b}", "0", "-1", "0.5", "1/3", "99999999999999999999", "no", "true", "x", "ก", "*x", "&x y",
    "!t z", "2556-02-30", "0001-01-01", "9999-12-31", '"\\0"', "a/b", "<b>", "half", "whole", "officer", "all", "unknown", "evaluator",
    "reported", "pending", "position", "composite", "steps", "done", "report", "public", "closed / 0", "value", "on_time", "1",
    "year", "share", "served", "risk", "performance", "checklist", "mixed", "choose_one", "none", "indicator", "last", "good/rate",
)  # fmt: skip
paths = st.sampled_from(sorted(GOOD_WORLD))


def problems_of(files: dict[str, str | bytes]) -> int:
    """How many problems files have; every one of them can be printed in both languages."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), files)
        found = score(Path(folder)).problems
    for each in found:
        for language in LANGUAGES:
            text = f"{each.place}: {each.message(language)} {each.hint(language)}"
            assert "\n" not in text
            assert text.encode()
        assert each.place.path in files or not each.place.path.endswith(".yml")
        data = files.get(each.place.path, "")
        ends = len(
            re.split(
                r"\r\n|\r|\n|\x85|\u2028|\u2029", data if isinstance(data, str) else data.decode("latin-1")
            )
        )
        assert 1 <= each.place.line <= ends + 1
        assert each.place.column >= 1
    return len(found)


@given(path=paths, number=st.integers(0, 800), value=st.sampled_from(ODD))
def test_a_value_replaced(path: str, number: int, value: str) -> None:
    text = GOOD_WORLD[path]
    values = list(re.finditer(r"(?<=[:,\[] )[^\s{}\[\],]+|(?<=\[)[^\s{}\[\],]+", text))
    found = values[number % len(values)]
    problems_of({**world_of(path), path: text[: found.start()] + value + text[found.end() :]})


@given(path=paths, number=st.integers(0, 200))
def test_a_line_left_out(path: str, number: int) -> None:
    rows = GOOD_WORLD[path].splitlines(keepends=True)
    del rows[number % len(rows)]
    problems_of({**world_of(path), path: "".join(rows)})


@given(path=paths, number=st.integers(0, 200), other=st.integers(0, 200), from_path=paths)
def test_a_line_from_elsewhere(path: str, number: int, other: int, from_path: str) -> None:
    rows = GOOD_WORLD[path].splitlines(keepends=True)
    foreign = GOOD_WORLD[from_path].splitlines(keepends=True)
    rows.insert(number % len(rows), foreign[other % len(foreign)])
    problems_of({**world_of(path), path: "".join(rows)})


@given(path=paths, at=st.integers(0, 6000), new=st.text(max_size=6), cut=st.integers(0, 12))
def test_characters_replaced(path: str, at: int, new: str, cut: int) -> None:
    text = GOOD_WORLD[path]
    at %= len(text)
    problems_of(
        {**world_of(path), path: (text[:at] + new + text[at + cut :]).encode("utf-8", "surrogatepass")}
    )


@given(path=paths, end=st.integers(0, 6000))
def test_a_file_cut_short(path: str, end: int) -> None:
    data = GOOD_WORLD[path].encode()
    problems_of({**world_of(path), path: data[: end % len(data)]})


@given(path=paths, data=st.binary(max_size=60))
def test_bytes_of_any_kind(path: str, data: bytes) -> None:
    problems_of({**world_of(path), path: data})


@given(seed=st.integers(0, 2**32), changes=st.integers(1, 6))
def test_several_values_replaced(seed: int, changes: int) -> None:
    choose = random.Random(seed)  # noqa: S311 - a test, not a secret
    files: dict[str, str | bytes] = dict(GOOD_WORLD)
    for _ in range(changes):
        path = choose.choice(sorted(GOOD_WORLD))
        text = str(files[path])
        values = list(re.finditer(r"(?<=[:,\[] )[^\s{}\[\],]+", text))
        if values:
            found = choose.choice(values)
            files[path] = text[: found.start()] + choose.choice(ODD) + text[found.end() :]
    problems_of(files)


scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(ODD)
keys = st.sampled_from(sorted(set(re.findall(r"[a-z_0-9-]+(?=:)", "".join(GOOD_WORLD.values())))))
trees = st.recursive(
    scalars,
    lambda below: (
        st.lists(below, max_size=4) | st.dictionaries(keys | st.text(max_size=4), below, max_size=6)
    ),
    max_leaves=25,
)


@given(path=paths, tree=trees)
@example(path=UNITS, tree={"units": {"office": {"kind": {"th": ["a"]}}}})
def test_a_tree_of_any_shape(path: str, tree: object) -> None:
    problems_of({**world_of(path), path: yaml.safe_dump(tree, allow_unicode=True)})


OWN = "kind: interpolated, levels: {1: 1, 5: 5}}\n"

# fmt: off
EDITS = {
    "a price of nothing": ((MILESTONE, "Make a plan}}", "Make a plan}, per_missing: 0}"),),
    "a condition on a value that is not entered": ((TABLE, "when: sent", "when: value > 3"),),
    "a condition on a number that is not given": (
        (TABLE, "criteria:", "formula: {expression: a, variables: {a: {th: ก, en: A}, b: {th: ข, en: B}}}\ncriteria:"),
        (TABLE, "when: sent", "when: b > 3"),
        (OFFICE, "table: {", "table: {inputs: {a: 1}, "),
    ),
    "a condition that divides by zero": ((TABLE, "when: sent", "when: 1 / 0 > 1"),),
    "an example without its facts": ((TABLE, "criteria:", "examples: [{score: 5}]\ncriteria:"),),
    "an own composite": ((OFFICER, OWN, "kind: composite}\n"),),
    "an own deadline that nothing dates": (
        (OFFICER, OWN, OWN + "    deadline: nothing\n"),
        (OFFICER, "own: {value: 4}", "own: {value: 4, submitted: 2013-03-01}"),
    ),
    "an own indicator without criteria": ((OFFICER, "    criteria: {" + OWN, ""),),
    "a framework that weighs nothing": (
        (FRAMEWORK, "fiscal_year: 2556", "fiscal_year: 2556\nbase: 0"),
        (FRAMEWORK, "weight: 60\n", "weight: 0\n"),
        (FRAMEWORK, "rate, weight: 20", "rate, weight: 0"),
        (FRAMEWORK, "range, weight: 20", "range, weight: 0"),
        (FRAMEWORK, "weight: 20\n        base: 10", "weight: 0\n        base: 0"),
        (FRAMEWORK, "{id: half, weight: 5}", "{id: half, weight: 0}"),
        (FRAMEWORK, "{id: other-half, weight: 5}", "{id: other-half, weight: 0}"),
        (FRAMEWORK, "weight: 40", "weight: 0"),
        *((FRAMEWORK, f"{name}, weight: 10", f"{name}, weight: 0") for name in ("milestone", "plan", "table", "backlog")),
    ),
    "dates at both ends of time": (
        (FRAMEWORK, "start: 2012-10-01", "start: 0001-01-01"),
        (FRAMEWORK, "end: 2013-03-31", "end: 9999-12-31"),
        (FRAMEWORK, "    holidays: [2012-12-05]\n", ""),
    ),
    "a due date at the end of time": ((FRAMEWORK, "due: 2013-03-20, cutoff: 2013-03-22", "due: 9999-12-31"),),
    "a unary chain": ((HALF, "criteria:", "formula: {expression: '" + "-" * 499 + "a', variables: {a: {th: ก, en: A}}}\ncriteria:"),),
    "competencies that are expected to be nothing": (
        (FRAMEWORK, "method: rating", "method: hybrid"),
        (OFFICER, "service: {expected: 2", "service: {expected: 0"),
        (OFFICER, "teamwork: {expected: 2", "teamwork: {expected: 0"),
    ),
    "tracks that weigh nothing": (
        *((BROAD, f"{name}, weight: 20", f"{name}, weight: 0") for name in ("share", "energy", "awards")),
        *((BROAD, f"{name}, weight: 10", f"{name}, weight: 0") for name in ("ticks", "team", "system", "risk")),
        (BROAD, "weight: 10\n        indicators", "weight: 0\n        indicators"),
        (BROAD, "weight: 60\n", "weight: 0\n"),
        (BROAD, "weight: 40\n", "weight: 0\n"),
        (BROAD, "[system, risk], weight: 10", "[system, risk], weight: 0"),
    ),
    "tracks without a total": ((BROAD, "fiscal_year: 2556", "fiscal_year: 2556\ntotal: none"),),
    "a choice of everything": ((BROAD, "[system, risk], weight: 10", "[staff, skills, risk, nothing, share, risk]"),),
    "a choice of nothing known": ((BROAD, "[system, risk]", "[nothing, nowhere]"),),
    "periods out of order": ((BROAD, "from_period: year, until_period: year", "from_period: year, until_period: half"),),
    "plans and objectives in circles": (
        (BROAD, "{th: แผนสี่ปี, en: Four-year plan}}", "{th: แผนสี่ปี, en: Four-year plan}, parent: yearly}"),
        (BROAD, "issues: [trust]}", "issues: [trust, nothing], leads_to: [skilled, served, nothing]}"),
    ),
    "gates and grades of nothing": (
        (BROAD, "{track: goodness, at", "{track: nothing, at"),
        (BROAD, "{perspective: results, above", "{perspective: nothing, above"),
        (BROAD, "{indicator: share, above", "{indicator: nothing, above"),
        (BROAD, "  indicator: share\n", "  indicator: nothing\n"),
    ),
    "a late report without its deadline": ((BROAD, "      report: {due: 2013-10-10}", "      other: {due: 2013-10-10}"),),
    "a checklist whose answers are worth nothing": ((FORM, "full: 4", "full: 1/3"), (FORM, "points: 4", "points: 0")),
    "a checklist of options without points": ((FORM, "  full: 4\n", ""), (FORM, "points: 4", "points: 0")),
    "no item of a checklist answered": ((APART_OFFICE, '{plan: "yes", review: "no"}', "{}"),),
    "a mixed milestone without a start": ((NUMBER, "{from: 0, to: 10}", "{from: 0}"), (NUMBER, "{above: 10, to: 20}", "{to: 20}")),
    "quarters of nothing": ((HALF_YEAR, "good: {1: 40, 2: 45}", "good: {}"), (HALF_YEAR, "asked: {1: 50, 2: 50}", "asked: {}")),
    "quarters that add up to nothing": ((HALF_YEAR, "asked: {1: 50, 2: 50}", "asked: {1: 50, 2: -50}"),),
    "a project that plans nothing": ((HALF_YEAR, "planned: 60", "planned: 0"),),
    "a project that went back": ((HALF_YEAR, "complete: 56", "complete: 0"),),
    "a step of nothing": ((SHARE, "step: 5", "step: 0"),),
    "an indicator above in three parts": ((SHARE, "good/rate", "good/rate/more"),),
    "competencies that weigh nothing": (
        (OFFICER, "observed: 2, weight: 50", "observed: 2, weight: 0"),
        (OFFICER, "observed: 1, weight: 50", "observed: 1, weight: 0"),
    ),
}
# fmt: on


@pytest.mark.parametrize("why", EDITS)
def test_nothing_raises(why: str, tmp_path: Path) -> None:
    write(tmp_path, edited(*EDITS[why]))
    told(tmp_path)
