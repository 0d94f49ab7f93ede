"""Scores that are totals of their own, as bars against their full mark: dimensions that are never added up, and tracks."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from generator.presenting.charts.axis import Limit
from generator.presenting.charts.axis import ScoreAxis
from generator.presenting.charts.frame import LINE
from generator.presenting.charts.frame import WIDTH
from generator.presenting.charts.frame import box
from generator.presenting.charts.frame import chart
from generator.presenting.charts.frame import stacked
from generator.presenting.charts.frame import words
from generator.presenting.scales.text import fitted
from generator.presenting.scales.text import width_of

LEFT = 2
BAR = 14
ROW = 26
"""From the top of a bar to the name below it."""

GAP = 8
"""Between a bar and its number."""


class Bar(NamedTuple):
    """One bar: what it is of, its number (None while there is none), and how that is printed."""

    id: str
    number: Fraction | None
    printed: str


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
        self.room = WIDTH - LEFT - GAP - 2 - int(width_of(longest))
        self._axis = ScoreAxis(LEFT, LEFT + self.room, full, limits)
        self._names = names
        self._frames: dict[tuple[str, ...], _Frame] = {}

    def picture(self, title: str, bars: Sequence[Bar]) -> str:
        """The chart of some bars, each below its name and before its number; one without a number is empty."""
        frame = self._frame(tuple([each.id for each in bars]))
        body = [frame.below]
        for each, y in zip(bars, frame.tops, strict=True):
            if each.number is not None:
                body.append(box("fill", LEFT, y, self._axis.at(each.number) - LEFT, BAR))
            body.append(words(LEFT + self.room + GAP, y + 12, each.printed, css="number"))
        said = "; ".join([f"{self._names[each.id]}: {each.printed}" for each in bars])
        body.append(frame.above)
        return chart("bars", title, f"{said}.", height=frame.height, body="".join(body))

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
        above = "".join(
            [
                box("limit", self._axis.at(each) - 1, top - 2, 2, BAR + 4)
                for each in self._axis.within
                for top in tops
            ]
        )
        axis, tall = self._axis.svg(y)
        return _Frame(below, above + axis, tops, y + tall)
