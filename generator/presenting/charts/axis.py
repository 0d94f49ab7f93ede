"""The axis of scores with the limits of grades: numbers and names stand on it as far as they leave each other room."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from generator.model.grading import GradeBand
from generator.presenting.charts.frame import LINE
from generator.presenting.charts.frame import words
from generator.presenting.numbers import worked
from generator.presenting.scales.axis import inside
from generator.presenting.scales.text import width_of
from generator.presenting.web import Web

GAP = 8
"""At least between two words on the axis."""


class Limit(NamedTuple):
    """Where a grade begins, and what it is called."""

    lowest: Fraction
    grade: str


def limits(web: Web, bands: Iterable[GradeBand], factor: Fraction = Fraction(1)) -> list[Limit]:
    """Where the grades begin, in words of the language; `factor` turns the graded number into that of the axis."""
    return [Limit(each.lowest * factor, web.plain(each.title)) for each in bands]


class ScoreAxis:
    """Numbers from 0 to the full mark between two ends of a picture; `within` are the limits that divide it."""

    def __init__(self, left: int, right: int, full: Fraction, found: Iterable[Limit] = ()) -> None:
        self.full = full
        self._left, self._room = left, right - left
        self._limits = [each for each in sorted(found) if each.lowest < full]
        self.within = [each.lowest for each in self._limits if each.lowest > 0]

    def at(self, number: Fraction) -> Fraction:
        """Where a number stands; one beyond an end stands at that end."""
        return self._left + min(max(number, Fraction(0)), self.full) * self._room / self.full

    def svg(self, y: int, more: Sequence[Fraction] = ()) -> tuple[str, int]:
        """Numbers below `y`, and below these the grades that begin there; how high it is. `more` numbers may be told too."""
        numbers = "".join([words(x, y + 13, text, css="small") for x, text in self._numbers(more)])
        grades = "".join(
            [words(x, y + 13 + LINE, text, anchor="middle", css="small") for x, text in self._grades()]
        )
        return numbers + grades, LINE * 2 if grades else LINE

    def _numbers(self, more: Sequence[Fraction]) -> Iterator[tuple[Fraction, str]]:
        """Both ends first, then the limits and the others that leave room; each with its left end."""
        taken: list[tuple[Fraction, Fraction]] = []
        for number in dict.fromkeys((Fraction(0), self.full, *self.within, *more)):
            text = worked(number)
            wide = width_of(text)
            left = inside(self.at(number), text) - wide / 2
            if all(left + wide + GAP <= start or end + GAP <= left for start, end in taken):
                taken.append((left, left + wide))
                yield left, text

    def _grades(self) -> Iterator[tuple[Fraction, str]]:
        """The name of each grade in the middle of its part of the axis; none of them where one has no room there."""
        parts = [
            (self.at(low), self.at(high), name)
            for (low, name), (high, _) in pairwise([*self._limits, Limit(self.full, "")])
        ]
        if all(width_of(name) + GAP <= end - start for start, end, name in parts):
            yield from (((start + end) / 2, name) for start, end, name in parts)
