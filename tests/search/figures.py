"""What readers ask, what they were shown for it, and the figures made of both. Opens no browser."""

import json
import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import median
from typing import Literal

SHOWN = 10
"""How many results are looked at."""

FEWEST_ZEROS = 0.01
"""The share of queries that may find nothing at all although a result was expected."""

_THAI = re.compile("[ก-ฺเ-๎]")
"""A Thai letter or mark; Thai digits are no letters."""

_COLUMNS = ("site", "queries", "recall@1", "recall@5", "recall@10", "false zeros", "ms median", "ms slowest", "KB to first", "KB with program", "KB session", "s to first")  # fmt: skip
_KILOBYTE = 1000

Language = Literal["th", "en"]


class EvaluationError(Exception):
    """What stands in the way of an evaluation, told to whoever runs it."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader types; a result is right when its title contains all the strings of `must_contain`."""

    text: str
    must_contain: tuple[str, ...]

    @property
    def language(self) -> Language:
        """The language of the site where it is typed: that of the title expected, Thai where it has no letters."""
        expected = "".join(self.must_contain)
        is_thai = _THAI.search(expected) or not any(map(str.isalpha, expected))
        return "th" if is_thai else "en"


def read_queries(path: Path) -> tuple[Query, ...]:
    """The queries of a JSON file: a list of `{"query": text, "must_contain": [texts]}`; other keys are left aside.

    Raises EvaluationError, which tells the file and the entry, where it is anything else.
    """
    try:
        found = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise EvaluationError(f"{path} cannot be read: {error.strerror}") from error
    except ValueError as error:  # of the encoding too
        raise EvaluationError(f"{path} is not JSON in UTF-8: {error}") from error
    if not isinstance(found, list) or not found:
        raise EvaluationError(f"{path} is not a list of queries")
    return tuple(_query(each, f"{path}, entry {number}") for number, each in enumerate(found, start=1))


def _query(entry: object, place: str) -> Query:
    if not isinstance(entry, dict):
        raise EvaluationError(f'{place} is not {{"query": ..., "must_contain": [...]}}')
    text, strings = entry.get("query"), entry.get("must_contain")
    if not isinstance(text, str) or not text.strip():
        raise EvaluationError(f"{place}: query is not a text")
    if (
        not isinstance(strings, list)
        or not strings
        or not all(isinstance(each, str) and each for each in strings)
    ):
        raise EvaluationError(f"{place}: must_contain is not a list of texts")
    return Query(text, tuple(strings))


def plain(text: str) -> str:
    """A text as it is compared: spaces are one space, and characters that may be written in two ways are written in one."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@dataclass(frozen=True)
class Answer:
    """What was shown for a query: the titles of the first results, each with that in the other language where it is shown."""

    query: Query
    results: tuple[tuple[str, ...], ...]
    ms: float

    @cached_property
    def rank(self) -> int | None:
        """The place of the first right result, from 1 on; None where none is right."""
        strings = [plain(each) for each in self.query.must_contain]
        for place, titles in enumerate(self.results[:SHOWN], start=1):
            if any(all(each in plain(title) for each in strings) for title in titles):
                return place
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What was downloaded in bytes from the focus on, and the seconds until the first title was shown.

    `data` is what lies below `data/search/`; `first` is all before the first title.
    """

    first_data: int
    first: int
    session_data: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The queries of one language, asked one after another on a page that was opened for the first time."""

    language: Language
    answers: tuple[Answer, ...]
    loaded: Loaded


def recall(answers: Sequence[Answer], places: int) -> float:
    """The share of queries with a right result in the first places."""
    return sum(each.rank is not None and each.rank <= places for each in answers) / len(answers)


def false_zeros(answers: Sequence[Answer]) -> float:
    """The share of queries for which nothing at all was shown."""
    return sum(not each.results for each in answers) / len(answers)


def table(sessions: Iterable[Session]) -> str:
    """One row a session, in columns; a KB is 1,000 bytes, as they lie on the server."""
    rows = [_COLUMNS, *map(_row, sessions)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows
    )


def _row(session: Session) -> tuple[str, ...]:
    answers, loaded = session.answers, session.loaded
    times = [each.ms for each in answers]
    return (
        session.language,
        str(len(answers)),
        *(f"{recall(answers, places):.3f}" for places in (1, 5, SHOWN)),
        f"{false_zeros(answers):.3f}",
        f"{median(times):.1f}",
        f"{max(times):.1f}",
        *(f"{size / _KILOBYTE:,.1f}" for size in (loaded.first_data, loaded.first, loaded.session_data)),
        f"{loaded.seconds:.2f}",
    )


def missed(sessions: Iterable[Session]) -> list[str]:
    """Each query without a right result in the places looked at, with what was expected and what was shown first."""
    return [
        f"{session.language}  {each.query.text}  expected {' + '.join(each.query.must_contain)}; shown first: {_first(each)}"
        for session in sessions
        for each in session.answers
        if each.rank is None
    ]


def _first(answer: Answer) -> str:
    return " / ".join(answer.results[0]) if answer.results else "nothing"


def failings(sessions: Sequence[Session], least: float) -> list[str]:
    """Where too little was found: fewer Thai queries than `least` have a right result, or too many of all find nothing."""
    found = []
    for session in sessions:
        share = recall(session.answers, SHOWN)
        if session.language == "th" and share < least:
            found.append(f"recall@{SHOWN} of Thai queries is {share:.3f}, less than {least:g}")
    zeros = false_zeros([each for session in sessions for each in session.answers])
    if zeros > FEWEST_ZEROS:
        found.append(f"{zeros:.3f} of all queries find nothing, more than {FEWEST_ZEROS:g}")
    return found
