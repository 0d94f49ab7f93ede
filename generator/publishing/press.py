"""The press of one language: MkDocs renders a shell for each shape of page, and every page of that shape is filled into it."""

import logging
from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generator.presenting.dataset import Dataset
from generator.presenting.page import Page
from generator.presenting.web import forget_templates
from generator.publishing.failure import PublishError
from generator.publishing.generated_page import GeneratedFile
from generator.publishing.generated_page import GeneratedPage
from generator.publishing.printing import Printer
from generator.publishing.printing import Shape
from generator.publishing.printing import printed
from generator.publishing.shells import Shell
from generator.publishing.shells import cut
from generator.publishing.shells import encoded
from generator.publishing.shells import entries
from generator.publishing.shells import token


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Makes shells for one language, as long as the MkDocs that it was set up in lives.

    `hubs` are the generated pages of the navigation by url. A shell is made when the first page of its shape comes, and
    tried on that page against what the theme renders.
    """

    config: MkDocsConfig
    env: jinja2.Environment
    files: Files
    navigation: Navigation
    hubs: Mapping[str, GeneratedPage]
    shells: dict[Shape, Shell] = field(init=False, default_factory=dict)

    @property
    def printer(self) -> Printer:
        """A printer with the shells made so far; it gets the later ones too."""
        return Printer(hubs=frozenset(self.hubs), shells=self.shells)

    def prepare(self, page: Page) -> None:
        """Make the shell for the shape of a page, unless there is one.

        Raises `PublishError` when the theme breaks a token, or puts something of one page into the shell of all.
        """
        shape = self.printer.shape(page)
        if shape not in self.shells:
            shell = self._shell(shape)
            self._verify(page, printed(shell, page))
            self.shells[shape] = shell

    def renew(self, shape: Shape, last: Shell) -> bool:
        """Take over the shell of the last build, and tell so, where the theme still renders the very same one.

        It was tried then; another one is tried on the first page of its shape.
        """
        is_hub_there = shape.hub is None or shape.hub in self.hubs
        if not is_hub_there or self._shell(shape) != last:
            return False
        self.shells[shape] = last
        return True

    def rendered(self, page: Page) -> str:
        """The page rendered in full by MkDocs and the theme; some fifty times slower than filling its shell."""
        return self._render(page, self.printer.shape(page))

    def _shell(self, shape: Shape) -> Shell:
        steps = [f"step{number}" for number in range(shape.depth)]
        address = [] if shape.is_hub else [*steps, "name"]  # a hub has a shell, and an address, of its own
        texts = ["title", "body", *address]
        texts += [
            name
            for name, is_there in (("description", shape.is_described), ("dataset", shape.has_dataset))
            if is_there
        ]
        contents = entries("contents") if shape.has_contents else ()
        breadcrumbs = entries("breadcrumbs") if shape.has_breadcrumbs else ()
        files = entries("files") if shape.has_dataset else ()
        feeds = entries("feeds") if shape.has_feeds else ()
        page = Page(
            url=str(shape.hub) if shape.is_hub else "/".join(map(token, address)) + ".html",
            kind="index",
            title=token("title"),
            description=token("description") if shape.is_described else "",
            body=token("body"),
            contents=contents,
            breadcrumbs=tuple((title, target) for target, title in breadcrumbs),
            dataset=Dataset(members=token("dataset"), files=files) if files else None,
            feeds=feeds,
        )
        used = {"contents": contents, "breadcrumbs": breadcrumbs, "files": files, "feeds": feeds}
        lists = [name for name, pairs in used.items() if pairs]
        return cut(self._render(page, shape), texts=texts, lists=lists)

    def _render(self, page: Page, shape: Shape) -> str:
        """What MkDocs does for each page of its own."""
        config = self.config
        hub = self.hubs[shape.hub] if shape.hub is not None else None
        if shape.is_hub and hub is not None:
            item, blank = hub, hub.record
            item.record = page
        else:
            item, blank = GeneratedPage(GeneratedFile(page.url, config), config, page), None
            item.hub = hub
        item.is_printed = True
        item.read_source(config)
        item.render(config, self.files)
        try:
            return self._output(item)
        finally:
            item.is_printed = False
            if blank is not None:
                item.record = blank

    def handwritten(self, url: str) -> str | None:
        """The handwritten page at `url` (not quoted) rendered from its file as that is now; None where there is no such page.

        Dead links are not told: MkDocs looks for them when it sets all pages, and may be at that meanwhile.
        """
        config, plugins = self.config, self.config.plugins
        for file in self.files.documentation_pages():
            page = file.page
            if file.dest_uri != url or page is None or isinstance(page, GeneratedPage):
                continue
            if not Path(file.abs_src_path or "").is_file():
                return None
            _hush(config)
            page.read_source(config)
            markdown = plugins.on_page_markdown(
                page.markdown or "", page=page, config=config, files=self.files
            )
            page.markdown = markdown
            page.render(config, self.files)
            page.content = plugins.on_page_content(
                page.content or "", page=page, config=config, files=self.files
            )
            return self._output(page)
        return None

    def forget_templates(self, changed: Collection[str]) -> None:
        """Read the templates of these names, or in folders of these names, anew, and make every shell anew."""
        forget_templates(self.env, changed)
        self.shells.clear()

    def _output(self, page: MkDocsPage) -> str:
        """What MkDocs does with a page that has its content, events of plugins included."""
        config, plugins = self.config, self.config.plugins
        page.active = True
        try:
            context = get_context(self.navigation, self.files, config, page)
            template = self.env.get_template("main.html")
            context = plugins.on_page_context(context, page=page, config=config, nav=self.navigation)
            return plugins.on_post_page(template.render(context), page=page, config=config) or ""
        finally:
            page.active = False

    def _verify(self, page: Page, of_shell: bytes) -> None:
        rendered = encoded(self.rendered(page))
        if of_shell == rendered:
            return
        lines = zip(of_shell.split(b"\n"), rendered.split(b"\n"), strict=False)
        line = next((number for number, (one, other) in enumerate(lines, start=1) if one != other), 0)
        raise PublishError(
            f"{page.url}: filled into its shell, the page differs from what the theme renders, first in line {line};"
            " the theme or a plugin writes something there that changes from page to page"
        )


def _hush(config: MkDocsConfig) -> None:
    """Let MkDocs warn of no link from now on: strict, it counts the warnings of all threads against its build."""
    links = config.validation.links
    for kind in ("not_found", "absolute_links", "anchors", "unrecognized_links"):
        links[kind] = min(links[kind], logging.INFO)
