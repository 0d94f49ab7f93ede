"""The history of a project, read from git: what touched which file, and that nothing wrong is told where it is not whole."""

from pathlib import Path

import pytest

from generator.model.history import NO_HISTORY
from generator.model.history import History
from generator.reading import history as reading
from generator.reading.history import read_history
from tests.worlds.repositories import git

INDICATOR = "frameworks/town/indicators/1.yml"
RESULT = "results/town/round-1/works.yml"
LOCK = "results/town/round-1/scores.lock"


def _commit(root: Path, subject: str, **files: str) -> None:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-m", subject)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a commit to a template, one to a result, and one to neither."""
    root = tmp_path / "project"
    root.mkdir()
    git(root, "init")
    _commit(root, "Define the first indicator", **{INDICATOR: "a: 1\n"})
    _commit(root, "Report the first result", **{RESULT: "b: 1\n"})
    _commit(root, "Write about it", **{"docs/th/about.md": "# x\n"})
    return root


def _told(history: History) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.commit.subject, each.paths) for each in history.changes]


def test_the_newest_change_is_first_and_other_files_are_not_told(project: Path) -> None:
    found = read_history(project)
    assert _told(found) == [
        ("Report the first result", (RESULT,)),
        ("Define the first indicator", (INDICATOR,)),
    ]
    assert found.head is not None
    assert (found.state, found.head.subject, found.is_changed) == ("full", "Write about it", False)
    assert {(each.commit.date, len(each.commit.id)) for each in found.changes} == {("2026-01-02", 10)}
    assert "Office" not in repr(found)  # nobody's name


def test_a_project_below_the_top_of_its_repository_has_its_own_paths(tmp_path: Path) -> None:
    git(tmp_path, "init")
    _commit(tmp_path, "Begin", **{f"office/{INDICATOR}": "a: 1\n", "frameworks/other.yml": "b: 1\n"})
    assert _told(read_history(tmp_path / "office")) == [("Begin", (INDICATOR,))]


@pytest.mark.parametrize("path", [INDICATOR, "frameworks/town/indicators/2.yml"])
def test_what_is_not_committed_is_told(project: Path, path: str) -> None:
    (project / path).write_text("a: 2\n", "utf-8")
    assert read_history(project).is_changed


def test_locks_are_left_untold(project: Path) -> None:
    """They tell what other files come to, and no page shows them."""
    _commit(project, "Report again", **{RESULT: "b: 2\n", LOCK: "town 1 score=2\n"})
    _commit(project, "Lock the scores", **{LOCK: "town 1 score=3\n"})
    (project / LOCK).write_text("town 1 score=4\n", "utf-8")
    found = read_history(project)
    assert _told(found)[0] == ("Report again", (RESULT,))
    assert found.head is not None
    assert (found.head.subject, found.is_changed) == ("Lock the scores", False)


def test_a_shallow_copy_has_no_history_of_files(project: Path, tmp_path: Path) -> None:
    """Its first commit seems to touch every file, on a date that may be years too late."""
    git(tmp_path, "clone", "--depth", "1", f"file://{project}", "copy")
    found = read_history(tmp_path / "copy")
    assert (found.state, found.changes) == ("shallow", ())
    assert found.head == read_history(project).head


def test_without_a_history_nothing_is_told(tmp_path: Path, project: Path) -> None:
    assert read_history(tmp_path) == NO_HISTORY
    below = project / "work"
    below.mkdir()
    assert read_history(below) == NO_HISTORY  # the repository around it does not know its files
    git(tmp_path, "init")
    assert read_history(tmp_path) == NO_HISTORY  # nothing committed yet


def test_without_git_nothing_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert read_history(project) == NO_HISTORY


def test_the_log_is_read_again_only_after_a_new_commit(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read_history(project)
    with monkeypatch.context() as patch:
        patch.setattr(reading, "_log", None)
        assert read_history(project, first) == first
    _commit(project, "Define another", **{"frameworks/town/indicators/2.yml": "c: 1\n"})
    assert _told(read_history(project, first))[0][0] == "Define another"
