"""Scores from period to period: a dot for each on the scale from 0 to the full mark, joined where no period between is missing."""

from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from generator.model.criteria import HIGHEST
from generator.presenting.charts.frame import LINE
from generator.presenting.charts.frame import WIDTH
from generator.presenting.charts.frame import at
from generator.presenting.charts.frame import box
from generator.presenting.charts.frame import chart
from generator.presenting.charts.frame import stacked
from generator.presenting.charts.frame import words
from generator.presenting.html import escaped
from generator.presenting.scales.axis import inside
from generator.presenting.scales.text import fitted
from generator.presenting.scales.text import width_of

TALL = 100
TOP = 24
"""The room above for the number of a dot."""

LEFT = 16
"""The room for 0 and the full mark."""

SMALL_STEP, SMALL_TALL, SMALL_PAD = 28, 36, 4
MOST_LINES = 3
DOT = 4


class Score(NamedTuple):
    """The score of a period: what the period is called, the number (None: there is none), and how it is printed."""

    period: str
    number: Fraction | None
    printed: str


def trend(title: str, scores: Sequence[Score]) -> str:
    """A chart with the number at each dot and the periods below, as far as they have room: otherwise at the first and last dot."""
    slot = Fraction(WIDTH - LEFT, len(scores))
    places = [LEFT + slot * number + slot / 2 for number in range(len(scores))]
    heights = [None if each.number is None else _height(each.number, TOP, TALL) for each in scores]
    base = TOP + TALL
    body = f'<path class="sc-chart__base" d="M{LEFT} {base}H{WIDTH}M{LEFT} {TOP}H{WIDTH}"/>'
    body += words(0, TOP + 4, str(HIGHEST), css="small") + words(0, base + 4, "0", css="small")
    body += _line(places, heights, DOT) + "".join(_numbers(scores, places, heights, slot))
    names, tall = _periods(scores, places, slot)
    return chart("trend", title, f"{_said(scores)}.", height=base + 8 + tall, body=body + names)


def spark(title: str, scores: Sequence[Score]) -> str:
    """The same small enough for a cell of a table that tells the numbers."""
    wide = SMALL_STEP * (len(scores) - 1) + 2 * SMALL_PAD + 2
    places = [Fraction(SMALL_PAD + 1 + SMALL_STEP * number) for number in range(len(scores))]
    tall = SMALL_TALL - 2 * SMALL_PAD
    heights = [None if each.number is None else _height(each.number, SMALL_PAD, tall) for each in scores]
    rails = f'<path class="sc-chart__base" d="M0 {SMALL_PAD}H{wide}M0 {SMALL_TALL - SMALL_PAD}H{wide}"/>'
    return (
        f'<svg class="sc-chart sc-spark" role="img" xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{SMALL_TALL}"'
        f' viewBox="0 0 {wide} {SMALL_TALL}"><title>{escaped(title)}: {escaped(_said(scores))}</title>'
        f"{rails}{_line(places, heights, 3)}</svg>"
    )


def _height(score: Fraction, top: int, tall: int) -> Fraction:
    return top + tall * (1 - min(max(score, Fraction(0)), Fraction(HIGHEST)) / HIGHEST)


def _said(scores: Sequence[Score]) -> str:
    return "; ".join([f"{each.period}: {each.printed}" for each in scores])


def _line(places: Sequence[Fraction], heights: Sequence[Fraction | None], size: int) -> str:
    """Dots, and a line through those that follow each other: a period without a score leaves a gap."""
    ways = "".join(
        [f"M{at(x)} {at(y)}" if starts else f"L{at(x)} {at(y)}" for x, y, starts in _dots(places, heights)]
    )
    dots = "".join(
        [
            f'<circle class="sc-chart__dot" cx="{at(x)}" cy="{at(y)}" r="{size}"/>'
            for x, y, _ in _dots(places, heights)
        ]
    )
    return f'<path class="sc-chart__line" d="{ways}"/>{dots}' if ways else ""


def _dots(
    places: Sequence[Fraction], heights: Sequence[Fraction | None]
) -> Iterator[tuple[Fraction, Fraction, bool]]:
    """Where each dot stands, and whether a line begins there."""
    starts = True
    for x, y in zip(places, heights, strict=True):
        if y is not None:
            yield x, y, starts
        starts = y is None


def _numbers(
    scores: Sequence[Score], places: Sequence[Fraction], heights: Sequence[Fraction | None], slot: Fraction
) -> Iterator[str]:
    """The numbers above their dots: all, or where they would touch each other those of both ends, or the last."""
    known = [
        (x, y, each.printed) for each, x, y in zip(scores, places, heights, strict=True) if y is not None
    ]
    if any(width_of(text) + 4 > slot for _, _, text in known):
        first, last = known[0], known[-1]
        known = [first, last] if last[0] - first[0] > width_of(first[2]) + width_of(last[2]) else [last]
    for x, y, text in known:
        middle, wide = inside(x, text, LEFT), width_of(text)
        yield box("ground", middle - wide / 2, y - 20, wide, 14)  # no line goes through the number
        yield words(middle, y - 9, text, anchor="middle", css="number")


def _periods(scores: Sequence[Score], places: Sequence[Fraction], slot: Fraction) -> tuple[str, int]:
    """The names below, and how high they are; those of both ends alone where not all have room."""
    room = int(slot) - 6
    all_lines = [fitted(each.period, room) for each in scores]
    if max(map(len, all_lines)) <= MOST_LINES:
        named = [_below(lines, place) for lines, place in zip(all_lines, places, strict=True)]
        return "".join(named), LINE * max(map(len, all_lines))
    half = (WIDTH - LEFT) // 2 - 6
    first, last = fitted(scores[0].period, half), fitted(scores[-1].period, half)
    wide = max(width_of(line) for line in last)
    top = TOP + TALL + 4
    body = stacked(first, LEFT, top) + stacked(last, WIDTH - wide, top)
    return body, LINE * max(len(first), len(last))


def _below(lines: Sequence[str], x: Fraction) -> str:
    top = TOP + TALL + 4
    return "".join(
        [
            words(inside(x, line, LEFT), top + 15 + LINE * row, line, anchor="middle", css="small")
            for row, line in enumerate(lines)
        ]
    )
