"""What every published change did to scores, on histories of the minimal world.

Worked out by hand: the Works Division has 2603/700 in round 1; of 90 decided in time indicator 1 is 4 and not 19/5, so 80 x 1/5 / 100 = 4/25
more, which is 543/140; the easier levels make 88 per cent 24/5 and 90 per cent 5, each 1 more, so 80 x 1 / 100 = 4/5 more.
"""

from pathlib import Path

import pytest

from generator import pipeline
from generator.building.state import Store
from generator.model.history import Commit
from generator.model.ledger import NO_LEDGER
from generator.model.ledger import IndicatorMove
from generator.model.ledger import Ledger
from generator.model.ledger import RuleMove
from generator.model.ledger import Total
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
from tests.reviewing.changing import reweighed
from tests.worlds.repositories import Repository
from tests.worlds.repositories import git

REVISION = """
    revisions:
      - date: 2026-05-01
        reason: {th: นับใหม่, en: Counted again}
        authority: {th: คณะกรรมการ, en: The committee}"""
OFFICER = "results/town-2569/round-1/officer.yml"
UNITS = "results/units.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def test_the_first_change_brings_everything(repository: Repository) -> None:
    ledger = ledger_of(repository.root)
    [begin] = ledger.entries
    assert ledger.state == "full"
    assert begin.hash == git(repository.root, "rev-parse", "HEAD").strip()
    assert begin.commit == Commit(begin.hash[:10], "2026-01-02", "Begin")
    assert {each.how for each in begin.scores} == {"came"}
    scored = {f"{each.period}/{each.unit}": each.total for each in pipeline.score(repository.root).scorecards}
    assert {name: totals(each) for name, each in moved(begin).items()} == {
        name: (None, str(total)) for name, total in scored.items()
    }
    assert begin.rules == (RuleMove("town-2569", "", is_public=True, how="came", keys=()),)
    assert begin.alarms == ()


def test_a_changed_result(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    repository.commit("Count again\n\nMore was done.\n\nRole: Planning officer\n", "2026-04-20")
    newest, _ = ledger_of(repository.root).entries
    assert (newest.commit.subject, newest.commit.date, newest.role) == (
        "Count again",
        "2026-04-20",
        "Planning officer",
    )
    [move] = newest.scores
    # 2603/35 and 543/140 x 20 = 543/7, both good
    assert move.before == Total("2603/700", "2603/35", "good")
    assert move.after == Total("543/140", "543/7", "good")
    assert (move.how, move.effects) == ("changed", ("4/25", "0", "0", "0"))
    assert move.indicators == (IndicatorMove("1", ("reported", "19/5"), ("reported", "4"), ("data",)),)
    assert (newest.is_whole, newest.rules) == (True, ())
    assert [(each.rule, each.unit, each.indicator) for each in newest.alarms] == [
        ("unexplained-change", "works", "1")
    ]


def test_both_clocks(repository: Repository) -> None:
    """Results as of one day by the rules of another."""
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    repository.commit("Better")
    repository.change(FIRST, LEVELS, EASIER)
    repository.commit("Easier")
    easier, better, begin = ledger_of(repository.root).entries
    # 543/140 + 4/5 = 131/28
    assert (totals(work(easier)), today(work(easier))) == (("543/140", "131/28"), ("131/28", "131/28"))
    assert (totals(work(better)), today(work(better))) == (("2603/700", "543/140"), ("131/28", "543/140"))
    # 2603/700 + 4/5 = 3163/700
    assert (totals(work(begin)), today(work(begin))) == ((None, "2603/700"), ("3163/700", "543/140"))
    assert work(easier).effects == ("0", "4/5", "0", "0")
    assert work(easier).indicators[0].causes == ("criteria",)
    assert easier.rules == (RuleMove("town-2569", "1", is_public=True, how="changed", keys=("criteria",)),)
    assert {each.rule for each in easier.alarms} == {"criteria-after-results"}


def test_what_is_gone_today_has_no_total_of_today(repository: Repository) -> None:
    git(repository.root, "rm", "-q", WORKS)
    repository.commit("Withdraw")
    newest, begin = ledger_of(repository.root).entries
    [move] = newest.scores
    assert (move.how, totals(move), today(move)) == ("went", ("2603/700", None), (None, None))
    assert today(work(begin)) == ("2603/700", None)
    assert {each.rule for each in newest.alarms} == {"data-lost"}


def test_a_merge_is_one_change(repository: Repository) -> None:
    """Town: 55 of 60 is 275/3 per cent, 25/6 instead of 10/3: (80 x 25/6 + 30) / 90 = 109/27, 20/27 more."""
    git(repository.root, "switch", "-c", "office")
    repository.change(WORKS, "in_time: 88", "in_time: 89").commit("Half", "2026-02-01")
    repository.change(WORKS, "in_time: 89", "in_time: 90").commit("Whole", "2026-02-02")
    repository.change(TOWN, "in_time: 50", "in_time: 55").commit("Town", "2026-02-03")
    git(repository.root, "switch", "main")
    repository.change("results/town-2569/round-2/works.yml", "value: 10", "value: 30").commit("Meanwhile")
    git(repository.root, "merge", "--no-ff", "-m", "Take over the counts", "office", day="2026-03-01")
    merge, meanwhile, _ = ledger_of(repository.root).entries
    assert (merge.commit.subject, merge.commit.date) == ("Take over the counts", "2026-03-01")
    assert {name: totals(each) for name, each in moved(merge).items()} == {
        "round-1/town": ("89/27", "109/27"),
        "round-1/works": ("2603/700", "543/140"),
    }
    assert list(moved(meanwhile)) == ["round-2/works"]


def test_a_revert_moves_back(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: 90").commit("Better")
    git(repository.root, "revert", "--no-edit", "HEAD")
    back, _, _ = ledger_of(repository.root).entries
    assert (totals(work(back)), work(back).effects) == (("543/140", "2603/700"), ("-4/25", "0", "0", "0"))


def test_a_renamed_file_is_one_that_went_and_one_that_came(repository: Repository) -> None:
    (repository.root / TOWN).rename(repository.root / TOWN.replace("round-1", "round-2"))
    repository.commit("Wrong round")
    newest = ledger_of(repository.root).entries[0]
    assert {name: each.how for name, each in moved(newest).items()} == {
        "round-1/town": "went",
        "round-2/town": "came",
    }


def test_a_deleted_unit(repository: Repository) -> None:
    """The officer goes from the units, and so does the scorecard; nobody else moves."""
    repository.change(
        UNITS,
        "  officer:\n    name: {th: นายช่างโยธา (ตำแหน่งจำลอง), en: Civil engineer (made-up post)}\n    kind: position\n    parent: works\n",
        "",
    )
    (repository.root / OFFICER).unlink()
    repository.commit("Close a post")
    newest = ledger_of(repository.root).entries[0]
    assert {name: each.how for name, each in moved(newest).items()} == {"round-1/officer": "went"}


def test_a_unit_of_another_kind_alone_is_scored_anew(repository: Repository) -> None:
    """With its website changed only the unit is another; none of its scores moves."""
    repository.change(
        UNITS, "    kind: division\n", "    kind: division\n    website: https://www.example.go.th/\n"
    )
    repository.commit("Website")
    assert [each.commit.subject for each in ledger_of(repository.root).entries] == ["Begin"]


def test_an_added_indicator(repository: Repository) -> None:
    """As in `test_effects`: indicator 3 takes 10 of the 80 and has 5, which makes 2687/700; 84/700 more."""
    repository.change(
        FRAMEWORK, "- {id: 1, weight: 80}", "- {id: 1, weight: 70}\n      - {id: 3, weight: 10}"
    )
    third = f"title: {{th: ใหม่, en: New}}\ncriteria:\n  kind: interpolated\n  {LEVELS}\n"
    (repository.root / "frameworks/town-2569/indicators/3.yml").write_text(third, "utf-8")
    for path in (WORKS, TOWN):
        repository.change(path, "\nresults:\n", "\nresults:\n  3: {value: 100}\n")
    repository.commit("Add an indicator")
    newest = ledger_of(repository.root).entries[0]
    assert work(newest).effects == ("0", "0", "-19/2100", "271/2100")
    assert totals(work(newest)) == ("2603/700", "2687/700")
    third_one = next(each for each in work(newest).indicators if each.id == "3")
    assert third_one == IndicatorMove("3", None, ("reported", "5"), ("structure",))
    assert {(each.indicator, each.how) for each in newest.rules} == {("", "changed"), ("3", "came")}


def test_other_weights(repository: Repository) -> None:
    """(70 x 19/5 + 30 x 95/28) / 100 = 5149/1400."""
    reweighed(repository)
    repository.commit("Weigh anew")
    newest = ledger_of(repository.root).entries[0]
    assert (totals(work(newest)), work(newest).effects) == (
        ("2603/700", "5149/1400"),
        ("0", "0", "-57/1400", "0"),
    )
    assert {each.causes for each in work(newest).indicators} == {("weight",)}
    assert {each.rule for each in newest.alarms} == {"weight-after-results"}


def test_a_declared_revision_explains_a_change(repository: Repository) -> None:
    repository.change(TOWN, "in_time: 50, all: 60}", "in_time: 55, all: 60}" + REVISION).commit("Correct")
    newest = ledger_of(repository.root).entries[0]
    [move] = newest.scores
    assert [(each.indicator, each.date, each.reason) for each in move.revised] == [
        ("1", "2026-05-01", ("นับใหม่", "Counted again"))
    ]
    assert newest.alarms == ()


def test_a_revision_that_is_declared_later_is_told_without_a_movement(repository: Repository) -> None:
    repository.change(TOWN, "in_time: 50", "in_time: 55").commit("Correct")
    repository.change(TOWN, "in_time: 55, all: 60}", "in_time: 55, all: 60}" + REVISION).commit("Say why")
    why, correct, _ = ledger_of(repository.root).entries
    [move] = why.scores
    assert (totals(move), move.effects, move.indicators) == (("109/27", "109/27"), ("0", "0", "0", "0"), ())
    assert [each.date for each in move.revised] == ["2026-05-01"]
    assert (correct.scores[0].revised, [each.rule for each in correct.alarms]) == ((), ["unexplained-change"])


def test_a_revision_of_the_whole_report(repository: Repository) -> None:
    """It belongs to no indicator."""
    declared = REVISION.replace("\n    ", "\n").lstrip("\n")
    repository.change(TOWN, "results:\n", f"{declared}\nresults:\n")
    repository.change(TOWN, "in_time: 50", "in_time: 55").commit("Correct")
    [move] = ledger_of(repository.root).entries[0].scores
    assert [(each.indicator, each.date) for each in move.revised] == [("", "2026-05-01")]


def test_revisions_of_a_framework(repository: Repository) -> None:
    """They are told with the framework, also where the change is in one of its indicators."""
    declared = REVISION.replace("\n    ", "\n").lstrip("\n")
    text = (repository.root / FRAMEWORK).read_text("utf-8")
    (repository.root / FRAMEWORK).write_text(f"{text}{declared}\n", "utf-8")
    repository.change(FIRST, LEVELS, EASIER).commit("Easier")
    newest = ledger_of(repository.root).entries[0]
    assert [(each.indicator, each.keys, [one.date for one in each.revised]) for each in newest.rules] == [
        ("", (), ["2026-05-01"]),
        ("1", ("criteria",), []),
    ]


def test_what_moves_nothing_is_no_entry(repository: Repository) -> None:
    repository.change(FIRST, "en: Applications decided within 15 days", "en: Decided in 15 days")
    repository.commit("Reword")
    repository.change(WORKS, "# Made up for the tests.", "# Made up.").commit("Comment")
    (repository.root / "README.md").write_text("x\n", "utf-8")
    repository.commit("Write about it")
    assert [each.commit.subject for each in ledger_of(repository.root).entries] == ["Begin"]


@pytest.mark.parametrize("subject", ["Ask office@example.go.th", "As นาย" + "สมชาย ใจดี asked"])
def test_what_may_point_at_a_person_is_withheld(repository: Repository, subject: str) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    repository.commit(f"{subject}\n\nRole: {subject}\n")
    newest = ledger_of(repository.root).entries[0]
    assert (newest.commit.subject, newest.role) == ("", "")
    assert "Office" not in repr(newest)  # the name in which the repositories of the tests are written


def test_a_project_below_the_top_of_its_repository(tmp_path: Path, repository: Repository) -> None:
    git(tmp_path, "init", "whole")
    repository.root.rename(tmp_path / "whole" / "town")
    below = Repository.__new__(Repository)
    below.root = tmp_path / "whole" / "town"
    (below.root / ".git").rename(tmp_path / "old")
    below.commit("Begin below")
    below.change(WORKS, "in_time: 88", "in_time: 90").commit("Better")
    newest, begin = ledger_of(below.root).entries
    assert (totals(work(newest)), begin.commit.subject) == (("2603/700", "543/140"), "Begin below")


def test_a_shallow_clone_tells_nothing(tmp_path: Path, repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: 90").commit("Better")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository.root}", "copy")
    assert ledger_of(tmp_path / "copy") == Ledger("shallow")
    git(tmp_path / "copy", "fetch", "-q", "--unshallow")
    assert ledger_of(tmp_path / "copy") == ledger_of(repository.root)


def test_without_a_history_there_is_no_ledger(tmp_path: Path, repository: Repository) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert ledger_of(empty) == NO_LEDGER
    git(empty, "init")
    assert ledger_of(empty) == NO_LEDGER  # nothing committed yet
    git(empty, "commit", "--allow-empty", "-m", "Nothing")
    assert ledger_of(empty) == NO_LEDGER  # no data committed yet
    below = repository.root / "below"
    below.mkdir()
    assert ledger_of(below) == NO_LEDGER  # the repository around it does not know its files


def test_only_new_changes_are_walked(repository: Repository, tmp_path: Path) -> None:
    """After each kind of change, the ledger that has grown is the one that is told at once."""
    store = Store(repository.root, tmp_path / "cache")
    assert ledger_of(repository.root, store) == ledger_of(repository.root)
    for path, old, new in (
        (WORKS, "in_time: 88", "in_time: 90"),
        (FIRST, LEVELS, EASIER),
        (FIRST, EASIER, "levels: {1: 50, 2: many}"),
        (WORKS, "in_time: 90", "in_time: 91"),
        (FIRST, "levels: {1: 50, 2: many}", LEVELS),
        (UNITS, "kind: division\n", "kind: division\n    visibility: internal\n"),
        (WORKS, "in_time: 91", "in_time: 88"),
    ):
        repository.change(path, old, new).commit("Change")
        assert ledger_of(repository.root, store) == ledger_of(repository.root)
    # the unit that is internal now moved no score
    assert len(ledger_of(repository.root, store).entries) == 7


def test_another_branch_is_told_anew(repository: Repository, tmp_path: Path) -> None:
    store = Store(repository.root, tmp_path / "cache")
    repository.change(WORKS, "in_time: 88", "in_time: 90").commit("Better")
    ledger_of(repository.root, store)
    git(repository.root, "commit", "--amend", "-m", "Better by far")
    assert ledger_of(repository.root, store) == ledger_of(repository.root)
    git(repository.root, "reset", "-q", "--hard", "HEAD^")
    assert [each.commit.subject for each in ledger_of(repository.root, store).entries] == ["Begin"]
