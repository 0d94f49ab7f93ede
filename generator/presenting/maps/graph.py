"""What a map is made of before anything has a place: lanes from top to bottom, their rows, and arrows."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

MOST = 4
"""Nodes that stand side by side on a page without scrolling on a wide screen."""

Arrow = tuple[str, str]
"""From the node that brings about to the node that is brought about."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Lanes of rows of nodes, the top first, and the arrows between nodes."""

    lanes: tuple[tuple[tuple[str, ...], ...], ...]
    arrows: tuple[Arrow, ...]

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """All rows from top to bottom."""
        return [row for lane in self.lanes for row in lane]


def graph(lanes: Sequence[Sequence[str]], arrows: Iterable[Arrow], most: int = MOST) -> Graph:
    """A graph out of the nodes of each lane, at most `most` in a row.

    An arrow to a node that is not there, from a node to itself or a second time is left out.
    """
    known = {name for lane in lanes for name in lane}
    kept = tuple(dict.fromkeys((a, b) for a, b in arrows if a != b and {a, b} <= known))
    return Graph(tuple(_rows(lane, kept, most) for lane in lanes), kept)


def _rows(lane: Sequence[str], arrows: Iterable[Arrow], most: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a lane, as even as can be; where there are several, what brings about stands below what is brought about."""
    count = max(1, -(-len(lane) // most))
    size = -(-len(lane) // count)
    depth = _depths(lane, arrows)
    sunk = sorted(lane, key=depth.__getitem__) if count > 1 else list(lane)
    return tuple(tuple(sunk[start : start + size]) for start in range(0, max(1, len(sunk)), max(1, size)))


def _depths(lane: Sequence[str], arrows: Iterable[Arrow]) -> Mapping[str, int]:
    """How many arrows of the lane follow one another from each node on; in a circle no more than the lane has nodes."""
    depth = dict.fromkeys(lane, 0)
    inside = [(a, b) for a, b in arrows if a in depth and b in depth]
    for _ in lane:
        for a, b in inside:
            depth[a] = min(max(depth[a], depth[b] + 1), len(lane))
    return depth
