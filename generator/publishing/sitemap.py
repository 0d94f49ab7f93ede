"""Sitemaps: the addresses of all pages, for search engines. They have no dates, since output depends on input only."""

from collections.abc import Iterable
from collections.abc import Iterator
from html import escape

MOST = 50_000
"""Addresses in one sitemap (sitemaps.org, protocol 0.9)."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemaps(address: str, urls: Iterable[str], most: int = MOST) -> Iterator[tuple[str, str]]:
    """Name and XML of each sitemap of the site at `address`, whose pages stand at `urls` below it (quoted).

    There is one, `sitemap.xml`; with more than `most` pages it is an index of others, `sitemap-1.xml` and so on.
    """
    ordered = sorted(set(urls))
    parts = [ordered[start : start + most] for start in range(0, len(ordered), most)] or [[]]
    if len(parts) == 1:
        yield "sitemap.xml", _pages(address, ordered)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    entries = "".join(f"  <sitemap><loc>{escape(address + name)}</loc></sitemap>\n" for name in names)
    yield "sitemap.xml", f"{_HEAD}<sitemapindex {_NAMESPACE}>\n{entries}</sitemapindex>\n"
    for name, part in zip(names, parts, strict=True):
        yield name, _pages(address, part)


def _pages(address: str, urls: Iterable[str]) -> str:
    entries = "".join(f"  <url><loc>{escape(address + url)}</loc></url>\n" for url in urls)
    return f"{_HEAD}<urlset {_NAMESPACE}>\n{entries}</urlset>\n"
