"""Everything in the index of a site stands on the page that it leads to, and nothing else is in it: of our own, and of other worlds."""

import re
from collections.abc import Mapping
from html import unescape
from itertools import accumulate
from pathlib import Path

import pytest

from generator import pipeline
from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.search.index import index_files
from generator.search.text import searched
from tests.search.reading import content
from tests.search.reading import index_of
from tests.search.reading import texts
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import REPOSITORY

WORLDS = [REPOSITORY, *sorted(each for each in MINIMAL.parent.iterdir() if each.is_dir())]
LANGUAGES = ("th", "en")
PLACES = [(1, "th"), (2, "en")]
"""Where a passage has its words of each language; the anchor is before them."""


@pytest.fixture(scope="module", params=WORLDS, ids=lambda root: "own" if root == REPOSITORY else root.name)
def root(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    found = pipeline.prepare(root).site
    assert found is not None
    return found


@pytest.fixture(scope="module")
def files(site: Site) -> Mapping[str, bytes]:
    assert site.index is not None
    return site.index({})


def _pages(site: Site, language: str) -> dict[str, Page]:
    return {page.url: page for page in site.pages[language]}


def _plain(html: str) -> str:
    """The words of a page, without the definitions that are shown on hover."""
    html = re.sub(r'<span class="sc-tip".*?</span>', "", html, flags=re.DOTALL)
    return searched(unescape(re.sub(r"<[^>]*>", " ", html)))


def test_every_entry_leads_to_a_page_and_a_place_on_it(site: Site, files: Mapping[str, bytes]) -> None:
    table = content(files, content(files, "manifest")["entries"])
    for language in LANGUAGES:
        pages = _pages(site, language)
        for url, passages in zip(table["urls"].split("\n"), texts(files, table["body"]), strict=True):
            page, _, anchor = url.partition("#")
            assert page in pages, url
            for place in {anchor, *(each for each, *_ in passages)} - {""}:
                assert f'id="{place}"' in pages[page].body, (url, place)


@pytest.mark.parametrize(("place", "language"), PLACES)
def test_every_text_is_shown(site: Site, files: Mapping[str, bytes], place: int, language: str) -> None:
    table = content(files, content(files, "manifest")["entries"])
    shown = {url: _plain(page.body) for url, page in _pages(site, language).items()}
    hidden = [
        (url, passage[0], passage[place])
        for url, passages in zip(table["urls"].split("\n"), texts(files, table["body"]), strict=True)
        for passage in passages
        if searched(passage[place]) not in shown[url.partition("#")[0]]
    ]
    assert hidden == []


@pytest.mark.parametrize(("place", "language"), PLACES)
def test_every_remark_is_shown_in_its_row(
    site: Site, files: Mapping[str, bytes], place: int, language: str
) -> None:
    manifest = content(files, "manifest")
    if not manifest["remarks"]:
        return  # a world without any
    remarks = content(files, manifest["remarks"])
    ids = [name for each in manifest["units"] for name in content(files, each)["ids"].split("\n")]
    where = [(at, ids[unit]) for at, units in remarks["where"].items() for unit in units]
    pages = _pages(site, language)
    for (at, unit), passages in zip(where, texts(files, remarks["body"]), strict=True):
        page = pages[f"scorecards/{at}/{unit}.html"]
        shown = _plain(page.body)
        for anchor, *words in passages:
            assert f'id="{anchor}"' in page.body
            assert searched(words[place - 1]) in shown, (page.url, words)


def test_every_unit_and_scorecard_has_its_page(site: Site, files: Mapping[str, bytes]) -> None:
    manifest = content(files, "manifest")
    ids = [name for each in manifest["units"] for name in content(files, each)["ids"].split("\n")]
    found = {f"units/{name}.html" for name in ids}
    for framework, period, name in manifest["scorecards"]:
        numbers = accumulate(content(files, name)["units"])
        found |= {f"scorecards/{framework}/{period}/{ids[number]}.html" for number in numbers}
    for language in LANGUAGES:
        assert found <= _pages(site, language).keys()


def test_the_site_brings_the_very_index_of_its_data(root: Path, files: Mapping[str, bytes]) -> None:
    assert files == index_files(index_of(root))


def test_our_own_site_has_remarks() -> None:
    assert content(index_files(index_of(REPOSITORY)), "manifest")["remarks"]
