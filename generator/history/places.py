"""What stands where in a project: whose rules or results a file holds."""

from generator.history.changes import At

UNITS = "results/units.yml"

_DEFINITION_DEPTH = 2
_RESULT_DEPTH = 3


def is_result(path: str) -> bool:
    """Whether a path is that of a result file, `results/<framework>/<period>/<unit>.yml`."""
    return path.startswith("results/") and path.count("/") == _RESULT_DEPTH and path.endswith(".yml")


def result_path(at: At) -> str:
    """The path of a result file."""
    return f"results/{at.framework}/{at.period}/{at.unit}.yml"


def at_path(path: str) -> At:
    """Whose result file it is."""
    _, framework, period, unit = path.removesuffix(".yml").split("/")
    return At(framework, period, unit)


def rule_of(path: str) -> tuple[str, str]:
    """The framework and the indicator of a file of a framework; the indicator is empty for the framework's own."""
    parts = path.removesuffix(".yml").split("/")
    return parts[1] if len(parts) > 1 else "", parts[3] if "indicators" in parts[2:3] else ""


def framework_of(path: str) -> str:
    """The framework to which a file of rules or results belongs; empty where it belongs to none, or to all."""
    is_rule = path.startswith("frameworks/") and path.count("/") >= _DEFINITION_DEPTH
    return path.split("/")[1] if is_rule or is_result(path) else ""
