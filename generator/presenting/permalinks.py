"""A link to itself in every heading that has an anchor, so that a part of a page can be pointed at."""

import re

from generator.presenting.html import escaped
from generator.presenting.web import Web

_HEADING = re.compile(r'(<h2 id="([^"]+)"[^>]*>)(.*?)</h2>', re.DOTALL)


def with_permalinks(web: Web, html: str) -> str:
    """The page with its links; anchors are the same in every language."""
    label = escaped(web.language.phrase("page.permalink"))
    return _HEADING.sub(
        rf'\1\3 <a class="headerlink sc-permalink" href="#\2" aria-label="{label}"></a></h2>', html
    )
