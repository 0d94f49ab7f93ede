"""Shares to totals: by perspective, by track, out of 100, less what a late report costs."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.framework import FrameworkFile
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.result import ResultFile
from generator.model.rounding import half_up
from generator.model.rounding_policy import Rounding
from generator.model.scorecard import Coverage
from generator.model.scorecard import Line
from generator.model.scorecard import Subtotal
from generator.model.scorecard import TrackScore
from generator.model.scorecard import line
from generator.model.tree import Track
from generator.scoring.rows import ZERO
from generator.scoring.rows import Row
from generator.scoring.weighting import Share
from generator.scoring.weighting import together

DPIS_PLACES, DPIS_THEN = 3, 2
"""DPIS rounds each component to three places before it rounds to two (rules.md 1.3)."""

Shares = Mapping[str, Share]


@dataclass(frozen=True, slots=True)
class Total:
    """A weighted mean, the same out of 100 as the framework rounds it, and the working of both."""

    score: Fraction | None
    out_of_100: Fraction | None
    working: tuple[Line, ...]


NO_TOTAL = Total(None, None, ())


def by_stage(rounding: Rounding, component: Fraction) -> Fraction:
    """One component of a total out of 100, as it enters the sum (rules.md 1.3)."""
    if rounding.stages == "dpis":
        return half_up(half_up(component, DPIS_PLACES), DPIS_THEN)
    return half_up(component, rounding.percent_places) if rounding.stages == "component" else component


def total_of(rules: FrameworkFile, rows: Sequence[Row], shares: Shares) -> Total:
    """The weighted mean of some top rows, and the same out of 100: in one piece, or a sum of rounded perspectives."""
    whole = together(shares[row.id] for row in rows)
    if whole.mean is None:
        return NO_TOTAL
    working = [line("total", gained=whole.gained, counted=whole.counted, total=whole.mean)]
    if rules.out_of_100 is None:
        return Total(whole.mean, None, tuple(working))
    factor = rules.out_of_100.multiply_by
    groups: dict[str | None, Share] = {}
    for row in rows:
        groups[row.perspective] = groups.get(row.perspective, Share()) + shares[row.id]
    components = [share.gained / whole.counted * factor for share in groups.values()]
    added = sum((by_stage(rules.rounding, each) for each in components), ZERO)
    # perspectives that are each rounded up never add up to more than full marks
    out_of_100 = min(added, HIGHEST * factor)
    if rules.rounding.stages != "final":
        exact = whole.mean * factor
        working.append(line(f"perspectives-{rules.rounding.stages}", exact=exact, total=out_of_100))
    return Total(whole.mean, out_of_100, tuple(working))


def tracks(rules: FrameworkFile, main: Total, rows: Sequence[Row], shares: Shares) -> tuple[TrackScore, ...]:
    """The total of each track; `main` is that of the first, the main one, less what a late report costs."""
    found = []
    for track in rules.tracks:
        mine = rows_of(rules, track, rows)
        total = main if track is rules.tracks[0] else total_of(rules, mine, shares)
        whole = together(shares[row.id] for row in mine)
        found.append(
            TrackScore(
                id=track.id,
                total=total.score,
                out_of_100=total.out_of_100,
                coverage=Coverage(reported=whole.reported, total=whole.applicable),
                working=total.working,
            )
        )
    return tuple(found)


def rows_of(rules: FrameworkFile, track: Track, rows: Sequence[Row]) -> list[Row]:
    """The top rows of a track; rows outside the tree count in the first."""
    return [row for row in rows if rules.block_of(row.perspective) == track.id]


def coverage(rules: FrameworkFile, rows: Sequence[Row], shares: Shares) -> Coverage:
    """The weight reported of the weight that applies: in the main track where there are several, otherwise in all."""
    main = rows_of(rules, rules.tracks[0], rows) if rules.tracks else rows
    whole = together(shares[row.id] for row in main)
    return Coverage(reported=whole.reported, total=whole.applicable)


def main_total(rules: FrameworkFile, rows: Sequence[Row], shares: Shares) -> Total:
    """The total of a scorecard: of the first track where there are several, of nothing where the framework has none."""
    if rules.total == "none":
        return NO_TOTAL
    if rules.tracks:
        return total_of(rules, rows_of(rules, rules.tracks[0], rows), shares)
    return total_of(rules, rows, shares)


def less_lateness(framework: Framework, period: Period, file: ResultFile, total: Total) -> Total:
    """Take off the total what the late report as a whole costs, down to 0 (rules.md 1.7)."""
    rule = framework.rules.report_deduction
    if rule is None or file.submitted is None or total.score is None:
        return total
    calendar = framework.calendar(period)
    dates = period.deadlines[rule.deadline]
    due, cutoff = calendar.in_force(dates.due, dates.cutoff)
    days = calendar.working_days_after(due, file.submitted)
    told = [line("due-rolled", printed=dates.due, due=due)] if due != dates.due else []
    if cutoff is not None and file.submitted > cutoff:
        told.append(line("report-past-cutoff", sent=file.submitted, cutoff=cutoff))
        return Total(ZERO, _none_of(total.out_of_100), (*total.working, *told))
    if not days:
        in_time = file.submitted <= due
        told.append(line("report-in-time" if in_time else "report-on-days-off", sent=file.submitted, due=due))
        return Total(total.score, total.out_of_100, (*total.working, *told))
    score = max(ZERO, total.score - days * rule.per_working_day)
    told.append(
        line("report-late", sent=file.submitted, due=due, days=days, each=rule.per_working_day, total=score)
    )
    out_of_100 = total.out_of_100
    if out_of_100 is not None and framework.rules.out_of_100 is not None:
        out_of_100 -= (total.score - score) * framework.rules.out_of_100.multiply_by
        out_of_100 = max(ZERO, out_of_100) if score else ZERO
        told.append(line("report-late-out-of-100", total=out_of_100))
    return Total(score, out_of_100, (*total.working, *told))


def _none_of(number: Fraction | None) -> Fraction | None:
    return None if number is None else ZERO


def subtotals(
    rules: FrameworkFile, rows: Iterable[Row], shares: Shares, group_of: Callable[[Row], str | None]
) -> tuple[Subtotal, ...]:
    """The weighted mean of each perspective or aspect, in the framework's order."""
    found: dict[str, Share] = {}
    for row in rows:
        name = group_of(row)
        if name is not None:
            found[name] = found.get(name, Share()) + shares[row.id]
    factor = rules.out_of_100.multiply_by if rules.out_of_100 else None
    return tuple(
        Subtotal(
            id=name,
            weight=share.counted,
            score=share.mean,
            out_of_100=None if share.mean is None or factor is None else share.mean * factor,
            is_awaited=share.mean is None and bool(share.applicable),
        )
        for name, share in found.items()
    )
