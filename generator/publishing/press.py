"""The press: MkDocs renders one shell for each shape of page, and every page of that shape is filled into it."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from html import escape
from pathlib import Path
from urllib.parse import quote

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generator.presenting.page import Page
from generator.publishing.failure import PublishError
from generator.publishing.generated_page import GeneratedFile
from generator.publishing.generated_page import GeneratedPage
from generator.publishing.shells import Shell
from generator.publishing.shells import cut
from generator.publishing.shells import entries
from generator.publishing.shells import token


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What decides the markup around a page: two pages of one shape differ in texts and addresses only."""

    depth: int
    hub: str | None
    is_described: bool
    has_contents: bool
    has_breadcrumbs: bool
    is_paired: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Prints the pages of one language that do not stand in the navigation.

    `hub_of` gives the page of the navigation that a page stands below; `has_counterpart` tells whether a url is there in
    the other language.
    A press serves one build: it remembers the shells it has made and the folders.
    """

    config: MkDocsConfig
    env: jinja2.Environment
    files: Files
    navigation: Navigation
    hub_of: Callable[[Page], MkDocsPage | None]
    has_counterpart: Callable[[str], bool]
    _shells: dict[Shape, Shell] = field(init=False, default_factory=dict)
    _folders: set[Path] = field(init=False, default_factory=set)

    def write(self, page: Page, path: Path) -> None:
        """Print a page into a file."""
        folder = path.parent
        if folder not in self._folders:
            folder.mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        path.write_bytes(self.printed(page).encode("utf-8", errors="xmlcharrefreplace"))

    def printed(self, page: Page) -> str:
        """The page filled into its shell: to the byte what `rendered` gives, at a fiftieth of the cost.

        Raises `PublishError` when the theme breaks a token, or puts something of one page into the shell of all.
        """
        shape = self._shape(page)
        shell = self._shells.get(shape)
        if shell is None:
            shell = self._shells[shape] = self._shell(shape, self.hub_of(page))
            self._verify(page, _filled(shell, page))
        return _filled(shell, page)

    def rendered(self, page: Page) -> str:
        """The page rendered in full by MkDocs and the theme."""
        return self._render(page, self.hub_of(page), is_paired=self.has_counterpart(page.url))

    def _shape(self, page: Page) -> Shape:
        hub = self.hub_of(page)
        return Shape(
            depth=page.url.count("/"),
            hub=hub.file.dest_uri if hub else None,
            is_described=bool(page.description),
            has_contents=bool(page.contents),
            has_breadcrumbs=bool(page.breadcrumbs),
            is_paired=self.has_counterpart(page.url),
        )

    def _shell(self, shape: Shape, hub: MkDocsPage | None) -> Shell:
        steps = [f"step{number}" for number in range(shape.depth)]
        texts = ["title", "body", "name", *steps, *(["description"] if shape.is_described else [])]
        contents = entries("contents") if shape.has_contents else ()
        breadcrumbs = entries("breadcrumbs") if shape.has_breadcrumbs else ()
        page = Page(
            url="/".join(token(each) for each in [*steps, "name"]) + ".html",
            kind="index",
            title=token("title"),
            description=token("description") if shape.is_described else "",
            body=token("body"),
            contents=contents,
            breadcrumbs=tuple((title, target) for target, title in breadcrumbs),
        )
        lists = [name for name, used in (("contents", contents), ("breadcrumbs", breadcrumbs)) if used]
        return cut(self._render(page, hub, is_paired=shape.is_paired), texts=texts, lists=lists)

    def _render(self, page: Page, hub: MkDocsPage | None, *, is_paired: bool) -> str:
        """What MkDocs does for each page of its own, events of plugins included."""
        config, plugins = self.config, self.config.plugins
        item = GeneratedPage(GeneratedFile(page.url, config), config, page, is_paired=is_paired)
        item.hub = hub
        item.read_source(config)
        item.render(config, self.files)
        item.active = True
        try:
            context = get_context(self.navigation, self.files, config, item)
            template = self.env.get_template("main.html")
            context = plugins.on_page_context(context, page=item, config=config, nav=self.navigation)
            return plugins.on_post_page(template.render(context), page=item, config=config) or ""
        finally:
            item.active = False

    def _verify(self, page: Page, filled: str) -> None:
        rendered = self.rendered(page)
        if filled == rendered:
            return
        lines = zip(filled.split("\n"), rendered.split("\n"), strict=False)
        line = next((number for number, (one, other) in enumerate(lines, start=1) if one != other), 0)
        raise PublishError(
            f"{page.url}: filled into its shell, the page differs from what the theme renders, first in line {line};"
            " the theme or a plugin writes something there that changes from page to page"
        )


def _filled(shell: Shell, page: Page) -> str:
    *steps, name = quote(page.url).removesuffix(".html").split("/")
    texts = {f"step{number}": step for number, step in enumerate(steps)}
    texts |= {
        "name": name,
        "title": escape(page.title),
        "description": escape(page.description),
        "body": page.body,
    }
    return shell.fill(
        texts,
        {
            "contents": [(anchor, escape(title)) for anchor, title in page.contents],
            "breadcrumbs": [(quote(url), escape(title)) for title, url in page.breadcrumbs],
        },
    )
