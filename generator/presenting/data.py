"""Scorecards as data that other programs read: JSON and CSV. Numbers are text: exact fractions and as published."""

import csv
import io
import json
import re
from collections.abc import Iterable
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from generator.model.fields import Text
from generator.model.framework import FrameworkFile
from generator.model.number import written
from generator.model.project import Project
from generator.model.scorecard import Adjustment
from generator.model.scorecard import AppraisalScore
from generator.model.scorecard import Coverage
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Line
from generator.model.scorecard import Measured
from generator.model.scorecard import Scorecard
from generator.model.scorecard import Subtotal
from generator.presenting.language import BOTH
from generator.presenting.numbers import exact
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import published
from generator.presenting.numbers import score_text
from generator.presenting.numbers import shown

FORMAT_VERSION = 1
"""Goes up when a key changes its meaning or goes away; new keys may come at any time."""

CSV_COLUMNS = (
    "framework", "period", "unit", "illustrative", "indicator", "parent", "title_th", "title_en", "status", "value", "raw_score",
    "adjustments", "score", "weight", "base", "weighted", "total", "out_of_100", "grade",
)  # fmt: skip

_RUNS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-\d+(\.\d+)?\Z")

Json = dict[str, Any]


def scorecards_json(project: Project, scorecards: Iterable[Scorecard]) -> str:
    """All given scorecards as one JSON document, deterministic to the byte."""
    found = [scorecard_data(project.frameworks[each.framework].rules, each) for each in scorecards]
    return (
        json.dumps({"format_version": FORMAT_VERSION, "scorecards": found}, ensure_ascii=False, indent=2)
        + "\n"
    )


def scorecard_data(rules: FrameworkFile, scorecard: Scorecard) -> Json:
    """One scorecard as plain data."""
    data: Json = {
        "framework": scorecard.framework,
        "unit": scorecard.unit,
        "period": scorecard.period,
        "visibility": "public" if scorecard.is_public else "internal",
        "illustrative": scorecard.illustrative,
        "total": _score(rules, scorecard.total),
        "out_of_100": _percent(rules, scorecard.out_of_100),
        "grade": {"id": scorecard.grade.id, **_both(scorecard.grade.title)} if scorecard.grade else None,
        "grade_decided_by": scorecard.grading.decided_by,
        "unclassified": scorecard.grading.is_unclassified,
        "tracks": [
            {
                "id": each.id,
                "total": _score(rules, each.total),
                "out_of_100": _percent(rules, each.out_of_100),
                "coverage": _coverage(each.coverage),
                "working": [_line(line) for line in each.working],
            }
            for each in scorecard.tracks
        ],
        "gates": [
            {"id": each.id, "passed": each.passed, "working": [_line(line) for line in each.working]}
            for each in scorecard.gates
        ],
        "assessments": {each.by: _score(rules, each.total) for each in scorecard.assessments},
        "coverage": _coverage(scorecard.coverage),
        "perspectives": [_subtotal(rules, each) for each in scorecard.perspectives],
        "aspects": [_subtotal(rules, each) for each in scorecard.aspects],
        "working": [_line(line) for line in scorecard.working],
        "indicators": [_indicator(rules, row) for row in scorecard.rows],
    }
    if scorecard.appraisal is not None:
        data["appraisal"] = _appraisal(rules, scorecard.appraisal)
    return data


def _coverage(coverage: Coverage) -> Json:
    return {"reported": written(coverage.reported), "total": written(coverage.total)}


def _subtotal(rules: FrameworkFile, subtotal: Subtotal) -> Json:
    return {
        "id": subtotal.id,
        "score": _score(rules, subtotal.score),
        "out_of_100": _percent(rules, subtotal.out_of_100),
    }


def _indicator(rules: FrameworkFile, row: IndicatorScore) -> Json:
    data: Json = {
        "id": row.id,
        "parent": row.parent,
        "composite": row.is_composite,
        "status": row.status,
        **_measured(rules, row.measured),
        "weight": None if row.weight is None else written(row.weight),
        "base": written(row.base),
        "weighted": _score(rules, row.weighted),
        "counted_weight": written(row.counted),
        "rebased_weight": _score(rules, row.rebased),
    }
    if row.assessments:
        data["assessments"] = {each.by: _measured(rules, each.measured) for each in row.assessments}
    if row.result is not None:
        reason = row.result.reason
        data["reason"] = _both(reason) if reason else None
        data["evidence"] = [
            {"title": _both(each.title) if each.title else None, "url": each.url}
            for each in row.result.evidence
        ]
        data["remarks"] = _both(row.result.remarks) if row.result.remarks else None
        data["revisions"] = [
            {
                "date": str(each.date),
                "reason": _both(each.reason),
                "authority": _both(each.authority),
                "before": each.before,
                "after": each.after,
            }
            for each in row.result.revisions
        ]
    return data


def _measured(rules: FrameworkFile, measured: Measured) -> Json:
    return {
        "value": _percent(rules, measured.value),
        "raw_score": _score(rules, measured.raw_score),
        "adjustments": [_adjustment(each) for each in measured.adjustments],
        "score": _score(rules, measured.score),
    }


def _adjustment(adjustment: Adjustment) -> Json:
    return {
        "rule": adjustment.rule,
        "count": written(adjustment.count),
        "amount": exact(adjustment.amount),
        "reason": _line(adjustment.reason),
    }


def _line(line: Line) -> Json:
    """A line of working in words, in both languages."""
    return {language.code: language.line(line) for language in BOTH}


def _appraisal(rules: FrameworkFile, appraisal: AppraisalScore) -> Json:
    return {
        "total": _percent(rules, appraisal.total),
        "components": [
            {
                "id": each.id,
                "score": _percent(rules, each.score),
                "weight": written(each.weight),
                "weighted": _percent(rules, each.weighted),
            }
            for each in appraisal.components
        ],
        "competencies": [
            {
                "id": each.id,
                "expected": each.expected,
                "observed": each.observed,
                "gap": each.gap,
                "points": None if each.points is None else written(each.points),
            }
            for each in appraisal.competencies
        ],
    }


def _score(rules: FrameworkFile, number: Fraction | None) -> Mapping[str, str] | None:
    return None if number is None else {"exact": exact(number), "shown": score_text(rules.rounding, number)}


def _percent(rules: FrameworkFile, number: Fraction | None) -> Mapping[str, str] | None:
    return None if number is None else {"exact": exact(number), "shown": percent_text(rules.rounding, number)}


def _both(text: Text) -> Json:
    return {"th": text.th, "en": text.en}


def scorecards_csv(project: Project, scorecards: Iterable[Scorecard]) -> str:
    """One line an indicator with its scorecard's total, numbers as published; spreadsheet-safe."""
    out = io.StringIO()
    writer = csv.DictWriter(out, CSV_COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for scorecard in scorecards:
        rules = project.frameworks[scorecard.framework].rules
        for row in scorecard.rows:
            writer.writerow({name: _safe(cell) for name, cell in _csv_row(rules, scorecard, row).items()})
    return out.getvalue()


def _csv_row(rules: FrameworkFile, scorecard: Scorecard, row: IndicatorScore) -> dict[str, str]:
    places, percent = rules.rounding.score_places, rules.rounding.percent_places

    def cell(number: Fraction | None, decimals: int) -> str:
        return "" if number is None else published(rules.rounding, number, decimals)

    return {
        "framework": scorecard.framework,
        "period": scorecard.period,
        "unit": scorecard.unit,
        "illustrative": "true" if scorecard.illustrative else "false",
        "indicator": row.id,
        "parent": row.parent or "",
        "title_th": row.indicator.title.th or "",
        "title_en": row.indicator.title.en or "",
        "status": row.status,
        "value": cell(row.measured.value, percent),
        "raw_score": cell(row.measured.raw_score, places),
        "adjustments": cell(sum((each.amount for each in row.measured.adjustments), Fraction(0)), places),
        "score": cell(row.score, places),
        "weight": _plain(row.weight, places),
        "base": _plain(row.base, places),
        "weighted": cell(row.weighted, places),
        "total": cell(scorecard.total, places),
        "out_of_100": cell(scorecard.out_of_100, percent),
        "grade": scorecard.grade.id if scorecard.grade else "",
    }


def _plain(number: Fraction | None, places: int) -> str:
    """A number in full; rounded where only a fraction could write it: a spreadsheet takes 1/3 for a day in March."""
    if number is None:
        return ""
    return shown(number, places) if "/" in written(number) else written(number)


def _safe(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula is marked as text; a negative number is not one."""
    return f"'{cell}" if cell[:1] in _RUNS and not _NUMBER.match(cell) else cell
