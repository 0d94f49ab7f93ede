"""Rules that need the scores."""

from collections.abc import Iterator

from generator.model.appraisal import Appraisal
from generator.model.project import Project
from generator.model.rounding import half_up
from generator.model.scorecard import Scorecard
from generator.problems import Problem
from generator.problems import problem

FULL = 100


def _rules(project: Project, scorecard: Scorecard) -> Appraisal | None:
    return project.frameworks[scorecard.framework].rules.appraisal


def full_scores_are_justified(project: Project, scorecard: Scorecard) -> Iterator[Problem]:
    """A total of 100 after rounding has a written reason (S002-10)."""
    rules = _rules(project, scorecard)
    if scorecard.appraisal is None or rules is None or not rules.full_score_needs_reason:
        return
    places = project.frameworks[scorecard.framework].rules.rounding.percent_places
    total = scorecard.appraisal.total
    if total is not None and half_up(total, places) == FULL and scorecard.file.justification is None:
        yield problem(scorecard.file.place, "SC503")


def shortfalls_have_a_plan(project: Project, scorecard: Scorecard) -> Iterator[Problem]:
    """A score below the target level or a competency below the expected one has a development-plan row (S002-11)."""
    rules = _rules(project, scorecard)
    if (
        scorecard.appraisal is None
        or rules is None
        or not rules.development_plan
        or rules.target_level is None
    ):
        return
    planned = {row.about for row in scorecard.file.development_plan}
    short = [row.id for row in scorecard.rows if row.score is not None and row.score < rules.target_level]
    short += [each.id for each in scorecard.appraisal.competencies if each.gap is not None and each.gap < 0]
    for name in short:
        if name not in planned:
            yield problem(scorecard.file.place_of("development_plan", key=True), "SC504", about=name)


def closed_periods_await_nothing(project: Project, scorecard: Scorecard) -> Iterator[Problem]:
    """In a closed period no score still waits for a reviewer or an evaluator (S002-39)."""
    period = project.frameworks[scorecard.framework].period(scorecard.period)
    for row in scorecard.rows:
        awaits = row.status == "pending" and row.result is not None and row.result.status == "reported"
        if period is not None and period.closed and awaits and row.measured.working:
            yield problem(row.place, "SC416", indicator=row.id, period=scorecard.period)


RULES = (full_scores_are_justified, shortfalls_have_a_plan, closed_periods_await_nothing)
