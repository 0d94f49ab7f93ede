"""A project that grows over the size of a page, and shrinks again; its pages do not grow with it."""

import gzip
import re
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


# Bytes of a page, packed. Styles and scripts are some 75,000 more, and a first visit may take 250,000.
LIGHT = 40_000
LIGHT_SCORECARD = 25_000


def _heaviest(site: Path) -> dict[str, int]:
    """The packed bytes of the longest page of each kind: what has the same path but for its numbers."""
    longest: dict[str, Path] = {}
    for path in site.rglob("*.html"):
        kind = re.sub(r"_?[0-9]+", "", path.relative_to(site).as_posix())
        longest[kind] = max(path, longest.get(kind, path), key=lambda each: each.stat().st_size)
    return {kind: len(gzip.compress(path.read_bytes(), mtime=0)) for kind, path in longest.items()}


def test_no_page_grows_with_the_country(tmp_path: Path) -> None:
    weights = []
    for units in (4 * PAGE_SIZE, 8 * PAGE_SIZE):
        write_nation(tmp_path / str(units), units)
        site = build(tmp_path / str(units)).site
        assert site is not None
        weights.append(_heaviest(site))
    few, many = weights
    assert few.keys() == many.keys()
    assert {kind: (few[kind], size) for kind, size in many.items() if size > 1.1 * few[kind]} == {}
    assert {kind: size for kind, size in (few | many).items() if size > LIGHT} == {}
    scorecards = {
        kind: size for kind, size in many.items() if kind.endswith("/lao-.html") and "scorecards/" in kind
    }
    assert len(scorecards) == 2, "one a language"
    assert max(scorecards.values()) <= LIGHT_SCORECARD
