"""Which pages are planned, what each of them holds, and when its key changes."""

import os
import pickle
import subprocess
import sys
from fractions import Fraction
from typing import Any

import pytest

from generator.model.standing import Outcome
from generator.presenting.atlas import Atlas
from generator.presenting.plan import ScoreSummary
from tests.presenting.worlds.country import FRAMEWORK
from tests.presenting.worlds.country import PERIOD
from tests.presenting.worlds.country import Plans
from tests.presenting.worlds.country import country
from tests.presenting.worlds.country import like_works
from tests.presenting.worlds.country import planned
from tests.presenting.worlds.country import plans
from tests.worlds.copies import REPOSITORY

KPI = f"frameworks/{FRAMEWORK}/indicators/2.1.html"
LIST = f"scorecards/{FRAMEWORK}/{PERIOD}/index.html"
COMPARED = f"scorecards/{FRAMEWORK}/{PERIOD}/compare_units.html"
MISSING = [f"scorecards/{FRAMEWORK}/{PERIOD}/report_status{each}.html" for each in ("", "_2", "_3")]
RULES = f"frameworks/{FRAMEWORK}/index.html"


def _further(found: Plans, start: str) -> list[str]:
    return [url for url in found if url.startswith(start)]


@pytest.mark.parametrize(("count", "numbers"), [(100, [""]), (101, ["", "_2"]), (201, ["", "_2", "_3"])])
def test_a_list_goes_over_pages_of_a_hundred(count: int, numbers: list[str]) -> None:
    found = plans(count)
    assert len(found[KPI].results) == 100
    assert _further(found, f"frameworks/{FRAMEWORK}/results/2.1_") == [
        f"frameworks/{FRAMEWORK}/results/2.1{each}.html" for each in numbers[1:]
    ]
    assert _further(found, "units/town/") == [f"units/town/children{each}.html" for each in numbers[1:]]
    # the town itself makes a hundred villages a hundred and one units
    by_name = len(_further(found, "units/by_name"))
    assert by_name == (count + 1) // 100 + 1
    assert _further(found, f"scorecards/{FRAMEWORK}/{PERIOD}/compare") == [
        f"scorecards/{FRAMEWORK}/{PERIOD}/compare_units{each}.html" for each in numbers
    ]
    assert _further(found, f"scorecards/{FRAMEWORK}/{PERIOD}/index") == (
        [f"scorecards/{FRAMEWORK}/{PERIOD}/index{each}.html" for each in numbers] if count > 100 else []
    )


def test_a_list_that_fits_on_a_page_is_whole_there() -> None:
    found = plans(100)
    for url in ("index.html", "scorecards/index.html", RULES):
        assert (len(found[url].standings), found[url].summaries) == (100, ()), url
    assert (found[KPI].count, found[KPI].scores) == (1, ())
    assert len(found["units/town.html"].units) == 100


def test_a_longer_list_begins_on_its_page_and_is_summed_up_there() -> None:
    found = plans(101)
    for url in ("index.html", RULES):
        assert len(found[url].standings) == 100, url
        assert [each.scorecards for each in found[url].summaries] == [101], url
    assert found["scorecards/index.html"].standings == ()
    assert [each.scorecards for each in found["scorecards/index.html"].summaries] == [101]
    first, second = found[LIST], found[LIST.replace("index", "index_2")]
    assert [each.unit for each in (*first.standings, *second.standings)] == [f"v{at:03}" for at in range(101)]
    assert ([each.scorecards for each in first.summaries], second.summaries) == ([101], ())
    assert ((first.number, first.count), (second.number, second.count)) == ((1, 2), (2, 2))
    # 2.1 of the Works Division is 39/14 = 2.7857, and so is the mean
    assert found[KPI].scores == (
        ScoreSummary(period=PERIOD, units=101, reported=101, mean=Fraction("2.7857"), illustrative=True),
    )
    assert [each.unit for each in found[f"frameworks/{FRAMEWORK}/results/2.1_2.html"].results] == ["v100"]
    assert found["index.html"].total == 101


def test_with_many_units_those_at_the_top_stand_for_all() -> None:
    assert (plans(99)["units/index.html"].kind, len(plans(99)["units/index.html"].units)) == ("units", 100)
    found = plans(100)
    top = found["units/index.html"]
    assert (top.kind, top.units, top.tallies, top.total) == ("top-units", ("town",), (100,), 101)
    assert (found["units/by_name.html"].count, found["units/by_name_2.html"].number) == (2, 2)


def test_a_framework_with_many_rounds_shows_the_newest_and_sums_up_the_others() -> None:
    atlas, outcomes = country(60)
    older = [like_works(each.standing.unit, period="round-1") for each in outcomes]
    found = {each.url: each for each in planned(atlas, [*older, *outcomes])}
    assert {each.period for each in found[RULES].standings} == {PERIOD}
    assert [(each.period, each.scorecards) for each in found[RULES].summaries] == [("round-1", 60)]
    assert len(found["scorecards/index.html"].standings) == 120  # each round fits on its own
    assert [(each.period, each.units) for each in found[KPI].scores] == [(PERIOD, 60), ("round-1", 60)]
    assert {each.period for each in found[f"frameworks/{FRAMEWORK}/results/2.1_2.html"].results} == {
        "round-1"
    }


def test_what_is_hidden_is_neither_counted_nor_named_in_public() -> None:
    public, inside = plans(105, hidden=5), plans(105, hidden=5, internal=True)
    for plan in public.values():
        for number in range(5):
            assert f"v{number:03}" not in repr(plan), plan.url
    assert public["index.html"].total == 100
    assert public["index.html"].summaries == ()
    assert public["units/index.html"].tallies == (100,)
    assert LIST not in public
    assert [each.scorecards for each in inside[LIST].summaries] == [105]
    assert public.keys() < inside.keys()


def test_a_standing_that_is_not_public_is_left_out_though_its_unit_is() -> None:
    atlas, outcomes = country(3)
    outcomes[1] = _with(outcomes[1], is_public=False)
    found = {each.url: each for each in planned(atlas, outcomes)}
    assert [each.unit for each in found[KPI].results] == ["v000", "v002"]
    assert found["units/v001.html"].standings == ()
    assert found["index.html"].total == 2


def test_plans_can_be_sent_to_another_process() -> None:
    for plan in plans(101).values():
        copy = pickle.loads(pickle.dumps(plan))  # noqa: S301 - our own
        assert copy == plan
        assert copy.key() == plan.key()


def _keys(atlas: Atlas, outcomes: list[Outcome]) -> dict[str, str]:
    return {each.url: each.key() for each in planned(atlas, outcomes)}


def _with(outcome: Outcome, **changes: Any) -> Outcome:  # noqa: ANN401 - of any field
    return outcome._replace(standing=outcome.standing._replace(**changes))


def _changed(outcomes: list[Outcome], at: int, **changes: Any) -> list[Outcome]:  # noqa: ANN401 - of any field
    return [*outcomes[:at], _with(outcomes[at], **changes), *outcomes[at + 1 :]]


@pytest.mark.parametrize(
    "changes",
    [
        {"total": "1"},
        {"out_of_100": None},
        {"is_unclassified": True},
    ],
)
def test_a_scorecard_that_changes_changes_the_pages_that_show_it(changes: dict[str, Any]) -> None:
    """The last of 201 scorecards: in the list it stands on the third page."""
    atlas, outcomes = country(201)
    before, after = _keys(atlas, outcomes), _keys(atlas, _changed(outcomes, 200, **changes))
    differ = {url for url in before if before[url] != after[url]}
    # a scorecard between two grades is counted by itself wherever grades are counted
    counted = (
        {"index.html", "scorecards/index.html", RULES, LIST, "units/town.html"}
        if "is_unclassified" in changes
        else set()
    )
    third = {LIST.replace("index", "index_3"), COMPARED.replace("units", "units_3")}
    spread = {COMPARED} if "total" in changes else set()  # the first page counts the totals of all
    assert differ == {*third, "units/v200.html", *counted, *spread}


@pytest.mark.parametrize(
    ("change", "also"),
    [
        ({"weighted": "1"}, set()),
        ({"value": None}, set()),
        # how many have reported stands on the first page, and the mean; the third page compares status and score
        # all are late, as Works is; what is not reported is told first
        ({"status": "not-reported"}, {KPI, COMPARED.replace("units", "units_3"), *MISSING, "numbers.html"}),
        ({"score": "5"}, {KPI, COMPARED.replace("units", "units_3")}),
    ],
)
def test_a_result_that_changes_changes_the_pages_that_show_it(change: dict[str, Any], also: set[str]) -> None:
    atlas, outcomes = country(201)
    results = outcomes[200].indicators
    changed = {**results, "2.1": results["2.1"]._replace(**change)}
    others = [*outcomes[:200], outcomes[200]._replace(indicators=changed)]
    before, after = _keys(atlas, outcomes), _keys(atlas, others)
    differ = {url for url in before if before[url] != after[url]}
    assert differ == {f"frameworks/{FRAMEWORK}/results/2.1_3.html", *also}


def test_the_order_in_which_files_are_read_changes_no_key() -> None:
    atlas, outcomes = country(101)
    assert _keys(atlas, outcomes) == _keys(atlas, outcomes[::-1])  # the order is the site's own


def test_keys_are_the_same_on_every_run() -> None:
    code = (
        "from tests.presenting.worlds.country import plans;"
        "print({url: each.key() for url, each in plans(101).items()})"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=REPOSITORY,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_every_page_has_a_key_of_its_own() -> None:
    found = plans(201)
    assert len({each.key() for each in found.values()}) == len(found)
