"""Which rows a scorecard has: the framework's tree, a unit's allocation of it, or a person's agreement."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from fractions import Fraction

from generator.model.framework import Allocation
from generator.model.framework import IndicatorNode
from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.result import ResultFile
from generator.model.unit import Unit

ZERO = Fraction(0)

AGREEMENT_BASE = Fraction(100)
"""The weights of form PP.2 add up to 100, and its weighted scores are divided by 100 (S002-14)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One indicator of a scorecard before it is scored: printed weight (None: unknown), block base, rows below."""

    id: str
    indicator: Indicator
    weight: Fraction | None
    base: Fraction
    parent: str | None = None
    perspective: str | None = None
    aspect: str | None = None
    depth: int = 0
    below: tuple["Row", ...] = ()


def rows(framework: Framework, unit_id: str, unit: Unit, file: ResultFile) -> tuple[Row, ...]:
    """The top rows of a scorecard, in the framework's order (an agreement: in its own)."""
    if file.agreement:
        return tuple(_agreement_rows(framework, file))
    allocation = framework.allocation(unit_id, unit)
    return tuple(allocated_rows(framework, allocation) if allocation else _tree_rows(framework))


def flat(top: Sequence[Row]) -> Iterator[Row]:
    """Every row, each before the rows below it."""
    for row in top:
        yield row
        yield from flat(row.below)


def weight_below(row: Row) -> Fraction:
    """What the weights of the rows below a composite add up to; unknown weights and pilots are not in it."""
    return sum((each.weight or ZERO for each in row.below if not each.indicator.pilot), ZERO)


def _points(row: Row, weight: Fraction | None) -> Iterator[tuple[str, Fraction | None]]:
    """The weight of a row and of every row below it in points of the framework's base."""
    yield row.id, weight
    full = weight_below(row)
    for each in row.below:
        unknown = weight is None or each.weight is None or not full
        yield from _points(each, None if unknown else (weight or ZERO) * (each.weight or ZERO) / full)


def _tree_rows(framework: Framework) -> Iterator[Row]:
    for perspective in framework.rules.perspectives:
        for group in perspective.groups:
            aspect = None if group is perspective else group.id
            for node in group.indicators:
                row = _node_row(framework, node, None, framework.rules.base)
                yield _moved(row, perspective=perspective.id, aspect=aspect, depth=0)


def _node_row(framework: Framework, node: IndicatorNode, parent: str | None, base: Fraction) -> Row:
    block = node.base or base
    return Row(
        id=node.id,
        indicator=framework.indicators[node.id],
        parent=parent,
        weight=node.weight,
        base=base,
        below=tuple(_node_row(framework, child, node.id, block) for child in node.indicators),
    )


def _moved(row: Row, *, perspective: str | None, aspect: str | None, depth: int) -> Row:
    """The row and those below it, in another place."""
    below = tuple(_moved(each, perspective=perspective, aspect=aspect, depth=depth + 1) for each in row.below)
    return replace(row, perspective=perspective, aspect=aspect, depth=depth, below=below)


def allocated_rows(framework: Framework, allocation: Allocation) -> Iterator[Row]:
    """The allocated indicators, each on the framework's base whatever block it comes from (S002-04)."""
    tree = tuple(_tree_rows(framework))
    known = {row.id: row for row in flat(tree)}
    points = {name: weight for row in tree for name, weight in _points(row, row.weight)}
    base = framework.rules.base
    for allocated in allocation.indicators:
        if allocated.id in known:
            row = known[allocated.id]
            weight = allocated.weight if allocated.has_own_weight else points[row.id]
            moved = _moved(row, perspective=row.perspective, aspect=row.aspect, depth=0)
            yield replace(moved, base=base, weight=weight)
        else:
            indicator = framework.indicators[allocated.id]
            yield Row(id=allocated.id, indicator=indicator, weight=allocated.weight, base=base)


def _agreement_rows(framework: Framework, file: ResultFile) -> Iterator[Row]:
    """The rows of form PP.2: indicators cascaded from the framework, or one's own."""
    known = {row.id: row for row in flat(tuple(_tree_rows(framework)))}
    for agreed in file.agreement:
        cascaded = known.get(agreed.indicator)
        yield Row(
            id=agreed.indicator,
            indicator=file.indicators.get(agreed.indicator) or framework.indicators[agreed.indicator],
            parent=cascaded.parent if cascaded else None,
            perspective=cascaded.perspective if cascaded else None,
            aspect=cascaded.aspect if cascaded else None,
            weight=agreed.weight,
            base=AGREEMENT_BASE,
        )
