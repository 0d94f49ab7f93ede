"""The configuration of one language: the project's mkdocs.yml and mkdocs.en.yml, or the ones that the package brings."""

import re
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from generator.publishing.assets import PACKAGE
from generator.publishing.failure import PublishError
from generator.publishing.frame import DEFAULT_LANGUAGE

DEFAULTS = PACKAGE / "publishing" / "defaults"

STAND_IN = "scorecards-no-pages-"
"""How the name of the empty folder begins that stands in for handwritten pages."""


def configuration(
    root: Path, language: str, *, site_dir: Path, empty: Path, site_url: str | None = None
) -> MkDocsConfig:
    """Read and validate the configuration for one language, with warnings as errors.

    `empty` is a folder to stand in for handwritten pages where the project has none; `site_url` replaces the one of the
    file. Raises `PublishError` when one of the two files is missing, MkDocs' own errors when one is wrong.
    """
    path = _file(root, language)
    with path.open("rb") as opened:
        docs = path.parent / str(yaml_load(opened).get("docs_dir", "docs"))
    if path.parent == DEFAULTS:
        docs = root / "docs" / language
    return load_config(
        str(path),
        docs_dir=str(docs if docs.is_dir() else empty),
        site_dir=str(site_dir),
        site_url=site_url,
        strict=True,
    )


def _file(root: Path, language: str) -> Path:
    name = "mkdocs.yml" if language == DEFAULT_LANGUAGE else f"mkdocs.{language}.yml"
    if (root / name).is_file():
        return root / name
    if any(root.glob("mkdocs*.yml")):
        raise PublishError(f"{name} is missing: a project has a configuration for each language, or none")
    return DEFAULTS / name


_KNOWN_EXTENSIONS = frozenset(
    {"abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "meta", "sane_lists", "smarty", "tables", "toc"}
)  # fmt: skip
"""What MkDocs and projects commonly turn on and what reads no file of its own."""


def inputs_of(config: MkDocsConfig, root: Path) -> tuple[str, ...] | None:
    """The files and folders below `root` that MkDocs makes its part of the site from, whether they are there or not.

    None where that cannot be told: another plugin, a hook, an extension or a variable of the environment may read anything,
    and nobody looks at hidden files.
    """
    path = Path(config.config_file_path)
    extensions = {name.removeprefix("markdown.extensions.") for name in config.markdown_extensions}
    if set(config.plugins) != {"scorecards"} or config.hooks or not extensions <= _KNOWN_EXTENSIONS:
        return None
    if config.exclude_docs is not None and any(
        each.include is False for each in config.exclude_docs.patterns
    ):
        return None  # such as !.nojekyll
    files = [path, *_parents(path)]
    if any("!ENV" in each.read_text("utf-8") for each in files):
        return None
    places = {*files, Path(config.docs_dir), root / "docs", *(root / name for name in _NAMES)}
    if config.theme.custom_dir:
        places.add(Path(config.theme.custom_dir))
    of_project = {each for each in places if not each.is_relative_to(DEFAULTS) and not _is_stand_in(each)}
    if not all(each.is_relative_to(root) for each in of_project):
        return None
    return tuple(sorted(each.relative_to(root).as_posix() for each in of_project))


_NAMES = ("mkdocs.yml", "mkdocs.en.yml")


def _parents(path: Path) -> list[Path]:
    """The configurations that one inherits from."""
    found = _INHERIT.search(path.read_text("utf-8"))
    if found is None:
        return []
    parent = path.parent / found[1].strip("\"'")
    return [parent, *_parents(parent)]


_INHERIT = re.compile(r"^INHERIT:\s*(\S+)", re.MULTILINE)


def _is_stand_in(place: Path) -> bool:
    """Whether it is the empty folder that stands in for handwritten pages."""
    return place.name.startswith(STAND_IN)
