"""What a report tells that may be pasted into a comment: nothing internal, and nothing of what cannot be read and may be internal."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import FRAMEWORK
from tests.reviewing.changing import TOWN
from tests.reviewing.changing import WORKS
from tests.reviewing.changing import diff_of
from tests.worlds.repositories import Repository

HUSH = "\n  hush:\n    name: {th: หน่วยลับ, en: Hidden unit}\n    kind: division\n    parent: town\n    visibility: internal\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def reports(repository: Repository, *options: str) -> str:
    """All forms of the report of what is not committed."""
    forms = ("text", "markdown", "json", "html")
    done = [
        CliRunner().invoke(
            main,
            ["--root", str(repository.root), "diff", "HEAD", "--no-cache", "--format", form, *options],
        )
        for form in forms
    ]
    assert all(each.exit_code == 0 for each in done)
    return "\n".join(each.stdout for each in done)


def test_a_lost_owner_that_is_internal_is_not_named(repository: Repository) -> None:
    units = repository.root / "results/units.yml"
    units.write_text(units.read_text("utf-8").rstrip("\n") + HUSH, "utf-8")
    repository.change(FIRST, "owners: [works]", "owners: [hush]").commit("Hide")
    repository.change(FIRST, "owners: [hush]\n", "")
    assert [each.rule for each in diff_of(repository.root).alarms] == ["owner-lost"]
    assert "hush" not in reports(repository)
    assert "hush" in reports(repository, "--internal")


def test_errors_of_what_may_be_internal_are_not_told(repository: Repository) -> None:
    new = repository.root / "results/town-2569/round-2/town.yml"
    assert not new.exists()
    text = (repository.root / TOWN).read_text("utf-8")
    new.write_text("visibility: internal\n" + text.replace("in_time: ", "in_time: zork"), "utf-8")
    assert "zork" not in reports(repository)
    assert diff_of(repository.root).hidden == 1
    assert "zork" in reports(repository, "--internal")


def test_errors_of_what_was_public_are_told(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: zork")
    assert "zork" in reports(repository)


def test_holidays_of_a_period_that_is_over_are_an_alarm(repository: Repository) -> None:
    """A day off fewer working days of lateness: the score moves, and no key of an indicator changed."""
    repository.change(FRAMEWORK, "2026-01-01, 2026-03-03]", "2026-01-01, 2026-03-03, 2026-03-23]")
    alarms = diff_of(repository.root).alarms
    assert [(each.rule, each.at.period, each.facts["keys"]) for each in alarms] == [
        ("grades-after-results", "round-1", "periods")
    ]
    line = (repository.root / FRAMEWORK).read_text("utf-8").splitlines()
    at = next(number for number, each in enumerate(line, start=1) if "holidays:" in each)
    assert [(each.place.path, each.place.line) for each in alarms] == [(FRAMEWORK, at)]
