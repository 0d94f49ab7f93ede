"""Rules across frameworks: the indicator above that one supports exists, and no chain of them closes (S003-06)."""

from collections.abc import Iterator
from collections.abc import Mapping

from generator.checking.scope import circular
from generator.checking.scope import nearest
from generator.model.indicator import Indicator
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.problems import Problem
from generator.problems import problem


def supported_indicators_exist(project: Project) -> Iterator[Problem]:
    """The indicator above is one of the framework, or one of another framework, written `framework/id`."""
    for name, framework in project.frameworks.items():
        for indicator in framework.indicators.values():
            yield from _exists(project, name, framework.indicators, indicator)


def supported_by_own_indicators(project: Project, reported: ReportedResults) -> Iterator[Problem]:
    """The indicator above one of a result file's own is another of them, or one of a framework."""
    at_home = project.frameworks.get(reported.framework)
    if at_home is None or not reported.file.indicators:
        return
    known = {**at_home.indicators, **reported.file.indicators}
    for indicator in reported.file.indicators.values():
        yield from _exists(project, reported.framework, known, indicator)


def _exists(
    project: Project, home: str, known: Mapping[str, Indicator], indicator: Indicator
) -> Iterator[Problem]:
    if indicator.parent_indicator is None:
        return
    place = indicator.place_of("parent_indicator")
    framework, named = _split(home, indicator.parent_indicator)
    if framework not in project.frameworks and framework != home:
        yield problem(place, "SC401", framework=framework, known=", ".join(project.frameworks))
        return
    if framework != home:
        known = project.frameworks[framework].indicators
    if named not in known:
        yield problem(place, "SC301", indicator=named, nearest=nearest(named, known))


def _split(home: str, parent: str) -> tuple[str, str]:
    """The framework and the id of an indicator above."""
    framework, slash, named = parent.partition("/")
    return (framework, named) if slash else (home, parent)


def no_indicator_above_itself(project: Project) -> Iterator[Problem]:
    """Following the indicators above ends."""
    above = {
        f"{name}/{each}": ["/".join(_split(name, indicator.parent_indicator))]
        for name, framework in project.frameworks.items()
        for each, indicator in framework.indicators.items()
        if indicator.parent_indicator is not None
    }
    looping = circular(above)
    for name, framework in project.frameworks.items():
        for each, indicator in framework.indicators.items():
            if f"{name}/{each}" in looping:
                yield problem(indicator.place_of("parent_indicator"), "SC361", id=each)


RULES = (supported_indicators_exist, no_indicator_above_itself)
