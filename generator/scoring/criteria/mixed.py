"""Steps first, an outcome after them (S003-15)."""

from fractions import Fraction

from generator.model.criteria import Mixed
from generator.model.criteria.bands import in_order
from generator.model.scorecard import line
from generator.scoring.criteria.bands import in_bands
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.criteria.interpolated import Ladder
from generator.scoring.criteria.steps import is_done
from generator.scoring.criteria.steps import unbroken_run
from generator.scoring.unscorable import UnscorableError


def scorer(criteria: Mixed) -> Scorer:
    """The steps decide until all of them are done; then the outcome, where it reaches the first range, decides.

    An outcome short of the first range (a negative saving) leaves the level of the last step. The scorer raises
    UnscorableError when all steps are done and there is no outcome.
    """
    is_falling, anchors = criteria.is_falling, criteria.anchors
    level, first = in_order(criteria.bands)[0]
    threshold = first.high if is_falling else first.low
    ladder = Ladder.of(anchors, criteria.floor) if criteria.is_on_ladder else None

    def is_short(value: Fraction) -> bool:
        if value == threshold:
            return not first.holds(value)
        return threshold is not None and (value > threshold if is_falling else value < threshold)

    def score(case: Case) -> Verdict:
        run = unbroken_run(criteria.steps, criteria.floor, None, case)
        done = [is_done(step, number, case) for number, step in enumerate(criteria.steps, start=1)]
        if run.score is None or not all(done):
            waits = () if case.value is None else (line("mixed-waits", value=case.value),)
            return Verdict(run.score, (*run.working, *waits))
        if case.value is None:
            raise UnscorableError(case.place, "SC409", variable="value")
        if is_short(case.value):
            given = Fraction(len(criteria.steps))
            limit = threshold or Fraction(0)
            told = line("mixed-short", value=case.value, threshold=limit, level=level, score=given)
            return Verdict(given, (*run.working, told))
        if ladder is not None:
            outcome = ladder.score(case.value)
        else:
            outcome = in_bands(criteria.bands, "extend_down", case.value)
        return Verdict(outcome.score, (*run.working, *outcome.working))

    return score
