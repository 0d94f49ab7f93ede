"""What a scorecard tells of its own changes, and the marks of values that are provisional or were revised."""

import json
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.ledger import Ledger
from generator.model.ledger import RuleMove
from generator.model.ledger import Total
from generator.model.scorecard import Scorecard
from generator.presenting.chronicled import CardHistory
from generator.presenting.data import scorecard_json
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.language import Language
from generator.presenting.page import Page
from generator.presenting.pages.scorecard import scorecard_pages
from generator.presenting.shown_ledger import ShownLedger
from generator.presenting.web import Web
from tests.presenting.ledgers import CAME
from tests.presenting.ledgers import CORRECTED
from tests.presenting.ledgers import COUNTED_TWICE
from tests.presenting.ledgers import HISTORY
from tests.presenting.ledgers import TOWN
from tests.presenting.ledgers import WORKS
from tests.presenting.ledgers import entry
from tests.presenting.ledgers import ledger
from tests.presenting.ledgers import seen_of
from tests.presenting.reading import items
from tests.presenting.reading import pages_of
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.presenting.reading import told
from tests.presenting.reading import words
from tests.presenting.test_revision_pages import pages
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal

RESULTS = "results/town-2569/round-1/works.yml"
RULES = "frameworks/town-2569/framework.yml"
PAGE = "scorecards/town-2569/round-1/works.html"
REVISED_CELL = "Works Division Illustrative (r) Revised on 11 April 2026 (B.E. 2569)"


def _page(
    scored: pipeline.Scored, works: Scorecard, history: Ledger, language: Language = EN
) -> tuple[Page, CardHistory]:
    atlas = seen_of(scored).atlas
    changes = ShownLedger(atlas, history).cards.get(WORKS, ())
    (page,) = scorecard_pages([Web(atlas, language)], works, changes)
    return page, changes


def test_the_two_clocks_of_each_change(scored: pipeline.Scored, works: Scorecard) -> None:
    """The first report came to 379/100 = 3.7900; by the rules of then today's comes to 2603/700 = 3.7186."""
    page, _ = _page(scored, works, HISTORY)
    newest, first = table(section(page, "changes"))
    assert newest[0] == "11 April 2026 (B.E. 2569) bbbbbbbbbb · by เลขานุการคณะกรรมการประเมินผล"
    assert newest[2:] == ["3.7186 Good", "3.7186 Good", "3.7186 Good"]
    assert first == [
        "3 April 2026 (B.E. 2569) aaaaaaaaaa",
        "The scorecard was published",
        "3.7900 Good",
        "3.7900 Good",
        "3.7186 Good",
    ]
    assert items(section(page, "changes"))[:2] == [
        "2 : 3.7500 → 3.3929 (follows from others)",
        "ร-2.1 : 3.5000 → 2.7857 (data)",
    ]
    assert "ร-2.1 : One case had been counted twice The evaluation committee" in told(
        page, "changes"
    ).replace("ร-2.1:", "ร-2.1 :")
    assert f'href="../../../frameworks/{TOWN}/revisions/bbbbbbbbbb.html"' in page.body
    assert 'id="change-bbbbbbbbbb"' in page.body


def test_the_same_in_thai(scored: pipeline.Scored, works: Scorecard) -> None:
    page, _ = _page(scored, works, HISTORY, TH)
    newest, first = table(section(page, "changes"))
    assert newest[2:] == ["3.7186 ดี", "3.7186 ดี", "3.7186 ดี"]
    assert first[:2] == ["3 เมษายน พ.ศ. 2569 aaaaaaaaaa", "เผยแพร่บัตรคะแนนครั้งแรก"]


def test_what_was_only_published_has_one_line(scored: pipeline.Scored, works: Scorecard) -> None:
    page, _ = _page(scored, works, ledger(HISTORY.entries[-1]))
    assert "First published on 3 April 2026 (B.E. 2569) · aaaaaaaaaa" in words(page.body)
    assert 'id="changes"' not in page.body
    opened = CAME._replace(how="changed")
    page, _ = _page(scored, works, ledger(entry("d", "2026-04-03", scores=(opened,))))
    assert "Scored from the data of 3 April 2026 (B.E. 2569) on" in words(page.body)


def test_without_a_history_nothing_is_said_of_it(scored: pipeline.Scored, works: Scorecard) -> None:
    for history in (Ledger(), Ledger("shallow"), Ledger("full")):
        page, changes = _page(scored, works, history)
        assert changes == ()
        assert "published on" not in page.body
        assert 'id="changes"' not in page.body


def test_that_no_reason_was_declared_is_told_where_none_was(
    scored: pipeline.Scored, works: Scorecard
) -> None:
    """A reason of the framework counts for the scorecards that its change moved."""
    silent = CORRECTED._replace(revised=())
    page, _ = _page(scored, works, ledger(entry("d", "2026-05-01", scores=(silent,))))
    assert "No reason was declared" in told(page, "changes")
    rule = RuleMove(TOWN, "", True, "changed", ("grades",), (COUNTED_TWICE._replace(indicator=""),))  # noqa: FBT003
    page, _ = _page(scored, works, ledger(entry("d", "2026-05-01", scores=(silent,), rules=(rule,))))
    assert "One case had been counted twice The evaluation committee" in told(page, "changes")
    assert "No reason was declared" not in told(page, "changes")


def test_all_that_can_happen_to_a_scorecard_has_its_words(scored: pipeline.Scored, works: Scorecard) -> None:
    nothing = Total(None, None, None)
    moves = (
        CORRECTED._replace(after=None, is_unread=True, effects=None, indicators=()),
        CORRECTED._replace(how="went", after=None, effects=None, indicators=()),
        CORRECTED._replace(before=CORRECTED.after, indicators=()),
        CORRECTED._replace(before=None),
        CORRECTED._replace(after=nothing, effects=None, todays_rules=None, todays_results=nothing),
    )
    history = ledger(
        *(entry(letter, "2026-05-01", scores=(each,)) for letter, each in zip("56789", moves, strict=True))
    )
    page, _ = _page(scored, works, history)
    rows = table(section(page, "changes"))
    assert rows[0][1].startswith("Total – from here on it cannot be scored, because its data contain errors")
    assert rows[1][1] == "The scorecard was withdrawn"
    assert rows[2][1].startswith("A reason was declared")
    assert rows[3][1] == "Can be scored from this change on; the data before it cannot."
    assert rows[4][2:] == ["–", "–", "–"]


def test_revised_scores_are_marked_with_their_day(scored: pipeline.Scored, works: Scorecard) -> None:
    page, _ = _page(scored, works, HISTORY)
    assert '<a href="#changes">Revised on 11 April 2026 (B.E. 2569)</a>' in page.body
    marked = '<a class="sc-tag" href="#change-bbbbbbbbbb"><span aria-hidden="true">(r)</span> Revised on 11 April 2026 (B.E. 2569)</a>'
    assert page.body.count(marked) == 2  # 2 and 2.1
    found = pages(scored, HISTORY)
    (row, *_) = [
        each
        for each in table(section(found[f"frameworks/{TOWN}/index.html"], "results"))
        if each[1] == "Round 1" and "Works" in each[0]
    ]
    assert row[0] == REVISED_CELL
    assert "(r) revised after publication" in words(found["scorecards/index.html"].body)
    rows = table(section(found[f"frameworks/{TOWN}/indicators/2.1.html"], "results"))
    assert [each[0] for each in rows if "(r)" in each[0]] == [REVISED_CELL]
    assert "(r)" not in found[f"frameworks/{TOWN}/indicators/2.2.html"].body


def test_a_value_that_came_late_was_not_revised(scored: pipeline.Scored) -> None:
    """Where there was no total and now there is one, nothing that was published has changed."""
    late = CORRECTED._replace(before=Total(None, None, None), indicators=())
    body = pages(scored, ledger(entry("d", "2026-05-01", scores=(late,))))["scorecards/index.html"].body
    assert "(r)" not in body


def test_scores_that_are_not_final_are_marked(tmp_path: Path) -> None:
    """In round 1 the verified value of 2.2 is taken away; in round 2 indicator 1 is pending."""
    root = copy_of_minimal(tmp_path / "town")
    change(root, RESULTS, "      verified: {value: 15}\n", "")
    found = pages_of(root)
    page = found["en", PAGE]
    assert "(p) Provisional, to be verified" in words(page.body)
    assert "(p) Provisional Some indicators are still awaited or to be verified: scores may change." in told(
        page, "summary"
    )
    later = found["en", "scorecards/town-2569/round-2/works.html"]
    assert "(p) Provisional Some indicators" in told(later, "summary")
    town = found["en", "scorecards/town-2569/round-1/town.html"]
    assert "(p)" not in town.body
    rows = table(section(found["en", "frameworks/town-2569/indicators/2.2.html"], "results"))
    assert [each[:2] for each in rows if "(p)" in each[0]] == [
        ["Works Division Illustrative (p) Provisional", "Round 1"]
    ]
    assert "(p) provisional result, not final yet" in words(
        found["en", "frameworks/town-2569/indicators/2.2.html"].body
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "The results of this period are provisional"), ("th", "ผลของรอบนี้เป็นผลเบื้องต้น")],
)
def test_a_provisional_period_marks_all_its_scores(tmp_path: Path, language: str, said: str) -> None:
    root = copy_of_minimal(tmp_path / "town")
    change(root, RULES, "    closed: true\n", "    closed: true\n    provisional: true\n")
    found = pages_of(root)
    assert said in told(found[language, PAGE], "summary")
    listed = section(found[language, "frameworks/town-2569/index.html"], "results")
    assert listed.count("sc-mark--p") == 3  # works and the town in round 1, works in round 2
    rows = table(section(found[language, "frameworks/town-2569/indicators/1.html"], "results"))
    assert sum("(p)" in each[0] for each in rows) == 2  # in round 2 it is pending and has no score


def test_the_data_file_has_the_changes(scored: pipeline.Scored, works: Scorecard) -> None:
    _, history = _page(scored, works, HISTORY)
    rules = scored.project.frameworks[TOWN].rules
    newest, first = json.loads(scorecard_json(rules, works, history))["changes"]
    assert (first["how"], first["before"], first["effects"]) == ("came", None, None)
    assert first["todays_results"]["total"] == {"exact": "2603/700", "shown": "3.7186"}
    assert first["after"]["out_of_100"] == {"exact": "379/5", "shown": "75.80"}
    assert (newest["commit"], newest["date"]) == ("b" * 40, "2026-04-11")
    assert newest["effects"] == {"data": "-1/14", "criteria": "0", "weight": "0", "structure": "0"}
    assert newest["indicators"][1] == {
        "id": "2.1",
        "before": {"status": "reported", "score": {"exact": "7/2", "shown": "3.5000"}},
        "after": {"status": "reported", "score": {"exact": "39/14", "shown": "2.7857"}},
        "causes": ["data"],
    }
    assert "changes" not in json.loads(scorecard_json(rules, works))
