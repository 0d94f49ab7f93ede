"""Scores from period to period: heights, gaps that stay gaps, and the pages that show them."""

import re
from fractions import Fraction

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator.model.standing import IndicatorStanding
from generator.presenting.charts.trend import Score
from generator.presenting.charts.trend import spark
from generator.presenting.charts.trend import trend
from generator.presenting.plan import PagePlan
from generator.presenting.plan import ScoreSummary
from generator.presenting.trends import indicator_trends
from generator.presenting.trends import mean_trend
from generator.presenting.trends import unit_trends
from generator.presenting.web import Web
from tests.presenting.charts.scenes import alternative
from tests.presenting.charts.scenes import drawn
from tests.presenting.charts.scenes import labels
from tests.presenting.charts.scenes import number
from tests.presenting.charts.scenes import stays_inside
from tests.presenting.scenes import web_of
from tests.presenting.worlds.country import FRAMEWORK
from tests.presenting.worlds.country import country
from tests.presenting.worlds.country import like_works
from tests.strategies import scores

SVG = "{http://www.w3.org/2000/svg}"


def told(*numbers: int | None) -> list[Score]:
    return [
        Score(
            f"Round {at}", None if each is None else Fraction(each), "–" if each is None else f"{each}.0000"
        )
        for at, each in enumerate(numbers, 1)
    ]


def line(html: str) -> str:
    (found,) = re.findall(r'sc-chart__line" d="([^"]*)"', html)
    return str(found)


def test_a_dot_is_as_high_as_its_score() -> None:
    # 324 units from 16 on for two periods: middles at 97 and 259; 100 units from 24 on: 5 stands at 24, 2 at 84
    html = trend("Totals", told(5, 2))
    dots = [(number(each, "cx"), number(each, "cy")) for each in drawn(html).iter(f"{SVG}circle")]
    assert dots == [(Fraction(97), Fraction(24)), (Fraction(259), Fraction(84))]
    assert line(html) == "M97 24L259 84"


def test_a_missing_period_leaves_a_gap() -> None:
    # four periods of 81 units: middles at 56.5, 137.5, 218.5, 299.5; nothing joins the first with the third
    html = trend("Totals", told(5, None, 5, 0))
    assert line(html) == "M56.5 24M218.5 24L299.5 124"
    assert alternative(drawn(html)) == (
        "Totals",
        "Round 1: 5.0000; Round 2: –; Round 3: 5.0000; Round 4: 0.0000.",
    )


def test_a_spark_says_the_same_in_its_name() -> None:
    # dots 28 apart from 5 on, heights 4 to 32
    html = spark("Unit", told(5, None, 0))
    assert alternative(drawn(html))[0] == "Unit: Round 1: 5.0000; Round 2: –; Round 3: 0.0000"
    assert line(html) == "M5 4M61 32"


def test_of_many_periods_the_ends_are_named() -> None:
    said = [text for _, text in labels(drawn(trend("Totals", told(*[1] * 20))))]
    assert said == ["5", "0", "1.0000", "1.0000", "Round 1", "Round 20"]


@given(st.lists(st.none() | scores, min_size=2, max_size=14), st.text("กขคabW ", max_size=12))
@settings(max_examples=25, deadline=None)
def test_nothing_stands_outside_or_upon_another(found: list[Fraction | None], name: str) -> None:
    told = [Score(f"ก{at} {name}", each, "–" if each is None else "4.0000") for at, each in enumerate(found)]
    stays_inside(drawn(trend("Totals", told)))
    picture = drawn(spark("Unit", told))
    stays_inside(picture)
    assert len(list(picture.iter(f"{SVG}circle"))) == sum(each is not None for each in found)


def test_a_unit_with_totals_in_two_periods_has_a_trend() -> None:
    atlas, _ = country(1)
    web = Web(atlas, web_of("en", atlas).language)
    first, last = (like_works("v000", period=each).standing for each in ("round-1", "round-2"))
    ((name, picture),) = unit_trends(web, [last, first])
    assert name
    assert picture.index("Round 1") < picture.index("Round 2")
    assert unit_trends(web, [first]) == []
    assert unit_trends(web, [first, last._replace(total=None)]) == []


def _result(period: str, unit: str, score: str | None) -> IndicatorStanding:
    return IndicatorStanding(period, unit, False, "reported", None, score, None)  # noqa: FBT003 - a row


def test_an_indicator_has_a_row_for_each_unit_with_two_scores() -> None:
    atlas, _ = country(2)
    web = web_of("en", atlas)
    results = (
        _result("round-2", "v000", "4"),
        _result("round-2", "v001", "3"),
        _result("round-1", "v000", "7/2"),
        _result("round-1", "v001", None),
    )
    plan = PagePlan(kind="indicator", url="x.html", framework=FRAMEWORK, indicator="1", results=results)
    found = indicator_trends(web, plan)
    assert found is not None
    assert list(found.periods) == ["Round 1", "Round 2"]
    assert [(row.name, list(row.scores)) for row in found.rows] == [("Village 002", ["3.5000", "4.0000"])]
    many = PagePlan(
        kind="indicator", url="x.html", framework=FRAMEWORK, indicator="1", results=results, count=2
    )
    assert indicator_trends(web, many) is None


def test_means_of_many_results_have_a_trend() -> None:
    web = web_of("en", country(1)[0])
    means = [
        ScoreSummary(each, 200, 200, mean, illustrative=False)
        for each, mean in (("round-2", Fraction(4)), ("round-1", Fraction(3)))
    ]
    picture = mean_trend(web, FRAMEWORK, means)
    assert alternative(drawn(picture))[1] == "Round 1: 3.0000; Round 2: 4.0000."
    assert mean_trend(web, FRAMEWORK, means[:1]) == ""
