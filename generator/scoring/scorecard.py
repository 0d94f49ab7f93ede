"""One result file to one scorecard."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction

from generator.model.framework import Period
from generator.model.project import Framework
from generator.model.project import ReportedResults
from generator.model.scorecard import AppraisalScore
from generator.model.scorecard import Coverage
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Measured
from generator.model.scorecard import Scorecard
from generator.model.scorecard import Subtotal
from generator.model.scorecard import line
from generator.model.unit import Unit
from generator.problems import Problem
from generator.scoring.appraisal import appraise
from generator.scoring.grade import grade
from generator.scoring.measure import Circumstances
from generator.scoring.outcome import Outcome
from generator.scoring.outcome import outcome
from generator.scoring.outcome import unmeasured
from generator.scoring.rows import ZERO
from generator.scoring.rows import Row
from generator.scoring.rows import flat
from generator.scoring.rows import rows
from generator.scoring.unscorable import UnscorableError
from generator.scoring.weighting import Share
from generator.scoring.weighting import block_share
from generator.scoring.weighting import leaf_share
from generator.scoring.weighting import moved_weights
from generator.scoring.weighting import together


def score_results(
    framework: Framework, unit: Unit, reported: ReportedResults
) -> tuple[Scorecard, list[Problem]]:
    """Score one result file of a checked framework. Results that allow no score are told and count as pending."""
    period = framework.period(reported.period)
    assert period is not None, "checked: a result lies in a period of its framework"  # noqa: S101
    top = rows(framework, reported.unit, unit, reported.file)
    outcomes, problems = _outcomes(framework, period, unit, reported, top)
    shares = dict(
        _shares(top, outcomes, moved_weights(top, {key: each.status for key, each in outcomes.items()}))
    )
    whole = together(shares[row.id] for row in top)
    out_of_100 = _out_of_100(framework, whole.mean)
    appraisal = _appraisal(framework, period, reported, whole.mean)
    if appraisal is not None:
        out_of_100 = appraisal.total
    band, how = grade(framework.rules, whole.mean, out_of_100)
    total = (
        [line("total", gained=whole.gained, counted=whole.counted, total=whole.mean)]
        if whole.mean is not None
        else []
    )
    scorecard = Scorecard(
        framework=framework.id,
        unit=reported.unit,
        period=reported.period,
        path=reported.path,
        file=reported.file,
        is_public=_is_public(framework, unit, reported, top),
        illustrative=reported.file.illustrative or period.illustrative,
        rows=tuple(_score(row, reported, outcomes, shares, whole) for row in flat(top)),
        perspectives=_subtotals(top, shares, "perspective"),
        aspects=_subtotals(top, shares, "aspect"),
        total=whole.mean,
        out_of_100=out_of_100,
        grade=band,
        coverage=Coverage(reported=whole.reported, total=whole.applicable),
        working=(*total, *how),
        appraisal=appraisal,
    )
    return scorecard, problems


def _outcomes(
    framework: Framework, period: Period, unit: Unit, reported: ReportedResults, top: Sequence[Row]
) -> tuple[dict[str, Outcome], list[Problem]]:
    """The outcome of every measured row, and the problems of those that allow no score."""
    calendar = framework.calendar(period)
    allocation = framework.allocation(reported.unit, unit)
    found: dict[str, Outcome] = {}
    problems = []
    for row in flat(top):
        if row.below:
            continue
        parts = allocation.applicable_parts.get(row.id) if allocation else None
        at = Circumstances(
            period=period,
            calendar=calendar,
            unit_kind=unit.kind,
            applicable_parts=frozenset(parts) if parts is not None else None,
        )
        place = reported.file.place_of("results", row.id, key=True)
        try:
            found[row.id] = outcome(row, reported.file.results.get(row.id), at, place)
        except UnscorableError as error:
            problems.append(error.problem)
            found[row.id] = Outcome("pending", unmeasured())
    return found, problems


def _shares(
    top: Sequence[Row], outcomes: Mapping[str, Outcome], moved: Mapping[str, Fraction]
) -> Iterator[tuple[str, Share]]:
    """What each row brings to the block above it, rows below first."""
    for row in top:
        if row.below:
            below = dict(_shares(row.below, outcomes, moved))
            yield from below.items()
            yield row.id, block_share(row, together(below[each.id] for each in row.below))
        else:
            each = outcomes[row.id]
            yield row.id, leaf_share(row, each.status, each.measured.score, moved.get(row.id, ZERO))


def _score(
    row: Row,
    reported: ReportedResults,
    outcomes: Mapping[str, Outcome],
    shares: Mapping[str, Share],
    whole: Share,
) -> IndicatorScore:
    share = shares[row.id]
    known = outcomes.get(row.id) or _composite(row, shares, outcomes)
    score = known.measured.score
    in_total = share.counted if row.depth == 0 else ZERO
    return IndicatorScore(
        id=row.id,
        indicator=row.indicator,
        parent=row.parent,
        perspective=row.perspective,
        aspect=row.aspect,
        depth=row.depth,
        is_composite=bool(row.below),
        status=known.status,
        measured=known.measured,
        assessments=known.assessments,
        weight=row.weight,
        base=row.base,
        counted=share.counted,
        weighted=share.gained / row.base if score is not None and row.weight is not None else None,
        rebased=in_total / whole.counted * 100 if row.depth == 0 and whole.counted else None,
        result=reported.file.results.get(row.id),
        place=reported.file.place_of("results", row.id, key=True),
    )


def _composite(row: Row, shares: Mapping[str, Share], outcomes: Mapping[str, Outcome]) -> Outcome:
    """The weighted mean of the rows below (S000-06, S002-27): never interpolated a second time."""
    below = together(shares[each.id] for each in row.below)
    mean = below.mean
    if mean is not None:
        working = line("composite", gained=below.gained, counted=below.counted, score=mean)
        measured = Measured(value=None, raw_score=mean, adjustments=(), score=mean, working=(working,))
        return Outcome("reported", measured)
    statuses = {outcomes[each.id].status for each in flat(row.below) if not each.below}
    if "pending" in statuses:
        return Outcome("pending", unmeasured(line("composite-none")))
    if statuses <= {"not-applicable", "cancelled"}:
        return Outcome("not-applicable", unmeasured(line("composite-none")))
    return Outcome("reported", unmeasured(line("composite-weightless")))


def _subtotals(top: Sequence[Row], shares: Mapping[str, Share], group: str) -> tuple[Subtotal, ...]:
    """The weighted mean of each perspective or aspect, in the framework's order."""
    found: dict[str, Share] = {}
    for row in top:
        name: str | None = getattr(row, group)
        if name is not None:
            found[name] = found.get(name, Share()) + shares[row.id]
    return tuple(Subtotal(id=name, weight=share.counted, score=share.mean) for name, share in found.items())


def _out_of_100(framework: Framework, total: Fraction | None) -> Fraction | None:
    if total is None or framework.rules.out_of_100 is None:
        return None
    return total * framework.rules.out_of_100.multiply_by


def _appraisal(
    framework: Framework, period: Period, reported: ReportedResults, achievement: Fraction | None
) -> AppraisalScore | None:
    rules = framework.rules
    if rules.appraisal is None or not reported.file.agreement:
        return None
    return appraise(rules.appraisal, rules.rounding, period, reported.file, achievement)


def _is_public(framework: Framework, unit: Unit, reported: ReportedResults, top: Sequence[Row]) -> bool:
    """A scorecard with anything internal in it is internal as a whole: a hidden row could be worked out from the total."""
    marks = [framework.rules.visibility, reported.file.visibility]
    marks += [row.indicator.visibility for row in flat(top)]
    marks += [result.visibility for result in reported.file.results.values()]
    return unit.is_public and not reported.file.agreement and "internal" not in marks
