"""What had another id is in the ledger what it is today: its own changes go on, and none is made up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.building.state import Store
from tests.history.ledgers import ledger_of
from tests.history.ledgers import moved
from tests.history.ledgers import today
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


def test_files_may_follow_their_unit_later(repository: Repository) -> None:
    """In between, the old file is that of a unit that is gone; the ledger says that it cannot be scored, and goes on."""
    unit_renamed(repository, said="works")
    results = repository.root / "results/town-2569"
    for path in sorted(results.glob("*/roads.yml")):
        path.rename(path.with_name("works.yml"))
    repository.commit("Rename the unit", "2026-04-02")
    for path in sorted(results.glob("*/works.yml")):
        path.rename(path.with_name("roads.yml"))
    repository.commit("Rename its files", "2026-04-03")
    newest, between, *_ = ledger_of(repository.root).entries
    assert moved(newest)["round-1/roads"].how == "came"
    assert moved(between)["round-1/works"].is_unread


def test_an_id_taken_back_is_found_again_bit_by_bit(repository: Repository, tmp_path: Path) -> None:
    store = Store(repository.root, tmp_path / "cache")
    ledger_of(repository.root, store)
    unit_renamed(repository, said="works")
    repository.commit("Rename", "2026-04-02")
    ledger_of(repository.root, store)
    unit_renamed(repository, old="roads", new="works", said="roads")
    units = repository.root / "results/units.yml"
    units.write_text(units.read_text("utf-8").replace("    renamed_from: works\n", ""), "utf-8")
    repository.commit("Take it back", "2026-04-03")
    found = ledger_of(repository.root)
    assert ledger_of(repository.root, store) == found
    # 90 in time, as the unit has it since the first change, by rules that have not changed
    assert today(moved(found.entries[0])["round-1/works"]) == (totals(found.entries[0].scores[0])[1],) * 2


def test_another_unit_with_the_former_id_lends_nobody_its_results(repository: Repository) -> None:
    unit_renamed(repository, said="works")
    repository.commit("Rename", "2026-04-02")
    units = repository.root / "results/units.yml"
    text = units.read_text("utf-8").replace("    renamed_from: works\n", "")
    units.write_text(text + "  works:\n    name: {th: กองใหม่, en: New division}\n    kind: office\n", "utf-8")
    results = repository.root / "results/town-2569/round-1"
    other = (results / "roads.yml").read_text("utf-8").replace("in_time: 90", "in_time: 61")
    (results / "works.yml").write_text(other, "utf-8")
    repository.commit("Another unit", "2026-04-03")
    for entry in ledger_of(repository.root).entries:
        for move in entry.scores:
            if (move.unit, move.period) == ("roads", "round-1"):
                # the results of today by the rules of then, when it had another id: not told
                assert today(move)[1] is None
