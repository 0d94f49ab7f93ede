"""The order of names: Thai by the rules of Thai dictionaries, where a leading vowel follows its consonant."""

import os
import re
from collections.abc import Callable
from collections.abc import Iterable
from operator import itemgetter
from typing import TypeVar

Item = TypeVar("Item")

_THAI = re.compile("[\u0e00-\u0e7f]")


def in_thai_order(items: Iterable[Item], name: Callable[[Item], str]) -> list[Item]:
    """Sort items by name. Names that the rules hold equal (they pass over tone marks) keep the order of their letters."""
    named = [(" ".join(name(item).casefold().split()), item) for item in items]
    named.sort(key=itemgetter(0))
    texts = [text for text, _ in named]
    if any(map(_THAI.search, texts)):  # the rules leave all other letters as they stand
        places = {text: place for place, text in enumerate(_collated(texts))}
        named.sort(key=lambda pair: places[pair[0]])
    return [item for _, item in named]


def _collated(texts: list[str]) -> list[str]:
    keep_thai_tools_to_themselves()
    from pythainlp.util.collate import collate  # noqa: PLC0415 - takes long to import, and few pages are sorted

    return list(collate(texts))


def keep_thai_tools_to_themselves() -> None:
    """Before PyThaiNLP is imported: it would otherwise make a folder in the user's home."""
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
