"""Placed YAML values to records: what does not fit becomes a problem at its own line and column."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any
from typing import TypeVar
from typing import get_args

from pydantic import BaseModel
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.fields import shape_of
from generator.model.placed import PlacedDict
from generator.model.placed import PlacedList
from generator.model.placed import Record
from generator.model.placed import place_in
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

RecordType = TypeVar("RecordType", bound=Record)
Step = str | int

_EXPECTED = {
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "list_type": "list",
}

_LIMITS = {"ge": "≥ {}", "gt": "> {}", "le": "≤ {}", "lt": "< {}"}

_BLOCKS = {"|", ">"}


def bind(record_type: type[RecordType], node: PlacedDict) -> tuple[RecordType | None, list[Problem]]:
    """Make a record from a placed mapping; None and every problem where it does not fit the model."""
    try:
        return record_type.model_validate(node), []
    except ValidationError as error:
        return None, sorted(
            {_problem(details, node, record_type) for details in error.errors(include_url=False)}
        )


def _problem(details: ErrorDetails, node: PlacedDict, record_type: type[Record]) -> Problem:
    of_key = "[key]" in details["loc"]
    path = _path(node, [step for step in details["loc"] if step != "[key]"])
    place = place_in(node, path, key=of_key)
    kind = details["type"]
    context = details.get("ctx", {})
    given = shape_of(details["input"])[:40]
    if kind.startswith("SC"):
        return problem(_inside(node, path, place, context["facts"]), kind, **context["facts"])
    if kind == "extra_forbidden":
        name = str(path[-1])
        known = sorted(set(_known_keys(record_type, node, path[:-1])))
        return problem(place_in(node, path, key=True), "SC201", key=name, nearest=_nearest(name, known))
    if kind == "missing":
        return problem(place_in(node, path[:-1]), "SC202", key=path[-1])
    if kind == "union_tag_not_found":
        return problem(place, "SC202", key="kind")
    if kind == "union_tag_invalid":
        tags = context["expected_tags"].replace("'", "")
        tag = shape_of(_below(_at(node, path), "kind"))
        return problem(place_in(node, [*path, "kind"]), "SC208", value=tag, choices=tags)
    if kind in _EXPECTED:
        return problem(place, "SC203", expected=_EXPECTED[kind])
    if kind == "literal_error":
        choices = context["expected"].replace("'", "").replace(" or ", ", ")
        return problem(place, "SC208", value=given, choices=choices)
    if kind == "too_short":
        return problem(place, "SC227", limit=context["min_length"])
    if kind == "too_long":
        return problem(place, "SC228", limit=context["max_length"])
    limit = next(_LIMITS[name].format(bound) for name, bound in context.items())
    return problem(place, "SC229", value=given, limit=limit)


def _path(node: object, location: Sequence[Step]) -> list[Step]:
    """Pydantic's location without the names of kinds, which stand in it after each value that has several kinds."""
    path: list[Step] = []
    has_arrived = False
    for step in location:
        if has_arrived and isinstance(node, PlacedDict) and node.get("kind") == step:
            has_arrived = False
            continue
        path.append(step)
        node = _below(node, step)
        has_arrived = True
    return path


def _at(node: object, path: Sequence[Step]) -> object:
    for step in path:
        node = _below(node, step)
    return node


def _below(node: object, step: Step) -> object:
    if isinstance(node, PlacedDict):
        return node.get(str(step))
    return node[step] if isinstance(node, PlacedList) and isinstance(step, int) and step < len(node) else None


def _inside(node: PlacedDict, path: Sequence[Step], place: Place, facts: Mapping[str, str]) -> Place:
    """Where inside a formula its fault lies: as far right of its first letter as the fault says."""
    parent = _at(node, path[:-1])
    style = parent.styles.get(str(path[-1]), "") if isinstance(parent, PlacedDict) and path else ""
    if "position" not in facts or style in _BLOCKS:
        return place
    return Place(place.path, place.line, place.column + len(style) + int(facts["position"]) - 1)


def _nearest(name: str, known: list[str]) -> str:
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    return close[0] if close else ", ".join(known)


def _known_keys(record_type: type[Record], node: object, path: Sequence[Step]) -> Iterator[str]:
    """The keys that the record at `path` below a record of `record_type` may have."""
    types: set[type[Record]] = {record_type}
    for step in path:
        node = _below(node, step)
        fields = [
            field
            for each in types
            for name, field in each.model_fields.items()
            if str(step) in {name, field.alias}
        ]
        if fields:  # a step that names no field is a key of a mapping or a place in a list of records
            types = {found for field in fields for found in _records_in(field.annotation)}
        kind = node.get("kind") if isinstance(node, PlacedDict) else None
        types = {each for each in types if _kind(each) == kind} or types
    for each in types:
        yield from (field.alias or name for name, field in each.model_fields.items())


def _kind(record_type: type[Record]) -> str | None:
    field = record_type.model_fields.get("kind")
    choices = get_args(field.annotation) if field else ()
    return choices[0] if len(choices) == 1 else None


def _records_in(annotation: Any) -> set[type[Record]]:  # noqa: ANN401 - any type annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation} if issubclass(annotation, Record) else set()
    return {found for part in get_args(annotation) for found in _records_in(part)}
