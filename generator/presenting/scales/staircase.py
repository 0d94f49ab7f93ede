"""A staircase: steps that build on one another, and steps that an outcome goes on from."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.model.criteria import Mixed
from generator.model.criteria import Step
from generator.model.criteria import Steps
from generator.model.criteria.bands import in_order
from generator.presenting.language import Language
from generator.presenting.scales.plane import GROUND
from generator.presenting.scales.plane import LEVELS
from generator.presenting.scales.plane import RIGHT
from generator.presenting.scales.plane import ground
from generator.presenting.scales.plane import height
from generator.presenting.scales.plane import sentence
from generator.presenting.scales.ranges import short
from generator.presenting.scales.ranges import told
from generator.presenting.scales.svg import LINE
from generator.presenting.scales.svg import Point
from generator.presenting.scales.svg import area
from generator.presenting.scales.svg import picture
from generator.presenting.scales.svg import stroke
from generator.presenting.scales.svg import words
from generator.presenting.scales.text import broken
from generator.presenting.scales.text import width_of

LEFT = 30
LANDING = 20
"""The width of the ground before the first step."""


@dataclass(frozen=True, slots=True)
class Tread:
    """One step of the staircase: the scores at its left and right edge, and what stands below it."""

    start: Fraction
    end: Fraction
    below: Sequence[str]


def steps(language: Language, criteria: Steps) -> Markup:
    """One tread for each step, at the height of its level."""
    levels = criteria.levels or list(range(1, len(criteria.steps) + 1))
    treads = [
        Tread(Fraction(level), Fraction(level), below_step(language, step, number))
        for number, (level, step) in enumerate(zip(levels, criteria.steps, strict=True), start=1)
    ]
    reached = [
        language.phrase("scale.step-reaches", step=number, score=level)
        for number, level in enumerate(levels, start=1)
    ]
    none = language.phrase("scale.no-step", score=criteria.floor)
    return _drawn(
        language, treads, criteria.floor, sentence([none, *reached, language.phrase("scale.unbroken")])
    )


def mixed(language: Language, criteria: Mixed) -> Markup:
    """The treads of the steps, then those of the outcome's ranges; sloped where the outcome is interpolated."""
    treads = [
        Tread(Fraction(number), Fraction(number), below_step(language, step, number))
        for number, step in enumerate(criteria.steps, start=1)
    ]
    bands = in_order(criteria.bands)
    wide = _wide(len(treads) + len(bands))
    top = bands[-1][0]
    treads += [
        Tread(
            Fraction(level),
            Fraction(level + 1 if criteria.interpolate and level < top else level),
            [language.phrase("scale.outcome"), *_cut(short(band), wide)],
        )
        for level, band in bands
    ]
    description = sentence(
        [
            language.phrase("scale.no-step", score=criteria.floor),
            *(
                language.phrase("scale.step-reaches", step=number, score=number)
                for number in range(1, len(criteria.steps) + 1)
            ),
            language.phrase("scale.then-outcome"),
            *told(language, criteria.bands),
            *([language.phrase("scale.between")] if criteria.interpolate else []),
        ]
    )
    return _drawn(language, treads, criteria.floor, description)


def below_step(language: Language, step: Step, number: int) -> list[str]:
    """What stands below a step: its number, and who decides on it where it is not the unit."""
    name = language.phrase("scale.step", step=number)
    return [name] if step.by == "unit" else [name, language.phrase(f"scale.by-{step.by}")]


def lines_of(texts: Sequence[str], most: int) -> list[str]:
    """Texts below one another, each broken where it is too long."""
    return [line for text in texts for line in broken(text, most)]


def _wide(count: int) -> Fraction:
    """The width of one of so many treads."""
    return Fraction(RIGHT - LEFT - LANDING, count)


def _cut(text: str, most: Fraction) -> list[str]:
    """A range on two lines where it is too long for one."""
    low, dash, high = text.partition("–")
    return [low + dash, high] if high and width_of(text) > most else [text]


def _drawn(language: Language, treads: Sequence[Tread], floor: str, description: str) -> Markup:
    wide = _wide(len(treads))
    labels = [lines_of(tread.below, int(wide) - 2) for tread in treads]
    lowest = height(int(floor))
    parts = [
        *ground(language, LEFT, LEVELS),
        stroke([(LEFT, lowest), (LEFT + LANDING, lowest)], "result"),
    ]
    before = lowest
    for number, (tread, lines) in enumerate(zip(treads, labels, strict=True)):
        left, right = LEFT + LANDING + number * wide, LEFT + LANDING + (number + 1) * wide
        start, end = height(tread.start), height(tread.end)
        corners: list[Point] = [(left, GROUND), (left, start), (right, end), (right, GROUND)]
        parts += [
            area(corners, "odd" if number % 2 else ""),
            stroke([(left, before), (left, start), (right, end)], "result"),
        ]
        parts += [
            words((left + right) / 2, GROUND + 18 + row * LINE, line, css="small")
            for row, line in enumerate(lines)
        ]
        before = end
    tall = GROUND + 8 + LINE * max(len(lines) for lines in labels)
    return picture(language.phrase("scale.title"), description, tall, parts)
