"""How letters are read for searching: the same in the index and in what the reader types.

`assets/search/text.js` says the same in JavaScript; a test gives both the same texts. Thai is not cut into words: what is
searched is looked for anywhere in a text, so both sides only have to agree on letters.
"""

import re
import unicodedata

_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
"""The letters and marks of Thai words: no currency sign, no digits, no marks of sections."""

_RULES = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        ("[\u00ad\u200b-\u200d\u2060\ufeff]", ""),  # marks that are not seen
        (
            "([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a\u0e47\u0e4d])",
            r"\2\1",
        ),  # a tone mark typed before the vowel
        ("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33"),  # am typed as two letters
        ("\u0e40\u0e40", "\u0e41"),  # ae typed as two letters
        ("(?<![\u0e24\u0e26])\u0e45", "\u0e32"),  # the long mark for aa
        (f"(?<=[{THAI}])\\.|\u0e2f(?:\u0e25\u0e2f)?", ""),  # marks of abbreviation
        ("(?<![0-9a-z])([a-z])\\.(?=[a-z](?![a-z]))", r"\1"),  # K.P.I.
        ("(?<![0-9a-z])e[-\u2010\u2011 ](?=[a-z]{2})", "e"),  # e-SAR
        ("(?<=[a-z]{2})iz", "is"),  # organization, organisation
        ("(?<=[0-9]),(?=[0-9]{3})", ""),  # thousands
        ("(?<=[0-9])[./\u2013-](?=[0-9])", "."),  # numbers of indicators, dates
        (f"[^0-9a-z{THAI}%.\n\x01]+", " "),
        (r"(?<![0-9])\.|\.(?![0-9])", " "),
        (" +", " "),
        (" ?\n ?", "\n"),  # lines stay lines
    )
)
_BESIDE_THAI = re.compile(f" ?([{THAI}]) ?")


def words_of(text: str) -> str:
    """The text in plain letters with single spaces: lower case, Arabic digits, Thai marks in one order, no punctuation.

    Letters and digits of other widths and heights are plain ones too; am, which that takes apart, is put together again.
    """
    text = unicodedata.normalize("NFKC", text).lower().translate(_DIGITS)
    for pattern, put in _RULES:
        text = pattern.sub(put, text)
    return text.strip(" ")


def searched(text: str) -> str:
    """The same as it is searched: without the spaces beside Thai letters, which writers set or leave out as they like."""
    return _BESIDE_THAI.sub(r"\1", words_of(text))
