"""The whole working of one score as plain text, from the raw numbers with their place to the weighted score."""

from collections.abc import Iterator

from generator.model.framework import FrameworkFile
from generator.model.number import written
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Line
from generator.model.scorecard import Measured
from generator.model.scorecard import Scorecard
from generator.presenting.language import Language
from generator.presenting.numbers import exact
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import score_text
from generator.presenting.numbers import worked
from generator.presenting.shares import share_phrase


def explain(rules: FrameworkFile, scorecard: Scorecard, row: IndicatorScore, language: Language) -> str:
    """Explain one row of a scorecard, line by line; sub-indicators of a composite are listed with their scores."""
    return "\n".join(_lines(rules, scorecard, row, language)) + "\n"


def summary_line(rules: FrameworkFile, scorecard: Scorecard, language: Language) -> str:
    """One scorecard in one line: what it is, total, out of 100, grade, and the weight reported of the weight that applies."""
    total = "-" if scorecard.total is None else score_text(rules.rounding, scorecard.total)
    out_of_100 = "-" if scorecard.out_of_100 is None else percent_text(rules.rounding, scorecard.out_of_100)
    grade = language.text(scorecard.grade.title) if scorecard.grade else "-"
    if scorecard.grading.is_unclassified:
        grade = language.phrase("score.unclassified")
    coverage = f"{written(scorecard.coverage.reported)} / {written(scorecard.coverage.total)}"
    name = f"{scorecard.framework}  {scorecard.period}  {scorecard.unit}"
    mark = f"  ({language.phrase('page.illustrative-mark')})" if scorecard.illustrative else ""
    return f"{name}  {total}  {out_of_100}  {coverage}  {grade}{mark}"


def _lines(
    rules: FrameworkFile, scorecard: Scorecard, row: IndicatorScore, language: Language
) -> Iterator[str]:
    yield f"{row.indicator.code or row.id} {language.text(row.indicator.title)}"
    yield f"{scorecard.framework} / {scorecard.period} / {scorecard.unit}  [{row.place}]"
    if scorecard.illustrative:
        yield language.phrase("explain.illustrative")
    yield language.phrase("explain.status", status=language.phrase(f"status.{row.status}"))
    yield ""
    for each in row.assessments:
        yield language.phrase("explain.assessed", by=language.phrase(f"assessment.{each.by}"))
        yield from (f"  {text}" for text in _measured(rules, each.measured, language))
    if not row.assessments:
        yield from _measured(rules, row.measured, language)
    for child in scorecard.rows:
        if child.parent == row.id and row.is_composite:
            score = "-" if child.score is None else score_text(rules.rounding, child.score)
            weight = "?" if child.weight is None else written(child.weight)
            title = f"{child.id} {language.text(child.indicator.title)}"
            yield "  " + language.phrase("explain.part", title=title, weight=weight, score=score)
    if row.result is not None and row.result.reason is not None and row.result.status == "reported":
        yield f"{language.phrase('result.reason')}: {language.text(row.result.reason)}"
    yield from _weighted(rules, row, language)


def _measured(rules: FrameworkFile, measured: Measured, language: Language) -> Iterator[str]:
    for line in measured.working:
        yield f"- {language.line(line)}{_place(line)}"
    if measured.value is not None:
        figure = f"{percent_text(rules.rounding, measured.value)} ({exact(measured.value)})"
        yield language.phrase("explain.result", value=figure)
    if measured.raw_score is not None:
        yield language.phrase(
            "explain.raw",
            score=f"{score_text(rules.rounding, measured.raw_score)} ({exact(measured.raw_score)})",
        )
    for each in measured.adjustments:
        yield language.phrase(
            "explain.adjustment", amount=worked(each.amount), reason=language.line(each.reason)
        )
    if measured.score is not None:
        yield language.phrase(
            "explain.score", score=f"{score_text(rules.rounding, measured.score)} ({exact(measured.score)})"
        )


def _place(line: Line) -> str:
    place = line.facts.get("place")
    return f"  [{place}]" if place is not None else ""


def _weighted(rules: FrameworkFile, row: IndicatorScore, language: Language) -> Iterator[str]:
    if row.weight is None:
        yield language.phrase("explain.weight-unknown")
    elif row.indicator.pilot:
        yield language.phrase("explain.pilot")
    elif row.weighted is not None and row.score is not None:
        weighted = f"{score_text(rules.rounding, row.weighted)} ({exact(row.weighted)})"
        yield language.phrase(
            "explain.weighted",
            weight=written(row.counted),
            score=exact(row.score),
            base=written(row.base),
            weighted=weighted,
        )
    if row.rebased is not None and row.counted and row.score is not None:
        yield language.phrase(share_phrase(rules), share=score_text(rules.rounding, row.rebased))
