"""The texts: which pairs of letters stand in which of them, and the texts themselves to look again and to quote.

Every pair of neighbouring letters of a word that is searched for must be in a text that holds it. So the browser loads the
lists of a few rare pairs, keeps what is in all of them, and looks into those texts before it shows them.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from operator import add
from typing import Any

from generator.search.entries import Passage
from generator.search.files import Files
from generator.search.files import steps
from generator.search.text import searched

TEXTS_IN_A_FILE = 32
SHARD_SIZE = 24_000
"""About how many numbers stand in one file of lists: 10 to 20 KB."""

MOST_SHARDS = 128

SAME_TEXTS = 4_096
"""How many texts are kept as pairs: remarks of thousands of scorecards are often the same few."""

Texts = tuple[Passage, ...]


def body_table(texts: Sequence[Texts], files: Files) -> dict[str, Any]:
    """Write the texts, numbered from 0, with the lists of their pairs of letters; returns what the manifest says of them."""
    texts = [tuple(dict.fromkeys(passages)) for passages in texts]  # a section may say the same twice
    lists: defaultdict[str, list[int]] = defaultdict(list)
    for number, passages in enumerate(texts):
        for pair in pairs_of(passages):
            lists[pair].append(number)
    count = _shards(sum(map(len, lists.values())))
    shards: list[dict[str, list[int]]] = [{} for _ in range(count)]
    for pair in sorted(lists):
        shards[shard_of(pair, count)][pair] = steps(lists[pair])
    return {
        "count": len(texts),
        "inFile": TEXTS_IN_A_FILE,
        "pairs": files.add({pair: len(found) for pair, found in sorted(lists.items())}),
        "shards": [files.add(each) for each in shards],
        "texts": [
            files.add(
                [
                    [(anchor, *words) for anchor, words in each]
                    for each in texts[start : start + TEXTS_IN_A_FILE]
                ]
            )
            for start in range(0, len(texts), TEXTS_IN_A_FILE)
        ],
    }


def pairs_of(passages: Texts) -> set[str]:
    """Every two letters that stand beside each other in the texts as they are searched."""
    found: set[str] = set()
    for _, words in passages:
        for each in words:
            found |= _pairs(each)
    return found


@lru_cache(maxsize=SAME_TEXTS)
def _pairs(text: str) -> frozenset[str]:
    plain = searched(text)
    return frozenset([pair for pair in map(add, plain, plain[1:]) if " " not in pair])


def shard_of(pair: str, count: int) -> int:
    """The number of the file that holds the list of a pair; the browser works it out in the same way."""
    return (ord(pair[0]) * 31 + ord(pair[1])) % count


def _shards(numbers: int) -> int:
    return min(MOST_SHARDS, 1 + numbers // SHARD_SIZE)
