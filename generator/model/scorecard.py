"""What scoring makes of a project: scores that keep their working, line by line."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import Literal

from generator.frozen import frozen
from generator.model.fields import Text
from generator.model.grading import GradeBand
from generator.model.indicator import Indicator
from generator.model.result import Result
from generator.model.result import ResultFile
from generator.model.result import RowStatus
from generator.problems import Place


@dataclass(frozen=True, slots=True)
class Spelled:
    """A formula with its numbers in place of the names: signs as text, between the numbers as they are."""

    parts: tuple[str | Fraction, ...]


@dataclass(frozen=True, slots=True)
class Rounded:
    """A number that is rounded already, with what printing it as published takes: decimals, and whether zeros at the end are kept."""

    number: Fraction
    places: int
    zeros: Literal["keep", "drop"]


Fact = Fraction | int | str | date | Text | Place | Spelled | Rounded
"""What a line of working names: a number, a count, a word, a date, a bilingual text, where it stands, a formula with its numbers, or
a number as it is published.
"""


Assessor = Literal["self", "verified"]
"""Who assessed: the unit itself, or the committee that verified it."""


@frozen()
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


@frozen(kw_only=True)
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

    by: Assessor
    measured: Measured


@frozen(kw_only=True)
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
    status: RowStatus
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

    @property
    def is_awaited(self) -> bool:
        """Whether a weight that counts still waits for its score."""
        return self.status == "pending" and self.weight is not None and not self.indicator.pilot

    @property
    def is_provisional(self) -> bool:
        """Whether its score stands on the unit's own assessment, and is to be verified yet."""
        given = None if self.result is None else self.result.assessments
        return given is not None and given.verified is None and self.score is not None


@frozen(kw_only=True)
class Subtotal:
    """The weighted mean of one perspective or aspect; None where nothing in it has a score.

    `weight` is the weight that counts; `out_of_100` the mean converted to 100 where the framework converts; `is_awaited`
    whether there is no score yet because something is pending.
    """

    id: str
    weight: Fraction
    score: Fraction | None
    out_of_100: Fraction | None
    is_awaited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackScore:
    """The total of one of several tracks, which are never averaged (S001-19)."""

    id: str
    total: Fraction | None
    out_of_100: Fraction | None
    coverage: "Coverage"
    working: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GateScore:
    """Whether a unit passes a gate (S001-20); None while a score that it needs is awaited."""

    id: str
    passed: bool | None
    working: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedTotal:
    """The total as one assessor has it, where results have several assessments (rules.md 1.4)."""

    by: Assessor
    total: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grading:
    """The grade that was earned; None where there is none.

    `decided_by` names the perspective or indicator that decided, where it was not the total. `is_unclassified` when the
    perspectives reach different grades and the framework takes its rule literally (S000-07).
    """

    band: GradeBand | None = None
    decided_by: str | None = None
    is_unclassified: bool = False
    working: tuple[Line, ...] = ()


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
    grading: Grading
    tracks: tuple[TrackScore, ...]
    gates: tuple[GateScore, ...]
    assessments: tuple[AssessedTotal, ...]
    coverage: Coverage
    working: tuple[Line, ...]
    appraisal: AppraisalScore | None = None

    @property
    def grade(self) -> GradeBand | None:
        """The grade that was earned."""
        return self.grading.band

    @property
    def is_provisional(self) -> bool:
        """Whether scores that count are awaited, or to be verified yet; a period may be provisional besides."""
        return any(row.is_awaited or row.is_provisional for row in self.rows)

    def row(self, indicator_id: str) -> IndicatorScore | None:
        """The row of one indicator, or None."""
        return next((row for row in self.rows if row.id == indicator_id), None)
