"""What of the recorded history of scores one build may tell. In a public build nothing internal is in here.

Every move says whether it was public when it was made; what is hidden today, or is no longer there, has no name that could be told.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from functools import cached_property

from generator.checking.texts import personal_data
from generator.model.history import Commit
from generator.model.ledger import AlarmNote
from generator.model.ledger import HiddenFile
from generator.model.ledger import Ledger
from generator.model.ledger import LedgerEntry
from generator.model.ledger import RuleMove
from generator.model.ledger import ScoreMove
from generator.model.standing import WHOLE_REPORT
from generator.model.standing import Revised
from generator.presenting.atlas import Atlas
from generator.presenting.chronicled import CardChange
from generator.presenting.chronicled import CardHistory
from generator.presenting.chronicled import Recorded

At = tuple[str, str, str]
"""A framework, a period and a unit."""


class ShownLedger:
    """The entries of a ledger without what a build does not show; one of which nothing is left is none."""

    def __init__(self, atlas: Atlas, ledger: Ledger) -> None:
        self.state = ledger.state
        self._atlas = atlas
        self._ledger = ledger

    @cached_property
    def entries(self) -> tuple[LedgerEntry, ...]:
        """The newest first; of scorecards only those whose framework and unit are shown today."""
        return tuple(each for each in map(self._shown, self._ledger.entries) if each is not None)

    @cached_property
    def cards(self) -> Mapping[At, CardHistory]:
        """The changes of each scorecard, the newest first."""
        found: dict[At, list[CardChange]] = {}
        for entry in self.entries:
            mark = recorded(entry)
            paged = paged_frameworks(entry)
            declared: dict[str, dict[Revised, None]] = {}
            for rule in entry.rules:
                declared.setdefault(rule.framework, {}).update(dict.fromkeys(rule.revised))
            reasons = {name: tuple(found) for name, found in declared.items()}
            for move in entry.scores:
                name = move.framework
                change = CardChange(mark, move, name in paged, reasons.get(name, ()))
                found.setdefault(whose(move), []).append(change)
        return {at: tuple(changes) for at, changes in found.items()}

    @cached_property
    def hidden_files(self) -> Mapping[str, HiddenFile]:
        """By path the files that were changed while they could not be told of."""
        return {} if self._atlas.internal else {each.path: each for each in self._ledger.hidden}

    @cached_property
    def hidden_cards(self) -> frozenset[At]:
        """The scorecards that were internal at some time, of which nothing is told in public.

        What cannot be scored may be internal, and hides itself alone.
        """
        moves = (each for entry in self._ledger.entries for each in entry.scores)
        return frozenset(whose(each) for each in moves if each.after is not None and not self._may_tell(each))

    def _may_tell(self, what: ScoreMove | RuleMove | AlarmNote) -> bool:
        return what.is_public or self._atlas.internal

    def _shown(self, entry: LedgerEntry) -> LedgerEntry | None:
        scores = tuple(self._score(each) for each in entry.scores if self._shows_card(each))
        rules = tuple(each for each in entry.rules if self._shows_rule(each))
        alarms = tuple(_alarm(each) for each in entry.alarms if self._shows_alarm(each))
        if not (scores or rules or alarms):
            return None
        return entry._replace(
            commit=self._commit(entry),
            role=entry.role if is_safe(entry.role) else "",
            scores=scores,
            rules=rules,
            alarms=alarms,
        )

    def _commit(self, entry: LedgerEntry) -> Commit:
        is_told = (entry.is_whole or self._atlas.internal) and is_safe(entry.commit.subject)
        return entry.commit if is_told else entry.commit._replace(subject="")

    def _shows_card(self, move: ScoreMove) -> bool:
        is_there = move.framework in self._atlas.frameworks and move.unit in self._atlas.units
        return is_there and self._may_tell(move) and whose(move) not in self.hidden_cards

    def _score(self, move: ScoreMove) -> ScoreMove:
        """The move without indicators that are hidden today, or no longer there."""
        shown = self._atlas.indicators(self._atlas.frameworks[move.framework])
        revised = tuple(
            each for each in move.revised if each.indicator == WHOLE_REPORT or each.indicator in shown
        )
        rows = tuple(each for each in move.indicators if each.id in shown)
        return move._replace(indicators=rows, revised=revised)

    def _shows_rule(self, rule: RuleMove) -> bool:
        framework = self._atlas.frameworks.get(rule.framework)
        if framework is None or not self._may_tell(rule):
            return False
        is_gone = rule.indicator not in framework.indicators  # it was public while it was there
        return not rule.indicator or is_gone or rule.indicator in self._atlas.indicators(framework)

    def _shows_alarm(self, alarm: AlarmNote) -> bool:
        framework = self._atlas.frameworks.get(alarm.framework)
        if framework is None or not self._may_tell(alarm):
            return False
        at = alarm.framework, alarm.period, alarm.unit
        is_unit_shown = not alarm.unit or (alarm.unit in self._atlas.units and at not in self.hidden_cards)
        return is_unit_shown and (not alarm.indicator or alarm.indicator in self._atlas.indicators(framework))


def _alarm(alarm: AlarmNote) -> AlarmNote:
    """The alarm without owners that were lost: no page names them, and some may be hidden."""
    return alarm._replace(facts=()) if alarm.rule == "owner-lost" else alarm


def whose(move: ScoreMove) -> At:
    """Whose scorecard a move is of."""
    return move.framework, move.period, move.unit


def is_first(move: ScoreMove) -> bool:
    """Whether it is the first that is known of a scorecard: it came, or what it was before cannot be scored."""
    return move.how == "came" or (move.how == "changed" and move.before is None and move.after is not None)


def recorded(entry: LedgerEntry) -> Recorded:
    """Which change an entry is of."""
    return Recorded(entry.commit, entry.hash, entry.role)


def paged_frameworks(entry: LedgerEntry) -> frozenset[str]:
    """The frameworks in which the change has a page of its own: where it did more than to publish scorecards, or the framework."""
    return frozenset(_more_than_published(entry))


def _more_than_published(entry: LedgerEntry) -> Iterator[str]:
    yield from (each.framework for each in entry.scores if not is_first(each))
    yield from (each.framework for each in entry.rules if each.indicator or each.how != "came")
    yield from (each.framework for each in entry.alarms)


def is_safe(text: str) -> bool:
    """Whether a text that somebody wrote into a commit seems to name no person."""
    return "@" not in text and personal_data(text) is None
