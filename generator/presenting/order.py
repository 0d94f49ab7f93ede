"""The order of names: Thai by the rules of Thai dictionaries, where a leading vowel follows its consonant."""

import os
from collections.abc import Callable
from collections.abc import Iterable
from typing import TypeVar

os.environ.setdefault(
    "PYTHAINLP_READ_ONLY", "1"
)  # PyThaiNLP would otherwise make a folder in the user's home

from pythainlp.util.collate import collate

Item = TypeVar("Item")


def in_thai_order(items: Iterable[Item], name: Callable[[Item], str]) -> list[Item]:
    """Sort items by name. Names that the rules hold equal (they pass over tone marks) keep the order of their letters."""
    found = sorted(items, key=lambda item: name(item).casefold())
    places = {text: place for place, text in enumerate(collate([name(item).casefold() for item in found]))}
    return sorted(found, key=lambda item: places[name(item).casefold()])
