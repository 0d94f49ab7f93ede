"""A build hands on the ledger of the published branch; it is found out once for each commit."""

from pathlib import Path

import pytest

from generator.building import build as building
from generator.building import ledger as keeping
from generator.building.state import Store
from generator.model.ledger import NO_LEDGER
from generator.model.ledger import Ledger
from generator.presenting.atlas import Atlas
from generator.presenting.shown_ledger import ShownLedger
from generator.reading.git import NoGitError
from tests.building.sites import WORKS
from tests.building.sites import build
from tests.history.ledgers import ledger_of
from tests.worlds.copies import change
from tests.worlds.repositories import git


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[Ledger]:
    """The ledgers that builds have handed on, in turn."""
    found: list[Ledger] = []

    def noting(atlas: Atlas, ledger: Ledger) -> ShownLedger:
        found.append(ledger)
        return ShownLedger(atlas, ledger)

    monkeypatch.setattr(building, "ShownLedger", noting)
    return found


def _commit(root: Path, subject: str) -> None:
    git(root, "add", "-A", "--", "frameworks", "results")
    git(root, "commit", "-m", subject)


def test_it_is_found_out_once_for_each_commit(
    town: Path, cache: Path, handed: list[Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    git(town, "init")
    _commit(town, "Begin")
    build(town, cache)
    build(town, cache)  # nothing is different: nothing is made
    assert handed == [ledger_of(town)]
    assert [each.commit.subject for each in handed[0].entries] == ["Begin"]
    with monkeypatch.context() as patch:
        patch.setattr(keeping, "walk", None)
        change(town, WORKS, "in_time: 88", "in_time: 90")
        build(town, cache)  # what is not committed is no part of it
    assert handed[1:] == handed[:1]
    _commit(town, "Better")
    build(town, cache)  # the files are the same, the history is another
    assert [each.commit.subject for each in handed[2].entries] == ["Better", "Begin"]
    assert handed[2] == ledger_of(town)


def test_without_a_history_there_is_none(town: Path, cache: Path, handed: list[Ledger]) -> None:
    change(town, WORKS, "in_time: 88", "in_time: 90")
    build(town, cache)
    assert handed == [NO_LEDGER]
    assert not (Store(town, cache).folder / keeping.LEDGER).exists()


def test_a_log_that_git_cannot_read_leaves_it_untold(
    town: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(town, "init")
    _commit(town, "Begin")

    def lost(*_: object) -> None:
        raise NoGitError("object not found")

    monkeypatch.setattr(keeping, "read_log", lost)
    assert ledger_of(town, Store(town, cache)) == NO_LEDGER
