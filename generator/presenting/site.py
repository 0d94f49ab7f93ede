"""A whole site in memory: all pages and data files."""

from collections.abc import Sequence

from generator.model.glossary import Term
from generator.model.project import Project
from generator.model.scorecard import Scorecard
from generator.model.standing import standing
from generator.presenting.atlas import Atlas
from generator.presenting.data import scorecards_csv
from generator.presenting.data import scorecards_json
from generator.presenting.language import BOTH
from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.presenting.pages import make_page
from generator.presenting.pages.scorecard import scorecard_page
from generator.presenting.planning import plan_pages
from generator.presenting.urls import SCORECARDS_JSON
from generator.presenting.web import Web
from generator.problems import Problem

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
    atlas = Atlas(project=project, notes=notes, internal=internal)
    shown = [each for each in scorecards if each.framework in atlas.frameworks]
    plans = list(plan_pages(atlas, map(standing, shown)))
    pages: dict[str, tuple[Page, ...]] = {}
    for language in BOTH:
        web = Web(atlas, language)
        planned = [make_page(web, plan, terms) for plan in plans]
        pages[language.code] = (*planned, *(scorecard_page(web, each) for each in shown))
    return Site(
        pages=pages,
        data={
            SCORECARDS_JSON: scorecards_json(project, shown).encode(),
            "data/scorecards.csv": (BOM + scorecards_csv(project, shown)).encode(),
        },
        internal=internal,
    )
