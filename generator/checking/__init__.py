"""Rules across files. A rule is a small function in a tuple: it takes its scope and yields problems."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from generator.checking import allocations
from generator.checking import cascade
from generator.checking import choices
from generator.checking import formulas
from generator.checking import frameworks
from generator.checking import grading
from generator.checking import individuals
from generator.checking import levels
from generator.checking import lint
from generator.checking import measurements
from generator.checking import periods
from generator.checking import renamed
from generator.checking import responsibility
from generator.checking import results
from generator.checking import scored
from generator.checking import strategy
from generator.checking import texts
from generator.checking import units
from generator.checking import weights
from generator.checking.records import records_in
from generator.checking.scope import IndicatorScope
from generator.checking.scope import ResultScope
from generator.model.glossary import Term
from generator.model.placed import Record
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.scorecard import Scorecard
from generator.model.unit import Unit
from generator.problems import Problem
from generator.reading.project import UNITS_FILE

PROJECT_RULES = (*units.RULES, *cascade.RULES, *renamed.RULES)
FRAMEWORK_RULES = (
    *frameworks.RULES,
    *weights.RULES,
    *choices.RULES,
    *periods.RULES,
    *grading.RULES,
    *strategy.RULES,
    *responsibility.RULES,
    *allocations.RULES,
    *lint.FRAMEWORK_RULES,
)
TEMPLATE_RULES = (
    *levels.RULES,
    *formulas.RULES,
    *strategy.INDICATOR_RULES,
    *measurements.INDICATOR_RULES,
)
INDICATOR_RULES = (*TEMPLATE_RULES, *lint.INDICATOR_RULES)
RESULT_RULES = (*results.RULES, *choices.RESULT_RULES, *individuals.RULES)


def check(project: Project) -> list[Problem]:
    """Every problem that shows across the files of a project, before anything is scored, in order of place."""
    found = set(check_definitions(project))
    for reported in project.results:
        found.update(check_results(project, reported))
    return sorted(found)


def check_definitions(project: Project) -> list[Problem]:
    """Every problem of the frameworks and the units, in order of place; no result file is looked at.

    What only follows from a file that could not be read is not told: the file's own problems are.
    """
    return _told(_definition_problems(project), project)


def check_results(project: Project, reported: ReportedResults) -> list[Problem]:
    """Every problem of one result file, in order of place; `project` need not hold any result file, not even this one.

    What only follows from a framework or a list of units that could not be read is not told.
    """
    return _told(_problems_of(project, reported), project)


def _told(found: Iterable[Problem], project: Project) -> list[Problem]:
    unread = {path for path in project.unread if path == UNITS_FILE or path.startswith("frameworks/")}
    return sorted({each for each in found if not _follows(each, unread)})


def _follows(found: Problem, unread: AbstractSet[str]) -> bool:
    """Whether something is only missing because the file of the frameworks or the units that holds it could not be read."""
    facts = dict(found.facts)
    if found.code in {"SC316", "SC341", "SC403"}:
        return UNITS_FILE in unread
    if found.code == "SC401":
        return f"frameworks/{facts['framework']}/framework.yml" in unread
    if found.code in {"SC301", "SC404"}:
        return any(path.endswith(f"/indicators/{facts['indicator']}.yml") for path in unread)
    if found.code in {"SC365", "SC616"}:
        folder = found.place.path.removesuffix("framework.yml") + "indicators/"
        return any(path.startswith(folder) for path in unread)
    return False


def _definition_problems(project: Project) -> Iterator[Problem]:
    for project_rule in PROJECT_RULES:
        yield from project_rule(project)
    yield from _text_problems(texts.records_of_definitions(project))
    for framework in project.frameworks.values():
        yield from _framework_problems(framework, project.units)


def _problems_of(project: Project, reported: ReportedResults) -> Iterator[Problem]:
    """A file that belongs nowhere is told as such; beside that, only its texts and the indicators above its own are looked at."""
    yield from _text_problems(records_in(reported.file))
    yield from cascade.supported_by_own_indicators(project, reported)
    yield from renamed.own_indicators_have_no_former_id(reported)
    misplaced = list(results.belongs(project, reported))
    if misplaced:
        yield from misplaced
        return
    scope = ResultScope.of(project, reported)
    for result_rule in RESULT_RULES:
        yield from result_rule(scope)
    for name, own in reported.file.indicators.items():
        for own_rule in TEMPLATE_RULES:
            yield from own_rule(IndicatorScope(scope.framework, name, own))


def check_terms(terms: Sequence[Term]) -> list[Problem]:
    """Every problem of the glossary's texts, in order of place."""
    return sorted(set(_text_problems(records_in(terms))))


def _text_problems(records: Sequence[Record]) -> Iterator[Problem]:
    for text_rule in texts.RULES:
        yield from text_rule(records)


def _framework_problems(framework: Framework, known_units: Mapping[str, Unit]) -> Iterator[Problem]:
    for framework_rule in FRAMEWORK_RULES:
        yield from framework_rule(framework, known_units)
    for name, indicator in framework.indicators.items():
        for indicator_rule in INDICATOR_RULES:
            yield from indicator_rule(IndicatorScope(framework, name, indicator))


def check_scores(project: Project, scorecards: Sequence[Scorecard]) -> list[Problem]:
    """Every problem that shows only when scores are known, in order of place."""
    return sorted(
        {found for scorecard in scorecards for rule in scored.RULES for found in rule(project, scorecard)}
    )
