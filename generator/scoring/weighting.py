"""Scores to weighted means: what each row gives, and what it is measured against (rules.md 1.4 and 1.5).

A row that does not apply leaves both sides; one that was not reported stays in the base with 0; one that is pending, a
pilot, of unknown weight, not chosen or not in its period is in neither.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction

from generator.frozen import frozen
from generator.model.indicator import NotApplicable
from generator.model.result import RowStatus
from generator.scoring.exact import ZERO
from generator.scoring.exact import added
from generator.scoring.exact import product
from generator.scoring.exact import quotient
from generator.scoring.rows import Row


@frozen()
class Share:
    """What a row brings to the block above it, in that block's points: weight x score, and the weight it counts with.

    `reported` is the weight that has a reported result, `applicable` the weight that should have one.
    """

    gained: Fraction = ZERO
    counted: Fraction = ZERO
    reported: Fraction = ZERO
    applicable: Fraction = ZERO

    def scaled(self, factor: Fraction) -> "Share":
        """The same in the points of another block."""
        return Share(
            self.gained * factor, self.counted * factor, self.reported * factor, self.applicable * factor
        )

    @property
    def mean(self) -> Fraction | None:
        """The weighted mean of the scores; None where nothing has a score, even if a printed weight stays in the base."""
        return quotient(self.gained, self.counted) if self.counted and self.applicable else None


NOTHING = Share()


def rebased(rows: Sequence[Row]) -> list[tuple[Row, Fraction | None]]:
    """Each row with its weight as a part of 100 of these rows (S002-04); None where it counts in no total."""
    counting = {row.id: row.weight for row in rows if row.weight is not None and row.counts}
    total = added(counting.values())
    return [(row, counting[row.id] / total * 100 if row.id in counting and total else None) for row in rows]


def together(shares: Iterable[Share]) -> Share:
    """Put rows together."""
    several = list(shares)
    if len(several) == 1:
        return several[0]
    gained, counted = added(each.gained for each in several), added(each.counted for each in several)
    if all(each.counted is each.reported is each.applicable for each in several):  # all is reported, as usual
        return Share(gained, counted, counted, counted)
    return Share(
        gained,
        counted,
        added(each.reported for each in several),
        added(each.applicable for each in several),
    )


TAKES_WEIGHT = ("reported", "not-reported", "pending")
"""Statuses of a row that can take the weight of another: it is on the scorecard and applies."""


def moved_weights(moving: Iterable[Row], statuses: Mapping[str, RowStatus]) -> dict[str, Fraction]:
    """Weight that a row gains because another does not apply and its note moves a part (S002-46, reading ii).

    `moving` are the rows that have such a note.
    """
    gained: dict[str, Fraction] = {}
    for row in moving:
        rule = row.indicator.not_applicable
        leaves = statuses.get(row.id) == "not-applicable"
        if leaves and rule and rule.move_to and statuses.get(rule.move_to) in TAKES_WEIGHT:
            gained[rule.move_to] = gained.get(rule.move_to, ZERO) + rest(row, rule)
    return gained


def printed(rule: NotApplicable) -> Fraction:
    """The weight that the source's note takes out of the base."""
    return rule.printed_weight or ZERO


def rest(row: Row, rule: NotApplicable) -> Fraction:
    """What stays of a row's weight when the printed weight leaves; a unit may carry it with less than is printed."""
    return max(ZERO, (row.weight or ZERO) - printed(rule))


def leaf_share(row: Row, status: RowStatus, score: Fraction | None, moved: Fraction | None = None) -> Share:
    """What one measured row brings; `moved` is weight that another row left to it."""
    if row.weight is None or not row.counts:
        return NOTHING
    weight = row.weight if moved is None else row.weight + moved
    if status in {"not-applicable", "cancelled"}:
        rule = row.indicator.not_applicable
        if status == "not-applicable" and rule and rule.remove == "printed":
            return Share(counted=rest(row, rule))
        return NOTHING
    if status == "pending" or score is None:
        return Share(applicable=weight)
    return Share(product(weight, score), weight, weight if status == "reported" else ZERO, weight)


def block_share(row: Row, below: Share) -> Share:
    """What a composite brings: the rows below it, in points of its own weight."""
    if row.weight is None or not row.counts or not row.block:
        return NOTHING
    return below if row.weight == row.block else below.scaled(row.weight / row.block)
