"""What moved a total: where bars begin and end, and that everything stands inside."""

from fractions import Fraction

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator.presenting.charts.waterfall import Step
from generator.presenting.charts.waterfall import Total
from generator.presenting.charts.waterfall import waterfall
from generator.presenting.numbers import shown
from tests.presenting.charts.scenes import alternative
from tests.presenting.charts.scenes import drawn
from tests.presenting.charts.scenes import labels
from tests.presenting.charts.scenes import number
from tests.presenting.charts.scenes import shapes
from tests.presenting.charts.scenes import sides
from tests.presenting.charts.scenes import stays_inside

SVG = "{http://www.w3.org/2000/svg}"


def total(name: str, at: str) -> Total:
    return Total(name, Fraction(at), at)


def step(name: str, change: str) -> Step:
    return Step(name, Fraction(change), change)


def test_each_bar_begins_where_the_one_above_ended() -> None:
    """3 + 1 - 0.5 = 3.5; the scale goes from 3 to 4 over 340 - 12 - 8 - 1 units less the longest number.

    That is `-0.5` or `+1.0`, cut to 31 units (see `width_of`): 288 units from 6 on. 3 stands at 6, 4 at 294, 3.5 at 150.
    """
    html = waterfall(
        "What moved", total("Before", "3.0"), [step("a", "+1.0"), step("b", "-0.5")], total("After", "3.5")
    )
    picture = drawn(html)
    room = sides(picture, "gain")[0][1] - 6
    assert sides(picture, "gain") == [(6, 6 + room)]
    [(left, right)] = sides(picture, "loss")
    assert right == 6 + room
    assert abs((right - left) * 2 - room) <= 0.2
    dots = [number(each, "cx") for each in picture.iter(f"{SVG}circle")]
    assert dots[0] == 6
    assert abs(dots[1] - Fraction(left)) <= Fraction(1, 10)
    stays_inside(picture)


def test_rows_stand_below_each_other_with_their_names_and_numbers() -> None:
    picture = drawn(
        waterfall(
            "What moved",
            total("Before", "3.0"),
            [step("a", "+1.0"), step("b", "-0.5")],
            total("After", "3.5"),
        )
    )
    assert [said for _, said in labels(picture)] == [
        "Before",
        "3.0",
        "a",
        "+1.0",
        "b",
        "-0.5",
        "After",
        "3.5",
    ]
    tops = [top for css in ("gain", "loss") for _, top, _, _ in shapes(picture, css)]
    assert tops == [62, 104]  # 42 from row to row, 20 below the name
    assert alternative(picture) == ("What moved", "Before 3.0; a +1.0; b -0.5; After 3.5.")


def test_a_small_step_is_still_seen() -> None:
    html = waterfall(
        "What moved", total("Before", "0"), [step("a", "5"), step("b", "0.0001")], total("After", "5.0001")
    )
    assert [round(right - left, 1) for left, right in sides(drawn(html), "gain")][1] == 1.5
    stays_inside(drawn(html))


@settings(max_examples=40)
@given(
    start=st.integers(0, 500),
    changes=st.lists(st.integers(-300, 300).filter(bool), min_size=1, max_size=12),
    name=st.sampled_from(
        ["a", "ระดับความสำเร็จของการจัดการข้อร้องเรียนของประชาชนในเขตพื้นที่ทั้งหมด", "Applications decided " * 4]
    ),
)
def test_everything_stands_inside(start: int, changes: list[int], name: str) -> None:
    steps = [Step(name, Fraction(each, 100), shown(Fraction(each, 100), 4)) for each in changes]
    end = Fraction(start + sum(changes), 100)
    ends = [Total(name, each, shown(each, 4)) for each in (Fraction(start, 100), end)]
    stays_inside(drawn(waterfall("T", ends[0], steps, ends[1])))
