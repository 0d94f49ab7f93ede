"""Which kind of change a change is: of a rule, of a text, or of something on which no score depends."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from generator.history.changes import RuleChange
from generator.model.fields import Text
from generator.model.ledger import Moved
from generator.model.placed import Record
from generator.model.project import Framework

INDICATOR_RULES = (
    "criteria",
    "formula",
    "projects",
    "quarterly",
    "pilot",
    "level_conditions",
    "deadline",
    "deductions",
    "deduction_floor",
    "not_applicable",
    "targets",
)
"""The keys of an indicator by which results become scores, and the target that a score is read against."""

FRAMEWORK_RULES = (
    "base",
    "perspectives",
    "total",
    "tracks",
    "choices",
    "periods",
    "working_days",
    "allocations",
    "rounding",
    "out_of_100",
    "report_deduction",
    "grades",
    "grades_for",
    "gates",
    "appraisal",
)
"""The keys of a framework by which scores become totals and grades."""


NO_RULES = frozenset({"renamed_from", "provisional", "code_owners", "revisions"})
"""Keys of definitions on which no score depends, wherever they stand: what something was called before, who reads changes, and the like."""


def without_texts(value: object, besides: AbstractSet[str] = frozenset()) -> object:
    """What is left of a value when every bilingual text in it is taken away, and the keys `besides`, to compare with another."""
    if isinstance(value, Text):
        return None
    if isinstance(value, Record):
        names = [each for each in type(value).model_fields if each not in besides]  # in one order everywhere
        return {name: without_texts(getattr(value, name), besides) for name in names}
    if isinstance(value, Mapping):
        return {name: without_texts(each, besides) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [without_texts(each, besides) for each in value]
    return value


def differing(before: Record, after: Record, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys whose values differ in more than their texts."""
    sides = ({key: without_texts(getattr(each, key), NO_RULES) for key in keys} for each in (before, after))
    first, then = sides
    return tuple(key for key in keys if first[key] != then[key])


def rule_changes(name: str, before: Framework | None, after: Framework | None) -> Iterator[RuleChange]:
    """The rules of the framework `name` that are others: its own first, then those of its indicators in their order."""
    if before is None or after is None:
        yield RuleChange(framework=name, indicator="", how="came" if before is None else "went", keys=())
        return
    if keys := differing(before.rules, after.rules, FRAMEWORK_RULES):
        yield RuleChange(framework=after.id, indicator="", how="changed", keys=keys)
    for each in dict.fromkeys([*before.indicators, *after.indicators]):
        old, new = before.indicators.get(each), after.indicators.get(each)
        if old is None or new is None:
            how: Moved = "came" if old is None else "went"
            yield RuleChange(framework=after.id, indicator=each, how=how, keys=(), before=old, after=new)
        elif keys := differing(old, new, INDICATOR_RULES):
            yield RuleChange(
                framework=after.id, indicator=each, how="changed", keys=keys, before=old, after=new
            )
