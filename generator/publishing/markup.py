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
_NESTED = re.compile(r'aria-labelledby="(__nav_[0-9_]+)_label" aria-expanded="(?:true|false)"')
_NESTED_TITLE = re.compile(r'<label class="md-nav__title" for="(__nav_[0-9_]+)">')
_NEIGHBOURS = re.compile(r'[ \t]*<link rel="(?:prev|next)" href="[^"]*">\n?')
_SKIP_WORDS = {"th": "ข้ามไปที่เนื้อหา", "en": "Skip to content"}


def valid(html: str, language: str) -> str:
    """The page without what Material writes against the HTML standard, and with what it leaves out.

    Checkboxes have no `autocomplete`, a label has something to label, a part of the navigation is named by its title (the label
    that Material takes may hold nothing but an icon) and is not itself what expands, and every page has a link that leads past header and
    navigation to its article; Material has one, to the first section, on pages with a table of contents. Nothing in the head names the
    pages before and after in the navigation: Firefox would load the next one at once, which costs readers and our policy forbids.
    """
    for toggle in ("__drawer", "__search"):
        html = html.replace(f'id="{toggle}" autocomplete="off"', f'id="{toggle}"')
    html = html.replace(' tabindex=""', "")
    html = _NEIGHBOURS.sub("", html)
    if 'id="__toc"' not in html:
        html = html.replace(' for="__toc"', "")
    html = _NESTED.sub(r'aria-labelledby="\1_title"', html)
    html = _NESTED_TITLE.sub(r'<label class="md-nav__title" for="\1" id="\1_title">', html)
    link = rf'\1<a href="#__article" class="md-skip">{_SKIP_WORDS[language]}</a>\2'
    html = _SKIP.sub(link, html, count=1)
    return html.replace("<article ", '<article id="__article" ', 1)
