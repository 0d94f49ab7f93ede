"""One language: its phrases, and how numbers, dates and bilingual texts read in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generator.model.fields import Text
from generator.model.scorecard import Fact
from generator.model.scorecard import Line
from generator.model.scorecard import Rounded
from generator.model.scorecard import Spelled
from generator.presenting import dates
from generator.presenting.numbers import in_formula
from generator.presenting.numbers import rounded_text
from generator.presenting.numbers import worked
from generator.problems import Place
from generator.words import phrases
from generator.words import taken_apart


def in_one_line(text: str) -> str:
    """The text with one space wherever there is any blank, and none at its ends.

    Most texts are so already. That is quick to see, for the only blank that is printable is the space.
    """
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site, "th" or "en"."""

    code: str

    def phrase(self, key: str, **facts: Fact) -> str:
        """A phrase of `phrases.yml` with its facts filled in; KeyError for a phrase or a fact that is not there."""
        return in_one_line(self._filled(key, facts))

    def clause(self, key: str, **facts: Fact) -> str:
        """A phrase that goes on with a sentence: the space or comma before it counts."""
        return self._filled(key, facts)

    def template(self, key: str) -> str:
        """A phrase with its facts still in their braces, for a script to fill in."""
        return in_one_line(phrases(self.code)[key])

    def line(self, line: Line) -> str:
        """A line of working as a sentence."""
        return in_one_line(self._filled(f"working.{line.rule}", line.facts))

    def _filled(self, key: str, facts: Mapping[str, Fact]) -> str:
        phrase = taken_apart(phrases(self.code)[key])
        said = phrase.start
        for name, after in phrase.facts:
            said += self.fact(facts[name]) + after
        return said

    def fact(self, fact: Fact) -> str:
        """Any fact as it reads inside a sentence."""
        if (
            type(fact) is Fraction
        ):  # asked in the order of what comes often; `isinstance` is slow for most of these
            return worked(fact)
        if type(fact) is Text:
            return self.text(fact)
        if type(fact) is Place:
            return f"{fact.path}:{fact.line}"
        if type(fact) is Rounded:
            return rounded_text(fact)
        if type(fact) is Spelled:
            return "".join([each if isinstance(each, str) else in_formula(each) for each in fact.parts])
        if isinstance(fact, date):
            return dates.short_date(fact, self.code)
        return str(fact)

    def text(self, text: Text) -> str:
        """A bilingual text in this language, or in the other where this one is missing."""
        return text.in_language(self.code)[0]

    def date(self, day: date) -> str:
        """A date in full."""
        return dates.long_date(day, self.code)

    def fiscal_year(self, year: int) -> str:
        """A fiscal year in full."""
        return dates.fiscal_year(year, self.code)


TH = Language("th")
EN = Language("en")
BOTH = (TH, EN)
