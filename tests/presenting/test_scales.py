"""Pictures of scoring criteria: what they show is right, they can be read, and all of it is said in words too."""

import re
from collections import Counter
from fractions import Fraction
from itertools import combinations
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from generator.model.criteria import Composite
from generator.model.criteria import Criteria
from generator.model.criteria import Criterion
from generator.model.criteria import OwnIndicators
from generator.model.indicator import Indicator
from generator.model.placed import PlacedDict
from generator.presenting.language import BOTH
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.language import Language
from generator.presenting.scales import KINDS
from generator.presenting.scales import scale_picture
from generator.presenting.scales.axis import axis
from generator.presenting.scales.text import broken
from generator.presenting.scales.text import width_of
from generator.reading.binding import bind
from generator.reading.project import read_project
from generator.reading.yaml_tree import read_yaml
from tests.worlds.copies import REPOSITORY

Number = Fraction | int
SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 340

STEPS = "[{text: {th: หนึ่ง, en: One}}, {text: {th: สอง, en: Two}, by: submission}, {text: {th: สาม, en: Three}, by: reviewer}]"
CASES = {
    "rising": "{kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}",
    "falling": "{kind: interpolated, levels: {0: 15, 1: 10, 3: 6, 5: 2}}",
    "floor 0": "{kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}, floor: 0}",
    "large numbers": "{kind: interpolated, levels: {1: 1000000, 2: 1250000, 3: 1500000, 4: 1750000, 5: 2000000}}",
    "one far away": "{kind: interpolated, levels: {1: 1, 2: 2, 3: 3, 4: 1000, 5: 100000}}",
    "fractions": "{kind: interpolated, levels: {1: 2.25, 2: 2.5, 3: 3, 4: 10/3, 5: 4.75}}",
    "ranges": "{kind: bands, bands: {1: {below: 60}, 2: {from: 61, to: 70}, 3: {from: 71, to: 80}, 4: {from: 81, to: 90}, 5: {from: 91, to: 100}}}",
    "ranges that meet": "{kind: bands, bands: {5: {to: 15}, 4: {above: 15, to: 30}, 3: {above: 30, to: 45}, 2: {above: 45, to: 60}, 1: {above: 60}}}",
    "ranges that leave out a point": "{kind: bands, bands: {1: {below: 60}, 5: {above: 60}}}",
    "ranges with both ends": "{kind: bands, bands: {1: {from: 10, below: 20}, 5: {from: 30, to: 40}}, gap_policy: extend_up}",
    "ranges rounded": "{kind: bands, bands: {1: {to: 60}, 3: {from: 61, to: 70}, 5: {from: 71}}, gap_policy: round_half_up}",
    "classes": "{kind: classes, by: all, classes: [{id: A, from: 1, to: 10, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}, {id: B, from: 11, levels: {1: 70, 2: 75, 3: 80, 4: 85, 5: 90}}]}",
    "classes up to 100": "{kind: classes, by: all, classes: [{id: A, from: 1, to: 10, levels: {1: 80, 2: 85, 3: 90, 4: 95, 5: 100}}, {id: G, from: 11, levels: {1: 35, 2: 40, 3: 45, 4: 50, 5: 55}}]}",
    "classes far apart": "{kind: classes, by: all, classes: [{id: เล็ก, from: 1, to: 10, levels: {1: 1000, 5: 90000}}, {id: ใหญ่, from: 11, levels: {1: 10, 2: 11, 3: 12, 4: 13, 5: 14}}]}",
    "targets": "{kind: three-target, targets: {base: 70, standard: 80, advanced: 90}}",
    "targets kept": "{kind: three-target, targets: {base: 30, standard: 20, advanced: 10}, points: {base: 50, standard: 70, advanced: 100}, interpolate: false}",
    "steps": f"{{kind: steps, steps: {STEPS}, levels: [1, 3, 5], floor: 0}}",
    "sum": f"{{kind: step-sum, steps: {STEPS}}}",
    "gated": "{kind: step-sum, gated: true, steps: [{text: {th: ก, en: A}, worth: 3, parts: [{id: a, title: {th: ก}}, {id: b, title: {th: ข}}]}, {text: {th: ข, en: B}, worth: 2}]}",
    "mixed": "{kind: mixed, steps: [{text: {th: ก, en: A}}, {text: {th: ข, en: B}}], bands: {3: {from: 0, to: 5}, 4: {above: 5, to: 10}, 5: {above: 10, to: 15}}}",
    "mixed in proportion": "{kind: mixed, interpolate: true, steps: [{text: {th: ก, en: A}}, {text: {th: ข, en: B}}], bands: {3: {from: 0, to: 5}, 4: {above: 5, to: 10}, 5: {above: 10, to: 15}}}",
    "mixed with long ranges": "{kind: mixed, steps: [{text: {th: ก, en: A}}, {text: {th: ข, en: B}}, {text: {th: ค, en: C}}], bands: {4: {above: 1000, to: 25000}, 5: {to: 1000}}}",
    "decision": "{kind: decision, rules: [{level: 5, when: value > 5, text: {th: มากกว่า 5, en: Above 5}}, {level: 3, when: value > 3, text: {th: มากกว่า 3, en: Above 3}}], otherwise: 1}",
    "evaluator": "{kind: decision, rules: [{level: 5, when: value > 5, text: {th: มากกว่า 5, en: Above 5}}], otherwise: evaluator}",
    "checklist": "{kind: checklist, options: [{id: none, title: {th: ยังไม่มีการดำเนินการใด ๆ และยังไม่ได้กำหนดผู้รับผิดชอบเรื่องนี้ไว้ในคำสั่ง, en: Nothing has been done and nobody has been named responsible for it in an order}, points: 0}, {id: half, title: {th: ดำเนินการแล้ว (บางส่วน), en: Partly done}, points: 1}, {id: full, title: {th: ครบ, en: All}, points: 2}], items: [{id: a, text: {th: ก, en: A}}]}",
    "marks": "{kind: marks, full: 115}",
    "entered of 100": "{kind: entered, out_of: 100}",
}


def criteria(text: str) -> Criterion:
    node, _ = read_yaml(f"title: {{th: ก, en: a}}\ncriteria: {text}\n".encode(), "scene.yml")
    assert isinstance(node, PlacedDict)
    indicator, problems = bind(Indicator, node)
    assert indicator is not None, problems
    assert indicator.criteria is not None
    assert list(indicator.criteria.problems()) == []
    return indicator.criteria


def drawn(name: str, language: Language = EN) -> ET.Element:
    picture = scale_picture(language, criteria(CASES[name]))
    assert picture is not None
    return ET.fromstring(picture)  # noqa: S314 - our own picture


def with_class(picture: ET.Element, name: str) -> list[ET.Element]:
    return [each for each in picture.iter() if f"sc-scale__{name}" in (each.get("class") or "").split()]


def texts(picture: ET.Element) -> list[str]:
    return [each.text or "" for each in picture.iter(f"{SVG}text")]


def points(element: ET.Element) -> list[tuple[Number, Number]]:
    return [
        (Fraction(x), Fraction(y))
        for x, y in (pair.split(",") for pair in (element.get("points") or "").split())
    ]


def told(picture: ET.Element) -> str:
    return picture.findtext(f"{SVG}desc") or ""


def every_criteria() -> list[tuple[str, Criterion]]:
    """The cases above, and all criteria of the repository's own frameworks."""
    project, _ = read_project(REPOSITORY)
    own = [
        (f"{name}/{each}", indicator.criteria)
        for name, framework in project.frameworks.items()
        for each, indicator in framework.indicators.items()
        if indicator.criteria is not None
    ]
    return [*((name, criteria(text)) for name, text in CASES.items()), *own]


@pytest.fixture(scope="module")
def pictures() -> dict[str, ET.Element]:
    """Every picture in both languages."""
    found = {}
    for name, each in every_criteria():
        for language in BOTH:
            picture = scale_picture(language, each)
            if picture is not None:
                found[f"{name} ({language.code})"] = ET.fromstring(picture)  # noqa: S314 - our own picture
    return found


# All pictures


def test_every_kind_has_a_picture_or_nothing_to_show() -> None:
    assert {*KINDS, Composite, OwnIndicators} == set(get_args(get_args(Criteria)[0]))


@pytest.mark.parametrize("text", ["{kind: composite}", "{kind: own-indicators}", "{kind: entered}"])
def test_criteria_without_a_scale_have_no_picture(text: str) -> None:
    assert scale_picture(EN, criteria(text)) is None


def test_a_picture_is_one_element_with_a_name_and_a_description(pictures: dict[str, ET.Element]) -> None:
    assert len(pictures) > 40
    for name, picture in pictures.items():
        assert picture.tag == f"{SVG}svg"
        assert picture.get("role") == "img"
        assert picture.get("class") == "sc-scale"
        assert [each.tag for each in picture][:2] == [f"{SVG}title", f"{SVG}desc"]
        assert picture.findtext(f"{SVG}title")
        assert len(told(picture)) > 20, name


def test_the_words_are_in_the_language_of_the_page(pictures: dict[str, ET.Element]) -> None:
    for name, picture in pictures.items():
        is_thai = re.search("[ก-๙]", picture.findtext(f"{SVG}title") or "") is not None
        assert is_thai == name.endswith("(th)")
    assert re.search("[ก-๙]", told(drawn("rising", TH)))
    assert not re.search("[ก-๙]", "".join(texts(drawn("rising", EN))) + told(drawn("rising", EN)))


def test_colours_and_ids_come_from_elsewhere(pictures: dict[str, ET.Element]) -> None:
    for picture in pictures.values():
        for each in picture.iter():
            assert not {"id", "style", "font-family", "lang"} & set(each.attrib)
            assert each.get("fill", "none") in {"none", "currentColor"}
            assert each.get("stroke", "none") in {"none", "currentColor"}
        assert ET.tostring(picture, encoding="unicode").count("<script") == 0


def test_every_class_has_its_look() -> None:
    style = (REPOSITORY / "generator/assets/scorecards.css").read_text("utf-8")
    used: set[str] = set()
    for name in CASES:
        for each in drawn(name).iter():
            used |= set((each.get("class") or "").split())
    plain = {"sc-scale__words", "sc-scale__stroke", "sc-scale__box", "sc-scale__option", "sc-scale__point"}
    assert {name for name in used - plain if f".{name} " not in style and f".{name}," not in style} == set()


def test_nothing_reaches_over_the_edge(pictures: dict[str, ET.Element]) -> None:
    for name, picture in pictures.items():
        *rest, tall = (picture.get("viewBox") or "").split()
        assert rest == ["0", "0", str(WIDTH)]
        height = Fraction(tall)
        for each in picture.iter():
            for x, y in points(each):
                assert 0 <= x <= WIDTH, name
                assert 0 <= y <= height, name
        for start, end, y, text in places(picture):
            assert start >= -1, (name, text)
            assert end <= WIDTH + 1, (name, text)
            assert 15 <= y <= height - 6, (name, text)  # two marks above a Thai letter, one below


def places(picture: ET.Element) -> list[tuple[Fraction, Fraction, Fraction, str]]:
    """Left end, right end and line of every text, its width estimated."""
    found = []
    for each in picture.iter(f"{SVG}text"):
        x, y, text = Fraction(each.get("x") or 0), Fraction(each.get("y") or 0), each.text or ""
        small = Fraction(23, 25) if "sc-scale__small" in (each.get("class") or "") else Fraction(1)
        wide = width_of(text) * small
        start = x - {"start": Fraction(0), "middle": wide / 2, "end": wide}[each.get("text-anchor") or ""]
        found.append((start, start + wide, y, text))
    return found


def test_no_text_stands_on_another(pictures: dict[str, ET.Element]) -> None:
    for name, picture in pictures.items():
        for one, other in combinations(places(picture), 2):
            if abs(one[2] - other[2]) < 12:
                assert one[1] <= other[0] + 3 or other[1] <= one[0] + 3, (name, one[3], other[3])


def test_a_picture_is_the_same_every_time() -> None:
    for text in CASES.values():
        assert scale_picture(TH, criteria(text)) == scale_picture(TH, criteria(text))


def test_text_is_escaped() -> None:
    text = CASES["classes"].replace("id: A", "id: <&")
    picture = scale_picture(EN, criteria(text))
    assert picture is not None
    assert "<&" not in picture
    assert "&lt;&amp;" in picture


# Ladders: scores stand 24 units apart, 5 at 40 and 0 at 160; the first and the last threshold at 60 and 304


def test_a_ladder_goes_through_its_thresholds() -> None:
    picture = drawn("rising")
    dots = [(each.get("cx"), each.get("cy")) for each in with_class(picture, "dot")]
    assert dots == [("60", "136"), ("121", "112"), ("182", "88"), ("243", "64"), ("304", "40")]
    lines = [points(each) for each in with_class(picture, "result")]
    assert [(30, 136), (60, 136)] in lines  # below 60 the lowest score, 1
    assert [(304, 40), (334, 40)] in lines  # above 100 the highest, 5
    assert [(60, 136), (121, 112)] in lines
    assert texts(picture)[-6:] == ["60", "70", "80", "90", "100", "Result"]


def test_a_falling_ladder_falls_and_reaches_its_anchor() -> None:
    picture = drawn("falling")
    lines = [points(each) for each in with_class(picture, "result")]
    assert [(334, 160), (304, 160)] in lines  # worse than 15: 0
    assert [(60, 40), (30, 40)] in lines  # better than 2: 5
    assert told(picture) == (
        "15 scores 0; 10 scores 1; 6 scores 3; 2 scores 5; in proportion in between; above 15 scores 0; below 2 scores 5"
    )


def test_a_lower_floor_is_an_open_end_at_0() -> None:
    picture = drawn("floor 0")
    [end] = with_class(picture, "open")
    assert (end.get("cx"), end.get("cy")) == ("60", "160")
    assert "below 60 scores 0" in told(picture)
    assert with_class(drawn("rising"), "open") == []


def test_an_axis_that_is_not_to_scale_says_so() -> None:
    assert "Axis not to scale" in texts(drawn("one far away"))
    assert "Axis not to scale" not in texts(drawn("rising"))


def test_targets_stand_at_their_points() -> None:
    picture = drawn("targets")
    # 50 of 100 is 2.5 of 5, at 160 - 2.5 x 24
    heights = [each.get("cy") for each in with_class(picture, "dot")]
    assert heights == ["160", "100", "70", "40"]
    assert {"50 (2.5)", "75 (3.75)", "100 (5)"} <= set(texts(picture))
    assert "below 70 scores 0" in told(picture)


def test_targets_without_proportion_are_flat() -> None:
    picture = drawn("targets kept")
    for each in with_class(picture, "result"):
        (_, start), (_, end) = points(each)
        assert start == end
    assert (
        len(with_class(picture, "open")) == 3
    )  # below the base target, and where the next target takes over
    assert "in between the score of the target reached holds" in told(picture)


@pytest.mark.parametrize(("name", "full"), [("marks", "115"), ("entered of 100", "100")])
def test_marks_go_from_nothing_to_everything(name: str, full: str) -> None:
    picture = drawn(name)
    [line] = [points(each) for each in with_class(picture, "result")]
    assert line == [(30, 160), (304, 40)]
    assert told(picture) == f"0 scores 0; {full} scores 5; in proportion in between"


# Ranges


def test_the_ends_of_ranges_are_open_or_closed() -> None:
    picture = drawn("ranges that meet")
    closed = [each for each in with_class(picture, "dot") if "open" not in (each.get("class") or "")]
    # to 15, to 30, to 45, to 60 belong to their range; above 15, 30, 45, 60 do not
    assert (len(closed), len(with_class(picture, "open"))) == (4, 4)
    assert [text for text in texts(picture) if re.search(r"[≤>–]", text)] == [
        ">60", ">45–60", ">30–45", ">15–30", "≤15",
    ]  # fmt: skip
    assert with_class(picture, "gap") == []
    assert "above 15 up to 30 scores 4" in told(picture)


def test_what_no_range_holds_stands_where_the_policy_puts_it() -> None:
    lines = [points(each) for each in with_class(drawn("ranges"), "gap")]
    heights = Counter(start[1] for start, _ in lines)
    # the gaps below 61, 71, 81 and 91 belong to levels 2 to 5, in halves; above 100 it is level 5; and the key below
    assert heights == {112: 2, 88: 2, 64: 2, 40: 3, 175: 1}
    upward = [points(each)[0][1] for each in with_class(drawn("ranges with both ends"), "gap")]
    assert upward == [136, 136, 136, 40, 175]  # below 10 and from 20 to 30 level 1, above 40 level 5
    rounded = [points(each)[0][1] for each in with_class(drawn("ranges rounded"), "gap")]
    assert rounded == [136, 88, 88, 40, 175]  # 60.4 is rounded to 60, 60.6 to 61


def test_a_point_that_no_range_holds_is_marked() -> None:
    picture = drawn("ranges that leave out a point")
    [point] = with_class(picture, "point")
    assert point.get("cy") == "136"  # 60 belongs to the range that ends there: level 1
    assert "In no printed range" in texts(picture)
    assert with_class(drawn("ranges that meet"), "point") == []


# Classes


def test_classes_share_a_scale_where_there_is_room() -> None:
    picture = drawn("classes")
    badges = [each.get("cx") for each in with_class(picture, "badge")]
    assert len(badges) == 10
    # 70 to 100 between 14 and 326: 80 is 104 further right than 70, in both rows
    assert badges[0] == "118"  # class A, level 1, 80
    assert badges[7] == "118"  # class B, level 3, 80
    assert texts(picture).count("80") == 2
    assert {"Class A (1–10)", "Class B (≥11)"} <= set(texts(picture))


def test_a_number_moves_away_from_a_wider_one_beside_it() -> None:
    picture = drawn("classes up to 100")
    assert [each.get("cx") for each in with_class(picture, "badge")][3:6] == ["302", "326", "14"]
    # five units of the scale are 24 apart. 100 is 26.25 wide and begins at 312.9; 95 is 17.5 wide, ends 6 before that, and so on
    assert [each.get("x") for each in with_class(picture, "number")][:5] == [
        "227.6",
        "251.1",
        "274.6",
        "298.1",
        "326",
    ]


def test_classes_that_are_far_apart_have_a_scale_each() -> None:
    badges = [each.get("cx") for each in with_class(drawn("classes far apart", TH), "badge")]
    assert badges[:2] == ["14", "326"]
    assert (badges[2], badges[-1]) == ("14", "326")


# Steps


def test_a_staircase_rises_to_the_level_of_each_step() -> None:
    picture = drawn("steps")
    treads = [points(each) for each in with_class(picture, "result")]
    assert treads[0] == [(30, 160), (50, 160)]  # no step: 0
    assert [tread[-1][1] for tread in treads[1:]] == [136, 88, 40]  # levels 1, 3 and 5
    assert [text for text in texts(picture) if "Step" in text] == ["Step 1", "Step 2", "Step 3"]
    assert {"(sent)", "(reviewer)"} <= set(texts(picture))
    assert told(picture) == (
        "no step done scores 0; up to step 1 scores 1; up to step 2 scores 3; up to step 3 scores 5; only an unbroken run of steps counts"
    )


def test_an_outcome_goes_on_from_the_steps() -> None:
    treads = [points(each) for each in with_class(drawn("mixed"), "result")]
    assert [tread[-1][1] for tread in treads] == [136, 136, 112, 88, 64, 40]
    assert {"0–5", ">5–10", ">10–15"} <= set(texts(drawn("mixed")))
    assert "once all steps are done the outcome decides" in told(drawn("mixed"))


def test_an_outcome_in_proportion_is_a_slope() -> None:
    treads = [points(each) for each in with_class(drawn("mixed in proportion"), "result")]
    # level 3 rises to 4, level 4 to 5; the last range is flat
    assert [(tread[-2][1], tread[-1][1]) for tread in treads[3:]] == [(88, 64), (64, 40), (40, 40)]


def test_a_long_range_is_broken_at_its_dash() -> None:
    assert {">1,000–", "25,000", "≤1,000"} <= set(texts(drawn("mixed with long ranges")))


def test_blocks_are_added_up_or_follow_one_another() -> None:
    added, gated = drawn("sum"), drawn("gated")
    assert texts(added).count("+") == 2
    assert "→" not in texts(added)
    assert texts(gated).count("→") == 1
    assert "= 5" in texts(added)
    assert "the steps count in any order and are added up" in told(added)
    assert told(gated) == (
        "step 1 is worth 3 in 2 parts; step 2 is worth 2; a step counts only once the one before it is complete"
    )


def test_a_block_is_as_tall_as_its_worth_and_cut_in_parts() -> None:
    picture = drawn("gated")
    tall = [Fraction(each.get("height") or 0) for each in with_class(picture, "block")]
    assert tall == [76, Fraction("50.7")]  # 3 and 2: 76, and two thirds of it
    assert len(with_class(picture, "part")) == 1


# Checklists and conditions


def test_the_bar_of_an_option_is_as_long_as_its_points() -> None:
    picture = drawn("checklist")
    bars = [points(each) for each in with_class(picture, "bar")]
    assert [bar[1][0] - bar[0][0] for bar in bars] == [166, 332]  # 1 and 2 of 2 points; nothing for 0
    assert len(with_class(picture, "rail")) == 3
    assert "Points (2 = 100 %)" in texts(picture)
    assert "“Partly done” earns 1 of 2" in told(picture)


def test_levels_that_no_condition_gives_are_dashed() -> None:
    picture = drawn("decision")
    assert len(with_class(picture, "block")) == 3  # 5, 3, and 1 where nothing holds
    assert len(with_class(picture, "none")) == 2
    assert texts(picture).count("Cases: 1") == 2
    assert "Otherwise" in texts(picture)
    assert "“Above 5” scores 5" in told(picture)
    assert "Where no condition holds the score is 1" in told(picture)


def test_an_evaluator_may_give_any_level() -> None:
    picture = drawn("evaluator")
    assert "Where no condition holds the evaluator gives the level" in " ".join(texts(picture))
    assert len(with_class(picture, "none")) == 4


# Words and places


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        ("ยังไม่ได้ดำเนินการ", 60, ["ยังไม่ได้", "ดำเนินการ"]),
        ("ดำเนินการแล้ว 26–50%", 110, ["ดำเนินการแล้ว", "26–50%"]),
        ("ดำเนินการ (บางส่วน)", 90, ["ดำเนินการ", "(บางส่วน)"]),
        ("Nothing has been done", 60, ["Nothing", "has been", "done"]),
        ("Incomprehensibilities", 40, ["Incomprehensibilities"]),
        ("  two   words ", 200, ["two words"]),
        ("", 40, [""]),
    ],
)
def test_words_are_broken_between_words(text: str, most: int, lines: list[str]) -> None:
    assert broken(text, most) == lines


def test_marks_above_and_below_letters_take_no_room() -> None:
    assert width_of("กิ่") == width_of("ก")
    assert width_of("W") > width_of("i")


def test_numbers_stand_to_scale_where_their_labels_have_room() -> None:
    found = axis([Fraction(0), Fraction(10), Fraction(40)], 0, 200)
    assert found.places == {0: 0, 10: 50, 40: 200}
    assert (found.rows, found.is_to_scale) == (1, True)


def test_labels_that_touch_stand_on_two_rows() -> None:
    found = axis([Fraction(each * 1_000_000) for each in range(1, 6)], 0, 244)
    assert (found.rows, found.is_to_scale) == (2, True)


def test_labels_with_no_room_at_all_stand_apart_evenly() -> None:
    found = axis([Fraction(each) * 10**15 for each in (1, 2, 9)], 0, 100)
    assert list(found.places.values()) == [0, 50, 100]
    assert not found.is_to_scale


def test_a_single_number_stands_in_the_middle() -> None:
    assert axis([Fraction(60)], 0, 100).places == {60: 50}
