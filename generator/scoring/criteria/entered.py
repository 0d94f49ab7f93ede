"""Indicators without published criteria: a score entered by hand (S000-05)."""

from collections.abc import Callable
from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.criteria import Entered
from generator.model.criteria import EnteredParent
from generator.model.number import written
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.exact import product
from generator.scoring.unscorable import UnscorableError


def scorer(criteria: Entered) -> Scorer:
    """Take the entered score, or a number out of another maximum in proportion.

    The scorer raises UnscorableError when it is not between 0 and that maximum.
    """
    given = out_of_five(criteria.out_of)

    def score(case: Case) -> Verdict:
        score = given(case)
        if criteria.enters_score:
            place = case.measurement.place_of("value")
            return Verdict(score, (line("entered", score=score, place=place),))
        return Verdict(score, (line("entered-out-of", value=case.number, full=criteria.out_of, score=score),))

    return score


def scorer_of_parent(criteria: EnteredParent) -> Scorer:
    """Take the score of a composite whose sub-indicators have no known weights (S001-04); errors as for `scorer`."""
    given = out_of_five(criteria.out_of)

    def score(case: Case) -> Verdict:
        score = given(case)
        place = case.measurement.place_of("value")
        return Verdict(score, (line("entered-composite", score=score, place=place),))

    return score


def out_of_five(full: Fraction) -> Callable[[Case], Fraction]:
    """How a number from 0 to `full` becomes a score from 0 to 5. Raises UnscorableError for one that lies outside."""
    of_one = HIGHEST / full

    def score(case: Case) -> Fraction:
        if not 0 <= case.number <= full:
            place = case.measurement.place_of("value")
            raise UnscorableError(place, "SC407", value=written(case.number), lowest=0, highest=written(full))
        return product(case.number, of_one)

    return score
