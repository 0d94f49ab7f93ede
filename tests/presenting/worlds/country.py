"""A country: the minimal world with any number of units below its town, each with a scorecard like that of the Works Division."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from generator import pipeline
from generator.model.fields import Text
from generator.model.standing import Outcome
from generator.model.standing import outcome
from generator.model.unit import Unit
from generator.presenting.atlas import Atlas
from generator.presenting.plan import PagePlan
from generator.presenting.planning import plan_pages
from generator.presenting.standings import Standings
from tests.worlds.copies import MINIMAL

FRAMEWORK, PERIOD = "town-2569", "round-2"

Plans = Mapping[str, PagePlan]
"""Plans by the url of their page."""


@cache
def _minimal() -> pipeline.Scored:
    found = pipeline.score(MINIMAL)
    assert not found.has_errors
    return found


def like_works(unit: str, *, period: str = PERIOD) -> Outcome:
    """A scorecard of a unit, with what the Works Division of the minimal world got in round 1."""
    works = next(each for each in _minimal().scorecards if (each.unit, each.period) == ("works", "round-1"))
    found = outcome(works)
    return found._replace(standing=found.standing._replace(unit=unit, period=period))


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


def country(count: int, *, hidden: int = 0, internal: bool = False) -> tuple[Atlas, list[Outcome]]:
    """The atlas of a town with so many villages, and a scorecard of each village."""
    project = _minimal().project
    below = villages(count, hidden=hidden)
    units = {"town": project.units["town"], **below}
    atlas = Atlas(project=replace(project, units=units), notes=(), internal=internal)
    found = [(like_works(name), unit.is_public) for name, unit in below.items()]
    return atlas, [
        each._replace(standing=each.standing._replace(is_public=is_public)) for each, is_public in found
    ]


def planned(atlas: Atlas, outcomes: Iterable[Outcome]) -> Iterator[PagePlan]:
    """The pages of an atlas with these scorecards."""
    return plan_pages(Standings(atlas, outcomes), ())


def plans(count: int, *, hidden: int = 0, internal: bool = False) -> Plans:
    """The pages of such a country."""
    return {each.url: each for each in planned(*country(count, hidden=hidden, internal=internal))}
