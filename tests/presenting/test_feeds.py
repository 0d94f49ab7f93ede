"""Atom feeds: every element that RFC 4287 asks for, ids that stay, and nothing internal."""

from datetime import datetime
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from generator import pipeline
from generator.model.ledger import Ledger
from generator.presenting.feeds import feeds
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.language import Language
from generator.presenting.moves import Moves
from generator.presenting.shown_ledger import ShownLedger
from generator.presenting.web import Web
from tests.presenting.ledgers import CORRECTED
from tests.presenting.ledgers import HISTORY
from tests.presenting.ledgers import OF_THE_OFFICER
from tests.presenting.ledgers import TOWN
from tests.presenting.ledgers import entry
from tests.presenting.ledgers import ledger
from tests.presenting.ledgers import seen_of

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://town.example.go.th/"


def _feeds(
    scored: pipeline.Scored, history: Ledger, language: Language = EN, address: str = SITE
) -> dict[str, bytes]:
    seen = seen_of(scored)
    return feeds(Web(seen.atlas, language), Moves(seen, ShownLedger(seen.atlas, history)), address)


def _read(feed: bytes) -> ET.Element:
    return ET.fromstring(feed)  # noqa: S314 - our own


def _text(element: ET.Element, name: str) -> str:
    (found,) = element.findall(ATOM + name)  # exactly one (RFC 4287, 4.1)
    assert found.text
    return found.text


def _links(element: ET.Element) -> dict[str, str]:
    return {each.attrib["rel"]: each.attrib["href"] for each in element.findall(f"{ATOM}link")}


@pytest.mark.parametrize("language", [TH, EN])
@pytest.mark.parametrize("address", [SITE, ""])
def test_a_feed_has_all_that_it_must_have(scored: pipeline.Scored, language: Language, address: str) -> None:
    """RFC 4287: 4.1.1 a feed has one id, title, updated and an author; 4.1.2 so has an entry, and an alternate link or content."""
    found = _feeds(scored, HISTORY, language, address)
    code = language.code
    assert set(found) == {f"data/feeds/{code}.xml", f"data/feeds/{code}/{TOWN}.xml"}
    for content in found.values():
        feed = _read(content)
        assert feed.tag == f"{ATOM}feed"
        assert feed.attrib == {"{http://www.w3.org/XML/1998/namespace}lang": code}
        entries = feed.findall(f"{ATOM}entry")
        assert len(entries) == 3
        for each in (feed, *entries):
            UUID(_text(each, "id").removeprefix("urn:uuid:"))
            assert _text(each, "title")
            assert datetime.fromisoformat(_text(each, "updated")).utcoffset() is not None
            assert _links(each)["alternate"].startswith(address or "../")
        (author,) = feed.findall(f"{ATOM}author")
        assert [each.tag for each in author] == [f"{ATOM}name"]
        ids = [_text(each, "id") for each in (feed, *entries)]
        assert len(set(ids)) == 4


def test_days_are_those_of_the_commits(scored: pipeline.Scored) -> None:
    feed = _read(_feeds(scored, HISTORY)[f"data/feeds/en/{TOWN}.xml"])
    assert _text(feed, "updated") == "2026-05-04T12:00:00Z"
    assert [_text(each, "updated")[:10] for each in feed.findall(f"{ATOM}entry")] == [
        "2026-05-04",
        "2026-04-11",
        "2026-04-03",
    ]


def test_entries_lead_to_the_pages_of_their_changes(scored: pipeline.Scored) -> None:
    feed = _read(_feeds(scored, HISTORY)[f"data/feeds/en/{TOWN}.xml"])
    start = f"{SITE}en/frameworks/{TOWN}/revisions"
    assert [_links(each)["alternate"] for each in feed.findall(f"{ATOM}entry")] == [
        f"{start}/cccccccccc.html",
        f"{start}/bbbbbbbbbb.html",
        f"{start}.html#change-aaaaaaaaaa",
    ]
    assert _links(feed) == {"alternate": f"{start}.html", "self": f"{SITE}data/feeds/en/{TOWN}.xml"}
    thai = _read(_feeds(scored, HISTORY, TH, "")["data/feeds/th.xml"])
    assert _links(thai) == {"alternate": "../../changes.html"}
    (first, *_) = thai.findall(f"{ATOM}entry")
    assert _links(first)["alternate"] == f"../../frameworks/{TOWN}/revisions/cccccccccc.html"


def test_an_entry_says_what_moved_and_why(scored: pipeline.Scored) -> None:
    feed = _read(_feeds(scored, HISTORY)["data/feeds/en.xml"])
    said = _text(feed.findall(f"{ATOM}entry")[1], "summary")
    assert said.splitlines() == [
        "Scorecards that moved: 1",
        "Works Division · Round 1 · ร-2.1 Outstanding complaints closed: One case had been counted twice (The evaluation committee)",
        "Works Division · Round 1: 3.7900 → 3.7186 (−0.0714, data −0.0714)",
    ]


def test_ids_stay_when_the_site_moves_on(scored: pipeline.Scored) -> None:
    """A later change adds an entry, and leaves the ids of the feed and of the others."""

    def ids(history: Ledger) -> list[str]:
        feed = _read(_feeds(scored, history)["data/feeds/en.xml"])
        return [_text(each, "id") for each in (feed, *feed.findall(f"{ATOM}entry"))]

    later = entry("d", "2026-06-01", scores=(CORRECTED,))
    before, after = ids(HISTORY), ids(ledger(later, *HISTORY.entries))
    assert after[0] == before[0]
    assert after[2:] == before[1:]


def test_a_feed_has_the_newest_hundred(scored: pipeline.Scored) -> None:
    many = [
        entry("d", "2026-06-01", scores=(CORRECTED,))._replace(hash=f"{number:040x}") for number in range(101)
    ]
    for content in _feeds(scored, ledger(*many)).values():
        assert len(_read(content).findall(f"{ATOM}entry")) == 100


def test_there_is_no_feed_of_nothing(scored: pipeline.Scored) -> None:
    internal = entry("d", "2026-06-01", scores=(OF_THE_OFFICER,))
    for history in (Ledger(), Ledger("shallow"), Ledger("full"), ledger(internal)):
        assert _feeds(scored, history) == {}


def test_texts_are_escaped(scored: pipeline.Scored) -> None:
    (revised,) = CORRECTED.revised
    strange = CORRECTED._replace(revised=(revised._replace(reason=("", "A & B < C")),))
    feed = _read(_feeds(scored, ledger(entry("d", "2026-06-01", scores=(strange,))))["data/feeds/en.xml"])
    assert "A & B < C (" in _text(feed.findall(f"{ATOM}entry")[0], "summary")
