"""What MkDocs reads, and what it is not asked to read again."""

import shutil
from pathlib import Path

import pytest

from generator.building import setting
from generator.publishing import build as publishing
from generator.publishing.failure import PublishError
from tests.building.edits import file
from tests.building.edits import text
from tests.building.edits import together
from tests.building.sites import a_town
from tests.building.sites import build
from tests.building.sites import cold
from tests.building.sites import files
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import REPOSITORY


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects that MkDocs was asked to set."""
    found: list[Path] = []
    set_type = publishing.set_type

    def counting(root: Path, *arguments: object, **options: object) -> object:
        found.append(root)
        return set_type(root, *arguments, **options)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(publishing, "set_type", counting)
    return found


def test_mkdocs_is_not_asked_where_nothing_that_it_reads_has_changed(
    town: Path, cache: Path, asked: list[Path]
) -> None:
    text("results/town-2569/round-2/works.yml", "value: 10", "value: 20")(town)
    build(town, cache)
    assert asked == []
    assert files(town / "site") == cold(town)


def test_the_first_scorecards_come_after_a_site_without_any(
    tmp_path: Path, cache: Path, asked: list[Path]
) -> None:
    """Their pages are of a shape that no page had before."""
    root = a_town(tmp_path / "town")
    shutil.rmtree(root / "results/town-2569")
    build(root, cache)
    shutil.copytree(MINIMAL / "results/town-2569", root / "results/town-2569")
    build(root, cache)
    assert asked == [root] * 2
    assert (root / "site/scorecards/town-2569/round-1/works.html").is_file()
    assert files(root / "site") == cold(root)
    text("results/town-2569/round-2/works.yml", "value: 10", "value: 20")(root)
    build(root, cache)
    assert asked.count(root) == 2
    assert files(root / "site") == cold(root)


def test_a_hidden_file_that_is_published_is_looked_at(town: Path, cache: Path) -> None:
    together(
        text("mkdocs.yml", "nav:\n", "exclude_docs: '!.nojekyll'\nnav:\n"), file("docs/th/.nojekyll", "")
    )(town)
    build(town, cache)
    (town / "docs/th/.nojekyll").write_text("changed")
    build(town, cache)
    assert (town / "site/.nojekyll").read_text() == "changed"


@pytest.mark.parametrize(
    "path",
    ["th/README.md", "th/units/works.html", "th/units/README.md", "en/scorecards/index.md", "th/data/own.csv", "en/glossary.html"],
)  # fmt: skip
def test_nothing_by_hand_stands_where_generated_files_stand(town: Path, cache: Path, path: str) -> None:
    before = files(town / "site")
    file(f"docs/{path}", "# x\n")(town)
    with pytest.raises(PublishError, match=f"{path[3:]} is in the way of a generated page"):
        build(town, cache)
    assert files(town / "site") == before


def test_what_is_kept_of_our_own_site_can_be_told(tmp_path: Path) -> None:
    """Our own configuration turns on nothing that may read anything."""
    for name in ("docs", "frameworks", "results"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    for path in REPOSITORY.glob("mkdocs*.yml"):
        shutil.copy(path, tmp_path)
    typesets = publishing.set_type(tmp_path, tmp_path / "site", internal=False)
    assert setting.watched(typesets) == ("docs", "docs/en", "docs/th", "mkdocs.en.yml", "mkdocs.yml")
