"""Sites of projects with a history: what their changes did to scores is told, and made anew only where it is another."""

import json
import shutil
from pathlib import Path

import pytest

from tests.building.sites import INDICATOR
from tests.building.sites import OFFICER
from tests.building.sites import WORKS
from tests.building.sites import a_corrected_town
from tests.building.sites import build
from tests.building.sites import commit
from tests.building.sites import files
from tests.building.sites import places
from tests.worlds.copies import change
from tests.worlds.repositories import git

LIST = "frameworks/town-2569/revisions.html"
CARD = "scorecards/town-2569/round-1/works.html"
FEED = "data/feeds/th/town-2569.xml"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A town that corrected a report."""
    return a_corrected_town(tmp_path / "town")


def _text(site: Path | None, path: str) -> str:
    assert site is not None
    return (site / path).read_text("utf-8")


def test_a_correction_stands_on_every_page_that_tells_of_it(town: Path) -> None:
    """As in tests/presenting/ledgers.py: 379/100 = 3.7900 becomes 2603/700 = 3.7186."""
    site = build(town).site
    head = git(town, "rev-parse", "HEAD").strip()
    for path in (LIST, f"frameworks/town-2569/revisions/{head[:10]}.html", "units/works/revisions.html"):
        said = _text(site, path)
        assert "3.7900 → 3.7186" in said, path
        assert "เลขานุการคณะกรรมการ" in said, path
        assert "11 เมษายน พ.ศ. 2569" in said, path
    assert "3.7900" in _text(site, CARD)
    assert f'id="change-{head[:10]}"' in _text(site, CARD)
    assert "3.7900 → 3.7186" in _text(site, FEED)
    assert (
        f'<link rel="alternate" type="application/atom+xml" href="https://town.example.go.th/{FEED}"'
        in _text(site, LIST)
    )
    assert "application/atom+xml" not in _text(site, CARD)
    newest, first = json.loads(_text(site, "data/scorecards/town-2569/round-1/works.json"))["changes"]
    assert (newest["commit"], first["how"]) == (head, "came")
    assert LIST in _text(site, "sitemap.xml")


def test_a_site_built_on_the_last_one_is_the_one_built_cold(town: Path, cache: Path) -> None:
    """Each change is built before and after it is committed, and then from nothing."""
    build(town, cache)
    edits = [
        (WORKS, "value: 15", "value: 20", "2026-05-01"),
        (
            INDICATOR,
            "{1: 60, 2: 65, 3: 70, 4: 75, 5: 80}",
            "{1: 61, 2: 65, 3: 70, 4: 75, 5: 80}",
            "2026-05-02",
        ),
        (OFFICER, "illustrative: true", "illustrative: true # so far", "2026-05-03"),
    ]
    for path, old, new, day in edits:
        change(town, path, old, new)
        build(town, cache)  # what is not committed yet is no change
        commit(town, "Change", day)
        warm = build(town, cache).site
        assert warm is not None
        cold = build(_copy(town)).site
        assert cold is not None
        assert files(warm) == files(cold), path


def _copy(root: Path) -> Path:
    copy = root.parent / "copy" / root.name
    shutil.rmtree(copy.parent, ignore_errors=True)
    shutil.copytree(root, copy, symlinks=True, ignore=shutil.ignore_patterns("site", "site-internal"))
    return copy


def test_a_commit_of_one_report_leaves_the_cards_of_others(town: Path, cache: Path) -> None:
    build(town, cache)
    before = places(town / "site")
    change(town, WORKS, "value: 15", "value: 20")
    commit(town, "Correct another", "2026-05-01")
    site = build(town, cache).site
    assert site is not None
    after = places(site)
    others = (
        "scorecards/town-2569/round-1/town.html",
        "scorecards/town-2569/round-2/works.html",
        "units/town.html",
    )
    assert {path for path in others[:2] if before[path] != after[path]} == set()
    assert before[CARD] != after[CARD]
    assert before[LIST] != after[LIST]


def test_a_part_of_the_history_is_told_and_makes_no_date(town: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--depth", "1", f"file://{town}", "shallow")
    site = build(tmp_path / "shallow").site
    said = _text(site, f"en/{LIST}")
    assert "Only a part of the history was at hand" in said
    assert "fetch-depth 0" in said
    assert "April 2026 (B.E. 2569)</h2>" not in said
    assert 'id="changes"' not in _text(site, CARD)
    assert site is not None
    assert not (site / "data/feeds").exists()
    assert not (site / "units/works/revisions.html").exists()


def test_nothing_internal_of_the_history_is_published(town: Path) -> None:
    """The officer's report changes together with that of Works, then alone: it goes, and comes back."""
    change(town, OFFICER, "illustrative: true", "illustrative: true # กลั่นกรองแล้ว")
    change(town, WORKS, "value: 15", "value: 20")
    commit(town, "Zebra appraisal", "2026-05-01")
    text = (town / OFFICER).read_text("utf-8")
    (town / OFFICER).unlink()
    commit(town, "Zebra leaves", "2026-05-02")
    (town / OFFICER).write_text(text, "utf-8")
    last = commit(town, "Zebra returns", "2026-05-03")
    site = build(town).site
    assert site is not None
    published = {
        path: (site / path).read_bytes() for path in files(site) if not path.endswith("numbers.html")
    }  # which name the commit of the data
    for word in ("Zebra", "officer", last):
        assert [path for path, content in published.items() if word.encode() in content] == [], word
    inside = build(town, internal=True).site
    assert "Zebra returns" in _text(inside, LIST)


def test_a_report_that_is_internal_today_has_no_history(town: Path) -> None:
    change(town, WORKS, "scored_by:", "visibility: internal\nscored_by:")
    for subject in (None, "Withdraw it"):
        if subject:
            commit(town, subject, "2026-05-01")
        site = build(town).site
        assert site is not None
        for path in site.rglob("*"):
            if path.is_file() and path.suffix in {".html", ".json", ".xml", ".csv"}:
                said = path.read_text("utf-8")
                assert "3.7900" not in said, path
                assert "3.7186" not in said, path
        assert not (site / "units/works/revisions.html").exists()
