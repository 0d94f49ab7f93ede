"""The commands `scorecards git …`: what makes git and the hosts of repositories speak of scores and of units."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from generator.cli_options import language_option
from generator.cli_options import root_option
from generator.cli_options import told
from generator.presenting.language import Language
from generator.problems import errors
from generator.reading.git import NoGitError
from generator.reading.git import git as ask_git
from generator.reading.project import read_definitions
from generator.reviewing import block
from generator.reviewing.codeowners import owners_lines
from generator.reviewing.codeowners import place_in
from generator.reviewing.installing import ATTRIBUTES
from generator.reviewing.installing import PATTERNS
from generator.reviewing.installing import set_up
from generator.reviewing.installing import take_down
from generator.reviewing.textconv import shown

Answer = TypeVar("Answer")


@click.group()
@root_option
def git() -> None:
    """Let git, and the hosts of repositories, speak of scores and of units."""


@git.command()
@language_option
@root_option
@click.pass_obj
def install(root: Path, lang: str) -> None:
    """Show result files as scores in `git diff` and `git log -p`: a setting of this copy, and a line of .gitattributes."""
    language = Language(lang)
    is_new = _asked(set_up, root)
    _put_block(root / ATTRIBUTES, "install", PATTERNS, language)
    click.echo(language.phrase("git.textconv-set" if is_new else "git.textconv-same"))


@git.command()
@language_option
@root_option
@click.pass_obj
def uninstall(root: Path, lang: str) -> None:
    """Take back what `install` did."""
    language = Language(lang)
    was_there = _asked(take_down, root)
    _put_block(root / ATTRIBUTES, "install", [], language)
    click.echo(language.phrase("git.textconv-gone" if was_there else "git.textconv-none"))


@git.command(hidden=True)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@root_option
@click.pass_obj
def textconv(root: Path, file: Path) -> None:
    """What git runs for each content of a result file: its scores and all that it says."""
    click.echo(shown(root, file), nl=False)


@git.command()
@click.option(
    "--file",
    "place",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write. [default: the CODEOWNERS that is there, else where the host looks for it]",
)
@click.option("--check", "is_check", is_flag=True, help="Write nothing; fail where the file is out of date.")
@language_option
@root_option
@click.pass_obj
def owners(root: Path, place: Path | None, *, is_check: bool, lang: str) -> None:
    """Write who reviews which file into CODEOWNERS: the `code_owners` of units and frameworks."""
    project, problems = read_definitions(root)
    if errors(problems):
        click.echo(told(errors(problems), lang), nl=False, err=True)
        sys.exit(1)
    language = Language(lang)
    top, under = _asked(_top, root)
    lines = owners_lines(project, under)
    if not lines:
        click.echo(language.phrase("git.no-owners"))
    _put_block(place or place_in(top), "owners", lines, language, is_check=is_check)


def _asked(question: Callable[[Path], Answer], root: Path) -> Answer:
    """What git answers of a folder; where it does not, the command ends with 2."""
    try:
        return question(root)
    except NoGitError as error:
        click.echo(f"git: {error}", err=True)
        sys.exit(2)


def _top(root: Path) -> tuple[Path, str]:
    """The top folder of the repository, and the project's folder below it."""
    said = ask_git(root, "rev-parse", "--show-toplevel", "--show-prefix").split("\n")
    return Path(said[0]), said[1]


def _put_block(
    path: Path, command: str, lines: list[str], language: Language, *, is_check: bool = False
) -> None:
    """Bring our part of a file up to date and say what was done; leave with 1 where it is out of date and only to be checked."""
    name = path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else str(path)
    try:
        text = block.read(path)
        wanted = block.with_block(text, command, lines)
        if wanted == text:
            click.echo(language.phrase("git.block-same" if lines else "git.block-none", path=name))
            return
        if is_check:
            click.echo(language.phrase("git.block-stale", path=name))
            sys.exit(1)
        block.write(path, wanted)
    except block.BrokenBlockError:
        click.echo(language.phrase("git.block-broken", path=name), err=True)
        sys.exit(1)
    except (OSError, UnicodeError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(language.phrase("git.block-written" if lines else "git.block-gone", path=name))
