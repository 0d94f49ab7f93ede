"""What became of one indicator in one result file: its status in force, and its scores."""

from fractions import Fraction

from generator.frozen import frozen
from generator.model.result import Result
from generator.model.result import RowStatus
from generator.model.scorecard import Assessed
from generator.model.scorecard import Assessor
from generator.model.scorecard import Line
from generator.model.scorecard import Measured
from generator.model.scorecard import line
from generator.problems import Place
from generator.scoring.exact import ZERO
from generator.scoring.measure import Circumstances
from generator.scoring.measure import Measuring
from generator.scoring.rows import Row
from generator.scoring.weighting import printed
from generator.scoring.weighting import rest


@frozen()
class Outcome:
    """A status that scoring may have changed (a reported result that awaits a reviewer is pending) and the scores."""

    status: RowStatus
    measured: Measured
    assessments: tuple[Assessed, ...] = ()

    def score_by(self, assessor: Assessor | None) -> Fraction | None:
        """The score as one assessor has it; the score that counts where that one gave none, or for None."""
        if not self.assessments:
            return self.measured.score
        given = (each.measured.score for each in self.assessments if each.by == assessor)
        return next(given, self.measured.score)


def unmeasured(*working: Line, zero: bool = False) -> Measured:
    """A row without a measurement: no score, or a score of 0."""
    score = ZERO if zero else None
    return Measured(value=None, raw_score=score, adjustments=(), score=score, working=working)


def outcome(
    row: Row, measuring: Measuring | None, result: Result | None, at: Circumstances, place: Place
) -> Outcome:
    """Score one row that is measured itself. Raises UnscorableError when its numbers allow no score.

    Without a result, or without criteria (`measuring` is None), it is pending.
    """
    if row.left_out is not None:
        return Outcome(row.left_out, unmeasured(line(row.left_out)))
    if measuring is None:
        return Outcome("pending", unmeasured(line("to-be-chosen")))
    if result is None:
        return Outcome("pending", unmeasured(line("awaited")))
    if result.status == "not-reported":
        return Outcome("not-reported", unmeasured(line("not-reported"), zero=True))
    if result.status != "reported":
        return Outcome(result.status, unmeasured(_why(row, result)))
    assessments = _assessments(measuring, result, at, place)
    if assessments:
        measured = assessments[-1].measured
    else:
        measured = measuring.measure(result, at, by_decision=result.adjustments, place=place)
    return Outcome("reported" if measured.score is not None else "pending", measured, assessments)


def _why(row: Row, result: Result) -> Line:
    """Why there is no score, and what becomes of the weight (S002-46)."""
    rule, reason = row.indicator.not_applicable, result.reason or ""
    if result.status != "not-applicable" or rule is None or rule.remove == "weight":
        return line(result.status, reason=reason)
    return line(
        f"not-applicable-{rule.remove}",
        reason=reason,
        printed=printed(rule),
        rest=rest(row, rule),
        to=rule.move_to or "",
    )


def _assessments(
    measuring: Measuring, result: Result, at: Circumstances, place: Place
) -> tuple[Assessed, ...]:
    """Self-assessment first: the last one is the one that counts, so a verified one is published where there is one."""
    given, found = result.assessments, []
    if given is None:
        return ()
    if given.self_ is not None:
        measured = measuring.measure(given.self_, at, by_decision=result.adjustments, place=place)
        found.append(Assessed(by="self", measured=measured))
    if given.verified is not None:
        measured = measuring.measure(given.verified, at, by_decision=result.adjustments, place=place)
        found.append(Assessed(by="verified", measured=measured))
    return tuple(found)
