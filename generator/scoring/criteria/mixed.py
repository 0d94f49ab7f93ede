"""Steps first, an outcome after them (S003-15)."""

from fractions import Fraction

from generator.model.criteria import Mixed
from generator.model.criteria.bands import in_order
from generator.model.scorecard import line
from generator.scoring.criteria.bands import in_bands
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict
from generator.scoring.criteria.interpolated import on_levels
from generator.scoring.criteria.steps import is_done
from generator.scoring.criteria.steps import unbroken_run
from generator.scoring.unscorable import UnscorableError


def score(criteria: Mixed, case: Case) -> Verdict:
    """The steps decide until all of them are done; then the outcome, where it reaches the first range, decides.

    An outcome short of the first range (a negative saving) leaves the level of the last step. Raises UnscorableError when
    all steps are done and there is no outcome.
    """
    run = unbroken_run(criteria.steps, criteria.floor, None, case)
    done = [is_done(step, number, case) for number, step in enumerate(criteria.steps, start=1)]
    if run.score is None or not all(done):
        waits = () if case.value is None else (line("mixed-waits", value=case.value),)
        return Verdict(run.score, (*run.working, *waits))
    if case.value is None:
        raise UnscorableError(case.place, "SC409", variable="value")
    level, first = in_order(criteria.bands)[0]
    short = first.high if criteria.is_falling else first.low
    is_beyond = short is not None and (case.value > short if criteria.is_falling else case.value < short)
    if is_beyond or (case.value == short and not first.holds(case.value)):
        given = Fraction(len(criteria.steps))
        told = line("mixed-short", value=case.value, threshold=short or Fraction(0), level=level, score=given)
        return Verdict(given, (*run.working, told))
    outcome = (
        on_levels(criteria.anchors, criteria.floor, case.value)
        if criteria.interpolate and len(criteria.anchors) > 1
        else in_bands(criteria.bands, "extend_down", case.value)
    )
    return Verdict(outcome.score, (*run.working, *outcome.working))
