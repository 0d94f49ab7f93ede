"""How much a reader has to load: pages are light, and the first visit is, with everything that comes with it."""

import gzip
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Response

from tests.browser.conftest import Visitor
from tests.browser.kinds import ERROR
from tests.browser.kinds import KINDS
from tests.browser.kinds import LANGUAGES
from tests.browser.servers import headers_of
from tests.browser.servers import serving

pytestmark = pytest.mark.browser

PAGE = 25_000
"""Bytes of a scorecard's page, packed."""

VISIT = 250_000
"""Bytes of a first visit with everything, packed."""


@pytest.fixture(scope="module")
def packed(site: Path) -> Iterator[str]:
    """The address of the site on a server that packs what it sends."""
    with serving(site, headers_of(site), packs=True) as address:
        yield address


def _noting(came: list[Response]) -> Callable[[Response], None]:
    def note(response: Response) -> None:
        came.append(response)

    return note


def _packed_size(content: bytes) -> int:
    return len(gzip.compress(content, mtime=0))


def test_a_scorecard_is_light(site: Path) -> None:
    heavy = {
        path.name: size
        for below in LANGUAGES.values()
        for path in (site / below / "scorecards").rglob("*.html")
        if (size := _packed_size(path.read_bytes())) > PAGE
    }
    assert heavy == {}


@pytest.mark.parametrize("server", ["at_root", "packed"])
def test_a_first_visit_is_light(visitor: Visitor, request: pytest.FixtureRequest, server: str) -> None:
    address = request.getfixturevalue(server)
    visited = KINDS | {"error": ERROR} if server == "packed" else {"home": "index.html"}
    heavy = {}
    languages = list(LANGUAGES.values())  # by turns: both have the same files beside the page
    for at, (kind, url) in enumerate(visited.items()):
        visit = visitor(address)
        came: list[Response] = []
        visit.page.on("response", _noting(came))
        visit.go(languages[at % 2] + url)
        assert len(came) >= 5
        sizes = {each.url.removeprefix(address): _packed_size(each.body()) for each in came}
        if sum(sizes.values()) > VISIT:
            heavy[kind] = sizes
        visit.page.context.close()
    assert heavy == {}


def test_what_is_heavy_is_noticed() -> None:
    text = "".join(f"<p>{number * 7919 % 100_003}</p>" for number in range(20_000)).encode()
    assert _packed_size(text) > PAGE
