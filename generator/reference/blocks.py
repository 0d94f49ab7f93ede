"""Example files, or a part of them, as blocks of YAML under the path where they stand."""

import re
from collections.abc import Sequence


def example(path: str, text: str, keys: Sequence[str]) -> str:
    """A YAML file, or only the blocks of some of its top-level keys, under its path."""
    if keys:
        missing = set(keys) - {block.split(":")[0] for block in _blocks(text)}
        if missing:
            raise ValueError(f"{path} has no {', '.join(sorted(missing))}")
        text, path = part(text, keys), f"{path} …"
    return f"```yaml\n# {path}\n{text.rstrip()}\n```"


def part(text: str, keys: Sequence[str]) -> str:
    """The blocks of some top-level keys, in the order of the file."""
    return "".join(block.rstrip() + "\n" for block in _blocks(text) if block.split(":")[0] in keys)


def _blocks(text: str) -> list[str]:
    """The text of each top-level key."""
    return re.findall(r"^(?!#)\S.*\n(?:(?:[ #-].*)?\n)*", text, re.MULTILINE)
