"""What exactly is another in a rule of an indicator: each value that changed, where it stands in the file, before and after."""

from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from generator.history.changes import RuleChange
from generator.history.kinds import NO_RULES
from generator.history.kinds import without_texts
from generator.model.fields import Text
from generator.model.number import written
from generator.model.placed import Record

ABSENT = "–"

_SCALARS = (str, int, Fraction, date, type(None))


class Difference(NamedTuple):
    """One value: the way to it through the keys of the file, and how it is written on both sides; `–` where it is not there."""

    path: str
    before: str
    after: str


def differences(rule: RuleChange) -> Iterator[Difference]:
    """Every value of an indicator's rule that changed, texts aside; nothing for rules of a framework, which may name what is internal."""
    if rule.before is not None and rule.after is not None:
        for key in rule.keys:
            yield from _between(key, getattr(rule.before, key), getattr(rule.after, key))


def _between(path: str, before: object, after: object) -> Iterator[Difference]:
    if without_texts(before, NO_RULES) == without_texts(after, NO_RULES):
        return
    sides = [_parts(each) for each in (before, after)]
    if type(before) is not type(after) or None in sides:
        yield Difference(path, spelled(before), spelled(after))
        return
    old, new = (each or {} for each in sides)
    for name in dict.fromkeys([*new, *old]):
        yield from _between(f"{path}.{name}", old.get(name), new.get(name))


def _parts(value: object) -> Mapping[str, object] | None:
    """The values below a value, by name; None for one that is told as a whole, such as the thresholds of all levels."""
    if isinstance(value, Record):
        return _fields(value)
    if isinstance(value, Mapping) and not all(isinstance(each, _SCALARS) for each in value.values()):
        return {str(name): each for name, each in value.items()}
    return None


def _fields(record: Record) -> dict[str, object]:
    """The values of a record as its file names them, texts aside."""
    fields = {name: field.alias or name for name, field in type(record).model_fields.items()}
    return {
        said: getattr(record, name)
        for name, said in fields.items()
        if name in record.model_fields_set
        and name not in NO_RULES
        and not isinstance(getattr(record, name), Text)
    }


def spelled(value: object) -> str:
    """A value in one line, as a file would give it."""
    if value is None:
        return ABSENT
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Fraction):
        return written(value)
    if isinstance(value, Record):
        value = _fields(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {spelled(each)}' for name, each in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(spelled, value))}]"
    return str(value)
