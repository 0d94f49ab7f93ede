"""What of a change may be told: nothing of persons, and nothing that is internal on either side."""

from collections.abc import Iterable

from generator.history.changes import At
from generator.history.changes import Renamed
from generator.model.project import Project
from generator.reviewing.sides import Read


class Shown:
    """Tells what may be told of two revisions; everything where `internal`."""

    def __init__(self, *projects: Project, internal: bool) -> None:
        self._projects, self._internal = projects, internal

    def rule(self, framework_id: str, indicator_id: str) -> bool:
        """A rule of a framework, or of one of its indicators."""
        return self._internal or all(
            _is_public(project, framework_id, indicator_id) for project in self._projects
        )

    def renamed(self, renamed: Renamed) -> bool:
        """A change of an id; that of a period, as the rule of its framework."""
        if renamed.kind == "unit":
            return self.unit(renamed.after)
        if renamed.kind == "framework":
            return self.rule(renamed.after, "")
        return self.rule(renamed.framework, renamed.after if renamed.kind == "indicator" else "")

    def unit(self, unit_id: str) -> bool:
        """A unit, which is public wherever it is."""
        units = (project.units.get(unit_id) for project in self._projects)
        return self._internal or all(unit.is_public for unit in units if unit is not None)

    def file(self, path: str) -> bool:
        """A file by its path, unless it is a result file."""
        return not path.startswith("frameworks/") or self.rule(*rule_of(path))

    def result(self, at: At, pair: Iterable[Read | None]) -> bool:
        """A result file; where it has no scorecard, its unit and its framework decide."""
        if self._internal:
            return True
        cards = [each.scorecard for each in pair if each is not None]
        return (
            all(card.is_public for card in cards if card is not None)
            and self.unit(at.unit)
            and self.rule(at.framework, "")
        )


def _is_public(project: Project, framework_id: str, indicator_id: str) -> bool:
    framework = project.frameworks.get(framework_id)
    if framework is None:
        return True
    indicator = framework.indicators.get(indicator_id)
    return framework.rules.visibility == "public" and (indicator is None or indicator.visibility == "public")


def rule_of(path: str) -> tuple[str, str]:
    """The framework and the indicator of a file of a framework; the indicator is empty for the framework's own."""
    parts = path.removesuffix(".yml").split("/")
    return parts[1] if len(parts) > 1 else "", parts[3] if "indicators" in parts[2:3] else ""
