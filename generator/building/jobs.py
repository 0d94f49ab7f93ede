"""The work that can be done anywhere: a few result files examined and printed, a few planned pages printed.

A job names files and pages and brings what little else it needs, so that it can be sent to another process or another machine
which sees the same folders. What all jobs of a build share is read once in each process.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

import msgspec

from generator import pipeline
from generator.building.engine import engine
from generator.building.locking import deflated
from generator.building.sources import UNREADABLE
from generator.building.sources import digest_of_all
from generator.building.sources import digest_of_content
from generator.building.sources import sources
from generator.building.state import Card
from generator.building.state import Made
from generator.model.scorecard import Scorecard
from generator.model.standing import outcome
from generator.presenting.atlas import Atlas
from generator.presenting.chronicled import CardHistory
from generator.presenting.data import scorecard_json
from generator.presenting.data_csv import csv_rows
from generator.presenting.data_index import index_entry
from generator.presenting.language import BOTH
from generator.presenting.locked import locked
from generator.presenting.page import Page
from generator.presenting.pages import make_page
from generator.presenting.pages.scorecard import scorecard_pages
from generator.presenting.plan import PagePlan
from generator.presenting.urls import scorecard_data
from generator.presenting.web import Web
from generator.publishing.edition import write_file
from generator.publishing.printing import NoShellError
from generator.publishing.printing import Printer
from generator.publishing.printing import printed
from generator.reading.project import without_collecting
from generator.scoring.coverage import report_of
from generator.search.remarks import remarks_of

DEFINITIONS = ("frameworks", "results/units.yml", "docs/glossary.yml", "mkdocs.yml")
"""Where the definitions stand below the root of a project; mkdocs.yml says where everybody can read the files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What all jobs of a build share: the project, the hash of its definitions, and whether internal records are shown."""

    root: Path
    definitions: str
    internal: bool
    engine: str = field(default_factory=engine)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Where pages are printed: the folder of the edition and, by language, the folder below it and the printer."""

    folder: Path
    printers: dict[str, tuple[str, Printer]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsJob:
    """Result files to examine, and to print where there is an output; `histories` are their recorded changes, by path."""

    context: Context
    paths: Sequence[str]
    output: Output | None
    histories: Mapping[str, CardHistory] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlansJob:
    """Planned pages to print in every language."""

    context: Context
    plans: Sequence[PagePlan]
    output: Output


@dataclass(slots=True)
class Done:
    """What came of a job: cards by path, files made by path, and pages (language, key, page) whose shape has no shell yet.

    `rows` are the rows of printed scorecards in the tables of their periods, by the path of the result file.
    """

    cards: dict[str, Card] = field(default_factory=dict)
    rows: dict[str, bytes] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    unprinted: list[tuple[str, str, Page]] = field(default_factory=list)


class StaleError(Exception):
    """A worker runs another program, or sees other files, than the build that it works for."""


@dataclass(frozen=True)
class Desk:
    """The definitions of one build, read and ready in this process."""

    context: Context
    definitions: pipeline.Definitions

    @cached_property
    def atlas(self) -> Atlas:
        """What of the definitions may be seen."""
        notes = pipeline.notes_of(self.definitions.problems)
        return Atlas(
            project=self.definitions.project,
            notes=notes,
            internal=self.context.internal,
            glossary=self.definitions.glossary,
        )

    @cached_property
    def webs(self) -> tuple[Web, ...]:
        """What pages are made with, in each language."""
        return tuple(Web(self.atlas, language) for language in BOTH)

    def web(self, language: str) -> Web:
        """What pages are made with in one language."""
        return next(web for web in self.webs if web.language.code == language)

    def shows(self, scorecard: Scorecard) -> bool:
        """Whether a scorecard is published."""
        return self.context.internal or scorecard.is_public


_desks: dict[Context, Desk] = {}


def desk(context: Context) -> Desk:
    """The desk of a build in this process; it is set up where the process has none yet, from the files themselves.

    Raises `StaleError` when this is not the program, or these are not the definitions, that the build was begun with.
    """
    found = _desks.get(context)
    if found is None:
        if context.engine != engine():
            raise StaleError("a worker runs another version of the program than the build")
        if context.definitions != definitions_key(context.root):
            raise StaleError("the definitions have changed since the build began")
        found = set_up(Desk(context, pipeline.define(context.root)))
    return found


def set_up(new: Desk) -> Desk:
    """Make a desk the one of this process, in place of the last one."""
    _desks.clear()
    _desks[new.context] = new
    return new


def definitions_key(root: Path) -> str:
    """The hash of all definitions below a root, read anew."""
    return digest_of_all(sources(root, DEFINITIONS, {}, 0))


@without_collecting()
def do_cards(job: CardsJob) -> Done:
    """Examine result files, and print their scorecards where the job has an output."""
    at, done = desk(job.context), Done()
    for path in job.paths:
        data, digest = _content(job.context.root / path)
        key = card_key(job.context, digest)
        examined = pipeline.examine(at.definitions, job.context.root, path, data)
        scorecard = examined.scorecard
        if scorecard is None:
            done.cards[path] = Card(key, examined.problems, None, None, "")
            continue
        found = outcome(scorecard)
        rules = at.definitions.project.frameworks[scorecard.framework].rules
        entry = index_entry(rules, found.standing)
        remarks = remarks_of(scorecard)
        scores = deflated(locked(rules, scorecard))
        done.cards[path] = Card(key, examined.problems, report_of(scorecard), found, entry, remarks, scores)
        if job.output is not None and at.shows(scorecard):
            history = job.histories.get(path, ())
            _print_card(at, job.output, scorecard, key=key, done=done, history=history)
            done.rows[path] = csv_rows(rules, scorecard).encode()
    return done


def _content(path: Path) -> tuple[bytes | None, str]:
    """The bytes of a result file and their hash, which may be another than when the build looked; None where reading tells why."""
    try:
        data = path.read_bytes()
    except OSError:
        return None, UNREADABLE
    return data, digest_of_content(data)


def _print_card(  # noqa: PLR0913 - what is printed, where, and what is noted of it
    at: Desk, output: Output, scorecard: Scorecard, *, key: str, done: Done, history: CardHistory
) -> None:
    """Print the pages of one scorecard and write its data file."""
    key = page_key(key, history)
    for web, page in zip(at.webs, scorecard_pages(at.webs, scorecard, history), strict=True):
        _print(output, web.language.code, page, key, done)
    rules = at.definitions.project.frameworks[scorecard.framework].rules
    path = scorecard_data(scorecard.framework, scorecard.period, scorecard.unit)
    done.made[path] = write(output.folder, path, scorecard_json(rules, scorecard, history), key)


@without_collecting()
def do_plans(job: PlansJob) -> Done:
    """Print planned pages in every language."""
    at, done = desk(job.context), Done()
    for plan in job.plans:
        key = plan_key(job.context, plan)
        for web in at.webs:
            page = make_page(web, plan)
            _print(job.output, web.language.code, page, key, done)
    return done


def _print(output: Output, language: str, page: Page, key: str, done: Done) -> None:
    below, printer = output.printers[language]
    try:
        shell = printer.shell(page)
    except NoShellError:
        done.unprinted.append((language, key, page))
    else:
        path = below + page.url
        done.made[path] = write(output.folder, path, printed(shell, page), key, shell.mark)


def write(folder: Path, path: str, content: bytes, key: str, shell: str = "") -> Made:
    """Write a file of the site, and note what it was made from."""
    record = write_file(f"{folder}/{path}", content)
    return Made(key, shell, record.st_size, record.st_mtime_ns)


def card_key(context: Context, digest: str) -> str:
    """The key of what comes of a result file with that hash."""
    return f"{context.definitions[:16]}-{digest}"


def page_key(key: str, history: CardHistory) -> str:
    """The key of a scorecard's page and its data: that of its card, and where changes of it are recorded a digest of them."""
    return f"{key}-{blake2b(_encoded(history), digest_size=8).hexdigest()}" if history else key


_encoded = msgspec.msgpack.Encoder().encode


def plan_key(context: Context, plan: PagePlan) -> str:
    """The key of the pages of a plan."""
    return plan.key(context.definitions)
