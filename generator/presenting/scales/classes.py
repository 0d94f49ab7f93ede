"""One number line a class, on one scale: criteria whose thresholds depend on a class."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from markupsafe import Markup

from generator.model.criteria import Class
from generator.model.criteria import Classes
from generator.presenting.language import Language
from generator.presenting.scales.axis import Axis
from generator.presenting.scales.axis import axis
from generator.presenting.scales.axis import label
from generator.presenting.scales.plane import sentence
from generator.presenting.scales.svg import WIDTH
from generator.presenting.scales.svg import badge
from generator.presenting.scales.svg import picture
from generator.presenting.scales.svg import stroke
from generator.presenting.scales.svg import words
from generator.presenting.scales.text import width_of

LEFT = 14
RIGHT = WIDTH - 14
ROW = 70
LEAST = 22
"""Units between two levels, so that their rings do not touch."""
APART = 6
"""Units between two numbers, so that they are not read as one."""
AWAY = 9
"""Units that a number may stand beside the middle of its ring: it is still below it."""


def classes(language: Language, criteria: Classes) -> Markup:
    """The levels of each class, in rings, above the results that earn them."""
    thresholds = [threshold for each in criteria.classes for threshold in each.levels.values()]
    together = axis(thresholds, LEFT, RIGHT, is_labelled=False)
    is_shared = all(_has_room(together, each) for each in criteria.classes)
    parts: list[Markup] = []
    for number, each in enumerate(criteria.classes):
        own = together if is_shared else axis(list(each.levels.values()), LEFT, RIGHT, least=LEAST)
        parts += _row(language, each, own, 4 + number * ROW)
    description = sentence([_told(language, each) for each in criteria.classes])
    return picture(language.phrase("scale.title"), description, 8 + ROW * len(criteria.classes), parts)


def _has_room(together: Axis, each: Class) -> bool:
    """Whether the levels of a class stand far enough apart on the scale of all classes, which is to scale."""
    places = sorted(together[threshold] for threshold in each.levels.values())
    middles = _middles(together, each)
    ends = sorted((x - _half(threshold), x + _half(threshold)) for threshold, x in middles.items())
    return (
        all(high - low >= LEAST for low, high in pairwise(places))
        and all(high[0] - low[1] >= APART for low, high in pairwise(ends))
        and all(abs(x - together[threshold]) <= AWAY for threshold, x in middles.items())
    )


def _middles(numbers: Axis, each: Class) -> Mapping[Fraction, Fraction]:
    """Where the number below each ring has its middle: moved to the left where it would come too near to the next one.

    That is where it matters on a scale of per cent: 100 is wider than the others, and stands at the end.
    """
    found: dict[Fraction, Fraction] = {}
    end = Fraction(WIDTH)
    for threshold in sorted(each.levels.values(), key=numbers.__getitem__, reverse=True):
        half = _half(threshold)
        found[threshold] = max(half, min(numbers[threshold], end - half))
        end = found[threshold] - half - APART
    return found


def _half(threshold: Fraction) -> Fraction:
    return width_of(label(threshold)) / 2


def _row(language: Language, each: Class, numbers: Axis, top: int) -> list[Markup]:
    y = top + 40
    found = [
        words(4, top + 16, _name(language, each), anchor="start", css="heading"),
        stroke([(4, y), (WIDTH - 4, y)], "axis"),
    ]
    middles = _middles(numbers, each)
    for level, threshold in sorted(each.levels.items()):
        found.append(badge(numbers[threshold], y, str(level)))
        found.append(words(middles[threshold], y + 24, label(threshold), css="number"))
    return found


def _name(language: Language, each: Class) -> str:
    size = f"{label(each.from_)}–{label(each.to)}" if each.to is not None else f"≥{label(each.from_)}"
    return language.phrase("scale.class", id=each.id, size=size)


def _told(language: Language, each: Class) -> str:
    levels = [
        language.phrase("scale.at", value=threshold, score=level)
        for level, threshold in sorted(each.levels.items())
    ]
    return f"{_name(language, each)}: {', '.join(levels)}"
