"""Small changes to the HTML that MkDocs and its theme write."""

from urllib.parse import urlsplit

from jinja2 import pass_context
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import TemplateContext

from generator.publishing.frame import to_root


@pass_context
def link_from_root(context: TemplateContext, value: object) -> str:
    """The template filter `url`, for the addresses below the site's root that the theme links to.

    MkDocs takes the shortest way, which differs from folder to folder. This one always goes by the root, so that pages of
    one depth have the same links around them.
    """
    address, page = str(value), context["page"]
    parts = urlsplit(address)
    if page is None or parts.scheme or parts.netloc or not address or address.startswith(("/", "#", ".")):
        return normalize_url(address, page, context["base_url"])
    return to_root(page.url) + address


def valid(html: str) -> str:
    """The page without what Material writes against the HTML standard: checkboxes have no `autocomplete`."""
    for toggle in ("__drawer", "__search"):
        html = html.replace(f'id="{toggle}" autocomplete="off"', f'id="{toggle}"')
    return html.replace(' tabindex=""', "")
