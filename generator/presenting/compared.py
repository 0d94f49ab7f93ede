"""What a page that compares units is planned with: small, since a country has thousands of units with dozens of indicators."""

from typing import NamedTuple

from generator.model.result import RowStatus
from generator.model.standing import Exact
from generator.model.standing import Standing


class CellMark(NamedTuple):
    """The score of an indicator that is marked: the day (ISO) on which it was revised or nothing, and whether it is provisional."""

    indicator: str
    revised: str
    is_provisional: bool


class ComparedUnit(NamedTuple):
    """A row: a scorecard, its rank among its peers (0: it has none), and for each column the status and the score.

    A status of None: it is not one of the unit's indicators. Where there is no score the status says why. `marks` are of the
    few scores that have one.
    """

    standing: Standing
    rank: int
    is_tied: bool
    statuses: tuple[RowStatus | None, ...]
    scores: tuple[Exact | None, ...]
    marks: tuple[CellMark, ...] = ()


class PeerTable(NamedTuple):
    """A part of the units of one kind, which are each other's peers; of kind "" those that are alone in their kinds.

    `units` counts all of them and `start` the rows before this part. `columns` are the indicators that any of them has.
    `is_mixed` says that not all have the same.
    """

    kind: str
    units: int
    start: int
    is_mixed: bool
    columns: tuple[str, ...]
    rows: tuple[ComparedUnit, ...]


class PeerGroup(NamedTuple):
    """Where the units of a kind begin: the kind, how many they are, and the number of the page."""

    kind: str
    units: int
    page: int
