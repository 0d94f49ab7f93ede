"""Rules of ids that have changed: what was renamed is gone, and only one thing was it."""

from collections.abc import Iterator
from collections.abc import Mapping

from generator.model.framework import FrameworkFile
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.unit import Unit
from generator.problems import Problem
from generator.problems import problem


def renames_hold(project: Project) -> Iterator[Problem]:
    """No id under `renamed_from` is in use, and none stands there twice. Ids are those of units, of frameworks, and of what a framework holds.

    So no chain of them can close: each ends at something that is gone.
    """
    yield from _of({name: each.rules for name, each in project.frameworks.items()})
    yield from _of(project.units)
    for framework in project.frameworks.values():
        yield from _of({each.id: each for each in framework.rules.periods})
        yield from _of(framework.indicators)


def _of(named: Mapping[str, FrameworkFile | Indicator | Period | Unit]) -> Iterator[Problem]:
    claimed: dict[str, str] = {}
    for name, each in named.items():
        for number, former in enumerate(each.renamed_from):
            place = each.place_of("renamed_from", number)
            if former in named:
                yield problem(place, "SC367", id=former)
            elif former in claimed:
                yield problem(place, "SC368", id=former, other=claimed[former])
            else:
                claimed[former] = name


def own_indicators_have_no_former_id(reported: ReportedResults) -> Iterator[Problem]:
    """An indicator of one's own stands in one file alone and is matched with nothing."""
    for own in reported.file.indicators.values():
        if own.renamed_from:
            yield problem(own.place_of("renamed_from", key=True), "SC369")


RULES = (renames_hold,)
