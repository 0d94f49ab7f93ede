"""What scoring makes of a project: scores that keep their working, line by line."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import Literal

from generator.model.fields import Text
from generator.model.framework import GradeBand
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.result import Result
from generator.model.result import ResultFile
from generator.model.result import Status
from generator.problems import Place

Fact = Fraction | int | str | date | Text | Place
"""What a line of working names: an exact number, a count, a word, a date, a bilingual text, or where it stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of working: the rule that fired and the facts of the case. Its words are the phrase `working.<rule>`."""

    rule: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


def line(rule: str, **facts: Fact) -> Line:
    """Make a line of working."""
    return Line(rule, facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """Points added to or taken off a raw score; raw score plus all amounts is the score.

    `rule` is `late`, `cut-off`, `count`, `manual`, `floor` or `cap`; `count` how often it applied (working days, times);
    `reason` explains it in words.
    """

    rule: str
    count: Fraction
    amount: Fraction
    reason: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One measurement scored. `score` is None while something is awaited: the working says what."""

    value: Fraction | None
    raw_score: Fraction | None
    adjustments: tuple[Adjustment, ...]
    score: Fraction | None
    working: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """One of several assessments of the same indicator, `self` or `verified`."""

    by: Literal["self", "verified"]
    measurement: Measurement
    measured: Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorScore:
    """One row of a scorecard.

    `weight` is as printed (None: unknown); `base` the divisor of the row's block; `weighted` = weight x score / base;
    `counted` the weight that counts in the block above, in that block's points (0 where it leaves the base);
    `rebased` the same as a part of 100 of this scorecard (S002-04).
    """

    id: str
    indicator: Indicator
    parent: str | None
    perspective: str | None
    aspect: str | None
    depth: int
    is_composite: bool
    status: Status
    measured: Measured
    assessments: tuple[Assessed, ...]
    weight: Fraction | None
    base: Fraction
    counted: Fraction
    weighted: Fraction | None
    rebased: Fraction | None
    result: Result | None
    place: Place

    @property
    def score(self) -> Fraction | None:
        """The score that counts."""
        return self.measured.score


@dataclass(frozen=True, slots=True, kw_only=True)
class Subtotal:
    """The weighted mean of one perspective or aspect; None where nothing in it has a score."""

    id: str
    weight: Fraction
    score: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The weight that has been reported, of the weight that applies (rules.md 1.4)."""

    reported: Fraction
    total: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetencyScore:
    """One competency: expected and observed level, gap (observed minus expected) and what it counts."""

    id: str
    expected: int
    observed: int | None
    gap: int | None
    points: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One component of an appraisal: score out of 100, weight in percent, and their product as it enters the sum."""

    id: Literal["achievement", "competency"]
    score: Fraction
    weight: Fraction
    weighted: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalScore:
    """The appraisal of a position (forms PP.1 to PP.3); `total` is out of 100, None until both components are known."""

    components: tuple[Component, ...]
    competencies: tuple[CompetencyScore, ...]
    working: tuple[Line, ...]
    total: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """One unit's scores for one period of one framework; `total` is on the scale of the criteria (0 to 5)."""

    framework: str
    unit: str
    period: str
    path: str
    file: ResultFile
    is_public: bool
    illustrative: bool
    rows: tuple[IndicatorScore, ...]
    perspectives: tuple[Subtotal, ...]
    aspects: tuple[Subtotal, ...]
    total: Fraction | None
    out_of_100: Fraction | None
    grade: GradeBand | None
    coverage: Coverage
    working: tuple[Line, ...]
    appraisal: AppraisalScore | None = None

    def row(self, indicator_id: str) -> IndicatorScore | None:
        """The row of one indicator, or None."""
        return next((row for row in self.rows if row.id == indicator_id), None)
