"""The appraisal of a position: work achievement and competencies in one total out of 100 (S002-09, S002-15)."""

from fractions import Fraction
from typing import Literal

from generator.model.appraisal import Appraisal
from generator.model.period import Period
from generator.model.result import ResultFile
from generator.model.rounding_policy import Rounding
from generator.model.scorecard import AppraisalScore
from generator.model.scorecard import Component
from generator.model.scorecard import line
from generator.scoring.competency import competency_score
from generator.scoring.totals import by_stage


def appraise(
    rules: Appraisal, rounding: Rounding, period: Period, file: ResultFile, achievement: Fraction | None
) -> AppraisalScore:
    """Put an appraisal together. `achievement` is the weighted mean of the agreement's scores, 0 to 5, or None."""
    competency, scores, working = competency_score(
        rules.competency, file.competencies, is_closed=period.closed
    )
    if achievement is None or competency is None:
        return AppraisalScore(components=(), competencies=scores, working=tuple(working), total=None)
    out_of_100 = achievement * rules.multiply_by
    working = [
        line("achievement", score=achievement, factor=rules.multiply_by, out_of_100=out_of_100),
        *working,
    ]
    components = (
        _component("achievement", out_of_100, rules.achievement_weight, rounding),
        _component("competency", competency, rules.competency_weight, rounding),
    )
    total = sum((each.weighted for each in components), Fraction(0))
    working.append(line(f"components-{rounding.stages}", total=total))
    return AppraisalScore(components=components, competencies=scores, working=tuple(working), total=total)


def _component(
    name: Literal["achievement", "competency"], score: Fraction, weight: Fraction, rounding: Rounding
) -> Component:
    weighted = by_stage(rounding, score * weight / 100)
    return Component(id=name, score=score, weight=weight, weighted=weighted)
