"""Maps to be laid out, drawn by chance, and how a test looks at the ways of their arrows."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from hypothesis import strategies as st

from generator.presenting.maps.graph import Graph
from generator.presenting.maps.graph import graph
from generator.presenting.maps.layout import Box
from generator.presenting.maps.layout import Layout
from generator.presenting.maps.layout import layout
from generator.presenting.maps.route import Route

Spot = tuple[Fraction | int, Fraction | int]


@st.composite
def graphs(
    draw: st.DrawFn, *, lanes: int = 5, nodes: int = 8, arrows: int = 24, is_upward: bool = False
) -> Graph:
    """Any map of so many lanes, nodes a lane and arrows; arrows may run anywhere, in circles too, unless `is_upward`."""
    sizes = draw(st.lists(st.integers(1, nodes), min_size=1, max_size=lanes))
    names = [[f"{lane}-{node}" for node in range(size)] for lane, size in enumerate(sizes)]
    everyone = [name for lane in names for name in lane]
    ends = st.tuples(st.sampled_from(everyone), st.sampled_from(everyone))
    found = draw(st.lists(ends, max_size=arrows))
    if is_upward:
        found = [tuple(sorted(pair, key=everyone.index, reverse=True)) for pair in found]  # type: ignore[misc]
    return graph(names, found)


@st.composite
def laid_out(draw: st.DrawFn, *, is_upward: bool = False) -> tuple[Graph, Layout]:
    """A map of any size with its places; its nodes are of any height."""
    found = draw(graphs(is_upward=is_upward))
    names = [name for row in found.rows for name in row]
    heights = {name: draw(st.integers(40, 200)) for name in names}
    return found, layout(found, heights)


def spots(route: Route) -> Iterator[Spot]:
    """Points along the way of an arrow, close together."""
    for (x1, y1), (x2, y2) in pairwise(route.points):
        yield from (bend(x1, y1, x2, y2, Fraction(step, 16)) for step in range(17))


def bend(x1: int, y1: int, x2: int, y2: int, part: Fraction) -> Spot:
    """A point of a curve that leaves and arrives upright, or of a straight line."""
    rest = 1 - part
    early, late = rest**3 + 3 * rest**2 * part, 3 * rest * part**2 + part**3
    middle = Fraction(y1 + y2, 2)
    y = rest**3 * y1 + 3 * rest**2 * part * middle + 3 * rest * part**2 * middle + part**3 * y2
    return early * x1 + late * x2, y


def is_inside(box: Box, spot: Spot) -> bool:
    """Whether a point is inside a box, and not only at its edge."""
    x, y = spot
    return box.x < x < box.x + box.width and box.y < y < box.y + box.height
