"""Cumulative milestones: the longest unbroken run of finished steps (rules.md 1.9; S002-36, S002-49)."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import takewhile

from generator.model.criteria import Step
from generator.model.criteria import Steps
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict


def scorer(criteria: Steps) -> Scorer:
    """Give the level of the last step of the unbroken run from the first; with no step, the floor.

    None while the step after the run is a reviewer's and has no score yet (S002-39).
    """
    return lambda case: unbroken_run(criteria.steps, criteria.floor, criteria.levels, case)


def unbroken_run(steps: Sequence[Step], floor: str, levels: Sequence[int] | None, case: Case) -> Verdict:
    """The level of the last step of the unbroken run; `levels` names that of each step, None for 1, 2, 3 and so on."""
    done = [is_done(step, number, case) for number, step in enumerate(steps, start=1)]
    run = sum(1 for _ in takewhile(bool, done))
    if run < len(done) and steps[run].by == "reviewer" and case.measurement.review is None:
        return Verdict(None, (line("step-awaits-review", step=run + 1, worth=1),))
    finished = ", ".join(str(number) for number, each in enumerate(done, start=1) if each)
    if run == 0:
        given = Fraction(int(floor))
        return Verdict(given, (line("steps-none", done=finished, score=given),))
    given = Fraction(levels[run - 1] if levels else run)
    if sum(done) > run:
        return Verdict(given, (line("steps-broken", done=finished, last=run, broken=run + 1, score=given),))
    return Verdict(given, (line("steps-run", done=finished, last=run, broken=run + 1, score=given),))


def is_done(step: Step, number: int, case: Case) -> bool:
    """Whether a step is done: because the unit says so, because the report was sent, or because a reviewer gave points."""
    if step.by == "submission":
        return case.is_sent
    if step.by == "reviewer":
        return case.measurement.review is not None and case.measurement.review.score > 0
    told = case.measurement.steps.get(number)
    return told is not None and told.done and not told.missing
