"""Thresholds that depend on a class of units, looked up from a number of the formula (S002-43)."""

from generator.model.criteria import Classes
from generator.model.number import written
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.criteria.interpolated import Ladder
from generator.scoring.unscorable import UnscorableError


def scorer(criteria: Classes) -> Scorer:
    """Find the class, then score on its thresholds. The scorer raises UnscorableError when no class holds the number."""
    classes = [(each, Ladder.of(each.levels, criteria.floor)) for each in criteria.classes]

    def score(case: Case) -> Verdict:
        number = case.names[criteria.by]
        for each, ladder in classes:
            if each.from_ <= number and (each.to is None or number <= each.to):
                verdict = ladder.score(case.number)
                found = line("class-found", id=each.id, by=case.labels[criteria.by], number=number)
                return Verdict(verdict.score, (found, *verdict.working))
        raise UnscorableError(case.place, "SC418", variable=criteria.by, value=written(number))

    return score
