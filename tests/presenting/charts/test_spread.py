"""The spread of totals: marks that lie apart, bars that count, and the place that a scorecard leads to."""

import re
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator.presenting.atlas import Atlas
from generator.presenting.charts.axis import Limit
from generator.presenting.charts.spread import Caption
from generator.presenting.charts.spread import Told
from generator.presenting.charts.spread import bars
from generator.presenting.charts.spread import marks
from generator.presenting.charts.spread import score_axis
from generator.presenting.language import BOTH
from generator.presenting.pages import make_page
from generator.presenting.planning import plan_pages
from generator.presenting.spreads import BARS
from generator.presenting.spreads import anchor
from generator.presenting.spreads import bar_of
from generator.presenting.standings import Standings
from generator.presenting.web import Web
from tests.presenting.charts.scenes import alternative
from tests.presenting.charts.scenes import drawn
from tests.presenting.charts.scenes import number
from tests.presenting.charts.scenes import sides
from tests.presenting.reading import table
from tests.presenting.worlds.country import FRAMEWORK
from tests.presenting.worlds.country import PERIOD
from tests.presenting.worlds.country import country
from tests.presenting.worlds.country import planned
from tests.strategies import scores

SVG = "{http://www.w3.org/2000/svg}"
SAID = Caption("How totals are spread", "3 units", "Each dot is a unit.")
AXIS = score_axis([Limit(Fraction(0), "Fair"), Limit(Fraction(4), "Good")])
URL = f"scorecards/{FRAMEWORK}/{PERIOD}/compare_units.html"


def told(*totals: Fraction) -> list[Told]:
    return [Told(f"unit-{at}", each, f"Unit {at}", "total") for at, each in enumerate(sorted(totals))]


def dots(html: str) -> list[tuple[Fraction, Fraction, Fraction]]:
    return [
        (number(each, "cx"), number(each, "cy"), number(each, "r"))
        for each in drawn(html).iter(f"{SVG}circle")
        if each.get("class") == "sc-chart__dot"
    ]


def test_a_mark_stands_at_its_total() -> None:
    # from 10 to 330 units: 10 + 320 x 2 / 5 = 138, 10 + 320 x 4.5 / 5 = 298; the second of two alike stands on the first
    found = dots(marks(SAID, AXIS, told(Fraction(2), Fraction(2), Fraction(9, 2), Fraction(5))))
    assert [float(x) for x, _, _ in found] == [138, 138, 298, 330]
    (_, low, _), (_, high, _), *_ = found
    assert float(low - high) == 10


def test_a_bar_is_as_high_as_its_part_of_the_highest() -> None:
    # a fifth of a point is 320 / 25 = 12.8 wide; 3.1 stands at 10 + 320 x 3.1 / 5 = 208.4: 208.4 - 6.4 + 1 to 208.4 + 6.4 - 1
    places = [(Told("a", Fraction(31, 10), "3 to 3.2", "9"), 9), (Told("b", Fraction(33, 10), "3.2", "3"), 3)]
    picture = drawn(bars(SAID, AXIS, places))
    assert sides(picture, "bar") == [(203, 213.8), (215.8, 226.6)]
    heights = [
        number(each, "height") for each in picture.iter(f"{SVG}rect") if each.get("class") == "sc-chart__bar"
    ]
    assert heights == [120, 40]


def test_it_is_a_group_with_words_for_each_place() -> None:
    html = marks(SAID, AXIS, told(Fraction(2), Fraction(3)))
    assert alternative(drawn(html)) == ("How totals are spread", "3 units")
    assert re.findall(r'<g id="([^"]+)" class="sc-chart__place"><title>([^<]+)<', html) == [
        ("unit-0", "Unit 0: total"), ("unit-1", "Unit 1: total"),
    ]  # fmt: skip


@given(st.lists(scores, min_size=2, max_size=100))
@settings(max_examples=40, deadline=None)
def test_marks_lie_apart_and_inside(totals: list[Fraction]) -> None:
    html = marks(SAID, AXIS, told(*totals))
    _, _, wide, tall = map(Fraction, (drawn(html).get("viewBox") or "").split())
    found = dots(html)
    assert len(found) == len(totals)
    for (x, y, r), (x2, y2, _) in combinations(found, 2):
        assert max(abs(x - x2), abs(y - y2)) >= 2 * r
    for x, y, _ in found:
        assert 8 <= x <= wide - 8
        assert 40 + 8 <= y <= tall - 20 - 8  # a ring of 8 stays off the words above and below


@given(st.integers(0, 8).flatmap(lambda places: st.tuples(st.just(places), st.integers(0, 5 * 10**places))))
def test_every_total_has_a_bar(total: tuple[int, int]) -> None:
    places, units = total
    found = bar_of(units, places)
    assert 0 <= found < BARS
    low = Fraction(found, 5)
    assert low <= Fraction(units, 10**places) <= low + Fraction(1, 5)


def test_a_total_at_a_limit_stands_in_the_bar_that_begins_there() -> None:
    # 3.2 is the beginning of the seventeenth part of 0.2, number 16; the full mark has none above it
    assert [bar_of(31999, 4), bar_of(32000, 4), bar_of(50000, 4)] == [15, 16, 24]


def _led_to(count: int) -> tuple[str, dict[str, str]]:
    """Where the scorecard of the first village leads, and the bodies of the pages that compare."""
    atlas, outcomes = country(count)
    plans = [each for each in planned(atlas, outcomes) if each.kind == "comparison"]
    bodies = {each.url: make_page(Web(atlas, BOTH[1]), each).body for each in plans}
    rules = atlas.frameworks[FRAMEWORK].rules
    total = Standings(atlas, outcomes).all[0].total
    assert total is not None
    places = rules.rounding.score_places
    published = round(Fraction(total) * 10**places)
    return anchor(atlas, rules, "v000", published), bodies


def test_a_scorecard_leads_to_its_mark() -> None:
    found, bodies = _led_to(100)
    assert found == "unit-v000"
    assert bodies[URL].count('class="sc-chart__place"') == 100
    assert f'<g id="{found}" ' in bodies[URL]


def test_where_units_are_many_it_leads_to_the_bar_that_counts_it() -> None:
    found, bodies = _led_to(101)
    assert re.fullmatch(r"total-village-\d+", found)
    first, second = bodies[URL], bodies[URL.replace(".html", "_2.html")]
    assert f'<g id="{found}" ' in first
    assert "sc-chart" not in second
    counts = [int(row[-1]) for row in table(first.partition("sc-chart--spread")[2])]
    assert (len(counts), sum(counts)) == (BARS, 101)


def test_one_without_a_total_or_peers_leads_to_the_page() -> None:
    atlas, _ = country(2)
    rules = atlas.frameworks[FRAMEWORK].rules
    assert anchor(atlas, rules, "v000", None) == ""
    assert anchor(atlas, rules, "town", 40000) == ""
    alone = Atlas(
        project=replace(atlas.project, units={"v000": atlas.project.units["v000"]}), notes=(), internal=False
    )
    assert anchor(alone, rules, "v000", 40000) == ""


def test_the_only_one_with_a_total_leads_to_a_place_without_a_picture() -> None:
    atlas, outcomes = country(3)
    seen = Standings(atlas, outcomes[:1])
    (plan,) = [each for each in plan_pages(seen, ()) if each.kind == "comparison"]
    body = make_page(Web(atlas, BOTH[0]), plan).body
    assert '<span id="unit-v000"></span>' in body
    assert "sc-chart" not in body
