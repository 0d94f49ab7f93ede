"""What is worked out for the page of a scorecard alone: the same in every language, so it is done once for all of them."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal
from typing import get_args
from urllib.parse import quote

from generator.frozen import frozen
from generator.model.criteria.scale import HIGHEST
from generator.model.scorecard import Adjustment
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Measured
from generator.model.scorecard import Scorecard
from generator.presenting.html import escaped
from generator.presenting.numbers import worked
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.form import Head
from generator.presenting.scorecards.form import on_bar
from generator.presenting.scorecards.points import points
from generator.problems import Place
from generator.scoring.adjustments import score_after
from generator.scoring.distance import NextLevel
from generator.scoring.distance import NextStep
from generator.scoring.exact import ZERO
from generator.scoring.exact import added
from generator.scoring.exact import on_one_scale
from generator.scoring.exact import product
from generator.scoring.exact import quotient
from generator.scoring.scores import LEFT


@frozen()
class Gain:
    """An indicator with its result, the next level, and the `score` that it then has, whatever is taken off as it is now.

    `of_score` is how much more that is, and `total` what it adds to the total (None where no total is a weighted mean).
    `told` are the distance, the result and the target as printed, with the score last; of a milestone the step and the score.
    """

    row: IndicatorScore
    next: NextLevel | NextStep
    of_score: Fraction
    total: Fraction | None
    told: tuple[str, ...]


Why = Literal["full", "unreported", "pilot", "deducted", "composite", "other"]

REASONS: tuple[Why, ...] = get_args(Why)
"""Why an indicator has no next level, in the order in which it is told."""


@frozen()
class RowFigures:
    """The numbers of a `row` as printed, each empty where there is none to show.

    `on_bar` is the score as the number of its bar, `adjusted` how many points were taken off or added in all, and `share` what part
    of the whole the row is; `place` is where its result stands, a link where everybody can read that.
    """

    row: IndicatorScore
    value: str
    score: str
    on_bar: str
    weight: str
    counted: str
    weighted: str
    base: str
    adjusted: str
    share: str
    place: str


@dataclass(frozen=True, slots=True)
class Sums:
    """How a total adds up: each row that counts with its weight, score and their product as printed, and the two sums."""

    rows: tuple[tuple[IndicatorScore, str, str, str], ...]
    weight: str
    product: str


class Figures:
    """The figures of one `scorecard`; `form` may be that of any language."""

    def __init__(self, form: Form, scorecard: Scorecard) -> None:
        self.scorecard = scorecard
        self._form = form
        self._sums: dict[str | None, Sums] = {}

    @cached_property
    def rows(self) -> list[RowFigures]:
        """Every row, in the order of the scorecard."""
        return [row_figures(self._form, row) for row in self.scorecard.rows]

    @cached_property
    def points(self) -> dict[str, Fraction]:
        """What each row weighs in its total (see `points`)."""
        return points(self.scorecard.rows)

    @cached_property
    def gains(self) -> list[Gain]:
        """The gains: of the greatest part of the total first, then of the greatest part of a score, then in order."""
        found = list(self._gains())
        totals = on_one_scale([each.total or ZERO for each in found])
        scores = on_one_scale([each.of_score for each in found])
        order = sorted(range(len(found)), key=lambda at: (-totals[at], -scores[at]))
        return [found[at] for at in order]

    def _gains(self) -> Iterator[Gain]:
        form, rows = self._form, self.scorecard.rows
        rules = form.rules
        # a whole report that came late takes points off the total, which then grows by less than the mean, or not at all
        is_mean = rules.total == "weighted" and not rules.tracks and not rules.report_deduction
        weighs = self.points if is_mean else {}
        whole = added([row.counted for row in rows if not row.depth])
        for row in rows:
            measured = row.measured
            if row.status != "reported" or measured.score is None:
                continue
            if row.indicator.level_conditions or row.indicator.pilot:
                continue  # what is missing there is no better result
            ascent = form.head(row).ascent
            found = None if ascent is None else ascent.next(measured)
            if found is None:
                continue
            score = score_after(row.indicator, measured.adjustments, found.score)
            more = score - measured.score
            if more.numerator > 0:  # what came after the cut-off has nothing to gain
                weight = weighs.get(row.id) if whole else None
                total = None if weight is None else quotient(product(more, weight), whole)
                yield Gain(row, found, more, total, (*_distance(form, found, measured), form.score(score)))

    @cached_property
    def left_out(self) -> Mapping[Why, Sequence[IndicatorScore]]:
        """The rows that count and have no gain, by the reason for that."""
        listed = {each.row.id for each in self.gains}
        found: dict[Why, list[IndicatorScore]] = {}
        for row in self.scorecard.rows:
            if row.id not in listed and row.status not in LEFT:
                found.setdefault(_why_not(row, self._form.head(row)), []).append(row)
        return found

    def sums(self, track: str | None) -> Sums | None:
        """How the total adds up, or that of one track where there are several; None where no row counts.

        What stays in the base without a score counts 0 (S002-46).
        """
        if track not in self._sums:
            self._sums[track] = self._added_up(track)
        found = self._sums[track]
        return found if found.rows else None

    def _added_up(self, track: str | None) -> Sums:
        form = self._form
        top = [row for row in self.scorecard.rows if not row.depth and row.counted]
        rows = [row for row in top if track is None or form.rules.block_of(row.perspective) == track]
        products = [product(row.counted, row.score or ZERO) for row in rows]
        told = [
            (row, worked(row.counted), form.score(row.score or ZERO), worked(each))
            for row, each in zip(rows, products, strict=True)
        ]
        return Sums(tuple(told), worked(added([row.counted for row in rows])), worked(added(products)))


def row_figures(form: Form, row: IndicatorScore) -> RowFigures:
    """The figures of one row; `form` may be that of any language."""
    measured = row.measured
    has_share = row.rebased is not None and row.counted and measured.score is not None
    return RowFigures(
        row=row,
        value=form.percent(measured.value),
        score=form.score(measured.score),
        on_bar="" if measured.score is None else on_bar(measured.score),
        weight="" if row.weight is None else worked(row.weight),
        counted=worked(row.counted),
        weighted=form.score(row.weighted),
        base=worked(row.base),
        adjusted=_adjusted(measured.adjustments) if measured.adjustments else "",
        share=form.score(row.rebased) if has_share else "",
        place=_place(form, row.place),
    )


def _place(form: Form, place: Place) -> str:
    """The file and the line of what was reported: a link where everybody can read them."""
    said = f"{escaped(place.path)}:{place.line}"
    if not form.sources:
        return said
    mark = "lines-" if "/src/HEAD/" in form.sources else "L"
    address = escaped(f"{form.sources}{quote(place.path)}#{mark}{place.line}")
    return f'<a class="sc-url" href="{address}" rel="external noopener">{said}</a>'


def _why_not(row: IndicatorScore, head: Head) -> Why:
    """Why an indicator has no next level."""
    score = row.measured.score
    if score == HIGHEST:
        return "full"
    if row.status != "reported" or score is None:
        return "unreported"
    if head.is_pilot:
        return "pilot"
    if row.is_composite:
        return "composite"
    if row.indicator.level_conditions or head.ascent is None:
        return "other"
    return "deducted"  # the result is at its highest level, or came after the cut-off


def _distance(form: Form, found: NextLevel | NextStep, measured: Measured) -> tuple[str, ...]:
    """What has to be reached, as printed."""
    if isinstance(found, NextStep):
        return (", ".join(map(str, found.steps)),)
    value = measured.value or ZERO
    return form.percent(abs(found.target - value)), form.percent(value), form.percent(found.target)


def _adjusted(adjustments: Sequence[Adjustment]) -> str:
    amount = added([each.amount for each in adjustments])
    return worked(amount) if amount else ""
