"""What was written while something was internal is told nowhere in public, also after that was published: the history is a real one."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.model.standing import outcome
from generator.presenting.atlas import Atlas
from generator.presenting.chronicle import Chronicle
from generator.presenting.standings import Standings
from generator.reading.history import read_history
from tests.history.ledgers import ledger_of
from tests.reviewing.changing import TOWN
from tests.reviewing.changing import WORKS
from tests.worlds.repositories import Repository
from tests.worlds.repositories import git

SECOND = "frameworks/town-2569/indicators/2.1.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def chronicle(repository: Repository, *, internal: bool = False) -> Chronicle:
    root = repository.root
    scored = pipeline.score(root)
    atlas = Atlas(project=scored.project, notes=(), internal=internal)
    return Chronicle(Standings(atlas, map(outcome, scored.scorecards)), read_history(root), ledger_of(root))


def told(repository: Repository, *, internal: bool = False) -> list[tuple[str, tuple[str, ...]]]:
    """Each commit of the list by its subject, with the units that it names."""
    found = chronicle(repository, internal=internal).newest()
    return [(each.commit.subject, each.units) for each in found]


def test_a_scorecard_that_was_internal_once(repository: Repository) -> None:
    """The note is of no score, so that no change of scores tells that the file was internal then."""
    change = repository.change
    change(WORKS, "illustrative: true", "illustrative: true\nvisibility: internal").commit(
        "Hide the report", "2026-04-01"
    )
    change(WORKS, "en: Waiting for the communities", "en: Waiting for nobody").commit(
        "They never asked the communities", "2026-04-02"
    )
    change(WORKS, "\nvisibility: internal", "").commit("Publish it after all", "2026-04-03")
    change(TOWN, "in_time: 50", "in_time: 51").commit("Report of the town", "2026-04-04")
    change(WORKS, "in_time: 88", "in_time: 90").commit("Works, and no town", "2026-04-05")
    # the first commit touches the post, whose report is internal; works is named nowhere, for it was internal once,
    # apart from its report of round 2, which never was
    assert told(repository) == [("Report of the town", ("town",)), ("", ("town", "works"))]
    assert [subject for subject, _ in told(repository, internal=True)] == [
        "Works, and no town",
        "Report of the town",
        "Publish it after all",
        "They never asked the communities",
        "Hide the report",
        "Begin",
    ]


def test_a_template_that_was_internal_once(repository: Repository) -> None:
    """Its subjects are told again from the day after it was published; a branch is as old as its commits say."""
    change = repository.change
    change(SECOND, "title:", "visibility: internal\ntitle:").commit("Hide a template", "2026-04-01")
    git(repository.root, "switch", "-c", "draft")
    change(SECOND, "{fiscal_year: 2569, value: 80}", "{fiscal_year: 2569, value: 70}").commit(
        "Nobody reaches 80", "2026-04-02"
    )
    git(repository.root, "switch", "main")
    git(repository.root, "merge", "--no-ff", "-m", "Merge the draft", "draft", day="2026-04-03")
    change(SECOND, "visibility: internal\ntitle:", "title:").commit("Publish the template", "2026-04-04")
    change(SECOND, "{fiscal_year: 2569, value: 70}", "{fiscal_year: 2569, value: 75}").commit(
        "The council decided on 75", "2026-04-05"
    )
    public = chronicle(repository).of_indicator("town-2569", "2.1")
    assert [each.subject for each in public.commits] == ["The council decided on 75"]
    inside = chronicle(repository, internal=True).of_indicator("town-2569", "2.1")
    assert [each.subject for each in inside.commits] == [
        "The council decided on 75",
        "Publish the template",
        "Nobody reaches 80",
        "Hide a template",
        "Begin",
    ]


def test_a_unit_that_was_internal_once(repository: Repository) -> None:
    """Another unit was internal when the list of units was changed; the post is gone today."""
    change = repository.change
    units = "results/units.yml"
    change(units, "kind: division\n", "kind: division\n    visibility: internal\n")
    change(TOWN, "in_time: 50", "in_time: 51").commit("Hide the works, who fail", "2026-04-01")
    change(units, "kind: division\n    visibility: internal\n", "kind: division\n")
    (repository.root / "results/town-2569/round-1/officer.yml").unlink()
    text = (repository.root / units).read_text("utf-8")
    (repository.root / units).write_text(text[: text.index("  officer:")], "utf-8")
    repository.commit("Publish the works", "2026-04-02")
    change(units, "en: Works Division", "en: Public Works")
    change(TOWN, "in_time: 51", "in_time: 52").commit("Another name", "2026-04-03")
    assert [subject for subject, _ in told(repository)][:2] == ["Another name", ""]


def test_what_could_not_be_read_is_told_without_its_subject(repository: Repository) -> None:
    repository.change(TOWN, "in_time: 50", "in_time: fifty").commit("It may be internal", "2026-04-01")
    repository.change(TOWN, "in_time: fifty", "in_time: 51").commit("Mend it", "2026-04-02")
    repository.change(TOWN, "in_time: 51", "in_time: 52").commit("Count again", "2026-04-03")
    assert told(repository)[:3] == [("Count again", ("town",)), ("", ("town",)), ("", ("town",))]
