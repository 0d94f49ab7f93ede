"""What moved a total: from the total before, through what each indicator added or took away, to the total after.

Bars lie, so that a phone has room for them: each begins where the one above ended. What adds is solid, what takes away is hollow. The axis
shows the part of the scale in which all of it lies; both totals are dots on it and no bars, whose length would say nothing there.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from generator.presenting.charts.frame import LINE
from generator.presenting.charts.frame import WIDTH
from generator.presenting.charts.frame import at
from generator.presenting.charts.frame import box
from generator.presenting.charts.frame import chart
from generator.presenting.charts.frame import words
from generator.presenting.scales.text import shortened
from generator.presenting.scales.text import width_of

LEFT = 6
BAR = 14
STEP = LINE + BAR + 8
"""From the name of one bar to the next."""

GAP = 8
"""Between the bars and their numbers."""

DOT = 5
THIN = Fraction(3, 2)
"""The least width of a bar, so that it is seen."""


class Total(NamedTuple):
    """A total: of which period, the number, and how it is printed."""

    name: str
    number: Fraction
    printed: str


class Step(NamedTuple):
    """What one thing added (above 0) or took away, and how that is printed."""

    name: str
    change: Fraction
    printed: str


def waterfall(title: str, before: Total, steps: Sequence[Step], after: Total) -> str:
    """The picture of a change: `steps` lead from one total to the other, and are some."""
    running = [before.number]
    for each in steps:
        running.append(running[-1] + each.change)
    low, high = min(running), max(running)
    numbers = [before.printed, after.printed, *(each.printed for each in steps)]
    room = WIDTH - 2 * LEFT - GAP - int(max(map(width_of, numbers))) - 1

    def x(number: Fraction) -> Fraction:
        return LEFT + (number - low) * room / (high - low)

    end = WIDTH - LEFT
    body = [_total(before, x(before.number), 0, end), _joint(x(before.number), 0)]
    for number, each in enumerate(steps, 1):
        top = STEP * number
        start, stop = x(running[number - 1]), x(running[number])
        wide = max(abs(stop - start), THIN)
        body.append(words(0, top + 15, shortened(each.name, WIDTH)))
        body.append(box("gain" if each.change > 0 else "loss", min(start, stop), top + LINE, wide, BAR))
        body.append(words(end, top + LINE + 13, each.printed, anchor="end", css="number"))
        body.append(_joint(stop, top))
    last = STEP * (len(steps) + 1)
    body.append(_total(after, x(after.number), last, end))
    rows: tuple[Total | Step, ...] = (before, *steps, after)
    said = "; ".join(f"{each.name} {each.printed}" for each in rows)
    return chart("waterfall", title, f"{said}.", height=last + LINE + BAR + 4, body="".join(body))


def _total(total: Total, x: Fraction, top: int, end: int) -> str:
    y = top + LINE + BAR // 2
    return (
        words(0, top + 15, shortened(total.name, WIDTH), css="name")
        + f'<circle class="sc-chart__dot" cx="{at(x)}" cy="{y}" r="{DOT}"/>'
        + words(end, y + 6, total.printed, anchor="end", css="number")
    )


def _joint(x: Fraction, top: int) -> str:
    """From the end of one bar to the beginning of the next, interrupted where the next has its name."""
    low = top + LINE + BAR
    return f'<path class="sc-chart__joint" d="M{at(x)} {low}v4M{at(x)} {top + STEP + LINE - 3}v3"/>'
