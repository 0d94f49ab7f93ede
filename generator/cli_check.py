"""The command `scorecards check`: every problem of the project, and, against another revision, the alarms of a change."""

import sys
from collections.abc import Collection
from pathlib import Path

import click

from generator.building.examining import check as check_all
from generator.building.jobs import StaleError
from generator.building.state import Store
from generator.building.team import Team
from generator.building.team import TeamError
from generator.cli_options import language_option
from generator.cli_options import output_option
from generator.cli_options import put_out
from generator.cli_options import root_option
from generator.cli_options import team_options
from generator.cli_options import told
from generator.problems import Problem
from generator.problems.forms import as_github
from generator.problems.forms import as_gitlab
from generator.problems.forms import as_json
from generator.problems.forms import as_junit
from generator.reading.git import NoGitError


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab", "junit"]),
    default="text",
    show_default=True,
    help="For people; for programs; annotations of GitHub; the Code Quality report of GitLab; JUnit's XML.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "--against",
    metavar="REV",
    help="Tell the alarms too: what the folder has changed since its branch left this revision, such as main.",
)
@output_option
@team_options
@language_option
@root_option
@click.pass_obj
def check(  # noqa: PLR0913 - each is an option of the command
    root: Path,
    form: str,
    *,
    strict: bool,
    against: str | None,
    output: Path | None,
    team: Team,
    store: Store,
    lang: str,
) -> None:
    """Tell every problem of the project at once."""
    try:
        with team:
            problems = check_all(root, store, team)
            if against is not None:
                # the comparison is of no use to most checks, and takes a while to load
                from generator.reviewing.against import problems_against  # noqa: PLC0415

                alarms = problems_against(root, against, store, team, problems)
                problems = tuple(sorted({*problems, *alarms}))
    except NoGitError as error:
        click.echo(f"git: {error}", err=True)
        sys.exit(2)
    except (StaleError, TeamError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    severities = {"error", "warning"} if strict else {"error"}
    failing = [each for each in problems if each.severity in severities]
    put_out(_in_form(form, problems, failing, lang, _under(root)), output)
    sys.exit(1 if failing else 0)


def _in_form(
    form: str, problems: Collection[Problem], failing: Collection[Problem], lang: str, under: str
) -> str:
    match form:
        case "json":
            return as_json(problems)
        case "github":
            return as_github(problems, lang, under)
        case "gitlab":
            return as_gitlab(problems, lang, under)
        case "junit":
            return as_junit(problems, failing, lang, under)
    return told(problems, lang)


def _under(root: Path) -> str:
    """The project folder below the current one, where hosts run commands: they want paths from there."""
    here = Path.cwd()
    below = root.relative_to(here).as_posix() if root.is_relative_to(here) else "."
    return "" if below == "." else f"{below}/"
