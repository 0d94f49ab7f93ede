"""The project with a made-up history that the pictures of the handbook show: what happens in it, and that it ends with the files as they are."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.building.history import known_history
from generator.building.ledger import known_ledger
from generator.building.state import Store
from generator.building.team import Team
from generator.model.ledger import LedgerEntry
from generator.model.ledger import ScoreMove
from tests.worlds.copies import REPOSITORY
from tests.worlds.reviewed import a_reviewed_project
from tests.worlds.reviewed import pages_on_changes


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_reviewed_project(tmp_path_factory.mktemp("reviewed") / "project")


@pytest.fixture(scope="module")
def entries(root: Path) -> tuple[LedgerEntry, ...]:
    """What a build finds out about its history, the newest first."""
    store = Store(root, None, is_used=False)
    with Team(None, 1) as team:
        return known_ledger(root, known_history(root, store), store, team).entries


def _files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for top in ("frameworks", "results")
        for path in sorted((root / top).rglob("*"))
        if path.is_file()
    }


def _moves(entry: LedgerEntry) -> Mapping[tuple[str, str], ScoreMove]:
    return {(each.period, each.unit): each for each in entry.scores}


def test_it_ends_with_the_files_as_they_are(root: Path) -> None:
    assert _files(root) == _files(REPOSITORY)


def test_a_correction_is_told_with_its_reason(entries: tuple[LedgerEntry, ...]) -> None:
    """21 of 28 are 75 per cent, which is 4; 20 are 3 + (500/7 - 70) / 5 = 23/7. It weighs 10 of 100 in the office, and 10 of 30 in the group."""
    correction = entries[2]
    assert (correction.commit.date, correction.role) == ("2013-03-25", "คณะกรรมการตรวจสอบผลคะแนน")
    moves = _moves(correction)
    assert {at: move.effects for at, move in moves.items()} == {
        ("round-1", "chonburi-office"): ("-1/14", "0", "0", "0"),
        ("round-1", "legal-group"): ("-5/21", "0", "0", "0"),
    }
    assert {each.indicator for move in moves.values() for each in move.revised} == {"8.2"}
    assert correction.alarms == ()


def test_a_rule_that_changed_after_results_is_noted(entries: tuple[LedgerEntry, ...]) -> None:
    """In round 1 it is 23/34 of the LAOs, 1150/17 per cent: beyond 65, now 4 + (1150/17 - 65) / 5 = 77/17. It weighs 10 of 100 in the office."""
    newest = entries[0]
    assert newest.commit.date == "2013-10-15"
    assert {(each.rule, each.period, each.indicator) for each in newest.alarms} == {
        ("criteria-after-results", "round-1", "9"),
        ("criteria-after-results", "round-2", "9"),
    }
    assert len(newest.scores) == 4
    assert _moves(newest)["round-1", "chonburi-office"].effects == ("0", "-4/85", "0", "0")


def test_its_pages_stand_where_pictures_are_taken(root: Path, entries: tuple[LedgerEntry, ...]) -> None:
    assert pages_on_changes(root)["revision"].endswith(f"/{entries[0].commit.id}.html")
