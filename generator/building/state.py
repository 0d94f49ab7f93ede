"""What one build leaves for the next: hashes of the input, what came of each result file, and what the site was made of.

It lies in the user's cache folder, outside the project, so that no change to a project can bring one along; it is safe to
delete, and one that is damaged or of another program is ignored.
"""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Raw
from msgspec import Struct

from generator.building.engine import engine
from generator.building.sources import Source
from generator.building.sources import digest_of
from generator.model.standing import Outcome
from generator.model.standing import Standing
from generator.pipeline import Verdict
from generator.problems import Problem
from generator.publishing.places import Link
from generator.publishing.printing import Shape
from generator.publishing.shells import Shell
from generator.reading.readings import Reading
from generator.scoring.coverage import Report
from generator.search.body import Texts
from generator.search.entries import Prose
from generator.search.index import Part

StateType = TypeVar("StateType", bound=Struct)


class Card(Struct, frozen=True, array_like=True):
    """What came of one result file with the given `key`: its problems, and, where it could be scored, what others see of it.

    `entry` is its line in the index of the data files, `remarks` are its texts for the search, `locked` its scores for the
    lock, deflated: nobody needs them but the commands that deal with locks.
    """

    key: str
    problems: tuple[Problem, ...]
    report: Report | None
    outcome: Outcome | None
    entry: str
    remarks: Texts = ()
    locked: bytes = b""


class Cards(Struct, array_like=True):
    """What came of all result files by path; `seen_ns` is when the sources were looked at.

    `definitions` is the hash of the definitions, on which the `verdict` was reached; `digest` tells these cards from all others.
    """

    sources: dict[str, Source] = {}
    seen_ns: int = 0
    definitions: str = ""
    verdict: Verdict = Verdict()
    cards: dict[str, Card] = {}
    digest: str = ""


class OutcomeInShort(Struct, frozen=True, array_like=True):
    """Of an `Outcome` only where the unit stands; the rest is not even decoded."""

    standing: Standing


class CardInShort(Struct, frozen=True, array_like=True):
    """Of a `Card` only its key and where the unit stands."""

    key: str
    problems: Raw = Raw()
    report: Raw = Raw()
    outcome: OutcomeInShort | None = None


class CardsInShort(Struct, array_like=True):
    """`Cards` for whoever needs totals alone: a third of the time to load for a country."""

    sources: Raw = Raw()
    seen_ns: int = 0
    definitions: str = ""
    verdict: Verdict = Verdict()
    cards: dict[str, CardInShort] = {}


class Kept(Struct, array_like=True):
    """What the files of the definitions came to, by path."""

    files: dict[str, Reading] = {}


class Made(Struct, frozen=True, array_like=True):
    """A file of the site: the key of what it was made from, the shell it was filled into, and what the file system says of it."""

    key: str
    shell: str
    size: int
    changed_ns: int


class Rows(Struct, frozen=True, array_like=True):
    """The rows of one scorecard in its period's table: the key of what they were made from, and how many bytes they take."""

    key: str
    size: int


class Set(Struct, frozen=True, array_like=True):
    """One language as MkDocs set it; see `Typeset`."""

    address: str
    handwritten: tuple[str, ...]
    links: tuple[Link, ...]
    scripts: tuple[str, ...]
    hubs: tuple[str, ...]
    shells: tuple[tuple[Shape, Shell], ...]
    inputs: tuple[str, ...] | None
    prose: tuple[Prose, ...] = ()


class Last(Struct, array_like=True):
    """The last site. `everything` is the hash of all that it was made from and `key` of what MkDocs read of that.

    Both are empty where what MkDocs reads cannot be told; `watched` are the files and folders of it. `tables` are the
    tables by path: the units in the order of the table, each with its rows. `cards` is the digest of the cards that the
    site shows, and `groups` are the addresses of the pages of each group, see `presenting.groups`; `told` is what a group
    shows of the history of its files. `index` are the parts of the search index.
    """

    everything: str = ""
    key: str = ""
    watched: tuple[str, ...] = ()
    sets: dict[str, Set] = {}
    files: dict[str, Made] = {}
    tables: dict[str, dict[str, Rows]] = {}
    cards: str = ""
    groups: dict[str, list[str]] = {}
    told: dict[str, str] = {}
    index: dict[str, Part] = {}
    problems: tuple[Problem, ...] = ()
    pages: int = 0


class Store:
    """The folder that holds the state of one project."""

    def __init__(self, root: Path, folder: Path | None = None, *, is_used: bool = True) -> None:
        """`folder` is the cache folder to use, by default that of the user; one that is not used holds and keeps nothing."""
        home = folder or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "scorecards"
        self._is_used = is_used
        self.folder = home / _folder_of(root)
        self._root = root

    def load(self, kind: type[StateType], name: str) -> StateType:
        """The state of that kind and name; an empty one where there is none that can be used."""
        try:
            data = (self.folder / name).read_bytes() if self._is_used else b""
        except OSError:
            return kind()
        head, payload = data[:_HEAD], data[_HEAD:]
        if head != _seal(payload):
            return kind()
        try:
            return msgspec.msgpack.decode(payload, type=kind)
        except (msgspec.DecodeError, ValueError):
            return kind()

    def save(self, state: Struct, name: str) -> None:
        """Keep a state for the next build. A cache that cannot be written is no reason to fail."""
        if not self._is_used:
            return
        try:
            payload = msgspec.msgpack.encode(state)
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / "root").write_text(str(self._root), "utf-8")
            with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as file:
                file.write(_seal(payload))
                file.write(payload)
            # some file systems wait for the disk when one file replaces another
            (self.folder / name).unlink(missing_ok=True)
            Path(file.name).rename(self.folder / name)
            self._forget_projects_that_are_gone()
        except (OSError, UnicodeError):  # a name of a file may not be text
            return

    def _forget_projects_that_are_gone(self) -> None:
        for note in self.folder.parent.glob("*/root"):
            try:
                root = Path(note.read_text("utf-8"))
            except (OSError, UnicodeError):
                continue
            if note.parent.name == _folder_of(root) and not root.is_dir():
                shutil.rmtree(note.parent, ignore_errors=True)


def _folder_of(root: Path) -> str:
    """The name of the folder for a project: nothing else in the cache folder can have it by chance."""
    return f"{root.name}-{digest_of(str(root))[:12]}"


def _seal(payload: bytes) -> bytes:
    """What stands before a state: that it is ours, of this very program, and whole."""
    return hashlib.blake2b(payload, digest_size=32, key=bytes.fromhex(engine())).digest()


_HEAD = 32
