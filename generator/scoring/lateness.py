"""How late a report came: working days between a deadline and the day it was sent (S002-35, S002-38, S002-41, S002-47)."""

from dataclasses import dataclass
from datetime import date

from generator.model.calendar import Calendar
from generator.model.deduction import Deadline
from generator.model.measurement import Measurement
from generator.model.period import PeriodDeadline


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One thing that was sent: its part id ("" for the whole report), the day that counts, and its working days late."""

    part: str
    day: date
    days_late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """When a report was due and how late each thing came.

    `is_past_cutoff` when any came after the last day accepted; `is_signed` when the day that counts may be that of a
    signature.
    """

    printed_due: date
    due: date
    cutoff: date | None
    sent: tuple[Sent, ...]
    is_past_cutoff: bool
    is_signed: bool

    @property
    def is_on_time(self) -> bool:
        """Whether everything came by the due date itself; days off do not stretch it."""
        return all(each.day <= self.due for each in self.sent)

    @property
    def days_late(self) -> int:
        """Working days late, added up over the things sent (S002-41)."""
        return sum(each.days_late for each in self.sent)


def missing_dates(deadline: Deadline, measurement: Measurement) -> list[str]:
    """The dates that the deadline needs and the measurement does not have, as keys of the result file."""
    dates: list[str] = [
        name for name in deadline.dates if name != "submitted" and getattr(measurement, name) is None
    ]
    if deadline.submissions:
        return dates + [
            f"submissions.{part.id}"
            for part in deadline.submissions
            if part.id not in measurement.submissions
        ]
    return dates + ["submitted"] * ("submitted" in deadline.dates and measurement.submitted is None)


def lateness(
    deadline: Deadline, dates: PeriodDeadline, measurement: Measurement, calendar: Calendar
) -> Lateness:
    """Count how late a complete report came. Every date that `missing_dates` asks for must be there."""
    due, cutoff = calendar.in_force(dates.due, dates.cutoff)
    days = [(part.id, measurement.submissions[part.id]) for part in deadline.submissions]
    also = [day for name in deadline.dates if (day := getattr(measurement, name)) is not None]
    latest = ((part, max([day, *also])) for part, day in days) if days else [("", max(also))]
    sent = tuple(
        Sent(part=part, day=day, days_late=calendar.working_days_after(due, day)) for part, day in latest
    )
    return Lateness(
        printed_due=dates.due,
        due=due,
        cutoff=cutoff,
        sent=sent,
        is_signed="approved" in deadline.dates,
        is_past_cutoff=cutoff is not None and any(each.day > cutoff for each in sent),
    )
