"""Bars of totals: how long they are, what the axis tells, and what is said of them."""

from fractions import Fraction

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator.presenting.charts.axis import Limit
from generator.presenting.charts.bars import Bar
from generator.presenting.charts.bars import BarForm
from tests.presenting.charts.scenes import alternative
from tests.presenting.charts.scenes import drawn
from tests.presenting.charts.scenes import labels
from tests.presenting.charts.scenes import lie_apart
from tests.presenting.charts.scenes import shapes
from tests.presenting.charts.scenes import sides
from tests.presenting.charts.scenes import stays_inside

FULL = Fraction(100)
NAMES = {"a": "Leadership", "b": "Results & reports"}
LIMITS = [Limit(Fraction(80), "Good"), Limit(Fraction(60), "Fair"), Limit(Fraction(0), "Poor")]
FORM = BarForm(NAMES, FULL, "100.00", LIMITS)


def test_a_bar_is_as_long_as_its_part_of_the_full_mark() -> None:
    # "100.00": five digits of 0.7 and a point of 0.36, times 12.5: 48.25, so 340 - 2 - 8 - 2 - 48 = 280 are left
    picture = drawn(FORM.picture("Totals", [Bar("a", Fraction(75), "75.00"), Bar("b", FULL, "100.00")]))
    assert sides(picture, "rail") == [(2, 282), (2, 282)]
    assert sides(picture, "fill") == [(2, 212), (2, 282)]  # 2 + 280 x 75 / 100
    # limits at 2 + 280 x 60 / 100 = 170 and 2 + 280 x 80 / 100 = 226, on each of the bars
    assert sorted(sides(picture, "limit")) == [(169, 171), (169, 171), (225, 227), (225, 227)]


def test_a_number_that_is_awaited_leaves_an_empty_rail() -> None:
    picture = drawn(FORM.picture("Totals", [Bar("a", None, "–")]))
    assert (shapes(picture, "fill"), len(shapes(picture, "rail"))) == ([], 1)


def test_it_says_what_it_shows() -> None:
    picture = drawn(FORM.picture("Totals", [Bar("a", Fraction(75), "75.00"), Bar("b", None, "–")]))
    assert alternative(picture) == ("Totals", "Leadership: 75.00; Results & reports: –.")
    said = [text for _, text in labels(picture)]
    assert said == [
        "Leadership", "Results & reports", "75.00", "–", "0", "100", "60", "80", "Poor", "Fair", "Good"
    ]  # fmt: skip


def test_a_word_without_room_is_left_out_of_the_axis() -> None:
    crowded = [Limit(Fraction(0), "Low"), Limit(Fraction(98), "High"), Limit(Fraction(99), "Top")]
    picture = drawn(BarForm(NAMES, FULL, "100.00", crowded).picture("Totals", [Bar("a", FULL, "100.00")]))
    assert [text for _, text in labels(picture)] == ["Leadership", "100.00", "0", "100"]


@given(
    st.lists(st.none() | st.fractions(0, 100, max_denominator=8), min_size=1, max_size=6),
    st.lists(st.fractions(0, 100, max_denominator=3), max_size=6, unique=True),
    st.lists(st.text("กขค งี่abW ", max_size=30), min_size=6, max_size=6),
)
@settings(max_examples=40, deadline=None)
def test_nothing_stands_outside_or_upon_another(
    numbers: list[Fraction | None], starts: list[Fraction], titles: list[str]
) -> None:
    names = {str(at): f"ก {title}".strip() for at, title in enumerate(titles)}
    form = BarForm(names, FULL, "100.00", [Limit(each, "พอใช้") for each in starts])
    bars = [
        Bar(str(at), each, "–" if each is None else str(round(float(each), 2)))
        for at, each in enumerate(numbers)
    ]
    picture = drawn(form.picture("Totals", bars))
    stays_inside(picture)
    words = [area for area, _ in labels(picture)]
    for area in shapes(picture, "rail"):
        assert lie_apart([area, *words])
