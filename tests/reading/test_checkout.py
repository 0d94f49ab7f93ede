"""The data files as of one commit: which branch a change left, and which entries of a tree are files."""

from pathlib import Path

import pytest

from generator.reading.checkout import as_it_stands
from generator.reading.checkout import at_commit
from generator.reading.checkout import merge_base
from generator.reading.git import NoGitError
from tests.worlds.repositories import Repository
from tests.worlds.repositories import git

WORKS = "results/town-2569/round-1/works.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def test_the_published_branch_may_be_called_master(repository: Repository) -> None:
    first = git(repository.root, "rev-parse", "HEAD").strip()
    git(repository.root, "branch", "-m", "main", "master")
    git(repository.root, "switch", "-c", "change")
    repository.commit("Later")
    assert merge_base(repository.root) == first


def test_where_no_branch_is_published_there_is_nothing_to_compare_with(repository: Repository) -> None:
    git(repository.root, "branch", "-m", "main", "trunk")
    with pytest.raises(NoGitError, match="main, origin/main, master, origin/master"):
        merge_base(repository.root)
    assert merge_base(repository.root, "HEAD", "trunk")


def test_a_link_is_no_file(repository: Repository) -> None:
    """Where it leads is not part of it."""
    (repository.root / WORKS.replace("works", "linked")).symlink_to("works.yml")
    repository.commit("Link")
    assert WORKS in at_commit(repository.root, "HEAD").marks
    assert WORKS.replace("works", "linked") not in at_commit(repository.root, "HEAD").marks


def test_the_folder_tells_what_is_new_changed_and_gone(repository: Repository) -> None:
    before = at_commit(repository.root, "HEAD").marks
    (repository.root / WORKS).unlink()
    repository.change("results/town-2569/round-1/town.yml", "in_time: 50", "in_time: 55")
    (repository.root / "results/town-2569/round-2/town.yml").write_text("results: {}\n", "utf-8")
    after = as_it_stands(repository.root)
    assert after.commit == ""
    assert before.keys() - after.marks.keys() == {WORKS}
    assert after.marks.keys() - before.keys() == {"results/town-2569/round-2/town.yml"}
    changed = {path for path in before.keys() & after.marks.keys() if before[path] != after.marks[path]}
    assert changed == {"results/town-2569/round-1/town.yml"}
    [content] = after.read(changed).values()
    assert b"in_time: 55" in content
