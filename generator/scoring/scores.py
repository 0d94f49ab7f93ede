"""Outcomes to the rows of a scorecard: composites, weighted scores, and how much of the whole each row is."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.framework import FrameworkFile
from generator.model.result import ResultFile
from generator.model.scorecard import Assessed
from generator.model.scorecard import Assessor
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Measured
from generator.model.scorecard import line
from generator.scoring.outcome import Outcome
from generator.scoring.outcome import unmeasured
from generator.scoring.rows import ZERO
from generator.scoring.rows import Row
from generator.scoring.rows import flat
from generator.scoring.weighting import Share
from generator.scoring.weighting import block_share
from generator.scoring.weighting import leaf_share
from generator.scoring.weighting import moved_weights
from generator.scoring.weighting import together

LEFT = {"not-applicable", "cancelled", "not-chosen", "not-in-period"}
"""Statuses whose weight leaves the base."""

ASSESSORS: tuple[Assessor, ...] = ("self", "verified")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What became of every row: the outcomes of those measured, and what each row brings to the block above it.

    `by_assessor` holds the same shares as each assessor has them, for those who assessed anything; `blocks` the weight that
    counts in the total of each top row.
    """

    outcomes: Mapping[str, Outcome]
    shares: Mapping[str, Share]
    by_assessor: Mapping[Assessor, Mapping[str, Share]]
    blocks: Mapping[str, Fraction]

    @classmethod
    def of(cls, rules: FrameworkFile, top: Sequence[Row], outcomes: Mapping[str, Outcome]) -> "Scores":
        """Put the outcomes of a scorecard's rows together."""
        moved = moved_weights(top, {name: each.status for name, each in outcomes.items()})
        shares = dict(_shares(top, outcomes, moved, None))
        given = {each.by for outcome in outcomes.values() for each in outcome.assessments}
        counted: dict[str, Share] = {}
        for row in top:
            block = rules.block_of(row.perspective)
            counted[block] = counted.get(block, Share()) + shares[row.id]
        return cls(
            outcomes=outcomes,
            shares=shares,
            by_assessor={by: dict(_shares(top, outcomes, moved, by)) for by in ASSESSORS if by in given},
            blocks={row.id: counted[rules.block_of(row.perspective)].counted for row in top},
        )

    def indicator_score(self, row: Row, file: ResultFile) -> IndicatorScore:
        """One row of the scorecard."""
        share = self.shares[row.id]
        known = self.outcomes.get(row.id) or self._composite(row)
        score = known.measured.score
        block = self.blocks.get(row.id, ZERO)
        return IndicatorScore(
            id=row.id,
            indicator=row.indicator,
            parent=row.parent,
            perspective=row.perspective,
            aspect=row.aspect,
            depth=row.depth,
            is_composite=bool(row.below),
            status=known.status,
            measured=known.measured,
            assessments=known.assessments,
            weight=row.weight,
            base=row.base,
            counted=share.counted,
            weighted=share.gained / row.base if score is not None and row.weight is not None else None,
            rebased=share.counted / block * 100 if block else None,
            result=file.results.get(row.id),
            place=file.place_of("results", row.id, key=True),
        )

    def _composite(self, row: Row) -> Outcome:
        """The weighted mean of the rows below (S000-06, S002-27): never interpolated a second time."""
        if row.left_out is not None:
            return Outcome(row.left_out, unmeasured(line(row.left_out)))
        measured = _mean_below(row, self.shares)
        below = [self.outcomes[each.id] for each in flat(row.below) if each.id in self.outcomes]
        if measured.score is not None:
            assessed = any(self._is_assessed(each) for each in row.below)
            return Outcome(
                "reported",
                measured,
                tuple(
                    Assessed(by=by, measured=_mean_below(row, shares))
                    for by, shares in self.by_assessor.items()
                    if assessed
                ),
            )
        statuses = {each.status for each in below}
        if len(statuses) == 1 and statuses <= LEFT:
            status = statuses.pop()
            return Outcome(status, unmeasured(line("composite-none")))
        if "pending" in statuses:
            return Outcome("pending", measured)
        if statuses <= LEFT:
            return Outcome("not-applicable", measured)
        return Outcome("reported", unmeasured(line("composite-weightless")))

    def _is_assessed(self, row: Row) -> bool:
        """Whether an assessment bears on a row's score: one of its own, or one of a row that counts in its mean."""
        if not row.counts:
            return False
        if row.id in self.outcomes:
            return bool(self.outcomes[row.id].assessments)
        return any(self._is_assessed(each) for each in row.below)


def _mean_below(row: Row, shares: Mapping[str, Share]) -> Measured:
    below = together(shares[each.id] for each in row.below)
    if below.mean is None:
        return unmeasured(line("composite-none"))
    working = line("composite", gained=below.gained, counted=below.counted, score=below.mean)
    return Measured(value=None, raw_score=below.mean, adjustments=(), score=below.mean, working=(working,))


def _shares(
    top: Sequence[Row],
    outcomes: Mapping[str, Outcome],
    moved: Mapping[str, Fraction],
    assessor: Assessor | None,
) -> Iterator[tuple[str, Share]]:
    """What each row brings to the block above it, rows below first; with the scores as one assessor has them, if any."""
    for row in top:
        below = dict(_shares(row.below, outcomes, moved, assessor))
        yield from below.items()
        if row.id in outcomes:
            each, score = outcomes[row.id], outcomes[row.id].score_by(assessor)
            # one assessor may have given the score that another still owes
            status = "reported" if each.status == "pending" and score is not None else each.status
            yield row.id, leaf_share(row, status, score, moved.get(row.id, ZERO))
        else:
            yield row.id, block_share(row, together(below[each.id] for each in row.below))
