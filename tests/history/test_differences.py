"""What a report tells of a rule that changed: the values before and after, under the keys of the file."""

from pathlib import Path

import pytest

from generator.history.differences import differences
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import LEVELS
from tests.reviewing.changing import diff_of
from tests.worlds.repositories import Repository

SECOND = "frameworks/town-2569/indicators/2.1.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def told(repository: Repository) -> list[tuple[str, str, str]]:
    return [
        (each.path, each.before, each.after)
        for rule in diff_of(repository.root).rules
        for each in differences(rule)
    ]


def test_thresholds_are_told_for_all_levels(repository: Repository) -> None:
    repository.change(FIRST, LEVELS, EASIER)
    assert told(repository) == [
        ("criteria.levels", "{1: 60, 2: 70, 3: 80, 4: 90, 5: 100}", "{1: 50, 2: 60, 3: 70, 4: 80, 5: 90}")
    ]


def test_what_stays_is_not_told(repository: Repository) -> None:
    repository.change(SECOND, "{fiscal_year: 2569, value: 80}", "{fiscal_year: 2569, value: 70}")
    [(path, before, after)] = told(repository)
    assert path == "targets"
    assert "value: 80" in before
    assert "value: 70" in after


def test_a_key_that_came_has_nothing_before(repository: Repository) -> None:
    repository.change(FIRST, "owners: [works]\n", "owners: [works]\npilot: true\n")
    assert told(repository) == [("pilot", "false", "true")]


def test_weights_of_a_framework_are_not_told_here(repository: Repository) -> None:
    """Its tree may name indicators that are internal."""
    rules = "frameworks/town-2569/framework.yml"
    repository.change(rules, "{id: good, min: 60", "{id: good, min: 55")
    assert [each.keys for each in diff_of(repository.root).rules] == [("grades",)]
    assert told(repository) == []
