"""Which grade is earned: by the total, by the weakest perspective, by all of them, or by one indicator (rules.md 1.10)."""

from collections.abc import Sequence
from fractions import Fraction

from generator.model.framework import FrameworkFile
from generator.model.grading import GradeBand
from generator.model.grading import Grades
from generator.model.rounding import half_up
from generator.model.scorecard import Fact
from generator.model.scorecard import Grading
from generator.model.scorecard import Line
from generator.model.scorecard import Rounded
from generator.model.scorecard import Subtotal
from generator.model.scorecard import line


def grade(
    rules: FrameworkFile,
    grades: Grades | None,
    total: tuple[Fraction | None, Fraction | None],
    perspectives: Sequence[Subtotal],
    indicator_score: Fraction | None,
) -> Grading:
    """Find the grade of a scorecard and say how; none without a scale or without a score.

    `total` is the total and the same out of 100, `indicator_score` the score of the indicator that the scale names.
    """
    if grades is None:
        return Grading()
    if grades.is_by_perspective:
        return _by_perspective(rules, grades, perspectives)
    number = total[1] if grades.of == "out_of_100" else total[0]
    if grades.basis == "indicator":
        number = _graded_number(rules, grades, indicator_score)
    if number is None:
        return Grading()
    graded = _as_graded(rules, grades, number)
    band = _band(grades, graded)
    return Grading(
        band=band,
        decided_by=grades.indicator if band else None,
        working=(_reached(grades, _shown(rules, grades, graded), band),),
    )


def _by_perspective(rules: FrameworkFile, grades: Grades, perspectives: Sequence[Subtotal]) -> Grading:
    """Every perspective that has a score counts; while one is awaited there is no grade (S000-07)."""
    awaited = [each for each in perspectives if each.is_awaited]
    if awaited:
        return Grading(working=(line("grade-awaits", count=len(awaited)),))
    scored = [
        (_as_graded(rules, grades, number), each.id)
        for each in perspectives
        if (number := each.out_of_100 if grades.of == "out_of_100" else each.score) is not None
    ]
    if not scored:
        return Grading()
    titles = {each.id: each.title for each in rules.perspectives}
    if grades.basis == "weakest":
        number, weakest = min(scored, key=lambda each: each[0])
        band = _band(grades, number)
        shown = _shown(rules, grades, number)
        told = line("grade-weakest", perspective=titles[weakest], number=shown, count=len(scored))
        return Grading(band=band, decided_by=weakest, working=(told, _reached(grades, shown, band)))
    bands = [_band(grades, number) for number, _ in scored]
    working: list[Line] = [
        line(
            "grade-of-perspective",
            perspective=titles[name],
            number=_shown(rules, grades, number),
            grade=band.title if band else "–",
        )
        for (number, name), band in zip(scored, bands, strict=True)
    ]
    if any(band != bands[0] for band in bands):
        return Grading(is_unclassified=True, working=(*working, line("grade-unclassified")))
    if bands[0] is None:
        lowest = _shown(rules, grades, min(scored)[0])
        return Grading(working=(*working, line("grade-none", number=lowest)))
    return Grading(band=bands[0], working=(*working, line("grade-all", grade=bands[0].title)))


def _graded_number(rules: FrameworkFile, grades: Grades, score: Fraction | None) -> Fraction | None:
    if score is None or grades.of == "total" or rules.out_of_100 is None:
        return score
    return score * rules.out_of_100.multiply_by


def _as_graded(rules: FrameworkFile, grades: Grades, number: Fraction) -> Fraction:
    """The published, rounded number, or the exact one; bands such as 80-89.99 have holes for longer numbers."""
    return half_up(number, _places(rules, grades)) if grades.grade_on == "rounded" else number


def _places(rules: FrameworkFile, grades: Grades) -> int:
    return rules.rounding.percent_places if grades.of == "out_of_100" else rules.rounding.score_places


def _shown(rules: FrameworkFile, grades: Grades, graded: Fraction) -> Fact:
    """The number that is graded as the working tells it: the published one as it is published."""
    if grades.grade_on == "exact":
        return graded
    return Rounded(graded, _places(rules, grades), rules.rounding.trailing_zeros)


def _band(grades: Grades, number: Fraction) -> GradeBand | None:
    return next((band for band in grades.bands if band.holds(number)), None)


def _reached(grades: Grades, number: Fact, band: GradeBand | None) -> Line:
    if band is None:
        return line("grade-none", number=number)
    rule = f"grade-{grades.grade_on}" if band.min is not None else f"grade-{grades.grade_on}-above"
    return line(rule, number=number, min=band.lowest, grade=band.title)
