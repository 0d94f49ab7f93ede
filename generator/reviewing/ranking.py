"""The rank of every unit of some periods on one side of a change, among the units of its kind."""

from collections.abc import Collection

from generator.building.state import CardsInShort
from generator.building.team import Team
from generator.history.changes import At
from generator.history.places import at_path
from generator.model.rounding import half_up_units
from generator.model.standing import Standing
from generator.model.standing import ratio
from generator.model.unit import POSITION
from generator.reviewing.sides import Side
from generator.scoring.ranking import ranks


def ranks_of(
    side: Side, periods: Collection[tuple[str, str]], last: CardsInShort, team: Team
) -> dict[At, int]:
    """The ranks by published totals, as on the site: none of positions, of a unit alone in its kind, and without a total.

    `last` is the last examination of the project.
    """
    paths = [path for path in side.results if at_path(path)[:2] in periods]
    groups: dict[tuple[str, str, str], dict[At, int]] = {}
    for each in side.standings(paths, last, team):
        unit = side.project.units[each.unit]
        total = _published(side, each)
        if total is not None and unit.kind != POSITION:
            group = groups.setdefault((each.framework, each.period, unit.kind), {})
            group[At(each.framework, each.period, each.unit)] = total
    found: dict[At, int] = {}
    for group in groups.values():
        if len(group) > 1:
            numbers = ranks(group.values())
            found |= {at: numbers[total].number for at, total in group.items()}
    return found


def _published(side: Side, standing: Standing) -> int | None:
    """A total in whole units of its last place."""
    if standing.total is None:
        return None
    places = side.project.frameworks[standing.framework].rules.rounding.score_places
    return half_up_units(*ratio(standing.total), places)
