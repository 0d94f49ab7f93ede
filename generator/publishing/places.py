"""What handwritten pages may link to: where generated pages and data files stand, and which links lead there."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote
from urllib.parse import urlsplit

GENERATED = ("frameworks/", "indicators/", "scorecards/", "units/")
"""Where generated pages stand, beside those of `TOP`."""

TOP = ("index.md", "glossary.md", "numbers.md", "changes.md", "a_to_z.md")
"""The generated pages at the root, under their Markdown names; further pages of a list have a number after that."""

DATA = "data/"
"""Where data files stand."""

HEADERS = "headers/"
"""Where the configuration for servers stands. No page leads there, and it says no more than every answer of the server does."""

_NUMBER = re.compile(r"_[0-9]+(?=\.md$)")
_HREF = re.compile(r'href="([^"]*)"')


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A link from a handwritten page (`source`, a Markdown file) to the generated `target`, with its anchor or without."""

    source: str
    target: str
    anchor: str = ""


def is_generated(uri: str) -> bool:
    """Whether a generated page may stand under this Markdown name."""
    return _NUMBER.sub("", uri) in TOP or (uri.startswith(GENERATED) and uri.endswith(".md"))


def is_reserved(address: str) -> bool:
    """Whether nothing but what is generated may stand at this address below a language's root."""
    return address.startswith((DATA, HEADERS)) or (
        address.endswith(".html") and is_generated(f"{address.removesuffix('.html')}.md")
    )


def links_in(html: str, source: str, url: str) -> Iterator[Link]:
    """The links of a handwritten page, which stands at `url`, to generated pages and data files."""
    for address in _HREF.findall(html):
        target, anchor = _resolved(address, url)
        if target.startswith((*GENERATED, DATA)) or is_generated(target.removesuffix(".html") + ".md"):
            yield Link(source, target, anchor)


def with_data_further_up(html: str, url: str) -> str:
    """A handwritten page at `url` with its links to data files one folder further up, out of the folder of its language."""

    def moved(match: re.Match[str]) -> str:
        is_data = _resolved(match[1], url)[0].startswith(DATA)
        return f'href="../{match[1]}"' if is_data else match[0]

    return _HREF.sub(moved, html)


def _resolved(address: str, url: str) -> tuple[str, str]:
    """The path below the language's root, and the anchor, that an address on the page at `url` leads to; empty if elsewhere."""
    parts = urlsplit(unescape(address))
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return "", ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(url), parts.path))
    return unquote(path), unquote(parts.fragment)
