"""Where numbers stand on a line: to scale where their labels leave room for it, otherwise spread apart."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from markupsafe import Markup

from generator.model.number import written
from generator.presenting.numbers import grouped
from generator.presenting.scales.svg import LINE
from generator.presenting.scales.svg import WIDTH
from generator.presenting.scales.svg import Number
from generator.presenting.scales.svg import stroke
from generator.presenting.scales.svg import words
from generator.presenting.scales.text import width_of

SPACE = 8
"""Between two labels on one row."""


def label(number: Fraction) -> str:
    """A number as a label."""
    return grouped(written(number)) if "/" not in written(number) else written(number)


def inside(x: Number, text: str, left: int = 0, right: int = WIDTH) -> Fraction:
    """The middle of a label that is to stand at `x`: moved where it would reach over an end of the picture."""
    half = width_of(text) / 2
    return min(max(Fraction(x), left + half), right - half)


@dataclass(frozen=True, slots=True)
class Axis:
    """The places of some numbers between two ends, and on how many rows their labels stand."""

    places: Mapping[Fraction, Fraction]
    rows: int
    is_to_scale: bool

    def __getitem__(self, number: Fraction) -> Fraction:
        """Where a number stands."""
        return self.places[number]

    def ticks(self, y: int) -> list[Markup]:
        """A tick and a label for every number, below the line at `y`."""
        found = []
        for count, (number, x) in enumerate(sorted(self.places.items())):
            row = count % self.rows
            found.append(stroke([(x, y), (x, y + 5 + row * LINE)], "tick"))
            found.append(words(inside(x, label(number)), y + 19 + row * LINE, label(number), css="number"))
        return found


def axis(
    numbers: Sequence[Fraction], left: int, right: int, *, least: int = 0, is_labelled: bool = True
) -> Axis:
    """Place numbers between `left` and `right`; `least` units at least lie between two neighbours.

    Where the numbers are labelled, their labels have room too.
    """
    ordered = sorted(set(numbers))
    total = Fraction(right - left)
    if len(ordered) == 1:
        return Axis({ordered[0]: left + total / 2}, 1, is_to_scale=True)
    lengths = [high - low for low, high in pairwise(ordered)]
    for rows in (1, 2):
        needed = [
            max(Fraction(least), _room(pair, rows) if is_labelled else Fraction(0))
            for pair in pairwise(ordered)
        ]
        scaled = [length / sum(lengths) * total for length in lengths]
        if all(width >= need for width, need in zip(scaled, needed, strict=True)):
            return Axis(_placed(ordered, scaled, left), rows, is_to_scale=True)
        if sum(needed) <= total:
            rest = total - sum(needed)
            spread = [
                need + rest * length / sum(lengths) for need, length in zip(needed, lengths, strict=True)
            ]
            return Axis(_placed(ordered, spread, left), rows, is_to_scale=False)
    return Axis(_placed(ordered, [total / len(lengths)] * len(lengths), left), 2, is_to_scale=False)


def _room(pair: tuple[Fraction, Fraction], rows: int) -> Fraction:
    """How far apart two neighbours must stand for their labels not to touch."""
    return ((width_of(label(pair[0])) + width_of(label(pair[1]))) / 2 + SPACE) / rows


def _placed(ordered: Sequence[Fraction], widths: Sequence[Fraction], left: int) -> dict[Fraction, Fraction]:
    x = Fraction(left)
    places = {ordered[0]: x}
    for number, width in zip(ordered[1:], widths, strict=True):
        x += width
        places[number] = x
    return places
