"""The configuration of one language: the project's mkdocs.yml and mkdocs.en.yml, or the ones that the package brings."""

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from generator.publishing.assets import PACKAGE
from generator.publishing.failure import PublishError
from generator.publishing.frame import DEFAULT_LANGUAGE

DEFAULTS = PACKAGE / "publishing" / "defaults"


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
