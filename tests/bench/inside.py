"""The parts of our build that are measured inside a process, after what they need has been made ready.

`python -m tests.bench.inside render PROJECT` and `... write SITE TARGET` print seconds of CPU and on the wall. What the suite knows of
the program's insides is here: `prepare` with the page records that it gives, and `publish`.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

from generator.pipeline import prepare
from generator.presenting.page import Site
from generator.publishing.build import publish


def prepared(root: Path) -> Site:
    """The page records of a project."""
    site = prepare(root).site
    if site is None:
        sys.exit(f"{root} has errors")
    return site


def _render(root: Path) -> tuple[float, float]:
    site = prepared(root)
    os.sync()
    cpu, wall = _cpu(), time.perf_counter()
    publish(root, site)
    return _cpu() - cpu, time.perf_counter() - wall


def _write(site: Path, target: Path) -> tuple[float, float]:
    files = [
        (str(path.relative_to(site)), path.read_bytes()) for path in sorted(site.rglob("*")) if path.is_file()
    ]
    folders = sorted({os.path.dirname(name) for name, _ in files})  # noqa: PTH120 - as bare as can be
    os.sync()
    cpu, wall = _cpu(), time.perf_counter()
    place = str(target)
    for name in folders:
        os.makedirs(f"{place}/{name}", exist_ok=True)  # noqa: PTH103 - as above
    for name, content in files:
        opened = os.open(f"{place}/{name}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        os.write(opened, content)
        os.close(opened)
    return _cpu() - cpu, time.perf_counter() - wall


def _cpu() -> float:
    """Seconds of CPU of this process and of those that it waited for."""
    used = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def main(part: str, *paths: str) -> None:
    """Measure one part and print CPU and wall seconds."""
    source, *target = map(Path, paths)
    measured = _write(source, *target) if part == "write" else _render(source)
    sys.stdout.write(json.dumps(measured) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
