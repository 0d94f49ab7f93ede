"""One result file to one scorecard."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from generator.model.allocation import Allocation
from generator.model.fields import Text
from generator.model.grading import GateCondition
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.project import ReportedResults
from generator.model.project import nodes_below
from generator.model.result import ResultFile
from generator.model.scorecard import AppraisalScore
from generator.model.scorecard import AssessedTotal
from generator.model.scorecard import GateScore
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.model.scorecard import Subtotal
from generator.model.scorecard import TrackScore
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.scoring.appraisal import appraise
from generator.scoring.gates import ScoreOf
from generator.scoring.gates import pass_gate
from generator.scoring.grade import grade
from generator.scoring.measure import Circumstances
from generator.scoring.outcome import Outcome
from generator.scoring.outcome import outcome
from generator.scoring.outcome import unmeasured
from generator.scoring.prepared import Outline
from generator.scoring.prepared import PeriodScoring
from generator.scoring.scores import Scores
from generator.scoring.totals import Sums
from generator.scoring.totals import coverage
from generator.scoring.totals import grouped
from generator.scoring.totals import less_lateness
from generator.scoring.totals import main_total
from generator.scoring.totals import subtotals
from generator.scoring.totals import tracks
from generator.scoring.unscorable import UnscorableError
from generator.scoring.weighting import Share

THE_TOTAL = Text(th="คะแนนรวม", en="The total")
"""What a gate's condition speaks of when it names nothing."""


def score_results(
    framework: Framework, unit: Unit, reported: ReportedResults
) -> tuple[Scorecard, list[Problem]]:
    """Score one result file of a checked framework. Results that allow no score are told and count as pending."""
    period = framework.period(reported.period)
    assert period is not None, "checked: a result lies in a period of its framework"  # noqa: S101
    return score_file(PeriodScoring(framework, period), unit, reported)


def score_file(
    scoring: PeriodScoring, unit: Unit, reported: ReportedResults
) -> tuple[Scorecard, list[Problem]]:
    """Score one of many result files of a checked framework and period; as `score_results`, which is for a single one."""
    framework, period = scoring.framework, scoring.period
    rules = framework.rules
    allocation = framework.allocation(reported.unit, unit)
    outline = scoring.outline(reported.file, allocation)
    places = {row.id: reported.file.place_of("results", row.id, key=True) for row in outline.every}
    at = Circumstances(period=period, calendar=scoring.calendar, unit_kind=unit.kind)
    outcomes, problems = _outcomes(outline, reported.file, allocation, at, places)
    scores = Scores.of(rules, outline, outcomes)
    total = less_lateness(framework, period, reported.file, main_total(rules, scores.sums))
    appraisal = _appraisal(framework, period, reported, total.score)
    out_of_100 = appraisal.total if appraisal is not None else total.out_of_100
    results = reported.file.results
    indicators = tuple(
        scores.indicator_score(row, results.get(row.id), places[row.id]) for row in outline.every
    )
    perspectives = subtotals(rules, scores.sums.perspectives)
    grades = rules.grades_of(unit.kind, period.id)
    graded = _score_named(grades.indicator, indicators) if grades else None
    grading = grade(rules, grades, (total.score, out_of_100), perspectives, graded)
    track_scores = tracks(rules, total, scores.sums)
    scorecard = Scorecard(
        framework=framework.id,
        unit=reported.unit,
        period=reported.period,
        path=reported.path,
        file=reported.file,
        is_public=_is_public(framework, unit, reported.file, outline),
        illustrative=reported.file.illustrative or period.illustrative,
        rows=indicators,
        perspectives=perspectives,
        aspects=subtotals(rules, _by_aspect(outline, scores.shares)),
        total=total.score,
        out_of_100=out_of_100,
        grading=grading,
        tracks=track_scores,
        gates=_gates(framework, total.score, track_scores, perspectives, indicators),
        assessments=tuple(
            AssessedTotal(by=by, total=_assessed_total(framework, period, reported.file, outline, shares))
            for by, shares in scores.by_assessor.items()
        ),
        coverage=coverage(rules, scores.sums),
        working=(*total.working, *grading.working),
        appraisal=appraisal,
    )
    return scorecard, problems


def _score_named(name: str | None, indicators: Sequence[IndicatorScore]) -> Fraction | None:
    """The score of the indicator of that name; None without a name or a score."""
    return next((row.score for row in reversed(indicators) if row.id == name), None)


def _by_aspect(outline: Outline, shares: Mapping[str, Share]) -> dict[str, Share]:
    return grouped((row.aspect, shares[row.id]) for row in outline.top if row.aspect is not None)


def _assessed_total(
    framework: Framework, period: Period, file: ResultFile, outline: Outline, shares: Mapping[str, Share]
) -> Fraction | None:
    """The total as one assessor has it."""
    total = main_total(framework.rules, Sums.of_rows(framework.rules, outline.top, shares))
    return less_lateness(framework, period, file, total).score


def _gates(
    framework: Framework,
    total: Fraction | None,
    track_scores: Sequence[TrackScore],
    perspectives: Sequence[Subtotal],
    indicators: Sequence[IndicatorScore],
) -> tuple[GateScore, ...]:
    if not framework.rules.gates:
        return ()
    score_of = _score_of(framework, total, track_scores, perspectives, indicators)
    return tuple(pass_gate(framework.rules, gate, score_of) for gate in framework.rules.gates)


def _score_of(
    framework: Framework,
    total: Fraction | None,
    track_scores: Sequence[TrackScore],
    perspectives: Sequence[Subtotal],
    indicators: Sequence[IndicatorScore],
) -> ScoreOf:
    """How a gate finds the score that a condition speaks of."""
    rules = framework.rules
    tracks_of = {each.id: each.track for each in rules.perspectives}
    main = rules.tracks[0].id if rules.tracks else None
    awaited = [each for each in indicators if each.is_awaited]

    def score_of(condition: GateCondition) -> tuple[Text | str, Fraction | None, bool]:
        if condition.perspective is not None:
            known = next((each for each in perspectives if each.id == condition.perspective), None)
            title = next(each.title for each in rules.perspectives if each.id == condition.perspective)
            is_final = all(each.perspective != condition.perspective for each in awaited)
            return title, known.score if known else None, is_final
        if condition.indicator is not None:
            row = next((each for each in indicators if each.id == condition.indicator), None)
            title = framework.indicators[condition.indicator].title
            inside = {condition.indicator, *_below(framework, condition.indicator)}
            return title, row.score if row else None, all(each.id not in inside for each in awaited)
        track = condition.track or main
        is_final = all(tracks_of.get(each.perspective or "", main) != track for each in awaited)
        if condition.track is None:
            return THE_TOTAL, total, is_final
        title = next(each.title for each in rules.tracks if each.id == condition.track)
        return title, next(each.total for each in track_scores if each.id == condition.track), is_final

    return score_of


def _below(framework: Framework, name: str) -> list[str]:
    """The indicators below one of the tree."""
    node = next((node for _, _, node in framework.nodes() if node.id == name), None)
    return [low.id for _, low in nodes_below(node)] if node is not None else []


def _outcomes(
    outline: Outline,
    file: ResultFile,
    allocation: Allocation | None,
    at: Circumstances,
    places: Mapping[str, Place],
) -> tuple[dict[str, Outcome], list[Problem]]:
    """The outcome of every measured row, and the problems of those that allow no score."""
    found: dict[str, Outcome] = {}
    problems = []
    for row, measuring in outline.measured:
        parts = allocation.applicable_parts.get(row.id) if allocation else None
        here = at if parts is None else replace(at, applicable_parts=frozenset(parts))
        try:
            found[row.id] = outcome(row, measuring, file.results.get(row.id), here, places[row.id])
        except UnscorableError as error:
            problems.append(error.problem)
            found[row.id] = Outcome("pending", unmeasured())
    return found, problems


def _appraisal(
    framework: Framework, period: Period, reported: ReportedResults, achievement: Fraction | None
) -> AppraisalScore | None:
    rules = framework.rules
    if rules.appraisal is None or not reported.file.agreement:
        return None
    return appraise(rules.appraisal, rules.rounding, period, reported.file, achievement)


def _is_public(framework: Framework, unit: Unit, file: ResultFile, outline: Outline) -> bool:
    """A scorecard with anything internal in it is internal as a whole: a hidden row could be worked out from the total."""
    return (
        unit.is_public
        and not file.agreement
        and outline.is_public
        and framework.rules.visibility != "internal"
        and file.visibility != "internal"
        and all(result.visibility != "internal" for result in file.results.values())
    )
