"""The ground of a picture: results from left to right, scores from 0 below to 5 above."""

from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction

from markupsafe import Markup

from generator.model.criteria import HIGHEST
from generator.presenting.language import Language
from generator.presenting.scales.axis import Axis
from generator.presenting.scales.svg import LINE
from generator.presenting.scales.svg import WIDTH
from generator.presenting.scales.svg import Number
from generator.presenting.scales.svg import stroke
from generator.presenting.scales.svg import words

TOP = 40
"""The height of the score 5."""

RISE = 24
"""Units from one level to the next."""

GROUND = TOP + HIGHEST * RISE
"""The height of the score 0: the number line itself."""

RIGHT = WIDTH - 6

LEVELS: Mapping[Fraction, str] = {Fraction(level): str(level) for level in range(HIGHEST + 1)}


def height(score: Number) -> Fraction:
    """Where a score stands."""
    return GROUND - Fraction(score) * RISE


def ground(language: Language, left: int, scores: Mapping[Fraction, str], heading: str = "") -> list[Markup]:
    """The lines of the scores with their labels, and the number line at 0."""
    found = [words(4, 17, heading or language.phrase("scale.score"), anchor="start", css="heading")]
    for score, text in scores.items():
        y = height(score)
        if score:
            found.append(stroke([(left, y), (RIGHT, y)], "level"))
        found.append(words(left - 8, y + Fraction(9, 2), text, anchor="end", css="number"))
    return [*found, stroke([(left, GROUND), (RIGHT, GROUND)], "axis")]


def below(language: Language, numbers: Axis, *, heading: str = "") -> tuple[list[Markup], int]:
    """What stands below the number line, ticks and what they measure, and the height of the whole picture."""
    y = GROUND + 19 + numbers.rows * LINE
    found = [
        *numbers.ticks(GROUND),
        words(RIGHT, y, heading or language.phrase("scale.result"), anchor="end", css="heading"),
    ]
    if not numbers.is_to_scale:
        found.append(words(4, y, language.phrase("scale.stretched"), anchor="start", css="hint"))
    return found, y + 10


def sentence(parts: Sequence[str]) -> str:
    """The description of a picture."""
    return "; ".join(part for part in parts if part)
