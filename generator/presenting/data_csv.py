"""Scorecards as CSV: a line an indicator, numbers as published, safe to open in a spreadsheet."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from generator.model.framework import FrameworkFile
from generator.model.number import written
from generator.model.project import Project
from generator.model.scorecard import Scorecard
from generator.presenting.numbers import printer
from generator.presenting.numbers import shown

CSV_COLUMNS = (
    "framework", "period", "unit", "illustrative", "indicator", "parent", "title_th", "title_en", "status", "value", "raw_score",
    "adjustments", "score", "weight", "base", "weighted", "total", "out_of_100", "grade",
)  # fmt: skip

BOM = "\ufeff"
"""Excel takes a CSV for UTF-8 only with this in front (rules.md 3.1)."""

_END = "\r\n"
_RUNS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-\d+(\.\d+)?\Z")
_QUOTED = re.compile(r'[",\r\n]')


def scorecards_csv(project: Project, scorecards: Iterable[Scorecard]) -> str:
    """The table of all given scorecards."""
    lines = (csv_rows(project.frameworks[each.framework].rules, each) for each in scorecards)
    return csv_header() + "".join(lines)


def csv_header() -> str:
    """The line of headings."""
    return ",".join(CSV_COLUMNS) + _END


def csv_rows(rules: FrameworkFile, scorecard: Scorecard) -> str:
    """The lines of one scorecard, each with the scorecard's total. Ids and numbers need no quotes, only titles may."""
    rounding = rules.rounding
    places = rounding.score_places
    score, percent = printer(rounding, places, ""), printer(rounding, rounding.percent_places, "")
    illustrative = "true" if scorecard.illustrative else "false"
    start = f"{scorecard.framework},{scorecard.period},{scorecard.unit},{illustrative}"
    grade = scorecard.grade.id if scorecard.grade else ""
    end = f"{score(scorecard.total)},{percent(scorecard.out_of_100)},{grade}{_END}"
    unadjusted = score(Fraction(0))
    lines = []
    for row in scorecard.rows:
        title, measured = row.indicator.title, row.measured
        adjusted = unadjusted
        if measured.adjustments:
            adjusted = score(sum((each.amount for each in measured.adjustments), Fraction(0)))
        lines.append(
            f"{start},{row.id},{row.parent or ''},{_text(title.th)},{_text(title.en)},{row.status},"
            f"{percent(measured.value)},{score(measured.raw_score)},{adjusted},{score(measured.score)},"
            f"{_plain(row.weight, places)},{_plain(row.base, places)},{score(row.weighted)},{end}"
        )
    return "".join(lines)


def _plain(number: Fraction | None, places: int) -> str:
    return "" if number is None else _in_full(*number.as_integer_ratio(), places)


@lru_cache(maxsize=1024)
def _in_full(numerator: int, denominator: int, places: int) -> str:
    """A number in full; rounded where only a fraction could write it: a spreadsheet takes 1/3 for a day in March."""
    number = Fraction(numerator, denominator)
    text = written(number)
    return shown(number, places) if "/" in text else text


@lru_cache(maxsize=4096)
def _text(words: str | None) -> str:
    """A cell of words. One that a spreadsheet would run as a formula is marked as text; a negative number is not one."""
    cell = words or ""
    if cell.startswith(_RUNS) and not _NUMBER.match(cell):
        cell = f"'{cell}"
    if _QUOTED.search(cell):
        cell = '"' + cell.replace('"', '""') + '"'
    return cell
