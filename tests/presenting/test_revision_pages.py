"""The pages on recorded changes: a framework's list, one change, a unit's list; and what leads there."""

from dataclasses import replace

import pytest

from generator import pipeline
from generator.model.ledger import AlarmNote
from generator.model.ledger import Ledger
from generator.model.ledger import LedgerEntry
from generator.model.ledger import RuleMove
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.language import Language
from generator.presenting.page import Page
from generator.presenting.pages import make_page
from generator.presenting.planning import plan_pages
from generator.presenting.web import Web
from tests.presenting.ledgers import CORRECTED
from tests.presenting.ledgers import COUNTED_TWICE
from tests.presenting.ledgers import HISTORY
from tests.presenting.ledgers import OF_THE_OFFICER
from tests.presenting.ledgers import TOWN
from tests.presenting.ledgers import WORKS
from tests.presenting.ledgers import entry
from tests.presenting.ledgers import ledger
from tests.presenting.ledgers import seen_of
from tests.presenting.reading import items
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.presenting.reading import told
from tests.presenting.reading import words

LIST = f"frameworks/{TOWN}/revisions.html"
CHANGE = f"frameworks/{TOWN}/revisions/bbbbbbbbbb.html"
UNIT = "units/works/revisions.html"


def pages(
    scored: pipeline.Scored, history: Ledger, language: Language = EN, *, internal: bool = False
) -> dict[str, Page]:
    """Every planned page by its url."""
    seen = seen_of(scored, internal=internal)
    web = Web(seen.atlas, language)
    return {each.url: make_page(web, each) for each in plan_pages(seen, (), ledger=history)}


def test_the_list_tells_every_change_newest_first(scored: pipeline.Scored) -> None:
    page = pages(scored, HISTORY)[LIST]
    assert page.title == "Score revisions: Model town 2026"
    assert [anchor for anchor, _ in page.contents] == [
        "change-cccccccccc",
        "change-bbbbbbbbbb",
        "change-aaaaaaaaaa",
    ]
    assert [title for _, title in page.contents] == [
        "4 May 2026 (B.E. 2569)",
        "11 April 2026 (B.E. 2569)",
        "3 April 2026 (B.E. 2569)",
    ]
    assert items(section(page, "change-aaaaaaaaaa")) == ["Scorecards published for Round 1: 1"]
    said = told(page, "change-cccccccccc")
    assert (
        "Round 1 · ร-2.1 Outstanding complaints closed: criteria, deadline changed after results of this period were known"
        in said
    )
    assert "ร-2.1 Outstanding complaints closed: criteria, deadline changed" in said
    assert "by เลขานุการคณะกรรมการประเมินผล" in told(page, "change-bbbbbbbbbb")
    assert 'href="revisions/bbbbbbbbbb.html"' in page.body
    assert "sc-notice--illustrative" in page.body  # the report is made up


def test_a_correction_is_told_with_its_cause_and_its_reason(scored: pipeline.Scored) -> None:
    """379/100 to 2603/700 is 3.7900 to 3.7186, less 1/14 = 0.0714, all from the data; 15/4 to 95/28, 7/2 to 39/14."""
    page = pages(scored, HISTORY)[CHANGE]
    assert page.title == "Change of 11 April 2026 (B.E. 2569) · Model town 2026"
    (row,) = table(section(page, "scores"))
    assert row[1:] == ["3.7900 → 3.7186 −0.0714", "data −0.0714", "Good"]
    assert items(section(page, "scores")) == [
        "2 Success in handling complaints: 3.7500 → 3.3929 (follows from others)",
        "ร-2.1 Outstanding complaints closed: 3.5000 → 2.7857 (data)",
    ]
    reason = (
        "One case had been counted twice The evaluation committee · 10 April 2026 (B.E. 2569) · from 21 to 20"
    )
    assert f"Works Division · Round 1 · ร-2.1 Outstanding complaints closed: {reason}" in told(page, "what")


def test_a_revision_of_the_whole_report_is_a_reason_too(scored: pipeline.Scored) -> None:
    move = CORRECTED._replace(revised=(COUNTED_TWICE._replace(indicator=""),))
    page = pages(scored, ledger(entry("b", "2026-04-11", scores=(move,))))[LIST]
    assert "Works Division · Round 1 · the whole report: One case" in told(page, "change-bbbbbbbbbb")


def test_the_same_in_thai(scored: pipeline.Scored) -> None:
    page = pages(scored, HISTORY, TH)[CHANGE]
    assert page.title == "การแก้ไขเมื่อ 11 เมษายน พ.ศ. 2569 · เมืองจำลอง 2569"
    (row,) = table(section(page, "scores"))
    assert row[1:] == ["3.7900 → 3.7186 −0.0714", "ข้อมูล −0.0714", "ดี"]


def test_a_unit_has_a_list_where_something_was_changed(scored: pipeline.Scored) -> None:
    found = pages(scored, HISTORY)
    assert [anchor for anchor, _ in found[UNIT].contents] == ["change-bbbbbbbbbb", "change-aaaaaaaaaa"]
    assert 'href="works/revisions.html"' in found["units/works.html"].body
    published = pages(scored, ledger(HISTORY.entries[-1]))
    assert UNIT not in published
    assert "revisions" not in published["units/works.html"].body


def test_a_template_tells_the_changes_of_its_rule(scored: pipeline.Scored) -> None:
    moved = HISTORY.entries[0]._replace(scores=(CORRECTED,))
    page = pages(scored, ledger(moved))[f"frameworks/{TOWN}/indicators/2.1.html"]
    assert items(section(page, "revisions")) == [
        "4 May 2026 (B.E. 2569) Commit cccccccccc : criteria, deadline changed (scorecards that moved with it: 1)"
    ]
    assert 'href="../revisions/cccccccccc.html"' in page.body
    other = pages(scored, HISTORY)[f"frameworks/{TOWN}/indicators/2.2.html"]
    assert 'id="revisions"' not in other.body


@pytest.mark.parametrize(
    ("history", "said"),
    [
        (Ledger(), "There was no history of the data (git) when the site was built"),
        (
            Ledger("shallow"),
            "building from the whole history (git fetch --unshallow, or fetch-depth 0 on a build server)",
        ),
        (Ledger("full"), "Nothing has touched a rule or moved a score yet."),
    ],
)
def test_that_there_is_nothing_to_tell_is_told(scored: pipeline.Scored, history: Ledger, said: str) -> None:
    found = pages(scored, history)
    page = found[LIST]
    assert said in words(page.body)
    assert (page.feeds, found["changes.html"].feeds) == ((), ())
    assert f'href="{LIST}"' in found["changes.html"].body
    assert 'href="revisions.html"' in found[f"frameworks/{TOWN}/index.html"].body


def test_pages_lead_to_the_feed_of_their_changes(scored: pipeline.Scored) -> None:
    found = pages(scored, HISTORY)
    feed = (f"data/feeds/en/{TOWN}.xml", "Score revisions: Model town 2026")
    for url in (LIST, CHANGE, f"frameworks/{TOWN}/index.html"):
        assert found[url].feeds == (feed,)
    assert f'href="../../../data/feeds/en/{TOWN}.xml"' in found[LIST].body
    for url in ("changes.html", UNIT):
        assert found[url].feeds == (("data/feeds/en.xml", "Score revisions: All frameworks"),)


def _many(count: int) -> tuple[LedgerEntry, ...]:
    letters = [f"{number:x}".rjust(10, "f") for number in range(count, 0, -1)]
    return tuple(
        CORRECTION_LIKE._replace(commit=CORRECTION_LIKE.commit._replace(id=each), hash=each * 4)
        for each in letters
    )


CORRECTION_LIKE = HISTORY.entries[1]


def test_many_changes_go_over_several_pages(scored: pipeline.Scored) -> None:
    """Twenty stand on a page."""
    found = pages(scored, ledger(*_many(21)))
    assert len(found[LIST].contents) == 20
    (last,) = found[LIST.replace(".html", "_2.html")].contents
    assert last[0] == "change-fffffffff1"
    assert found[UNIT.replace(".html", "_2.html")].contents == (last,)


def test_a_change_of_very_many_scorecards_is_not_told_whole_in_the_list(scored: pipeline.Scored) -> None:
    """The list tells the five that moved most, and 101 scorecards take two pages of their own."""
    (works,) = [each for each in scored.scorecards if (each.period, each.unit) == WORKS[1:]]
    units = {f"u{number}": scored.project.units["works"] for number in range(101)}
    world = replace(
        scored,
        project=replace(scored.project, units={**scored.project.units, **units}),
        scorecards=tuple(replace(works, unit=name) for name in units),
    )
    moves = tuple(CORRECTED._replace(unit=name) for name in units)
    largest = moves[70]._replace(before=CORRECTED.after, after=CORRECTED.before)
    largest = largest._replace(after=largest.after and largest.after._replace(total="5", grade="very-good"))
    change = CORRECTION_LIKE._replace(scores=(*moves[:70], largest, *moves[71:]))
    found = pages(world, ledger(change))
    rows = table(section(found[LIST], "change-bbbbbbbbbb"))
    assert len(rows) == 5
    assert rows[0][1:] == ["3.7186 → 5.0000 +1.2814", "data −0.0714", "Good → Very good"]
    assert "Scorecards that moved: 101, of which with another grade: 1" in told(
        found[LIST], "change-bbbbbbbbbb"
    )
    assert '<a href="revisions/bbbbbbbbbb.html">All 101 scorecards</a>' in found[LIST].body
    assert len(table(section(found[CHANGE], "scores"))) == 100
    assert len(table(section(found[CHANGE.replace(".html", "_2.html")], "scores"))) == 1


def test_what_is_not_shown_today_is_counted_and_not_named(scored: pipeline.Scored) -> None:
    """The scorecard of the town is not there any more; the officer's is internal."""
    gone = CORRECTED._replace(
        unit="town", period="round-2", how="went", after=None, indicators=(), revised=()
    )
    lost = CORRECTED._replace(unit="town", period="round-2", indicators=(), revised=())
    history = ledger(
        entry("e", "2026-06-02", scores=(gone, OF_THE_OFFICER)), entry("d", "2026-06-01", scores=(lost,))
    )
    page = pages(scored, history)[LIST]
    assert items(section(page, "change-eeeeeeeeee")) == ["Scorecards withdrawn from Round 2: 1"]
    assert items(section(page, "change-dddddddddd")) == ["Scorecards that moved: 1"]
    assert "<table" not in page.body
    inside = pages(scored, history, internal=True)[LIST]
    assert "Civil engineer (made-up post)" in inside.body


def test_a_reason_that_is_declared_later_is_no_move(scored: pipeline.Scored) -> None:
    late = CORRECTED._replace(before=CORRECTED.after, effects=("0", "0", "0", "0"), indicators=())
    rule = RuleMove(TOWN, "", True, "changed", (), (COUNTED_TWICE._replace(indicator=""),))  # noqa: FBT003 - a row
    page = pages(scored, ledger(entry("d", "2026-06-01", scores=(late,), rules=(rule,))))[LIST]
    said = told(page, "change-dddddddddd")
    assert "The framework : A reason was declared" in said
    assert said.count("One case had been counted twice") == 2  # of the framework, and of the scorecard
    assert "moved" not in said
    assert "<table" not in page.body


@pytest.mark.parametrize(
    ("rule", "facts", "said"),
    [
        ("deadline-after-it-passed", (("deadline", "report"), ("keys", "due"), ("before", "2026-03-20"), ("after", "2026-04-20")), "the deadline (ร-2.1) moved from 20 March 2026 (B.E. 2569) to 20 April 2026 (B.E. 2569) after it had passed"),
        ("deadline-removed", (("deadline", "draft"), ("keys", "due"), ("before", "2026-03-20"), ("after", "–")), "the deadline “draft” of 20 March 2026 (B.E. 2569) was removed after it had passed"),
        ("cutoff-after-deadline", (("deadline", "report"), ("keys", "cutoff"), ("before", "–"), ("after", "2026-04-20")), "the cut-off of the deadline (ร-2.1) changed after the deadline had passed (before: –, now: 20 April 2026 (B.E. 2569))"),
        ("owner-lost", (("before", "works"),), "no unit is responsible for it any more"),
        ("data-lost", (("after", "not-reported"),), "a reported result is gone (now: Not reported)"),
        ("data-lost", (("after", "–"),), "a reported result is gone (now: –)"),
        ("not-applicable-raises", (("difference", "0.25"),), "the total is 0.2500 higher"),
        ("grades-after-results", (("keys", "grades, rounding"),), "how totals and grades are made (grade scale, rounding) changed after results"),
        ("weight-after-results", (("keys", "perspectives"),), "weights (structure and weights) changed after results"),
        ("not-applicable-raises-grade", (("before", "improve"), ("after", "good")), "the grade rises from Needs improvement to Good"),
        ("target-after-results", (("keys", "targets"),), "the target changed after results"),
        ("unexplained-change", (), "a published result changed without a declared reason"),
        ("unexplained-change-of-report", (("keys", "submitted"),), "a published report changed (date of the whole report) without a declared reason"),
    ],
)  # fmt: skip
def test_alarms_are_told_in_plain_words(
    scored: pipeline.Scored, rule: str, facts: tuple[tuple[str, str], ...], said: str
) -> None:
    alarm = AlarmNote(rule, *WORKS, "2.1", True, facts)  # noqa: FBT003 - a row
    page = pages(scored, ledger(entry("d", "2026-06-01", alarms=(alarm,))))[LIST]
    assert said in told(page, "change-dddddddddd")
    assert "Works Division · Round 1 · ร-2.1 Outstanding complaints closed: " in told(
        page, "change-dddddddddd"
    )


def test_commits_are_linked_where_everybody_can_read_them(scored: pipeline.Scored) -> None:
    world = replace(
        scored, project=replace(scored.project, commits="https://git.example.go.th/a/b/-/commit/")
    )
    body = pages(world, HISTORY)[CHANGE].body
    assert f'href="https://git.example.go.th/a/b/-/commit/{"b" * 40}"' in body
    assert 'rel="external noopener"' not in pages(scored, HISTORY)[CHANGE].body
