"""Which units a statement on weights speaks of, and what applied to each."""

from fractions import Fraction

import pytest

from generator import pipeline
from generator.model.scorecard import Scorecard
from generator.model.unit import POSITION
from generator.scoring.applied import Applied
from generator.scoring.applied import Kept
from generator.scoring.applied import applied
from generator.scoring.contest import Contender
from generator.scoring.contest import contest
from generator.scoring.prepared import PeriodScoring
from generator.scoring.robustness import Swap
from tests.worlds.copies import REPOSITORY

X40_Y60 = {"x": Fraction(40), "y": Fraction(60)}


def _contender(unit: str, x: str, y: str, weight_of_x: int = 40) -> Contender:
    weights = {**X40_Y60, "x": Fraction(weight_of_x)}
    scores = {"x": Fraction(x), "y": Fraction(y)}
    total = sum((weights[name] * scores[name] for name in scores), Fraction(0)) / sum(weights.values())
    published = int(total * 100 + Fraction(1, 2))
    return Contender(unit, total, published, Applied(weights, scores, total))


A, B, C = _contender("a", "5", "3"), _contender("b", "3", "4"), _contender("c", "1", "4.5")


def test_every_weight_has_its_range() -> None:
    found = contest([A, B, C])
    assert (found.units, found.left_out) == (3, 0)
    assert [(each.indicator, each.weight) for each in found.ranges] == list(X40_Y60.items())
    # as worked out in test_robustness.py
    assert found.ranges[0].order.down == Swap(Fraction(30), "b", "a")
    assert found.ranges[1].order.up == Swap(Fraction(80), "b", "a")
    assert found.ranges[0].first == found.ranges[0].order


def test_units_of_other_weights_are_left_out() -> None:
    other = _contender("d", "4", "3", weight_of_x=50)
    found = contest([A, B, other, C], others=2)
    assert (found.units, found.left_out) == (3, 3)
    assert found.ranges == contest([A, B, C]).ranges


def test_without_the_first_nothing_is_said_of_the_first_rank() -> None:
    first = _contender("d", "5", "5", weight_of_x=50)
    found = contest([first, A, B])
    assert [each.first for each in found.ranges] == [None, None]
    level = first._replace(published=A.published)
    assert [each.first for each in contest([A, level, B]).ranges] == [None, None]


def test_a_total_that_is_not_the_mean_of_its_scores_is_left_out() -> None:
    late = A._replace(total=A.total - Fraction(1, 10), published=370)
    found = contest([late, B, C])
    assert (found.units, found.left_out) == (2, 1)


def test_without_two_that_differ_there_is_nothing_to_say() -> None:
    assert contest([]).ranges == ()
    assert contest([A]).ranges == ()
    assert contest([A, A._replace(unit="b")]).ranges == ()


@pytest.fixture(scope="module")
def scored() -> pipeline.Scored:
    """The repository's own data: tracks, choices, allocations, composites, weights of a period."""
    return pipeline.score(REPOSITORY)


def _kept(scorecard: Scorecard) -> dict[str, Kept]:
    return {row.id: (row.status, row.score) for row in scorecard.rows}


def test_the_weights_that_applied_follow_from_statuses_and_scores(scored: pipeline.Scored) -> None:
    seen = 0
    for each in scored.scorecards:
        framework, unit = scored.project.frameworks[each.framework], scored.project.units[each.unit]
        period = framework.period(each.period)
        assert period is not None
        if unit.kind == POSITION or framework.rules.total == "none":
            continue
        found = applied(PeriodScoring(framework, period), each.unit, unit, _kept(each))
        main = framework.rules.tracks[0].id if framework.rules.tracks else ""
        counted = {
            row.id: row.counted
            for row in each.rows
            if row.depth == 0 and row.counted and framework.rules.block_of(row.perspective) == main
        }
        assert found.weights == counted, (each.path, each.unit)
        assert found.mean == each.total, each.path
        seen += 1
    assert seen > 10
