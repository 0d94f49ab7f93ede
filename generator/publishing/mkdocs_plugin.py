"""The plugin `scorecards`: hangs generated pages, data files and the frame of every page into MkDocs."""

from dataclasses import dataclass
from dataclasses import replace
from functools import partial
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
from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.publishing.assets import SCRIPTS
from generator.publishing.assets import STYLES
from generator.publishing.assets import THEME
from generator.publishing.assets import add_assets
from generator.publishing.assets import data_file
from generator.publishing.failure import PublishError
from generator.publishing.frame import DEFAULT_LANGUAGE
from generator.publishing.frame import Frames
from generator.publishing.frame import folder
from generator.publishing.generated_page import GeneratedFile
from generator.publishing.generated_page import GeneratedPage
from generator.publishing.generated_page import WrittenFile
from generator.publishing.generated_page import source_path
from generator.publishing.markup import link_from_root
from generator.publishing.markup import relink_data
from generator.publishing.markup import valid
from generator.publishing.navigation import default_navigation
from generator.publishing.navigation import named
from generator.publishing.navigation import nearest_hub
from generator.publishing.navigation import with_leaf
from generator.publishing.paths import check_paths
from generator.publishing.press import Press
from generator.publishing.sitemap import sitemap
from generator.publishing.watching import told
from generator.publishing.watching import watched
from generator.words import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """What `publish` gives to the build of one language; `counterparts` are the pages of the other one."""

    site: Site
    counterparts: frozenset[str]


class Options(Config):
    """The plugin has no options of its own: everything is said by mkdocs.yml itself."""


class ScorecardsPlugin(BasePlugin[Options]):
    """One language of the site within MkDocs.

    Without a handover (a bare `mkdocs build`) the plugin prepares the site itself, and fails before MkDocs touches the
    last one when the project has errors. The order of the methods is the order in which MkDocs calls them.
    """

    handover: Handover | None = None
    in_full = False
    """Let the theme render every page, for comparison with what the press prints; some ten times slower."""

    _site: Site
    _pages: tuple[Page, ...]
    _frames: Frames
    _navigation: Navigation
    _press: Press
    _hubs: dict[str, MkDocsPage]
    _urls: tuple[str, ...]

    def on_config(self, config: MkDocsConfig) -> None:
        """Take over what must hold for every project, and get the site."""
        language = str(config.theme.get("language"))
        _require_what_links_need(config, language)
        self._site = self.handover.site if self.handover else _prepared(config, language)
        self._pages = self._site.pages.get(language, ())
        check_paths(self._site, self._pages)
        # mkdocs.yml says where the whole site stands; a language stands in its folder below.
        root = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
        config.site_url = root + folder(language) if root else None
        self._frames = Frames(
            language=language,
            internal=self._site.internal,
            site_url=root,
            counterparts=self.handover.counterparts if self.handover else None,
        )
        own = config.theme.custom_dir
        config.theme.dirs.insert(0 if own is None else 1, str(THEME))
        config.theme.static_templates.discard("sitemap.xml")  # on_post_build writes it
        config.extra_css[:0] = STYLES
        config.extra_javascript[:0] = SCRIPTS
        # True opens the place of the language switch in the header, while Material's own list, which is the same on
        # every page, needs an iterable: partials/alternate.html and scorecards.html write ours.
        config.extra["alternate"] = True
        # One scope for both languages, so that the choice of light or dark holds in both.
        config.extra.setdefault("scope", "/")

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add pages, data and assets. Pages of the navigation are MkDocs' own; the others are filled into shells."""
        add_assets(files, config)
        taken = {file.dest_uri: file for file in files if file.inclusion.is_included()}
        for page in self._pages:
            if page.url in taken:
                raise PublishError(
                    f"{taken[page.url].src_uri} is in the way of a generated page with its name"
                )
        if config.nav is None:
            config.nav = default_navigation(files, self._pages)
        titles = dict(named(config.nav))
        for page in self._pages:
            source = source_path(page.url)
            is_hub = page.hub or source in titles
            if is_hub or self.in_full:
                file = GeneratedFile(page.url, config)
                record, is_paired = replace(page, hub=is_hub), self._frames.has_counterpart(page.url)
                GeneratedPage(file, config, record, title=titles.get(source), is_paired=is_paired)
                files.append(file)
            else:
                files.append(WrittenFile(page.url, config, partial(self._write, page)))
        is_written = self._frames.language == DEFAULT_LANGUAGE
        for path, content in self._site.data.items():
            files.append(data_file(config, path, content, is_written=is_written))
        return files

    def on_nav(self, nav: Navigation, files: Files, **_: object) -> None:
        """Keep the navigation, and find the place in it of the pages that it does not name."""
        self._navigation = nav
        self._hubs = {page.file.dest_uri: page for page in nav.pages}
        for file in files:
            if isinstance(file.page, GeneratedPage) and file.dest_uri not in self._hubs:
                file.page.hub = nearest_hub(self._hubs, file.page.record)

    def on_page_content(self, html: str, page: MkDocsPage, **_: object) -> str:
        """Lead links to data files out of the language's folder."""
        if isinstance(page, GeneratedPage) or self._frames.language == DEFAULT_LANGUAGE:
            return html
        return relink_data(html, page.url, self._site.data)

    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
        """Set up the press, now that templates, files and navigation are known."""
        env.filters["url"] = link_from_root
        self._press = Press(
            config=config,
            env=env,
            files=files,
            navigation=self._navigation,
            hub_of=partial(nearest_hub, self._hubs),
            has_counterpart=self._frames.has_counterpart,
        )
        own = (file.url for file in files.documentation_pages())
        self._urls = (*own, *(quote(page.url) for page in self._pages))

    def on_page_context(
        self, context: TemplateContext, page: MkDocsPage, nav: Navigation, **_: object
    ) -> TemplateContext:
        """Give every page its frame, its place in the navigation, and room where it has no neighbours there."""
        if isinstance(page, GeneratedPage):
            breadcrumbs = [(escape(title), quote(url)) for title, url in page.record.breadcrumbs]
            is_paired, hub = page.is_paired, page.hub
        else:
            breadcrumbs, is_paired, hub = [], self._frames.has_counterpart(page.file.dest_uri), None
            for key in {"title", "description"} & set(page.meta):  # the theme writes them as they are
                page.meta[key] = escape(str(page.meta[key]))
        if (hub or page).parent is None:
            page.meta["hide"] = [*page.meta.get("hide", ()), "navigation"]
        if hub is not None:
            context["nav"] = with_leaf(nav, hub, page)
            page.active = True  # once more: its new parents are to know
        context["frame"] = self._frames.frame(  # type: ignore[typeddict-unknown-key]  # ours, for our templates
            page.url,
            is_generated=isinstance(page, GeneratedPage),
            is_paired=is_paired,
            breadcrumbs=breadcrumbs,
        )
        return context

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """The error page has a frame too."""
        context["frame"] = self._frames.error_frame()  # type: ignore[typeddict-unknown-key]  # as above
        return context

    def on_post_template(self, output_content: str, **_: object) -> str:
        """Make the theme's markup valid."""
        return valid(output_content)

    def on_post_page(self, output: str, **_: object) -> str:
        """Make the theme's markup valid."""
        return valid(output)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the sitemap, unless the address is not known or the pages are not for the public."""
        if config.site_url and not self._site.internal:
            text = sitemap(config.site_url + url for url in self._urls)
            Path(config.site_dir, "sitemap.xml").write_text(text, "utf-8")

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Under a bare `mkdocs serve`, watch what the site is made from."""
        for path in watched(Path(config.config_file_path).parent):
            server.watch(str(path))
        return server

    def _write(self, page: Page, path: Path) -> None:
        self._press.write(page, path)


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
