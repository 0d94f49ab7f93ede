"""Every block of YAML on a page: taken from an example file that is checked and scored, or bound to its record."""

import re
from pathlib import Path

from generator.model.framework import FrameworkFile
from generator.model.glossary import GlossaryFile
from generator.model.indicator import Indicator
from generator.model.placed import PlacedDict
from generator.model.placed import Record
from generator.model.result import ResultFile
from generator.model.unit import UnitsFile
from generator.reading.binding import bind
from generator.reading.yaml_tree import read_yaml
from generator.reference.blocks import part
from generator.reference.worlds import Worlds

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
RECORDS: tuple[type[Record], ...] = (FrameworkFile, Indicator, UnitsFile, ResultFile, GlossaryFile)


def blocks(page: str) -> list[str]:
    """Every block of YAML on a page, in whatever way its fence is written."""
    return re.findall(r"^ *(?:```|~~~) *ya?ml[^\n]*\n(.*?)^ *(?:```|~~~)$", page, re.DOTALL | re.MULTILINE)


def fault(block: str, worlds: Worlds) -> str | None:
    """What is wrong with a block; None where it is an example file, a part of one, or fits a record by itself."""
    heading = re.match(r"# (?P<path>\S+\.yml)(?P<part> …)?\n", block)
    if heading:
        return _fault_of_file(heading["path"], block[heading.end() :], worlds, is_part=bool(heading["part"]))
    return _fault_by_itself(block)


def _fault_of_file(path: str, text: str, worlds: Worlds, *, is_part: bool) -> str | None:
    files = [
        file.relative_to(EXAMPLES).as_posix()
        for file in EXAMPLES.rglob("*.yml")
        if worlds.shown_path(file.relative_to(EXAMPLES).as_posix()) == path
    ]
    keys = re.findall(r"^([a-z0-9_]+):", text, re.MULTILINE)
    for file in files:
        whole = worlds.text(file)
        if text.rstrip() == (part(whole, keys) if is_part else whole).rstrip():
            return None
    return f"{path}: not what stands in that file" if files else f"{path}: there is no such file"


def _fault_by_itself(block: str) -> str | None:
    node, problems = read_yaml(block.encode(), "block")
    if not isinstance(node, PlacedDict) or problems:
        return f"not YAML that can be read: {[each.message('en') for each in problems]}"
    faults = []
    for record in RECORDS:
        found = [each for each in bind(record, node)[1] if not _is_only_a_part(each.code, each.place.line)]
        if not found:
            return None
        faults.append(f"{record.__name__}: {[each.message('en') for each in found]}")
    return "; ".join(faults)


def _is_only_a_part(code: str, line: int) -> bool:
    """A key that is missing at the top: the block is a part of a file."""
    return code == "SC202" and line == 1
