"""A row for each option of a checklist, with a bar as long as its points."""

from fractions import Fraction

from markupsafe import Markup

from generator.model.criteria import HIGHEST
from generator.model.criteria import Checklist
from generator.presenting.language import Language
from generator.presenting.scales.axis import label
from generator.presenting.scales.plane import sentence
from generator.presenting.scales.svg import LINE
from generator.presenting.scales.svg import WIDTH
from generator.presenting.scales.svg import area
from generator.presenting.scales.svg import box
from generator.presenting.scales.svg import picture
from generator.presenting.scales.svg import words
from generator.presenting.scales.text import broken
from generator.presenting.scales.text import width_of

LEFT = 4
RIGHT = WIDTH - 4
BAR = 10


def checklist(language: Language, criteria: Checklist) -> Markup:
    """Each answer with its points, out of the points that are 100 percent of an item."""
    full = criteria.full_points
    heading = language.phrase("scale.option-points", full=full)
    parts = [
        words(LEFT, 17, language.phrase("scale.options"), anchor="start", css="heading"),
        words(RIGHT, 17, heading, anchor="end", css="heading"),
    ]
    y = 24
    for option in criteria.options:
        points = label(option.points)
        lines = broken(language.text(option.title), RIGHT - LEFT - int(width_of(points)) - 16)
        for line in lines:
            y += LINE
            parts.append(words(LEFT, y - 3, line, anchor="start", css="option"))
        parts.append(words(RIGHT, y - 3, points, anchor="end", css="number"))
        parts += _bar(y + 3, option.points / full * (RIGHT - LEFT))
        y += BAR + 10
    y += LINE
    parts.append(
        words(LEFT, y - 4, language.phrase("scale.mean", highest=HIGHEST), anchor="start", css="hint")
    )
    told = [
        language.phrase("scale.option", title=option.title, points=option.points, full=full)
        for option in criteria.options
    ]
    description = sentence([*told, language.phrase("scale.mean", highest=HIGHEST)])
    return picture(language.phrase("scale.title"), description, y + 8, parts)


def _bar(y: int, wide: Fraction) -> list[Markup]:
    found = [box(LEFT, y, RIGHT - LEFT, BAR, "rail")]
    if wide:
        right = LEFT + wide
        found.insert(0, area([(LEFT, y), (right, y), (right, y + BAR), (LEFT, y + BAR)], "bar"))
    return found
