"""What is told of the reports of a period: records that stand in the plans of pages."""

from typing import Literal
from typing import NamedTuple

ReportState = Literal["none", "partial", "complete"]
"""Whether a unit has sent nothing, something, or everything that is asked of it."""


class UnitReport(NamedTuple):
    """One unit: the indicators whose result is awaited, those that it declared as not reported, and working days late.

    `late` names the whole report by an empty id, see `WHOLE_REPORT`.
    """

    unit: str
    state: ReportState
    pending: tuple[str, ...] = ()
    not_reported: tuple[str, ...] = ()
    late: tuple[tuple[str, int], ...] = ()


class ReportCounts(NamedTuple):
    """The units of a period that are to report, by state; `late` are those of whose reports something came late.

    `in_time` reported everything and nothing late. `by_allocation` says how it is known who is to report.
    """

    units: int
    complete: int
    partial: int
    none: int
    late: int
    in_time: int
    by_allocation: bool
