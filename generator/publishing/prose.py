"""The words of handwritten pages for the search, taken from what Markdown has understood before it becomes HTML."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from markdown import Extension
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from markdown.util import HTML_PLACEHOLDER_RE

_HEADING = re.compile("h[1-6]")
_ENTITY = re.compile(r"&(?:#\w+|\w+);")
_STANDS_IN = re.compile("\x02.*?\x03")
"""What Markdown puts where signs of its own will stand, such as the arrow back from a footnote."""

LAST = -10
"""The place of our reader among Markdown's: after headings have their anchors."""

_BLOCKS = frozenset(
    {"p", "div", "li", "dt", "dd", "td", "th", "br", "blockquote", "figcaption", "caption", "summary"}
)
_NO_WORDS = frozenset({"pre", "script", "style", "template"})
"""What has no words to be searched for: a sample of code, which may be about anything, and what no reader sees."""


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
        headings = (self._joined(self._texts(each)) for each in root if each.tag == "h1")
        self._sections.title = next(headings, "")
        self._sections.found = tuple(self._in_sections(root))

    def _in_sections(self, root: Element) -> Iterator[tuple[str, str]]:
        """A section is a heading with what follows it; its heading is the first of its words. The title of the page is no text."""
        anchor, words = "", list[str]()
        for element in root:
            if _HEADING.fullmatch(element.tag):
                if text := self._joined(words):
                    yield anchor, text
                anchor = element.get("id", "") if element.tag != "h1" else ""
                words = [] if element.tag == "h1" else [*self._texts(element)]
            else:
                words += self._texts(element)
        if text := self._joined(words):
            yield anchor, text

    def _texts(self, element: Element, heading: str = "") -> Iterator[str]:
        """The words of an element, with a space wherever a block begins or ends; `heading` is the link of a heading to itself."""
        if element.tag in _NO_WORDS or (heading and element.get("href") == heading):
            yield " "
            return
        if _HEADING.fullmatch(element.tag):
            heading = f"#{element.get('id')}"
        space = " " if element.tag in _BLOCKS else ""
        yield space + self._plain(element.text or "")
        for child in element:
            yield from self._texts(child, heading)
            yield self._plain(child.tail or "")
        yield space

    def _plain(self, text: str) -> str:
        """A text of the tree as it is read: signs that are written as entities, and the words of HTML that was kept aside."""
        plain = _ENTITY.sub(lambda found: unescape(found[0]), text.replace(AMP_SUBSTITUTE, "&"))
        return HTML_PLACEHOLDER_RE.sub(lambda found: self._kept_aside(int(found[1])), plain)

    def _kept_aside(self, number: int) -> str:
        kept = self.md.htmlStash.rawHtmlBlocks[number]
        return "".join(self._texts(kept)) if isinstance(kept, Element) else _words_of_html(kept)

    def _joined(self, words: Iterator[str] | list[str]) -> str:
        return " ".join(_STANDS_IN.sub(" ", "".join(words)).split())


class _Words(HTMLParser):
    """Collects what a piece of HTML shows: its text, with a space for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - as the parser calls it
        self._depth += tag in _NO_WORDS
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag in _NO_WORDS
        self._space(tag)

    def handle_data(self, data: str) -> None:
        if self._depth <= 0:
            self.found.append(data)

    def _space(self, tag: str) -> None:
        if tag in _BLOCKS or _HEADING.fullmatch(tag):
            self.found.append(" ")


def _words_of_html(html: str) -> str:
    words = _Words()
    words.feed(html)
    words.close()
    return "".join(words.found)
