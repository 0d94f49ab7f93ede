"""Scorecards as JSON that other programs read. Numbers are text: exact fractions and as published."""

import json
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import msgspec

from generator.model.fields import Text
from generator.model.framework import FrameworkFile
from generator.model.number import written
from generator.model.project import Project
from generator.model.revision import Revision
from generator.model.rounding_policy import Rounding
from generator.model.scorecard import Adjustment
from generator.model.scorecard import AppraisalScore
from generator.model.scorecard import Coverage
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Line
from generator.model.scorecard import Measured
from generator.model.scorecard import Scorecard
from generator.model.scorecard import Subtotal
from generator.presenting.chronicled import CardHistory
from generator.presenting.data_changes import changes_data
from generator.presenting.language import BOTH
from generator.presenting.numbers import exact
from generator.presenting.numbers import printer

FORMAT_VERSION = 1
"""Of a scorecard's data: goes up when a key changes its meaning or goes away; new keys may come at any time."""

Json = dict[str, Any]

Figure = Callable[[Fraction | None], Mapping[str, str] | None]
"""Makes what the data tell of a number."""


def scorecards_json(project: Project, scorecards: Iterable[Scorecard]) -> str:
    """All given scorecards as one JSON document, deterministic to the byte."""
    found = [scorecard_data(project.frameworks[each.framework].rules, each) for each in scorecards]
    return (
        json.dumps({"format_version": FORMAT_VERSION, "scorecards": found}, ensure_ascii=False, indent=2)
        + "\n"
    )


def scorecard_json(rules: FrameworkFile, scorecard: Scorecard, history: CardHistory = ()) -> bytes:
    """The data file of one scorecard with its recorded changes, deterministic to the byte."""
    data = {"format_version": FORMAT_VERSION, **scorecard_data(rules, scorecard)}
    if history:
        data["changes"] = changes_data(rules, history)
    return msgspec.json.encode(data) + b"\n"


def scorecard_data(rules: FrameworkFile, scorecard: Scorecard) -> Json:
    """One scorecard as plain data."""
    score, percent = figures(rules.rounding)
    data: Json = {
        "framework": scorecard.framework,
        "unit": scorecard.unit,
        "period": scorecard.period,
        "visibility": "public" if scorecard.is_public else "internal",
        "illustrative": scorecard.illustrative,
        "total": score(scorecard.total),
        "out_of_100": percent(scorecard.out_of_100),
        "grade": {"id": scorecard.grade.id, **_both(scorecard.grade.title)} if scorecard.grade else None,
        "grade_decided_by": scorecard.grading.decided_by,
        "unclassified": scorecard.grading.is_unclassified,
        "tracks": [
            {
                "id": each.id,
                "total": score(each.total),
                "out_of_100": percent(each.out_of_100),
                "coverage": _coverage(each.coverage),
                "working": [_line(line) for line in each.working],
            }
            for each in scorecard.tracks
        ],
        "gates": [
            {"id": each.id, "passed": each.passed, "working": [_line(line) for line in each.working]}
            for each in scorecard.gates
        ],
        "assessments": {each.by: score(each.total) for each in scorecard.assessments},
        "coverage": _coverage(scorecard.coverage),
        "perspectives": [_subtotal(score, percent, each) for each in scorecard.perspectives],
        "aspects": [_subtotal(score, percent, each) for each in scorecard.aspects],
        "working": [_line(line) for line in scorecard.working],
        "indicators": [_indicator(score, percent, row) for row in scorecard.rows],
    }
    if scorecard.file.revisions:
        data["revisions"] = _revisions(scorecard.file.revisions)
    if scorecard.appraisal is not None:
        data["appraisal"] = _appraisal(percent, scorecard.appraisal)
    return data


def _coverage(coverage: Coverage) -> Json:
    return {"reported": written(coverage.reported), "total": written(coverage.total)}


def _subtotal(score: Figure, percent: Figure, subtotal: Subtotal) -> Json:
    return {
        "id": subtotal.id,
        "score": score(subtotal.score),
        "out_of_100": percent(subtotal.out_of_100),
    }


def _indicator(score: Figure, percent: Figure, row: IndicatorScore) -> Json:
    data: Json = {
        "id": row.id,
        "parent": row.parent,
        "composite": row.is_composite,
        "status": row.status,
        **_measured(score, percent, row.measured),
        "weight": None if row.weight is None else written(row.weight),
        "base": written(row.base),
        "weighted": score(row.weighted),
        "counted_weight": written(row.counted),
        "rebased_weight": score(row.rebased),
    }
    if row.assessments:
        data["assessments"] = {each.by: _measured(score, percent, each.measured) for each in row.assessments}
    if row.result is not None:
        reason = row.result.reason
        data["reason"] = _both(reason) if reason else None
        data["evidence"] = [
            {"title": _both(each.title) if each.title else None, "url": each.url}
            for each in row.result.evidence
        ]
        data["remarks"] = _both(row.result.remarks) if row.result.remarks else None
        data["revisions"] = _revisions(row.result.revisions)
    return data


def _revisions(revisions: Sequence[Revision]) -> Sequence[Json]:
    return [
        {
            "date": str(each.date),
            "reason": _both(each.reason),
            "authority": _both(each.authority),
            "before": each.before,
            "after": each.after,
        }
        for each in revisions
    ]


def _measured(score: Figure, percent: Figure, measured: Measured) -> Json:
    return {
        "value": percent(measured.value),
        "raw_score": score(measured.raw_score),
        "adjustments": [_adjustment(each) for each in measured.adjustments],
        "score": score(measured.score),
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


def _appraisal(percent: Figure, appraisal: AppraisalScore) -> Json:
    return {
        "total": percent(appraisal.total),
        "components": [
            {
                "id": each.id,
                "score": percent(each.score),
                "weight": written(each.weight),
                "weighted": percent(each.weighted),
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


def figures(rounding: Rounding) -> tuple[Figure, Figure]:
    """What makes the figure of a score, and that of a result or of a number out of 100: exact, and as published."""
    return _figure(rounding, rounding.score_places), _figure(rounding, rounding.percent_places)


def _figure(rounding: Rounding, places: int) -> Figure:
    printed = printer(rounding, places, "")
    return lambda number: None if number is None else {"exact": exact(number), "shown": printed(number)}


def _both(text: Text) -> Json:
    return {"th": text.th, "en": text.en}
