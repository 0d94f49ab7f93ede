"""The plugin `scorecards`: hangs generated pages, data files and the frame of every page into MkDocs."""

from dataclasses import dataclass
from dataclasses import replace
from html import escape
from pathlib import Path
from urllib.parse import quote

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.pipeline import prepare
from generator.presenting.hubs import hubs
from generator.presenting.language import Language
from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.publishing.assets import SCRIPTS
from generator.publishing.assets import STYLES
from generator.publishing.assets import THEME
from generator.publishing.assets import add_assets
from generator.publishing.assets import add_robots
from generator.publishing.edition import Edition
from generator.publishing.failure import PublishError
from generator.publishing.frame import DEFAULT_LANGUAGE
from generator.publishing.frame import Frames
from generator.publishing.frame import folder
from generator.publishing.generated_page import GeneratedFile
from generator.publishing.generated_page import GeneratedPage
from generator.publishing.generated_page import blank
from generator.publishing.headers import inline_scripts_below
from generator.publishing.lines import with_lines_kept_beside_code
from generator.publishing.linked_files import LinkedFiles
from generator.publishing.markup import link_from_root
from generator.publishing.markup import valid
from generator.publishing.navigation import default_navigation
from generator.publishing.navigation import named
from generator.publishing.navigation import with_leaf
from generator.publishing.places import Link
from generator.publishing.places import is_generated
from generator.publishing.places import is_reserved
from generator.publishing.places import links_in
from generator.publishing.places import with_data_further_up
from generator.publishing.press import Press
from generator.publishing.printing import nearest_hub
from generator.publishing.prose import Sections
from generator.publishing.search_place import open_place
from generator.publishing.tables import with_boxes
from generator.publishing.typeset import Typeset
from generator.publishing.watching import told
from generator.publishing.watching import watched
from generator.search.entries import Prose
from generator.words import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """What the build of the whole site gives to that of one language.

    `counterparts` are the handwritten pages of the other language. MkDocs renders and writes the pages `in_full` by itself,
    for comparison with what the press prints.
    """

    internal: bool
    counterparts: frozenset[str]
    in_full: tuple[Page, ...] = ()


class Options(Config):
    """The plugin has no options of its own: everything is said by mkdocs.yml itself."""


class ScorecardsPlugin(BasePlugin[Options]):
    """One language of the site within MkDocs: handwritten pages, and a press for the generated ones.

    Without a handover (a bare `mkdocs build`) the plugin prepares the site itself, prints it at the end, and fails before
    MkDocs touches the last one when the project has errors. The order of the methods is the order in which MkDocs calls them.
    """

    handover: Handover | None = None
    press: Press
    handwritten: tuple[str, ...]
    """The addresses of the handwritten pages, quoted."""
    links: set[Link]
    """The links of handwritten pages to generated pages and data files."""
    prose: list[Prose]
    """The handwritten pages for the search; a page whose metadata say `search: {exclude: true}` stays out."""

    _site: Site | None
    _frames: Frames
    _navigation: Navigation
    _hubs: dict[str, GeneratedPage]
    _sections: Sections

    def on_config(self, config: MkDocsConfig) -> None:
        """Take over what must hold for every project, and get the site."""
        language = str(config.theme.get("language"))
        _require_what_links_need(config, language)
        self._site = None if self.handover else _prepared(config, language)
        self._hubs, self.links, self.prose, self._sections = {}, set(), [], Sections()
        config.markdown_extensions.append(self._sections)  # type: ignore[arg-type]  # Markdown takes extensions as well as names
        # mkdocs.yml says where the whole site stands; a language stands in its folder below.
        root = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
        config.site_url = root + folder(language) if root else None
        self._frames = Frames(
            language=language,
            internal=self.handover.internal if self.handover else False,
            site_url=root,
            counterparts=self.handover.counterparts if self.handover else None,
        )
        own = config.theme.custom_dir
        config.theme.dirs.insert(0 if own is None else 1, str(THEME))
        config.theme.static_templates.discard("sitemap.xml")  # it names generated pages too, and has no dates
        config.extra_css[:0] = STYLES
        config.extra_javascript[:0] = SCRIPTS
        # True opens the place of the language switch in the header, while Material's own list, which is the same on
        # every page, needs an iterable: partials/alternate.html and scorecards.html write ours.
        config.extra["alternate"] = True
        open_place(config)
        # One scope for both languages, so that the choice of light or dark holds in both.
        config.extra.setdefault("scope", "/")

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the assets, and the generated pages that stand in the navigation; the others are none of MkDocs' business."""
        add_assets(files, config)
        if self._frames.language == DEFAULT_LANGUAGE:
            add_robots(files, config, self._frames)
        for file in files:
            if is_reserved(file.dest_uri) and file.inclusion.is_included():
                raise PublishError(
                    f"{file.src_uri} is in the way of a generated page: docs may not have pages there"
                )
        if config.nav is None:
            config.nav = default_navigation(files, hubs(Language(self._frames.language)))
        in_full = {page.url: page for page in self.handover.in_full} if self.handover else {}
        for source, title in named(config.nav):
            if is_generated(source) and files.get_file_from_path(source) is None:
                file = GeneratedFile(source.removesuffix(".md") + ".html", config)
                record = in_full.pop(file.dest_uri, None)
                hub = GeneratedPage(file, config, record or blank(file.dest_uri), title=title or source)
                hub.is_printed = record is not None
                self._hubs[file.dest_uri] = hub
                files.append(file)
        for page in in_full.values():
            GeneratedPage(file := GeneratedFile(page.url, config), config, page).is_printed = True
            files.append(file)
        return LinkedFiles(files, config)

    def on_nav(self, nav: Navigation, files: Files, **_: object) -> None:
        """Keep the navigation, and find the place in it of the pages that it does not name."""
        self._navigation = nav
        for file in files:
            if isinstance(file.page, GeneratedPage) and not file.page.is_hub:
                file.page.hub = self._hubs.get(nearest_hub(self._hubs, file.page.record) or "")

    def on_page_content(self, html: str, page: MkDocsPage, **_: object) -> str:
        """Keep the links to generated pages and data files, lead those to data out of the language's folder, frame tables."""
        if isinstance(page, GeneratedPage):
            return html
        said = page.meta.get("search")
        if not (isinstance(said, dict) and said.get("exclude")):
            title = self._sections.title or str(page.title or "")
            self.prose.append(Prose(url=page.url, title=title, sections=self._sections.found))
        html = with_lines_kept_beside_code(with_boxes(html, str(page.title or "")))
        self.links.update(links_in(html, page.file.src_uri, page.url))
        return html if self._frames.language == DEFAULT_LANGUAGE else with_data_further_up(html, page.url)

    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
        """Set up the press, now that templates, files and navigation are known."""
        env.filters["url"] = link_from_root
        self.press = Press(config=config, env=env, files=files, navigation=self._navigation, hubs=self._hubs)
        self.handwritten = tuple(
            file.url for file in files.documentation_pages() if not isinstance(file.page, GeneratedPage)
        )

    def on_page_context(
        self, context: TemplateContext, page: MkDocsPage, nav: Navigation, **_: object
    ) -> TemplateContext:
        """Give every page its frame, its place in the navigation, and room where it has no neighbours there."""
        is_generated_page = isinstance(page, GeneratedPage)
        breadcrumbs: list[tuple[str, str]] = []
        feeds: list[tuple[str, str]] = []
        hub = dataset = None
        if isinstance(page, GeneratedPage):
            breadcrumbs = [(escape(title), quote(url)) for title, url in page.record.breadcrumbs]
            hub, dataset = page.hub, page.record.dataset
            feeds = [(quote(path), escape(title)) for path, title in page.record.feeds]
        else:
            for key in {"title", "description"} & set(page.meta):  # the theme writes them as they are
                page.meta[key] = escape(str(page.meta[key]))
        if (hub or page).parent is None:
            page.meta["hide"] = [*page.meta.get("hide", ()), "navigation"]
        if hub is not None:
            context["nav"] = with_leaf(nav, hub, page)
            page.active = True  # once more: its new parents are to know
        context["frame"] = self._frames.frame(  # type: ignore[typeddict-unknown-key]  # ours, for our templates
            page.url,
            is_generated=is_generated_page,
            is_paired=is_generated_page or self._frames.has_counterpart(page.file.dest_uri),
            breadcrumbs=breadcrumbs,
            dataset=dataset
            and replace(dataset, files=tuple((quote(path), kind) for path, kind in dataset.files)),
            feeds=feeds,
        )
        return context

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """The error page has a frame too."""
        context["frame"] = self._frames.error_frame()  # type: ignore[typeddict-unknown-key]  # as above
        return context

    def on_post_template(self, output_content: str, **_: object) -> str:
        """Make the theme's markup valid."""
        return valid(output_content, self._frames.language)

    def on_post_page(self, output: str, page: MkDocsPage, **_: object) -> str:
        """Make the theme's markup valid. MkDocs writes nothing of a page that is empty: the press prints the generated ones."""
        return valid(output, self._frames.language) if getattr(page, "is_printed", True) else ""

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Under a bare `mkdocs build`, print the generated pages."""
        if self._site is not None:
            edition = Edition(
                folder=Path(config.site_dir),
                internal=False,
                typesets={self._frames.language: self.typeset(config)},
            )
            edition.add_site(self._site)
            edition.finish()

    def typeset(self, config: MkDocsConfig) -> Typeset:
        """What the edition needs of this language, once MkDocs has built."""
        return Typeset(
            language=self._frames.language,
            address=str(config.site_url or ""),
            handwritten=self.handwritten,
            links=tuple(sorted(self.links)),
            scripts=tuple(sorted(inline_scripts_below(Path(config.site_dir)))),
            press=self.press,
            printer=self.press.printer,
            prose=tuple(self.prose),
        )

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Under a bare `mkdocs serve`, watch what the site is made from."""
        for path in watched(Path(config.config_file_path).parent):
            server.watch(str(path))
        return server


def _require_what_links_need(config: MkDocsConfig, language: str) -> None:
    if language not in LANGUAGES:
        raise PublishError(
            f"theme.language in mkdocs.yml must be one of {', '.join(LANGUAGES)}, not {language}"
        )
    if config.theme.name != "material":
        raise PublishError(f"theme.name in mkdocs.yml must be material, not {config.theme.name}")
    if config.use_directory_urls:
        raise PublishError("use_directory_urls in mkdocs.yml must be false: pages name each other as files")


def _prepared(config: MkDocsConfig, language: str) -> Site:
    prepared = prepare(Path(config.config_file_path).parent)
    if prepared.site is None:
        raise PublishError("\n".join(told(prepared.problems, language)))
    return prepared.site
