"""What a report calls frameworks, periods, units, indicators and grades: as they are called today, else as before, else by their ids."""

from generator.history.changes import At
from generator.history.changes import Diff
from generator.model.project import Framework
from generator.presenting.language import Language


class Names:
    """The names of one change in one language."""

    def __init__(self, diff: Diff, language: Language) -> None:
        before, after = diff.projects
        self._projects = after, before
        self._language = language

    def where(self, at: At) -> str:
        """Framework, period and unit, as far as they are given."""
        framework = self.framework(at.framework)
        name = at.framework if framework is None else self._language.text(framework.rules.short_title)
        return " · ".join(filter(None, [name, self.period(at), self.unit(at.unit)]))

    def period(self, at: At) -> str:
        """A period of a framework."""
        framework = self.framework(at.framework)
        found = None if framework is None else framework.period(at.period)
        return at.period if found is None else self._language.text(found.title)

    def unit(self, name: str) -> str:
        """A unit."""
        for project in self._projects:
            if name in project.units:
                return self._language.text(project.units[name].name)
        return name

    def indicator(self, framework_id: str, name: str) -> str:
        """An indicator, by its code and its title; nothing where none is given."""
        for project in self._projects:
            framework = project.frameworks.get(framework_id)
            found = None if framework is None else framework.indicators.get(name)
            if found is not None:
                return f"{found.code or name} {self._language.text(found.title)}"
        return name

    def framework(self, name: str) -> Framework | None:
        """The framework of that id; None where neither side has one."""
        found = (project.frameworks.get(name) for project in self._projects)
        return next((each for each in found if each is not None), None)

    def grade_title(self, at: At, name: str) -> str:
        """A grade of a scorecard."""
        for project in self._projects:
            framework, unit = project.frameworks.get(at.framework), project.units.get(at.unit)
            grades = framework.rules.grades_of(unit.kind, at.period) if framework and unit else None
            for band in grades.bands if grades else ():
                if band.id == name:
                    return self._language.text(band.title)
        return name
