"""Sitemaps."""

import re
from xml.etree import ElementTree as ET

import pytest

from generator.publishing.sitemap import MOST
from generator.publishing.sitemap import sitemaps

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_addresses_are_sorted_escaped_and_told_once() -> None:
    ((name, text),) = sitemaps("https://x/", ["b?c&d", "a.html", "a.html"])
    assert name == "sitemap.xml"
    assert re.findall("<loc>(.*?)</loc>", text) == ["https://x/a.html", "https://x/b?c&amp;d"]
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<urlset ')
    assert ET.fromstring(text).tag == f"{SPACE}urlset"  # noqa: S314 - our own


def test_a_site_without_pages_has_an_empty_one() -> None:
    ((name, text),) = sitemaps("https://x/", [])
    assert (name, list(ET.fromstring(text))) == ("sitemap.xml", [])  # noqa: S314 - our own


@pytest.mark.parametrize(
    ("pages", "parts"),
    [
        (3, [["1", "2", "3"]]),
        (4, [["1", "2", "3"], ["4"]]),
        (7, [["1", "2", "3"], ["4", "5", "6"], ["7"]]),
    ],
)
def test_more_addresses_than_one_may_hold_are_split(pages: int, parts: list[list[str]]) -> None:
    found = dict(sitemaps("https://x/&/", [str(number) for number in range(pages, 0, -1)], most=3))
    if len(parts) == 1:
        assert list(found) == ["sitemap.xml"]
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    assert list(found) == ["sitemap.xml", *names]
    index = ET.fromstring(found["sitemap.xml"])  # noqa: S314 - our own
    assert index.tag == f"{SPACE}sitemapindex"
    assert [each.text for each in index.iter(f"{SPACE}loc")] == [f"https://x/&/{name}" for name in names]
    for name, part in zip(names, parts, strict=True):
        urls = ET.fromstring(found[name])  # noqa: S314 - our own
        assert [each.text for each in urls.iter(f"{SPACE}loc")] == [f"https://x/&/{each}" for each in part]


def test_one_holds_as_many_as_the_protocol_allows() -> None:
    assert MOST == 50_000  # sitemaps.org/protocol.html: "no more than 50,000 URLs"
    assert len(list(sitemaps("https://x/", map(str, range(MOST))))) == 1
    assert len(list(sitemaps("https://x/", map(str, range(MOST + 1))))) == 3
