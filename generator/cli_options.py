"""What the commands share: their options, and how problems are told at a terminal."""

import os
import sys
from collections.abc import Callable
from collections.abc import Iterable
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator.building.state import Store
from generator.building.team import Team
from generator.building.team import named_executor
from generator.problems import Problem
from generator.words import LANGUAGES

Command = Callable[..., object]

_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}

language_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="th", show_default=True, help="Language of the output."
)
internal_option = click.option("--internal", is_flag=True, help="Show internal records too.")


def _take_root(context: click.Context, _option: click.Parameter, root: Path | None) -> None:
    """The project folder of a command: its own `--root`, else the one given before it, else the current folder."""
    context.obj = root or context.obj or Path.cwd()


def team_options(command: Command) -> Command:
    """The options that say who works on many files, and where what they find is kept; the command takes `team` and `store`."""

    @click.option(
        "--workers",
        type=click.IntRange(1),
        help="Processes that work side by side, or with --executor how many it has. [default: one a core]",
    )
    @click.option(
        "--executor",
        metavar="MODULE:FUNCTION",
        help="Let another executor do the work: the function gives what implements concurrent.futures.Executor.",
    )
    @click.option(
        "--cache",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="SCORECARDS_CACHE",
        help="The folder for what is kept from build to build; safe to delete. [default: the user's cache folder]",
    )
    @click.option("--no-cache", is_flag=True, help="Take nothing over from the last build, and keep nothing.")
    @wraps(command)
    def with_team(*args: object, **options: Any) -> object:  # noqa: ANN401 - the options of any command
        executor, cache = options.pop("executor"), options.pop("cache")
        try:
            make = named_executor(executor) if executor else None
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="--executor") from error
        team = Team(make, options.pop("workers"))
        root = click.get_current_context().obj
        store = Store(root, cache, is_used=not options.pop("no_cache"))
        return command(*args, team=team, store=store, **options)

    return with_team


output_option = click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write it to this file instead; without colours, as a whole or not at all.",
)
root_option = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
    callback=_take_root,
    expose_value=False,
    help="The project folder with frameworks/ and results/. [default: the current folder]",
)


def put_out(said: str, output: Path | None) -> None:
    """Print what a command has to say, or write it to a file in one go: the file is there whole, or as it was."""
    if output is None:
        click.echo(said, nl=False)
        return
    beside = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        beside.write_bytes(click.unstyle(said).encode())
        beside.replace(output)
    except OSError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    finally:
        with suppress(OSError):  # a folder that is none
            beside.unlink()


def told(problems: Iterable[Problem], lang: str) -> str:
    """Problems for a person at a terminal."""
    return "".join(
        f"{each.place}: {click.style(each.code, fg=_COLOURS[each.severity], bold=True)} {each.message(lang)}\n"
        f"    {each.severity}: {each.hint(lang)}\n"
        for each in problems
    )
