"""Contents by the names that git gives them: those that are there, empty ones too, and those that are not."""

from pathlib import Path

import pytest

from generator.reading.blobs import contents_of
from generator.reading.checkout import at_commit
from generator.reading.git import NoGitError
from tests.worlds.repositories import Repository
from tests.worlds.repositories import git

EMPTY = "results/town-2569/round-2/town.yml"
LINES = "results/town-2569/round-3.txt"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "town")
    (repository.root / EMPTY).write_bytes(b"")
    (repository.root / LINES).write_bytes(b"one\n\nx missing\n")
    repository.commit("An empty file, and one that looks like what git says")
    return repository


def test_contents_are_as_they_were_recorded_and_what_is_missing_is_left_out(repository: Repository) -> None:
    names = [git(repository.root, "rev-parse", f"HEAD:{path}").strip() for path in (EMPTY, LINES)]
    asked = [names[0], "0" * 40, names[1]]
    assert contents_of(repository.root, asked) == {names[0]: b"", names[1]: b"one\n\nx missing\n"}
    assert contents_of(repository.root, []) == {}


def test_a_checkout_whose_content_is_lost_is_told(repository: Repository) -> None:
    found = at_commit(repository.root, "HEAD")
    name = found.marks[LINES]
    (repository.root / ".git/objects" / name[:2] / name[2:]).unlink()
    assert found.read([EMPTY]) == {EMPTY: b""}
    with pytest.raises(NoGitError, match=f"{found.commit[:10]}:{LINES} is missing"):
        found.read([EMPTY, LINES])
