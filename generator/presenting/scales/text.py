"""How much room words take, and where they may be broken: Thai has no spaces between words."""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from generator.presenting.order import keep_thai_tools_to_themselves

_NARROW = set(" .,:;'|!()[]ilIjtf-")
_WIDE = set("mwMW%–≥≤")
_SIZE = Fraction(25, 2)
_BEGINS_A_WORD = re.compile("[ก-ฮเ-ไ]")


def width_of(text: str) -> Fraction:
    """About how many units a text is wide; rather too many than too few."""
    return sum((_width(letter) for letter in text), Fraction(0)) * _SIZE


def _width(letter: str) -> Fraction:
    if unicodedata.category(letter) == "Mn":  # stands above or below the letter before it
        return Fraction(0)
    if letter.isdigit():
        return Fraction(7, 10)
    if letter in _NARROW:
        return Fraction(36, 100)
    return Fraction(85, 100) if letter in _WIDE else Fraction(62, 100)


def broken(text: str, most: int) -> list[str]:
    """A text in lines of at most `most` units, broken between words; a single longer word stays whole."""
    lines = [""]
    for word in _words(" ".join(text.split())):
        if lines[-1] and width_of(lines[-1] + word) > most:
            lines.append("")
        lines[-1] += word if lines[-1] else word.lstrip()
    return lines


def fitted(text: str, most: int) -> list[str]:
    """The same, but a word that is longer than a line is broken too: never between a letter and its marks."""
    return [part for line in broken(text, most) for part in _pieces(line, most)]


def _pieces(line: str, most: int) -> list[str]:
    if width_of(line) <= most:
        return [line]
    pieces = [""]
    for letter in _letters(line):
        if pieces[-1] and width_of(pieces[-1] + letter) > most:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def shortened(text: str, most: int) -> str:
    """A text that fits into `most` units, with an ellipsis where something is left out."""
    if width_of(text) <= most:
        return text
    kept = ""
    for letter in _letters(text):
        if width_of(f"{kept}{letter}…") > most:
            break
        kept += letter
    return f"{kept.rstrip()}…"


def _letters(text: str) -> list[str]:
    """Letters with the marks that stand above and below them, a vowel in front with its consonant."""
    return re.findall(r"[เ-ไ]?[^เ-ไ][\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0300-\u036f]*|[เ-ไ]", text)


def _words(text: str) -> Iterator[str]:
    """The words in order, each with the space before it. Numbers and marks stay with the word that they follow."""
    for number, chunk in enumerate(text.split(" ")):
        is_thai = _BEGINS_A_WORD.search(chunk) is not None
        words: list[str] = []
        for word in _thai_words(chunk) if is_thai else [chunk]:
            if words and (not _BEGINS_A_WORD.match(word) or words[-1].endswith(("(", "“"))):
                words[-1] += word
            else:
                words.append(word)
        yield from (word if place or not number else f" {word}" for place, word in enumerate(words))


def load_words() -> None:
    """Load the dictionary by which Thai words are told apart: processes that are copied from this one then have it too."""
    _thai_words("ก")


def _thai_words(text: str) -> list[str]:
    keep_thai_tools_to_themselves()
    from pythainlp.tokenize import word_tokenize  # noqa: PLC0415 - takes long to import, and most builds draw nothing

    return list(word_tokenize(text, engine="newmm"))
