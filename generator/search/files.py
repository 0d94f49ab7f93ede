"""How the index is written: scripts that hand over their data, so that it works without a server and under any policy.

A browser loads no data from `file://` but by a script, and a strict policy allows scripts of the site alone. So each file is
one call with its content in base64, deflated, since not every server compresses. Files are named by their content and may be
kept by browsers for ever; only the manifest has a name that stays.
"""

import zlib
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from hashlib import blake2b
from typing import Any

import msgspec

FOLDER = "data/search/"
"""Where the index stands, below the site's root; both languages share it."""

MANIFEST = "manifest"

_DEFLATE = zlib.MAX_WBITS


@dataclass(slots=True)
class Files:
    """Files of the index by their paths below the site's root."""

    made: dict[str, bytes] = field(default_factory=dict)

    def add(self, content: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
        """Put some data into a file; returns the name by which the reader's browser asks for it."""
        data = msgspec.json.encode(content)
        name = blake2b(data, digest_size=8).hexdigest()
        self.made[path_of(name)] = packed(name, data)
        return name


def path_of(name: str) -> str:
    """Where the file of a name stands."""
    return f"{FOLDER}{name}.js"


def packed(name: str, data: bytes) -> bytes:
    """The script that hands over some data by its name."""
    deflated = zlib.compressobj(9, zlib.DEFLATED, -_DEFLATE)
    text = b64encode(deflated.compress(data) + deflated.flush()).decode()
    return f'scorecardsSearch("{name}","{text}");\n'.encode()


def manifest(content: Any) -> bytes:  # noqa: ANN401 - as above
    """The file that says what there is."""
    return packed(MANIFEST, msgspec.json.encode(content))


def steps(numbers: Sequence[int]) -> list[int]:
    """Each number as its distance from the one before, the first from 0: neighbours take next to no room."""
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]
