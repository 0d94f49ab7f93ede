"""Working days: which days offices are open, and when a deadline really falls."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from typing import Literal

SATURDAY = 6
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The days off of a period, and what happens to a due date that falls on one."""

    days_off: frozenset[date]
    due_on_holiday: Literal["roll", "strict"]

    def is_working(self, day: date) -> bool:
        """Whether offices are open: not a weekend and not a public holiday."""
        return day.isoweekday() < SATURDAY and day not in self.days_off

    def due(self, day: date) -> date:
        """The due date in force: the next working day where the printed one is a day off, unless the rule is strict."""
        while self.due_on_holiday == "roll" and not self.is_working(day):
            day += _DAY
        return day

    def in_force(self, due: date, cutoff: date | None) -> tuple[date, date | None]:
        """The due date and the cut-off that hold.

        A cut-off is literal, but never before the due date in force: a report that is in time is never past it.
        """
        moved = self.due(due)
        return moved, max(cutoff, moved) if cutoff else None

    def working_days_after(self, due: date, sent: date) -> int:
        """Working days after `due` up to and including `sent`; 0 when it was sent in time."""
        return sum(self.is_working(due + _DAY * ahead) for ahead in range(1, (sent - due).days + 1))
