"""The data files of a project as of one commit, read from the objects of git: the folder itself is not touched.

The folder as it stands is such a checkout too, without a commit.
"""

import hashlib
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.reading.blobs import contents_of
from generator.reading.git import NoGitError
from generator.reading.git import git

PLACES = ("frameworks", "results", "docs/glossary.yml", "mkdocs.yml")
"""Where scores come from."""

MAIN = ("main", "origin/main", "master", "origin/master")
"""What the branch that is published may be called; the first that is there counts."""

_FILE = b"blob"
_LINK = "120000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkout:
    """The data files at a commit, or of the folder as it stands where `commit` is empty.

    `marks` tell by path whether two of them hold the same file; `date` is that of the commit (ISO), of a folder that of the
    commit that it was taken from.
    """

    root: Path
    commit: str
    date: str
    marks: Mapping[str, str]

    def read(self, paths: Collection[str]) -> dict[str, bytes]:
        """The contents of some of its files. Raises `NoGitError`."""
        if not self.commit:
            return {path: (self.root / path).read_bytes() for path in paths}
        wanted = {path: self.marks[path] for path in paths}
        found = contents_of(self.root, list(dict.fromkeys(wanted.values())))
        missing = next((path for path, name in wanted.items() if name not in found), "")
        if missing:
            raise NoGitError(f"{self.commit[:10]}:{missing} is missing")
        return {path: found[name] for path, name in wanted.items()}

    def write(self, paths: Collection[str], folder: Path) -> None:
        """Write some of its files below a folder, each at its path. Raises `NoGitError`, and `OSError`."""
        for path, content in self.read(paths).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)


def at_commit(root: Path, name: str) -> Checkout:
    """The data files as of the commit that git knows by that name, of the project in the folder `root`. Raises `NoGitError`."""
    try:
        commit = git(root, "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}").strip()
    except NoGitError as error:
        raise NoGitError(f"{name}: {error}") from error
    date = git(root, "show", "--no-patch", "--format=%cs", commit).strip()
    return Checkout(root=root, commit=commit, date=date, marks=dict(_tree(root, commit)))


def as_it_stands(root: Path) -> Checkout:
    """The folder with all that has not been committed, new files included. Raises `NoGitError`."""
    head = at_commit(root, "HEAD")
    changed = git(root, "diff", "--name-only", "--no-renames", "-z", "--relative", "HEAD", "--", *PLACES)
    new = git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *PLACES)
    marks = dict(head.marks)
    for path in filter(None, (changed + new).split("\0")):
        if (root / path).is_file():
            marks[path] = f"*{hashlib.blake2b((root / path).read_bytes(), digest_size=20).hexdigest()}"
        else:
            marks.pop(path, None)
    return Checkout(root=root, commit="", date=head.date, marks=marks)


def merge_base(root: Path, name: str = "HEAD", branch: str = "") -> str:
    """The commit at which `name` left a branch, by default the one that is published. Raises `NoGitError` where there is none."""
    for each in (branch,) if branch else MAIN:
        try:
            return git(root, "merge-base", "--end-of-options", each, name).strip()
        except NoGitError:
            continue
    raise NoGitError(f"{branch or ', '.join(MAIN)}: no merge base with {name}")


def _tree(root: Path, commit: str) -> Iterator[tuple[str, str]]:
    """The files of a commit below the project's folder, each with the name of its content."""
    listed = git(root, "ls-tree", "-r", "-z", commit, "--", *PLACES)
    for entry in filter(None, listed.split("\0")):
        about, _, path = entry.partition("\t")
        mode, kind, name = about.split()
        if kind.encode() == _FILE and mode != _LINK:
            yield path, name
