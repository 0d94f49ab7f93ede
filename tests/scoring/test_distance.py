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
from generator.model.scorecard import Line
from generator.model.scorecard import Measured
from generator.model.scorecard import line
from generator.scoring.criteria.bands import in_bands
from generator.scoring.criteria.interpolated import Ladder
from generator.scoring.distance import NextLevel
from generator.scoring.distance import NextStep
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


def next_level(
    criteria: object, value: Fraction | None, score: Fraction | None, *working: Line
) -> NextLevel | NextStep | None:
    found = ascent(criteria)
    measured = Measured(value=value, raw_score=score, adjustments=(), score=score, working=working)
    return None if found is None else found.next(measured)


def _typed(given: Any) -> Any:  # noqa: ANN401 - of any depth
    """Numbers as the author typed them."""
    if isinstance(given, dict):
        return {name: _typed(value) for name, value in given.items()}
    if isinstance(given, list):
        return [_typed(each) for each in given]
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
        assert isinstance(found, NextLevel)
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
        assert isinstance(found, NextLevel)
        assert ladder.score(found.target).score == found.score > now
        assert found.score - now <= 1


# 80 for level 5 of class C, and 70 of class D (the backlog of S002-43)
CLASSES = {
    "kind": "classes",
    "by": "backlog",
    "classes": [
        {"id": "C", "from": 21, "to": 30, "levels": {1: 60, 2: 65, 3: 70, 4: 75, 5: 80}},
        {"id": "D", "from": 31, "levels": {1: 50, 2: 55, 3: 60, 4: 65, 5: 70}},
    ],
}


@pytest.mark.parametrize(("found", "target"), [("C", "75"), ("D", None)])
def test_the_next_level_of_a_class(found: str, target: str | None) -> None:
    """500/7 = 71.43 lies between 70 (level 3) and 75 (level 4) of class C, and is above the top of class D."""
    value, score = Fraction(500, 7), Fraction(23, 7) if target else Fraction(5)
    expected = target and NextLevel(Fraction(target), is_beyond=False, is_less=False, score=Fraction(4))
    criteria = _criteria(CLASSES)
    assert next_level(criteria, value, score, line("class-found", id=found)) == expected
    assert next_level(criteria, value, None) is None


@pytest.mark.parametrize("criteria", [RISING, PRINTED, TARGETS])
@pytest.mark.parametrize(("value", "score"), [(None, Fraction(2)), (Fraction(65), None), (None, None)])
def test_without_a_result_or_a_score_there_is_no_next_level(
    criteria: dict[str, Any], value: Fraction | None, score: Fraction | None
) -> None:
    assert next_level(_criteria(criteria), value, score) is None


STEPS = {"kind": "steps", "steps": [{"text": {"en": "x", "th": "x"}}] * 5}


@pytest.mark.parametrize(
    ("levels", "rule", "done", "score", "expected"),
    [
        (None, "steps-run", "1, 2", "2", NextStep((3,), Fraction(3))),
        # step 3 closes the gap, and step 4 is done already
        (None, "steps-broken", "1, 2, 4", "2", NextStep((3,), Fraction(4))),
        # nothing done gives 1, and so does step 1 alone
        (None, "steps-none", "", "1", NextStep((1, 2), Fraction(2))),
        (None, "steps-none", "", "0", NextStep((1,), Fraction(1))),
        (None, "steps-run", "1, 2, 3, 4, 5", "5", None),
        (["1", "3", "5"], "steps-run", "1", "1", NextStep((2,), Fraction(3))),
        (None, "step-awaits-review", "", None, None),
    ],
)
def test_the_next_step_of_a_milestone(
    levels: list[str] | None, rule: str, done: str, score: str | None, expected: NextStep | None
) -> None:
    told = STEPS | ({"levels": levels, "steps": STEPS["steps"][:3]} if levels else {})
    found = next_level(
        _criteria(told), None, None if score is None else Fraction(score), line(rule, done=done)
    )
    assert found == expected
