"""What an indicator is called where there is little room: its official number, and never an id that only its files know."""

from generator.model.indicator import Indicator
from generator.presenting.language import Language
from generator.presenting.scales.text import shortened

SHORT = 90
"""The room of a title that stands where otherwise a code stands, in units of pictures: about a dozen letters."""


def shown_code(indicator: Indicator, name: str) -> str:
    """The printed code; else the id where it is a number as sources print them (`2.1`), or nothing (`energy`)."""
    return indicator.code or (name if name[:1].isdigit() else "")


def called(language: Language, indicator: Indicator, name: str) -> str:
    """The code, or the title where there is none."""
    return shown_code(indicator, name) or _title(language, indicator)


def called_briefly(language: Language, indicator: Indicator, name: str) -> str:
    """The code, or the beginning of the title where there is none."""
    return shown_code(indicator, name) or shortened(_title(language, indicator), SHORT)


def full_name(language: Language, indicator: Indicator, name: str) -> str:
    """The code, if there is one, and the title."""
    return f"{shown_code(indicator, name)} {_title(language, indicator)}".strip()


def _title(language: Language, indicator: Indicator) -> str:
    return " ".join(language.text(indicator.title).split())
