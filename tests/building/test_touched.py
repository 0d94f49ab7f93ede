"""Which pages a change of result files touches."""

import pytest

from generator.building.state import Card
from generator.building.touched import touched
from generator.model.standing import IndicatorOutcome
from generator.model.standing import Outcome
from generator.model.standing import Standing

MET, MISSED = IndicatorOutcome("reported", "9", "5", "1"), IndicatorOutcome("reported", "1", "1", "1/5")
SHOWN = {"always", "framework f", "period f p1", "unit u"}


def card(
    key: str,
    unit: str = "u",
    *,
    illustrative: bool = False,
    public: bool = True,
    **indicators: IndicatorOutcome,
) -> Card:
    """The card of a unit's scorecard in the first period."""
    standing = Standing(
        "f",
        "p1",
        unit,
        public,
        illustrative,
        "3",
        "60",
        "good",
        is_unclassified=False,
        coverage=("100", "100"),
    )
    return Card(key, (), None, Outcome(standing, {"a": MET, "b": MET, **indicators}, {}, ()), "")


OTHER = {"v.yml": card("k9", "v")}


@pytest.mark.parametrize(
    ("before", "now", "indicators"),
    [
        (card("k1"), card("k2"), set()),  # a remark
        (card("k1"), card("k2", a=MISSED), {"a"}),
        (card("k1"), card("k2", c=MET), {"c"}),
        (card("k1", c=MET), card("k2"), {"c"}),
        (card("k1"), card("k2", illustrative=True), {"a", "b"}),
        (card("k1"), card("k2", public=False), {"a", "b"}),
    ],
)
def test_a_change_touches_what_shows_it(before: Card, now: Card, indicators: set[str]) -> None:
    found = touched({"u.yml": before, **OTHER}, {"u.yml": now, **OTHER})
    assert found == SHOWN | {f"indicator f {name}" for name in indicators}


def test_a_result_file_that_comes_or_goes_touches_all_its_indicators() -> None:
    whole = SHOWN | {"indicator f a", "indicator f b"}
    assert touched(OTHER, {"u.yml": card("k1"), **OTHER}) == whole
    assert touched({"u.yml": card("k1"), **OTHER}, OTHER) == whole


def test_a_unit_that_takes_the_place_of_another_touches_both() -> None:
    found = touched({"u.yml": card("k1")}, {"w.yml": card("k2", "w")})
    assert found == SHOWN | {"unit w", "indicator f a", "indicator f b"}


def test_a_file_that_could_not_be_scored_touches_what_showed_it() -> None:
    faulty = Card("k2", (), None, None, "")
    assert touched({"u.yml": card("k1")}, {"u.yml": faulty}) == SHOWN | {"indicator f a", "indicator f b"}
    assert touched({"u.yml": faulty}, {"u.yml": Card("k3", (), None, None, "")}) == {"always"}


def test_what_did_not_change_touches_nothing() -> None:
    assert touched({"u.yml": card("k1"), **OTHER}, {**OTHER, "u.yml": card("k1")}) == set()
