"""What of a change may be told: nothing of persons, and nothing that is internal on either side."""

from collections.abc import Iterable

from generator.history.changes import At
from generator.history.changes import Renamed
from generator.history.places import rule_of
from generator.history.visibility import rule_is_public
from generator.history.visibility import unit_is_public
from generator.model.project import Project
from generator.model.result import ResultFile
from generator.reviewing.sides import Read


class Shown:
    """Tells what may be told of a change; everything where `internal`."""

    def __init__(self, *projects: Project, internal: bool) -> None:
        self._projects, self._internal = projects, internal

    def rule(self, framework_id: str, indicator_id: str) -> bool:
        """A rule of a framework, or of one of its indicators."""
        return self._internal or all(
            rule_is_public(project, framework_id, indicator_id) for project in self._projects
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
        return self._internal or all(unit_is_public(project, unit_id) for project in self._projects)

    def file(self, path: str) -> bool:
        """A file by its path, unless it is a result file."""
        return not path.startswith("frameworks/") or self.rule(*rule_of(path))

    def result(self, at: At, pair: Iterable[Read | None]) -> bool:
        """A result file: public on both sides as far as it can be scored; one that cannot be read, and was not public, may be internal."""
        if self._internal:
            return True
        sides = [each for each in pair if each is not None]
        cards = [each.scorecard for each in sides if each.scorecard is not None]
        return (
            (bool(cards) or all(each.reported is not None for each in sides))
            and all(card.is_public for card in cards)
            and all(_says_public(each.reported.file) for each in sides if each.reported is not None)
            and self.unit(at.unit)
            and self.rule(at.framework, "")
        )


def _says_public(file: ResultFile) -> bool:
    """Whether nothing in a result file says that it is internal."""
    said = [file.visibility, *(each.visibility for each in file.results.values())]
    return "internal" not in said
