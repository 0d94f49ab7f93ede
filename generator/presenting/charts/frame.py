"""What all charts have in common: the picture around them, numbers as coordinates, words on a line.

Everything is put together from plain strings: thousands of scorecards have a chart. Colours come from the style sheet.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from generator.presenting.html import escaped
from generator.presenting.numbers import shown
from generator.presenting.scales.text import fitted

WIDTH = 340
"""Units across; on a phone of 390 pixels a unit is about a pixel."""

LINE = 20
"""From one line of words to the next: room for two marks above a Thai letter and one below."""

Number = Fraction | int


def chart(  # noqa: PLR0913 - what a picture is made of, each by name
    kind: str,
    title: str,
    description: str,
    *,
    height: Number,
    body: str,
    width: int = WIDTH,
    has_links: bool = False,
) -> str:
    """A whole picture in its figure: `title` is its name, `description` says what it shows; `body` is SVG.

    With links it is a group and not an image: the links inside an image cannot be reached by those who do not see it.
    """
    role = "group" if has_links else "img"
    return (
        f'<figure class="sc-chart-figure"><svg class="sc-chart sc-chart--{kind}" role="{role}" xmlns="http://www.w3.org/2000/svg"'
        f' width="{width}" height="{at(height)}" viewBox="0 0 {width} {at(height)}">'
        f"<title>{escaped(title)}</title><desc>{escaped(description)}</desc>{body}</svg></figure>\n"
    )


def at(number: Number) -> str:
    """A coordinate to a tenth of a unit."""
    return str(number) if isinstance(number, int) else shown(number, 1).removesuffix(".0")


def words(
    x: Number, y: Number, text: str, *, anchor: Literal["start", "middle", "end"] = "start", css: str = ""
) -> str:
    """Words on the line at `y`; the text is plain."""
    look = f' class="sc-chart__{css}"' if css else ""
    place = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text{look} x="{at(x)}" y="{at(y)}"{place}>{escaped(text)}</text>'


def lines(text: str, room: int, x: int, top: Number) -> tuple[str, int]:
    """A text broken to the room there is, from `top` downward, and how high it is."""
    broken = fitted(text, room)
    return stacked(broken, x, top), LINE * len(broken)


def stacked(broken: Sequence[str], x: Number, top: Number, *, css: str = "") -> str:
    """Lines of words below each other, one text, so that it is read out as one."""
    spans = " ".join(
        [
            f'<tspan x="{at(x)}" y="{at(top + 15 + LINE * row)}">{escaped(each)}</tspan>'
            for row, each in enumerate(broken)
        ]
    )
    look = f' class="sc-chart__{css}"' if css else ""
    return f"<text{look}>{spans}</text>"


def box(css: str, x: Number, y: Number, width: Number, height: Number) -> str:
    """A rectangle by its upper left corner."""
    return (
        f'<rect class="sc-chart__{css}" x="{at(x)}" y="{at(y)}" width="{at(width)}" height="{at(height)}"/>'
    )


def upright(css: str, x: Number, top: Number, bottom: Number) -> str:
    """A line from top to bottom."""
    return f'<path class="sc-chart__{css}" d="M{at(x)} {at(top)}V{at(bottom)}"/>'
