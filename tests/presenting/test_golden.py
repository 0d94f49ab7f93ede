"""The two pages that matter most, whole, in both languages."""

import pytest

from generator.presenting.page import Page
from tests.presenting.golden import golden
from tests.presenting.golden import orphans
from tests.presenting.golden import readable

PAGES = {
    "scorecard.th.html": ("th", "scorecards/town-2569/round-1/works.html"),
    "scorecard.en.html": ("en", "scorecards/town-2569/round-1/works.html"),
    "indicator.th.html": ("th", "frameworks/town-2569/indicators/2.1.html"),
    "indicator.en.html": ("en", "frameworks/town-2569/indicators/2.1.html"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_last_read(pages: dict[tuple[str, str], Page], name: str) -> None:
    now = readable(pages[PAGES[name]].body)
    assert now == golden(name, now)


def test_every_golden_file_is_compared() -> None:
    assert orphans(set(PAGES)) == set()


def test_an_orphan_would_be_found() -> None:
    assert orphans(set(PAGES) - {"scorecard.th.html"}) == {"scorecard.th.html"}
