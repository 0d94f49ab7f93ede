"""What of the rules may be told in public: nothing of persons, and nothing that is internal."""

from generator.model.project import Project
from generator.model.unit import POSITION


def rule_is_public(project: Project, framework_id: str, indicator_id: str = "") -> bool:
    """A rule of a framework, or of one of its indicators; what is not there hides nothing."""
    framework = project.frameworks.get(framework_id)
    if framework is None:
        return True
    indicator = framework.indicators.get(indicator_id)
    return framework.rules.visibility == "public" and (indicator is None or indicator.visibility == "public")


def unit_is_public(project: Project, unit_id: str) -> bool:
    """Whether results of a unit may be told; of one that is not there, nothing says that they may not."""
    unit = project.units.get(unit_id)
    return unit is None or (unit.is_public and unit.kind != POSITION)
