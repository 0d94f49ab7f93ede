"""Scorecards as data where there are tracks, gates, several assessors, or no total at all; zeros at the end dropped."""

import json
from typing import Any

import pytest

from generator import pipeline
from generator.presenting.data import scorecards_json
from generator.presenting.data_csv import scorecards_csv
from tests.conftest import write_world
from tests.presenting.reading import csv_rows
from tests.presenting.worlds.dimensions import DIMENSIONS
from tests.presenting.worlds.tracks import TRACKS

Card = dict[str, Any]
Cards = dict[tuple[str, str, str], Card]


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Scored:
    root = tmp_path_factory.mktemp("both")
    write_world(root, DIMENSIONS)
    found = pipeline.score(write_world(root, TRACKS))
    assert not found.has_errors
    return found


@pytest.fixture(scope="module")
def cards(scored: pipeline.Scored) -> Cards:
    found = json.loads(scorecards_json(scored.project, scored.scorecards))["scorecards"]
    return {(each["framework"], each["period"], each["unit"]): each for each in found}


def test_s001_19_each_track_has_its_total(cards: Cards) -> None:
    # worked out in the world's result file: 24/7 - 1/10 and 2.96; of 100 68.57 - 2 and 59.2
    north = cards["pair-2569", "round-1", "north"]["tracks"]
    assert [each["working"][0]["en"][:16] for each in north] == ["Total = sum of w"] * 2
    assert [{key: each[key] for key in ("id", "total", "out_of_100", "coverage")} for each in north] == [
        {
            "id": "performance",
            "total": {"exact": "233/70", "shown": "3.3286"},
            "out_of_100": {"exact": "6657/100", "shown": "66.57"},
            "coverage": {"reported": "70", "total": "70"},
        },
        {
            "id": "goodness",
            "total": {"exact": "74/25", "shown": "2.9600"},
            "out_of_100": {"exact": "296/5", "shown": "59.20"},
            "coverage": {"reported": "100", "total": "100"},
        },
    ]
    awaited = cards["pair-2569", "round-2", "south"]["tracks"][1]
    assert (awaited["total"], awaited["out_of_100"]) == (None, None)
    assert awaited["coverage"] == {"reported": "0", "total": "100"}
    for card in cards.values():
        if card["tracks"]:  # the total is that of the main track
            assert card["total"] == card["tracks"][0]["total"]
            assert card["out_of_100"] == card["tracks"][0]["out_of_100"]


def test_s001_20_gates_have_state_and_working(cards: Cards) -> None:
    reward, medal = cards["pair-2569", "round-1", "north"]["gates"]
    assert (reward["id"], reward["passed"]) == ("reward", False)
    assert reward["working"] == [
        {"th": "ทางดี 2.96 น้อยกว่า 3 ไม่เป็นไปตามเงื่อนไข", "en": "Goodness: 2.96 is less than 3"},
        {"th": "ทางเก่ง 3.3286 มากกว่า 3 เป็นไปตามเงื่อนไข", "en": "Performance: 3.3286 is more than 3"},
        {"th": "ผลคือ ไม่มีสิทธิ < ปีนี้", "en": "So: Not eligible < this year"},
    ]
    assert (medal["id"], medal["passed"]) == ("medal", True)
    awaited = cards["pair-2569", "round-2", "south"]["gates"][0]
    assert awaited["passed"] is None
    assert awaited["working"][0] == {
        "th": "ทางดี ไม่มีคะแนน (เกณฑ์ 3) จึงยังตัดสินไม่ได้",
        "en": "Goodness has no score (the limit is 3), so nothing is decided",
    }


def test_each_assessor_has_a_total(cards: Cards) -> None:
    assert cards["pair-2569", "round-1", "north"]["assessments"] == {
        "self": {"exact": "39/10", "shown": "3.9000"},
        "verified": {"exact": "233/70", "shown": "3.3286"},
    }
    assert cards["pair-2569", "round-2", "south"]["assessments"] == {}


def test_the_working_of_the_total_stands_in_both_languages(cards: Cards) -> None:
    lines = cards["pair-2569", "round-1", "north"]["working"]
    assert lines[0] == {
        "th": "คะแนนรวม = ผลรวม (น้ำหนัก × คะแนน) 240 ÷ ผลรวมน้ำหนัก 70 = 3.4286 (24/7)",
        "en": "Total = sum of weight × score 240 ÷ sum of weights 70 = 3.4286 (24/7)",
    }
    assert lines[-1] == {
        "th": "คะแนนก่อนปัดเศษ 66.57 ไม่น้อยกว่า 0 อยู่ในระดับทั่วไป",
        "en": "The exact 66.57 is not less than 0: Ordinary",
    }


def test_s000_07_without_a_total_perspectives_have_their_own_numbers(cards: Cards) -> None:
    card = cards["care-2569", "round-1", "north"]
    assert (card["total"], card["out_of_100"]) == (None, None)
    assert card["perspectives"] == [
        {
            "id": "process",
            "score": {"exact": "35/8", "shown": "4.375"},
            "out_of_100": {"exact": "175/2", "shown": "87.5"},
        },
        {
            "id": "results",
            "score": {"exact": "91/25", "shown": "3.64"},
            "out_of_100": {"exact": "364/5", "shown": "72.8"},
        },
    ]
    assert card["grade"] == {"id": "fair", "th": "พอใช้", "en": "Fair"}
    assert (card["grade_decided_by"], card["unclassified"]) == ("results", False)
    literal = cards["care-2569", "round-1", "south"]
    assert (literal["grade"], literal["grade_decided_by"], literal["unclassified"]) == (None, None, True)


def test_s001_06_what_was_not_chosen_has_a_status_of_its_own(cards: Cards) -> None:
    rows = {each["id"]: each for each in cards["pair-2569", "round-1", "north"]["indicators"]}
    assert {name: row["status"] for name, row in rows.items() if row["score"] is None} == {
        "3b": "not-chosen", "4": "not-chosen", "8": "not-in-period",
    }  # fmt: skip
    assert (rows["3b"]["weight"], rows["3b"]["counted_weight"], rows["3b"]["weighted"]) == ("20", "0", None)
    assert (rows["2"]["weight"], rows["2"]["counted_weight"]) == (None, "0")


def test_zeros_at_the_end_are_dropped_in_both_formats(scored: pipeline.Scored, cards: Cards) -> None:
    card = cards["care-2569", "round-1", "south"]
    assert card["perspectives"][0]["score"] == {"exact": "5", "shown": "5"}
    assert card["perspectives"][0]["out_of_100"] == {"exact": "100", "shown": "100"}
    lines = csv_rows(scorecards_csv(scored.project, scored.scorecards))
    rows = {(each["framework"], each["unit"], each["indicator"]): each for each in lines}
    marks = rows["care-2569", "south", "r1"]
    assert (marks["value"], marks["score"], marks["weighted"], marks["weight"]) == ("90", "5", "3", "60")
    assert rows["pair-2569", "north", "7"]["score"] == "2.9000"  # the other framework keeps them
    assert rows["pair-2569", "north", "3b"]["status"] == "not-chosen"
    assert rows["pair-2569", "north", "2"]["weight"] == ""
