"""What pages tell of the history: whose files, in which order, and what is withheld."""

from dataclasses import replace

import pytest

from generator import pipeline
from generator.model.history import Change
from generator.model.history import Commit
from generator.model.history import History
from generator.model.standing import outcome
from generator.presenting.atlas import Atlas
from generator.presenting.chronicle import Chronicle
from generator.presenting.language import EN
from generator.presenting.page import Page
from generator.presenting.pages import make_page
from generator.presenting.planning import plan_pages
from generator.presenting.standings import Standings
from generator.presenting.web import Web
from tests.presenting.reading import items
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.presenting.reading import told
from tests.presenting.reading import words

TEMPLATE = "frameworks/town-2569/indicators/2.1.yml"
WORKS = "results/town-2569/round-1/works.yml"
OFFICER = "results/town-2569/round-1/officer.yml"


def _change(number: int, subject: str, *paths: str) -> Change:
    return Change(Commit(f"{number:x}".rjust(10, "f"), f"2026-01-{number:02}", subject), paths)


def _history(*changes: Change) -> History:
    return History("full", Commit("f" * 10, "2026-02-01", "Tidy up"), is_changed=False, changes=changes)


def _seen(scored: pipeline.Scored, *, internal: bool = False) -> Standings:
    atlas = Atlas(project=scored.project, notes=(), internal=internal)
    return Standings(atlas, map(outcome, scored.scorecards))


def _page(scored: pipeline.Scored, url: str, history: History) -> Page:
    seen = _seen(scored)
    plan = next(each for each in plan_pages(seen, (), history) if each.url == url)
    return make_page(Web(seen.atlas, EN), plan)


def test_a_template_has_the_newest_ten_of_its_commits(scored: pipeline.Scored) -> None:
    changes = [_change(number, f"Change {number}", TEMPLATE) for number in range(12, 0, -1)]
    found = Chronicle(_seen(scored), _history(*changes)).of_indicator("town-2569", "2.1")
    assert [each.id for each in found.commits] == [
        f"{number:x}".rjust(10, "f") for number in range(12, 2, -1)
    ]
    assert found.older == 2


def test_the_subject_of_a_commit_that_touched_something_hidden_is_withheld(scored: pipeline.Scored) -> None:
    changes = [_change(2, "Appraise the officer", TEMPLATE, OFFICER), _change(1, "Correct it", TEMPLATE)]
    public = Chronicle(_seen(scored), _history(*changes)).of_indicator("town-2569", "2.1")
    assert [each.subject for each in public.commits] == ["", "Correct it"]
    inside = Chronicle(_seen(scored, internal=True), _history(*changes)).of_indicator("town-2569", "2.1")
    assert [each.subject for each in inside.commits] == ["Appraise the officer", "Correct it"]


@pytest.mark.parametrize("subject", ["As asked by office@example.go.th", "As นาย" + "สมชาย ใจดี asked"])
def test_a_subject_that_names_a_person_is_withheld(scored: pipeline.Scored, subject: str) -> None:
    found = Chronicle(_seen(scored), _history(_change(1, subject, TEMPLATE))).of_indicator("town-2569", "2.1")
    assert found.commits[0].subject == ""


def test_a_commit_that_touched_nothing_public_is_not_told(scored: pipeline.Scored) -> None:
    changes = [_change(2, "Appraise", OFFICER), _change(1, "Report", WORKS, TEMPLATE)]
    (note,) = Chronicle(_seen(scored), _history(*changes)).newest()
    assert (note.commit.subject, note.frameworks) == ("Report", ("town-2569",))
    assert (note.periods, note.units) == ((("town-2569", "round-1"),), ("works",))


def test_declared_revisions_are_told_with_what_stood_before(scored: pipeline.Scored) -> None:
    """The report of Works on 2.1 declares one, of 10 April 2026."""
    page = _page(scored, "changes.html", _history(_change(1, "Report", WORKS)))
    said = told(page, "revisions")
    assert "10 April 2026 (B.E. 2569)" in said
    assert "One case had been counted twice from 21 to 20" in said
    assert "The evaluation committee" in said
    assert 'href="scorecards/town-2569/round-1/works.html#indicator-2.1"' in page.body
    (row,) = table(section(page, "commits"))
    assert row[2:] == ["Report", "ffffffff" + "f1"]
    assert items(section(page, "commits")) == ["Results of Model town 2026 · Round 1", "Works Division"]
    assert "sc-notice--illustrative" in page.body  # the report is made up


def test_the_commit_stands_on_one_page_only(scored: pipeline.Scored) -> None:
    seen = _seen(scored)
    before = {each.url: each.key() for each in plan_pages(seen, (), _history())}
    later = History("full", Commit("e" * 10, "2026-03-01", "More"), is_changed=True)
    after = {each.url: each.key() for each in plan_pages(seen, (), later)}
    assert {url for url in before if before[url] != after[url]} == {"numbers.html"}


def test_the_page_about_the_numbers_counts_and_names_the_commit(scored: pipeline.Scored) -> None:
    page = _page(scored, "numbers.html", _history())
    said = told(page, "state")
    assert "Made from the data of commit ffffffffff of 1 February 2026 (B.E. 2569)." in said
    # three scorecards; works has 1, 2, 2.1 and 2.2 in round 1, and 2 and 2.2 in round 2; the town has 1, 2 and 2.1
    assert "Scorecards 3" in said
    assert "scores are shown with 4 decimals" in told(page, "rounding")
    assert "The score out of 100 is the total times 20." in words(page.body)


@pytest.mark.parametrize(
    ("history", "said"),
    [
        (History(), "There was no history of the data (git)"),
        (_history()._replace(is_changed=True), "the change is not committed yet"),
        (_history()._replace(state="shallow"), "Only the last commit was at hand"),
    ],
)
def test_what_is_not_known_of_the_data_is_told(scored: pipeline.Scored, history: History, said: str) -> None:
    assert said in words(_page(scored, "numbers.html", history).body)


@pytest.mark.parametrize(
    ("history", "said"),
    [
        (History(), "There was no history (git) when the site was built."),
        (_history()._replace(state="shallow"), "so no history is shown"),
        (_history(), "Nothing has been committed yet."),
        (
            _history(_change(3, "Correct a level", TEMPLATE)),
            "3 January 2026 (B.E. 2569) fffffffff3 Correct a level",
        ),
    ],
)
def test_a_template_tells_its_history_or_why_not(
    scored: pipeline.Scored, history: History, said: str
) -> None:
    page = _page(scored, "frameworks/town-2569/indicators/2.1.html", history)
    assert said in told(page, "history")


@pytest.mark.parametrize("has_method", [True, False])
def test_the_numbers_lead_to_the_method_where_a_project_explains_it(
    scored: pipeline.Scored, has_method: bool
) -> None:
    said = replace(scored, project=replace(scored.project, has_method=has_method))
    body = _page(said, "numbers.html", _history()).body
    assert ('<a href="method.html">The whole method of scoring</a>' in body) is has_method
