"""Mappings, lists and records that know where in which file they stand."""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import ModelWrapValidatorHandler
from pydantic import PrivateAttr
from pydantic import model_validator

from generator.problems import NOWHERE
from generator.problems import Place


class PlacedDict(dict[str, object]):
    """A YAML mapping with the place of itself, of its keys and of their values.

    `styles` tells which texts are not plain: `'` and `"` for quoted ones, `|` and `>` for blocks.
    """

    def __init__(self, items: Iterable[tuple[str, object]] = (), *, place: Place = NOWHERE) -> None:
        super().__init__(items)
        self.place = place
        self.key_places: dict[str, Place] = {}
        self.value_places: dict[str, Place] = {}
        self.styles: dict[str, str] = {}


class PlacedList(list[object]):
    """A YAML sequence with the place of itself and of its items."""

    def __init__(
        self, items: Iterable[object] = (), *, place: Place = NOWHERE, item_places: Iterable[Place] = ()
    ) -> None:
        super().__init__(items)
        self.place = place
        self.item_places = list(item_places)


def place_in(node: object, path: Iterable[str | int], *, key: bool = False) -> Place:
    """The place of the value at `path` below a placed node, or of its key.

    Steps that do not exist there are passed over (a missing key has no place, its mapping has),
    so the answer is the nearest place that does exist.
    """
    place = node.place if isinstance(node, PlacedDict | PlacedList) else NOWHERE
    for step in path:
        if isinstance(node, PlacedDict) and str(step) in node:
            name = str(step)
            places = node.key_places if key else node.value_places
            place = places.get(name, place)
            node = node[name]
        elif isinstance(node, PlacedList) and isinstance(step, int) and step < len(node):
            place = node.item_places[step] if step < len(node.item_places) else place
            node = node[step]
    return place


class Record(BaseModel):
    """A frozen record of an input file. Unknown keys are refused; `place` says where it stands (not part of equality)."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )

    _node: PlacedDict | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_place(cls, data: Any, handler: ModelWrapValidatorHandler["Record"]) -> "Record":  # noqa: ANN401
        record = handler(data)
        if isinstance(data, PlacedDict):
            record._node = data  # noqa: SLF001 - our own private attribute, set from a class method
        return record

    @property
    def place(self) -> Place:
        """Where this record starts."""
        return self._node.place if self._node is not None else NOWHERE

    def place_of(self, *path: str | int, key: bool = False) -> Place:
        """Where the value (or the key) at `path` below this record stands; the record's own place if it is not there."""
        return place_in(self._node, path, key=key) if self._node is not None else NOWHERE

    def __eq__(self, other: object) -> bool:
        """Equal when of one type with equal fields: the place does not count."""
        return type(other) is type(self) and self.__dict__ == other.__dict__

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
