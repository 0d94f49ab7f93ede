"""What each row of a scorecard weighs in its total."""

from collections.abc import Sequence
from fractions import Fraction

from generator.model.scorecard import IndicatorScore


def points(rows: Sequence[IndicatorScore]) -> dict[str, Fraction]:
    """The weight that each row counts with, in points of the base of its total, by id.

    A sub-indicator has a part of the row above it, by its weight among those beside it (rules.md 1.5). Where none of them has a
    weight that counts the score of the one above is entered (S001-04), and nothing below it is here.
    """
    beside: dict[str, Fraction] = {}
    for row in rows:
        if row.depth and row.parent:
            beside[row.parent] = beside.get(row.parent, Fraction(0)) + row.counted
    found: dict[str, Fraction] = {}
    for row in rows:  # those above stand before those below them
        if not row.depth:
            found[row.id] = row.counted
        elif row.parent in found and beside[row.parent]:
            found[row.id] = found[row.parent] * row.counted / beside[row.parent]
    return found
