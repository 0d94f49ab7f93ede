"""Marks of a marking form, out of its full marks (rules.md 1.5: percent = obtained / full)."""

from generator.model.criteria import Marks
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict
from generator.scoring.criteria.entered import out_of_five


def score(criteria: Marks, case: Case) -> Verdict:
    """Full marks are a score of 5. Raises UnscorableError when the marks are not between 0 and the full marks."""
    given = out_of_five(case, criteria.full)
    percent = case.number / criteria.full * 100
    return Verdict(
        given, (line("marks", value=case.number, full=criteria.full, percent=percent, score=given),)
    )
