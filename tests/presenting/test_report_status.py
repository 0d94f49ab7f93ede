"""The page that tells who has reported what: who is asked, what is missing, what came late, and what it must not say."""

from dataclasses import replace

import pytest

from generator import pipeline
from generator.model.allocation import AllocatedIndicator
from generator.model.allocation import Allocation
from generator.model.result import RowStatus
from generator.model.standing import Outcome
from generator.model.standing import outcome
from generator.presenting import groups
from generator.presenting.atlas import Atlas
from generator.presenting.chronicle import Chronicle
from generator.presenting.page import Page
from generator.presenting.plan import PagePlan
from generator.presenting.planning import plan_groups
from generator.presenting.planning import plan_pages
from generator.presenting.reports import ReportCounts
from generator.presenting.reports import UnitReport
from generator.presenting.standings import Standings
from generator.scoring.coverage import Report
from tests.presenting.reading import words
from tests.presenting.worlds.country import FRAMEWORK
from tests.presenting.worlds.country import PERIOD
from tests.presenting.worlds.country import Plans
from tests.presenting.worlds.country import country
from tests.presenting.worlds.country import planned

STATUS = f"scorecards/{FRAMEWORK}/{PERIOD}/report_status.html"
ROUND_1 = f"scorecards/{FRAMEWORK}/round-1/report_status.html"


def _plans(scored: pipeline.Scored, *, allocated: tuple[str, ...] = ()) -> Plans:
    """The plans of the minimal world, where the framework may allocate indicator 1 to some units."""
    framework = scored.project.frameworks[FRAMEWORK]
    allocations = [Allocation(unit=each, indicators=[AllocatedIndicator(id="1")]) for each in allocated]
    rules = framework.rules.model_copy(update={"allocations": allocations})
    project = replace(scored.project, frameworks={FRAMEWORK: replace(framework, rules=rules)})
    atlas = Atlas(project=project, notes=(), internal=False)
    seen = Standings(atlas, map(outcome, scored.scorecards))
    return {each.url: each for each in plan_pages(seen, ())}


def test_the_outcome_knows_the_working_days_late(scored: pipeline.Scored) -> None:
    """Works sent 2.1 on Tuesday 24 March 2026, due Friday 20: two working days; the town sent it on the day."""
    late = {(each.unit, each.period): outcome(each).late for each in scored.scorecards}
    assert late["works", "round-1"] == {"2.1": 2}
    assert late["town", "round-1"] == {}


def test_only_what_is_late_or_missing_is_listed(scored: pipeline.Scored) -> None:
    plan = _plans(scored)[ROUND_1]
    assert plan.unit_reports == (UnitReport("works", "complete", late=(("2.1", 2),)),)
    assert plan.report_counts == ReportCounts(
        units=2, complete=2, partial=0, none=0, late=1, in_time=1, by_allocation=False
    )
    assert plan.shows_illustrative  # the report of Works is made up


def test_who_has_no_file_is_told_first_where_the_framework_allocates(scored: pipeline.Scored) -> None:
    plan = _plans(scored, allocated=("town", "works"))[STATUS]
    assert plan.unit_reports[0] == UnitReport("town", "none")
    assert plan.report_counts is not None
    assert (plan.report_counts.none, plan.report_counts.by_allocation) == (1, True)


def _reported(outcomes: list[Outcome], at: int, statuses: dict[str, RowStatus]) -> list[Outcome]:
    """The same outcomes, where indicators of one of them have another status and nothing of it is late."""
    found = outcomes[at].indicators
    changed = {name: found[name]._replace(status=status) for name, status in statuses.items()}
    return [
        *outcomes[:at],
        outcomes[at]._replace(indicators={**found, **changed}, late={}),
        *outcomes[at + 1 :],
    ]


def _status(atlas: Atlas, outcomes: list[Outcome]) -> dict[str, PagePlan]:
    return {each.url: each for each in planned(atlas, outcomes) if each.kind == "report-status"}


def test_what_is_missing_is_awaited_or_declared_and_a_composite_is_not_asked() -> None:
    atlas, outcomes = country(3)
    found = _reported(outcomes, 1, {"1": "pending", "2": "pending", "2.1": "not-reported"})
    plan = _status(atlas, found)[STATUS]
    assert plan.unit_reports[0] == UnitReport("v001", "partial", ("1",), ("2.1",))
    # the other two are like Works: two working days late
    assert [(each.unit, each.state) for each in plan.unit_reports[1:]] == [
        ("v000", "complete"),
        ("v002", "complete"),
    ]


def test_units_of_the_kind_that_reports_are_asked_where_nothing_is_allocated() -> None:
    atlas, outcomes = country(5)
    plan = _status(atlas, outcomes[:2])[STATUS]
    assert [each.unit for each in plan.unit_reports if each.state == "none"] == ["v002", "v003", "v004"]
    assert plan.report_counts == ReportCounts(
        units=5, complete=2, partial=0, none=3, late=2, in_time=0, by_allocation=False
    )  # the town is of another kind


def test_a_report_that_is_not_published_is_not_told_as_missing() -> None:
    atlas, outcomes = country(3)
    hidden = outcomes[1]._replace(standing=outcomes[1].standing._replace(is_public=False))
    reports = [Report(FRAMEWORK, PERIOD, each.standing.unit, has_agreement=False) for each in outcomes]
    seen = Standings(atlas, [outcomes[0], hidden, outcomes[2]])
    plan = {each.url: each for each in plan_pages(seen, reports)}[STATUS]
    assert "v001" not in repr(plan)
    assert plan.report_counts is not None
    assert plan.report_counts.units == 2


def test_the_list_goes_over_pages_and_belongs_to_the_group_of_its_period() -> None:
    atlas, outcomes = country(150)
    found = _status(atlas, outcomes)
    second = STATUS.replace("status", "status_2")
    assert (len(found[STATUS].unit_reports), len(found[second].unit_reports)) == (100, 50)
    assert found[second].report_counts is None
    seen = Standings(atlas, outcomes)
    mine = {
        plan.url: group
        for group, plans in plan_groups(seen, (), Chronicle(seen))
        for plan in plans
        if plan.kind == "report-status"
    }
    assert mine == dict.fromkeys((STATUS, second), groups.of_period(FRAMEWORK, PERIOD))


def test_one_that_is_reported_completely_and_in_time_changes_one_page_at_most() -> None:
    atlas, outcomes = country(150)
    in_time = [each._replace(late={}) for each in outcomes]
    before, after = _status(atlas, in_time), _status(atlas, _reported(in_time, 7, {"1": "pending"}))
    assert before[STATUS].unit_reports == ()
    assert after.keys() == {STATUS}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            [
                "Units that reported everything: 2 of 2.",
                "The period is closed",
                "working days: 2",
                "Illustrative",
            ],
        ),
        ("th", ["รายงานครบทุกตัวชี้วัด 2 จาก 2 หน่วยงาน", "รอบนี้ปิดแล้ว", "2 วันทำการ", "ข้อมูลสมมติ"]),
    ],
)
def test_the_page_says_it_in_words(
    pages: dict[tuple[str, str], Page], language: str, told: list[str]
) -> None:
    page = pages[language, ROUND_1]
    said = words(page.body)
    for each in told:
        assert each in said
    assert 'href="../../../frameworks/town-2569/indicators/2.1.html"' in page.body
    assert 'href="works.html"' in page.body


def test_an_open_period_is_told_as_open(pages: dict[tuple[str, str], Page]) -> None:
    said = words(pages["en", STATUS].body)
    assert "may still come and does not count as not reported" in said
    assert "No report yet" in said


def test_pages_of_the_period_lead_there(pages: dict[tuple[str, str], Page]) -> None:
    for url, link in (
        ("scorecards/index.html", f"{FRAMEWORK}/round-1/report_status.html"),
        (f"scorecards/{FRAMEWORK}/round-1/compare_units.html", "report_status.html"),
        (f"scorecards/{FRAMEWORK}/round-1/works.html", "report_status.html"),
    ):
        assert f'href="{link}"' in pages["en", url].body, url
