"""A line of ranges with open and closed ends, each at the height of its level: banded criteria."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from markupsafe import Markup

from generator.model.criteria import Band
from generator.model.criteria import Bands
from generator.model.criteria.bands import in_order
from generator.presenting.language import Language
from generator.presenting.scales.axis import Axis
from generator.presenting.scales.axis import axis
from generator.presenting.scales.axis import inside
from generator.presenting.scales.axis import label
from generator.presenting.scales.plane import GROUND
from generator.presenting.scales.plane import LEVELS
from generator.presenting.scales.plane import RIGHT
from generator.presenting.scales.plane import ground
from generator.presenting.scales.plane import height
from generator.presenting.scales.plane import sentence
from generator.presenting.scales.svg import Number
from generator.presenting.scales.svg import dot
from generator.presenting.scales.svg import picture
from generator.presenting.scales.svg import point
from generator.presenting.scales.svg import stroke
from generator.presenting.scales.svg import words
from generator.scoring.criteria.bands import in_bands

LEFT = 30
MARGIN = 44
"""From the ends of the number line to the first and the last end of a range."""

LEAST = 20
"""Units between two ends of ranges."""


def short(band: Band) -> str:
    """A range as a label: `61–70`, `>15–30`, `<60`, `≥91`. A sign stands before an end that does not belong to it."""
    if band.low is None or band.high is None:
        signs = {"from_": "≥", "above": ">", "to": "≤", "below": "<"}
        return next(
            f"{sign}{label(getattr(band, name))}"
            for name, sign in signs.items()
            if getattr(band, name) is not None
        )
    low = ">" if band.above is not None else ""
    high = "<" if band.below is not None else ""
    return f"{low}{label(band.low)}–{high}{label(band.high)}"


def told(language: Language, bands: Mapping[int, Band]) -> list[str]:
    """Every range with its level, in words."""
    return [
        language.phrase("scale.at", value=in_words(language, band), score=level)
        for level, band in in_order(bands)
    ]


def in_words(language: Language, band: Band) -> str:
    """A range in words."""
    ends = (("from", band.from_), ("above", band.above), ("to", band.to), ("below", band.below))
    said = [language.phrase(f"scale.end-{name}", number=end) for name, end in ends if end is not None]
    return said[0] if len(said) == 1 else language.phrase("scale.end-both", low=said[0], high=said[1])


def bands(language: Language, criteria: Bands) -> Markup:
    """Every range at the height of its level; what no range holds is dashed, at the height that the policy gives it."""
    ends = [end for band in criteria.bands.values() for end in (band.low, band.high) if end is not None]
    numbers = axis(ends, LEFT + MARGIN, RIGHT - MARGIN, least=LEAST, is_labelled=False)
    front: list[Markup] = []
    for level, band in in_order(criteria.bands):
        front += _range(numbers, level, band)
    y = GROUND + 19
    under = [words(RIGHT, y, language.phrase("scale.result"), anchor="end", css="heading")]
    gaps, points = _gaps(criteria, numbers)
    if gaps or points:
        under += [
            stroke([(4, y - 4), (30, y - 4)], "gap"),
            words(36, y, language.phrase("scale.gap"), anchor="start", css="hint"),
        ]
    description = sentence(
        [
            *told(language, criteria.bands),
            *([language.phrase(f"scale.gap-{criteria.gap_policy}")] if gaps or points else []),
        ]
    )
    parts = [*ground(language, LEFT, LEVELS), *gaps, *front, *points, *under]
    return picture(language.phrase("scale.title"), description, y + 10, parts)


def _range(numbers: Axis, level: int, band: Band) -> list[Markup]:
    y = height(level)
    low: Number = LEFT if band.low is None else numbers[band.low]
    high: Number = RIGHT if band.high is None else numbers[band.high]
    found = [stroke([(low, y), (high, y)], "result")]
    if band.low is not None:
        found.append(dot(low, y, is_closed=band.from_ is not None))
    if band.high is not None:
        found.append(dot(high, y, is_closed=band.to is not None))
    middle = inside(Fraction(low + high) / 2, short(band), LEFT)
    return [*found, words(middle, y - 8, short(band), css="number")]


def _gaps(criteria: Bands, numbers: Axis) -> tuple[list[Markup], list[Markup]]:
    """The pieces between and beyond the ranges, in halves, and the ends that no range holds, as points.

    What they score is asked of scoring itself.
    """
    ends = sorted(numbers.places)
    pieces: list[tuple[Fraction, Number, Number]] = []
    if all(band.low is not None for band in criteria.bands.values()):
        pieces.append((ends[0] - 1, LEFT, numbers[ends[0]]))
    for low, high in pairwise(ends):
        if not any(band.holds((low + high) / 2) for band in criteria.bands.values()):
            middle = (numbers[low] + numbers[high]) / 2
            quarter = (high - low) / 4
            pieces += [(low + quarter, numbers[low], middle), (high - quarter, middle, numbers[high])]
    if all(band.high is not None for band in criteria.bands.values()):
        pieces.append((ends[-1] + 1, numbers[ends[-1]], RIGHT))
    lines = [
        stroke([(left, height(_given(criteria, value))), (right, height(_given(criteria, value)))], "gap")
        for value, left, right in pieces
    ]
    points = [
        point(numbers[end], height(_given(criteria, end)))
        for end in ends
        if not any(band.holds(end) for band in criteria.bands.values())
    ]
    return lines, points


def _given(criteria: Bands, value: Fraction) -> Fraction:
    """What scoring makes of a value."""
    return in_bands(criteria.bands, criteria.gap_policy, value).score or Fraction(0)
