"""What stands on a node stays on it, in either language, and may be anything that a file may say."""

import re
from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator.presenting.maps.faces import MOST_LINES
from generator.presenting.maps.faces import Chip
from generator.presenting.maps.faces import Face
from generator.presenting.maps.faces import face_svg
from generator.presenting.maps.faces import height
from generator.presenting.maps.places import NODE
from generator.presenting.scales.text import fitted
from generator.presenting.scales.text import shortened
from generator.presenting.scales.text import width_of

LONG = "ประชาชนในพื้นที่ต่าง ๆ สามารถได้รับบริการของกระทรวงยุติธรรมอย่างสะดวก รวดเร็ว จากเครือข่ายยุติธรรม"
THAI = st.text("กขคงจดตนบปมยรลวสหอะาิีึืุูเแโใไำั่้็์ๆ -/1๒.()abW&<", max_size=80)
CODES = st.lists(st.text("กคป-.123abW", min_size=1, max_size=24), max_size=12)


def face(title: str, codes: list[str] | None = None, code: str = "", note: str = "") -> Face:
    chips = [Chip(text=text, href=f"{number}.html", title=text) for number, text in enumerate(codes or [])]
    return Face(title=title, href="#a", code=code, note=note, name=title.strip(), chips=chips)


def drawn(shown: Face) -> ET.Element:
    return ET.fromstring(f"<g>{face_svg(shown, height(shown))}</g>")  # noqa: S314 - our own picture


@given(THAI, CODES, st.text("กคป-123W", max_size=30), THAI)
@settings(max_examples=60, deadline=None)
def test_no_word_stands_outside_its_node(title: str, codes: list[str], code: str, note: str) -> None:
    shown = face(title, codes, code, note)
    tall = height(shown)
    picture = drawn(shown)
    for each in [*picture.iter("tspan"), *picture.findall("a[@class]/text")]:
        wide = width_of(each.text or "")
        start = Fraction(each.get("x") or 0) - (wide / 2 if each.tag == "text" else 0)
        assert start >= 8
        assert start + wide <= NODE - 8
        assert 12 <= int(each.get("y") or 0) <= tall - 6
    for box in picture.iter("rect"):
        assert int(box.get("x") or 0) + int(box.get("width") or 0) <= NODE
        assert int(box.get("y") or 0) + int(box.get("height") or 0) <= tall


def test_codes_stand_apart_as_far_as_a_finger_needs() -> None:
    boxes = list(drawn(face("a", ["1", "2", "3.1", "3.2", "3.3", "long-code", "long-code-2"])).iter("rect"))[
        1:
    ]
    spots = [(int(box.get("x") or 0), int(box.get("y") or 0), int(box.get("width") or 0)) for box in boxes]
    assert len({y for _, y, _ in spots}) == 3
    for (x1, y1, wide), (x2, y2, _) in pairwise(spots):
        assert y2 - y1 >= 24 or x2 - x1 - wide >= 4


def test_a_thai_title_is_broken_between_words() -> None:
    lines = [each.text for each in drawn(face(LONG)).iter("tspan")]
    assert lines == [
        "ประชาชนในพื้นที่ต่าง ๆ", "สามารถได้รับบริการของ", "กระทรวงยุติธรรมอย่าง", "สะดวก รวดเร็ว จาก", "เครือข่ายยุติธรรม",
    ]  # fmt: skip


def test_a_title_that_is_too_long_is_cut_and_told_in_full() -> None:
    picture = drawn(face("All " * 60))
    lines = [each.text or "" for each in picture.iter("tspan")]
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith("…")
    assert [each.text for each in picture.iter("title")] == [("All " * 60).strip()]


def test_what_is_cut_between_lines_reads_as_words() -> None:
    text = ET.tostring(drawn(face("Staff are developed all the time")), encoding="unicode", method="text")
    assert "Staff are developed all the time" in re.sub(r"\s+", " ", text)


def test_a_face_leads_to_its_objective_and_its_indicators() -> None:
    links = [each.get("href") for each in drawn(face("a", ["1", "2"])).iter("a")]
    assert links == ["#a", "0.html", "1.html"]


def test_a_title_in_the_other_language_is_marked() -> None:
    picture = drawn(Face(title="คน", href="#a", lang="th"))
    assert [each.tag for each in picture.iter() if each.get("lang") == "th"] == ["text"]


def test_everything_is_escaped() -> None:
    svg = face_svg(face('<b>"&', ['<i>"'], code="<c>", note="<n>"), 90)
    assert not re.search(r"<[bicn]>", svg)


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        ("Incomprehensibilities of it", 60, ["Incompr", "ehensibil", "ities", "of it"]),
        ("เกี่ยวข้อง", 20, ["เกี่", "ยว", "ข้อ", "ง"]),
        ("", 20, [""]),
    ],
)
def test_a_word_that_is_longer_than_a_line_is_broken_between_letters(
    text: str, most: int, lines: list[str]
) -> None:
    assert fitted(text, most) == lines


def test_a_text_is_shortened_where_it_must_be() -> None:
    assert shortened("คป5.1-4", 100) == "คป5.1-4"
    assert shortened("model-organisation", 80) == "model-org…"
    assert width_of(shortened("ผู้ที่เกี่ยวข้อง", 50)) <= 50
