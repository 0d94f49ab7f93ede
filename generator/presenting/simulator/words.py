"""The words that the simulator's script fills in: the phrases of the page's own working, each only where it can come up."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping

from generator.model.criteria import Bands
from generator.model.criteria import Checklist
from generator.model.criteria import Classes
from generator.model.criteria import Criterion
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import Interpolated
from generator.model.criteria import Marks
from generator.model.criteria import Mixed
from generator.model.criteria import OwnIndicators
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.criteria import ThreeTarget
from generator.model.deduction import LateDeduction
from generator.model.indicator import Indicator
from generator.presenting.language import Language
from generator.presenting.simulator.fields import Field

_LADDER = ("levels-short", "levels-top", "levels-at", "levels-between")
_STEPS = ("steps-none", "steps-run", "steps-broken", "step-awaits-review")

_KINDS: Mapping[type, tuple[str, ...]] = {
    Interpolated: _LADDER,
    Bands: ("bands-in", "bands-rounded"),
    Classes: ("class-found", *_LADDER),
    ThreeTarget: ("targets-short", "targets-top", "targets-reached", "targets-between"),
    Steps: _STEPS,
    StepSum: (
        "step-gated", "step-awaits-review", "step-reviewed", "step-done", "step-not-done", "step-parts-missing",
        "step-parts-complete", "steps-sum", "steps-sum-so-far",
    ),
    Mixed: (*_STEPS, "mixed-waits", "mixed-short"),
    Decision: ("decision-holds", "decision-otherwise", "decision-awaits-evaluator", "decision-evaluator"),
    Checklist: (
        "checklist-answered", "checklist-unanswered-zero", "checklist-unanswered-left-out", "checklist-none",
        "checklist-flat", "checklist-group", "checklist-groups", "checklist-score",
    ),
    OwnIndicators: ("own-indicator", "own-indicators"),
    Marks: ("marks",),
    Entered: ("entered-out-of",),
}  # fmt: skip
"""The lines of working of each kind of criteria, by their rules."""


def words(language: Language, indicator: Indicator, fields: Collection[Field]) -> Mapping[str, str]:
    """Every phrase that the simulator of an indicator may need, with the facts to fill in still in their braces."""
    criteria = indicator.criteria
    assert criteria is not None, "no simulator without criteria"  # noqa: S101
    said = ["rounded", "no-score", *_sums(criteria), *_complaints(indicator, fields)]
    is_adjusted = bool(indicator.deductions or indicator.level_conditions)
    explained = ("result", "score", *(("raw", "adjustment") if is_adjusted else ()))
    return {
        **{each: language.template(f"working.{each}") for each in (*_lines(criteria), *_besides(indicator))},
        **{each: language.template(f"simulator.{each}") for each in said},
        **{each: language.template(f"explain.{each}") for each in explained},
    }


def _lines(criteria: Criterion) -> Iterator[str]:
    yield from _KINDS[type(criteria)]
    if isinstance(criteria, Entered) and criteria.enters_score:
        yield "entered"
    if isinstance(criteria, Bands):
        yield f"bands-gap-{criteria.gap_policy.replace('_', '-')}"
    if isinstance(criteria, Mixed):
        yield from _LADDER if criteria.is_on_ladder else ("bands-in", "bands-gap-extend-down")


def _besides(indicator: Indicator) -> Iterator[str]:
    """The lines of the formula, of conditions on levels and of deductions."""
    if indicator.formula is not None:
        yield "formula"
        if indicator.formula.denominator_basis is not None:
            yield "denominator"
    if indicator.level_conditions:
        yield from ("condition-shown", "condition-missing", "score-floor")
    for each in indicator.deductions:
        yield "late-days" if isinstance(each, LateDeduction) else "counted"
        yield "score-floor"


def _sums(criteria: Criterion) -> Iterator[str]:
    """The proportions written out."""
    if isinstance(criteria, Interpolated | Classes) or (
        isinstance(criteria, Mixed) and criteria.is_on_ladder
    ):
        yield "in-proportion"
    if isinstance(criteria, ThreeTarget):
        yield "points-in-proportion"


def _complaints(indicator: Indicator, fields: Collection[Field]) -> Iterator[str]:
    """What can be wrong with what is entered."""
    criteria = indicator.criteria
    if any(field.kind == "number" for field in fields):
        yield from ("needed", "no-number")
    if any(field.is_whole for field in fields):
        yield "not-whole"
    if any(field.low is not None for field in fields):
        yield "too-low"
    if any(field.high is not None for field in fields):
        yield "too-high"
    if indicator.formula is not None or isinstance(criteria, Decision):
        yield "division"
    if isinstance(criteria, Marks | Entered):
        yield "outside"
    if isinstance(criteria, Classes):
        yield "no-class"
    if isinstance(criteria, OwnIndicators):
        yield from ("weightless", "no-own", "too-few-own")
