"""The log of the published branch, with what each change made of which file; and contents by their names."""

from pathlib import Path

import pytest

from generator.reading.blobs import Blobs
from generator.reading.git import NoGitError
from generator.reading.log import PUBLISHED
from generator.reading.log import follows
from generator.reading.log import read_log
from generator.reading.log import whole_id
from tests.worlds.repositories import git

RULES = "frameworks/town/framework.yml"
RESULT = "results/town/round-1/works.yml"


def _commit(root: Path, subject: str, **files: str) -> str:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-m", subject)
    return git(root, "rev-parse", "HEAD").strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project below the top of a repository, with one commit."""
    git(tmp_path, "init")
    found = tmp_path / "office"
    found.mkdir()
    _commit(found, "Begin", **{RULES: "a: 1\n", "docs/x.md": "x\n"})
    return found


def _told(root: Path) -> list[tuple[str, str, list[tuple[str, bool, bool]]]]:
    """Subject, role and files of each change, with whether the file was there before and after."""
    return [
        (each.commit.subject, each.role, [(path, bool(old), bool(new)) for path, old, new in each.files])
        for each in read_log(root, *PUBLISHED)
    ]


def test_what_came_changed_and_went(root: Path) -> None:
    _commit(root, "Report\n\nRole: Planning officer\nRole: Clerk\n", **{RESULT: "b: 1\n"})
    git(root, "mv", RESULT, RESULT.replace("works", "town"))
    _commit(root, "Another unit")
    _commit(root, "Write about it", **{"docs/x.md": "y\n"})
    (root / RESULT.replace("works", "town")).unlink()
    _commit(root, "Withdraw\n\nRoles: many\n", **{RULES: "a: 2\n"})
    town = RESULT.replace("works", "town")
    assert _told(root) == [
        ("Withdraw", "", [(RULES, True, True), (town, True, False)]),
        ("Another unit", "", [(town, False, True), (RESULT, True, False)]),
        ("Report", "Planning officer", [(RESULT, False, True)]),
        ("Begin", "", [(RULES, False, True)]),
    ]


def test_a_merge_is_one_change_with_all_that_it_brought(root: Path) -> None:
    git(root, "switch", "-c", "other")
    _commit(root, "One", **{RESULT: "b: 1\n"})
    _commit(root, "Two", **{RESULT: "b: 2\n"})
    git(root, "switch", "main")
    _commit(root, "Meanwhile", **{RULES: "a: 2\n"})
    git(root, "merge", "--no-ff", "-m", "Take over\n\nRole: Clerk", "other")
    assert _told(root)[:2] == [
        ("Take over", "Clerk", [(RESULT, False, True)]),
        ("Meanwhile", "", [(RULES, True, True)]),
    ]


def test_nothing_is_between_a_commit_and_itself(root: Path) -> None:
    assert list(read_log(root, *PUBLISHED, "HEAD..HEAD")) == []


def test_a_link_is_no_file(root: Path) -> None:
    """A file that becomes a link is gone, and a link alone is nothing."""
    (root / "frameworks/link.yml").symlink_to("town")
    _commit(root, "Link")
    (root / RULES).unlink()
    (root / RULES).symlink_to("elsewhere")
    _commit(root, "Link instead")
    assert _told(root)[:2] == [("Link instead", "", [(RULES, True, False)]), ("Link", "", [])]


def test_subjects_and_paths_may_hold_anything(root: Path) -> None:
    path = "frameworks/town/ตัว ชี้\tวัด \x01.yml"
    _commit(root, ":100644 \x01 \x02 odd", **{path: "a: 1\n"})
    assert _told(root)[0] == (":100644 \x01 \x02 odd", "", [(path, False, True)])


def test_contents_are_read_by_their_names(root: Path) -> None:
    content = "ข้อความ\n\nmore\n"
    _commit(root, "Report", **{RESULT: content})
    newest, begin = read_log(root, *PUBLISHED)
    result, rules = newest.files[0].after, begin.files[0].after
    with Blobs(root) as blobs:
        assert [blobs.read(result), blobs.read(rules), blobs.read(result)] == [
            content.encode(),
            b"a: 1\n",
            content.encode(),
        ]
        with pytest.raises(NoGitError):
            blobs.read("0" * 40)
        assert blobs.read(rules) == b"a: 1\n"  # what is not there stops nothing


def test_contents_without_git(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = tmp_path.parent
    with Blobs(nowhere) as blobs:
        blobs._git.wait()  # it says that this is no repository, and ends
        with pytest.raises(NoGitError):
            blobs.read("0" * 40)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoGitError):
        Blobs(root)


def test_which_commits_lead_to_which(root: Path) -> None:
    begin = whole_id(root, "HEAD")
    git(root, "switch", "-c", "other")
    other = _commit(root, "One", **{RESULT: "b: 1\n"})
    git(root, "switch", "main")
    meanwhile = _commit(root, "Meanwhile", **{RULES: "a: 2\n"})
    git(root, "merge", "--no-ff", "-m", "Take over", "other")
    head = whole_id(root, "HEAD")
    assert [follows(root, each, head) for each in (begin, meanwhile, head)] == [True, True, True]
    assert not follows(root, other, head)  # it was merged, and the branch that is published never stood there
    assert not follows(root, head, meanwhile)
    assert not follows(root, "0" * 40, head)
    with pytest.raises(NoGitError):
        whole_id(root, "nowhere")
