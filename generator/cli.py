"""The console command `scorecards`: the only printing and the only exit codes (0 clean, 1 problems, 2 wrong usage)."""

import atexit
import gc
import json
import os
import sys
from pathlib import Path

import click

from generator import __version__
from generator import pipeline
from generator.building.build import Builder
from generator.building.jobs import StaleError
from generator.building.state import Store
from generator.building.team import Team
from generator.building.team import TeamError
from generator.cli_check import check
from generator.cli_diff import diff
from generator.cli_git import git
from generator.cli_lock import lock
from generator.cli_options import internal_option
from generator.cli_options import language_option
from generator.cli_options import root_option
from generator.cli_options import team_options
from generator.cli_options import told
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.presenting.data import scorecards_json
from generator.presenting.data_csv import scorecards_csv
from generator.presenting.explain import explain as explanation
from generator.presenting.explain import summary_line
from generator.presenting.language import Language
from generator.problems import errors
from generator.publishing.failure import PublishError
from generator.reading.schema import KINDS
from generator.reading.schema import schema as json_schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="scorecards")
@root_option
@click.pass_context
def main(context: click.Context) -> None:
    """Publish performance scorecards: frameworks and results in YAML, scored exactly, as a bilingual site."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # agency computers may have another default
    if os.environ.get("NO_COLOR"):
        context.color = False
    # what is left at the end goes with the process: Python need not look for cycles in it
    atexit.register(gc.freeze)


@main.command()
@click.option("--framework", help="Only this framework.")
@click.option("--unit", help="Only this unit.")
@click.option("--period", help="Only this period.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True
)
@internal_option
@language_option
@root_option
@click.pass_obj
def score(
    root: Path,
    framework: str | None,
    unit: str | None,
    period: str | None,
    form: str,
    *,
    internal: bool,
    lang: str,
) -> None:
    """Compute and print scorecards."""
    scored = _scored(root, lang)
    wanted = {"framework": framework, "unit": unit, "period": period}
    _known(scored, wanted)
    found = [
        each
        for each in scored.visible(internal=internal)
        if all(name is None or getattr(each, key) == name for key, name in wanted.items())
    ]
    if form == "json":
        click.echo(scorecards_json(scored.project, found), nl=False)
    elif form == "csv":
        click.echo(scorecards_csv(scored.project, found), nl=False)
    else:
        for each in found:
            click.echo(summary_line(scored.project.frameworks[each.framework].rules, each, Language(lang)))


@main.command()
@click.argument("unit")
@click.argument("period")
@click.argument("indicator")
@click.option(
    "--framework", help="Needed when the unit is measured by several frameworks in a period of that name."
)
@internal_option
@language_option
@root_option
@click.pass_obj
def explain(
    root: Path, unit: str, period: str, indicator: str, framework: str | None, *, internal: bool, lang: str
) -> None:
    """Print the whole working of one score."""
    scored = _scored(root, lang)
    _known(scored, {"framework": framework, "unit": unit, "period": period})
    rows: list[tuple[Scorecard, IndicatorScore]] = [
        (each, row)
        for each in scored.visible(internal=internal)
        if (each.unit, each.period) == (unit, period) and framework in {None, each.framework}
        for row in each.rows
        if row.id == indicator
    ]
    if not rows:
        message = f"no score of {indicator} for {unit} in {period}"
        raise click.UsageError(message)
    if len(rows) > 1:
        message = f"several frameworks measure it: choose with --framework {'|'.join(each.framework for each, _ in rows)}"
        raise click.UsageError(message)
    scorecard, row = rows[0]
    rules = scored.project.frameworks[scorecard.framework].rules
    click.echo(explanation(rules, scorecard, row, Language(lang)), nl=False)


@main.command()
@click.argument("kind", required=False, type=click.Choice(sorted(KINDS)))
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write one file for each kind into this folder.",
)
def schema(kind: str | None, output: Path | None) -> None:
    """Print the JSON Schema (draft-07) of the YAML files, for editors."""
    if output is None:
        click.echo(json.dumps(json_schema(kind), ensure_ascii=False, indent=2))
        return
    output.mkdir(parents=True, exist_ok=True)
    for name in [kind] if kind else sorted(KINDS):
        text = json.dumps(json_schema(name), ensure_ascii=False, indent=2) + "\n"
        (output / f"{name}.schema.json").write_text(text, encoding="utf-8")
        click.echo(output / f"{name}.schema.json")


@main.command()
@internal_option
@click.option("--strict", is_flag=True, help="Refuse to publish with warnings.")
@team_options
@language_option
@root_option
@click.pass_obj
def build(root: Path, *, internal: bool, strict: bool, team: Team, store: Store, lang: str) -> None:
    """Check the input, build the site in both languages and swap it in; on any problem the old site stays."""
    builder = Builder(
        root=root, store=store, team=team, internal=internal, strict=strict, progress=_progress()
    )
    try:
        with team:
            built = builder.build()
    except (PublishError, StaleError, TeamError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    matter = [each for each in built.problems if each.severity != "note"]
    click.echo(told(matter, lang), nl=False, err=True)
    if built.site is None:
        sys.exit(1)
    click.echo(f"{built.site}: {built.pages} pages")


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=int, default=8000, show_default=True)
@internal_option
@team_options
@language_option
@root_option
@click.pass_obj
def serve(root: Path, host: str, port: int, *, internal: bool, team: Team, store: Store, lang: str) -> None:
    """Serve the site while it is worked on: each page as it is now, shown anew when something changes."""
    from generator.serving.serve import serve as serve_site  # noqa: PLC0415 - MkDocs takes half a second to import

    def say(line: str) -> None:
        click.echo(line, err=True)

    gc.enable()  # it may run for days
    try:
        with team:
            serve_site(
                root, store=store, team=team, host=host, port=port, internal=internal, say=say, language=lang
            )
    except PublishError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _progress() -> pipeline.Progress:
    """Who is told of each stage: a person at a terminal, or nobody."""

    def tell(stage: str) -> None:
        if sys.stderr.isatty():
            click.echo(click.style(stage, dim=True), err=True)

    return tell


def _scored(root: Path, lang: str) -> pipeline.Scored:
    """Score the project, or print its errors and leave."""
    scored = pipeline.score(root, progress=_progress())
    if scored.has_errors:
        click.echo(told(errors(scored.problems), lang), nl=False, err=True)
        sys.exit(1)
    return scored


def _known(scored: pipeline.Scored, wanted: dict[str, str | None]) -> None:
    """A name that nothing has is wrong usage, not an empty answer."""
    known = {
        "framework": set(scored.project.frameworks),
        "unit": set(scored.project.units),
        "period": {
            each.id for framework in scored.project.frameworks.values() for each in framework.rules.periods
        },
    }
    for key, name in wanted.items():
        if name is not None and name not in known[key]:
            message = f"there is no {key} {name!r}; known: {', '.join(sorted(known[key]))}"
            raise click.UsageError(message)


main.add_command(check)
main.add_command(diff)
main.add_command(git)
main.add_command(lock)
