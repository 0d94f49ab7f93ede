"""Marks of a marking form, out of its full marks (rules.md 1.5: percent = obtained / full)."""

from generator.model.criteria import Marks
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.criteria.entered import out_of_five


def scorer(criteria: Marks) -> Scorer:
    """Full marks are a score of 5. The scorer raises UnscorableError when the marks are not between 0 and the full marks."""
    of_five, of_one = out_of_five(criteria.full), 100 / criteria.full

    def score(case: Case) -> Verdict:
        given = of_five(case)
        percent = case.number * of_one
        told = line("marks", value=case.number, full=criteria.full, percent=percent, score=given)
        return Verdict(given, (told,))

    return score
