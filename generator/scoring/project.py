"""All scorecards of a project."""

from collections.abc import Collection

from generator.model.project import Project
from generator.model.scorecard import Scorecard
from generator.problems import Problem
from generator.scoring.examples import own_examples
from generator.scoring.examples import worked_examples
from generator.scoring.prepared import Scorings
from generator.scoring.scorecard import score_file


def score_project(project: Project, without: Collection[str] = ()) -> tuple[list[Scorecard], list[Problem]]:
    """Score every result file, in order of framework, period and unit, and try every worked example.

    `without` names result files (`results/f/p/u.yml`) and framework folders (`frameworks/f`) that have errors: they are
    not scored, nor is a result whose framework, period or unit does not exist. The problems are results that allow no
    score and examples that come out differently.
    """
    scorecards: list[Scorecard] = []
    problems: list[Problem] = []
    sound = {name: each for name, each in project.frameworks.items() if f"frameworks/{name}" not in without}
    for framework in sound.values():
        problems += worked_examples(framework)[1]
    scorings = Scorings()
    for reported in project.results:
        if reported.path in without or reported.framework not in sound or reported.unit not in project.units:
            continue
        framework = sound[reported.framework]
        period = framework.period(reported.period)
        if period is None:
            continue
        scoring = scorings.of(framework, period)
        scorecard, found = score_file(scoring, project.units[reported.unit], reported)
        scorecards.append(scorecard)
        problems += [*found, *own_examples(framework, period, reported.file)]
    return scorecards, problems
