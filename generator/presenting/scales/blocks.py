"""Blocks that are added up: a sum of steps."""

from fractions import Fraction

from markupsafe import Markup

from generator.model.criteria import HIGHEST
from generator.model.criteria import Step
from generator.model.criteria import StepSum
from generator.presenting.language import Language
from generator.presenting.scales.axis import label
from generator.presenting.scales.plane import sentence
from generator.presenting.scales.staircase import below_step
from generator.presenting.scales.staircase import lines_of
from generator.presenting.scales.svg import LINE
from generator.presenting.scales.svg import WIDTH
from generator.presenting.scales.svg import area
from generator.presenting.scales.svg import box
from generator.presenting.scales.svg import picture
from generator.presenting.scales.svg import stroke
from generator.presenting.scales.svg import words

LEFT = 4
SUM = 34
"""Room for the sum at the right."""

BETWEEN = 14
"""Room for the sign between two blocks."""

TALLEST = 76
BASE = 100


def step_sum(language: Language, criteria: StepSum) -> Markup:
    """A block for each step, as tall as its worth and cut where it has parts; an arrow where the order counts."""
    count = len(criteria.steps)
    wide = Fraction(WIDTH - LEFT - SUM - BETWEEN * (count - 1), count)
    worths = [criteria.worth(number) for number in range(1, count + 1)]
    labels = [
        lines_of(below_step(language, step, number), int(wide) + BETWEEN - 4)
        for number, step in enumerate(criteria.steps, start=1)
    ]
    parts: list[Markup] = []
    for number, (step, worth, lines) in enumerate(zip(criteria.steps, worths, labels, strict=True)):
        left = LEFT + number * (wide + BETWEEN)
        parts += _block(step, left, wide, worth, worth / max(worths) * TALLEST)
        parts += [
            words(left + wide / 2, BASE + 18 + row * LINE, line, css="small")
            for row, line in enumerate(lines)
        ]
        if number:
            sign = "→" if criteria.gated else "+"
            parts.append(words(left - Fraction(BETWEEN, 2), BASE - 12, sign, css="number"))
    parts.append(words(WIDTH - 4, BASE - 12, f"= {HIGHEST}", anchor="end", css="number"))
    tall = BASE + 8 + LINE * max(len(lines) for lines in labels)
    return picture(language.phrase("scale.title"), _told(language, criteria, worths), tall, parts)


def _block(step: Step, left: Fraction, wide: Fraction, worth: Fraction, tall: Fraction) -> list[Markup]:
    top, right = BASE - tall, left + wide
    found = [
        area([(left, BASE), (left, top), (right, top), (right, BASE)]),
        box(left, top, wide, tall, "block"),
    ]
    for cut in range(1, len(step.parts)):
        x = left + wide * cut / len(step.parts)
        found.append(stroke([(x, top), (x, BASE)], "part"))
    return [*found, words(left + wide / 2, top - 7, label(worth), css="number")]


def _told(language: Language, criteria: StepSum, worths: list[Fraction]) -> str:
    blocks = []
    for number, (step, worth) in enumerate(zip(criteria.steps, worths, strict=True), start=1):
        told = language.phrase("scale.step-worth", step=number, worth=worth)
        if step.parts:
            told += " " + language.phrase("scale.parts", count=len(step.parts))
        blocks.append(told)
    order = language.phrase("scale.gated" if criteria.gated else "scale.any-order")
    return sentence([*blocks, order])
