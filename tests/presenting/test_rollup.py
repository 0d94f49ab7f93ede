"""How the results of the units below are spread: what is counted, what is not, and which page shows it."""

from typing import Any

from generator.presenting import groups
from generator.presenting.chronicle import Chronicle
from generator.presenting.page import Page
from generator.presenting.planning import plan_groups
from generator.presenting.rollup import roll_ups
from generator.presenting.standings import Standings
from tests.presenting.reading import told
from tests.presenting.worlds.country import country
from tests.presenting.worlds.country import like_works
from tests.presenting.worlds.country import planned

TOWN = "units/town.html"


def test_the_newest_period_is_counted_by_grade() -> None:
    """Like Works, each village is good; one reports in the older round too, and of another nothing is reported."""
    atlas, outcomes = country(3)
    older = like_works("v000", period="round-1")
    (summary,) = roll_ups(Standings(atlas, [older, *outcomes[:2]]))["town"]
    assert (summary.period, summary.scorecards) == ("round-2", 2)
    assert [(each.unit_kind, each.grade, each.scorecards) for each in summary.grades] == [
        ("village", "good", 2)
    ]


def test_the_unit_itself_is_not_below_itself() -> None:
    atlas, outcomes = country(1)
    assert roll_ups(Standings(atlas, [like_works("town")])) == {}
    assert [each.scorecards for each in roll_ups(Standings(atlas, outcomes))["town"]] == [1]


def test_what_a_period_comes_to_as_a_whole_is_another_sum() -> None:
    atlas, outcomes = country(2)
    seen = Standings(atlas, [like_works("town", period="round-2"), *outcomes])
    (period,) = seen.by_period.values()
    assert seen.grades(period).scorecards == 3
    assert [each.scorecards for each in roll_ups(seen)["town"]] == [2]
    assert seen.grades(period).scorecards == 3


def test_what_is_hidden_is_not_counted() -> None:
    atlas, outcomes = country(3, hidden=1)
    assert [each.scorecards for each in roll_ups(Standings(atlas, outcomes))["town"]] == [2]


def test_a_score_that_changes_no_grade_leaves_the_page_above_alone() -> None:
    atlas, outcomes = country(3)

    def key(**changes: Any) -> str:  # noqa: ANN401 - of any field
        changed = outcomes[1]._replace(standing=outcomes[1].standing._replace(**changes))
        return next(
            each for each in planned(atlas, [outcomes[0], changed, outcomes[2]]) if each.url == TOWN
        ).key()

    assert key(total="3") == key()
    assert key(grade="very-good") != key()


def test_pages_that_sum_up_are_planned_after_every_change() -> None:
    seen = Standings(*country(2))
    found = {plan.url: group for group, plans in plan_groups(seen, (), Chronicle(seen)) for plan in plans}
    assert (found[TOWN], found["units/v000.html"]) == (groups.ALWAYS, groups.of_unit("v000"))


def test_the_page_of_the_unit_above_says_it(pages: dict[tuple[str, str], Page]) -> None:
    """Below the town stands Works: 50 out of 100 in round 2, needs improvement."""
    said = told(pages["en", TOWN], "below")
    assert "Model town 2026 · Round 2" in said
    assert "Units with a scorecard: 1." in said
    assert "Needs improvement 1 100.0" in said
    assert "No mean is shown" in said
    assert 'href="../scorecards/town-2569/round-2/report_status.html"' in pages["en", TOWN].body
