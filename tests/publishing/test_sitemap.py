"""The sitemap."""

import re

from generator.publishing.sitemap import sitemap


def test_addresses_are_sorted_escaped_and_told_once() -> None:
    text = sitemap(["https://x/b?c&d", "https://x/a.html", "https://x/a.html"])
    assert re.findall("<loc>(.*?)</loc>", text) == ["https://x/a.html", "https://x/b?c&amp;d"]
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<urlset ')
