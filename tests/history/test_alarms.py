"""What a reviewer must not miss, each with a real change in a repository, and that nothing else raises an alarm."""

from fractions import Fraction
from pathlib import Path

import pytest

from generator.history.alarms import result_alarms
from generator.history.changes import At
from generator.model.result import ResultFile
from tests.reviewing.changing import DRAFT
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import FRAMEWORK
from tests.reviewing.changing import LEVELS
from tests.reviewing.changing import TOWN
from tests.reviewing.changing import WORKS
from tests.reviewing.changing import diff_of
from tests.reviewing.changing import reweighed
from tests.reviewing.changing import with_a_draft
from tests.worlds.repositories import Repository

REVISION = """
    revisions:
      - date: 2026-05-01
        reason: {th: นับใหม่, en: Counted again}
        authority: {th: คณะกรรมการ, en: The committee}"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def alarms(repository: Repository, base: str = "HEAD", head: str = "") -> set[tuple[str, str, str, str]]:
    """Each alarm as its rule, period, unit and indicator."""
    found = diff_of(repository.root, base, head).alarms
    return {(each.rule, each.at.period, each.at.unit, each.indicator) for each in found}


def test_nothing_changed_raises_none(repository: Repository) -> None:
    assert alarms(repository) == set()


def test_criteria_changed_after_results(repository: Repository) -> None:
    repository.change(FIRST, LEVELS, EASIER)
    assert alarms(repository) == {
        ("criteria-after-results", "round-1", "", "1"),
        ("criteria-after-results", "round-2", "", "1"),
    }


def test_criteria_changed_before_there_were_results(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "town")
    for path in sorted((repository.root / "results/town-2569").rglob("*.yml")):
        path.unlink()
    repository.commit("No results yet")
    repository.change(FIRST, LEVELS, EASIER)
    assert alarms(repository) == set()


def test_a_target_changed_after_results(repository: Repository) -> None:
    repository.change(
        "frameworks/town-2569/indicators/2.1.yml",
        "{fiscal_year: 2569, value: 80}",
        "{fiscal_year: 2569, value: 70}",
    )
    assert {each[0] for each in alarms(repository)} == {"target-after-results"}


def test_weights_changed_after_results(repository: Repository) -> None:
    reweighed(repository)
    assert alarms(repository) == {
        ("weight-after-results", "round-1", "", ""),
        ("weight-after-results", "round-2", "", ""),
    }


def test_weights_of_one_period_alone(repository: Repository) -> None:
    repository.change(
        FRAMEWORK,
        "due: 2026-09-18, cutoff: 2026-09-24}",
        "due: 2026-09-18, cutoff: 2026-09-24}\n    weights: {1: 80}\n    weights_note: {th: ทดลอง, en: Trial}",
    )
    assert alarms(repository) == {("weight-after-results", "round-2", "", "")}


def test_the_grade_scale_changed_after_results(repository: Repository) -> None:
    repository.change(FRAMEWORK, "{id: good, min: 60", "{id: good, min: 55")
    assert {each[0] for each in alarms(repository)} == {"grades-after-results"}


def test_a_published_result_changed_without_a_word(repository: Repository) -> None:
    repository.change(TOWN, "in_time: 50", "in_time: 55")
    assert alarms(repository) == {("unexplained-change", "round-1", "town", "1")}


def test_a_published_result_changed_with_a_revision(repository: Repository) -> None:
    repository.change(TOWN, "in_time: 50, all: 60}", "in_time: 55, all: 60}" + REVISION)
    assert alarms(repository) == set()


def test_an_old_revision_does_not_explain_another_change(repository: Repository) -> None:
    """Result 2.1 of the Works Division was revised before."""
    repository.change(WORKS, "closed: 20", "closed: 21")
    assert alarms(repository) == {("unexplained-change", "round-1", "works", "2.1")}


def test_remarks_and_evidence_need_no_word(repository: Repository) -> None:
    repository.change(WORKS, "en: Waiting for the communities", "en: Waiting for the villages")
    assert alarms(repository) == set()


def test_an_owner_lost(repository: Repository) -> None:
    repository.change(FIRST, "owners: [works]\n", "")
    assert alarms(repository) == {("owner-lost", "", "", "1")}


def test_a_result_lost(repository: Repository) -> None:
    (repository.root / "results/town-2569/round-2/works.yml").unlink()
    assert alarms(repository) == {("data-lost", "round-2", "works", "2.2")}


def test_what_does_not_apply_any_more_and_raises_the_total(repository: Repository) -> None:
    """Works: without 2.2 (4), 2 is 39/14 instead of 95/28, so the total falls; without 2.1, had it a note, it would rise."""
    repository.change(
        WORKS,
        "    assessments:\n      self: {value: 10}\n      verified: {value: 15}",
        "    status: not-applicable\n    reason: {th: ไม่มี, en: None}",
    )
    assert "not-applicable-raises" not in {each[0] for each in alarms(repository)}
    repository.change(
        WORKS.replace("round-1", "round-2"),
        "    value: 10",
        "    status: not-applicable\n    reason: {th: ไม่มี, en: None}",
    )
    repository.commit("Before")
    # of 2.1 (0, its weight kept) and 2.2 only 2.1 is left: 0; with 2.2 back at 30 days (1) the total is (10 x 0 + 10 x 1) / 20
    repository.change(
        WORKS.replace("round-1", "round-2"),
        "    status: not-applicable\n    reason: {th: ไม่มี, en: None}",
        "    value: 30",
    )
    assert alarms(repository) == set()


def test_a_low_result_that_does_not_apply_any_more(repository: Repository) -> None:
    """Works: 2.2 at 30 days (1) makes 2 53/28; without it 2 is 39/14, which is 25/28 more: 20 x 25/28 / 100."""
    repository.change(WORKS, "verified: {value: 15}", "verified: {value: 30}")
    repository.commit("A low result")
    repository.change(
        WORKS,
        "    assessments:\n      self: {value: 10}\n      verified: {value: 30}",
        "    status: not-applicable\n    reason: {th: ไม่มี, en: None}",
    )
    assert ("not-applicable-raises", "round-1", "works", "2.2") in alarms(repository)


@pytest.mark.parametrize(("day", "is_told"), [("2026-03-20", False), ("2026-03-21", True)])
def test_a_deadline_moved_after_it_had_passed(tmp_path: Path, day: str, *, is_told: bool) -> None:
    """The report of round 1 is due on 20 March 2026; the day of the change is that of its commit."""
    repository = Repository(tmp_path / "town")
    repository.change(FRAMEWORK, "due: 2026-03-20", "due: 2026-03-24")
    repository.commit("Give more time", day)
    found = alarms(repository, "HEAD^", "HEAD")
    assert (("deadline-after-it-passed", "round-1", "", "") in found) is is_told


LATE = """
revisions:
  - date: 2026-05-01
    reason: {th: ลงวันที่ผิด, en: The date was wrong}
    authority: {th: คณะกรรมการ, en: The committee}"""


def sent(repository: Repository, day: str) -> None:
    """A report that is late takes off 0.1 for each working day; that of Works was sent on a day."""
    rule = "report_deduction: {deadline: report, per_working_day: 0.1}\n"
    repository.change(FRAMEWORK, "out_of_100:", f"{rule}out_of_100:")
    for path in (WORKS, TOWN):
        repository.change(path, "results:\n", f"submitted: {day}\nresults:\n")
    repository.commit("Late reports")


OF_REPORT = ("unexplained-change-of-report", "round-1", "works", "")


def test_the_day_of_a_report_changed_without_a_word(repository: Repository) -> None:
    """Due on Friday 20 March; sent on Monday 23 March it was one working day late."""
    sent(repository, "2026-03-23")
    repository.change(WORKS, "submitted: 2026-03-23", "submitted: 2026-03-20")
    assert alarms(repository) == {OF_REPORT}
    [card] = diff_of(repository.root).cards
    assert card.difference == Fraction(1, 10)
    repository.change(
        WORKS, "closed: 20, backlog: 28, withdrawn: 0}", "closed: 21, backlog: 28, withdrawn: 0}"
    )
    repository.change(
        WORKS,
        '        after: "20"\n',
        '        after: "20"\n      - date: 2026-05-01\n        reason: {th: นับใหม่, en: Counted again}\n'
        "        authority: {th: คณะกรรมการ, en: The committee}\n",
    )
    assert alarms(repository) == {OF_REPORT}  # a row of a result says nothing of the report


def test_the_day_of_a_report_changed_with_a_revision(repository: Repository) -> None:
    sent(repository, "2026-03-23")
    repository.change(WORKS, "submitted: 2026-03-23", f"submitted: 2026-03-20{LATE}")
    assert alarms(repository) == set()
    repository.commit("Explain it")
    repository.change(WORKS, "submitted: 2026-03-20", "submitted: 2026-03-19")
    assert alarms(repository) == {OF_REPORT}  # the row was for another change, and this one moves no score


def test_the_day_of_a_report_that_is_gone(repository: Repository) -> None:
    sent(repository, "2026-03-23")
    path = WORKS.replace("round-1", "round-2")
    repository.change(path, "results:\n", "submitted: 2026-09-17\nresults:\n")
    assert alarms(repository) == set()  # said for the first time
    repository.commit("Send it")
    repository.change(path, "submitted: 2026-09-17\n", "")
    assert alarms(repository) == {("unexplained-change-of-report", "round-2", "works", "")}


def test_who_compiled_a_report_and_when_needs_no_word(repository: Repository) -> None:
    repository.change(WORKS, "sent_on: 2026-04-03", "sent_on: 2026-04-07")
    repository.change(WORKS, "en: Office of the Clerk", "en: The Clerk")
    assert alarms(repository) == set()


def test_an_agreement_changed_after_the_results(repository: Repository) -> None:
    path = "results/town-2569/round-1/officer.yml"
    repository.change(path, "{indicator: 1, weight: 50}", "{indicator: 1, weight: 60}")
    repository.change(path, "{indicator: knots, weight: 50}", "{indicator: knots, weight: 40}")
    found = diff_of(repository.root, internal=True).alarms
    assert [(each.rule, each.facts) for each in found] == [
        ("unexplained-change-of-report", {"keys": "agreement"})
    ]


@pytest.mark.parametrize(
    ("before", "after", "status", "is_told"),
    [
        ({"sports": ["1"]}, {"sports": ["2"]}, "reported", True),
        ({"sports": ["1"]}, {}, "reported", True),
        ({"sports": ["1"]}, {"sports": ["1"], "arts": ["3"]}, "reported", False),  # chosen for the first time
        ({"sports": ["1"]}, {"sports": ["2"]}, "pending", False),  # nothing was known yet
    ],
)
def test_another_choice_after_the_results(
    before: dict[str, list[str]], after: dict[str, list[str]], status: str, *, is_told: bool
) -> None:
    results = {"9": {"status": status}}
    files = [ResultFile.model_validate({"choices": each, "results": results}) for each in (before, after)]
    found = list(result_alarms(At("town", "round-1", "works"), files[0], files[1]))
    assert [each.facts for each in found] == ([{"keys": "choices"}] if is_told else [])


def test_a_deadline_and_a_cutoff_that_are_gone(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "town")
    with_a_draft(repository)
    repository.commit("A draft is due, too", "2026-01-02")
    repository.change(FRAMEWORK, DRAFT, "")
    repository.change(FRAMEWORK, ", cutoff: 2026-03-26", "")
    repository.commit("Give all the time there is", "2026-03-23")
    found = [each for each in diff_of(repository.root, "HEAD^", "HEAD").alarms if "deadline" in each.facts]
    assert [(each.rule, each.facts) for each in found] == [
        ("deadline-removed", {"deadline": "draft", "keys": "due", "before": "2026-03-02", "after": "–"}),
        (
            "cutoff-after-deadline",
            {"deadline": "report", "keys": "cutoff", "before": "2026-03-26", "after": "–"},
        ),
    ]


def test_nothing_internal_is_told(repository: Repository) -> None:
    """The officer's scorecard is that of a person."""
    repository.change("results/town-2569/round-1/officer.yml", "value: 95", "value: 60")
    found = diff_of(repository.root)
    assert (found.cards, found.alarms, found.details, found.hidden) == ((), (), (), 1)
    inside = diff_of(repository.root, internal=True)
    assert [each.at.unit for each in inside.cards] == ["officer"]
