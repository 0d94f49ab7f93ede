"""The text of a lock: what is written is read again, and nothing else is taken for a lock."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.locks import compare
from generator.model.lock import HEAD
from generator.model.lock import MalformedError
from generator.model.lock import entries
from generator.model.lock import in_order
from generator.model.lock import is_lock
from generator.model.lock import lock_path
from generator.model.lock import told
from generator.model.lock import whole
from generator.model.number import read_number
from generator.model.number import written
from tests.checking.telling import lines
from tests.locking.worlds import LINES_2
from tests.locking.worlds import LOCK_1
from tests.locking.worlds import LOCK_2
from tests.locking.worlds import ROUND_1

ROWS = {"": "total=3.5 total-published=3.50", "1.1": "score=3.5 weight=20", "2": "pending weight=0"}
A = in_order(ROWS)


def test_lines_stand_in_the_order_of_units_and_rows_whatever_the_order_given() -> None:
    rows = {"2": "pending weight=0", "@by/self": "total=1", "10": "score=1 weight=1", "": "total=2", "1": "x"}
    assert whole({"b": A, "a": in_order(rows)}).decode() == (
        f"{HEAD}\n"
        "a total=2\na 1 x\na 10 score=1 weight=1\na 2 pending weight=0\na @by/self total=1\n"
        "b total=3.5 total-published=3.50\nb 1.1 score=3.5 weight=20\nb 2 pending weight=0\n"
    )


def test_a_lock_of_nothing_is_a_line() -> None:
    assert whole({}) == f"{HEAD}\n".encode()
    assert entries(whole({})) == {}


def test_entries_know_their_line() -> None:
    found = entries(whole({"a": A}))
    assert found["a", "1.1"] == (3, "score=3.5 weight=20")
    assert found["a", ""] == (2, "total=3.5 total-published=3.50")


_IDS = st.lists(st.text("ab019", min_size=1, max_size=2), min_size=1, max_size=3).map(".".join)
_TOLD = st.fractions().map(lambda number: f"score={written(number)} weight=10")


@given(
    st.dictionaries(
        _IDS,
        st.dictionaries(_IDS | _IDS.map("@perspective/{}".format), _TOLD).map(
            lambda rows: {"": "total=none", **rows}
        ),
    )
)
def test_what_is_written_is_read_again(units: dict[str, dict[str, str]]) -> None:
    given = {unit: in_order(rows) for unit, rows in units.items()}
    found = entries(whole(given))
    assert told(given) == {key: each.told for key, each in found.items()}
    assert {key: each.told for key, each in found.items()} == {
        (unit, row): rest for unit, rows in units.items() for row, rest in rows.items()
    }
    assert [each.line for each in found.values()] == list(range(2, len(found) + 2))


@given(st.fractions().filter(lambda number: len(written(number)) <= 40))
def test_numbers_lose_nothing(number: Fraction) -> None:
    found = entries(whole({"a": in_order({"1": f"score={written(number)}"})}))["a", "1"].told
    assert read_number(found.removeprefix("score=")) == number


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (lock_path("f", "p"), True),
        ("results/f/p/u.yml", False),
        ("results/f/scores.lock", False),
        ("results/f/p/q/scores.lock", False),
        ("docs/f/p/scores.lock", False),
        ("results/f/p/my-scores.lock", False),
    ],
)
def test_a_lock_lies_beside_the_results(path: str, expected: bool) -> None:
    assert is_lock(path) == expected


MALFORMED = {
    "nothing": (b"", 1),
    "no text": (b"\xff\xfe\x00", 1),
    "another version": (LOCK_1.replace(b"format 1", b"format 2"), 1),
    "no first line": (LINES_2.encode(), 1),
    "the line ends of Windows": (LOCK_2.replace(b"\n", b"\r\n"), 1),
    "one line end of Windows": (LOCK_2.replace(b"weight=0\n", b"weight=0\r\n", 1), 3),
    "the mark of Excel": (b"\xef\xbb\xbf" + LOCK_2, 1),
    "no end of the last line": (LOCK_2[:-1], 9),
    "an empty line": (LOCK_2.replace(b"works 2 ", b"\nworks 2 "), 4),
    "an empty line at the end": (LOCK_2 + b"\n", 10),
    "marks of a conflict": (LOCK_2.replace(b"works 2 ", b"<<<<<<< HEAD\nworks 2 "), 4),
    "the middle of a conflict": (LOCK_2.replace(b"works 2.1", b"=======\nworks 2.1"), 5),
    "both sides of a conflict": (LOCK_2.replace(b"works 2.1", b"works 2 score=2 weight=9\nworks 2.1"), 5),
    "a line twice": (LOCK_2.replace(b"works 2 ", b"works 1 pending weight=0\nworks 2 "), 4),
    "lines in another order": (b"\n".join(sorted(LOCK_2.split(b"\n"), reverse=True))[1:] + b"\n", 1),
    "a line out of order": (LOCK_2 + b"works 1 pending weight=0\n", 10),
    "a remark": (LOCK_2.replace(b"works 2 ", b"# agreed\nworks 2 "), 4),
    "a unit alone": (LOCK_2.replace(b"works 1 pending weight=0", b"works"), 3),
    "a row alone": (LOCK_2.replace(b"works 1 pending weight=0", b"works 1"), 3),
    "spaces": (LOCK_2.replace(b"works 1 pending", b"works 1  pending"), 3),
    "spaces at the end": (LOCK_2.replace(b"pending weight=0", b"pending weight=0 "), 3),
    "tabs": (LOCK_2.replace(b"works 1 ", b"works\t1 "), 3),
    "Thai letters": (LOCK_2.replace(b"works 1 ", "กองช่าง 1 ".encode()), 3),
    "YAML": (b"works:\n  1: 3.5\n", 1),
}


@pytest.mark.parametrize(("lock", "line"), MALFORMED.values(), ids=MALFORMED)
def test_what_is_no_lock_is_told_with_its_line(lock: bytes, line: int) -> None:
    with pytest.raises(MalformedError):
        entries(lock)
    found = compare(ROUND_1, lock, {"works": in_order({"": "total=1"})})
    [problem] = lines(found.problems)
    assert problem.startswith(f"{ROUND_1}:{line}:1: SC704 ")
    assert found.moved is None


def test_line_ends_and_what_is_no_text_are_shown() -> None:
    [windows] = compare(ROUND_1, MALFORMED["one line end of Windows"][0], {"a": A}).problems
    assert windows.message("en").startswith("“works 1 pending weight=0\\r” is not as ")
    [no_text] = compare(ROUND_1, MALFORMED["no text"][0], {"a": A}).problems
    assert "\\xff\\xfe" in no_text.message("th")
    [long] = compare(ROUND_1, b"x" * 10_000, {"a": A}).problems
    assert len(long.message("en")) < 200


def test_the_same_is_not_told() -> None:
    assert compare(ROUND_1, whole({"a": A, "b": A}), {"b": A, "a": A}) == ((), 0)


def changed(unit: str = "a", **rows: str) -> bytes:
    """The lock of two units, of which one has other rows; a row that tells nothing is missing."""
    new = {name: told for name, told in {**ROWS, **rows}.items() if told}
    return whole({"a": A, "b": A, unit: in_order(new)})


DIFFERENCES = {
    "a score": (
        changed(**{"1.1": "score=4 weight=20"}),
        "3:1: SC701 a 1.1: locked score=4, now score=3.5 (other lines that differ: 0)",
        1,
    ),
    "a total": (
        changed("b", **{"": "total=3.4 total-published=3.40"}),
        "5:1: SC701 b: locked total=3.4 total-published=3.40, now total=3.5 total-published=3.50 (other lines that differ: 0)",
        1,
    ),
    "a status that has gone": (
        changed(**{"1.1": "pending score=3.5 weight=20"}),
        "3:1: SC701 a 1.1: locked pending score=3.5 weight=20, now score=3.5 weight=20 (other lines that differ: 0)",
        1,
    ),
    "a score more": (
        changed(**{"1.1": "weight=20"}),
        "3:1: SC701 a 1.1: locked weight=20, now score=3.5 weight=20 (other lines that differ: 0)",
        1,
    ),
    "two scores": (
        changed(**{"1.1": "score=4 weight=20", "2": "pending weight=5"}),
        "3:1: SC701 a 1.1: locked score=4, now score=3.5 (other lines that differ: 1)",
        2,
    ),
    "a row that is not locked": (
        changed(**{"1.1": ""}),
        "3:1: SC702 a 1.1: not in the lock, now score=3.5 weight=20 (other lines that differ: 0)",
        1,
    ),
    "a row that is gone": (
        changed("b", **{"3": "score=1 weight=0"}),
        "8:1: SC703 b 3: locked score=1 weight=0, but nothing is published of it now (other lines that differ: 0)",
        1,
    ),
    "the last unit is not locked": (
        whole({"a": A}),
        "4:1: SC702 b: not in the lock, now total=3.5 total-published=3.50 (other lines that differ: 2)",
        3,
    ),
    "the first unit is not locked": (
        whole({"b": A}),
        "2:1: SC702 a: not in the lock, now total=3.5 total-published=3.50 (other lines that differ: 2)",
        3,
    ),
    "nothing is locked": (
        whole({}),
        "1:1: SC702 a: not in the lock, now total=3.5 total-published=3.50 (other lines that differ: 5)",
        6,
    ),
    "a unit that is gone": (
        whole({"a": A, "aa": A, "b": A}),
        "5:1: SC703 aa: locked total=3.5 total-published=3.50, but nothing is published of it now (other lines that differ: 2)",
        3,
    ),
}


@pytest.mark.parametrize(("lock", "expected", "moved"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_the_first_difference_is_told_and_the_others_are_counted(
    lock: bytes, expected: str, moved: int
) -> None:
    found = compare(ROUND_1, lock, {"a": A, "b": A})
    assert lines(found.problems) == [f"{ROUND_1}:{expected}"]
    assert found.moved == moved


def test_of_units_with_errors_nothing_is_told() -> None:
    lock = whole({"a": A, "b": A, "c": A})
    assert compare(ROUND_1, lock, {"a": A, "c": A}, {"b"}) == ((), 0)
    assert compare(ROUND_1, lock, {}, {"a", "b", "c"}) == ((), 0)
    found = compare(ROUND_1, lock, {"a": A}, {"b"})
    assert [each.code for each in found.problems] == ["SC703"]
    assert found.moved == 3


def test_a_lock_of_nothing_that_is_published_is_told() -> None:
    assert [each.code for each in compare(ROUND_1, whole({"a": A}), {}).problems] == ["SC705"]
