"""What had another id is in the ledger what it is today: its own changes go on, and none is made up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.building.state import Store
from tests.history.ledgers import ledger_of
from tests.history.ledgers import moved
from tests.history.ledgers import totals
from tests.reviewing.changing import WORKS
from tests.reviewing.changing import diff_of
from tests.reviewing.renaming import framework_renamed
from tests.reviewing.renaming import indicator_renamed
from tests.reviewing.renaming import period_renamed
from tests.reviewing.renaming import unit_renamed
from tests.worlds.repositories import Repository

BETTER = ("in_time: 88", "in_time: 90")
ROADS = "results/town-2569/round-1/roads.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "town")
    repository.change(WORKS, *BETTER).commit("Better", "2026-04-01")
    return repository


Rename = Callable[[Repository], None]

RENAMES: dict[str, Rename] = {
    "unit": lambda repository: unit_renamed(repository, said="works"),
    "indicator": lambda repository: indicator_renamed(repository, said="2.1"),
    "period": lambda repository: period_renamed(repository, said="round-1"),
}


@pytest.mark.parametrize("kind", RENAMES)
def test_a_new_id_alone_moves_nothing(repository: Repository, kind: str) -> None:
    RENAMES[kind](repository)
    repository.commit("Rename", "2026-04-02")
    assert [each.commit.subject for each in ledger_of(repository.root).entries] == ["Better", "Begin"]


@pytest.mark.parametrize("kind", RENAMES)
def test_what_moved_before_has_the_names_of_today(repository: Repository, kind: str) -> None:
    before = ledger_of(repository.root).entries[0].scores[0]
    RENAMES[kind](repository)
    repository.commit("Rename", "2026-04-02")
    (now,) = ledger_of(repository.root).entries[0].scores
    named = {"unit": "roads", "period": "half"}
    assert (now.framework, now.period, now.unit) == (
        "town-2569",
        named.get("period", "") if kind == "period" else before.period,
        named["unit"] if kind == "unit" else before.unit,
    )
    assert totals(now) == totals(before)
    assert now.effects == before.effects


def test_a_better_result_beside_the_new_id_is_one_move_by_data(repository: Repository) -> None:
    first = ledger_of(repository.root).entries[0].scores[0]
    unit_renamed(repository, said="works")
    repository.change(ROADS, "in_time: 90", "in_time: 88").commit("Rename and correct", "2026-04-02")
    entry = ledger_of(repository.root).entries[0]
    move = moved(entry)["round-1/roads"]
    # 90 became 88 again: the way back of the change before, and nothing else.
    assert totals(move) == totals(first)[::-1]
    assert (move.how, [each.causes for each in move.indicators]) == ("changed", [("data",)])
    assert [each.rule for each in entry.alarms] == ["unexplained-change"]


@pytest.mark.parametrize("kind", RENAMES)
def test_it_is_told_as_the_report_of_the_same_two_commits(repository: Repository, kind: str) -> None:
    RENAMES[kind](repository)
    path = {"unit": ROADS, "period": "results/town-2569/half/works.yml"}.get(kind, WORKS)
    repository.change(path, "in_time: 90", "in_time: 70").commit("Rename and lower", "2026-04-02")
    diff = diff_of(repository.root, "HEAD~1", "HEAD", internal=True)
    entry = ledger_of(repository.root).entries[0]
    assert sorted(moved(entry)) == sorted(f"{each.at.period}/{each.at.unit}" for each in diff.cards)
    told = {f"{each.at.period}/{each.at.unit}": each for each in diff.cards}
    for name, move in moved(entry).items():
        assert move.effects == tuple(map(str, told[name].effects or ()))
        assert [each.id for each in move.indicators] == [each.id for each in told[name].rows]
    assert sorted(each.rule for each in entry.alarms) == sorted(each.rule for each in diff.alarms)
    assert [each.indicator for each in entry.rules] == [each.indicator for each in diff.rules]


def test_found_out_bit_by_bit_it_is_the_same(repository: Repository, tmp_path: Path) -> None:
    store = Store(repository.root, tmp_path / "cache")
    ledger_of(repository.root, store)
    unit_renamed(repository, said="works")
    repository.commit("Rename", "2026-04-02")
    ledger_of(repository.root, store)
    indicator_renamed(repository, said="2.1")
    repository.change(ROADS, "in_time: 90", "in_time: 70").commit("Rename again", "2026-04-03")
    assert ledger_of(repository.root, store) == ledger_of(repository.root)


def test_a_framework_with_another_id_begins_anew(repository: Repository) -> None:
    framework_renamed(repository, said="town-2569")
    repository.commit("Rename", "2026-04-02")
    entry = ledger_of(repository.root).entries[0]
    assert {(each.framework, each.how) for each in entry.scores} == {("town-2569", "went"), ("town", "came")}
