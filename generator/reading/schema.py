"""JSON Schema of the YAML files for editors, from the same models that read them (draft-07, which yaml-language-server takes)."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic.json_schema import JsonSchemaMode

from generator.model.framework import FrameworkFile
from generator.model.glossary import GlossaryFile
from generator.model.indicator import Indicator
from generator.model.placed import Record
from generator.model.result import ResultFile
from generator.model.unit import UnitsFile

DRAFT = "http://json-schema.org/draft-07/schema#"

KINDS: Mapping[str, type[Record]] = {
    "framework": FrameworkFile,
    "glossary": GlossaryFile,
    "indicator": Indicator,
    "results": ResultFile,
    "units": UnitsFile,
}
"""The kinds of YAML files."""

Schema = dict[str, Any]


def schema(kind: str | None = None) -> Schema:
    """The schema of one kind of file; without a kind, one schema that accepts any of them."""
    if kind is not None:
        return {"$schema": DRAFT, "title": f"scorecards {kind}", **_draft_07(_generated(KINDS[kind]))}
    definitions: Schema = {}
    for each in KINDS.values():
        found = _draft_07(_generated(each))
        definitions.update(found.pop("definitions", {}))
        definitions[each.__name__] = found
    any_of = [{"$ref": f"#/definitions/{each.__name__}"} for each in KINDS.values()]
    return {
        "$schema": DRAFT,
        "title": "scorecards",
        "anyOf": any_of,
        "definitions": dict(sorted(definitions.items())),
    }


class _Generator(GenerateJsonSchema):
    """Pydantic's generator; a default that is a fraction or a record has no place in a schema for editors."""

    def encode_default(self, dft: Any) -> Any:  # noqa: ANN401 - pydantic's signature
        return dft if dft is None or isinstance(dft, str | bool | int) else str(dft)


def _generated(record: type[Record]) -> Schema:
    mode: JsonSchemaMode = "validation"
    return record.model_json_schema(by_alias=True, schema_generator=_Generator, mode=mode)


def _draft_07(node: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Rename what later drafts call otherwise, and put both languages into each description, which editors show on hover."""
    if isinstance(node, list):
        return [_draft_07(each) for each in node]
    if not isinstance(node, dict):
        return node
    found = {}
    for key, value in node.items():
        if key in {"discriminator", "description_th"}:
            continue
        if key == "$ref":
            found[key] = value.replace("#/$defs/", "#/definitions/")
        else:
            found["definitions" if key == "$defs" else key] = _draft_07(value)
    if "description_th" in node:
        found["description"] = f"{node['description_th']}\n\n{node.get('description', '')}"
    return found
