"""The tiny site, and project folders to publish it in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.presenting.page import Site
from generator.publishing.build import publish
from generator.publishing.build import set_type
from generator.publishing.typeset import Typeset
from tests.publishing.small_site import FILES
from tests.publishing.small_site import SITE
from tests.publishing.small_site import write_files


@pytest.fixture
def site() -> Site:
    return SITE


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Write files into a new project folder with a mkdocs.yml for each language: `project({"docs/th/a.md": "..."})`."""

    def make(files: dict[str, str] | None = None) -> Path:
        return write_files(tmp_path / "project", FILES | (files or {}))

    return make


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as the project without any change publishes it; only to be looked at."""
    return publish(write_files(tmp_path_factory.mktemp("published") / "project", FILES), SITE)


@pytest.fixture(scope="session")
def typesets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Typeset]:
    """Both languages of the project without any change, ready for pages."""
    root = write_files(tmp_path_factory.mktemp("typesets") / "project", FILES)
    return set_type(root, root / "written", internal=False)
