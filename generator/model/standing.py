"""Where a unit stands: what the rest of the site knows of a scorecard, without its working.

A scorecard is large and only its own page needs it; lists, KPI pages and comparisons need a line of it. Standings are small
enough to hold those of a whole country in memory.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.model.result import RowStatus
from generator.model.scorecard import Coverage
from generator.model.scorecard import Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorStanding:
    """One indicator of one scorecard: the result, the score (0 to 5) and what it brings, each None where there is none."""

    status: RowStatus
    value: Fraction | None
    score: Fraction | None
    weighted: Fraction | None


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
    indicators: Mapping[str, IndicatorStanding]


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
            row.id: IndicatorStanding(
                status=row.status, value=row.measured.value, score=row.score, weighted=row.weighted
            )
            for row in scorecard.rows
        },
    )
