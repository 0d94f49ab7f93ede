"""Which units are compared with each other, how they are ranked, and on which pages."""

from collections.abc import Mapping
from dataclasses import replace

from generator.model.standing import Outcome
from generator.presenting.atlas import Atlas
from generator.presenting.compared import PeerGroup
from generator.presenting.comparing import plan_comparison
from generator.presenting.plan import PagePlan
from generator.presenting.standings import Standings
from tests.presenting.ledgers import moves_of
from tests.presenting.worlds.country import FRAMEWORK
from tests.presenting.worlds.country import PERIOD
from tests.presenting.worlds.country import country


def _with(outcome: Outcome, total: str | None) -> Outcome:
    return outcome._replace(standing=outcome.standing._replace(total=total))


def _of_kinds(atlas: Atlas, kinds: Mapping[str, str]) -> Atlas:
    units = {
        name: unit.model_copy(update={"kind": kinds.get(name, unit.kind)})
        for name, unit in atlas.project.units.items()
    }
    return Atlas(project=replace(atlas.project, units=units), notes=(), internal=atlas.internal)


def _pages(atlas: Atlas, outcomes: list[Outcome]) -> list[PagePlan]:
    seen = Standings(atlas, outcomes)
    return list(plan_comparison(seen, FRAMEWORK, PERIOD, moves_of(seen)))


def _ranked(plan: PagePlan) -> list[list[tuple[str, int, bool]]]:
    return [[(row.standing.unit, row.rank, row.is_tied) for row in peers.rows] for peers in plan.peers]


def test_units_stand_by_their_published_totals_and_equal_ones_share_a_rank() -> None:
    atlas, outcomes = country(5)
    # 3.00004 and 3.00001 are both published as 3.0000; without a total there is no rank
    totals = ["300004/100000", None, "4", "300001/100000", "2"]
    (plan,) = _pages(atlas, [_with(*each) for each in zip(outcomes, totals, strict=True)])
    assert _ranked(plan) == [
        [("v002", 1, False), ("v000", 2, True), ("v003", 2, True), ("v004", 4, False), ("v001", 0, False)]
    ]


def test_only_units_of_one_kind_are_ranked_against_each_other() -> None:
    atlas, outcomes = country(5)
    atlas = _of_kinds(atlas, {"v000": "school", "v002": "school", "v004": "museum"})
    (plan,) = _pages(atlas, outcomes)
    assert [(each.kind, each.units) for each in plan.peers] == [("school", 2), ("village", 2), ("", 1)]
    assert _ranked(plan) == [
        [("v000", 1, True), ("v002", 1, True)],
        [("v001", 1, True), ("v003", 1, True)],
        [("v004", 0, False)],
    ]
    assert plan.peer_groups == (PeerGroup("school", 2, 1), PeerGroup("village", 2, 1), PeerGroup("", 1, 1))


def test_persons_are_not_compared() -> None:
    atlas, outcomes = country(3, internal=True)
    some = _of_kinds(atlas, {"v001": "position"})
    (plan,) = _pages(some, outcomes)
    assert [row.standing.unit for row in plan.peers[0].rows] == ["v000", "v002"]
    assert _pages(_of_kinds(atlas, dict.fromkeys(("v000", "v001", "v002"), "position")), outcomes) == []


def test_a_page_holds_a_hundred_units_at_most_and_says_where_each_group_begins() -> None:
    atlas, outcomes = country(230)
    atlas = _of_kinds(atlas, {f"v{at:03}": "school" for at in range(210, 230)})
    pages = _pages(atlas, outcomes)
    held = [[(each.kind, each.start, len(each.rows)) for each in page.peers] for page in pages]
    assert held == [
        [("village", 0, 100)],
        [("village", 100, 100)],
        [("village", 200, 10)],
        [("school", 0, 20)],
    ]
    assert [(page.number, page.count) for page in pages] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert pages[0].peer_groups == (PeerGroup("village", 210, 1), PeerGroup("school", 20, 4))
    assert pages[1].peer_groups == ()


def test_a_cell_holds_a_status_and_a_score_and_nothing_where_the_indicator_is_not_the_units_own() -> None:
    atlas, outcomes = country(2)
    first, second = outcomes
    del second.indicators["2.1"]
    (plan,) = _pages(atlas, [first, second])
    (peers,) = plan.peers
    assert peers.columns == tuple(first.indicators)
    assert peers.is_mixed
    at = peers.columns.index("2.1")
    assert [(row.statuses[at], row.scores[at]) for row in peers.rows] == [("reported", "39/14"), (None, None)]


def test_a_single_scorecard_has_its_page_without_a_rank() -> None:
    (plan,) = _pages(*country(1))
    assert _ranked(plan) == [[("v000", 0, False)]]
