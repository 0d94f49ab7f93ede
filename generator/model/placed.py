"""Mappings, lists and records that know where in which file they stand."""

from bisect import bisect
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from typing import ClassVar

from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import ModelWrapValidatorHandler
from pydantic import model_validator

from generator.problems import NOWHERE
from generator.problems import Place


@dataclass(frozen=True, slots=True)
class Source:
    """A file and where its lines begin, in characters from its start.

    What was read keeps where it stands as one such number; few are ever asked for, and only then become a place.
    """

    path: str
    lines: Sequence[int] = (0,)

    def place(self, at: int) -> Place:
        """The place of the character number `at`."""
        line = bisect(self.lines, at)
        return Place(self.path, line, at - self.lines[line - 1] + 1)


_NO_SOURCE = Source(NOWHERE.path)


class PlacedDict(dict[str, object]):
    """A YAML mapping that knows where in its source it stands itself, and its keys and values.

    `styles` tells which texts are not plain: `'` and `"` for quoted ones, `|` and `>` for blocks.
    """

    __slots__ = ("at", "keys_at", "source", "styles", "values_at")

    def __init__(
        self, items: Iterable[tuple[str, object]] = (), source: Source = _NO_SOURCE, at: int = 0
    ) -> None:
        super().__init__(items)
        self.source = source
        self.at = at
        self.keys_at: dict[str, int] = {}
        self.values_at: dict[str, int] = {}
        self.styles: dict[str, str] = {}


class PlacedList(list[object]):
    """A YAML sequence that knows where in its source it stands itself, and its items."""

    __slots__ = ("at", "items_at", "source")

    def __init__(self, items: Iterable[object] = (), source: Source = _NO_SOURCE, at: int = 0) -> None:
        super().__init__(items)
        self.source = source
        self.at = at
        self.items_at: list[int] = []


_PLACED = (PlacedDict, PlacedList)


def place_in(node: object, path: Iterable[str | int], *, key: bool = False) -> Place:
    """The place of the value at `path` below a placed node, or of its key.

    Steps that do not exist there are passed over (a missing key has no place, its mapping has),
    so the answer is the nearest place that does exist.
    """
    if not isinstance(node, _PLACED):
        return NOWHERE
    source, at = node.source, node.at
    for step in path:
        if isinstance(node, PlacedDict) and str(step) in node:
            name = str(step)
            at = (node.keys_at if key else node.values_at).get(name, at)
            node = node[name]
        elif isinstance(node, PlacedList) and isinstance(step, int) and step < len(node):
            at = node.items_at[step] if step < len(node.items_at) else at
            node = node[step]
    return source.place(at)


class Record(BaseModel):
    """A frozen record of an input file. Unknown keys are refused; `place` says where it stands (not part of equality)."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True, defer_build=True
    )

    _node: ClassVar[PlacedDict | None] = None

    @model_validator(mode="wrap")
    @classmethod
    def _remember_place(cls, data: Any, handler: ModelWrapValidatorHandler["Record"]) -> "Record":  # noqa: ANN401
        record = handler(data)
        if type(data) is PlacedDict:
            record.__dict__["_node"] = (
                data  # as a cached property is kept: not among the fields, but copied with them
            )
        return record

    @property
    def place(self) -> Place:
        """Where this record starts."""
        return place_in(self._node, ())

    def place_of(self, *path: str | int, key: bool = False) -> Place:
        """Where the value (or the key) at `path` below this record stands; the record's own place if it is not there."""
        return place_in(self._node, path, key=key)

    def __eq__(self, other: object) -> bool:
        """Equal when of one type with equal fields: the place does not count."""
        if type(other) is not type(self):
            return False
        mine, others = self.__dict__, other.__dict__
        return all(mine[name] == others[name] for name in type(self).model_fields)

    def __hash__(self) -> int:
        """By identity of the type: records hold mappings, which have no hash of their own."""
        return hash(type(self))


def or_short(*short: dict[str, object]) -> ConfigDict:
    """The configuration of a record that may also be written in a short form, which its JSON Schema then allows."""

    def allow(schema: dict[str, Any]) -> None:
        whole = dict(schema)
        schema.clear()
        schema.update({"description": whole.get("description", ""), "anyOf": [*short, whole]})

    return ConfigDict(json_schema_extra=allow)


TEXT: dict[str, object] = {"type": ["string", "number"]}
NUMBER: dict[str, object] = {"type": ["number", "string"]}
