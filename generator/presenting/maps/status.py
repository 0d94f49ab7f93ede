"""How far each objective is reached on one scorecard: by colour, by the shape of a sign, and in words."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from generator.model.rounding import half_up
from generator.model.rounding_policy import Rounding
from generator.model.scorecard import IndicatorScore
from generator.presenting.maps.faces import INSET
from generator.presenting.maps.faces import LINE
from generator.presenting.maps.faces import RISE

Kind = Literal["met", "nearly", "missed", "none"]

KINDS: tuple[Kind, ...] = ("met", "nearly", "missed", "none")

MET, NEARLY = 4, 3
"""The published scores from which an objective is met, or nearly."""

SIGNS: Mapping[Kind, str] = {
    "met": '<circle cx="7" cy="7" r="7"/><path d="M3.5 7.5l2.5 2.5 4.5-5"/>',
    "nearly": '<path d="M7 0l7.5 13.5h-15z"/><path d="M7 4.5v4.5M7 10.8v1"/>',
    "missed": '<path d="M.5 .5h13v13h-13z"/><path d="M4 4l6 6M10 4l-6 6"/>',
    "none": '<circle class="sc-map__hollow" cx="7" cy="7" r="6"/><path d="M4.5 7h5"/>',
}
"""Signs of 14 by 14 units that differ in shape: a disc, a triangle, a square, a ring."""


@dataclass(frozen=True, slots=True)
class Status:
    """What one scorecard says of one objective; there is no score where nothing that measures it has one."""

    kind: Kind
    score: Fraction | None


def status_of(score: Fraction | None, rounding: Rounding) -> Status:
    """The status that a score means; the published score decides, as readers see it."""
    if score is None:
        return Status("none", None)
    published = half_up(score, rounding.score_places)
    return Status("met" if published >= MET else "nearly" if published >= NEARLY else "missed", score)


def mean_of(rows: Mapping[str, IndicatorScore], measuring: Collection[str]) -> Fraction | None:
    """The weighted mean score of the indicators of `measuring` that have one.

    An indicator below another of them counts through that one. They count with their part of the scorecard; where none has
    such a part, all count alike.
    """
    scored = [rows[name] for name in measuring if name in rows and rows[name].score is not None]
    if len(scored) == 1:  # most objectives have one indicator
        return scored[0].score
    names = {row.id for row in scored}
    top = [row for row in scored if names.isdisjoint(_above(rows, row))]
    weights = [row.rebased or Fraction(0) for row in top]
    if not sum(weights):
        weights = [Fraction(1)] * len(top)
    gained = sum((weight * (row.score or 0) for weight, row in zip(weights, top, strict=True)), Fraction(0))
    return gained / sum(weights) if top else None


def _above(rows: Mapping[str, IndicatorScore], row: IndicatorScore) -> Sequence[str]:
    """The rows above a row, the nearest first."""
    found: list[str] = []
    while row.parent is not None and row.parent in rows:
        row = rows[row.parent]
        found.append(row.id)
    return found


def sign(kind: Kind) -> str:
    """The sign of a status as a picture that stands in a line of words, which say the same."""
    return f'<svg class="sc-map-sign sc-map--{kind}" viewBox="-1 -1 16 16" aria-hidden="true">{SIGNS[kind]}</svg>'


def status_svg(kind: Kind, word: str, score: str) -> str:
    """A status at the foot of a node, its upper left corner at 0, 0; word and score are HTML already."""
    x = INSET + 20
    told = f'<tspan x="{x}" y="{RISE}">{word}</tspan>'
    if score:
        told += f' <tspan x="{x}" y="{RISE + LINE}">{score}</tspan>'
    return (
        f'<g class="sc-map__status sc-map--{kind}"><g transform="translate({INSET} 2)">{SIGNS[kind]}</g>'
        f"<text>{told}</text></g>"
    )
