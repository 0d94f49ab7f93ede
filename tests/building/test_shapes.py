"""A page of a shape that no page had in the last site, which MkDocs is not asked to set again."""

import shutil
from pathlib import Path

from tests.building.sites import a_town
from tests.building.sites import build
from tests.building.sites import cold
from tests.building.sites import files
from tests.worlds.copies import MINIMAL


def test_the_first_scorecards_come_after_a_site_without_any(tmp_path: Path) -> None:
    root, cache = a_town(tmp_path / "town"), tmp_path / "cache"
    shutil.rmtree(root / "results/town-2569")
    build(root, cache)
    shutil.copytree(MINIMAL / "results/town-2569", root / "results/town-2569")
    build(root, cache)
    assert (root / "site/scorecards/town-2569/round-1/works.html").is_file()
    assert files(root / "site") == cold(root)
    build(root, cache)
    assert files(root / "site") == cold(root)
