"""Groups of pages by what they show: where nothing of that has changed, neither has any of its pages."""

from generator.model.standing import Standing

ALWAYS = "always"
"""The pages that show something of every scorecard, and those of units that sum up the units below them."""

DEFINED = "definitions"
"""The pages that show nothing of any scorecard."""


RECORDED = "records"
"""The pages that show the history of the data: nothing but the plan tells whether they have changed."""


def of_framework(framework_id: str) -> str:
    """The pages of a framework: its rules, its strategy, the first of its scorecards."""
    return f"framework {framework_id}"


def of_period(framework_id: str, period_id: str) -> str:
    """The list of a period's scorecards, and the pages that compare its units: any score of any of them."""
    return f"period {framework_id} {period_id}"


def of_indicator(framework_id: str, indicator_id: str) -> str:
    """The KPI template with the results of all units."""
    return f"indicator {framework_id} {indicator_id}"


def of_unit(unit_id: str) -> str:
    """The pages of a unit with its scorecards."""
    return f"unit {unit_id}"


def showing(standing: Standing) -> set[str]:
    """The groups that show a scorecard, beside those of its indicators."""
    framework_id, period_id = standing.framework, standing.period
    return {
        ALWAYS,
        of_framework(framework_id),
        of_period(framework_id, period_id),
        of_unit(standing.unit),
    }
