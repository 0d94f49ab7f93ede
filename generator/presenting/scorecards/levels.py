"""The five levels below the bar of a score: what each of them asks for, where the criteria say it in a word."""

from generator.model.criteria import HIGHEST
from generator.model.indicator import Indicator
from generator.presenting.criteria import criteria_view
from generator.presenting.criteria.view import LEVELS
from generator.presenting.html import escaped
from generator.presenting.web import Web

LONGEST = 9
"""Characters that fit below a fifth of the bar on a phone."""


def levels_html(web: Web, indicator: Indicator) -> str:
    """The levels as a list, each at its end of the bar: with its threshold where all of them are short, else the number alone.

    The working tells the same in words, so it is not read out.
    """
    asked = [f"<small>{escaped(each)}</small>" for each in _thresholds(web, indicator)] or [""] * HIGHEST
    items = "".join([f"<li>{level}{what}</li>" for level, what in zip(LEVELS, asked, strict=True)])
    return f'<ol class="sc-levels" aria-hidden="true">{items}</ol>\n'


def _thresholds(web: Web, indicator: Indicator) -> list[str]:
    view = criteria_view(web, indicator)
    if view is None or not view.is_five_levels:
        return []
    cells = [str(each) for each in view.rows[0]]
    return cells if all(len(each) <= LONGEST for each in cells) else []
