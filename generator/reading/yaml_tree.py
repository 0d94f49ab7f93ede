"""The text of a YAML file to plain mappings, lists and text, each knowing its place.

Scalars stay what the author typed: `no`, `012`, `1:30` and `0.10` are text here, and the model decides what they mean.
"""

from collections.abc import Sequence
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

type_names = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}


class _RefusedError(Exception):
    """Reading of one file cannot go on; carries the problem."""

    def __init__(self, found: Problem) -> None:
        super().__init__()
        self.found = found


@dataclass(slots=True)
class _Conversion:
    """The state of turning one file's nodes into placed values."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    open_nodes: set[int] = field(default_factory=set)
    count: int = 0

    def place(self, mark: yaml.Mark) -> Place:
        return Place(self.path, mark.line + 1, mark.column + 1)

    def value(self, node: yaml.Node) -> object:
        """Turn a node into text, a placed list or a placed mapping; raises _RefusedError where going on is not safe."""
        self.count += 1
        if self.count > MOST_NODES:
            raise _RefusedError(problem(self.place(node.start_mark), "SC107", most=f"{MOST_NODES:,}"))
        if id(node) in self.open_nodes:
            raise _RefusedError(problem(self.place(node.start_mark), "SC108"))
        if len(self.open_nodes) >= DEEPEST:
            raise _RefusedError(problem(self.place(node.start_mark), "SC114", most=DEEPEST))
        if node.tag not in type_names:
            self.problems.append(problem(self.place(node.start_mark), "SC109", tag=node.tag))
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        self.open_nodes.add(id(node))
        converted = self._mapping(node) if isinstance(node, yaml.MappingNode) else self._sequence(node)
        self.open_nodes.remove(id(node))
        return converted

    def _sequence(self, node: yaml.Node) -> PlacedList:
        items: Sequence[yaml.Node] = node.value
        return PlacedList(
            [self.value(item) for item in items],
            place=self.place(node.start_mark),
            item_places=[self.place(item.start_mark) for item in items],
        )

    def _mapping(self, node: yaml.MappingNode) -> PlacedDict:
        found = PlacedDict(place=self.place(node.start_mark))
        for key_node, value_node in node.value:
            key_place = self.place(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(problem(key_place, "SC110"))
                continue
            key = str(key_node.value)
            if key in found:
                self.problems.append(problem(key_place, "SC106", key=key, line=found.key_places[key].line))
                continue
            found[key] = self.value(value_node)
            found.key_places[key] = key_place
            found.value_places[key] = self.place(value_node.start_mark)
        return found


def read_yaml(data: bytes, path: str) -> tuple[PlacedDict | None, list[Problem]]:
    """Turn the bytes of one YAML file into a placed mapping and the problems found on the way.

    The mapping is None where the file cannot be read at all; `path` is what problems name.
    """
    text, problems = _decode(data, path)
    if text is None:
        return None, problems
    loader = yaml.CBaseLoader(text)
    try:
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(error, path)]
    except yaml.reader.ReaderError as error:
        return None, [
            problem(
                _place_of_offset(text, error.position, path), "SC112", character=f"U+{error.character:04X}"
            )
        ]
    finally:
        loader.dispose()
    if node is None:
        return None, [problem(Place(path), "SC104")]
    conversion = _Conversion(path)
    try:
        value = conversion.value(node)
    except _RefusedError as refused:
        return None, [*conversion.problems, refused.found]
    if not isinstance(value, PlacedDict):
        return None, [
            *conversion.problems,
            problem(conversion.place(node.start_mark), "SC203", expected="mapping"),
        ]
    return value, conversion.problems


def _decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    if len(data) > LARGEST_FILE:
        return None, [problem(Place(path), "SC102", size=f"{len(data):,}", most=f"{LARGEST_FILE:,}")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        return None, [problem(_place_of_offset(before, len(before), path), "SC101")]
    for offset, character in enumerate(text):
        if character < " " and character not in "\n\r\t":
            place = _place_of_offset(text, offset, path)
            return None, [problem(place, "SC112", character=f"U+{ord(character):04X}")]
    return text, []


def _place_of_offset(text: str, offset: int, path: str) -> Place:
    before = text[:offset]
    return Place(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _syntax_problem(error: yaml.MarkedYAMLError, path: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    if error.problem and "single document" in f"{error.context} {error.problem}":
        return problem(place, "SC105")
    if error.problem and "another document" in error.problem:
        return problem(place, "SC105")
    return problem(place, "SC103", detail=error.problem or "")
