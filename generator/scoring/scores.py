"""Outcomes to the rows of a scorecard: composites, weighted scores, and how much of the whole each row is."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.framework import FrameworkFile
from generator.model.result import Result
from generator.model.scorecard import Assessed
from generator.model.scorecard import Assessor
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Measured
from generator.model.scorecard import line
from generator.problems import Place
from generator.scoring.exact import HUNDRED
from generator.scoring.exact import ONE
from generator.scoring.exact import product
from generator.scoring.exact import quotient
from generator.scoring.outcome import Outcome
from generator.scoring.outcome import unmeasured
from generator.scoring.prepared import Outline
from generator.scoring.rows import Row
from generator.scoring.rows import flat
from generator.scoring.totals import Sums
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

    `sums` are what the top rows bring together; `by_assessor` holds shares as each assessor has them, for those who assessed
    anything.
    """

    outcomes: Mapping[str, Outcome]
    shares: Mapping[str, Share]
    sums: Sums
    by_assessor: Mapping[Assessor, Mapping[str, Share]]
    parts: Mapping[str, Fraction]
    """For each top row what its weight is multiplied by to be a part of 100 of its total."""

    @classmethod
    def of(cls, rules: FrameworkFile, outline: Outline, outcomes: Mapping[str, Outcome]) -> "Scores":
        """Put the outcomes of a scorecard's rows together."""
        top = outline.top
        moved = moved_weights(outline.moving, {name: each.status for name, each in outcomes.items()})
        shares = _shares(top, outcomes, moved, None)
        sums = Sums.of_rows(rules, top, shares)
        parts = {
            name: ONE if share.counted == HUNDRED else HUNDRED / share.counted
            for name, share in sums.blocks.items()
            if share.counted
        }
        given = {each.by for outcome in outcomes.values() for each in outcome.assessments}
        return cls(
            outcomes=outcomes,
            shares=shares,
            sums=sums,
            by_assessor={by: _shares(top, outcomes, moved, by) for by in ASSESSORS if by in given},
            parts={
                row.id: parts[block] for row in top if (block := rules.block_of(row.perspective)) in parts
            },
        )

    def indicator_score(self, row: Row, result: Result | None, place: Place) -> IndicatorScore:
        """One row of the scorecard, of the result at a place in its file."""
        share = self.shares[row.id]
        known = self.outcomes.get(row.id) or self._composite(row)
        part = self.parts.get(row.id)
        is_weighted = known.measured.score is not None and row.weight is not None
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
            weighted=quotient(share.gained, row.base) if is_weighted else None,
            rebased=None if part is None else share.counted if part is ONE else product(share.counted, part),
            result=result,
            place=place,
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
    mean = below.mean
    if mean is None:
        return unmeasured(line("composite-none"))
    working = line("composite", gained=below.gained, counted=below.counted, score=mean)
    return Measured(value=None, raw_score=mean, adjustments=(), score=mean, working=(working,))


def _shares(
    top: Sequence[Row],
    outcomes: Mapping[str, Outcome],
    moved: Mapping[str, Fraction],
    assessor: Assessor | None,
) -> dict[str, Share]:
    """What each row brings to the block above it, rows below first; with the scores as one assessor has them, if any."""
    found: dict[str, Share] = {}
    for row in top:
        below = _shares(row.below, outcomes, moved, assessor) if row.below else {}
        found |= below
        each = outcomes.get(row.id)
        if each is None:
            found[row.id] = block_share(row, together(below[part.id] for part in row.below))
            continue
        score = each.score_by(assessor)
        # one assessor may have given the score that another still owes
        status = "reported" if each.status == "pending" and score is not None else each.status
        found[row.id] = leaf_share(row, status, score, moved.get(row.id))
    return found
