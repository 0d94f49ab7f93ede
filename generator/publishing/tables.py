"""The tables of handwritten pages, which Markdown writes bare: they get what those of generated pages have.

A table scrolls in a box of its own, which the keyboard reaches; it has a name, that of its section, and its headings say that
they head columns. Its alignment is told by classes: a strict policy lets no page have style in attributes.
"""

import re
from html import escape
from html import unescape

_PART = re.compile(r"<h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>|<table>(?P<table>.*?)</table>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_HEADING_CELL = re.compile(r"<th\b")
_ALIGNED = re.compile(r'(<t[hd]\b[^>]*?) style="text-align: (left|center|right);"')


def with_boxes(html: str, title: str) -> str:
    """The page with its bare tables named after their sections, or after the page where there is none yet."""
    name = title

    def framed(match: re.Match[str]) -> str:
        nonlocal name
        if match["heading"] is not None:
            name = unescape(_TAG.sub("", _PERMALINK.sub("", match["heading"]))).strip()
            return match[0]
        return _framed(match["table"], escape(name))

    return _PART.sub(framed, html)


def _framed(rows: str, name: str) -> str:
    rows = _ALIGNED.sub(r'\1 class="sc-\2"', _HEADING_CELL.sub('<th scope="col"', rows))
    return (
        f'<div class="sc-scroll" tabindex="0" role="group" aria-label="{name}"><table class="sc-table">\n'
        f'<caption class="sc-visually-hidden">{name}</caption>{rows}</table></div>'
    )
