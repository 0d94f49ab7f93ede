"""Sums, products and quotients in one step, and thresholds as whole numbers: as exact as fractions."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.scoring.criteria.thresholds import Thresholds
from generator.scoring.exact import added
from generator.scoring.exact import product
from generator.scoring.exact import quotient


@pytest.mark.parametrize(
    ("numbers", "total"),
    [
        ([], "0"),
        (["1/3"], "1/3"),
        (["1/2", "1/3", "1/6"], "1"),
        (["2.5", "-2.5"], "0"),
        (["1/7", "0.1", "3"], "227/70"),  # 10/70 + 7/70 + 210/70
    ],
)
def test_sums_are_exact(numbers: list[str], total: str) -> None:
    assert added(Fraction(each) for each in numbers) == Fraction(total)


@given(st.lists(st.fractions(max_denominator=1000)))
def test_a_sum_is_that_of_adding_one_by_one(numbers: list[Fraction]) -> None:
    assert added(numbers) == sum(numbers, Fraction(0))


@given(st.fractions(), st.fractions())
def test_products_and_quotients_are_those_of_fractions(first: Fraction, second: Fraction) -> None:
    assert product(first, second) == first * second
    if second:
        assert quotient(first, second) == first / second
    else:
        with pytest.raises(ZeroDivisionError):
            quotient(first, second)


@pytest.mark.parametrize(
    ("thresholds", "value", "reached"),
    [
        (["60", "70", "80"], "59.99", 0),
        (["60", "70", "80"], "60", 1),
        (["60", "70", "80"], "79.99", 2),
        (["60", "70", "80"], "80", 3),
        (["60", "70", "80"], "-60", 0),
        (["-2", "-1/3", "0"], "-1", 1),
        (["-2", "-1/3", "0"], "-1/3", 2),
        # falling: a smaller value has reached more
        (["10", "8", "6.5"], "10.01", 0),
        (["10", "8", "6.5"], "10", 1),
        (["10", "8", "6.5"], "20/3", 2),
        (["10", "8", "6.5"], "6.5", 3),
        (["10", "8", "6.5"], "-1", 3),
        (["1/3", "1/7"], "1/3", 1),
        (["1/3", "1/7"], "334/1000", 0),
    ],
)
def test_thresholds_are_reached_exactly(thresholds: list[str], value: str, reached: int) -> None:
    assert Thresholds.of([Fraction(each) for each in thresholds]).reached(Fraction(value)) == reached


@given(
    st.sets(st.fractions(max_denominator=50), min_size=2, max_size=6),
    st.fractions(max_denominator=50),
    st.booleans(),
)
def test_reaching_is_comparing(numbers: set[Fraction], value: Fraction, falls: bool) -> None:
    thresholds = sorted(numbers, reverse=falls)
    expected = sum(value <= each if falls else value >= each for each in thresholds)
    assert Thresholds.of(thresholds).reached(value) == expected
