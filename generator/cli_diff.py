"""The command `scorecards diff`: what a change does to scores, told to a reviewer."""

import sys
from pathlib import Path

import click

from generator.building.jobs import StaleError
from generator.building.state import Store
from generator.building.team import Team
from generator.building.team import TeamError
from generator.cli_options import internal_option
from generator.cli_options import language_option
from generator.cli_options import output_option
from generator.cli_options import put_out
from generator.cli_options import root_option
from generator.cli_options import team_options
from generator.history.changes import Diff
from generator.presenting.language import Language
from generator.reading.checkout import Checkout
from generator.reading.checkout import as_it_stands
from generator.reading.checkout import at_commit
from generator.reading.checkout import merge_base
from generator.reading.git import NoGitError
from generator.reviewing.as_html import html_of
from generator.reviewing.as_json import json_of
from generator.reviewing.comparing import compare
from generator.reviewing.rendering import markdown_of
from generator.reviewing.rendering import text_of
from generator.reviewing.report import report_of


@click.command()
@click.argument("revisions", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json", "html"]),
    default="text",
    show_default=True,
    help="For a terminal; for a comment; for programs; one file for a browser.",
)
@output_option
@click.option("--exit-code", is_flag=True, help="Exit with 1 where anything is different.")
@internal_option
@team_options
@language_option
@root_option
@click.pass_obj
def diff(  # noqa: PLR0913 - the options of a command
    root: Path,
    revisions: str | None,
    form: str,
    output: Path | None,
    *,
    exit_code: bool,
    internal: bool,
    team: Team,
    store: Store,
    lang: str,
) -> None:
    """Tell which scores, grades and ranks a change moves, and why.

    REVISIONS is BASE, or BASE..HEAD: what lies between two commits, or between a commit and the folder as it stands. By default the
    folder is compared with the commit at which its branch left main.
    """
    try:
        with team:
            found = compare(*_sides(root, revisions), store, team, internal=internal)
    except NoGitError as error:
        click.echo(f"git: {error}", err=True)
        sys.exit(2)
    except (StaleError, TeamError) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    put_out(_in_form(form, found, Language(lang)), output)
    if exit_code and not found.is_empty:
        sys.exit(1)


def _in_form(form: str, found: Diff, language: Language) -> str:
    if form == "json":
        return json_of(found)
    report = report_of(found, language)
    match form:
        case "markdown":
            return markdown_of(report, language)
        case "html":
            return html_of(report, language)
    return text_of(report)


def _sides(root: Path, revisions: str | None) -> tuple[Checkout, Checkout]:
    """Both sides of BASE, BASE..HEAD, or BASE...HEAD, which begins where HEAD left BASE."""
    if not revisions:
        return at_commit(root, merge_base(root)), as_it_stands(root)
    for dots in ("...", ".."):
        if dots in revisions:
            base, _, head = revisions.partition(dots)
            head = head or "HEAD"
            if dots == "...":
                base = merge_base(root, head, base or "HEAD")
            return at_commit(root, base or "HEAD"), at_commit(root, head)
    return at_commit(root, revisions), as_it_stands(root)
