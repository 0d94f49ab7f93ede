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


def nodes(tree: Tree) -> str:
    """The indicators of a tree as typed in a framework; a composite has what the weights below add up to as its base."""
    tops = []
    for top in tree:
        leaves = leaves_of((top,))
        inside = ", ".join(f"{{id: {leaf.name}, weight: {typed(leaf.weight)}}}" for leaf in leaves)
        base = typed(sum((leaf.weight for leaf in leaves), Fraction(0)))
        below = f", base: {base}, indicators: [{inside}]" if isinstance(top, Block) else ""
        tops.append(f"{{id: {top.name}, weight: {typed(top.weight)}{below}}}")
    return ", ".join(tops)


@st.composite
def trees(
    draw: st.DrawFn, *, of: st.SearchStrategy[Fraction] = scores, least: int = 1, prefix: str = "n"
) -> Tree:
    """Up to four indicators at the top, some of them composites of up to three."""
    tops: list[Leaf | Block] = []
    for number in range(draw(st.integers(least, 4))):
        name, count = f"{prefix}{number}", draw(st.integers(0, 3))
        leaves = tuple(Leaf(f"{name}.{each}", draw(weights), draw(of)) for each in range(count))
        if leaves:
            tops.append(Block(name, draw(weights), leaves))
        else:
            tops.append(Leaf(name, draw(weights), draw(of)))
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


@st.composite
def three_targets(draw: st.DrawFn, *, falling: bool = False) -> str:
    """Criteria with three targets and points that rise, as typed."""
    targets = sorted(draw(st.sets(st.integers(0, 100), min_size=3, max_size=3)), reverse=falling)
    points = sorted(draw(st.sets(st.integers(0, 100), min_size=3, max_size=3)))
    names = ("base", "standard", "advanced")
    told = [
        ", ".join(f"{name}: {each}" for name, each in zip(names, one, strict=True))
        for one in (targets, points)
    ]
    interpolate = "true" if draw(st.booleans()) else "false"
    return (
        f"{{kind: three-target, targets: {{{told[0]}}}, points: {{{told[1]}}}, interpolate: {interpolate}}}"
    )


@st.composite
def mixed(draw: st.DrawFn, *, falling: bool = False) -> str:
    """Two steps, then an outcome in three ranges that meet or leave a hole, as typed."""
    ends = sorted(draw(st.sets(st.integers(0, 100), min_size=6, max_size=6)))
    meets = draw(st.booleans())
    starts = [ends[0], *((ends[1], ends[3]) if meets else (ends[2], ends[4]))]
    low = draw(st.sampled_from(["from", "above"]))
    bands = [
        f"{{{'above' if meets and each else low}: {start}, to: {end}}}"
        for each, (start, end) in enumerate(zip(starts, (ends[1], ends[3], ends[5]), strict=True))
    ]
    levels = (5, 4, 3) if falling else (3, 4, 5)
    told = ", ".join(f"{level}: {band}" for level, band in zip(levels, bands, strict=True))
    interpolate = "true" if draw(st.booleans()) else "false"
    steps = "[{text: {en: One}}, {text: {en: Two}}]"
    return f"{{kind: mixed, steps: {steps}, bands: {{{told}}}, interpolate: {interpolate}}}"


@st.composite
def interpolated(draw: st.DrawFn, *, falling: bool = False) -> str:
    """Interpolated criteria by their levels, or by a target and a step, as typed."""
    floor = draw(st.sampled_from("01"))
    if draw(st.booleans()):
        return f"{{kind: interpolated, floor: {floor}, levels: {draw(ladders(falling=falling))}}}"
    target, at = draw(st.integers(0, 100)), draw(st.integers(1, 5))
    step = draw(st.integers(1, 20)) * (-1 if falling else 1)
    return f"{{kind: interpolated, floor: {floor}, target: {target}, at: {at}, step: {step}}}"


@st.composite
def numeric_criteria(draw: st.DrawFn) -> tuple[str, bool]:
    """Criteria of a kind that scores a number, as typed, and whether less is better."""
    falling = draw(st.booleans())
    bands = ranges(falling=falling).map("{{kind: bands, bands: {}}}".format)
    kinds = [interpolated(falling=falling), bands, three_targets(falling=falling), mixed(falling=falling)]
    return draw(st.one_of(kinds)), falling


@st.composite
def conditions(draw: st.DrawFn) -> str:
    """What levels ask for besides the result, as typed: up to three conditions of the facts a, b and c."""
    found = []
    for fact in draw(st.lists(st.sampled_from("abc"), unique=True, max_size=3)):
        level = draw(st.integers(1, 5))
        cap = draw(st.sampled_from(["", f", cap_without: {typed(draw(scores))}"]))
        found.append(f"{{level: {level}, fact: {fact}, text: {{en: Shown}}{cap}}}")
    return f"level_conditions: [{', '.join(found)}]"


@st.composite
def checklists(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    """A checklist of six items under one to three headings, with the points of its five answers, as typed; and its items."""
    points = sorted(draw(st.sets(st.integers(0, 100), min_size=5, max_size=5)))
    options = ", ".join(f"{{id: o{each}, title: {{en: O}}, points: {at}}}" for each, at in enumerate(points))
    full = draw(st.sampled_from(["", "full: 100, "]))
    aggregate = draw(st.sampled_from(["flat", "subgroup_mean"]))
    names = tuple(f"i{number}" for number in range(6))
    groups: dict[int, list[str]] = {}
    for name in names:
        weight, optional = typed(draw(weights)), "true" if draw(st.booleans()) else "false"
        item = f"{{id: {name}, text: {{en: I}}, weight: {weight}, optional: {optional}}}"
        groups.setdefault(draw(st.integers(0, 2)), []).append(item)
    told = ", ".join(f"{{id: g{number}, items: [{', '.join(items)}]}}" for number, items in groups.items())
    return f"{{kind: checklist, options: [{options}], {full}groups: [{told}], aggregate: {aggregate}}}", names


@st.composite
def step_sums(draw: st.DrawFn, *, gated: bool) -> str:
    """A sum of three steps whose worth adds up to five, the first with three parts, as typed."""
    first, second = sorted(draw(st.sets(st.integers(1, 49), min_size=2, max_size=2)))
    worth = [Fraction(each, 10) for each in (first, second - first, 50 - second)]
    parts = ", parts: [{id: x, title: {en: X}}, {id: y, title: {en: Y}}, {id: z, title: {en: Z}}]"
    steps = ", ".join(
        f"{{text: {{en: Step}}, worth: {typed(each)}{'' if number else parts}}}"
        for number, each in enumerate(worth)
    )
    return f"{{kind: step-sum, gated: {'true' if gated else 'false'}, steps: [{steps}]}}"
