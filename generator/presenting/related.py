"""Indicators that have to do with each other, few, and each with the reason."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.project import Framework
from generator.presenting.atlas import Atlas

AT_MOST = 4
"""How many are named for the same reason, and not again for the next."""


class Related(NamedTuple):
    """An indicator of the same framework, and the phrase that says why it is named."""

    id: str
    why: str


def related(atlas: Atlas, framework: Framework, indicator_id: str) -> list[Related]:
    """The indicators beside one under the same composite, with the same objective, and with the same owner.

    What stands above it and below it is named elsewhere on its page.
    """
    found: dict[str, Related] = {}
    visible = atlas.indicators(framework)
    for why, names in _reasons(atlas, framework, indicator_id):
        fresh = [each for each in names if each in visible and each != indicator_id and each not in found]
        found |= {each: Related(each, f"related.{why}") for each in fresh[:AT_MOST]}
    return list(found.values())


def _reasons(atlas: Atlas, framework: Framework, indicator_id: str) -> Iterator[tuple[str, list[str]]]:
    visible = atlas.indicators(framework)
    indicator = framework.indicators[indicator_id]
    node = atlas.node(framework, indicator_id)
    if node is not None and node[1] is not None:
        yield "same-composite", [each.id for each in node[1].indicators]
    objectives, owners = set(indicator.objectives), set(indicator.owners)
    if objectives:
        yield "same-objective", [name for name, each in visible.items() if objectives & set(each.objectives)]
    if owners:
        yield "same-owner", [name for name, each in visible.items() if owners & set(each.owners)]
