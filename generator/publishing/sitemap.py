"""The sitemap: the addresses of all pages, for search engines. It has no dates, since output depends on input only."""

from collections.abc import Iterable
from xml.sax.saxutils import escape


def sitemap(addresses: Iterable[str]) -> str:
    """The XML of a sitemap with absolute addresses, in order."""
    entries = "".join(f"  <url><loc>{escape(address)}</loc></url>\n" for address in sorted(set(addresses)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )
