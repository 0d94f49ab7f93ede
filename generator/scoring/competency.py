"""Competencies to a score out of 100 (form PP.3; S002-18 to S002-21)."""

from collections.abc import Mapping
from fractions import Fraction

from generator.model.appraisal import CompetencyAssessment
from generator.model.result import CompetencyResult
from generator.model.scorecard import CompetencyScore
from generator.model.scorecard import Line
from generator.model.scorecard import line

BAR = 3
"""The multiplier for a competency at or above the expected level; each level below costs one, down to 0 (S002-20)."""

HIGHEST_LEVEL = 5
"""The top level of a competency dictionary, the divisor of the rating methods (S002-21)."""


def competency_score(
    rules: CompetencyAssessment, results: Mapping[str, CompetencyResult], *, is_closed: bool
) -> tuple[Fraction | None, tuple[CompetencyScore, ...], list[Line]]:
    """The score out of 100 by the framework's method, each competency's part in it, and the working.

    The score is None when no competency counts. A competency that is not assessed is left out while the period is open;
    once it is closed, or where the framework says so, it counts 0.
    """
    scores = tuple(_one(name, results[name]) for name in rules.competencies if name in results)
    counted = [
        each for each in scores if each.observed is not None or is_closed or rules.unassessed == "zero"
    ]
    weights = {each.id: _weight(rules, results[each.id]) for each in counted}
    expected = Fraction(sum(each.expected for each in counted))
    if not sum(weights.values(), Fraction(0)) or (rules.method == "hybrid" and not expected):
        return None, scores, [line("competency-none")]
    if rules.method == "bar":
        points = sum((each.points or Fraction(0) for each in counted), Fraction(0))
        score = points / (len(counted) * BAR) * 100
        working = line("competency-bar", points=points, count=len(counted), score=score)
    elif rules.method == "hybrid":
        observed = Fraction(sum(each.observed or 0 for each in counted))
        score = min(observed / expected * 100, Fraction(100))
        working = line("competency-hybrid", observed=observed, expected=expected, score=score)
    else:
        total = sum(weights.values(), Fraction(0))
        rated = sum(
            (Fraction(each.observed or 0, HIGHEST_LEVEL) * weights[each.id] for each in counted), Fraction(0)
        )
        score = rated / total * 100
        working = line("competency-rating", rated=rated, weights=total, score=score)
    return score, scores, [working]


def _one(name: str, result: CompetencyResult) -> CompetencyScore:
    if result.observed is None:
        return CompetencyScore(id=name, expected=result.expected, observed=None, gap=None, points=None)
    gap = result.observed - result.expected
    points = Fraction(max(0, min(BAR, BAR + gap)))
    return CompetencyScore(
        id=name, expected=result.expected, observed=result.observed, gap=gap, points=points
    )


def _weight(rules: CompetencyAssessment, result: CompetencyResult) -> Fraction:
    """Every competency weighs the same, but for the method that has weights."""
    return result.weight or Fraction(0) if rules.method == "rating" else Fraction(1)
