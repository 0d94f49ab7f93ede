"""Somebody saves a file while the site is built, and takes the change back: no later build takes the one for the other."""

from pathlib import Path

import pytest

from generator.building import build as building
from generator.building.inputs import Inputs
from generator.building.inputs import look
from generator.building.jobs import StaleError
from generator.building.state import Cards
from tests.building.edits import Edit
from tests.building.edits import gone
from tests.building.edits import text
from tests.building.sites import FRAMEWORK
from tests.building.sites import TOWN
from tests.building.sites import WORKS
from tests.building.sites import a_town
from tests.building.sites import build
from tests.building.sites import cold
from tests.building.sites import files


def _build_while(edit: Edit, root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Build a site, with an edit just after the build has looked at the files."""

    def look_and_edit(where: Path, last: Cards, besides: tuple[str, ...]) -> Inputs:
        found = look(where, last, besides)
        edit(root)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(building, "look", look_and_edit)
        build(root, cache)


A_RESULT = text(WORKS, "closed: 20", "closed: 22")
A_PAGE = text("docs/th/method.md", "วิธีคิดคะแนน", "วิธีคำนวณ")
THE_CONFIGURATION = text("mkdocs.en.yml", "site_name: Model Town", "site_name: Imaginary Town")


@pytest.mark.parametrize(
    "edit", [A_RESULT, A_PAGE, THE_CONFIGURATION], ids=["a result", "a handwritten page", "the configuration"]
)
def test_a_file_that_changes_and_changes_back(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, edit: Edit
) -> None:
    root = a_town(tmp_path / "town")
    expected = cold(root)
    _build_while(edit, root, cache, monkeypatch)
    assert files(root / "site") != expected
    edit(root)
    build(root, cache)
    assert files(root / "site") == expected


@pytest.mark.parametrize("edit", [A_RESULT, A_PAGE], ids=["a result", "a handwritten page"])
def test_what_was_taken_over_changes_and_changes_back(
    town: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, edit: Edit
) -> None:
    text(TOWN, "in_time: 50", "in_time: 51")(town)
    _build_while(edit, town, cache, monkeypatch)
    edit(town)
    assert files(town / "site") == cold(town), "what is known is not read again"
    build(town, cache)
    assert files(town / "site") == cold(town)


def test_a_result_that_is_gone_for_a_moment(town: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = files(town / "site")
    edit = text(TOWN, "in_time: 50", "in_time: 51")
    edit(town)
    _build_while(gone(TOWN), town, cache, monkeypatch)
    gone(TOWN)(town)
    edit(town)
    built = build(town, cache)
    assert built.problems == ()
    assert files(town / "site") == expected


A_FRAMEWORK = text(FRAMEWORK, "Model town framework", "Framework of the model town")
THE_REPOSITORY = text("mkdocs.yml", "site_name: เมืองจำลอง", "repo_url: https://e.th/r\nsite_name: เมืองจำลอง")
"""Where everybody can read the files is part of the definitions."""


@pytest.mark.parametrize("edit", [A_FRAMEWORK, THE_REPOSITORY], ids=["a framework", "the repository"])
def test_definitions_that_change_while_they_are_read_are_read_again(
    town: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, edit: Edit
) -> None:
    text(WORKS, "closed: 20", "closed: 22")(town)
    expected = cold(town)
    with pytest.raises(StaleError, match="definitions have changed"):
        _build_while(edit, town, cache, monkeypatch)
    edit(town)
    build(town, cache)
    assert files(town / "site") == expected
