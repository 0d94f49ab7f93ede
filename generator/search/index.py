"""The index of a site, in parts: each is made anew only where what it is made from has changed."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import MutableMapping
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any
from typing import NamedTuple

import msgspec

from generator.model.standing import Standing
from generator.model.unit import POSITION
from generator.presenting.standings import Standings
from generator.search.body import Texts
from generator.search.body import body_table
from generator.search.catalog import entries_table
from generator.search.catalog import scorecards_table
from generator.search.catalog import unit_tables
from generator.search.defined import defined
from generator.search.entries import Entry
from generator.search.entries import Prose
from generator.search.entries import Words
from generator.search.entries import pages
from generator.search.entries import words
from generator.search.files import MANIFEST
from generator.search.files import Files
from generator.search.files import manifest
from generator.search.files import path_of
from generator.search.synonyms import synonym_tables

FORMAT = 2
"""Goes up with every change to what the files hold."""

Place = tuple[str, str, str]
"""A scorecard by its framework, its period and its unit."""


class Part(NamedTuple):
    """A part of the index as it was made: the key of what from, its files by path, what the manifest says of it as JSON."""

    key: str
    paths: tuple[str, ...]
    told: bytes


Made = tuple[Part, Mapping[str, bytes]]
"""A part with its files by path."""


@dataclass(frozen=True)
class Index:
    """What the index of one site is made from.

    `prose` are the handwritten pages by language, `remarks` the texts of scorecards; `definitions` is the hash of what the
    atlas of the standings was read from, and may be empty where no index is made of another.
    """

    seen: Standings
    prose: Mapping[str, Sequence[Prose]]
    remarks: Mapping[Place, Texts]
    definitions: str = ""

    def parts(self) -> Iterator[tuple[str, str, Callable[[Files], Any]]]:
        """Each part by name, with the key of what it is made from and what makes its files and tells of them."""
        yield "entries", _key(self.definitions, self.prose, self._compared), self._entries
        yield "units", _key(self.definitions), self._units
        for at, standings in self.seen.by_period.items():
            graded = [(each.unit, each.grade) for each in standings]
            yield "/".join(at), _key(self.definitions, graded), self._scorecards(at, standings)
        remarks = [(each, texts) for each in self._places if (texts := self.remarks.get(each))]
        yield "remarks", _key(self.definitions, remarks), lambda files: self._remarks(remarks, files)

    @cached_property
    def _compared(self) -> list[tuple[str, str]]:
        """The periods with results of units that are compared with each other: persons are not."""
        units = self.seen.atlas.units
        return [
            at
            for at, standings in self.seen.by_period.items()
            if any(units[each.unit].kind != POSITION for each in standings)
        ]

    @property
    def _places(self) -> Iterator[Place]:
        return ((each.framework, each.period, each.unit) for each in self.seen.all)

    def _entries(self, files: Files) -> dict[str, Any]:
        """All that can be found but units and scorecards, and the words that the others share."""
        atlas = self.seen.atlas
        found: list[Entry] = [*defined(atlas, self._compared), *pages(self.prose)]
        frameworks = list(atlas.frameworks)
        body = body_table([each.passages for each in found], files)
        return {
            "entries": files.add({**entries_table(found, frameworks), "body": body, **synonym_tables(atlas)}),
            "frameworks": [self._framework(each) for each in frameworks],
            "unitKinds": [self._kind(each) for each in self._kinds],
            "grades": list(self._grades),
        }

    def _framework(self, name: str) -> dict[str, Any]:
        rules = self.seen.atlas.frameworks[name].rules
        return {
            "id": name,
            "title": words(rules.short_title),
            "periods": [[each.id, *words(each.title)] for each in reversed(rules.periods)],
        }

    def _units(self, files: Files) -> dict[str, Any]:
        return {"units": [files.add(each) for each in unit_tables(self.seen, self._kinds)]}

    def _scorecards(
        self, at: tuple[str, str], standings: Sequence[Standing]
    ) -> Callable[[Files], dict[str, Any]]:
        def make(files: Files) -> dict[str, Any]:
            numbers = [self._numbers[each.unit] for each in standings]
            grades = [self._grade(each) for each in standings]
            return {"scorecards": [[*at, files.add(scorecards_table(numbers, grades))]]}

        return make

    def _remarks(self, remarks: Sequence[tuple[Place, Texts]], files: Files) -> dict[str, Any]:
        """The texts of scorecards, and to which scorecard each belongs."""
        if not remarks:
            return {}
        where: dict[str, list[int]] = {}
        for (framework, period, unit), _ in remarks:
            where.setdefault(f"{framework}/{period}", []).append(self._numbers[unit])
        body = body_table([texts for _, texts in remarks], files)
        return {"remarks": files.add({"where": where, "body": body})}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The number of each unit, in the order of the units."""
        return {name: number for number, name in enumerate(self.seen.atlas.units)}

    @cached_property
    def _kinds(self) -> list[str]:
        """The kinds of units that there are."""
        return list(self.seen.atlas.kind_sizes)

    def _kind(self, kind: str) -> Words:
        return (
            words(self.seen.atlas.project.kinds.get(kind))
            if kind in self.seen.atlas.project.kinds
            else (kind, kind)
        )

    @cached_property
    def _grades(self) -> dict[Words, int]:
        """The number of each grade by its name: grades of the same name are one, whatever scale they stand in."""
        scales = [
            grades
            for framework in self.seen.atlas.frameworks.values()
            for grades in (framework.rules.grades, *framework.rules.grades_for)
            if grades is not None
        ]
        found: dict[Words, int] = {}
        for band in (band for grades in scales for band in grades.bands):
            found.setdefault(words(band.title), len(found))
        return found

    def _grade(self, standing: Standing) -> int:
        """The number of the grade of a scorecard; -1 where it has none."""
        at = standing.framework, standing.period, self.seen.atlas.units[standing.unit].kind
        if at not in self._scales:
            rules = self.seen.atlas.frameworks[at[0]].rules
            grades = rules.grades_of(at[2], at[1])
            bands = grades.bands if grades else ()
            self._scales[at] = {band.id: self._grades[words(band.title)] for band in bands}
        return self._scales[at].get(standing.grade or "", -1)

    @cached_property
    def _scales(self) -> dict[tuple[str, str, str], dict[str, int]]:
        return {}


def make(key: str, work: Callable[[Files], Any]) -> Made:
    """Make a part of an index; returns it with its files."""
    files = Files()
    told = work(files)
    return Part(key, tuple(files.made), msgspec.json.encode(told)), files.made


def whole(parts: Iterable[Part]) -> bytes:
    """The manifest of an index of these parts: what they tell, put together."""
    told: dict[str, Any] = {"format": FORMAT, "scorecards": [], "units": [], "remarks": None}
    for part in parts:
        for key, value in msgspec.json.decode(part.told).items():
            told[key] = [*told[key], *value] if key == "scorecards" else value
    return manifest(told)


MANIFEST_PATH = path_of(MANIFEST)
"""Where the reader's browser begins."""


def index_files(index: Index, known: MutableMapping[str, Made] | None = None) -> dict[str, bytes]:
    """A whole index, its files by path.

    What is `known` by the names of parts, as the last index was made, is taken over where it still holds, and kept anew.
    """
    known = {} if known is None else known
    found: dict[str, Made] = {}
    for name, key, work in index.parts():
        last = known.get(name)
        found[name] = last if last is not None and last[0].key == key else make(key, work)
    known.clear()
    known.update(found)
    files = {path: content for _, made in found.values() for path, content in made.items()}
    return {**files, MANIFEST_PATH: whole(part for part, _ in found.values())}


def _key(*parts: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    return blake2b(msgspec.json.encode((FORMAT, parts)), digest_size=16).hexdigest()
