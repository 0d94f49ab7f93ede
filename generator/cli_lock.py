"""The command `scorecards lock`: writes the published scores down, so that a diff shows what a change moves."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.building.examining import examine_all
from generator.building.examining import problems_of
from generator.building.jobs import StaleError
from generator.building.locking import Lock
from generator.building.locking import all_locks
from generator.building.locking import write_lock
from generator.building.state import Store
from generator.building.team import Team
from generator.building.team import TeamError
from generator.cli_options import language_option
from generator.cli_options import root_option
from generator.cli_options import team_options
from generator.cli_options import told
from generator.model.project import Project
from generator.presenting.language import Language
from generator.problems import errors


@click.command()
@click.option("--framework", help="Only this framework.")
@click.option("--period", help="Only this period.")
@click.option(
    "--check", "is_check", is_flag=True, help="Write nothing; fail where there is something to write."
)
@team_options
@language_option
@root_option
@click.pass_obj
def lock(  # noqa: PLR0913 - each is an option of the command
    root: Path,
    framework: str | None,
    period: str | None,
    *,
    is_check: bool,
    team: Team,
    store: Store,
    lang: str,
) -> None:
    """Write the published scores down for diffs and `check`: results/FRAMEWORK/PERIOD/scores.lock."""
    try:
        with team:
            found, cards = examine_all(root, store, team)
    except (StaleError, TeamError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    in_the_way = errors(problems_of(found, cards))
    if in_the_way:
        click.echo(told(in_the_way, lang), nl=False, err=True)
        sys.exit(1)
    locks = all_locks(root, cards)
    _known(found.desk.definitions.project, locks, framework, period)
    chosen = [each for each in locks if framework in {None, each.framework} and period in {None, each.period}]
    if not chosen:
        click.echo(Language(lang).phrase("lock.nothing"))
    elif is_check:
        _check(chosen, lang)
    else:
        _write(root, chosen, Language(lang))


def _known(project: Project, locks: Sequence[Lock], framework: str | None, period: str | None) -> None:
    """A framework or period that neither the project nor any lock has is wrong usage."""
    names = {
        "framework": {*project.frameworks, *(each.framework for each in locks)},
        "period": {
            *(each.id for of in project.frameworks.values() for each in of.rules.periods),
            *(each.period for each in locks),
        },
    }
    for key, name in (("framework", framework), ("period", period)):
        if name is not None and name not in names[key]:
            message = f"there is no {key} {name!r}; known: {', '.join(sorted(names[key]))}"
            raise click.UsageError(message)


def _check(locks: Sequence[Lock], lang: str) -> None:
    """Tell what `lock` would write; leave with 1 where that is anything."""
    problems = [problem for each in locks for problem in each.compared.problems]
    click.echo(told(problems, lang), nl=False)
    missing = [each for each in locks if not each.is_there]
    for each in missing:
        click.echo(Language(lang).phrase("lock.missing", path=each.path, lines=each.lines))
    sys.exit(1 if problems or missing else 0)


def _write(root: Path, locks: Sequence[Lock], language: Language) -> None:
    """Write each lock that is not as it should be, and say what has moved."""
    for each in locks:
        moved = each.compared.moved
        if moved != 0:
            try:
                write_lock(root, each)
            except OSError as error:
                click.echo(str(error), err=True)
                sys.exit(1)
        if not each.scores.units:
            said = language.phrase("lock.deleted", path=each.path)
        elif moved:
            said = language.phrase("lock.written", path=each.path, lines=each.lines, moved=moved)
        else:
            how = "same" if moved == 0 else "anew" if each.is_there else "first"
            said = language.phrase(f"lock.{how}", path=each.path, lines=each.lines)
        click.echo(said)
