"""`make search-eval`: ask the search of a built site what readers ask, in real browsers, and print how well it does.

`python -m tests.search.evaluation --queries FILE.json --site DIR [--browser chromium|firefox|both] [--fail-under 0.97]`
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.search.figures import EvaluationError
from tests.search.figures import Query
from tests.search.figures import Session
from tests.search.figures import failings
from tests.search.figures import missed
from tests.search.figures import read_queries
from tests.search.figures import table
from tests.search.windows import browsers
from tests.search.windows import evaluate
from tests.search.windows import served

QUERIES = Path(__file__).parent / "queries.json"
BROWSERS = ("chromium", "firefox")
TOO_LITTLE, NOT_RUN = 1, 2
"""What the command ends with when too little was found, and when nothing could be measured."""


def options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.search.evaluation", description=__doc__)
    parser.add_argument("--queries", type=Path, default=QUERIES, metavar="FILE", help="[the project's own]")
    parser.add_argument("--site", type=Path, default=Path("site"), metavar="DIR", help="[site]")
    parser.add_argument("--browser", choices=[*BROWSERS, "both"], default="both", help="[both]")
    parser.add_argument(
        "--fail-under",
        type=float,
        metavar="SHARE",
        help="end with 1 when fewer of the Thai queries find a right result in the first ten, or more than 1 % of all find nothing",
    )
    return parser.parse_args(arguments)


def report(name: str, sessions: Sequence[Session], complaints: Sequence[str]) -> str:
    """The table of one browser, with the queries missed and what its console said."""
    lost = missed(sessions)
    parts = [f"{name}\n{table(sessions)}"]
    if lost:
        parts.append("\n".join([f"Missed ({len(lost)}):", *lost]))
    if complaints:
        parts.append("\n".join(["The console said:", *dict.fromkeys(complaints)]))
    return "\n\n".join(parts)


def run(queries: Sequence[Query], site: Path, names: Sequence[str], least: float | None) -> list[str]:
    """Evaluate in each browser and print what was found; gives what falls short of `least`."""
    short = []
    for name in names:
        with served(site) as address, browsers(name) as window:
            sessions = evaluate(window, address, queries)
            complaints = window.complaints(address.base)
        sys.stdout.write(report(name, sessions, complaints) + "\n\n")
        sys.stdout.flush()
        if least is not None:
            short += [f"{name}: {each}" for each in failings(sessions, least)]
    return short


def main(arguments: Sequence[str] | None = None) -> int:
    """Evaluate, print, and give what the command ends with."""
    asked = options(arguments)
    names = BROWSERS if asked.browser == "both" else (asked.browser,)
    try:
        short = run(read_queries(asked.queries), asked.site, names, asked.fail_under)
    except EvaluationError as error:
        sys.stderr.write(f"{error}\n")
        return NOT_RUN
    sys.stderr.writelines(f"{each}\n" for each in short)
    return TOO_LITTLE if short else 0


if __name__ == "__main__":
    sys.exit(main())
