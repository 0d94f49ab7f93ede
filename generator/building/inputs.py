"""What a build is made from, looked at once: hashes of the definitions, of every result file, and of what MkDocs reads."""

import time
from collections.abc import Collection
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path

from generator.building.jobs import DEFINITIONS
from generator.building.sources import Source
from generator.building.sources import digest_of_all
from generator.building.sources import sources
from generator.building.state import Cards

DATA = ("frameworks", "results", "docs/glossary.yml")
"""What scores and generated pages are made from."""

CONFIGURATION = ("mkdocs.yml", "mkdocs.en.yml")
"""What tells MkDocs what to read."""

SETTING = ("docs", *CONFIGURATION)
"""What MkDocs reads, as long as a project does not say otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The sources at or below some places of the project by path, and when they were looked at (in nanoseconds)."""

    places: frozenset[str]
    sources: dict[str, Source]
    seen_ns: int
    _digests: dict[frozenset[str], str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def definitions(self) -> str:
        """The hash of frameworks, units and glossary."""
        return self.digest(DEFINITIONS)

    def below(self, places: Collection[str]) -> dict[str, Source]:
        """The sources at or below some places."""
        folders = tuple(f"{place}/" for place in places)
        return {
            path: source
            for path, source in self.sources.items()
            if path in places or path.startswith(folders)
        }

    def digest(self, places: Collection[str]) -> str:
        """The hash of everything at or below some places."""
        wanted = frozenset(places)
        if wanted not in self._digests:
            self._digests[wanted] = digest_of_all(self.below(wanted))
        return self._digests[wanted]

    def still_hold(self, root: Path, places: Collection[str]) -> bool:
        """Whether everything at or below some places of `root` is as it was when it was looked at."""
        return sources(root, places, self.sources, self.seen_ns) == self.below(places)


def look(root: Path, last: Cards, besides: Iterable[str] = ()) -> Inputs:
    """Look at everything that the site of `root` is made from; MkDocs was seen to read the files and folders `besides` too."""
    seen_ns = time.time_ns()  # tells which files' times can be trusted next time, and nothing else
    places = frozenset({*DATA, *SETTING, *besides})
    found = sources(root, sorted(places), last.sources, last.seen_ns)
    return Inputs(places=places, sources=found, seen_ns=seen_ns)
