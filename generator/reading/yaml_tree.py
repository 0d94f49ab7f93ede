"""The text of a YAML file to plain mappings, lists and text, each knowing its place.

Scalars stay what the author typed: `no`, `012`, `1:30` and `0.10` are text here, and the model decides what they mean.
The values are built from the parser's events, so that nothing deep or large is ever built before it is refused.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from itertools import accumulate
from typing import Any

import yaml
from yaml.events import AliasEvent
from yaml.events import MappingEndEvent
from yaml.events import ScalarEvent
from yaml.events import SequenceEndEvent
from yaml.events import SequenceStartEvent
from yaml.events import StreamEndEvent

from generator.model.placed import PlacedDict
from generator.model.placed import PlacedList
from generator.model.placed import Source
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a file may have at most: bytes, and scalars, lists and mappings after aliases are followed."""

    size: int
    nodes: int


FILE_BOUNDS = Bounds(size=1_000_000, nodes=100_000)
"""The longest file of a real framework has some 30 KB. A larger one is a mistake or an attack; an alias bomb has billions of nodes."""

UNITS_BOUNDS = Bounds(size=16_000_000, nodes=1_500_000)
"""The one file that grows with the country: some 200 bytes and a dozen nodes for each unit, with room for twice 40,000 units."""

DEEPEST = 50
"""Levels of nesting."""

_BYTE_ORDER_MARK = "\ufeff"

_PLAIN_TAGS = {"!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
_HIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_DECEIVES = "\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of writing: what a reviewer sees is then not what the program reads."""

_NOT_YAML = re.compile(f"[{_HIDDEN}{_DECEIVES}]")
_NOT_TEXT = re.compile(f"[{_HIDDEN}{_DECEIVES}\x85]")
"""What escapes such as `\\0` may not bring into a text either."""

_Event = Any
"""One of `yaml.events`: the C parser gives each of them a mark, which their types leave open."""


class _RefusedError(Exception):
    """Reading of one file cannot go on; carries the problem."""

    def __init__(self, found: Problem) -> None:
        super().__init__()
        self.found = found


@dataclass(slots=True)
class _Builder:
    """Builds the value of one document from the parser's events."""

    source: Source
    next_event: Callable[[], _Event]
    most_nodes: int
    has_escapes: bool
    """Whether a text may hold characters that do not stand in the file."""

    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, tuple[object, int]] = field(default_factory=dict)
    count: int = 0

    def place(self, event: _Event) -> Place:
        return self.source.place(event.start_mark.index)

    def value(self, event: _Event, depth: int) -> object:
        """The value that starts with an event: text, a placed list or a placed mapping."""
        if depth > DEEPEST:
            raise _RefusedError(problem(self.place(event), "SC114", most=DEEPEST))
        kind = type(event)
        if kind is AliasEvent:
            return self._aliased(event)
        before = self.count
        self.count += 1
        if self.count > self.most_nodes:
            raise self._too_many(event)
        if event.tag is not None and event.tag not in _PLAIN_TAGS:
            self.problems.append(problem(self.place(event), "SC109", tag=event.tag))
        if kind is ScalarEvent:
            value: object = self._text(event) if self.has_escapes else event.value
        elif kind is SequenceStartEvent:
            value = self._list(event, depth + 1)
        else:
            value = self._mapping(event, depth + 1)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, self.count - before)
        return value

    def _too_many(self, event: _Event) -> _RefusedError:
        return _RefusedError(problem(self.place(event), "SC107", most=f"{self.most_nodes:,}"))

    def _aliased(self, event: _Event) -> object:
        """What an anchor stands for. An anchor that is not finished yet is not known: an alias cannot hold itself."""
        if event.anchor not in self.anchors:
            raise _RefusedError(problem(self.place(event), "SC108", alias=event.anchor))
        value, count = self.anchors[event.anchor]
        self.count += count
        if self.count > self.most_nodes:
            raise self._too_many(event)
        return value

    def _text(self, event: _Event) -> str:
        text = str(event.value)
        hidden = _NOT_TEXT.search(text)
        if hidden:
            self.problems.append(problem(self.place(event), "SC112", character=f"U+{ord(hidden[0]):04X}"))
        return _NOT_TEXT.sub(" ", text)

    def _list(self, start: _Event, depth: int) -> PlacedList:
        found = PlacedList((), self.source, start.start_mark.index)
        while type(event := self.next_event()) is not SequenceEndEvent:
            found.append(self.value(event, depth))
            found.items_at.append(event.start_mark.index)
        return found

    def _mapping(self, start: _Event, depth: int) -> PlacedDict:
        found = PlacedDict((), self.source, start.start_mark.index)
        keys_at, values_at, next_event = found.keys_at, found.values_at, self.next_event
        while type(event := next_event()) is not MappingEndEvent:
            name = self.value(event, depth)
            value_event = next_event()
            value = self.value(value_event, depth)
            if not isinstance(name, str):
                self.problems.append(problem(self.place(event), "SC110"))
                continue
            key = name.strip()
            if key in keys_at:
                line = self.source.place(keys_at[key]).line
                self.problems.append(problem(self.place(event), "SC106", key=key, line=line))
                continue
            found[key] = value
            keys_at[key] = event.start_mark.index
            values_at[key] = value_event.start_mark.index
            if type(value_event) is ScalarEvent and value_event.style:
                found.styles[key] = value_event.style
        return found


def read_yaml(
    data: bytes, path: str, bounds: Bounds = FILE_BOUNDS
) -> tuple[PlacedDict | None, list[Problem]]:
    """Turn the bytes of one YAML file into a placed mapping and the problems found on the way.

    The mapping is None where the file cannot be read at all; `path` is what problems name.
    """
    text, problems = _decode(data, path, bounds.size)
    if text is None:
        return None, problems
    has_escapes = "\\" in text or "\x85" in text
    source = Source(path, _line_starts(text))
    builder = _Builder(source, yaml.CBaseLoader(text).get_event, bounds.nodes, has_escapes)
    is_read = False
    try:
        builder.next_event()  # the stream starts
        first = builder.next_event()
        if isinstance(first, StreamEndEvent):
            return None, [problem(Place(path), "SC104")]
        start = builder.next_event()
        value = builder.value(start, 1)
        is_read = True
        builder.next_event()  # the document ends
        after = builder.next_event()
    except _RefusedError as refused:
        return None, [*builder.problems, refused.found]
    except yaml.YAMLError as error:
        found = _syntax_problem(error, path)
        return None, [problem(found.place, "SC105") if is_read else found]
    if not isinstance(after, StreamEndEvent):
        return None, [problem(builder.place(after), "SC105")]
    if not isinstance(value, PlacedDict):
        empty = isinstance(start, ScalarEvent) and not start.value and not start.style
        found = (
            problem(Place(path), "SC104")
            if empty
            else problem(builder.place(start), "SC203", expected="mapping")
        )
        return None, [*builder.problems, found]
    return value, builder.problems


def _decode(data: bytes, path: str, largest: int) -> tuple[str | None, list[Problem]]:
    if len(data) > largest:
        return None, [problem(Place(path), "SC102", size=f"{len(data):,}", most=f"{largest:,}")]
    if data.count(0) > len(data) // 4:  # UTF-16: of every two bytes of plain text one is zero
        return None, [problem(Place(path), "SC101")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        return None, [problem(_place_of_offset(before, len(before), path), "SC101")]
    hidden = _NOT_YAML.search(text)
    if hidden:
        place = _place_of_offset(text, hidden.start(), path)
        return None, [problem(place, "SC112", character=f"U+{ord(hidden[0]):04X}")]
    return text, []


def _line_starts(text: str) -> list[int]:
    """Where lines begin, counted as the parser counts: in characters, without a byte order mark.

    What Python takes for the end of a line YAML does too, or `_decode` has refused it.
    """
    lines = f"{text}.".removeprefix(_BYTE_ORDER_MARK).splitlines(
        keepends=True
    )  # no line begins behind the text
    return list(accumulate(map(len, lines), initial=0))


def _place_of_offset(text: str, offset: int, path: str) -> Place:
    before = text[:offset]
    return Place(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _syntax_problem(error: yaml.YAMLError, path: str) -> Problem:
    """Where the parser stopped; for a quote that is never closed, where it was opened."""
    detail = str(getattr(error, "problem", None) or error)
    is_open_quote = "end of stream" in detail and "quoted scalar" in str(getattr(error, "context", None))
    mark = getattr(error, "context_mark" if is_open_quote else "problem_mark", None)
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    return problem(place, "SC103", detail=detail)
