"""A laid out map as SVG. Colours come from the style sheet, never from here; there are no ids, so it may stand on any page."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.presenting.html import escaped
from generator.presenting.maps.faces import LINE
from generator.presenting.maps.faces import STATUS
from generator.presenting.maps.faces import Face
from generator.presenting.maps.faces import face_svg
from generator.presenting.maps.faces import height
from generator.presenting.maps.faces import lines_svg
from generator.presenting.maps.graph import Graph
from generator.presenting.maps.layout import LABEL
from generator.presenting.maps.layout import PAD
from generator.presenting.maps.layout import Box
from generator.presenting.maps.layout import Layout
from generator.presenting.maps.layout import layout
from generator.presenting.maps.route import Route
from generator.presenting.scales.text import fitted

HEAD = 8
"""How long the head of an arrow is."""

CORNER = 6
"""How far from a corner of an arrow its bend begins."""

ASIDE = 12
"""From the name of a lane to the first node."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The name of a lane, and a note on it."""

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture with room left: after each piece of SVG but the last, what is told of one node may stand."""

    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    def filled(self, told: Mapping[str, str]) -> str:
        """The picture with SVG at the foot of each node, by the node's name."""
        found = self.pieces[0]
        for name, piece in zip(self.slots, self.pieces[1:], strict=True):
            found += told[name] + piece
        return found


def draw(  # noqa: PLR0913 - what a picture is made of, each by name
    graph: Graph,
    *,
    title: str,
    description: str,
    lanes: Sequence[Lane],
    faces: Mapping[str, Face],
    has_status: bool = False,
) -> Drawing:
    """A graph with a name for each lane and a face for each node; with `has_status` there is room at the foot of each node."""
    tall = {name: height(face, has_status=has_status) for name, face in faces.items()}
    names = [_label_lines(lane) for lane in lanes]
    places = layout(graph, tall, [2 * PAD + LINE * (len(name) + len(note)) for name, note in names])
    pieces = [_head(places, title, description)]
    for band, label in zip(places.lanes, names, strict=True):
        pieces[-1] += _lane_svg(band, *label)
    pieces[-1] += "".join([_arrow_svg(each) for each in places.routes])
    for name, box in places.nodes.items():
        pieces[-1] += f'<g transform="translate({box.x} {box.y})">{face_svg(faces[name], box.height)}'
        pieces.append("</g>")
        if has_status:
            pieces[-2] += f'<g transform="translate(0 {box.height - STATUS})">'
            pieces[-1] += "</g>"
    pieces[-1] += "</svg>"
    return Drawing(tuple(pieces), tuple(places.nodes))


def _head(places: Layout, title: str, description: str) -> str:
    """It is a group and not an image, for the links inside an image cannot be reached by those who do not see it."""
    return (
        f'<svg class="sc-map" role="group" xmlns="http://www.w3.org/2000/svg" width="{places.width}" height="{places.height}"'
        f' viewBox="0 0 {places.width} {places.height}"><title>{escaped(title)}</title><desc>{escaped(description)}</desc>'
    )


def _label_lines(lane: Lane) -> tuple[list[str], list[str]]:
    room = LABEL - PAD - ASIDE
    return fitted(lane.name, room), fitted(lane.note, room) if lane.note else []


def _lane_svg(band: Box, name: Sequence[str], note: Sequence[str]) -> str:
    found = f'<rect class="sc-map__lane" y="{band.y}" width="{band.width}" height="{band.height}"/>'
    top = band.y + PAD
    found += lines_svg(name, PAD, top, css="sc-map__name")
    return found + lines_svg(note, PAD, top + LINE * len(name), css="sc-map__note")


def _arrow_svg(route: Route) -> str:
    way = _arc(route) if route.is_arc else _curve(route)
    (_, before), (x, y) = route.points[-2:]
    back = HEAD if y < before else -HEAD
    head = f'<path class="sc-map__head" d="M{x} {y}l-5 {back}h10z"/>'
    return f'<path class="sc-map__arrow" d="{way}"/>{head}'


def _curve(route: Route) -> str:
    """The way of an arrow from row to row."""
    (x, y), *_ = route.points
    way = f"M{x} {y}"
    for (x1, y1), (x2, y2) in pairwise(route.points):
        middle = (y1 + y2) // 2
        way += f"L{x2} {y2}" if x1 == x2 else f"C{x1} {middle} {x2} {middle} {x2} {y2}"
    return way


def _arc(route: Route) -> str:
    """The way of an arrow over the nodes of a row: up, across with round corners, and down."""
    (start, y), (_, over), (end, _), _ = route.points
    bend = CORNER if start < end else -CORNER
    return (
        f"M{start} {y}V{over + CORNER}Q{start} {over} {start + bend} {over}"
        f"H{end - bend}Q{end} {over} {end} {over + CORNER}V{y}"
    )
