"""Weights as a nested bar: parts fill what they are parts of, words stay inside theirs, unknown weights are told."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator.presenting.atlas import Atlas
from generator.presenting.charts.weights import WIDTH
from generator.presenting.charts.weights import Part
from generator.presenting.charts.weights import placed
from generator.presenting.charts.weights import weights
from generator.presenting.language import BOTH
from generator.presenting.web import Web
from generator.presenting.weight_bars import weight_bars
from generator.reading.project import read_project
from tests.presenting.charts.scenes import alternative
from tests.presenting.charts.scenes import drawn
from tests.presenting.charts.scenes import labels
from tests.presenting.charts.scenes import stays_inside
from tests.strategies import weights as any_weight
from tests.worlds.copies import REPOSITORY

SVG = "{http://www.w3.org/2000/svg}"


def part(
    weight: Fraction | int, *parts: Part, base: Fraction | int | None = None, name: str = "Part"
) -> Part:
    return Part(
        name=name,
        short="1",
        href="#x",
        weight=Fraction(weight),
        printed=f"({weight})",
        base=Fraction(weight if base is None else base),
        parts=parts,
    )


def ends(parts: list[Part], base: int) -> list[tuple[int, float, float]]:
    return [(each.row, float(each.left), float(each.right)) for each in placed(parts, Fraction(base))]


def test_a_part_is_as_wide_as_its_weight() -> None:
    # 760 wide: 60 of 100 is 456; below it 15 of 20 is 342 of these; 40 of 100 is 304
    tree = [part(60, part(15), part(5), base=20), part(40)]
    assert ends(tree, 100) == [(0, 0, 456), (1, 0, 342), (1, 342, 456), (0, 456, 760)]


def test_parts_that_come_to_more_than_the_whole_share_its_room() -> None:
    # one of two is chosen and both weigh 100: 760 / 2
    assert ends([part(100), part(100)], 100) == [(0, 0, 380), (0, 380, 760)]


def test_what_is_too_narrow_for_a_finger_leads_nowhere() -> None:
    # of 760 units 3 of 100 are 22.8, and 4 are 30.4
    picture = drawn(weights("Weights", "All", [part(3), part(4), part(93)], Fraction(100)))
    assert len(list(picture.iter(f"{SVG}a"))) == 2
    assert alternative(picture) == ("Weights", "All")


def _trees() -> st.SearchStrategy[list[Part]]:
    names = st.text("กขคabW ", min_size=1, max_size=24).map(lambda text: f"ก{text}")
    leaves = st.builds(lambda weight, name: part(weight, name=name), any_weight, names)

    def above(below: st.SearchStrategy[Part]) -> st.SearchStrategy[Part]:
        return st.builds(
            lambda weight, name, parts: part(weight, *parts, name=name),
            any_weight,
            names,
            st.lists(below, max_size=3),
        )

    return st.lists(above(above(leaves)), min_size=1, max_size=4)


@given(_trees())
@settings(max_examples=30, deadline=None)
def test_nothing_stands_outside_its_part_or_upon_another(tree: list[Part]) -> None:
    found = placed(tree, Fraction(100))
    for row in {each.row for each in found}:
        mine = sorted((each for each in found if each.row == row), key=lambda each: each.left)
        assert all(one.right <= other.left for one, other in pairwise(mine))
        assert 0 <= mine[0].left <= mine[-1].right <= WIDTH
    picture = drawn(weights("Weights", "All", tree, Fraction(100)))
    stays_inside(picture)
    for group in [*picture.iter(f"{SVG}a"), *picture.iter(f"{SVG}g")]:
        (box,) = group.findall(f"{SVG}rect")
        left, wide = Fraction(box.get("x") or 0), Fraction(box.get("width") or 0)
        for (start, _, end, _), _ in labels(group):
            assert left <= start
            assert end <= left + wide


def test_the_repository_s_frameworks_show_what_they_know() -> None:
    project = read_project(REPOSITORY)[0]
    atlas = Atlas(project=project, notes=(), internal=False)
    found = {
        name: weight_bars(Web(atlas, language), each, str)
        for language in BOTH
        for name, each in atlas.frameworks.items()
    }
    assert found["cascade-2553"] == []  # all its weights are unknown
    (office,) = found["chonburi-2556"]
    assert office.unknown == ""
    assert alternative(drawn(office.picture))[1] == (
        "Of 100 in all: External perspective (60); Internal perspective (40). "
        "The table tells the weight of each indicator."
    )
    performance, goodness = found["provincial-2550"]
    assert (performance.name, goodness.name) == (
        "High performance organization",
        "Highly ethical organization",
    )
    assert goodness.unknown == "G1.1, G1.2, G1.3"
    assert 'class="sc-chart__unknown"' in goodness.picture
    (results,) = found["lao-e-government-2549"]  # the other dimensions have one indicator each
    assert "7" in results.name
