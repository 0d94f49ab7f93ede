"""Two checkouts compared: what of either is read and scored is only what a change can have moved."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from generator.building.examining import CARDS
from generator.building.examining import kept_readings
from generator.building.state import CardsInShort
from generator.building.state import Store
from generator.building.team import Team
from generator.history.alarm_places import place_of
from generator.history.alarms import deadline_alarms
from generator.history.alarms import grade_alarms
from generator.history.alarms import grades_at
from generator.history.alarms import owner_alarms
from generator.history.alarms import result_alarms
from generator.history.alarms import rule_alarms
from generator.history.answers import answer_to
from generator.history.changes import Alarm
from generator.history.changes import At
from generator.history.changes import CardChange
from generator.history.changes import Diff
from generator.history.changes import RowChange
from generator.history.changes import RowStand
from generator.history.changes import Stand
from generator.history.effects import Case
from generator.history.effects import Effects
from generator.history.effects import effects
from generator.history.kinds import rule_changes
from generator.history.kinds import without_texts
from generator.history.places import at_path
from generator.history.places import is_result
from generator.history.places import result_path
from generator.history.places import rule_of
from generator.model.ledger import Cause
from generator.model.lock import is_lock
from generator.model.result import ResultFile
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.problems import Problem
from generator.problems import errors
from generator.reading.checkout import Checkout
from generator.reading.project import without_collecting
from generator.reviewing.ranking import ranks_of
from generator.reviewing.sides import Read
from generator.reviewing.sides import Side
from generator.reviewing.sides import sides_of
from generator.reviewing.visibility import Shown


def compare(before: Checkout, after: Checkout, store: Store, team: Team, *, internal: bool = False) -> Diff:
    """All that lies between two checkouts; of what is internal on either side only how much it is, unless `internal`.

    Raises `NoGitError`, and `TeamError` when a worker is lost.
    """
    last = store.load(CardsInShort, CARDS)
    with without_collecting(), sides_of(before, after, kept_readings(store), last) as (old, new):
        return _Comparison(old, new, last, team, internal=internal).diff()


class _Comparison:
    """Both sides of one change, and what has been found out about them."""

    def __init__(self, old: Side, new: Side, last: CardsInShort, team: Team, *, internal: bool) -> None:
        self._old, self._new = old, new
        self._last, self._team = last, team
        self._shown = Shown(old.project, new.project, internal=internal)
        before, after = old.project.frameworks, new.project.frameworks
        self._rules = [
            rule
            for name in dict.fromkeys([*after, *before])
            for rule in rule_changes(name, before.get(name), after.get(name))
            if self._shown.rule(rule.framework, rule.indicator)
        ]

    def diff(self) -> Diff:
        old, new = self._old, self._new
        paths = sorted(self._affected())
        before, after = self._read(old, paths), self._read(new, paths)
        every = {path: (before.get(path), after.get(path)) for path in paths}
        read = {path: pair for path, pair in every.items() if self._shown.result(at_path(path), pair)}
        cards = [
            card for path, pair in read.items() if (card := self._card(at_path(path), *pair)) is not None
        ]
        ranked = self._ranked(cards)
        hidden = every.keys() - read.keys()
        texts, details = self._quiet(read, {card.at for card in ranked}, hidden)
        moved = {result_path(card.at) for card in ranked}
        return Diff(
            base=old.checkout.commit,
            head=new.checkout.commit,
            projects=(old.project, new.project),
            alarms=tuple(self._placed(each, read) for each in self._alarms(read, ranked)),
            cards=tuple(ranked),
            rules=tuple(self._rules),
            texts=tuple(texts),
            details=tuple(details),
            unchanged=len({*old.results, *new.results} - moved - hidden),
            hidden=len(hidden),
            unread=tuple(self._unread()),
            renamed=tuple(each for each in old.renames if self._shown.renamed(each)),
        )

    def _unread(self) -> Iterator[Problem]:
        """What stands in the way of scoring on either side."""
        for side in (self._old, self._new):
            yield from (
                each for each in errors(side.definitions.problems) if self._shown.file(each.place.path)
            )

    def _affected(self) -> Iterator[str]:
        """The result files that a change can have moved: those that are others, and those whose rules or units are."""
        old, new = self._old.results, self._new.results
        frameworks = {
            name
            for name in {*self._old.project.frameworks, *self._new.project.frameworks}
            if self._old.project.frameworks.get(name) != self._new.project.frameworks.get(name)
        }
        before, after = self._old.project.units, self._new.project.units
        units = {name for name in {*before, *after} if before.get(name) != after.get(name)}
        for path in {*old, *new}:
            at = at_path(path)
            if old.get(path) != new.get(path) or at.framework in frameworks or at.unit in units:
                yield path

    def _read(self, side: Side, paths: Collection[str]) -> dict[str, Read]:
        """Those of the files that one side has."""
        known = side.results
        contents = side.contents([path for path in paths if path in known])
        return {path: side.read(path, content) for path, content in contents.items()}

    def _card(self, at: At, old: Read | None, new: Read | None) -> CardChange | None:
        if any(each is not None and each.is_left_out for each in (old, new)):
            return None
        first, then = (None if each is None else each.scorecard for each in (old, new))
        problems = tuple(problem for each in (old, new) if each is not None for problem in each.problems)
        rows = tuple(self._rows(old, new)) if first and then else ()
        stands = [None if each is None else _stand(each) for each in (first, then)]
        if not problems and not rows and stands[0] == stands[1]:
            return None
        return CardChange(
            at=at,
            before=stands[0],
            after=stands[1],
            effects=self._effects(at, old, new),
            rows=rows,
            problems=problems,
        )

    def _effects(self, at: At, old: Read | None, new: Read | None) -> Effects | None:
        cases = [self._case(side, at, each) for side, each in ((self._old, old), (self._new, new))]
        first, then = cases
        return None if first is None or then is None else effects(first, then)

    def _case(self, side: Side, at: At, read: Read | None) -> Case | None:
        if read is None or read.scorecard is None or read.reported is None:
            return None
        return Case(
            project=side.project,
            framework=side.project.frameworks[at.framework],
            unit=side.project.units[at.unit],
            reported=read.reported,
            total=read.scorecard.total,
        )

    def _rows(self, old: Read | None, new: Read | None) -> Iterator[RowChange]:
        """The indicators that moved, in the order of the new scorecard, then those that are gone."""
        if old is None or new is None or old.scorecard is None or new.scorecard is None:
            return
        before = {row.id: row for row in old.scorecard.rows}
        after = {row.id: row for row in new.scorecard.rows}
        for name in dict.fromkeys([*after, *before]):
            first, then = before.get(name), after.get(name)
            stands = [None if each is None else _row_stand(each) for each in (first, then)]
            if stands[0] != stands[1]:
                causes = tuple(self._causes(new.scorecard.framework, first, then))
                yield RowChange(id=name, before=stands[0], after=stands[1], causes=causes)

    def _causes(
        self, framework: str, first: IndicatorScore | None, then: IndicatorScore | None
    ) -> Iterator[Cause]:
        """What changed an indicator directly."""
        if first is None or then is None:
            yield "structure"
            return
        if without_texts(first.result) != without_texts(then.result):
            yield "data"
        rule = [each for each in self._rules if (each.framework, each.indicator) == (framework, then.id)]
        if rule:
            yield "criteria"
        if first.weight != then.weight:
            yield "weight"

    def _ranked(self, cards: Collection[CardChange]) -> list[CardChange]:
        """The changes with the ranks of both sides: of each period in which anything moved, the others are looked up."""
        periods = {card.at[:2] for card in cards}
        before, after = (ranks_of(side, periods, self._last, self._team) for side in (self._old, self._new))
        return [
            replace(
                card,
                before=_with_rank(card.before, before.get(card.at)),
                after=_with_rank(card.after, after.get(card.at)),
            )
            for card in cards
        ]

    def _alarms(
        self, read: Mapping[str, tuple[Read | None, Read | None]], cards: Iterable[CardChange]
    ) -> Iterator[Alarm]:
        old, new = self._old.project, self._new.project
        reported = [at_path(path) for path in self._old.results]
        yield from rule_alarms(self._rules, old, new, reported)
        for name in sorted(old.frameworks.keys() & new.frameworks.keys()):
            known_by = self._old.checkout.date if not self._new.checkout.commit else self._new.checkout.date
            found = [
                *deadline_alarms(old.frameworks[name], new.frameworks[name], known_by),
                *owner_alarms(old.frameworks[name], new.frameworks[name]),
            ]
            yield from (self._told(each) for each in found if self._shown.rule(name, each.indicator))
        for path, (first, then) in read.items():
            before, after = _file(first), _file(then)
            is_unread = then is not None and after is None
            if before is not None and not is_unread:
                yield from result_alarms(at_path(path), before, after)
        for card in cards:
            yield from grade_alarms(card, grades_at(new, card.at))

    def _told(self, alarm: Alarm) -> Alarm:
        """An alarm; of units that it names, those that may be told."""
        if alarm.rule != "owner-lost":
            return alarm
        owners = [each for each in alarm.facts["before"].split(", ") if self._shown.unit(each)]
        return replace(alarm, facts={"before": ", ".join(owners) or "–"})

    def _placed(self, alarm: Alarm, read: Mapping[str, tuple[Read | None, Read | None]]) -> Alarm:
        """An alarm with what the change says about it, and with its place."""
        old, new = read.get(result_path(alarm.at), (None, None))
        files = _file(old), _file(new)
        known, name = (self._old.project.frameworks, self._new.project.frameworks), alarm.at.framework
        frameworks = known[0].get(name), known[1].get(name)
        answer = answer_to(alarm, frameworks, files)
        return replace(alarm, answer=answer, place=place_of(alarm, frameworks, files))

    def _quiet(
        self,
        read: Mapping[str, tuple[Read | None, Read | None]],
        moved: Collection[At],
        hidden: Collection[str],
    ) -> tuple[list[str], list[str]]:
        """The files of which only texts changed, and those in which nothing that counts did; a lock says what is told of scores anyway."""
        texts: list[str] = []
        details: list[str] = []
        old, new = self._old.marks, self._new.marks
        ruled = {(each.framework, each.indicator) for each in self._rules}
        for path in sorted(each for each in {*old, *new} if not is_lock(each)):
            if old.get(path) == new.get(path) or (is_result(path) and at_path(path) in moved):
                continue
            is_told = path.startswith("frameworks/") and rule_of(path) in ruled
            if is_told or path in hidden or not self._shown.file(path):
                continue
            pair = read.get(path)
            records = [_file(each) for each in pair] if pair else self._records(path)
            is_text = None not in records and without_texts(records[0]) == without_texts(records[1])
            (texts if is_text else details).append(path)
        return texts, details

    def _records(self, path: str) -> list[object]:
        framework, name = rule_of(path)
        found: list[object] = []
        for side in (self._old, self._new):
            known = side.project.frameworks.get(framework)
            if known is None or not path.startswith("frameworks/"):
                found.append(None)
            else:
                found.append(known.indicators.get(name) if name else known.rules)
        return found


def _file(read: Read | None) -> ResultFile | None:
    return None if read is None or read.reported is None else read.reported.file


def _stand(scorecard: Scorecard) -> Stand:
    grade = scorecard.grade.id if scorecard.grade else None
    return Stand(total=scorecard.total, out_of_100=scorecard.out_of_100, grade=grade)


def _with_rank(stand: Stand | None, rank: int | None) -> Stand | None:
    return None if stand is None else replace(stand, rank=rank)


def _row_stand(row: IndicatorScore) -> RowStand:
    value = row.measured.value
    return RowStand(row.status, value, row.score, row.counted or Fraction(0), row.weighted)
