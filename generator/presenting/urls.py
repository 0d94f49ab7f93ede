"""Where every page and every data file lives; the same in both languages."""

HOME = "index.html"
FRAMEWORKS = "frameworks/index.html"
INDICATORS = "indicators/index.html"
UNITS = "units/index.html"
UNITS_BY_NAME = "units/by_name.html"
SCORECARDS = "scorecards/index.html"
GLOSSARY = "glossary.html"
A_TO_Z = "a_to_z.html"
NUMBERS = "numbers.html"
CHANGES = "changes.html"
METHOD = "method.html"

FEEDS = "data/feeds/"
"""The folder of the feeds; their names end in .xml, which every server knows."""

SCORECARDS_JSON = "data/scorecards.json"
"""Every site has it, and by it a folder is known to be a site of ours."""


def numbered(url: str, number: int) -> str:
    """A further page of a list, beside the first: `units/index_2.html`. No id has an underscore, so it is no unit's page."""
    return url if number == 1 else f"{url.removesuffix('.html')}_{number}.html"


def framework(framework_id: str) -> str:
    """A framework's page."""
    return f"frameworks/{framework_id}/index.html"


def strategy(framework_id: str) -> str:
    """The page of a framework's strategy map and cascade."""
    return f"frameworks/{framework_id}/strategy.html"


def revisions(framework_id: str, number: int = 1) -> str:
    """A page of the list of what changed the scores of a framework."""
    return numbered(f"frameworks/{framework_id}/revisions.html", number)


def revision(framework_id: str, commit_id: str, number: int = 1) -> str:
    """A page on one change of the scores of a framework, by the short id of its commit."""
    return numbered(f"frameworks/{framework_id}/revisions/{commit_id}.html", number)


def indicator(framework_id: str, indicator_id: str) -> str:
    """A KPI template's page."""
    return f"frameworks/{framework_id}/indicators/{indicator_id}.html"


def indicator_results(framework_id: str, indicator_id: str, number: int) -> str:
    """A page of an indicator's results; the first stands on the KPI template's page. No two indicators share a page."""
    if number == 1:
        return indicator(framework_id, indicator_id)
    return f"frameworks/{framework_id}/results/{indicator_id}_{number}.html"


def unit(unit_id: str) -> str:
    """A unit's page."""
    return f"units/{unit_id}.html"


def unit_children(unit_id: str, number: int) -> str:
    """A page of the units below a unit; the first stands on the unit's page."""
    return unit(unit_id) if number == 1 else f"units/{unit_id}/children_{number}.html"


def unit_revisions(unit_id: str, number: int = 1) -> str:
    """A page of the list of what changed the scores of a unit."""
    return numbered(f"units/{unit_id}/revisions.html", number)


def period(framework_id: str, period_id: str) -> str:
    """The list of a period's scorecards, where they are too many for the list of all."""
    return f"scorecards/{framework_id}/{period_id}/index.html"


def comparison(framework_id: str, period_id: str) -> str:
    """The page that compares the units of a period; a name with an underscore, which no unit has."""
    return f"scorecards/{framework_id}/{period_id}/compare_units.html"


def report_status(framework_id: str, period_id: str) -> str:
    """The page that tells which reports of a period are missing; a name with an underscore, which no unit has."""
    return f"scorecards/{framework_id}/{period_id}/report_status.html"


def scorecard(framework_id: str, period_id: str, unit_id: str) -> str:
    """A scorecard's page."""
    return f"scorecards/{framework_id}/{period_id}/{unit_id}.html"


def scorecard_data(framework_id: str, period_id: str, unit_id: str) -> str:
    """The data file of one scorecard."""
    return f"data/scorecards/{framework_id}/{period_id}/{unit_id}.json"


def period_data(framework_id: str, period_id: str) -> str:
    """The table of a period's scorecards."""
    return f"data/scorecards/{framework_id}/{period_id}.csv"


def feed(language: str, framework_id: str = "") -> str:
    """The Atom feed of what changed scores, of a framework or of all."""
    return f"{FEEDS}{language}/{framework_id}.xml" if framework_id else f"{FEEDS}{language}.xml"
