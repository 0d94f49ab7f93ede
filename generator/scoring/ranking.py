"""Totals to ranks: equal published totals share a rank, and the next one counts all before it (1, 2, 2, 4).

A published total is given in whole units of its last place: 3.5000 is 35000.
"""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Rank(NamedTuple):
    """A place from the highest total on, 1 the first; `is_tied` where several share it."""

    number: int
    is_tied: bool


def ranks(totals: Iterable[int]) -> dict[int, Rank]:
    """The rank of each published total that occurs among `totals`, in any order."""
    found: dict[int, Rank] = {}
    before = 0
    for total, count in sorted(Counter(totals).items(), reverse=True):
        found[total] = Rank(before + 1, count > 1)
        before += count
    return found


def tied(totals: Sequence[int]) -> list[range]:
    """Where equal totals stand in a sequence that is sorted: the places of each total, in order."""
    starts = [at for at, total in enumerate(totals) if at == 0 or total != totals[at - 1]]
    return [range(*ends) for ends in pairwise([*starts, len(totals)])]
