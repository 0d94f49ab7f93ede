"""Formulas written out with their numbers: read from left to right they give what the formula gives."""

from fractions import Fraction

import pytest

from generator.model.expression import parse_expression
from generator.model.scorecard import Line
from generator.presenting.language import EN
from generator.scoring.spelled import parts_of
from generator.scoring.spelled import spelled
from tests.scoring.scenes import measured

NUMBERS = {
    "done": Fraction(20),
    "all": Fraction(28),
    "money": Fraction(2304000),
    "third": Fraction(1, 3),
    "less": Fraction(-3),
    "part": Fraction("0.25"),
}


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ("done / all * 100", "20 ÷ 28 × 100"),
        ("(done + all) / 2", "(20 + 28) ÷ 2"),
        ("done - (all - 3)", "20 − (28 − 3)"),
        ("done - all + 3", "20 − 28 + 3"),
        ("done / (all / 2)", "20 ÷ (28 ÷ 2)"),
        ("done * (all + 1) * part", "20 × (28 + 1) × 0.25"),
        ("money / 1000", "2,304,000 ÷ 1000"),
        ("done * third", "20 × (1/3)"),
        ("done - less", "20 − (-3)"),
        ("-done + -(all - 1)", "−20 + −(28 − 1)"),
        ("max(done, all - 10, 3) / sum(done, all)", "max(20, 28 − 10, 3) ÷ sum(20, 28)"),
        (
            "100 * (done >= all or not all == 28 and 1 < done != 3)",
            "100 × (20 ≥ 28 ∨ ¬(28 = 28) ∧ 1 < 20 ≠ 3)",
        ),
        ("done", "20"),
    ],
)
def test_numbers_stand_in_the_place_of_names(formula: str, written: str) -> None:
    fact = spelled(parts_of(parse_expression(formula)), NUMBERS)
    assert EN.fact(fact) == written


def test_the_denominator_stands_as_the_number_that_was_chosen() -> None:
    template = """
formula:
  expression: done / denominator * 100
  variables: {done: {en: Done}, all: {en: All}, some: {en: Some}}
  denominators: {wide: all, narrow: some}
  denominator_basis: narrow
criteria: {kind: interpolated, levels: {1: 60, 5: 80}}
"""
    one = measured(template, "inputs: {done: 20, all: 40, some: 28}")
    lines = {each.rule: each for each in one.working}
    assert EN.line(lines["formula"]) == "By the formula 20 ÷ 28 × 100 = 71.4286 (500/7)"
    assert EN.line(lines["denominator"]) == "The denominator is: Some"
    assert isinstance(lines["formula"], Line)
