"""What readers see instead of ids: official numbers and titles, never a word that only the files know."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.model.indicator import Indicator
from generator.presenting.atlas import Atlas
from generator.presenting.codes import called
from generator.presenting.codes import called_briefly
from generator.presenting.codes import full_name
from generator.presenting.codes import shown_code
from generator.presenting.language import EN
from generator.presenting.noted import noted
from generator.presenting.noted import topic
from generator.presenting.web import Web
from generator.problems import Place
from generator.problems import problem
from tests.scoring.scenes import indicator
from tests.scoring.scenes import record
from tests.worlds.copies import REPOSITORY
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal


@pytest.fixture(scope="module")
def web() -> Web:
    scored = pipeline.score(REPOSITORY)
    return Web(Atlas(project=scored.project, notes=scored.problems, internal=False), EN)


@pytest.mark.parametrize(
    ("name", "code", "shown"),
    [
        ("2.1", "", "2.1"),  # a number as sources print them
        ("7-1", "", "7-1"),
        ("kp1-1", "คป1-1", "คป1-1"),
        ("energy", "", ""),
        ("finance-own", "", ""),
    ],
)
def test_a_code_is_shown_where_there_is_one(name: str, code: str, shown: str) -> None:
    one = indicator(f"code: {code}" if code else "")
    assert shown_code(one, name) == shown
    assert called(EN, one, name) == called_briefly(EN, one, name) == (shown or "Test")
    assert full_name(EN, one, name) == f"{shown} Test".strip()


def test_a_long_title_is_cut_where_a_code_would_stand() -> None:
    one = record(Indicator, "title: {en: Energy saved by every office of the province}")
    found = called_briefly(EN, one, "energy")
    assert found.startswith("Energy sav")
    assert found.endswith("…")
    assert len(found) < 20


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("8.1", "8.1"),
        ("finance-own", "Further indicator of the Finance, Accounting and Audit Group (still to be chosen)"),
        ("external", "External perspective"),
        ("efficiency", "Efficiency"),
        ("round-2", "Round 2"),
        ("legal-group", "Legal, Regulations and Petitions Group"),
        ("allocations", "Allocation of indicators"),
        ("something else", "something else"),
    ],
)
def test_a_note_says_in_words_what_it_is_about(web: Web, about: str, said: str) -> None:
    assert topic(web, web.atlas.frameworks["chonburi-2556"], about) == said


PLACE = Place("frameworks/chonburi-2556/framework.yml")


def test_what_the_checker_noticed_is_told_with_titles(web: Web) -> None:
    found = problem(PLACE, "SC614", unit="district-offices", indicator="1.4")
    assert noted(web, found) == (
        "“District Offices for Local Administration” is responsible for “1.4”, but the allocation leaves it out"
    )
    found = problem(PLACE, "SC605", indicator="finance-own")
    assert noted(web, found) == (
        "the source gives no weight for “Further indicator of the Finance, Accounting and Audit Group (still to be chosen)”"
    )
    found = problem(PLACE, "SC608", deadline="internal", due="2013-03-10", rule="roll")
    assert (
        noted(web, found)
        == "the due date of “General Administration”, 10 March 2013 (B.E. 2556), is a day off"
    )
    found = problem(PLACE, "SC604", printed="efficiency", table="effectiveness")
    assert noted(web, found) == (
        "the heading over the details says “Efficiency”, the framework's table “Effectiveness (outcomes and outputs)”"
    )
    found = problem(PLACE, "SC601", gaps="60-61", policy="extend_down")
    assert "extend_down" not in noted(web, found)


def test_what_is_only_written_like_a_date_stays_as_it_is(web: Web) -> None:
    """A number of a document in a title, as 2569-13-01, is none of the calendar."""
    found = problem(PLACE, "SC608", deadline="order 2569-13-01", due="2013-03-10, 2013-02-30", rule="roll")
    assert noted(web, found) == (
        "the due date of “order 2569-13-01”, 10 March 2013 (B.E. 2556), 2013-02-30, is a day off"
    )


@pytest.mark.parametrize("number", ["2569-13-01", "2013-03-10"])
def test_a_number_in_a_title_is_no_date(number: str, tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    change(root, "results/units.yml", "en: Works Division", f"en: Works of {number}")
    scored = pipeline.score(root)
    web = Web(Atlas(project=scored.project, notes=scored.problems, internal=False), EN)
    found = problem(Place("frameworks/town-2569/framework.yml"), "SC614", unit="works", indicator="1")
    assert (
        noted(web, found) == f"“Works of {number}” is responsible for “1”, but the allocation leaves it out"
    )
