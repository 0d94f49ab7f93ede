"""The order of names: that of the Royal Institute's dictionary (its preface, on the order of words), written by hand."""

import pytest

from generator.presenting.order import in_thai_order


@pytest.mark.parametrize(
    "names",
    [
        ["กรอบ", "แก้ว", "ขนม", "เขต", "คน"],  # a leading vowel follows its consonant
        ["กา", "ก้าง", "เกณฑ์", "ไก่"],
        ["คะแนน", "เครือข่าย", "ฐาน", "เทศบาล"],
        ["ไต", "ไต่", "ไต้", "ไต๋"],  # marks count where letters are the same
        ["เก็ง", "เก่ง", "เก้ง", "เก๋ง"],
        ["กะ", "กัก", "กา", "กำ", "กิน", "กี่", "กึ่ง", "กือ", "กุ", "กู่", "เก่า", "แก", "โก้", "ใกล้", "ไก่"],
        ["น้ำ", "น้ำหนัก", "น้ำหนักรวม"],  # a word stands before its compounds
        ["ตั้งเป้า", "ตัวชี้วัด", "ตัวชี้วัดเลือก", "ตัวแปร"],
        ["รอบ", "ฤดู", "ลา", "วัน"],
        ["ข้อ ๒", "ข้อ 3"],  # a digit is a digit
        ["Apple", "banana", "Cherry"],  # capitals do not come first
        ["Finance", "คน"],  # Latin letters before Thai ones
        [],
    ],
)
def test_names_stand_as_in_a_dictionary(names: list[str]) -> None:
    assert in_thai_order(reversed(names), str) == names


def test_items_are_sorted_by_their_name() -> None:
    assert in_thai_order([(1, "เขต"), (2, "กอง"), (3, "ขนม")], lambda item: item[1]) == [
        (2, "กอง"),
        (3, "ขนม"),
        (1, "เขต"),
    ]


@pytest.mark.parametrize("names", [["กา", "ก่า", "ก้า"], ["ป่า", "ปา"], ["same", "same"]])
def test_the_order_does_not_depend_on_where_names_came_from(names: list[str]) -> None:
    assert in_thai_order(names, str) == in_thai_order(reversed(names), str)


def test_items_of_one_name_are_all_kept_in_their_order() -> None:
    assert in_thai_order([("b", "เขต"), ("a", "เขต")], lambda item: item[1]) == [("b", "เขต"), ("a", "เขต")]
