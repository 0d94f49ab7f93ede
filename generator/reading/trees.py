"""Trees of YAML files in a form that is kept from one run to the next: built again several times faster than parsed."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from generator.model.placed import PlacedDict
from generator.model.placed import PlacedList
from generator.model.placed import Source

Packed = Any
"""A text; of a list [at, items, places]; of a mapping [at, keys, values, places of keys, places of values, styles]."""

_LIST = 3
"""How many parts a packed list has; a mapping has more."""


class Tree(Struct, frozen=True, array_like=True):
    """One file that is right as YAML: the hash of its bytes, where its lines begin, and what stands in it."""

    digest: str
    lines: Sequence[int]
    top: Packed


def packed(digest: str, top: PlacedDict) -> Tree:
    """The tree of a file with that hash, to be kept."""
    return Tree(digest, list(top.source.lines), _packed(top))


def _packed(node: object) -> Packed:
    if isinstance(node, PlacedDict):
        values = [_packed(each) for each in node.values()]
        places = list(node.keys_at.values()), list(node.values_at.values())
        return [node.at, list(node), values, *places, node.styles]
    if isinstance(node, PlacedList):
        return [node.at, [_packed(each) for each in node], node.items_at]
    return node


def unpacked(path: str, tree: Tree) -> PlacedDict:
    """What the file `path` was read as."""
    source = Source(path, tree.lines)
    top = _unpacked(tree.top, source)
    assert isinstance(top, PlacedDict)  # noqa: S101 - nothing else is packed, and nobody else's trees are read
    return top


def _unpacked(node: Packed, source: Source) -> object:
    if type(node) is str:
        return node
    if len(node) == _LIST:
        at, items, places = node
        found = PlacedList([_unpacked(each, source) for each in items], source, at)
        found.items_at = places
        return found
    at, keys, values, keys_at, values_at, styles = node
    texts = [each if type(each) is str else _unpacked(each, source) for each in values]
    mapping = PlacedDict(zip(keys, texts, strict=True), source, at)
    mapping.keys_at = dict(zip(keys, keys_at, strict=True))
    mapping.values_at = dict(zip(keys, values_at, strict=True))
    mapping.styles = styles
    return mapping
