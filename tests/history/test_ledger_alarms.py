"""The ledger tells of each change what `scorecards diff` tells of the same two commits; states that cannot be read; and what is internal."""

from pathlib import Path

import pytest

from generator.model.ledger import HiddenFile
from generator.model.ledger import LedgerEntry
from tests.history.ledgers import ledger_of
from tests.history.ledgers import moved
from tests.history.ledgers import today
from tests.history.ledgers import totals
from tests.history.ledgers import work
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import FRAMEWORK
from tests.reviewing.changing import LEVELS
from tests.reviewing.changing import TOWN
from tests.reviewing.changing import WORKS
from tests.reviewing.changing import diff_of
from tests.reviewing.changing import reweighed
from tests.worlds.repositories import Repository

OFFICER = "results/town-2569/round-1/officer.yml"
SECOND = "frameworks/town-2569/indicators/2.1.yml"
UNITS = "results/units.yml"
UNREADABLE = "levels: {1: 60, 2: many}"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def _changes(repository: Repository) -> None:
    """A change of every kind that raises an alarm, and some that raise none."""
    change = repository.change
    change(
        FRAMEWORK, "out_of_100:", "report_deduction: {deadline: report, per_working_day: 0.1}\nout_of_100:"
    )
    for path in (WORKS, TOWN):
        change(path, "results:\n", "submitted: 2026-03-24\nresults:\n")
    draft = "      draft: {due: 2026-03-02}\n"
    change(FRAMEWORK, "      report: {due: 2026-03-20", f"{draft}      report: {{due: 2026-03-20").commit(
        "Late"
    )
    change(WORKS, "submitted: 2026-03-24\nresults", "submitted: 2026-03-20\nresults").commit(
        "Day", "2026-04-01"
    )
    change(FRAMEWORK, draft, "").commit("No draft", "2026-04-01")
    change(FRAMEWORK, "cutoff: 2026-03-26", "cutoff: 2026-03-30").commit("Cut-off", "2026-04-01")
    change(WORKS, "in_time: 88", "in_time: 90").commit("Result", "2026-04-01")
    change(FIRST, LEVELS, EASIER).commit("Criteria", "2026-04-02")
    reweighed(repository)
    repository.commit("Weights", "2026-04-03")
    change(FRAMEWORK, "{id: good, min: 60", "{id: good, min: 55").commit("Grades", "2026-04-04")
    change(FRAMEWORK, "due: 2026-03-20", "due: 2026-03-24").commit("Deadline", "2026-04-05")
    change(FIRST, "owners: [works]\n", "").commit("Owner", "2026-04-06")
    change(SECOND, "{fiscal_year: 2569, value: 80}", "{fiscal_year: 2569, value: 70}").commit("Target")
    change(WORKS, "verified: {value: 15}", "verified: {value: 30}").commit("Low", "2026-04-07")
    change(
        WORKS,
        "    assessments:\n      self: {value: 10}\n      verified: {value: 30}",
        "    status: not-applicable\n    reason: {th: ไม่มี, en: None}",
    ).commit("Not applicable", "2026-04-08")
    change(OFFICER, "value: 95", "value: 60").commit("Of a person", "2026-04-09")
    (repository.root / "results/town-2569/round-2/works.yml").unlink()
    repository.commit("Lose results", "2026-04-10")


def _alarms(entry: LedgerEntry, *, internal: bool) -> list[tuple[object, ...]]:
    return sorted(
        (each.rule, each.framework, each.period, each.unit, each.indicator, each.facts)
        for each in entry.alarms
        if internal or each.is_public
    )


@pytest.mark.parametrize("internal", [True, False])
def test_each_change_is_told_as_the_report_of_the_same_two_commits(
    repository: Repository, *, internal: bool
) -> None:
    _changes(repository)
    entries = ledger_of(repository.root).entries
    rules = {each.rule for entry in entries for each in entry.alarms}
    assert rules == {
        "criteria-after-results",
        "cutoff-after-deadline",
        "data-lost",
        "deadline-after-it-passed",
        "deadline-removed",
        "grades-after-results",
        "not-applicable-raises",
        "owner-lost",
        "target-after-results",
        "unexplained-change",
        "unexplained-change-of-report",
        "weight-after-results",
    }
    for entry in entries[:-1]:
        diff = diff_of(repository.root, f"{entry.hash}^", entry.hash, internal=internal)
        told = [(each.rule, *each.at, each.indicator, tuple(each.facts.items())) for each in diff.alarms]
        assert _alarms(entry, internal=internal) == sorted(told)
        scores = {each.unit + each.period: each for each in entry.scores if internal or each.is_public}
        assert scores.keys() == {each.at.unit + each.at.period for each in diff.cards}
        for card in diff.cards:
            move = scores[card.at.unit + card.at.period]
            assert move.how == card.how
            assert move.effects == (None if card.effects is None else tuple(map(str, card.effects)))
            assert [(each.id, each.causes) for each in move.indicators] == [
                (each.id, each.causes) for each in card.rows
            ]
        ruled = [(each.indicator, each.how, each.keys) for each in entry.rules if internal or each.is_public]
        assert ruled == [(each.indicator, each.how, each.keys) for each in diff.rules]


def test_an_unreadable_rule_hides_no_change(repository: Repository) -> None:
    """What was changed meanwhile is told when it can be read again: 90 is 4 (4/25 more) and 5 by the easier levels (4/5 more)."""
    repository.change(FIRST, LEVELS, UNREADABLE).commit("Break")
    repository.change(WORKS, "in_time: 88", "in_time: 90").commit("Meanwhile")
    repository.change(FIRST, UNREADABLE, EASIER).commit("Mend")
    mend, meanwhile, broken, _ = ledger_of(repository.root).entries
    assert {name: (totals(each), each.is_unread, each.is_public) for name, each in moved(broken).items()} == {
        "round-1/officer": (("83/20", None), True, False),
        "round-1/town": (("89/27", None), True, False),
        "round-1/works": (("2603/700", None), True, False),
        "round-2/works": (("5/2", None), True, False),
    }
    assert (broken.rules, broken.alarms, broken.is_whole) == ((), (), False)
    assert (meanwhile.scores, [each.rule for each in meanwhile.alarms]) == ((), ["unexplained-change"])
    assert (totals(work(mend)), work(mend).is_unread, work(mend).is_public) == (
        ("2603/700", "131/28"),
        True,
        True,
    )
    assert work(mend).effects == ("4/25", "4/5", "0", "0")
    assert [each.causes for each in work(mend).indicators] == [("data", "criteria")]
    # nothing moved in round 2, but it can be read again
    again = moved(mend)["round-2/works"]
    assert (totals(again), again.effects, again.is_unread) == (("5/2", "5/2"), ("0", "0", "0", "0"), True)
    assert [(each.indicator, each.how) for each in mend.rules] == [("1", "changed")]
    assert {each.rule for each in mend.alarms} == {"criteria-after-results"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("in_time: 88", "in_time: many", id="no number"),
        pytest.param("sent_on:", "send_on:", id="a key that is unknown"),
        pytest.param("  2.2:\n", "  2.3:\n", id="an indicator that is not there"),
        pytest.param("illustrative: true", "illustrative: true: true", id="no YAML"),
    ],
)
def test_an_unreadable_result(repository: Repository, old: str, new: str) -> None:
    repository.change(WORKS, old, new).commit("Break")
    repository.change(WORKS, new, old).commit("Mend")
    mended, broken, _ = ledger_of(repository.root).entries
    assert (totals(work(broken)), work(broken).is_unread) == (("2603/700", None), True)
    assert (totals(work(mended)), work(mended).is_unread) == (("2603/700", "2603/700"), True)


def test_an_unreadable_result_and_its_end(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: many").commit("Break")
    repository.change(WORKS, "in_time: many", "in_time: lots").commit("Still")
    (repository.root / WORKS).unlink()
    repository.commit("Withdraw")
    gone, broken, _ = ledger_of(repository.root).entries
    assert [(totals(each), each.how, each.is_unread) for each in broken.scores] == [
        (("2603/700", None), "changed", True)
    ]
    assert [(totals(each), each.how, each.is_unread) for each in gone.scores] == [
        (("2603/700", None), "went", True)
    ]


def test_a_result_that_comes_unreadable_and_is_mended(repository: Repository) -> None:
    path = TOWN.replace("round-1", "round-2")
    (repository.root / path).write_text("results:\n  1: {value: much}\n", "utf-8")
    repository.commit("Begin round 2")
    (repository.root / path).write_text("results:\n  1: {inputs: {in_time: 90, all: 100}}\n", "utf-8")
    repository.commit("Mend")
    mended, came, _ = ledger_of(repository.root).entries
    [first], [then] = came.scores, mended.scores
    assert (first.how, totals(first), first.is_unread, first.is_public) == ("came", (None, None), True, False)
    # nothing but indicator 1 is known, and it is 4
    assert (then.how, totals(then), then.is_unread, then.is_public) == ("changed", (None, "4"), True, True)
    assert today(then) == ("4", "4")


def test_a_history_in_another_format(tmp_path: Path) -> None:
    """The oldest states are no project of today at all."""
    repository = Repository(tmp_path / "town")
    framework = (repository.root / FRAMEWORK).read_text("utf-8")
    (repository.root / FRAMEWORK).write_text("- not\n- a framework\n", "utf-8")
    (repository.root / "frameworks/town-2569/notes.txt").write_bytes(b"\xff\x00")
    repository.commit("Another format")
    (repository.root / FRAMEWORK).write_text(framework, "utf-8")
    (repository.root / "frameworks/town-2569/notes.txt").unlink()
    repository.commit("Today's format")
    now, other, _ = ledger_of(repository.root).entries
    assert {each.is_unread for each in (*now.scores, *other.scores)} == {True}
    assert totals(work(now)) == ("2603/700", "2603/700")
    assert (now.rules, now.alarms) == ((), ())


def test_nothing_of_persons_is_public(repository: Repository) -> None:
    repository.change(OFFICER, "value: 95", "value: 60").commit("Of a person")
    newest, begin = ledger_of(repository.root).entries
    assert [(each.unit, each.is_public) for each in newest.scores] == [("officer", False)]
    assert [each.is_public for each in newest.alarms] == [False]
    assert (newest.is_whole, begin.is_whole) == (False, False)
    assert {name for name, each in moved(begin).items() if not each.is_public} == {"round-1/officer"}


def test_what_was_internal_stays_internal(repository: Repository) -> None:
    """The result is internal in the first change and the second, and public in the third."""
    repository.change(WORKS, "illustrative: true", "illustrative: true\nvisibility: internal").commit("Hide")
    repository.change(WORKS, "in_time: 88", "in_time: 90").commit("In the office")
    repository.change(WORKS, "\nvisibility: internal", "").commit("Publish")
    repository.change(WORKS, "in_time: 90", "in_time: 88").commit("In public")
    public, hidden, _ = ledger_of(repository.root).entries
    assert (work(public).is_public, public.is_whole) == (True, True)
    assert (work(hidden).is_public, hidden.is_whole) == (False, False)
    assert {each.is_public for each in hidden.alarms} == {False}


def test_files_that_were_changed_while_they_were_internal(repository: Repository) -> None:
    """The reader of a list of commits is not told what was written then, whether or not a score moved."""
    repository.change(WORKS, "illustrative: true", "illustrative: true\nvisibility: internal")
    repository.commit("Hide", "2026-04-01")
    repository.change(WORKS, "en: Waiting for the communities", "en: Waiting for nobody")
    repository.commit("Words alone", "2026-04-02")
    repository.change(WORKS, "\nvisibility: internal", "").commit("Publish", "2026-04-03")
    repository.change(TOWN, "in_time: 50", "in_time: fifty").commit("Break", "2026-04-04")
    repository.change(TOWN, "in_time: fifty", "in_time: 51").commit("Mend", "2026-04-05")
    repository.change(WORKS, "in_time: 88", "in_time: 90").commit("In public", "2026-04-06")
    found = {each.path: each for each in ledger_of(repository.root).hidden}
    # works was internal before the change of the 3rd; of the town nothing is known between the 4th and the 5th
    assert found == {
        WORKS: HiddenFile(WORKS, "2026-04-03", is_internal=True),
        TOWN: HiddenFile(TOWN, "2026-04-05", is_internal=False),
        OFFICER: HiddenFile(OFFICER, "2026-01-02", is_internal=True),
        UNITS: HiddenFile(UNITS, "2026-01-02", is_internal=True),
    }


def test_an_internal_indicator_and_an_internal_framework(repository: Repository) -> None:
    repository.change(SECOND, "title:", "visibility: internal\ntitle:").commit("Hide an indicator")
    repository.change(SECOND, "{fiscal_year: 2569, value: 80}", "{fiscal_year: 2569, value: 70}").commit(
        "Target"
    )
    repository.change(FIRST, LEVELS, EASIER).commit("Easier")
    repository.change(FRAMEWORK, "fiscal_year: 2569", "fiscal_year: 2569\nvisibility: internal").commit(
        "Hide all"
    )
    repository.change(FIRST, EASIER, LEVELS).commit("As before")
    before, easier, target, _ = ledger_of(repository.root).entries
    assert [(each.indicator, each.is_public) for each in before.rules] == [("1", False)]
    assert [(each.indicator, each.is_public) for each in easier.rules] == [("1", True)]
    assert [(each.indicator, each.is_public) for each in target.rules] == [("2.1", False)]
    assert {each.is_public for each in easier.scores} == {False}  # a hidden row could be worked out
    assert (before.is_whole, easier.is_whole, target.is_whole) == (False, True, False)


def test_what_is_internal_today_gives_no_total_of_today(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: 90").commit("In public")
    repository.change(WORKS, "illustrative: true", "illustrative: true\nvisibility: internal").commit("Hide")
    newest, begin = ledger_of(repository.root).entries
    assert work(begin).is_public
    # 543/140: the results of today are internal, those of then are not
    assert today(work(begin)) == ("2603/700", None)
    assert today(work(newest)) == ("543/140", None)
