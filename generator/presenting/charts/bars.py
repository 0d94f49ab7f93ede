"""Scores that are totals of their own, as bars against their full mark: dimensions that are never added up, and tracks."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from generator.model.grading import GradeBand
from generator.presenting.charts.frame import LINE
from generator.presenting.charts.frame import WIDTH
from generator.presenting.charts.frame import box
from generator.presenting.charts.frame import chart
from generator.presenting.charts.frame import stacked
from generator.presenting.charts.frame import words
from generator.presenting.numbers import worked
from generator.presenting.scales.axis import inside
from generator.presenting.scales.text import fitted
from generator.presenting.scales.text import width_of
from generator.presenting.web import Web

LEFT = 2
BAR = 14
ROW = 26
"""From the top of a bar to the name below it."""

GAP = 8
"""Between a bar and its number, and at least between two words on the axis."""


class Bar(NamedTuple):
    """One bar: what it is of, its number (None while there is none), and how that is printed."""

    id: str
    number: Fraction | None
    printed: str


class Limit(NamedTuple):
    """Where a grade begins on the axis, and what the grade is called."""

    lowest: Fraction
    grade: str


class _Frame(NamedTuple):
    """What stands below the bars and above them, where each of them begins, and how high it all is."""

    below: str
    above: str
    tops: Sequence[int]
    height: int


class BarForm:
    """What all charts of one form share: the bars' names, the full mark, and the axis with the limits of grades.

    `names` are plain words by id, `longest` is the longest number that stands beside a bar.
    """

    def __init__(
        self, names: Mapping[str, str], full: Fraction, longest: str, limits: Iterable[Limit] = ()
    ) -> None:
        self.full = full
        self.room = WIDTH - LEFT - GAP - 2 - int(width_of(longest))
        self._names = names
        self._frames: dict[tuple[str, ...], _Frame] = {}
        self._limits = [each for each in sorted(limits) if each.lowest < full]

    def picture(self, title: str, bars: Sequence[Bar]) -> str:
        """The chart of some bars, each below its name and before its number; one without a number is empty."""
        frame = self._frame(tuple([each.id for each in bars]))
        body = [frame.below]
        for each, y in zip(bars, frame.tops, strict=True):
            if each.number is not None:
                body.append(box("fill", LEFT, y, self._at(each.number) - LEFT, BAR))
            body.append(words(LEFT + self.room + GAP, y + 12, each.printed, css="number"))
        said = "; ".join([f"{self._names[each.id]}: {each.printed}" for each in bars])
        body.append(frame.above)
        return chart("bars", title, f"{said}.", height=frame.height, body="".join(body))

    def _at(self, number: Fraction) -> Fraction:
        return LEFT + min(max(number, Fraction(0)), self.full) * self.room / self.full

    def _frame(self, names: tuple[str, ...]) -> _Frame:
        """What every chart of these bars has, drawn when it is first asked for."""
        found = self._frames.get(names)
        if found is None:
            found = self._frames[names] = self._drawn(names)
        return found

    def _drawn(self, names: Iterable[str]) -> _Frame:
        below, y = "", 0
        tops = []
        for each in names:
            name = fitted(self._names[each], WIDTH - 2 * LEFT)
            below += stacked(name, LEFT, y)
            y += LINE * len(name) + 4
            below += box("rail", LEFT, y, self.room, BAR)
            tops.append(y)
            y += ROW
        within = [each.lowest for each in self._limits if each.lowest > 0]
        above = "".join(
            [box("limit", self._at(each) - 1, top - 2, 2, BAR + 4) for each in within for top in tops]
        )
        axis, tall = self._axis(y, within)
        return _Frame(below, above + axis, tops, y + tall)

    def _axis(self, y: int, within: Sequence[Fraction]) -> tuple[str, int]:
        """Numbers below the bars, and below these the grades that begin there, as far as they have room; how high it is."""
        numbers = "".join([words(x, y + 13, text, css="small") for x, text in self._numbers(within)])
        grades = "".join(
            [words(x, y + 13 + LINE, text, anchor="middle", css="small") for x, text in self._grades()]
        )
        return numbers + grades, LINE * 2 if grades else LINE

    def _numbers(self, within: Sequence[Fraction]) -> Iterator[tuple[Fraction, str]]:
        """Both ends first, then the limits that leave them and each other room; each with its left end."""
        taken: list[tuple[Fraction, Fraction]] = []
        for number in (Fraction(0), self.full, *within):
            text = worked(number)
            wide = width_of(text)
            left = inside(self._at(number), text) - wide / 2
            if all(left + wide + GAP <= start or end + GAP <= left for start, end in taken):
                taken.append((left, left + wide))
                yield left, text

    def _grades(self) -> Iterator[tuple[Fraction, str]]:
        """The name of each grade in the middle of its part of the axis, where it has room there."""
        ends = [*self._limits, Limit(self.full, "")]
        for (low, name), (high, _) in pairwise(ends):
            start, end = self._at(low), self._at(high)
            if width_of(name) + GAP <= end - start:
                yield (start + end) / 2, name


def limits(web: Web, bands: Iterable[GradeBand], factor: Fraction = Fraction(1)) -> list[Limit]:
    """Where the grades begin, in words of the language; `factor` turns the graded number into that of the axis."""
    return [Limit(each.lowest * factor, web.plain(each.title)) for each in bands]
