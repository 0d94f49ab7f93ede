"""A revision of a whole report, such as of the day on which it was sent: it stands wherever those of its results do."""

import json
from pathlib import Path

import pytest

from generator import pipeline
from generator.presenting.data import scorecards_json
from generator.presenting.page import Page
from generator.search.remarks import remarks_of
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.presenting.reading import told
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal

WORKS = "results/town-2569/round-1/works.yml"
REVISION = """revisions:
  - date: 2026-05-01
    reason: {th: ลงวันที่รับผิด, en: The day had been put down wrong}
    authority: {th: คณะกรรมการ, en: The committee}
    before: 2026-03-23
    after: 2026-03-20
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of Works was revised, as well as its result 2.1."""
    root = copy_of_minimal(tmp_path_factory.mktemp("revised") / "town")
    return change(root, WORKS, "results:\n", f"{REVISION}results:\n")


@pytest.fixture(scope="module")
def made(town: Path) -> dict[str, Page]:
    """Every public page in English by its address."""
    site = pipeline.prepare(town).site
    assert site is not None
    return {page.url: page for page in site.pages["en"]}


def test_the_scorecard_tells_it_beside_who_compiled_the_scores(made: dict[str, Page]) -> None:
    said = told(made["scorecards/town-2569/round-1/works.html"], "provenance")
    assert (
        "Revisions 1 May 2026 (B.E. 2569): The day had been put down wrong The committee · from 2026-03-23 to 2026-03-20"
        in said
    )


def test_the_search_finds_its_reason_and_authority(town: Path) -> None:
    """In Thai and in English, at the place where the scorecard tells them."""
    found = next(each for each in pipeline.score(town).scorecards if each.path == WORKS)
    assert [each.words for each in remarks_of(found) if each.anchor == "provenance"] == [
        ("ลงวันที่รับผิด", "The day had been put down wrong"),
        ("คณะกรรมการ", "The committee"),
    ]


def test_the_list_of_changes_names_the_report_and_leads_there(made: dict[str, Page]) -> None:
    """It is newer than the revision of 2.1, of 10 April."""
    page = made["changes.html"]
    first, second = table(section(page, "revisions"))[:2]
    assert "The day had been put down wrong from 2026-03-23 to 2026-03-20" in " ".join(first)
    assert "Works Division · Round 1" in " ".join(first)
    assert "the whole report" in " ".join(first)
    assert "One case had been counted twice" in " ".join(second)
    assert 'href="scorecards/town-2569/round-1/works.html#provenance"' in page.body


def test_the_data_have_it(town: Path) -> None:
    scored = pipeline.score(town)
    found = json.loads(scorecards_json(scored.project, scored.scorecards))["scorecards"]
    revised = {(each["unit"], each["period"]): each["revisions"] for each in found if "revisions" in each}
    assert revised == {
        ("works", "round-1"): [
            {
                "date": "2026-05-01",
                "reason": {"th": "ลงวันที่รับผิด", "en": "The day had been put down wrong"},
                "authority": {"th": "คณะกรรมการ", "en": "The committee"},
                "before": "2026-03-23",
                "after": "2026-03-20",
            }
        ]
    }
