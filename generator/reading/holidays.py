"""The public holidays of a period."""

from collections.abc import Iterable
from datetime import date
from datetime import timedelta

from generator.model.calendar import SATURDAY
from generator.model.period import Period

_AFTER = timedelta(days=92)
"""Reports are sent after a period ends too; a quarter later every cut-off has passed."""


def days_off(period: Period) -> frozenset[date]:
    """The public holidays that matter to a period: its own list, else Thailand's (S002-35). Weekends are not listed."""
    return frozenset(period.holidays if period.holidays is not None else thai_holidays(period))


def thai_holidays(period: Period) -> Iterable[date]:
    """Thailand's public holidays on weekdays from the period's start to a quarter after its last date, in order."""
    from holidays import country_holidays  # noqa: PLC0415 - takes long to import, and many periods have their own list

    last = max([period.end, *(d.cutoff or d.due for d in period.deadlines.values())]) + _AFTER
    years = range(period.start.year, last.year + 1)
    known = country_holidays("TH", years=years, categories=("public", "government"))
    return sorted(day for day in known if period.start <= day <= last and day.isoweekday() < SATURDAY)
