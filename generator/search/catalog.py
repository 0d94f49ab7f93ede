"""The catalog: titles and facts of all that can be found, in columns, as the reader's browser looks through them.

What many entries share (frameworks, dimensions, kinds of units) is named once and counted through. Titles carry marks where
their words end: they serve for ranking alone, whole words before parts, since nothing is found by words.
"""

import re
from collections.abc import Callable
from collections.abc import Sequence
from typing import Any

from generator.presenting.order import keep_thai_tools_to_themselves
from generator.presenting.standings import Standings
from generator.search.defined import units_of
from generator.search.entries import KINDS
from generator.search.entries import NO_WORDS
from generator.search.entries import Entry
from generator.search.entries import Words
from generator.search.entries import in_line
from generator.search.files import steps

WORD_END = "\u200b"
"""Stands between two words of a title; it takes no room, and what is searched has none."""

UNITS_IN_A_FILE = 1_000
"""Units whose names are loaded together: some 60 KB where no two names are alike."""

_THAI = re.compile("[\u0e01-\u0e5b]")


class Numbering:
    """Gives every text its number, from 0 in the order of coming; -1 is that of no text."""

    def __init__(self) -> None:
        self.of: dict[Words, int] = {}

    def __getitem__(self, text: Words) -> int:
        return -1 if text == NO_WORDS else self.of.setdefault(text, len(self.of))


def entries_table(entries: Sequence[Entry], frameworks: Sequence[str]) -> dict[str, Any]:
    """All entries of the definitions and the handwritten pages in columns."""
    dimensions = Numbering()
    return {
        "kinds": [KINDS.index(each.kind) for each in entries],
        "titles": _titles(entries, in_words),
        "codes": "\n".join([in_line(each.code) for each in entries]),
        **_aliases(entries),
        "urls": "\n".join([each.url for each in entries]),
        "frameworks": [frameworks.index(each.framework) if each.framework else -1 for each in entries],
        "dimensions": [dimensions[each.dimension] for each in entries],
        "dimensionTitles": list(dimensions.of),
    }


def unit_tables(seen: Standings, kinds: Sequence[str]) -> list[dict[str, Any]]:
    """All units in their order, a thousand to a table: ids, kinds, the number of the unit above, names.

    `kinds` are the ids of the kinds of units.
    """
    units = units_of(seen.atlas)
    numbers = {name: number for number, name in enumerate(units)}
    records = seen.atlas.units
    names = list(units)
    tables = []
    for start in range(0, len(names), UNITS_IN_A_FILE):
        part = names[start : start + UNITS_IN_A_FILE]
        tables.append(
            {
                "ids": "\n".join(part),
                "kinds": [kinds.index(records[name].kind) for name in part],
                "parents": [numbers.get(records[name].parent or "", -1) for name in part],
                "titles": _titles([units[name] for name in part], str),
                **_aliases([units[name] for name in part]),
            }
        )
    return tables


def _aliases(entries: Sequence[Entry]) -> dict[str, Any]:
    """Other names, no name twice, each with the number of its entry as its distance from the one before."""
    found = [
        (number, name)
        for number, each in enumerate(entries)
        for name in dict.fromkeys(map(in_line, each.also))
        if name not in each.title
    ]
    return {
        "aliases": "\n".join([name for _, name in found]),
        "aliasOf": steps([number for number, _ in found]),
    }


def _titles(entries: Sequence[Entry], cut: Callable[[str], str]) -> dict[str, str]:
    return {
        code: "\n".join([cut(in_line(each.title[place])) for each in entries])
        for place, code in enumerate(("th", "en"))
    }


def in_words(text: str) -> str:
    """A text with a mark between two Thai words that have no space between them."""
    if not _THAI.search(text):
        return text
    keep_thai_tools_to_themselves()
    from pythainlp.tokenize import word_tokenize  # noqa: PLC0415 - takes long to import

    return WORD_END.join(word_tokenize(text, engine="newmm")).replace(f"{WORD_END} {WORD_END}", " ")


def scorecards_table(units: Sequence[int], grades: Sequence[int]) -> dict[str, Any]:
    """The scorecards of a period: the numbers of their units, each as its distance from the one before, and of their grades."""
    return {"units": steps(units), "grades": grades}
