"""The program on one screen: read, check, score, present. What is written to disk is `publishing`'s business."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.checking import check
from generator.checking import check_scores
from generator.checking import check_terms
from generator.model.glossary import Term
from generator.model.project import Project
from generator.model.scorecard import Scorecard
from generator.presenting.page import Site
from generator.presenting.site import present
from generator.problems import Problem
from generator.problems import errors
from generator.reading.glossary import read_glossary
from generator.reading.project import read_project
from generator.scoring.project import score_project

Progress = Callable[[str], None]


def _silent(_stage: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A project read, checked and scored. Files with errors are not scored; `problems` are all, in order of place."""

    project: Project
    scorecards: tuple[Scorecard, ...]
    terms: tuple[Term, ...]
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything stands in the way of publishing."""
        return bool(errors(self.problems))

    def visible(self, *, internal: bool) -> tuple[Scorecard, ...]:
        """The scorecards that may be shown: all of them inside the office, outside only the public ones."""
        return tuple(scorecard for scorecard in self.scorecards if internal or scorecard.is_public)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A site ready to be published, or the problems that stand in its way."""

    problems: tuple[Problem, ...]
    site: Site | None


def score(root: Path, *, progress: Progress = _silent) -> Scored:
    """Read, check and score the project folder `root`. Everything that is wrong is told, and what is right is scored.

    `progress` is told the name of each stage as it starts.
    """
    progress("read")
    project, problems = read_project(root)
    terms, unreadable = read_glossary(root)
    progress("check")
    problems = [*problems, *unreadable, *check(project), *check_terms(terms)]
    progress("score")
    scorecards, unscorable = score_project(project, without=_with_errors(problems))
    problems += [*unscorable, *check_scores(project, scorecards)]
    return Scored(
        project=project,
        scorecards=tuple(scorecards),
        terms=tuple(terms),
        problems=tuple(sorted(set(problems))),
    )


def prepare(root: Path, *, internal: bool = False, progress: Progress = _silent) -> Prepared:
    """Make every page of the site of `root`, public or internal; no site when there are errors."""
    scored = score(root, progress=progress)
    if scored.has_errors:
        return Prepared(problems=scored.problems, site=None)
    progress("present")
    notes = tuple(problem for problem in scored.problems if problem.severity == "note")
    site = present(scored.project, scored.visible(internal=internal), notes, scored.terms, internal=internal)
    return Prepared(problems=scored.problems, site=site)


def _with_errors(problems: Iterable[Problem]) -> set[str]:
    """The result files and the framework folders that cannot be scored."""
    found = set()
    for problem in errors(problems):
        parts = problem.place.path.split("/")
        found.add("/".join(parts[:2]) if parts[0] == "frameworks" else problem.place.path)
    return found
