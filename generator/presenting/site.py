"""All pages and data files of a site."""

from collections.abc import Iterator
from collections.abc import Sequence

from generator.model.glossary import Term
from generator.model.project import Project
from generator.model.scorecard import Scorecard
from generator.presenting.atlas import Atlas
from generator.presenting.data import scorecards_csv
from generator.presenting.data import scorecards_json
from generator.presenting.language import BOTH
from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.presenting.pages.framework import framework_page
from generator.presenting.pages.glossary import glossary_page
from generator.presenting.pages.indexes import frameworks_page
from generator.presenting.pages.indexes import home_page
from generator.presenting.pages.indexes import indicators_page
from generator.presenting.pages.indexes import scorecards_page
from generator.presenting.pages.indexes import units_page
from generator.presenting.pages.indicator import indicator_page
from generator.presenting.pages.scorecard import scorecard_page
from generator.presenting.pages.strategy import has_strategy
from generator.presenting.pages.strategy import strategy_page
from generator.presenting.pages.unit import unit_page
from generator.presenting.web import Web
from generator.problems import Problem

SCORECARDS_JSON = "data/scorecards.json"
"""Every site has it, and by it a folder is known to be a site of ours."""

BOM = "\ufeff"
"""Excel takes a CSV for UTF-8 only with this in front (rules.md 3.1)."""


def present(
    project: Project,
    scorecards: Sequence[Scorecard],
    notes: Sequence[Problem],
    terms: Sequence[Term],
    *,
    internal: bool,
) -> Site:
    """Make every page in both languages, and the data files.

    `scorecards` are those that may be shown; whatever else of the project is internal is left out unless `internal`.
    """
    atlas = Atlas(project=project, scorecards=scorecards, notes=notes, internal=internal)
    shown = [each for name in atlas.frameworks for each in atlas.of_framework(name)]
    return Site(
        pages={language.code: tuple(_pages(Web(atlas, language), terms)) for language in BOTH},
        data={
            SCORECARDS_JSON: scorecards_json(project, shown).encode(),
            "data/scorecards.csv": (BOM + scorecards_csv(project, shown)).encode(),
        },
        internal=internal,
    )


def _pages(web: Web, terms: Sequence[Term]) -> Iterator[Page]:
    yield home_page(web)
    yield frameworks_page(web)
    yield indicators_page(web)
    yield units_page(web)
    yield scorecards_page(web)
    yield glossary_page(web, terms)
    for framework in web.atlas.frameworks.values():
        yield framework_page(web, framework)
        if has_strategy(web, framework):
            yield strategy_page(web, framework)
        for indicator_id in web.atlas.indicators(framework):
            yield indicator_page(web, framework, indicator_id)
        for scorecard in web.atlas.of_framework(framework.id):
            yield scorecard_page(web, scorecard)
    for unit_id in web.atlas.units:
        yield unit_page(web, unit_id)
