"""Whether the fiscal year need be said beside a title."""

from generator.model.fields import BUDDHIST_ERA
from generator.model.framework import FrameworkFile
from generator.presenting.web import Web


def names_year(title: str, year: int) -> bool:
    """Whether a title names a fiscal year (of the Buddhist Era), in either era."""
    return str(year) in title or str(year - BUDDHIST_ERA) in title


def year_beside(web: Web, rules: FrameworkFile) -> str:
    """The fiscal year of a framework; nothing where its title names it."""
    year = rules.fiscal_year
    return "" if names_year(web.plain(rules.title), year) else web.language.fiscal_year(year)
