"""Rules of scoring criteria: levels rise or fall strictly, ranges do not overlap, steps make sense."""

from collections.abc import Iterator
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from generator.checking.scope import IndicatorScope
from generator.model.criteria import Band
from generator.model.criteria import Bands
from generator.model.criteria import Classes
from generator.model.criteria import Interpolated
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.number import written
from generator.model.placed import Record
from generator.problems import Problem
from generator.problems import problem


def levels_are_monotone(scope: IndicatorScope) -> Iterator[Problem]:
    """Thresholds rise strictly or fall strictly with the level (rules.md 1.1)."""
    criteria = scope.indicator.criteria
    ladders: list[tuple[Record, Mapping[int, Fraction]]] = []
    if isinstance(criteria, Interpolated):
        ladders = [(criteria, criteria.levels)]
    elif isinstance(criteria, Classes):
        ladders = [(each, each.levels) for each in criteria.classes]
    for owner, levels in ladders:
        thresholds = [threshold for _, threshold in sorted(levels.items())]
        rises = all(low < high for low, high in pairwise(thresholds))
        falls = all(low > high for low, high in pairwise(thresholds))
        if not rises and not falls:
            yield problem(
                owner.place_of("levels"), "SC305", levels=", ".join(written(each) for each in thresholds)
            )


def direction_agrees(scope: IndicatorScope) -> Iterator[Problem]:
    """A declared direction is the one that the levels have."""
    criteria = scope.indicator.criteria
    if isinstance(criteria, Interpolated) and criteria.direction is not None:
        found = "falling" if criteria.is_falling else "rising"
        if found != criteria.direction:
            yield problem(criteria.place_of("direction"), "SC306", declared=criteria.direction, found=found)


def bands_do_not_overlap(scope: IndicatorScope) -> Iterator[Problem]:
    """No value lies in two printed ranges; ranges rise or fall with the level."""
    criteria = scope.indicator.criteria
    if not isinstance(criteria, Bands):
        return
    for (low_level, low), (high_level, high) in pairwise(criteria.in_order):
        below, above = (high, low) if criteria.is_falling else (low, high)
        if not _lies_below(below, above):
            yield problem(criteria.place_of("bands", high_level), "SC309", low=low_level, high=high_level)


def _lies_below(below: Band, above: Band) -> bool:
    if below.high is None or above.low is None:
        return False
    touches = below.to is not None and above.from_ is not None
    return below.high < above.low if touches else below.high <= above.low


def classes_do_not_overlap(scope: IndicatorScope) -> Iterator[Problem]:
    """Classes follow one another, smallest first; only the last has no upper end."""
    criteria = scope.indicator.criteria
    if not isinstance(criteria, Classes):
        return
    for first, second in pairwise(criteria.classes):
        if first.to is None or first.to < first.from_ or second.from_ <= first.to:
            yield problem(second.place_of("from"), "SC310", first=first.id, second=second.id)


def steps_fit_their_kind(scope: IndicatorScope) -> Iterator[Problem]:
    """Parts belong to a step-sum, and only one step is a reviewer's: there is one `review` in a result."""
    criteria = scope.indicator.criteria
    if isinstance(criteria, Steps):
        for step in criteria.steps:
            if step.parts or step.per_missing is not None:
                yield problem(step.place_of("parts"), "SC330")
    if isinstance(criteria, Steps | StepSum):
        reviewed = [step for step in criteria.steps if step.by == "reviewer"]
        for step in reviewed[1:]:
            yield problem(step.place_of("by"), "SC337")


RULES = (
    levels_are_monotone,
    direction_agrees,
    bands_do_not_overlap,
    classes_do_not_overlap,
    steps_fit_their_kind,
)
