"""The weights that applied to a unit, worked out again from what is kept of its scorecard."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.model.result import RowStatus
from generator.model.scorecard import Measured
from generator.model.unit import Unit
from generator.scoring.outcome import Outcome
from generator.scoring.prepared import PeriodScoring
from generator.scoring.scores import Scores
from generator.scoring.totals import main_block
from generator.scoring.totals import main_total

NEVER_MEASURED = ("not-chosen", "not-in-period")
"""Statuses of rows that a result file leaves out from the start."""

Kept = tuple[RowStatus, Fraction | None]
"""What is kept of an indicator: its status and its score."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What a unit's total is the mean of: the weight and the score of each top indicator that counts; their weighted mean.

    The mean is the total before anything is taken off it as a whole.
    """

    weights: Mapping[str, Fraction]
    scores: Mapping[str, Fraction]
    mean: Fraction | None


def applied(scoring: PeriodScoring, unit_id: str, unit: Unit, kept: Mapping[str, Kept]) -> Applied:
    """The weights that applied to a unit in the period, from the outcome of each of its indicators."""
    framework = scoring.framework
    absent = {name: status for name, (status, _) in kept.items() if status in NEVER_MEASURED}
    outline = scoring.outline_without(absent, framework.allocation(unit_id, unit))
    outcomes = {
        row.id: Outcome(status, _measured(score))
        for row, _ in outline.measured
        for status, score in [kept.get(row.id, ("pending", None))]
    }
    scores = Scores.of(framework.rules, outline, outcomes)
    block = main_block(framework.rules)
    counting = {
        row.id: share
        for row in outline.top
        if (share := scores.shares[row.id]).counted
        and block in {None, framework.rules.block_of(row.perspective)}
    }
    return Applied(
        weights={name: share.counted for name, share in counting.items()},
        scores={name: share.gained / share.counted for name, share in counting.items()},
        mean=main_total(framework.rules, scores.sums).score,
    )


def _measured(score: Fraction | None) -> Measured:
    """A score without the working that led to it."""
    return Measured(value=None, raw_score=score, adjustments=(), score=score, working=())
