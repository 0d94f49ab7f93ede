"""Shares to totals: by perspective, by track, out of 100, less what a late report costs."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

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
from generator.scoring.exact import ZERO
from generator.scoring.exact import added
from generator.scoring.exact import product
from generator.scoring.rows import Row
from generator.scoring.weighting import NOTHING
from generator.scoring.weighting import Share
from generator.scoring.weighting import together

DPIS_PLACES, DPIS_THEN = 3, 2
"""DPIS rounds each component to three places before it rounds to two (rules.md 1.3)."""

Name = TypeVar("Name", bound=str | None)


@dataclass(frozen=True, slots=True)
class Sums:
    """What the top rows of a scorecard bring together: in each perspective and in each block, which is a total of its own.

    What stands in no perspective is under None.
    """

    perspectives: Mapping[str | None, Share]
    blocks: Mapping[str, Share]
    whole: Share

    @classmethod
    def of_rows(cls, rules: FrameworkFile, rows: Sequence[Row], shares: Mapping[str, Share]) -> "Sums":
        """Put the shares of the top rows together."""
        perspectives = grouped((row.perspective, shares[row.id]) for row in rows)
        blocks = grouped((rules.block_of(name), share) for name, share in perspectives.items())
        return cls(perspectives, blocks, together(blocks.values()))

    def of(self, block: str | None) -> Share:
        """What one block comes to, or all of them."""
        return self.whole if block is None else self.blocks.get(block, NOTHING)


def grouped(shares: Iterable[tuple[Name, Share]]) -> dict[Name, Share]:
    """Put together what goes by one name, in order of appearance."""
    found: dict[Name, list[Share]] = {}
    for name, share in shares:
        found.setdefault(name, []).append(share)
    return {name: together(each) for name, each in found.items()}


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


def total_of(rules: FrameworkFile, sums: Sums, block: str | None = None) -> Total:
    """The weighted mean of one block, or of all; and the same out of 100: in one piece, or a sum of rounded perspectives."""
    whole = sums.of(block)
    mean = whole.mean
    if mean is None:
        return NO_TOTAL
    working = [line("total", gained=whole.gained, counted=whole.counted, total=mean)]
    if rules.out_of_100 is None:
        return Total(mean, None, tuple(working))
    factor = rules.out_of_100.multiply_by
    exact = mean * factor
    if rules.rounding.stages == "final":
        return Total(mean, min(exact, HIGHEST * factor), tuple(working))
    added_up = added(
        by_stage(rules.rounding, share.gained / whole.counted * factor)
        for name, share in sums.perspectives.items()
        if block is None or rules.block_of(name) == block
    )
    # perspectives that are each rounded up never add up to more than full marks
    out_of_100 = min(added_up, HIGHEST * factor)
    working.append(line(f"perspectives-{rules.rounding.stages}", exact=exact, total=out_of_100))
    return Total(mean, out_of_100, tuple(working))


def tracks(rules: FrameworkFile, main: Total, sums: Sums) -> tuple[TrackScore, ...]:
    """The total of each track; `main` is that of the first, the main one, less what a late report costs."""
    found = []
    for track in rules.tracks:
        total = main if track is rules.tracks[0] else total_of(rules, sums, track.id)
        whole = sums.of(track.id)
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


def coverage(rules: FrameworkFile, sums: Sums) -> Coverage:
    """The weight reported of the weight that applies: in the main track where there are several, otherwise in all."""
    whole = sums.of(main_block(rules))
    return Coverage(reported=whole.reported, total=whole.applicable)


def main_total(rules: FrameworkFile, sums: Sums) -> Total:
    """The total of a scorecard: of the first track where there are several, of nothing where the framework has none."""
    return NO_TOTAL if rules.total == "none" else total_of(rules, sums, main_block(rules))


def main_block(rules: FrameworkFile) -> str | None:
    """The first track, where there are several."""
    return rules.tracks[0].id if rules.tracks else None


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
    rules: FrameworkFile, shares: Mapping[str, Share] | Mapping[str | None, Share]
) -> tuple[Subtotal, ...]:
    """The weighted mean of each perspective or aspect, in the framework's order; rows outside of all have none."""
    factor = rules.out_of_100.multiply_by if rules.out_of_100 else None
    return tuple(_subtotal(name, share, factor) for name, share in shares.items() if name is not None)


def _subtotal(name: str, share: Share, factor: Fraction | None) -> Subtotal:
    mean = share.mean
    return Subtotal(
        id=name,
        weight=share.counted,
        score=mean,
        out_of_100=None if mean is None or factor is None else product(mean, factor),
        is_awaited=mean is None and bool(share.applicable),
    )
