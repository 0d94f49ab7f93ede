"""How letters are read. The expected forms were written down by hand from the rules of Thai spelling and of our codes."""

import pytest

from generator.search.text import searched
from generator.search.text import words_of
from tests.search.spellings import SPELLINGS


@pytest.mark.parametrize(("text", "words", "plain"), SPELLINGS)
def test_letters_are_read_alike_however_they_are_typed(text: str, words: str, plain: str) -> None:
    assert words_of(text) == words
    assert searched(text) == plain


@pytest.mark.parametrize(("text", "words", "plain"), SPELLINGS)
def test_what_was_read_is_read_the_same_again(text: str, words: str, plain: str) -> None:
    assert words_of(words) == words
    assert searched(plain) == plain
