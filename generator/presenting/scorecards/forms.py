"""The forms of an appraisal on paper (PP.1 to PP.3, S002-08 to S002-20), which print before the scorecard of a position."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction
from typing import get_args

from generator.model.result import Acknowledgement
from generator.model.result import DevelopmentPlanRow
from generator.model.scorecard import AppraisalScore
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.presenting.criteria import short_criteria
from generator.presenting.scorecards.form import Form

_WHO = ("evaluatee", "evaluator", "next_superior", "second_superior")

Agreed = tuple[IndicatorScore, Sequence[str], str]


def forms_html(form: Form, scorecard: Scorecard) -> str:
    """The three forms; nothing where a scorecard has no appraisal. What names a person is left blank, to be written by hand."""
    appraisal, rules = scorecard.appraisal, form.rules
    if appraisal is None or rules.appraisal is None:
        return ""
    known = rules.appraisal.competency
    agreed = list(_agreed(form, scorecard))
    return form.web.render(
        "forms.html",
        scorecard=scorecard,
        rules=rules,
        period=form.period,
        unit=form.web.atlas.units[scorecard.unit],
        grade=form.web.words(scorecard.grade.title) if scorecard.grade else "",
        plan=development_plan(form, scorecard),
        acknowledgements=list(_acknowledgements(scorecard.file.acknowledgement or Acknowledgement())),
        agreed=agreed,
        agreed_weight=sum((row.weight for row, _, _ in agreed if row.weight is not None), Fraction(0)),
        competencies={
            kind: [name for name, each in known.competencies.items() if each.kind == kind]
            for kind in ("core", "functional")
        },
        counted=_counted(appraisal) if known.method == "bar" else [],
    )


def development_plan(form: Form, scorecard: Scorecard) -> list[tuple[str, DevelopmentPlanRow]]:
    """The rows of the development plan, each with the title of the competency or indicator that it is about."""
    rules = form.rules.appraisal
    known = rules.competency.competencies if rules is not None else {}
    titles = {row.id: row.indicator.title for row in scorecard.rows}
    titles |= {name: each.title for name, each in known.items()}
    return [
        (form.web.words(titles[each.about]) if each.about in titles else each.about, each)
        for each in scorecard.file.development_plan
    ]


def _agreed(form: Form, scorecard: Scorecard) -> Iterator[Agreed]:
    """The rows of form PP.2: each indicator with its five levels, or with its rule in words."""
    for row in scorecard.rows:
        if row.weight is not None and row.status != "not-chosen":
            yield row, *short_criteria(form.web, row.indicator)


def _acknowledgements(told: Acknowledgement) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """Each step of acknowledgement with all the answers that it can have, and which of them was given."""
    for who in _WHO:
        answers = get_args(Acknowledgement.model_fields[who].annotation)
        given = getattr(told, who)
        yield who, [(each, each == given) for each in answers if each != "pending"]


def _counted(appraisal: AppraisalScore) -> list[tuple[int, int]]:
    """How many competencies earned 3, 2, 1 and 0 points (S002-20)."""
    points = Counter(int(each.points) for each in appraisal.competencies if each.points is not None)
    return [(each, points[each]) for each in (3, 2, 1, 0)]
