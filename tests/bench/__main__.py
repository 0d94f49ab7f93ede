"""`python -m tests.bench [peers | scale]`: measure, and print the tables. `--report FILE` prints those of an earlier run."""

import argparse
import sys
from pathlib import Path

from tests.bench.machine import machine
from tests.bench.measure import BenchError
from tests.bench.report import report
from tests.bench.store import Store
from tests.bench.store import read
from tests.bench.suites import compare
from tests.bench.suites import grow


def say(text: str) -> None:
    """Print a line at once, for a run takes minutes."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def options() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("suite", nargs="?", choices=["peers", "scale"], default="peers")
    parser.add_argument("--units", type=int, default=400, help="local governments for the peers [400]")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 4000, 7850, 40000], metavar="N")
    parser.add_argument("--rounds", type=int, default=5, help="builds of each case [5]")
    parser.add_argument("--cold-only", action="store_true", help="scale: leave the warm builds out")
    parser.add_argument("--folder", type=Path, default=Path("build/bench"), help="[build/bench]")
    parser.add_argument("--results", type=Path, help="the measurements [SUITE.jsonl in the folder]")
    parser.add_argument("--resume", action="store_true", help="keep what the file of measurements holds")
    parser.add_argument("--report", type=Path, metavar="FILE", help="measure nothing, print the tables")
    return parser.parse_args()


def main() -> None:
    """Measure and report."""
    asked = options()
    if asked.report:
        say(report(*read(asked.report)))
        return
    folder = asked.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(asked.results or folder / f"{asked.suite}.jsonl", resume=asked.resume)
    store.describe(machine(folder))
    try:
        if asked.suite == "peers":
            compare(folder, units=asked.units, rounds=asked.rounds, store=store, say=say)
        else:
            grow(
                folder,
                sizes=asked.sizes,
                rounds=asked.rounds,
                cold_only=asked.cold_only,
                store=store,
                say=say,
            )
    except BenchError as error:
        sys.exit(str(error))
    say("\n" + report(*read(store.path)))


if __name__ == "__main__":
    main()
