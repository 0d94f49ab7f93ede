"""A whole site in memory: all pages and data files."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence

from generator.model.glossary import Glossary
from generator.model.project import Project
from generator.model.scorecard import Scorecard
from generator.model.standing import outcome
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.data import scorecard_json
from generator.presenting.data_csv import BOM
from generator.presenting.data_csv import scorecards_csv
from generator.presenting.data_index import index_entry
from generator.presenting.data_index import scorecards_index
from generator.presenting.language import BOTH
from generator.presenting.page import Site
from generator.presenting.pages import make_page
from generator.presenting.pages.scorecard import scorecard_pages
from generator.presenting.planning import plan_pages
from generator.presenting.standings import Standings
from generator.presenting.web import Web
from generator.problems import Problem
from generator.scoring.coverage import Report


def present(  # noqa: PLR0913 - what a site is made from
    project: Project,
    scorecards: Sequence[Scorecard],
    reports: Collection[Report],
    notes: Sequence[Problem],
    glossary: Glossary,
    *,
    internal: bool,
) -> Site:
    """Make every page in both languages, and the data files.

    `scorecards` are those that may be shown, `reports` tell of all; whatever else of the project is internal is left out unless `internal`.
    """
    atlas = Atlas(project=project, notes=notes, internal=internal, glossary=glossary)
    found = {(each.framework, each.period, each.unit): each for each in scorecards}
    seen = Standings(atlas, map(outcome, scorecards))
    shown = [found[each.framework, each.period, each.unit] for each in seen.all]
    plans = list(plan_pages(seen, reports))
    webs = [Web(atlas, language) for language in BOTH]
    pages = {web.language.code: [make_page(web, plan) for plan in plans] for web in webs}
    for each in shown:
        for web, page in zip(webs, scorecard_pages(webs, each), strict=True):
            pages[web.language.code].append(page)
    return Site(pages=pages, data=dict(_data(atlas, seen, shown)), internal=internal)


def _data(atlas: Atlas, seen: Standings, shown: Sequence[Scorecard]) -> Iterator[tuple[str, bytes]]:
    """The data files by path: the index, a table for each period, and each scorecard."""
    entries = [index_entry(atlas.frameworks[each.framework].rules, each) for each in seen.all]
    yield urls.SCORECARDS_JSON, scorecards_index(entries, seen.by_period)
    for framework, period in seen.by_period:
        mine = [each for each in shown if (each.framework, each.period) == (framework, period)]
        yield urls.period_data(framework, period), (BOM + scorecards_csv(atlas.project, mine)).encode()
    for each in shown:
        rules = atlas.frameworks[each.framework].rules
        yield urls.scorecard_data(each.framework, each.period, each.unit), scorecard_json(rules, each)
