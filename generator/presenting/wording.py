"""The phrases of one language as HTML, each taken apart and escaped once: for the rows that thousands of pages are made of."""

from collections.abc import Callable
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from generator.model.scorecard import Line
from generator.presenting.html import escaped
from generator.presenting.language import Language
from generator.presenting.language import in_one_line
from generator.presenting.numbers import worked_ratio
from generator.presenting.on_demand import OnDemand
from generator.words import Phrase
from generator.words import phrases
from generator.words import taken_apart

KEPT = 2048
"""How many texts that stand inside sentences are kept as HTML."""


@lru_cache(maxsize=KEPT)
def _inside(text: str) -> str:
    """A text that stands inside a sentence as HTML; most are labels of the framework, the same on every page."""
    return escaped(in_one_line(text))


def _in_format(words: str) -> str:
    """Words as they stand in a format string."""
    return words.replace("{", "{{").replace("}", "}}")


class Wording:
    """The phrases of `phrases.yml` as HTML; each is made ready when it is first asked for.

    `plain` are those that name no facts, by their keys. It all lives with the pages of one build: a build after a change of
    the phrases has a new one.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.plain: Mapping[str, str] = OnDemand(lambda key: self._phrase(key).start)
        self._working = OnDemand(lambda rule: self._phrase(f"working.{rule}"))

    def _phrase(self, key: str) -> Phrase:
        phrase = taken_apart(in_one_line(phrases(self.language.code)[key]))
        facts = tuple((name, escaped(after)) for name, after in phrase.facts)
        return Phrase(escaped(phrase.start), facts)

    def filler(self, key: str, *names: str) -> Callable[..., str]:
        """A function that fills in a phrase with its facts in the order of `names`.

        They are HTML already, and neither empty nor with blanks at their ends.
        """
        phrase = self._phrase(key)
        parts = [_in_format(phrase.start)]
        parts += [f"{{{names.index(name)}}}{_in_format(after)}" for name, after in phrase.facts]
        return "".join(parts).format

    def line(self, line: Line) -> str:
        """A line of working as a sentence."""
        phrase = self._working[line.rule]
        said = phrase.start
        is_whole = True
        for name, after in phrase.facts:
            fact = line.facts[name]
            if type(fact) is Fraction:  # most are
                said += worked_ratio(*fact.as_integer_ratio()) + after
            else:
                told = _inside(self.language.fact(fact))
                said += told + after
                is_whole = is_whole and told != ""
        return said if is_whole else in_one_line(said)  # a part that is empty leaves one space
