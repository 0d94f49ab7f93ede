"""From a template to a page: every line that is a marker is replaced.

`[[keys Unit]]`                          the table of the keys of a record
`[[problems SC1]]`                       the table of the problems of one hundred
`[[checks SC305 SC306]]`                 the table of some problems
`[[example FILE]]`                       an example file
`[[example FILE KEY ...]]`               some of its top-level keys
`[[picture FILE]]`                       the picture of an indicator's criteria
`[[worked FILE]]`                        the worked examples of an indicator, with their working
`[[explain WORLD UNIT PERIOD INDICATOR]]`  what `scorecards explain` prints about a score

`FILE` is below `docs/examples/`, `WORLD` one of the folders there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.reference.blocks import example
from generator.reference.keys import keys_table
from generator.reference.problems import chosen_problems
from generator.reference.problems import problems_table
from generator.reference.records import records
from generator.reference.text import thai_marked
from generator.reference.worked import explanation
from generator.reference.worked import picture
from generator.reference.worked import worked_table
from generator.reference.worlds import Worlds
from generator.words import LANGUAGES

REFERENCE = ("reference", "problems", "guide")
"""The pages whose templates stand in `docs/reference/`."""

_HEADING = re.compile(r"^#+ (?P<title>.+?) \{#record-(?P<anchor>[a-z-]+)\}$", re.MULTILINE)
_MARKER = re.compile(r"^\[\[(?P<what>[a-z]+) (?P<rest>[^\]]+)\]\]$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Template:
    """One template: the page that it becomes in a language, and where both stand below the project folder."""

    name: str
    language: str
    source: str
    target: str


def templates(root: Path) -> Iterator[Template]:
    """Every template of the project folder `root`, by page and language."""
    guide = sorted(path.name.removesuffix(".th.md") for path in (root / "docs/guide").glob("*.th.md"))
    for language in LANGUAGES:
        for name in REFERENCE:
            source, target = f"docs/reference/{name}.{language}.md", f"docs/{language}/{name}.md"
            yield Template(name, language, source, target)
        for name in guide:
            source, target = f"docs/guide/{name}.{language}.md", f"docs/{language}/guide/{name}.md"
            yield Template(f"guide/{name}", language, source, target)


def page(text: str, language: str, worlds: Worlds) -> str:
    """The whole text of a page: its template with every marker replaced."""
    titles = {found["anchor"]: found["title"] for found in _HEADING.finditer(text)}

    def replaced(marker: re.Match[str]) -> str:
        what, rest = marker["what"], marker["rest"].split()
        match what:
            case "keys":
                return keys_table(records()[rest[0]], language, titles)
            case "problems":
                return problems_table(rest[0], language)
            case "checks":
                return chosen_problems(rest, language)
            case "example":
                return example(worlds.shown_path(rest[0]), worlds.text(rest[0]), rest[1:])
            case "picture":
                return picture(worlds, rest[0], language)
            case "worked":
                return worked_table(worlds, rest[0], language)
            case "explain":
                return explanation(worlds, rest, language)
        raise ValueError(f"there is no marker {what}")

    return _MARKER.sub(replaced, text if language == "th" else thai_marked(text))


def main(root: Path = Path()) -> None:
    """Write every page of the project folder `root`."""
    worlds = Worlds(root / "docs/examples")
    for each in templates(root):
        text = page((root / each.source).read_text("utf-8"), each.language, worlds)
        target = root / each.target
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, "utf-8")
