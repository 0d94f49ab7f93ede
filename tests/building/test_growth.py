"""A project that grows over the size of a page, and shrinks again."""

import shutil
from pathlib import Path

from generator.presenting.paging import PAGE_SIZE
from tests.building.sites import build
from tests.building.sites import cold
from tests.building.sites import files
from tests.nation.world import PROVINCES
from tests.nation.world import write_nation

FITS = PAGE_SIZE - PROVINCES
"""So many local governments fill a page of units together with their provinces."""


def test_a_list_that_outgrows_its_page_and_fits_on_it_again(tmp_path: Path, cache: Path) -> None:
    for units in (FITS, FITS + 1):
        write_nation(tmp_path / str(units), units)
    root = tmp_path / "nation"
    shutil.copytree(tmp_path / str(FITS), root)
    build(root, cache)
    fitting = files(root / "site")
    shutil.copytree(tmp_path / str(FITS + 1), root, dirs_exist_ok=True)
    build(root, cache)
    grown = files(root / "site")
    assert grown == cold(root)
    more = sorted(path for path in grown.keys() - fitting.keys() if "/" not in path.removeprefix("units/"))
    assert len(more) > 2, "another page of units, and lists by name"
    shutil.rmtree(root / "results")
    shutil.copytree(tmp_path / str(FITS) / "results", root / "results")
    build(root, cache)
    assert files(root / "site") == fitting
