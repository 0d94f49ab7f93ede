"""Which grade a number earns: bands that are closed below and open above (rules.md 1.10)."""

from fractions import Fraction

from generator.model.framework import FrameworkFile
from generator.model.framework import GradeBand
from generator.model.rounding import half_up
from generator.model.scorecard import Line
from generator.model.scorecard import line


def grade(
    rules: FrameworkFile, total: Fraction | None, out_of_100: Fraction | None
) -> tuple[GradeBand | None, list[Line]]:
    """Find the grade of a scorecard and say how; None without a scale, without a score, or below the lowest band.

    The published number is rounded before it is compared unless the framework says `grade_on: exact`: bands such as
    80-89.99 have holes for longer numbers.
    """
    if rules.grades is None:
        return None, []
    number = out_of_100 if rules.grades.of == "out_of_100" else total
    places = rules.rounding.percent_places if rules.grades.of == "out_of_100" else rules.rounding.score_places
    if number is None:
        return None, []
    graded = half_up(number, places) if rules.grades.grade_on == "rounded" else number
    for band in rules.grades.bands:
        if graded >= band.min:
            return band, [
                line(f"grade-{rules.grades.grade_on}", number=graded, min=band.min, grade=band.title)
            ]
    return None, [line("grade-none", number=graded)]
