"""How the totals of peers are spread over the scale: a mark for each unit, or bars that count units.

The mark or the bar that a link leads to shows itself: with a ring, a line, and its name in words.
"""

from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from generator.model.criteria import HIGHEST
from generator.presenting.charts.axis import Limit
from generator.presenting.charts.axis import ScoreAxis
from generator.presenting.charts.frame import LINE
from generator.presenting.charts.frame import WIDTH
from generator.presenting.charts.frame import at
from generator.presenting.charts.frame import box
from generator.presenting.charts.frame import chart
from generator.presenting.charts.frame import upright
from generator.presenting.charts.frame import words
from generator.presenting.html import escaped
from generator.presenting.scales.text import fitted
from generator.presenting.scales.text import shortened

LEFT = 10
HEAD = 2 * LINE + 14
"""The room above for what is told of one mark, and for its ring."""

SIZES = (10, 8, 6, 4)
"""How far marks stand apart, the first that leaves the pile no higher than `TALL`; the last in any case."""

TALL = 120
RING = 8
TENTHS = 10
"""Coordinates are written to so many parts of a unit, and piled as they are written."""

FOOT = 10
"""From the lowest mark to the axis: room for its ring."""


class Told(NamedTuple):
    """A place of the picture that may be led to: its anchor, its number, and two lines about it in plain words."""

    anchor: str
    number: Fraction
    name: str
    more: str


class Caption(NamedTuple):
    """The name of a picture, what it shows, and how to read it, which stands in it until something is led to."""

    title: str
    description: str
    hint: str


def score_axis(limits: Sequence[Limit]) -> ScoreAxis:
    """The axis of totals."""
    return ScoreAxis(LEFT, WIDTH - LEFT, Fraction(HIGHEST), limits)


def marks(caption: Caption, axis: ScoreAxis, units: Sequence[Told]) -> str:
    """A mark for each unit at its total; those that would cover each other are piled up."""
    size, levels = _piled([axis.at(each.number) for each in units])
    tall = size * (max(levels) + 1)
    foot = HEAD + max(tall, 2 * SIZES[0])
    found = []
    for each, level in zip(units, levels, strict=True):
        x, y = axis.at(each.number), foot - size * level - Fraction(size, 2)
        dot = f'<circle class="sc-chart__dot" cx="{at(x)}" cy="{at(y)}" r="{at(Fraction(size - 1, 2))}"/>'
        ring = f'<circle class="sc-chart__ring" cx="{at(x)}" cy="{at(y)}" r="{RING}"/>'
        found.append(_led_to(each, dot, ring, x, y - RING))
    return _framed(caption, axis, foot, "".join(found))


def bars(caption: Caption, axis: ScoreAxis, counted: Sequence[tuple[Told, int]]) -> str:
    """A bar for each part of the scale in which there are units; the number of a place is the middle of its part."""
    most = max(count for _, count in counted)
    foot = HEAD + TALL
    wide = Fraction(WIDTH - 2 * LEFT, HIGHEST * 5)
    found = []
    for each, count in counted:
        if not count:
            continue
        x, tall = axis.at(each.number), max(Fraction(count * TALL, most), Fraction(1))
        bar = box("bar", x - wide / 2 + 1, foot - tall, wide - 2, tall)
        ring = box("ring", x - wide / 2 - 1, foot - tall - 2, wide + 2, tall + 4)
        found.append(_led_to(each, bar, ring, x, foot - tall - 2))
    return _framed(caption, axis, foot, "".join(found))


def _framed(caption: Caption, axis: ScoreAxis, foot: int, places: str) -> str:
    """It is a group, so that the words of the place that is led to are read out."""
    base = foot + FOOT
    line = f'<path class="sc-chart__base" d="M{LEFT} {base}H{WIDTH - LEFT}"/>'
    divided = "".join([upright("limit-line", axis.at(each), HEAD, base) for each in axis.within])
    ticks = "".join([upright("tick", axis.at(Fraction(each)), base, base + 4) for each in range(HIGHEST + 1)])
    numbers, tall = axis.svg(base + 4, [Fraction(each) for each in range(1, HIGHEST)])
    lines = fitted(caption.hint, WIDTH - 2 * LEFT)[:2]
    said = "".join([words(LEFT, 14 + LINE * row, each, css="hint") for row, each in enumerate(lines)])
    body = f"{said}{divided}{line}{ticks}{numbers}{places}"
    return chart(
        "spread", caption.title, caption.description, height=base + 4 + tall, body=body, has_links=True
    )


def _led_to(told: Told, shape: str, ring: str, x: Fraction, top: Fraction) -> str:
    """A place with what is shown of it once a link leads to it."""
    room = WIDTH - 2 * LEFT
    line = upright("leader", x, 2 * LINE, top) if top > 2 * LINE else ""
    named = words(LEFT, 14, shortened(told.name, room), css="name")
    more = words(LEFT, 14 + LINE, shortened(told.more, room))
    return (
        f'<g id="{escaped(told.anchor)}" class="sc-chart__place"><title>{escaped(told.name)}: {escaped(told.more)}</title>'
        f'{shape}<g class="sc-chart__told">{line}{ring}{named}{more}</g></g>'
    )


def _piled(places: Sequence[Fraction]) -> tuple[int, list[int]]:
    """How far marks stand apart, and on which level each stands; `places` go from left to right."""
    tenths = [int(x * TENTHS + Fraction(1, 2)) for x in places]  # as they are written
    for size in SIZES:
        levels = list(_levels(tenths, size * TENTHS))
        if (max(levels) + 1) * size <= TALL:
            break
    return size, levels


def _levels(places: Sequence[int], size: int) -> Iterator[int]:
    """The lowest level on which each has room beside the one before it on that level."""
    ends: list[int] = []
    for x in places:
        level = next((number for number, end in enumerate(ends) if end + size <= x), len(ends))
        ends[level : level + 1] = [x]
        yield level
