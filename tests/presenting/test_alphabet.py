"""Under which letter of an index a name stands."""

import pytest

from generator.presenting.alphabet import DIGITS
from generator.presenting.alphabet import OTHER
from generator.presenting.alphabet import anchor_of
from generator.presenting.alphabet import bare
from generator.presenting.alphabet import letter_of
from generator.presenting.alphabet import place_of


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("กรม", "ก"),
        ("เกณฑ์", "ก"),  # the dictionary passes over each of the five leading vowels
        ("แผน", "ผ"),
        ("โครงการ", "ค"),
        ("ใบรับรอง", "บ"),
        ("ไฟฟ้า", "ฟ"),
        ("ฤดูกาล", "ฤ"),
        ("องค์การบริหารส่วนตำบล", "อ"),
        ("ฮ", "ฮ"),
        ("indicator", "I"),
        ("Unit", "U"),
        ("évaluation", "E"),
        ("5S", DIGITS),
        ("๗ มาตรการ", DIGITS),
        ("Ωμέγα", OTHER),
        ("ກອງ", OTHER),  # Lao
        ("–", OTHER),
        ("", OTHER),
    ],
)
def test_a_name_stands_under_its_letter(name: str, letter: str) -> None:
    assert letter_of(name) == letter


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("กรม", "กรม"),
        ("(ร่าง) แผน", "ร่าง) แผน"),
        ("“เก่ง ดี มีสุข”", "เก่ง ดี มีสุข”"),
        ("– 5 ส", "5 ส"),
        ("–", "–"),
        ("", ""),
    ],
)
def test_marks_before_a_name_are_passed_over(name: str, rest: str) -> None:
    assert bare(name) == rest


def test_letters_stand_in_order() -> None:
    letters = [OTHER, "ฮ", "ก", "Z", "A", DIGITS]
    assert sorted(letters, key=place_of) == [DIGITS, "A", "Z", "ก", "ฮ", OTHER]


def test_every_letter_has_an_anchor_of_its_own() -> None:
    letters = [
        DIGITS,
        OTHER,
        *map(chr, range(ord("A"), ord("Z") + 1)),
        *map(chr, range(ord("ก"), ord("ฮ") + 1)),
    ]
    anchors = [anchor_of(each) for each in letters]
    assert len(set(anchors)) == len(letters)
    assert all(each.isascii() for each in anchors)
    # U+0E01 is ก
    assert [anchor_of(each) for each in (DIGITS, "A", "ก", OTHER)] == [
        "letter-digits", "letter-a", "letter-0e01", "letter-other",
    ]  # fmt: skip
