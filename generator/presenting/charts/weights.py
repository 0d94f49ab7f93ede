"""Weights as a nested bar: what stands in a row divides what stands above it, each as wide as its weight.

Words stand on a part only where they have room; each part that can be hit with a finger leads to what it is.
"""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.presenting.charts.frame import LINE
from generator.presenting.charts.frame import box
from generator.presenting.charts.frame import chart
from generator.presenting.charts.frame import stacked
from generator.presenting.html import escaped
from generator.presenting.scales.text import broken
from generator.presenting.scales.text import width_of

WIDTH = 760
INSET = 4
"""From the edge of a part to its words."""

TOUCHED = 24
"""How wide a part must be to lead anywhere: narrower ones are missed by fingers, and the table leads there too."""

PAD = 12
"""Above and below the words of a row."""

MOST_LINES, MOST_BESIDE_SHORT = 4, 2
"""Lines of a name; one that has a short form beside it gives way to that one sooner."""

BOLD = Fraction(11, 10)
"""How much wider strong letters are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the whole: its name in full and in short, where it leads, its weight, how that is printed, and its own parts.

    `base` is what the weights of its parts are parts of. A part that `is_unknown` stands for all whose weights are not known.
    """

    name: str
    short: str = ""
    href: str = ""
    weight: Fraction
    printed: str
    base: Fraction
    is_unknown: bool = False
    parts: Sequence["Part"] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A part with the row that it stands in and its ends."""

    part: Part
    row: int
    left: Fraction
    right: Fraction


def placed(parts: Sequence[Part], base: Fraction) -> list[Placed]:
    """Where each part stands, from left to right and from the top down; parts that come to more than their base share its room."""
    return list(_within(parts, base, 0, Fraction(0), Fraction(WIDTH)))


def weights(title: str, description: str, parts: Sequence[Part], base: Fraction) -> str:
    """The picture of parts that come to `base` together; a row is as high as the words in it."""
    found = [(each, _words(each)) for each in placed(parts, base)]
    rows = max(each.row for each, _ in found) + 1
    tall = [
        max(len(name) + len(weight) for each, (name, weight) in found if each.row == row)
        for row in range(rows)
    ]
    tops = [sum(LINE * max(count, 1) + PAD for count in tall[:row]) for row in range(rows + 1)]
    body = "".join([_drawn(each, *told, tops[each.row], tops[each.row + 1]) for each, told in found])
    return chart("weights", title, description, width=WIDTH, height=tops[-1], body=body, has_links=True)


def _within(
    parts: Sequence[Part], base: Fraction, row: int, left: Fraction, wide: Fraction
) -> Iterator[Placed]:
    whole = max(base, sum((each.weight for each in parts), Fraction(0)))
    for each in parts:
        share = wide * each.weight / whole
        yield Placed(each, row, left, left + share)
        if each.parts:
            yield from _within(each.parts, each.base, row + 1, left, share)
        left += share


def _drawn(place: Placed, name: Sequence[str], weight: Sequence[str], top: int, bottom: int) -> str:
    part, wide = place.part, place.right - place.left
    css = "unknown" if part.is_unknown else f"part-{min(place.row, 2)}"
    said = f"{part.name} {part.printed}".rstrip()
    inside = f"<title>{escaped(said)}</title>"
    inside += box(css, place.left + Fraction(1, 2), top + 1, max(wide - 1, Fraction(1, 2)), bottom - top - 2)
    x = place.left + INSET
    inside += stacked(name, x, top + 4, css="number") if name else ""
    inside += stacked(weight, x, top + 4 + LINE * len(name)) if weight else ""
    if part.href and wide >= TOUCHED:
        return f'<a href="{escaped(part.href)}">{inside}</a>'
    return f"<g>{inside}</g>"


def _words(place: Placed) -> tuple[list[str], list[str]]:
    """The lines of the name and of the weight below it, or the weight alone, or nothing: never a piece of either."""
    part, room = place.part, place.right - place.left - 2 * INSET
    weight = [part.printed] if part.printed and width_of(part.printed) <= room else []
    most = MOST_BESIDE_SHORT if part.short else MOST_LINES
    for name in dict.fromkeys([part.name, part.short]):
        lines = broken(name, int(room)) if name and room > 0 else []
        if lines and len(lines) <= most and all(width_of(each) * BOLD <= room for each in lines):
            return lines, weight
    return [], weight
