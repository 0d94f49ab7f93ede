"""Where every page lives; the same in both languages."""

HOME = "index.html"
FRAMEWORKS = "frameworks/index.html"
INDICATORS = "indicators/index.html"
UNITS = "units/index.html"
SCORECARDS = "scorecards/index.html"
GLOSSARY = "glossary.html"


def framework(framework_id: str) -> str:
    """A framework's page."""
    return f"frameworks/{framework_id}/index.html"


def strategy(framework_id: str) -> str:
    """The page of a framework's strategy map and cascade."""
    return f"frameworks/{framework_id}/strategy.html"


def indicator(framework_id: str, indicator_id: str) -> str:
    """A KPI template's page."""
    return f"frameworks/{framework_id}/indicators/{indicator_id}.html"


def unit(unit_id: str) -> str:
    """A unit's page."""
    return f"units/{unit_id}.html"


def scorecard(framework_id: str, period_id: str, unit_id: str) -> str:
    """A scorecard's page."""
    return f"scorecards/{framework_id}/{period_id}/{unit_id}.html"
