"""The article of a page as Markdown: the same words in the same order, as headings, lists, links and tables.

Pictures, formulas and meters have no Markdown and stay HTML. A list item with blocks inside becomes a section, a definition
list a table of one row. What is written here every tool reads alike; that it looks like ours is not the aim.
"""

import re
from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from html import escape
from html.parser import HTMLParser

_VOID = {"br", "hr", "img", "input"}
_RAW = {"figure", "math", "meter", "input", "svg"}
_RAW_BLOCKS = {"figure", "math", "svg"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = {"details", "div", "dl", "ol", "p", "section", "summary", "table", "ul", *_HEADINGS, *_RAW_BLOCKS}
_SECTION = "####"
_SPECIAL = str.maketrans(
    {each: f"\\{each}" for each in "\\`*_[]|"} | {"{": "&#123;", "<": "&lt;", ">": "&gt;", "&": "&amp;"}
)
_LIST_MARK = re.compile(r"^(\d*)(?=[#+.)-](?:\s|$))")
_SPACE = re.compile(r"\s+")

Link = Callable[[str], str]
"""Gives the address of a link as a tool wants to have it in its source."""


@dataclass(slots=True)
class Element:
    """An element of HTML with the text of its start tag."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    start: str = ""
    children: "list[Element | str]" = field(default_factory=list)

    def elements(self, *names: str) -> "list[Element]":
        """The elements of these names right below this one."""
        return [each for each in self.children if isinstance(each, Element) and each.name in names]

    @property
    def has_blocks(self) -> bool:
        """Whether a block stands anywhere inside."""
        return any(
            isinstance(each, Element) and (each.name in _BLOCKS or each.has_blocks) for each in self.children
        )


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("article")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, self.get_starttag_text() or "")
        self.open[-1].children.append(element)
        if tag not in _VOID and not element.start.endswith("/>"):
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if any(each.name == tag for each in self.open):
            while self.open.pop().name != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def article(html: str) -> Element:
    """The tree of an article."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.open[0]


def markdown(html: str, link: Link) -> str:
    """The article `html` as Markdown."""
    return "\n\n".join(_blocks(article(html), link)) + "\n"


def _blocks(parent: Element, link: Link) -> list[str]:
    """The blocks inside an element, one text each."""
    found: list[str] = []
    run: list[Element | str] = []

    def end_of_run() -> None:
        if text := _inline(run, link):
            found.append(_safe_start(text))
        run.clear()

    for each in parent.children:
        if isinstance(each, Element) and (each.name in _BLOCKS or each.has_blocks):
            end_of_run()
            found += _block(each, link)
        else:
            run.append(each)
    end_of_run()
    return found


def _block(element: Element, link: Link) -> list[str]:
    name, text = element.name, _inline(element.children, link)
    if name in _RAW_BLOCKS:
        return [f"<div>{_raw(element)}</div>"]
    if name in _HEADINGS:
        anchor = element.attributes.get("id")
        return [f"{'#' * _HEADINGS[name]} {text}" + (f" {{#{anchor}}}" if anchor else "")]
    if name == "p":
        return [_safe_start(text)] if text else []
    if name == "summary":
        return [f"**{text}**"]
    if name in {"ul", "ol"}:
        return _list(element, link)
    if name == "dl":
        pairs = element.elements("div")
        rows = [[_cell(pair.elements(each), link) for pair in pairs] for each in ("dt", "dd")]
        return [_pipes(rows)] if pairs else []
    if name == "table":
        return _table(element, link)
    return _blocks(element, link)


def _list(element: Element, link: Link) -> list[str]:
    """A list, or a section for each item that has blocks inside."""
    items = element.elements("li")
    if not any(item.has_blocks for item in items):
        mark = "-" if element.name == "ul" else "1."
        return ["\n".join(f"{mark} {_safe_start(_inline(item.children, link))}" for item in items)]
    found = []
    for item in items:
        first, *rest = _blocks(item, link)
        anchor = item.attributes.get("id")
        found += [f"{_SECTION} {first}" + (f" {{#{anchor}}}" if anchor else ""), *rest]
    return found


def _table(element: Element, link: Link) -> list[str]:
    """A table with its caption before it; cells that span others are followed by empty ones."""
    parts = element.elements("thead", "tbody", "tfoot")
    grid: dict[tuple[int, int], str] = {}
    height = 0
    for row in (row for part in parts for row in part.elements("tr")):
        column = 0
        for cell in row.elements("th", "td"):
            while (height, column) in grid:
                column += 1
            for down in range(int(cell.attributes.get("rowspan", 1))):
                for right in range(int(cell.attributes.get("colspan", 1))):
                    grid[height + down, column + right] = "" if down or right else _cell([cell], link)
        height += 1
    width = 1 + max((column for _, column in grid), default=-1)
    rows = [[grid.get((row, column), "") for column in range(width)] for row in range(height)]
    captions = [f"**{_inline(each.children, link)}**" for each in element.elements("caption")]
    return [*captions, _pipes(rows)] if width else captions


def _pipes(rows: list[list[str]]) -> str:
    head, *body = rows
    lines = [head, ["---"] * len(head), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cells: Iterable[Element], link: Link) -> str:
    return " ".join(_inline(cell.children, link) for cell in cells)


def _inline(children: Iterable[Element | str], link: Link) -> str:
    return _SPACE.sub(" ", "".join(_words(each, link) for each in children)).strip()


def _words(node: Element | str, link: Link) -> str:
    if isinstance(node, str):
        return node.translate(_SPECIAL)
    if node.name in _RAW:
        return _raw(node)
    if node.name == "br":
        return "<br>"
    inside = "".join(_words(each, link) for each in node.children)
    text = _SPACE.sub(" ", inside).strip()
    if not text:
        return inside
    if node.name == "a":
        return f"[{text}]({link(node.attributes.get('href', ''))})"
    if node.name == "strong":
        return f"**{text}**"
    if node.name == "code":
        return f"`{_raw_text(node)}`"
    return f" {text} " if node.name in _BLOCKS else inside


def _raw(node: Element) -> str:
    """An element as HTML on one line."""
    inside = "".join(
        _SPACE.sub(" ", escape(each, quote=False)) if isinstance(each, str) else _raw(each)
        for each in node.children
    )
    closed = node.name in _VOID or node.start.endswith("/>")
    return node.start + ("" if closed else f"{inside}</{node.name}>")


def _raw_text(node: Element) -> str:
    return "".join(each if isinstance(each, str) else _raw_text(each) for each in node.children)


def _safe_start(text: str) -> str:
    """A paragraph whose first word is not taken for the mark of a list or a heading."""
    return _LIST_MARK.sub(r"\1\\", text, count=1)
