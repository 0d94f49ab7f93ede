"""The text of a YAML file to plain mappings, lists and text, each knowing its place.

Scalars stay what the author typed: `no`, `012`, `1:30` and `0.10` are text here, and the model decides what they mean.
The values are built from the parser's events, so that nothing deep or large is ever built before it is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field

import yaml

from generator.model.placed import PlacedDict
from generator.model.placed import PlacedList
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

LARGEST_FILE = 1_000_000
"""Bytes. The longest file of a real framework has some 30 KB; a larger file is a mistake or an attack."""

MOST_NODES = 100_000
"""Scalars, lists and mappings after aliases are followed: an alias bomb has billions, a file of 1 MB has fewer."""

DEEPEST = 50
"""Levels of nesting."""

_PLAIN_TAGS = {None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
_DECEIVES = "[\u202a-\u202e\u2066-\u2069]"
"""Marks that turn the direction of writing: what a reviewer sees is then not what the program reads."""

_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|" + _DECEIVES)
_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|" + _DECEIVES)
"""What escapes such as `\\0` may not bring into a text either."""


class _RefusedError(Exception):
    """Reading of one file cannot go on; carries the problem."""

    def __init__(self, found: Problem) -> None:
        super().__init__()
        self.found = found


@dataclass(slots=True)
class _Builder:
    """Builds the value of one document from the parser's events."""

    path: str
    events: Iterator[yaml.Event]
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, tuple[object, int]] = field(default_factory=dict)
    count: int = 0

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1) if mark else Place(self.path)

    def value(self, event: yaml.Event, depth: int) -> object:
        """The value that starts with an event: text, a placed list or a placed mapping."""
        if depth > DEEPEST:
            raise _RefusedError(problem(self.place(event), "SC114", most=DEEPEST))
        if isinstance(event, yaml.AliasEvent):
            return self._aliased(event)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent), "a value starts here"  # noqa: S101
        before = self.count
        self._add(1, event)
        self._look_at_tag(event)
        if isinstance(event, yaml.ScalarEvent):
            value: object = self._text(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self._list(event, depth)
        else:
            value = self._mapping(event, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, self.count - before)
        return value

    def _add(self, count: int, event: yaml.Event) -> None:
        self.count += count
        if self.count > MOST_NODES:
            raise _RefusedError(problem(self.place(event), "SC107", most=f"{MOST_NODES:,}"))

    def _aliased(self, event: yaml.AliasEvent) -> object:
        """What an anchor stands for. An anchor that is not finished yet is not known: an alias cannot hold itself."""
        if event.anchor not in self.anchors:
            raise _RefusedError(problem(self.place(event), "SC108", alias=event.anchor))
        value, count = self.anchors[event.anchor]
        self._add(count, event)
        return value

    def _look_at_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag not in _PLAIN_TAGS:
            self.problems.append(problem(self.place(event), "SC109", tag=event.tag))

    def _text(self, event: yaml.ScalarEvent) -> str:
        text = str(event.value)
        hidden = _NOT_TEXT.search(text)
        if hidden:
            self.problems.append(problem(self.place(event), "SC112", character=f"U+{ord(hidden[0]):04X}"))
        return _NOT_TEXT.sub(" ", text)

    def _list(self, start: yaml.Event, depth: int) -> PlacedList:
        found = PlacedList(place=self.place(start))
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self.value(event, depth + 1))
            found.item_places.append(self.place(event))
        return found

    def _mapping(self, start: yaml.Event, depth: int) -> PlacedDict:
        found = PlacedDict(place=self.place(start))
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            name = self.value(event, depth + 1)
            value_event = next(self.events)
            value = self.value(value_event, depth + 1)
            self._put(found, event, name, value_event, value)
        return found

    def _put(
        self, found: PlacedDict, event: yaml.Event, name: object, value_event: yaml.Event, value: object
    ) -> None:
        if not isinstance(name, str):
            self.problems.append(problem(self.place(event), "SC110"))
            return
        key = name.strip()
        if key in found:
            line = found.key_places[key].line
            self.problems.append(problem(self.place(event), "SC106", key=key, line=line))
            return
        found[key] = value
        found.key_places[key] = self.place(event)
        found.value_places[key] = self.place(value_event)
        if isinstance(value_event, yaml.ScalarEvent) and value_event.style:
            found.styles[key] = value_event.style


def read_yaml(data: bytes, path: str) -> tuple[PlacedDict | None, list[Problem]]:
    """Turn the bytes of one YAML file into a placed mapping and the problems found on the way.

    The mapping is None where the file cannot be read at all; `path` is what problems name.
    """
    text, problems = _decode(data, path)
    if text is None:
        return None, problems
    builder = _Builder(path, yaml.parse(text, Loader=yaml.CBaseLoader))
    is_read = False
    try:
        next(builder.events)  # the stream starts
        first = next(builder.events)
        if isinstance(first, yaml.StreamEndEvent):
            return None, [problem(Place(path), "SC104")]
        start = next(builder.events)
        value = builder.value(start, 1)
        is_read = True
        next(builder.events)  # the document ends
        after = next(builder.events)
    except _RefusedError as refused:
        return None, [*builder.problems, refused.found]
    except yaml.YAMLError as error:
        found = _syntax_problem(error, path)
        return None, [problem(found.place, "SC105") if is_read else found]
    if not isinstance(after, yaml.StreamEndEvent):
        return None, [problem(builder.place(after), "SC105")]
    if not isinstance(value, PlacedDict):
        empty = isinstance(start, yaml.ScalarEvent) and not start.value and not start.style
        found = (
            problem(Place(path), "SC104")
            if empty
            else problem(builder.place(start), "SC203", expected="mapping")
        )
        return None, [*builder.problems, found]
    return value, builder.problems


def _decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    if len(data) > LARGEST_FILE:
        return None, [problem(Place(path), "SC102", size=f"{len(data):,}", most=f"{LARGEST_FILE:,}")]
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
