"""Where the feeds stand that tell of a page's changes."""

from generator.presenting import urls
from generator.presenting.web import Web


def feed_links(web: Web, framework_id: str = "") -> tuple[tuple[str, str], ...]:
    """Path and title of the feed of a framework, or of all."""
    name = web.framework_title(framework_id) if framework_id else web.language.phrase("revision.all")
    title = web.language.phrase("revision.of", name=name)
    return ((urls.feed(web.language.code, framework_id), title),)
