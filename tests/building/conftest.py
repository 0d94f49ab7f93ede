"""A town whose site is built, in a folder that may be changed."""

import shutil
from pathlib import Path

import pytest

from generator.building.state import Store
from tests.building.sites import a_town
from tests.building.sites import build


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build(a_town(folder / "town"), folder / "cache")
    return folder


@pytest.fixture
def town(_built: Path, tmp_path: Path, cache: Path) -> Path:
    """A town with its site, and in `cache` what the build has left: built once, and moved here as it was."""
    root = tmp_path / "town"
    shutil.copytree(_built / "town", root)
    shutil.copytree(Store(_built / "town", _built / "cache").folder, Store(root, cache).folder)
    (Store(root, cache).folder / "root").write_text(str(root), "utf-8")
    return root
