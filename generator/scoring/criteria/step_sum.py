"""Steps worth up to a point each, added up in any order (rules.md 1.9; S002-37, S002-39, S002-40)."""

from fractions import Fraction

from generator.model.criteria import Step
from generator.model.criteria import StepSum
from generator.model.scorecard import Line
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.criteria.steps import is_done
from generator.scoring.exact import ZERO
from generator.scoring.exact import added


def scorer(criteria: StepSum) -> Scorer:
    """Add up what each step earns; None while a reviewer's step has no score yet (S002-39)."""
    steps = [(number, step, criteria.worth(number)) for number, step in enumerate(criteria.steps, start=1)]

    def score(case: Case) -> Verdict:
        working: list[Line] = []
        points: list[Fraction] = []
        awaited = False
        is_open = True
        for number, step, worth in steps:
            if not is_open:
                working.append(line("step-gated", step=number, worth=worth))
                continue
            if step.by == "reviewer" and case.measurement.review is None:
                awaited, is_open = True, not criteria.gated
                working.append(line("step-awaits-review", step=number, worth=worth))
                continue
            earned, why = _earned(step, number, worth, case)
            points.append(earned)
            working.append(why)
            is_open = not criteria.gated or earned == worth
        total = added(points)
        if awaited:
            return Verdict(None, (*working, line("steps-sum-so-far", score=total)))
        return Verdict(total, (*working, line("steps-sum", score=total)))

    return score


def _earned(step: Step, number: int, worth: Fraction, case: Case) -> tuple[Fraction, Line]:
    if step.by == "reviewer" and case.measurement.review is not None:
        given = case.measurement.review.score
        return given, line("step-reviewed", step=number, score=given, worth=worth)
    told = case.measurement.steps.get(number)
    if step.parts and told is not None and told.done:
        return _covered(step, number, worth, case)
    if is_done(step, number, case):
        return worth, line("step-done", step=number, worth=worth)
    return ZERO, line("step-not-done", step=number, worth=worth)


def _covered(step: Step, number: int, worth: Fraction, case: Case) -> tuple[Fraction, Line]:
    """A step with parts loses an equal share for each applicable part that is missing, never more than its worth.

    A unit that answers for only some parts can miss only those, each of them costing so much more (S002-40).
    """
    applicable = [
        part.id for part in step.parts if case.applicable_parts is None or part.id in case.applicable_parts
    ]
    missing = [part for part in applicable if part in case.measurement.steps[number].missing]
    printed = step.per_missing if step.per_missing is not None else worth / len(step.parts)
    each = printed * len(step.parts) / len(applicable) if applicable else ZERO
    earned = max(ZERO, worth - each * len(missing))
    rule = "step-parts-missing" if missing else "step-parts-complete"
    return earned, line(
        rule,
        step=number,
        worth=worth,
        applicable=len(applicable),
        missing=len(missing),
        each=each,
        score=earned,
    )
