"""All that the simulator's script computes one indicator with, as data: fields, formula, criteria, deductions, rounding, words."""

from collections.abc import Mapping
from collections.abc import Sequence

from generator.model.criteria import Classes
from generator.model.deduction import Deduction
from generator.model.deduction import LateDeduction
from generator.model.indicator import Indicator
from generator.model.rounding_policy import Rounding
from generator.presenting.language import Language
from generator.presenting.simulator.criteria import Data
from generator.presenting.simulator.criteria import as_data
from generator.presenting.simulator.fields import Field
from generator.presenting.simulator.fields import FieldGroup
from generator.presenting.simulator.formulas import tree
from generator.presenting.simulator.words import words
from generator.scoring.spelled import parts_of


def description(
    language: Language, rounding: Rounding, indicator: Indicator, groups: Sequence[FieldGroup]
) -> Data:
    """All that the script computes one indicator with; its criteria must be of a kind that has a row in `criteria.py`."""
    criteria = indicator.criteria
    fields = [field for group in groups for field in group.fields]
    told = {
        "kind": getattr(criteria, "kind", ""),
        "criteria": as_data(language, criteria),
        "fields": {field.name: _limits(field) for field in fields},
        "formula": _formula(language, indicator),
        "labels": _labels(language, indicator),
        "conditions": [
            {"fact": each.fact, "level": each.level, "text": language.text(each.text), "cap": str(each.cap)}
            for each in indicator.level_conditions
        ],
        "deductions": [_deduction(language, each) for each in indicator.deductions],
        "floor": indicator.deduction_floor,
        "places": rounding.score_places,
        "percent": rounding.percent_places,
        "zeros": rounding.trailing_zeros,
    }
    return {**told, "words": words(language, indicator, fields)}


def _limits(field: Field) -> Data:
    """What the script must know to read a field: only what differs from a number that may be left out."""
    limits = {
        "kind": "" if field.kind == "number" else field.kind,
        "way": field.way,
        "needed": field.is_needed,
        "low": "" if field.low is None else str(field.low),
        "high": "" if field.high is None else str(field.high),
        "whole": field.is_whole,
    }
    return {name: limit for name, limit in limits.items() if limit}


def _formula(language: Language, indicator: Indicator) -> Data | None:
    formula = indicator.formula
    if formula is None:
        return None
    parts = [each if isinstance(each, str) else [each.name] for each in parts_of(formula.expression.tree)]
    told: Data = {"parts": parts, "tree": tree(formula.expression.tree)}
    basis = formula.denominator_basis
    if basis is not None:
        name = formula.denominators[basis]
        label = language.text(formula.variables[name].label)
        told |= {"denominator": name, "label": label}
    return told


def _labels(language: Language, indicator: Indicator) -> Mapping[str, str]:
    """What the variable is called that decides a class; no other is named in a working."""
    if indicator.formula is None or not isinstance(indicator.criteria, Classes):
        return {}
    name = indicator.criteria.by
    return {name: language.text(indicator.formula.variables[name].label)}


def _deduction(language: Language, deduction: Deduction) -> Data:
    if isinstance(deduction, LateDeduction):
        return {"field": "late", "each": str(deduction.per_working_day)}
    text = language.text(deduction.text)
    return {"field": f"count:{deduction.variable}", "each": str(deduction.each), "text": text}
