"""Small changes to the HTML that MkDocs and its theme write."""

import re
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


_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
_SKIP_WORDS = {"th": "ข้ามไปที่เนื้อหา", "en": "Skip to content"}


def valid(html: str, language: str) -> str:
    """The page without what Material writes against the HTML standard, and with what it leaves out.

    Checkboxes have no `autocomplete`, a label has something to label, and every page has a link that leads past header and
    navigation to its article; Material has one, to the first section, on pages with a table of contents.
    """
    for toggle in ("__drawer", "__search"):
        html = html.replace(f'id="{toggle}" autocomplete="off"', f'id="{toggle}"')
    html = html.replace(' tabindex=""', "")
    if 'id="__toc"' not in html:
        html = html.replace(' for="__toc"', "")
    link = rf'\1<a href="#__article" class="md-skip">{_SKIP_WORDS[language]}</a>\2'
    html = _SKIP.sub(link, html, count=1)
    return html.replace("<article ", '<article id="__article" ', 1)
