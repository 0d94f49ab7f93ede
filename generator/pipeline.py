"""The program on one screen: read, check, score, present.

Definitions (frameworks, units, glossary) come first; then each result file is examined alone, so that thousands of them can be
examined side by side. What is written to disk is `publishing`'s business, and many files at once are `building`'s.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from functools import cached_property
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.checking import check_definitions
from generator.checking import check_results
from generator.checking import check_scores
from generator.checking import check_terms
from generator.model.glossary import Glossary
from generator.model.glossary import Term
from generator.model.project import Project
from generator.model.scorecard import Scorecard
from generator.model.standing import outcome
from generator.presenting.atlas import Atlas
from generator.presenting.page import Site
from generator.presenting.site import present
from generator.presenting.standings import Standings
from generator.problems import Problem
from generator.problems import errors
from generator.reading.glossary import read_glossary
from generator.reading.project import list_results
from generator.reading.project import read_definitions
from generator.reading.project import read_results
from generator.reading.readings import Readings
from generator.scoring.coverage import report_of
from generator.scoring.examples import own_examples
from generator.scoring.examples import worked_examples
from generator.scoring.prepared import Scorings
from generator.scoring.scorecard import score_file
from generator.search.entries import Prose
from generator.search.index import Index
from generator.search.index import index_files
from generator.search.remarks import remarks_of

Progress = Callable[[str], None]


def _silent(_stage: str) -> None:
    """Tell nobody."""


class Verdict(NamedTuple):
    """What was found wrong with the definitions, in order of place, and the frameworks with errors: nothing is scored by them."""

    problems: tuple[Problem, ...] = ()
    unsound: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Definitions:
    """What all results are measured by, read and checked: a project without results, and the glossary."""

    project: Project
    glossary: Glossary
    verdict: Verdict

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found wrong, in order of place."""
        return self.verdict.problems

    @cached_property
    def scorings(self) -> Scorings:
        """What scoring works out once for all result files of a framework and period."""
        return Scorings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """One result file read, checked and scored; no scorecard where it has errors, or its framework has."""

    path: str
    problems: tuple[Problem, ...]
    scorecard: Scorecard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A project read, checked and scored. Files with errors are not scored; `problems` are all, in order of place."""

    project: Project
    scorecards: tuple[Scorecard, ...]
    glossary: Glossary
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


def define(root: Path, verdict: Verdict | None = None, readings: Readings | None = None) -> Definitions:
    """Read and check the frameworks, the units and the glossary below `root`, and try every worked example.

    A `verdict` that was reached on the very same files is not reached again; files that have not changed since they went into the
    `readings` are not read again.
    """
    project, problems = read_definitions(root, readings)
    glossary, unreadable = read_glossary(root, readings)
    if verdict is None:
        verdict = _verdict(project, glossary.terms, [*problems, *unreadable])
    return Definitions(project=project, glossary=glossary, verdict=verdict)


def _verdict(project: Project, terms: Sequence[Term], problems: Sequence[Problem]) -> Verdict:
    """Check what was read with these problems."""
    found = [*problems, *check_definitions(project), *check_terms(terms)]
    unsound = [name for name in project.frameworks if _touches(found, f"frameworks/{name}/")]
    for name, framework in project.frameworks.items():
        if name not in unsound:
            found += worked_examples(framework)[1]
    return Verdict(problems=tuple(sorted(set(found))), unsound=tuple(unsound))


def _touches(problems: Iterable[Problem], folder: str) -> bool:
    return any(each.place.path.startswith(folder) for each in errors(problems))


def examine(definitions: Definitions, root: Path, path: str, data: bytes | None = None) -> Examined:
    """Read, check and score the result file `path` (`results/f/p/u.yml`) below `root`; `data` are its bytes where known."""
    project = definitions.project
    reported, problems, _ = read_results(root, path, data)
    scorecard = None
    if reported is not None:
        problems += check_results(project, reported)
        framework = project.frameworks.get(reported.framework)
        unit = project.units.get(
            reported.unit
        )  # where the units could not be read, nothing more is told of them
        is_sound = (
            framework is not None and framework.id not in definitions.verdict.unsound and not errors(problems)
        )
        if framework is not None and unit is not None and is_sound:
            period = framework.period(reported.period)
            assert period is not None, "checked: the period is one of the framework's"  # noqa: S101
            scoring = definitions.scorings.of(framework, period)
            scorecard, unscorable = score_file(scoring, unit, reported)
            problems += [*unscorable, *own_examples(framework, period, reported.file)]
            problems += check_scores(project, [scorecard])
    return Examined(path=path, problems=tuple(sorted(set(problems))), scorecard=scorecard)


def score(root: Path, *, progress: Progress = _silent) -> Scored:
    """Read, check and score the project folder `root`. Everything that is wrong is told, and what is right is scored.

    `progress` is told the name of each stage as it starts.
    """
    progress("definitions")
    definitions = define(root)
    paths, misplaced = list_results(root, definitions.project.frameworks)
    progress("results")
    examined = [examine(definitions, root, path) for path in paths]
    problems = {*definitions.problems, *misplaced, *(found for each in examined for found in each.problems)}
    return Scored(
        project=definitions.project,
        scorecards=tuple(each.scorecard for each in examined if each.scorecard is not None),
        glossary=definitions.glossary,
        problems=tuple(sorted(problems)),
    )


def prepare(root: Path, *, internal: bool = False, progress: Progress = _silent) -> Prepared:
    """Make every page of the site of `root`, public or internal; no site when there are errors."""
    scored = score(root, progress=progress)
    if scored.has_errors:
        return Prepared(problems=scored.problems, site=None)
    progress("present")
    site = present(
        scored.project,
        scored.visible(internal=internal),
        [report_of(each) for each in scored.scorecards],
        notes_of(scored.problems),
        scored.glossary,
        internal=internal,
    )
    return Prepared(problems=scored.problems, site=replace(site, index=partial(_index, scored, internal)))


def _index(scored: Scored, internal: bool, prose: Mapping[str, Sequence[Prose]]) -> dict[str, bytes]:  # noqa: FBT001
    """The search index of a site with these handwritten pages."""
    atlas = Atlas(project=scored.project, notes=(), internal=internal, glossary=scored.glossary)
    shown = scored.visible(internal=internal)
    remarks = {(each.framework, each.period, each.unit): remarks_of(each) for each in shown}
    return index_files(Index(seen=Standings(atlas, map(outcome, shown)), prose=prose, remarks=remarks))


def notes_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The notes on sources among problems."""
    return tuple(each for each in problems if each.severity == "note")
