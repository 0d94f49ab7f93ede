"""Rules of scoring criteria: each kind tells what contradicts itself, and a declared direction is the one that it has."""

from collections.abc import Iterator

from generator.checking.records import records_in
from generator.checking.scope import IndicatorScope
from generator.checking.scope import twice
from generator.model.criteria import Item
from generator.model.placed import Record
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem


def criteria_make_sense(scope: IndicatorScope) -> Iterator[Problem]:
    """Levels rise or fall strictly, ranges do not overlap, steps make sense: whatever the kind asks of itself."""
    if scope.indicator.criteria is not None:
        yield from scope.indicator.criteria.problems()


def direction_agrees(scope: IndicatorScope) -> Iterator[Problem]:
    """A declared direction is the one that the criteria have; "percent" alone says nothing (S003-10)."""
    indicator = scope.indicator
    is_falling = indicator.criteria.is_falling if indicator.criteria is not None else None
    if indicator.direction is not None and is_falling is not None:
        found = "falling" if is_falling else "rising"
        if found != indicator.direction:
            yield problem(indicator.place_of("direction"), "SC306", declared=indicator.direction, found=found)


def level_conditions_can_bite(scope: IndicatorScope) -> Iterator[Problem]:
    """The cap of a condition lies below the level that asks for it, and each condition has a fact of its own (S001-07)."""
    conditions = scope.indicator.level_conditions
    yield from twice((each.fact, each.place_of("fact")) for each in conditions)
    for each in scope.indicator.level_conditions:
        if not 0 <= each.cap < each.level:
            yield problem(each.place_of("cap_without"), "SC349", level=each.level)


def parts_stand_once(scope: IndicatorScope) -> Iterator[Problem]:
    """Parts, classes, options and things sent have ids of their own inside their list."""
    for record in records_in(scope.indicator):
        for name in type(record).model_fields:
            yield from twice(_ids(getattr(record, name)))


def _ids(items: object) -> Iterator[tuple[str, Place]]:
    """The ids of a list of records with their places; a checklist itself compares its items over all groups."""
    for item in items if isinstance(items, list) else ():
        if isinstance(item, Record) and not isinstance(item, Item) and hasattr(item, "id"):
            yield item.id, item.place_of("id")


RULES = (criteria_make_sense, direction_agrees, level_conditions_can_bite, parts_stand_once)
