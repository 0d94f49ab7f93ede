"""A country: the minimal world with any number of units below its town, each with a scorecard like that of the Works Division."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from generator import pipeline
from generator.model.fields import Text
from generator.model.standing import Standing
from generator.model.standing import standing
from generator.model.unit import Unit
from generator.presenting.atlas import Atlas
from generator.presenting.plan import PagePlan
from generator.presenting.planning import plan_pages
from tests.worlds.copies import MINIMAL

FRAMEWORK, PERIOD = "town-2569", "round-2"

Plans = Mapping[str, PagePlan]
"""Plans by the url of their page."""


@cache
def _minimal() -> pipeline.Scored:
    found = pipeline.score(MINIMAL)
    assert not found.has_errors
    return found


def like_works(unit: str, *, period: str = PERIOD) -> Standing:
    """A scorecard of a unit, with what the Works Division of the minimal world got in round 1."""
    works = next(each for each in _minimal().scorecards if (each.unit, each.period) == ("works", "round-1"))
    found = replace(standing(works), unit=unit, period=period)
    results = {name: each._replace(unit=unit, period=period) for name, each in found.indicators.items()}
    return replace(found, indicators=results)


def villages(count: int, *, hidden: int = 0) -> dict[str, Unit]:
    """Units below the town; the first few of them are not for the public."""
    return {
        f"v{number:03}": Unit(
            name=Text(th=f"หมู่บ้าน {number:03}", en=f"Village {count - number:03}"),
            kind="village",
            parent="town",
            visibility="internal" if number < hidden else None,
        )
        for number in range(count)
    }


def country(count: int, *, hidden: int = 0, internal: bool = False) -> tuple[Atlas, list[Standing]]:
    """The atlas of a town with so many villages, and a scorecard of each village."""
    project = _minimal().project
    below = villages(count, hidden=hidden)
    units = {"town": project.units["town"], **below}
    atlas = Atlas(project=replace(project, units=units), notes=(), internal=internal)
    standings = [replace(like_works(name), is_public=unit.is_public) for name, unit in below.items()]
    return atlas, standings


def plans(count: int, *, hidden: int = 0, internal: bool = False) -> Plans:
    """The pages of such a country."""
    return {each.url: each for each in plan_pages(*country(count, hidden=hidden, internal=internal), ())}
