"""Where a unit stands: what the rest of the site knows of a scorecard, without its working.

A scorecard is large and only its own page needs it; lists, KPI pages and comparisons need a line of it. Standings are small
enough to hold those of a whole country in memory.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from fractions import Fraction
from hashlib import blake2b
from typing import NamedTuple

from generator.model.result import RowStatus
from generator.model.scorecard import Coverage
from generator.model.scorecard import Scorecard


class IndicatorStanding(NamedTuple):
    """One indicator of one scorecard: the result, the score (0 to 5) and what it brings, each None where there is none.

    A country has hundreds of thousands of them, which a named tuple makes and hands over fastest. `digest` tells apart those
    that differ in anything else, on every run and machine alike; `indicator_standing` works it out, once.
    """

    period: str
    unit: str
    illustrative: bool
    status: RowStatus
    value: Fraction | None
    score: Fraction | None
    weighted: Fraction | None
    digest: bytes


def indicator_standing(  # noqa: PLR0913 - one for each field
    *,
    period: str,
    unit: str,
    illustrative: bool,
    status: RowStatus,
    value: Fraction | None,
    score: Fraction | None,
    weighted: Fraction | None,
) -> IndicatorStanding:
    """One indicator of one scorecard, with its digest."""
    digest = _digest(f"{period} {unit} {illustrative} {status} {value!s} {score!s} {weighted!s}")
    return IndicatorStanding(period, unit, illustrative, status, value, score, weighted, digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One scorecard in a line: total (0 to 5), out of 100, the id of the grade band, and every indicator by id."""

    framework: str
    period: str
    unit: str
    is_public: bool
    illustrative: bool
    total: Fraction | None
    out_of_100: Fraction | None
    grade: str | None
    is_unclassified: bool
    coverage: Coverage
    indicators: Mapping[str, IndicatorStanding] = field(default_factory=dict)

    def line(self) -> "Standing":
        """The scorecard as a list shows it: without its indicators."""
        return replace(self, indicators={})

    def digest(self) -> bytes:
        """Tells lines apart that differ in anything, on every run and machine alike; indicators do not count."""
        return _digest(
            f"{self.framework} {self.period} {self.unit} {self.is_public} {self.illustrative} {self.total!s}"
            f" {self.out_of_100!s} {self.grade} {self.is_unclassified}"
            f" {self.coverage.reported!s} {self.coverage.total!s}"
        )


def standing(scorecard: Scorecard) -> Standing:
    """What the rest of the site knows of a scorecard."""
    return Standing(
        framework=scorecard.framework,
        period=scorecard.period,
        unit=scorecard.unit,
        is_public=scorecard.is_public,
        illustrative=scorecard.illustrative,
        total=scorecard.total,
        out_of_100=scorecard.out_of_100,
        grade=scorecard.grade.id if scorecard.grade else None,
        is_unclassified=scorecard.grading.is_unclassified,
        coverage=scorecard.coverage,
        indicators={
            row.id: indicator_standing(
                period=scorecard.period,
                unit=scorecard.unit,
                illustrative=scorecard.illustrative,
                status=row.status,
                value=row.measured.value,
                score=row.score,
                weighted=row.weighted,
            )
            for row in scorecard.rows
        },
    )


def _digest(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()
