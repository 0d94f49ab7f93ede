"""The words of handwritten pages for the search, taken from what Markdown has understood before it becomes HTML."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Extension
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

_HEADING = re.compile("h[1-6]")
_STANDS_IN = re.compile("\x02.*?\x03")
"""What Markdown puts where raw HTML, code and signs will stand."""

LAST = -10
"""The place of our reader among Markdown's: after headings have their anchors."""

_BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "td", "th", "pre", "blockquote", "figcaption", "caption", "summary"}
)


class Sections(Extension):
    """Keeps the title of the page that was converted last, and the text of each section: an anchor and its text, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.found: tuple[tuple[str, str], ...] = ()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Read every page that is converted."""
        md.treeprocessors.register(_Reader(md, self), "scorecards-sections", LAST)


class _Reader(Treeprocessor):
    def __init__(self, md: Markdown, sections: Sections) -> None:
        super().__init__(md)
        self._sections = sections

    def run(self, root: Element) -> None:
        self._sections.title = next((_joined([*_texts(each)]) for each in root if each.tag == "h1"), "")
        self._sections.found = tuple(_sections(root))


def _sections(root: Element) -> Iterator[tuple[str, str]]:
    """A section is a heading with what follows it; its heading is the first of its words. The title of the page is no text."""
    anchor, words = "", list[str]()
    for element in root:
        if _HEADING.fullmatch(element.tag):
            if text := _joined(words):
                yield anchor, text
            anchor = element.get("id", "") if element.tag != "h1" else ""
            words = [] if element.tag == "h1" else [*_texts(element)]
        else:
            words += _texts(element)
    if text := _joined(words):
        yield anchor, text


def _texts(element: Element) -> Iterator[str]:
    """The words of an element, with a space wherever a block begins or ends."""
    if element.tag in _BLOCKS:
        yield " "
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""
    if element.tag in _BLOCKS:
        yield " "


def _joined(words: list[str]) -> str:
    return " ".join(_STANDS_IN.sub(" ", "".join(words)).split())
