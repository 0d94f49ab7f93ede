"""Placed YAML values to records: what does not fit becomes a problem at its own line and column."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any
from typing import TypeVar
from typing import get_args

from pydantic import BaseModel
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.placed import PlacedDict
from generator.model.placed import Record
from generator.model.placed import place_in
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

RecordType = TypeVar("RecordType", bound=Record)

_EXPECTED = {
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "list_type": "list",
    "string_type": "text",
}


def bind(record_type: type[RecordType], node: PlacedDict) -> tuple[RecordType | None, list[Problem]]:
    """Make a record from a placed mapping; None and every problem where it does not fit the model."""
    try:
        return record_type.model_validate(node), []
    except ValidationError as error:
        return None, sorted(
            {_problem(details, node, record_type) for details in error.errors(include_url=False)}
        )


def _problem(details: ErrorDetails, node: PlacedDict, record_type: type[Record]) -> Problem:
    location = [step for step in details["loc"] if step != "[key]"]
    of_key = len(location) < len(details["loc"])
    value_place = place_in(node, location, key=of_key)
    kind = details["type"]
    context = details.get("ctx", {})
    if kind.startswith("SC"):
        return _shifted(problem(value_place, kind, **context["facts"]), context["facts"])
    if kind == "extra_forbidden":
        name = str(location[-1])
        known = sorted(set(_known_keys(record_type, location[:-1])))
        return problem(place_in(node, location, key=True), "SC201", key=name, nearest=_nearest(name, known))
    if kind == "missing":
        return problem(place_in(node, location[:-1]), "SC202", key=location[-1])
    if kind in _EXPECTED:
        return problem(value_place, "SC203", expected=_EXPECTED[kind])
    if kind == "literal_error":
        return problem(
            value_place,
            "SC208",
            value=str(details["input"])[:40],
            choices=context["expected"].replace("'", "").replace(" or ", ", "),
        )
    if kind == "union_tag_invalid":
        return problem(
            place_in(node, [*location, "kind"]),
            "SC208",
            value=context["tag"],
            choices=context["expected_tags"].replace("'", ""),
        )
    if kind == "union_tag_not_found":
        return problem(value_place, "SC202", key="kind")
    if kind in {"too_short", "too_long"}:
        limit = context.get("min_length", context.get("max_length"))
        return problem(value_place, "SC227" if kind == "too_short" else "SC228", limit=limit)
    return problem(
        value_place, "SC229", value=str(details["input"])[:40], limit=next(iter(context.values()), "")
    )


def _shifted(found: Problem, facts: dict[str, str]) -> Problem:
    """A fault inside a formula stands further right than the formula's first character."""
    if "position" not in facts:
        return found
    place = found.place
    return Problem(
        Place(place.path, place.line, place.column + int(facts["position"]) - 1), found.code, found.facts
    )


def _nearest(name: str, known: list[str]) -> str:
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    return close[0] if close else ", ".join(known)


def _known_keys(record_type: type[Record], path: list[Any]) -> Iterator[str]:
    """The keys that a record at `path` below `record_type` may have."""
    types: set[type[Record]] = {record_type}
    for step in path:
        below: set[type[Record]] = set()
        for each in types:
            field = next((f for name, f in each.model_fields.items() if str(step) in {name, f.alias}), None)
            below.update(_records_in(field.annotation) if field else {each} if each.__name__ else ())
        tagged = {each for each in below if _kind(each) == step}
        types = tagged or below
    for each in types:
        yield from (field.alias or name for name, field in each.model_fields.items())


def _kind(record_type: type[Record]) -> str | None:
    field = record_type.model_fields.get("kind")
    choices = get_args(field.annotation) if field else ()
    return choices[0] if len(choices) == 1 else None


def _records_in(annotation: object) -> set[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation} if issubclass(annotation, Record) else set()
    return {found for part in get_args(annotation) for found in _records_in(part)}
