"""A problem in an input file is data: where it is, which kind it is, and the facts of the case.

The words of each kind, in both languages, stand in `words/problems.yml`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.frozen import frozen
from generator.words import problem_kinds

Severity = Literal["error", "warning", "note"]
"""An error stops scoring, a warning fails only `--strict`, a note (what a source gets wrong) never fails."""


@frozen(order=True)
class Place:
    """A position in an input file, counted from 1 as editors do; `path` is relative to the project folder."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Print in the form that editors and compilers share: `path:line:column`."""
        return f"{self.path}:{self.line}:{self.column}"


NOWHERE = Place("")
"""The place of a record that no file holds, such as one that a test makes."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding: its place, its stable code and the facts that its message names."""

    place: Place
    code: str
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        """How much this kind of problem matters."""
        return problem_kinds()[self.code].severity

    def message(self, language: str) -> str:
        """Say in one line what is wrong, in "th" or "en"."""
        return problem_kinds()[self.code].message[language].format(**dict(self.facts))

    def hint(self, language: str) -> str:
        """Say in one line what to do about it, in "th" or "en"."""
        return problem_kinds()[self.code].hint[language].format(**dict(self.facts))


def problem(place: Place, code: str, **facts: object) -> Problem:
    """Make a problem; facts are turned into text that prints on one line."""
    return Problem(place, code, tuple((name, one_line(str(fact))) for name, fact in facts.items()))


def one_line(text: str) -> str:
    """Text that prints on one line: line breaks become spaces, what no terminal should get is written as its code."""
    return "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in " ".join(text.split()))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only the problems that stop scoring."""
    return [each for each in problems if each.severity == "error"]
