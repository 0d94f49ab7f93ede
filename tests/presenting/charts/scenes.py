"""How a test looks at a chart: its shapes, its words, and that nothing stands outside it or upon another."""

import re
from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from xml.etree import ElementTree as ET

from generator.presenting.scales.text import width_of

_SVG = "{http://www.w3.org/2000/svg}"
_LINE_ABOVE, _LINE_BELOW = 13, 5

TENTH = Fraction(1, 10)
"""To which coordinates are written."""

SMALL = Fraction(115, 125)
"""Small letters beside the others, by the style sheet."""

Area = tuple[Fraction, Fraction, Fraction, Fraction]
"""Left, top, right and bottom."""


def drawn(html: str) -> ET.Element:
    """The one picture of a piece of HTML."""
    (found,) = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    return ET.fromstring(found)  # noqa: S314 - our own picture


def number(each: ET.Element, name: str) -> Fraction:
    """An attribute as a number; 0 where it is left out."""
    return Fraction(each.get(name) or 0)


def shapes(picture: ET.Element, css: str) -> list[Area]:
    """The rectangles of a class."""
    return [
        (x, y, x + number(each, "width"), y + number(each, "height"))
        for each in picture.iter(f"{_SVG}rect")
        if css in (each.get("class") or "").removeprefix("sc-chart__").split()
        for x, y in [(number(each, "x"), number(each, "y"))]
    ]


def sides(picture: ET.Element, css: str) -> list[tuple[float, float]]:
    """Left and right of the rectangles of a class, as numbers to be read."""
    return [(float(left), float(right)) for left, _, right, _ in shapes(picture, css)]


def labels(picture: ET.Element) -> Iterator[tuple[Area, str]]:
    """Every line of words with the room that it takes."""
    for text in picture.iter(f"{_SVG}text"):
        spans = list(text.iter(f"{_SVG}tspan")) or [text]
        for each in spans:
            said, x, y = each.text or "", number(each, "x"), number(each, "y")
            wide = width_of(said) * (SMALL if "small" in (text.get("class") or "") else 1)
            before = {"start": Fraction(0), "middle": wide / 2, "end": wide}
            left = x - before[text.get("text-anchor") or "start"]
            yield (left, y - _LINE_ABOVE, left + wide, y + _LINE_BELOW), said


def alternative(picture: ET.Element) -> tuple[str, str]:
    """The name of a picture, and what is said of it."""
    title, description = picture.find(f"{_SVG}title"), picture.find(f"{_SVG}desc")
    assert title is not None
    assert picture.get("role") in {"img", "group"}
    return title.text or "", (description.text or "") if description is not None else ""


def lie_apart(areas: Sequence[Area]) -> bool:
    """Whether no two areas cover the same spot."""
    return all(
        one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        for one, other in combinations(areas, 2)
    )


def stays_inside(picture: ET.Element) -> None:
    """Every shape and every word stands inside the view box; words upon each other are found too."""
    _, _, wide, tall = map(Fraction, (picture.get("viewBox") or "").split())
    words = [area for area, _ in labels(picture)]
    boxes = [
        (x, y, x + number(each, "width"), y + number(each, "height"))
        for each in picture.iter(f"{_SVG}rect")
        for x, y in [(number(each, "x"), number(each, "y"))]
    ]
    rings = [
        (x - r, y - r, x + r, y + r)
        for each in picture.iter(f"{_SVG}circle")
        for x, y, r in [(number(each, "cx"), number(each, "cy"), number(each, "r"))]
    ]
    for left, top, right, bottom in (*words, *boxes, *rings):
        assert -TENTH <= left <= right <= wide + TENTH
        assert -TENTH <= top <= bottom <= tall + TENTH
    assert lie_apart(words)
