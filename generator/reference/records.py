"""The records of the data format: which there are, and which keys each has."""

import re
from typing import Any
from typing import get_args
from typing import get_type_hints

from generator.model.glossary import GlossaryFile
from generator.model.placed import Record
from generator.reading.schema import KINDS


def records() -> dict[str, type[Record]]:
    """Every record of the YAML files by its name, in the order in which the files mention them."""
    found: dict[str, type[Record]] = {}
    waiting: list[type[Record]] = [*KINDS.values(), GlossaryFile]
    while waiting:
        record = waiting.pop(0)
        if record.__name__ not in found:
            found[record.__name__] = record
            waiting = [*_mentioned(record), *waiting]
    return found


def base_of(record: type[Record]) -> type[Record] | None:
    """The record whose keys this one has too; a base without keys is none."""
    base = record.__mro__[1]
    return base if issubclass(base, Record) and base.model_fields else None


def hints(record: type[Record]) -> dict[str, Any]:
    """The annotation of each key that the record adds to those of its base, by the key's name in Python."""
    base = base_of(record)
    found = get_type_hints(record, include_extras=True)
    return {name: found[name] for name in record.model_fields if not (base and name in base.model_fields)}


def keys_of(record: type[Record]) -> list[str]:
    """The keys of a record as written in YAML, without those of its base."""
    return [record.model_fields[name].alias or name for name in hints(record)]


def anchor(record: type[Record]) -> str:
    """The language-neutral anchor of a record's section, without its `record-`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", record.__name__).lower()


def _mentioned(record: type[Record]) -> list[type[Record]]:
    base = base_of(record)
    return [
        *([base] if base else []),
        *(each for hint in hints(record).values() for each in _records_in(hint)),
    ]


def _records_in(hint: Any) -> list[type[Record]]:  # noqa: ANN401 - any annotation
    if isinstance(hint, type) and issubclass(hint, Record):
        return [hint]
    return [found for part in get_args(hint) for found in _records_in(part)]
