"""Plans by fiscal months (S001-11): where the boxes and bars stand, in either language."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator.model.fields import Text
from generator.model.progress import Activity
from generator.presenting.atlas import Atlas
from generator.presenting.charts.gantt import gantt
from generator.presenting.charts.gantt import spans
from generator.presenting.web import Web
from tests.presenting.charts.scenes import alternative
from tests.presenting.charts.scenes import drawn
from tests.presenting.charts.scenes import labels
from tests.presenting.charts.scenes import lie_apart
from tests.presenting.charts.scenes import shapes
from tests.presenting.charts.scenes import sides
from tests.presenting.charts.scenes import stays_inside
from tests.presenting.scenes import NOTHING_AT_ALL
from tests.presenting.scenes import web_of

MONTHS = st.lists(st.integers(1, 12), max_size=12)
TITLES = st.text("กขคงจดตนิีึืุูเแโใไำั่้็์abW &<", max_size=60).map(lambda text: f"ก{text}".rstrip())


def activity(planned: list[int], worked: list[int], title: str = "สำรวจ", complete: int = 50) -> Activity:
    return Activity.model_construct(
        title=Text(th=title, en="Survey < all"),
        weight=Fraction(1),
        planned=planned,
        worked=worked,
        complete=Fraction(complete),
    )


def test_boxes_and_bars_stand_at_their_months(english: Web) -> None:
    # a month is 28 wide from 2 on: October 2 to 30, February 114 to 142; a box stands 1 inside, a bar 4
    picture = drawn(gantt(english, "Plan", [activity([1, 2, 5], [2, 3])]))
    assert sides(picture, "planned")[:2] == [(3, 57), (115, 141)]
    assert sides(picture, "worked")[:1] == [(34, 82)]
    (_, top, _, bottom), *_ = shapes(picture, "planned")
    (_, above, _, below), *_ = shapes(picture, "worked")
    assert (top < above, below < bottom) == (True, True)  # the edge of a box is seen around the bar


def test_it_says_what_it_shows(thai: Web, english: Web) -> None:
    plan = [activity([1, 2, 5], [2, 3]), activity([12], [])]
    assert alternative(drawn(gantt(thai, "แผน", plan))) == (
        "แผน",
        "สำรวจ: ตามแผน ต.ค.–พ.ย., ก.พ. ดำเนินการจริง พ.ย.–ธ.ค. แล้วเสร็จร้อยละ 50 สำรวจ: ตามแผน ก.ย. ดำเนินการจริง ไม่มี แล้วเสร็จร้อยละ 50",
    )
    assert alternative(drawn(gantt(english, "Plan", plan)))[1] == (
        "Survey < all: planned Oct–Nov, Feb, worked Nov–Dec, 50 % complete. "
        "Survey < all: planned Sep, worked no month, 50 % complete."
    )


def test_months_and_shapes_are_named(thai: Web) -> None:
    said = [text for _, text in labels(drawn(gantt(thai, "แผน", [activity([1], [1])])))]
    assert said == [
        *("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."),
        "สำรวจ (50%)", "ตามแผน", "ดำเนินการจริง",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("months", "found"),
    [([], []), ([3], [(3, 3)]), ([2, 1, 2], [(1, 2)]), ([12, 1, 2, 4], [(1, 2), (4, 4), (12, 12)])],
)
def test_months_that_follow_each_other_are_one_span(months: list[int], found: list[tuple[int, int]]) -> None:
    assert list(spans(months)) == found


@given(st.lists(st.tuples(MONTHS, MONTHS, TITLES), min_size=1, max_size=3), st.sampled_from(["th", "en"]))
@settings(max_examples=20, deadline=None)
def test_nothing_stands_outside_or_upon_another(
    plan: list[tuple[list[int], list[int], str]], language: str
) -> None:
    web = web_of(language, Atlas(project=NOTHING_AT_ALL, notes=(), internal=False))
    picture = drawn(gantt(web, "แผน", [activity(planned, done, title) for planned, done, title in plan]))
    stays_inside(picture)
    for css in ("planned", "worked"):
        assert lie_apart(shapes(picture, css))
    for area in [*shapes(picture, "planned"), *shapes(picture, "worked")]:
        assert lie_apart([area, *(words for words, _ in labels(picture))])
