"""What Hypothesis draws from: scores, weights, ladders of thresholds and scorecards. All of it is here."""

from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)
"""Any number that a file may hold."""

scores = st.fractions(min_value=0, max_value=5, max_denominator=60)
"""Scores on the five-level scale."""

weights = st.fractions(min_value=Fraction(1, 4), max_value=40, max_denominator=12)
"""Weights: some, but never none."""

percentages = st.fractions(min_value=0, max_value=120, max_denominator=40)
"""Results in per cent, a few of them beyond the scale."""


def typed(number: Fraction) -> str:
    """A number as one may type it into a file."""
    return f"{number.numerator}/{number.denominator}"


@dataclass(frozen=True, slots=True)
class Leaf:
    """An indicator with a score entered by hand."""

    name: str
    weight: Fraction
    score: Fraction


@dataclass(frozen=True, slots=True)
class Block:
    """A composite: its weight, and the indicators below with weights of their own scale."""

    name: str
    weight: Fraction
    leaves: tuple[Leaf, ...]


Tree = tuple[Leaf | Block, ...]


def leaves_of(tree: Tree) -> list[Leaf]:
    """Every indicator that has a score."""
    return [leaf for top in tree for leaf in (top.leaves if isinstance(top, Block) else (top,))]


@st.composite
def trees(draw: st.DrawFn, *, of: st.SearchStrategy[Fraction] = scores, least: int = 1) -> Tree:
    """Up to four indicators at the top, some of them composites of up to three."""
    tops: list[Leaf | Block] = []
    for number in range(draw(st.integers(least, 4))):
        count = draw(st.integers(0, 3))
        leaves = tuple(Leaf(f"n{number}.{each}", draw(weights), draw(of)) for each in range(count))
        if leaves:
            tops.append(Block(f"n{number}", draw(weights), leaves))
        else:
            tops.append(Leaf(f"n{number}", draw(weights), draw(of)))
    return tuple(tops)


@st.composite
def ladders(draw: st.DrawFn, *, falling: bool | None = None) -> str:
    """Thresholds of an interpolated criterion as typed: two to six levels, rising or falling strictly."""
    levels = sorted(draw(st.sets(st.integers(0, 5), min_size=2)))
    if levels == [0, 1]:
        levels = [0, 1, 5]
    thresholds = sorted(
        draw(st.sets(st.integers(0, 100), min_size=len(levels), max_size=len(levels))),
        reverse=draw(st.booleans()) if falling is None else falling,
    )
    return "{" + ", ".join(f"{level}: {at}" for level, at in zip(levels, thresholds, strict=True)) + "}"


@st.composite
def ranges(draw: st.DrawFn, *, falling: bool = False) -> str:
    """Printed ranges of five levels with holes between them, as typed."""
    ends = sorted(draw(st.sets(st.integers(1, 99), min_size=8, max_size=8)))
    bands = [
        f"{{{draw(st.sampled_from(['to', 'below']))}: {ends[0]}}}",
        f"{{from: {ends[1]}, to: {ends[2]}}}",
        f"{{{draw(st.sampled_from(['from', 'above']))}: {ends[3]}, to: {ends[4]}}}",
        f"{{from: {ends[5]}, {draw(st.sampled_from(['to', 'below']))}: {ends[6]}}}",
        f"{{from: {ends[7]}}}",
    ]
    levels = range(5, 0, -1) if falling else range(1, 6)
    return "{" + ", ".join(f"{level}: {band}" for level, band in zip(levels, bands, strict=True)) + "}"
