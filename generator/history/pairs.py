"""One scorecard before and after a change: what moved, and why."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import TypeVar

from generator.history.changes import At
from generator.history.changes import CardChange
from generator.history.changes import RowChange
from generator.history.changes import Stand
from generator.history.effects import Case
from generator.history.effects import Effects
from generator.history.effects import effects
from generator.history.kinds import without_texts
from generator.history.moments import Archive
from generator.history.moments import Moment
from generator.history.moments import Scored
from generator.history.moments import ScoredRow
from generator.history.places import at_path
from generator.history.renames import Renames
from generator.history.visibility import rule_is_public
from generator.history.visibility import unit_is_public
from generator.model.ledger import Cause
from generator.model.ledger import IndicatorMove
from generator.model.ledger import ScoreMove
from generator.model.ledger import Total
from generator.model.project import ReportedResults
from generator.model.result import Result
from generator.model.result import ResultFile
from generator.model.standing import WHOLE_REPORT
from generator.model.standing import Exact
from generator.model.standing import Revised
from generator.model.standing import exact

Row = TypeVar("Row")

NONE = Fraction(0)


@dataclass(frozen=True, kw_only=True)
class Version:
    """A result file as one moment has it: the rules, the content, what it reports, and what came of it."""

    moment: Moment
    blob: str
    reported: ReportedResults | None
    scored: Scored | None

    @classmethod
    def of(cls, archive: Archive, moment: Moment, path: str, blob: str) -> "Version":
        """The file `path` with a content by the rules of a moment."""
        return cls(
            moment=moment,
            blob=blob,
            reported=archive.reported(path, blob),
            scored=archive.scored(moment, path, blob),
        )

    def named(self, renames: Renames, moment: Moment) -> "Version":
        """The same in other names; `moment` is its moment in these."""
        reported, scored = self.reported, self.scored
        if reported is not None:
            reported = renames.reported(reported)
        if scored is not None and moment.framework is not None:
            of = moment.framework.id
            rows = {renames.indicator(of, name): row for name, row in scored.rows.items()}
            scored = replace(scored, rows=rows)
        return replace(self, moment=moment, reported=reported, scored=scored)

    @property
    def results(self) -> Mapping[str, Result]:
        """The results by indicator."""
        return {} if self.reported is None else self.reported.file.results

    def is_public(self, at: At) -> bool:
        """Whether it may be told in public; nothing may of what could not be scored, for it may be internal."""
        project = self.moment.project
        return (
            self.scored is not None
            and self.scored.is_public
            and unit_is_public(project, at.unit)
            and rule_is_public(project, at.framework)
        )


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A result file before and after a change; None on the side where it is not.

    `is_unread` tells that a state after the change, or between the two, cannot be scored; then `before` is the last that can be. A file that could
    not be scored before is a `before` without scorecard. `ruled` are the indicators whose rules are others.
    """

    path: str
    before: Version | None
    after: Version | None
    is_unread: bool
    ruled: Collection[str]

    @cached_property
    def at(self) -> At:
        """Whose scorecard it is."""
        return at_path(self.path)

    @cached_property
    def is_public(self) -> bool:
        """Whether both sides may be told in public, as far as anything is told of them."""
        sides = [each for each in (self._known_before, self.after) if each is not None]
        return bool(sides) and all(each.is_public(self.at) for each in sides)

    @property
    def is_internal(self) -> bool:
        """Whether a side that can be scored may not be told in public."""
        sides = (self._known_before, self.after)
        return any(
            each is not None and each.scored is not None and not each.is_public(self.at) for each in sides
        )

    @property
    def _known_before(self) -> Version | None:
        return None if self.before is None or self.before.scored is None else self.before

    @cached_property
    def card(self) -> CardChange | None:
        """What moved; None where nothing did."""
        old, new = _scored(self.before), _scored(self.after)
        rows = tuple(self._rows(old, new)) if old is not None and new is not None else ()
        stands = [None if each is None else each.stand for each in (old, new)]
        if not rows and stands[0] == stands[1] and (not self.is_unread or self._is_dark):
            return None
        return CardChange(at=self.at, before=stands[0], after=stands[1], effects=self._effects(), rows=rows)

    @cached_property
    def revised(self) -> tuple[Revised, ...]:
        """The revisions that the file declares and did not declare before."""
        return declared(_revised(self.before), _revised(self.after))

    def move(self) -> ScoreMove | None:
        """The same as the ledger keeps it; a revision that is declared later than the change that it explains is told too."""
        if self._is_dark or (self.card is None and not self.revised):
            return None
        old, new, card = _scored(self.before), _scored(self.after), self.card
        total = None if card is None else card.effects
        if card is None and old is not None and old.stand.total is not None:
            total = Effects(NONE, NONE, NONE, NONE)
        return ScoreMove(
            framework=self.at.framework,
            period=self.at.period,
            unit=self.at.unit,
            is_public=self.is_public,
            how="came" if self.before is None else "went" if self.after is None else "changed",
            before=None if old is None else total_of(old.stand),
            after=None if new is None else total_of(new.stand),
            is_unread=self.is_unread,
            effects=None if total is None else _effects_of(total),
            indicators=tuple(map(_indicator, () if card is None else card.rows)),
            revised=self.revised,
        )

    def _rows(self, old: Scored, new: Scored) -> Iterator[RowChange]:
        for name, first, then in paired(old.rows, new.rows):
            stands = [None if each is None else each.stand for each in (first, then)]
            if stands[0] != stands[1]:
                causes = tuple(self._causes(name, first, then))
                yield RowChange(id=name, before=stands[0], after=stands[1], causes=causes)

    def _causes(self, name: str, first: ScoredRow | None, then: ScoredRow | None) -> Iterator[Cause]:
        """What changed an indicator directly."""
        if first is None or then is None:
            yield "structure"
            return
        results = [{} if each is None else each.results for each in (self.before, self.after)]
        if self._is_other_file and without_texts(results[0].get(name)) != without_texts(results[1].get(name)):
            yield "data"
        if name in self.ruled:
            yield "criteria"
        if first.weight != then.weight:
            yield "weight"

    def _effects(self) -> Effects | None:
        """The change of the total by its causes; None also where half of the change cannot be scored."""
        first, then = _case(self.at, self.before), _case(self.at, self.after)
        if first is None or then is None or first.total is None or then.total is None:
            return None
        if self._is_by_same_rules:
            return Effects(then.total - first.total, NONE, NONE, NONE)
        try:
            return effects(first, then)
        except Exception:  # noqa: BLE001 - rules of two times put together may make no sense: then it has no parts
            return None

    @property
    def _is_dark(self) -> bool:
        """Whether the file is on both sides, and neither can be scored: nothing is known."""
        sides = [self.before, self.after]
        return None not in sides and all(_scored(each) is None for each in sides)

    @property
    def _is_other_file(self) -> bool:
        return self.before is None or self.after is None or self.before.blob != self.after.blob

    @property
    def _is_by_same_rules(self) -> bool:
        keys = {
            (each.moment.key, each.moment.unit_key(self.at.unit))
            for each in (self.before, self.after)
            if each is not None
        }
        return len(keys) == 1


def paired(
    before: Mapping[str, Row], after: Mapping[str, Row]
) -> Iterator[tuple[str, Row | None, Row | None]]:
    """The indicators of both sides, each with what it was and what it is: those of the new scorecard in order, then those that are gone."""
    for name in dict.fromkeys([*after, *before]):
        yield name, before.get(name), after.get(name)


def total_of(stand: Stand) -> Total:
    """A scorecard in short."""
    return Total(exact(stand.total), exact(stand.out_of_100), stand.grade)


def declared(old: Iterable[Revised], new: Iterable[Revised]) -> tuple[Revised, ...]:
    """The revisions that are among the new ones and were not among the old."""
    known, found = list(old), []
    for each in new:
        if each in known:
            known.remove(each)
        else:
            found.append(each)
    return tuple(found)


def _revised(version: Version | None) -> Iterator[Revised]:
    """Every revision that a result file declares."""
    file = file_of(version)
    if file is None:
        return
    yield from (Revised.of(WHOLE_REPORT, each) for each in file.revisions)
    for name, result in file.results.items():
        yield from (Revised.of(name, each) for each in result.revisions)


def _scored(version: Version | None) -> Scored | None:
    return None if version is None else version.scored


def file_of(version: Version | None) -> ResultFile | None:
    """What a result file reports; None where there is none, or it cannot be read."""
    return None if version is None or version.reported is None else version.reported.file


def _case(at: At, version: Version | None) -> Case | None:
    if version is None or version.scored is None or version.reported is None:
        return None
    framework, unit = version.moment.framework, version.moment.project.units.get(at.unit)
    if framework is None or unit is None:
        return None
    return Case(
        project=version.moment.project,
        framework=framework,
        unit=unit,
        reported=version.reported,
        total=version.scored.stand.total,
    )


def _effects_of(found: Effects) -> tuple[Exact, Exact, Exact, Exact]:
    data, criteria, weight, structure = map(str, found)
    return data, criteria, weight, structure


def _indicator(row: RowChange) -> IndicatorMove:
    before, after = (
        None if each is None else (each.status, exact(each.score)) for each in (row.before, row.after)
    )
    return IndicatorMove(row.id, before, after, row.causes)
