"""Printing: a page is filled into the shell of its shape. Knows nothing of MkDocs, so that any worker can do it."""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from generator.presenting.page import Page
from generator.publishing.lines import with_lines_kept
from generator.publishing.shells import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What decides the markup around a page: two pages of one shape differ in texts and addresses only.

    `hub` is the page of the navigation that the page stands below, or is itself where `is_hub`.
    """

    depth: int
    hub: str | None
    is_hub: bool
    is_described: bool
    has_contents: bool
    has_breadcrumbs: bool
    has_dataset: bool = False
    has_feeds: bool = False


class NoShellError(LookupError):
    """There is no shell yet for the shape of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """Knows the shells of one language. `hubs` are the urls of the generated pages that stand in the navigation."""

    hubs: frozenset[str]
    shells: Mapping[Shape, Shell]

    def __reduce__(self) -> tuple[Callable[..., "Printer"], tuple[frozenset[str], dict[Shape, Shell]]]:
        """Send the shells of this moment: jobs are pickled by a thread of their own while new shells may come."""
        return _sent, (self.hubs, dict(self.shells))

    def shape(self, page: Page) -> Shape:
        """The shape of a page."""
        is_hub = page.url in self.hubs
        return Shape(
            depth=page.url.count("/"),
            hub=page.url if is_hub else nearest_hub(self.hubs, page),
            is_hub=is_hub,
            is_described=bool(page.description),
            has_contents=bool(page.contents),
            has_breadcrumbs=bool(page.breadcrumbs),
            has_dataset=page.dataset is not None,
            has_feeds=bool(page.feeds),
        )

    def shell(self, page: Page) -> Shell:
        """The shell that a page is filled into; `NoShellError` where its shape has none yet."""
        shell = self.shells.get(self.shape(page))
        if shell is None:
            raise NoShellError(page.url)
        return shell


def _sent(hubs: frozenset[str], shells: Mapping[Shape, Shell]) -> Printer:
    return Printer(hubs=hubs, shells=shells)


def nearest_hub(hubs: Collection[str], page: Page) -> str | None:
    """Of the pages in the navigation the nearest above; the home page does not count, since it is above all."""
    return next((url for _, url in reversed(page.breadcrumbs) if url in hubs and url != "index.html"), None)


def printed(shell: Shell, page: Page) -> bytes:
    """The finished HTML of a page, filled into its shell: to the byte what the theme renders, at a fiftieth of the cost."""
    *steps, name = quote(page.url).removesuffix(".html").split("/")
    texts = {f"step{number}": step for number, step in enumerate(steps)}
    texts |= {
        "name": name,
        "title": escape(page.title),
        "description": escape(page.description),
        "body": with_lines_kept(page.body),
    }
    lists = {
        "contents": [(anchor, escape(title)) for anchor, title in page.contents],
        "breadcrumbs": [(quote(url), escape(title)) for title, url in page.breadcrumbs],
    }
    if page.dataset:
        texts["dataset"] = page.dataset.members
        lists["files"] = [(quote(path), kind) for path, kind in page.dataset.files]
    if page.feeds:
        lists["feeds"] = [(quote(path), escape(title)) for path, title in page.feeds]
    return shell.fill(texts, lists)
