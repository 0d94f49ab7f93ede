"""Whether the fiscal year need be said beside a title."""

import re

from generator.model.fields import BUDDHIST_ERA
from generator.model.framework import FrameworkFile
from generator.model.period import Period
from generator.presenting.language import Language
from generator.presenting.web import Web

_WORDS = re.compile(r"ปีงบประมาณ|พ\.ศ\.|fiscal year|\bFY|B\.E\.|[0-9]+", re.IGNORECASE)
"""What a title is made of that says a year and nothing else."""


def names_year(title: str, year: int) -> bool:
    """Whether a title names a fiscal year (of the Buddhist Era), in either era."""
    return str(year) in title or str(year - BUDDHIST_ERA) in title


def year_beside(web: Web, rules: FrameworkFile) -> str:
    """The fiscal year of a framework; nothing where its title names it."""
    year = rules.fiscal_year
    return "" if names_year(web.plain(rules.title), year) else web.language.fiscal_year(year)


def framework_and_period(language: Language, rules: FrameworkFile, period: Period) -> str:
    """The short title of a framework with that of a period; a period that is all the year says no year that stands there."""
    title, when = (" ".join(language.text(each).split()) for each in (rules.short_title, period.title))
    is_said = names_year(title, rules.fiscal_year) and _is_year(when, rules.fiscal_year)
    return title if is_said else f"{title} · {when}"


def _is_year(title: str, year: int) -> bool:
    """Whether a title says this fiscal year, and nothing besides."""
    return names_year(title, year) and not any(each.isalnum() for each in _WORDS.sub("", title))
