"""The texts of the program in both languages: problem messages and page phrases, read once from YAML beside this file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from functools import lru_cache
from importlib.resources import files
from string import Formatter
from typing import Any
from typing import Literal

import yaml

LANGUAGES = ("th", "en")


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """What is the same for all problems with one code; `message` and `hint` are format strings by language."""

    severity: Literal["error", "warning", "note"]
    message: Mapping[str, str]
    hint: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase taken apart once, to be filled in often: the words it starts with, then each fact with the words after it."""

    start: str
    facts: tuple[tuple[str, str], ...]


MOST_PHRASES = 4096
"""More than there are phrases in all languages; texts of an older `phrases.yml` make room for newer ones."""


@lru_cache(maxsize=MOST_PHRASES)
def taken_apart(text: str) -> Phrase:
    """The phrase of a text of `phrases.yml`. It depends on the text alone, so a changed phrase is taken apart anew."""
    words = [""]
    facts = []
    for literal, fact, _, _ in Formatter().parse(text):
        words[-1] += literal
        if fact is not None:
            facts.append(fact)
            words.append("")
    return Phrase(words[0], tuple(zip(facts, words[1:], strict=True)))


@cache
def problem_kinds() -> Mapping[str, ProblemKind]:
    """Every problem code with its texts (`problems.yml`)."""
    return {
        code: ProblemKind(
            severity=entry["severity"],
            message={language: entry[language] for language in LANGUAGES},
            hint=entry["hint"],
        )
        for code, entry in _read("problems.yml").items()
    }


@cache
def phrases(language: str) -> Mapping[str, str]:
    """Every phrase of the pages in one language, by its dotted key (`phrases.yml`); KeyError if one is missing."""
    return dict(_flatten("", _read("phrases.yml"), language))


def _flatten(prefix: str, tree: Mapping[str, Any], language: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in tree.items():
        if set(value) == set(LANGUAGES):
            found.append((prefix + key, value[language]))
        else:
            found.extend(_flatten(f"{prefix}{key}.", value, language))
    return found


def forget() -> None:
    """Read the files anew when they are asked for next."""
    for each in (_read, phrases, problem_kinds):
        each.cache_clear()


@cache
def _read(name: str) -> Any:  # noqa: ANN401 - the shape differs from file to file
    return yaml.load(files(__name__).joinpath(name).read_text("utf-8"), Loader=yaml.CSafeLoader)
