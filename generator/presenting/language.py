"""One language: its phrases, and how numbers, dates and bilingual texts read in it."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generator.model.fields import Text
from generator.model.scorecard import Fact
from generator.model.scorecard import Line
from generator.presenting import dates
from generator.presenting.numbers import worked
from generator.problems import Place
from generator.words import phrases


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site, "th" or "en"."""

    code: str

    def phrase(self, key: str, **facts: Fact) -> str:
        """A phrase of `phrases.yml` with its facts filled in; KeyError for a phrase or a fact that is not there."""
        return " ".join(
            phrases(self.code)[key].format(**{name: self.fact(fact) for name, fact in facts.items()}).split()
        )

    def clause(self, key: str, **facts: Fact) -> str:
        """A phrase that goes on with a sentence: the space or comma before it counts."""
        return phrases(self.code)[key].format(**{name: self.fact(fact) for name, fact in facts.items()})

    def line(self, line: Line) -> str:
        """A line of working as a sentence."""
        return self.phrase(f"working.{line.rule}", **line.facts)

    def fact(self, fact: Fact) -> str:
        """Any fact as it reads inside a sentence."""
        match fact:
            case Fraction():
                return worked(fact)
            case date():
                return dates.short_date(fact, self.code)
            case Text():
                return self.text(fact)
            case Place():
                return f"{fact.path}:{fact.line}"
            case _:
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
