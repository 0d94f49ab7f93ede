"""Builds the site in both languages and puts it in place of the last one."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import get_files
from yaml import YAMLError

from generator.presenting.page import Site
from generator.presenting.site import SCORECARDS_JSON
from generator.publishing.configuration import configuration
from generator.publishing.failure import PublishError
from generator.publishing.frame import folder
from generator.publishing.mkdocs_log import kept_log
from generator.publishing.mkdocs_plugin import Handover
from generator.publishing.mkdocs_plugin import ScorecardsPlugin
from generator.publishing.swap import replacing
from generator.words import LANGUAGES

Progress = Callable[[str], None]


def publish(root: Path, site: Site, *, progress: Progress | None = None) -> Path:
    """Build `site` into `root/site`, or `root/site-internal` when it is internal, and return that folder.

    `progress` is told a line at each step. On any failure the last site stays as it was. Raises `PublishError` with a
    line or a few when MkDocs finds something wrong (a broken link, a bad mkdocs.yml) or a file cannot be written.
    """
    target = root / ("site-internal" if site.internal else "site")
    if not _may_replace(target):
        raise PublishError(f"{target} is not a site that this program made: move it away first")
    replace_site(target, root, site, progress=progress)
    return target


def _may_replace(target: Path) -> bool:
    """Whether nothing is lost when `target` is replaced: it is not there, empty, or a site of ours by its data file."""
    if not target.exists():
        return True
    return target.is_dir() and (not any(target.iterdir()) or (target / SCORECARDS_JSON).is_file())


def replace_site(
    target: Path, root: Path, site: Site, *, site_url: str | None = None, progress: Progress | None = None
) -> None:
    """Build the site of the project `root` and put it in place of the folder `target`; errors as for `publish`.

    `site_url` replaces the address in mkdocs.yml, for a site that is served from elsewhere.
    """
    with kept_log() as lines:
        try:
            with replacing(target) as new, tempfile.TemporaryDirectory() as empty:
                configs = {
                    language: configuration(
                        root, language, site_dir=new / folder(language), empty=Path(empty), site_url=site_url
                    )
                    for language in LANGUAGES
                }
                _build(configs, site, progress or _silent)
        except PublishError:
            raise
        except (MkDocsException, TemplateError, YAMLError, UnicodeError, OSError) as error:
            raise PublishError("\n".join(lines) or str(error)) from error


def _build(configs: dict[str, MkDocsConfig], site: Site, progress: Progress) -> None:
    """Build one language after the other: the default one first, since MkDocs empties the folder that it builds into."""
    paths = {
        language: _handwritten(config) | {page.url for page in site.pages.get(language, ())}
        for language, config in configs.items()
    }
    for language, config in configs.items():
        if Path(config.site_dir).exists() and folder(language):
            raise PublishError(f"docs has a folder {language}, where the pages in that language stand")
        plugin = config.plugins.get("scorecards")
        if not isinstance(plugin, ScorecardsPlugin):
            raise PublishError(
                f"{config.config_file_path}: the plugin scorecards is not in its list of plugins"
            )
        others = [found for other, found in paths.items() if other != language]
        plugin.handover = Handover(site=site, counterparts=frozenset().union(*others))
        progress(f"{language}: {len(paths[language]):,} pages")
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()


def _handwritten(config: MkDocsConfig) -> set[str]:
    return {
        file.dest_uri
        for file in get_files(config)
        if file.is_documentation_page() and file.inclusion.is_included()
    }


def _silent(_: str) -> None:
    """Tell nobody."""
