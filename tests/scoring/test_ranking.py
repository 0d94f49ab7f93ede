"""Ranks of published totals, given in units of their last place."""

from generator.scoring.ranking import Rank
from generator.scoring.ranking import ranks
from generator.scoring.ranking import tied


def test_equal_totals_share_a_rank_and_the_next_counts_all_before_it() -> None:
    assert ranks([36000, 41000, 28000, 36000]) == {
        41000: Rank(1, is_tied=False),
        36000: Rank(2, is_tied=True),
        28000: Rank(4, is_tied=False),
    }


def test_of_nothing_there_are_no_ranks() -> None:
    assert ranks([]) == {}
    assert tied([]) == []


def test_equal_totals_stand_together() -> None:
    assert tied([5, 4, 4, 4, 2]) == [range(1), range(1, 4), range(4, 5)]
