"""Which parts of a framework a change touches directly, and which only through them: in its tree, its cascade and its strategy map."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import NamedTuple

from generator.history.changes import Diff
from generator.model.project import Framework
from generator.model.tree import Aspect
from generator.model.tree import Perspective


class Touched(NamedTuple):
    """What a change touches of one framework, by id in the order of the framework.

    `direct` are indicators whose rule, weight or results changed. What is counted from them follows: indicators above, `groups`
    (perspectives and aspects), and the `objectives` that they measure with those that these lead to.
    """

    framework: Framework
    direct: tuple[str, ...]
    follows: tuple[str, ...]
    groups: tuple[Perspective | Aspect, ...]
    objectives: tuple[str, ...]


def touched(diff: Diff) -> Iterator[Touched]:
    """The frameworks of which a change touches anything, as they are after it; those that are gone have no parts any more."""
    for name, framework in diff.projects[1].frameworks.items():
        rows = [row for card in diff.cards if card.at.framework == name for row in card.rows]
        rules = {each.indicator for each in diff.rules if each.framework == name}
        direct = {row.id for row in rows if row.causes} | rules & framework.indicators.keys()
        follows = ({row.id for row in rows} | set(_above(framework, direct))) - direct
        if direct or follows:
            yield Touched(
                framework=framework,
                direct=_ordered(direct, framework),
                follows=_ordered(follows, framework),
                groups=tuple(_groups(framework, direct)),
                objectives=tuple(_objectives(framework, direct)),
            )


def _ordered(names: Iterable[str], framework: Framework) -> tuple[str, ...]:
    """Indicators in the order of the tree; then what is not in it."""
    known = set(names)
    inside = [name for name in framework.by_id if name in known]
    return (*inside, *sorted(known - set(inside)))


def _above(framework: Framework, names: Iterable[str]) -> Iterator[str]:
    """The indicators that are counted from others, or that others support in the cascade, however far above."""
    parents: dict[str, list[str]] = {}
    for _, above, node in framework.nodes():
        if above is not None:
            parents.setdefault(node.id, []).append(above.id)
    for name, indicator in framework.indicators.items():
        above_it = indicator.parent_indicator
        if above_it is not None and above_it in framework.indicators:
            parents.setdefault(name, []).append(above_it)
    yield from _reached(names, parents)


def _reached(names: Iterable[str], arrows: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """All that arrows lead to from some names, each once."""
    pending, seen = list(names), set()
    while pending:
        for each in arrows.get(pending.pop(), ()):
            if each not in seen:
                seen.add(each)
                pending.append(each)
                yield each


def _groups(framework: Framework, names: Iterable[str]) -> Iterator[Perspective | Aspect]:
    """The perspectives and aspects in which some indicators stand."""
    known = set(names)
    for perspective in framework.rules.perspectives:
        found = [
            group
            for group in perspective.groups
            if any(_holds(node.id, known, framework) for node in group.indicators)
        ]
        if found and found[0] is not perspective:
            yield perspective
        yield from found


def _holds(name: str, known: set[str], framework: Framework) -> bool:
    return name in known or any(
        above is not None and above.id == name and _holds(node.id, known, framework)
        for _, above, node in framework.nodes()
    )


def _objectives(framework: Framework, names: Iterable[str]) -> Iterator[str]:
    """The objectives that some indicators measure, and what these lead to, in the order of the map."""
    strategy = framework.rules.strategy
    if strategy is None:
        return
    known = [framework.indicators[name] for name in names if name in framework.indicators]
    measured = [each for indicator in known for each in indicator.objectives]
    arrows = {each.id: each.leads_to for each in strategy.objectives}
    found = {*measured, *_reached(measured, arrows)}
    yield from (each.id for each in strategy.objectives if each.id in found)
