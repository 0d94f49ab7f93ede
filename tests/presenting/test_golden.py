"""The pages that matter most, whole, in both languages: two of every project, and those that tell of recorded changes."""

import pytest

from generator import pipeline
from generator.model.scorecard import Scorecard
from generator.presenting.language import BOTH
from generator.presenting.language import Language
from generator.presenting.page import Page
from generator.presenting.pages.scorecard import scorecard_pages
from generator.presenting.shown_ledger import ShownLedger
from generator.presenting.web import Web
from tests.presenting.golden import golden
from tests.presenting.golden import orphans
from tests.presenting.golden import readable
from tests.presenting.ledgers import HISTORY
from tests.presenting.ledgers import TOWN
from tests.presenting.ledgers import WORKS
from tests.presenting.ledgers import seen_of
from tests.presenting.reading import section
from tests.presenting.test_revision_pages import pages as pages_of_history

PAGES = {
    "scorecard.th.html": ("th", "scorecards/town-2569/round-1/works.html"),
    "scorecard.en.html": ("en", "scorecards/town-2569/round-1/works.html"),
    "indicator.th.html": ("th", "frameworks/town-2569/indicators/2.1.html"),
    "indicator.en.html": ("en", "frameworks/town-2569/indicators/2.1.html"),
}


RECORDED = {
    "revisions": f"frameworks/{TOWN}/revisions.html",
    "revision": f"frameworks/{TOWN}/revisions/bbbbbbbbbb.html",
    "unit-revisions": "units/works/revisions.html",
}
"""Pages of the made-up history, without the ending of their language."""

CHANGED = "scorecard-changes"
"""The end of the scorecard that the history is of."""


@pytest.mark.parametrize("language", BOTH, ids=lambda each: each.code)
def test_the_pages_on_changes_are_as_they_were_last_read(
    scored: pipeline.Scored, works: Scorecard, language: Language
) -> None:
    found = pages_of_history(scored, HISTORY, language)
    for name, url in RECORDED.items():
        now = readable(found[url].body)
        assert now == golden(f"{name}.{language.code}.html", now), name
    atlas = seen_of(scored).atlas
    history = ShownLedger(atlas, HISTORY).cards[WORKS]
    (card,) = scorecard_pages([Web(atlas, language)], works, history)
    now = readable(section(card, "changes"))
    assert now == golden(f"{CHANGED}.{language.code}.html", now)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_last_read(pages: dict[tuple[str, str], Page], name: str) -> None:
    now = readable(pages[PAGES[name]].body)
    assert now == golden(name, now)


COMPARED = {*PAGES, *(f"{name}.{each.code}.html" for name in (*RECORDED, CHANGED) for each in BOTH)}


def test_every_golden_file_is_compared() -> None:
    assert orphans(COMPARED) == set()


def test_an_orphan_would_be_found() -> None:
    assert orphans(COMPARED - {"scorecard.th.html"}) == {"scorecard.th.html"}
