"""Scorecards as data: JSON, and what stands in the data files of a site."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from generator import pipeline
from generator.model.scorecard import Scorecard
from generator.presenting.data import FORMAT_VERSION
from generator.presenting.data import scorecards_json
from generator.presenting.data_index import INDEX_VERSION
from generator.presenting.data_index import scorecards_index
from generator.presenting.page import Site
from tests.presenting.reading import csv_rows
from tests.worlds.copies import MINIMAL

FIGURE = {"exact": re.compile(r"-?[0-9]+(/[0-9]+)?\Z"), "shown": re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")}


def _json(scored: pipeline.Scored, scorecards: list[Scorecard]) -> Any:  # noqa: ANN401 - any JSON value
    return json.loads(scorecards_json(scored.project, scorecards))


@pytest.fixture(scope="module")
def document(scored: pipeline.Scored) -> Any:  # noqa: ANN401 - any JSON value
    return _json(scored, list(scored.scorecards))


def _scorecard(document: Any, unit: str, period: str = "round-1") -> dict[str, Any]:  # noqa: ANN401
    (found,) = [each for each in document["scorecards"] if (each["unit"], each["period"]) == (unit, period)]
    return dict(found)


def _row(document: Any, unit: str, name: str, period: str = "round-1") -> dict[str, Any]:  # noqa: ANN401
    (found,) = [each for each in _scorecard(document, unit, period)["indicators"] if each["id"] == name]
    return dict(found)


def test_the_head_of_a_scorecard(document: Any) -> None:  # noqa: ANN401
    head = _scorecard(document, "works")
    promised = (
        "framework", "unit", "period", "visibility", "illustrative", "total", "out_of_100", "grade", "grade_decided_by",
        "unclassified", "tracks", "gates", "assessments", "coverage",
    )  # fmt: skip
    assert {key: head[key] for key in promised} == {
        "framework": "town-2569",
        "unit": "works",
        "period": "round-1",
        "visibility": "public",
        "illustrative": True,
        "total": {"exact": "2603/700", "shown": "3.7186"},
        "out_of_100": {"exact": "2603/35", "shown": "74.37"},
        "grade": {"id": "good", "th": "ดี", "en": "Good"},
        "grade_decided_by": None,
        "unclassified": False,
        "tracks": [],
        "gates": [],
        "assessments": {  # 2.2 as the unit has it is 5: 76/25 + 109/140
            "self": {"exact": "2673/700", "shown": "3.8186"},
            "verified": {"exact": "2603/700", "shown": "3.7186"},
        },
        "coverage": {"reported": "100", "total": "100"},
    }
    assert list(head)[: len(promised)] == list(promised)


def test_an_indicator_with_a_class_and_a_deduction(document: Any) -> None:  # noqa: ANN401
    row = _row(document, "works", "2.1")
    promised = (
        "id", "parent", "status", "value", "raw_score", "adjustments", "score", "weight", "base", "weighted",
    )  # fmt: skip
    assert {key: row[key] for key in promised} == {
        "id": "2.1",
        "parent": "2",
        "status": "reported",
        "value": {"exact": "500/7", "shown": "71.43"},
        "raw_score": {"exact": "23/7", "shown": "3.2857"},
        "adjustments": [
            {
                "rule": "late",
                "count": "2",
                "amount": "-1/2",
                "reason": {
                    "th": "ล่าช้า 2 วันทำการ หักวันละ 0.25 คะแนน",
                    "en": "Working days late: 2 at 0.25 off each",
                },
            }
        ],
        "score": {"exact": "39/14", "shown": "2.7857"},
        "weight": "10",
        "base": "100",
        "weighted": {"exact": "39/140", "shown": "0.2786"},
    }
    assert [key for key in row if key in promised] == list(promised)


def test_a_composite_and_what_stands_below_it(document: Any) -> None:  # noqa: ANN401
    assert _row(document, "works", "2")["score"] == {"exact": "95/28", "shown": "3.3929"}
    assert _row(document, "works", "2")["weighted"] == {"exact": "19/28", "shown": "0.6786"}
    rows = _scorecard(document, "works")["indicators"]
    assert [(each["id"], each["parent"], each["composite"]) for each in rows] == [
        ("1", None, False),
        ("2", None, True),
        ("2.1", "2", False),
        ("2.2", "2", False),
    ]


def test_not_applicable_is_a_status_without_a_score(document: Any) -> None:  # noqa: ANN401
    row = _row(document, "town", "2.2")
    assert (row["status"], row["value"], row["score"], row["weighted"]) == (
        "not-applicable",
        None,
        None,
        None,
    )
    assert (row["weight"], row["counted_weight"]) == ("10", "0")
    assert row["reason"] == {"th": "ไม่มีเรื่องที่ต้องตอบ", "en": "Nothing had to be answered"}
    assert _scorecard(document, "town")["total"] == {"exact": "89/27", "shown": "3.2963"}
    assert _scorecard(document, "town")["coverage"] == {"reported": "90", "total": "90"}
    assert _scorecard(document, "town")["illustrative"] is False


def test_pending_and_not_reported_differ(document: Any) -> None:  # noqa: ANN401
    pending, missing = (
        _row(document, "works", "1", "round-2"),
        _row(document, "works", "2.1", "round-2"),
    )
    assert (pending["status"], pending["score"]) == ("pending", None)
    assert (missing["status"], missing["score"]) == ("not-reported", {"exact": "0", "shown": "0.0000"})
    assert _scorecard(document, "works", "round-2")["total"] == {"exact": "5/2", "shown": "2.5000"}
    assert _scorecard(document, "works", "round-2")["coverage"] == {"reported": "10", "total": "100"}


def test_both_assessments_stand_side_by_side(document: Any) -> None:  # noqa: ANN401
    row = _row(document, "works", "2.2")
    assert {by: each["score"]["exact"] for by, each in row["assessments"].items()} == {
        "self": "5",
        "verified": "4",
    }
    assert row["score"] == {"exact": "4", "shown": "4.0000"}


def test_an_appraisal(document: Any) -> None:  # noqa: ANN401
    found = _scorecard(document, "officer")
    assert found["visibility"] == "internal"
    assert found["appraisal"]["total"] == {"exact": "831/10", "shown": "83.10"}
    assert found["appraisal"]["components"] == [
        {
            "id": "achievement",
            "score": {"exact": "83", "shown": "83.00"},
            "weight": "70",
            "weighted": {"exact": "581/10", "shown": "58.10"},
        },
        {
            "id": "competency",
            "score": {"exact": "250/3", "shown": "83.33"},
            "weight": "30",
            "weighted": {"exact": "25", "shown": "25.00"},
        },
    ]
    assert found["appraisal"]["competencies"][1] == {
        "id": "teamwork", "expected": 3, "observed": 2, "gap": -1, "points": "2",
    }  # fmt: skip
    assert "appraisal" not in _scorecard(document, "works")


def test_the_format_has_a_version(document: Any) -> None:  # noqa: ANN401
    assert list(document) == ["format_version", "scorecards"]
    assert document["format_version"] == FORMAT_VERSION == 1


def _values(node: Any) -> Iterator[Any]:  # noqa: ANN401
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from _values(each)
    else:
        yield node


def test_exact_numbers_are_text_and_no_number_is_a_float(document: Any) -> None:  # noqa: ANN401
    figures = 0
    for value in _values(document):
        assert not isinstance(value, float)
        if isinstance(value, dict) and "exact" in value:
            assert set(value) == {"exact", "shown"}
            assert all(FIGURE[key].match(number) for key, number in value.items()), value
            figures += 1
    assert figures > 50


def test_the_document_is_for_people_too(scored: pipeline.Scored) -> None:
    text = scorecards_json(scored.project, scored.scorecards)
    assert "ล่าช้า 2 วันทำการ" in text
    assert text.endswith("}\n")


def test_the_data_do_not_depend_on_the_run(scored: pipeline.Scored) -> None:
    code = f"import pathlib, sys; from generator import pipeline; sys.stdout.buffer.write(b''.join(pipeline.prepare(pathlib.Path({str(MINIMAL)!r})).site.data.values()))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(runs) == 1


def test_data_files_of_the_site(public: Site, scored: pipeline.Scored) -> None:
    assert list(public.data) == [
        "data/scorecards.json",
        "data/scorecards/town-2569/round-2.csv",
        "data/scorecards/town-2569/round-1.csv",
        "data/scorecards/town-2569/round-2/works.json",
        "data/scorecards/town-2569/round-1/town.json",
        "data/scorecards/town-2569/round-1/works.json",
    ]
    whole = _json(scored, list(scored.scorecards))["scorecards"]
    for each in whole:
        path = f"data/scorecards/{each['framework']}/{each['period']}/{each['unit']}.json"
        if each["visibility"] == "public":
            assert json.loads(public.data[path]) == {"format_version": FORMAT_VERSION, **each}
        else:
            assert path not in public.data
    for content in public.data.values():
        assert b"\n" in content[-2:]
        assert content.decode("utf-8")


def test_a_period_has_a_table(public: Site) -> None:
    sheet = public.data["data/scorecards/town-2569/round-1.csv"]
    assert sheet.startswith(b"\xef\xbb\xbfframework,")  # Excel takes it for UTF-8
    rows = csv_rows(sheet.decode("utf-8-sig"))
    assert [(each["period"], each["unit"]) for each in rows] == [("round-1", "town")] * 4 + [
        ("round-1", "works")
    ] * 4


def test_the_index_leads_to_every_scorecard_and_table(public: Site) -> None:
    index = json.loads(public.data["data/scorecards.json"])
    assert list(index) == ["format_version", "scorecards", "tables"]
    assert index["format_version"] == INDEX_VERSION == 2
    assert [(each["period"], each["unit"]) for each in index["scorecards"]] == [
        ("round-2", "works"),
        ("round-1", "town"),
        ("round-1", "works"),
    ]
    assert index["scorecards"][2] == {
        "framework": "town-2569",
        "period": "round-1",
        "unit": "works",
        "illustrative": True,
        "total": {"exact": "2603/700", "shown": "3.7186"},
        "out_of_100": {"exact": "2603/35", "shown": "74.37"},
        "grade": "good",
        "unclassified": False,
        "coverage": {"reported": "100", "total": "100"},
        "page": "scorecards/town-2569/round-1/works.html",
        "data": "data/scorecards/town-2569/round-1/works.json",
    }
    assert index["tables"] == [
        {"framework": "town-2569", "period": each, "table": f"data/scorecards/town-2569/{each}.csv"}
        for each in ("round-2", "round-1")
    ]
    pages = {page.url for page in public.pages["th"]}
    for each in index["scorecards"]:
        assert each["page"] in pages
        assert each["data"] in public.data
    assert {each["table"] for each in index["tables"]} <= set(public.data)


def test_the_index_has_a_line_for_each_scorecard(public: Site, scored: pipeline.Scored) -> None:
    """So that a program reads it as it comes, and a change of one scorecard is a change of one line."""
    lines = public.data["data/scorecards.json"].decode().splitlines()
    assert [line[:14] for line in lines[1:4]] == ['{"framework":"'] * 3
    assert scorecards_index([], []) == b'{"format_version":2,"scorecards":[],"tables":[]}\n'
