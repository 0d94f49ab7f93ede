"""Every record in a value, and the texts that a record itself holds."""

from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Annotated
from typing import Any
from typing import Union
from typing import get_args
from typing import get_origin

from generator.model.placed import Record

_LISTS = (list, tuple)


def records_in(value: object) -> list[Record]:
    """Every record in a value, in no certain order; what a file does not give is not looked at."""
    found: list[Record] = []
    pending: list[Any] = [value]
    while pending:
        each = pending.pop()
        kind: type = type(each)
        fields = fields_with_records(kind)
        if fields is not None:
            found.append(each)
            pending += [getattr(each, name) for name in each.model_fields_set & fields]
        elif isinstance(each, _LISTS):
            pending += each
        elif isinstance(each, Mapping):
            pending += each.values()
    return found


def texts_in(record: Record) -> list[tuple[str, str]]:
    """The texts that are values of a record's own keys, each with its key; words of a fixed list are not among them."""
    given = record.model_fields_set & _with_texts(type(record))
    return [(name, text) for name in given if isinstance(text := getattr(record, name), str)]


@cache
def fields_with_records(any_type: type) -> frozenset[str] | None:
    """The fields of a type of record in which another record may stand: most hold numbers, dates and words.

    None for what is no record; to ask that of a type once is much quicker than of each value.
    """
    if not issubclass(any_type, Record):
        return None
    return frozenset(
        name for name, field in any_type.model_fields.items() if _may_hold_records(field.annotation)
    )


def _may_hold_records(annotation: Any) -> bool:  # noqa: ANN401 - any annotation of a field
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(_may_hold_records(part) for part in get_args(annotation))


@cache
def _with_texts(record_type: type[Record]) -> frozenset[str]:
    """The fields of a type of record whose value may be a text."""
    return frozenset(
        name for name, field in record_type.model_fields.items() if str in _alternatives(field.annotation)
    )


def _alternatives(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation of a field
    """The types of which a value may be: the parts of a union, or the annotation itself."""
    if get_origin(annotation) is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, UnionType}:
        for part in get_args(annotation):
            yield from _alternatives(part)
    else:
        yield annotation
