"""The rules of one framework before and after a change: which are others, and what of that must not be missed."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.history.alarms import deadline_alarms
from generator.history.alarms import owner_alarms
from generator.history.alarms import rule_alarms
from generator.history.changes import Alarm
from generator.history.changes import At
from generator.history.changes import RuleChange
from generator.history.kinds import rule_changes
from generator.history.moments import Moment
from generator.history.pairs import declared
from generator.history.visibility import rule_is_public
from generator.model.ledger import AlarmNote
from generator.model.ledger import RuleMove
from generator.model.standing import Revised


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The rules of a framework at two moments, both of which can be read, or do not have it."""

    framework: str
    before: Moment
    after: Moment

    @cached_property
    def changes(self) -> tuple[RuleChange, ...]:
        """Those that are others: none where the framework is on neither side, or cannot be read after the change."""
        old, new = self.before.framework, self.after.framework
        if old is new or self.after.is_unread:
            return ()
        return tuple(rule_changes(self.framework, old, new))

    def is_public(self, indicator: str = "") -> bool:
        """Whether a rule may be told in public; nothing may where the framework cannot be read."""
        projects = self.before.project, self.after.project
        return not self.after.is_unread and all(
            rule_is_public(each, self.framework, indicator) for each in projects
        )

    def moves(self) -> Iterator[RuleMove]:
        """What the ledger tells; a revision that is declared without another rule of the framework itself is told too."""
        revised = () if self.after.is_unread else declared(_revised(self.before), _revised(self.after))
        if revised and all(each.indicator for each in self.changes):
            yield RuleMove(self.framework, "", self.is_public(), "changed", (), revised)
        for each in self.changes:
            declared_here = () if each.indicator else revised
            is_public = self.is_public(each.indicator)
            yield RuleMove(self.framework, each.indicator, is_public, each.how, each.keys, declared_here)

    def alarms(self, periods: Sequence[tuple[str, str]], date: str) -> Iterator[AlarmNote]:
        """What must not be missed; `periods` are those of which results were there, `date` (ISO) is the day of the change."""
        old, new = self.before.framework, self.after.framework
        if old is None or new is None:
            return
        reported = [At(*period, "") for period in periods]
        found = [
            *rule_alarms(self.changes, self.before.project, self.after.project, reported),
            *deadline_alarms(old, new, date),
            *owner_alarms(old, new),
        ]
        for each in found:
            yield noted(each, is_public=self.is_public(each.indicator))


def noted(alarm: Alarm, *, is_public: bool) -> AlarmNote:
    """An alarm as the ledger keeps it."""
    facts = tuple(alarm.facts.items())
    return AlarmNote(alarm.rule, *alarm.at, alarm.indicator, is_public, facts)


def _revised(moment: Moment) -> Iterator[Revised]:
    """The revisions that a framework declares."""
    for each in () if moment.framework is None else moment.framework.rules.revisions:
        yield Revised.of("", each)
