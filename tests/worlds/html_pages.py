"""A published page as a test reads it: its addresses, anchors, headings and words."""

from dataclasses import dataclass
from dataclasses import field
from html.parser import HTMLParser
from pathlib import Path

Attributes = dict[str, str]

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


@dataclass
class HtmlPage:
    """What stands in one page. `article` is the text inside `<article>`, where our own text is."""

    tags: list[tuple[str, Attributes]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    inline_scripts: list[tuple[Attributes, str]] = field(default_factory=list)
    article: str = ""

    def with_tag(self, *names: str) -> list[Attributes]:
        """The attributes of every tag of one of the names."""
        return [attributes for name, attributes in self.tags if name in names]

    @property
    def links(self) -> list[str]:
        """Where the page's anchors lead."""
        return [each["href"] for each in self.with_tag("a") if "href" in each]


class _Reader(HTMLParser):
    def __init__(self, page: HtmlPage) -> None:
        super().__init__()
        self.page = page
        self.open: list[str] = []
        self.script: Attributes | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.page.tags.append((tag, attributes))
        if "id" in attributes:
            self.page.ids.append(attributes["id"])
        if tag not in _VOID:
            self.open.append(tag)
        if tag in _HEADINGS:
            self.page.headings.append((_HEADINGS[tag], ""))
        if tag == "script":
            self.script = attributes

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        if tag == "script":
            self.script = None

    def handle_data(self, data: str) -> None:
        if self.script is not None:
            self.page.inline_scripts.append((self.script, data))
        elif "article" in self.open and "style" not in self.open:
            self.page.article += data
            if _HEADINGS.keys() & set(self.open):
                level, text = self.page.headings[-1]
                self.page.headings[-1] = (level, text + data)


def read_page(path: Path) -> HtmlPage:
    """Read a published page."""
    page = HtmlPage()
    _Reader(page).feed(path.read_text("utf-8"))
    return page


def read_site(site: Path) -> dict[str, HtmlPage]:
    """Every page of a site by its path; the error page, which is served at any address, is left out."""
    return {
        path.relative_to(site).as_posix(): read_page(path)
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }
