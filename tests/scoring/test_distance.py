"""How far a result is from the next level: worked out by hand from the printed criteria."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.model.criteria import Bands
from generator.model.criteria import Criteria
from generator.model.criteria import Interpolated
from generator.scoring.criteria.bands import in_bands
from generator.scoring.criteria.interpolated import Ladder
from generator.scoring.distance import NextLevel
from generator.scoring.distance import ascent

RISING = {"kind": "interpolated", "levels": {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}
FALLING = {"kind": "interpolated", "levels": {1: 15, 2: 12, 3: 9, 4: 6, 5: 3}}
# 1: to 60, 2: 61-70, 3: 71-80, 4: 81-90, 5: 91-100 (S002-28)
PRINTED = {
    "kind": "bands",
    "bands": {
        1: {"to": 60},
        2: {"from": 61, "to": 70},
        3: {"from": 71, "to": 80},
        4: {"from": 81, "to": 90},
        5: {"from": 91, "to": 100},
    },
}
LESS = {"kind": "bands", "bands": {1: {"above": 10}, 3: {"above": 5, "to": 10}, 5: {"to": 5}}}
TARGETS = {"kind": "three-target", "targets": {"base": 40, "standard": 60, "advanced": 80}}


def _criteria(given: dict[str, Any]) -> object:
    return TypeAdapter(Criteria).validate_python(_typed(given))


def next_level(criteria: object, value: Fraction, score: Fraction) -> NextLevel | None:
    found = ascent(criteria)
    return None if found is None else found.next(value, score)


def _typed(given: Any) -> Any:  # noqa: ANN401 - of any depth
    """Numbers as the author typed them."""
    if isinstance(given, dict):
        return {name: _typed(value) for name, value in given.items()}
    return str(given)


@pytest.mark.parametrize(
    ("criteria", "value", "score", "expected"),
    [
        (RISING, "87", "3.7", NextLevel(Fraction(90), is_beyond=False, is_less=False, score=Fraction(4))),
        (RISING, "90", "4", NextLevel(Fraction(100), is_beyond=False, is_less=False, score=Fraction(5))),
        (RISING, "20", "1", NextLevel(Fraction(70), is_beyond=False, is_less=False, score=Fraction(2))),
        (RISING, "20", "0", NextLevel(Fraction(60), is_beyond=False, is_less=False, score=Fraction(1))),
        (RISING, "120", "5", None),
        (FALLING, "10", "8/3", NextLevel(Fraction(9), is_beyond=False, is_less=True, score=Fraction(3))),
        # a value between two printed ranges belongs to the upper one: more than 70 is enough
        (PRINTED, "65", "2", NextLevel(Fraction(70), is_beyond=True, is_less=False, score=Fraction(3))),
        (PRINTED, "70", "2", NextLevel(Fraction(70), is_beyond=True, is_less=False, score=Fraction(3))),
        (PRINTED | {"gap_policy": "extend_up"}, "65", "2", NextLevel(Fraction(71), is_beyond=False, is_less=False, score=Fraction(3))),
        # rounded to a whole number first: 70.5 becomes 71
        (PRINTED | {"gap_policy": "round_half_up"}, "65", "2", NextLevel(Fraction("70.5"), is_beyond=False, is_less=False, score=Fraction(3))),
        (PRINTED, "95", "5", None),
        (LESS, "12", "1", NextLevel(Fraction(10), is_beyond=False, is_less=True, score=Fraction(3))),
        (LESS | {"gap_policy": "extend_up"}, "7", "3", NextLevel(Fraction(5), is_beyond=False, is_less=True, score=Fraction(5))),
        ({"kind": "bands", "bands": {1: {"from": 90}, 5: {"below": 90}}}, "90", "1", NextLevel(Fraction(90), is_beyond=True, is_less=True, score=Fraction(5))),
        (LESS, "7", "3", NextLevel(Fraction(5), is_beyond=False, is_less=True, score=Fraction(5))),
        (TARGETS, "50", "25/8", NextLevel(Fraction(60), is_beyond=False, is_less=False, score=Fraction("3.75"))),
        (TARGETS, "10", "0", NextLevel(Fraction(40), is_beyond=False, is_less=False, score=Fraction("2.5"))),
        ({"kind": "marks", "full": 10}, "10", "1", None),
    ],
)  # fmt: skip
def test_the_next_level(criteria: dict[str, Any], value: str, score: str, expected: NextLevel | None) -> None:
    assert next_level(_criteria(criteria), Fraction(value), Fraction(score)) == expected


@given(st.fractions(-20, 130, max_denominator=40))
def test_the_result_that_is_asked_for_earns_what_is_promised_and_nothing_nearer_does(value: Fraction) -> None:
    for policy in ("extend_down", "extend_up", "round_half_up"):
        criteria = _criteria(PRINTED | {"gap_policy": policy})
        assert isinstance(criteria, Bands)
        now = in_bands(criteria.bands, policy, value).score
        assert now is not None
        found = next_level(criteria, value, now)
        if found is None:
            assert now == 5
            continue
        tiny = Fraction(1, 1000)
        at = in_bands(criteria.bands, policy, found.target).score
        past = in_bands(criteria.bands, policy, found.target + tiny).score
        assert (past if found.is_beyond else at) == found.score > now
        if value < found.target:
            assert in_bands(criteria.bands, policy, max(value, found.target - tiny)).score == now


@given(st.fractions(0, 120, max_denominator=30))
def test_on_a_ladder_it_is_the_next_threshold(value: Fraction) -> None:
    criteria = _criteria(RISING)
    assert isinstance(criteria, Interpolated)
    ladder = Ladder.of(criteria.levels, criteria.floor)
    now = ladder.score(value).score
    assert now is not None
    found = next_level(criteria, value, now)
    if found is not None:
        assert ladder.score(found.target).score == found.score > now
        assert found.score - now <= 1
