"""The letters of an index: under which letter a name stands, and the anchor of each letter."""

from functools import cache
from string import ascii_uppercase
from unicodedata import normalize

DIGITS = "0-9"
"""What stands for a letter where a name begins with a digit, Arabic or Thai."""

OTHER = ""
"""The same where it begins with neither a digit nor a letter of English or Thai."""

_FIRST, _LAST = "กฮ"  # the first and the last consonant
_LEADING_VOWELS = "เแโใไ"  # written before the consonant that they follow in dictionaries


def bare(name: str) -> str:
    """A name from its first letter or digit on: quotation marks and brackets before it have no place in the alphabet."""
    if name[:1].isalnum():
        return name
    return name[next((at for at, char in enumerate(name) if char.isalnum()), 0) :]


def letter_of(name: str) -> str:
    """The letter of a bare name: of a Thai one the first consonant, a leading vowel passed over; of an English one a capital."""
    return _letter(name.lstrip(_LEADING_VOWELS)[:1])


@cache
def _letter(first: str) -> str:
    if _FIRST <= first <= _LAST:
        return first
    if first.isdigit():
        return DIGITS
    capital = normalize("NFD", first)[:1].upper()  # É stands under E
    return capital if capital and capital in ascii_uppercase else OTHER


def place_of(letter: str) -> tuple[bool, str]:
    """What letters are sorted by: digits, then English, then Thai, and at the end what is none of them."""
    return letter == OTHER, letter


def anchor_of(letter: str) -> str:
    """The anchor of a letter, the same in every language; in ASCII, so that an address stays short wherever it is copied to."""
    if letter in (DIGITS, OTHER):
        return "letter-digits" if letter else "letter-other"
    return f"letter-{letter.lower()}" if letter.isascii() else f"letter-{ord(letter):04x}"
