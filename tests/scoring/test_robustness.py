"""How far one weight can change before units change places: worked out by hand, and tried out on many."""

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from generator.model.rounding import half_up_units
from generator.scoring.ranking import tied
from generator.scoring.robustness import Course
from generator.scoring.robustness import Holding
from generator.scoring.robustness import Swap
from generator.scoring.robustness import holding
from generator.scoring.robustness import leading

PLACES = 1


def _course(unit: str, points: int, score: str) -> Course:
    return Course(unit, Fraction(points), Fraction(score))


# Weights: x 40, y 60.       x   y    points               total
#                        a   5   3    200 + 180 = 380      3.8
#                        b   3   4    120 + 240 = 360      3.6
#                        c   1   4.5   40 + 270 = 310      3.1
X = [[_course("a", 380, "5")], [_course("b", 360, "3")], [_course("c", 310, "1")]]
Y = [[_course("a", 380, "3")], [_course("b", 360, "4")], [_course("c", 310, "4.5")]]


def test_less_weight_on_what_the_first_is_good_at_lets_the_second_pass() -> None:
    # 380 + 5d = 360 + 3d at d = -10; b and c: 360 + 3d = 310 + d at d = -25. So x holds from 30 on.
    # With more weight on x all of them only draw apart.
    assert holding(Fraction(40), X) == Holding(down=Swap(Fraction(30), "b", "a"), up=None)


def test_more_weight_on_what_the_second_is_good_at_lets_it_pass() -> None:
    # 380 + 3d = 360 + 4d at d = 20; 360 + 4d = 310 + 4.5d at d = 100. So y holds up to 80.
    assert holding(Fraction(60), Y) == Holding(down=None, up=Swap(Fraction(80), "b", "a"))


def test_at_the_end_of_a_range_the_two_are_level() -> None:
    # x 30, y 60: a (150 + 180) / 90 = 3.6667, b (90 + 240) / 90 = 3.6667
    assert Fraction(150 + 180, 90) == Fraction(90 + 240, 90)


def test_the_first_rank_alone_may_hold_longer_than_the_order() -> None:
    # c rises: 310 + 4.5d. It passes b, 360 + 3d, at d = 100/3, and a, 380 + 4d, at d = 140.
    courses = [[_course("a", 380, "4")], [_course("b", 360, "3")], [_course("c", 310, "4.5")]]
    assert holding(Fraction(60), courses).up == Swap(60 + Fraction(100, 3), "c", "b")
    assert leading(Fraction(60), courses).up == Swap(Fraction(200), "c", "a")


def test_units_that_are_level_may_change_places_but_each_stays_over_those_below() -> None:
    # b, 360 + 3d, passes a2, 380 + d, at d = 10, and a1, 380 + 5d, at d = -10
    courses = [[_course("a1", 380, "5"), _course("a2", 380, "1")], [_course("b", 360, "3")]]
    assert holding(Fraction(40), courses) == Holding(
        down=Swap(Fraction(30), "b", "a1"), up=Swap(Fraction(50), "b", "a2")
    )


def test_the_end_is_found_where_another_line_bounds_the_tier_there() -> None:
    # far out p2 is the lowest of the upper tier, 200 - d; it meets 90 + d at d = 55, but p1, 100, met it at d = 10
    courses = [[_course("p2", 200, "-1"), _course("p1", 100, "0")], [_course("q", 90, "1")]]
    assert holding(Fraction(5), courses).up == Swap(Fraction(15), "q", "p1")


def test_a_range_that_reaches_nought_has_no_lower_end() -> None:
    # b meets a at d = -10, which is the whole weight: at 0 they are level, and none is overtaken
    assert holding(Fraction(10), X).down is None
    assert holding(Fraction(11), X).down == Swap(Fraction(1), "b", "a")


def test_of_swaps_at_the_same_weight_that_of_the_upper_units_is_told() -> None:
    courses = [[_course("a", 380, "5")], [_course("b", 360, "3")], [_course("c", 340, "1")]]
    assert holding(Fraction(40), courses).down == Swap(Fraction(30), "b", "a")


def test_equal_scores_never_swap() -> None:
    courses = [[_course("a", 380, "4")], [_course("b", 360, "4")]]
    assert holding(Fraction(40), courses) == leading(Fraction(40), courses) == Holding(None, None)
    assert leading(Fraction(40), courses[:1]) == Holding(None, None)


Unit = tuple[Fraction, ...]

SCORES = st.fractions(min_value=0, max_value=5, max_denominator=7)
UNITS = st.integers(1, 4).flatmap(
    lambda count: st.lists(st.tuples(*[SCORES] * count), min_size=2, max_size=7)
)
WEIGHTS = st.lists(
    st.fractions(min_value=Fraction(1, 3), max_value=60, max_denominator=3), min_size=4, max_size=4
)


def _mean(weights: Sequence[Fraction], unit: Unit) -> Fraction:
    points = sum((weight * score for weight, score in zip(weights, unit, strict=True)), Fraction(0))
    return points / sum(weights)


def _holds(weights: Sequence[Fraction], tiers: Sequence[Sequence[Unit]]) -> bool:
    """Whether no unit of a lower tier is over one of an upper tier, by totals worked out from nothing."""
    totals = [[_mean(weights, unit) for unit in tier] for tier in tiers]
    return all(
        high >= low
        for at, upper in enumerate(totals)
        for lower in totals[at + 1 :]
        for high in upper
        for low in lower
    )


@given(UNITS, WEIGHTS, st.data())
def test_the_order_holds_in_the_range_and_no_further(
    units: list[Unit], many: list[Fraction], data: st.DataObject
) -> None:
    weights = many[: len(units[0])]
    whole = sum(weights, Fraction(0))
    ordered = sorted(units, key=lambda unit: _mean(weights, unit), reverse=True)
    printed = [half_up_units(*_mean(weights, unit).as_integer_ratio(), PLACES) for unit in ordered]
    tiers = [[ordered[at] for at in places] for places in tied(printed)]
    at = data.draw(st.integers(0, len(weights) - 1))
    courses = [
        [Course(repr(unit), _mean(weights, unit) * whole, unit[at]) for unit in tier] for tier in tiers
    ]
    found = holding(weights[at], courses)

    def with_weight(weight: Fraction) -> list[Fraction]:
        return [*weights[:at], weight, *weights[at + 1 :]]

    low = found.down.weight if found.down else Fraction(0)
    high = found.up.weight if found.up else weights[at] + 10_000
    assert low < weights[at] < high or len(tiers) == 1
    for part in (0, Fraction(1, 3), Fraction(99, 100), 1):
        inside = with_weight(low + (high - low) * part)
        assert not sum(inside) or _holds(inside, tiers)
    if found.down:
        assert not _holds(with_weight(low - low / 1000), tiers)
    if found.up:
        assert not _holds(with_weight(high + Fraction(1, 1000)), tiers)
