"""Builds the site in both languages and puts it in place of the last one."""

import tempfile
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files

from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.publishing.configuration import STAND_IN
from generator.publishing.configuration import configuration
from generator.publishing.configuration import inputs_of
from generator.publishing.edition import Edition
from generator.publishing.failure import PublishError
from generator.publishing.frame import folder
from generator.publishing.mkdocs_plugin import Handover
from generator.publishing.mkdocs_plugin import ScorecardsPlugin
from generator.publishing.swap import replacing
from generator.publishing.target import check_target
from generator.publishing.target import failures_told
from generator.publishing.target import target_of
from generator.publishing.typeset import Typeset
from generator.words import LANGUAGES

Progress = Callable[[str], None]


def publish(root: Path, site: Site, *, progress: Progress | None = None) -> Path:
    """Build `site`, held in memory as a whole, into `target_of(root)` and return that folder.

    `progress` is told a line at each step. On any failure the last site stays as it was. Raises `PublishError` with a
    line or a few when something is wrong (a broken link, a bad mkdocs.yml) or a file cannot be written.
    """
    target = target_of(root, internal=site.internal)
    check_target(target)
    with failures_told(), replacing(target) as replacement:
        typesets = set_type(root, replacement.new, internal=site.internal, progress=progress)
        edition = Edition(folder=replacement.new, internal=site.internal, typesets=typesets)
        edition.add_site(site)
        edition.finish()
    return target


def set_type(  # noqa: PLR0913 - each by name
    root: Path,
    site: Path,
    *,
    internal: bool,
    site_url: str | None = None,
    in_full: Mapping[str, Sequence[Page]] | None = None,
    progress: Progress | None = None,
) -> dict[str, Typeset]:
    """Let MkDocs write handwritten pages and assets of the project `root` into `site`, and set up a press for each language.

    `site_url` replaces the address in mkdocs.yml, for a site that is served from elsewhere. MkDocs renders and writes the
    pages `in_full` of a language by itself: slow, and for comparison only. Errors as MkDocs raises them, or `PublishError`.
    """
    with tempfile.TemporaryDirectory(prefix=STAND_IN) as empty:
        configs = {
            language: configuration(
                root, language, site_dir=site / folder(language), empty=Path(empty), site_url=site_url
            )
            for language in LANGUAGES
        }
        handwritten = {language: _handwritten(config) for language, config in configs.items()}
        typesets = {}
        for (
            language,
            config,
        ) in configs.items():  # the default one first: MkDocs empties the folder it builds into
            if progress is not None:
                progress(f"{language}: {len(handwritten[language]):,} handwritten pages")
            others = (found for other, found in handwritten.items() if other != language)
            handover = Handover(
                internal=internal,
                counterparts=frozenset().union(*others),
                in_full=tuple((in_full or {}).get(language, ())),
            )
            typesets[language] = _set_language(config, language, handover, inputs_of(config, root))
        return typesets


def _set_language(
    config: MkDocsConfig, language: str, handover: Handover, inputs: tuple[str, ...] | None
) -> Typeset:
    if Path(config.site_dir).exists() and folder(language):
        raise PublishError(f"docs has a folder {language}, where the pages in that language stand")
    plugin = config.plugins.get("scorecards")
    if not isinstance(plugin, ScorecardsPlugin):
        raise PublishError(f"{config.config_file_path}: the plugin scorecards is not in its list of plugins")
    plugin.handover = handover
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()
    return replace(plugin.typeset(config), inputs=inputs)


def _handwritten(config: MkDocsConfig) -> set[str]:
    return {
        file.dest_uri
        for file in get_files(config)
        if file.is_documentation_page() and file.inclusion.is_included()
    }
