"""The JSON Schema for editors accepts what the program accepts, and refuses a key that it does not know."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.reading.schema import DRAFT
from generator.reading.schema import KINDS
from generator.reading.schema import schema
from tests.checking.good_world import GOOD_WORLD

ROOT = Path(__file__).parents[2]
WHOLE = "any"


class Yaml12(yaml.SafeLoader):
    """Reads scalars as editors do: numbers and truth values are what they look like, dates are text."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as in the class above
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool", ":int"))]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"true|false"), list("tf"))
Yaml12.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+\Z"), list("-+0123456789"))


def load(text: str) -> Any:  # noqa: ANN401 - any YAML value
    """The value of a text; every key is a text, as in JSON."""
    return json.loads(json.dumps(yaml.load(text, Loader=Yaml12)))  # noqa: S506 - a safe loader


def kind_of(path: str) -> str:
    """Which kind of file a path is."""
    if path.endswith("docs/glossary.yml"):
        return "glossary"
    if path == "results/units.yml":
        return "units"
    if path.startswith("results/"):
        return "results"
    return "framework" if path.endswith("/framework.yml") else "indicator"


OWN_FILES = {
    str(file.relative_to(ROOT)): file.read_text("utf-8")
    for folder in ("docs", "frameworks", "results")
    for file in sorted((ROOT / folder).rglob("*.yml"))
    if folder != "docs" or file.name == "glossary.yml"
}
FILES = {**GOOD_WORLD, **OWN_FILES}
VALIDATORS = {kind: Draft7Validator(schema(kind)) for kind in KINDS} | {WHOLE: Draft7Validator(schema())}


def faults(kind: str, value: Any) -> list[str]:  # noqa: ANN401 - any JSON value
    """What a schema refuses."""
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in VALIDATORS[kind].iter_errors(value)
    ]


@pytest.mark.parametrize("kind", [*KINDS, None])
def test_a_schema_is_valid_draft_07(kind: str | None) -> None:
    found = schema(kind)
    Draft7Validator.check_schema(found)
    assert found["$schema"] == DRAFT
    text = json.dumps(found)
    assert "$defs" not in text
    assert "discriminator" not in text
    assert "description_th" not in text
    assert text == json.dumps(schema(kind))


@pytest.mark.parametrize("kind", [*KINDS, None])
def test_every_reference_is_defined(kind: str | None) -> None:
    found = schema(kind)
    references = set(_values_of("$ref", found))
    assert references
    assert {each.removeprefix("#/definitions/") for each in references} <= set(found["definitions"])


def _values_of(key: str, node: object) -> list[str]:
    if isinstance(node, list):
        return [found for each in node for found in _values_of(key, each)]
    if not isinstance(node, dict):
        return []
    here = [value for name, value in node.items() if name == key and isinstance(value, str)]
    return here + [found for each in node.values() for found in _values_of(key, each)]


def test_there_are_files_of_every_kind() -> None:
    assert {kind_of(path) for path in OWN_FILES} == set(KINDS)


@pytest.mark.parametrize("path", FILES)
def test_a_file_that_the_program_accepts_is_accepted(path: str) -> None:
    assert faults(kind_of(path), load(FILES[path])) == []
    assert faults(WHOLE, load(FILES[path])) == []


@pytest.mark.parametrize("path", GOOD_WORLD)
def test_an_unknown_key_is_refused_wherever_it_stands(path: str) -> None:
    good = load(GOOD_WORLD[path])
    for number in range(_count(good)):
        bad = copy.deepcopy(good)
        _mappings(bad)[number]["Not A Key"] = 1
        assert faults(kind_of(path), bad), (
            f"mapping {number} of {path} takes any key: {_mappings(good)[number]}"
        )


def _mappings(node: object) -> list[dict[str, Any]]:
    """Every mapping of a tree whose keys a record gives, the tree itself first; a variable may be called `value`."""
    if isinstance(node, list):
        return [found for each in node for found in _mappings(each)]
    if not isinstance(node, dict):
        return []
    below = [found for each in node.values() for found in _mappings(each)]
    marks = {"th", "title", "kind", "id", "expression", "steps", "value"} & set(node)
    return below if not marks or isinstance(node.get("value"), dict) else [node, *below]


def _count(tree: object) -> int:
    return len(_mappings(tree))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("units", "units: {a: {name: {th: ก}}}"),
        ("units", "units: {}"),
        ("units", "units: {a: {name: A, kind: b}}"),
        ("indicator", "title: {th: ก}\ncriteria: {kind: other}"),
        ("indicator", "title: {th: ก}\nvisibility: hidden"),
        ("indicator", "title: {th: ก}\nplaceholder: maybe"),
        ("results", "results: {a: {value: many}}"),
        ("results", "results: {a: {submitted: 20 March 2013}}"),
        ("framework", "title: {th: ก}"),
    ],
)
def test_what_the_program_refuses_is_refused(kind: str, text: str) -> None:
    assert faults(kind, load(text))


def test_every_key_is_described_in_both_languages() -> None:
    for kind in KINDS:
        descriptions = _values_of("description", schema(kind)["properties"])
        assert descriptions
        for each in descriptions:
            thai, _, english = each.partition("\n\n")
            assert any("ก" <= letter <= "๙" for letter in thai), each
            assert any("a" <= letter <= "z" for letter in english), each
