"""Where everything of a map stands: whole units of a picture, counted from its upper left corner."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

from generator.presenting.maps.graph import Graph
from generator.presenting.maps.order import Item
from generator.presenting.maps.order import Layers
from generator.presenting.maps.order import layers
from generator.presenting.maps.order import untangled
from generator.presenting.maps.places import NODE
from generator.presenting.maps.places import places_across
from generator.presenting.maps.route import Route
from generator.presenting.maps.route import arc_levels
from generator.presenting.maps.route import routes

LABEL = 122
"""The column of the lanes' names at the left, which no arrow enters."""

MARGIN = 8
PAD = 10
"""From the edge of a lane to its nodes."""

BETWEEN = 26
"""From lane to lane, or from row to row of a lane, where arrows pass."""

EACH, MOST = 3, 30
"""What each arrow adds to that, so that many do not run flat, and the most that they add."""

APART = 6
"""From lane to lane where none does."""

LEVEL = 9
"""From one arc over a row to the next, and from the nodes to the first."""


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle by its upper left corner."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A map with its places: lanes and nodes as boxes, arrows as ways from start to end."""

    width: int
    height: int
    lanes: tuple[Box, ...]
    nodes: Mapping[str, Box]
    routes: tuple[Route, ...]


def layout(graph: Graph, heights: Mapping[str, int], lane_heights: Sequence[int] = ()) -> Layout:
    """Places for a graph whose nodes are as high as `heights` says; a lane is at least as high as its name needs.

    The nodes of a row are all as high as the highest. No two nodes touch, and no arrow passes over a node.
    """
    found = untangled(layers(graph))
    across, inner = places_across(found)
    tall = [max((heights[name] for name in row), default=0) for row in graph.rows]
    tops, lanes, bottom = _down(graph, found, tall, lane_heights)
    left = LABEL + MARGIN
    centres = {item: left + at for item, at in across.items()}
    nodes = {
        name: Box(centres[name] - NODE // 2, tops[row], NODE, tall[row])
        for row, names in enumerate(graph.rows)
        for name in names
    }
    width = left + inner + MARGIN
    bands = tuple(Box(0, top, width, end - top) for top, end in lanes)
    return Layout(width, bottom, bands, nodes, tuple(_routed(graph, found, centres, tops, tall)))


def _routed(
    graph: Graph, found: Layers, centres: Mapping[Item, int], tops: Sequence[int], tall: Sequence[int]
) -> list[Route]:
    roofs = [top - _roof(found, row) for row, top in enumerate(tops)]
    bottoms = [top + height for top, height in zip(tops, tall, strict=True)]
    return routes(graph, found, centres, list(zip(roofs, tops, bottoms, strict=True)))


def _between(found: Layers, row: int) -> int:
    """The room for arrows below a row."""
    lines = found.lines[row]
    return BETWEEN + min(EACH * len(lines), MOST) if lines else 0


def _roof(found: Layers, row: int) -> int:
    """The room for arcs over a row."""
    levels = arc_levels(found, row)
    return LEVEL * (max(levels.values()) + 1) if levels else 0


def _down(
    graph: Graph, found: Layers, tall: Sequence[int], lane_heights: Sequence[int]
) -> tuple[list[int], list[tuple[int, int]], int]:
    """The top of each row, top and bottom of each lane, and the bottom of all."""
    tops: list[int] = []
    lanes: list[tuple[int, int]] = []
    y = 0
    for number, lane in enumerate(graph.lanes):
        if number:
            y += _between(found, len(tops) - 1) or APART
        start = y
        y += PAD
        for inside in range(len(lane)):
            row = len(tops)
            if inside:
                y += _between(found, row - 1) or PAD
            y += _roof(found, row)
            tops.append(y)
            y += tall[row]
        y += PAD
        if number < len(lane_heights):
            y = max(y, start + lane_heights[number])
        lanes.append((start, y))
    return tops, lanes, y
