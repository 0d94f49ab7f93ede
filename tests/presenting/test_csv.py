"""Scorecards as CSV: a line for each indicator, safe to open in a spreadsheet."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.model.scorecard import Scorecard
from generator.presenting.data_csv import CSV_COLUMNS
from generator.presenting.data_csv import csv_header
from generator.presenting.data_csv import csv_rows as rows_of
from generator.presenting.data_csv import scorecards_csv
from tests.presenting.reading import csv_rows
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal


def test_csv_has_a_line_for_each_indicator(scored: pipeline.Scored, works: Scorecard) -> None:
    rows = csv_rows(scorecards_csv(scored.project, [works]))
    assert [each["indicator"] for each in rows] == ["1", "2", "2.1", "2.2"]
    assert rows[2] == {
        "framework": "town-2569",
        "period": "round-1",
        "unit": "works",
        "illustrative": "true",
        "indicator": "2.1",
        "parent": "2",
        "title_th": "ร้อยละของเรื่องค้างที่แล้วเสร็จ",
        "title_en": "Outstanding complaints closed",
        "status": "reported",
        "value": "71.43",
        "raw_score": "3.2857",
        "adjustments": "-0.5000",  # a negative number stays one
        "score": "2.7857",
        "weight": "10",
        "base": "100",
        "weighted": "0.2786",
        "total": "3.7186",
        "out_of_100": "74.37",
        "grade": "good",
    }


def test_csv_leaves_empty_what_is_not_known(scored: pipeline.Scored) -> None:
    town = next(each for each in scored.scorecards if each.unit == "town")
    row = csv_rows(scorecards_csv(scored.project, [town]))[3]
    assert (row["status"], row["value"], row["score"], row["weighted"], row["illustrative"]) == (
        "not-applicable", "", "", "", "false",
    )  # fmt: skip


def test_csv_lines_end_as_spreadsheets_expect(scored: pipeline.Scored, works: Scorecard) -> None:
    text = scorecards_csv(scored.project, [works])
    assert text.count("\r\n") == text.count("\n") == 5
    assert text.partition("\r\n")[0] == ",".join(CSV_COLUMNS)


def test_csv_is_put_together_from_the_lines_of_each_scorecard(scored: pipeline.Scored) -> None:
    rules = scored.project.frameworks["town-2569"].rules
    lines = [rows_of(rules, each) for each in scored.scorecards]
    assert scorecards_csv(scored.project, scored.scorecards) == csv_header() + "".join(lines)
    assert [text.count("\r\n") for text in lines] == [len(each.rows) for each in scored.scorecards]


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=SUM(A1:A9)", "'=SUM(A1:A9)"),
        ("+SUM(A1:A9)", "'+SUM(A1:A9)"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-HYPERLINK(1)", "'-HYPERLINK(1)"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),  # begins like a number and is none
        ('=cmd|"/C calc"!A0, "x"', '\'=cmd|"/C calc"!A0, "x"'),
        ("A, B", "A, B"),
        ('The "first" part', 'The "first" part'),
        ("-5", "-5"),  # a negative number stays one
        ("Rate = 5", "Rate = 5"),
        ("5 - 3", "5 - 3"),
    ],
)
def test_csv_never_holds_a_formula(tmp_path: Path, title: str, cell: str) -> None:
    root = copy_of_minimal(tmp_path / "world")
    quoted = "'" + title.replace("'", "''") + "'"
    change(
        root,
        "frameworks/town-2569/indicators/2.2.yml",
        "en: Average days before an answer",
        f"en: {quoted}",
    )
    scored = pipeline.score(root)
    assert not scored.has_errors
    rows = csv_rows(scorecards_csv(scored.project, scored.scorecards))
    assert {each["title_en"] for each in rows if each["indicator"] == "2.2"} == {cell}
