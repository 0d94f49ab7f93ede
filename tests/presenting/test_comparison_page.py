"""The page that compares units: the heat map, its words for what has no score, and how far the order depends on the weights."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import get_args

import pytest

from generator.model.ledger import NO_LEDGER
from generator.model.ledger import IndicatorMove
from generator.model.ledger import Ledger
from generator.model.ledger import ScoreMove
from generator.model.ledger import Total
from generator.model.result import RowStatus
from generator.model.standing import IndicatorOutcome
from generator.model.standing import Outcome
from generator.presenting import groups
from generator.presenting.comparing import plan_comparison
from generator.presenting.comparison.heat import shade
from generator.presenting.comparison.holds import inward
from generator.presenting.language import BOTH
from generator.presenting.page import Page
from generator.presenting.pages import make_page
from generator.presenting.recorded_groups import recorded_groups
from generator.presenting.standings import Standings
from generator.presenting.web import Web
from generator.words import phrases
from tests.presenting.ledgers import entry
from tests.presenting.ledgers import ledger
from tests.presenting.ledgers import moves_of
from tests.presenting.reading import Pages
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.presenting.reading import told
from tests.presenting.reading import words
from tests.presenting.worlds.country import FRAMEWORK
from tests.presenting.worlds.country import PERIOD
from tests.presenting.worlds.country import country
from tests.presenting.worlds.country import planned

URL = f"scorecards/{FRAMEWORK}/{PERIOD}/compare_units.html"

# Weights: 1 80, and 2 20: the mean of 2.1 and 2.2, 10 each.
VILLAGES: dict[str, tuple[str, dict[str, tuple[RowStatus, str | None]]]] = {
    # 80 x 5 + 20 x 4 = 480
    "v000": ("24/5", {"1": ("reported", "5"), "2": ("reported", "4"), "2.1": ("reported", "5"), "2.2": ("reported", "3")}),
    # 80 x 4 + 20 x 5 = 420
    "v001": ("21/5", {"1": ("reported", "4"), "2": ("reported", "5"), "2.1": ("reported", "5"), "2.2": ("reported", "5")}),
    # 80 x 4 + 20 x 2 = 360: what was not reported counts as 0
    "v002": ("18/5", {"1": ("reported", "4"), "2": ("reported", "2"), "2.1": ("not-reported", "0"), "2.2": ("reported", "4")}),
    # (80 x 4 + 10 x 5) / 90: 2.1 does not apply, so 2 weighs 10
    "v003": ("37/9", {"1": ("reported", "4"), "2": ("reported", "5"), "2.1": ("not-applicable", None), "2.2": ("reported", "5")}),
}  # fmt: skip


def _outcome(start: Outcome) -> Outcome:
    total, kept = VILLAGES[start.standing.unit]
    indicators = {name: IndicatorOutcome(status, None, score, None) for name, (status, score) in kept.items()}
    return Outcome(start.standing._replace(total=total), indicators, {}, ())


def _made_up(outcome: Outcome, *, illustrative: bool) -> Outcome:
    return outcome._replace(standing=outcome.standing._replace(illustrative=illustrative))


def _pages(outcomes: list[Outcome], *, illustrative: bool = True, history: Ledger = NO_LEDGER) -> Pages:
    atlas, _ = country(len(outcomes))
    seen = Standings(atlas, [_made_up(each, illustrative=illustrative) for each in outcomes])
    plans = list(plan_comparison(seen, FRAMEWORK, PERIOD, moves_of(seen, history)))
    return {
        (language.code, plan.url): make_page(Web(atlas, language), plan)
        for language in BOTH
        for plan in plans
    }


@pytest.fixture(scope="module")
def pages() -> Pages:
    return _pages([_outcome(each) for each in country(4)[1]])


def _heat(page: Page) -> list[list[str]]:
    return table(section(page, "peers-village"))


def test_a_row_is_a_unit_with_rank_total_grade_and_each_score(pages: Pages) -> None:
    assert _heat(pages["en", URL]) == [
        ["Village 004 Illustrative", "1", "4.8000", "Good", "100 / 100", "5.0000", "4.0000", "5.0000", "3.0000"],
        ["Village 003 Illustrative", "2", "4.2000", "Good", "100 / 100", "4.0000", "5.0000", "5.0000", "5.0000"],
        ["Village 001 Illustrative", "3", "4.1111", "Good", "100 / 100", "4.0000", "5.0000", "Not applicable", "5.0000"],
        ["Village 002 Illustrative", "4", "3.6000", "Good", "100 / 100", "4.0000", "2.0000", "0.0000 Not reported", "4.0000"],
    ]  # fmt: skip


def test_headings_name_their_indicator_and_lead_to_it(pages: Pages) -> None:
    head = section(pages["en", URL], "peers-village").partition("</thead>")[0]
    assert head.count("<th ") == head.count('<th scope="col"') == 9
    title = 'href="../../../frameworks/town-2569/indicators/2.1.html" title="Outstanding complaints closed">ร-2.1</a>'
    assert title in head
    assert "<caption>Scores by indicator. Peer group: village</caption>" in head


def test_the_shade_of_a_cell_is_that_of_the_nearest_level(pages: Pages) -> None:
    body = section(pages["th", URL], "peers-village")
    assert '<td class="sc-shade-3">3.0000</td>' in body
    assert '<td class="sc-shade-1">0.0000 <small>ไม่รายงาน</small></td>' in body
    assert '<td class="sc-none">ยกเลิกการวัดผล</td>' in body
    assert [shade(Fraction(each)) for each in ("0", "1.4999", "1.5", "2.5", "3.4999", "3.5", "4.5", "5")] == [
        1, 1, 2, 3, 3, 4, 5, 5,
    ]  # fmt: skip


def test_every_status_without_a_score_is_said_in_words() -> None:
    statuses = [each for part in get_args(RowStatus) for each in (get_args(part) or (part,))]
    for status in statuses:
        outcomes = [_outcome(each) for each in country(2)[1]]
        outcomes[0].indicators["2.1"] = IndicatorOutcome(status, None, None, None)
        said = {row[7] for row in _heat(_pages(outcomes)["en", URL])}
        assert phrases("en").get(f"status.{status}" if status != "reported" else "compare.no-score") in said


def test_an_indicator_that_is_not_the_units_own_is_a_dash_with_words() -> None:
    outcomes = [_outcome(each) for each in country(2)[1]]
    del outcomes[1].indicators["2.2"]
    page = _pages(outcomes)["en", URL]
    assert _heat(page)[1][-1] == "–"
    assert '<abbr title="Not one of this unit&#39;s indicators">–</abbr>' in page.body
    assert "Not all units of this group answer for the same indicators." in told(page, "peers-village")


def test_units_that_share_a_rank_are_shown_as_ties() -> None:
    atlas_outcomes = country(3)[1]
    page = _pages(atlas_outcomes)["th", URL]
    assert [row[1] for row in _heat(page)] == ["=1", "=1", "=1"]
    assert '<abbr title="คะแนนรวมเท่ากันและได้ลำดับเดียวกัน">=1</abbr>' in page.body
    assert "จึงไม่มีช่วงน้ำหนักให้แสดง" in told(page, "weights-peers-village")


def test_it_says_who_the_peers_are(pages: Pages) -> None:
    assert "The peers are the 4 units of the kind “village”" in told(pages["en", URL], "peers-village")
    assert "จำนวน 4 แห่งที่มีบัตรคะแนนในรอบนี้" in told(pages["th", URL], "peers-village")


def test_the_range_of_each_weight_is_worked_out(pages: Pages) -> None:
    """v000 480, v001 420, v002 360; v003 has other weights."""
    part = section(pages["en", URL], "weights-peers-village")
    assert table(part) == [
        # 480 + 5d and 420 + 4d meet at d = -60
        [
            "1 Applications decided within 15 days",
            "80",
            *["20 and above Below 20: Village 003 overtakes Village 004"] * 2,
        ],
        # 480 + 4d and 420 + 5d meet at d = 60; 420 + 5d and 360 + 2d only at d = -20, which is the whole weight
        ["2 Success in handling complaints", "20", *["0–80 Above 80: Village 003 overtakes Village 004"] * 2],
    ]
    assert (
        "It speaks of 3 units that are measured with the same weights. Units left out, because other weights"
        in words(part)
    )
    assert "rounded inward to 4 places" in words(part)


def test_made_up_results_say_so_and_others_do_not(pages: Pages) -> None:
    for language in ("th", "en"):
        assert "sc-notice--illustrative" in pages[language, URL].body
    assert "made up and say nothing about any real unit" in told(pages["en", URL], "reading")
    real = _pages([_outcome(each) for each in country(4)[1]], illustrative=False)["en", URL]
    assert "made up" not in real.body
    assert "Illustrative" not in real.body


def _moved(unit: str, before: str, after: str, *scores: IndicatorMove) -> ScoreMove:
    was, now = (Total(each, None, "good") for each in (before, after))
    return ScoreMove(FRAMEWORK, PERIOD, unit, True, "changed", was, now, indicators=scores)  # noqa: FBT003 - a row


REVISED = ledger(
    entry(
        "b",
        "2026-04-11",
        scores=(
            # 2.1 had 4, so 2 had (4 + 3) / 2 = 7/2 and the total was (80 x 5 + 20 x 7/2) / 100 = 47/10
            _moved(
                "v000",
                "47/10",
                "24/5",
                IndicatorMove("2", ("reported", "7/2"), ("reported", "4"), ()),
                IndicatorMove("2.1", ("reported", "4"), ("reported", "5"), ("data",)),
            ),
            # 2.2 was 1 lower and 2.1 was 1 higher: the total is what it was
            _moved(
                "v001",
                "21/5",
                "21/5",
                IndicatorMove("2.2", ("reported", "4"), ("reported", "5"), ("data",)),
            ),
        ),
    )
)


def test_revised_totals_and_scores_are_marked_and_lead_to_the_change() -> None:
    pages = _pages([_outcome(each) for each in country(4)[1]], history=REVISED)
    mark = "(r) Revised on 11 April 2026 (B.E. 2569)"
    assert [[row[0], *row[5:]] for row in _heat(pages["en", URL])] == [
        [f"Village 004 Illustrative {mark}", "5.0000", f"4.0000 {mark}", f"5.0000 {mark}", "3.0000"],
        ["Village 003 Illustrative", "4.0000", "5.0000", "5.0000", f"5.0000 {mark}"],
        ["Village 001 Illustrative", "4.0000", "5.0000", "Not applicable", "5.0000"],
        ["Village 002 Illustrative", "4.0000", "2.0000", "0.0000 Not reported", "4.0000"],
    ]
    body = pages["en", URL].body
    assert body.count('<a class="sc-mark sc-mark--r" href="v000.html#changes">') == 3
    assert body.count('<a class="sc-mark sc-mark--r" href="v001.html#changes">') == 1
    assert '</div><p class="sc-hint">(r) revised after publication</p>' in body
    thai = pages["th", URL].body
    assert thai.count("แก้ไขเมื่อ 11 เมษายน พ.ศ. 2569") == 4
    assert "(r) คะแนนที่เผยแพร่แล้วมีการแก้ไข" in thai


def test_a_score_that_was_revised_touches_the_comparison_though_no_total_moved() -> None:
    """Of a build on the last one: v001 has the total that it had."""
    atlas, outcomes = country(4)
    change = REVISED.entries[0]
    history = ledger(change._replace(scores=change.scores[1:]))
    told_by = recorded_groups(atlas, moves_of(Standings(atlas, outcomes), history))
    assert groups.of_period(FRAMEWORK, PERIOD) in told_by
    assert groups.of_period(FRAMEWORK, "round-1") not in told_by


def test_provisional_scores_are_marked_where_they_stand_and_awaited_ones_have_none() -> None:
    """2.1 of v000 is to be verified; in v001 it is pending, which makes the total provisional and is said in words."""
    outcomes = [_outcome(each) for each in country(4)[1]]
    for at in (0, 1):
        outcomes[at] = outcomes[at]._replace(standing=outcomes[at].standing._replace(is_provisional=True))
    own = outcomes[0].indicators["2.1"]._replace(is_provisional=True)
    outcomes[0] = outcomes[0]._replace(indicators={**outcomes[0].indicators, "2.1": own})
    awaited = IndicatorOutcome("pending", None, None, None)
    outcomes[1] = outcomes[1]._replace(indicators={**outcomes[1].indicators, "2.1": awaited})
    page = _pages(outcomes)["en", URL]
    first, second, *others = _heat(page)
    assert (first[0], first[7]) == (
        "Village 004 Illustrative (p) Provisional",
        "5.0000 (p) Provisional",
    )
    assert (second[0], second[7]) == ("Village 003 Illustrative (p) Provisional", "Pending")
    assert all("(p)" not in cell for row in others for cell in row)
    assert page.body.count("(p)") == 4  # the three, and what they stand for
    assert "(p) provisional result, not final yet" in told(page, "peers-village")


def test_a_page_of_which_nothing_was_revised_is_the_same_with_a_history() -> None:
    """The change is of another period; a score that is there for the first time was not revised."""
    outcomes = [_outcome(each) for each in country(4)[1]]
    (first, *_) = REVISED.entries
    elsewhere = tuple(each._replace(period="round-1") for each in first.scores)
    new = _moved(
        "v002", "18/5", "18/5", IndicatorMove("2.2", ("pending", None), ("reported", "4"), ("data",))
    )
    history = ledger(first._replace(scores=(*elsewhere, new)))
    with_history, without = _pages(outcomes, history=history), _pages(outcomes)
    assert {at: page.body for at, page in with_history.items()} == {
        at: page.body for at, page in without.items()
    }
    assert "sc-mark" not in without["en", URL].body


def test_how_to_read_stands_on_every_page() -> None:
    pages = _pages(country(201)[1])
    assert len({page.title for page in pages.values()}) == len(pages) == 6
    for (language, url), page in pages.items():
        assert page.body.count('<tr><th scope="row"><a') <= 100
        reading = told(page, "reading")
        assert (
            "none of them is ever counted as an average" if language == "en" else "ไม่มีการแทนด้วยค่าเฉลี่ย"
        ) in reading
        assert ("weights-peers-village" in page.body) == (url == URL)
    second = pages["en", URL.replace("units", "units_2")]
    assert "This page shows rows 101 to 200 of 201." in told(second, "peers-village")
    assert second.breadcrumbs[-1][1] == URL


def test_a_unit_alone_is_not_ranked() -> None:
    page = _pages(country(1)[1])["en", URL]
    assert "It is the only unit of its kind" in told(page, "without-peers")
    assert "Rank" not in re.sub(r"<h2.*", "", page.body.partition("<thead>")[2].partition("</thead>")[0])
    assert "weights-" not in page.body


def test_names_are_escaped() -> None:
    atlas, outcomes = country(2)
    units = dict(atlas.project.units)
    name = units["v000"].name.model_copy(update={"th": "<b>&", "en": "<b>&"})
    units["v000"] = units["v000"].model_copy(update={"name": name})
    there = replace(atlas, project=replace(atlas.project, units=units))
    seen = Standings(there, outcomes)
    (plan,) = plan_comparison(seen, FRAMEWORK, PERIOD, moves_of(seen))
    body = make_page(Web(there, BOTH[0]), plan).body
    assert "<b>" not in body
    assert "&lt;b&gt;&amp;" in body


def test_the_lists_lead_to_the_comparison_where_there_are_two_units() -> None:
    atlas, outcomes = country(3)
    older = [each._replace(standing=each.standing._replace(period="round-1")) for each in outcomes[:1]]
    for found, count in ((outcomes, 3), ([*older, *outcomes], 3), (outcomes[:1], 0)):
        shown = {plan.url: plan for plan in planned(atlas, found)}
        for url in ("index.html", "scorecards/index.html", f"frameworks/{FRAMEWORK}/index.html"):
            body = make_page(Web(atlas, BOTH[1]), shown[url]).body
            assert re.findall(r'href="([^"]*compare_units.html)">(.*?)<', body) == (
                [(Web(atlas, BOTH[1]).linker(url)(URL), "Compare units: Round 2")] if count else []
            )


def test_a_list_of_its_own_leads_to_the_comparison() -> None:
    atlas, outcomes = country(101)
    plan = next(each for each in planned(atlas, outcomes) if each.kind == "period")
    assert (
        '<a href="compare_units.html">Compare units: Round 2</a>' in make_page(Web(atlas, BOTH[1]), plan).body
    )


@pytest.mark.parametrize(
    ("end", "weight", "places", "rounded"),
    [
        ("17.33331", "20", 4, "17.3334"),  # a lower end goes up
        ("22.66669", "20", 4, "22.6666"),  # an upper end goes down
        ("50/3", "20", 0, "17"),
        ("70/3", "20", 0, "23"),
        ("20.00001", "20", 4, "20"),
        ("61/3", "121/6", 0, "121/6"),  # nothing rounder lies between the two
        ("20", "121/6", 0, "20"),
        ("20.1", "121/6", 0, "121/6"),
    ],
)
def test_the_ends_of_a_range_are_rounded_inward(end: str, weight: str, places: int, rounded: str) -> None:
    assert inward(Fraction(end), Fraction(weight), places) == Fraction(rounded)
