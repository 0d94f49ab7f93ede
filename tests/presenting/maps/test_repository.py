"""The maps and trees of the repository's own frameworks, and of the one in the author's guide."""

import re
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.presenting.atlas import Atlas
from generator.presenting.language import BOTH
from generator.presenting.maps.cascade_tree import cascade_tree
from generator.presenting.maps.places import NODE
from generator.presenting.maps.status import KINDS
from generator.presenting.maps.status import status_svg
from generator.presenting.maps.strategy_map import strategy_drawing
from generator.presenting.maps.strategy_map import strategy_map
from generator.presenting.scales.text import width_of
from generator.presenting.web import Web
from generator.reading.project import read_project
from tests.worlds.copies import REPOSITORY

SVG = "{http://www.w3.org/2000/svg}"
GUIDE = REPOSITORY / "docs/examples/guide"
WIDEST = 938
"""Units that a page shows beside its menus on a screen of 1280 pixels, without scrolling."""


@pytest.fixture(scope="module")
def webs() -> dict[Path, list[Web]]:
    """Both languages of each project."""
    atlases = {
        root: Atlas(project=read_project(root)[0], notes=(), internal=False) for root in (REPOSITORY, GUIDE)
    }
    return {root: [Web(atlas, language) for language in BOTH] for root, atlas in atlases.items()}


def nodes(picture: ET.Element) -> list[tuple[int, int, int, ET.Element]]:
    """Left, top and height of each node."""
    found = []
    for each in picture.findall(f"{SVG}g"):
        x, y = (each.get("transform") or "")[len("translate(") : -1].split()
        box = each.find(f"{SVG}a/{SVG}rect")
        assert box is not None
        found.append((int(x), int(y), int(box.get("height") or 0), each))
    return found


@pytest.mark.parametrize(
    ("root", "framework", "size"),
    [(REPOSITORY, "cascade-2553", 22), (REPOSITORY, "provincial-2550", 10), (GUIDE, "province-2569", 4)],
)
def test_a_map_can_be_read(webs: dict[Path, list[Web]], root: Path, framework: str, size: int) -> None:
    for web in webs[root]:
        found = web.atlas.frameworks[framework]
        picture = ET.fromstring(strategy_map(web, found, f"frameworks/{framework}/strategy.html"))  # noqa: S314
        assert_readable(picture, size)


@pytest.mark.parametrize(
    ("root", "framework", "size"), [(REPOSITORY, "cascade-2553", 15), (GUIDE, "province-2569", 2)]
)
def test_a_tree_can_be_read(webs: dict[Path, list[Web]], root: Path, framework: str, size: int) -> None:
    for web in webs[root]:
        found = web.atlas.frameworks[framework]
        picture = ET.fromstring(cascade_tree(web, found, f"frameworks/{framework}/strategy.html"))  # noqa: S314
        assert_readable(picture, size)


def test_words_are_large_enough_and_every_class_has_its_look(webs: dict[Path, list[Web]]) -> None:
    style = (REPOSITORY / "generator/assets/scorecards.css").read_text("utf-8")
    sizes = [Fraction(size) for size in re.findall(r"\.sc-map[^{}]*\{[^}]*font-size: ([0-9.]+)px", style)]
    assert len(sizes) >= 3
    assert min(sizes) >= 12
    web = webs[GUIDE][0]
    found = web.atlas.frameworks["province-2569"]
    drawn = strategy_drawing(web, found, "a/b/c/d.html", has_status=True)
    told = zip(drawn.slots, KINDS, strict=True)
    picture = ET.fromstring(drawn.filled({name: status_svg(kind, "a", "1") for name, kind in told}))  # noqa: S314
    used = {name for each in picture.iter() for name in (each.get("class") or "").split()}
    assert {name for name in used if f".{name} " not in style and f".{name})" not in style} == set()
    assert {f"sc-map--{kind}" for kind in KINDS} < used


def assert_readable(picture: ET.Element, size: int) -> None:
    """Nodes stand apart and inside the picture, with all their words inside them."""
    found = nodes(picture)
    assert len(found) == size
    width, height = int(picture.get("width") or 0), int(picture.get("height") or 0)
    assert width <= WIDEST
    for x, y, tall, node in found:
        assert 0 <= x <= width - NODE
        assert 0 <= y <= height - tall
        for each in node.iter(f"{SVG}tspan"):
            assert int(each.get("x") or 0) + width_of(each.text or "") <= NODE
            assert int(each.get("y") or 0) < tall
    for (x1, y1, high, _), (x2, y2, low, _) in combinations(found, 2):
        assert abs(x1 - x2) > NODE or y1 + high < y2 or y2 + low < y1


def test_there_is_no_map_without_objectives_and_no_tree_without_support(webs: dict[Path, list[Web]]) -> None:
    web = webs[REPOSITORY][0]
    found = web.atlas.frameworks["lao-e-government-2549"]
    assert strategy_map(web, found, "a/b.html") == ""
    assert cascade_tree(web, found, "a/b.html") == ""
