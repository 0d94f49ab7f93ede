"""How the newest results of the units below a unit are spread: counted once for all units, so that a page need not hang on each result.

No mean is formed: no framework says how the totals of several units make one.
"""

from collections.abc import Mapping
from collections.abc import Sequence

from generator.model.standing import Standing
from generator.model.unit import POSITION
from generator.presenting.plan import GradeSummary
from generator.presenting.standings import Standings


def roll_ups(seen: Standings) -> Mapping[str, Sequence[GradeSummary]]:
    """For each unit that has units below with scorecards: of each framework the newest period, counted by grade.

    All units below count, however deep, but not the unit itself, nor positions, which are persons.
    """
    units = seen.atlas.units
    below: dict[str, dict[str, list[Standing]]] = {}
    for (framework, period), found in seen.by_period.items():  # the newest period first
        for each in found:
            if units[each.unit].kind == POSITION:
                continue
            above = units[each.unit].parent
            while above is not None and above in units:
                mine = below.setdefault(above, {}).setdefault(framework, [])
                if not mine or mine[0].period == period:
                    mine.append(each)
                above = units[above].parent
    return {name: [seen.counted(found) for found in mine.values()] for name, mine in below.items()}
