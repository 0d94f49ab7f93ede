"""The five levels below the bar of a score: what each of them asks for, where the criteria say it in a word."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field

from generator.model.criteria import HIGHEST
from generator.model.criteria import Classes
from generator.model.indicator import Indicator
from generator.model.scorecard import Measured
from generator.presenting.criteria import criteria_view
from generator.presenting.criteria.view import LEVELS
from generator.presenting.criteria.view import level_cells
from generator.presenting.html import escaped
from generator.presenting.web import Web
from generator.scoring.distance import class_of

LONGEST = 9
"""Characters that fit below a fifth of the bar on a phone."""


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels of an indicator as HTML: the same for everybody, or where the criteria have classes those `of` each of them."""

    plain: str
    of: Mapping[str, str] = field(default_factory=dict)

    def below(self, measured: Measured) -> str:
        """Those that a measurement was held against."""
        found = class_of(measured) if self.of else None
        return self.plain if found is None else self.of[found]


def levels_of(web: Web, indicator: Indicator) -> Levels:
    """The levels as a list, each at its end of the bar: with its threshold where all of them are short, else the number alone.

    The working tells the same in words, so it is not read out.
    """
    plain = _list(_thresholds(web, indicator))
    criteria = indicator.criteria
    if not isinstance(criteria, Classes):
        return Levels(plain)
    return Levels(
        plain, {each.id: _of_class(web, each.id, level_cells(web, each.levels)) for each in criteria.classes}
    )


def _of_class(web: Web, name: str, cells: Sequence[object]) -> str:
    said = escaped(web.language.phrase("criteria.of-class", id=name))
    return f'<small class="sc-levels-of" aria-hidden="true">{said}</small>{_list(_short(cells))}'


def _list(thresholds: Sequence[str]) -> str:
    asked = [f"<small>{escaped(each)}</small>" for each in thresholds] or [""] * HIGHEST
    items = "".join([f"<li>{level}{what}</li>" for level, what in zip(LEVELS, asked, strict=True)])
    return f'<ol class="sc-levels" aria-hidden="true">{items}</ol>\n'


def _thresholds(web: Web, indicator: Indicator) -> Sequence[str]:
    view = criteria_view(web, indicator)
    return _short(view.rows[0]) if view is not None and view.is_five_levels else ()


def _short(cells: Sequence[object]) -> Sequence[str]:
    """The thresholds as text; none where one of them is too long."""
    texts = [str(each) for each in cells]
    return texts if all(len(each) <= LONGEST for each in texts) else ()
