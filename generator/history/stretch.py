"""A stretch of the history of one framework, told as a whole: the changes, and what all results come to by the rules of today.

It is a job that can be done anywhere the folder is seen. What it has found out goes into the next stretch, so that nothing is found out again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import NamedTuple

from generator.history.moments import Archive
from generator.history.moments import digest
from generator.history.pairs import Version
from generator.history.pairs import total_of
from generator.history.places import at_path
from generator.history.walking import Gap
from generator.history.walking import Part
from generator.history.walking import Step
from generator.history.walking import Walk
from generator.model.ledger import Total
from generator.reading.blobs import Blobs
from generator.reading.project import without_collecting
from generator.reading.readings import Reading


class Made(NamedTuple):
    """What a scorecard of the history was made from: the rules by the name of their files, what tells them and the unit, the result file."""

    rules: str
    key: str
    unit_key: str
    blob: str


class Came(NamedTuple):
    """What came of results by rules: the scorecard in short, None where nothing did, and whether it may be told in public."""

    total: Total | None
    is_public: bool


NOTHING = Came(None, is_public=True)
"""Of results that are not there, or cannot be scored."""


class Known(NamedTuple):
    """What has been found out about the history of one framework.

    `made` has by commit and path what each scorecard that moved was made from, `rules` the files that these rules were, `totals` what came of
    results by rules other than those of their time, and `gaps` what cannot be read at the end.
    """

    made: dict[str, dict[str, Made]]
    rules: dict[str, dict[str, str]]
    totals: dict[str, Came]
    gaps: dict[str, Gap]


class Today(NamedTuple):
    """Results as a change left them by the rules of today, and the results of today by the rules as the change left them."""

    rules: Came
    results: Came


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The changes of a framework that are to be told, the oldest first; `start` are its files and the units before them.

    `kept` are readings of the definitions, which spare some work.
    """

    root: Path
    framework: str
    steps: tuple[Step, ...]
    start: Mapping[str, str]
    known: Known
    kept: Mapping[str, Reading] = field(default_factory=dict)


class Walked(NamedTuple):
    """What a stretch comes to: by commit what each of its changes did, by commit and path what every scorecard comes to today, and what is known."""

    framework: str
    parts: dict[str, Part]
    today: dict[str, dict[str, Today]]
    known: Known


@without_collecting()
def walk(stretch: Stretch) -> Walked:
    """Tell a stretch. Raises `NoGitError` where git does not start."""
    with Blobs(stretch.root) as blobs:
        archive = Archive(stretch.framework, blobs, stretch.kept)
        standing = Walk(archive, stretch.start, stretch.known.gaps)
        made, rules = dict(stretch.known.made), dict(stretch.known.rules)
        parts = {}
        for step in stretch.steps:
            part, versions = standing.step(step)
            parts[step.hash] = part
            if part.renames:  # what moved before is looked for under its name of today
                made = {
                    name: {part.renames.path(path): each for path, each in found.items()}
                    for name, found in made.items()
                }
            made[step.hash] = {path: _made(path, each, rules) for path, each in versions.items()}
        clock = _Clock(archive, standing, rules, stretch.known.totals)
        today = {
            name: {path: clock.today(path, each) for path, each in found.items()}
            for name, found in made.items()
        }
        return Walked(stretch.framework, parts, today, Known(made, rules, clock.totals, standing.gaps))


def _made(path: str, version: Version, rules: dict[str, dict[str, str]]) -> Made:
    moment = version.moment
    name = digest(*sorted(moment.files.items()))
    rules[name] = dict(moment.files)
    return Made(name, moment.key, moment.unit_key(at_path(path).unit), version.blob)


class _Clock:
    """Scores results as of one day by the rules of another. `totals` are all that were asked for."""

    def __init__(
        self, archive: Archive, now: Walk, rules: Mapping[str, Mapping[str, str]], known: Mapping[str, Came]
    ) -> None:
        self._archive, self._now, self._rules, self._known = archive, now, rules, known
        self.totals: dict[str, Came] = {}

    def today(self, path: str, then: Made) -> Today:
        """What the results of then come to by the rules of today, and those of today by the rules of then."""
        moment, blob = self._now.moment, self._now.results.get(path, "")
        now = Made("", moment.key, moment.unit_key(at_path(path).unit), then.blob)
        return Today(self._came(path, now), self._came(path, then._replace(blob=blob)))

    def _came(self, path: str, made: Made) -> Came:
        """What came of a result file; its rules are those of today where they have the same key."""
        name = digest(made.key, made.unit_key, made.blob, path)
        found = self.totals.get(name) or self._known.get(name)
        if found is None:
            found = self._score(path, made) if made.key and made.blob else NOTHING
        self.totals[name] = found
        return found

    def _score(self, path: str, made: Made) -> Came:
        now, at = self._now.moment, at_path(path)
        is_of_today = (made.key, made.unit_key) == (now.key, now.unit_key(at.unit))
        moment = now if is_of_today else self._archive.moment(self._rules[made.rules], made.key)
        version = Version.of(self._archive, moment, path, made.blob)
        if version.scored is None:
            return NOTHING
        return Came(total_of(version.scored.stand), version.is_public(at))
