"""The fields of a simulator's form: what a result file would tell, as labelled inputs.

Their names say what is entered: `value`, `input:NAME`, `done:STEP`, `missing:STEP:PART`, `fact:NAME`, `answer:ITEM`,
`own:NUMBER:weight` and `own:NUMBER:score`, `count:VARIABLE`, and `sent`, `review`, `on_time`, `evaluator`, `closed`, `late`.
"""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from markupsafe import Markup

from generator.model.criteria import HIGHEST
from generator.model.criteria import Checklist
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import Marks
from generator.model.criteria import OwnIndicators
from generator.model.criteria import Step
from generator.model.deduction import LateDeduction
from generator.model.fields import Text
from generator.model.formula import VALUE
from generator.model.formula import IndicatorFormula
from generator.model.indicator import Indicator
from generator.presenting.web import Web

OWN_ROWS = 5
"""How many indicators of one's own can be entered, where the criteria ask for no more."""

Way = Literal["", "inputs", "result"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One input.

    `way` says which of the two ways of entering a result it belongs to, empty for both; `is_part` that it belongs to the step
    before it.
    """

    name: str
    label: Markup | str
    kind: Literal["number", "check", "choice"] = "number"
    hint: Markup | str = ""
    choices: Sequence[tuple[str, str]] = ()
    way: Way = ""
    is_needed: bool = False
    low: Fraction | None = None
    high: Fraction | None = None
    is_whole: bool = False
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields under one heading; without a legend they need none."""

    legend: Markup | str
    fields: Sequence[Field]


def groups(web: Web, indicator: Indicator) -> list[FieldGroup]:
    """Every field of an indicator that has criteria, in the order of a result file; a group without fields is left out."""
    criteria = indicator.criteria
    phrase = web.language.phrase
    found = [FieldGroup("", [*_numbers(web, indicator)])]
    if criteria is not None and criteria.asked_steps:
        found.append(FieldGroup(phrase("simulator.steps"), [*_steps(web, indicator)]))
    if isinstance(criteria, Checklist):
        found += _answers(web, criteria)
    if isinstance(criteria, OwnIndicators):
        found += _own(web, criteria)
    found.append(FieldGroup(phrase("simulator.facts"), [*_facts(web, indicator)]))
    found.append(FieldGroup("", [*_evaluator(web, indicator)]))
    found.append(FieldGroup(phrase("simulator.deductions"), [*_deductions(web, indicator)]))
    return [group for group in found if group.fields]


def _numbers(web: Web, indicator: Indicator) -> Iterator[Field]:
    """The formula's numbers or the result; a number that the criteria themselves need is asked for either way."""
    criteria, formula = indicator.criteria, indicator.formula
    if criteria is None:
        return
    named = criteria.used_names
    is_result = VALUE in named if isinstance(criteria, Decision) else criteria.takes_value
    if formula is not None:
        yield from _variables(web, formula, named, "inputs" if is_result else "")
    if is_result:
        full = _full(criteria) if formula is None else None
        yield Field(
            name=VALUE,
            label=web.language.phrase("score.result"),
            hint=_unit(web, indicator.measured_in),
            way="" if formula is None else "result",
            # a mixed milestone has no outcome before its steps are done
            is_needed=not criteria.asked_steps,
            low=None if full is None else Fraction(0),
            high=full,
        )


def _variables(web: Web, formula: IndicatorFormula, named: Collection[str], way: Way) -> Iterator[Field]:
    """The variables without which there is no score, as `scoring/results.py` needs them."""
    needed = {*formula.expression.names, *named}
    if formula.denominator_basis is not None:
        needed.add(formula.denominators[formula.denominator_basis])
    for name, variable in formula.variables.items():
        if name in needed:
            yield Field(
                name=f"input:{name}",
                label=web.words(variable.label),
                hint=_unit(web, variable.measured_in),
                way="" if name in named else way,
                is_needed=True,
            )


def _full(criteria: object) -> Fraction | None:
    """The largest result where the criteria have one."""
    if isinstance(criteria, Marks):
        return criteria.full
    return criteria.out_of if isinstance(criteria, Entered) else None


def _unit(web: Web, measured_in: Text | None) -> Markup | str:
    return "" if measured_in is None else web.words(measured_in)


def _steps(web: Web, indicator: Indicator) -> Iterator[Field]:
    """A tick for each step that the unit tells; the report being sent and the reviewer's points come after them."""
    criteria = indicator.criteria
    assert criteria is not None, "asked only of criteria with steps"  # noqa: S101
    steps = criteria.asked_steps
    for number, step in enumerate(steps, start=1):
        if step.by == "unit" or (step.by == "submission" and step.parts):
            label = Markup("{}. {}").format(number, web.words(step.text))
            yield Field(name=f"done:{number}", label=label, kind="check")
            yield from _missing(web, number, step)
    for number, step in enumerate(steps, start=1):
        if step.by == "reviewer":
            asked = web.language.phrase("simulator.review", step=number, text=step.text)
            worth = criteria.worth(number)
            hint = web.language.phrase("simulator.review-hint", worth=worth)
            yield Field(name="review", label=asked, hint=hint, low=Fraction(0), high=worth)
    if any(step.by == "submission" for step in steps):
        numbers = ", ".join(
            str(number) for number, step in enumerate(steps, start=1) if step.by == "submission"
        )
        yield Field(name="sent", label=web.language.phrase("simulator.sent", steps=numbers), kind="check")


def _missing(web: Web, number: int, step: Step) -> Iterator[Field]:
    for part in step.parts:
        label = web.language.phrase("simulator.missing-part", step=number, part=part.title)
        yield Field(name=f"missing:{number}:{part.id}", label=label, kind="check", is_part=True)


def _answers(web: Web, criteria: Checklist) -> Iterator[FieldGroup]:
    choices = [("", web.language.phrase("simulator.no-answer"))]
    choices += [(option.id, web.plain(option.title)) for option in criteria.options]
    for group, items in criteria.sections:
        legend = web.language.phrase("criteria.item-text")
        fields = [
            Field(name=f"answer:{item.id}", label=web.words(item.text), kind="choice", choices=choices)
            for item in items
        ]
        yield FieldGroup(web.words(group.title) if group and group.title else legend, fields)
    closed = Field(name="closed", label=web.language.phrase("simulator.closed"), kind="check")
    yield FieldGroup("", [closed])


def _own(web: Web, criteria: OwnIndicators) -> Iterator[FieldGroup]:
    for number in range(1, max(criteria.at_least or 0, OWN_ROWS) + 1):
        weight = Field(name=f"own:{number}:weight", label=web.language.phrase("score.weight"))
        score = Field(
            name=f"own:{number}:score",
            label=web.language.phrase("score.score"),
            low=Fraction(0),
            high=Fraction(HIGHEST),
        )
        yield FieldGroup(web.language.phrase("simulator.own", number=number), [weight, score])


def _facts(web: Web, indicator: Indicator) -> Iterator[Field]:
    for name, text in indicator.asked_facts.items():
        yield Field(name=f"fact:{name}", label=web.words(text), kind="check")
    is_named = indicator.criteria is not None and "on_time" in indicator.criteria.used_names
    if is_named and indicator.deadline is not None:
        yield Field(name="on_time", label=web.language.phrase("simulator.on-time"), kind="check")


def _evaluator(web: Web, indicator: Indicator) -> Iterator[Field]:
    if isinstance(indicator.criteria, Decision) and indicator.criteria.otherwise == "evaluator":
        levels = [(str(level), str(level)) for level in range(1, HIGHEST + 1)]
        choices = [("", web.language.phrase("simulator.not-decided")), *levels]
        label = web.language.phrase("simulator.evaluator")
        yield Field(name="evaluator", label=label, kind="choice", choices=choices)


def _deductions(web: Web, indicator: Indicator) -> Iterator[Field]:
    """What deductions count: working days late, and occurrences (rules.md 1.7)."""
    late = [each for each in indicator.deductions if isinstance(each, LateDeduction)]
    if late and indicator.deadline is not None:
        label, hint = web.language.phrase("simulator.late"), web.language.phrase("simulator.late-hint")
        yield Field(name="late", label=label, hint=hint, low=Fraction(0), is_whole=True)
    for each in indicator.deductions:
        if not isinstance(each, LateDeduction):
            name = f"count:{each.variable}"
            yield Field(name=name, label=web.words(each.text), low=Fraction(0), is_whole=True)
