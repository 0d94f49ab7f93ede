"""How scorecards are counted by grade, and in which order results stand on a page."""

from dataclasses import replace

import pytest

from generator.model.fields import Text
from generator.model.grading import GradeBand
from generator.model.grading import GradesFor
from generator.presenting.language import EN
from generator.presenting.plan import GradeCount
from generator.presenting.plan import GradeSummary
from generator.presenting.plan import PagePlan
from generator.presenting.results import grade_shares
from generator.presenting.results import result_blocks
from generator.presenting.web import Web
from tests.presenting.reading import words
from tests.presenting.worlds.country import FRAMEWORK
from tests.presenting.worlds.country import PERIOD
from tests.presenting.worlds.country import country
from tests.presenting.worlds.country import like_works


@pytest.fixture
def web() -> Web:
    """A town with two villages."""
    return Web(country(2)[0], EN)


def _summary(
    *counts: tuple[str, str | None, int], period: str = PERIOD, unclassified: int = 0
) -> GradeSummary:
    grades = [
        GradeCount(kind, grade, is_unclassified=False, scorecards=count) for kind, grade, count in counts
    ]
    if unclassified:
        grades.append(GradeCount("village", None, is_unclassified=True, scorecards=unclassified))
    return GradeSummary(
        framework=FRAMEWORK,
        period=period,
        scorecards=sum(each.scorecards for each in grades),
        illustrative=False,
        grades=tuple(grades),
    )


def _shares(web: Web, summary: GradeSummary) -> list[tuple[str, str, str]]:
    return [(words(each.grade), each.scorecards, each.share) for each in grade_shares(web, summary)]


def test_every_grade_is_counted_also_where_nobody_reached_it(web: Web) -> None:
    summary = _summary(("village", "good", 1250), ("village", "improve", 625), ("municipality", "good", 125))
    assert _shares(web, summary) == [
        ("Very good", "0", "0.0"),
        ("Good", "1,375", "68.8"),  # 68.75: a half goes up
        ("Needs improvement", "625", "31.3"),  # 31.25
    ]


def test_scorecards_without_a_grade_stand_last(web: Web) -> None:
    summary = _summary(("village", None, 1), ("village", "good", 2), unclassified=1)
    assert _shares(web, summary)[1:] == [
        ("Good", "2", "50.0"),
        ("Needs improvement", "0", "0.0"),
        ("–", "1", "25.0"),
        ("Unclassified", "1", "25.0"),
    ]


def _with_rules(web: Web, **changes: object) -> Web:
    framework = web.atlas.project.frameworks[FRAMEWORK]
    changed = replace(framework, rules=framework.rules.model_copy(update=changes))
    project = replace(web.atlas.project, frameworks={FRAMEWORK: changed})
    return Web(replace(web.atlas, project=project), EN)


def test_a_kind_of_unit_with_a_scale_of_its_own_is_counted_by_its_grades(web: Web) -> None:
    bands = [
        GradeBand(id="passed", min="50", title=Text(en="Passed")),
        GradeBand(id="improve", min="0", title=Text(en="Needs improvement")),
    ]
    own = _with_rules(web, grades_for=[GradesFor(unit_kinds=["village"], bands=bands)])
    summary = _summary(("municipality", "improve", 1), ("village", "passed", 2), ("village", "improve", 1))
    assert _shares(own, summary) == [
        ("Very good", "0", "0.0"),
        ("Good", "0", "0.0"),
        ("Needs improvement", "2", "50.0"),  # the lowest of both scales has one name and one look
        ("Passed", "2", "50.0"),
    ]


def test_where_nothing_is_graded_nothing_is_counted(web: Web) -> None:
    assert _shares(_with_rules(web, grades=None), _summary(("village", None, 3))) == []


def test_the_newest_period_stands_first(web: Web) -> None:
    few = like_works("v000", period="round-2").standing
    many = like_works("v001", period="round-1").standing
    plan = PagePlan(
        kind="scorecards",
        url="scorecards/index.html",
        standings=(many, few),
        summaries=(_summary(("village", "good", 101), period="round-1"),),
    )
    newest, older = result_blocks(web, plan, FRAMEWORK)
    assert ("round-2/v000.html" in newest.table, newest.more) == (True, "")
    assert ("round-1/v001.html" in older.table, older.more) == (True, "All 101 scorecards")
    assert older.more_url == f"scorecards/{FRAMEWORK}/round-1/index.html"


def test_a_period_without_a_list_of_its_own_leads_to_the_list_of_all(web: Web) -> None:
    plan = PagePlan(kind="framework", url="x.html", summaries=(_summary(("village", "good", 60)),))
    (block,) = result_blocks(web, plan, FRAMEWORK)
    assert block.more_url == f"scorecards/index.html#framework-{FRAMEWORK}"
    assert block.table == ""
