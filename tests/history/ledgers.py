"""Ledgers of repositories that tests make."""

from fractions import Fraction
from pathlib import Path

from generator.building.ledger import known_ledger
from generator.building.state import Store
from generator.building.team import Team
from generator.model.ledger import Ledger
from generator.model.ledger import LedgerEntry
from generator.model.ledger import ScoreMove
from generator.model.ledger import Total
from generator.reading.history import read_history


def ledger_of(root: Path, store: Store | None = None) -> Ledger:
    """The ledger of a folder; nothing is kept without a store."""
    with Team(workers=1) as team:
        return known_ledger(root, read_history(root), store or Store(root, is_used=False), team)


def moved(entry: LedgerEntry) -> dict[str, ScoreMove]:
    """The moves of an entry by period and unit."""
    return {f"{each.period}/{each.unit}": each for each in entry.scores}


def work(entry: LedgerEntry) -> ScoreMove:
    """The move of the Works Division in round 1."""
    return moved(entry)["round-1/works"]


def totals(move: ScoreMove) -> tuple[str | None, str | None]:
    """The totals before and after."""
    return _total(move.before), _total(move.after)


def today(move: ScoreMove) -> tuple[str | None, str | None]:
    """The totals by the rules of today, and with the results of today."""
    return _total(move.todays_rules), _total(move.todays_results)


def _total(found: Total | None) -> str | None:
    return None if found is None else found.total


def added(move: ScoreMove) -> Fraction:
    """What a move adds to the total that is known of its scorecard: nothing where it cannot be read afterwards, and is still there."""
    if move.how == "changed" and move.after is None:
        return Fraction(0)
    old, new = (Fraction(each or 0) for each in totals(move))
    return new - old
