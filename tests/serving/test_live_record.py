"""The ledger of the live site: taken from the last build, or found out by another process while pages are shown."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.building.state import Store
from generator.model.ledger import NO_LEDGER
from generator.serving.live_record import LiveRecord
from tests.history.ledgers import ledger_of
from tests.reviewing.changing import WORKS
from tests.worlds.repositories import Repository

PATIENCE = 20
"""Seconds after which a test gives up; a ledger takes one or two."""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


@pytest.fixture
def record(repository: Repository, tmp_path: Path) -> Iterator[LiveRecord]:
    found = LiveRecord(repository.root, Store(repository.root, tmp_path / "cache"))
    yield found
    found.close()


def test_it_is_found_out_once(repository: Repository, record: LiveRecord) -> None:
    record.open()
    assert record.ledger == NO_LEDGER  # nothing is found out before it is asked for
    assert record.read()
    assert record.told == (record.history, ledger_of(repository.root))
    assert not record.read()


def test_that_of_the_last_build_is_there_at_once(
    repository: Repository, record: LiveRecord, tmp_path: Path
) -> None:
    built = ledger_of(repository.root, Store(repository.root, tmp_path / "cache"))
    record.open()
    assert record.ledger == built
    assert not record.read()


def test_the_last_one_is_shown_until_a_new_change_is_told(repository: Repository, record: LiveRecord) -> None:
    record.open()
    record.read()
    before = record.ledger
    repository.change(WORKS, "in_time: 88", "in_time: 90").commit("Better")
    record.refresh()
    assert record.ledger == before
    assert record.read()
    assert [each.commit.subject for each in record.ledger.entries] == ["Better", "Begin"]


def test_without_a_history_nothing_is_to_be_found_out(tmp_path: Path) -> None:
    record = LiveRecord(tmp_path, Store(tmp_path, is_used=False))
    record.open()
    assert not record.read()
    assert record.ledger == NO_LEDGER


def test_who_waits_is_let_go_at_the_end(record: LiveRecord) -> None:
    """The preview ends while the helper is at work; after that, none is begun."""
    record.open()
    found: list[bool] = []
    waiting = threading.Thread(target=lambda: found.append(record.read()))
    waiting.start()
    while record._helper is None:
        time.sleep(0.001)
    record.close()
    waiting.join(PATIENCE)
    assert found == [False]
    assert not record.read()
    assert record.ledger == NO_LEDGER
