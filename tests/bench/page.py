"""What a scorecard's page costs once its scores are there: `python -m tests.bench.page [UNITS]`.

The pages of every unit are made in both languages, filled into their shells and written, one after the other in one process: for the
25 indicators of the synthetic nation, and for 12 of them.
"""

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from generator import pipeline
from generator.model.scorecard import Scorecard
from generator.presenting.atlas import Atlas
from generator.presenting.language import BOTH
from generator.presenting.page import Page
from generator.presenting.pages.scorecard import scorecard_pages
from generator.presenting.web import Web
from generator.publishing.build import set_type
from generator.publishing.edition import write_file
from generator.publishing.printing import printed
from generator.publishing.typeset import Typeset
from tests.bench import ours
from tests.bench.machine import machine
from tests.nation.world import FRAMEWORK_ID
from tests.nation.world import PERIOD_ID

TWELVE = {"services": 40, "administration": 40, "people": 20}
"""The perspectives of the smaller nation with their weights: five indicators, five, and the first two of the third."""

FOLDER = ours.REPOSITORY / "build" / "bench"
UNITS = 400
ROUNDS = 5
STAGES = ("made", "filled", "written")


def main(units: str = str(UNITS)) -> None:
    """Print a table of milliseconds of CPU a page."""
    say = sys.stdout.write
    say(f"{units} units, two pages each, median of {ROUNDS} rounds, ms CPU a page\n\n")
    say(f"| Indicators | HTML KB | {' | '.join(STAGES)} | together |\n|{' --: |' * 6}\n")
    for count in (12, 25):
        FOLDER.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
            root = Path(folder) / "nation"
            ours.write_project(root, int(units))
            if count == 12:
                _keep_twelve(root)
            rounds = list(_measured(root))
        parts = [statistics.median(each[stage] for each in rounds) for stage in range(len(STAGES))]
        figures = " | ".join(f"{each:.2f}" for each in (*parts, sum(parts)))
        say(f"| {count} | {rounds[0][-1]:.1f} | {figures} |\n")
    say("\n" + "".join(f"- {name}: {value}\n" for name, value in machine(ours.REPOSITORY).items()))


def _keep_twelve(root: Path) -> None:
    """Leave twelve indicators in a nation."""
    place = root / "frameworks" / FRAMEWORK_ID / "framework.yml"
    framework = yaml.safe_load(place.read_text("utf-8"))
    perspectives = [each for each in framework["perspectives"] if each["id"] in TWELVE]
    kept: set[str] = set()
    for each in perspectives:
        rows = each["indicators"] = each["indicators"][: 2 if each["id"] == "people" else 5]
        each["weight"] = TWELVE[each["id"]]
        for row in rows:
            row["weight"] = each["weight"] / len(rows)
        kept |= {row["id"] for row in rows}
    framework["perspectives"] = perspectives
    place.write_text(yaml.safe_dump(framework, allow_unicode=True), "utf-8")
    for path in (place.parent / "indicators").glob("*.yml"):
        if path.stem not in kept:
            path.unlink()
    for path in (root / "results" / FRAMEWORK_ID / PERIOD_ID).glob("*.yml"):
        results = yaml.safe_load(path.read_text("utf-8"))
        results["results"] = {name: row for name, row in results["results"].items() if name in kept}
        path.write_text(yaml.safe_dump(results, allow_unicode=True), "utf-8")


def _measured(root: Path) -> Iterator[tuple[float, ...]]:
    """For each round the milliseconds a page of each stage, and the kilobytes of a page."""
    scored = pipeline.score(root)
    if scored.has_errors:
        sys.exit("\n".join(map(str, scored.problems[:5])))
    atlas = Atlas(project=scored.project, notes=(), internal=False, glossary=scored.glossary)
    site = root / "site"
    typesets = set_type(root, site, internal=False)
    for _ in range(ROUNDS):
        webs = [Web(atlas, language) for language in BOTH]
        gc.collect()
        spent = [0.0] * len(STAGES)
        size = pages = 0
        for scorecard in scored.scorecards:
            for stage, seconds, taken in _page_by_page(webs, scorecard, typesets, site):
                spent[stage] += seconds
                size += taken
            pages += len(webs)
        yield *(1000 * each / pages for each in spent), size / pages / 1000


def _page_by_page(
    webs: list[Web], scorecard: Scorecard, typesets: dict[str, Typeset], site: Path
) -> Iterator[tuple[int, float, int]]:
    """Each stage with the seconds that it took and the bytes that it wrote."""
    start = time.process_time()
    found: list[Page] = list(scorecard_pages(webs, scorecard))
    yield 0, time.process_time() - start, 0
    for web, page in zip(webs, found, strict=True):
        shell = typesets[web.language.code].shell(page)  # the first of its shape makes it
        start = time.process_time()
        html = printed(shell, page)
        yield 1, time.process_time() - start, 0
        start = time.process_time()
        write_file(f"{site}/{web.language.code}-{page.url}", html)
        yield 2, time.process_time() - start, len(html)


if __name__ == "__main__":
    main(*sys.argv[1:])
