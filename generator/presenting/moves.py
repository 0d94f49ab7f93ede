"""Which recorded changes each page tells: of a framework, of one change, of a unit, of an indicator; and which values are marked.

A scorecard is named only where it is shown today; the others, such as those that were withdrawn, are counted.
"""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property

from generator.model.ledger import AlarmNote
from generator.model.ledger import ScoreMove
from generator.model.ledger import Total
from generator.model.standing import Standing
from generator.model.standing import fraction
from generator.presenting.chronicled import CardChange
from generator.presenting.chronicled import CardHistory
from generator.presenting.chronicled import Mark
from generator.presenting.chronicled import Recorded
from generator.presenting.chronicled import RecordedChange
from generator.presenting.chronicled import RuleChange
from generator.presenting.shown_ledger import At
from generator.presenting.shown_ledger import ShownLedger
from generator.presenting.shown_ledger import is_first
from generator.presenting.shown_ledger import paged_frameworks
from generator.presenting.shown_ledger import recorded
from generator.presenting.shown_ledger import whose
from generator.presenting.standings import Standings

MOST_IN_LIST = 5
"""How many scorecards the list of changes tells of one change, those that moved most, and how many alarms; its own page tells more."""

MOST_ALARMS = 100
"""How many alarms any page tells of one change; the rest is counted."""

RULE_CHANGES = 10
"""How many changes of its rule a KPI template tells."""


class Moves:
    """What a build tells of the recorded changes of scores."""

    def __init__(self, seen: Standings, shown: ShownLedger) -> None:
        self.state = shown.state
        self._seen = seen
        self._shown = shown
        self._order = {(each.framework, each.period, each.unit): at for at, each in enumerate(seen.all)}

    def of_framework(self, framework_id: str) -> Sequence[RecordedChange]:
        """The changes of a framework, the newest first, each with the scorecards that moved most."""
        return [
            _with_alarms(change._replace(scores=change.scores[:MOST_IN_LIST]), MOST_IN_LIST)
            for change in self.whole(framework_id)
        ]

    @property
    def frameworks(self) -> Sequence[str]:
        """The frameworks that may have changes."""
        return list(self._seen.atlas.frameworks)

    def has_changes(self, framework_id: str) -> bool:
        """Whether a framework has any change, and so a feed."""
        return bool(self.whole(framework_id))

    def whole(self, framework_id: str) -> Sequence[RecordedChange]:
        """The same with all scorecards that moved."""
        return self._of_frameworks.get(framework_id, [])

    @cached_property
    def _of_frameworks(self) -> Mapping[str, list[RecordedChange]]:
        found: dict[str, list[RecordedChange]] = {}
        for entry in self._shown.entries:
            touched = dict.fromkeys(each.framework for each in entry.scores)
            touched |= dict.fromkeys(each.framework for each in entry.rules)
            touched |= dict.fromkeys(each.framework for each in entry.alarms)
            paged = paged_frameworks(entry)
            for name in touched:
                mine = [each for each in entry.scores if each.framework == name]
                change = self._change(recorded(entry), name, mine, has_page=name in paged)
                rules = tuple(each for each in entry.rules if each.framework == name)
                noted = (each for each in entry.alarms if each.framework == name and self._tells(each))
                told = _with_alarms(change._replace(rules=rules, alarms=tuple(noted)), MOST_ALARMS)
                found.setdefault(name, []).append(told)
        return found

    def order(self) -> Sequence[str]:
        """The whole ids of all changes, the newest first."""
        return [each.hash for each in self._shown.entries]

    def of_unit(self, unit_id: str) -> Sequence[RecordedChange]:
        """The changes of a unit's scorecards, the newest first; none where they were published and no more."""
        found = self._of_units.get(unit_id, [])
        return found if any(each.moved or each.went or each.scores for each in found) else []

    @cached_property
    def _of_units(self) -> Mapping[str, list[RecordedChange]]:
        found: dict[str, list[RecordedChange]] = {}
        for entry in self._shown.entries:
            mine: dict[tuple[str, str], list[ScoreMove]] = {}
            for each in entry.scores:
                if each.how == "went" or whose(each) in self._order:
                    mine.setdefault((each.unit, each.framework), []).append(each)
            alarms: dict[At, list[AlarmNote]] = {}
            for alarm in entry.alarms:
                alarms.setdefault((alarm.framework, alarm.period, alarm.unit), []).append(alarm)
            paged = paged_frameworks(entry)
            for (unit, framework), moves in mine.items():
                noted = tuple(found_here for each in moves for found_here in alarms.get(whose(each), ()))
                change = self._change(recorded(entry), framework, moves, has_page=framework in paged)
                found.setdefault(unit, []).append(_with_alarms(change._replace(alarms=noted), MOST_ALARMS))
        return found

    def _change(
        self, which: Recorded, framework: str, moves: Iterable[ScoreMove], *, has_page: bool
    ) -> RecordedChange:
        """What a change did to a framework's scorecards, or to a part of them; rules and alarms are added to it."""
        how: dict[str, list[ScoreMove]] = {"came": [], "opened": [], "went": [], "changed": []}
        for each in moves:
            how["opened" if each.how == "changed" and is_first(each) else each.how].append(each)
        told = sorted((each for each in how["changed"] if whose(each) in self._order), key=self._place)
        return RecordedChange(
            recorded=which,
            framework=framework,
            came=_by_period(how["came"]),
            opened=_by_period(how["opened"]),
            went=_by_period(how["went"]),
            moved=sum(map(has_moved, how["changed"])),
            regraded=sum(_is_regraded(each) for each in how["changed"]),
            scores=tuple(told),
            rules=(),
            alarms=(),
            has_page=has_page,
        )

    def _place(self, move: ScoreMove) -> tuple[Fraction, int]:
        """What moved most stands first."""
        return -abs(difference(move) or Fraction(0)), self._order[whose(move)]

    def of_rule(self, framework_id: str, indicator_id: str) -> tuple[RuleChange, ...]:
        """The newest changes of an indicator's rule."""
        found = [
            RuleChange(change.recorded, rule, change.moved)
            for change in self.whole(framework_id)
            for rule in change.rules
            if rule.indicator == indicator_id
        ]
        return tuple(found[:RULE_CHANGES])

    def _tells(self, alarm: AlarmNote) -> bool:
        """An alarm on a scorecard is told where that is shown today."""
        return not alarm.unit or (alarm.framework, alarm.period, alarm.unit) in self._order

    def shows_illustrative(self, changes: Iterable[RecordedChange]) -> bool:
        """Whether anything that is told of these changes is of a scorecard that was made up."""
        told = (self._order[whose(each)] for change in changes for each in change.scores)
        return any(self._seen.all[at].illustrative for at in told)

    def marks(self, standings: Iterable[Standing]) -> tuple[Mark, ...]:
        """Of some scorecards those whose published total or grade was changed."""
        found = ((each.framework, each.period, each.unit) for each in standings)
        return tuple(Mark(*at, self.revised[at]) for at in found if at in self.revised)

    @cached_property
    def revised(self) -> Mapping[At, str]:
        """The day (ISO) on which the published total or grade of each scorecard that is shown was last changed."""
        days = ((at, revised_on(changes)) for at, changes in self._shown.cards.items() if at in self._order)
        return {at: day for at, day in days if day}

    def row_marks(self, framework_id: str, indicator_id: str) -> Mapping[tuple[str, str], str]:
        """The days on which published scores of an indicator were last changed, by period and unit."""
        return self.revised_rows.get((framework_id, indicator_id), {})

    @cached_property
    def revised_rows(self) -> Mapping[tuple[str, str], Mapping[tuple[str, str], str]]:
        """The same of the scores of indicators: by framework and indicator, then by period and unit."""
        found: dict[tuple[str, str], dict[tuple[str, str], str]] = {}
        for at, changes in self._shown.cards.items():
            for name, change in revised_rows(changes).items() if at in self._order else ():
                found.setdefault((at[0], name), {})[at[1:]] = change.recorded.commit.date
        return found


def _with_alarms(change: RecordedChange, most: int) -> RecordedChange:
    """The change with so many alarms at most; the others are counted."""
    more = change.more_alarms + max(0, len(change.alarms) - most)
    return change._replace(alarms=change.alarms[:most], more_alarms=more)


def revised_on(changes: CardHistory) -> str:
    """The day (ISO) on which the published total or grade of a scorecard was last changed; empty where it never was."""
    return next((each.recorded.commit.date for each in changes if _is_revised(each.move)), "")


def revised_rows(changes: CardHistory) -> dict[str, CardChange]:
    """The newest change of the published score of each indicator that has one."""
    found: dict[str, CardChange] = {}
    for change in changes:
        for row in change.move.indicators:
            scores = [None if side is None else side[1] for side in (row.before, row.after)]
            if None not in scores and scores[0] != scores[1]:
                found.setdefault(row.id, change)
    return found


def has_moved(move: ScoreMove) -> bool:
    """Whether any score moved; otherwise a reason was declared for a change that was made before."""
    return move.before != move.after or bool(move.indicators) or move.is_unread


def difference(move: ScoreMove) -> Fraction | None:
    """How much a total changed; None where it is not there on both sides."""
    before, after = (None if each is None else fraction(each.total) for each in (move.before, move.after))
    return None if before is None or after is None else after - before


def _is_revised(move: ScoreMove) -> bool:
    if move.how != "changed" or move.before is None or move.after is None:
        return False
    return _is_other(move.before, move.after)


def _is_other(before: Total, after: Total) -> bool:
    """Whether something that was published is another, and not only there now."""
    return any(was is not None and was != now for was, now in zip(before, after, strict=True))


def _is_regraded(move: ScoreMove) -> bool:
    return move.before is not None and move.after is not None and move.before.grade != move.after.grade


def _by_period(moves: Iterable[ScoreMove]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(each.period for each in moves).items())
