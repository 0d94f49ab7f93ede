"""What can be found: everything that a page shows and that a reader may look for, with its titles and texts."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from typing import NamedTuple

from generator.checking.records import fields_with_records
from generator.model.fields import Text
from generator.model.formula import FormulaVariable
from generator.model.placed import Record

Kind = Literal["indicator", "framework", "objective", "unit", "scorecard", "term", "page"]

KINDS: tuple[Kind, ...] = ("indicator", "framework", "objective", "unit", "scorecard", "term", "page")
"""The kinds of what can be found; what is found alike stands in this order."""

Words = tuple[str, str]
"""A text in Thai and in English; empty where there is none."""

NO_WORDS: Words = ("", "")


class Passage(NamedTuple):
    """A text and the section of the page where it stands; the anchor is empty for the top of the page."""

    anchor: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that can be found. `url` is below the root of either language.

    `also` are other names, which are searched like the title and not shown. `framework` is an id; `dimension` the title of the
    perspective in which an indicator or an objective stands.
    """

    kind: Kind
    url: str
    title: Words
    code: str = ""
    also: tuple[str, ...] = ()
    framework: str = ""
    dimension: Words = NO_WORDS
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A handwritten page in one language: its address, its title, and the text of each section by its anchor."""

    url: str
    title: str
    sections: tuple[tuple[str, str], ...]


def words(text: Text | None) -> Words:
    """A bilingual text in one line for each language."""
    if text is None:
        return NO_WORDS
    return in_line(text.th), in_line(text.en)


def in_line(text: str | None) -> str:
    """A text without line breaks, which in the columns of the catalog part one name from the next."""
    return " ".join(text.split()) if text else ""


def passages(record: Record, sections: Mapping[str, str]) -> Iterator[Passage]:
    """The texts of a record that stand in some section of its page: `sections` gives the anchor for each of its keys."""
    for name, anchor in sections.items():
        for each in texts_in(getattr(record, name)):
            yield Passage(anchor, each)


def texts_in(value: object) -> Iterator[Words]:
    """Every text in a value of a record, however deep, in order."""
    if value is None:
        return
    if isinstance(value, Text):
        yield words(value)
    elif isinstance(value, Record):
        if isinstance(value, FormulaVariable):
            yield words(value.label)
        fields = fields_with_records(type(value)) or ()
        for name in type(value).model_fields:
            if name in fields:
                yield from texts_in(getattr(value, name))
    elif isinstance(value, Mapping):
        yield from _texts_of(value.values())
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from _texts_of(value)


def _texts_of(values: Iterable[object]) -> Iterator[Words]:
    for each in values:
        yield from texts_in(each)


def pages(found: Mapping[str, Sequence[Prose]]) -> Iterator[Entry]:
    """The handwritten pages, given by language, as entries: a page of both languages is one."""
    thai, english = ({each.url: each for each in found.get(code, ())} for code in ("th", "en"))
    for url in dict.fromkeys([*thai, *english]):
        there = thai.get(url), english.get(url)
        yield Entry(
            kind="page",
            url=url,
            title=(there[0].title if there[0] else "", there[1].title if there[1] else ""),
            passages=tuple(
                Passage(anchor, (text, "") if place == 0 else ("", text))
                for place, prose in enumerate(there)
                if prose is not None
                for anchor, text in prose.sections
            ),
        )
