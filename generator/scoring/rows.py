"""Which rows a scorecard has: the framework's tree, a unit's allocation of it, or a person's agreement."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from fractions import Fraction

from generator.model.allocation import Allocation
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.result import ResultFile
from generator.model.result import RowStatus
from generator.model.tree import IndicatorNode
from generator.model.weights import own_weights

AGREEMENT_BASE = Fraction(100)
"""The weights of form PP.2 add up to 100, and its weighted scores are divided by 100 (S002-14)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One indicator of a scorecard before it is scored: printed weight (None: unknown), block base, rows below.

    `block` is what the weights of the rows below come to; it turns their points into points of this row. `left_out` says why it is not measured at all, where it is not.
    """

    id: str
    indicator: Indicator
    weight: Fraction | None
    base: Fraction
    parent: str | None = None
    perspective: str | None = None
    aspect: str | None = None
    depth: int = 0
    left_out: RowStatus | None = None
    block: Fraction | None = None
    below: tuple["Row", ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it has a weight that counts in totals."""
        return self.weight is not None and not self.indicator.pilot and self.left_out is None

    @property
    def moves_weight(self) -> bool:
        """Whether a part of its weight goes to another row where it does not apply (S002-46)."""
        rule = self.indicator.not_applicable
        return rule is not None and rule.move_to is not None and self.counts

    @property
    def takes_entered_score(self) -> bool:
        """Whether it is a composite whose sub-indicators have no known weights: its own score is entered (S001-04)."""
        return bool(self.below) and not any(each.weight is not None for each in self.below)


def tree_rows(
    framework: Framework, period: Period, absent: Mapping[str, RowStatus], allocation: Allocation | None
) -> Iterator[Row]:
    """The top rows of the whole tree in a period, or of an allocation of it, without those `absent` and why."""
    tree = _Tree(framework, own_weights(framework, period), absent)
    return _allocated(tree, allocation) if allocation else tree.rows()


def allocated_rows(framework: Framework, allocation: Allocation) -> Iterator[Row]:
    """The allocated indicators with the weights of the tree, whatever the period and the result."""
    return _allocated(_Tree(framework, own_weights(framework), {}), allocation)


def flat(top: Sequence[Row]) -> Iterator[Row]:
    """Every row, each before the rows below it."""
    for row in top:
        yield row
        yield from flat(row.below)


def _points(row: Row, weight: Fraction | None) -> Iterator[tuple[str, Fraction | None]]:
    """The weight of a row and of every row below it in points of the framework's base."""
    yield row.id, weight
    for each in row.below:
        if weight is None or each.weight is None or not row.block:
            yield from _points(each, None)
        else:
            yield from _points(each, weight * each.weight / row.block)


@dataclass(frozen=True, slots=True)
class _Tree:
    """A framework's tree as one result file sees it: with the weights of its period, and without what it leaves out."""

    framework: Framework
    weights: Mapping[str, Fraction | None]
    left_out: Mapping[str, RowStatus]

    def rows(self) -> Iterator[Row]:
        for perspective in self.framework.rules.perspectives:
            for group in perspective.groups:
                aspect = None if group is perspective else group.id
                for node in group.indicators:
                    row = self._row(node, None, self.framework.base_of(perspective))
                    yield _moved(row, perspective=perspective.id, aspect=aspect, depth=0)

    def _row(self, node: IndicatorNode, parent: str | None, base: Fraction) -> Row:
        weight = self.weights.get(node.id, node.weight)
        return Row(
            id=node.id,
            indicator=self.framework.indicators[node.id],
            parent=parent,
            weight=weight,
            base=base,
            left_out=self.left_out.get(node.id),
            block=node.base or weight,
            below=tuple(self._row(child, node.id, node.base or base) for child in node.indicators),
        )


def _moved(row: Row, *, perspective: str | None, aspect: str | None, depth: int) -> Row:
    """The row and those below it, in another place."""
    below = tuple(_moved(each, perspective=perspective, aspect=aspect, depth=depth + 1) for each in row.below)
    return replace(row, perspective=perspective, aspect=aspect, depth=depth, below=below)


def _allocated(tree: _Tree, allocation: Allocation) -> Iterator[Row]:
    """The allocated indicators, each on the framework's base whatever block it comes from (S002-04)."""
    framework = tree.framework
    whole = tuple(tree.rows())
    known = {row.id: row for row in flat(whole)}
    points = {name: weight for row in whole for name, weight in _points(row, row.weight)}
    bases = {each.id: framework.base_of(each) for each in framework.rules.perspectives}
    for allocated in allocation.indicators:
        own = allocated.weight if allocated.has_own_weight else None
        if allocated.id in known:
            row = known[allocated.id]
            weight = own if allocated.has_own_weight else points[row.id]
            moved = _moved(row, perspective=row.perspective, aspect=row.aspect, depth=0)
            base = bases[row.perspective] if row.perspective else framework.rules.base
            yield replace(moved, base=base, weight=weight, block=_block_of(row, weight))
        else:
            indicator = framework.indicators[allocated.id]
            yield Row(
                id=allocated.id,
                indicator=indicator,
                weight=tree.weights.get(allocated.id, own),
                base=framework.rules.base,
                left_out=tree.left_out.get(allocated.id),
            )


def _block_of(row: Row, weight: Fraction | None) -> Fraction | None:
    """What the rows below come to: that of the tree, also where the row itself is allocated with another weight."""
    return row.block if row.block is not None else weight


def agreement_rows(framework: Framework, file: ResultFile) -> Iterator[Row]:
    """The rows of form PP.2: indicators cascaded from the framework, or one's own."""
    known = {row.id: row for row in flat(tuple(_Tree(framework, {}, {}).rows()))}
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
