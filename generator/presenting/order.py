"""The order of names: Thai by the rules of the Royal Institute's dictionary.

A leading vowel follows its consonant, and tone marks, ็ and ์ count only between words of the same letters: น้ำหนัก stands before
น้ำหนักรวม, and เก็ง before เก่ง before เก้ง. Code points are in the order of the dictionary otherwise.
"""

import os
import re
from collections.abc import Callable
from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")

_MARKS = re.compile("[\u0e47-\u0e4e]")
_LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def in_thai_order(items: Iterable[Item], name: Callable[[Item], str]) -> list[Item]:
    """Sort items by name, whatever their capitals and digits; items of one name keep their order."""
    return sorted(items, key=lambda item: thai_key(name(item)))


def thai_key(name: str) -> tuple[str, str]:
    """What names are compared by: their letters in the order of the dictionary, then the same with their marks."""
    text = " ".join(name.casefold().split())
    if text.isascii():  # letters without marks are in order already
        return text, text
    text = text.translate(_DIGITS)
    return _LEADING_VOWEL.sub(r"\2\1", _MARKS.sub("", text)), text


def keep_thai_tools_to_themselves() -> None:
    """Before PyThaiNLP is imported: it would otherwise make a folder in the user's home."""
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
