"""A line that rises or falls from threshold to threshold: interpolated criteria, three targets, marks, a percentage."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from markupsafe import Markup

from generator.model.criteria import HIGHEST
from generator.model.criteria import Entered
from generator.model.criteria import Interpolated
from generator.model.criteria import Marks
from generator.model.criteria import ThreeTarget
from generator.presenting.language import Language
from generator.presenting.scales.axis import Axis
from generator.presenting.scales.axis import axis
from generator.presenting.scales.axis import label
from generator.presenting.scales.plane import LEVELS
from generator.presenting.scales.plane import RIGHT
from generator.presenting.scales.plane import below
from generator.presenting.scales.plane import ground
from generator.presenting.scales.plane import height
from generator.presenting.scales.plane import sentence
from generator.presenting.scales.svg import Point
from generator.presenting.scales.svg import dot
from generator.presenting.scales.svg import picture
from generator.presenting.scales.svg import stroke

MARGIN = 30
"""From the ends of the number line to the first and the last threshold."""

HUNDRED = Fraction(100)


@dataclass(frozen=True, slots=True)
class Ladder:
    """Thresholds with their scores, worst first; `short` is the score of a result that reaches none of them.

    `is_sloped` where the score goes in proportion between two thresholds.
    """

    rungs: Sequence[tuple[Fraction, Fraction]]
    short: Fraction | None
    is_sloped: bool = True

    @property
    def is_falling(self) -> bool:
        """Whether a smaller result is better."""
        return self.rungs[-1][0] < self.rungs[0][0]


def interpolated(language: Language, criteria: Interpolated) -> Markup:
    """Thresholds by level."""
    rungs = [(threshold, Fraction(level)) for level, threshold in sorted(criteria.levels.items())]
    ladder = Ladder(rungs, min(rungs[0][1], Fraction(int(criteria.floor))))
    numbers = _axis(ladder, 30)
    return _drawn(language, ladder, numbers, 30, ground(language, 30, LEVELS))


def three_target(language: Language, criteria: ThreeTarget) -> Markup:
    """Three targets; the scale on the left is of points out of 100, with the score that they are."""
    rungs = [(target, points / HUNDRED * HIGHEST) for target, points in criteria.ladder]
    ladder = Ladder(rungs, Fraction(0), is_sloped=criteria.interpolate)
    scores = {Fraction(0): "0"}
    scores |= {
        points / HUNDRED * HIGHEST: f"{label(points)} ({label(points / HUNDRED * HIGHEST)})"
        for _, points in criteria.ladder
    }
    numbers = _axis(ladder, 74)
    back = ground(language, 74, scores, language.phrase("scale.points"))
    return _drawn(language, ladder, numbers, 74, back)


def marks(language: Language, criteria: Marks) -> Markup:
    """A line from no marks to full marks."""
    return _of_full(language, criteria.full, language.phrase("scale.marks"))


def entered(language: Language, criteria: Entered) -> Markup | None:
    """A line from 0 to the largest number; None where that is the score itself."""
    if criteria.out_of == HIGHEST:
        return None
    return _of_full(language, criteria.out_of, language.phrase("scale.entered"))


def _of_full(language: Language, full: Fraction, heading: str) -> Markup:
    ladder = Ladder([(Fraction(0), Fraction(0)), (full, Fraction(HIGHEST))], None)
    numbers = axis([Fraction(0), full], 30, RIGHT - MARGIN)
    return _drawn(language, ladder, numbers, 30, ground(language, 30, LEVELS), heading=heading)


def _axis(ladder: Ladder, left: int) -> Axis:
    return axis([threshold for threshold, _ in ladder.rungs], left + MARGIN, RIGHT - MARGIN)


def _drawn(  # noqa: PLR0913 - what a ladder is drawn from, each by name
    language: Language,
    ladder: Ladder,
    numbers: Axis,
    left: int,
    back: Sequence[Markup],
    *,
    heading: str = "",
) -> Markup:
    spots = [(numbers[threshold], height(score)) for threshold, score in ladder.rungs]
    drops = [stroke([(x, y), (x, height(0))], "drop") for x, y in spots]
    front = [stroke(line, "result") for line in _lines(ladder, spots, left)]
    ends = [dot(*each) for each in spots]
    if not ladder.is_sloped:
        ends = [*(dot(above[0], here[1], is_closed=False) for here, above in pairwise(spots)), *ends]
    if ladder.short is not None and ladder.short != ladder.rungs[0][1]:
        ends.insert(0, dot(spots[0][0], height(ladder.short), is_closed=False))
    under, tall = below(language, numbers, heading=heading)
    return picture(
        language.phrase("scale.title"),
        _told(language, ladder),
        tall,
        [*back, *drops, *under, *front, *ends],
    )


def _lines(ladder: Ladder, spots: Sequence[Point], left: int) -> list[list[Point]]:
    """The line of the scores in pieces, from the worst result to the best."""
    worst, best = (RIGHT, left) if ladder.is_falling else (left, RIGHT)
    found: list[list[Point]] = []
    if ladder.short is not None:
        y = height(ladder.short)
        found.append([(worst, y), (spots[0][0], y)])
        found.append([spots[-1], (best, spots[-1][1])])
    for here, above in pairwise(spots):
        found.append([here, above] if ladder.is_sloped else [here, (above[0], here[1])])
    return found


def _told(language: Language, ladder: Ladder) -> str:
    rungs = [language.phrase("scale.at", value=value, score=score) for value, score in ladder.rungs]
    slope = language.phrase("scale.between" if ladder.is_sloped else "scale.kept")
    if ladder.short is None:
        return sentence([*rungs, slope])
    worse = "scale.over" if ladder.is_falling else "scale.under"
    better = "scale.under" if ladder.is_falling else "scale.over"
    (first, _), (last, top) = ladder.rungs[0], ladder.rungs[-1]
    return sentence(
        [
            *rungs,
            slope,
            language.phrase(worse, value=first, score=ladder.short),
            language.phrase(better, value=last, score=top),
        ]
    )
