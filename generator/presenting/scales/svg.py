"""The few elements of SVG that the pictures are drawn with. Colours come from the style sheet, never from here."""

from collections.abc import Iterable
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from markupsafe import Markup

from generator.presenting.numbers import shown

WIDTH = 340
"""Units across; on a phone of 390 pixels a unit is about a pixel."""

SIZE = "12.5"
"""Size of letters in units."""

LINE = 21
"""From one line of words to the next: room for two marks above a Thai letter and one below."""

Number = Fraction | int
Point = tuple[Number, Number]


def picture(title: str, description: str, height: Number, parts: Iterable[Markup]) -> Markup:
    """A whole picture: `title` is its name and `description` says all that it shows."""
    start = Markup(
        '<svg class="sc-scale" role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" font-size="{}">'
        "<title>{}</title><desc>{}</desc>"
    )
    inside = Markup("").join(parts)
    return start.format(WIDTH, _written(height), SIZE, title, description) + inside + Markup("</svg>")


def words(
    x: Number, y: Number, text: str, *, anchor: Literal["start", "middle", "end"] = "middle", css: str = ""
) -> Markup:
    """A line of words; `y` is the line that its letters stand on."""
    return Markup('<text class="{}" x="{}" y="{}" text-anchor="{}" fill="currentColor">{}</text>').format(
        _classes("words", css), _written(x), _written(y), anchor, text
    )


def stroke(points: Sequence[Point], css: str = "") -> Markup:
    """A line through points."""
    path = " ".join(f"{_written(x)},{_written(y)}" for x, y in points)
    return Markup('<polyline class="{}" points="{}" fill="none" stroke="currentColor"/>').format(
        _classes("stroke", css), path
    )


def area(points: Sequence[Point], css: str = "") -> Markup:
    """A surface with these corners."""
    path = " ".join(f"{_written(x)},{_written(y)}" for x, y in points)
    return Markup('<polygon class="{}" points="{}" fill="none"/>').format(_classes("area", css), path)


def dot(x: Number, y: Number, *, is_closed: bool = True) -> Markup:
    """The end of a range: filled where it belongs to the range, hollow where it does not."""
    return Markup('<circle class="{}" cx="{}" cy="{}" r="4.5" stroke="currentColor"/>').format(
        _classes("dot", "" if is_closed else "open"), _written(x), _written(y)
    )


def point(x: Number, y: Number) -> Markup:
    """A single result, small enough to stand inside the end of a range."""
    return Markup('<circle class="{}" cx="{}" cy="{}" r="2" fill="currentColor"/>').format(
        _classes("point"), _written(x), _written(y)
    )


def badge(x: Number, y: Number, text: str) -> Markup:
    """A short number in a ring."""
    ring = Markup('<circle class="{}" cx="{}" cy="{}" r="9" fill="none" stroke="currentColor"/>').format(
        _classes("badge"), _written(x), _written(y)
    )
    return ring + words(x, y + Fraction(9, 2), text, css="badge-words")


def box(x: Number, y: Number, width: Number, height: Number, css: str = "") -> Markup:
    """An upright rectangle, given by its upper left corner."""
    return Markup(
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}" fill="none" stroke="currentColor"/>'
    ).format(_classes("box", css), _written(x), _written(y), _written(width), _written(height))


def _classes(name: str, more: str = "") -> str:
    return " ".join(f"sc-scale__{each}" for each in (name, *more.split()))


def _written(number: Number) -> str:
    """A coordinate to a tenth of a unit."""
    return shown(Fraction(number), 1).removesuffix(".0")
