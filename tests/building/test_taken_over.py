"""What has not changed is taken from the last site; what was changed there by hand is made right."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.building import build as building
from tests.building.edits import file
from tests.building.edits import text
from tests.building.sites import OFFICER
from tests.building.sites import TOWN
from tests.building.sites import UNITS
from tests.building.sites import WORKS
from tests.building.sites import build
from tests.building.sites import cold
from tests.building.sites import files
from tests.building.sites import places
from tests.worlds.copies import copy_of_minimal

ALWAYS = {"sitemap.xml", "en/sitemap.xml", "headers/apache.conf", "headers/nginx.conf", "headers/web.config"}
"""Made anew by every build that makes anything."""


def _rewritten(root: Path, before: dict[str, tuple[int, int]]) -> set[str]:
    now = places(root / "site")
    return {path for path in now if now[path] != before.get(path)}


def _in_both(*urls: str) -> set[str]:
    return {*urls, *(f"en/{url}" for url in urls)}


def test_nothing_is_done_where_nothing_has_changed(
    town: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, folder = places(town / "site"), (town / "site").stat().st_ino
    monkeypatch.setattr(building, "settled_survey", None)  # not even the definitions are read
    built = build(town, cache)
    assert (built.site, built.pages, built.problems) == (town / "site", 50, ())
    assert places(town / "site") == before
    assert (town / "site").stat().st_ino == folder


def test_files_that_were_written_again_just_the_same_have_not_changed(town: Path, cache: Path) -> None:
    before = places(town / "site")
    for path in (WORKS, "mkdocs.yml", "docs/th/method.md"):
        (town / path).write_bytes((town / path).read_bytes())
    build(town, cache)
    assert places(town / "site") == before


def test_a_number_changes_the_pages_that_show_it_and_no_other(town: Path, cache: Path) -> None:
    before = places(town / "site")
    text("results/town-2569/round-2/works.yml", "value: 10", "value: 20")(town)
    build(town, cache)
    assert _rewritten(town, before) == ALWAYS | {
        "data/scorecards.json",
        "data/scorecards/town-2569/round-2.csv",
        "data/scorecards/town-2569/round-2/works.json",
        *_in_both(
            "scorecards/town-2569/round-2/works.html",
            "scorecards/town-2569/round-2/compare_units.html",
            "scorecards/index.html",
            "units/works.html",
            "frameworks/town-2569/index.html",
            "frameworks/town-2569/indicators/2.html",  # its total
            "frameworks/town-2569/indicators/2.2.html",
            "index.html",
        ),
    }


def test_where_everybody_can_read_the_files_changes_every_scorecard(town: Path, cache: Path) -> None:
    configuration = town / "mkdocs.yml"
    configuration.write_text(
        f"repo_url: https://github.com/town/data\n{configuration.read_text('utf-8')}", "utf-8"
    )
    build(town, cache)
    page = (town / "site/en/scorecards/town-2569/round-2/works.html").read_text("utf-8")
    assert '"https://github.com/town/data/blob/HEAD/results/town-2569/round-2/works.yml#L' in page
    assert files(town / "site") == cold(town)


def test_a_text_changes_its_scorecard_and_no_other_page(town: Path, cache: Path) -> None:
    before = places(town / "site")
    text(WORKS, "Waiting for the communities", "Nothing to wait for")(town)
    build(town, cache)
    found = _rewritten(town, before)
    index = {path for path in found if path.startswith("data/search/")}
    assert "data/search/manifest.js" in index
    assert found - index == ALWAYS | {
        "data/scorecards/town-2569/round-1.csv",
        "data/scorecards/town-2569/round-1/works.json",
        *_in_both("scorecards/town-2569/round-1/works.html"),
    }


def test_an_internal_record_changes_no_page_of_the_public_site(town: Path, cache: Path) -> None:
    before = places(town / "site")
    text(OFFICER, "value: 95", "value: 85")(town)
    build(town, cache)
    assert _rewritten(town, before) == ALWAYS


def test_a_handwritten_page_changes_nothing_else_that_is_printed(town: Path, cache: Path) -> None:
    before = places(town / "site")
    text("docs/en/method.md", "# Method", "# Method\n\nIn short")(town)
    build(town, cache)
    again = _rewritten(town, before)
    assert "en/method.html" in again
    assert not [path for path in again if path.startswith(("units/", "en/units/", "scorecards/"))]


def test_public_and_internal_site_share_what_is_known_and_nothing_that_is_shown(
    town: Path, cache: Path
) -> None:
    public = files(town / "site")
    build(town, cache, internal=True)
    assert files(town / "site") == public
    assert files(town / "site-internal") == cold(town, internal=True)
    before = places(town / "site"), places(town / "site-internal")
    build(town, cache, internal=True)
    build(town, cache)
    assert (places(town / "site"), places(town / "site-internal")) == before


# ---- changed by hand -----------------------------------------------------------------------------------------------


def _with_other_times(path: Path) -> None:
    os.utime(path, ns=(1, 1))


def _edited(path: Path) -> None:
    path.write_text("edited by hand", "utf-8")


def _of_the_same_length(path: Path) -> None:
    path.write_bytes(path.read_bytes()[::-1])


def _folder_instead(path: Path) -> None:
    path.unlink()
    (path / "page.html").mkdir(parents=True)


def _link_instead(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "nowhere")


@pytest.mark.parametrize(
    "tamper", [_edited, _of_the_same_length, _folder_instead, _link_instead, _with_other_times, Path.unlink]
)
def test_a_page_that_was_changed_by_hand_is_made_right(
    town: Path, cache: Path, tamper: Callable[[Path], None]
) -> None:
    expected = files(town / "site")
    for path in (
        "scorecards/town-2569/round-1/works.html",
        "en/units/works.html",
        "data/scorecards/town-2569/round-1/town.json",
    ):
        tamper(town / "site" / path)
    build(town, cache)
    assert files(town / "site") == expected


@pytest.mark.parametrize(
    "path", ["method.html", "en/assets/scorecards.css", "sitemap.xml", "data/scorecards.json"]
)
def test_what_mkdocs_or_the_whole_wrote_is_made_right(town: Path, cache: Path, path: str) -> None:
    expected = files(town / "site")
    _edited(town / "site" / path)
    build(town, cache)
    assert files(town / "site") == expected


def test_a_file_that_was_put_there_goes(town: Path, cache: Path) -> None:
    expected = files(town / "site")
    file("site/units/extra.html", "by hand")(town)
    file("site/extra/page.html", "by hand")(town)
    build(town, cache)
    assert files(town / "site") == expected


def test_a_site_that_was_taken_away_is_made_again(town: Path, cache: Path) -> None:
    expected = files(town / "site")
    shutil.rmtree(town / "site")
    build(town, cache)
    assert files(town / "site") == expected


def test_a_site_of_another_build_is_made_right(town: Path, cache: Path, tmp_path: Path) -> None:
    """The site was built meanwhile by somebody with another cache, from other numbers."""
    expected = files(town / "site")
    edit = text(WORKS, "closed: 20", "closed: 22")
    edit(town)
    build(town, tmp_path / "other cache")
    assert files(town / "site") != expected
    edit(town)
    build(town, cache)
    assert files(town / "site") == expected


def test_the_last_site_is_never_written_into(town: Path, cache: Path) -> None:
    """A copy of it by hard links, as some servers make, keeps what it had."""
    shutil.copytree(town / "site", town / "copy", copy_function=os.link)
    expected = files(town / "copy")
    text(TOWN, "in_time: 50", "in_time: 55")(town)
    text("docs/th/method.md", "วิธีคิดคะแนน", "วิธีคำนวณ")(town)
    text(UNITS, "Works Division", "Division of Works")(town)
    build(town, cache)
    assert files(town / "site") != expected
    assert files(town / "copy") == expected


def test_a_file_system_without_links_gets_copies(
    town: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refused)
    before = files(town / "site")
    text(WORKS, "Waiting for the communities", "Nothing to wait for")(town)
    build(town, cache)
    assert files(town / "site") == cold(town) != before
    times = {path: time for path, (_, time) in places(town / "site").items()}
    build(town, cache)
    assert {path: time for path, (_, time) in places(town / "site").items()} == times


def test_a_project_without_a_configuration_is_taken_over_too(tmp_path: Path, cache: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    build(root, cache)
    before = places(root / "site")
    build(root, cache)
    assert places(root / "site") == before
