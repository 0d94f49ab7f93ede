"""What each group of pages shows of recorded changes, in short: where it is another, so are some of its pages."""

from collections.abc import Iterator
from hashlib import blake2b

import msgspec

from generator.presenting import groups
from generator.presenting.atlas import Atlas
from generator.presenting.moves import Moves

_encoded = msgspec.msgpack.Encoder().encode

Told = tuple[str, object]
"""A group, and something that its pages show."""


def recorded_groups(atlas: Atlas, moves: Moves) -> dict[str, str]:
    """A digest for each group that shows anything of the changes."""
    told: dict[str, list[object]] = {}
    for group, what in (*_marks(atlas, moves), *_rules(atlas, moves), *_units(atlas, moves)):
        told.setdefault(group, []).append(what)
    return {group: blake2b(_encoded(what), digest_size=16).hexdigest() for group, what in told.items()}


def _of_unit(atlas: Atlas, unit_id: str) -> str:
    return groups.ALWAYS if atlas.children(unit_id) else groups.of_unit(unit_id)


def _marks(atlas: Atlas, moves: Moves) -> Iterator[Told]:
    """The marks of values that were changed."""
    for (framework, period, unit), day in moves.revised.items():
        what = (framework, period, unit, day)
        yield groups.ALWAYS, what
        yield groups.of_framework(framework), what
        yield groups.of_period(framework, period), what
        yield _of_unit(atlas, unit), what
    for (framework, indicator), rows in moves.revised_rows.items():
        yield groups.of_indicator(framework, indicator), sorted(rows.items())
        for (period, unit), day in rows.items():
            yield groups.of_period(framework, period), (indicator, unit, day)


def _rules(atlas: Atlas, moves: Moves) -> Iterator[Told]:
    """The changes of rules that KPI templates tell, and whether a framework has a feed, to which its page leads."""
    for name in atlas.frameworks:
        yield groups.of_framework(name), moves.has_changes(name)
        for change in moves.whole(name):
            for rule in change.rules:
                yield groups.of_indicator(name, rule.indicator), (change.recorded, change.moved, rule)


def _units(atlas: Atlas, moves: Moves) -> Iterator[Told]:
    """The lists of units."""
    for unit in atlas.units:
        changes = moves.of_unit(unit)
        if changes:
            yield _of_unit(atlas, unit), changes
